//! Tables `past_change` and `erased`: documents that are rebuilt, and documents that go for good. Locks are taken in the order of
//! every push: the document, then the heads of its scopes.

use super::column::{self, bytes, doc, hash, hashes, id, join_hashes, meta, number, small, text, time, to_cbor};
use super::feed::{lock_heads, replace_heads};
use super::push::insert_change;
use super::{file, listen, manifest};
use crate::storage::{Commit, Erasing, StorageError};
use complaint::Meta;
use deadpool_postgres::{GenericClient, Transaction};
use document::{ChangeHash, DocumentId, EntryKind, Erasure};
use std::collections::{BTreeSet, HashMap};
use sync::chain::Line;
use sync::message::Poke;
use sync::office::{ChangedDocument, append};
use sync::{Digest, Scope};
use tokio_postgres::Row;

type Result<T> = std::result::Result<T, StorageError>;

/// A line to be added to the feed of every scope of a document, and what it does to the document.
struct Moving<'a> {
    kind: EntryKind,
    doc: DocumentId,
    generation: u32,
    changes: &'a [(ChangeHash, Meta)],
    before: &'a [ChangeHash],
    after: Option<&'a [ChangeHash]>,
    /// What its bucket gains.
    step: Digest,
}

/// Puts a rebuilt document in place of the one it was made from. [`Commit::Moved`] when that has changed meanwhile: nothing may
/// be kept then.
pub(super) async fn rewrite(
    transaction: &Transaction<'_>,
    document: &ChangedDocument,
    instance: &str,
) -> Result<Commit> {
    let before = document.before.clone().unwrap_or_default();
    let share = manifest::find_share(transaction, document.doc).await?.unwrap_or_default();
    let sql = "UPDATE doc SET generation = $3, heads = $4, snapshot = $5, metas = $6, row = $7
               WHERE doc = $1 AND heads = $2 AND generation = $3::bigint - 1";
    let (metas, row) = (to_cbor(&document.metas)?, to_cbor(&document.row)?);
    let (old, new) = (join_hashes(&before), join_hashes(&document.heads));
    let (of, generation) = (id(&document.doc.0), i64::from(document.generation));
    let given: column::Given<'_> = &[&of, &old, &generation, &new, &document.bytes, &metas, &row];
    if column::carry_out(transaction, sql, given).await? == 0 {
        return Ok(Commit::Moved);
    }
    put_away(transaction, document.doc, true).await?;
    for change in &document.changes {
        if !insert_change(transaction, document, change).await? {
            return Ok(Commit::Moved);
        }
    }
    let (doc, metas) = (document.doc, document.metas.iter().copied());
    let mut step = sync::manifest::share(doc, document.generation, &document.heads, metas);
    step.part(&share);
    let moving = Moving {
        kind: EntryKind::Rewrite,
        doc,
        generation: document.generation,
        changes: &document.metas,
        before: &before,
        after: Some(&document.heads),
        step,
    };
    let scopes = scopes(transaction, document.doc).await?;
    Ok(Commit::Done(write_lines(transaction, &moving, scopes, instance).await?))
}

/// Takes the changes of a document out of history; what the chain needs of them stays.
async fn put_away(transaction: &Transaction<'_>, doc: DocumentId, with_deeds: bool) -> Result<()> {
    let sql = "INSERT INTO past_change (doc, hash, generation, deed_id, person, device, received_at, skew)
               SELECT doc, hash, generation, CASE WHEN $2 THEN deed_id END, person, device, received_at, skew
               FROM doc_change WHERE doc = $1";
    column::carry_out(transaction, sql, &[&id(&doc.0), &with_deeds]).await?;
    column::carry_out(transaction, "DELETE FROM doc_change WHERE doc = $1", &[&id(&doc.0)]).await?;
    Ok(())
}

