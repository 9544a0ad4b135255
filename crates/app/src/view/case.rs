//! One complaint, whole.

use super::LadderView;
use complaint::statutory::Statutory;
use complaint::{
    Act, Case, ComplaintId, DeedId, DeviceId, Due, Facts, File, Number, PersonId, Refusal, Related, Role, StoreCode,
    Timestamp,
};

/// Everything a person may see of one complaint.
#[derive(Clone, PartialEq, Debug)]
pub struct CaseView {
    /// Which complaint.
    pub id: ComplaintId,
    /// Reference number.
    pub number: Number,
    /// Its store.
    pub store: StoreCode,
    /// Name of its store, where known.
    pub store_name: String,
    /// IANA zone in which its times are to be read.
    pub zone: String,
    /// What is known.
    pub facts: Facts,
    /// What it amounts to.
    pub case: Case,
    /// Name of the owner.
    pub owner_name: Option<String>,
    /// Promises running or kept.
    pub clocks: Vec<Due>,
    /// Deadlines of the law, in the order of packs and their rules.
    pub deadlines: Vec<Statutory>,
    /// The next instant at which a promise falls due.
    pub due_at: Option<Timestamp>,
    /// Version of the rules that the promises go by: in force when it was received.
    pub policy: u32,
    /// It waits for somebody, and its clocks stand still.
    pub paused: bool,
    /// Every deed, oldest first.
    pub timeline: Vec<Line>,
    /// What the current person may do next, in the order of good sense.
    pub allowed: Vec<Allowed>,
    /// Deeds of this desk that the office has not answered.
    pub unsent: Vec<DeedId>,
    /// Deeds of this desk on this complaint that the office refused.
    pub refused: Vec<RefusedView>,
    /// Who has been told of each open escalation.
    pub telling: Vec<Telling>,
    /// Who is told when.
    pub ladder: LadderView,
    /// Telephone of the person on duty at the store.
    pub duty_phone: Option<String>,
    /// Every file, oldest first.
    pub attachments: Vec<AttachmentView>,
    /// How it belongs to others, oldest first.
    pub relations: Vec<Relation>,
    /// The current person may give out everything that is held on its complainant.
    pub may_disclose: bool,
}

/// How it belongs to another complaint.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Relation {
    /// What it is.
    pub related: Related,
    /// The other lies on this desk, and the current person may read it.
    pub is_here: bool,
}

/// A file of a complaint.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct AttachmentView {
    /// The deed that attached it.
    pub deed: DeedId,
    /// The file.
    pub file: File,
    /// Who attached it.
    pub by: PersonId,
    /// Name of the person, or the id where the directory does not know it.
    pub by_name: String,
    /// When.
    pub at: Timestamp,
    /// How its bytes stand.
    pub state: FileState,
    /// So many bytes have crossed, whichever way they go.
    pub moved: u64,
    /// Its small picture lies here.
    pub has_thumbnail: bool,
    /// The office has not answered the deed yet.
    pub unsent: bool,
}

/// Where the bytes of a file are.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum FileState {
    /// Here, and stored and verified at the office.
    Here,
    /// Here only: they wait to be sent.
    Waiting,
    /// At the office only.
    Office,
    /// At the office, and on their way here.
    Coming,
}

impl FileState {
    /// Every state.
    pub const ALL: [FileState; 4] = [FileState::Here, FileState::Waiting, FileState::Office, FileState::Coming];

    /// The stable name.
    pub fn name(self) -> &'static str {
        match self {
            FileState::Here => "here",
            FileState::Waiting => "waiting",
            FileState::Office => "office",
            FileState::Coming => "coming",
        }
    }
}

/// One line of history.
#[derive(Clone, PartialEq, Debug)]
pub struct Line {
    /// The deed.
    pub deed: DeedId,
    /// The instant that counts.
    pub at: Timestamp,
    /// The instant claimed by the desk's clock.
    pub claimed_at: Timestamp,
    /// Receipt at the office.
    pub received_at: Option<Timestamp>,
    /// Who.
    pub person: PersonId,
    /// Name of the person, or the id where the directory does not know it.
    pub person_name: String,
    /// At which desk.
    pub device: DeviceId,
    /// What was done.
    pub act: Act,
    /// The office has not answered it yet.
    pub unsent: bool,
    /// The author's clock was too far off to be believed.
    pub skewed: bool,
    /// The deed that stands in its place, done at the same time.
    pub overruled_by: Option<DeedId>,
}

/// A deed that is possible now.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Allowed {
    /// Stable deed name.
    pub deed: &'static str,
    /// For take and decline: which escalation.
    pub escalation: Option<DeedId>,
}

/// A deed the office refused. Its text is kept until a person dismisses it.
#[derive(Clone, PartialEq, Debug)]
pub struct RefusedView {
    /// The deed.
    pub deed: DeedId,
    /// The complaint.
    pub complaint: ComplaintId,
    /// Its number, where known here.
    pub number: Option<Number>,
    /// What was to be done.
    pub act: Act,
    /// Who.
    pub person: PersonId,
    /// Name of the person.
    pub person_name: String,
    /// When it was done.
    pub at: Timestamp,
    /// When the refusal arrived.
    pub refused_at: Timestamp,
    /// Stable name of the reason: `role`, `scope`, `state`, `field`, or the protocol's status in small letters.
    pub reason: String,
    /// The rule broken, where one was named.
    pub rule: Option<Refusal>,
}

/// Whether anybody outside this desk can have heard of an escalation.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Telling {
    /// The escalation.
    pub escalation: DeedId,
    /// Role asked.
    pub to: Role,
    /// True once the office has it; before, nobody outside this desk has been told.
    pub sent: bool,
    /// Telephone of the person on duty at the store.
    pub duty_phone: Option<String>,
}
