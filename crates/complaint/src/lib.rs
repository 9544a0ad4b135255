//! What a complaint is: its words, what can be done to it, the facts that follow, and the state derived from them.
//!
//! This room is pure. It must not know about Automerge, SQLite, the network, the clock of the machine, randomness or
//! any screen. Time and identifiers are handed in.

pub mod act;
pub mod calendar;
pub mod case;
pub mod category;
pub mod cause;
pub mod classify;
pub mod clock;
pub mod contact;
pub mod deed;
pub mod directory;
pub mod facts;
pub mod field;
pub mod file;
pub mod fold;
pub mod id;
pub mod ladder;
pub mod number;
pub mod permission;
pub mod person;
pub mod place;
pub mod policy;
pub mod redress;
pub mod relation;
pub mod remedy;
pub mod row;
pub mod statutory;
pub mod survey;
#[cfg(test)]
pub(crate) mod testing;
pub mod time;

pub use act::{AcknowledgeMethod, Act, Decision, FieldChange, Record};
pub use case::{Acknowledgement, Case, Escalation, EscalationStatus, Overruled, State};
pub use cause::{Cause, Caused, Finding, Why};
pub use classify::{Channel, Kind, Priority, Severity, Urgency};
pub use clock::{Due, ServiceClock, Target};
pub use contact::{Contact, Direction, Paper, PhoneCall, Printing};
pub use deed::Deed;
pub use directory::{Directory, Store};
pub use facts::{Done, Facts, Meta, Register, Seal, Variant};
pub use field::Field;
pub use file::{Attachment, Blob, File, FileAddress, FileKind};
pub use id::{AreaCode, ComplaintId, DeedId, DeviceId, FiringId, NoticeId, PersonId, StoreCode};
pub use ladder::{Firing, Ladder};
pub use number::Number;
pub use permission::Refusal;
pub use person::{Person, Role};
pub use place::Place;
pub use policy::Policy;
pub use redress::{Aside, Currency, Given, Line, Proposal, Proposed, Reply, Wait, WaitingFor};
pub use relation::{Related, Relation, RelationKind};
pub use remedy::Remedy;
pub use row::Row;
pub use statutory::{Deadline, Pack, WorkingDays};
pub use survey::{Answered, Surveyed};
pub use time::{Hlc, Timestamp};
