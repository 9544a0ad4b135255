//! Words that pass between the customer and us beside the steps of the handling (DOMAIN 2 and 6).

use crate::classify::words;
use crate::{Channel, DeedId};
use serde::{Deserialize, Serialize};

words!(
    /// Who spoke to whom.
    Direction {
        /// The customer to us: a question, a chaser, a message.
        Incoming = "incoming",
        /// We to the customer.
        Outgoing = "outgoing",
    }
);

/// The customer was in touch, or we were with them.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Contact {
    /// Who spoke to whom.
    pub direction: Direction,
    /// Which way.
    pub channel: Channel,
    /// What was said.
    pub text: String,
}

/// Somebody of our own was told of the case by telephone, because no notice is known to have reached them.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct PhoneCall {
    /// Who was told, as they gave their name.
    pub whom: String,
    /// What they said.
    pub text: String,
    /// The escalation that they were told of.
    pub escalation: Option<DeedId>,
}

words!(
    /// What is printed for a customer or for the file.
    Paper {
        /// The slip handed over at the counter.
        Slip = "slip",
        /// A letter that it has arrived.
        Acknowledgement = "acknowledgement",
        /// A letter that it takes longer.
        Holding = "holding",
        /// A letter that says what is proposed.
        Proposal = "proposal",
        /// The final letter.
        FinalResponse = "final_response",
        /// Everything, for whoever decides outside.
        CaseFile = "case_file",
    }
);

/// Something was printed.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Printing {
    /// What.
    pub paper: Paper,
    /// In which language, a BCP 47 tag.
    pub language: String,
}
