//! Paper: the slip, letters to the customer, and the case file, set in the customer's language with the direction of its script.
//!
//! Data in, pages out, and from pages a PDF, pictures or bytes for a receipt printer. It must not know where a complaint is kept,
//! what time it is, what files or printers there are, or who may read what: whoever asks has seen to that.

mod case_file;
mod data;
mod error;
mod letter;
mod money;
mod occasion;
mod press;
mod qr;
mod receipt;
mod rights;
mod sheets;
mod slip;
#[cfg(test)]
mod testing;
mod when;

pub use case_file::{CaseFile, Enclosure};
pub use error::Error;
pub use letter::{Draft, Letter, LetterKind, Part, Requirement};
pub use occasion::Occasion;
pub use qr::address;
pub use sheets::{Picture, Sheets};
pub use slip::{Size, Slip};
