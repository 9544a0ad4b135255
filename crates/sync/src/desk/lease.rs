//! The lease: how long a desk may work without its office. It is counted in the office's time, which a desk knows from its
//! own clock and from how far that clock was off at the last contact.
//!
//! A clock that is turned back gains nothing, because the latest time ever seen counts. A clock that ran ahead may end the
//! lease early; the next contact puts both right at once, because what was seen then begins anew with what the office says.

use complaint::Timestamp;

/// How long before its end a person is told, in milliseconds: 7 days.
pub const WARNING: i64 = 7 * DAY;

/// How much later than the time noted it must be to be noted again, in milliseconds: an hour.
const NOTEWORTHY: i64 = 3_600_000;

const DAY: i64 = 24 * 3_600_000;

/// How a desk stands with its lease.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Lease {
    /// There is none: the desk is alone, or was never told of one.
    Free,
    /// It runs.
    Running,
    /// It ends soon.
    Ending {
        /// Whole days that remain.
        days: u32,
    },
    /// It has ended: the desk is locked until it meets its office.
    Ended,
}

/// The office's time as a desk knows it: its own clock less how far that was off (`skew`), and never before what was `seen`.
pub fn office_time(clock: Timestamp, skew: i64, seen: Option<Timestamp>) -> Timestamp {
    let reckoned = Timestamp(clock.0.saturating_sub(skew));
    seen.map_or(reckoned, |seen| reckoned.max(seen))
}

/// How the lease that runs `until` stands at a time of the office.
pub fn lease(until: Option<Timestamp>, now: Timestamp) -> Lease {
    let Some(until) = until else { return Lease::Free };
    match until.0.saturating_sub(now.0) {
        left if left <= 0 => Lease::Ended,
        left if left <= WARNING => Lease::Ending { days: u32::try_from(left / DAY).unwrap_or(u32::MAX) },
        _ => Lease::Running,
    }
}

/// True when the time is worth being noted for good: the lease ends with it, or much has passed since it was `noted`.
pub fn is_noteworthy(until: Option<Timestamp>, noted: Option<Timestamp>, now: Timestamp) -> bool {
    let Some(until) = until else { return false };
    let Some(noted) = noted else { return true };
    now.since(noted) >= NOTEWORTHY || (now >= until && noted < until)
}

/// True when the office's own time is to be noted in place of what was: it is much later, or what was noted ran ahead.
pub fn is_corrected(noted: Option<Timestamp>, office: Timestamp) -> bool {
    noted.is_none_or(|noted| noted > office || office.since(noted) >= NOTEWORTHY)
}

#[cfg(test)]
mod tests {
    use super::*;

    const T0: i64 = 1_790_000_000_000;
    const UNTIL: Option<Timestamp> = Some(Timestamp(T0 + 30 * DAY));

    fn at(clock: i64, skew: i64, seen: i64) -> Lease {
        lease(UNTIL, office_time(Timestamp(clock), skew, Some(Timestamp(seen))))
    }

    #[test]
    fn a_lease_runs_is_about_to_end_and_ends() {
        for (days, expected) in [
            (0, Lease::Running),
            (22, Lease::Running),
            (23, Lease::Ending { days: 7 }),
            (29, Lease::Ending { days: 1 }),
            (30, Lease::Ended),
            (4_000, Lease::Ended),
        ] {
            assert_eq!(at(T0 + days * DAY, 0, T0), expected, "after {days} days without contact");
        }
        assert_eq!(lease(None, Timestamp(i64::MAX)), Lease::Free, "a desk alone has none");
    }

    #[test]
    fn turning_the_clock_back_gains_nothing() {
        assert_eq!(at(T0 - 365 * DAY, 0, T0 + 30 * DAY), Lease::Ended, "once it has ended it stays so");
        assert_eq!(at(T0, 0, T0 + 29 * DAY), Lease::Ending { days: 1 }, "and what was used up is used up");
    }

    #[test]
    fn a_clock_that_was_wrong_all_the_time_takes_nothing() {
        let year = 365 * DAY;
        assert_eq!(at(T0 + year + DAY, year, T0), Lease::Running, "a year ahead, as at the last contact");
        assert_eq!(at(T0 - year + 31 * DAY, -year, T0), Lease::Ended, "and a year behind gives nothing either");
        assert_eq!(at(i64::MAX, i64::MIN, T0), Lease::Ended, "no number is too large");
    }

    #[test]
    fn time_is_noted_by_the_hour_and_when_the_lease_ends() {
        let noted = |seen, now| is_noteworthy(UNTIL, Some(Timestamp(seen)), Timestamp(now));
        assert!(!noted(T0, T0 + NOTEWORTHY - 1), "not with every look at the clock");
        assert!(noted(T0, T0 + NOTEWORTHY), "after an hour");
        assert!(noted(T0 + 30 * DAY - 1, T0 + 30 * DAY), "the very end");
        assert!(!noted(T0 + 30 * DAY, T0 + 30 * DAY + 1), "once");
        assert!(is_noteworthy(UNTIL, None, Timestamp(T0)), "where nothing was noted yet");
        assert!(!is_noteworthy(None, None, Timestamp(T0)), "without a lease time does not matter");
        assert!(
            is_corrected(Some(Timestamp(T0 + 1)), Timestamp(T0)),
            "the office's word is noted where a clock ran ahead"
        );
        assert!(!is_corrected(Some(Timestamp(T0)), Timestamp(T0 + 1)), "and not at every contact");
    }
}
