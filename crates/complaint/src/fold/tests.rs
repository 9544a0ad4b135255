//! Laws of the fold, each by name.

use super::*;
use crate::testing::{
    MONDAY, answer, approve, assign, close, decline, deed_id, done, escalate, facts, folded, fulfil, note, offer,
    person_id, propose, reopen, resolve, resume, send_back, set_aside, take, transfer, wait, with_fields, withdraw,
};
use crate::{Aside, Decision, Meta, Reply, WaitingFor};
use proptest::prelude::*;

const GRADED: [(&str, &str); 3] = [("category", "product"), ("severity", "2"), ("urgency", "2")];

#[test]
fn a_recorded_complaint_is_received_and_has_priority_three_while_nothing_is_known() {
    let case = folded([]);
    assert_eq!((case.state, case.owner), (State::Received, None));
    assert_eq!(case.priority.get(), 3, "severity 3 and urgency 3 while unstated");
    assert_eq!(case.lifecycle, [deed_id(0)]);
}

#[test]
fn a_graded_complaint_is_assessed_once_it_has_an_owner_and_investigated_once_the_owner_acts() {
    let state = |following: Vec<Done>| fold(&with_fields(facts(following), &GRADED)).state;
    assert_eq!(state(vec![]), State::Received, "nobody owns it");
    assert_eq!(state(vec![done(1, 1, assign(2))]), State::Assessed);
    assert_eq!(state(vec![done(1, 1, assign(2)), done(2, 3, note())]), State::Assessed, "somebody else's note");
    assert_eq!(state(vec![done(1, 1, assign(2)), done(2, 2, note())]), State::Investigating);
    assert_eq!(state(vec![done(1, 2, assign(2))]), State::Investigating, "assigned to oneself");
}

#[test]
fn an_owner_without_grading_investigates() {
    assert_eq!(folded([done(1, 1, assign(2))]).state, State::Investigating);
    let nobody = Act::Assign { to: None };
    assert_eq!(folded([done(1, 1, assign(2)), done(2, 1, nobody)]).state, State::Received);
}

#[test]
fn resolve_then_close_keeps_decision_and_instant() {
    let case = folded([done(1, 1, resolve(&[0])), done(2, 1, close(&[1]))]);
    assert_eq!(case.state, State::Closed);
    assert_eq!(case.decision, Some(Decision::Upheld));
    assert_eq!(case.resolved_at, Some(MONDAY.plus(60_000)));
    assert!(case.overruled.is_empty(), "nothing was done at the same time");
}

#[test]
fn reopen_beats_close_done_at_the_same_time_whatever_the_clocks_say() {
    for (closes, reopens) in [(2, 3), (3, 2)] {
        let case = folded([done(1, 1, resolve(&[0])), done(closes, 1, close(&[1])), done(reopens, 2, reopen(&[1]))]);
        assert_eq!(case.state, State::Received, "reopened, and nobody owns it");
        assert_eq!(case.overruled, [Overruled { deed: deed_id(closes), by: deed_id(reopens) }]);
        assert_eq!((case.decision, case.resolved_at, case.reopened), (None, None, 1));
    }
}

#[test]
fn a_close_that_saw_the_reopen_closes() {
    let case = folded([
        done(1, 1, resolve(&[0])),
        done(2, 2, reopen(&[1])),
        done(3, 1, resolve(&[2])),
        done(4, 1, close(&[3])),
    ]);
    assert_eq!((case.state, case.reopened), (State::Closed, 1));
}

#[test]
fn the_order_of_concurrent_deeds_is_reopen_withdraw_close_resolve() {
    type Make = fn(&[u32]) -> Act;
    let ranked: [(Make, State); 4] =
        [(reopen, State::Received), (withdraw, State::Withdrawn), (close, State::Closed), (resolve, State::Resolved)];
    for (stronger, (winner, state)) in ranked.iter().enumerate() {
        for (loser, _) in ranked.iter().skip(stronger + 1) {
            for (first, second) in [(2, 3), (3, 2)] {
                let deeds = [done(1, 1, resolve(&[0])), done(first, 1, winner(&[1])), done(second, 2, loser(&[1]))];
                let case = folded(deeds);
                assert_eq!(case.state, *state, "{}", winner(&[]).name());
                assert_eq!(case.overruled, [Overruled { deed: deed_id(second), by: deed_id(first) }]);
                assert_eq!(case.lifecycle.len(), 2, "the next deed names both");
            }
        }
    }
}

