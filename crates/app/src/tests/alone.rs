//! A desk without an office.

use crate::fake::{Mood, Place};
use crate::request::{ActRequest, AloneRequest, Guard, RecordRequest, Settled, Unlock, View, WorklistRequest};
use crate::{App, Created, Error, LockReason, Opened};
use complaint::{Decision, Field, FieldChange, Refusal, Role, State};

pub fn create(place: &Place) -> Created {
    create_guarded(place, Guard::Keychain).expect("a desk alone")
}

fn create_guarded(place: &Place, guard: Guard) -> Result<Created, Error> {
    let request = AloneRequest { language: "en".into(), person_name: "Ada".into(), guard };
    App::create_alone(place.folder.path(), &place.ports, &request)
}

fn open(place: &Place, unlock: Option<&Unlock>) -> Result<Opened, Error> {
    App::open(place.folder.path(), &place.ports, unlock)
}

pub fn lamp() -> RecordRequest {
    RecordRequest {
        description: "The lamp sparked when I plugged it in.".into(),
        fields: [("category", "product"), ("product", "Desk lamp"), ("name", "Grace Hopper"), ("phone", "+44 20 7946")]
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
            .into(),
        ..RecordRequest::default()
    }
}

#[test]
fn a_complaint_goes_from_record_to_resolved_and_survives_a_restart() {
    let place = Place::new(1);
    let app = create(&place).app;
    let recorded = app.record(&lamp()).expect("recorded");
    assert!(recorded.number.as_str().starts_with("HOME1-A1-00001-"), "{}", recorded.number);
    let second = app.record(&lamp()).expect("recorded");
    assert!(second.number.as_str().starts_with("HOME1-A1-00002-"), "{}", second.number);
    app.perform(recorded.id, &ActRequest::Note { text: "Asked for the receipt.".into() }).expect("noted");
    let resolve = ActRequest::Resolve { decision: Decision::Upheld, outcome: "Replaced.".into() };
    app.perform(recorded.id, &resolve).expect("resolved");
    drop(app);
    let Ok(Opened::Ready(app)) = open(&place, None) else { panic!("the keychain opens it") };
    let case = app.case(recorded.id).expect("it is there");
    assert_eq!(case.case.state, State::Resolved, "the last word");
    assert_eq!(case.timeline.iter().map(|line| line.act.name()).collect::<Vec<_>>(), ["record", "note", "resolve"]);
    assert_eq!(case.timeline[0].person_name, "Ada", "the person by name");
    assert_eq!(app.status().expect("status").unsent, 0, "there is nobody to send to");
}

#[test]
fn a_deed_against_a_rule_is_refused_and_leaves_no_trace() {
    let place = Place::new(2);
    let app = create(&place).app;
    let recorded = app.record(&lamp()).expect("recorded");
    let before = app.case(recorded.id).expect("there").timeline.len();
    let outcome = app.perform(recorded.id, &ActRequest::Reopen { reason: "again".into() });
    assert!(matches!(outcome, Err(Error::Refused(_))), "it is open: {outcome:?}");
    let empty = app.record(&RecordRequest::default());
    assert!(matches!(empty, Err(Error::Refused(_))), "nothing happened: {empty:?}");
    assert_eq!(app.case(recorded.id).expect("there").timeline.len(), before, "nothing was written");
    let next = app.record(&lamp()).expect("recorded");
    assert!(next.number.as_str().contains("-00002-"), "a refused record uses no number: {}", next.number);
}

#[test]
fn a_complaint_settled_at_the_counter_is_recorded_and_resolved_at_once() {
    let place = Place::new(22);
    let app = create(&place).app;
    let draft = uuid::Uuid::from_u128(7);
    app.save_draft(draft, "{}").expect("saved");
    let settled = Some(Settled::at_the_counter("Replaced the lamp.".into()));
    let recorded = app.record(&RecordRequest { draft: Some(draft), settled, ..lamp() }).expect("recorded");
    let case = app.case(recorded.id).expect("there");
    assert_eq!(case.timeline.iter().map(|line| line.act.name()).collect::<Vec<_>>(), ["record", "resolve"]);
    assert_eq!(case.case.state, State::Resolved, "put right");
    assert_eq!(app.drafts().expect("asked"), [], "nothing is left to type");
}

