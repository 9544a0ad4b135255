//! Desks and an office.

use super::alone::lamp;
use super::office::{FakeOffice, received};
use crate::fake::Place;
use crate::request::{ActRequest, Guard, JoinRequest, RecordRequest, View, WorklistRequest};
use crate::view::{AttentionView, CaseView, Connectivity};
use crate::{App, Error, Opened};
use complaint::{ComplaintId, Decision, Field, FieldChange, Role, State};
use std::sync::Arc;
use std::time::Duration;
use sync::desk::AnswerError;

/// A desk with its machine.
pub struct Desk {
    pub place: Place,
    pub app: App,
}

impl Desk {
    pub async fn join(office: &FakeOffice, seed: u64, code: &str, name: &str) -> Desk {
        let place = Place::reaching(seed, Some(Arc::new(office.clone())));
        let request = JoinRequest {
            url: "http://127.0.0.1:1".into(),
            code: code.into(),
            device_name: name.into(),
            person_name: name.into(),
            certificate: None,
            language: "en".into(),
            guard: Guard::Keychain,
        };
        let app = App::join(place.folder.path(), &place.ports, &request).await.expect("joined").app;
        Desk { place, app }
    }

    /// Closes the desk and opens it again.
    pub fn restart(self) -> Desk {
        let Desk { place, app } = self;
        drop(app);
        let Ok(Opened::Ready(app)) = App::open(place.folder.path(), &place.ports, None) else { panic!("opens") };
        Desk { place, app }
    }

    pub async fn sync(&self) -> crate::SyncReport {
        self.app.sync_once().await.expect("the office answers")
    }

    pub fn act(&self, id: ComplaintId, act: &ActRequest) {
        self.place.machine.pass(1_000);
        self.app.perform(id, act).expect("the rules allow it");
    }

    pub fn note(&self, id: ComplaintId, text: &str) {
        self.act(id, &ActRequest::Note { text: text.into() });
    }

    pub fn record(&self, what: &str) -> ComplaintId {
        self.place.machine.pass(1_000);
        self.app.record(&RecordRequest { description: what.into(), ..lamp() }).expect("recorded").id
    }

    fn case(&self, id: ComplaintId) -> CaseView {
        self.app.case(id).expect("it is here")
    }

    pub fn is_sound(&self) {
        let verdict = self.app.verify(&mut |_, _| {}).expect("verified");
        assert_eq!(verdict.problems, [], "rows, heads, search and cursors follow from documents");
    }
}

pub fn agree(a: &Desk, b: &Desk, id: ComplaintId) {
    let (a, b) = (a.case(id), b.case(id));
    assert_eq!(a.facts, b.facts, "the same facts on both desks");
    assert_eq!(a.case, b.case, "and so the same state");
}

fn resolve() -> ActRequest {
    ActRequest::Resolve { decision: Decision::Upheld, outcome: "Replaced.".into() }
}

fn edit(value: &str) -> ActRequest {
    ActRequest::Edit { changes: vec![FieldChange { field: Field::Product.name().into(), value: value.into() }] }
}

#[tokio::test]
async fn two_desks_that_worked_cut_off_agree_after_they_synced() {
    let office = FakeOffice::open();
    let clerk = Desk::join(&office, 1, "clerk@LDN04", "Ada").await;
    let boss = Desk::join(&office, 2, "supervisor@LDN04", "Grace").await;
    office.cut(true);
    let mine: Vec<_> = (0..7).map(|n| clerk.record(&format!("Lamp number {n} sparked"))).collect();
    for id in &mine {
        clerk.note(*id, "Asked for the receipt.");
    }
    let failed = clerk.app.sync_once().await;
    assert!(matches!(failed, Err(Error::Office(_))), "cut off: {failed:?}");
    let status = clerk.app.status().expect("status");
    assert_eq!((status.unsent, status.oldest_unsent_s), (14, Some(13)), "what waits, and how long");
    assert!(matches!(status.connection, Connectivity::Offline { reason: "unreachable", .. }), "{status:?}");
    office.cut(false);
    let report = clerk.sync().await;
    assert_eq!((report.sent, report.refused, report.waiting), (14, 0, 0), "everything went out");
    boss.sync().await;
    office.cut(true);
    clerk.act(mine[0], &edit("Floor lamp"));
    boss.act(mine[0], &edit("Table lamp"));
    boss.act(mine[1], &resolve());
    clerk.note(mine[1], "The customer called again.");
    office.cut(false);
    clerk.sync().await;
    boss.sync().await;
    clerk.sync().await;
    for id in &mine {
        agree(&clerk, &boss, *id);
    }
    assert_eq!(clerk.case(mine[1]).case.state, State::Resolved, "resolved elsewhere");
    assert!(received(&clerk.case(mine[1])).iter().all(Option::is_some), "the office knows every deed");
    assert_eq!(clerk.app.status().expect("status").connection, Connectivity::Connected, "as the last request says");
    clerk.is_sound();
    boss.is_sound();
    let attention = boss.app.needs_attention().expect("asked");
    let [AttentionView::Contested { field, values, .. }] = attention.as_slice() else { panic!("{attention:?}") };
    assert_eq!((field.as_str(), values.len()), ("product", 2), "both values are shown");
}

