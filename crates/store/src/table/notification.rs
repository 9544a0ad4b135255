//! The table `notification`: each person is told of each event once.

use crate::column::{uuid, wrong};
use crate::{Mark, Notice};
use complaint::{ComplaintId, DeedId, NoticeId, PersonId, Timestamp};
use rusqlite::{Connection, OptionalExtension, Result, Row, params};

const SELECT: &str = "SELECT id, person, complaint, number, event, kind, store, level, created_at, shown_at, seen_at,
    acted_at, withdrawn_at FROM notification ";

/// True when the person was not told of the event before.
pub(crate) fn insert(connection: &Connection, notice: &Notice) -> Result<bool> {
    let inserted = connection
        .prepare_cached(
            "INSERT OR IGNORE INTO notification (id, person, complaint, number, event, kind, store, level, created_at,
                shown_at, seen_at, acted_at, withdrawn_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
        )?
        .execute(params![
            notice.id.0.as_bytes(),
            notice.person.0.as_bytes(),
            notice.complaint.0.as_bytes(),
            notice.number.as_str(),
            notice.event.0.as_bytes(),
            notice.kind,
            notice.store.as_str(),
            notice.level,
            notice.created_at.0,
            notice.shown_at.map(|at| at.0),
            notice.seen_at.map(|at| at.0),
            notice.acted_at.map(|at| at.0),
            notice.withdrawn_at.map(|at| at.0),
        ])?;
    Ok(inserted > 0)
}

/// Marks a notice; the first time counts. True when that changed something.
pub(crate) fn mark(connection: &Connection, id: NoticeId, mark: Mark, at: Timestamp) -> Result<bool> {
    let statement = match mark {
        Mark::Shown => "UPDATE notification SET shown_at = ?2 WHERE id = ?1 AND shown_at IS NULL",
        Mark::Seen => "UPDATE notification SET seen_at = ?2 WHERE id = ?1 AND seen_at IS NULL",
        Mark::Acted => "UPDATE notification SET acted_at = ?2 WHERE id = ?1 AND acted_at IS NULL",
        Mark::Withdrawn => "UPDATE notification SET withdrawn_at = ?2 WHERE id = ?1 AND withdrawn_at IS NULL",
    };
    Ok(connection.prepare_cached(statement)?.execute(params![id.0.as_bytes(), at.0])? > 0)
}

/// Removes everybody's notices of a complaint.
pub(crate) fn remove_of(connection: &Connection, complaint: ComplaintId) -> Result<()> {
    connection.prepare_cached("DELETE FROM notification WHERE complaint = ?1")?.execute([complaint.0.as_bytes()])?;
    Ok(())
}

/// A person's notices, newest first.
pub(crate) fn list_of(connection: &Connection, person: PersonId, limit: u32) -> Result<Vec<Notice>> {
    connection
        .prepare_cached(&format!("{SELECT} WHERE person = ?1 ORDER BY created_at DESC, id DESC LIMIT ?2"))?
        .query_map(params![person.0.as_bytes(), limit], read)?
        .collect()
}

/// Everybody's notices that no toast has shown and that still have an object, oldest first.
pub(crate) fn list_unshown(connection: &Connection) -> Result<Vec<Notice>> {
    let condition = "WHERE shown_at IS NULL AND withdrawn_at IS NULL AND acted_at IS NULL ORDER BY created_at, id";
    connection.prepare_cached(&format!("{SELECT} {condition}"))?.query_map([], read)?.collect()
}

/// Everybody's notices that still have an object, oldest first.
pub(crate) fn list_live(connection: &Connection) -> Result<Vec<Notice>> {
    let condition = "WHERE withdrawn_at IS NULL AND acted_at IS NULL ORDER BY created_at, id";
    connection.prepare_cached(&format!("{SELECT} {condition}"))?.query_map([], read)?.collect()
}

pub(crate) fn find(connection: &Connection, id: NoticeId) -> Result<Option<Notice>> {
    connection.prepare_cached(&format!("{SELECT} WHERE id = ?1"))?.query_row([id.0.as_bytes()], read).optional()
}

fn read(row: &Row<'_>) -> Result<Notice> {
    let maybe = |index| Ok::<_, rusqlite::Error>(row.get::<_, Option<i64>>(index)?.map(Timestamp));
    Ok(Notice {
        id: uuid(row, 0).map(NoticeId)?,
        person: uuid(row, 1).map(PersonId)?,
        complaint: uuid(row, 2).map(ComplaintId)?,
        number: row.get::<_, String>(3)?.parse().map_err(|error| wrong(3, error))?,
        event: uuid(row, 4).map(DeedId)?,
        kind: row.get(5)?,
        store: row.get::<_, String>(6)?.parse().map_err(|error| wrong(6, error))?,
        level: row.get(7)?,
        created_at: row.get(8).map(Timestamp)?,
        shown_at: maybe(9)?,
        seen_at: maybe(10)?,
        acted_at: maybe(11)?,
        withdrawn_at: maybe(12)?,
    })
}
