//! What deeds beside the handling carry.

use crate::{
    AnsweredView, CauseView, ContactView, FindingView, PhoneCallView, PrintingView, RelatedView, RelationView, WhyView,
};
use app::view;
use complaint::{Answered, Cause, Contact, Finding, PhoneCall, Printing, Relation, Why};

impl From<Contact> for ContactView {
    fn from(contact: Contact) -> Self {
        let Contact { direction, channel, text } = contact;
        ContactView { direction: direction.name().to_owned(), channel: channel.name().to_owned(), text }
    }
}

impl From<PhoneCall> for PhoneCallView {
    fn from(call: PhoneCall) -> Self {
        PhoneCallView { whom: call.whom, text: call.text, escalation: call.escalation.map(|id| id.to_string()) }
    }
}

impl From<Relation> for RelationView {
    fn from(relation: Relation) -> Self {
        RelationView { kind: relation.kind.name().to_owned(), number: relation.number.to_string() }
    }
}

impl From<Finding> for FindingView {
    fn from(finding: Finding) -> Self {
        FindingView { text: finding.text, evidence: finding.evidence }
    }
}

impl From<Cause> for CauseView {
    fn from(cause: Cause) -> Self {
        let why = |Why { why, answer, evidence }| WhyView { why, answer, evidence };
        CauseView { code: cause.code, reason: cause.reason, whys: cause.whys.into_iter().map(why).collect() }
    }
}

impl From<Answered> for AnsweredView {
    fn from(answered: Answered) -> Self {
        let low = answered.is_low();
        let Answered { question, score, text, staff_present } = answered;
        AnsweredView { question: question.code, score, min: question.min, max: question.max, low, text, staff_present }
    }
}

impl From<Printing> for PrintingView {
    fn from(printing: Printing) -> Self {
        PrintingView { paper: printing.paper.name().to_owned(), language: printing.language }
    }
}

impl From<&view::Relation> for RelatedView {
    fn from(relation: &view::Relation) -> Self {
        let related = &relation.related;
        RelatedView {
            id: related.id.to_string(),
            kind: related.relation.kind.name().to_owned(),
            number: related.relation.number.to_string(),
            complaint: relation.is_here.then(|| related.relation.to.to_string()),
        }
    }
}
