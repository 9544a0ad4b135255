//! Who may do what. One pure function, run on the desk before a deed is written and in the office before it is accepted.

use crate::{Act, Case, Directory, Facts, Person};
use serde::{Deserialize, Serialize};

/// Why a deed is refused. Names are stable: they travel in the protocol and select the wording.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, thiserror::Error)]
#[serde(tag = "rule", rename_all = "snake_case")]
pub enum Refusal {
    /// The role may not do this deed.
    #[error("role {role} may not {deed}")]
    Role {
        /// Stable role name.
        role: String,
        /// Stable deed name.
        deed: String,
    },
    /// The person does not reach the complaint's store, or is disabled.
    #[error("outside the person's stores")]
    Scope,
    /// The state does not allow the deed.
    #[error("{deed} is not possible while {state}")]
    State {
        /// Stable deed name.
        deed: String,
        /// Stable state name.
        state: String,
    },
    /// A field or text is missing, too long or not a word the field knows.
    #[error("{field}: {problem}")]
    Field {
        /// Stable field name.
        field: String,
        /// `missing`, `too_long`, `value` or `not_editable`.
        problem: String,
    },
}

/// Judges a deed. Role and scope are judged as they are now; `seen` is the complaint as its author saw it (`None` before
/// it is recorded). The fold alone settles concurrency, so arrival order never refuses a legitimate deed.
///
/// # Errors
/// The [`Refusal`] that names the first rule broken.
pub fn judge(
    person: &Person,
    act: &Act,
    seen: Option<(&Facts, &Case)>,
    directory: &Directory,
) -> Result<(), Refusal> {
    let _ = (person, act, seen, directory);
    todo!()
}
