//! Statutory deadlines from outside: worked examples and laws.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test fails by panicking; the lint's exception reaches only functions marked as tests"
)]

mod examples;
mod laws;
mod standing;

use complaint::Timestamp;
use complaint::statutory::{Pack, WorkingDays, calendar_of};

/// The shipped calendar of a pack, or Berlin's zone where the pack leaves the zone open.
fn calendar(pack: &Pack) -> WorkingDays {
    calendar_of(&pack.jurisdiction).unwrap_or_else(|| WorkingDays::without_holidays("Europe/Berlin").unwrap())
}

fn at(text: &str) -> Timestamp {
    Timestamp(text.parse::<jiff::Timestamp>().unwrap().as_millisecond())
}
