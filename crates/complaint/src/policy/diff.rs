//! What one version of a policy says otherwise than another.

use super::Policy;
use super::problem::{at, nth};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use toml::Value;

/// One value that differs, as it is written in the file.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Difference {
    /// The path as in the file, `targets.p2.resolve`.
    pub place: String,
    /// What the old version says; `None` where it says nothing.
    pub before: Option<String>,
    /// What the new version says; `None` where it says nothing.
    pub after: Option<String>,
}

/// Every value in which two policies differ, by place: keys in alphabetical order, lists in their own. Entries of lists are
/// compared by their position.
pub fn diff(old: &Policy, new: &Policy) -> Vec<Difference> {
    let mut found = Vec::new();
    compare("", old.to_value().as_ref(), new.to_value().as_ref(), &mut found);
    found
}

/// What of these differences no desk acts on yet: those parts of a policy are held and checked only (decision 20). What stands in
/// them must not be taken for a rule that works.
pub fn asleep(differences: &[Difference]) -> Vec<&Difference> {
    const PARTS: [&str; 7] = ["categories", "lifts", "limits", "matrix", "required", "snooze", "thresholds"];
    let sleeps = |one: &&Difference| {
        let part = one.place.split(['.', '[']).next().unwrap_or_default();
        PARTS.contains(&part) || one.place.ends_with(".next_update")
    };
    differences.iter().filter(sleeps).collect()
}

fn compare(place: &str, before: Option<&Value>, after: Option<&Value>, found: &mut Vec<Difference>) {
    if before == after {
        return;
    }
    match (before, after) {
        (Some(Value::Table(_)) | None, Some(Value::Table(_)) | None) if !all_empty([before, after]) => {
            let keys = [before, after].into_iter().flatten().filter_map(Value::as_table).flat_map(toml::Table::keys);
            for key in keys.collect::<BTreeSet<_>>() {
                let of = |value: Option<&Value>| value.and_then(|value| value.get(key)).cloned();
                compare(&at(place, key), of(before).as_ref(), of(after).as_ref(), found);
            }
        }
        (Some(Value::Array(_)) | None, Some(Value::Array(_)) | None) if !all_empty([before, after]) => {
            let length = |value: Option<&Value>| value.and_then(Value::as_array).map_or(0, Vec::len);
            for index in 0..length(before).max(length(after)) {
                let of = |value: Option<&Value>| value.and_then(|value| value.get(index)).cloned();
                compare(&nth(place, index), of(before).as_ref(), of(after).as_ref(), found);
            }
        }
        _ => found.push(Difference { place: place.to_owned(), before: before.map(words), after: after.map(words) }),
    }
}

/// True where there is nothing to go into: an empty list or section that came or went is itself what differs.
fn all_empty(values: [Option<&Value>; 2]) -> bool {
    values.into_iter().flatten().all(|value| match value {
        Value::Array(list) => list.is_empty(),
        Value::Table(table) => table.is_empty(),
        Value::String(_) | Value::Integer(_) | Value::Float(_) | Value::Boolean(_) | Value::Datetime(_) => false,
    })
}

/// A value as people write it, without quotation marks.
fn words(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Integer(_)
        | Value::Float(_)
        | Value::Boolean(_)
        | Value::Datetime(_)
        | Value::Array(_)
        | Value::Table(_) => value.to_string(),
    }
}
