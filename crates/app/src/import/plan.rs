//! What is done with each column of one particular file, settled once before the rows are read.

use super::dates::{Order, Proof, Written};
use super::mapping::Kind;
use super::table::{Line, key};
use super::{Column, Mapping, Note, Table};
use std::collections::HashMap;

/// One column of a file.
pub struct Planned {
    /// Its name in the file; its place, where it has none.
    pub name: String,
    /// Its proper name, by which it is kept and compared.
    pub proper: String,
    /// The rule for it.
    pub rule: Column,
    /// Which of day and month comes first in it, as far as proved.
    pub order: Option<Order>,
}

/// What is done with each column of a file.
pub struct Plan {
    /// In the order of the file.
    pub columns: Vec<Planned>,
    /// Places in the order of the proper names.
    pub sorted: Vec<usize>,
    /// Place by proper name.
    pub places: HashMap<String, usize>,
}

impl Plan {
    /// The plan for a table; `said` is the order of day and month where the caller says it.
    pub fn of(table: &mut Table, mapping: &Mapping, said: Option<Order>) -> Plan {
        let mut columns = name_columns(&table.columns, mapping);
        settle_orders(&mut columns, table, said);
        let mut sorted: Vec<usize> = (0..columns.len()).collect();
        sorted.sort_by(|a, b| columns.get(*a).map(|c| &c.proper).cmp(&columns.get(*b).map(|c| &c.proper)));
        let places = columns.iter().enumerate().map(|(place, column)| (column.proper.clone(), place)).collect();
        Plan { columns, sorted, places }
    }

    /// The place of the column that becomes `to`.
    pub fn place_to(&self, to: &str) -> Option<usize> {
        self.columns.iter().position(|column| column.rule.to.as_deref() == Some(to))
    }
}

/// Gives every column its proper name and rule. Of two columns that go by the same proper name, the one whose own name
/// comes earlier in the mapping has it; the other keeps its own name and is plain text.
fn name_columns(names: &[String], mapping: &Mapping) -> Vec<Planned> {
    let rank = |name: &str| {
        let (proper, rule) = mapping.column(name)?;
        let name = key(name);
        let rank = if proper == name { 0 } else { 1 + rule.aliases.iter().position(|alias| *alias == name)? };
        Some((proper, rank))
    };
    let mut best: HashMap<&str, (usize, usize)> = HashMap::new();
    for (place, name) in names.iter().enumerate() {
        if let Some((proper, rank)) = rank(name) {
            let entry = best.entry(proper).or_insert((rank, place));
            *entry = (*entry).min((rank, place));
        }
    }
    let mut taken: HashMap<String, usize> = HashMap::new();
    let planned = names.iter().enumerate().map(|(place, name)| {
        let known = mapping.column(name).filter(|(proper, _)| best.get(proper).is_some_and(|(_, at)| *at == place));
        let name = if name.is_empty() { format!("column {}", place + 1) } else { name.clone() };
        let (mut proper, rule) = match known {
            Some((proper, rule)) => (proper.to_owned(), rule.clone()),
            None => (key(&name), Column::default()),
        };
        let uses = taken.entry(proper.clone()).or_default();
        *uses += 1;
        if *uses > 1 {
            proper = format!("{proper}_{uses}");
        }
        Planned { name, proper, rule, order: None }
    });
    planned.collect()
}

/// Decides for each column of dates which of day and month comes first.
fn settle_orders(columns: &mut [Planned], table: &mut Table, said: Option<Order>) {
    let proofs: Vec<(bool, Proof)> =
        columns.iter().enumerate().map(|(place, column)| proof(column, place, &table.rows)).collect();
    let proved: Vec<Order> = proofs.iter().filter_map(|(_, proof)| proof.order()).map(|(order, _)| order).collect();
    let first = proved.first().copied();
    let agreed = first.filter(|first| proved.iter().all(|order| order == first));
    for (column, (open, proof)) in columns.iter_mut().zip(proofs) {
        if !open {
            continue;
        }
        let own = proof.order();
        column.order = own.map(|(order, _)| order).or(said).or(if proof.is_silent() { agreed } else { None });
        if let Some(order) = column.order {
            table.notes.push(Note::DateOrder {
                column: column.name.clone(),
                order: order.name(),
                proved_by_row: own.map(|(_, row)| row),
            });
        }
    }
}

/// Whether a column has dates with two readings, and what its rows prove.
fn proof(column: &Planned, place: usize, rows: &[Line]) -> (bool, Proof) {
    let mut proof = Proof::default();
    let mut open = false;
    if matches!(column.rule.kind, Kind::Date | Kind::Instant) {
        for line in rows {
            let cell = line.cells.get(place).and_then(Option::as_deref).unwrap_or_default();
            let Some(written) = Written::parse(cell) else { continue };
            open |= written.has_two_parts();
            if let Some(order) = written.proves() {
                proof.add(line.row, order);
            }
        }
    }
    (open, proof)
}
