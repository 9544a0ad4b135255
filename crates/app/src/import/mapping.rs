//! How the columns of another system's file become a complaint. Mappings are data: TOML, shipped under `mappings/` or
//! given as a file.

mod life;

pub use life::{End, LifeRule};

use super::table::key;
use super::{FileError, Table};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::path::Path;

const SHIPPED: [(&str, &str); 3] = [
    ("cfpb", include_str!("../../mappings/cfpb.toml")),
    ("nyc-dca", include_str!("../../mappings/nyc-dca.toml")),
    ("generic", include_str!("../../mappings/generic.toml")),
];

/// What a column holds. A cell that does not fit means that the row is shifted or damaged.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Anything.
    #[default]
    Text,
    /// Digits only.
    Digits,
    /// A day; a time behind it is a placeholder and is left out.
    Date,
    /// An instant; without a time, noon at the store.
    Instant,
    /// A US postal code: five characters; leading zeros lost by a spreadsheet are restored.
    UsZip,
    /// A number.
    Number,
}

impl Kind {
    /// The stable name.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Text => "text",
            Kind::Digits => "digits",
            Kind::Date => "date",
            Kind::Instant => "instant",
            Kind::UsZip => "us_zip",
            Kind::Number => "number",
        }
    }
}

/// How one column is read.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Column {
    /// Other names it goes by, as [`key`]s.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// What it holds.
    #[serde(default)]
    pub kind: Kind,
    /// The field it becomes: `description`, `received_at`, `store`, `id`, or the name of a [`complaint::Field`].
    pub to: Option<String>,
    /// Values of the field by value of the cell (without regard to case).
    #[serde(default)]
    pub table: BTreeMap<String, String>,
    /// The value for cells that the table does not name; without it such a row is set aside.
    pub table_else: Option<String>,
    /// The only values it may have; a row with another is set aside.
    #[serde(default)]
    pub values: Vec<String>,
    /// More characters than this mean that the row is shifted.
    pub longest: Option<usize>,
    /// Nothing of it is kept.
    #[serde(default)]
    pub ignore: bool,
}

/// One rule that gives a category.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CategoryRule {
    /// Any of these, in lower case, somewhere in the columns looked at.
    pub has: Vec<String>,
    /// The category.
    pub category: String,
}

/// How the columns of another system's file become a complaint.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mapping {
    /// Short name.
    pub name: String,
    /// Name of the other system: what keeps its numbers apart from those of others.
    pub source: String,
    /// Groups of columns (joined by `|`), one of each must be there.
    pub needs: Vec<String>,
    /// Cells that say nothing. Everything else, `N/A` too, is a value.
    pub not_stated: Vec<String>,
    /// The description of a row whose own is empty, from `{column}` pieces; sentences with an empty piece are left out.
    #[serde(default)]
    pub description_else: Vec<String>,
    /// Columns that the category rules look at.
    #[serde(default)]
    pub category_from: Vec<String>,
    /// The first that fits gives the category.
    #[serde(default)]
    pub category: Vec<CategoryRule>,
    /// Values of fields that no column gives.
    #[serde(default)]
    pub defaults: BTreeMap<String, String>,
    /// Columns by [`key`].
    pub columns: BTreeMap<String, Column>,
    /// How complaints went on after they were recorded, where the file tells.
    pub life: Option<LifeRule>,
}

impl Mapping {
    /// All that are shipped, the most particular first.
    ///
    /// # Errors
    /// [`FileError::BadMapping`] when one is not right.
    pub fn shipped() -> Result<Vec<Mapping>, FileError> {
        SHIPPED.iter().map(|(name, text)| Mapping::parse(name, text)).collect()
    }

