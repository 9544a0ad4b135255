//! What the office in memory keeps of a push: the document, and a line in each scope that it lies in, comes into or leaves.

use super::{Held, State};
use document::{AckedChange, ChangeHash, Entry, Snapshot};
use std::collections::BTreeSet;
use sync::Scope;
use sync::office::admission::{ChangedDocument, Known};
use sync::office::{append, scopes_of, turns};

impl State {
    pub(super) fn commit(&mut self, changed: ChangedDocument) {
        for change in &changed.changes {
            self.deeds.insert(change.deed.id, (changed.doc, change.hash));
        }
        let fresh: Vec<_> = changed.changes.iter().map(|change| (change.hash, change.meta)).collect();
        for change in &changed.changes {
            self.bytes.insert(change.hash, change.bytes.clone());
        }
        let held = self.docs.get(&changed.doc).map(|held| self.scopes(held)).unwrap_or_default();
        for turn in turns(&changed, &held, &fresh) {
            let (head, entries) = self.feeds.entry(turn.scope.clone()).or_default();
            let line = turn.line(head, &changed);
            let next = append(head, &turn.scope, &line, turn.before, turn.after);
            let bytes = |hash: &ChangeHash| self.bytes.get(hash).cloned().unwrap_or_default();
            let brought = turn.changes.iter();
            entries.push(Entry {
                seq: next.seq,
                kind: turn.kind(),
                doc: changed.doc,
                generation: changed.generation,
                changes: brought
                    .map(|(hash, meta)| AckedChange { hash: *hash, bytes: bytes(hash), meta: *meta })
                    .collect(),
                snapshot: None,
                erasure: None,
                chain: next.chain,
            });
            *head = next;
        }
        let snapshot = Snapshot {
            doc: changed.doc,
            generation: changed.generation,
            bytes: changed.bytes.clone(),
            metas: changed.metas.clone(),
            heads: changed.heads.clone(),
            row: changed.row,
        };
        let known =
            Known { generation: changed.generation, bytes: changed.bytes, heads: changed.heads, metas: changed.metas };
        self.docs.insert(changed.doc, Held { known, snapshot });
    }

    /// The scopes that a document lies in.
    pub(super) fn scopes(&self, held: &Held) -> BTreeSet<Scope> {
        let row = &held.snapshot.row;
        scopes_of(&row.store, row.restricted, &self.directory)
    }
}
