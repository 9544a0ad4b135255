//! How long to wait between passes. Chance is handed in.

use std::time::Duration;

/// Between passes while all is well, in milliseconds; give or take a fifth, so that desks do not march in step.
const REST: u64 = 60_000;
/// Longest first wait after a failure, in milliseconds: an outage is often a blink.
const BLINK: u64 = 3_000;
/// Longest wait after more failures, in milliseconds. After an outage the desks of a whole chain come back within a minute
/// and a half, not at once; what waits is sent within two minutes, so it grows no longer.
const SPREAD: u64 = 90_000;
/// The longest that a busy office may put a desk off, in milliseconds.
const CAP: u64 = 300_000;

/// The pause after so many failures in a row: full jitter, below three seconds at first, then below a minute and a half.
pub(super) fn pause(failures: u32, chance: u64) -> Duration {
    let millis = match failures {
        0 => REST * 4 / 5 + chance % (REST * 2 / 5 + 1),
        1 => chance % BLINK,
        _ => chance % SPREAD,
    };
    Duration::from_millis(millis)
}

/// The pause that a busy office asked for, in seconds, and up to as long again: those sent away together do not come back
/// together.
pub(super) fn told(seconds: u32, chance: u64) -> Duration {
    let millis = u64::from(seconds.max(1)) * 1000;
    Duration::from_millis(millis + chance % millis).min(Duration::from_millis(CAP))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_busy_office_is_left_alone_for_as_long_as_it_asked() {
        for chance in [0, 7_919, u64::MAX] {
            let pause = told(20, chance);
            assert!((20..40).contains(&pause.as_secs()), "{pause:?}: not before, and not all at once");
        }
        assert_eq!(told(0, 0), Duration::from_secs(1), "at once would be a loop");
        assert_eq!(told(u32::MAX, 1), Duration::from_millis(CAP), "no office puts a desk off for longer");
    }

    #[test]
    fn a_blink_is_tried_again_at_once_and_an_outage_within_a_minute_and_a_half() {
        let longest =
            |failures| (0..).map(|n: u64| n.wrapping_mul(7919)).take(100_000).map(move |c| pause(failures, c));
        for (failures, bound) in [(1, 3_000), (2, 90_000), (3, 90_000), (60, 90_000)] {
            let most = longest(failures).max().expect("some");
            let bound = Duration::from_millis(bound);
            assert!(most < bound && most > bound * 9 / 10, "after {failures} failures: up to {most:?}, not {bound:?}");
        }
    }

    #[test]
    fn a_minute_give_or_take_a_fifth_while_all_is_well() {
        for chance in [0, 1, 23_999, 24_000, u64::MAX] {
            let pause = pause(0, chance);
            assert!((48..=72).contains(&pause.as_secs()), "{pause:?}");
        }
    }
}
