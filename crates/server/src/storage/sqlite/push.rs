//! Tables `actor`, `doc`, `doc_change`, `doc_scope`, `scope_head`, `feed` and `refused_change`: what a push reads, and
//! its commit.

use super::blob;
use super::column::{self, join_hashes, number};
use super::generation;
use crate::storage::group::Answer;
use crate::storage::{Commit, GroundQuery, PushCommit, StorageError};
use complaint::{Act, DeviceId};
use document::{ActorId, ChangeHash, DocumentId};
use rusqlite::{Connection, params};
use std::collections::{BTreeMap, BTreeSet};
use sync::chain::Line;
use sync::message::Poke;
use sync::office::admission::{Binding, Ground, Known};
use sync::office::{ChangedDocument, Course, Head, append, number::desk_code, turns};
use sync::{Digest, Scope};

type Result<T> = std::result::Result<T, StorageError>;

/// Everything known about what a push touches.
pub(super) fn ground(connection: &Connection, query: &GroundQuery) -> Result<Ground> {
    let mut ground = Ground::default();
    for doc in &query.documents {
        if let Some(known) = find_known(connection, *doc)? {
            ground.documents.insert(*doc, known);
        }
        ground.refused.extend(refused(connection, *doc)?);
        ground.erased.extend(generation::find_erasure(connection, *doc)?.map(|erasure| (*doc, erasure)));
    }
    for actor in &query.actors {
        if let Some(binding) = find_actor(connection, *actor)? {
            ground.actors.insert(*actor, binding);
        }
    }
    for deed in &query.deeds {
        let sql = "SELECT doc, hash, 0 AS past FROM doc_change WHERE deed_id = ?1
                   UNION ALL SELECT doc, hash, 1 FROM past_change WHERE deed_id = ?1 ORDER BY past LIMIT 1";
        let mut statement = connection.prepare_cached(sql)?;
        let found = column::first(statement.query([deed.0.as_bytes()])?, |row| {
            Ok((column::doc(row, "doc")?, column::hash(row, "hash")?))
        })?;
        ground.deeds.extend(found.map(|place| (*deed, place)));
    }
    for number in &query.numbers {
        let mut statement = connection.prepare_cached("SELECT doc FROM doc WHERE number = ?1")?;
        let owner = column::first(statement.query([number.as_str()])?, |row| column::doc(row, "doc"))?;
        ground.numbers.taken.extend(owner.map(|doc| (number.clone(), doc)));
        let code = desk_code(number);
        ground.numbers.issued.extend(code_owner(connection, code)?.map(|device| (code.to_owned(), device)));
    }
    Ok(ground)
}

fn find_known(connection: &Connection, doc: DocumentId) -> Result<Option<Known>> {
    let sql = "SELECT generation, snapshot, heads, metas FROM doc WHERE doc = ?1";
    let mut statement = connection.prepare_cached(sql)?;
    column::first(statement.query([doc.0.as_bytes()])?, |row| {
        Ok(Known {
            generation: row.get("generation")?,
            bytes: row.get("snapshot")?,
            heads: column::hashes(row, "heads")?,
            metas: column::cbor(row, "metas")?,
        })
    })
}

fn refused(connection: &Connection, doc: DocumentId) -> Result<Vec<ChangeHash>> {
    let mut statement = connection.prepare_cached("SELECT hash FROM refused_change WHERE doc = ?1")?;
    column::all(statement.query([doc.0.as_bytes()])?, |row| column::hash(row, "hash"))
}

fn find_actor(connection: &Connection, actor: ActorId) -> Result<Option<Binding>> {
    let mut statement = connection.prepare_cached("SELECT device, incarnation, person FROM actor WHERE actor = ?1")?;
    column::first(statement.query([actor.0])?, |row| {
        Ok(Binding {
            device: column::device(row, "device")?,
            incarnation: row.get("incarnation")?,
            person: column::person(row, "person")?,
        })
    })
}

fn code_owner(connection: &Connection, code: &str) -> Result<Option<DeviceId>> {
    let mut statement = connection.prepare_cached("SELECT device FROM incarnation WHERE desk_code = ?1")?;
    column::first(statement.query([code])?, |row| column::device(row, "device"))
}

/// Writes a push and keeps it only when all of it could be written: one that fails leaves nothing behind and lets the
/// others of its group stand. The outer error ends the whole group.
pub(super) fn commit_apart(connection: &Connection, push: &PushCommit) -> Result<Answer> {
    connection.execute_batch("SAVEPOINT push")?;
    let answer = commit(connection, push);
    let end = match answer {
        Ok(Commit::Done(_)) => "RELEASE push",
        Ok(Commit::Moved) | Err(_) => "ROLLBACK TO push; RELEASE push",
    };
    connection.execute_batch(end)?;
    Ok(answer)
}

/// [`Commit::Moved`] when what it was decided on has changed: nothing may be kept then.
fn commit(connection: &Connection, commit: &PushCommit) -> Answer {
    match write(connection, commit) {
        Ok(done) => Ok(done),
        Err(WriteError::Conflict) => Ok(Commit::Moved),
        Err(WriteError::Storage(error)) => Err(error),
    }
}

