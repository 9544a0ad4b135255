//! What the UI may ask and be told: the only types that cross the border between Rust and the web page, the list of
//! commands and events, and the TypeScript made from them.
//!
//! This room knows the trade's words and what the app can do. It must not know Tauri, the replica or the network, and
//! it decides nothing: it carries codes and values; wording belongs to the text catalogue.

pub mod act;
pub mod ask;
pub mod attention;
pub mod case;
pub mod command;
pub mod desk;
pub mod draft;
pub mod error;
pub mod escalation;
pub mod event;
pub mod figures;
pub mod file;
pub mod ladder;
pub mod link;
pub mod paper;
pub mod person;
pub mod policy;
pub mod priority;
pub mod privacy;
pub mod row;
pub mod rules;
pub mod settings;
pub mod show;
pub mod start;
pub mod status;
pub mod trace;
pub mod typescript;
pub mod vocabulary;

pub use act::{ActRequest, ActView, EachRequest, EachView, FieldChangeView, LineView, PerformedView, ProposalRequest};
pub use attention::{AttentionItem, AttentionView};
pub use case::{
    AcknowledgementView, AllowedActView, CaseView, ClockView, DeadlineView, FactGroupView, FieldView, OverruledView,
    ProposedView, TimelineView, VariantView,
};
pub use command::COMMANDS;
pub use desk::{DESK_CODES, DeskView, StoreView, ToastHealthView};
pub use draft::{DraftView, KeptView, RecordedView, SimilarRequest};
pub use error::{ErrorView, MessageView};
pub use escalation::{DeclinedView, EscalationView, MarkNoticeRequest};
pub use event::{ChangedEvent, OpenCaseEvent};
pub use figures::{
    AnswerCountView, BehindRequest, BehindView, FigureView, FiguresRequest, FiguresView, GroupView, MeasureView,
    SumView,
};
pub use file::{AttachRequest, AttachmentView, FileView};
pub use ladder::{CallView, FiringView, LadderView, SpanView, StoppedView, ToldView};
pub use link::LinkView;
pub use paper::{
    HandedView, LackingView, PAPER_CODES, PageView, PaperRequest, PaperView, PrinterChoiceView, PrinterView,
};
pub use person::{AddPersonRequest, PersonView, WhoView};
pub use policy::{
    AffectedView, DifferenceView, PoliciesView, PolicyCheckView, PolicyDraftView, PolicyPreviewView,
    PolicyPublishedView, PolicyView, ProblemView, SavedFileView, VersionView,
};
pub use priority::PriorityView;
pub use privacy::{HeldComplaintView, HeldRequest, HeldView, KnownView, PRIVACY_CODES, SavedHeldView};
pub use row::{RowView, WorklistRequest, WorklistView};
pub use rules::{
    BoundView, CalendarView, DayHoursView, HolidayView, LevelView, LiftView, LimitsView, PackView, PromiseView,
    QuestionView, RequiredView, RoleLimitView, RuleView, RulesView, SubtopicView, TargetsView, TopicView, TriggerView,
};
pub use settings::{CloseRequest, LOCK_AFTER, SettingsView};
pub use show::{Show, error_view, file_view, priority_view};
pub use start::{JoinRequest, JoinedView, StartView, TryAloneRequest, UnlockRequest};
pub use status::{ProgressView, StatusView};
pub use trace::{
    AnsweredView, CauseView, ContactView, FindingView, PhoneCallView, PrintingView, RelatedView, RelationView,
    SurveyRequest, WhyView,
};
