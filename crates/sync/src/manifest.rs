//! The manifest of a scope: its documents in 256 buckets, each with a digest, so that two copies that differ find out in which
//! documents without telling each other all of them.
//!
//! A document's share covers what the scope's digest does not: the generation and the meta of every change. A desk that holds
//! the same changes with other metas would show other times, and only its chain would say so. It must not know where
//! documents are kept.

use crate::Digest;
use complaint::Meta;
use document::{ChangeHash, DocumentId};
use sha2::{Digest as _, Sha256};

/// How many buckets there are.
pub const BUCKETS: usize = 256;

/// The bucket of a document: the last byte of its id, which is random in a UUID of version 7.
pub fn bucket(doc: DocumentId) -> u8 {
    let [.., last] = doc.0.into_bytes();
    last
}

/// A document's share of its bucket: one hash over its heads, one more over each change with its meta, added up.
pub fn share(
    doc: DocumentId,
    generation: u32,
    heads: &[ChangeHash],
    metas: impl IntoIterator<Item = (ChangeHash, Meta)>,
) -> Digest {
    let mut share = Digest::of([(doc, heads)]);
    for (hash, meta) in metas {
        share.join(&of_change(doc, generation, hash, &meta));
    }
    share
}

/// What a line adds to the bucket of its document, which it moved from `before` (`None`: new here) to `after`.
pub fn step(
    doc: DocumentId,
    generation: u32,
    changes: &[(ChangeHash, Meta)],
    before: Option<&[ChangeHash]>,
    after: &[ChangeHash],
) -> Digest {
    let mut step = share(doc, generation, after, changes.iter().copied());
    if let Some(before) = before {
        step.remove(doc, before);
    }
    step
}

fn of_change(doc: DocumentId, generation: u32, change: ChangeHash, meta: &Meta) -> Digest {
    let mut hash = Sha256::new();
    hash.update(doc.0.as_bytes());
    hash.update(generation.to_be_bytes());
    hash.update(change.0);
    hash.update(meta.person.0.as_bytes());
    hash.update(meta.device.0.as_bytes());
    hash.update(meta.received_at.0.to_be_bytes());
    hash.update(meta.skew.to_be_bytes());
    Digest(hash.finalize().into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use complaint::{ComplaintId, DeviceId, PersonId, Seal, Timestamp};
    use uuid::Uuid;

    fn meta(skew: i64) -> Meta {
        let (person, device) = (PersonId(Uuid::from_u128(1)), DeviceId(Uuid::from_u128(2)));
        Meta { person, device, received_at: Timestamp(3), skew, seal: None }
    }

    #[test]
    fn shares_grow_line_by_line_to_what_they_are_at_once() {
        let doc = ComplaintId(Uuid::from_u128(0x1234));
        let [a, b] = [ChangeHash([1; 32]), ChangeHash([2; 32])];
        let mut grown = step(doc, 1, &[(a, meta(1))], None, &[a]);
        grown.join(&step(doc, 1, &[(b, meta(2))], Some(&[a]), &[b]));
        assert_eq!(grown, share(doc, 1, &[b], [(a, meta(1)), (b, meta(2))]), "line by line is the same as at once");
        assert_eq!(bucket(doc), 0x34, "the last byte names the bucket");
    }

    #[test]
    fn another_meta_is_another_share_and_a_seal_is_not() {
        let doc = ComplaintId(Uuid::from_u128(1));
        let change = ChangeHash([1; 32]);
        let at = |generation, meta| share(doc, generation, &[change], [(change, meta)]);
        assert_ne!(at(1, meta(1)), at(1, meta(2)), "what the office gave is part of it");
        assert_ne!(at(1, meta(1)), at(2, meta(1)), "a rebuilt document is another");
        let sealed = Meta { seal: Some(Seal([7; 16])), ..meta(1) };
        assert_eq!(at(1, meta(1)), at(1, sealed), "a seal says nothing about the document");
    }
}
