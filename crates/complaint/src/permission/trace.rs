//! Deeds that leave a trace beside the handling: words with the customer, relations, findings, causes, answers, paper.

use super::{Refusal, not_too_long, required};
use crate::cause::{MAX_WHYS, is_cause};
use crate::relation::MAX_RELATIONS;
use crate::{Act, Answered, Case, Cause, Facts, Field, Kind, Relation};

/// The longest code of a question or a language, in bytes.
const MAX_CODE: usize = 64;
/// The highest score that a scale may end with.
const MAX_SCORE: u32 = 100;

/// Is the deed whole, and does what it points at exist?
pub(super) fn judge(act: &Act, facts: &Facts, case: &Case) -> Result<(), Refusal> {
    match act {
        Act::Contact(contact) => required("text", &contact.text),
        Act::ToldByPhone(call) => {
            let known = |id| case.escalations.iter().any(|escalation| escalation.id == id);
            if !call.escalation.is_none_or(known) {
                return Err(Refusal::field("escalation", "value"));
            }
            required("whom", &call.whom)?;
            not_too_long("text", &call.text)
        }
        Act::Relate(relation) => judge_relation(relation, facts, case),
        Act::Unrelate { relation } if case.relations.iter().any(|related| related.id == *relation) => Ok(()),
        Act::Unrelate { .. } => Err(Refusal::field("relation", "value")),
        Act::Find(finding) => {
            required("text", &finding.text)?;
            not_too_long("evidence", &finding.evidence)
        }
        Act::Cause(cause) => judge_chain(cause),
        Act::Survey(answered) => judge_answer(answered),
        Act::Print(printing) if printing.language.len() > MAX_CODE => Err(Refusal::field("language", "too_long")),
        Act::Print(printing) => required("language", &printing.language),
        _ => Ok(()),
    }
}

/// A complaint of severity 1 or 2 is not closed before anybody has said why it happened (DOMAIN 4); where none was stated there is
/// nothing to ask for.
pub(super) fn judge_cause(act: &Act, facts: &Facts, case: &Case) -> Result<(), Refusal> {
    let grave = matches!(facts.field(Field::Severity), Some("1" | "2"));
    let is_complaint = facts.field(Field::Kind).is_none_or(|kind| kind == Kind::Complaint.name());
    if matches!(act, Act::Close { .. }) && grave && is_complaint && case.cause.is_none() {
        return Err(Refusal::field("cause", "missing"));
    }
    Ok(())
}

/// It leads to another complaint, says so once, and there are not too many.
fn judge_relation(relation: &Relation, facts: &Facts, case: &Case) -> Result<(), Refusal> {
    if relation.to == facts.id || case.relations.iter().any(|related| related.relation == *relation) {
        return Err(Refusal::field("to", "value"));
    }
    if case.relations.len() >= MAX_RELATIONS {
        return Err(Refusal::field("relations", "too_many"));
    }
    Ok(())
}

fn judge_chain(cause: &Cause) -> Result<(), Refusal> {
    if !is_cause(&cause.code) {
        return Err(Refusal::field("cause", "value"));
    }
    if cause.whys.len() > MAX_WHYS {
        return Err(Refusal::field("whys", "too_many"));
    }
    required("reason", &cause.reason)?;
    cause.whys.iter().try_for_each(|step| {
        required("why", &step.why)?;
        required("answer", &step.answer)?;
        not_too_long("evidence", &step.evidence)
    })
}

/// The score lies on the scale that is sealed in beside it.
fn judge_answer(answered: &Answered) -> Result<(), Refusal> {
    let question = &answered.question;
    if question.code.is_empty() || question.code.len() > MAX_CODE {
        return Err(Refusal::field("question", "value"));
    }
    if question.min >= question.max || question.max > MAX_SCORE {
        return Err(Refusal::field("scale", "value"));
    }
    if !(question.min..=question.max).contains(&answered.score) {
        return Err(Refusal::field("score", "value"));
    }
    not_too_long("text", &answered.text)
}

