//! Tables `scope_head`, `scope_digest` and `feed`: the lines of a group of pushes. They come last, behind the lock of each scope's head,
//! which is held until the commit: so numbers are dense, and who sees a number sees all before it.

use super::column::{self, id, join_hashes, kind_number, number, text};
use super::manifest::{self, Buckets};
use super::pull::read_head;
use super::{file, listen};
use crate::storage::{PushCommit, StorageError};
use deadpool_postgres::Transaction;
use document::{ChangeHash, DocumentId};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;
use sync::Scope;
use sync::message::Poke;
use sync::office::{ChangedDocument, Course, Head, Turn, append, turns};

type Result<T> = std::result::Result<T, StorageError>;

/// Writes the lines of these pushes, tells the other instances, and gives the pokes of each push. Their documents are locked,
/// so that nobody else moves them between scopes.
pub(super) async fn write_lines(
    transaction: &Transaction<'_>,
    pushes: &[Arc<PushCommit>],
    instance: &str,
) -> Result<Vec<Vec<Poke>>> {
    let held = held(transaction, pushes).await?;
    let documents = || pushes.iter().flat_map(|push| &push.admitted.documents);
    let due = documents().flat_map(|document| &document.scopes);
    let mut scopes: BTreeSet<String> = due.chain(held.values().flatten()).map(ToString::to_string).collect();
    if scopes.is_empty() {
        return Ok(pushes.iter().map(|_| Vec::new()).collect());
    }
    let closed = closed(transaction, documents(), &held).await?;
    scopes.extend(closed.iter().cloned());
    let mut heads = lock_heads(transaction, &scopes).await?;
    let mut lines = Lines::default();
    let mut pokes = Vec::with_capacity(pushes.len());
    for push in pushes {
        pokes.push(lines.add(push, &held, &mut heads)?);
    }
    lines.insert(transaction).await?;
    lines.move_members(transaction).await?;
    if !closed.is_empty() {
        file::remove_all(transaction, &closed).await?;
    }
    manifest::add(transaction, &lines.buckets).await?;
    replace_heads(transaction, &heads).await?;
    listen::notify(transaction, instance, &heads).await?;
    Ok(pokes)
}

/// Every scope that ever held a complaint which is to be read by fewer people now, because it is about staff: what lies ready of
/// them still holds it.
async fn closed(
    transaction: &Transaction<'_>,
    documents: impl Iterator<Item = &ChangedDocument>,
    held: &Held,
) -> Result<Vec<String>> {
    let leaves = |document: &&ChangedDocument| {
        let held = held.get(&document.doc);
        document.row.restricted && held.is_some_and(|held| held.iter().any(|scope| !document.scopes.contains(scope)))
    };
    let docs: Vec<&[u8]> = documents.filter(leaves).map(|document| id(&document.doc.0)).collect();
    if docs.is_empty() {
        return Ok(Vec::new());
    }
    let rows = column::all(transaction, "SELECT DISTINCT scope FROM feed WHERE doc = ANY ($1)", &[&docs]).await?;
    rows.iter().map(|row| text(row, "scope")).collect()
}