#[tokio::test]
async fn a_first_sync_brings_what_was_there_before_and_what_came_while_it_ran() {
    let office = FakeOffice::open();
    let clerk = Desk::join(&office, 1, "clerk@LDN04", "Ada").await;
    let ids: Vec<_> = (0..9).map(|n| clerk.record(&format!("Kettle number {n} leaks"))).collect();
    clerk.sync().await;
    let late = Desk::join(&office, 2, "handler@LDN04", "Edsger").await;
    let report = late.sync().await;
    assert_eq!(report.received, 9, "whole documents");
    for id in &ids {
        agree(&clerk, &late, *id);
    }
    assert_eq!(late.app.search("kettle leaks", 50).expect("searched").len(), 9, "found offline");
    clerk.note(ids[3], "Came back.");
    clerk.sync().await;
    let fetches = office.fetches();
    assert_eq!(late.sync().await.received, 1, "only what is new");
    assert_eq!(office.fetches(), fetches, "nothing is fetched whole again");
    agree(&clerk, &late, ids[3]);
    late.is_sound();
}

#[tokio::test]
async fn an_answer_lost_on_the_way_loses_and_doubles_nothing() {
    let office = FakeOffice::open();
    let clerk = Desk::join(&office, 1, "clerk@LDN04", "Ada").await;
    let id = clerk.record("The kettle leaks");
    clerk.note(id, "It leaks a lot.");
    office.lose_answers(2);
    assert!(clerk.app.sync_once().await.is_err(), "lost");
    clerk.note(id, "Done while nobody knows whether the first went through.");
    let clerk = clerk.restart();
    assert!(clerk.app.sync_once().await.is_err(), "lost again, after a restart");
    assert_eq!(clerk.sync().await.waiting, 0, "answered");
    assert_eq!(office.documents(), 1, "once");
    assert_eq!(clerk.case(id).timeline.len(), 3, "each deed once");
    let boss = Desk::join(&office, 2, "supervisor@LDN04", "Grace").await;
    boss.sync().await;
    agree(&clerk, &boss, id);
    clerk.is_sound();
}

#[tokio::test]
async fn a_refused_deed_is_kept_with_its_reason_and_the_rest_is_done_again_without_it() {
    let office = FakeOffice::open();
    let clerk = Desk::join(&office, 1, "clerk@LDN04", "Ada").await;
    let id = clerk.record("The kettle leaks");
    clerk.sync().await;
    office.forbid("edit");
    clerk.note(id, "Before the edit.");
    clerk.act(id, &edit("Kettle XL"));
    clerk.note(id, "After the edit.");
    clerk.act(id, &resolve());
    clerk.sync().await;
    let after = clerk.sync().await;
    assert_eq!(after.waiting, 0, "the rest went out");
    let case = clerk.case(id);
    let acts: Vec<&str> = case.timeline.iter().map(|line| line.act.name()).collect();
    assert_eq!(acts, ["record", "note", "note", "resolve"], "all but the refused one, in order");
    assert_eq!(case.facts.field(Field::Product), Some("Desk lamp"), "the document is as if it had not been done");
    assert_eq!(case.refused.len(), 1, "kept: {:?}", case.refused);
    assert_eq!(case.refused[0].reason, "role", "with its reason");
    assert!(
        matches!(&case.refused[0].act, complaint::Act::Edit { changes } if changes[0].value == "Kettle XL"),
        "its text"
    );
    assert_eq!(clerk.app.status().expect("status").needs_attention, 1, "and counted");
    let boss = Desk::join(&office, 2, "supervisor@LDN04", "Grace").await;
    boss.sync().await;
    agree(&clerk, &boss, id);
    clerk.app.put_away(case.refused[0].deed.0).expect("read and thrown away");
    assert_eq!(clerk.app.status().expect("status").needs_attention, 0, "nothing waits for a person");
    clerk.is_sound();
}