#[test]
fn a_settlement_that_is_refused_records_nothing_and_keeps_the_draft() {
    let place = Place::new(23);
    let app = create(&place).app;
    let draft = uuid::Uuid::from_u128(7);
    app.save_draft(draft, "{}").expect("saved");
    let settled = Some(Settled::at_the_counter("  ".into()));
    let refused = app.record(&RecordRequest { draft: Some(draft), settled, ..lamp() });
    assert!(
        matches!(&refused, Err(Error::Refused(Refusal::Field { field, .. })) if field == "outcome"),
        "what was done is missing: {refused:?}"
    );
    let all = WorklistRequest { view: View::All, sort: None, offset: 0, limit: 50 };
    assert_eq!(app.worklist(&all).expect("listed").total, 0, "not recorded either");
    assert_eq!(app.drafts().expect("asked").len(), 1, "what was typed is still there");
    let next = app.record(&lamp()).expect("recorded");
    assert!(next.number.as_str().contains("-00001-"), "no number was used: {}", next.number);
}

#[test]
fn an_edit_can_be_undone() {
    let place = Place::new(3);
    let app = create(&place).app;
    let id = app.record(&lamp()).expect("recorded").id;
    let edit = |value: &str| FieldChange { field: Field::Product.name().into(), value: value.into() };
    let done = app.perform(id, &ActRequest::Edit { changes: vec![edit("Floor lamp")] }).expect("edited");
    assert_eq!(app.case(id).expect("there").facts.field(Field::Product), Some("Floor lamp"));
    app.perform(id, &done.undo.expect("an edit has an inverse")).expect("undone");
    assert_eq!(app.case(id).expect("there").facts.field(Field::Product), Some("Desk lamp"));
}

#[test]
fn what_was_recorded_is_found_by_its_words_and_listed() {
    let place = Place::new(4);
    let app = create(&place).app;
    let recorded = app.record(&lamp()).expect("recorded");
    assert_eq!(app.search("SPARKED lamp", 10).expect("searched").len(), 1, "two words, any case");
    assert_eq!(app.search("spark", 10).expect("searched").len(), 0, "whole words only");
    assert_eq!(app.search_as_typed("lamp spar", 10).expect("searched").len(), 1, "a word being typed");
    assert_eq!(app.find_number(&recorded.number).expect("searched"), Some(recorded.id), "by number");
    let request = WorklistRequest { view: View::Store, sort: None, offset: 0, limit: 50 };
    let page = app.worklist(&request).expect("listed");
    assert_eq!((page.total, page.rows[0].id), (1, recorded.id), "open in this store");
    assert!(page.rows[0].due_at.is_some(), "a promise runs");
    assert_eq!(page.rows[0].owner, None, "nobody has it");
}

#[test]
fn an_existing_desk_is_never_replaced() {
    let place = Place::new(5);
    let app = create(&place).app;
    let id = app.record(&lamp()).expect("recorded").id;
    drop(app);
    assert!(matches!(create_guarded(&place, Guard::Keychain), Err(Error::DeskExists)), "with its key at hand");
    place.vault.secrets.lock().expect("lock").clear();
    assert!(matches!(create_guarded(&place, Guard::Keychain), Err(Error::DeskExists)), "with its key gone");
    let gone = open(&place, None).expect("looked at");
    assert!(matches!(gone, Opened::Locked(LockReason::KeyMissing)), "absent is not new: {gone:?}");
    let _ = id;
}

#[test]
fn a_locked_keychain_is_not_an_absent_one() {
    let place = Place::new(6);
    drop(create(&place));
    place.vault.be(Mood::Locked);
    assert!(matches!(open(&place, None), Ok(Opened::Locked(LockReason::KeychainLocked))), "locked");
    place.vault.be(Mood::Gone);
    assert!(matches!(open(&place, None), Ok(Opened::Locked(LockReason::KeychainUnavailable { .. }))), "gone");
    place.vault.be(Mood::Open);
    assert!(matches!(open(&place, None), Ok(Opened::Ready(_))), "open again, and nothing was lost");
}

#[test]
fn the_recovery_code_opens_the_desk_and_gives_the_keychain_its_key_again() {
    let place = Place::new(7);
    let created = create(&place);
    let id = created.app.record(&lamp()).expect("recorded").id;
    drop(created.app);
    place.vault.secrets.lock().expect("lock").clear();
    let typed = created.recovery_code.to_lowercase().replace('-', " ");
    let Ok(Opened::Ready(app)) = open(&place, Some(&Unlock::RecoveryCode(typed))) else { panic!("the code opens") };
    assert!(app.case(id).is_ok(), "the data is there");
    drop(app);
    assert!(matches!(open(&place, None), Ok(Opened::Ready(_))), "from now on the keychain opens it again");
    let other = create(&Place::new(8)).recovery_code;
    let wrong = open(&place, Some(&Unlock::RecoveryCode(other)));
    assert!(matches!(wrong, Err(Error::DoesNotOpen)), "another desk's code: {wrong:?}");
}

