//! What an office that works alone on its data remembers for some minutes: used nonces and wrong join codes. It is
//! forgotten with the process.

use super::records::WrongCodes;
use complaint::Timestamp;
use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Mutex, PoisonError};

/// How many addresses are remembered; beyond, all that are out of their window are forgotten.
const REMEMBERED: usize = 10_000;

/// How often nonces that are good no more are forgotten, in milliseconds.
const SWEEP: i64 = 10 * 60_000;

/// What is remembered.
#[derive(Default)]
pub(super) struct Memory {
    nonces: Mutex<Nonces>,
    wrong: Mutex<HashMap<IpAddr, WrongCodes>>,
}

#[derive(Default)]
struct Nonces {
    ends: HashMap<[u8; 12], Timestamp>,
    swept: i64,
}

impl Memory {
    /// False when it was used before.
    pub(super) fn use_nonce(&self, nonce: [u8; 12], ends_at: Timestamp, now: Timestamp) -> bool {
        let mut nonces = self.nonces.lock().unwrap_or_else(PoisonError::into_inner);
        if now.0.saturating_sub(nonces.swept) > SWEEP {
            nonces.ends.retain(|_, ends_at| *ends_at > now);
            nonces.swept = now.0;
        }
        nonces.ends.insert(nonce, ends_at).is_none()
    }

    pub(super) fn wrong_codes(&self, from: IpAddr) -> Option<WrongCodes> {
        self.wrong.lock().unwrap_or_else(PoisonError::into_inner).get(&from).copied()
    }

    pub(super) fn note_wrong_code(&self, from: IpAddr, now: Timestamp) {
        let mut wrong = self.wrong.lock().unwrap_or_else(PoisonError::into_inner);
        if wrong.len() >= REMEMBERED {
            wrong.retain(|_, codes| codes.is_current(now));
        }
        let codes = wrong.entry(from).or_insert(WrongCodes { since: now, count: 0 });
        if !codes.is_current(now) {
            *codes = WrongCodes { since: now, count: 0 };
        }
        codes.count += 1;
    }
}