#[tokio::test]
async fn a_refused_record_keeps_its_text_and_takes_what_built_on_it_along() {
    let office = FakeOffice::open();
    let clerk = Desk::join(&office, 1, "clerk@LDN04", "Ada").await;
    office.forbid("record");
    let id = clerk.record("The kettle leaks");
    clerk.note(id, "It leaks a lot.");
    clerk.sync().await;
    clerk.sync().await;
    assert!(matches!(clerk.app.case(id), Err(Error::NotFound)), "the office does not have it, nor do lists");
    let attention = clerk.app.needs_attention().expect("asked");
    let texts: Vec<String> = attention.iter().map(|item| format!("{item:?}")).collect();
    assert_eq!(texts.len(), 2, "both deeds are kept");
    assert!(texts.iter().any(|text| text.contains("The kettle leaks")), "with the text");
    assert_eq!(clerk.app.status().expect("status").unsent, 0, "nothing goes round in circles");
    clerk.is_sound();
}

#[tokio::test]
async fn a_copied_desk_goes_on_under_a_new_code_and_both_sides_deeds_are_kept() {
    let office = FakeOffice::open();
    let clerk = Desk::join(&office, 1, "clerk@LDN04", "Ada").await;
    let shared = clerk.record("The kettle leaks");
    clerk.sync().await;
    let Desk { place, app } = clerk;
    drop(app);
    let copy = Place::reaching(77, Some(Arc::new(office.clone())));
    for file in std::fs::read_dir(place.folder.path()).expect("a folder").map(|file| file.expect("a file").path()) {
        let name = file.file_name().expect("named").to_owned();
        if file.is_file() {
            std::fs::copy(file, copy.folder.path().join(name)).expect("copied");
        }
    }
    *copy.vault.secrets.lock().expect("lock") = place.vault.secrets.lock().expect("lock").clone();
    let reopen = |place: Place| {
        let opened = App::open(place.folder.path(), &place.ports, None);
        let Ok(Opened::Ready(app)) = opened else { panic!("opens: {opened:?}") };
        Desk { place, app }
    };
    let (one, two) = (reopen(place), reopen(copy));
    one.note(shared, "From the first.");
    two.note(shared, "From the copy.");
    one.sync().await;
    two.sync().await;
    assert_eq!(two.app.desk().expect("desk").desk_code, "X2", "numbers are made under another code now");
    let told = two.app.needs_attention().expect("asked");
    let [AttentionView::Copied { id, before, now, .. }] = told.as_slice() else {
        panic!("whoever works here is told: {told:?}")
    };
    assert_eq!((before.as_str(), now.as_str()), ("K1", "X2"), "which code it was");
    assert_eq!(one.app.status().expect("status").needs_attention, 0, "not at the desk that went on as it was");
    two.app.put_away(*id).expect("read");
    assert_eq!(two.app.needs_attention().expect("asked"), [], "once");
    assert_eq!(two.sync().await.waiting, 0, "nothing waits for ever");
    one.note(shared, "The first again.");
    one.sync().await;
    two.sync().await;
    agree(&one, &two, shared);
    assert_eq!(one.case(shared).timeline.len(), 4, "nobody's deed was lost");
    one.is_sound();
    two.is_sound();
}

