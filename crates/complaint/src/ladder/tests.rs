use super::*;
use crate::fold::fold;
use crate::policy::{Hours, LevelClock, Recipient, StopOn, Week};
use crate::testing::{
    MONDAY, acknowledge, assign, close, directory, done, edit, escalate, facts, note, person, person_id, reopen,
    resolve, resume, take, wait, with_fields, withdraw,
};
use crate::{Act, Done, Priority, Role, WaitingFor};
use jiff::civil::Weekday;
use proptest::prelude::*;

const MINUTE: i64 = 60_000;
const HOUR: i64 = 60 * MINUTE;

/// Hours after Monday at 10, as [`MONDAY`] is.
fn at(hours: i64) -> Timestamp {
    MONDAY.plus(hours * HOUR)
}

/// The deed numbered by the minutes after Monday at 10.
fn later(hours: u32, role: Role, act: Act) -> Done {
    done(hours * 60, role as u128 + 1, act)
}

fn ladder_by(policy: &Policy, directory: &Directory, facts: &Facts, now: Timestamp) -> Ladder {
    Ladder::of(facts, &fold(facts), Rules { policy, directory, zone: "Europe/London" }, now)
}

fn ladder(facts: &Facts, now: Timestamp) -> Ladder {
    ladder_by(&Policy::default(), &directory(), facts, now)
}

/// Rule, level, hours after Monday at 10, and the roles of those told.
fn said(ladder: &Ladder) -> Vec<(String, u32, i64, Vec<Role>)> {
    ladder.fired.iter().map(said_of).collect()
}

fn said_of(firing: &Firing) -> (String, u32, i64, Vec<Role>) {
    let roles = firing.people().map(|told| directory().person(told.person).unwrap().role).collect();
    (firing.rule.clone(), firing.level, firing.at.since(MONDAY) / HOUR, roles)
}

fn line(rule: &str, level: u32, hours: i64, roles: &[Role]) -> (String, u32, i64, Vec<Role>) {
    (rule.to_owned(), level, hours, roles.to_vec())
}

/// Handled by the handler from the beginning, acknowledged by nobody.
fn owned(following: impl IntoIterator<Item = Done>) -> Facts {
    facts([done(1, 2, assign(2))].into_iter().chain(following))
}

#[test]
fn the_default_ladder_of_a_moderate_complaint_is_climbed_in_business_time() {
    let facts = owned([]);
    let expected = [
        line("service", 1, 6, &[Role::Handler]),
        line("service", 2, 8, &[Role::Supervisor]),
        line("service", 3, 27, &[Role::Manager]),
        line("service", 4, 32, &[Role::Quality]),
    ];
    assert_eq!(said(&ladder(&facts, at(500))), expected, "16:00, 18:00, Tuesday at 13:00 and at 18:00");
    assert_eq!(said(&ladder(&facts, at(5))), [], "nobody is told at 15:00");
    let next = ladder(&facts, at(5)).next.map(|next| said_of(&next));
    assert_eq!(next, Some(expected[0].clone()), "and it is known who will be");
    assert_eq!(said(&ladder(&facts, at(8))), expected[..2], "at the very instant");
    assert_eq!(ladder(&facts, at(8)).next.map(|next| said_of(&next)), Some(expected[2].clone()));
}

