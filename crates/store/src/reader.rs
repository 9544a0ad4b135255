//! skeleton
use crate::*;
use complaint::*;
use document::*;
/// Questions; clone it freely, ask from any thread.
#[derive(Clone, Debug)]
pub struct Reader {}
#[allow(missing_docs, clippy::todo, unused_variables)]
impl Reader {
    /// Rises with every commit.
    pub fn revision(&self) -> u64 { todo!() }
    pub fn worklist(&self, query: &WorklistQuery) -> Result<Listed> { todo!() }
    pub fn search(&self, query: &SearchQuery) -> Result<Vec<ListedRow>> { todo!() }
    pub fn similar(&self, query: &SimilarQuery) -> Result<Vec<ListedRow>> { todo!() }
    pub fn row(&self, id: ComplaintId) -> Result<Option<ListedRow>> { todo!() }
    pub fn find_number(&self, number: &Number) -> Result<Vec<ListedRow>> { todo!() }
    pub fn document(&self, id: DocumentId) -> Result<Option<StoredDocument>> { todo!() }
    pub fn each_row(&self, after: Option<ComplaintId>, limit: u32) -> Result<Vec<ListedRow>> { todo!() }
    pub fn stale_rows(&self, limit: u32) -> Result<Vec<ComplaintId>> { todo!() }
    pub fn unsent(&self) -> Result<Unsent> { todo!() }
    pub fn tally(&self) -> Result<Tally> { todo!() }
    pub fn refused(&self) -> Result<Vec<Refused>> { todo!() }
    pub fn cursors(&self) -> Result<Vec<StoredCursor>> { todo!() }
    pub fn scope_heads(&self, scope: &str) -> Result<Vec<(DocumentId, Vec<ChangeHash>)>> { todo!() }
    pub fn departing(&self) -> Result<u64> { todo!() }
    pub fn imported(&self, source: &str, external_id: &str) -> Result<Option<Imported>> { todo!() }
    pub fn next_counter(&self, desk_code: &str) -> Result<u32> { todo!() }
    pub fn desk(&self) -> Result<Option<Desk>> { todo!() }
    pub fn directory(&self) -> Result<Directory> { todo!() }
    pub fn enrolled(&self) -> Result<Vec<Enrolled>> { todo!() }
    pub fn setting(&self, of: SettingOf, name: &str) -> Result<Option<String>> { todo!() }
    pub fn notices(&self, person: PersonId, limit: u32) -> Result<Vec<Notice>> { todo!() }
    pub fn notice(&self, id: NoticeId) -> Result<Option<Notice>> { todo!() }
    /// Not yet shown and not withdrawn, for everybody enrolled.
    pub fn unshown_notices(&self) -> Result<Vec<Notice>> { todo!() }
    /// Not withdrawn, nor acted on, about this deed.
    pub fn live_notices(&self) -> Result<Vec<Notice>> { todo!() }
    pub fn drafts(&self, person: PersonId) -> Result<Vec<Draft>> { todo!() }
    pub fn draft(&self, id: DraftId) -> Result<Option<Draft>> { todo!() }
}
