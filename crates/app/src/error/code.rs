//! Errors as stable codes with parameters, for screens, scripts and logs. No sentence here is shown to anybody.

use super::{Error, LockReason};
use crate::attachments::AttachError;
use complaint::Refusal;
use sync::OfficeError;
use sync::message::RequestError;

/// Whether a person's data is safe after a failure.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum DataSafety {
    /// Everything saved before is safe, and nothing was being saved.
    Safe,
    /// What was being saved is not saved; everything before is safe.
    NotSaved,
    /// Whether the last step was saved is not known; everything before is safe.
    Unknown,
}

impl DataSafety {
    /// The stable name.
    pub fn name(self) -> &'static str {
        match self {
            DataSafety::Safe => "safe",
            DataSafety::NotSaved => "not_saved",
            DataSafety::Unknown => "unknown",
        }
    }
}

/// Every code that [`Error::code`] gives.
pub const CODES: &[&str] = &[
    "no_desk",
    "desk_exists",
    "keychain_locked",
    "keychain_unavailable",
    "key_missing",
    "passphrase_needed",
    "key_file_needed",
    "lease_ended",
    "desk_revoked",
    "desk_wiped",
    "no_keychain",
    "code_mistyped",
    "does_not_open",
    "key_file",
    "keys_damaged",
    "nobody_here",
    "not_enrolled",
    "wrong_pin",
    "pin_delay",
    "pin_destroyed",
    "pin_shape",
    "refused",
    "not_found",
    "alone",
    "not_alone",
    "office_unreachable",
    "office_not_an_office",
    "office_certificate",
    "office_diverged",
    "office_forked",
    "office_upgrade",
    "office_revoked",
    "office_signature",
    "join_unknown",
    "join_expired",
    "join_used",
    "office_too_many",
    "office_busy",
    "office_malformed",
    "office_not_granted",
    "office_failed",
    "replica_missing",
    "replica_wrong_key",
    "replica_damaged",
    "replica_in_use",
    "replica_newer",
    "disk_full",
    "disk_unsure",
    "disk_failed",
    "no_cipher",
    "folder",
    "file",
    "attachment_empty",
    "attachment_too_large",
    "attachment_kind",
    "attachment_not_as_named",
    "attachment_unreadable",
    "attachment_name",
    "attachment_there",
    "attachment_not_here",
    "office_no_room",
    "fault",
];

impl Error {
    /// The stable code.
    pub fn code(&self) -> &'static str {
        match self {
            Error::NoDesk => "no_desk",
            Error::DeskExists => "desk_exists",
            Error::Locked(reason) => reason.code(),
            Error::NoKeychain { .. } => "no_keychain",
            Error::CodeMistyped => "code_mistyped",
            Error::DoesNotOpen => "does_not_open",
            Error::KeyFile { .. } => "key_file",
            Error::KeysDamaged { .. } => "keys_damaged",
            Error::NobodyHere => "nobody_here",
            Error::NotEnrolled => "not_enrolled",
            Error::WrongPin { .. } => "wrong_pin",
            Error::PinDelay { .. } => "pin_delay",
            Error::PinDestroyed => "pin_destroyed",
            Error::PinShape => "pin_shape",
            Error::Refused(_) => "refused",
            Error::NotFound => "not_found",
            Error::Alone => "alone",
            Error::NotAlone => "not_alone",
            Error::Office(error) => office_code(error),
            Error::Store(error) => store_code(error),
            Error::Import(_) => "file",
            Error::Attachment(error) => attachment_code(error),
            Error::Folder { .. } => "folder",
            Error::Number(_) | Error::Answer(_) | Error::Document(_) | Error::Fault { .. } => "fault",
        }
    }

    /// Values that the wording needs, by name.
    pub fn params(&self) -> Vec<(&'static str, String)> {
        match self {
            Error::WrongPin { left } => vec![("left", left.to_string())],
            Error::PinDelay { seconds } => vec![("seconds", seconds.to_string())],
            Error::KeyFile { path, problem } | Error::Folder { path, problem } => {
                vec![("path", path.clone()), ("problem", problem.clone())]
            }
            Error::NoKeychain { reason } => vec![("problem", reason.clone())],
            Error::Refused(refusal) => refusal_params(refusal),
            Error::Office(error) => office_params(error),
            Error::Attachment(AttachError::TooLarge { limit, .. }) => vec![("limit", (limit >> 20).to_string())],
            _ => vec![("problem", self.to_string())],
        }
    }

    /// Whether data is safe.
    pub fn data(&self) -> DataSafety {
        match self {
            Error::Store(store::Error::CommitUnknown(_)) => DataSafety::Unknown,
            Error::Attachment(AttachError::NotHere) => DataSafety::Safe,
            Error::Store(_)
            | Error::Document(_)
            | Error::Refused(_)
            | Error::Fault { .. }
            | Error::Attachment(_)
            | Error::Number(_) => DataSafety::NotSaved,
            _ => DataSafety::Safe,
        }
    }
}

