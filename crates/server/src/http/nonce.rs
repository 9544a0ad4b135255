//! Nonces: what a device signs instead of a time. Made by the office, good for ten minutes and one request.
//!
//! A nonce carries its own end and a seal, so that the office remembers only those that were used.

use complaint::Timestamp;
use data_encoding::BASE64URL_NOPAD;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

/// How long a nonce is good, in milliseconds.
const VALID: i64 = 10 * 60_000;

/// Random part, in bytes.
const RANDOM: usize = 12;

/// The office's nonces. The key is of this process: after a restart every device asks once more.
pub(super) struct Nonces {
    key: [u8; 32],
    used: Mutex<Used>,
}

#[derive(Default)]
struct Used {
    by_end: HashMap<[u8; RANDOM], i64>,
    swept: i64,
}

impl Nonces {
    pub(super) fn new() -> Nonces {
        let mut key = [0; 32];
        if getrandom::fill(&mut key).is_err() {
            // Without randomness no nonce is ever made, see `fresh`, so the key seals nothing.
            tracing::error!("the system has no random bytes");
        }
        Nonces { key, used: Mutex::default() }
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
    pub(super) fn take(&self, nonce: &str, device: &str, now: Timestamp) -> bool {
        let Some((end, random, seal)) = read(nonce) else { return false };
        let ours = [device, ""].iter().any(|device| same(&self.seal(device, end, &random), &seal));
        ours && end > now.0 && self.use_up(random, end, now)
    }

    fn use_up(&self, random: [u8; RANDOM], end: i64, now: Timestamp) -> bool {
        let mut used = self.used.lock().unwrap_or_else(PoisonError::into_inner);
        if now.0.saturating_sub(used.swept) > VALID {
            used.by_end.retain(|_, end| *end > now.0);
            used.swept = now.0;
        }
        used.by_end.insert(random, end).is_none()
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

    #[test]
    fn a_nonce_is_good_once_for_its_device_and_its_time() {
        let nonces = Nonces::new();
        let fresh = |device| nonces.fresh(device, Timestamp(0)).expect("random bytes");
        let nonce = fresh("d1");
        assert!(!nonces.take(&nonce, "d2", Timestamp(1)), "another device's");
        assert!(nonces.take(&nonce, "d1", Timestamp(1)), "its own");
        assert!(!nonces.take(&nonce, "d1", Timestamp(2)), "a second time");
        assert!(!nonces.take(&fresh("d1"), "d1", Timestamp(VALID)), "too late");
        assert!(nonces.take(&fresh(""), "d3", Timestamp(1)), "one asked for before joining");
        assert!(!nonces.take("AAAA", "d1", Timestamp(1)), "made up");
        assert!(!Nonces::new().take(&fresh("d1"), "d1", Timestamp(1)), "another office's");
    }
}