/// Erases a document for good; `None` when it was erased before.
pub(super) async fn erase(
    transaction: &Transaction<'_>,
    erasing: &Erasing,
    instance: &str,
) -> Result<Option<Vec<Poke>>> {
    let Erasure { doc, generation, erased_at, signature } = &erasing.erasure;
    keep_out(transaction, *doc).await?;
    let sql = "INSERT INTO erased (doc, generation, erased_at, signature, reason) VALUES ($1, $2, $3, $4, $5)
               ON CONFLICT DO NOTHING";
    let (of, signature) = (id(&doc.0), signature.as_slice());
    let given: column::Given<'_> = &[&of, &i64::from(*generation), &erased_at.0, &signature, &erasing.reason];
    if column::carry_out(transaction, sql, given).await? == 0 {
        return Ok(None);
    }
    let found = column::first(transaction, "SELECT heads FROM doc WHERE doc = $1 FOR UPDATE", &[&of]).await?;
    let mut pokes = Vec::new();
    if let Some(found) = found {
        let scopes = scopes(transaction, *doc).await?;
        let (kind, before) = (EntryKind::Erase, hashes(&found, "heads")?);
        let mut step = Digest::default();
        step.part(&manifest::find_share(transaction, *doc).await?.unwrap_or_default());
        let (generation, changes) = (*generation, [].as_slice());
        let moving = Moving { kind, doc: *doc, generation, changes, before: &before, after: None, step };
        // Also the files of scopes that it left before. All heads are locked at once, so that nobody waits crosswise.
        let told = list_told(transaction, *doc).await?;
        lock_heads(transaction, &told).await?;
        pokes = write_lines(transaction, &moving, scopes, instance).await?;
        file::remove_all(transaction, &told.into_iter().collect::<Vec<_>>()).await?;
        put_away(transaction, *doc, false).await?;
    }
    for sql in [
        "UPDATE past_change SET deed_id = NULL WHERE doc = $1",
        "DELETE FROM doc_scope WHERE doc = $1",
        "DELETE FROM doc WHERE doc = $1",
        "DELETE FROM refused_change WHERE doc = $1",
        "DELETE FROM quarantine WHERE doc = $1",
        "DELETE FROM mail WHERE doc = $1",
    ] {
        column::carry_out(transaction, sql, &[&of]).await?;
    }
    Ok(Some(pokes))
}

/// Every scope whose feed ever told of a document.
async fn list_told(transaction: &Transaction<'_>, doc: DocumentId) -> Result<BTreeSet<String>> {
    let rows = column::all(transaction, "SELECT DISTINCT scope FROM feed WHERE doc = $1", &[&id(&doc.0)]).await?;
    rows.iter().map(|row| text(row, "scope")).collect()
}

/// The scopes that a document lies in.
async fn scopes(transaction: &Transaction<'_>, doc: DocumentId) -> Result<Vec<Scope>> {
    let rows = column::all(transaction, "SELECT scope FROM doc_scope WHERE doc = $1", &[&id(&doc.0)]).await?;
    rows.iter().map(|row| text(row, "scope")).collect()
}

/// The key of the lock that says whether a document is to come or to go.
fn key(doc: DocumentId) -> i64 {
    let (first, _) = doc.0.as_u64_pair();
    i64::from_be_bytes(first.to_be_bytes())
}

/// Nobody begins this document before the transaction ends.
async fn keep_out(transaction: &Transaction<'_>, doc: DocumentId) -> Result<()> {
    column::all(transaction, "SELECT pg_advisory_xact_lock($1)::text", &[&key(doc)]).await?;
    Ok(())
}

/// True when these documents may begin: none was ever erased, and none is before the transaction ends. The locks are taken in
/// ascending order, whichever order the documents have.
pub(super) async fn may_begin(transaction: &Transaction<'_>, docs: &[DocumentId]) -> Result<bool> {
    let keys: Vec<i64> = docs.iter().map(|doc| key(*doc)).collect();
    let sql = "SELECT pg_advisory_xact_lock_shared(key)::text
               FROM (SELECT key FROM unnest($1::bigint[]) AS n (key) ORDER BY key) AS ascending";
    column::all(transaction, sql, &[&keys]).await?;
    let docs: Vec<&[u8]> = docs.iter().map(|doc| id(&doc.0)).collect();
    let found = column::first(transaction, "SELECT doc FROM erased WHERE doc = ANY ($1) LIMIT 1", &[&docs]).await?;
    Ok(found.is_none())
}

