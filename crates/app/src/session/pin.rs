//! A person's PIN: an argon2id verifier and the count of wrong tries. Five tries are free, then each waits longer; the
//! tenth destroys the slot. The count lies in the replica, so neither a kill nor a clock set back gives tries back.

use crate::ports::Machine;
use crate::{Error, Result};
use argon2::{Algorithm, Argon2, Params, Version};
use complaint::Timestamp;
use serde::{Deserialize, Serialize};

/// Tries without waiting.
const FREE: u32 = 5;
/// Tries after which the slot is destroyed.
const LAST: u32 = 10;
/// Wait after the free tries, in milliseconds; doubles with each further try.
const DELAY: i64 = 30_000;
/// argon2id memory in KiB and passes (OWASP's floor): the replica's key guards the verifier.
const COST: (u32, u32) = (19 * 1024, 2);

/// The slot of one person.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Slot {
    salt: [u8; 16],
    /// Empty once destroyed.
    verifier: Vec<u8>,
    wrong: u32,
    last_try: Timestamp,
}

impl Slot {
    /// A slot for a new PIN.
    pub(crate) fn set(machine: &dyn Machine, pin: &str) -> Result<Slot> {
        let fits = (4..=12).contains(&pin.len()) && pin.bytes().all(|byte| byte.is_ascii_digit());
        if !fits {
            return Err(Error::PinShape);
        }
        let mut salt = [0; 16];
        machine.random(&mut salt);
        let verifier = derive(&salt, pin).ok_or(Error::PinShape)?.to_vec();
        Ok(Slot { salt, verifier, wrong: 0, last_try: Timestamp::default() })
    }

    /// Notes a try, or says that it must wait.
    pub(crate) fn begin_try(&mut self, now: Timestamp) -> Result<()> {
        if self.verifier.is_empty() {
            return Err(Error::PinDestroyed);
        }
        let wait = self.wait(now);
        if wait > 0 {
            return Err(Error::PinDelay { seconds: u32::try_from((wait + 999) / 1000).unwrap_or(u32::MAX) });
        }
        self.wrong += 1;
        self.last_try = now;
        Ok(())
    }

    /// Judges the try that was noted.
    pub(crate) fn end_try(&mut self, pin: &str) -> Result<()> {
        if derive(&self.salt, pin).is_some_and(|derived| same(&derived, &self.verifier)) {
            self.wrong = 0;
            return Ok(());
        }
        if self.wrong >= LAST {
            self.verifier.clear();
            return Err(Error::PinDestroyed);
        }
        Err(Error::WrongPin { left: LAST - self.wrong })
    }

    /// Milliseconds to wait. A clock that was set back waits the whole time again.
    fn wait(&self, now: Timestamp) -> i64 {
        if self.wrong < FREE {
            return 0;
        }
        let delay = DELAY << (self.wrong - FREE).min(16);
        let passed = now.since(self.last_try);
        if passed < 0 { delay } else { (delay - passed).max(0) }
    }

    /// After a refused try: when the clock was set back, the wait runs by the new clock from here.
    pub(crate) fn set_back_to(mut self, now: Timestamp) -> Slot {
        self.last_try = self.last_try.min(now);
        self
    }

    pub(crate) fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        // Writing plain data to memory cannot fail.
        let _ = ciborium::into_writer(self, &mut bytes);
        bytes
    }

    pub(crate) fn from_bytes(bytes: &[u8]) -> Result<Slot> {
        ciborium::from_reader(bytes).map_err(|_| Error::PinDestroyed)
    }
}

fn derive(salt: &[u8; 16], pin: &str) -> Option<[u8; 32]> {
    let params = Params::new(COST.0, COST.1, 1, Some(32)).ok()?;
    let mut out = [0; 32];
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params).hash_password_into(pin.as_bytes(), salt, &mut out).ok()?;
    Some(out)
}

/// Equality in constant time.
fn same(a: &[u8], b: &[u8]) -> bool {
    a.len() == b.len() && a.iter().zip(b).fold(0, |different, (a, b)| different | (a ^ b)) == 0
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fake::FakeMachine;

    fn try_pin(slot: &mut Slot, now: i64, pin: &str) -> Result<()> {
        slot.begin_try(Timestamp(now))?;
        slot.end_try(pin)
    }

    #[test]
    fn five_tries_are_free_then_each_waits_and_the_tenth_destroys_the_slot() {
        let mut slot = Slot::set(&FakeMachine::new(1), "2580").expect("four digits");
        let mut now = 1_000_000;
        for left in [9, 8, 7, 6, 5] {
            let outcome = try_pin(&mut slot, now, "1111");
            assert!(matches!(outcome, Err(Error::WrongPin { left: l }) if l == left), "{left} left: {outcome:?}");
        }
        assert!(matches!(try_pin(&mut slot, now, "2580"), Err(Error::PinDelay { seconds: 30 })), "even the right one");
        for _ in 0..4 {
            now += 10 * 60_000;
            assert!(matches!(try_pin(&mut slot, now, "1111"), Err(Error::WrongPin { .. })), "counted on");
        }
        now += 60 * 60_000;
        assert!(matches!(try_pin(&mut slot, now, "1111"), Err(Error::PinDestroyed)), "the tenth");
        now += 60 * 60_000;
        assert!(matches!(try_pin(&mut slot, now, "2580"), Err(Error::PinDestroyed)), "the right PIN is no help now");
    }

    #[test]
    fn the_right_pin_forgives_wrong_tries() {
        let mut slot = Slot::set(&FakeMachine::new(1), "2580").expect("four digits");
        assert!(try_pin(&mut slot, 0, "1111").is_err(), "a wrong one");
        assert!(try_pin(&mut slot, 0, "2580").is_ok(), "the right one");
        assert!(matches!(try_pin(&mut slot, 0, "1111"), Err(Error::WrongPin { left: 9 })), "counted afresh");
    }

    #[test]
    fn a_clock_set_back_does_not_end_the_wait() {
        let mut slot = Slot::set(&FakeMachine::new(1), "2580").expect("four digits");
        for _ in 0..5 {
            assert!(try_pin(&mut slot, 5_000_000, "1111").is_err(), "a wrong one");
        }
        assert!(matches!(try_pin(&mut slot, 0, "2580"), Err(Error::PinDelay { seconds: 30 })), "the whole wait");
        let mut slot = slot.set_back_to(Timestamp(0));
        assert!(try_pin(&mut slot, 31_000, "2580").is_ok(), "by the new clock the wait ends");
    }

    #[test]
    fn a_pin_is_digits() {
        for wrong in ["", "123", "1234567890123", "12a4", "١٢٣٤"] {
            assert!(matches!(Slot::set(&FakeMachine::new(1), wrong), Err(Error::PinShape)), "{wrong:?}");
        }
    }
}
