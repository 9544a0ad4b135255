//! The table `census`: how many complaints there are, by store and due time, kept up by triggers on `complaint`.

use crate::column::unsigned;
use complaint::{PersonId, StoreCode, Timestamp};
use rusqlite::types::Value;
use rusqlite::{Connection, Result, params_from_iter};

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
