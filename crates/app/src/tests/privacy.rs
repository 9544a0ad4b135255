//! What a desk gives out of a person: to whom, of which complaints, and what is said of those that are gone.

use super::alone::create;
use super::office::FakeOffice;
use super::synced::Desk;
use crate::fake::Place;
use crate::request::{ActRequest, AttachRequest, PersonRequest, RecordRequest};
use crate::view::HeldView;
use crate::{App, Error};
use complaint::{ComplaintId, Field, FieldChange, Number, Refusal, RelationKind};
use document::Erasure;
use store::{Erasing, PageWrite};

fn told(what: &str, fields: &[(&str, &str)]) -> RecordRequest {
    let fields = fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    RecordRequest { description: what.into(), fields, ..RecordRequest::default() }
}

fn record(app: &App, what: &str, fields: &[(&str, &str)]) -> ComplaintId {
    app.record(&told(what, fields)).expect("recorded").id
}

fn by_phone() -> PersonRequest {
    PersonRequest { phone: "(020) 7946-0018".into(), ..PersonRequest::default() }
}

fn found(view: &HeldView) -> Vec<ComplaintId> {
    let mut ids: Vec<ComplaintId> = view.complaints.iter().map(|one| one.row.id).collect();
    ids.sort();
    ids
}

fn held(app: &App, request: &PersonRequest) -> HeldView {
    app.held_on(request).expect("it may be asked")
}

fn is_refused(outcome: Result<HeldView, Error>, role: &str) -> bool {
    matches!(outcome, Err(Error::Refused(Refusal::Role { role: who, deed })) if who == role && deed == "disclose")
}

#[test]
fn a_person_is_found_by_telephone_mail_and_receipt_however_they_are_written_and_by_nothing_less() {
    let place = Place::new(1);
    let app = create(&place).app;
    let phone = record(&app, "The kettle leaks", &[("phone", "020 7946 0018")]);
    let mail = record(&app, "The lamp sparks", &[("email", "A.Okafor@Example.org"), ("name", "Ada  Okafor")]);
    let receipt = record(&app, "The soup was cold", &[("receipt", "R-4411")]);
    record(&app, "Ask a.okafor@example.org about 020 7946 0018 and R-4411", &[("phone", "020 7946 00189")]);
    let ask = |phone: &str, email: &str, receipt: &str| {
        let [phone, email, receipt] = [phone, email, receipt].map(str::to_owned);
        found(&held(&app, &PersonRequest { phone, email, receipt, name: String::new() }))
    };
    assert_eq!(ask("(020) 7946-0018", "", ""), [phone], "digits count, and all of them");
    assert_eq!(ask("", " a.okafor@example.ORG ", ""), [mail], "an address is one whatever its case");
    assert_eq!(ask("", "", "R-4411"), [receipt], "what somebody wrote about a receipt is not on it");
    let mut all = [phone, mail, receipt];
    all.sort();
    assert_eq!(ask("02079460018", "a.okafor@example.org", "R-4411"), all, "any of them is enough");
    assert_eq!(ask("", "okafor@example.org", ""), [], "another address");
    for nobody in [PersonRequest::default(), PersonRequest { phone: "020".into(), ..PersonRequest::default() }] {
        let outcome = app.held_on(&nobody);
        assert!(matches!(outcome, Err(Error::Refused(Refusal::Field { .. }))), "everybody's is nobody's: {outcome:?}");
    }
}

