//! Reading a scope outside its feed: its documents come with ready rows, and are put into the replica without opening them.

use super::page::Unfit;
use super::pass::Course;
use crate::{App, Result};
use document::Snapshot;
use std::collections::HashMap;
use store::{FilePlace, LoadWrite, MemberDocument};
use sync::desk::page::Brought;
use sync::desk::{Begun, Own, Pass, Place, Portion};
use sync::message::{FetchedDocument, FileName};
use sync::{Cursor, Scope, manifest};

/// Rows derived again in one transaction.
const ROWS: u32 = 200;

impl App {
    /// What is here of scopes that are to be read.
    pub(super) fn begun(&self, scopes: Vec<Scope>) -> Result<Vec<(Scope, Begun)>> {
        let stored = self.inner.reader.cursors()?;
        let begun = |scope: Scope| {
            let name = scope.to_string();
            let loading = stored.iter().find(|stored| stored.scope == name);
            let file = loading.and_then(|stored| Some((stored, stored.loading?, stored.loading?.file?)));
            if let Some((stored, loading, file)) = file {
                let cursor = Cursor { scope: scope.clone(), seq: stored.seq, chain: stored.chain };
                let place = Place { file: FileName(file.name), offset: file.place, cursor, after: loading.after };
                return Ok((scope, Begun::File(place)));
            }
            let members = self.inner.reader.scope_members(&name)?;
            Ok((scope, Begun::Documents(members.into_iter().map(own).collect())))
        };
        scopes.into_iter().map(begun).collect()
    }

    /// Keeps a portion, if there is one.
    pub(super) async fn take_portion(
        &self,
        pass: &mut Pass,
        portion: Option<Portion>,
        mut course: Course,
    ) -> Result<Course> {
        let Some(portion) = portion else { return Ok(course) };
        course.report.received += (portion.snapshots.len() + portion.changed.len()) as u64;
        let scope = portion.scope.clone();
        match self.apart(move |app| app.load(portion)).await? {
            Ok(()) => Ok(course),
            Err(Unfit(docs)) => {
                pass.begin_again();
                self.apart(move |app| app.compare_again(course, &scope, &docs)).await
            }
        }
    }

    fn load(&self, mut portion: Portion) -> Result<std::result::Result<(), Unfit>> {
        let held = self.held_of(&portion.snapshots)?;
        let trusted = held.values().filter(|stored| !stored.heads.is_empty());
        let trusted: HashMap<_, _> = trusted.map(|stored| (stored.doc, stored.generation)).collect();
        // Also what the file lacks of those that stay as they are: the office may have been put back. What it has is a duplicate.
        let mut given_back = self.lost_by_the_office(&portion.snapshots, held)?;
        portion.keep_later(|doc| trusted.get(&doc).copied());
        let due = |snapshot: Snapshot| {
            let due_at = self.due_at(&snapshot.row);
            (snapshot, due_at)
        };
        let mut replica = self.writer();
        let applied = match self.merged(portion.changed.into_iter().map(brought).collect())? {
            Ok(applied) => applied,
            Err(unfit) => return Ok(Err(unfit)),
        };
        given_back.extend(applied.given_back);
        let load = LoadWrite {
            scope: portion.scope.to_string(),
            seq: portion.start.seq,
            chain: portion.start.chain,
            snapshots: portion.snapshots.into_iter().map(due).collect(),
            docs: applied.docs,
            left: portion.left,
            afresh: portion.afresh,
            more: portion.cursor.is_none(),
            file: portion.place.map(|place| FilePlace { name: place.file.0, place: place.offset }),
            given_back,
            at: self.now(),
        };
        let changed = replica.load_snapshots(&load)?;
        drop(replica);
        self.tell(changed);
        tracing::debug!(scope = %portion.scope, received = portion.progress.0, total = portion.progress.1, "a scope is read");
        self.know_attached(&applied.attached)?;
        self.refresh_rows().map(Ok)
    }

    /// Derives rows again that another version made, or that lack this desk's waiting deeds.
    pub(crate) fn refresh_rows(&self) -> Result<()> {
        loop {
            let mut replica = self.writer();
            let mut rows = Vec::new();
            for id in self.inner.reader.stale_rows(ROWS)? {
                // A document that cannot be read keeps its old line; `verify` names it.
                if let Ok(Some((_, read))) = self.find_read(id) {
                    rows.push(self.row_write(&read.facts, &read.case));
                }
            }
            if rows.is_empty() {
                return Ok(());
            }
            let changed = replica.replace_rows(&rows)?;
            drop(replica);
            self.tell(changed);
        }
    }
}

fn own(member: MemberDocument) -> Own {
    let MemberDocument { doc, generation, heads, metas } = member;
    let share = manifest::share(doc, generation, &heads, metas);
    Own { doc, generation, heads, share }
}

fn brought(document: FetchedDocument) -> (document::DocumentId, Brought) {
    let FetchedDocument { doc, generation, changes, snapshot } = document;
    (doc, Brought { generation, snapshot, changes, ..Brought::default() })
}
