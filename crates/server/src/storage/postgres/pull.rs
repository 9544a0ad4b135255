//! Reading for desks: lines after a cursor, and what a document is read by. All of an answer is read in one snapshot.

use super::column::{self, bytes, cbor, count, doc, get, hash, hashes, id, kind, meta, number, small, text};
use super::generation;
use crate::storage::budget::{Budget, FRAME};
use crate::storage::{Pulled, StorageError, StoredLine};
use deadpool_postgres::{GenericClient, Transaction};
use document::{AckedChange, ChangeHash, DocumentId, Entry, EntryKind, Erasure, Snapshot};
use std::collections::HashMap;
use sync::message::Page;
use sync::office::Head;
use sync::{Cursor, Digest, Scope, chain};
use tokio_postgres::Row;

type Result<T> = std::result::Result<T, StorageError>;

/// How many lines or documents are read at a time.
const LINES: u32 = 256;

/// The first of these cursors that is not ours, in one statement.
pub(super) async fn diverged(client: &impl GenericClient, cursors: &[Cursor]) -> Result<Option<Scope>> {
    if cursors.is_empty() {
        return Ok(None);
    }
    let scopes: Vec<String> = cursors.iter().map(|cursor| cursor.scope.to_string()).collect();
    // A number that the database cannot hold is none of its lines.
    let seqs: Vec<i64> = cursors.iter().map(|cursor| number(cursor.seq).unwrap_or(-1)).collect();
    let chains: Vec<&[u8]> = cursors.iter().map(|cursor| cursor.chain.as_slice()).collect();
    let sql = "SELECT n.place FROM unnest($1::text[], $2::bigint[], $3::bytea[]) WITH ORDINALITY AS n (scope, seq, chain, place)
               LEFT JOIN feed f ON f.scope = n.scope AND f.seq = n.seq
               WHERE n.chain IS DISTINCT FROM CASE WHEN n.seq = 0 THEN $4 ELSE f.chain END ORDER BY n.place LIMIT 1";
    let found = column::first(client, sql, &[&scopes, &seqs, &chains, &chain::START.as_slice()]).await?;
    let place = found.map(|row| count(&row, "place")).transpose()?;
    let place = place.and_then(|place| usize::try_from(place).ok()?.checked_sub(1));
    Ok(place.and_then(|place| cursors.get(place)).map(|cursor| cursor.scope.clone()))
}

/// A page for each cursor; the budget is shared, and the first line waiting is always sent.
pub(super) async fn pull(snapshot: &Transaction<'_>, cursors: &[Cursor], max_bytes: usize) -> Result<Pulled> {
    let mut pages = Vec::with_capacity(cursors.len());
    let mut budget = Budget::new(max_bytes);
    let heads = heads(snapshot, cursors).await?;
    for cursor in cursors {
        let head = heads.get(&cursor.scope).copied().unwrap_or_default();
        if !is_ours(snapshot, cursor, &head).await? {
            return Ok(Pulled::Diverged(cursor.scope.clone()));
        }
        pages.push(page(snapshot, cursor, &head, &mut budget).await?);
    }
    Ok(Pulled::Pages(pages))
}

/// Where the feeds of these cursors stand, as far as they have a line.
async fn heads(snapshot: &Transaction<'_>, cursors: &[Cursor]) -> Result<HashMap<Scope, Head>> {
    let scopes: Vec<String> = cursors.iter().map(|cursor| cursor.scope.to_string()).collect();
    let sql = "SELECT scope, seq, chain, digest, documents FROM scope_head WHERE scope = ANY ($1)";
    let rows = column::all(snapshot, sql, &[&scopes]).await?;
    rows.iter().map(|row| Ok((text(row, "scope")?, read_head(row)?))).collect()
}

/// Where a scope's feed stands; the start when it has no line.
pub(super) async fn head(client: &impl GenericClient, scope: &Scope) -> Result<Head> {
    let sql = "SELECT seq, chain, digest, documents FROM scope_head WHERE scope = $1";
    let found = column::first(client, sql, &[&scope.to_string()]).await?;
    found.map_or(Ok(Head::default()), |row| read_head(&row))
}

