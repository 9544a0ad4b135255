//! Questions, answered by read-only connections of their own: a list never waits for a write.

mod figures;
mod look;
mod policy;
mod shown;
mod stored;
mod worklist;

use crate::connection::{self, Purpose};
use crate::lock::Lock;
use crate::table::census::{self, Counted};
use crate::table::{
    blob, complaint, cursor, desk, directory, document, draft, enrolled, erased, imported, membership, notification,
    outbox, refused, search, setting, told,
};
use crate::{
    DataKey, Departed, Desk, Draft, DraftId, Enrolled, Error, HeldBlob, Imported, Listed, ListedRow, MemberDocument,
    Notice, Refused, Result, SearchQuery, SettingOf, SimilarQuery, StoredCursor, StoredDocument, Tally, Told, Unsent,
    WorklistQuery,
};
use ::complaint::{ComplaintId, Directory, FileAddress, NoticeId, Number, PersonId};
use ::document::{ChangeHash, DocumentId, Erasure};
use rusqlite::Connection;
use shown::{Shown, collect};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
pub(crate) use stored::read_document;

/// Connections kept open between questions.
const IDLE: usize = 4;

/// Asks the replica. Clones share their connections; any number of threads may ask at once.
#[derive(Clone)]
pub struct Reader {
    shared: Arc<Shared>,
}

struct Shared {
    path: PathBuf,
    key: DataKey,
    idle: Mutex<Vec<Connection>>,
    revision: AtomicU64,
    /// The replica is to be destroyed: nobody asks it any more.
    closed: AtomicBool,
    /// Other processes are kept out as long as anybody here can read.
    _lock: Lock,
}

impl std::fmt::Debug for Reader {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Reader").field("path", &self.shared.path).finish_non_exhaustive()
    }
}

impl Reader {
    pub(crate) fn new(path: &Path, key: &DataKey, lock: Lock) -> Reader {
        let shared = Shared {
            path: path.to_owned(),
            key: key.clone(),
            idle: Mutex::default(),
            revision: AtomicU64::new(1),
            closed: AtomicBool::new(false),
            _lock: lock,
        };
        Reader { shared: Arc::new(shared) }
    }

    /// The writer has committed.
    pub(crate) fn committed(&self) {
        self.shared.revision.fetch_add(1, Ordering::Release);
    }

    /// Closes connections nobody uses, so that the writer can be the last to leave the file.
    pub(crate) fn rest(&self) {
        self.shared.idle.lock().unwrap_or_else(std::sync::PoisonError::into_inner).clear();
    }

    /// From now on every question fails, and no connection is kept.
    pub(crate) fn close(&self) {
        self.shared.closed.store(true, Ordering::Release);
        self.rest();
    }

    /// The file may still be opened.
    pub(crate) fn check_open(&self) -> Result<()> {
        let closed = self.shared.closed.load(Ordering::Acquire);
        if closed { Err(Error::Missing(self.shared.path.clone())) } else { Ok(()) }
    }

    /// Rises with every commit of this process; starts again at 1 in the next one.
    pub fn revision(&self) -> u64 {
        self.shared.revision.load(Ordering::Acquire)
    }

    /// The bytes of files of a complaint, as they stand here.
    ///
    /// # Errors
    /// Only the disk's.
    pub fn blobs_of(&self, complaint: ComplaintId) -> Result<Vec<HeldBlob>> {
        self.ask(|connection| Ok(blob::list_of(connection, complaint)?))
    }

    /// Files that wait for the office, in the order in which they go.
    ///
    /// # Errors
    /// Only the disk's.
    pub fn blobs_to_send(&self) -> Result<Vec<HeldBlob>> {
        self.ask(|connection| Ok(blob::list_to_send(connection)?))
    }

    /// Files that are to be fetched, in the order in which they come.
    ///
    /// # Errors
    /// Only the disk's.
    pub fn blobs_to_fetch(&self) -> Result<Vec<HeldBlob>> {
        self.ask(|connection| Ok(blob::list_to_fetch(connection)?))
    }

    /// Every file that a complaint here refers to.
    ///
    /// # Errors
    /// Only the disk's.
    pub fn blob_addresses(&self) -> Result<Vec<FileAddress>> {
        self.ask(|connection| Ok(blob::list_addresses(connection)?))
    }

    /// A page of the worklist.
    ///
    /// # Errors
    /// Only the disk's, as for every question.
    pub fn worklist(&self, query: &WorklistQuery) -> Result<Listed> {
        let revision = self.revision();
        self.consistently(|connection| worklist::answer(connection, query, revision))
    }

    /// Complaints in which every word occurs, newest first.
    ///
    /// # Errors
    /// Only the disk's: no text a person types is an error.
    pub fn search(&self, query: &SearchQuery) -> Result<Vec<ListedRow>> {
        let Some(question) = search::question(&query.text, query.typing) else { return Ok(Vec::new()) };
        let shown = Shown { stores: query.stores.as_deref(), confined: query.confined };
        self.consistently(|connection| {
            let mut statement =
                connection.prepare_cached("SELECT rowid FROM search WHERE search MATCH ?1 ORDER BY rowid DESC")?;
            let places = statement.query_map([question], |row| row.get(0))?;
            collect(connection, places, &shown, query.limit)
        })
    }

