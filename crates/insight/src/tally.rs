//! Adding complaints up, one row after the other.

use crate::figure::Sum;
use crate::{Definition, Dimension, Figure, Part};
use complaint::{Policy, Row};
use std::collections::BTreeMap;

/// Measures over complaints, told apart by a dimension or not.
pub struct Tally<'a> {
    measures: Vec<&'a Definition>,
    by: Option<Dimension>,
    groups: BTreeMap<String, Vec<Sum>>,
}

/// What the complaints of one value come to.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Group {
    /// The value of the dimension; empty where complaints have none, or are not told apart.
    pub value: String,
    /// One figure a measure, in the order in which they were asked for.
    pub figures: Vec<Figure>,
}

impl<'a> Tally<'a> {
    /// Nothing counted yet.
    pub fn new(measures: Vec<&'a Definition>, by: Option<Dimension>) -> Tally<'a> {
        let mut tally = Tally { measures, by, groups: BTreeMap::new() };
        if by.is_none() {
            // Also of no complaint at all there is something to say: none.
            let none = tally.nothing();
            tally.groups.insert(String::new(), none);
        }
        tally
    }

    fn nothing(&self) -> Vec<Sum> {
        self.measures.iter().map(|measure| Sum::new(measure.shows)).collect()
    }

    /// Counts a complaint whose store lies in `zone` (IANA name) and which goes by that policy.
    pub fn add(&mut self, row: &Row, zone: &str, policy: &Policy) {
        let value = self.by.map(|by| by.value(row, zone)).unwrap_or_default();
        let nothing = if self.groups.contains_key(&value) { Vec::new() } else { self.nothing() };
        let sums = self.groups.entry(value).or_insert(nothing);
        for (measure, sum) in self.measures.iter().zip(sums) {
            if let Some(part) = Part::of(measure, row, zone, policy) {
                sum.add(part);
            }
        }
    }

    /// What it came to, in the order of the values.
    pub fn groups(self) -> Vec<Group> {
        let figures = |sums: Vec<Sum>| sums.into_iter().map(Sum::figure).collect();
        self.groups.into_iter().map(|(value, sums)| Group { value, figures: figures(sums) }).collect()
    }
}