pub(super) fn read_head(row: &Row) -> Result<Head> {
    Ok(Head {
        seq: count(row, "seq")?,
        chain: bytes(row, "chain")?,
        digest: Digest(bytes(row, "digest")?),
        documents: count(row, "documents")?,
    })
}

/// True when the line at the cursor has the cursor's chain.
async fn is_ours(snapshot: &Transaction<'_>, cursor: &Cursor, head: &Head) -> Result<bool> {
    if cursor.seq == 0 {
        return Ok(cursor.chain == chain::START);
    }
    if cursor.seq == head.seq {
        return Ok(cursor.chain == head.chain);
    }
    let Ok(seq) = number(cursor.seq) else { return Ok(false) };
    let sql = "SELECT chain FROM feed WHERE scope = $1 AND seq = $2";
    let found = column::first(snapshot, sql, &[&cursor.scope.to_string(), &seq]).await?;
    let found = found.map(|row| bytes::<32>(&row, "chain")).transpose()?;
    Ok(cursor.seq < head.seq && found == Some(cursor.chain))
}

async fn page(snapshot: &Transaction<'_>, cursor: &Cursor, head: &Head, budget: &mut Budget) -> Result<Page> {
    let mut entries: Vec<Entry> = Vec::new();
    let mut at = cursor.seq;
    while at < head.seq {
        let lines = lines(snapshot, &cursor.scope, at, LINES).await?;
        if lines.is_empty() {
            return Err(column::damaged("feed"));
        }
        let fitting = fitting(snapshot, &lines, budget).await?;
        entries.extend(filled(snapshot, lines.get(..fitting).unwrap_or(&lines)).await?);
        at = entries.last().map_or(cursor.seq, |entry| entry.seq);
        if fitting < lines.len() {
            break;
        }
    }
    Ok(Page { scope: cursor.scope.clone(), entries, head_seq: head.seq, digest: head.digest.0, more: at < head.seq })
}

/// How many of the lines fit. Only sizes are read, so that no more than fits is ever held.
async fn fitting(snapshot: &Transaction<'_>, lines: &[StoredLine], budget: &mut Budget) -> Result<usize> {
    let sql = "SELECT c.doc, c.hash, octet_length(c.bytes)::bigint AS size FROM unnest($1::bytea[], $2::bytea[]) AS n (doc, hash)
               JOIN doc_change c ON c.doc = n.doc AND c.hash = n.hash";
    let (docs, wanted) = named(lines);
    let mut sizes = HashMap::new();
    for row in column::all(snapshot, sql, &[&docs, &wanted]).await? {
        sizes.insert((doc(&row, "doc")?, hash(&row, "hash")?), count(&row, "size")?);
    }
    let size = |line: &StoredLine| {
        let change = |hash: &ChangeHash| sizes.get(&(line.doc, *hash)).copied().unwrap_or_default();
        let bytes: u64 = line.hashes.iter().map(change).sum();
        FRAME * (1 + line.hashes.len()) + usize::try_from(bytes).unwrap_or(usize::MAX / 2)
    };
    Ok(lines.iter().take_while(|line| budget.take(size(line))).count())
}

/// The changes that lines name, as two columns.
fn named(lines: &[StoredLine]) -> (Vec<&[u8]>, Vec<&[u8]>) {
    let docs = lines.iter().flat_map(|line| line.hashes.iter().map(|_| id(&line.doc.0))).collect();
    let hashes = lines.iter().flat_map(|line| line.hashes.iter().map(|hash| hash.0.as_slice())).collect();
    (docs, hashes)
}