/// The scopes that the documents of these pushes lie in.
async fn held(transaction: &Transaction<'_>, pushes: &[Arc<PushCommit>]) -> Result<Held> {
    let known = pushes.iter().flat_map(|push| &push.admitted.documents).filter(|document| document.before.is_some());
    let known: Vec<&[u8]> = known.map(|document| id(&document.doc.0)).collect();
    let mut held = Held::new();
    if known.is_empty() {
        return Ok(held);
    }
    for row in column::all(transaction, "SELECT doc, scope FROM doc_scope WHERE doc = ANY ($1)", &[&known]).await? {
        held.entry(column::doc(&row, "doc")?).or_default().insert(text(&row, "scope")?);
    }
    Ok(held)
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

/// The scopes that documents lie in.
type Held = HashMap<DocumentId, BTreeSet<Scope>>;

/// Lines to be inserted, column by column, and which documents come into scopes and leave them by them.
#[derive(Default)]
struct Lines {
    scopes: Vec<String>,
    seqs: Vec<i64>,
    kinds: Vec<i64>,
    docs: Vec<Vec<u8>>,
    generations: Vec<i64>,
    hashes: Vec<Vec<u8>>,
    chains: Vec<Vec<u8>>,
    entering: Members,
    leaving: Members,
    /// What they add to the buckets.
    buckets: Buckets,
}

/// Documents and scopes that go together, as two columns.
#[derive(Default)]
struct Members {
    scopes: Vec<String>,
    docs: Vec<Vec<u8>>,
}

impl Members {
    fn push(&mut self, scope: String, doc: Vec<u8>) {
        self.scopes.push(scope);
        self.docs.push(doc);
    }
}

impl Lines {
    /// One line in each scope that a document of the push lies in, comes into or leaves.
    fn add(&mut self, push: &PushCommit, held: &Held, heads: &mut BTreeMap<Scope, Head>) -> Result<Vec<Poke>> {
        let (mut reached, nowhere) = (BTreeMap::new(), BTreeSet::new());
        for document in &push.admitted.documents {
            let fresh: Vec<_> = document.changes.iter().map(|change| (change.hash, change.meta)).collect();
            for turn in turns(document, held.get(&document.doc).unwrap_or(&nowhere), &fresh) {
                let head = heads.entry(turn.scope.clone()).or_default();
                *head = self.add_line(&turn, head, document)?;
                reached.insert(turn.scope, head.seq);
            }
        }
        Ok(reached.into_iter().map(|(scope, head_seq)| Poke { scope, head_seq }).collect())
    }

    fn add_line(&mut self, turn: &Turn<'_>, head: &Head, document: &ChangedDocument) -> Result<Head> {
        let (scope, doc) = (turn.scope.to_string(), id(&document.doc.0).to_vec());
        match turn.course {
            Course::Stays => {}
            Course::Enters => self.entering.push(scope.clone(), doc.clone()),
            Course::Leaves => self.leaving.push(scope.clone(), doc.clone()),
        }
        let hashes: Vec<ChangeHash> = turn.changes.iter().map(|(hash, _)| *hash).collect();
        let line = turn.line(head, document);
        let next = append(head, &turn.scope, &line, turn.before, turn.after);
        let bucket = (scope.clone(), sync::manifest::bucket(document.doc));
        self.buckets.entry(bucket).or_default().join(&turn.step(document));
        self.scopes.push(scope);
        self.seqs.push(number(next.seq)?);
        self.kinds.push(kind_number(line.kind));
        self.docs.push(doc);
        self.generations.push(document.generation.into());
        self.hashes.push(join_hashes(&hashes));
        self.chains.push(next.chain.to_vec());
        Ok(next)
    }

    async fn insert(&self, transaction: &Transaction<'_>) -> Result<()> {
        let sql = "INSERT INTO feed (scope, seq, kind, doc, generation, hashes, chain)
                   SELECT * FROM unnest($1::text[], $2::bigint[], $3::bigint[], $4::bytea[], $5::bigint[], $6::bytea[],
                                        $7::bytea[])";
        let Lines { scopes, seqs, kinds, docs, generations, hashes, chains, .. } = self;
        column::carry_out(transaction, sql, &[scopes, seqs, kinds, docs, generations, hashes, chains]).await?;
        Ok(())
    }

    async fn move_members(&self, transaction: &Transaction<'_>) -> Result<()> {
        let Lines { entering, leaving, .. } = self;
        if !leaving.scopes.is_empty() {
            let sql = "DELETE FROM doc_scope WHERE (scope, doc) IN (SELECT * FROM unnest($1::text[], $2::bytea[]))";
            column::carry_out(transaction, sql, &[&leaving.scopes, &leaving.docs]).await?;
        }
        if !entering.scopes.is_empty() {
            let sql = "INSERT INTO doc_scope (scope, doc) SELECT * FROM unnest($1::text[], $2::bytea[])";
            column::carry_out(transaction, sql, &[&entering.scopes, &entering.docs]).await?;
        }
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
