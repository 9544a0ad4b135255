//! Complaints that are rebuilt to their present content, and complaints that are erased for good.

use crate::world::{Data, Desk, Kind, NOW, World, metas, on_every_store};
use complaint::{Act, ComplaintId, Field, FieldChange, Role, Timestamp};
use document::{ActorId, CaseDocument, DocumentId, Entry, EntryKind, Erasure, Item, Snapshot};
use ed25519_dalek::SigningKey;
use server::office::generation::{erase, rebuild};
use server::storage::StorageError;
use server::verify::verify;
use std::collections::HashSet;
use sync::message::{Exchange, Status};
use sync::office::generation::COMPACT_OVER;
use sync::{Cursor, chain, erasure};

on_every_store! {
    a_complaint_that_is_edited_very_often_is_rebuilt_by_itself,
    what_the_office_rebuilt_it_still_knows_and_proves,
    an_erased_complaint_is_nowhere_at_the_office,
    an_office_of_before_the_erasure_erases_again_at_a_desks_word,
    a_tombstone_that_this_office_did_not_sign_erases_nothing,
    what_was_done_on_a_rebuilt_complaint_comes_back_to_an_office_of_before,
}

const CANARY: &str = "Quisquiliae";

impl Desk {
    fn edit(&mut self, doc: ComplaintId, n: usize) -> Item {
        let change = FieldChange { field: Field::Phone.name().into(), value: format!("020 7946 {n:04}") };
        self.perform(doc, Act::Edit { changes: vec![change] })
    }

    async fn edit_often(&mut self, doc: ComplaintId, times: usize) -> Vec<Item> {
        let items: Vec<Item> = (0..times).map(|n| self.edit(doc, n)).collect();
        for batch in items.chunks(40) {
            let statuses = self.push_all(batch.to_vec()).await;
            assert!(statuses.iter().all(Status::is_in), "every edit is taken: {statuses:?}");
        }
        items
    }

    async fn snapshots(&self) -> Vec<Snapshot> {
        let scope = format!("store:{}", self.joined.store).parse().expect("a scope");
        crate::reading::everything(self, scope).await
    }

    /// The office's documents take the place of the desk's.
    async fn takes_over(&mut self) -> Vec<Snapshot> {
        let snapshots = self.snapshots().await;
        for snapshot in &snapshots {
            let document = CaseDocument::load_at(&snapshot.bytes, &snapshot.heads).expect("a document");
            self.documents.insert(snapshot.doc, document);
        }
        snapshots
    }

    /// Every line of the store, read from the first.
    async fn lines(&mut self) -> Vec<Entry> {
        let scope: sync::Scope = format!("store:{}", self.joined.store).parse().expect("a scope");
        self.cursors = vec![Cursor { scope, seq: 0, chain: chain::START }];
        let request = self.request(None);
        let answer = self.exchange(None).await.expect("an answer");
        let checked = sync::desk::check(&request, answer.clone()).expect("the chain holds");
        let office = SigningKey::from_bytes(&[9; 32]).verifying_key().to_bytes();
        sync::desk::check_erasures(&answer, &office).expect("every tombstone is signed");
        self.cursors.clear();
        checked.pages.into_iter().flat_map(|page| page.entries).collect()
    }

    async fn hands_over(&self, erasures: Vec<Erasure>) {
        let request = Exchange { erasures, ..self.request(None) };
        self.send::<sync::message::Exchanged>("/v1/exchange", &request).await.expect("an answer");
    }
}

async fn is_clean(world: &World, documents: u64, erased: u64) {
    let report = verify(world.storage.as_ref()).await.expect("readable");
    assert_eq!((report.documents, report.erased, report.faults), (documents, erased, 0), "{:?}", report.told);
}

async fn generation(world: &World, doc: DocumentId) -> u32 {
    let query = server::storage::GroundQuery { documents: vec![doc], ..Default::default() };
    world.storage.ground(query).await.expect("readable").documents[&doc].generation
}

