//! The tables `outbox` and `batch`: deeds the office has not answered, and which of them are on their way. A line leaves
//! only on the office's answer.

use crate::Unsent;
use crate::column::{cbor, find_structure, signed, structure, unsigned, uuid};
use complaint::{ComplaintId, Timestamp};
use document::{ActorId, ChangeHash, Item};
use rusqlite::{Connection, OptionalExtension, Result, Row, params};

const SELECT: &str = "SELECT outbox.seq, outbox.place, complaint.id, outbox.generation, outbox.actor, outbox.hash,
    outbox.deed, outbox.bytes, outbox.meta FROM outbox JOIN complaint ON complaint.place = outbox.place ";

/// An item with its line.
#[derive(Clone, Debug)]
pub(crate) struct Line {
    pub(crate) seq: i64,
    pub(crate) place: i64,
    pub(crate) item: Item,
}

/// The batch on its way.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct OnItsWay {
    pub(crate) push_id: u64,
    pub(crate) first: i64,
    pub(crate) through: i64,
}

impl OnItsWay {
    /// The line is part of it.
    pub(crate) fn holds(self, seq: i64) -> bool {
        (self.first..=self.through).contains(&seq)
    }
}

pub(crate) fn push(connection: &Connection, place: i64, item: &Item) -> Result<()> {
    insert(connection, None, place, item, item.deed.at)
}

/// Puts these before everything that waits, in their order. They wait from `at` on.
pub(crate) fn push_before(connection: &Connection, lines: &[(i64, &Item)], at: Timestamp) -> Result<()> {
    let first: i64 = connection
        .prepare_cached("SELECT min(1, coalesce(min(seq), 1)) FROM outbox")?
        .query_row([], |row| row.get(0))?;
    let before = first.saturating_sub(signed(lines.len() as u64));
    for (seq, (place, item)) in (before..).zip(lines) {
        insert(connection, Some(seq), *place, item, at)?;
    }
    Ok(())
}

/// Without a number it comes last.
fn insert(connection: &Connection, seq: Option<i64>, place: i64, item: &Item, since: Timestamp) -> Result<()> {
    connection
        .prepare_cached(
            "INSERT INTO outbox (seq, place, done_at, generation, actor, hash, deed_id, deed, bytes, meta)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
        )?
        .execute(params![
            seq,
            place,
            since.0,
            item.generation,
            item.actor.0,
            item.hash.0,
            item.deed.id.0.as_bytes(),
            cbor(&item.deed)?,
            item.change,
            item.meta.map(|meta| cbor(&meta)).transpose()?,
        ])?;
    Ok(())
}

/// Puts another change in place of the one that carries the same deed.
pub(crate) fn replace(connection: &Connection, place: i64, item: &Item) -> Result<()> {
    connection
        .prepare_cached(
            "UPDATE outbox SET generation = ?3, actor = ?4, hash = ?5, deed = ?6, bytes = ?7, meta = ?8
             WHERE place = ?1 AND deed_id = ?2",
        )?
        .execute(params![
            place,
            item.deed.id.0.as_bytes(),
            item.generation,
            item.actor.0,
            item.hash.0,
            cbor(&item.deed)?,
            item.change,
            item.meta.map(|meta| cbor(&meta)).transpose()?,
        ])?;
    Ok(())
}

pub(crate) fn remove(connection: &Connection, seq: i64) -> Result<()> {
    connection.prepare_cached("DELETE FROM outbox WHERE seq = ?1")?.execute([seq])?;
    Ok(())
}

pub(crate) fn remove_all(connection: &Connection, place: i64) -> Result<()> {
    connection.prepare_cached("DELETE FROM outbox WHERE place = ?1")?.execute([place])?;
    Ok(())
}

/// Items of one complaint, in the order done.
pub(crate) fn list_of(connection: &Connection, place: i64) -> Result<Vec<Item>> {
    connection
        .prepare_cached(&format!("{SELECT} WHERE outbox.place = ?1 ORDER BY outbox.seq"))?
        .query_map([place], |row| read(row).map(|line| line.item))?
        .collect()
}

