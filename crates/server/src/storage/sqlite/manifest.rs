//! Table `scope_digest` and what is reconciled by it.

use super::column;
use super::pull::{CHANGES, SNAPSHOT, read_change, snapshot};
use super::push::head;
use crate::storage::budget::{Budget, FRAME};
use crate::storage::{StorageError, fetched};
use document::{AckedChange, ChangeHash, DocumentId};
use rusqlite::{Connection, Row, params};
use std::collections::BTreeMap;
use sync::manifest::{self, BUCKETS};
use sync::message::{Fetched, FetchedDocument, Listed, Manifested, Wanted};
use sync::office::fetch::SMALL;
use sync::{Cursor, Digest, Scope};

type Result<T> = std::result::Result<T, StorageError>;

/// Adds to the bucket of a document.
pub(super) fn add(connection: &Connection, scope: &str, doc: DocumentId, step: &Digest) -> Result<()> {
    let bucket = manifest::bucket(doc);
    let mut acc = find(connection, scope, bucket)?.unwrap_or_default();
    acc.join(step);
    replace(connection, scope, bucket, &acc)
}

fn find(connection: &Connection, scope: &str, bucket: u8) -> Result<Option<Digest>> {
    let mut statement = connection.prepare_cached("SELECT acc FROM scope_digest WHERE scope = ?1 AND bucket = ?2")?;
    column::first(statement.query(params![scope, bucket])?, |row| column::bytes(row, "acc").map(Digest))
}

fn replace(connection: &Connection, scope: &str, bucket: u8, acc: &Digest) -> Result<()> {
    let sql = "INSERT INTO scope_digest (scope, bucket, acc) VALUES (?1, ?2, ?3)
               ON CONFLICT (scope, bucket) DO UPDATE SET acc = ?3";
    connection.prepare_cached(sql)?.execute(params![scope, bucket, acc.0])?;
    Ok(())
}

/// The share of a document as it is.
pub(super) fn find_share(connection: &Connection, doc: DocumentId) -> Result<Option<Digest>> {
    let sql = "SELECT doc, generation, heads, metas FROM doc WHERE doc = ?1";
    let mut statement = connection.prepare_cached(sql)?;
    column::first(statement.query([doc.0.as_bytes()])?, |row| Ok(Digest(listed(row)?.digest)))
}

/// The buckets that ever held something.
pub(super) fn buckets(connection: &Connection, scope: &Scope) -> Result<Vec<(u8, Digest)>> {
    let mut statement = connection.prepare_cached("SELECT bucket, acc FROM scope_digest WHERE scope = ?1")?;
    column::all(statement.query([scope.to_string()])?, |row| {
        Ok((row.get("bucket")?, Digest(column::bytes(row, "acc")?)))
    })
}

/// Makes the table from the documents of an office that had none of it.
pub(super) fn fill(connection: &Connection) -> Result<()> {
    let mut acc: BTreeMap<(String, u8), Digest> = BTreeMap::new();
    let sql = "SELECT s.scope, d.doc, d.generation, d.heads, d.metas FROM doc_scope s JOIN doc d ON d.doc = s.doc
               WHERE NOT EXISTS (SELECT 1 FROM scope_digest)";
    let mut statement = connection.prepare(sql)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let listed = listed(row)?;
        acc.entry((row.get("scope")?, manifest::bucket(listed.doc))).or_default().join(&Digest(listed.digest));
    }
    acc.iter().try_for_each(|((scope, bucket), acc)| replace(connection, scope, *bucket, acc))
}

/// The digests of all buckets.
pub(super) fn digests(connection: &Connection, scope: Scope) -> Result<Manifested> {
    let mut digests = vec![[0; 32]; BUCKETS];
    for (bucket, acc) in buckets(connection, &scope)? {
        digests.get_mut(usize::from(bucket)).into_iter().for_each(|digest| *digest = acc.0);
    }
    let (cursor, total) = place(connection, scope)?;
    Ok(Manifested { cursor, total, digests: digests.concat(), documents: Vec::new() })
}

/// Every document of these buckets.
pub(super) fn list(connection: &Connection, scope: Scope, buckets: &[u8]) -> Result<Manifested> {
    let sql = "SELECT d.doc, d.generation, d.heads, d.metas FROM doc_scope s JOIN doc d ON d.doc = s.doc
               WHERE s.scope = ?1 AND instr(?2, substr(s.doc, 16, 1)) > 0 ORDER BY s.doc";
    let mut statement = connection.prepare_cached(sql)?;
    let documents = column::all(statement.query(params![scope.to_string(), buckets])?, listed)?;
    let (cursor, total) = place(connection, scope)?;
    Ok(Manifested { cursor, total, digests: Vec::new(), documents })
}

fn listed(row: &Row<'_>) -> Result<Listed> {
    let (doc, generation) = (column::doc(row, "doc")?, row.get("generation")?);
    let heads = column::hashes(row, "heads")?;
    let metas: Vec<(ChangeHash, complaint::Meta)> = column::cbor(row, "metas")?;
    Ok(Listed { doc, generation, digest: manifest::share(doc, generation, &heads, metas).0 })
}

pub(super) fn place(connection: &Connection, scope: Scope) -> Result<(Cursor, u64)> {
    let head = head(connection, &scope)?;
    Ok((Cursor { scope, seq: head.seq, chain: head.chain }, head.documents))
}

/// Those of these documents that are in the scope, as many as fit.
pub(super) fn fetch(connection: &Connection, scope: Scope, wanted: &[Wanted], max_bytes: usize) -> Result<Fetched> {
    let sql = format!("{SNAPSHOT} WHERE s.scope = ?1 AND s.doc = ?2");
    let mut statement = connection.prepare_cached(&sql)?;
    let name = scope.to_string();
    let mut budget = Budget::new(max_bytes);
    let (mut documents, mut answered) = (Vec::new(), 0);
    for wanted in wanted {
        let found = column::first(statement.query(params![name, wanted.doc.0.as_bytes()])?, snapshot)?;
        let found = match found {
            Some(found) if found.bytes.len() > SMALL => {
                let changes = changes(connection, wanted.doc)?;
                Some(fetched(found, changes, wanted))
            }
            found => found.map(FetchedDocument::from),
        };
        if !budget.take(found.as_ref().map_or(FRAME, FetchedDocument::size)) {
            break;
        }
        documents.extend(found);
        answered += 1;
    }
    let (cursor, _) = place(connection, scope)?;
    Ok(Fetched { cursor, answered, documents })
}

fn changes(connection: &Connection, doc: DocumentId) -> Result<Vec<AckedChange>> {
    let mut statement = connection.prepare_cached(&format!("{CHANGES} WHERE doc = ?1 ORDER BY rowid"))?;
    column::all(statement.query([doc.0.as_bytes()])?, read_change)
}
