//! Needs attention: what a person has to look at, never hidden, never "choose a side" for a whole record.

use crate::{ActView, MessageView, VariantView, WhoView};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Everything that needs attention, newest first.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AttentionView {
    /// What needs attention.
    pub items: Vec<AttentionItem>,
}

/// One thing that needs attention.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum AttentionItem {
    /// A deed the office refused. Its text is kept until a person dismisses or redoes it.
    Refused {
        /// The deed; the handle for `put_away`.
        deed: String,
        /// The complaint.
        complaint: String,
        /// Its reference number.
        number: String,
        /// What was to be done, with all its words.
        what: ActView,
        /// Who did it.
        who: WhoView,
        /// When, in milliseconds UTC.
        #[ts(type = "number")]
        at: i64,
        /// The rule that refused it.
        reason: MessageView,
    },
    /// Two people wrote one field at the same time.
    Contested {
        /// The complaint.
        complaint: String,
        /// Its reference number.
        number: String,
        /// Stable name of the field.
        field: String,
        /// The values, the one shown first.
        variants: Vec<VariantView>,
    },
    /// A deed of this desk lost to one done at the same time.
    Overruled {
        /// The deed; the handle for `put_away`.
        id: String,
        /// The complaint.
        complaint: String,
        /// Its reference number.
        number: String,
        /// What has no effect.
        what: ActView,
        /// Who did it.
        who: WhoView,
        /// When, in milliseconds UTC.
        #[ts(type = "number")]
        at: i64,
        /// What stands instead.
        by: ActView,
        /// Who did that.
        by_who: WhoView,
    },
    /// A complaint bears another number than the customer's slip, because a copy of this desk had given it too.
    Renumbered {
        /// The handle for `put_away`.
        id: String,
        /// The complaint.
        complaint: String,
        /// Its reference number now.
        number: String,
        /// The number on the slip.
        printed: String,
        /// When it became known, in milliseconds UTC.
        #[ts(type = "number")]
        at: i64,
    },
    /// This desk's data was copied or put back to an earlier day.
    Copied {
        /// The handle for `put_away`.
        id: String,
        /// The desk code before.
        before: String,
        /// The desk code of new numbers.
        now: String,
        /// When it became known, in milliseconds UTC.
        #[ts(type = "number")]
        at: i64,
    },
}
