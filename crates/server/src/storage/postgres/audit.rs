//! Reading for `verify`: everything, document by document.

use super::column::{self, actor, cbor, count, deed, doc, get, hash, hashes, id, meta, small, text};
use super::pull::read_head;
use crate::storage::{StorageError, StoredChange, StoredDocument};
use deadpool_postgres::GenericClient;
use document::DocumentId;
use sync::Scope;
use sync::office::Head;
use tokio_postgres::Row;

type Result<T> = std::result::Result<T, StorageError>;

pub(super) async fn heads(client: &impl GenericClient) -> Result<Vec<(Scope, Head)>> {
    // A feed whose head was taken away is a fault to be found, so feeds without head are listed as well.
    let sql = "SELECT n.scope, coalesce(h.seq, 0) AS seq, coalesce(h.chain, $1::bytea) AS chain,
                      coalesce(h.digest, $1::bytea) AS digest, coalesce(h.documents, 0) AS documents
               FROM (SELECT scope FROM scope_head UNION SELECT scope FROM feed UNION SELECT scope FROM doc_scope) n
               LEFT JOIN scope_head h ON h.scope = n.scope ORDER BY n.scope";
    let rows = column::all(client, sql, &[&[0_u8; 32].as_slice()]).await?;
    rows.iter().map(|row| Ok((text(row, "scope")?, read_head(row)?))).collect()
}

pub(super) async fn documents(
    client: &impl GenericClient,
    after: Option<DocumentId>,
    limit: u32,
) -> Result<Vec<StoredDocument>> {
    let sql = "SELECT doc, generation, heads, snapshot, metas, row, number, desk_code
               FROM doc WHERE doc > $1 ORDER BY doc LIMIT $2";
    let after = after.as_ref().map_or([].as_slice(), |doc| id(&doc.0));
    let mut documents = Vec::new();
    for row in column::all(client, sql, &[&after, &i64::from(limit)]).await? {
        documents.push(read_document(client, &row).await?);
    }
    Ok(documents)
}

async fn read_document(client: &impl GenericClient, row: &Row) -> Result<StoredDocument> {
    let doc = doc(row, "doc")?;
    Ok(StoredDocument {
        doc,
        generation: small(row, "generation")?,
        heads: hashes(row, "heads")?,
        bytes: get(row, "snapshot")?,
        metas: cbor(row, "metas")?,
        row: cbor(row, "row")?,
        number: get(row, "number")?,
        desk_code: get(row, "desk_code")?,
        scopes: scopes(client, doc).await?,
        changes: changes(client, doc).await?,
    })
}

async fn scopes(client: &impl GenericClient, doc: DocumentId) -> Result<Vec<Scope>> {
    let sql = "SELECT scope FROM doc_scope WHERE doc = $1 ORDER BY scope";
    column::all(client, sql, &[&id(&doc.0)]).await?.iter().map(|row| text(row, "scope")).collect()
}

async fn changes(client: &impl GenericClient, doc: DocumentId) -> Result<Vec<StoredChange>> {
    let sql = "SELECT hash, generation, actor, seq, bytes, deed_id, deed, person, device, received_at, skew
               FROM doc_change WHERE doc = $1 ORDER BY place";
    column::all(client, sql, &[&id(&doc.0)]).await?.iter().map(read_change).collect()
}

fn read_change(row: &Row) -> Result<StoredChange> {
    Ok(StoredChange {
        hash: hash(row, "hash")?,
        generation: small(row, "generation")?,
        actor: actor(row, "actor")?,
        seq: count(row, "seq")?,
        bytes: get(row, "bytes")?,
        deed_id: deed(row, "deed_id")?,
        deed: cbor(row, "deed")?,
        meta: meta(row)?,
    })
}

/// Indexes that PostgreSQL itself no longer trusts, and rules that were never checked.
pub(super) async fn check_file(client: &impl GenericClient) -> Result<Vec<String>> {
    let sql = "SELECT 'the index ' || c.relname || ' is not valid' AS fault
                 FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
                 WHERE NOT i.indisvalid AND c.relnamespace = current_schema()::regnamespace
               UNION ALL
               SELECT 'the rule ' || conname || ' was not checked' FROM pg_constraint
                 WHERE NOT convalidated AND connamespace = current_schema()::regnamespace";
    column::all(client, sql, &[]).await?.iter().map(|row| get(row, "fault")).collect()
}
