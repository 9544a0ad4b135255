//! What deeds beside the handling amount to: relations that stand, the cause, answers of the customer, and whether
//! the customer waits for a word.

use super::answers_in_substance;
use crate::{Act, Caused, DeedId, Direction, Done, Paper, Related, Surveyed, Timestamp};

/// What is left of them.
#[derive(Default)]
pub(super) struct Trace {
    pub(super) told_at: Option<Timestamp>,
    pub(super) chasers: u32,
    pub(super) unanswered: Option<DeedId>,
    pub(super) relations: Vec<Related>,
    pub(super) cause: Option<Caused>,
    pub(super) surveys: Vec<Surveyed>,
    pub(super) slips: u32,
}

impl Trace {
    /// Of all deeds, in the one order.
    pub(super) fn of(deeds: &[Done]) -> Trace {
        let mut trace = Trace::default();
        for done in deeds {
            trace.add(done);
        }
        trace
    }

    fn add(&mut self, done: &Done) {
        let (id, by, at) = (done.deed.id, done.deed.person, done.instant());
        match &done.deed.act {
            act if answers_in_substance(act) => {
                self.told_at = Some(at);
                self.unanswered = None;
            }
            Act::Contact(contact) if contact.direction == Direction::Incoming => {
                self.chasers = self.chasers.saturating_add(1);
                self.unanswered = Some(id);
            }
            // Two people may say the same; it is one relation.
            Act::Relate(relation) if !self.relations.iter().any(|related| related.relation == **relation) => {
                self.relations.push(Related { id, relation: (**relation).clone(), by, at });
            }
            Act::Unrelate { relation } => self.relations.retain(|related| related.id != *relation),
            Act::Cause(cause) => self.cause = Some(Caused { id, cause: (**cause).clone(), by, at }),
            Act::Survey(answered) => {
                self.surveys.retain(|surveyed| surveyed.answered.question.code != answered.question.code);
                self.surveys.push(Surveyed { id, answered: (**answered).clone(), by, at });
            }
            Act::Print(printing) if printing.paper == Paper::Slip => self.slips = self.slips.saturating_add(1),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::{cause, contact, done, folded, print, relate, resolve, survey, told_by_phone, unrelate};
    use crate::{Direction, Paper, RelationKind};

    #[test]
    fn a_customer_who_was_in_touch_waits_until_somebody_answers() {
        let chased = || vec![done(1, 1, contact(Direction::Incoming)), done(2, 1, contact(Direction::Incoming))];
        let case = folded(chased());
        assert_eq!(
            (case.chasers, case.unanswered),
            (2, Some(crate::testing::deed_id(2))),
            "the last is to be answered"
        );
        let case = folded(chased().into_iter().chain([done(3, 1, told_by_phone())]));
        assert!(case.unanswered.is_some(), "a colleague on the telephone is not the customer");
        let case = folded(chased().into_iter().chain([done(3, 1, contact(Direction::Outgoing))]));
        assert_eq!((case.chasers, case.unanswered), (2, None), "somebody rang back");
        let ended = [done(1, 1, resolve(&[0])), done(2, 1, contact(Direction::Incoming))];
        assert!(folded(ended).unanswered.is_some(), "a word after the end is not lost");
    }

    #[test]
    fn a_relation_stands_until_it_is_taken_back_and_is_one_though_two_made_it() {
        let twice = || vec![done(1, 1, relate(8, RelationKind::Follows)), done(2, 2, relate(8, RelationKind::Follows))];
        assert_eq!(folded(twice()).relations.len(), 1, "both said the same");
        assert!(folded(twice().into_iter().chain([done(3, 1, unrelate(1))])).relations.is_empty(), "taken back");
    }

    #[test]
    fn the_last_cause_and_the_last_answer_to_each_question_count() {
        let case = folded([
            done(1, 1, resolve(&[0])),
            done(2, 1, cause("packaging")),
            done(3, 2, cause("carrier_fault")),
            done(4, 1, survey("csat_outcome", 1)),
            done(5, 1, survey("csat_process", 4)),
            done(6, 1, survey("csat_outcome", 5)),
            done(7, 1, print(Paper::Slip)),
            done(8, 1, print(Paper::Holding)),
        ]);
        assert_eq!(case.cause.map(|caused| caused.cause.code).as_deref(), Some("carrier_fault"));
        let scores: Vec<_> = case.surveys.iter().map(|surveyed| surveyed.answered.score).collect();
        assert_eq!(scores, [4, 5], "of two answers to one question the later");
        assert_eq!(case.slips, 1, "a letter is no slip");
    }

    #[test]
    fn a_low_score_asks_for_a_call_until_somebody_has_called() {
        let asked = || vec![done(1, 1, resolve(&[0])), done(2, 1, survey("csat_outcome", 2))];
        assert!(folded(asked()).calls_back(), "somebody is to ring");
        assert!(!folded(asked().into_iter().chain([done(3, 1, contact(Direction::Outgoing))])).calls_back(), "and did");
        let kind = [done(1, 1, resolve(&[0])), done(2, 1, survey("csat_outcome", 3))];
        assert!(!folded(kind).calls_back(), "three of five is no alarm");
    }
}
