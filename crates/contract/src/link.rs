//! A link from outside that leads into the app.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Where a link leads.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, TS)]
#[serde(tag = "to", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum LinkView {
    /// To a case that is on this desk.
    Case {
        /// The complaint.
        id: String,
    },
    /// To a number that is not here, or that the person may not read.
    Unknown {
        /// The number.
        number: String,
    },
    /// Nowhere: it cannot be read.
    Malformed,
}