async fn a_complaint_that_is_edited_very_often_is_rebuilt_by_itself(data: Data) {
    let world = World::open(data).await;
    let mut clerk = world.desk("LDN04", Role::Handler, "Sam").await;
    let item = clerk.record("Cold soup");
    let doc = item.doc;
    clerk.push_all(vec![item]).await;
    clerk.edit_often(doc, COMPACT_OVER).await;
    for _ in 0..500 {
        if generation(&world, doc).await > 0 {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
    assert_eq!(generation(&world, doc).await, 1, "the next generation");
    let after = &clerk.takes_over().await[0];
    assert!(after.metas.len() < COMPACT_OVER / 2, "what was replaced is left out: {}", after.metas.len());
    assert_eq!(after.row.phone, format!("0207946{:04}", COMPACT_OVER - 1), "and it says what it said");
    is_clean(&world, 1, 0).await;
}

async fn what_the_office_rebuilt_it_still_knows_and_proves(data: Data) {
    let world = World::open(data).await;
    let mut clerk = world.desk("LDN04", Role::Handler, "Sam").await;
    let item = clerk.record("Cold soup");
    let doc = item.doc;
    clerk.push_all(vec![item.clone()]).await;
    let edits = clerk.edit_often(doc, 60).await;
    let before = clerk.snapshots().await[0].row.clone();
    let rebuilt = rebuild(world.storage.as_ref(), doc).await.expect("rebuilt").expect("it is worth it");
    assert!(rebuilt.after * 2 <= rebuilt.before, "half at least: {rebuilt:?}");
    let old = clerk.note(doc, "She calls tomorrow");
    let statuses = clerk.push_all(vec![old.clone(), edits[5].clone(), item, edits[59].clone()]).await;
    assert_eq!(statuses[0], Status::OldGeneration, "what was done on the old one is done again by the desk");
    assert_eq!(statuses[1], Status::DeedKnown { hash: edits[5].hash }, "what was left out is not done twice");
    assert!(matches!(statuses[2], Status::DeedKnown { .. }), "nor is what is there: {statuses:?}");
    assert!(matches!(statuses[3], Status::DeedKnown { .. }), "{statuses:?}");
    let lines = clerk.lines().await;
    let (last, earlier) = lines.split_last().expect("lines");
    assert_eq!((last.kind, last.generation), (EntryKind::Rewrite, 1), "the last line is the rebuilt document");
    let gone = earlier.iter().flat_map(|line| &line.changes).all(|change| change.bytes.is_empty());
    assert!(gone, "what was written before is told no more");
    let snapshot = clerk.takes_over().await.remove(0);
    assert_eq!(snapshot.row, before, "the same row");
    let mut document = CaseDocument::start().expect("a start");
    document.merge(last.changes.iter().map(|change| change.bytes.as_slice())).expect("the whole document");
    assert_eq!(document.heads(), snapshot.heads, "the line is all of it");
    clerk.actor = ActorId([77; 16]);
    let again = Item { generation: 1, ..clerk.perform(doc, old.deed.act) };
    let statuses = clerk.push_all(vec![again]).await;
    assert!(statuses[0].is_in(), "and it goes on: {statuses:?}");
    assert_eq!(rebuild(world.storage.as_ref(), doc).await.expect("looked at"), None, "there is no more to leave out");
    is_clean(&world, 1, 0).await;
}

async fn an_erased_complaint_is_nowhere_at_the_office(data: Data) {
    let world = World::open(data).await;
    let mut clerk = world.desk("LDN04", Role::Clerk, "Sam").await;
    let (item, kept) = (clerk.record(&format!("{CANARY} in the soup")), clerk.record("Warm beer"));
    let doc = item.doc;
    clerk.push_all(vec![item.clone(), kept]).await;
    let decline = Act::Decline { escalation: complaint::DeedId(uuid::Uuid::nil()), reason: CANARY.into() };
    let refused = clerk.perform(doc, decline);
    assert!(!clerk.push_all(vec![refused]).await[0].is_in(), "it is refused, and kept to be looked into");
    let (tombstone, pokes) =
        erase(world.storage.as_ref(), None, doc, "file 7".into(), Timestamp(NOW)).await.expect("erased");
    assert_eq!(pokes.len(), 1, "a line in its scope");
    let again = erase(world.storage.as_ref(), None, doc, "file 8".into(), Timestamp(NOW)).await;
    assert!(matches!(again, Err(StorageError::Exists(_))), "once is for good: {again:?}");
    let lines = clerk.lines().await;
    let last = lines.last().expect("a line");
    assert_eq!((last.kind, last.erasure.as_deref()), (EntryKind::Erase, Some(&tombstone)), "desks are told");
    assert!(lines[0].changes[0].bytes.is_empty() && !lines[1].changes[0].bytes.is_empty(), "only of this one");
    assert_eq!(clerk.snapshots().await.len(), 1, "no first sync brings it");
    let note = clerk.note(doc, "late");
    let statuses = clerk.push_all(vec![note, item]).await;
    let told = Status::DocErased { erasure: tombstone };
    assert_eq!(statuses, [told.clone(), told], "neither a deed on it nor the complaint itself is taken in");
    is_clean(&world, 1, 1).await;
    if world.data.kind == Kind::Sqlite {
        for entry in std::fs::read_dir(world.data.path()).expect("the folder") {
            let bytes = std::fs::read(entry.expect("an entry").path()).expect("a file");
            let found = bytes.windows(CANARY.len()).any(|window| window == CANARY.as_bytes());
            assert!(!found, "no file holds it, free pages and the log included");
        }
    }
}

async fn an_office_of_before_the_erasure_erases_again_at_a_desks_word(data: Data) {
    let world = World::open(data).await;
    let mut clerk = world.desk("LDN04", Role::Clerk, "Sam").await;
    let item = clerk.record("Cold soup");
    let doc = item.doc;
    clerk.push_all(vec![item.clone()]).await;
    let lost = clerk.snapshots().await.remove(0);
    let backup = world.data.copy().await;
    let erased = erase(world.storage.as_ref(), None, doc, "file 7".into(), Timestamp(NOW)).await.expect("erased");

    let world = World::resume(backup).await;
    clerk.address = world.address;
    assert_eq!(clerk.snapshots().await.len(), 1, "it is there again");
    clerk.hands_over(vec![erased.0]).await;
    assert_eq!(clerk.snapshots().await.len(), 0, "the office's own word counts");
    clerk.hands_over(vec![erased.0]).await;
    let document = CaseDocument::load_at(&lost.bytes, &lost.heads).expect("a document");
    let held = document.returned(doc, 0, &metas(&lost.metas), &HashSet::new()).expect("deeds");
    let statuses = clerk.push_all(held).await;
    assert_eq!(statuses, [Status::DocErased { erasure: erased.0 }], "and nothing that is given back counts more");
    is_clean(&world, 0, 1).await;
}

async fn a_tombstone_that_this_office_did_not_sign_erases_nothing(data: Data) {
    let world = World::open(data).await;
    let mut clerk = world.desk("LDN04", Role::Clerk, "Sam").await;
    let item = clerk.record("Cold soup");
    let doc = item.doc;
    clerk.push_all(vec![item]).await;
    let forged = erasure::sign(&clerk.key, doc, 1, Timestamp(NOW));
    let other = erasure::sign(&SigningKey::from_bytes(&[9; 32]), ComplaintId(uuid::Uuid::nil()), 1, Timestamp(NOW));
    clerk.hands_over(vec![forged, Erasure { doc, ..other }]).await;
    assert_eq!(clerk.snapshots().await.len(), 1, "no desk erases by lying");
    is_clean(&world, 1, 0).await;
}

async fn what_was_done_on_a_rebuilt_complaint_comes_back_to_an_office_of_before(data: Data) {
    let world = World::open(data).await;
    let mut clerk = world.desk("LDN04", Role::Handler, "Sam").await;
    let item = clerk.record("Cold soup");
    let doc = item.doc;
    clerk.push_all(vec![item]).await;
    clerk.edit_often(doc, 20).await;
    let backup = world.data.copy().await;
    clerk.edit_often(doc, 40).await;
    rebuild(world.storage.as_ref(), doc).await.expect("rebuilt").expect("it is worth it");
    clerk.takes_over().await;
    clerk.actor = ActorId([77; 16]);
    let note = Item { generation: 1, ..clerk.note(doc, "She calls tomorrow") };
    assert!(clerk.push_all(vec![note.clone()]).await[0].is_in(), "it is taken in");
    let held = clerk.snapshots().await.remove(0);

    let world = World::resume(backup).await;
    clerk.address = world.address;
    let old = clerk.snapshots().await.remove(0);
    assert_eq!((old.generation, held.generation), (0, 1), "two generations meet");
    let load = |snapshot: &Snapshot| CaseDocument::load_at(&snapshot.bytes, &snapshot.heads).expect("a document");
    let lost = load(&held).lacking_in(&load(&old), 1, &metas(&held.metas)).expect("deeds");
    assert!(lost.len() < 20, "what the office has is not given back: {}", lost.len());
    let statuses = clerk.push_all(lost).await;
    assert!(statuses.iter().all(|status| matches!(status, Status::DeedKnown { .. })), "done again: {statuses:?}");
    let now = clerk.snapshots().await.remove(0);
    let facts = load(&now).facts(&metas(&now.metas)).expect("facts");
    assert!(facts.deeds.iter().any(|done| done.deed == note.deed), "the note is there");
    let values: Vec<&str> = facts.fields["phone"].variants.iter().map(|variant| variant.value.as_str()).collect();
    assert!(values.contains(&"020 7946 0039"), "and so is the last number, beside the one of before: {values:?}");
    is_clean(&world, 1, 0).await;
}