#[test]
fn a_weekend_and_a_lunch_break_do_not_count() {
    let mut saturday = owned([]);
    saturday.record.received_at = at(-42);
    let expected = [
        line("service", 1, 3, &[Role::Handler]),
        line("service", 2, 5, &[Role::Supervisor]),
        line("service", 3, 24, &[Role::Manager]),
        line("service", 4, 32, &[Role::Quality]),
    ];
    assert_eq!(
        said(&ladder(&saturday, at(500))),
        expected,
        "from Saturday 16:00: Monday 13:00, 15:00; Tuesday 10:00, 18:00"
    );
    let mut policy = Policy::default();
    let hours: [Hours; 2] = ["09:00-12:00", "13:00-18:00"].map(|hours| hours.parse().unwrap());
    policy.calendars.get_mut("standard").unwrap().week =
        Week::alike(&hours, &[Weekday::Monday, Weekday::Tuesday, Weekday::Wednesday]);
    let lunch = ladder_by(&policy, &directory(), &owned([]), at(500));
    let hours: Vec<i64> = said(&lunch).into_iter().map(|(_, _, hours, _)| hours).collect();
    assert_eq!(
        hours,
        [7, 24, 29, 56],
        "17:00; Tuesday 10:00 (7 hours fit into Monday), 15:00 (over noon); Wednesday 18:00"
    );
}

#[test]
fn while_the_case_waits_for_its_customer_the_ladder_waits_too() {
    let waiting = owned([later(1, Role::Handler, wait(WaitingFor::Customer, &[0]))]);
    assert_eq!(ladder(&waiting, at(500)), Ladder::default(), "no clock runs");
    let resumed =
        owned([later(1, Role::Handler, wait(WaitingFor::Customer, &[0])), later(25, Role::Handler, resume(&[60]))]);
    let hours: Vec<i64> = said(&ladder(&resumed, at(500))).into_iter().map(|(_, _, hours, _)| hours).collect();
    assert_eq!(hours, [30, 32, 51, 56], "a day later, each of them");
    let paused_late = owned([later(7, Role::Handler, wait(WaitingFor::Customer, &[0]))]);
    let fired = said(&ladder(&paused_late, at(500)));
    assert_eq!(fired, [line("service", 1, 6, &[Role::Handler])], "what had fired before the wait stays fired");
}

#[test]
fn where_nobody_handles_it_or_holds_the_role_somebody_else_is_told_and_says_why() {
    let first = |directory: &Directory, facts: &Facts| {
        let fired = ladder_by(&Policy::default(), directory, facts, at(8)).fired;
        fired.into_iter().map(|firing| (firing.told[0].why, said_of(&firing).3)).collect::<Vec<_>>()
    };
    let unowned = first(&directory(), &facts([]));
    assert_eq!(unowned, [(Why::Instead, vec![Role::Supervisor]), (Why::Named, vec![Role::Supervisor])]);
    let mut alone = directory();
    alone.people.retain(|person| matches!(person.role, Role::Handler | Role::Quality));
    let fired = first(&alone, &facts([]));
    assert_eq!(fired, [(Why::Instead, vec![Role::Quality]), (Why::Instead, vec![Role::Quality])], "neither is there");
    let nobody = Directory { people: Vec::new(), ..directory() };
    let fired = ladder_by(&Policy::default(), &nobody, &facts([]), at(8)).fired;
    assert_eq!(fired.len(), 2, "it fires all the same");
    assert!(fired.iter().all(|firing| firing.people().count() == 0 && firing.told.len() == 1), "and names the gap");
}

#[test]
fn of_a_complaint_about_staff_nobody_of_the_store_is_told() {
    let accused = with_fields(facts([]), &[("staff_conduct", "yes")]);
    let told: Vec<_> = said(&ladder(&accused, at(8))).into_iter().flat_map(|(_, _, _, roles)| roles).collect();
    assert!(!told.is_empty() && told.iter().all(|role| *role >= Role::Manager), "{told:?}");
}

/// Recorded with the safety flag raised.
fn dangerous(following: impl IntoIterator<Item = Done>) -> Facts {
    let mut facts = with_fields(facts(following), &[("safety", "yes")]);
    let raised = [("safety".to_owned(), "yes".to_owned())];
    facts.record.fields = raised.into();
    for done in std::iter::once(&mut facts.recorded).chain(&mut facts.deeds) {
        if let Act::Record(record) = &mut done.deed.act {
            record.fields.insert("safety".to_owned(), "yes".to_owned());
        }
    }
    facts
}