impl LockReason {
    /// The stable code.
    pub fn code(&self) -> &'static str {
        match self {
            LockReason::KeychainLocked => "keychain_locked",
            LockReason::KeychainUnavailable { .. } => "keychain_unavailable",
            LockReason::KeyMissing => "key_missing",
            LockReason::PassphraseNeeded => "passphrase_needed",
            LockReason::KeyFileNeeded => "key_file_needed",
            LockReason::LeaseEnded => "lease_ended",
            LockReason::Revoked => "desk_revoked",
            LockReason::Wiped => "desk_wiped",
        }
    }
}

/// The stable name of a rule broken, with its values.
pub fn refusal_params(refusal: &Refusal) -> Vec<(&'static str, String)> {
    match refusal {
        Refusal::Role { role, deed } => {
            vec![("rule", "role".to_owned()), ("role", role.clone()), ("deed", deed.clone())]
        }
        Refusal::Scope => vec![("rule", "scope".to_owned())],
        Refusal::State { deed, state } => {
            vec![("rule", "state".to_owned()), ("deed", deed.clone()), ("state", state.clone())]
        }
        Refusal::Limit { amount, limit } => {
            vec![("rule", "limit".to_owned()), ("amount", amount.to_string()), ("limit", limit.to_string())]
        }
        Refusal::FourEyes { deed } => vec![("rule", "four_eyes".to_owned()), ("deed", deed.clone())],
        Refusal::Field { field, problem } => {
            vec![("rule", "field".to_owned()), ("field", field.clone()), ("problem", problem.clone())]
        }
    }
}

fn office_code(error: &OfficeError) -> &'static str {
    match error {
        OfficeError::Unreachable { .. } => "office_unreachable",
        OfficeError::NotAnOffice { .. } => "office_not_an_office",
        OfficeError::Certificate { .. } => "office_certificate",
        OfficeError::Request(request) => request_code(request),
    }
}

fn request_code(error: &RequestError) -> &'static str {
    match error {
        RequestError::CursorDiverged { .. } => "office_diverged",
        RequestError::ReplicaForked { .. } => "office_forked",
        RequestError::UpgradeRequired { .. } => "office_upgrade",
        RequestError::DeviceRevoked { .. } => "office_revoked",
        RequestError::BadSignature => "office_signature",
        RequestError::CodeUnknown => "join_unknown",
        RequestError::CodeExpired => "join_expired",
        RequestError::CodeUsed => "join_used",
        RequestError::TooManyAttempts { .. } => "office_too_many",
        RequestError::Busy { .. } => "office_busy",
        RequestError::Malformed { .. } => "office_malformed",
        RequestError::NotGranted => "office_not_granted",
        RequestError::NoRoom => "office_no_room",
        RequestError::Internal { .. } => "office_failed",
    }
}

fn office_params(error: &OfficeError) -> Vec<(&'static str, String)> {
    match error {
        OfficeError::Request(RequestError::TooManyAttempts { retry_after } | RequestError::Busy { retry_after }) => {
            vec![("seconds", retry_after.to_string())]
        }
        OfficeError::Request(RequestError::Internal { reference }) => vec![("reference", reference.clone())],
        error => vec![("problem", error.to_string())],
    }
}

fn attachment_code(error: &AttachError) -> &'static str {
    match error {
        AttachError::Empty => "attachment_empty",
        AttachError::TooLarge { .. } => "attachment_too_large",
        AttachError::Kind => "attachment_kind",
        AttachError::NotAsNamed => "attachment_not_as_named",
        AttachError::Unreadable => "attachment_unreadable",
        AttachError::Name => "attachment_name",
        AttachError::There => "attachment_there",
        AttachError::NotHere => "attachment_not_here",
    }
}

fn store_code(error: &store::Error) -> &'static str {
    match error {
        store::Error::Missing(_) | store::Error::NoDesk => "replica_missing",
        store::Error::Exists(_) => "desk_exists",
        store::Error::WrongKey | store::Error::Unreadable => "replica_wrong_key",
        store::Error::Damaged(_) | store::Error::NotEncrypted | store::Error::Value { .. } => "replica_damaged",
        store::Error::InUse => "replica_in_use",
        store::Error::NewerSchema { .. } => "replica_newer",
        store::Error::DiskFull => "disk_full",
        store::Error::CommitUnknown(_) => "disk_unsure",
        store::Error::Io(_) => "disk_failed",
        store::Error::NoCipher(_) => "no_cipher",
        store::Error::UnknownComplaint(_) => "not_found",
        store::Error::CounterUsed { .. } | store::Error::NotPushed { .. } | store::Error::Statement(_) => "fault",
    }
}