/// Lines with the changes they bring.
async fn filled(snapshot: &Transaction<'_>, lines: &[StoredLine]) -> Result<Vec<Entry>> {
    let sql = "SELECT c.doc, c.hash, c.bytes, c.person, c.device, c.received_at, c.skew
               FROM unnest($1::bytea[], $2::bytea[]) AS n (doc, hash)
               JOIN doc_change c ON c.doc = n.doc AND c.hash = n.hash";
    let (docs, wanted) = named(lines);
    let mut changes = HashMap::new();
    for row in column::all(snapshot, sql, &[&docs, &wanted]).await? {
        let change = read_acked(&row)?;
        changes.insert((doc(&row, "doc")?, change.hash), change);
    }
    if wanted.len() > changes.len() {
        let past = generation::past(snapshot, &docs, &wanted).await?;
        let gone = |((doc, hash), meta)| ((doc, hash), AckedChange { hash, bytes: Vec::new(), meta });
        changes.extend(past.into_iter().map(gone));
    }
    let erased = lines.iter().filter(|line| line.kind == EntryKind::Erase).map(|line| id(&line.doc.0));
    let erased: Vec<&[u8]> = erased.collect();
    let erased = if erased.is_empty() { Vec::new() } else { generation::erasures_of(snapshot, &erased).await? };
    lines.iter().map(|line| entry(line, &changes, &erased)).collect()
}

/// The same lines, with what the chain needs of changes that are no longer in history.
pub(super) async fn lines_with_past(
    client: &impl GenericClient,
    scope: &Scope,
    seq: u64,
    limit: u32,
) -> Result<Vec<StoredLine>> {
    let mut lines = lines(client, scope, seq, limit).await?;
    let (docs, wanted) = named(&lines);
    let past = generation::past(client, &docs, &wanted).await?;
    for line in &mut lines {
        let known = |hash: &ChangeHash| past.get(&(line.doc, *hash)).map(|meta| (*hash, *meta));
        line.past = line.hashes.iter().filter_map(known).collect();
    }
    Ok(lines)
}

fn entry(
    line: &StoredLine,
    changes: &HashMap<(DocumentId, ChangeHash), AckedChange>,
    erased: &[Erasure],
) -> Result<Entry> {
    let erasure = erased.iter().find(|erasure| line.kind == EntryKind::Erase && erasure.doc == line.doc);
    let change = |hash: &ChangeHash| changes.get(&(line.doc, *hash)).cloned();
    let changes: Option<Vec<AckedChange>> = line.hashes.iter().map(change).collect();
    Ok(Entry {
        seq: line.seq,
        kind: line.kind,
        doc: line.doc,
        generation: line.generation,
        changes: changes.ok_or_else(|| column::damaged("a change named in the feed is missing"))?,
        snapshot: None,
        erasure: erasure.map(|erasure| Box::new(*erasure)),
        chain: line.chain,
    })
}

/// Lines after `seq`.
pub(super) async fn lines(client: &impl GenericClient, scope: &Scope, seq: u64, limit: u32) -> Result<Vec<StoredLine>> {
    let sql = "SELECT seq, kind, doc, generation, hashes, chain FROM feed
               WHERE scope = $1 AND seq > $2 ORDER BY seq LIMIT $3";
    let rows = column::all(client, sql, &[&scope.to_string(), &number(seq)?, &i64::from(limit)]).await?;
    rows.iter().map(read_line).collect()
}

fn read_line(row: &Row) -> Result<StoredLine> {
    Ok(StoredLine {
        seq: count(row, "seq")?,
        kind: kind(row, "kind")?,
        doc: doc(row, "doc")?,
        generation: small(row, "generation")?,
        hashes: hashes(row, "hashes")?,
        past: Vec::new(),
        chain: bytes(row, "chain")?,
    })
}

/// Whole documents with the scopes they lie in.
pub(super) const SNAPSHOT: &str =
    "SELECT d.doc, d.generation, d.snapshot, d.metas, d.heads, d.row FROM doc_scope s JOIN doc d ON d.doc = s.doc";

/// Changes as they travel.
pub(super) const CHANGES: &str =
    "SELECT c.doc, c.hash, c.bytes, c.person, c.device, c.received_at, c.skew FROM doc_change c";

pub(super) fn read_acked(row: &Row) -> Result<AckedChange> {
    Ok(AckedChange { hash: hash(row, "hash")?, bytes: get(row, "bytes")?, meta: meta(row)? })
}

pub(super) fn read_snapshot(row: &Row) -> Result<Snapshot> {
    Ok(Snapshot {
        doc: doc(row, "doc")?,
        generation: small(row, "generation")?,
        bytes: get(row, "snapshot")?,
        metas: cbor(row, "metas")?,
        heads: hashes(row, "heads")?,
        row: cbor(row, "row")?,
    })
}