fn safety(ladder: &Ladder) -> Firing {
    ladder.fired.iter().find(|firing| firing.rule == "safety").cloned().unwrap()
}

#[test]
fn danger_is_told_at_once_to_three_roles_with_its_card() {
    let firing = safety(&ladder(&dangerous([]), MONDAY));
    assert_eq!(said_of(&firing), line("safety", 1, 0, &[Role::Supervisor, Role::Manager, Role::Quality]));
    assert_eq!((firing.card.as_deref(), firing.answer_by), (Some("safety"), Some(MONDAY.plus(15 * MINUTE))));
    assert!(firing.calls(person_id(3)) && !firing.calls(person_id(1)), "the supervisor, not the clerk");
}

#[test]
fn nobody_answers_in_time_so_somebody_else_is_told_too() {
    let roles = |facts: &Facts, minutes: i64| said_of(&safety(&ladder(facts, MONDAY.plus(minutes * MINUTE)))).3;
    let three = [Role::Supervisor, Role::Manager, Role::Quality];
    let four = [Role::Supervisor, Role::Manager, Role::Quality, Role::Admin];
    assert_eq!(roles(&dangerous([]), 14), three, "there is a minute left");
    assert_eq!(roles(&dangerous([]), 15), four);
    let told = safety(&ladder(&dangerous([]), at(1))).told;
    assert_eq!(told.last().map(|told| (told.why, told.at)), Some((Why::Unanswered, MONDAY.plus(15 * MINUTE))));
    let answered = dangerous([done(14, Role::Manager as u128 + 1, note())]);
    assert_eq!(roles(&answered, 600), three, "one of them is on it");
    let mut own = dangerous([]);
    own.recorded.deed.person = person_id(Role::Supervisor as u128 + 1);
    own.deeds[0].deed.person = own.recorded.deed.person;
    assert_eq!(roles(&own, 600), four, "to have recorded it is no answer");
    let by_others = dangerous([done(14, Role::Clerk as u128 + 1, note())]);
    assert_eq!(roles(&by_others, 600), four, "the clerk was not asked");
}

#[test]
fn danger_calls_until_somebody_who_may_takes_it_also_when_it_is_resolved() {
    let stopped = |deeds: Vec<Done>| safety(&ladder(&dangerous(deeds), at(9))).stopped;
    assert_eq!(
        stopped(vec![later(1, Role::Clerk, assign(1))]),
        None,
        "the clerk keeps the case; nobody else knows of it"
    );
    assert_eq!(stopped(vec![later(1, Role::Clerk, resolve(&[0]))]), None, "put right, but was the shelf cleared?");
    let taken = stopped(vec![later(1, Role::Supervisor, assign(3))]);
    assert_eq!(taken, Some(Stopped { by: Ending::Taken, person: Some(person_id(3)), at: at(1) }));
    let escalated = vec![later(1, Role::Clerk, escalate(Role::Supervisor)), later(2, Role::Supervisor, take(60))];
    assert_eq!(
        stopped(escalated).map(|stopped| stopped.at),
        Some(at(2)),
        "whoever takes what a colleague asked has it"
    );
    let passed_on = safety(&ladder(&dangerous([later(1, Role::Supervisor, escalate(Role::Manager))]), at(2)));
    assert!(!passed_on.calls(person_id(3)) && passed_on.calls(person_id(4)), "the supervisor asked somebody else");
}

#[test]
fn a_flag_that_is_lowered_ends_the_call_and_one_raised_again_is_another() {
    let lowered = |hours, value| later(hours, Role::Supervisor, edit("safety", value));
    let mut once = with_fields(dangerous([lowered(1, "no")]), &[("safety", "no")]);
    let firing = safety(&ladder(&once, at(9)));
    assert_eq!(firing.stopped.map(|stopped| (stopped.by, stopped.at)), Some((Ending::Cleared, at(1))));
    once = dangerous([lowered(1, "no"), lowered(2, "yes")]);
    let fired = ladder(&once, at(9)).fired.into_iter().filter(|firing| firing.rule == "safety").collect::<Vec<_>>();
    assert_eq!(fired.len(), 2);
    assert!(fired[0].stopped.is_some() && fired[1].stopped.is_none() && fired[0].id != fired[1].id);
}

