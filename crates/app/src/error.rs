//! What can go wrong in the app, as values. The wording is chosen elsewhere, by [`Error::code`].

mod code;

pub use code::{CODES, DataSafety, refusal_params};

use complaint::Refusal;

pub use store::Error as StoreError;
pub use sync::OfficeError;
pub use sync::message::RequestError;

/// What can go wrong.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// There is no desk in this folder.
    #[error("there is no desk in this folder")]
    NoDesk,
    /// There is a desk in this folder already; it is never replaced.
    #[error("there is a desk in this folder already")]
    DeskExists,
    /// The key is not to be had from the keychain: recovery code, passphrase or key file are needed.
    #[error("the desk is locked: {0}")]
    Locked(LockReason),
    /// There is no keychain to guard a new key, and nothing was named in its place.
    #[error("no keychain to guard the key: {reason}")]
    NoKeychain {
        /// What the system said, for diagnostics.
        reason: String,
    },
    /// The recovery code cannot be read: a character was misread or is missing.
    #[error("the recovery code was mistyped")]
    CodeMistyped,
    /// The code, passphrase or key file does not open this desk.
    #[error("this does not open the desk")]
    DoesNotOpen,
    /// The key file cannot be read or made.
    #[error("the key file {path} cannot be used: {problem}")]
    KeyFile {
        /// Its path.
        path: String,
        /// What the system said.
        problem: String,
    },
    /// The file of key slots is damaged.
    #[error("keys.json cannot be read: {problem}")]
    KeysDamaged {
        /// What is wrong with it.
        problem: String,
    },
    /// Nobody works at the desk now: the screen is locked.
    #[error("nobody works at this desk now")]
    NobodyHere,
    /// The person may not work at this desk.
    #[error("this person is not enrolled at this desk")]
    NotEnrolled,
    /// The PIN is wrong.
    #[error("wrong PIN, {left} attempts left")]
    WrongPin {
        /// Attempts before the person's slot is destroyed.
        left: u32,
    },
    /// Too many wrong PINs: wait.
    #[error("too many wrong PINs, wait {seconds} s")]
    PinDelay {
        /// How long, in seconds.
        seconds: u32,
    },
    /// Too many wrong PINs: the person has to be enrolled again with a new code.
    #[error("too many wrong PINs: enrol again with a new code")]
    PinDestroyed,
    /// A PIN has 4 to 12 digits.
    #[error("a PIN has 4 to 12 digits")]
    PinShape,
    /// A rule forbids the deed.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// There is no such complaint here, or the person may not know of it.
    #[error("no such complaint")]
    NotFound,
    /// The desk belongs to no office.
    #[error("this desk belongs to no office")]
    Alone,
    /// It is done at the office this desk belongs to, not here.
    #[error("this is done at the office that this desk belongs to")]
    NotAlone,
    /// The desk code gives no reference number.
    #[error(transparent)]
    Number(#[from] complaint::number::NumberError),
    /// The office did not answer, or said no.
    #[error(transparent)]
    Office(#[from] OfficeError),
    /// The replica failed.
    #[error(transparent)]
    Store(#[from] store::Error),
    /// The office's answer does not fit what was asked; nothing of it was kept.
    #[error(transparent)]
    Answer(#[from] sync::desk::AnswerError),
    /// A piece of work ended in a fault of this program; nothing of it was kept.
    #[error("a fault of this program: {problem}")]
    Fault {
        /// What is known of it, without personal data.
        problem: String,
    },
    /// A document failed.
    #[error(transparent)]
    Document(#[from] document::Error),
    /// Nothing of a file could be imported; nothing has changed.
    #[error(transparent)]
    Import(#[from] crate::import::FileError),
    /// A file cannot be attached or shown; nothing has changed.
    #[error(transparent)]
    Attachment(#[from] crate::attachments::AttachError),
    /// The folder of the desk cannot be used.
    #[error("{path}: {problem}")]
    Folder {
        /// Which path.
        path: String,
        /// What the system said.
        problem: String,
    },
}

/// Why a desk is locked.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum LockReason {
    /// The keychain is locked; unlocking it will do.
    #[error("the keychain is locked")]
    KeychainLocked,
    /// The keychain does not answer.
    #[error("there is no keychain: {reason}")]
    KeychainUnavailable {
        /// What the system said, for diagnostics.
        reason: String,
    },
    /// The keychain holds no key for this desk, or one that does not fit.
    #[error("the keychain does not hold the key")]
    KeyMissing,
    /// The desk was set up without a keychain.
    #[error("a passphrase is needed")]
    PassphraseNeeded,
    /// The desk was set up with a key file.
    #[error("the key file is needed")]
    KeyFileNeeded,
    /// The desk had no contact with its office for as long as it may go without; contact opens it at once.
    #[error("it had no contact with the office for longer than it may work without")]
    LeaseEnded,
    /// The office has revoked the desk: what lies here stays encrypted and is shown to nobody.
    #[error("the office has revoked this desk")]
    Revoked,
    /// The office has revoked the desk and had everything on it destroyed.
    #[error("the office has revoked this desk, and everything that was kept here is destroyed")]
    Wiped,
}

impl Error {
    /// When a busy office wants to be asked again, in seconds.
    pub(crate) fn retry_after(&self) -> Option<u32> {
        match self {
            Error::Office(OfficeError::Request(
                RequestError::Busy { retry_after } | RequestError::TooManyAttempts { retry_after },
            )) => Some(*retry_after),
            _ => None,
        }
    }

    /// True when one document cannot be read: the others are as good as before.
    pub(crate) fn is_of_one_document(&self) -> bool {
        matches!(self, Error::Document(_) | Error::Store(store::Error::Value { .. }))
    }
}

/// The usual result of the app.
pub type Result<T, E = Error> = std::result::Result<T, E>;
