//! Complaints that go to another store, and complaints about staff: what leaves which desk, and who sees what until then.

use super::alone::lamp;
use super::office::FakeOffice;
use super::synced::Desk;
use crate::export::{Format, Order};
use crate::request::{ActRequest, RecordRequest, SimilarRequest, View, WorklistRequest};
use crate::view::AttentionView;
use crate::{App, Error};
use complaint::{ComplaintId, Field, FieldChange, Role};

fn transfer(to: &str) -> ActRequest {
    ActRequest::Transfer { to: to.parse().expect("a code"), reason: "bought there".into() }
}

fn edit(field: Field, value: &str) -> ActRequest {
    ActRequest::Edit { changes: vec![FieldChange { field: field.name().into(), value: value.into() }] }
}

/// True when nothing of the complaint is told to whoever works here now.
fn is_closed(app: &App, id: ComplaintId) -> bool {
    matches!(app.case(id), Err(Error::NotFound))
        && matches!(app.perform(id, &ActRequest::Note { text: "seen".into() }), Err(Error::NotFound))
}

fn listed(app: &App, view: View) -> (usize, u64) {
    let page = app.worklist(&WorklistRequest { view, sort: None, offset: 0, limit: 50 }).expect("listed");
    (page.rows.len(), page.total)
}

/// Names of all deeds, sorted: each machine has a time of its own.
fn acts(desk: &Desk, id: ComplaintId) -> Vec<String> {
    let timeline = desk.app.case(id).expect("it is here").timeline;
    let mut acts: Vec<String> = timeline.iter().map(|line| line.act.name().to_owned()).collect();
    acts.sort();
    acts
}

#[tokio::test]
async fn a_transferred_complaint_leaves_the_desks_of_its_store_and_is_whole_at_the_other() {
    let office = FakeOffice::open();
    let clerk = Desk::join(&office, 1, "clerk@LDN04", "Ada").await;
    let handler = Desk::join(&office, 2, "handler@LDN04", "Grace").await;
    let other = Desk::join(&office, 3, "handler@LDN07", "Barbara").await;
    let id = clerk.record("The kettle whistles flat");
    clerk.note(id, "Bought in Greenwich.");
    for desk in [&clerk, &handler, &other] {
        desk.sync().await;
    }
    assert_eq!(other.app.search("whistles", 9).expect("searched").len(), 0, "another store's");
    let me = handler.app.current_person();
    handler.act(id, &ActRequest::Assign { to: me });
    handler.act(id, &transfer("LDN07"));
    assert!(is_closed(&handler.app, id), "it is the other store's from now on");
    assert_eq!(handler.app.search("whistles", 9).expect("searched").len(), 0, "also before the office knows");
    for desk in [&handler, &clerk, &other] {
        desk.sync().await;
    }
    for desk in [&handler, &clerk] {
        assert!(desk.app.inner.reader.row(id).expect("asked").is_none(), "nothing of it remains at the old store");
        desk.is_sound();
    }
    assert_eq!(acts(&other, id), ["assign", "note", "record", "transfer"], "with its whole history");
    let case = other.app.case(id).expect("it is here").case;
    assert_eq!((case.store.as_str(), case.owner), ("LDN07", None), "nobody of the old store owns it");
    assert_eq!(other.app.search("whistles", 9).expect("searched").len(), 1, "found by its words");
    other.is_sound();
}

#[tokio::test]
async fn what_waits_on_a_complaint_that_left_is_taken_late_or_listed_and_only_then_it_goes() {
    let office = FakeOffice::open();
    let clerk = Desk::join(&office, 1, "clerk@LDN04", "Ada").await;
    let handler = Desk::join(&office, 2, "handler@LDN04", "Grace").await;
    let other = Desk::join(&office, 3, "handler@LDN07", "Barbara").await;
    let id = clerk.record("The kettle leaks");
    clerk.sync().await;
    handler.sync().await;
    clerk.note(id, "She rang again.");
    clerk.act(id, &edit(Field::Product, "Kettle XL"));
    clerk.note(id, "She is angry.");
    handler.act(id, &transfer("LDN07"));
    handler.sync().await;
    clerk.sync().await;
    assert_eq!(clerk.sync().await.waiting, 0, "everything was answered");
    let attention = clerk.app.needs_attention().expect("asked");
    let [AttentionView::Refused(refused)] = attention.as_slice() else { panic!("the edit is listed: {attention:?}") };
    assert_eq!((refused.act.name(), refused.reason.as_str()), ("edit", "scope"), "with its reason");
    assert!(clerk.app.inner.reader.row(id).expect("asked").is_none(), "and the complaint is gone");
    other.sync().await;
    assert_eq!(acts(&other, id), ["note", "note", "record", "transfer"], "what was said is in the file");
    assert_eq!(other.app.case(id).expect("here").facts.field(Field::Product), Some("Desk lamp"), "the edit is not");
}