#[test]
fn the_promise_kept_ends_it_and_the_next_promise_has_its_own_ladder() {
    let kept = owned([later(7, Role::Handler, acknowledge())]);
    let first = ladder(&kept, at(500)).fired;
    assert_eq!(first[0].stopped.map(|stopped| stopped.by), Some(Ending::Met), "the owner was told at 16:00");
    let clocks: Vec<_> = first.iter().map(|firing| firing.reached.unwrap().clock).collect();
    assert_eq!(clocks[0], ServiceClock::Acknowledge);
    assert!(clocks[1..].iter().all(|clock| *clock == ServiceClock::Resolve), "a call answers both: {clocks:?}");
    assert_eq!(said(&ladder(&kept, at(500)))[1].2, 99, "of 53 open hours three quarters are over on Friday at 13:45");
}

#[test]
fn a_promise_that_comes_first_late_counts_from_then() {
    let slip = Act::Acknowledge { method: crate::AcknowledgeMethod::Slip, text: String::new() };
    let late = owned([later(72, Role::Handler, slip)]);
    let fired = ladder(&late, at(500)).fired;
    let response = |firing: &&Firing| firing.reached.unwrap().clock == ServiceClock::FirstResponse;
    let hours: Vec<i64> = fired.iter().filter(response).map(|firing| firing.at.since(MONDAY) / HOUR).collect();
    assert_eq!(hours, [72, 72, 76, 104], "overdue since Wednesday, but the nearest since Thursday at 10");
}

#[test]
fn what_is_taken_silences_the_steps_above_but_not_the_next_threshold() {
    let early = owned([later(7, Role::Supervisor, assign(3))]);
    let fired = said(&ladder(&early, at(500)));
    assert_eq!(fired.len(), 4, "taken before it was late: whoever has it is told, and those above too: {fired:?}");
    let stopped = |firing: &Firing| firing.stopped.map(|stopped| stopped.by);
    let taken = ladder(&owned([later(9, Role::Supervisor, assign(3))]), at(500));
    assert_eq!(taken.fired.iter().map(stopped).collect::<Vec<_>>(), [Some(Ending::Taken); 2], "nobody above is told");
    assert_eq!(taken.next, None);
    let by_clerk = ladder(&owned([later(9, Role::Clerk, assign(1))]), at(500));
    assert_eq!(by_clerk.fired.len(), 4, "a clerk who keeps it silences nobody but the owner");
}

#[test]
fn an_ended_case_calls_for_nobody_and_a_reopened_one_climbs_anew() {
    let withdrawn = owned([later(9, Role::Handler, withdraw(&[0]))]);
    let fired = ladder(&withdrawn, at(500)).fired;
    assert_eq!(fired.len(), 2, "nothing fires after the end");
    assert!(fired.iter().all(|firing| firing.stopped.map(|stopped| stopped.by) == Some(Ending::Ended)));
    let deeds = [
        later(1, Role::Handler, resolve(&[0])),
        later(2, Role::Handler, close(&[60])),
        later(600, Role::Handler, reopen(&[120])),
    ];
    let fired = said(&ladder(&owned(deeds), at(1_000)));
    let hours: Vec<i64> = fired.iter().map(|(_, _, hours, _)| *hours).collect();
    assert_eq!(hours, [600, 600, 604, 632], "overdue as soon as it is open again; those above have their time");
}

