//! How a verb can fail: the exit code, and a sentence that says what happened, whether data is safe and what to do.

use app::error::{OfficeError, RequestError, StoreError, refusal_params};
use app::{AttachError, Error, LockReason};
use complaint::Refusal;
use std::fmt;
use text::{Language, Text};

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
    /// What the app said while a desk was being joined to an office: there is none yet.
    Joining(Error),
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
            Failure::App(error) | Failure::Joining(error) => code(error),
        }
    }
}

fn code(error: &Error) -> u8 {
    match error {
        Error::NoDesk | Error::DeskExists | Error::Alone | Error::NotAlone | Error::CodeMistyped | Error::PinShape => {
            USAGE
        }
        Error::Number(_) => USAGE,
        Error::NobodyHere
        | Error::NotEnrolled
        | Error::WrongPin { .. }
        | Error::PinDelay { .. }
        | Error::PinDestroyed
        | Error::Refused(_)
        | Error::Attachment(
            AttachError::Empty
            | AttachError::TooLarge { .. }
            | AttachError::Kind
            | AttachError::NotAsNamed
            | AttachError::Name
            | AttachError::There,
        )
        | Error::Locked(LockReason::LeaseEnded | LockReason::Revoked | LockReason::Wiped) => REFUSED,
        Error::Office(OfficeError::Request(error)) => match error {
            RequestError::Busy { .. } | RequestError::Internal { .. } => NO_OFFICE,
            _ => REFUSED,
        },
        Error::Office(_) | Error::Attachment(AttachError::NotHere) => NO_OFFICE,
        _ => DATA,
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Failure::Usage(text) | Failure::Refused(text) | Failure::Data(text) => f.write_str(text),
            Failure::App(Error::Refused(refusal)) => {
                write!(f, "{} {}", sentence(refusal, language()), advice(&Error::Refused(refusal.clone())))
            }
            Failure::App(error) => say(f, error, advice(error)),
            Failure::Joining(error) => say(f, error, joining(error)),
        }
    }
}

fn say(f: &mut fmt::Formatter<'_>, error: &Error, advice: &str) -> fmt::Result {
    write!(f, "{error}.{}{advice}", if advice.is_empty() { "" } else { " " })
}

/// The language of the terminal; English where it is none that is shipped.
pub fn language() -> Language {
    let set = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().filter_map(|name| std::env::var(name).ok());
    set.into_iter().find(|tag| !tag.is_empty()).and_then(|tag| Language::find(&tag)).unwrap_or_default()
}

/// The rule that says no, as the catalogue words it.
pub fn sentence(refusal: &Refusal, language: Language) -> String {
    let words = Text::new(language);
    let mut rule = String::new();
    let mut params = Vec::new();
    for (name, value) in refusal_params(refusal) {
        match name {
            "rule" => rule = format!("refusal-{value}"),
            "role" | "state" | "field" => params.push((name, words.word(name, &value))),
            "problem" => params.push((name, words.word("refusal-field", &value))),
            _ => params.push((name, value)),
        }
    }
    let sentence = words.get(&rule, &params);
    if sentence.ends_with('.') { sentence } else { format!("{sentence}.") }
}

/// What to do when joining came to nothing: no desk was made, and nothing is waiting anywhere.
fn joining(error: &Error) -> &'static str {
    match error {
        Error::Office(OfficeError::Unreachable { .. } | OfficeError::Request(RequestError::Internal { .. })) => {
            "No desk was made. Try again with the same code when the office answers: it stays good for this machine."
        }
        Error::Office(OfficeError::NotAnOffice { .. }) => "No desk was made. Check the address.",
        Error::Office(OfficeError::Certificate { .. }) => {
            "No desk was made. Check the address, or name the office's certificate with --ca."
        }
        Error::Office(OfficeError::Request(error)) => match error {
            RequestError::CodeUnknown => "No desk was made. Compare the code with what the office gave you.",
            RequestError::CodeExpired | RequestError::CodeUsed => "No desk was made. Ask the office for a new code.",
            RequestError::UpgradeRequired { .. } => "No desk was made. Update the older of the two.",
            RequestError::TooManyAttempts { .. } | RequestError::Busy { .. } => {
                "No desk was made. Wait a little and try again with the same code."
            }
            _ => "No desk was made.",
        },
        other => advice(other),
    }
}

