//! Statistics over everything on this desk that the person may read, from the lines of lists: no document is opened.

use super::Reach;
use crate::request::FiguresRequest;
use crate::view::{BehindView, FiguresView};
use crate::{App, Result};
use complaint::{Kind, Policy, Row, StoreCode};
use insight::{Definition, Dimension, Part, Tally, measures};
use std::collections::HashMap;
use store::FiguresQuery;

impl App {
    /// What the complaints come to.
    ///
    /// # Errors
    /// [`crate::Error::NobodyHere`], or the replica's.
    pub fn figures(&self, request: &FiguresRequest) -> Result<FiguresView> {
        let asked = request.measure.map_or_else(|| measures().iter().collect(), |measure| vec![measure]);
        let mut tally = Tally::new(asked.clone(), request.by);
        self.each_figure(request.kind, &mut |row, zone, policy| tally.add(row, zone, policy))?;
        Ok(FiguresView {
            kind: request.kind.name().to_owned(),
            by: request.by,
            measures: asked,
            groups: tally.groups(),
            as_of: self.now(),
        })
    }

    /// The complaints behind a number, in the order in which they came: of one value of a dimension, or all.
    ///
    /// # Errors
    /// [`crate::Error::NobodyHere`], or the replica's.
    pub fn behind(&self, measure: &Definition, kind: Kind, of: Option<(Dimension, &str)>) -> Result<Vec<BehindView>> {
        let mut behind = Vec::new();
        self.each_figure(kind, &mut |row, zone, policy| {
            if of.is_none_or(|(by, value)| by.value(row, zone) == value)
                && let Some(part) = Part::of(measure, row, zone, policy)
            {
                behind.push(BehindView { id: row.id, number: row.number.clone(), part });
            }
        })?;
        Ok(behind)
    }

    /// Hands over every line that the person may read, with the zone of its store and the rules that it goes by.
    fn each_figure(&self, kind: Kind, tell: &mut dyn FnMut(&Row, &str, &Policy)) -> Result<()> {
        let Reach { stores, confined } = self.my_reach()?;
        let query = FiguresQuery { kind: kind.name().to_owned(), stores, confined };
        let policies = self.policies();
        let mut zones: HashMap<StoreCode, String> = HashMap::new();
        self.inner.reader.figures(&query, &mut |row| {
            let zone = zones.entry(row.store.clone()).or_insert_with(|| self.zone(&row.store));
            tell(&row, zone, policies.of_row(&row));
        })?;
        Ok(())
    }
}
