//! The table `complaint`: one line for each complaint.

use crate::column::{find_list, find_uuid, find_word, id_or_null, list, unsigned, uuid, word, wrong};
use crate::table::search::{self, Words};
use crate::table::told;
use crate::{ListedRow, RowWrite};
use complaint::row::ROW_VERSION;
use complaint::{ComplaintId, Decision, Number, PersonId, Role, Row, State, StoreCode, Timestamp};
use rusqlite::{Connection, OptionalExtension, Result, params};

/// `due_at` where no promise runs.
pub(crate) const NEVER: i64 = i64::MAX;

/// Bits of a place below the milliseconds: room for that many complaints received in one millisecond.
const PLACE_BITS: u32 = 20;

/// Milliseconds a place can express: from 1970 to 2248. What lies outside is pressed to the edge.
const PLACE_MS: i64 = (1 << 43) - 1;

const SELECT: &str = "SELECT version, id, number, store, kind, channel, state, priority, category, owner, recorded_by,
    customer, phone, product, receipt, title, received_at, acknowledged_at, first_response_at, resolved_at, changed_at,
    escalated_to, contested, reopened, restricted, due_at, (SELECT count(*) FROM outbox WHERE outbox.place = complaint.place),
    place, waits, decision, result, satisfaction, given FROM complaint ";

/// What a stored line is, as far as a writer must know.
struct Stored {
    place: i64,
    search_hash: i64,
    indexed: Indexed,
}

/// The columns that indexes cover: as long as they stay, no index is touched.
#[derive(PartialEq)]
struct Indexed {
    number: String,
    store: String,
    open: bool,
    due_at: i64,
    owner: Option<[u8; 16]>,
    recorded_by: [u8; 16],
    escalated_to: Option<String>,
    phone: String,
    receipt: String,
    contested: u32,
    stale: bool,
    restricted: bool,
}

impl Indexed {
    fn of(row: &Row, due_at: Option<Timestamp>) -> Indexed {
        Indexed {
            number: row.number.as_str().to_owned(),
            store: row.store.as_str().to_owned(),
            open: row.state.is_open(),
            due_at: due(due_at),
            owner: row.owner.map(|person| person.0.into_bytes()),
            recorded_by: row.recorded_by.0.into_bytes(),
            escalated_to: row.escalated_to.map(|role| role.name().to_owned()),
            phone: row.phone.clone(),
            receipt: row.receipt.clone(),
            contested: row.contested,
            stale: row.version != ROW_VERSION,
            restricted: row.restricted,
        }
    }
}

/// Inserts or replaces the line and notes words to be indexed; gives its place.
pub(crate) fn replace<'a>(connection: &Connection, write: &'a RowWrite, words: &mut Words<'a>) -> Result<i64> {
    // What comes here for the first time overrules nobody here.
    let known = write.overruled.is_some() && find_place(connection, write.row.id)?.is_some();
    let place = replace_row(connection, &write.row, write.due_at, words)?;
    if let Some(overruled) = write.overruled.as_ref().filter(|_| known) {
        told::replace_overruled(connection, place, overruled, write.row.changed_at)?;
    }
    Ok(place)
}

/// The same of a row that lies elsewhere.
pub(crate) fn replace_row<'a>(
    connection: &Connection,
    row: &'a Row,
    due_at: Option<Timestamp>,
    words: &mut Words<'a>,
) -> Result<i64> {
    let Some(stored) = find_stored(connection, row.id)? else { return insert(connection, row, due_at, words) };
    let hash = search::hash(&row.search);
    if stored.indexed != Indexed::of(row, due_at) {
        update_indexed(connection, stored.place, row, due_at)?;
    }
    update(connection, stored.place, row, hash)?;
    if stored.search_hash != hash {
        words.replace(stored.place, &row.search);
    }
    Ok(stored.place)
}

fn find_stored(connection: &Connection, id: ComplaintId) -> Result<Option<Stored>> {
    connection
        .prepare_cached(
            "SELECT place, search_hash, number, store, open, due_at, owner, recorded_by, escalated_to, phone,
                receipt, contested, stale, restricted FROM complaint WHERE id = ?1",
        )?
        .query_row([id.0.as_bytes()], |row| {
            Ok(Stored {
                place: row.get(0)?,
                search_hash: row.get(1)?,
                indexed: Indexed {
                    number: row.get(2)?,
                    store: row.get(3)?,
                    open: row.get(4)?,
                    due_at: row.get(5)?,
                    owner: row.get(6)?,
                    recorded_by: row.get(7)?,
                    escalated_to: row.get(8)?,
                    phone: row.get(9)?,
                    receipt: row.get(10)?,
                    contested: row.get(11)?,
                    stale: row.get(12)?,
                    restricted: row.get(13)?,
                },
            })
        })
        .optional()
}

