//! What is known of the bytes of attached files.

use complaint::{Blob, ComplaintId};

/// The bytes of a file of a complaint, and how they stand on this desk.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct HeldBlob {
    /// Of which complaint.
    pub complaint: ComplaintId,
    /// Which bytes.
    pub blob: Blob,
    /// A small picture of another file.
    pub small: bool,
    /// All of it lies here.
    pub whole: bool,
    /// The office has stored and verified all of it.
    pub sent: bool,
    /// It is to be fetched.
    pub wanted: bool,
    /// So many bytes have crossed, whichever way it goes.
    pub moved: u64,
}