async fn write_lines(
    transaction: &Transaction<'_>,
    moving: &Moving<'_>,
    scopes: Vec<Scope>,
    instance: &str,
) -> Result<Vec<Poke>> {
    let names: BTreeSet<String> = scopes.iter().map(ToString::to_string).collect();
    let mut heads = lock_heads(transaction, &names).await?;
    let hashes: Vec<ChangeHash> = moving.changes.iter().map(|(hash, _)| *hash).collect();
    let Moving { kind, doc, generation, changes, before, after, step } = *moving;
    let mut pokes = Vec::new();
    for (scope, head) in &mut heads {
        let line = Line { seq: head.seq + 1, kind, doc, generation, changes };
        *head = append(head, scope, &line, Some(before), after);
        let sql =
            "INSERT INTO feed (scope, seq, kind, doc, generation, hashes, chain) VALUES ($1, $2, $3, $4, $5, $6, $7)";
        let (seq, kind, chain) = (number(head.seq)?, column::kind_number(kind), head.chain.as_slice());
        let (of, generation, hashes) = (id(&doc.0), i64::from(generation), join_hashes(&hashes));
        let given: column::Given<'_> = &[&scope.to_string(), &seq, &kind, &of, &generation, &hashes, &chain];
        column::carry_out(transaction, sql, given).await?;
        pokes.push(Poke { scope: scope.clone(), head_seq: head.seq });
    }
    let steps = names.into_iter().map(|scope| ((scope, sync::manifest::bucket(doc)), step)).collect();
    manifest::add(transaction, &steps).await?;
    replace_heads(transaction, &heads).await?;
    listen::notify(transaction, instance, &heads).await?;
    Ok(pokes)
}

/// The tombstones of these documents.
pub(super) async fn erasures_of(client: &impl GenericClient, docs: &[&[u8]]) -> Result<Vec<Erasure>> {
    let sql = "SELECT doc, generation, erased_at, signature FROM erased WHERE doc = ANY ($1)";
    column::all(client, sql, &[&docs]).await?.iter().map(read_erasure).collect()
}

/// Every tombstone.
pub(super) async fn erasures(client: &impl GenericClient) -> Result<Vec<Erasure>> {
    let sql = "SELECT doc, generation, erased_at, signature FROM erased ORDER BY doc";
    column::all(client, sql, &[]).await?.iter().map(read_erasure).collect()
}

fn read_erasure(row: &Row) -> Result<Erasure> {
    Ok(Erasure {
        doc: doc(row, "doc")?,
        generation: small(row, "generation")?,
        erased_at: time(row, "erased_at")?,
        signature: bytes(row, "signature")?,
    })
}

/// What the chain needs of those of these changes that are no longer in history.
pub(super) async fn past(
    client: &impl GenericClient,
    docs: &[&[u8]],
    wanted: &[&[u8]],
) -> Result<HashMap<(DocumentId, ChangeHash), Meta>> {
    let sql = "SELECT p.doc, p.hash, p.person, p.device, p.received_at, p.skew
               FROM unnest($1::bytea[], $2::bytea[]) AS n (doc, hash)
               JOIN past_change p ON p.doc = n.doc AND p.hash = n.hash";
    let mut found = HashMap::new();
    for row in column::all(client, sql, &[&docs, &wanted]).await? {
        found.insert((doc(&row, "doc")?, hash(&row, "hash")?), meta(&row)?);
    }
    Ok(found)
}

/// Documents with more changes than `over`.
pub(super) async fn overgrown(client: &impl GenericClient, over: u64) -> Result<Vec<DocumentId>> {
    let sql = "SELECT doc FROM doc_change GROUP BY doc HAVING count(*) > $1 ORDER BY doc";
    column::all(client, sql, &[&number(over)?]).await?.iter().map(|row| doc(row, "doc")).collect()
}
