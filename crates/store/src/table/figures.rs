//! The table `complaint` as statistics read it: the columns they look at and no others, in the order of the table.

use crate::FiguresQuery;
use crate::column::{find_list, find_uuid, find_word, uuid, word, wrong};
use crate::table::census::within;
use complaint::{ComplaintId, Decision, Number, PersonId, Row, State, StoreCode, Timestamp};
use rusqlite::types::Value;
use rusqlite::{Connection, Result, params_from_iter};

const SELECT: &str = "SELECT version, id, number, store, kind, channel, state, priority, category, owner, recorded_by, product,
    received_at, acknowledged_at, first_response_at, resolved_at, changed_at, reopened, restricted, waits, decision, result,
    satisfaction, given FROM complaint NOT INDEXED WHERE kind = ?";

/// Hands over every line of the question, one after the other.
pub(crate) fn each(connection: &Connection, query: &FiguresQuery, mut tell: impl FnMut(Row)) -> Result<()> {
    let (near, codes) = within(query.stores.as_deref());
    let mut values = vec![Value::Text(query.kind.clone())];
    values.extend(codes);
    let confined = match query.confined {
        Some(person) => {
            values.push(Value::Blob(person.0.as_bytes().to_vec()));
            " AND (restricted = 0 OR recorded_by = ?)"
        }
        None => "",
    };
    let mut statement = connection.prepare_cached(&format!("{SELECT}{near}{confined} ORDER BY place"))?;
    let mut lines = statement.query(params_from_iter(values))?;
    while let Some(line) = lines.next()? {
        tell(read(line)?);
    }
    Ok(())
}

fn read(row: &rusqlite::Row<'_>) -> Result<Row> {
    let instant = |index| row.get(index).map(Timestamp);
    let maybe = |index| Ok::<_, rusqlite::Error>(row.get::<_, Option<i64>>(index)?.map(Timestamp));
    Ok(Row {
        version: row.get(0)?,
        id: uuid(row, 1).map(ComplaintId)?,
        number: row.get::<_, String>(2)?.parse::<Number>().map_err(|error| wrong(2, error))?,
        store: row.get::<_, String>(3)?.parse::<StoreCode>().map_err(|error| wrong(3, error))?,
        kind: row.get(4)?,
        channel: row.get(5)?,
        state: word(row, 6, State::find)?,
        priority: row.get(7)?,
        category: row.get(8)?,
        owner: find_uuid(row, 9)?.map(PersonId),
        recorded_by: uuid(row, 10).map(PersonId)?,
        product: row.get(11)?,
        received_at: instant(12)?,
        acknowledged_at: maybe(13)?,
        first_response_at: maybe(14)?,
        resolved_at: maybe(15)?,
        changed_at: instant(16)?,
        reopened: row.get(17)?,
        restricted: row.get(18)?,
        waits: find_list(row, 19)?,
        decision: find_word(row, 20, Decision::find)?,
        result: row.get(21)?,
        satisfaction: row.get(22)?,
        given: find_list(row, 23)?,
        customer: String::new(),
        phone: String::new(),
        receipt: String::new(),
        title: String::new(),
        escalated_to: None,
        contested: 0,
        search: String::new(),
    })
}
