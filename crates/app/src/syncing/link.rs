//! How the desk stands with the office: facts from our own requests, nothing else.

use super::SyncReport;
use crate::view::Connectivity;
use crate::{Error, Result};
use complaint::Timestamp;
use std::collections::HashMap;
use store::Desk;
use sync::message::RequestError;
use sync::{OfficeError, Scope};

/// How the desk stands with the office.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Link {
    pub(crate) connectivity: Connectivity,
    /// The last pass that ended well, also of earlier runs.
    pub(crate) last_sync: Option<Timestamp>,
    /// The desk's clock minus the office's, in milliseconds.
    pub(crate) skew: i64,
    /// A pass is running.
    pub(crate) syncing: bool,
    /// When each scope was last compared with the office's digest in this run.
    pub(crate) compared: HashMap<Scope, Timestamp>,
}

impl Link {
    /// As known from disk at the start.
    pub(crate) fn new(desk: &Desk) -> Link {
        Link {
            connectivity: if desk.office.is_some() { Connectivity::Unknown } else { Connectivity::Alone },
            last_sync: desk.office.as_ref().and_then(|office| office.last_sync),
            skew: desk.office.as_ref().map_or(0, |office| office.skew),
            syncing: false,
            compared: HashMap::new(),
        }
    }

    /// Notes how a pass ended.
    pub(crate) fn note(&mut self, outcome: &Result<SyncReport>, now: Timestamp) {
        self.syncing = false;
        match outcome {
            Ok(_) => {
                self.connectivity = Connectivity::Connected;
                self.last_sync = Some(now);
            }
            Err(Error::Office(error)) => self.connectivity = self.after(error, now),
            Err(Error::Locked(_)) => self.connectivity = Connectivity::Refused { reason: "revoked" },
            // The office answered; what failed is on this side.
            Err(_) => {}
        }
    }

    fn after(&self, error: &OfficeError, now: Timestamp) -> Connectivity {
        let since = match self.connectivity {
            Connectivity::Offline { since, .. } => since,
            _ => now,
        };
        match error {
            OfficeError::Unreachable { .. } => Connectivity::Offline { since, reason: "unreachable" },
            OfficeError::NotAnOffice { .. } => Connectivity::Offline { since, reason: "not_an_office" },
            OfficeError::Certificate { .. } => Connectivity::Offline { since, reason: "certificate" },
            OfficeError::Request(error) => Connectivity::Refused { reason: refused(error) },
        }
    }
}

fn refused(error: &RequestError) -> &'static str {
    match error {
        RequestError::DeviceRevoked { .. } => "revoked",
        RequestError::UpgradeRequired { .. } => "upgrade_required",
        RequestError::BadSignature => "bad_signature",
        RequestError::Busy { .. } | RequestError::TooManyAttempts { .. } => "busy",
        RequestError::CursorDiverged { .. }
        | RequestError::ReplicaForked { .. }
        | RequestError::CodeUnknown
        | RequestError::CodeExpired
        | RequestError::CodeUsed
        | RequestError::Malformed { .. }
        | RequestError::NotGranted
        | RequestError::NoRoom
        | RequestError::Internal { .. } => "failed",
    }
}
