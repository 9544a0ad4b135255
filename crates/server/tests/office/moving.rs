//! Complaints that go from one scope to another: by a transfer, and because they turn out to be about staff.

use crate::world::{Data, Desk, World, on_every_store};
use complaint::{Act, ComplaintId, Field, FieldChange, Refusal, Role};
use document::{CaseDocument, Entry, EntryKind, Item};
use server::office::generation::rebuild;
use server::verify::verify;
use sync::message::Status;
use sync::{Cursor, Scope, chain};

on_every_store! {
    a_transferred_complaint_leaves_one_feed_and_comes_whole_into_the_other,
    what_comes_late_from_the_store_of_before_is_taken_when_it_only_adds_to_the_file,
    a_complaint_about_staff_is_in_no_feed_of_its_store,
    a_complaint_that_turns_out_to_be_about_staff_goes_and_one_that_does_not_comes_back,
    a_complaint_is_rebuilt_where_it_lies_now,
    many_that_go_at_once_all_arrive,
}

const CAMDEN: &str = "store:LDN04";
const GREENWICH: &str = "store:LDN07";
const RESTRICTED: &str = "area:LDN/restricted";

impl Desk {
    /// Every line of a scope, which fits its chain.
    async fn feed(&self, scope: &str) -> Vec<Entry> {
        let scope: Scope = scope.parse().expect("a scope");
        let cursors = vec![Cursor { scope, seq: 0, chain: chain::START }];
        let reader = Desk { cursors, ..self.clone() };
        let answer = reader.exchange(None).await.expect("an answer");
        let checked = sync::desk::check(&reader.request(None), answer).expect("the chain holds");
        checked.pages.into_iter().flat_map(|page| page.entries).collect()
    }

    async fn kinds(&self, scope: &str) -> Vec<(EntryKind, usize)> {
        self.feed(scope).await.iter().map(|line| (line.kind, line.changes.len())).collect()
    }

    /// A recorded complaint that the office has.
    async fn recorded(&mut self, text: &str) -> ComplaintId {
        let item = self.record(text);
        let doc = item.doc;
        assert!(self.push_all(vec![item]).await[0].is_in(), "it is taken");
        doc
    }

    fn transfer(&mut self, doc: ComplaintId, to: &str) -> Item {
        let facts = self.documents[&doc].facts(&Default::default()).expect("facts");
        let after = complaint::fold::fold(&facts).placing;
        let to = to.parse().expect("a code");
        self.perform(doc, Act::Transfer { to, reason: "Bought there".into(), after })
    }

    fn category(&mut self, doc: ComplaintId, value: &str) -> Item {
        let change = FieldChange { field: Field::Category.name().into(), value: value.into() };
        self.perform(doc, Act::Edit { changes: vec![change] })
    }
}

async fn is_clean(world: &World) {
    let report = verify(world.storage.as_ref()).await.expect("readable");
    assert_eq!(report.faults, 0, "{:?}", report.told);
}

/// What a line brings is the whole document.
fn whole(line: &Entry) -> CaseDocument {
    let mut document = CaseDocument::start().expect("a start");
    document.merge(line.changes.iter().map(|change| change.bytes.as_slice())).expect("nothing is missing");
    document
}