    /// The shipped one of this name, or the one in this file.
    ///
    /// # Errors
    /// [`FileError::UnknownMapping`] or [`FileError::BadMapping`].
    pub fn find(name: &str) -> Result<Mapping, FileError> {
        if let Some((name, text)) = SHIPPED.iter().find(|(shipped, _)| *shipped == name) {
            return Mapping::parse(name, text);
        }
        match std::fs::read_to_string(Path::new(name)) {
            Ok(text) => Mapping::parse(name, &text),
            Err(_) => Err(FileError::UnknownMapping {
                name: name.to_owned(),
                shipped: SHIPPED.map(|(name, _)| name).join(", "),
            }),
        }
    }

    /// Reads a mapping.
    ///
    /// # Errors
    /// [`FileError::BadMapping`] when it is not right.
    pub fn parse(name: &str, text: &str) -> Result<Mapping, FileError> {
        let bad = |problem: String| FileError::BadMapping { name: name.to_owned(), problem };
        let mapping: Mapping = toml::from_str(text).map_err(|error| bad(error.to_string()))?;
        let goal = |to: &str| to == "received_at" || to == "description";
        let reached = mapping.columns.values().filter_map(|column| column.to.as_deref()).any(goal);
        let known = |to: &str| {
            matches!(to, "description" | "subject" | "received_at" | "store" | "id")
                || complaint::Field::find(to).is_some()
        };
        if let Some(to) = mapping.columns.values().filter_map(|column| column.to.as_deref()).find(|to| !known(to)) {
            return Err(bad(format!("there is no field {to:?}")));
        }
        if !reached {
            return Err(bad("no column becomes the description or the day of receipt".into()));
        }
        mapping.life.as_ref().map_or(Ok(()), |life| life.check(&mapping))?;
        Ok(mapping)
    }

    /// The column rule for a name in a file, with its proper name.
    pub fn column(&self, name: &str) -> Option<(&str, &Column)> {
        let name = key(name);
        self.columns
            .iter()
            .find(|(proper, column)| **proper == name || column.aliases.contains(&name))
            .map(|(proper, column)| (proper.as_str(), column))
    }

    /// How well these names fit: whether all needed columns are there, then how many are known.
    pub fn score(&self, names: &[String]) -> (bool, usize) {
        let known = names.iter().filter(|name| self.column(name).is_some()).count();
        (self.missing(names).is_empty(), known)
    }

    /// The needed columns that these names lack.
    pub fn missing(&self, names: &[String]) -> Vec<String> {
        let has = |wanted: &str| names.iter().any(|name| self.column(name).is_some_and(|(proper, _)| proper == wanted));
        self.needs.iter().filter(|group| !group.split('|').any(has)).cloned().collect()
    }

    /// The mapping that fits a table best; the earlier of two that fit alike.
    pub fn choose<'a>(mappings: &'a [Mapping], table: &Table) -> Option<&'a Mapping> {
        let mut best: Option<(&Mapping, (bool, usize))> = None;
        for mapping in mappings {
            let score = mapping.score(&table.columns);
            if score.1 > 0 && best.is_none_or(|(_, best)| score > best) {
                best = Some((mapping, score));
            }
        }
        best.map(|(mapping, _)| mapping)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_shipped_mapping_can_be_read() {
        let mappings = Mapping::shipped().expect("shipped mappings are right");
        assert_eq!(mappings.len(), SHIPPED.len(), "all of them");
    }

    #[test]
    fn a_column_is_known_by_any_spelling_of_its_name() {
        let cfpb = Mapping::find("cfpb").expect("shipped");
        for name in ["Date received", "Date_received", "date_received", " DATE  RECEIVED "] {
            assert_eq!(cfpb.column(name).map(|(name, _)| name), Some("date_received"), "{name:?}");
        }
        let narrative = cfpb.column("complaint_what_happened").map(|(name, _)| name);
        assert_eq!(narrative, Some("consumer_complaint_narrative"), "the API's name of the same column");
    }

    #[test]
    fn an_unknown_mapping_names_those_that_exist() {
        let error = Mapping::find("cfbp").expect_err("a typing error");
        assert!(error.to_string().contains("cfpb, nyc-dca, generic"), "{error}");
    }
}
