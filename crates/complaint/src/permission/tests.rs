//! The rules, role by role and state by state.

use super::*;
use crate::testing::{
    acknowledge, answer, approve, assign, attach, close, decline, deed_id, directory, done, edit, escalate, facts,
    fulfil, not_investigate, note, offer, person, propose, record, refer, reopen, resolve, resume, send_back,
    set_aside, store, take, transfer, wait, with_fields, withdraw,
};
use crate::{Aside, Decision, Done, Number, WaitingFor, fold::fold};

/// Judges a deed of LDN04's person of that role after these deeds.
fn verdict(role: Role, act: &Act, following: Vec<Done>) -> Result<(), Refusal> {
    let facts = facts(following);
    judge(&person(role), act, Some((&facts, &fold(&facts))), &directory())
}

fn rule(verdict: &Result<(), Refusal>) -> &'static str {
    match verdict {
        Ok(()) => "ok",
        Err(Refusal::Role { .. }) => "role",
        Err(Refusal::Scope) => "scope",
        Err(Refusal::State { .. }) => "state",
        Err(Refusal::Field { .. }) => "field",
        Err(Refusal::Limit { .. }) => "limit",
        Err(Refusal::FourEyes { .. }) => "four_eyes",
    }
}

#[test]
fn the_table_of_roles_holds_for_every_role_and_deed() {
    let resolved = || vec![done(1, 1, resolve(&[0]))];
    let escalated = || vec![done(1, 1, escalate(Role::Supervisor))];
    // Columns: clerk, handler, supervisor, manager, quality, admin, auditor.
    let waiting = || vec![done(1, 1, wait(WaitingFor::Customer, &[0]))];
    let proposed = || vec![done(1, 1, propose(Decision::Upheld, &[9_000], 5_000, &[0]))];
    let offered = || {
        let small = propose(Decision::Upheld, &[900], 5_000, &[0]);
        vec![done(1, 1, small), done(2, 1, offer(&[1]))]
    };
    let accepted = || offered().into_iter().chain([done(3, 1, answer(Reply::Accepted, &[2]))]).collect();
    let table: [(Act, Vec<Done>, [bool; 7]); 23] = [
        (wait(WaitingFor::Customer, &[0]), vec![], [true, true, true, true, true, true, false]),
        (resume(&[1]), waiting(), [true, true, true, true, true, true, false]),
        (not_investigate(&[0]), vec![], [false, true, true, true, true, true, false]),
        (approve(1, &[1]), proposed(), [false, true, true, true, true, true, false]),
        (send_back(1, &[1]), proposed(), [false, true, true, true, true, true, false]),
        (answer(Reply::Accepted, &[2]), offered(), [true, true, true, true, true, true, false]),
        (fulfil(1, 0), accepted(), [true, true, true, true, true, true, false]),
        (offer(&[1]), offered().drain(..1).collect(), [true, true, true, true, true, true, false]),
        (refer(&[0]), vec![], [false, true, true, true, true, true, false]),
        (set_aside(Aside::Invalid, &[0]), vec![], [false, true, true, true, true, true, false]),
        (note(), vec![], [true, true, true, true, true, true, false]),
        (attach(1, "kettle.jpg"), vec![], [true, true, true, true, true, true, false]),
        (edit("name", "Ana"), vec![], [true, true, true, true, true, true, false]),
        (acknowledge(), vec![], [true, true, true, true, true, true, false]),
        (escalate(Role::Manager), vec![], [true, true, true, true, true, true, false]),
        (assign(2), vec![], [false, true, true, true, true, true, false]),
        (resolve(&[0]), vec![], [true, true, true, true, true, true, false]),
        (reopen(&[1]), resolved(), [true, true, true, true, true, true, false]),
        (close(&[1]), resolved(), [false, true, true, true, true, true, false]),
        (withdraw(&[0]), vec![], [false, true, true, true, true, true, false]),
        (transfer("LDN05", &[0]), vec![], [false, true, true, true, true, true, false]),
        (take(1), escalated(), [false, false, true, true, true, true, false]),
        (decline(1), escalated(), [false, false, true, true, true, true, false]),
    ];
    for (act, following, allowed) in table {
        for (role, allowed) in Role::ALL.into_iter().zip(allowed) {
            let verdict = verdict(role, &act, following.clone());
            let expected = if allowed { "ok" } else { "role" };
            assert_eq!(rule(&verdict), expected, "{} by {}: {verdict:?}", act.name(), role.name());
        }
    }
}

