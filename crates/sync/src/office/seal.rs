//! Seals: the office's proof of what it accepted. Each meta leaves the office with one, desks keep it, and an office that was
//! restored from a backup takes a change that it lost back from whoever holds it, because of its seal.
//!
//! A seal is made anew whenever a meta leaves and lies in no database of the office: it follows from the office's key, which
//! is in every backup. It must not know where that key lies.

use crate::message::{Fetched, Page};
use complaint::{Meta, Seal};
use document::{AckedChange, ChangeHash, DocumentId, Snapshot};
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

/// Makes and checks seals.
#[derive(Clone)]
pub struct SealKey(Hmac<Sha256>);

impl std::fmt::Debug for SealKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SealKey")
    }
}

impl SealKey {
    /// The key of an office. It is used for nothing else.
    pub fn new(key: &[u8; 32]) -> SealKey {
        // HMAC fills a short key up with zeros.
        let mut block = [0; 64];
        block.iter_mut().zip(key).for_each(|(to, from)| *to = *from);
        SealKey(Hmac::new(&block.into()))
    }

    /// The meta with its seal: the first 16 bytes of HMAC-SHA-256 over document, generation, change and meta.
    pub fn sealed(&self, doc: DocumentId, generation: u32, hash: ChangeHash, meta: Meta) -> Meta {
        let whole: [u8; 32] = self.over(doc, generation, hash, &meta).finalize().into_bytes().into();
        let mut seal = [0; 16];
        seal.iter_mut().zip(whole).for_each(|(to, from)| *to = from);
        Meta { seal: Some(Seal(seal)), ..meta }
    }

    /// True when this office gave exactly this meta to exactly this change.
    pub fn holds(&self, doc: DocumentId, generation: u32, hash: ChangeHash, meta: &Meta) -> bool {
        let mac = self.over(doc, generation, hash, meta);
        meta.seal.is_some_and(|seal| mac.verify_truncated_left(&seal.0).is_ok())
    }

    fn over(&self, doc: DocumentId, generation: u32, hash: ChangeHash, meta: &Meta) -> Hmac<Sha256> {
        let mut mac = self.0.clone();
        mac.update(doc.0.as_bytes());
        mac.update(&generation.to_be_bytes());
        mac.update(&hash.0);
        mac.update(meta.person.0.as_bytes());
        mac.update(meta.device.0.as_bytes());
        mac.update(&meta.received_at.0.to_be_bytes());
        mac.update(&meta.skew.to_be_bytes());
        mac
    }

    /// Seals every meta of a page.
    pub fn seal_page(&self, page: &mut Page) {
        for entry in &mut page.entries {
            let (doc, generation) = (entry.doc, entry.generation);
            self.seal_changes(doc, generation, &mut entry.changes);
            entry.snapshot.iter_mut().for_each(|snapshot| self.seal_snapshot(snapshot));
        }
    }

    /// Seals every meta of documents that are fetched.
    pub fn seal_fetched(&self, fetched: &mut Fetched) {
        for document in &mut fetched.documents {
            self.seal_changes(document.doc, document.generation, &mut document.changes);
            document.snapshot.iter_mut().for_each(|snapshot| self.seal_snapshot(snapshot));
        }
    }

    fn seal_changes(&self, doc: DocumentId, generation: u32, changes: &mut [AckedChange]) {
        for change in changes {
            change.meta = self.sealed(doc, generation, change.hash, change.meta);
        }
    }

    /// Seals every meta of a whole document.
    pub fn seal_snapshot(&self, snapshot: &mut Snapshot) {
        for (hash, meta) in &mut snapshot.metas {
            *meta = self.sealed(snapshot.doc, snapshot.generation, *hash, *meta);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use complaint::{ComplaintId, DeviceId, PersonId, Timestamp};
    use uuid::Uuid;

    fn meta() -> Meta {
        let (person, device) = (PersonId(Uuid::from_u128(1)), DeviceId(Uuid::from_u128(2)));
        Meta { person, device, received_at: Timestamp(3), skew: -4, seal: None }
    }

    #[test]
    fn a_seal_holds_for_what_it_was_made_over_and_for_nothing_else() {
        let (key, doc, hash) = (SealKey::new(&[7; 32]), ComplaintId(Uuid::from_u128(9)), ChangeHash([5; 32]));
        let sealed = key.sealed(doc, 0, hash, meta());
        assert!(key.holds(doc, 0, hash, &sealed), "the honest one");
        assert!(!key.holds(ComplaintId(Uuid::from_u128(8)), 0, hash, &sealed), "another document");
        assert!(!key.holds(doc, 1, hash, &sealed), "another generation");
        assert!(!key.holds(doc, 0, ChangeHash([6; 32]), &sealed), "another change");
        let others = [
            Meta { person: PersonId(Uuid::from_u128(3)), ..sealed },
            Meta { device: DeviceId(Uuid::from_u128(3)), ..sealed },
            Meta { received_at: Timestamp(4), ..sealed },
            Meta { skew: 4, ..sealed },
            Meta { seal: Some(Seal([0; 16])), ..sealed },
            sealed.unsealed(),
        ];
        for other in others {
            assert!(!key.holds(doc, 0, hash, &other), "an altered meta: {other:?}");
        }
        assert!(!SealKey::new(&[8; 32]).holds(doc, 0, hash, &sealed), "of another office");
    }
}
