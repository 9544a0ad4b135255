//! One complaint as one line: what lists, search and the first sync need without opening the document.

mod after;

use crate::fold::given_by_currency;
use crate::{
    Case, ComplaintId, Decision, Facts, Field, Given, Number, PersonId, Role, State, StoreCode, Timestamp, Wait,
};
use serde::{Deserialize, Serialize};

/// Rises whenever the meaning of a column changes; a row of another version is derived again from its document.
pub const ROW_VERSION: u16 = 3;

/// A fold of document and meta only: nothing in it depends on policy, on this desk or on now, so office and desk make
/// the same row from the same document.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Row {
    /// [`ROW_VERSION`] of the maker.
    pub version: u16,
    /// Which complaint.
    pub id: ComplaintId,
    /// Reference number.
    pub number: Number,
    /// Store it belongs to.
    pub store: StoreCode,
    /// It alleges misconduct of staff. Rows of version 1 do not say.
    #[serde(default)]
    pub restricted: bool,
    /// [`crate::Kind`] name, or a newer word.
    pub kind: String,
    /// [`crate::Channel`] name, or a newer word.
    pub channel: String,
    /// Where it stands.
    pub state: State,
    /// 1 to 4.
    pub priority: u8,
    /// Category code; empty when not stated.
    pub category: String,
    /// Whoever handles it.
    pub owner: Option<PersonId>,
    /// Who recorded it.
    pub recorded_by: PersonId,
    /// Customer's name; empty when anonymous or not stated.
    pub customer: String,
    /// Customer's telephone, digits only; empty when not stated.
    pub phone: String,
    /// Product; empty when not stated.
    pub product: String,
    /// Receipt or order number; empty when not stated.
    pub receipt: String,
    /// The description's beginning, at most 160 characters, on one line.
    pub title: String,
    /// When it reached us.
    pub received_at: Timestamp,
    /// When it was acknowledged.
    pub acknowledged_at: Option<Timestamp>,
    /// When the customer first had an answer of substance.
    pub first_response_at: Option<Timestamp>,
    /// When it was resolved.
    pub resolved_at: Option<Timestamp>,
    /// Instant of the latest deed.
    pub changed_at: Timestamp,
    /// Role of the oldest escalation that nobody has taken.
    pub escalated_to: Option<Role>,
    /// Number of fields on which people disagree.
    pub contested: u32,
    /// How often it was reopened.
    pub reopened: u32,
    /// Spans during which it waited for somebody, oldest first: what service clocks may stand still for.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub waits: Vec<Wait>,
    /// Decision of the standing resolution. Rows of version 2 do not say, nor the following three.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decision: Option<Decision>,
    /// How it ended in the words of another system; empty when not stated.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub result: String,
    /// Whether the customer was satisfied, in the words of whoever asked; empty when not stated.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub satisfaction: String,
    /// Money that was given, by currency: lines of redress that were done, and what was given before it came here.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub given: Vec<Given>,
    /// Everything searchable, joined by newlines: number, description, stated fields, notes, words of the customer, findings.
    pub search: String,
}

impl Row {
    /// The row of these facts.
    pub fn of(facts: &Facts, case: &Case) -> Row {
        let text = |field: Field| facts.field(field).unwrap_or_default().to_owned();
        let anonymous = facts.flag(Field::Anonymous);
        Row {
            version: ROW_VERSION,
            id: facts.id,
            number: facts.record.number.clone(),
            store: case.store.clone(),
            restricted: case.restricted,
            kind: facts.field(Field::Kind).unwrap_or(crate::Kind::Complaint.name()).to_owned(),
            channel: facts.field(Field::Channel).unwrap_or(crate::Channel::InPerson.name()).to_owned(),
            state: case.state,
            priority: case.priority.get(),
            category: text(Field::Category),
            owner: case.owner,
            recorded_by: facts.recorded.deed.person,
            customer: if anonymous { String::new() } else { text(Field::Name) },
            phone: text(Field::Phone).chars().filter(char::is_ascii_digit).collect(),
            product: text(Field::Product),
            receipt: text(Field::Receipt),
            title: title(&facts.record.description),
            received_at: facts.received_at(),
            acknowledged_at: case.acknowledged.as_ref().map(|a| a.at),
            first_response_at: case.first_response_at,
            resolved_at: case.resolved_at,
            changed_at: case.changed_at,
            escalated_to: case.open_escalations().next().map(|escalation| escalation.to),
            contested: facts.fields.values().filter(|register| register.is_contested()).count() as u32,
            reopened: case.reopened,
            waits: case.waits.clone(),
            decision: case.decision,
            result: text(Field::ExternalResult),
            satisfaction: text(Field::Satisfaction),
            given: given_by_currency(facts),
            search: search(facts),
        }
    }
}

/// The beginning of a description, on one line.
fn title(description: &str) -> String {
    let mut line = String::new();
    for word in description.split_whitespace() {
        if line.chars().count() + word.chars().count() + 1 > 160 {
            break;
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    if line.is_empty() { description.chars().take(160).collect() } else { line }
}

/// Every stated text of the complaint. Codes are not words anybody used: a search for "phone" finds those who wrote of a
/// phone, not all who rang.
fn search(facts: &Facts) -> String {
    let mut lines = vec![facts.record.number.as_str(), facts.record.description.as_str()];
    let worded = facts.fields.iter().filter(|(name, _)| Field::find(name).is_none_or(|field| !field.is_code()));
    lines.extend(worded.flat_map(|(_, register)| &register.variants).map(|v| v.value.as_str()));
    lines.extend(facts.deeds.iter().filter_map(|done| match &done.deed.act {
        crate::Act::Note { text } => Some(text.as_str()),
        crate::Act::Contact(contact) => Some(contact.text.as_str()),
        crate::Act::Find(finding) => Some(finding.text.as_str()),
        _ => None,
    }));
    lines.retain(|line| !line.is_empty());
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{answer, close, done, facts, fulfil, offer, propose, resolve};
    use crate::{Reply, fold::fold};

    #[test]
    fn money_is_in_the_row_once_a_line_is_done_and_by_currency() {
        let mut history = vec![
            done(1, 1, propose(Decision::Upheld, &[1_500, 250], 5_000, &[0])),
            done(2, 1, offer(&[1])),
            done(3, 1, answer(Reply::Accepted, &[2])),
        ];
        let row = |history: &[crate::Done]| {
            let facts = facts(history.to_vec());
            Row::of(&facts, &fold(&facts))
        };
        assert_eq!(row(&history).given, [], "what is promised is not given yet");
        history.push(done(4, 1, fulfil(1, 0)));
        history.push(done(5, 2, fulfil(1, 0)));
        let pounds = Given { currency: "GBP".parse().unwrap(), amount: 1_500 };
        assert_eq!(row(&history).given, [pounds], "a line that two people did is given once");
        history.push(done(6, 1, fulfil(1, 1)));
        history.push(done(7, 1, resolve(&[3])));
        history.push(done(8, 1, close(&[7])));
        let row = row(&history);
        assert_eq!(row.given, [Given { amount: 1_750, ..pounds }], "all lines");
        assert_eq!(row.decision, Some(Decision::Upheld), "the decision of the resolution that was closed");
    }
}
