//! Table `scope_digest` and what is reconciled by it. Whoever writes it holds the locks of the scopes' heads.

use super::column::{self, bytes, cbor, damaged, doc, get, hashes, id, small, text};
use super::pull::{CHANGES, SNAPSHOT, head, read_acked, read_snapshot};
use crate::storage::budget::{Budget, FRAME};
use crate::storage::{StorageError, fetched};
use deadpool_postgres::{GenericClient, Transaction};
use document::{AckedChange, ChangeHash, DocumentId};
use std::collections::BTreeMap;
use sync::manifest::{self, BUCKETS};
use sync::message::{Fetched, FetchedDocument, Listed, Manifested, Wanted};
use sync::office::fetch::SMALL;
use sync::{Cursor, Digest, Scope};
use tokio_postgres::{Client, Row};

type Result<T> = std::result::Result<T, StorageError>;

/// What is added to buckets, or lies in them: by scope and bucket.
pub(super) type Buckets = BTreeMap<(String, u8), Digest>;

/// Adds to the buckets.
pub(super) async fn add(transaction: &Transaction<'_>, steps: &Buckets) -> Result<()> {
    let sql = "SELECT d.scope, d.bucket, d.acc FROM unnest($1::text[], $2::bigint[]) AS n (scope, bucket)
               JOIN scope_digest d ON d.scope = n.scope AND d.bucket = n.bucket";
    let (scopes, buckets, _) = columns(steps);
    let mut acc = steps.clone();
    for row in column::all(transaction, sql, &[&scopes, &buckets]).await? {
        let key = (get::<String>(&row, "scope")?, bucket(&row)?);
        let before = Digest(bytes(&row, "acc")?);
        acc.get_mut(&key).into_iter().for_each(|acc| acc.join(&before));
    }
    let (scopes, buckets, acc) = columns(&acc);
    column::carry_out(transaction, REPLACE, &[&scopes, &buckets, &acc]).await?;
    Ok(())
}

const REPLACE: &str = "INSERT INTO scope_digest (scope, bucket, acc)
    SELECT scope, bucket, acc FROM unnest($1::text[], $2::bigint[], $3::bytea[]) AS n (scope, bucket, acc)
    ON CONFLICT (scope, bucket) DO UPDATE SET acc = excluded.acc";

/// Buckets, column by column.
fn columns(acc: &Buckets) -> (Vec<&str>, Vec<i64>, Vec<&[u8]>) {
    let scopes = acc.keys().map(|(scope, _)| scope.as_str()).collect();
    let buckets = acc.keys().map(|(_, bucket)| i64::from(*bucket)).collect();
    (scopes, buckets, acc.values().map(|acc| acc.0.as_slice()).collect())
}

fn bucket(row: &Row) -> Result<u8> {
    u8::try_from(get::<i64>(row, "bucket")?).map_err(|_| damaged("bucket"))
}

/// The share of a document as it is.
pub(super) async fn find_share(client: &impl GenericClient, doc: DocumentId) -> Result<Option<Digest>> {
    let sql = "SELECT doc, generation, heads, metas FROM doc WHERE doc = $1";
    let found = column::first(client, sql, &[&id(&doc.0)]).await?;
    found.map(|row| Ok(Digest(listed(&row)?.digest))).transpose()
}

/// The buckets that ever held something.
pub(super) async fn buckets(client: &impl GenericClient, scope: &Scope) -> Result<Vec<(u8, Digest)>> {
    let sql = "SELECT bucket, acc FROM scope_digest WHERE scope = $1";
    let rows = column::all(client, sql, &[&scope.to_string()]).await?;
    rows.iter().map(|row| Ok((bucket(row)?, Digest(bytes(row, "acc")?)))).collect()
}