#[test]
fn whoever_only_has_the_same_name_is_not_taken_for_the_same_person() {
    let place = Place::new(1);
    let app = create(&place).app;
    let hers = record(&app, "The kettle leaks", &[("phone", "020 7946 0018"), ("name", "Ada Okafor")]);
    let other = record(&app, "The lamp sparks", &[("phone", "030 1111 2222"), ("name", "ada okafor")]);
    let request = app.complainant(hers).expect("what she is known by");
    assert_eq!((request.phone.as_str(), request.name.as_str()), ("020 7946 0018", "Ada Okafor"));
    let view = held(&app, &request);
    let sure = |id| view.complaints.iter().find(|one| one.row.id == id).map(|one| one.sure);
    assert_eq!((sure(hers), sure(other)), (Some(true), Some(false)), "the other is shown, for somebody to say");
    let hers = view.complaints.iter().find(|one| one.row.id == hers).map(|one| one.by.clone());
    assert_eq!(hers, Some(vec![Field::Phone, Field::Name]), "and by what each was found");
    let named = held(&app, &PersonRequest { name: "Ada Okafor".into(), ..PersonRequest::default() });
    assert!(named.complaints.iter().all(|one| one.sure), "where only a name is known, it is all there is to go by");
}

/// Which of those found are surely the person's.
fn sure(view: &HeldView) -> Vec<ComplaintId> {
    let mut ids: Vec<ComplaintId> = view.complaints.iter().filter(|one| one.sure).map(|one| one.row.id).collect();
    ids.sort();
    ids
}

fn sorted<const N: usize>(mut ids: [ComplaintId; N]) -> [ComplaintId; N] {
    ids.sort();
    ids
}

#[test]
fn a_receipt_alone_or_another_name_on_the_same_telephone_is_not_surely_the_person() {
    let place = Place::new(1);
    let app = create(&place).app;
    let (phone, receipt) = (("phone", "020 7946 0018"), ("receipt", "4411"));
    let hers = record(&app, "The kettle leaks", &[phone, receipt, ("name", "Ada Okafor")]);
    let nameless = record(&app, "The soup was cold", &[phone]);
    let named = record(&app, "The lid is loose", &[receipt, ("name", "ada  okafor")]);
    let other_till = record(&app, "The lamp sparks", &[receipt]);
    let other_year = record(&app, "The bag tore", &[receipt, ("name", "Tom Abara")]);
    let shared = record(&app, "The chair wobbles", &[phone, ("name", "Ben Okafor")]);
    let both = record(&app, "The table too", &[phone, receipt, ("name", "Ben Okafor")]);
    let view = held(&app, &app.complainant(hers).expect("what she is known by"));
    let all = sorted([hers, nameless, named, other_till, other_year, shared, both]);
    assert_eq!(found(&view), all, "all of them are shown, for somebody to say");
    assert_eq!(sure(&view), sorted([hers, nameless, named]), "strangers are not ticked");
    let request = PersonRequest { receipt: "4411".into(), ..PersonRequest::default() };
    assert_eq!(sure(&held(&app, &request)), [], "of a receipt nobody knows whose it is");
    assert_eq!(sure(&held(&app, &by_phone())), [], "nor of a telephone that people of several names have");
    let hers_alone = PersonRequest { name: "Ada Okafor".into(), ..by_phone() };
    assert_eq!(sure(&held(&app, &hers_alone)), sorted([hers, nameless]), "until somebody says the name");
}

#[tokio::test]
async fn a_telephone_is_found_with_and_without_the_code_of_a_country_and_is_not_sure_to_be_the_same() {
    let office = FakeOffice::open();
    let clerk = Desk::join(&office, 1, "clerk@LDN04", "Ada").await;
    let quality = Desk::join(&office, 2, "quality@LDN04", "Grace").await;
    let national = clerk.app.record(&told("The kettle leaks", &[("phone", "020 7946 0018")])).expect("recorded").id;
    let abroad = clerk.app.record(&told("The lamp sparks", &[("phone", "+44 20 7946 0018")])).expect("recorded").id;
    let disputed = clerk.app.record(&told("The soup was cold", &[("phone", "1")])).expect("recorded").id;
    clerk.app.record(&told("The bag tore", &[("phone", "+44 20 7946 0019")])).expect("recorded");
    clerk.sync().await;
    quality.sync().await;
    let edit = |value: &str| ActRequest::Edit {
        changes: vec![FieldChange { field: Field::Phone.name().into(), value: value.into() }],
    };
    clerk.act(disputed, &edit("0044 20 7946 0018"));
    quality.act(disputed, &edit("030 1111 2222"));
    for desk in [&clerk, &quality, &clerk, &quality] {
        desk.sync().await;
    }
    let ask = |phone: &str| held(&quality.app, &PersonRequest { phone: phone.into(), ..PersonRequest::default() });
    for (phone, same) in [("020 7946 0018", national), ("+44 20 7946 0018", abroad)] {
        let view = ask(phone);
        assert_eq!(found(&view), sorted([national, abroad, disputed]), "{phone}");
        assert_eq!(sure(&view), [same], "{phone}: the other may be in another country");
        assert!(view.complaints.iter().all(|one| one.by == [Field::Phone]), "and by what they were found");
    }
}

