//! What somebody has begun to write: whose it is, how long it stays, and what it ends with.

use super::alone::create;
use super::looked_at::erase;
use super::office::FakeOffice;
use super::synced::Desk;
use crate::fake::Place;
use crate::{App, Error};
use complaint::{ComplaintId, PersonId, Refusal};
use uuid::Uuid;

fn bodies(app: &App) -> Vec<String> {
    app.kept_texts().expect("somebody is here").into_iter().map(|text| text.body).collect()
}

fn me(app: &App) -> PersonId {
    app.current_person().expect("somebody is here")
}

fn case(number: u128) -> Option<ComplaintId> {
    Some(ComplaintId(Uuid::from_u128(number)))
}

#[tokio::test]
async fn it_survives_a_restart_and_belongs_to_one_person() {
    let office = FakeOffice::open();
    let desk = Desk::join(&office, 1, "clerk@LDN04", "Ada").await;
    let ada = me(&desk.app);
    desk.app.keep_text(ada, case(1), "note", Some("half a wo")).expect("kept");
    desk.app.keep_text(ada, case(1), "note", Some("half a word")).expect("kept");
    desk.app.keep_text(ada, None, "close", Some("of several")).expect("kept");
    let desk = desk.restart();
    assert_eq!(bodies(&desk.app), ["half a word", "of several"], "the last state of each");
    let tom = desk.app.add_person("clerk@LDN04", "Tom").await.expect("enrolled");
    desk.app.switch_person(tom, None).expect("no PIN");
    assert_eq!(bodies(&desk.app), Vec::<String>::new(), "another person sees nothing of it");
    let late = desk.app.keep_text(ada, case(1), "note", Some("late"));
    assert!(matches!(late, Err(Error::NobodyHere)), "nor is anything kept for whoever is not here: {late:?}");
    desk.app.switch_person(ada, None).expect("no PIN");
    desk.app.keep_text(ada, case(1), "note", None).expect("done");
    assert_eq!(bodies(&desk.app), ["of several"], "what was done is kept no longer");
}

#[test]
fn the_oldest_go_where_there_are_too_many_or_too_long_ones_and_one_that_is_too_long_is_refused() {
    let place = Place::new(31);
    let app = create(&place).app;
    let ada = me(&app);
    for number in 0..52 {
        app.keep_text(ada, case(number), "note", Some(&number.to_string())).expect("kept");
    }
    assert_eq!(bodies(&app).first().map(String::as_str), Some("2"), "fifty stay");
    assert_eq!(bodies(&app).last().map(String::as_str), Some("51"), "the latest among them");
    let long = "x".repeat(120 * 1024);
    for number in 60..65 {
        app.keep_text(ada, case(number), "note", Some(&long)).expect("kept");
    }
    assert_eq!(bodies(&app).len(), 4, "as many as there is room for");
    let longer = app.keep_text(ada, case(70), "note", Some(&"x".repeat(128 * 1024)));
    assert!(matches!(&longer, Err(Error::Refused(Refusal::Field { .. }))), "too long by itself: {longer:?}");
    assert_eq!(bodies(&app).len(), 4, "and nothing else went for it");
}

#[tokio::test]
async fn what_was_begun_on_a_complaint_is_erased_with_it() {
    let office = FakeOffice::open();
    let desk = Desk::join(&office, 1, "clerk@LDN04", "Ada").await;
    let ada = me(&desk.app);
    let (gone, stays) = (desk.record("The kettle leaks"), desk.record("The lamp sparks"));
    desk.sync().await;
    desk.app.keep_text(ada, Some(gone), "note", Some("Her name is")).expect("kept");
    desk.app.keep_text(ada, Some(stays), "note", Some("His name is")).expect("kept");
    erase(&desk, gone);
    assert_eq!(bodies(&desk.app), ["His name is"], "only that of the other is left");
}
