//! skeleton
use crate::*;
use complaint::*;
use document::*;
use std::path::Path;
/// The replica: one writer.
#[derive(Debug)]
pub struct Replica { reader: Reader }
#[allow(missing_docs, clippy::todo, unused_variables)]
impl Replica {
    pub fn create(path: &Path, key: &DataKey) -> Result<Replica> { todo!() }
    pub fn open(path: &Path, key: &DataKey) -> Result<Replica> { todo!() }
    pub fn reader(&self) -> &Reader { &self.reader }
    // deeds
    pub fn commit_deed(&mut self, write: &LocalWrite) -> Result<Changed> { todo!() }
    pub fn commit_deeds(&mut self, writes: &[LocalWrite]) -> Result<Changed> { todo!() }
    // outbox
    pub fn next_batch(&mut self, max_items: usize, max_bytes: usize) -> Result<Option<Batch>> { todo!() }
    pub fn settle(&mut self, settled: &Settled) -> Result<Changed> { todo!() }
    /// New life of the database after REPLICA_FORKED: desk replaced, batch on its way forgotten, items replaced by deed.
    pub fn reincarnate(&mut self, desk: &Desk, reauthored: &[Item]) -> Result<Changed> { todo!() }
    pub fn dismiss_refused(&mut self, deed: DeedId, at: Timestamp) -> Result<Changed> { todo!() }
    // pages
    pub fn apply_page(&mut self, page: &PageWrite) -> Result<Changed> { todo!() }
    pub fn load_snapshots(&mut self, load: &LoadWrite) -> Result<Changed> { todo!() }
    pub fn replace_rows(&mut self, rows: &[RowWrite]) -> Result<Changed> { todo!() }
    pub fn replace_snapshot(&mut self, doc: DocumentId, snapshot: &[u8]) -> Result<Changed> { todo!() }
    pub fn drop_scope(&mut self, scope: &str) -> Result<Changed> { todo!() }
    pub fn purge(&mut self) -> Result<(u64, Changed)> { todo!() }
    // desk
    pub fn replace_desk(&mut self, desk: &Desk) -> Result<Changed> { todo!() }
    pub fn replace_directory(&mut self, directory: &Directory) -> Result<Changed> { todo!() }
    pub fn replace_enrolled(&mut self, people: &[PersonId]) -> Result<Changed> { todo!() }
    pub fn replace_slot(&mut self, person: PersonId, slot: Option<&[u8]>) -> Result<Changed> { todo!() }
    pub fn replace_setting(&mut self, of: SettingOf, name: &str, json: &str) -> Result<Changed> { todo!() }
    // notices, drafts
    pub fn insert_notices(&mut self, notices: &[Notice]) -> Result<(Vec<NoticeId>, Changed)> { todo!() }
    pub fn mark_notice(&mut self, id: NoticeId, mark: Mark, at: Timestamp) -> Result<Changed> { todo!() }
    pub fn save_draft(&mut self, draft: &Draft) -> Result<Changed> { todo!() }
    pub fn discard_draft(&mut self, id: DraftId) -> Result<Changed> { todo!() }
    pub fn verify(&mut self, derive: &mut dyn FnMut(&StoredDocument) -> std::result::Result<Derived, String>) -> Result<Verdict> { todo!() }
}
