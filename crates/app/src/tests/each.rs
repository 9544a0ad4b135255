//! One deed on several complaints.

use super::alone::{create, lamp};
use super::office::FakeOffice;
use super::synced::Desk;
use crate::fake::Place;
use crate::request::ActRequest;
use crate::{Error, MOST_AT_ONCE};
use complaint::{ComplaintId, Decision};

fn note() -> ActRequest {
    ActRequest::Note { text: "The supplier called the lot back.".into() }
}

#[test]
fn each_is_judged_by_itself_and_what_may_be_done_is_done() {
    let place = Place::new(31);
    let app = create(&place).app;
    let open = app.record(&lamp()).expect("recorded").id;
    let over = app.record(&lamp()).expect("recorded").id;
    let resolve = ActRequest::Resolve { decision: Decision::Upheld, outcome: "Replaced.".into() };
    app.perform(over, &resolve).expect("resolved");
    let nowhere = ComplaintId::from_parts(1, &[7; 10]);
    let asked = [open, over, nowhere, open].map(|id| (id, resolve.clone()));
    let done = app.perform_each(&asked).expect("looked at");
    assert_eq!(done.iter().map(|each| each.complaint).collect::<Vec<_>>(), [open, over, nowhere], "each once");
    assert!(done[0].outcome.is_ok(), "it was open: {:?}", done[0].outcome);
    assert!(matches!(done[1].outcome, Err(Error::Refused(_))), "it was resolved: {:?}", done[1].outcome);
    assert!(matches!(done[2].outcome, Err(Error::NotFound)), "it is not here: {:?}", done[2].outcome);
    let acts =
        |id| app.case(id).expect("there").timeline.iter().map(|line| line.act.name().to_owned()).collect::<Vec<_>>();
    for id in [open, over] {
        assert_eq!(acts(id), ["record", "resolve"], "once, durably");
    }
}

#[test]
fn what_was_assigned_together_goes_back_to_whoever_had_it() {
    let place = Place::new(32);
    let app = create(&place).app;
    let ada = app.people().expect("people")[0].id;
    let hers = app.record(&lamp()).expect("recorded").id;
    let nobodys = app.record(&lamp()).expect("recorded").id;
    app.perform(hers, &ActRequest::Assign { to: Some(ada) }).expect("assigned");
    app.perform(nobodys, &ActRequest::Assign { to: None }).expect("assigned");
    let before = [hers, nobodys].map(|id| app.case(id).expect("there").case.owner);
    let done = app.perform_each(&[hers, nobodys].map(|id| (id, ActRequest::Assign { to: None }))).expect("done");
    let undo = |each: crate::Each| each.outcome.ok().and_then(|done| done.undo).map(|undo| (each.complaint, undo));
    let undos: Vec<_> = done.into_iter().filter_map(undo).collect();
    assert_eq!(undos.len(), 2, "each has an inverse of its own");
    app.perform_each(&undos).expect("undone");
    assert_eq!([hers, nobodys].map(|id| app.case(id).expect("there").case.owner), before, "as it was");
}

#[test]
fn more_than_can_be_done_while_a_person_waits_are_refused_before_anything_is_written() {
    let place = Place::new(33);
    let app = create(&place).app;
    let id = app.record(&lamp()).expect("recorded").id;
    let asked: Vec<_> = (0..=MOST_AT_ONCE).map(|_| (id, note())).collect();
    assert!(matches!(app.perform_each(&asked), Err(Error::Refused(_))), "too many");
    assert_eq!(app.case(id).expect("there").timeline.len(), 1, "nothing was written");
}

/// A clerk takes cases on and may give none away.
#[tokio::test]
async fn only_an_undo_that_would_be_allowed_is_offered() {
    let office = FakeOffice::open();
    let clerk = Desk::join(&office, 1, "clerk@LDN04", "Ada").await;
    let handler = Desk::join(&office, 2, "handler@LDN04", "Grace").await;
    for (desk, offered) in [(&clerk, false), (&handler, true)] {
        let id = desk.record("The kettle whistles flat");
        let me = desk.app.people().expect("people").into_iter().find(|person| person.current).expect("somebody").id;
        let done = desk.app.perform(id, &ActRequest::Assign { to: Some(me) }).expect("taken");
        assert_eq!(done.undo.is_some(), offered, "{:?}", done.undo);
    }
}
