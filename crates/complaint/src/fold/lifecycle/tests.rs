//! Where a complaint stands between its record and its end.

use crate::testing::{
    MONDAY, answer, approve, assign, deed_id, done, folded, fulfil, not_investigate, offer, person_id, propose, refer,
    reopen, resolve, resume, send_back, set_aside, wait,
};
use crate::{Act, Aside, Case, Decision, Done, Overruled, Reply, State, Timestamp, Wait, WaitingFor};
use std::collections::BTreeSet;

const MINUTE: i64 = 60_000;

/// One deed after the other, each by the person of its number.
fn one_by_one(acts: Vec<Act>) -> Case {
    folded((1..).zip(acts).map(|(n, act)| done(n, u128::from(n), act)))
}

/// Upheld, with lines of these amounts; its author may give 5,000 alone.
fn upheld(amounts: &[u64]) -> Act {
    propose(Decision::Upheld, amounts, 5_000, &[0])
}

/// A proposal, offered, and what the customer said.
fn answered(reply: Reply) -> Vec<Act> {
    vec![upheld(&[2_000]), offer(&[1]), answer(reply, &[2])]
}

#[test]
fn each_deed_leads_to_its_state() {
    let table: Vec<(State, Vec<Act>)> = vec![
        (State::WaitingCustomer, vec![wait(WaitingFor::Customer, &[0])]),
        (State::WaitingThirdParty, vec![wait(WaitingFor::ThirdParty, &[0])]),
        (State::WaitingInternal, vec![wait(WaitingFor::Internal, &[0])]),
        (State::Received, vec![wait(WaitingFor::Customer, &[0]), resume(&[1])]),
        (State::NotInvestigated, vec![not_investigate(&[0])]),
        (State::Proposed, vec![upheld(&[2_000, 3_000])]),
        (State::ApprovalPending, vec![upheld(&[2_000, 3_001])]),
        (State::Proposed, vec![upheld(&[9_000]), approve(1, &[1])]),
        (State::Returned, vec![upheld(&[9_000]), send_back(1, &[1])]),
        (State::Offered, vec![upheld(&[2_000]), offer(&[1])]),
        (State::Offered, vec![upheld(&[]), offer(&[1])]),
        (State::FinalResponse, vec![propose(Decision::NotUpheld, &[], 5_000, &[0]), offer(&[1])]),
        (State::Fulfilling, answered(Reply::Accepted)),
        (State::Rejected, answered(Reply::Rejected)),
        (State::NoReply, answered(Reply::NoReply)),
        (State::ReferredExternal, vec![refer(&[0])]),
        (State::Duplicate, vec![set_aside(Aside::Duplicate, &[0])]),
        (State::Forwarded, vec![set_aside(Aside::Forwarded, &[0])]),
        (State::Invalid, vec![set_aside(Aside::Invalid, &[0])]),
    ];
    for (state, acts) in &table {
        assert_eq!(one_by_one(acts.clone()).state, *state, "after {acts:?}");
    }
    let reached: BTreeSet<State> = table.iter().map(|(state, _)| *state).collect();
    let elsewhere =
        [State::Draft, State::Assessed, State::Investigating, State::Resolved, State::Closed, State::Withdrawn];
    let missing: Vec<&State> =
        State::ALL.iter().filter(|state| !reached.contains(state) && !elsewhere.contains(state)).collect();
    assert!(missing.is_empty(), "no deed leads to {missing:?}");
}

#[test]
fn a_gesture_on_a_complaint_that_is_not_upheld_is_an_offer_and_no_final_word() {
    let goodwill = propose(Decision::NotUpheld, &[1_000], 5_000, &[0]);
    assert_eq!(one_by_one(vec![goodwill, offer(&[1])]).state, State::Offered);
}

#[test]
fn a_wait_runs_until_whatever_follows_it() {
    let case = one_by_one(vec![
        wait(WaitingFor::Customer, &[0]),
        resume(&[1]),
        wait(WaitingFor::ThirdParty, &[2]),
        wait(WaitingFor::Internal, &[3]),
    ]);
    let at = |n: i64| MONDAY.plus(n * MINUTE);
    let span = |on, from, until: Option<Timestamp>| Wait { on, from: at(from), until };
    let expected = [
        span(WaitingFor::Customer, 1, Some(at(2))),
        span(WaitingFor::ThirdParty, 3, Some(at(4))),
        span(WaitingFor::Internal, 4, None),
    ];
    assert_eq!(case.waits, expected);
}

#[test]
fn a_wait_that_lost_to_an_offer_made_at_the_same_time_was_none() {
    let deeds = [
        done(1, 1, propose(Decision::Upheld, &[100], 5_000, &[0])),
        done(2, 2, wait(WaitingFor::Customer, &[1])),
        done(3, 3, offer(&[1])),
    ];
    let case = folded(deeds.clone());
    assert_eq!((case.state, case.waits.len()), (State::Offered, 0));
    assert_eq!(case.overruled, [Overruled { deed: deed_id(2), by: deed_id(3) }]);
    let later = deeds.into_iter().chain([done(4, 1, answer(Reply::Accepted, &[2, 3]))]);
    assert!(folded(later).waits.is_empty(), "nor after somebody saw both");
}