/// Whether data is safe, and what to do.
fn advice(error: &Error) -> &'static str {
    match error {
        Error::NoDesk => "Make one with `redress init --alone` or `redress join URL CODE`.",
        Error::DeskExists => "It was left as it is. Use another --home, or work with the desk that is there.",
        Error::Locked(reason) => locked(reason),
        Error::NoKeychain { .. } => {
            "Nothing was made. Name a --key-file to guard the key with and keep it safe, or set REDRESS_PASSPHRASE."
        }
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
        Error::NotAlone => "Nothing was changed. There it is `redress-server policy publish FILE`.",
        Error::Number(_) => "Look at the number again: nothing was changed.",
        Error::Office(error) => office(error),
        Error::Store(error) => store(error),
        Error::Attachment(error) => attachment(error),
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

fn attachment(error: &AttachError) -> &'static str {
    match error {
        AttachError::NotHere => "It comes with `redress sync` once the office has it; nothing was changed.",
        AttachError::Kind => "Taken are pictures (.jpg, .png, .webp), .pdf, .txt, .csv, .docx, .xlsx, .odt and .ods.",
        AttachError::NotAsNamed => "Nothing was attached. Give it the ending of what it is, if you trust it.",
        AttachError::Unreadable => "Nothing was attached. Open it in another program and save it anew.",
        AttachError::Empty | AttachError::TooLarge { .. } | AttachError::Name | AttachError::There => {
            "Nothing was attached."
        }
    }
}

fn locked(reason: &LockReason) -> &'static str {
    match reason {
        LockReason::KeychainLocked => "Unlock it and try again. Your data is safe.",
        LockReason::KeychainUnavailable { .. } | LockReason::KeyMissing => {
            "Set REDRESS_RECOVERY_CODE to the recovery code of this desk, or name its --key-file. Your data is safe."
        }
        LockReason::PassphraseNeeded => {
            "Set REDRESS_PASSPHRASE to it, or REDRESS_RECOVERY_CODE to the recovery code. Your data is safe."
        }
        LockReason::KeyFileNeeded => {
            "Name it with --key-file FILE, or set REDRESS_RECOVERY_CODE to the recovery code. Your data is safe."
        }
        LockReason::LeaseEnded => {
            "Nothing is lost: `redress sync` unlocks it as soon as the office answers, and sends what waits."
        }
        LockReason::Revoked => {
            "What was not sent is handed to the office at the next `redress sync`; what lies here stays encrypted. Ask \
             the office."
        }
        LockReason::Wiped => {
            "What was not sent was handed to the office first. To work here again, ask the office for a join code and \
             use `redress join URL CODE`."
        }
    }
}

fn office(error: &OfficeError) -> &'static str {
    match error {
        OfficeError::Unreachable { .. } => {
            "Everything recorded here is safe and waits; it is sent when the office answers."
        }
        OfficeError::NotAnOffice { .. } => "Nothing was sent to it. Check the address; what was recorded here is safe.",
        OfficeError::Certificate { .. } => {
            "Nothing was sent; what was recorded here is safe and waits. Ask whoever runs the office."
        }
        OfficeError::Request(RequestError::DeviceRevoked { .. }) => "Ask the office. What was not sent is still here.",
        OfficeError::Request(RequestError::UpgradeRequired { .. }) => {
            "Update the older of the two; until then this desk works on, and what was recorded waits here."
        }
        OfficeError::Request(RequestError::Busy { .. } | RequestError::Internal { .. }) => {
            "What was recorded here is safe and waits; try again in a while."
        }
        OfficeError::Request(RequestError::BadSignature) => {
            "What was recorded here is safe. Try again; if it returns, join anew with a code of the office."
        }
        OfficeError::Request(_) => "What was recorded here is safe.",
    }
}

fn store(error: &StoreError) -> &'static str {
    match error {
        StoreError::WrongKey | StoreError::Unreadable => {
            "Nothing was changed. Use the key this desk was made with, or set REDRESS_RECOVERY_CODE to its recovery code."
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refusal_is_a_sentence_in_the_language_of_the_terminal() {
        let missing = Refusal::Field { field: "description".into(), problem: "missing".into() };
        assert_eq!(sentence(&missing, Language::En), "What happened: is missing.");
        let said = sentence(&missing, Language::De);
        assert!(said.ends_with('.') && !said.contains("missing") && !said.contains("description"), "{said}");
        let state = Refusal::State { deed: "close".into(), state: "received".into() };
        assert_eq!(sentence(&state, Language::En), "This is not possible while the case is “Received”.");
        let role = Refusal::Role { role: "clerk".into(), deed: "close".into() };
        assert_eq!(sentence(&role, Language::En), "The role “Clerk” may not do this.");
    }

    #[test]
    fn an_office_away_while_joining_promises_nothing_about_data_that_is_not_there() {
        let away = || Error::Office(OfficeError::Unreachable { problem: "no route".into() });
        let said = Failure::Joining(away()).to_string();
        assert!(said.contains("No desk was made") && !said.contains("recorded"), "{said}");
        assert!(Failure::App(away()).to_string().contains("safe and waits"), "a desk has something that waits");
    }
}