/// Why a write stopped: uniqueness was lost to somebody else, or storage failed.
pub(super) enum WriteError {
    Conflict,
    Storage(StorageError),
}

impl From<rusqlite::Error> for WriteError {
    fn from(error: rusqlite::Error) -> Self {
        if column::is_conflict(&error) { WriteError::Conflict } else { WriteError::Storage(error.into()) }
    }
}

impl From<StorageError> for WriteError {
    fn from(error: StorageError) -> Self {
        WriteError::Storage(error)
    }
}

pub(super) type Written<T> = std::result::Result<T, WriteError>;

fn write(connection: &Connection, commit: &PushCommit) -> Written<Commit> {
    if !take_token(connection, commit)? {
        return Ok(Commit::Moved);
    }
    for (actor, binding) in &commit.admitted.actors {
        connection
            .prepare_cached("INSERT INTO actor (actor, device, incarnation, person) VALUES (?1, ?2, ?3, ?4)")?
            .execute(params![actor.0, binding.device.0.as_bytes(), binding.incarnation, binding.person.0.as_bytes()])?;
    }
    let mut heads = BTreeMap::new();
    for document in &commit.admitted.documents {
        if !write_document(connection, document)? {
            return Ok(Commit::Moved);
        }
        write_lines(connection, document, &mut heads)?;
    }
    write_refused(connection, commit)?;
    let pokes = heads.into_iter().map(|(scope, head)| Poke { scope, head_seq: head.seq }).collect();
    Ok(Commit::Done(pokes))
}

/// Rotates the token, if it is still the one that was expected when the push was decided.
fn take_token(connection: &Connection, commit: &PushCommit) -> Written<bool> {
    let changed = connection.execute(
        "UPDATE incarnation SET token = ?4, last_token = ?3, last_push = ?5, last_digest = ?6, last_ack = ?7, skew = ?8
         WHERE device = ?1 AND incarnation = ?2 AND token = ?9 AND last_push < ?5",
        params![
            commit.device.0.as_bytes(),
            commit.incarnation,
            commit.token,
            commit.ack.next_token,
            number(commit.ack.id)?,
            commit.digest,
            column::to_cbor(&commit.ack)?,
            commit.skew,
            commit.expected
        ],
    )?;
    connection
        .execute("UPDATE device SET seen_at = ?2 WHERE id = ?1", params![commit.device.0.as_bytes(), commit.at.0])?;
    Ok(changed == 1)
}

/// False when the document is no longer at the heads the push was decided on.
fn write_document(connection: &Connection, document: &ChangedDocument) -> Written<bool> {
    let heads = join_hashes(&document.heads);
    let metas = column::to_cbor(&document.metas)?;
    let row = column::to_cbor(&document.row)?;
    let id = document.doc.0.as_bytes();
    let changed = match &document.before {
        Some(before) => connection
            .prepare_cached(
                "UPDATE doc SET heads = ?3, snapshot = ?4, metas = ?5, row = ?6 WHERE doc = ?1 AND heads = ?2 AND generation = ?7",
            )?
            .execute(params![id, join_hashes(before), heads, document.bytes, metas, row, document.generation])?,
        None => connection
            .prepare_cached(
                "INSERT INTO doc (doc, generation, heads, snapshot, metas, row, number, desk_code)
                 SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8 WHERE NOT EXISTS (SELECT 1 FROM erased WHERE doc = ?1)",
            )?
            .execute(params![
                id,
                document.generation,
                heads,
                document.bytes,
                metas,
                row,
                document.row.number.as_str(),
                desk_code(&document.row.number)
            ])?,
    };
    if changed == 0 {
        return Ok(false);
    }
    for change in &document.changes {
        insert_change(connection, document, change)?;
    }
    Ok(true)
}

pub(super) fn insert_change(
    connection: &Connection,
    document: &ChangedDocument,
    change: &sync::office::AcceptedChange,
) -> Written<()> {
    let sql = "INSERT INTO doc_change
        (doc, hash, generation, actor, seq, bytes, deed_id, deed, person, device, received_at, skew)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)";
    connection.prepare_cached(sql)?.execute(params![
        document.doc.0.as_bytes(),
        change.hash.0,
        document.generation,
        change.actor.0,
        number(change.seq)?,
        change.bytes,
        change.deed.id.0.as_bytes(),
        column::to_cbor(&change.deed)?,
        change.meta.person.0.as_bytes(),
        change.meta.device.0.as_bytes(),
        change.meta.received_at.0,
        change.meta.skew
    ])?;
    if let Act::Attach(file) = &change.deed.act {
        blob::declare(connection, document.doc, change.meta.device, file.blobs())?;
    }
    Ok(())
}