#[test]
fn a_clerk_may_assign_to_nobody_but_oneself() {
    let own = Act::Assign { to: Some(person(Role::Clerk).id) };
    assert_eq!(rule(&verdict(Role::Clerk, &own, vec![])), "ok");
    assert_eq!(rule(&verdict(Role::Clerk, &Act::Assign { to: None }, vec![])), "role");
}

#[test]
fn a_case_is_given_only_to_somebody_who_can_open_it_and_work_on_it() {
    assert_eq!(rule(&verdict(Role::Handler, &assign(99), vec![])), "field", "unknown person");
    let auditor = Act::Assign { to: Some(person(Role::Auditor).id) };
    assert_eq!(rule(&verdict(Role::Handler, &auditor, vec![])), "field");
}

#[test]
fn the_table_of_states_holds() {
    let resolved = done(1, 1, resolve(&[0]));
    let open = vec![];
    let ended = vec![resolved.clone(), done(2, 1, close(&[1]))];
    let withdrawn = vec![done(1, 1, withdraw(&[0]))];
    let resolved = vec![resolved];
    // Columns: open, resolved, closed, withdrawn.
    let table: [(Act, [bool; 4]); 9] = [
        (note(), [true, true, true, true]),
        (attach(1, "kettle.jpg"), [true, true, true, true]),
        (edit("name", "Ana"), [true, true, true, true]),
        (acknowledge(), [true, true, false, false]),
        (assign(2), [true, true, false, false]),
        (escalate(Role::Manager), [true, true, false, false]),
        (resolve(&[]), [true, false, false, false]),
        (withdraw(&[]), [true, false, false, false]),
        (close(&[]), [false, true, false, false]),
    ];
    for (act, allowed) in table {
        for (following, allowed) in [&open, &resolved, &ended, &withdrawn].into_iter().zip(allowed) {
            let verdict = verdict(Role::Admin, &act, following.clone());
            assert_eq!(
                rule(&verdict),
                if allowed { "ok" } else { "state" },
                "{} after {}",
                act.name(),
                following.len()
            );
        }
    }
    for (following, allowed) in [(open, false), (resolved, true), (ended, true), (withdrawn, true)] {
        assert_eq!(rule(&verdict(Role::Clerk, &reopen(&[]), following)) == "ok", allowed);
    }
}

#[test]
fn only_open_escalations_are_taken_by_a_role_as_high_as_asked() {
    let asked = |role| vec![done(1, 1, escalate(role))];
    assert_eq!(rule(&verdict(Role::Supervisor, &take(1), asked(Role::Manager))), "role");
    assert_eq!(rule(&verdict(Role::Handler, &take(1), asked(Role::Handler))), "ok");
    assert_eq!(rule(&verdict(Role::Supervisor, &take(9), asked(Role::Supervisor))), "field", "no such escalation");
    let taken = vec![done(1, 1, escalate(Role::Supervisor)), done(2, 3, take(1))];
    assert_eq!(rule(&verdict(Role::Supervisor, &take(1), taken)), "state");
}

#[test]
fn an_escalation_open_on_a_closed_case_can_still_be_taken() {
    let deeds = vec![done(1, 1, escalate(Role::Supervisor)), done(2, 1, resolve(&[0])), done(3, 1, close(&[2]))];
    assert_eq!(rule(&verdict(Role::Supervisor, &take(1), deeds)), "ok");
}