    /// Complaints with the same telephone or receipt, newest first.
    ///
    /// # Errors
    /// Only the disk's.
    pub fn similar(&self, query: &SimilarQuery) -> Result<Vec<ListedRow>> {
        let shown = Shown { stores: query.stores.as_deref(), confined: query.confined };
        self.consistently(|connection| {
            let mut statement = connection.prepare_cached(
                "SELECT place FROM complaint WHERE phone = ?1 AND phone <> ''
                 UNION SELECT place FROM complaint WHERE receipt = ?2 AND receipt <> '' ORDER BY place DESC",
            )?;
            let places = statement.query_map([&query.phone, &query.receipt], |row| row.get(0))?;
            collect(connection, places, &shown, query.limit)
        })
    }

    /// The row of a complaint.
    ///
    /// # Errors
    /// Only the disk's.
    pub fn row(&self, id: ComplaintId) -> Result<Option<ListedRow>> {
        self.consistently(|connection| match complaint::find_place(connection, id)? {
            Some(place) => Ok(complaint::find(connection, place)?),
            None => Ok(None),
        })
    }

    /// Complaints with this reference number, newest first: more than one only where a copied database gave it twice.
    ///
    /// # Errors
    /// Only the disk's.
    pub fn find_number(&self, number: &Number) -> Result<Vec<ListedRow>> {
        self.ask(|connection| Ok(complaint::list_numbered(connection, number)?))
    }

    /// A document as it lies on disk.
    ///
    /// # Errors
    /// Only the disk's.
    pub fn document(&self, id: DocumentId) -> Result<Option<StoredDocument>> {
        self.consistently(|connection| match complaint::find_place(connection, id)? {
            Some(place) => read_document(connection, place),
            None => Ok(None),
        })
    }

    /// Those of these documents that are here.
    ///
    /// # Errors
    /// Only the disk's.
    pub fn held(&self, docs: impl Iterator<Item = DocumentId>) -> Result<Vec<DocumentId>> {
        self.ask(|connection| {
            let mut held = Vec::new();
            for doc in docs {
                held.extend(complaint::find_place(connection, doc)?.map(|_| doc));
            }
            Ok(held)
        })
    }

    /// Heads of what the office has acknowledged of a document: they change with every change that is merged.
    ///
    /// # Errors
    /// Only the disk's.
    pub fn heads(&self, id: DocumentId) -> Result<Vec<ChangeHash>> {
        self.consistently(|connection| match complaint::find_place(connection, id)? {
            Some(place) => Ok(document::find_heads(connection, place)?.unwrap_or_default()),
            None => Ok(Vec::new()),
        })
    }

    /// Rows in order of id, after one: for a reader of everything.
    ///
    /// # Errors
    /// Only the disk's.
    pub fn each_row(&self, after: Option<ComplaintId>, limit: u32) -> Result<Vec<ListedRow>> {
        self.ask(|connection| Ok(complaint::list_after(connection, after, limit)?))
    }

    /// Complaints whose row must be derived again from its document.
    ///
    /// # Errors
    /// Only the disk's.
    pub fn stale_rows(&self, limit: u32) -> Result<Vec<ComplaintId>> {
        self.ask(|connection| Ok(complaint::list_stale(connection, limit)?))
    }

    /// How many deeds the office has not answered, and since when.
    ///
    /// # Errors
    /// Only the disk's.
    pub fn unsent(&self) -> Result<Unsent> {
        self.ask(|connection| Ok(outbox::unsent(connection)?))
    }

    /// What the status line says.
    ///
    /// # Errors
    /// Only the disk's.
    pub fn tally(&self) -> Result<Tally> {
        self.consistently(|connection| {
            Ok(Tally {
                unsent: outbox::unsent(connection)?,
                refused: refused::count(connection)?,
                told: told::count(connection)?,
                contested: complaint::count_contested(connection)?,
                complaints: census::count(connection, Counted::All, None)?,
            })
        })
    }

    /// Refused deeds nobody has dismissed, oldest first.
    ///
    /// # Errors
    /// Only the disk's.
    pub fn refused(&self) -> Result<Vec<Refused>> {
        self.ask(|connection| Ok(refused::list(connection)?))
    }

    /// What a person must be told and nobody has put away, oldest first.
    ///
    /// # Errors
    /// Only the disk's.
    pub fn told(&self) -> Result<Vec<Told>> {
        self.ask(|connection| Ok(told::list(connection)?))
    }

    /// How far each scope has been read.
    ///
    /// # Errors
    /// Only the disk's.
    pub fn cursors(&self) -> Result<Vec<StoredCursor>> {
        self.ask(|connection| Ok(cursor::list(connection)?))
    }

    /// Acknowledged heads of every document of a scope, by document: the desk's own side of the digest.
    ///
    /// # Errors
    /// Only the disk's.
    pub fn scope_heads(&self, scope: &str) -> Result<Vec<(DocumentId, Vec<ChangeHash>)>> {
        self.ask(|connection| Ok(membership::list_heads(connection, scope)?))
    }

