//! Joining: what a wrong code, a lost answer or another guard leave behind.

use super::alone::lamp;
use super::office::FakeOffice;
use crate::fake::Place;
use crate::request::{Guard, JoinRequest};
use crate::{App, Error, Opened};
use std::sync::Arc;

#[tokio::test]
async fn a_wrong_code_leaves_a_folder_in_which_the_right_one_works() {
    let office = FakeOffice::open();
    let place = Place::reaching(1, Some(Arc::new(office.clone())));
    let mut request = counter("nonsense");
    let wrong = App::join(place.folder.path(), &place.ports, &request).await;
    assert!(matches!(wrong, Err(Error::Office(_))), "{wrong:?}");
    let found = App::open(place.folder.path(), &place.ports, None);
    assert!(matches!(found, Ok(Opened::FirstRun)), "no half desk is left: {found:?}");
    request.code = "clerk@LDN04".into();
    let right = App::join(place.folder.path(), &place.ports, &request).await;
    assert!(right.is_ok(), "the same folder: {right:?}");
}

fn counter(code: &str) -> JoinRequest {
    JoinRequest {
        url: "http://127.0.0.1:1".into(),
        code: code.into(),
        device_name: "Counter 2".into(),
        person_name: "Ada".into(),
        certificate: None,
        language: "en".into(),
        guard: Guard::Keychain,
    }
}

#[tokio::test]
async fn a_join_whose_answer_was_lost_succeeds_with_the_same_code() {
    let office = FakeOffice::open();
    let place = Place::reaching(1, Some(Arc::new(office.clone())));
    let request = counter("clerk@LDN04#");
    office.lose_join();
    let lost = App::join(place.folder.path(), &place.ports, &request).await;
    assert!(matches!(lost, Err(Error::Office(sync::OfficeError::Unreachable { .. }))), "{lost:?}");
    let app = App::join(place.folder.path(), &place.ports, &request).await.expect("the same key, the same answer").app;
    assert_eq!(office.devices(), 1, "one desk at the office too");
    app.record(&lamp()).expect("recorded");
    app.sync_once().await.expect("the office knows this desk");
    let other = Place::reaching(2, Some(Arc::new(office.clone())));
    let late = App::join(other.folder.path(), &other.ports, &request).await;
    assert!(matches!(late, Err(Error::Office(_))), "another machine comes too late: {late:?}");
}

#[tokio::test]
async fn a_failed_join_makes_room_for_another_guard_but_a_desk_never_does() {
    let office = FakeOffice::open();
    let place = Place::reaching(1, Some(Arc::new(office.clone())));
    let home = place.folder.path();
    let wrong = App::join(home, &place.ports, &counter("nonsense")).await;
    assert!(matches!(wrong, Err(Error::Office(_))), "{wrong:?}");
    let before = std::fs::read(home.join("keys.json")).expect("keys");
    let guard = Guard::Passphrase("a lamp on the stairs".into());
    let request = JoinRequest { guard, ..counter("clerk@LDN04") };
    drop(App::join(home, &place.ports, &request).await.expect("joined with another guard"));
    let aside = format!("keys.json.unfinished-{}", crate::fake::MONDAY.0);
    assert_eq!(std::fs::read(home.join(aside)).expect("kept"), before, "what was there is put aside, not deleted");
    let again = App::join(home, &place.ports, &counter("clerk@LDN04")).await;
    assert!(matches!(again, Err(Error::DeskExists)), "a desk is never put aside: {again:?}");
}

#[test]
fn an_attempt_without_its_note_is_left_as_it_is() {
    let place = Place::new(1);
    let home = place.folder.path();
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
    let failed = runtime.block_on(App::join(home, &place.ports, &counter("clerk@LDN04")));
    assert!(failed.is_err(), "there is no office: {failed:?}");
    std::fs::write(home.join("unfinished"), "redress-of-another-desk").expect("written");
    let guard = Guard::Passphrase("a lamp on the stairs".into());
    let other = runtime.block_on(App::join(home, &place.ports, &JoinRequest { guard, ..counter("clerk@LDN04") }));
    assert!(matches!(other, Err(Error::DeskExists)), "nothing proves that it is no desk: {other:?}");
}