#[tokio::test]
async fn a_complaint_about_staff_is_closed_to_everybody_at_its_desk_but_its_recorder() {
    let office = FakeOffice::open();
    let desk = Desk::join(&office, 1, "clerk@LDN04", "Ada").await;
    let ada = desk.app.current_person().expect("Ada");
    let grace = desk.app.add_person("supervisor@LDN04", "Grace").await.expect("enrolled");
    let mut request = RecordRequest { description: "He shouted at my daughter".into(), ..lamp() };
    request.fields.insert(Field::StaffConduct.name().into(), "yes".into());
    let (id, plain) = (desk.app.record(&request).expect("recorded").id, desk.record("The kettle leaks"));
    let number = desk.app.case(id).expect("hers").number;
    desk.act(id, &ActRequest::Escalate { to: Role::Supervisor, reason: "He is the supervisor's friend".into() });
    assert_eq!(listed(&desk.app, View::Store), (2, 2), "the recorder sees both");

    desk.app.switch_person(grace, None).expect("no PIN yet");
    let app = &desk.app;
    assert!(is_closed(app, id), "her supervisor does not");
    for view in [View::Store, View::All, View::Unsent, View::Mine, View::DueToday] {
        let (rows, total) = listed(app, view);
        assert!(rows <= 1 && total == rows as u64, "{view:?} neither shows nor counts it: {rows} of {total}");
    }
    assert_eq!(listed(app, View::Escalated), (0, 0), "nor as an escalation");
    assert_eq!(app.search("daughter", 9).expect("searched").len(), 0, "not by its words");
    assert_eq!(app.find_number(&number).expect("asked"), None, "not by its number");
    let alike = SimilarRequest { description: String::new(), phone: "+44 20 7946".into(), ..SimilarRequest::default() };
    let alike: Vec<ComplaintId> = app.similar(&alike).expect("asked").iter().map(|similar| similar.row.id).collect();
    assert_eq!(alike, [plain], "not as a similar one");
    assert_eq!(app.escalations().expect("asked").len(), 0, "not in the inbox");
    assert_eq!(app.each(None, 9).expect("asked").len(), 1, "not in an export");
    let mut out = Vec::new();
    app.export(Format::Json, Order::Newest, &mut out, &mut |_, _| {}).expect("written");
    assert!(!String::from_utf8_lossy(&out).contains("daughter"), "not a word of it");
    desk.app.switch_person(ada, None).expect("no PIN yet");
    assert!(desk.app.case(id).is_ok(), "it is the recorder's still");
}

#[tokio::test]
async fn a_complaint_about_staff_goes_to_its_area_with_the_next_sync_and_comes_back_when_a_manager_says_so() {
    let office = FakeOffice::open();
    let clerk = Desk::join(&office, 1, "clerk@LDN04", "Ada").await;
    let handler = Desk::join(&office, 2, "handler@LDN04", "Grace").await;
    let manager = Desk::join(&office, 3, "manager@LDN07", "Margaret").await;
    let id = clerk.record("He shouted at my daughter");
    for desk in [&clerk, &handler, &manager] {
        desk.sync().await;
    }
    handler.act(id, &edit(Field::Category, "staff_conduct"));
    assert!(is_closed(&handler.app, id), "closed at once to whoever did not record it");
    for desk in [&handler, &clerk, &manager] {
        desk.sync().await;
    }
    for desk in [&clerk, &handler] {
        assert!(desk.app.inner.reader.row(id).expect("asked").is_none(), "it left the store's desks");
        desk.is_sound();
    }
    assert_eq!(acts(&manager, id), ["edit", "record"], "it is at the area's");
    manager.is_sound();
    manager.act(id, &edit(Field::Category, "communication"));
    for desk in [&manager, &clerk, &handler] {
        desk.sync().await;
    }
    assert_eq!(acts(&handler, id), ["edit", "edit", "record"], "it was not about staff after all");
    assert_eq!(acts(&clerk, id), acts(&manager, id), "and is whole again at the store");
    clerk.is_sound();
}