#[test]
fn severity_and_requests_start_levels_and_acknowledged_ends_them() {
    let mut policy = Policy::default();
    let level = |trigger: &str, stop_on| Level {
        trigger: trigger.parse().unwrap(),
        clock: None,
        offset: Span::Minutes(60),
        hours: crate::policy::HoursKind::Clock,
        recipients: vec![Recipient::Role(Role::Manager)],
        fallback: None,
        ack_within: None,
        repeat: None,
        stop_on: vec![stop_on],
        card: None,
    };
    let levels = |trigger| vec![level(trigger, StopOn::Acknowledged)];
    policy.ladders = [("bad".to_owned(), levels("severity 2")), ("asked".to_owned(), levels("manual"))].into();
    let graded = with_fields(
        facts([
            later(1, Role::Clerk, edit("severity", "2")),
            later(3, Role::Clerk, escalate(Role::Supervisor)),
            later(5, Role::Manager, note()),
        ]),
        &[("severity", "2")],
    );
    let fired = ladder_by(&policy, &directory(), &graded, at(9)).fired;
    let hours: Vec<_> = fired.iter().map(|firing| (firing.rule.as_str(), firing.at)).collect();
    assert_eq!(hours, [("bad", at(2)), ("asked", at(4))]);
    assert!(fired.iter().all(|firing| firing.stopped.is_some_and(|stopped| stopped.at == at(5))), "{fired:?}");
}

#[test]
fn a_named_clock_fires_beside_the_nearest() {
    let mut policy = Policy::default();
    let ladder = policy.ladders.get_mut("service").unwrap();
    ladder.iter_mut().for_each(|level| level.clock = Some(LevelClock::FirstResponse));
    let hours: Vec<_> = said(&ladder_by(&policy, &directory(), &owned([]), at(70))).iter().map(|said| said.2).collect();
    assert_eq!(hours, [49, 56], "of the 26 open hours until Wednesday at 18:00 three quarters are over at 11:30");
}

/// Deeds that promise nothing else: notes, edits of what no clock looks at.
fn chatter() -> impl Strategy<Value = Vec<Done>> {
    let act = prop_oneof![Just(note()), Just(edit("product", "kettle")), Just(edit("phone", "020 7946 0000"))];
    // The clerk is told by no level, so what she writes answers none.
    prop::collection::vec((2_u32..20_000, act).prop_map(|(minute, act)| done(minute, 1, act)), 0..8)
}

/// Deeds of every kind that bear on a ladder, by anybody.
fn history() -> impl Strategy<Value = Vec<Done>> {
    let act = prop_oneof![
        Just(note()),
        Just(acknowledge()),
        (1_u128..7).prop_map(assign),
        Just(escalate(Role::Manager)),
        Just(wait(WaitingFor::Customer, &[0])),
        Just(resolve(&[0])),
        Just(withdraw(&[0])),
        Just(edit("safety", "yes")),
        Just(edit("safety", "no")),
    ];
    let deed = (1_u32..10_000, 1_u128..7, act).prop_map(|(minute, by, act)| done(minute, by, act));
    prop::collection::vec(deed, 0..10).prop_map(|mut deeds| {
        deeds.sort_by_key(|done| done.deed.at);
        deeds.dedup_by_key(|done| done.deed.id);
        deeds
    })
}