/// Inserts the line of a complaint that is not here and notes its words to be indexed; gives its place.
pub(crate) fn insert<'a>(
    connection: &Connection,
    row: &'a Row,
    due_at: Option<Timestamp>,
    words: &mut Words<'a>,
) -> Result<i64> {
    let search_hash = search::hash(&row.search);
    let place = free_place(connection, row.received_at)?;
    connection
        .prepare_cached(
            "INSERT INTO complaint (place, id, version, number, store, open, due_at, state, kind, channel, priority,
                category, owner, recorded_by, customer, phone, product, receipt, title, received_at, acknowledged_at,
                first_response_at, resolved_at, changed_at, escalated_to, contested, reopened, search_hash, stale, restricted,
                waits, decision, result, satisfaction, given)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22,
                ?23, ?24, ?25, ?26, ?27, ?28, ?29, ?30, ?31,
                ?32, ?33, ?34, ?35)",
        )?
        .execute(params![
            place,
            row.id.0.as_bytes(),
            row.version,
            row.number.as_str(),
            row.store.as_str(),
            row.state.is_open(),
            due(due_at),
            row.state.name(),
            row.kind,
            row.channel,
            row.priority,
            row.category,
            id_or_null(row.owner.map(|person| person.0)),
            row.recorded_by.0.as_bytes(),
            row.customer,
            row.phone,
            row.product,
            row.receipt,
            row.title,
            row.received_at.0,
            row.acknowledged_at.map(|at| at.0),
            row.first_response_at.map(|at| at.0),
            row.resolved_at.map(|at| at.0),
            row.changed_at.0,
            row.escalated_to.map(Role::name),
            row.contested,
            row.reopened,
            search_hash,
            row.version != ROW_VERSION,
            row.restricted,
            list(&row.waits)?,
            row.decision.map_or("", Decision::name),
            row.result,
            row.satisfaction,
            list(&row.given)?,
        ])?;
    words.insert(place, &row.search);
    Ok(place)
}

fn update_indexed(connection: &Connection, place: i64, row: &Row, due_at: Option<Timestamp>) -> Result<()> {
    connection
        .prepare_cached(
            "UPDATE complaint SET number = ?2, store = ?3, open = ?4, due_at = ?5, owner = ?6, recorded_by = ?7,
                phone = ?8, receipt = ?9, escalated_to = ?10, contested = ?11, stale = ?12, restricted = ?13
             WHERE place = ?1",
        )?
        .execute(params![
            place,
            row.number.as_str(),
            row.store.as_str(),
            row.state.is_open(),
            due(due_at),
            id_or_null(row.owner.map(|person| person.0)),
            row.recorded_by.0.as_bytes(),
            row.phone,
            row.receipt,
            row.escalated_to.map(Role::name),
            row.contested,
            row.version != ROW_VERSION,
            row.restricted,
        ])?;
    Ok(())
}

/// The columns no index covers.
fn update(connection: &Connection, place: i64, row: &Row, search_hash: i64) -> Result<()> {
    connection
        .prepare_cached(
            "UPDATE complaint SET version = ?2, state = ?3, kind = ?4, channel = ?5, priority = ?6, category = ?7,
                customer = ?8, product = ?9, title = ?10, received_at = ?11, acknowledged_at = ?12,
                first_response_at = ?13, resolved_at = ?14, changed_at = ?15, reopened = ?16, search_hash = ?17,
                waits = ?18, decision = ?19, result = ?20, satisfaction = ?21, given = ?22
             WHERE place = ?1",
        )?
        .execute(params![
            place,
            row.version,
            row.state.name(),
            row.kind,
            row.channel,
            row.priority,
            row.category,
            row.customer,
            row.product,
            row.title,
            row.received_at.0,
            row.acknowledged_at.map(|at| at.0),
            row.first_response_at.map(|at| at.0),
            row.resolved_at.map(|at| at.0),
            row.changed_at.0,
            row.reopened,
            search_hash,
            list(&row.waits)?,
            row.decision.map_or("", Decision::name),
            row.result,
            row.satisfaction,
            list(&row.given)?,
        ])?;
    Ok(())
}

