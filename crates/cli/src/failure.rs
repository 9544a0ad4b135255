//! How a verb can fail: the exit code, and a sentence that says what happened, whether data is safe and what to do.

use app::error::{OfficeError, RequestError, StoreError};
use app::{Error, LockReason};
use std::fmt;

/// Wrong usage.
pub const USAGE: u8 = 2;
const REFUSED: u8 = 3;
const NO_OFFICE: u8 = 4;
const DATA: u8 = 5;

/// How a verb can fail.
#[derive(Debug)]
pub enum Failure {
    /// The arguments make no sense.
    Usage(String),
    /// A rule says no.
    Refused(String),
    /// Something about files or data.
    Data(String),
    /// What the app said.
    App(Error),
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Failure::App(error)
    }
}

impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Self {
        Failure::Data(error.to_string())
    }
}

impl Failure {
    /// The exit code.
    pub fn code(&self) -> u8 {
        match self {
            Failure::Usage(_) => USAGE,
            Failure::Refused(_) => REFUSED,
            Failure::Data(_) => DATA,
            Failure::App(error) => code(error),
        }
    }
}

fn code(error: &Error) -> u8 {
    match error {
        Error::NoDesk | Error::DeskExists | Error::Alone | Error::CodeMistyped | Error::PinShape => USAGE,
        Error::Number(_) => USAGE,
        Error::NobodyHere
        | Error::NotEnrolled
        | Error::WrongPin { .. }
        | Error::PinDelay { .. }
        | Error::PinDestroyed
        | Error::Refused(_) => REFUSED,
        Error::Office(OfficeError::Request(error)) => match error {
            RequestError::Busy { .. } | RequestError::Internal { .. } => NO_OFFICE,
            _ => REFUSED,
        },
        Error::Office(_) => NO_OFFICE,
        _ => DATA,
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Failure::Usage(text) | Failure::Refused(text) | Failure::Data(text) => f.write_str(text),
            Failure::App(error) => {
                let advice = advice(error);
                write!(f, "{error}.{}{advice}", if advice.is_empty() { "" } else { " " })
            }
        }
    }
}

/// Whether data is safe, and what to do.
fn advice(error: &Error) -> &'static str {
    match error {
        Error::NoDesk => "Make one with `redress init --alone` or `redress join URL CODE`.",
        Error::DeskExists => "It was left as it is. Use another --home, or work with the desk that is there.",
        Error::Locked(reason) => locked(reason),
        Error::NoKeychain { .. } => "Nothing was made. Name a --key-file to guard the key with, and keep it safe.",
        Error::DoesNotOpen => "This is not the key of this desk. Nothing was changed; your data is as it was.",
        Error::KeyFile { .. } => "Nothing was changed; your data is as it was.",
        Error::KeysDamaged { .. } => {
            "The database beside it was left as it is. Put keys.json back from a backup of the folder."
        }
        Error::NobodyHere => "Say who works here with --person NAME.",
        Error::NotEnrolled => "Enrol with a join code of the office, or choose another --person.",
        Error::Refused(_) => "Nothing was changed.",
        Error::NotFound => "It may belong to another store, or not have arrived yet: try `redress sync`.",
        Error::Alone => "There is nobody to exchange with; everything is kept here.",
        Error::Number(_) => "Look at the number again: nothing was changed.",
        Error::Office(error) => office(error),
        Error::Store(error) => store(error),
        Error::Import(_) => "Nothing was imported, and nothing was changed.",
        Error::Answer(_) => "Nothing of the answer was kept; what was done here is safe and will be sent again.",
        Error::Document(_) | Error::Fault { .. } => "Nothing of this step was kept; everything before is safe.",
        Error::Folder { .. } => "Everything recorded before is safe.",
        Error::CodeMistyped
        | Error::WrongPin { .. }
        | Error::PinDelay { .. }
        | Error::PinDestroyed
        | Error::PinShape => "",
    }
}

fn locked(reason: &LockReason) -> &'static str {
    match reason {
        LockReason::KeychainLocked => "Unlock it and try again. Your data is safe.",
        LockReason::KeychainUnavailable { .. } | LockReason::KeyMissing => {
            "Open the desk in the app with the recovery code, or name its --key-file. Your data is safe."
        }
        LockReason::PassphraseNeeded => "Open it in the app. Your data is safe.",
        LockReason::KeyFileNeeded => "Name it with --key-file FILE. Your data is safe.",
    }
}

fn office(error: &OfficeError) -> &'static str {
    match error {
        OfficeError::Unreachable { .. } => {
            "Everything recorded here is safe and waits; it is sent when the office answers."
        }
        OfficeError::NotAnOffice { .. } => "Nothing was sent to it. Check the address; what was recorded here is safe.",
        OfficeError::Certificate { .. } => {
            "Nothing was sent. Check the address, or name the office's certificate with --ca when joining."
        }
        OfficeError::Request(RequestError::CodeUnknown | RequestError::CodeExpired | RequestError::CodeUsed) => {
            "Ask the office for a new code. This machine holds no desk yet, so there is nothing to lose."
        }
        OfficeError::Request(RequestError::DeviceRevoked) => "Ask the office. What was not sent is still here.",
        OfficeError::Request(_) => "What was recorded here is safe.",
    }
}

fn store(error: &StoreError) -> &'static str {
    match error {
        StoreError::WrongKey | StoreError::Unreadable => {
            "Nothing was changed. Use the key this desk was made with, or its recovery code."
        }
        StoreError::Damaged(_) => {
            "The file was left as it is. Put it back from a backup, or join again: what the office has is safe there."
        }
        StoreError::InUse => "Close the other program (the app, or a `redress sync --watch`) and try again.",
        StoreError::DiskFull => "Free some space and try again.",
        StoreError::NewerSchema { .. } => "Nothing was changed. Update this program.",
        StoreError::CommitUnknown(_) => "Look with `redress list` before you do it again.",
        _ => "Nothing of this step was kept; everything before is safe.",
    }
}