#[test]
fn of_two_resolutions_at_the_same_time_the_earlier_stands() {
    let case = folded([done(1, 1, resolve(&[0])), done(2, 2, resolve(&[0]))]);
    assert_eq!(case.resolved_at, Some(MONDAY.plus(60_000)));
    assert_eq!(case.overruled, [Overruled { deed: deed_id(2), by: deed_id(1) }]);
}

#[test]
fn two_reopenings_at_the_same_time_are_one() {
    let case = folded([done(1, 1, resolve(&[0])), done(2, 1, reopen(&[1])), done(3, 2, reopen(&[1]))]);
    assert_eq!(case.reopened, 1);
    assert!(case.overruled.is_empty(), "both got what they asked for");
}

#[test]
fn an_escalation_survives_resolve_close_and_withdraw() {
    let ends: [Vec<Done>; 3] = [
        vec![done(2, 1, resolve(&[0]))],
        vec![done(2, 1, resolve(&[0])), done(3, 1, close(&[2]))],
        vec![done(2, 1, withdraw(&[0]))],
    ];
    for end in ends {
        let case = folded(std::iter::once(done(1, 1, escalate(Role::Supervisor))).chain(end));
        assert_eq!(case.open_escalations().count(), 1, "open while {:?}", case.state);
    }
}

#[test]
fn two_takes_leave_the_first_as_owner_and_overrule_the_second() {
    let case = folded([done(1, 1, escalate(Role::Supervisor)), done(3, 3, take(1)), done(2, 2, take(1))]);
    assert_eq!(case.owner, Some(person_id(2)));
    let taken = EscalationStatus::Taken { by: person_id(2), at: MONDAY.plus(120_000) };
    assert_eq!(case.escalations.first().map(|escalation| &escalation.status), Some(&taken));
    assert_eq!(case.overruled, [Overruled { deed: deed_id(3), by: deed_id(2) }]);
    assert_eq!(case.state, State::Investigating);
}

#[test]
fn a_take_counts_as_the_assignment_until_a_later_one() {
    let case = folded([done(1, 1, escalate(Role::Supervisor)), done(2, 2, take(1)), done(3, 2, assign(5))]);
    assert_eq!(case.owner, Some(person_id(5)));
}

#[test]
fn a_decline_asks_the_next_role_up_to_quality() {
    let mut deeds = vec![done(1, 1, escalate(Role::Handler))];
    for (n, asked) in [(2, Role::Supervisor), (3, Role::Manager), (4, Role::Quality), (5, Role::Quality)] {
        deeds.push(done(n, u128::from(n), decline(1)));
        let case = folded(deeds.clone());
        assert_eq!(case.escalations.first().map(|e| (e.to, e.declined.len())), Some((asked, n as usize - 1)));
    }
    let repeated = folded([done(1, 1, escalate(Role::Handler)), done(2, 2, decline(1)), done(3, 2, decline(1))]);
    assert_eq!(repeated.escalations.first().map(|e| e.to), Some(Role::Supervisor), "one person, one decline");
}

#[test]
fn a_decline_after_a_take_is_overruled() {
    let case = folded([done(1, 1, escalate(Role::Supervisor)), done(2, 2, take(1)), done(3, 3, decline(1))]);
    assert_eq!(case.overruled, [Overruled { deed: deed_id(3), by: deed_id(2) }]);
    assert_eq!(case.escalations.first().map(|e| e.to), Some(Role::Supervisor));
}

#[test]
fn the_slip_is_no_answer_of_substance() {
    let acknowledge = |n, method| done(n, 1, Act::Acknowledge { method, text: "tried".to_owned() });
    let case = folded([
        acknowledge(1, AcknowledgeMethod::Slip),
        acknowledge(2, AcknowledgeMethod::CannotReach),
        acknowledge(3, AcknowledgeMethod::Phone),
    ]);
    assert_eq!(case.acknowledged.map(|a| a.method), Some(AcknowledgeMethod::Slip));
    assert_eq!(case.first_response_at, Some(MONDAY.plus(180_000)));
    assert_eq!(folded([done(1, 1, note()), done(2, 1, resolve(&[0]))]).first_response_at, Some(MONDAY.plus(120_000)));
}