/// The line of a complaint, with its place, unless it is to be derived again or was erased.
pub(crate) fn find_sound(connection: &Connection, id: ComplaintId) -> Result<Option<(i64, ListedRow)>> {
    let condition = "WHERE id = ?1 AND stale = 0 AND NOT EXISTS (SELECT 1 FROM erased WHERE doc = ?1)";
    connection
        .prepare_cached(&format!("{SELECT}{condition}"))?
        .query_row([id.0.as_bytes()], |row| Ok((row.get(27)?, read(row)?)))
        .optional()
}

/// Writes what a deed changed that brings no words.
pub(crate) fn advance(
    connection: &Connection,
    place: i64,
    before: &ListedRow,
    row: &Row,
    due_at: Option<Timestamp>,
) -> Result<()> {
    let indexed = (before.row.owner, before.row.escalated_to, before.row.state.is_open(), before.due_at);
    if indexed != (row.owner, row.escalated_to, row.state.is_open(), due_at) {
        let owner = id_or_null(row.owner.map(|person| person.0));
        connection
            .prepare_cached(
                "UPDATE complaint SET owner = ?2, escalated_to = ?3, open = ?4, due_at = ?5 WHERE place = ?1",
            )?
            .execute(params![place, owner, row.escalated_to.map(Role::name), row.state.is_open(), due(due_at)])?;
    }
    connection
        .prepare_cached(
            "UPDATE complaint SET state = ?2, kind = ?3, channel = ?4, priority = ?5, category = ?6, customer = ?7,
                acknowledged_at = ?8, first_response_at = ?9, changed_at = ?10 WHERE place = ?1",
        )?
        .execute(params![
            place,
            row.state.name(),
            row.kind,
            row.channel,
            row.priority,
            row.category,
            row.customer,
            row.acknowledged_at.map(|at| at.0),
            row.first_response_at.map(|at| at.0),
            row.changed_at.0,
        ])?;
    Ok(())
}

/// Writes when the next promise falls due.
pub(crate) fn replace_due(connection: &Connection, id: ComplaintId, due_at: Option<Timestamp>) -> Result<()> {
    connection
        .prepare_cached("UPDATE complaint SET due_at = ?2 WHERE id = ?1")?
        .execute(params![id.0.as_bytes(), due(due_at)])?;
    Ok(())
}

pub(crate) fn due(due_at: Option<Timestamp>) -> i64 {
    due_at.map_or(NEVER, |at| at.0)
}

/// The first place free for a complaint received then: those received later always come after it.
fn free_place(connection: &Connection, received_at: Timestamp) -> Result<i64> {
    let first = received_at.0.clamp(0, PLACE_MS) << PLACE_BITS;
    let last = first | ((1 << PLACE_BITS) - 1);
    let taken: Option<i64> = connection
        .prepare_cached("SELECT max(place) FROM complaint WHERE place BETWEEN ?1 AND ?2")?
        .query_row([first, last], |row| row.get(0))?;
    Ok(taken.map_or(first, |taken| taken + 1))
}

pub(crate) fn find_place(connection: &Connection, id: ComplaintId) -> Result<Option<i64>> {
    connection
        .prepare_cached("SELECT place FROM complaint WHERE id = ?1")?
        .query_row([id.0.as_bytes()], |row| row.get(0))
        .optional()
}

/// The line at a place.
pub(crate) fn find(connection: &Connection, place: i64) -> Result<Option<ListedRow>> {
    connection.prepare_cached(&format!("{SELECT} WHERE place = ?1"))?.query_row([place], read).optional()
}

/// Lines in order of id, after one.
pub(crate) fn list_after(connection: &Connection, after: Option<ComplaintId>, limit: u32) -> Result<Vec<ListedRow>> {
    let after = after.map_or_else(Vec::new, |id| id.0.as_bytes().to_vec());
    connection
        .prepare_cached(&format!("{SELECT} WHERE id > ?1 ORDER BY id LIMIT ?2"))?
        .query_map(params![after, limit], read)?
        .collect()
}

