//! A policy as a TOML file that people edit: times as `09:00`, spans as `2 business hours`, roles and fields by name.
//!
//! Reading is strict. What is not known, left out or of the wrong kind is refused, all of it at once and each with its place:
//! a slip of the finger in a policy must not pass for a rule that nobody made.

mod read;
mod shapes;

use super::problem::Findings;
use super::{Policy, Problem, Reason};
use read::{Node, Read};

/// What stands above a policy that is written out.
const HEAD: &str = "# The rules of a complaint desk. Opening hours are local times; spans without \"business\" are counted on the \
    wall;\n# money is in minor units (cents, pence). `redress` refuses what it does not know.\n\n";

impl Policy {
    /// The policy that a TOML text describes. Only its shape is looked at: whether it can work says [`super::check()`].
    ///
    /// # Errors
    /// Everything that is no policy, with its place.
    pub fn from_toml(text: &str) -> Result<Policy, Vec<Problem>> {
        let table = text.parse::<toml::Table>().map_err(|error| vec![not_toml(text, &error)])?;
        let mut findings = Findings::default();
        let value = toml::Value::Table(table);
        let policy = Policy::read(&Node::root(&value), &mut findings);
        match policy {
            Some(policy) if findings.0.is_empty() => Ok(policy),
            Some(_) | None => Err(findings.0),
        }
    }

    /// The same as a TOML text, from which [`Policy::from_toml`] makes an equal policy.
    pub fn to_toml(&self) -> String {
        // Nothing in a policy is of a kind that TOML cannot hold, so this never comes to the empty text; a test holds it to that.
        let body = self.to_value().and_then(|value| toml::to_string(&value).ok()).unwrap_or_default();
        format!("{HEAD}{body}")
    }

    /// The same as a tree of TOML values.
    pub(super) fn to_value(&self) -> Option<toml::Value> {
        toml::Value::try_from(self).ok()
    }
}

/// Where the text stops being TOML.
fn not_toml(text: &str, error: &toml::de::Error) -> Problem {
    let before = error.span().and_then(|span| text.get(..span.start)).unwrap_or_default();
    let line = before.matches('\n').count() + 1;
    let message = error.message().lines().collect::<Vec<_>>().join(", ");
    Problem { place: format!("line {line}"), reason: Reason::NotToml { message } }
}
