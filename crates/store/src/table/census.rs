//! The table `census`: how many complaints there are, by store and due time, kept up by triggers on `complaint`.

use crate::column::unsigned;
use crate::table::complaint::due;
use complaint::{PersonId, Row, StoreCode, Timestamp};
use rusqlite::config::DbConfig;
use rusqlite::types::Value;
use rusqlite::{Connection, Result, params, params_from_iter};
use std::collections::HashMap;

/// Bits of an instant below its span.
const SPAN_BITS: u32 = 29;

/// What is counted.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Counted {
    /// Every complaint.
    All,
    /// Open ones.
    Open,
    /// The others.
    Closed,
    /// Open ones that this person owns or recorded.
    Of(PersonId),
    /// Open ones due before this instant.
    DueBefore(Timestamp),
}

/// How many there are in these stores; `None` for all stores.
pub(crate) fn count(connection: &Connection, counted: Counted, stores: Option<&[StoreCode]>) -> Result<u64> {
    let everybody = Value::Blob(Vec::new());
    match counted {
        Counted::All => sum(connection, "who = ?", vec![everybody], stores),
        Counted::Open => sum(connection, "who = ? AND open = 1", vec![everybody], stores),
        Counted::Closed => sum(connection, "who = ? AND open = 0", vec![everybody], stores),
        Counted::Of(person) => {
            sum(connection, "who = ? AND open = 1", vec![Value::Blob(person.0.as_bytes().to_vec())], stores)
        }
        Counted::DueBefore(at) => {
            let span = at.0 >> SPAN_BITS;
            let whole = vec![everybody, Value::Integer(span)];
            let whole = sum(connection, "who = ? AND open = 1 AND span < ?", whole, stores)?;
            Ok(whole + count_between(connection, span << SPAN_BITS, at.0, stores)?)
        }
    }
}

fn sum(connection: &Connection, condition: &str, mut values: Vec<Value>, stores: Option<&[StoreCode]>) -> Result<u64> {
    let (near, codes) = within(stores);
    values.extend(codes);
    let sql = format!("SELECT coalesce(sum(n), 0) FROM census WHERE {condition}{near}");
    connection.prepare_cached(&sql)?.query_row(params_from_iter(values), |row| unsigned(row, 0))
}

/// Open complaints due from `from` on and before `to`, both within one span.
fn count_between(connection: &Connection, from: i64, to: i64, stores: Option<&[StoreCode]>) -> Result<u64> {
    let (near, values) = within(stores);
    let sql = format!("SELECT count(*) FROM complaint WHERE open = 1 AND due_at >= ? AND due_at < ?{near}");
    let values = [Value::Integer(from), Value::Integer(to)].into_iter().chain(values);
    connection.prepare_cached(&sql)?.query_row(params_from_iter(values), |row| unsigned(row, 0))
}

/// The condition that narrows to some stores, and its values.
pub(crate) fn within(stores: Option<&[StoreCode]>) -> (&'static str, Option<Value>) {
    match stores {
        None => ("", None),
        Some([store]) => (" AND store = ?", Some(Value::Text(store.as_str().to_owned()))),
        Some(stores) => {
            let codes: Vec<String> = stores.iter().map(|store| format!("\"{store}\"")).collect();
            let list = Value::Text(format!("[{}]", codes.join(",")));
            (" AND store IN (SELECT value FROM json_each(?))", Some(list))
        }
    }
}

/// How many complaints of each kind: by whom, open or not, store and span of due time.
#[derive(Default)]
pub(crate) struct Counts<'a>(HashMap<(Option<PersonId>, bool, &'a str, i64), i64>);

impl<'a> Counts<'a> {
    /// What the triggers on `complaint` would count of these rows.
    pub(crate) fn of(rows: impl Iterator<Item = (&'a Row, Option<Timestamp>)>) -> Counts<'a> {
        let mut counts = HashMap::new();
        for (row, due_at) in rows {
            let (open, store) = (row.state.is_open(), row.store.as_str());
            let span = if open { due(due_at) >> SPAN_BITS } else { 0 };
            *counts.entry((None, open, store, span)).or_default() += 1;
            let recorder = Some(row.recorded_by).filter(|person| row.owner != Some(*person));
            for person in row.owner.into_iter().chain(recorder).filter(|_| open) {
                *counts.entry((Some(person), true, store, 0)).or_default() += 1;
            }
        }
        Counts(counts)
    }
}

/// Inserts complaints without asking the triggers at each of them: the counts are added together.
pub(crate) fn count_apart(
    connection: &Connection,
    counts: &Counts<'_>,
    insert: impl FnOnce() -> crate::Result<()>,
) -> crate::Result<()> {
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false)?;
    let inserted = insert();
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, true)?;
    inserted?;
    let mut add = connection.prepare_cached(
        "INSERT INTO census (who, open, store, span, n) VALUES (?1, ?2, ?3, ?4, ?5)
         ON CONFLICT DO UPDATE SET n = n + excluded.n",
    )?;
    for ((who, open, store, span), n) in &counts.0 {
        let who = who.map_or_else(Vec::new, |person| person.0.as_bytes().to_vec());
        add.execute(params![who, open, store, span, n])?;
    }
    Ok(())
}

/// What is not as it would be if it were counted from scratch.
pub(crate) fn list_wrong(connection: &Connection) -> Result<Vec<String>> {
    connection
        .prepare(
            "WITH held AS (SELECT who, open, store, span, n FROM census WHERE n <> 0)
             SELECT * FROM (SELECT * FROM held EXCEPT SELECT * FROM census_counted)
             UNION ALL SELECT * FROM (SELECT * FROM census_counted EXCEPT SELECT * FROM held)",
        )?
        .query_map([], |row| {
            let (store, n): (String, i64) = (row.get(2)?, row.get(4)?);
            Ok(format!("{n} complaints of {store} are counted wrongly"))
        })?
        .collect()
}