async fn a_transferred_complaint_leaves_one_feed_and_comes_whole_into_the_other(data: Data) {
    let world = World::open(data).await;
    let mut camden = world.desk("LDN04", Role::Handler, "Sam").await;
    let greenwich = world.desk("LDN07", Role::Clerk, "Kim").await;
    let doc = camden.recorded("Cold soup").await;
    let other = camden.recorded("Warm beer").await;
    let items = vec![camden.note(doc, "From Greenwich"), camden.transfer(doc, "LDN07")];
    assert!(camden.push_all(items).await.iter().all(Status::is_in), "both are taken");
    use EntryKind::{Put, Remove};
    assert_eq!(camden.kinds(CAMDEN).await, [(Put, 1), (Put, 1), (Remove, 0)], "nothing of what was done is told there");
    let lines = greenwich.feed(GREENWICH).await;
    assert_eq!(lines.len(), 1, "it is new here");
    assert_eq!(whole(&lines[0]).heads(), camden.documents[&doc].heads(), "and all of it is here");
    is_clean(&world).await;

    let mut manager = world.desk("LDN07", Role::Manager, "Ana").await;
    manager.documents.insert(doc, whole(&lines[0]));
    let back = manager.transfer(doc, "LDN04");
    assert!(manager.push_all(vec![back]).await[0].is_in(), "the other store sends it back");
    let lines = camden.feed(CAMDEN).await;
    assert_eq!((lines[3].kind, lines[3].changes.len()), (Put, 4), "whole once more");
    assert_eq!(manager.kinds(GREENWICH).await, [(Put, 3), (Remove, 0)], "and gone there");
    let note = camden.note(other, "Still here");
    assert!(camden.push_all(vec![note]).await[0].is_in(), "the others are as they were");
    is_clean(&world).await;
}

async fn what_comes_late_from_the_store_of_before_is_taken_when_it_only_adds_to_the_file(data: Data) {
    let world = World::open(data).await;
    let mut camden = world.desk("LDN04", Role::Handler, "Sam").await;
    let doc = camden.recorded("Cold soup").await;
    let mut clerk = world.desk("LDN04", Role::Clerk, "Kim").await;
    clerk.documents.insert(doc, camden.documents[&doc].clone());
    let transfer = camden.transfer(doc, "LDN07");
    camden.push_all(vec![transfer]).await;
    let late = vec![clerk.note(doc, "She rang"), clerk.category(doc, "delivery"), clerk.note(doc, "Again")];
    let statuses = clerk.push_all(late).await;
    assert!(statuses[0].is_in(), "a note is part of the file: {statuses:?}");
    assert_eq!(statuses[1], Status::Refused { refusal: Refusal::Scope }, "deciding is the other store's");
    assert_eq!(statuses[2], Status::DepRefused, "it is done again by the desk, without the edit");
    let greenwich = world.desk("LDN07", Role::Clerk, "Ana").await;
    use EntryKind::{Put, Remove};
    assert_eq!(greenwich.kinds(GREENWICH).await, [(Put, 2), (Put, 1)], "the note is told where the complaint is");
    assert_eq!(camden.kinds(CAMDEN).await, [(Put, 1), (Remove, 0)], "and not where it was");
    is_clean(&world).await;
}

async fn a_complaint_about_staff_is_in_no_feed_of_its_store(data: Data) {
    let world = World::open(data).await;
    let mut clerk = world.desk("LDN04", Role::Clerk, "Sam").await;
    let mut act = clerk.record_act("He shouted at me");
    if let Act::Record(record) = &mut act {
        record.fields.insert(Field::StaffConduct.name().into(), "yes".into());
    }
    let item = clerk.perform(ComplaintId(uuid::Uuid::from_u128(crate::world::unique())), act);
    let doc = item.doc;
    assert!(clerk.push_all(vec![item]).await[0].is_in(), "it is taken");
    let manager = world.desk("LDN07", Role::Manager, "Ana").await;
    assert_eq!(clerk.kinds(CAMDEN).await, [], "nobody of the store hears of it");
    assert_eq!(manager.kinds(RESTRICTED).await, [(EntryKind::Put, 1)], "the area does");
    let cursors = vec![Cursor { scope: RESTRICTED.parse().expect("a scope"), seq: 0, chain: chain::START }];
    let curious = Desk { cursors, ..clerk.clone() };
    let answer = curious.exchange(None).await.expect("an answer");
    assert!(answer.pages.is_empty() && !answer.granted.contains(&curious.cursors[0].scope), "it is not granted");
    let note = clerk.note(doc, "His name was on the badge");
    assert!(clerk.push_all(vec![note]).await[0].is_in(), "whoever recorded it may add to it");
    is_clean(&world).await;
}

