//! Why it happened: a root cause from one controlled tree, and the chain of questions that led to it (DOMAIN 7).
//! Codes are stable; wording lies in the text catalogue.

use crate::{DeedId, PersonId, Timestamp};
use serde::{Deserialize, Serialize};

/// The most questions of one chain. Five is the custom; a few more do no harm.
pub const MAX_WHYS: usize = 10;

/// A branch of the tree and its causes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Branch {
    /// Stable code.
    pub code: &'static str,
    /// Stable codes, unique in the whole tree.
    pub causes: &'static [&'static str],
}

/// The tree that ships, in the order people are shown it: the six Ms of goods with the words of a shop.
pub const CAUSES: &[Branch] = &[
    Branch { code: "people", causes: &["training_missing", "too_few_staff", "rule_not_followed", "conduct"] },
    Branch { code: "method", causes: &["no_procedure", "procedure_wrong", "handover_failed", "check_missing"] },
    Branch { code: "goods", causes: &["design_fault", "production_fault", "packaging", "stored_wrongly"] },
    Branch { code: "equipment", causes: &["system_fault", "system_missing", "device_broken"] },
    Branch { code: "information", causes: &["data_wrong", "promise_unclear", "not_told", "label_wrong"] },
    Branch { code: "outside", causes: &["supplier_fault", "carrier_fault", "customer_use", "nobody_at_fault"] },
];

/// True for a cause of the tree.
pub fn is_cause(code: &str) -> bool {
    CAUSES.iter().any(|branch| branch.causes.contains(&code))
}

/// One step of the chain.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Why {
    /// The question.
    pub why: String,
    /// The answer.
    pub answer: String,
    /// What shows it; may be empty.
    pub evidence: String,
}

/// The root cause of a complaint. The last answer of the chain is the root.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Cause {
    /// A cause of [`CAUSES`].
    pub code: String,
    /// Why this one, in words.
    pub reason: String,
    /// How it was found; may be empty.
    pub whys: Vec<Why>,
}

/// The root cause as it was last stated.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Caused {
    /// The deed that stated it.
    pub id: DeedId,
    /// What.
    pub cause: Cause,
    /// Who.
    pub by: PersonId,
    /// When.
    pub at: Timestamp,
}

/// Something found out, with what shows it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Finding {
    /// What was found.
    pub text: String,
    /// What shows it: a file, a record, a witness; may be empty.
    pub evidence: String,
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_cause_is_in_the_tree_once() {
        let all: Vec<&str> = CAUSES.iter().flat_map(|branch| branch.causes).copied().collect();
        assert_eq!(all.iter().collect::<BTreeSet<_>>().len(), all.len(), "a code names one cause");
        assert!(is_cause("supplier_fault") && !is_cause("outside"), "a branch is no cause");
    }
}