/// Makes the table from the documents of an office that had none of it.
pub(super) async fn fill(client: &Client) -> Result<()> {
    let sql = "SELECT s.scope, d.doc, d.generation, d.heads, d.metas FROM doc_scope s JOIN doc d ON d.doc = s.doc
               WHERE NOT EXISTS (SELECT 1 FROM scope_digest) AND (s.scope, s.doc) > ($1, $2)
               ORDER BY s.scope, s.doc LIMIT 1000";
    let mut acc = Buckets::new();
    let mut after = (String::new(), Vec::new());
    loop {
        let rows = client.query(sql, &[&after.0, &after.1]).await?;
        for row in &rows {
            let listed = listed(row)?;
            let scope = text::<Scope>(row, "scope")?.to_string();
            after = (scope.clone(), id(&listed.doc.0).to_vec());
            acc.entry((scope, manifest::bucket(listed.doc))).or_default().join(&Digest(listed.digest));
        }
        if rows.is_empty() {
            let (scopes, buckets, acc) = columns(&acc);
            client.execute(REPLACE, &[&scopes, &buckets, &acc]).await?;
            return Ok(());
        }
    }
}

/// The digests of all buckets.
pub(super) async fn digests(snapshot: &Transaction<'_>, scope: Scope) -> Result<Manifested> {
    let mut digests = vec![[0; 32]; BUCKETS];
    for (bucket, acc) in buckets(snapshot, &scope).await? {
        digests.get_mut(usize::from(bucket)).into_iter().for_each(|digest| *digest = acc.0);
    }
    let (cursor, total) = place(snapshot, scope).await?;
    Ok(Manifested { cursor, total, digests: digests.concat(), documents: Vec::new() })
}

/// Every document of these buckets.
pub(super) async fn list(snapshot: &Transaction<'_>, scope: Scope, buckets: &[u8]) -> Result<Manifested> {
    let sql = "SELECT d.doc, d.generation, d.heads, d.metas FROM doc_scope s JOIN doc d ON d.doc = s.doc
               WHERE s.scope = $1 AND position(substring(s.doc FROM 16 FOR 1) IN $2::bytea) > 0 ORDER BY s.doc";
    let rows = column::all(snapshot, sql, &[&scope.to_string(), &buckets]).await?;
    let documents = rows.iter().map(listed).collect::<Result<_>>()?;
    let (cursor, total) = place(snapshot, scope).await?;
    Ok(Manifested { cursor, total, digests: Vec::new(), documents })
}

fn listed(row: &Row) -> Result<Listed> {
    let (doc, generation) = (doc(row, "doc")?, small(row, "generation")?);
    let metas: Vec<(ChangeHash, complaint::Meta)> = cbor(row, "metas")?;
    Ok(Listed { doc, generation, digest: manifest::share(doc, generation, &hashes(row, "heads")?, metas).0 })
}

async fn place(snapshot: &Transaction<'_>, scope: Scope) -> Result<(Cursor, u64)> {
    let head = head(snapshot, &scope).await?;
    Ok((Cursor { scope, seq: head.seq, chain: head.chain }, head.documents))
}

/// Those of these documents that are in the scope, as many as fit.
pub(super) async fn fetch(
    snapshot: &Transaction<'_>,
    scope: Scope,
    wanted: &[Wanted],
    max_bytes: usize,
) -> Result<Fetched> {
    let sql = format!("{SNAPSHOT} WHERE s.scope = $1 AND s.doc = $2");
    let name = scope.to_string();
    let mut budget = Budget::new(max_bytes);
    let (mut documents, mut answered) = (Vec::new(), 0);
    for wanted in wanted {
        let found = column::first(snapshot, &sql, &[&name, &id(&wanted.doc.0)]).await?;
        let found = match found.map(|row| read_snapshot(&row)).transpose()? {
            Some(found) if found.bytes.len() > SMALL => {
                let changes = changes(snapshot, wanted.doc).await?;
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
    let (cursor, _) = place(snapshot, scope).await?;
    Ok(Fetched { cursor, answered, documents })
}

async fn changes(snapshot: &Transaction<'_>, doc: DocumentId) -> Result<Vec<AckedChange>> {
    let sql = format!("{CHANGES} WHERE c.doc = $1 ORDER BY c.place");
    column::all(snapshot, &sql, &[&id(&doc.0)]).await?.iter().map(read_acked).collect()
}
