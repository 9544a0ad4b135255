//! Tables `scope_head`, `scope_digest` and `feed`: the lines of a group of pushes. They come last, behind the lock of each scope's head,
//! which is held until the commit: so numbers are dense, and who sees a number sees all before it.

use super::column::{self, id, join_hashes, kind_number, number, text};
use super::listen;
use super::manifest::{self, Buckets};
use super::pull::read_head;
use crate::storage::{PushCommit, StorageError};
use deadpool_postgres::Transaction;
use document::{ChangeHash, EntryKind};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use sync::Scope;
use sync::message::Poke;
use sync::office::{ChangedDocument, Head, extend, scopes_of};

type Result<T> = std::result::Result<T, StorageError>;

/// Writes the lines of these pushes, tells the other instances, and gives the pokes of each push.
pub(super) async fn write_lines(
    transaction: &Transaction<'_>,
    pushes: &[Arc<PushCommit>],
    instance: &str,
) -> Result<Vec<Vec<Poke>>> {
    let documents = pushes.iter().flat_map(|push| &push.admitted.documents);
    let scopes: BTreeSet<String> =
        documents.flat_map(|document| scopes_of(&document.row.store)).map(|scope| scope.to_string()).collect();
    if scopes.is_empty() {
        return Ok(pushes.iter().map(|_| Vec::new()).collect());
    }
    let mut heads = lock_heads(transaction, &scopes).await?;
    let mut lines = Lines::default();
    let mut pokes = Vec::with_capacity(pushes.len());
    for push in pushes {
        pokes.push(lines.add(push, &mut heads)?);
    }
    lines.insert(transaction).await?;
    manifest::add(transaction, &lines.buckets).await?;
    replace_heads(transaction, &heads).await?;
    listen::notify(transaction, instance, &heads).await?;
    Ok(pokes)
}

/// The heads of these scopes, locked ascending. A scope without one gets it first, so that there is a row to lock.
pub(super) async fn lock_heads(
    transaction: &Transaction<'_>,
    scopes: &BTreeSet<String>,
) -> Result<BTreeMap<Scope, Head>> {
    let scopes: Vec<&str> = scopes.iter().map(String::as_str).collect();
    let sql = "INSERT INTO scope_head (scope, seq, chain, digest, documents)
               SELECT scope, 0, $2::bytea, $2::bytea, 0 FROM unnest($1::text[]) AS wanted (scope)
               WHERE NOT EXISTS (SELECT 1 FROM scope_head h WHERE h.scope = wanted.scope) ON CONFLICT DO NOTHING";
    column::carry_out(transaction, sql, &[&scopes, &[0_u8; 32].as_slice()]).await?;
    let sql = "SELECT scope, seq, chain, digest, documents FROM scope_head WHERE scope = ANY ($1)
               ORDER BY scope FOR UPDATE";
    let rows = column::all(transaction, sql, &[&scopes]).await?;
    rows.iter().map(|row| Ok((text(row, "scope")?, read_head(row)?))).collect()
}

/// Lines to be inserted, column by column.
#[derive(Default)]
struct Lines {
    scopes: Vec<String>,
    seqs: Vec<i64>,
    docs: Vec<Vec<u8>>,
    generations: Vec<i64>,
    hashes: Vec<Vec<u8>>,
    chains: Vec<Vec<u8>>,
    /// What they add to the buckets.
    buckets: Buckets,
}

impl Lines {
    /// One line in each scope that a document of the push lies in.
    fn add(&mut self, push: &PushCommit, heads: &mut BTreeMap<Scope, Head>) -> Result<Vec<Poke>> {
        let mut reached = BTreeMap::new();
        for document in &push.admitted.documents {
            for scope in scopes_of(&document.row.store) {
                let head = heads.entry(scope.clone()).or_default();
                *head = self.add_line(&scope, head, document)?;
                reached.insert(scope, head.seq);
            }
        }
        Ok(reached.into_iter().map(|(scope, head_seq)| Poke { scope, head_seq }).collect())
    }

    fn add_line(&mut self, scope: &Scope, head: &Head, document: &ChangedDocument) -> Result<Head> {
        let changes: Vec<_> = document.changes.iter().map(|change| (change.hash, change.meta)).collect();
        let hashes: Vec<ChangeHash> = changes.iter().map(|(hash, _)| *hash).collect();
        let (doc, generation) = (document.doc, document.generation);
        let next = extend(head, scope, doc, generation, &changes, document.before.as_deref(), &document.heads);
        let step = sync::manifest::step(doc, generation, &changes, document.before.as_deref(), &document.heads);
        let bucket = (scope.to_string(), sync::manifest::bucket(doc));
        self.buckets.entry(bucket).or_default().join(&step);
        self.scopes.push(scope.to_string());
        self.seqs.push(number(next.seq)?);
        self.docs.push(id(&doc.0).to_vec());
        self.generations.push(generation.into());
        self.hashes.push(join_hashes(&hashes));
        self.chains.push(next.chain.to_vec());
        Ok(next)
    }

    async fn insert(&self, transaction: &Transaction<'_>) -> Result<()> {
        let sql = "INSERT INTO feed (scope, seq, kind, doc, generation, hashes, chain)
                   SELECT scope, seq, $7::bigint, doc, generation, hashes, chain
                   FROM unnest($1::text[], $2::bigint[], $3::bytea[], $4::bigint[], $5::bytea[], $6::bytea[])
                     AS line (scope, seq, doc, generation, hashes, chain)";
        let kind = kind_number(EntryKind::Put);
        let Lines { scopes, seqs, docs, generations, hashes, chains, .. } = self;
        column::carry_out(transaction, sql, &[scopes, seqs, docs, generations, hashes, chains, &kind]).await?;
        Ok(())
    }
}

pub(super) async fn replace_heads(transaction: &Transaction<'_>, heads: &BTreeMap<Scope, Head>) -> Result<()> {
    let sql = "UPDATE scope_head h
               SET seq = n.seq, chain = n.chain, digest = n.digest, documents = n.documents
               FROM unnest($1::text[], $2::bigint[], $3::bytea[], $4::bytea[], $5::bigint[])
                 AS n (scope, seq, chain, digest, documents) WHERE h.scope = n.scope";
    let scopes: Vec<String> = heads.keys().map(ToString::to_string).collect();
    let seqs: Vec<i64> = heads.values().map(|head| number(head.seq)).collect::<Result<_>>()?;
    let chains: Vec<&[u8]> = heads.values().map(|head| head.chain.as_slice()).collect();
    let digests: Vec<&[u8]> = heads.values().map(|head| head.digest.0.as_slice()).collect();
    let documents: Vec<i64> = heads.values().map(|head| number(head.documents)).collect::<Result<_>>()?;
    column::carry_out(transaction, sql, &[&scopes, &seqs, &chains, &digests, &documents]).await?;
    Ok(())
}
