//! What one complaint gives to a measure, and what all of them come to.

use crate::{Definition, Shows};
use complaint::{Currency, Given, Policy, Row};
use std::collections::BTreeMap;

/// What one complaint gives to a measure: why a number is as it is.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Part {
    /// It is one of those that the measure is about; of a share, whether it is one of those that are counted.
    Case {
        /// It is counted.
        counts: bool,
    },
    /// So many milliseconds.
    Span(i64),
    /// Money in minor units, by currency.
    Money(Vec<Given>),
    /// What the customer answered.
    Answer(String),
}

impl Part {
    /// What a complaint, whose store lies in `zone` (IANA name), gives to a measure; `None` where the measure is not about it.
    pub fn of(definition: &Definition, row: &Row, zone: &str, policy: &Policy) -> Option<Part> {
        if !definition.of.holds(row, zone, policy) {
            return None;
        }
        Some(match definition.shows {
            Shows::Count => Part::Case { counts: true },
            Shows::Share => Part::Case { counts: definition.having?.holds(row, zone, policy) },
            // A clock that was off may put the end before the beginning; nothing takes less than no time.
            Shows::Span => Part::Span(definition.to?.of(row)?.since(row.received_at).max(0)),
            Shows::Money => Part::Money(row.given.clone()),
            Shows::Answers => Part::Answer(row.satisfaction.clone()),
        })
    }
}

/// What all complaints of a group come to.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Figure {
    /// So many.
    Count(u64),
    /// So many of so many.
    Share {
        /// Those that are counted.
        count: u64,
        /// All that the measure is about.
        of: u64,
    },
    /// A time, in milliseconds.
    Span {
        /// How many complaints it is of; with none, the others are 0.
        of: u64,
        /// Half took no longer. Of an even number, the middle between the two in the middle.
        median: i64,
        /// Nine in ten took no longer: the smallest time for which that is so.
        p90: i64,
        /// All together, by their number.
        mean: i64,
    },
    /// Money in minor units, by currency.
    Money {
        /// How many complaints it is of.
        of: u64,
        /// The sum of each currency.
        sums: Vec<Given>,
    },
    /// How often each answer was given.
    Answers {
        /// How many gave one.
        of: u64,
        /// Each answer and how many gave it, by the answer's name.
        answers: Vec<(String, u64)>,
    },
}

/// What was added up so far.
#[derive(Clone, Debug)]
pub(crate) enum Sum {
    Count(u64),
    Share { count: u64, of: u64 },
    Spans(Vec<i64>),
    Money { of: u64, sums: BTreeMap<Currency, u64> },
    Answers(BTreeMap<String, u64>),
}

impl Sum {
    /// Nothing yet.
    pub(crate) fn new(shows: Shows) -> Sum {
        match shows {
            Shows::Count => Sum::Count(0),
            Shows::Share => Sum::Share { count: 0, of: 0 },
            Shows::Span => Sum::Spans(Vec::new()),
            Shows::Money => Sum::Money { of: 0, sums: BTreeMap::new() },
            Shows::Answers => Sum::Answers(BTreeMap::new()),
        }
    }

    /// Adds what one complaint gives. A part of another kind than the sum is none of its measure.
    pub(crate) fn add(&mut self, part: Part) {
        match (self, part) {
            (Sum::Count(count), Part::Case { .. }) => *count += 1,
            (Sum::Share { count, of }, Part::Case { counts }) => {
                *of += 1;
                *count += u64::from(counts);
            }
            (Sum::Spans(spans), Part::Span(ms)) => spans.push(ms),
            (Sum::Money { of, sums }, Part::Money(given)) => {
                *of += 1;
                for Given { currency, amount } in given {
                    let sum = sums.entry(currency).or_default();
                    *sum = sum.saturating_add(amount);
                }
            }
            (Sum::Answers(answers), Part::Answer(answer)) => *answers.entry(answer).or_default() += 1,
            (Sum::Count(_) | Sum::Share { .. } | Sum::Spans(_) | Sum::Money { .. } | Sum::Answers(_), _) => {}
        }
    }

    /// What it comes to.
    pub(crate) fn figure(self) -> Figure {
        match self {
            Sum::Count(count) => Figure::Count(count),
            Sum::Share { count, of } => Figure::Share { count, of },
            Sum::Spans(spans) => span(spans),
            Sum::Money { of, sums } => {
                let sums = sums.into_iter().map(|(currency, amount)| Given { currency, amount }).collect();
                Figure::Money { of, sums }
            }
            Sum::Answers(answers) => {
                Figure::Answers { of: answers.values().sum(), answers: answers.into_iter().collect() }
            }
        }
    }
}

fn span(mut spans: Vec<i64>) -> Figure {
    spans.sort_unstable();
    let count = spans.len();
    let at = |place: usize| spans.get(place).copied().unwrap_or_default();
    let (upper, lower) = (at(count / 2), at((count / 2).saturating_sub(1)));
    let total: i128 = spans.iter().map(|ms| i128::from(*ms)).sum();
    let mean = total.checked_div(count as i128).unwrap_or_default();
    Figure::Span {
        of: count as u64,
        median: if count.is_multiple_of(2) { lower.midpoint(upper) } else { upper },
        p90: at((count * 9).div_ceil(10).saturating_sub(1)),
        mean: i64::try_from(mean).unwrap_or(i64::MAX),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(spans: &[i64]) -> (u64, i64, i64, i64) {
        match span(spans.to_vec()) {
            Figure::Span { of, median, p90, mean } => (of, median, p90, mean),
            other => panic!("{other:?} is no span"),
        }
    }

    #[test]
    fn a_span_is_told_by_median_ninetieth_percentile_and_mean() {
        assert_eq!(of(&[]), (0, 0, 0, 0), "of nothing there is nothing to tell");
        assert_eq!(of(&[7]), (1, 7, 7, 7), "one is all of it");
        assert_eq!(of(&[4, 1]), (2, 2, 4, 2), "the middle between two, rounded down");
        assert_eq!(of(&[10, 9, 8, 7, 6, 5, 4, 3, 2, 1]), (10, 5, 9, 5), "nine of ten took no longer than 9");
        assert_eq!(of(&[1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 100]), (11, 1, 1, 10), "one that lasted moves the mean alone");
    }

    #[test]
    fn currencies_are_never_added_up() {
        let given = |code: &str, amount| Given { currency: code.parse().expect("a currency"), amount };
        let mut sum = Sum::new(Shows::Money);
        sum.add(Part::Money(vec![given("USD", 100)]));
        sum.add(Part::Money(vec![given("EUR", 1), given("USD", 20)]));
        assert_eq!(sum.figure(), Figure::Money { of: 2, sums: vec![given("EUR", 1), given("USD", 120)] });
    }
}
