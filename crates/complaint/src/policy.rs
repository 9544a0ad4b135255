//! Service targets and opening hours as data. What ships here is the default version; an organisation's own versions will
//! come as documents of their own.

use crate::{Priority, Target};
use jiff::civil::{Time, Weekday, time};
use serde::{Deserialize, Serialize};

/// The promises for one priority.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Targets {
    /// Tell the customer it has arrived.
    pub acknowledge: Target,
    /// Answer in substance.
    pub first_response: Target,
    /// Put it right.
    pub resolve: Target,
}

/// A span of one day during which a store is open, half open: `from` is in it, `to` is not.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Hours {
    /// Local opening time.
    pub from: Time,
    /// Local closing time.
    pub to: Time,
}

/// One version of an organisation's promises.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Policy {
    /// Rises with every change.
    pub version: u32,
    /// For priorities 1 to 4, in that order.
    pub targets: [Targets; 4],
    /// Opening hours from Monday to Sunday, ascending and apart within a day; an empty day is closed.
    pub week: [Vec<Hours>; 7],
}

impl Policy {
    /// The promises for a priority.
    pub fn targets(&self, priority: Priority) -> &Targets {
        let [first, second, third, fourth] = &self.targets;
        match priority.get() {
            1 => first,
            2 => second,
            3 => third,
            _ => fourth,
        }
    }

    /// Opening hours of a weekday.
    pub fn hours(&self, day: Weekday) -> &[Hours] {
        self.week.get(day.to_monday_zero_offset().unsigned_abs() as usize).map_or(&[], Vec::as_slice)
    }
}

impl Default for Policy {
    /// Targets of DOMAIN 5 and a shop that opens Monday to Saturday from 9 to 18.
    fn default() -> Self {
        use Target::{BusinessDays, BusinessMinutes, ClockMinutes};
        let targets = |acknowledge, first_response, resolve| Targets { acknowledge, first_response, resolve };
        let open = || vec![Hours { from: time(9, 0, 0, 0), to: time(18, 0, 0, 0) }];
        Self {
            version: 1,
            targets: [
                targets(ClockMinutes(30), ClockMinutes(2 * 60), ClockMinutes(24 * 60)),
                targets(BusinessMinutes(2 * 60), BusinessMinutes(8 * 60), BusinessDays(2)),
                targets(BusinessMinutes(8 * 60), BusinessDays(2), BusinessDays(5)),
                targets(BusinessDays(1), BusinessDays(5), BusinessDays(10)),
            ],
            week: [open(), open(), open(), open(), open(), open(), Vec::new()],
        }
    }
}
