//! Guessing of join codes: a limit of wrong codes for each address and minute.

use complaint::Timestamp;
use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Mutex, PoisonError};

/// Wrong codes allowed within [`WINDOW`].
pub const LIMIT: u32 = 10;

/// Length of the window, in milliseconds.
pub const WINDOW: i64 = 60_000;

/// How many addresses are remembered; beyond, all that are out of their window are forgotten.
const REMEMBERED: usize = 10_000;

/// Wrong codes of late, by address.
#[derive(Default)]
pub struct Attempts {
    wrong: Mutex<HashMap<IpAddr, (Timestamp, u32)>>,
}

impl Attempts {
    /// Seconds to wait, when the address has used up its attempts.
    pub fn wait(&self, from: IpAddr, now: Timestamp) -> Option<u32> {
        let wrong = self.wrong.lock().unwrap_or_else(PoisonError::into_inner);
        let (since, count) = wrong.get(&from)?;
        let left = WINDOW - now.since(*since);
        let blocked = *count >= LIMIT && (1..=WINDOW).contains(&left);
        blocked.then(|| u32::try_from(left / 1000 + 1).unwrap_or(u32::MAX))
    }

    /// Notes a wrong code.
    pub fn note(&self, from: IpAddr, now: Timestamp) {
        let mut wrong = self.wrong.lock().unwrap_or_else(PoisonError::into_inner);
        if wrong.len() >= REMEMBERED {
            wrong.retain(|_, (since, _)| now.since(*since) < WINDOW);
        }
        let entry = wrong.entry(from).or_insert((now, 0));
        if !(0..WINDOW).contains(&now.since(entry.0)) {
            *entry = (now, 0);
        }
        entry.1 += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ten_wrong_codes_a_minute_and_no_more() {
        let attempts = Attempts::default();
        let (here, there) = (IpAddr::from([10, 0, 0, 1]), IpAddr::from([10, 0, 0, 2]));
        for n in 0..10 {
            assert_eq!(attempts.wait(here, Timestamp(n)), None, "attempt {n} is allowed");
            attempts.note(here, Timestamp(n));
        }
        assert_eq!(attempts.wait(here, Timestamp(1_000)), Some(60), "the eleventh waits for the window's end");
        assert_eq!(attempts.wait(there, Timestamp(1_000)), None, "others are not concerned");
        assert_eq!(attempts.wait(here, Timestamp(60_000)), None, "after a minute it may try again");
        attempts.note(here, Timestamp(60_000));
        assert_eq!(attempts.wait(here, Timestamp(60_001)), None, "and counts anew");
    }
}
