//! The desk's engine: what to ask next, whether an answer may be believed, and what is to be kept of it. The desk trusts
//! its office to decide, not to be free of faults: every line is checked against the chain before it is stored.
//!
//! It must not know how the replica is stored or how a request travels: the caller carries out the steps, hands in the
//! documents and keeps what comes out, each outcome in one transaction.

pub mod answer;
pub mod append;
pub mod fill;
pub mod give_back;
pub mod held;
pub mod lease;
pub mod memory;
pub mod page;
pub mod pass;
pub mod reauthor;
pub mod reconcile;
pub mod revocation;
pub mod settle;

pub use answer::{AnswerError, Checked, CheckedPage, agrees, check, check_erasures};
pub use append::{Addition, Appended, Ground, addition};
pub use fill::Place;
pub use held::{Held, Read};
pub use lease::Lease;
pub use memory::Memory;
pub use pass::{Begun, Pass, Portion, Step};
pub use reauthor::{Rebuilt, Writing, reauthor};
pub use reconcile::Own;
pub use revocation::Duty;
pub use settle::{Answered, Reason, Renumbered, Settling, Standing};