proptest! {
    #[test]
    fn an_edit_or_a_note_never_moves_a_firing(chatter in chatter(), hours in 0_i64..400) {
        let told = |facts: &Facts| {
            let Ladder { fired, next } = ladder(facts, at(hours));
            fired.into_iter().chain(next).map(|firing| (firing.id, firing.at, firing.told)).collect::<Vec<_>>()
        };
        let mut deeds = chatter;
        deeds.dedup_by_key(|done| done.deed.id);
        prop_assert_eq!(told(&owned(deeds)), told(&owned([])));
    }

    #[test]
    fn replicas_with_the_same_deeds_mean_the_same_firings(history in history(), hours in 0_i64..400) {
        let one = facts(history.clone());
        let other = facts(history.into_iter().rev());
        prop_assert_eq!(ladder(&one, at(hours)), ladder(&other, at(hours)));
    }

    #[test]
    fn what_has_fired_stays_fired_as_time_goes_on(history in history(), hours in 0_i64..200, more in 0_i64..200) {
        let facts = facts(history);
        let (before, after) = (ladder(&facts, at(hours)), ladder(&facts, at(hours + more)));
        for firing in &before.fired {
            let same = after.fired.iter().find(|other| other.id == firing.id);
            prop_assert!(same.is_some_and(|same| same.at == firing.at && same.told.starts_with(&firing.told)));
        }
        let mut ids: Vec<_> = after.fired.iter().map(|firing| firing.id).collect();
        ids.sort_unstable();
        ids.dedup();
        prop_assert_eq!(ids.len(), after.fired.len(), "no two of one identity");
        if let Some(next) = &before.next && before.changes_at(at(hours)).is_some_and(|at| at == next.at) {
            let then = ladder(&facts, next.at);
            prop_assert!(then.fired.iter().any(|firing| firing.id == next.id), "what was to come comes");
        }
    }

    #[test]
    fn nobody_is_called_before_the_line_of_the_case_says_they_may_be(history in history(), hours in 0_i64..400) {
        let facts = facts(history);
        let raised = facts.deeds.iter().rev().find_map(|done| match &done.deed.act {
            Act::Edit { changes } => Some(changes[0].value.clone()),
            _ => None,
        });
        let facts = match raised {
            Some(value) => with_fields(facts, &[("safety", &value)]),
            None => facts,
        };
        let (policy, directory, case) = (Policy::default(), directory(), fold(&facts));
        let rules = Rules { policy: &policy, directory: &directory, zone: "Europe/London" };
        let row = Row::of(&facts, &case);
        for firing in Ladder::of(&facts, &case, rules, at(hours)).fired.iter().filter(|firing| firing.stopped.is_none()) {
            for told in firing.people() {
                let from = may_call_from(&row, &[told.person].into(), rules);
                prop_assert!(from.is_some_and(|from| from <= firing.at), "{:?} by {:?}", told, firing);
            }
        }
    }
}

#[test]
fn two_desks_that_are_cut_off_and_the_office_find_out_one_and_the_same_firing() {
    let recorded = owned([]);
    let one = owned([done(100, 1, note())]);
    let other = owned([done(200, 3, edit("product", "kettle"))]);
    let merged = owned([done(100, 1, note()), done(200, 3, edit("product", "kettle"))]);
    let ids = |facts: &Facts| ladder(facts, at(7)).fired.iter().map(|firing| firing.id).collect::<Vec<_>>();
    assert_eq!(ids(&recorded).len(), 1, "the owner was told at 16:00");
    for copy in [&one, &other, &merged] {
        assert_eq!(ids(copy), ids(&recorded), "each finds it out alone, and merged it is one");
    }
    assert_eq!(
        ids(&recorded)[0].to_string(),
        "73c83585-4e19-874f-994f-e4f7c50c5d36",
        "the identity is part of what replicas agree on"
    );
}

#[test]
fn a_firing_answers_why_somebody_was_told() {
    let policy = Policy { version: 7, ..Policy::default() };
    let firing = ladder_by(&policy, &directory(), &owned([]), at(27)).fired.pop().unwrap();
    let reached = firing.reached.unwrap();
    let target = policy.targets(Priority::clamped(3)).acknowledge;
    assert_eq!((reached.clock, reached.target, reached.started_at), (ServiceClock::Acknowledge, target, MONDAY));
    assert_eq!(
        (firing.trigger, firing.since, firing.offset),
        (Trigger::Threshold(100), at(8), Target::BusinessMinutes(240))
    );
    assert_eq!((firing.policy, firing.level, person(Role::Manager).id), (7, 3, firing.told[0].people[0].person));
}