#[test]
fn nobody_acts_outside_their_stores_or_once_disabled() {
    let facts = facts([]);
    let seen = fold(&facts);
    let judge_as = |person: &Person| rule(&judge(person, &note(), Some((&facts, &seen)), &directory()));
    let elsewhere = |role, code| Person { store: Some(store(code)), ..person(role) };
    assert_eq!(judge_as(&elsewhere(Role::Supervisor, "LDN05")), "scope");
    assert_eq!(judge_as(&elsewhere(Role::Manager, "LDN05")), "ok", "the same area");
    let other_area = Person { area: None, ..elsewhere(Role::Manager, "BER01") };
    assert_eq!(judge_as(&other_area), "scope");
    assert_eq!(judge_as(&elsewhere(Role::Quality, "BER01")), "ok");
    assert_eq!(judge_as(&Person { active: false, ..person(Role::Admin) }), "scope");
}

#[test]
fn a_record_is_complete_and_belongs_to_its_store() {
    let verdict = |change: &dyn Fn(&mut Record)| {
        let mut record = record();
        change(&mut record);
        rule(&judge(&person(Role::Clerk), &Act::Record(Box::new(record)), None, &directory()))
    };
    let set = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    assert_eq!(verdict(&|_| ()), "ok");
    assert_eq!(verdict(&|record| record.store = store("LDN05")), "scope");
    assert_eq!(verdict(&|r| r.number = Number::make(&store("LDN05"), "K3", 1).unwrap()), "field", "foreign number");
    assert_eq!(verdict(&|record| record.description = " \n".to_owned()), "field");
    assert_eq!(verdict(&|record| record.description = "x".repeat(MAX_TEXT)), "ok");
    assert_eq!(verdict(&|record| record.description = "x".repeat(MAX_TEXT + 1)), "field");
    assert_eq!(verdict(&|record| record.fields.extend([set("severity", "5")])), "field");
    assert_eq!(verdict(&|record| record.fields.extend([set("colour", "red")])), "ok", "an unknown field is kept");
    assert_eq!(verdict(&|r| r.fields.extend([set("colour", &"x".repeat(MAX_VALUE + 1))])), "field");
}

#[test]
fn a_complaint_is_recorded_once_and_before_all_else() {
    let act = Act::Record(Box::new(record()));
    assert_eq!(rule(&verdict(Role::Clerk, &act, vec![])), "state");
    assert_eq!(rule(&judge(&person(Role::Clerk), &note(), None, &directory())), "state");
}

#[test]
fn required_words_are_not_blank() {
    let blank = " \t".to_owned();
    let resolved = || vec![done(1, 1, resolve(&[0]))];
    let escalated = || vec![done(1, 1, escalate(Role::Handler))];
    let after = Vec::new;
    let acts = [
        (Act::Note { text: blank.clone() }, vec![]),
        (Act::Acknowledge { method: AcknowledgeMethod::CannotReach, text: blank.clone() }, vec![]),
        (Act::Escalate { to: Role::Manager, reason: blank.clone() }, vec![]),
        (Act::Decline { escalation: deed_id(1), reason: blank.clone() }, escalated()),
        (Act::Resolve { decision: Decision::Upheld, outcome: blank.clone(), after: after() }, vec![]),
        (Act::Reopen { reason: blank.clone(), after: after() }, resolved()),
        (Act::Close { outcome: blank.clone(), after: after() }, resolved()),
        (Act::Withdraw { reason: blank.clone(), after: after() }, vec![]),
        (Act::Transfer { to: store("LDN05"), reason: blank, after: after() }, vec![]),
        (Act::Edit { changes: Vec::new() }, vec![]),
    ];
    for (act, following) in acts {
        let verdict = verdict(Role::Admin, &act, following);
        let missing = matches!(&verdict, Err(Refusal::Field { problem, .. }) if problem == "missing");
        assert!(missing, "{}: {verdict:?}", act.name());
    }
}

