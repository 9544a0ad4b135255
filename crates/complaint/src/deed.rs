//! A deed: one act by one person at one desk. One transaction, one Automerge change, one line of history.

use crate::{Act, ComplaintId, DeedId, DeviceId, Hlc, PersonId, Timestamp};
use serde::{Deserialize, Serialize};

/// One act by one person.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Deed {
    /// Made once, when the person acts.
    pub id: DeedId,
    /// The complaint acted on.
    pub complaint: ComplaintId,
    /// Who acts; sealed in, because desks are shared.
    pub person: PersonId,
    /// At which desk.
    pub device: DeviceId,
    /// The desk's clock; may lie.
    pub at: Timestamp,
    /// The desk's hybrid logical clock.
    pub hlc: Hlc,
    /// What is done.
    pub act: Act,
}
