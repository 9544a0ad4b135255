//! The digest of a scope: one number that two copies share exactly when they hold the same documents at the same heads.
//!
//! It is the sum, modulo 2^256, of one SHA-256 for each document, so that a change of one document costs one subtraction
//! and one addition however large the scope is. It finds differences between honest copies; it is no seal against the
//! office (the chain is). It must not know where documents are kept.

use document::{ChangeHash, DocumentId};
use sha2::{Digest as _, Sha256};

/// The running digest of a scope.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Digest(pub [u8; 32]);

impl Digest {
    /// The digest of these documents, in any order.
    pub fn of<'a>(documents: impl IntoIterator<Item = (DocumentId, &'a [ChangeHash])>) -> Digest {
        let mut digest = Digest::default();
        for (doc, heads) in documents {
            digest.add(doc, heads);
        }
        digest
    }

    /// A document came, at these heads.
    pub fn add(&mut self, doc: DocumentId, heads: &[ChangeHash]) {
        self.0 = sum(&self.0, &leaf(doc, heads));
    }

    /// A document that was at these heads left, or is about to be added at others.
    pub fn remove(&mut self, doc: DocumentId, heads: &[ChangeHash]) {
        self.0 = sum(&self.0, &negative(&leaf(doc, heads)));
    }

    /// Adds another digest.
    pub fn join(&mut self, other: &Digest) {
        self.0 = sum(&self.0, &other.0);
    }

    /// Takes another digest out again.
    pub fn part(&mut self, other: &Digest) {
        self.0 = sum(&self.0, &negative(&other.0));
    }
}

/// One document's share: its heads are sorted, because their order means nothing.
fn leaf(doc: DocumentId, heads: &[ChangeHash]) -> [u8; 32] {
    let mut heads = heads.to_vec();
    heads.sort_unstable();
    let mut hash = Sha256::new();
    hash.update(doc.0.as_bytes());
    for head in heads {
        hash.update(head.0);
    }
    hash.finalize().into()
}

/// a + b modulo 2^256, big end first.
fn sum(a: &[u8; 32], b: &[u8; 32]) -> [u8; 32] {
    let mut out = [0; 32];
    let mut carry = 0u16;
    for ((out, a), b) in out.iter_mut().zip(a).zip(b).rev() {
        let digit = u16::from(*a) + u16::from(*b) + carry;
        *out = (digit & 0xff) as u8;
        carry = digit >> 8;
    }
    out
}

/// -a modulo 2^256.
fn negative(a: &[u8; 32]) -> [u8; 32] {
    let mut one = [0; 32];
    if let Some(last) = one.last_mut() {
        *last = 1;
    }
    sum(&a.map(|byte| !byte), &one)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use uuid::Uuid;

    fn documents() -> impl Strategy<Value = Vec<(DocumentId, Vec<ChangeHash>)>> {
        let heads = proptest::collection::vec(any::<[u8; 32]>().prop_map(ChangeHash), 1..4);
        proptest::collection::vec((any::<u128>().prop_map(|n| complaint::ComplaintId(Uuid::from_u128(n))), heads), 0..8)
    }

    proptest! {
        #[test]
        fn order_means_nothing_and_removal_undoes(docs in documents(), extra in documents()) {
            let of = |docs: &[(DocumentId, Vec<ChangeHash>)]| {
                Digest::of(docs.iter().map(|(doc, heads)| (*doc, heads.as_slice())))
            };
            let mut reversed: Vec<_> = docs.clone();
            reversed.reverse();
            for (_, heads) in &mut reversed {
                heads.reverse();
            }
            prop_assert_eq!(of(&docs), of(&reversed), "order of documents and heads means nothing");
            let mut digest = of(&docs);
            for (doc, heads) in &extra {
                digest.add(*doc, heads);
            }
            for (doc, heads) in &extra {
                digest.remove(*doc, heads);
            }
            prop_assert_eq!(digest, of(&docs), "what came and left leaves no trace");
        }
    }

    #[test]
    fn other_heads_give_another_digest() {
        let doc = complaint::ComplaintId(Uuid::from_u128(1));
        let at = |byte| Digest::of([(doc, [ChangeHash([byte; 32])].as_slice())]);
        assert_ne!(at(1), at(2), "a document at other heads is another document");
        assert_ne!(at(1), Digest::default(), "a document is not nothing");
    }
}