#[test]
fn an_edit_names_known_fields_once_with_values_they_know() {
    assert_eq!(rule(&verdict(Role::Clerk, &edit("mood", "angry"), vec![])), "ok");
    assert_eq!(rule(&verdict(Role::Clerk, &edit("mood", ""), vec![])), "ok", "not stated");
    assert_eq!(rule(&verdict(Role::Clerk, &edit("mood", "hungry"), vec![])), "field");
    assert_eq!(rule(&verdict(Role::Clerk, &edit("description", "other words"), vec![])), "field", "evidence");
    let change = FieldChange { field: "name".to_owned(), value: "Ana".to_owned() };
    let twice = Act::Edit { changes: vec![change.clone(), change] };
    assert_eq!(rule(&verdict(Role::Clerk, &twice, vec![])), "field");
}

/// A photo, altered.
fn altered(change: impl Fn(&mut File)) -> Act {
    let Act::Attach(mut file) = attach(1, "kettle.jpg") else { unreachable!("attach attaches") };
    change(&mut file);
    Act::Attach(file)
}

#[test]
fn a_file_is_what_its_name_says_and_within_bounds() {
    let verdict = |change: &dyn Fn(&mut File)| rule(&verdict(Role::Clerk, &altered(change), vec![]));
    assert_eq!(verdict(&|_| ()), "ok");
    assert_eq!(verdict(&|file| file.name = "../kettle.jpg".to_owned()), "field", "a name that leads elsewhere");
    assert_eq!(verdict(&|file| file.name = "kettle.pdf".to_owned()), "field", "a name of another kind");
    assert_eq!(verdict(&|file| file.media_type = "text/html".to_owned()), "field", "a kind that may not be attached");
    assert_eq!(verdict(&|file| file.blob.size = 0), "field", "nothing in it");
    assert_eq!(verdict(&|file| file.blob.size = MAX_FILE_BYTES), "ok");
    assert_eq!(verdict(&|file| file.blob.size = MAX_FILE_BYTES + 1), "field");
    let small = |size| Some(crate::Blob { address: crate::FileAddress([9; 32]), size });
    assert_eq!(verdict(&|file| file.thumbnail = small(MAX_THUMBNAIL_BYTES)), "ok");
    assert_eq!(verdict(&|file| file.thumbnail = small(MAX_THUMBNAIL_BYTES + 1)), "field");
    assert_eq!(verdict(&|file| file.thumbnail = Some(file.blob)), "field", "the same bytes are no thumbnail");
    let pdf = |file: &mut File| {
        file.name = "receipt.pdf".to_owned();
        file.media_type = "application/pdf".to_owned();
    };
    assert_eq!(verdict(&pdf), "field", "a PDF is no photo");
}

#[test]
fn a_complaint_holds_only_so_many_files_and_bytes() {
    let many = |count: usize| (1..=count as u32).map(|n| done(n, 1, attach(n, "kettle.jpg"))).collect::<Vec<_>>();
    assert_eq!(rule(&verdict(Role::Clerk, &attach(0, "kettle.jpg"), many(MAX_FILES - 1))), "ok");
    assert_eq!(rule(&verdict(Role::Clerk, &attach(0, "kettle.jpg"), many(MAX_FILES))), "field");
    let large = |n| done(n, 1, altered(|file| file.blob.size = MAX_FILE_BYTES));
    let full: Vec<Done> = (1..=(MAX_CASE_BYTES / MAX_FILE_BYTES) as u32).map(large).collect();
    assert_eq!(rule(&verdict(Role::Clerk, &attach(0, "kettle.jpg"), full)), "field");
}

#[test]
fn a_deed_of_a_newer_version_is_refused() {
    let act = Act::Unknown { name: "teleport".to_owned() };
    assert_eq!(rule(&verdict(Role::Admin, &act, vec![])), "field");
}

