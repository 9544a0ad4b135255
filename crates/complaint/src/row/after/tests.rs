//! The row after a deed is the row of all deeds, or none is given.

use crate::fold::fold;
use crate::row::ROW_VERSION;
use crate::testing::{
    MONDAY, answer, assign, attach, close, decline, deed_id, done, escalate, facts, fulfil, note, offer, person_id,
    propose, reopen, resolve, resume, set_aside, take, transfer, wait, with_fields, withdraw,
};
use crate::{
    AcknowledgeMethod, Act, Aside, Decision, DeviceId, Done, Facts, Field, FieldChange, Meta, Reply, Role, Row, State,
    Timestamp, WaitingFor,
};
use proptest::prelude::*;
use uuid::Uuid;

fn acknowledge(method: AcknowledgeMethod) -> Act {
    Act::Acknowledge { method, text: "told her".to_owned() }
}

fn edit(changes: &[(&str, &str)]) -> Act {
    let change = |(field, value): &(&str, &str)| FieldChange { field: (*field).into(), value: (*value).into() };
    Act::Edit { changes: changes.iter().map(change).collect() }
}

fn writes(act: &Act) -> Vec<(String, String)> {
    match act {
        Act::Edit { changes } => changes.iter().map(|c| (c.field.clone(), c.value.clone())).collect(),
        _ => Vec::new(),
    }
}

/// The facts of a history in which every edit was made on everything before it.
fn known(stated: &[(&str, &str)], history: &[Done]) -> Facts {
    let mut known = with_fields(facts(history.iter().cloned()), stated);
    for (field, value) in history.iter().flat_map(|done| writes(&done.deed.act)) {
        known = with_fields(known, &[(field.as_str(), value.as_str())]);
    }
    known
}

fn row(stated: &[(&str, &str)], history: &[Done]) -> Row {
    let facts = known(stated, history);
    Row::of(&facts, &fold(&facts))
}

/// The row after the last deed, made of the row before it; held against the row of all deeds.
fn after(stated: &[(&str, &str)], history: &[Done]) -> Option<Row> {
    let (last, before) = history.split_last().unwrap();
    let found = row(stated, before).after(last, &writes(&last.deed.act));
    let may = Row::may_tell(&last.deed.act, &writes(&last.deed.act));
    assert!(may || found.is_none(), "what may not be told is not told");
    if let Some(found) = &found {
        assert_eq!(*found, row(stated, history), "never another row than the fold's");
    }
    found
}

const GRADED: &[(&str, &str)] = &[("category", "product"), ("severity", "2"), ("urgency", "2")];

#[test]
fn a_deed_without_words_is_told_by_the_row_alone() {
    let owned = done(1, 1, assign(2));
    for act in [
        attach(1, "lamp.jpg"),
        acknowledge(AcknowledgeMethod::Slip),
        acknowledge(AcknowledgeMethod::Phone),
        escalate(Role::Supervisor),
        edit(&[("category", "service")]),
        edit(&[("kind", "feedback"), ("channel", "letter")]),
        edit(&[("kind", ""), ("mood", "angry"), ("language", "de")]),
        edit(&[("severity", "1")]),
        edit(&[("safety", "yes")]),
        edit(&[("anonymous", "yes")]),
    ] {
        let known = after(GRADED, &[owned.clone(), done(2, 2, act.clone())]);
        assert!(known.is_some(), "{act:?} needs no document");
    }
}

#[test]
fn where_the_row_leaves_something_open_nothing_is_said() {
    for act in [
        note(),
        edit(&[("product", "lamp")]),
        edit(&[("category", "service"), ("phone", "020")]),
        edit(&[("a_newer_field", "x")]),
        edit(&[("urgency", "4")]),
        edit(&[("anonymous", "no")]),
        edit(&[("category", "staff_conduct")]),
        edit(&[("staff_conduct", "yes")]),
        assign(2),
        transfer("BER01", &[0]),
        resolve(&[0]),
        close(&[0]),
        withdraw(&[0]),
        reopen(&[0]),
        take(9),
        decline(9),
        Act::Unknown { name: "dance".to_owned() },
    ] {
        assert_eq!(after(GRADED, &[done(1, 1, act.clone())]), None, "{act:?} needs the document");
    }
}

#[test]
fn the_owners_first_deed_takes_the_case_up() {
    let (owned, looked) = (done(1, 1, assign(2)), done(2, 2, attach(1, "lamp.jpg")));
    let before = row(GRADED, std::slice::from_ref(&owned));
    assert_eq!(before.state, State::Assessed, "somebody else named the owner");
    let found = after(GRADED, &[owned, looked]).unwrap();
    assert_eq!(found.state, State::Investigating, "the owner did something");
}

#[test]
fn a_complaint_about_staff_is_looked_at_whole_when_its_category_changes() {
    let accused = &[("category", "staff_conduct"), ("severity", "2"), ("urgency", "2")];
    assert_eq!(after(accused, &[done(1, 1, edit(&[("category", "product")]))]), None, "who may read it changes");
    assert!(after(accused, &[done(1, 1, attach(1, "a.jpg"))]).is_some(), "and with nothing else");
}

#[test]
fn a_deed_that_is_not_the_last_needs_the_document() {
    let (first, second) = (done(5, 1, attach(1, "a.jpg")), done(4, 1, attach(2, "b.jpg")));
    assert_eq!(after(&[], &[first.clone(), second]), None, "it was done before");
    let at_once = Done { deed: crate::Deed { id: deed_id(77), ..first.deed.clone() }, ..first.clone() };
    assert_eq!(after(&[], &[first, at_once]), None, "who comes first is settled by ids, which no row has");
}