#[cfg(test)]
mod tests {
    use super::super::judge;
    use crate::testing::{
        cause, close, contact, directory, done, facts, find, person, relate, resolve, survey, told_by_phone, unrelate,
        with_fields,
    };
    use crate::{Act, ComplaintId, Direction, Done, Facts, RelationKind, Role, fold::fold};
    use uuid::Uuid;

    fn refused(facts: &Facts, role: Role, act: &Act) -> String {
        match judge(&person(role), act, Some((facts, &fold(facts))), &directory()) {
            Ok(()) => "allowed".to_owned(),
            Err(refusal) => refusal.to_string(),
        }
    }

    fn changed(act: Act, change: impl FnOnce(&mut Act)) -> Act {
        let mut act = act;
        change(&mut act);
        act
    }

    #[test]
    fn what_is_missing_or_too_much_is_named() {
        let recorded = facts([]);
        let resolved = facts([done(1, 1, resolve(&[0]))]);
        let wordless = |act: &mut Act| match act {
            Act::Contact(contact) => contact.text.clear(),
            Act::ToldByPhone(call) => call.whom.clear(),
            Act::Find(finding) => finding.text.clear(),
            Act::Cause(cause) => cause.reason.clear(),
            _ => panic!("has words"),
        };
        for (act, expected) in [
            (changed(contact(Direction::Incoming), wordless), "text: missing"),
            (changed(told_by_phone(), wordless), "whom: missing"),
            (changed(find(), wordless), "text: missing"),
            (changed(cause("packaging"), wordless), "reason: missing"),
            (cause("the moon"), "cause: value"),
            (cause("outside"), "cause: value"),
            (unrelate(1), "relation: value"),
        ] {
            assert_eq!(refused(&recorded, Role::Handler, &act), expected, "{}", act.name());
        }
        assert_eq!(refused(&resolved, Role::Clerk, &survey("csat_outcome", 6)), "score: value", "5 is the highest");
        assert_eq!(refused(&resolved, Role::Clerk, &survey("csat_outcome", 5)), "allowed");
        assert_eq!(refused(&recorded, Role::Clerk, &cause("packaging")), "role clerk may not cause");
    }

    #[test]
    fn a_complaint_is_related_to_others_and_to_each_in_one_way_once() {
        let recorded = facts([done(1, 1, relate(8, RelationKind::Follows))]);
        assert_eq!(refused(&recorded, Role::Clerk, &relate(8, RelationKind::Follows)), "to: value", "it is so already");
        assert_eq!(refused(&recorded, Role::Clerk, &relate(8, RelationKind::PartOf)), "allowed", "in another way");
        let own = changed(relate(9, RelationKind::Follows), |act| {
            if let Act::Relate(relation) = act {
                relation.to = ComplaintId(Uuid::from_u128(7));
            }
        });
        assert_eq!(refused(&recorded, Role::Clerk, &own), "to: value", "nothing follows itself");
        let full = facts((1..=50).map(|n| done(n, 1, relate(n + 100, RelationKind::PartOf))));
        assert_eq!(refused(&full, Role::Clerk, &relate(8, RelationKind::Follows)), "relations: too_many");
    }

    #[test]
    fn what_was_grave_is_closed_once_its_cause_is_known() {
        let ended = |following: Vec<Done>, severity| {
            let deeds = [done(1, 1, resolve(&[0]))].into_iter().chain(following);
            with_fields(facts(deeds), &[("severity", severity)])
        };
        let known = || vec![done(2, 2, cause("packaging"))];
        assert_eq!(refused(&ended(vec![], "2"), Role::Handler, &close(&[1])), "cause: missing");
        assert_eq!(refused(&ended(known(), "2"), Role::Handler, &close(&[1])), "allowed");
        assert_eq!(refused(&ended(vec![], "3"), Role::Handler, &close(&[1])), "allowed", "a small matter needs none");
        let praise = with_fields(ended(vec![], "2"), &[("kind", "compliment")]);
        assert_eq!(refused(&praise, Role::Handler, &close(&[1])), "allowed", "praise has no cause to be mended");
    }
}