#[test]
fn without_a_keychain_a_passphrase_or_key_file_is_asked_for() {
    let place = Place::new(9);
    place.vault.be(Mood::Gone);
    let refused = create_guarded(&place, Guard::Keychain);
    assert!(matches!(refused, Err(Error::NoKeychain { .. })), "nothing is stored unguarded: {refused:?}");
    assert!(!place.folder.path().join("redress.db").exists(), "no database was made");
    let file = place.folder.path().join("desk.key");
    drop(create_guarded(&place, Guard::KeyFile(file.clone())).expect("a key file is made"));
    assert!(matches!(open(&place, None), Ok(Opened::Locked(LockReason::KeyFileNeeded))), "asked for by name");
    assert!(matches!(open(&place, Some(&Unlock::KeyFile(file))), Ok(Opened::Ready(_))), "and it opens");
}

#[test]
fn a_passphrase_opens_and_another_does_not() {
    let place = Place::new(10);
    drop(create_guarded(&place, Guard::Passphrase("correct horse".into())).expect("a desk"));
    assert!(matches!(open(&place, None), Ok(Opened::Locked(LockReason::PassphraseNeeded))), "asked for");
    let wrong = open(&place, Some(&Unlock::Passphrase("battery staple".into())));
    assert!(matches!(wrong, Err(Error::DoesNotOpen)), "{wrong:?}");
    let right = open(&place, Some(&Unlock::Passphrase("correct horse".into())));
    assert!(matches!(right, Ok(Opened::Ready(_))), "{right:?}");
}

#[test]
fn a_locked_screen_refuses_every_question_and_deed_until_the_pin_is_given() {
    let place = Place::new(11);
    let app = create(&place).app;
    let id = app.record(&lamp()).expect("recorded").id;
    let me = app.current_person().expect("one person, no PIN");
    app.set_pin(Some("2580")).expect("set");
    app.lock();
    assert!(matches!(app.case(id), Err(Error::NobodyHere)), "locked");
    assert!(matches!(app.record(&lamp()), Err(Error::NobodyHere)), "locked");
    assert!(matches!(app.search("lamp", 5), Err(Error::NobodyHere)), "locked");
    assert!(matches!(app.switch_person(me, None), Err(Error::WrongPin { left: 9 })), "no PIN is a wrong PIN");
    assert!(matches!(app.switch_person(me, Some("1111")), Err(Error::WrongPin { left: 8 })), "counted");
    drop(app);
    let Ok(Opened::Ready(app)) = open(&place, None) else { panic!("opens") };
    assert_eq!(app.current_person(), None, "a PIN is asked after a restart");
    assert!(matches!(app.switch_person(me, Some("1111")), Err(Error::WrongPin { left: 7 })), "counted on");
    app.switch_person(me, Some("2580")).expect("the right one");
    assert!(app.case(id).is_ok(), "at work again");
}

#[test]
fn drafts_survive_a_restart_and_go_with_the_record() {
    let place = Place::new(12);
    let app = create(&place).app;
    let id = uuid::Uuid::from_u128(7);
    app.save_draft(id, r#"{"description":"The la"}"#).expect("saved");
    app.save_draft(id, r#"{"description":"The lamp"}"#).expect("saved again");
    drop(app);
    let Ok(Opened::Ready(app)) = open(&place, None) else { panic!("opens") };
    assert_eq!(app.drafts().expect("read")[0].body, r#"{"description":"The lamp"}"#, "the last words");
    app.record(&RecordRequest { draft: Some(id), ..lamp() }).expect("recorded");
    assert!(app.drafts().expect("read").is_empty(), "recorded, so no draft any more");
}

#[test]
fn what_a_person_may_do_next_is_what_the_rules_allow() {
    let place = Place::new(13);
    let app = create(&place).app;
    let id = app.record(&lamp()).expect("recorded").id;
    let names = |id| -> Vec<&str> { app.case(id).expect("there").allowed.iter().map(|deed| deed.deed).collect() };
    assert!(names(id).contains(&"resolve") && !names(id).contains(&"reopen"), "open: {:?}", names(id));
    app.perform(id, &ActRequest::Escalate { to: Role::Manager, reason: "injury".into() }).expect("escalated");
    let resolve = ActRequest::Resolve { decision: Decision::Upheld, outcome: "Replaced.".into() };
    app.perform(id, &resolve).expect("resolved");
    assert!(names(id).contains(&"reopen") && !names(id).contains(&"resolve"), "resolved: {:?}", names(id));
    assert!(!names(id).contains(&"take"), "a supervisor does not take what asks a manager");
}

#[test]
fn a_verified_desk_has_no_problems() {
    let place = Place::new(14);
    let app = create(&place).app;
    let id = app.record(&lamp()).expect("recorded").id;
    app.perform(id, &ActRequest::Note { text: "One more.".into() }).expect("noted");
    let verdict = app.verify(&mut |_, _| {}).expect("verified");
    assert_eq!((verdict.documents, verdict.problems), (1, vec![]), "rows follow from documents");
}
