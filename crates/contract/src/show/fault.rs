//! Failures.

use crate::{ErrorView, MessageView};
use app::Error;
use app::error::refusal_params;
use complaint::Refusal;

/// A failure as the page is told of it; `reference` finds it again in the log.
pub fn error_view(error: &Error, reference: String) -> ErrorView {
    ErrorView {
        code: error.code().to_owned(),
        params: owned(error.params()).collect(),
        data: error.data().name().to_owned(),
        reference,
    }
}

/// Why a deed was refused: `reason` is the code; the rule, where one was named, gives the values.
pub(super) fn refusal(reason: &str, rule: Option<&Refusal>) -> MessageView {
    let params = rule.map(refusal_params).unwrap_or_default();
    MessageView { code: reason.to_owned(), params: owned(params).filter(|(name, _)| name != "rule").collect() }
}

fn owned(params: Vec<(&'static str, String)>) -> impl Iterator<Item = (String, String)> {
    params.into_iter().map(|(name, value)| (name.to_owned(), value))
}
