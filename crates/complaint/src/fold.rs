//! The one pure fold from facts to state. Order of arrival never matters: it reads the deeds in the order of
//! [`Facts::deeds`] and settles concurrency by rule.

use crate::{Case, Facts};

/// The case that these facts amount to.
pub fn fold(facts: &Facts) -> Case {
    let _ = facts;
    todo!()
}