/// Lines with this reference number, newest first.
pub(crate) fn list_numbered(connection: &Connection, number: &Number) -> Result<Vec<ListedRow>> {
    connection
        .prepare_cached(&format!("{SELECT} WHERE number = ?1 ORDER BY place DESC"))?
        .query_map([number.as_str()], read)?
        .collect()
}

/// True when there is a complaint about staff.
pub(crate) fn has_restricted(connection: &Connection) -> Result<bool> {
    connection
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM complaint INDEXED BY complaint_restricted WHERE restricted = 1)")?
        .query_row([], |row| row.get(0))
}

/// Complaints whose row must be derived again.
pub(crate) fn list_stale(connection: &Connection, limit: u32) -> Result<Vec<ComplaintId>> {
    connection
        .prepare_cached("SELECT id FROM complaint WHERE stale = 1 LIMIT ?1")?
        .query_map([limit], |row| uuid(row, 0).map(ComplaintId))?
        .collect()
}

/// Notes that the row must be derived again.
pub(crate) fn mark_stale(connection: &Connection, place: i64) -> Result<()> {
    connection.prepare_cached("UPDATE complaint SET stale = 1 WHERE place = ?1")?.execute([place])?;
    Ok(())
}

/// The next places after one, ascending; none whose row is to be derived again.
pub(crate) fn list_places_after(connection: &Connection, after: i64, limit: u32) -> Result<Vec<i64>> {
    connection
        .prepare_cached("SELECT place FROM complaint WHERE place > ?1 AND stale = 0 ORDER BY place LIMIT ?2")?
        .query_map(params![after, limit], |row| row.get(0))?
        .collect()
}

/// Every complaint with its place, for a reader of everything.
pub(crate) fn list_places(connection: &Connection) -> Result<Vec<i64>> {
    connection.prepare("SELECT place FROM complaint ORDER BY place")?.query_map([], |row| row.get(0))?.collect()
}

pub(crate) fn count_contested(connection: &Connection) -> Result<u64> {
    connection
        .prepare_cached("SELECT count(*) FROM complaint WHERE contested > 0")?
        .query_row([], |row| unsigned(row, 0))
}

pub(crate) fn search_hash(connection: &Connection, place: i64) -> Result<i64> {
    connection
        .prepare_cached("SELECT search_hash FROM complaint WHERE place = ?1")?
        .query_row([place], |row| row.get(0))
}

/// Removes the line and everything that hangs on it. Deeds not answered stand in the way (foreign key).
pub(crate) fn remove(connection: &Connection, place: i64) -> Result<()> {
    search::remove(connection, place)?;
    for statement in [
        "DELETE FROM blob WHERE complaint = (SELECT id FROM complaint WHERE place = ?1)",
        "DELETE FROM tail WHERE place = ?1",
        "DELETE FROM document WHERE place = ?1",
        "DELETE FROM membership WHERE place = ?1",
        "DELETE FROM departed WHERE place = ?1",
        "DELETE FROM told WHERE place = ?1",
        "DELETE FROM complaint WHERE place = ?1",
    ] {
        connection.prepare_cached(statement)?.execute([place])?;
    }
    Ok(())
}

fn read(row: &rusqlite::Row<'_>) -> Result<ListedRow> {
    let instant = |index| row.get(index).map(Timestamp);
    let maybe = |index| Ok::<_, rusqlite::Error>(row.get::<_, Option<i64>>(index)?.map(Timestamp));
    let due_at: i64 = row.get(25)?;
    Ok(ListedRow {
        row: Row {
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
            customer: row.get(11)?,
            phone: row.get(12)?,
            product: row.get(13)?,
            receipt: row.get(14)?,
            title: row.get(15)?,
            received_at: instant(16)?,
            acknowledged_at: maybe(17)?,
            first_response_at: maybe(18)?,
            resolved_at: maybe(19)?,
            changed_at: instant(20)?,
            escalated_to: row.get::<_, Option<String>>(21)?.map(|_| word(row, 21, Role::find)).transpose()?,
            contested: row.get(22)?,
            reopened: row.get(23)?,
            restricted: row.get(24)?,
            waits: find_list(row, 28)?,
            decision: find_word(row, 29, Decision::find)?,
            result: row.get(30)?,
            satisfaction: row.get(31)?,
            given: find_list(row, 32)?,
            search: String::new(),
        },
        due_at: (due_at != NEVER).then_some(Timestamp(due_at)),
        unsent: row.get(26)?,
    })
}
