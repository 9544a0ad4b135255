//! Where a complaint stands between its record and its end.

use crate::testing::{
    MONDAY, answer, approve, assign, close, deed_id, done, folded, fulfil, not_investigate, offer, person_id, propose,
    refer, reopen, resolve, resume, send_back, set_aside, wait, withdraw,
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
fn what_is_owed_and_what_was_done_before_a_reopening_counts_as_given() {
    let mut deeds = vec![
        done(1, 1, propose(Decision::Upheld, &[100, 200], 5_000, &[0])),
        done(2, 1, offer(&[1])),
        done(3, 1, answer(Reply::Accepted, &[2])),
        done(4, 1, fulfil(1, 1)),
    ];
    assert_eq!(folded(deeds.clone()).given, 300, "one line is done, the other is owed");
    deeds.extend([done(5, 1, withdraw(&[3])), done(6, 1, reopen(&[5]))]);
    let case = folded(deeds);
    assert_eq!((case.given, case.proposed, case.promised), (200, None, None), "the customer wants nothing any more");
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
fn forged_deeds_that_name_each_other_in_a_circle_are_read_to_an_end() {
    let deeds = [done(1, 1, resolve(&[2])), done(2, 2, close(&[1])), done(3, 3, wait(WaitingFor::Customer, &[0]))];
    let case = folded(deeds);
    assert_eq!(case.state, State::WaitingCustomer, "whoever names what is there is heard");
}

#[test]
fn what_was_built_on_a_reopening_holds_against_a_close_that_did_not_know_of_it() {
    let went_on: Vec<(State, Vec<Done>)> = vec![
        (State::WaitingCustomer, vec![done(4, 2, wait(WaitingFor::Customer, &[3]))]),
        (State::Proposed, vec![done(4, 2, propose(Decision::Upheld, &[100], 5_000, &[3]))]),
        (State::Offered, vec![done(4, 2, propose(Decision::Upheld, &[100], 5_000, &[3])), done(5, 2, offer(&[4]))]),
    ];
    for (state, following) in went_on {
        for closed_at in [2, 9] {
            let mut deeds = vec![done(1, 1, resolve(&[0])), done(3, 2, reopen(&[1])), done(closed_at, 1, close(&[1]))];
            deeds.extend(following.clone());
            let case = folded(deeds);
            assert_eq!(case.state, state, "closed at minute {closed_at}");
            assert_eq!(case.overruled, [Overruled { deed: deed_id(closed_at), by: deed_id(3) }]);
            assert_eq!(case.reopened, 1);
        }
    }
}

#[test]
fn of_two_reopenings_the_one_on_which_somebody_went_on_stands_unless_it_was_ended() {
    let base = || vec![done(1, 1, resolve(&[0])), done(2, 1, reopen(&[1])), done(3, 2, reopen(&[1]))];
    let after = |act: Act| folded(base().into_iter().chain([done(4, 2, act)])).state;
    assert_eq!(after(wait(WaitingFor::Internal, &[3])), State::WaitingInternal, "the other asked for no less");
    assert_eq!(after(withdraw(&[3])), State::Received, "whoever withdrew it did not know of the other");
}

#[test]
fn a_reopening_of_ones_own_slip_does_not_bury_what_others_did() {
    let case = folded([
        done(1, 1, resolve(&[0])),
        done(2, 1, reopen(&[1])),
        done(3, 2, propose(Decision::Upheld, &[100], 5_000, &[0])),
        done(4, 2, offer(&[3])),
        done(5, 2, answer(Reply::Accepted, &[4])),
    ]);
    assert_eq!(case.state, State::Fulfilling, "what the customer was promised stands");
}

#[test]
fn a_branch_that_loses_changes_nothing_between_the_others() {
    let two = || {
        vec![
            done(1, 1, resolve(&[0])),
            done(2, 1, reopen(&[1])),
            done(3, 1, withdraw(&[2])),
            done(4, 2, wait(WaitingFor::Customer, &[2])),
        ]
    };
    assert_eq!(folded(two()).state, State::Withdrawn);
    let third = two().into_iter().chain([done(5, 3, close(&[1]))]);
    assert_eq!(folded(third).state, State::Withdrawn, "an old close has no say in it");
}

#[test]
fn deeds_that_name_one_thing_again_and_again_are_read_quickly() {
    let mut deeds = vec![done(1, 1, wait(WaitingFor::Customer, &[0]))];
    deeds.extend((2..400).map(|n| done(n, 1, resume(&vec![n - 1; 64]))));
    deeds.extend((400..432).map(|n| done(n, 2, resume(&[399; 64]))));
    assert_eq!(folded(deeds).state, State::Received, "and as if they named it once");
}

#[test]
fn a_whole_branch_that_lost_is_told_also_after_somebody_saw_both() {
    let deeds = || {
        vec![
            done(1, 1, propose(Decision::Upheld, &[100], 5_000, &[0])),
            done(2, 1, offer(&[1])),
            done(3, 1, answer(Reply::Rejected, &[2])),
            done(4, 2, answer(Reply::Accepted, &[2])),
            done(5, 2, resolve(&[4])),
        ]
    };
    let lost = |deeds: Vec<Done>| folded(deeds).overruled;
    let expected = [Overruled { deed: deed_id(3), by: deed_id(4) }];
    assert_eq!(lost(deeds()), expected, "what was put right counts for more than a refusal");
    let seen = deeds().into_iter().chain([done(6, 1, reopen(&[3, 5]))]);
    assert_eq!(lost(seen.collect()), expected, "and it is not forgotten");
}

#[test]
fn nothing_that_was_built_on_a_proposal_nobody_approved_counts() {
    let mut deeds = vec![
        done(1, 1, propose(Decision::Upheld, &[9_000], 5_000, &[0])),
        done(2, 1, propose(Decision::Upheld, &[4_000], 5_000, &[1])),
        done(3, 1, offer(&[1])),
    ];
    assert_eq!(folded(deeds.clone()).state, State::ApprovalPending, "an offer that names what it did not follow");
    deeds.push(done(4, 1, answer(Reply::Accepted, &[3])));
    assert_eq!(folded(deeds).state, State::ApprovalPending);
    let own = folded([
        done(1, 2, propose(Decision::Upheld, &[50_000], 20_000, &[0])),
        done(2, 1, propose(Decision::Upheld, &[15_000], 5_000, &[1])),
        done(3, 2, approve(2, &[1])),
    ]);
    assert_eq!(own.state, State::ApprovalPending, "an approval is of the proposal that it names");
}

#[test]
fn a_wait_leads_back_to_where_it_began() {
    let again = |mut acts: Vec<Act>| {
        let n = u32::try_from(acts.len()).unwrap();
        acts.extend([wait(WaitingFor::Customer, &[n]), resume(&[n + 1]), wait(WaitingFor::Internal, &[n + 2])]);
        acts.push(resume(&[n + 3]));
        one_by_one(acts).state
    };
    assert_eq!(again(vec![]), State::Received);
    assert_eq!(again(vec![not_investigate(&[0])]), State::NotInvestigated);
    assert_eq!(again(vec![upheld(&[9_000]), send_back(1, &[1])]), State::Returned);
    assert_eq!(again(answered(Reply::Rejected)), State::Rejected);
}

#[test]
fn what_was_given_by_a_proposal_that_does_not_stand_counts_and_is_told() {
    let case = folded([
        done(1, 1, propose(Decision::Upheld, &[100], 5_000, &[0])),
        done(2, 2, propose(Decision::Upheld, &[300], 5_000, &[0])),
        done(3, 2, offer(&[2])),
        done(4, 2, answer(Reply::Accepted, &[3])),
        done(5, 2, fulfil(2, 0)),
        done(6, 1, offer(&[1])),
        done(7, 1, answer(Reply::Accepted, &[6])),
        done(8, 1, resolve(&[7])),
    ]);
    assert_eq!((case.state, case.given), (State::Resolved, 400), "both were promised, and one was paid");
    assert!(case.overruled.contains(&Overruled { deed: deed_id(5), by: deed_id(1) }), "the till that paid is told");
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
