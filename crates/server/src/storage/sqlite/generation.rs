//! Tables `past_change` and `erased`: documents that are rebuilt, and documents that go for good.

use super::column::{self, join_hashes, number};
use super::push::{WriteError, Written, head, insert_change, scopes, write_head, write_line};
use super::{file, manifest};
use crate::storage::{Commit, Erasing, StorageError};
use complaint::Meta;
use document::{ChangeHash, DocumentId, EntryKind, Erasure};
use rusqlite::{Connection, Row, params};
use std::collections::{BTreeMap, BTreeSet};
use sync::chain::Line;
use sync::manifest::share;
use sync::message::Poke;
use sync::office::{ChangedDocument, Head, append};
use sync::{Digest, Scope};

type Result<T> = std::result::Result<T, StorageError>;

/// Puts a rebuilt document in place of the one it was made from. [`Commit::Moved`] when that has changed meanwhile: nothing may
/// be kept then.
pub(super) fn rewrite(connection: &Connection, document: &ChangedDocument) -> Result<Commit> {
    match try_rewrite(connection, document) {
        Ok(Some(pokes)) => Ok(Commit::Done(pokes)),
        Ok(None) | Err(WriteError::Conflict) => Ok(Commit::Moved),
        Err(WriteError::Storage(error)) => Err(error),
    }
}

fn try_rewrite(connection: &Connection, document: &ChangedDocument) -> Written<Option<Vec<Poke>>> {
    let before = document.before.clone().unwrap_or_default();
    let old = manifest::find_share(connection, document.doc)?.unwrap_or_default();
    let sql = "UPDATE doc SET generation = ?3, heads = ?4, snapshot = ?5, metas = ?6, row = ?7
               WHERE doc = ?1 AND heads = ?2 AND generation = ?3 - 1";
    let changed = connection.prepare_cached(sql)?.execute(params![
        document.doc.0.as_bytes(),
        join_hashes(&before),
        document.generation,
        join_hashes(&document.heads),
        document.bytes,
        column::to_cbor(&document.metas)?,
        column::to_cbor(&document.row)?,
    ])?;
    if changed == 0 {
        return Ok(None);
    }
    put_away(connection, document.doc, true)?;
    for change in &document.changes {
        insert_change(connection, document, change)?;
    }
    let hashes: Vec<ChangeHash> = document.metas.iter().map(|(hash, _)| *hash).collect();
    let mut step = share(document.doc, document.generation, &document.heads, document.metas.iter().copied());
    step.part(&old);
    let mut pokes = Vec::new();
    for scope in scopes(connection, document.doc)? {
        let at = head(connection, &scope)?;
        let line = line(&at, EntryKind::Rewrite, document.doc, document.generation, &document.metas);
        let next = append(&at, &scope, &line, Some(&before), Some(&document.heads));
        write_line(connection, &scope, &line, &hashes, &next)?;
        write_head(connection, &scope, &next)?;
        manifest::add(connection, &scope.to_string(), document.doc, &step)?;
        pokes.push(Poke { scope, head_seq: next.seq });
    }
    Ok(Some(pokes))
}

/// Takes the changes of a document out of history; what the chain needs of them stays.
fn put_away(connection: &Connection, doc: DocumentId, with_deeds: bool) -> Written<()> {
    let sql = "INSERT INTO past_change (doc, hash, generation, deed_id, person, device, received_at, skew)
               SELECT doc, hash, generation, CASE WHEN ?2 THEN deed_id END, person, device, received_at, skew
               FROM doc_change WHERE doc = ?1";
    connection.prepare_cached(sql)?.execute(params![doc.0.as_bytes(), with_deeds])?;
    connection.prepare_cached("DELETE FROM doc_change WHERE doc = ?1")?.execute([doc.0.as_bytes()])?;
    Ok(())
}

/// Erases a document for good; `None` when it was erased before.
pub(super) fn erase(connection: &Connection, erasing: &Erasing) -> Result<Option<Vec<Poke>>> {
    match try_erase(connection, erasing) {
        Ok(pokes) => Ok(pokes),
        Err(WriteError::Conflict) => Err(StorageError::Busy("the document moved".into())),
        Err(WriteError::Storage(error)) => Err(error),
    }
}

