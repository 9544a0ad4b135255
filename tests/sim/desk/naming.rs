//! What was answered, by name, for the counts.

use sync::message::{RequestError, Status};

/// A status by its name.
pub fn status_name(status: &Status) -> &'static str {
    match status {
        Status::Accepted { .. } => "accepted",
        Status::Duplicate { .. } => "duplicate",
        Status::DeedKnown { .. } => "deed known",
        Status::Refused { .. } => "refused",
        Status::DepRefused => "dep refused",
        Status::DepMissing => "dep missing",
        Status::ActorNotYours => "actor not yours",
        Status::SeqConflict => "seq conflict",
        Status::InvalidChange { .. } => "invalid change",
        Status::TooLarge => "too large",
        Status::OldGeneration => "old generation",
        Status::DocErased { .. } => "doc erased",
        Status::Quarantined => "quarantined",
        Status::Retry => "retry",
    }
}

/// An error by its name.
pub fn named(error: &RequestError) -> &'static str {
    match error {
        RequestError::DeviceRevoked { .. } => "device revoked",
        RequestError::Busy { .. } => "busy",
        RequestError::NotGranted => "not granted",
        RequestError::Internal { .. } => "office failed",
        _ => "request refused",
    }
}
