//! Carriage of passengers.

use super::{CHECKED_ON, duty, number};
use crate::statutory::{Activity, DeadlineKind, Moment, Pack, Source, Span};

/// The United States Department of Transportation's rule for airlines, 14 CFR 259.7(c): acknowledge each written complaint
/// on scheduled service in writing "within 30 days of receiving it" and send a substantive written response "within 60 days
/// of receiving the complaint".
///
/// The part says nothing on counting: the days are calendar days, the day of receipt is day 0, and an end on a weekend or a
/// federal holiday stays where it is, which is never later than any other reading. Both periods start at receipt; the 60
/// days do not wait for the acknowledgement. A substantive response in time is taken to acknowledge too.
///
/// Not in this pack: complaints about disability (14 CFR 382.155), and what somebody writes on a social network (259.7(d)).
/// The rule prescribes no text.
pub(super) fn dot_259_7() -> Pack {
    let days = |days| Span::CalendarDays(number(days));
    let acknowledged = [Moment::Acknowledged, Moment::FinalResponse];
    Pack {
        code: "us_dot_259_7".to_owned(),
        title: "US DOT airline complaints (14 CFR 259.7)".to_owned(),
        activity: Activity::AirCarriage,
        jurisdiction: "US".to_owned(),
        source: Source {
            name: "14 CFR 259.7(c)".to_owned(),
            url: "https://www.ecfr.gov/current/title-14/section-259.7".to_owned(),
            checked: "The whole section was read in a stored research copy of the Code of Federal Regulations."
                .to_owned(),
        },
        checked_on: CHECKED_ON,
        version: 1,
        deadlines: vec![
            duty("acknowledge", DeadlineKind::Acknowledge, "14 CFR 259.7(c)", days(30), &acknowledged),
            duty(
                "substantive_response",
                DeadlineKind::FinalResponse,
                "14 CFR 259.7(c)",
                days(60),
                &[Moment::FinalResponse],
            ),
        ],
        rights: Vec::new(),
    }
}
