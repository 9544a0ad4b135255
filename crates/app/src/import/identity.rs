//! Who is who between systems: the ids of an imported complaint and its deed follow from the other system's number, so
//! that importing twice, or on two desks, makes the same complaint once.

use complaint::{ComplaintId, DeedId};
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// What a row says, as a number to compare.
pub type Content = [u8; 32];

/// The complaint of a number in another system.
pub fn complaint(source: &str, external_id: &str) -> ComplaintId {
    ComplaintId(derived("redress import complaint", source, external_id))
}

/// The recording deed of that complaint.
pub fn deed(source: &str, external_id: &str) -> DeedId {
    DeedId(derived("redress import deed", source, external_id))
}

/// A deed of what followed on it, by the deed's name.
pub fn step(source: &str, external_id: &str, name: &str) -> DeedId {
    DeedId(derived(&format!("redress import {name}"), source, external_id))
}

/// A UUIDv8 from names.
fn derived(purpose: &str, source: &str, external_id: &str) -> Uuid {
    let hash = hash([purpose, source, external_id].into_iter());
    let mut bytes = [0; 16];
    bytes.iter_mut().zip(hash).for_each(|(to, from)| *to = from);
    uuid::Builder::from_custom_bytes(bytes).into_uuid()
}

/// SHA-256 of texts, each with its length, so that no two lists of texts run together.
pub fn hash<'a>(texts: impl Iterator<Item = &'a str>) -> Content {
    let mut sum = Sha256::new();
    for text in texts {
        sum.update((text.len() as u64).to_be_bytes());
        sum.update(text.as_bytes());
    }
    sum.finalize().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_number_of_the_same_system_is_the_same_complaint() {
        assert_eq!(complaint("cfpb", "3571115"), complaint("cfpb", "3571115"), "derived, not made up");
        assert_eq!(complaint("cfpb", "3571115").0.get_version_num(), 8, "UUIDv8: custom");
    }

    #[test]
    fn numbers_of_two_systems_never_meet() {
        assert_ne!(complaint("cfpb", "1"), complaint("nyc", "1"), "same number, other system");
        assert_ne!(complaint("a", "b1"), complaint("ab", "1"), "lengths keep the parts apart");
        assert_ne!(complaint("cfpb", "1").0, deed("cfpb", "1").0, "a complaint is not its deed");
    }
}
