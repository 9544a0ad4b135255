//! What the app answers. Plain data, by noun; nothing here computes, and nothing here is a sentence.

mod case;
mod desk;
mod draft;
mod figures;
mod ladder;
mod list;
mod privacy;

pub use case::{Allowed, AttachmentView, CaseView, FileState, Line, RefusedView, Relation, Telling};
pub use desk::{Connectivity, DeskView, PersonView, StatusView};
pub use draft::{Draft, KeptText};
pub use figures::{BehindView, FiguresView};
pub use ladder::{CallView, FiringView, LadderView, ToldView};
pub use list::{AttentionView, ContestedValue, EscalationView, NoticeView, RowView, Similar, WorklistPage};
pub use privacy::{HeldComplaint, HeldView};