    /// Every complaint of a scope as it is compared with the office's, in order of id.
    ///
    /// # Errors
    /// Only the disk's.
    pub fn scope_members(&self, scope: &str) -> Result<Vec<MemberDocument>> {
        self.consistently(|connection| Ok(membership::list_members(connection, scope)?))
    }

    /// Complaints that left their last scope, were not purged and wait for nothing.
    ///
    /// # Errors
    /// Only the disk's.
    pub fn departed(&self) -> Result<Vec<Departed>> {
        let departed = self.ask(|connection| Ok(membership::list_departed(connection)?))?;
        Ok(departed.into_iter().map(|(_, departed)| departed).collect())
    }

    /// Whether a complaint was erased for good.
    ///
    /// # Errors
    /// Only the disk's.
    pub fn is_erased(&self, id: ComplaintId) -> Result<bool> {
        self.ask(|connection| Ok(erased::has(connection, id)?))
    }

    /// Tombstones that the office must be handed, because it may have lost them.
    ///
    /// # Errors
    /// Only the disk's.
    pub fn untold_erasures(&self, limit: u32) -> Result<Vec<Erasure>> {
        self.ask(|connection| Ok(erased::list_untold(connection, limit)?))
    }

    /// What a row of another system was made into.
    ///
    /// # Errors
    /// Only the disk's.
    pub fn imported(&self, source: &str, external_id: &str) -> Result<Option<Imported>> {
        self.ask(|connection| Ok(imported::find(connection, source, external_id)?))
    }

    /// This desk; `None` before anybody joined or started alone.
    ///
    /// # Errors
    /// Only the disk's.
    pub fn desk(&self) -> Result<Option<Desk>> {
        self.consistently(|connection| Ok(desk::find(connection)?))
    }

    /// Stores and people; empty before the first directory.
    ///
    /// # Errors
    /// Only the disk's.
    pub fn directory(&self) -> Result<Directory> {
        self.ask(|connection| Ok(directory::get(connection)?))
    }

    /// Who may use this desk.
    ///
    /// # Errors
    /// Only the disk's.
    pub fn enrolled(&self) -> Result<Vec<Enrolled>> {
        self.ask(|connection| Ok(enrolled::list(connection)?))
    }

    /// A setting, as JSON.
    ///
    /// # Errors
    /// Only the disk's.
    pub fn setting(&self, of: SettingOf, name: &str) -> Result<Option<String>> {
        self.ask(|connection| Ok(setting::find(connection, of, name)?))
    }

    /// A person's notices, newest first.
    ///
    /// # Errors
    /// Only the disk's.
    pub fn notices(&self, person: PersonId, limit: u32) -> Result<Vec<Notice>> {
        self.ask(|connection| Ok(notification::list_of(connection, person, limit)?))
    }

    /// One notice.
    ///
    /// # Errors
    /// Only the disk's.
    pub fn notice(&self, id: NoticeId) -> Result<Option<Notice>> {
        self.ask(|connection| Ok(notification::find(connection, id)?))
    }

    /// Everybody's notices that no toast has shown and that still have an object, oldest first.
    ///
    /// # Errors
    /// Only the disk's.
    pub fn unshown_notices(&self) -> Result<Vec<Notice>> {
        self.ask(|connection| Ok(notification::list_unshown(connection)?))
    }

    /// Everybody's notices that still have an object, oldest first.
    ///
    /// # Errors
    /// Only the disk's.
    pub fn live_notices(&self) -> Result<Vec<Notice>> {
        self.ask(|connection| Ok(notification::list_live(connection)?))
    }

    /// A person's drafts, last saved first.
    ///
    /// # Errors
    /// Only the disk's.
    pub fn drafts(&self, person: PersonId) -> Result<Vec<Draft>> {
        self.ask(|connection| Ok(draft::list_of(connection, person)?))
    }

    /// One draft.
    ///
    /// # Errors
    /// Only the disk's.
    pub fn draft(&self, id: DraftId) -> Result<Option<Draft>> {
        self.ask(|connection| Ok(draft::find(connection, id)?))
    }

    /// Runs a question of one statement.
    fn ask<T>(&self, question: impl FnOnce(&Connection) -> Result<T>) -> Result<T> {
        self.check_open()?;
        let idle = self.shared.idle.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let connection = match idle {
            Some(connection) => connection,
            None => connection::open(&self.shared.path, &self.shared.key, Purpose::Read)?,
        };
        let answer = question(&connection)?;
        let mut idle = self.shared.idle.lock().unwrap_or_else(PoisonError::into_inner);
        if idle.len() < IDLE && self.check_open().is_ok() {
            idle.push(connection);
        }
        Ok(answer)
    }

    /// Runs a question of several statements, all of which see the same state.
    fn consistently<T>(&self, question: impl FnOnce(&Connection) -> Result<T>) -> Result<T> {
        self.ask(|connection| {
            let transaction = connection.unchecked_transaction()?;
            let answer = question(&transaction)?;
            transaction.finish()?;
            Ok(answer)
        })
    }
}
