//! What is being typed.

use complaint::Timestamp;
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
