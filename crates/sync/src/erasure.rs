//! The tombstone of an erased complaint: what exactly the office signs. A desk that keeps one can make an office erase again that
//! was restored to before the erasure; it cannot make one up. It must not know how an erasure is carried out.

use complaint::Timestamp;
use document::{DocumentId, Erasure};
use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};

/// Stands before everything else, so that no other signature of the office can be taken for a tombstone.
const PURPOSE: &[u8] = b"redress erasure 1\n";

/// The most tombstones that a desk hands to its office in one exchange.
pub const MOST: usize = 50;

/// The bytes an office signs: purpose, document, generation and time; numbers big-endian. There is no epoch among them,
/// because an erasure holds for good.
pub fn payload(doc: DocumentId, generation: u32, erased_at: Timestamp) -> Vec<u8> {
    [PURPOSE, doc.0.as_bytes(), &generation.to_be_bytes(), &erased_at.0.to_be_bytes()].concat()
}

/// The tombstone of the office that holds `key`.
pub fn sign(key: &SigningKey, doc: DocumentId, generation: u32, erased_at: Timestamp) -> Erasure {
    let signature = key.sign(&payload(doc, generation, erased_at)).to_bytes();
    Erasure { doc, generation, erased_at, signature }
}

/// True when the office with that key erased this document.
pub fn holds(erasure: &Erasure, office: &[u8; 32]) -> bool {
    let Ok(key) = VerifyingKey::from_bytes(office) else { return false };
    let signed = payload(erasure.doc, erasure.generation, erasure.erased_at);
    key.verify_strict(&signed, &Signature::from_bytes(&erasure.signature)).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use complaint::ComplaintId;
    use uuid::Uuid;

    #[test]
    fn a_tombstone_holds_for_its_document_and_its_office_only() {
        let key = SigningKey::from_bytes(&[9; 32]);
        let office = key.verifying_key().to_bytes();
        let erasure = sign(&key, ComplaintId(Uuid::from_u128(7)), 2, Timestamp(5));
        assert!(holds(&erasure, &office), "as it was given");
        assert!(!holds(&erasure, &SigningKey::from_bytes(&[8; 32]).verifying_key().to_bytes()), "another office");
        let bent = [
            Erasure { doc: ComplaintId(Uuid::from_u128(8)), ..erasure },
            Erasure { generation: 3, ..erasure },
            Erasure { erased_at: Timestamp(6), ..erasure },
            Erasure { signature: [0; 64], ..erasure },
        ];
        assert!(bent.iter().all(|erasure| !holds(erasure, &office)), "no desk can erase by lying");
    }
}