#[test]
fn a_value_that_people_disagree_on_needs_the_document() {
    let before = Row { contested: 1, ..row(GRADED, &[]) };
    let edited = done(1, 1, edit(&[("mood", "calm")]));
    assert_eq!(before.after(&edited, &writes(&edited.deed.act)), None, "it may settle the question");
    assert!(before.after(&done(1, 1, attach(1, "a.jpg")), &[]).is_some(), "nobody asked");
}

#[test]
fn a_row_of_another_version_or_complaint_says_nothing() {
    let before = row(GRADED, &[]);
    let deed = done(1, 1, attach(1, "a.jpg"));
    assert_eq!(
        Row { version: ROW_VERSION + 1, ..before.clone() }.after(&deed, &[]),
        None,
        "its columns mean other things"
    );
    let other = crate::ComplaintId(Uuid::from_u128(8));
    assert_eq!(Row { id: other, ..before }.after(&deed, &[]), None, "another complaint");
}

fn any_value(field: Field) -> BoxedStrategy<&'static str> {
    match field {
        Field::Severity | Field::Urgency => prop::sample::select(vec!["", "1", "2", "3", "4", "many"]).boxed(),
        Field::Category => prop::sample::select(vec!["", "product", "staff_conduct"]).boxed(),
        field if field.is_flag() => prop::sample::select(vec!["", "yes", "no"]).boxed(),
        _ => prop::sample::select(vec!["", "product", "letter", "020 7946"]).boxed(),
    }
}

fn any_write() -> impl Strategy<Value = (&'static str, &'static str)> {
    let field = prop::sample::select(Field::ALL.to_vec());
    field.prop_flat_map(|field| (Just(field.name()), any_value(field)))
}

fn any_coded_write() -> impl Strategy<Value = (&'static str, &'static str)> {
    any_write().prop_filter("a code", |(field, _)| Field::find(field).is_some_and(Field::is_code))
}

fn any_act() -> impl Strategy<Value = Act> {
    let method = prop::sample::select(AcknowledgeMethod::ALL.to_vec());
    let seen = prop::collection::vec(0..12_u32, 0..3);
    prop_oneof![
        4 => prop::collection::vec(any_coded_write(), 1..3).prop_map(|changes| edit(&changes)),
        1 => prop::collection::vec(any_write(), 1..3).prop_map(|changes| edit(&changes)),
        3 => prop::option::of(1..4_u128).prop_map(|to| Act::Assign { to: to.map(person_id) }),
        1 => prop::sample::select(vec!["LDN04", "BER01"]).prop_map(|to| transfer(to, &[0])),
        2 => method.prop_map(acknowledge),
        2 => prop::sample::select(Role::ALL.to_vec()).prop_map(escalate),
        1 => (0..12_u32).prop_map(take),
        1 => (0..12_u32).prop_map(decline),
        2 => (0..9_u32).prop_map(|n| attach(n, "photo.jpg")),
        1 => Just(note()),
        2 => seen.prop_flat_map(|seen| prop_oneof![
            Just(resolve(&seen)),
            Just(close(&seen)),
            Just(reopen(&seen)),
            Just(withdraw(&seen)),
            Just(wait(WaitingFor::Customer, &seen)),
            Just(resume(&seen)),
            Just(propose(Decision::Upheld, &[9_000], 5_000, &seen)),
            Just(offer(&seen)),
            Just(answer(Reply::Accepted, &seen)),
            Just(set_aside(Aside::Duplicate, &seen)),
        ]),
        1 => (0..12_u32).prop_map(|proposal| fulfil(proposal, 0)),
    ]
}

/// What the office says of a deed: of most nothing unusual, of some that the clock was off.
fn any_meta(n: u32) -> impl Strategy<Value = Option<Meta>> {
    let at = MONDAY.plus(i64::from(n) * 60_000);
    let meta = (prop::sample::select(vec![0, 0, 0, 400_000, -400_000, i64::MIN]), -1..2_i64);
    prop::option::of(meta.prop_map(move |(skew, late)| Meta {
        person: person_id(1),
        device: DeviceId(Uuid::from_u128(1)),
        received_at: Timestamp(at.0 + late * 90_000),
        skew,
        seal: None,
    }))
}

/// What the `n`-th deed takes or declines was asked before it: the rules refuse anything else.
fn earlier(act: Act, n: u32) -> Act {
    let asked = |escalation: crate::DeedId| deed_id((escalation.0.as_u128() % u128::from(n)) as u32);
    match act {
        Act::Take { escalation } => Act::Take { escalation: asked(escalation) },
        Act::Decline { escalation, reason } => Act::Decline { escalation: asked(escalation), reason },
        other => other,
    }
}

fn any_history() -> impl Strategy<Value = Vec<Done>> {
    prop::collection::vec(any_act(), 1..10).prop_flat_map(|acts| {
        let deeds = (1..).zip(acts).map(|(n, act)| {
            (1..4_u128, any_meta(n)).prop_map(move |(by, meta)| Done { meta, ..done(n, by, earlier(act.clone(), n)) })
        });
        deeds.collect::<Vec<_>>()
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, ..ProptestConfig::default() })]

    #[test]
    fn the_row_after_a_deed_is_the_row_of_all_deeds(
        stated in prop::collection::vec(any_write(), 0..6),
        history in any_history(),
    ) {
        for length in 1..=history.len() {
            after(&stated, &history[..length]);
        }
    }
}