#[test]
fn an_escalation_asks_somebody_who_can_take_it() {
    for (role, verdict_expected) in [(Role::Clerk, "field"), (Role::Auditor, "field"), (Role::Quality, "ok")] {
        assert_eq!(rule(&verdict(Role::Clerk, &escalate(role), vec![])), verdict_expected);
    }
}

#[test]
fn a_complaint_is_handed_to_another_store_that_there_is_and_only_while_it_is_open() {
    let verdict = |to, following| rule(&verdict(Role::Handler, &transfer(to, &[0]), following));
    assert_eq!(verdict("LDN05", vec![]), "ok");
    assert_eq!(verdict("BER01", vec![]), "ok", "also in another area");
    assert_eq!(verdict("LDN04", vec![]), "field", "where it is");
    assert_eq!(verdict("PAR01", vec![]), "field", "a store that nobody knows");
    assert_eq!(
        verdict("LDN05", vec![done(1, 1, resolve(&[0]))]),
        "state",
        "what is settled stays where it was settled"
    );
}

#[test]
fn a_store_that_handed_a_complaint_over_has_no_more_say_in_it() {
    let moved = || vec![done(1, 2, transfer("BER01", &[0]))];
    for act in [note(), edit("name", "Ana"), transfer("LDN04", &[1]), assign(3)] {
        assert_eq!(rule(&verdict(Role::Supervisor, &act, moved())), "scope", "{}", act.name());
    }
    assert_eq!(rule(&verdict(Role::Quality, &transfer("LDN04", &[1]), moved())), "ok", "those of all stores have");
}

/// Judges a deed of LDN04's person of that role, as it comes late, after these deeds that its author did not see.
fn late(role: Role, act: &Act, following: Vec<Done>) -> &'static str {
    let facts = facts(following);
    rule(&judge_late(&person(role), act, (&facts, &fold(&facts)), &directory()))
}

#[test]
fn of_what_comes_late_from_the_store_of_before_notes_and_files_are_taken() {
    let moved = || vec![done(1, 2, transfer("BER01", &[0]))];
    assert_eq!(late(Role::Clerk, &note(), moved()), "ok");
    assert_eq!(late(Role::Clerk, &attach(1, "kettle.jpg"), moved()), "ok");
    for act in [edit("name", "Ana"), assign(2), resolve(&[0]), escalate(Role::Manager)] {
        assert_eq!(late(Role::Supervisor, &act, moved()), "scope", "{}", act.name());
        assert_eq!(late(Role::Supervisor, &act, vec![]), "ok", "{} where nothing moved", act.name());
    }
    assert_eq!(late(Role::Quality, &assign(2), moved()), "field", "a handler of the store of before");
}

#[test]
fn an_accusation_of_staff_is_taken_back_by_a_manager_only() {
    let accused = with_fields(facts([]), &[("staff_conduct", "yes"), ("category", "staff_conduct")]);
    let case = fold(&accused);
    let verdict = |person: &Person, act: &Act| rule(&judge(person, act, Some((&accused, &case)), &directory()));
    let recorder = Person { id: accused.recorded.deed.person, ..person(Role::Supervisor) };
    let change = |field: &str, value: &str| FieldChange { field: field.to_owned(), value: value.to_owned() };
    let both = Act::Edit { changes: vec![change("staff_conduct", "no"), change("category", "delivery")] };
    assert_eq!(verdict(&recorder, &both), "role");
    assert_eq!(verdict(&recorder, &edit("category", "delivery")), "ok", "it is still flagged");
    assert_eq!(verdict(&person(Role::Manager), &both), "ok");
    assert_eq!(verdict(&person(Role::Supervisor), &note()), "scope", "one who did not record it does not know of it");
    assert_eq!(verdict(&recorder, &assign(3)), "field", "it is not given to the store's people");
    let manager = Act::Assign { to: Some(person(Role::Manager).id) };
    assert_eq!(verdict(&recorder, &manager), "ok");
}