#[test]
fn of_two_proposals_made_at_the_same_time_the_one_that_stands_stays_in_force() {
    let deeds = [
        done(1, 1, propose(Decision::Upheld, &[100], 5_000, &[0])),
        done(2, 2, propose(Decision::Partly, &[200], 5_000, &[0])),
    ];
    let in_force = |deeds: Vec<Done>| folded(deeds).proposed.map(|proposed| proposed.id);
    assert_eq!(in_force(deeds.to_vec()), Some(deed_id(1)), "the earlier");
    let offered = [deeds.to_vec(), vec![done(3, 2, offer(&[1, 2]))]].concat();
    assert_eq!(in_force(offered), Some(deed_id(1)), "also once somebody built on both");
}

#[test]
fn two_approvals_of_one_proposal_are_one_and_a_return_beats_them() {
    let proposed = || done(1, 1, propose(Decision::Upheld, &[9_000], 5_000, &[0]));
    let twice = folded([proposed(), done(2, 2, approve(1, &[1])), done(3, 3, approve(1, &[1]))]);
    assert_eq!((twice.state, twice.overruled.len()), (State::Proposed, 0));
    assert_eq!(twice.proposed.and_then(|proposed| proposed.approved).map(|(by, _)| by), Some(person_id(2)));
    let back = folded([proposed(), done(2, 2, approve(1, &[1])), done(3, 3, send_back(1, &[1]))]);
    assert_eq!((back.state, back.overruled.len()), (State::Returned, 1));
    assert_eq!(back.proposed.and_then(|proposed| proposed.approved), None, "it is not approved");
}

#[test]
fn a_line_is_done_once_and_the_first_record_of_the_till_counts() {
    let case = folded([
        done(1, 1, propose(Decision::Upheld, &[100, 200], 5_000, &[0])),
        done(2, 1, offer(&[1])),
        done(3, 1, answer(Reply::Accepted, &[2])),
        done(5, 2, Act::Fulfil { proposal: deed_id(1), line: 1, proof: "later".to_owned() }),
        done(4, 1, fulfil(1, 1)),
        done(6, 1, fulfil(9, 0)),
    ]);
    let proposed = case.proposed.unwrap();
    assert_eq!(proposed.proofs, [None, Some("till 4, 1182".to_owned())], "and one of another proposal does not count");
    assert!(!proposed.is_fulfilled(), "the first line is owed");
}

#[test]
fn what_was_accepted_before_a_reopening_counts_as_given_and_is_no_longer_in_force() {
    let case = folded([
        done(1, 1, propose(Decision::Upheld, &[100, 200], 5_000, &[0])),
        done(2, 1, offer(&[1])),
        done(3, 1, answer(Reply::Accepted, &[2])),
        done(4, 1, resolve(&[3])),
        done(5, 1, reopen(&[4])),
    ]);
    assert_eq!((case.given, case.proposed), (300, None));
    let rejected = folded([
        done(1, 1, propose(Decision::Upheld, &[100], 5_000, &[0])),
        done(2, 1, offer(&[1])),
        done(3, 1, answer(Reply::Rejected, &[2])),
    ]);
    assert_eq!(rejected.given, 0, "what was refused is not given");
}

#[test]
fn the_first_answer_of_substance_is_the_offer_and_not_the_proposal() {
    let case = one_by_one(vec![upheld(&[100]), offer(&[1])]);
    assert_eq!(case.first_response_at, Some(MONDAY.plus(2 * MINUTE)));
}

#[test]
fn forged_deeds_that_name_each_other_in_a_circle_end_nothing() {
    let case = folded([done(1, 1, wait(WaitingFor::Customer, &[2])), done(2, 2, resume(&[1]))]);
    assert!(case.state.is_open(), "somebody still owes the customer something: {:?}", case.state);
}

#[test]
fn an_assignment_that_could_not_know_of_another_overrules_it() {
    let met = |mut done: Done, received: i64| {
        let received_at = MONDAY.plus(received * MINUTE);
        let (person, device) = (done.deed.person, done.deed.device);
        done.meta = Some(crate::Meta { person, device, received_at, skew: 0, seal: None });
        done
    };
    let lost = |deeds: Vec<Done>| folded(deeds).overruled;
    let (one, other) = (|| done(1, 1, assign(5)), || done(3, 2, assign(6)));
    let by = [Overruled { deed: deed_id(1), by: deed_id(3) }];
    assert_eq!(lost(vec![met(one(), 4), met(other(), 5)]), by, "the office had the first after the second was made");
    assert_eq!(lost(vec![one(), met(other(), 5)]), by, "the office does not have it yet");
    assert_eq!(lost(vec![met(one(), 2), met(other(), 5)]), [], "it could be known");
    assert_eq!(lost(vec![met(one(), 4), met(done(3, 2, assign(5)), 5)]), [], "to the same person");
    assert_eq!(lost(vec![met(one(), 4), done(3, 1, assign(6))]), [], "at the same desk");
}