#[tokio::test]
async fn two_values_that_people_disagree_on_are_both_the_persons() {
    let office = FakeOffice::open();
    let clerk = Desk::join(&office, 1, "clerk@LDN04", "Ada").await;
    let quality = Desk::join(&office, 2, "quality@LDN04", "Grace").await;
    let id = record(&clerk.app, "The kettle leaks", &[("phone", "020 7946 0018")]);
    clerk.sync().await;
    quality.sync().await;
    let edit = |value: &str| ActRequest::Edit {
        changes: vec![FieldChange { field: Field::Phone.name().into(), value: value.into() }],
    };
    clerk.act(id, &edit("020 7946 0019"));
    quality.act(id, &edit("020 7946 0020"));
    for desk in [&clerk, &quality, &clerk, &quality] {
        desk.sync().await;
    }
    for phone in ["020 7946 0019", "020 7946 0020"] {
        let request = PersonRequest { phone: phone.into(), ..PersonRequest::default() };
        assert_eq!(found(&held(&quality.app, &request)), [id], "{phone} may be hers");
    }
}

#[tokio::test]
async fn only_those_who_answer_for_an_area_or_for_all_may_give_it_out_and_each_what_they_may_read() {
    let office = FakeOffice::open();
    let clerk = Desk::join(&office, 1, "clerk@LDN04", "Ada").await;
    let id = record(&clerk.app, "The kettle leaks", &[("phone", "020 7946 0018")]);
    let mut about_staff = told("He shouted at my daughter", &[("phone", "020 7946 0018"), ("staff_conduct", "yes")]);
    about_staff.fields.insert("name".into(), "Lena Fischer".into());
    let restricted = clerk.app.record(&about_staff).expect("recorded").id;
    clerk.sync().await;
    for (seed, role) in [(2, "handler"), (3, "supervisor"), (4, "auditor")] {
        let desk = Desk::join(&office, seed, &format!("{role}@LDN04"), role).await;
        desk.sync().await;
        assert!(is_refused(desk.app.held_on(&by_phone()), role), "{role}");
        assert!(matches!(desk.app.complainant(id), Err(Error::Refused(_))), "{role}: not who it is either");
        assert!(matches!(desk.app.history(id), Err(Error::Refused(_))), "{role}: nor its history");
        assert!(!desk.app.case(id).expect("readable").may_disclose, "{role}: and it is not offered");
    }
    assert!(is_refused(clerk.app.held_on(&by_phone()), "clerk"), "whoever recorded them may not either");
    let mut both = vec![id, restricted];
    both.sort();
    for (seed, role) in [(5, "manager"), (6, "quality"), (7, "admin")] {
        let desk = Desk::join(&office, seed, &format!("{role}@LDN04"), role).await;
        desk.sync().await;
        assert_eq!(found(&held(&desk.app, &by_phone())), both, "{role}: the one about staff as well");
        assert!(desk.app.case(id).expect("readable").may_disclose, "{role}");
    }
}