async fn a_complaint_that_turns_out_to_be_about_staff_goes_and_one_that_does_not_comes_back(data: Data) {
    let world = World::open(data).await;
    let mut handler = world.desk("LDN04", Role::Handler, "Sam").await;
    let doc = handler.recorded("Cold soup").await;
    let edit = handler.category(doc, "staff_conduct");
    assert!(handler.push_all(vec![edit]).await[0].is_in(), "it is taken");
    use EntryKind::{Put, Remove};
    assert_eq!(handler.kinds(CAMDEN).await, [(Put, 1), (Remove, 0)]);
    let mut manager = world.desk("LDN04", Role::Manager, "Ana").await;
    let lines = manager.feed(RESTRICTED).await;
    assert_eq!(whole(&lines[0]).heads(), handler.documents[&doc].heads(), "all of it");
    let edit = handler.category(doc, "delivery");
    let statuses = handler.push_all(vec![edit]).await;
    assert!(
        matches!(statuses[0], Status::Refused { refusal: Refusal::Role { .. } }),
        "not theirs to say: {statuses:?}"
    );
    manager.documents.insert(doc, whole(&lines[0]));
    let edit = manager.category(doc, "delivery");
    assert!(manager.push_all(vec![edit]).await[0].is_in(), "a manager's");
    assert_eq!(manager.kinds(RESTRICTED).await, [(Put, 2), (Remove, 0)]);
    assert_eq!(handler.kinds(CAMDEN).await, [(Put, 1), (Remove, 0), (Put, 3)]);
    is_clean(&world).await;
}

async fn a_complaint_is_rebuilt_where_it_lies_now(data: Data) {
    let world = World::open(data).await;
    let mut camden = world.desk("LDN04", Role::Handler, "Sam").await;
    let doc = camden.recorded("Cold soup").await;
    for n in 0..60 {
        let edit = camden.category(doc, if n % 2 == 0 { "delivery" } else { "product" });
        camden.push_all(vec![edit]).await;
    }
    let transfer = camden.transfer(doc, "LDN07");
    camden.push_all(vec![transfer]).await;
    rebuild(world.storage.as_ref(), doc).await.expect("rebuilt").expect("it is worth it");
    let greenwich = world.desk("LDN07", Role::Clerk, "Kim").await;
    let lines = greenwich.feed(GREENWICH).await;
    let kinds: Vec<EntryKind> = lines.iter().map(|line| line.kind).collect();
    assert_eq!(kinds, [EntryKind::Put, EntryKind::Rewrite]);
    let read = whole(&lines[1]).facts(&Default::default()).expect("facts");
    assert_eq!(complaint::fold::fold(&read).store.as_str(), "LDN07", "it still is where it was sent");
    assert_eq!(camden.feed(CAMDEN).await.last().map(|line| line.kind), Some(EntryKind::Remove), "not where it was");
    is_clean(&world).await;
}

async fn many_that_go_at_once_all_arrive(data: Data) {
    let world = World::open(data).await;
    let mut desks = Vec::new();
    for n in 0..6 {
        let mut desk = world.desk("LDN04", Role::Handler, &format!("Sam {n}")).await;
        let doc = desk.recorded("Cold soup").await;
        desks.push((desk, doc));
    }
    let moving = desks.iter_mut().map(|(desk, doc)| async {
        let item = desk.transfer(*doc, "LDN07");
        desk.push_all(vec![item]).await
    });
    let statuses = futures_util::future::join_all(moving).await;
    assert!(statuses.iter().flatten().all(Status::is_in), "every one is taken: {statuses:?}");
    let reader = world.desk("LDN07", Role::Clerk, "Kim").await;
    assert_eq!(reader.feed(GREENWICH).await.len(), 6, "and is there");
    is_clean(&world).await;
}