fn try_erase(connection: &Connection, erasing: &Erasing) -> Written<Option<Vec<Poke>>> {
    let Erasure { doc, generation, erased_at, signature } = &erasing.erasure;
    let sql = "INSERT INTO erased (doc, generation, erased_at, signature, reason) VALUES (?1, ?2, ?3, ?4, ?5)
               ON CONFLICT DO NOTHING";
    let id = doc.0.as_bytes();
    let new =
        connection.prepare_cached(sql)?.execute(params![id, generation, erased_at.0, signature, erasing.reason])?;
    if new == 0 {
        return Ok(None);
    }
    let mut heads = BTreeMap::new();
    if let Some((before, scopes)) = find_place(connection, *doc)? {
        let mut step = Digest::default();
        step.part(&manifest::find_share(connection, *doc)?.unwrap_or_default());
        // Also the files of scopes that it left before.
        for scope in list_told(connection, *doc)? {
            file::remove_all(connection, &scope)?;
        }
        for scope in scopes {
            let at = head(connection, &scope)?;
            let line = line(&at, EntryKind::Erase, *doc, *generation, &[]);
            let next = append(&at, &scope, &line, Some(&before), None);
            write_line(connection, &scope, &line, &[], &next)?;
            write_head(connection, &scope, &next)?;
            manifest::add(connection, &scope.to_string(), *doc, &step)?;
            heads.insert(scope, next.seq);
        }
        put_away(connection, *doc, false)?;
    }
    for sql in [
        "UPDATE past_change SET deed_id = NULL WHERE doc = ?1",
        "DELETE FROM doc_scope WHERE doc = ?1",
        "DELETE FROM doc WHERE doc = ?1",
        "DELETE FROM refused_change WHERE doc = ?1",
        "DELETE FROM quarantine WHERE doc = ?1",
        "DELETE FROM mail WHERE doc = ?1",
    ] {
        connection.prepare_cached(sql)?.execute([id])?;
    }
    Ok(Some(heads.into_iter().map(|(scope, head_seq)| Poke { scope, head_seq }).collect()))
}

/// Every scope whose feed ever told of a document.
pub(super) fn list_told(connection: &Connection, doc: DocumentId) -> Result<Vec<Scope>> {
    let mut statement = connection.prepare_cached("SELECT DISTINCT scope FROM feed WHERE doc = ?1")?;
    column::all(statement.query([doc.0.as_bytes()])?, |row| column::text(row, "scope"))
}

/// The heads of a document and the scopes that it lies in.
fn find_place(connection: &Connection, doc: DocumentId) -> Result<Option<(Vec<ChangeHash>, BTreeSet<Scope>)>> {
    let mut statement = connection.prepare_cached("SELECT heads FROM doc WHERE doc = ?1")?;
    let heads = column::first(statement.query([doc.0.as_bytes()])?, |row| column::hashes(row, "heads"))?;
    let Some(heads) = heads else { return Ok(None) };
    Ok(Some((heads, scopes(connection, doc)?)))
}

fn line<'a>(
    head: &Head,
    kind: EntryKind,
    doc: DocumentId,
    generation: u32,
    changes: &'a [(ChangeHash, Meta)],
) -> Line<'a> {
    Line { seq: head.seq + 1, kind, doc, generation, changes }
}

/// The tombstone of a document.
pub(super) fn find_erasure(connection: &Connection, doc: DocumentId) -> Result<Option<Erasure>> {
    let mut statement = connection.prepare_cached("SELECT * FROM erased WHERE doc = ?1")?;
    column::first(statement.query([doc.0.as_bytes()])?, read_erasure)
}

/// Every tombstone.
pub(super) fn erasures(connection: &Connection) -> Result<Vec<Erasure>> {
    column::all(connection.prepare_cached("SELECT * FROM erased ORDER BY doc")?.query([])?, read_erasure)
}

fn read_erasure(row: &Row<'_>) -> Result<Erasure> {
    Ok(Erasure {
        doc: column::doc(row, "doc")?,
        generation: row.get("generation")?,
        erased_at: column::time(row, "erased_at")?,
        signature: column::bytes(row, "signature")?,
    })
}

/// What the chain needs of a change that is no longer in history.
pub(super) fn find_past(connection: &Connection, doc: DocumentId, hash: ChangeHash) -> Result<Option<Meta>> {
    let sql = "SELECT person, device, received_at, skew FROM past_change WHERE doc = ?1 AND hash = ?2";
    let mut statement = connection.prepare_cached(sql)?;
    column::first(statement.query(params![doc.0.as_bytes(), hash.0])?, column::meta)
}

/// Documents with more changes than `over`.
pub(super) fn overgrown(connection: &Connection, over: u64) -> Result<Vec<DocumentId>> {
    let sql = "SELECT doc FROM doc_change GROUP BY doc HAVING count(*) > ?1 ORDER BY doc";
    let mut statement = connection.prepare_cached(sql)?;
    column::all(statement.query([number(over)?])?, |row| column::doc(row, "doc"))
}