#[tokio::test]
async fn whoever_did_a_deed_in_vain_is_told_until_they_go_on_or_put_it_away() {
    let office = FakeOffice::open();
    let clerk = Desk::join(&office, 1, "supervisor@LDN04", "Ada").await;
    let boss = Desk::join(&office, 2, "supervisor@LDN04", "Grace").await;
    let ids = [clerk.record("The kettle leaks"), clerk.record("The lamp sparks")];
    clerk.sync().await;
    boss.sync().await;
    for id in ids {
        clerk.act(id, &resolve());
        boss.act(id, &ActRequest::Withdraw { reason: "She called.".into() });
    }
    boss.sync().await;
    clerk.sync().await;
    boss.sync().await;
    assert_eq!(boss.app.needs_attention().expect("asked"), [], "hers stand");
    let told = clerk.app.needs_attention().expect("asked");
    assert_eq!(
        (told.len(), clerk.app.status().expect("status").needs_attention),
        (2, 2),
        "told, and counted: {told:?}"
    );
    let AttentionView::Overruled { deed, by, .. } = &told[0] else { panic!("{told:?}") };
    assert_eq!((deed.act.name(), by.act.name()), ("resolve", "withdraw"), "what has no effect, and what stands");
    let put_away = told[0].id().expect("a handle");
    let put_right = if let AttentionView::Overruled { row, .. } = &told[1] { row.id } else { panic!("{told:?}") };
    clerk.app.put_away(put_away).expect("read");
    boss.act(put_right, &ActRequest::Reopen { reason: "It leaks again.".into() });
    boss.sync().await;
    clerk.sync().await;
    assert_eq!(clerk.app.needs_attention().expect("asked").len(), 1, "what others do does not hide it");
    clerk.act(put_right, &resolve());
    let told = clerk.app.needs_attention().expect("asked");
    assert_eq!(
        (told.as_slice(), clerk.app.status().expect("status").needs_attention),
        ([].as_slice(), 0),
        "who went on knows"
    );
    clerk.note(ids[0], "Touched once more.");
    clerk.note(ids[1], "Touched once more.");
    assert_eq!(clerk.app.status().expect("status").needs_attention, 0, "what was put away stays away");
}

#[tokio::test]
async fn a_diverged_cursor_is_mended_by_fetching_whole_and_keeps_what_waits() {
    let office = FakeOffice::open();
    let clerk = Desk::join(&office, 1, "clerk@LDN04", "Ada").await;
    let ids: Vec<_> = (0..4).map(|n| clerk.record(&format!("Kettle number {n} leaks"))).collect();
    clerk.sync().await;
    office.cut(true);
    clerk.note(ids[0], "Waits.");
    office.cut(false);
    office.diverge();
    clerk.sync().await;
    assert_eq!(clerk.sync().await.waiting, 0, "what waited went out");
    assert_eq!(clerk.case(ids[0]).timeline.len(), 2, "and nothing was lost");
    let page = clerk.app.worklist(&WorklistRequest { view: View::All, sort: None, offset: 0, limit: 50 });
    assert_eq!(page.expect("listed").total, 4, "every complaint is still here");
    clerk.is_sound();
}

#[tokio::test]
async fn an_office_that_disagrees_again_after_all_was_fetched_is_named_as_such() {
    let office = FakeOffice::open();
    let clerk = Desk::join(&office, 1, "clerk@LDN04", "Ada").await;
    let id = clerk.record("The kettle leaks");
    clerk.sync().await;
    office.disagree_with_every_cursor();
    let failed = clerk.app.sync_once().await;
    assert!(
        matches!(failed, Err(Error::Answer(AnswerError::StillDisagrees(_)))),
        "not 'a page nobody asked for': {failed:?}"
    );
    assert_eq!(clerk.case(id).timeline.len(), 1, "and nothing was lost over it");
}

#[tokio::test]
async fn a_document_that_cannot_be_opened_does_not_hold_up_the_others_and_is_mended_by_the_office() {
    let office = FakeOffice::open();
    let clerk = Desk::join(&office, 1, "clerk@LDN04", "Ada").await;
    let (damaged, whole) = (clerk.record("The kettle leaks"), clerk.record("The lamp sparks"));
    clerk.sync().await;
    clerk.note(damaged, "It leaks a lot.");
    clerk.note(whole, "It sparks a lot.");
    clerk.app.write(|replica| replica.replace_snapshot(damaged, b"damaged")).expect("written");
    assert!(matches!(clerk.app.case(damaged), Err(Error::Document(_))), "it cannot be opened");
    let report = clerk.sync().await;
    assert_eq!((report.sent, report.refused, report.waiting), (2, 0, 0), "both went out");
    assert_eq!(clerk.case(damaged).timeline.len(), 2, "it was fetched whole, with the note");
    assert_eq!(clerk.case(whole).timeline.len(), 2, "the other as if nothing had been");
    clerk.is_sound();
}