#[test]
fn safety_makes_it_the_first_priority() {
    let case = fold(&with_fields(facts([]), &[("severity", "4"), ("urgency", "4"), ("safety", "yes")]));
    assert_eq!(case.priority.get(), 1);
    let case = fold(&with_fields(facts([]), &[("severity", "4"), ("urgency", "4"), ("media", "yes")]));
    assert_eq!(case.priority.get(), 2);
}

#[test]
fn a_clock_a_year_ahead_wins_no_assignment() {
    let year = 365 * 24 * 3_600_000;
    let mut ahead = done(1, 2, assign(2));
    ahead.deed.at = ahead.deed.at.plus(year);
    ahead.meta = Some(Meta {
        person: person_id(2),
        device: ahead.deed.device,
        received_at: MONDAY.plus(90_000),
        skew: year,
        seal: None,
    });
    let case = folded([ahead, done(2, 3, assign(3))]);
    assert_eq!(case.owner, Some(person_id(3)), "by corrected time it came first");
}

#[test]
fn forged_deeds_that_name_each_other_cannot_lock_the_fold() {
    let case = folded([done(1, 1, resolve(&[2, 0])), done(2, 1, close(&[1]))]);
    assert_eq!(case.state, State::Closed, "the last one counts");
    assert_eq!(folded([done(1, 1, resolve(&[1, 0]))]).state, State::Resolved, "itself is not after itself");
}

#[test]
fn a_transfer_hands_the_complaint_over_and_leaves_nobody_the_owner() {
    assert_eq!((folded([]).store.as_str(), folded([]).placing), ("LDN04", vec![deed_id(0)]));
    let case = folded([done(1, 1, assign(2)), done(2, 2, transfer("BER01", &[0]))]);
    assert_eq!((case.store.as_str(), case.owner, case.state), ("BER01", None, State::Received));
    assert_eq!(case.placing, [deed_id(2)], "the next transfer is done after this one");
    let case = folded([done(1, 2, transfer("BER01", &[0])), done(2, 7, assign(8))]);
    assert_eq!(case.owner, Some(person_id(8)), "whom the new store names");
    assert!(case.overruled.is_empty(), "nothing was done at the same time");
}

#[test]
fn of_two_transfers_at_the_same_time_the_later_stands_and_the_other_is_told() {
    for (first, second) in [("LDN05", "BER01"), ("BER01", "LDN05")] {
        let case = folded([done(1, 1, transfer(first, &[0])), done(2, 2, transfer(second, &[0]))]);
        assert_eq!(case.store.as_str(), second);
        assert_eq!(case.overruled, [Overruled { deed: deed_id(1), by: deed_id(2) }]);
        assert_eq!(case.placing.len(), 2, "the next transfer names both");
    }
    let case = folded([done(1, 1, transfer("LDN05", &[0])), done(2, 2, transfer("LDN05", &[0]))]);
    assert!(case.overruled.is_empty(), "both wanted the same");
}

#[test]
fn a_transfer_that_saw_another_stands_whatever_the_clocks_say() {
    let case = folded([done(5, 1, transfer("BER01", &[0])), done(2, 2, transfer("LDN04", &[5]))]);
    assert_eq!(case.store.as_str(), "LDN04", "it was sent back");
    assert!(case.overruled.is_empty(), "one after the other");
}

#[test]
fn an_assignment_that_the_office_had_before_the_transfer_is_undone_by_it() {
    let met = |mut done: Done, after: i64| {
        let received_at = MONDAY.plus(after);
        done.meta = Some(Meta { person: done.deed.person, device: done.deed.device, received_at, skew: 0, seal: None });
        done
    };
    let assigned = || met(done(2, 1, assign(2)), 130_000);
    let moved = |received| met(done(1, 2, transfer("BER01", &[0])), received);
    assert_eq!(folded([moved(600_000), assigned()]).owner, None, "nobody at the old store knew of the transfer yet");
    assert_eq!(folded([moved(120_000), assigned()]).owner, Some(person_id(2)), "the office judged it by the new store");
    let alone = done(1, 2, transfer("BER01", &[0]));
    assert_eq!(folded([alone, assigned()]).owner, None, "the transfer is not at the office yet");
}