/// One line in each scope that the document lies in, comes into or leaves.
fn write_lines(connection: &Connection, document: &ChangedDocument, heads: &mut BTreeMap<Scope, Head>) -> Written<()> {
    let fresh: Vec<_> = document.changes.iter().map(|change| (change.hash, change.meta)).collect();
    let held = if document.before.is_some() { scopes(connection, document.doc)? } else { BTreeSet::new() };
    for turn in turns(document, &held, &fresh) {
        let head = match heads.get(&turn.scope) {
            Some(head) => *head,
            None => head(connection, &turn.scope)?,
        };
        match turn.course {
            Course::Stays => {}
            Course::Enters => put_member(connection, &turn.scope, document.doc)?,
            Course::Leaves => {
                remove_member(connection, &turn.scope, document.doc)?;
                if document.row.restricted {
                    for scope in super::generation::list_told(connection, document.doc)? {
                        super::file::remove_all(connection, &scope)?;
                    }
                }
            }
        }
        let line = turn.line(&head, document);
        let next = append(&head, &turn.scope, &line, turn.before, turn.after);
        let hashes: Vec<ChangeHash> = turn.changes.iter().map(|(hash, _)| *hash).collect();
        write_line(connection, &turn.scope, &line, &hashes, &next)?;
        write_head(connection, &turn.scope, &next)?;
        super::manifest::add(connection, &turn.scope.to_string(), document.doc, &turn.step(document))?;
        heads.insert(turn.scope, next);
    }
    Ok(())
}

/// The scopes that a document lies in.
pub(super) fn scopes(connection: &Connection, doc: DocumentId) -> Result<BTreeSet<Scope>> {
    let mut statement = connection.prepare_cached("SELECT scope FROM doc_scope WHERE doc = ?1")?;
    Ok(column::all(statement.query([doc.0.as_bytes()])?, |row| column::text(row, "scope"))?.into_iter().collect())
}

fn put_member(connection: &Connection, scope: &Scope, doc: DocumentId) -> Written<()> {
    let mut statement = connection.prepare_cached("INSERT INTO doc_scope (scope, doc) VALUES (?1, ?2)")?;
    statement.execute(params![scope.to_string(), doc.0.as_bytes()])?;
    Ok(())
}

fn remove_member(connection: &Connection, scope: &Scope, doc: DocumentId) -> Written<()> {
    let mut statement = connection.prepare_cached("DELETE FROM doc_scope WHERE scope = ?1 AND doc = ?2")?;
    statement.execute(params![scope.to_string(), doc.0.as_bytes()])?;
    Ok(())
}

/// A line of the feed, which led to `head`.
pub(super) fn write_line(
    connection: &Connection,
    scope: &Scope,
    line: &Line<'_>,
    hashes: &[ChangeHash],
    head: &Head,
) -> Written<()> {
    connection
        .prepare_cached(
            "INSERT INTO feed (scope, seq, kind, doc, generation, hashes, chain) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        )?
        .execute(params![
            scope.to_string(),
            number(line.seq)?,
            column::kind_number(line.kind),
            line.doc.0.as_bytes(),
            line.generation,
            join_hashes(hashes),
            head.chain
        ])?;
    Ok(())
}

pub(super) fn write_head(connection: &Connection, scope: &Scope, head: &Head) -> Written<()> {
    connection
        .prepare_cached(
            "INSERT INTO scope_head (scope, seq, chain, digest, documents) VALUES (?1, ?2, ?3, ?4, ?5)
             ON CONFLICT (scope) DO UPDATE SET seq = ?2, chain = ?3, digest = ?4, documents = ?5",
        )?
        .execute(params![scope.to_string(), number(head.seq)?, head.chain, head.digest.0, number(head.documents)?])?;
    Ok(())
}

/// Where a scope's feed stands; the start when it has no line.
pub(super) fn head(connection: &Connection, scope: &Scope) -> Result<Head> {
    let sql = "SELECT seq, chain, digest, documents FROM scope_head WHERE scope = ?1";
    let mut statement = connection.prepare_cached(sql)?;
    Ok(column::first(statement.query([scope.to_string()])?, read_head)?.unwrap_or_default())
}

pub(super) fn read_head(row: &rusqlite::Row<'_>) -> Result<Head> {
    Ok(Head {
        seq: column::count(row, "seq")?,
        chain: column::bytes(row, "chain")?,
        digest: Digest(column::bytes(row, "digest")?),
        documents: column::count(row, "documents")?,
    })
}

/// What was refused is kept as it was sent, so that somebody can look into it.
fn write_refused(connection: &Connection, commit: &PushCommit) -> Written<()> {
    let sql = "INSERT INTO refused_change (refused_at, device, doc, hash, item, status) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
               ON CONFLICT DO NOTHING";
    for refused in &commit.refused {
        connection.prepare_cached(sql)?.execute(params![
            commit.at.0,
            commit.device.0.as_bytes(),
            refused.item.doc.0.as_bytes(),
            refused.item.hash.0,
            column::to_cbor(&refused.item)?,
            column::to_cbor(&refused.status)?
        ])?;
    }
    Ok(())
}