#[tokio::test]
async fn a_deed_that_would_be_done_again_in_a_document_that_cannot_be_opened_is_set_aside_with_its_reason() {
    let office = FakeOffice::open();
    let clerk = Desk::join(&office, 1, "clerk@LDN04", "Ada").await;
    let (damaged, whole) = (clerk.record("The kettle leaks"), clerk.record("The lamp sparks"));
    clerk.sync().await;
    office.forbid("edit");
    clerk.act(damaged, &edit("Kettle XL"));
    clerk.note(damaged, "Stands on the edit.");
    clerk.note(whole, "It sparks a lot.");
    clerk.app.write(|replica| replica.replace_snapshot(damaged, b"damaged")).expect("written");
    let report = clerk.sync().await;
    assert_eq!((report.sent, report.refused, report.waiting), (1, 2, 0), "nothing goes round in circles");
    let refused = clerk.app.all_refused().expect("asked");
    let mut reasons: Vec<&str> = refused.iter().map(|refused| refused.reason.as_str()).collect();
    reasons.sort_unstable();
    assert_eq!(reasons, ["role", "unopened"], "the office's reason, and the desk's own");
    assert_eq!(clerk.case(whole).timeline.len(), 2, "the other went out");
}

#[tokio::test]
async fn people_share_a_desk_and_each_deed_has_its_author() {
    let office = FakeOffice::open();
    let clerk = Desk::join(&office, 1, "clerk@LDN04", "Ada").await;
    let id = clerk.record("The kettle leaks");
    let ada = clerk.app.current_person().expect("Ada");
    let grace = clerk.app.add_person("supervisor@LDN04", "Grace").await.expect("enrolled");
    clerk.app.switch_person(grace, None).expect("no PIN yet");
    clerk.act(id, &ActRequest::Assign { to: Some(ada) });
    clerk.sync().await;
    let authors: Vec<String> = clerk.case(id).timeline.iter().map(|line| line.person_name.clone()).collect();
    assert_eq!(authors, ["Ada", "Grace"], "the author is sealed into each deed");
    assert!(clerk.app.status().expect("status").unsent == 0, "accepted for both");
    office.withdraw_from_device(grace);
    clerk.sync().await;
    assert_eq!(clerk.app.current_person(), None, "whoever was taken off the desk does not go on working");
    let here = clerk.app.people().expect("people").into_iter().filter(|person| person.enrolled).count();
    assert_eq!(here, 1, "Ada only");
}

#[tokio::test]
async fn a_manager_sees_the_stores_of_the_area_and_a_clerk_only_their_own() {
    let office = FakeOffice::open();
    let camden = Desk::join(&office, 1, "clerk@LDN04", "Ada").await;
    let greenwich = Desk::join(&office, 2, "clerk@LDN07", "Barbara").await;
    let manager = Desk::join(&office, 3, "manager@LDN04", "Margaret").await;
    let (one, two) = (camden.record("The kettle leaks"), greenwich.record("The lamp sparks"));
    for desk in [&camden, &greenwich, &manager, &camden] {
        desk.sync().await;
    }
    agree(&camden, &manager, one);
    agree(&greenwich, &manager, two);
    assert!(matches!(camden.app.case(two), Err(Error::NotFound)), "not theirs, not told");
    assert_eq!(manager.app.search("the", 10).expect("searched").len(), 2, "both");
    let escalate = ActRequest::Escalate { to: Role::Manager, reason: "burnt hand".into() };
    camden.act(one, &escalate);
    assert!(!camden.case(one).telling[0].sent, "nobody outside the desk has been told yet");
    camden.sync().await;
    assert!(camden.case(one).telling[0].sent, "the office has it");
}

/// Waits until the office holds so many documents.
async fn until_office_holds(office: &FakeOffice, count: usize) {
    let arrived = async {
        while office.documents() < count {
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    };
    tokio::time::timeout(Duration::from_secs(60), arrived).await.expect("it goes out by itself");
}

#[tokio::test]
async fn deeds_go_out_by_themselves_at_once_and_after_an_outage() {
    let office = FakeOffice::open();
    let clerk = Desk::join(&office, 1, "clerk@LDN04", "Ada").await;
    let background = tokio::spawn({
        let app = clerk.app.clone();
        async move { app.keep_synced().await }
    });
    clerk.record("The kettle leaks");
    until_office_holds(&office, 1).await;
    office.cut(true);
    clerk.record("The lamp sparks");
    assert!(clerk.app.sync_once().await.is_err(), "the wire is cut");
    assert_eq!(office.documents(), 1, "nothing gets through");
    assert_eq!(clerk.app.status().expect("status").unsent, 1, "and it says so");
    office.cut(false);
    until_office_holds(&office, 2).await;
    background.abort();
}