pub(crate) fn has(connection: &Connection, place: i64) -> Result<bool> {
    connection
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM outbox WHERE place = ?1)")?
        .query_row([place], |row| row.get(0))
}

/// The number of the line that carries a change of the complaint at that place.
pub(crate) fn find_seq(connection: &Connection, place: i64, hash: ChangeHash) -> Result<Option<i64>> {
    connection
        .prepare_cached("SELECT seq FROM outbox WHERE place = ?1 AND hash = ?2")?
        .query_row(params![place, hash.0], |row| row.get(0))
        .optional()
}

/// The line of a change.
pub(crate) fn find(connection: &Connection, hash: ChangeHash) -> Result<Option<Line>> {
    connection.prepare_cached(&format!("{SELECT} WHERE outbox.hash = ?1"))?.query_row([hash.0], read).optional()
}

/// Items of a batch.
pub(crate) fn list_batch(connection: &Connection, batch: OnItsWay) -> Result<Vec<Line>> {
    connection
        .prepare_cached(&format!("{SELECT} WHERE outbox.seq BETWEEN ?1 AND ?2 ORDER BY outbox.seq"))?
        .query_map([batch.first, batch.through], read)?
        .collect()
}

/// The first items that fit, one at least if there is any.
pub(crate) fn list_first(connection: &Connection, max_items: usize, max_bytes: usize) -> Result<Vec<Line>> {
    let mut statement = connection.prepare_cached(&format!("{SELECT} ORDER BY outbox.seq LIMIT ?1"))?;
    let mut rows = statement.query([signed(max_items.max(1) as u64)])?;
    let (mut lines, mut bytes) = (Vec::new(), 0);
    while let Some(row) = rows.next()? {
        bytes += row.get_ref(6)?.as_blob()?.len() + row.get_ref(7)?.as_blob()?.len();
        if bytes > max_bytes && !lines.is_empty() {
            break;
        }
        lines.push(read(row)?);
    }
    Ok(lines)
}

pub(crate) fn unsent(connection: &Connection) -> Result<Unsent> {
    let count = connection.prepare_cached("SELECT count(*) FROM outbox")?.query_row([], |row| unsigned(row, 0))?;
    let oldest = connection
        .prepare_cached("SELECT done_at FROM outbox ORDER BY seq LIMIT 1")?
        .query_row([], |row| row.get(0).map(Timestamp))
        .optional()?;
    Ok(Unsent { count, oldest })
}

pub(crate) fn find_batch(connection: &Connection) -> Result<Option<OnItsWay>> {
    connection
        .prepare_cached("SELECT push_id, first, through FROM batch")?
        .query_row([], |row| Ok(OnItsWay { push_id: unsigned(row, 0)?, first: row.get(1)?, through: row.get(2)? }))
        .optional()
}

pub(crate) fn insert_batch(connection: &Connection, batch: OnItsWay) -> Result<()> {
    connection
        .prepare_cached("INSERT INTO batch (one, push_id, first, through) VALUES (1, ?1, ?2, ?3)")?
        .execute(params![signed(batch.push_id), batch.first, batch.through])?;
    Ok(())
}

pub(crate) fn remove_batch(connection: &Connection) -> Result<()> {
    connection.prepare_cached("DELETE FROM batch")?.execute([])?;
    Ok(())
}

fn read(row: &Row<'_>) -> Result<Line> {
    Ok(Line {
        seq: row.get(0)?,
        place: row.get(1)?,
        item: Item {
            doc: uuid(row, 2).map(ComplaintId)?,
            generation: row.get(3)?,
            actor: ActorId(row.get(4)?),
            hash: ChangeHash(row.get(5)?),
            deed: structure(row, 6)?,
            change: row.get(7)?,
            meta: find_structure(row, 8)?,
        },
    })
}
