//! Guessing of join codes: a limit of wrong codes for each address and minute, over all instances of the office.

use crate::storage::WrongCodes;
use complaint::Timestamp;

/// Wrong codes allowed within [`WrongCodes::WINDOW`].
pub const LIMIT: u32 = 10;

/// Seconds to wait, when an address has used up its attempts.
pub fn wait(wrong: Option<WrongCodes>, now: Timestamp) -> Option<u32> {
    let wrong = wrong.filter(|wrong| wrong.count >= LIMIT && wrong.is_current(now))?;
    let left = WrongCodes::WINDOW - now.since(wrong.since);
    Some(u32::try_from(left / 1000 + 1).unwrap_or(u32::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ten_wrong_codes_a_minute_and_no_more() {
        let codes = |count| Some(WrongCodes { since: Timestamp(0), count });
        assert_eq!(wait(None, Timestamp(0)), None, "nobody guessed");
        assert_eq!(wait(codes(9), Timestamp(1_000)), None, "the tenth attempt is allowed");
        assert_eq!(wait(codes(10), Timestamp(1_000)), Some(60), "the eleventh waits for the window's end");
        assert_eq!(wait(codes(10), Timestamp(60_000)), None, "after a minute it may try again");
        assert_eq!(wait(codes(10), Timestamp(-1)), None, "a clock that was set back locks nobody out");
    }
}
