//! The first sync of a scope: whole documents with ready rows, put into the replica without opening them.

use super::pass::Course;
use crate::{App, Result};
use store::LoadWrite;
use sync::desk::{Fetched, Pass};
use sync::message::FetchedScope;

/// Rows derived again in one transaction.
const ROWS: u32 = 200;

impl App {
    pub(super) async fn take_fetched(
        &self,
        pass: &mut Pass,
        answer: FetchedScope,
        mut course: Course,
    ) -> Result<Course> {
        let fetched = pass.fetched(answer)?;
        course.report.received += fetched.snapshots.len() as u64;
        self.apart(move |app| app.load(fetched)).await?;
        Ok(course)
    }

    fn load(&self, fetched: Fetched) -> Result<()> {
        let given_back = self.lost_by_the_office(&fetched.snapshots)?;
        let due = |snapshot: document::Snapshot| {
            let due_at = self.due_at(&snapshot.row);
            (snapshot, due_at)
        };
        let load = LoadWrite {
            scope: fetched.scope.to_string(),
            seq: fetched.start.seq,
            chain: fetched.start.chain,
            snapshots: fetched.snapshots.into_iter().map(due).collect(),
            more: fetched.cursor.is_none(),
            given_back,
            at: self.now(),
        };
        self.write(|replica| replica.load_snapshots(&load))?;
        tracing::debug!(scope = %fetched.scope, received = fetched.progress.0, total = fetched.progress.1, "first sync");
        self.refresh_rows()
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
