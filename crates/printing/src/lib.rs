//! The papers of a case, as they are handed out: what each of them needs is asked of the app, the sheets are set, and that they were
//! printed goes on the case. Everything that is held on a person is handed out here as well.
//!
//! Terminal and window share this room. It must not know what printers or files there are.

mod archive;
mod disclosure;
mod error;
mod made;
mod printing;

pub use archive::Archive;
pub use disclosure::{Disclosed, DisclosureRequest, INDEX, Shelf, disclose};
pub use error::Error;
pub use made::Made;
pub use paper::{LetterKind, Picture, Requirement, Sheets, Size};
pub use printing::{LetterRequest, Printing, SlipRequest};
