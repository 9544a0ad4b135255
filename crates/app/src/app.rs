//! The desk, open: what every screen and every verb of the command line talks to.

use crate::LockReason;
use crate::error::Result;
use crate::event::Event;
use crate::ports::{Click, Ports, Toaster};
use crate::request::{
    ActRequest, AloneRequest, JoinRequest, Performed, RecordRequest, Recorded, SimilarRequest, Unlock, WorklistRequest,
};
use crate::view::{
    AttentionView, CaseView, DeskView, Draft, EscalationView, PersonView, RowView, Similar, StatusView, WorklistPage,
};
use complaint::{ComplaintId, DeedId, NoticeId, Number, PersonId};
use std::path::Path;
use std::sync::Arc;
use tokio::sync::{broadcast, mpsc};
use uuid::Uuid;

/// A desk, open. Cheap to clone; all clones are the same desk.
#[derive(Clone)]
pub struct App {}

/// What was found in a desk's folder.
pub enum Opened {
    /// No desk yet: join an office, or try it alone.
    FirstRun,
    /// A desk whose key is not to be had without a person's help.
    Locked(LockReason),
    /// The desk, open.
    Ready(App),
}

/// A desk just made, with its recovery code, which is shown once and kept nowhere.
pub struct Created {
    /// The desk, open.
    pub app: App,
    /// Eight groups of four characters and a check.
    pub recovery_code: String,
}

/// What a press on a notice asks for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NoticeMark {
    /// The person has seen it.
    Seen,
    /// Quiet for 15 minutes; this never stops a clock.
    Snooze,
}

/// What a pass of sync did.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct SyncReport {
    /// Deeds the office took.
    pub sent: u64,
    /// Deeds the office refused.
    pub refused: u64,
    /// Documents that arrived or changed.
    pub received: u64,
    /// Deeds still waiting.
    pub waiting: u64,
}

// Opening.
impl App {
    /// Looks into `home` and opens the desk there, if its key is to be had from the keychain, or from `unlock`.
    pub fn open(home: &Path, ports: &Ports, unlock: Option<&Unlock>) -> Result<Opened> {
        todo!()
    }
    /// Makes a desk of its own.
    pub fn create_alone(home: &Path, ports: &Ports, request: &AloneRequest) -> Result<Created> {
        todo!()
    }
    /// Makes a desk that belongs to an office.
    pub async fn join(home: &Path, ports: &Ports, request: &JoinRequest) -> Result<Created> {
        todo!()
    }
}

// Session.
impl App {
    pub fn current_person(&self) -> Option<PersonId> {
        todo!()
    }
    pub fn people(&self) -> Result<Vec<PersonView>> {
        todo!()
    }
    pub fn switch_person(&self, person: PersonId, pin: Option<&str>) -> Result<()> {
        todo!()
    }
    /// Sets, changes or (with `None`) removes the current person's PIN.
    pub fn set_pin(&self, pin: Option<&str>) -> Result<()> {
        todo!()
    }
    pub fn lock(&self) {
        todo!()
    }
    /// Enrols another person on this desk with a code.
    pub async fn add_person(&self, code: &str, name: &str) -> Result<PersonId> {
        todo!()
    }
}

// Deeds.
impl App {
    pub fn record(&self, request: &RecordRequest) -> Result<Recorded> {
        todo!()
    }
    pub fn perform(&self, complaint: ComplaintId, request: &ActRequest) -> Result<Performed> {
        todo!()
    }
    pub fn dismiss_refused(&self, deed: DeedId) -> Result<()> {
        todo!()
    }
    pub fn save_draft(&self, id: Uuid, body: &str) -> Result<()> {
        todo!()
    }
    pub fn discard_draft(&self, id: Uuid) -> Result<()> {
        todo!()
    }
    pub fn mark_notice(&self, notice: NoticeId, mark: NoticeMark) -> Result<()> {
        todo!()
    }
    /// A setting of the current person, else of the desk: JSON text.
    pub fn set_setting(&self, name: &str, value: &str) -> Result<()> {
        todo!()
    }
}

// Questions.
impl App {
    pub fn revision(&self) -> u64 {
        todo!()
    }
    pub fn case(&self, id: ComplaintId) -> Result<CaseView> {
        todo!()
    }
    pub fn find_number(&self, number: &Number) -> Result<Option<ComplaintId>> {
        todo!()
    }
    pub fn worklist(&self, request: &WorklistRequest) -> Result<WorklistPage> {
        todo!()
    }
    pub fn search(&self, text: &str, limit: u32) -> Result<Vec<RowView>> {
        todo!()
    }
    pub fn similar(&self, request: &SimilarRequest) -> Result<Vec<Similar>> {
        todo!()
    }
    pub fn escalations(&self) -> Result<Vec<EscalationView>> {
        todo!()
    }
    pub fn needs_attention(&self) -> Result<Vec<AttentionView>> {
        todo!()
    }
    pub fn drafts(&self) -> Result<Vec<Draft>> {
        todo!()
    }
    pub fn status(&self) -> Result<StatusView> {
        todo!()
    }
    pub fn desk(&self) -> Result<DeskView> {
        todo!()
    }
    pub fn setting(&self, name: &str) -> Result<Option<String>> {
        todo!()
    }
    /// Proves that the replica is whole; every problem found, as a line of diagnostics without personal data.
    pub fn verify(&self) -> Result<Vec<String>> {
        todo!()
    }
}

// Background.
impl App {
    pub fn events(&self) -> broadcast::Receiver<Event> {
        todo!()
    }
    /// One whole pass, now.
    pub async fn sync_once(&self) -> Result<SyncReport> {
        todo!()
    }
    /// Wakes the background pass.
    pub fn sync_now(&self) {
        todo!()
    }
    /// Syncs for as long as it is polled. Never ends.
    pub async fn keep_synced(&self) {
        todo!()
    }
    /// Watches escalations and shows notices for as long as it is polled.
    pub async fn watch(&self, toaster: Arc<dyn Toaster>, clicks: mpsc::UnboundedReceiver<Click>) {
        todo!()
    }
}
