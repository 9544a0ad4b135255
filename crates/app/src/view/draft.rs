//! What is being typed.

use complaint::{ComplaintId, Timestamp};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// A draft: one person's, on this desk only, never sent.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Draft {
    /// Made by whoever opens the form.
    pub id: Uuid,
    /// The form as JSON; the app does not look inside.
    pub body: String,
    /// The last save.
    pub saved_at: Timestamp,
}

/// What a person has begun to write for one deed: theirs, on this desk only, never sent.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct KeptText {
    /// The case it is for; nothing for several that are handled together.
    pub complaint: Option<ComplaintId>,
    /// The deed, as the form names it.
    pub deed: String,
    /// What the form holds, as JSON; the app does not look inside.
    pub body: String,
    /// The last save.
    pub saved_at: Timestamp,
}