#[tokio::test]
async fn at_a_desk_that_several_share_nothing_is_told_of_what_the_asker_may_not_read() {
    let office = FakeOffice::open();
    let desk = Desk::join(&office, 1, "clerk@LDN04", "Ada").await;
    let here = record(&desk.app, "The kettle leaks", &[("phone", "020 7946 0018")]);
    let stranger = desk.app.add_person("manager@BER01", "Mona").await.expect("enrolled");
    desk.app.switch_person(stranger, None).expect("no PIN yet");
    let view = held(&desk.app, &by_phone());
    assert_eq!(
        (view.complaints.len(), view.erased_beside(|_| true).len()),
        (0, 0),
        "another area's manager learns nothing, not even a number"
    );
    assert!(matches!(desk.app.complainant(here), Err(Error::NotFound)), "as if it were not here");
    assert!(matches!(desk.app.history(here), Err(Error::NotFound)), "likewise");
}

#[tokio::test]
async fn an_erased_complaint_is_named_as_such_where_another_of_the_persons_points_to_it() {
    let office = FakeOffice::open();
    let desk = Desk::join(&office, 1, "quality@LDN04", "Grace").await;
    let old = record(&desk.app, "The kettle leaks", &[("phone", "020 7946 0018")]);
    let new = record(&desk.app, "It leaks again", &[("phone", "020 7946 0018")]);
    let number: Number = desk.app.case(old).expect("here").number;
    let relate = ActRequest::Relate { kind: RelationKind::RecurrenceOf, number: number.clone() };
    desk.act(new, &relate);
    desk.sync().await;
    desk.sync().await;
    assert_eq!(held(&desk.app, &by_phone()).erased_beside(|_| true), [], "it is here still");
    let cursor = desk.app.inner.reader.cursors().expect("asked").remove(0);
    let erasure = Erasure { doc: old, generation: 2, erased_at: desk.app.now(), signature: [0; 64] };
    let page = PageWrite {
        scope: cursor.scope,
        seq: cursor.seq,
        chain: cursor.chain,
        erased: vec![Erasing { erasure, status: "{}".into() }],
        at: desk.app.now(),
        ..PageWrite::default()
    };
    desk.app.write(|replica| replica.apply_page(&page)).expect("erased");
    let view = held(&desk.app, &by_phone());
    assert_eq!(found(&view), vec![new], "nothing more is known of it");
    assert_eq!(view.erased_beside(|id| id == new), [number], "but its number, beside the one that points to it");
    assert_eq!(view.erased_beside(|id| id != new), [], "and not beside others, or where that one is left out");
}

#[test]
fn the_history_that_is_given_out_has_the_contact_facts_every_deed_with_its_words_and_every_file() {
    let place = Place::new(1);
    let app = create(&place).app;
    let id = record(&app, "The kettle leaks", &[("phone", "020 7946 0018"), ("address", "1 High Street")]);
    app.perform(id, &ActRequest::Note { text: "She rang again.".into() }).expect("noted");
    let file = AttachRequest { name: "receipt.txt".into(), bytes: b"4411, 19.99".to_vec(), signature: false };
    app.attach(id, &file).expect("attached");
    let json = app.history(id).expect("it may be given out").to_json(vec![Some("files/receipt.txt".into())]);
    let told: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    assert_eq!(told["fields"]["phone"], "020 7946 0018", "how the person is reached");
    assert_eq!(told["fields"]["address"], "1 High Street", "all of it");
    let acts: Vec<&str> =
        told["history"].as_array().expect("a list").iter().filter_map(|one| one["act"].as_str()).collect();
    assert_eq!(acts, ["record", "note", "attach"], "oldest first");
    assert_eq!(told["history"][1]["details"]["text"], "She rang again.", "in its words");
    assert_eq!(told["history"][1]["by"], "Ada", "by whom");
    assert_eq!(told["files"][0]["path"], "files/receipt.txt", "and where the file lies");
}
