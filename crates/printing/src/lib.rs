//! The papers of a case, as they are handed out: what each of them needs is asked of the app, the sheets are set, and that they were
//! printed goes on the case.
//!
//! Terminal and window share this room. It must not know what printers or files there are.

mod error;
mod made;
mod printing;

pub use error::Error;
pub use made::Made;
pub use paper::{LetterKind, Picture, Requirement, Sheets, Size};
pub use printing::{LetterRequest, Printing, SlipRequest};
