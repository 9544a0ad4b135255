//! How figures are printed: whole numbers for programs (seconds, minor units), readable ones for people.

use crate::money::written;
use app::insight::{Figure, Part, Shows};
use complaint::Given;
use serde_json::{Map, Value, json};

const SECOND: i64 = 1_000;
const MINUTE: i64 = 60 * SECOND;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;

/// A figure for programs.
pub fn figure(figure: &Figure) -> Value {
    match figure {
        Figure::Count(count) => json!({ "count": count }),
        Figure::Share { count, of } => json!({ "count": count, "of": of, "share": share(*count, *of) }),
        Figure::Span { of, median, p90, mean } => {
            let seconds = |ms: &i64| (*of > 0).then_some(ms / SECOND);
            json!({ "of": of, "median_s": seconds(median), "p90_s": seconds(p90), "mean_s": seconds(mean) })
        }
        Figure::Money { of, sums } => json!({ "of": of, "amounts": amounts(sums) }),
        Figure::Answers { of, answers } => {
            let said = |(answer, count): &(String, u64)| {
                (answer.clone(), json!({ "count": count, "share": share(*count, *of) }))
            };
            json!({ "of": of, "answers": answers.iter().map(said).collect::<Map<_, _>>() })
        }
    }
}

/// What one case gives, for programs.
pub fn part(part: &Part) -> Value {
    match part {
        Part::Case { counts } => json!({ "counts": counts }),
        Part::Span(ms) => json!({ "seconds": ms / SECOND }),
        Part::Money(given) => json!({ "amounts": amounts(given) }),
        Part::Answer(answer) => json!({ "answer": answer }),
    }
}

/// Minor units by currency.
fn amounts(given: &[Given]) -> Value {
    Value::Object(given.iter().map(|given| (given.currency.code().to_owned(), given.amount.into())).collect())
}

/// A share of 1; none of nothing.
fn share(count: u64, of: u64) -> Option<f64> {
    (of > 0).then(|| count as f64 / of as f64)
}

/// The columns of a figure for people.
pub fn header(shows: Shows) -> &'static [&'static str] {
    match shows {
        Shows::Count => &["Cases"],
        Shows::Share => &["Share", "Cases", "Of"],
        Shows::Span => &["Median", "90 %", "Mean", "Of"],
        Shows::Money => &["Given", "Cases"],
        Shows::Answers => &["Answers", "Of"],
    }
}

/// What stands in them.
pub fn cells(figure: &Figure) -> Vec<String> {
    match figure {
        Figure::Count(count) => vec![count.to_string()],
        Figure::Share { count, of } => vec![percent(*count, *of), count.to_string(), of.to_string()],
        Figure::Span { of: 0, .. } => vec!["–".into(), "–".into(), "–".into(), "0".into()],
        Figure::Span { of, median, p90, mean } => vec![span(*median), span(*p90), span(*mean), of.to_string()],
        Figure::Money { of, sums } => vec![money(sums), of.to_string()],
        Figure::Answers { of, answers } => {
            let said = answers.iter().map(|(answer, count)| format!("{answer} {} ({count})", percent(*count, *of)));
            vec![said.collect::<Vec<_>>().join(", "), of.to_string()]
        }
    }
}

/// What one case gives, for people.
pub fn part_cell(part: &Part) -> String {
    match part {
        Part::Case { counts: true } => "counted".into(),
        Part::Case { counts: false } => "not counted".into(),
        Part::Span(ms) => span(*ms),
        Part::Money(given) => money(given),
        Part::Answer(answer) => answer.clone(),
    }
}

fn percent(count: u64, of: u64) -> String {
    share(count, of).map_or_else(|| "–".into(), |share| format!("{:.1} %", share * 100.0))
}

fn money(given: &[Given]) -> String {
    let amounts: Vec<String> = given.iter().map(|given| written(given.amount, given.currency)).collect();
    if amounts.is_empty() { "–".into() } else { amounts.join(" + ") }
}

/// The two largest units.
fn span(ms: i64) -> String {
    match ms {
        DAY.. => format!("{} d {} h", ms / DAY, ms % DAY / HOUR),
        HOUR.. => format!("{} h {} min", ms / HOUR, ms % HOUR / MINUTE),
        _ => format!("{} min", ms / MINUTE),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_told_by_its_two_largest_units() {
        assert_eq!(span(3 * DAY + 4 * HOUR + 59 * MINUTE), "3 d 4 h");
        assert_eq!(span(4 * HOUR + 12 * MINUTE), "4 h 12 min");
        assert_eq!(span(59 * SECOND), "0 min");
    }

    #[test]
    fn of_nothing_no_share_is_claimed() {
        assert_eq!(figure(&Figure::Share { count: 0, of: 0 })["share"], Value::Null, "not 0 %");
        assert_eq!(figure(&Figure::Span { of: 0, median: 0, p90: 0, mean: 0 })["median_s"], Value::Null, "not at once");
    }
}