#[test]
fn an_accusation_of_staff_restricts_a_complaint_by_flag_or_by_category() {
    let restricted = |fields: &[(&str, &str)]| fold(&with_fields(facts([]), fields)).restricted;
    assert!(!restricted(&[("category", "delivery"), ("staff_conduct", "no")]));
    assert!(restricted(&[("staff_conduct", "yes")]));
    assert!(restricted(&[("category", "staff_conduct")]));
    let mut contested = with_fields(facts([]), &[("staff_conduct", "no")]);
    let yes = crate::Variant { value: "yes".to_owned(), person: None, at: None };
    contested.fields.get_mut("staff_conduct").unwrap().variants.push(yes);
    assert!(fold(&contested).restricted, "while people disagree it is closed");
}

fn any_act() -> impl Strategy<Value = Act> {
    let after = || prop::collection::vec(0..12u32, 0..3);
    prop_oneof![
        Just(note()),
        (1..5u128).prop_map(assign),
        Just(escalate(Role::Supervisor)),
        (0..12u32).prop_map(take),
        (0..12u32).prop_map(decline),
        after().prop_map(|after| resolve(&after)),
        after().prop_map(|after| close(&after)),
        after().prop_map(|after| reopen(&after)),
        after().prop_map(|after| withdraw(&after)),
        after().prop_map(|after| wait(WaitingFor::Customer, &after)),
        after().prop_map(|after| resume(&after)),
        (0..9_000u64, after()).prop_map(|(amount, after)| propose(Decision::Partly, &[amount], 5_000, &after)),
        (0..12u32, after()).prop_map(|(proposal, after)| approve(proposal, &after)),
        (0..12u32, after()).prop_map(|(proposal, after)| send_back(proposal, &after)),
        after().prop_map(|after| offer(&after)),
        after().prop_map(|after| answer(Reply::Accepted, &after)),
        (0..12u32).prop_map(|proposal| fulfil(proposal, 0)),
        after().prop_map(|after| set_aside(Aside::Duplicate, &after)),
        (prop::sample::select(vec!["LDN04", "LDN05", "BER01"]), after()).prop_map(|(to, after)| transfer(to, &after)),
    ]
}

proptest! {
    #[test]
    fn whatever_people_did_the_case_is_consistent(acts in prop::collection::vec((any_act(), 1..5u128), 0..12)) {
        let deeds: Vec<Done> = (1..).zip(acts).map(|(n, (act, by))| done(n, by, act)).collect();
        let escalated = deeds.iter().filter(|done| matches!(done.deed.act, Act::Escalate { .. })).count();
        let case = folded(deeds.clone());
        prop_assert_eq!(case.escalations.len(), escalated, "no escalation is ever lost");
        prop_assert!(!case.lifecycle.is_empty(), "the next lifecycle deed has something to name");
        prop_assert!(!case.placing.is_empty(), "the next transfer has something to name");
        prop_assert_eq!(case.resolved_at.is_some(), case.decision.is_some());
        let running = case.waits.iter().rposition(|wait| wait.until.is_none());
        prop_assert!(running.is_none_or(|at| at + 1 == case.waits.len()), "only the last wait may run");
        prop_assert!(case.proposed.iter().all(|p| p.proofs.len() == p.proposal.lines.len()), "a record for each line");
        prop_assert!(case.overruled.iter().all(|lost| lost.deed != lost.by));
        let backwards = deeds.into_iter().rev();
        prop_assert_eq!(&case, &folded(backwards), "the same facts, the same case, in whatever order they came");
    }

    #[test]
    fn a_reopen_nothing_was_done_after_leaves_the_case_open(
        acts in prop::collection::vec((any_act(), 1..5u128), 0..8),
    ) {
        let mut deeds: Vec<Done> = (1..).zip(acts).map(|(n, (act, by))| done(n, by, act)).collect();
        deeds.push(done(50, 9, reopen(&[])));
        prop_assert!(folded(deeds).state.is_open());
    }

    #[test]
    fn a_transfer_nothing_was_done_after_decides_the_store_and_leaves_nobody_the_owner(
        acts in prop::collection::vec((any_act(), 1..5u128), 0..8),
    ) {
        let mut deeds: Vec<Done> = (1..).zip(acts).map(|(n, (act, by))| done(n, by, act)).collect();
        deeds.push(done(50, 9, transfer("BER01", &[0])));
        let case = folded(deeds);
        prop_assert_eq!(case.store.as_str(), "BER01");
        prop_assert_eq!(case.owner, None);
    }
}
