//! The clock and the random source of the operating system: the only place that reads either.

use app::ports::Machine;
use complaint::Timestamp;
use std::time::{SystemTime, UNIX_EPOCH};

/// This machine.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemMachine;

impl Machine for SystemMachine {
    fn now(&self) -> Timestamp {
        #[allow(clippy::disallowed_methods, reason = "the one clock of the product")]
        let now = SystemTime::now();
        let ms = match now.duration_since(UNIX_EPOCH) {
            Ok(since) => i64::try_from(since.as_millis()).unwrap_or(i64::MAX),
            Err(before) => -i64::try_from(before.duration().as_millis()).unwrap_or(i64::MAX),
        };
        Timestamp(ms)
    }

    fn zone(&self) -> String {
        jiff::tz::TimeZone::system().iana_name().unwrap_or("Etc/UTC").to_owned()
    }

    fn random(&self, bytes: &mut [u8]) {
        if let Err(error) = getrandom::fill(bytes) {
            // A key or identity made without randomness would be worse than no app.
            tracing::error!(%error, "the system gives no randomness");
            std::process::abort();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_clock_reads_milliseconds_of_this_age() {
        let now = SystemMachine.now();
        assert!(now > Timestamp(1_700_000_000_000), "milliseconds since 1970, not seconds");
    }

    #[test]
    fn two_draws_of_chance_differ() {
        let (mut first, mut second) = ([0; 32], [0; 32]);
        SystemMachine.random(&mut first);
        SystemMachine.random(&mut second);
        assert_ne!(first, second, "32 random bytes never repeat");
    }
}
