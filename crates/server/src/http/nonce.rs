//! Nonces: what a device signs instead of a time. Made by the office, good for ten minutes and one request, at whichever
//! instance it is made.
//!
//! A nonce carries its own end and a seal, so that only those that were used need remembering; storage does that.

use crate::storage::{Storage, StorageError};
use complaint::Timestamp;
use data_encoding::BASE64URL_NOPAD;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use std::sync::Arc;

/// How long a nonce is good, in milliseconds.
const VALID: i64 = 10 * 60_000;

/// Random part, in bytes.
const RANDOM: usize = 12;

/// The office's nonces.
pub(super) struct Nonces {
    key: [u8; 32],
    storage: Arc<dyn Storage>,
}

impl Nonces {
    pub(super) fn new(key: [u8; 32], storage: Arc<dyn Storage>) -> Nonces {
        Nonces { key, storage }
    }

    /// A nonce for `device` (as the header names it, or nothing). `None` when the system has no random bytes.
    pub(super) fn fresh(&self, device: &str, now: Timestamp) -> Option<String> {
        let mut random = [0; RANDOM];
        getrandom::fill(&mut random).ok()?;
        let end = now.0.saturating_add(VALID);
        let mut bytes = end.to_be_bytes().to_vec();
        bytes.extend(random);
        bytes.extend(self.seal(device, end, &random));
        Some(BASE64URL_NOPAD.encode(&bytes))
    }

    /// True when the nonce is ours, for this device or for nobody yet, still good and not used. It is used from now on.
    ///
    /// # Errors
    /// [`StorageError`] when it cannot be known whether it was used.
    pub(super) async fn take(&self, nonce: &str, device: &str, now: Timestamp) -> Result<bool, StorageError> {
        let Some((end, random, seal)) = read(nonce) else { return Ok(false) };
        let ours = [device, ""].iter().any(|device| same(&self.seal(device, end, &random), &seal));
        if ours && end > now.0 { self.storage.use_nonce(random, Timestamp(end), now).await } else { Ok(false) }
    }

    fn seal(&self, device: &str, end: i64, random: &[u8; RANDOM]) -> [u8; 16] {
        let mut seal = [0; 16];
        // A key of any length is accepted, so this always seals.
        if let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(&self.key) {
            mac.update(&end.to_be_bytes());
            mac.update(random);
            mac.update(device.as_bytes());
            for (out, byte) in seal.iter_mut().zip(mac.finalize().into_bytes()) {
                *out = byte;
            }
        }
        seal
    }
}

fn read(nonce: &str) -> Option<(i64, [u8; RANDOM], [u8; 16])> {
    let bytes = BASE64URL_NOPAD.decode(nonce.as_bytes()).ok()?;
    let (end, rest) = bytes.split_first_chunk::<8>()?;
    let (random, seal) = rest.split_first_chunk::<RANDOM>()?;
    Some((i64::from_be_bytes(*end), *random, seal.try_into().ok()?))
}

/// Compares without telling by its time where the difference is.
fn same(a: &[u8; 16], b: &[u8; 16]) -> bool {
    a.iter().zip(b).fold(0, |difference, (a, b)| difference | (a ^ b)) == 0
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::storage::SqliteStorage;

    #[tokio::test]
    async fn a_nonce_is_good_once_for_its_device_and_its_time() {
        let folder = tempfile::tempdir().expect("a folder");
        let storage = Arc::new(SqliteStorage::create(&folder.path().join("office")).expect("a storage"));
        let nonces = Nonces::new([1; 32], storage.clone());
        let fresh = |device| nonces.fresh(device, Timestamp(0)).expect("random bytes");
        let take = async |nonce: &str, device, now| nonces.take(nonce, device, Timestamp(now)).await.expect("known");
        let nonce = fresh("d1");
        assert!(!take(&nonce, "d2", 1).await, "another device's");
        assert!(take(&nonce, "d1", 1).await, "its own");
        assert!(!take(&nonce, "d1", 2).await, "a second time");
        assert!(!take(&fresh("d1"), "d1", VALID).await, "too late");
        assert!(take(&fresh(""), "d3", 1).await, "one asked for before joining");
        assert!(!take("AAAA", "d1", 1).await, "made up");
        let other = Nonces::new([2; 32], storage);
        assert!(!other.take(&fresh("d1"), "d1", Timestamp(1)).await.expect("known"), "another office's");
    }
}
