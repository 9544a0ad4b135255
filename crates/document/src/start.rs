//! The constant start of every complaint document: one change that makes the root maps.
//!
//! Its bytes never change. Two desks that start a document apart therefore start it with the same change, and their maps
//! are one map.

use crate::ChangeHash;

/// The change chunk: actor `redress-start-01`, time 0, nothing it builds on; makes the maps `events` and `fields`.
pub const BYTES: &[u8] = &[
    0x85, 0x6f, 0x4a, 0x83, 0xec, 0x28, 0xfb, 0x82, 0x01, 0x38, 0x00, 0x10, 0x72, 0x65, 0x64, 0x72, 0x65, 0x73, 0x73,
    0x2d, 0x73, 0x74, 0x61, 0x72, 0x74, 0x2d, 0x30, 0x31, 0x01, 0x01, 0x00, 0x00, 0x00, 0x05, 0x15, 0x0f, 0x34, 0x01,
    0x42, 0x02, 0x56, 0x02, 0x70, 0x02, 0x7e, 0x06, 0x65, 0x76, 0x65, 0x6e, 0x74, 0x73, 0x06, 0x66, 0x69, 0x65, 0x6c,
    0x64, 0x73, 0x02, 0x02, 0x00, 0x02, 0x00, 0x02, 0x00,
];

/// Its hash.
pub const HASH: ChangeHash = ChangeHash([
    0xec, 0x28, 0xfb, 0x82, 0xbb, 0x25, 0x82, 0x28, 0x70, 0xcd, 0x34, 0xfe, 0x26, 0xe2, 0x37, 0x9b, 0xa9, 0x36, 0x87,
    0xd2, 0xe7, 0xba, 0xa2, 0x95, 0xbf, 0xb9, 0x8f, 0xd1, 0x9e, 0x29, 0xa3, 0xf8,
]);

#[cfg(test)]
mod tests {
    use super::*;
    use automerge::transaction::{CommitOptions, Transactable};
    use automerge::{ActorId, Automerge, ObjType, ROOT, ReadDoc};
    use sha2::{Digest, Sha256};

    #[test]
    fn the_constant_is_the_change_that_makes_the_root_maps() {
        let mut doc = Automerge::new().with_actor(ActorId::from(b"redress-start-01".as_slice()));
        let mut transaction = doc.transaction();
        transaction.put_object(ROOT, "events", ObjType::Map).unwrap();
        transaction.put_object(ROOT, "fields", ObjType::Map).unwrap();
        let (hash, _) = transaction.commit_with(CommitOptions::default().with_time(0));
        let change = doc.get_change_by_hash(&hash.unwrap()).unwrap();
        assert_eq!(change.raw_bytes(), BYTES, "a start with other bytes would split every document in two");
    }

    #[test]
    fn its_hash_is_fixed() {
        let digest: [u8; 32] = Sha256::digest(&BYTES[8..]).into();
        assert_eq!(digest, HASH.0, "the hash is SHA-256 over type, length and body");
        assert_eq!(
            HASH.to_string(),
            "ec28fb82bb25822870cd34fe26e2379ba93687d2e7baa295bfb98fd19e29a3f8",
            "a released start never changes"
        );
    }
}
