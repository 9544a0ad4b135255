//! One complaint as it leaves.

use crate::questions::name_of;
use complaint::{Act, Case, Directory, Facts, Timestamp};
use serde::Serialize;
use std::collections::BTreeMap;

/// One complaint as it leaves. Times are RFC 3339 in UTC.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Exported {
    /// Identity.
    pub id: String,
    /// Reference number.
    pub number: String,
    /// Store code.
    pub store: String,
    /// Where it stands.
    pub state: String,
    /// 1 to 4.
    pub priority: u8,
    /// When it reached us.
    pub received_at: String,
    /// What happened.
    pub description: String,
    /// Every stated fact, by its stable name.
    pub fields: BTreeMap<String, String>,
    /// Other values of facts on which people disagree.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub disputed: BTreeMap<String, Vec<String>>,
    /// Who recorded it.
    pub recorded_by: String,
    /// Who handles it.
    pub owner: Option<String>,
    /// When receipt was acknowledged.
    pub acknowledged_at: Option<String>,
    /// When the customer first had an answer of substance.
    pub first_response_at: Option<String>,
    /// When it was resolved.
    pub resolved_at: Option<String>,
    /// What was decided.
    pub decision: Option<String>,
    /// How the standing resolution or end was worded.
    pub outcome: Option<String>,
    /// How often it was reopened.
    pub reopened: u32,
    /// Role asked by the oldest escalation nobody has taken.
    pub escalated_to: Option<String>,
    /// Notes, oldest first.
    pub notes: Vec<String>,
}

/// An instant as RFC 3339 in UTC.
pub(crate) fn instant(at: Timestamp) -> String {
    jiff::Timestamp::from_millisecond(at.0).map(|at| format!("{at:.3}")).unwrap_or_default()
}

impl Exported {
    /// A complaint as it leaves.
    pub fn of(facts: &Facts, case: &Case, directory: &Directory) -> Exported {
        let stated = facts.fields.iter().filter_map(|(name, register)| Some((name, register.value()?)));
        let disputed = facts.fields.iter().filter(|(_, register)| register.is_contested());
        let others = |register: &complaint::Register| {
            register.variants.iter().skip(1).map(|variant| variant.value.clone()).collect::<Vec<_>>()
        };
        let person = |id| name_of(directory, id).unwrap_or_else(|| id.to_string());
        Exported {
            id: facts.id.to_string(),
            number: facts.record.number.to_string(),
            store: case.store.to_string(),
            state: case.state.name().to_owned(),
            priority: case.priority.get(),
            received_at: instant(facts.received_at()),
            description: facts.record.description.clone(),
            fields: stated.map(|(name, value)| (name.clone(), value.to_owned())).collect(),
            disputed: disputed.map(|(name, register)| (name.clone(), others(register))).collect(),
            recorded_by: person(facts.recorded.deed.person),
            owner: case.owner.map(person),
            acknowledged_at: case.acknowledged.as_ref().map(|acknowledged| instant(acknowledged.at)),
            first_response_at: case.first_response_at.map(instant),
            resolved_at: case.resolved_at.map(instant),
            decision: case.decision.map(|decision| decision.name().to_owned()),
            outcome: outcome(facts),
            reopened: case.reopened,
            escalated_to: case.open_escalations().next().map(|escalation| escalation.to.name().to_owned()),
            notes: notes(facts),
        }
    }
}

fn outcome(facts: &Facts) -> Option<String> {
    let outcome = |act: &Act| match act {
        Act::Resolve { outcome, .. } | Act::Close { outcome, .. } => Some(outcome.clone()),
        _ => None,
    };
    facts.deeds.iter().rev().find_map(|done| outcome(&done.deed.act))
}

fn notes(facts: &Facts) -> Vec<String> {
    let note = |act: &Act| match act {
        Act::Note { text } => Some(text.clone()),
        _ => None,
    };
    facts.deeds.iter().filter_map(|done| note(&done.deed.act)).collect()
}
