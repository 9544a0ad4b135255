//! Reading a scope outside its feed, over real sockets: files of first syncs, manifests, documents.

use crate::cluster;
use crate::world::{Data, Desk, Kind, NOW, World, metas, on_every_store};
use complaint::{Act, ComplaintId, Role, Timestamp};
use document::{CaseDocument, Snapshot};
use server::office::generation::{erase, rebuild};
use server::storage::FileRecord;
use sync::manifest::{BUCKETS, bucket, share};
use sync::message::{Fetch, FetchRange, Fetched, FetchedRange, FileName, Manifest, Manifested, RequestError, Wanted};
use sync::{Cursor, Digest, Scope, file};

on_every_store! {
    a_file_is_read_in_ranges_and_made_again_when_the_scope_moved_on,
    a_file_that_is_gone_is_answered_by_the_start_of_another,
    a_manifest_names_what_differs_and_only_that_is_fetched,
    a_large_document_is_sent_in_part_to_whoever_holds_the_rest,
    what_is_no_manifest_and_no_list_of_documents_is_refused,
    what_was_erased_is_in_no_file_also_in_none_that_was_being_made,
    what_was_erased_after_it_left_is_in_no_file_of_the_scope_that_it_left,
    an_office_of_before_manifests_makes_them_of_its_documents,
}

/// The beginning of a first sync.
pub fn from_the_start(desk: &Desk, scope: Scope) -> FetchRange {
    FetchRange { device: desk.joined.device, scope, file: None, offset: 0, max_bytes: 1 << 20 }
}

/// Documents that somebody wants whole.
pub fn wanted(docs: &[ComplaintId]) -> Vec<Wanted> {
    docs.iter().map(|doc| Wanted { doc: *doc, generation: 0, have_heads: Vec::new(), digest: [0; 32] }).collect()
}

/// Everything of a scope as it is now: all that a manifest lists.
pub async fn everything(desk: &Desk, scope: Scope) -> Vec<Snapshot> {
    let mut docs = Vec::new();
    for first in (0..=u8::MAX).step_by(16) {
        docs.extend(list(desk, &scope, (first..=first | 15).collect()).await.documents.iter().map(|listed| listed.doc));
    }
    docs.sort_unstable();
    if docs.is_empty() { Vec::new() } else { fetch(desk, &scope, wanted(&docs)).await }
}

fn scope() -> Scope {
    "store:LDN04".parse().expect("a scope")
}

async fn range(desk: &Desk, file: Option<FileName>, offset: u64) -> FetchedRange {
    let request = FetchRange { file, offset, ..from_the_start(desk, scope()) };
    desk.send("/v1/fetch-range", &request).await.expect("a range")
}

async fn list(desk: &Desk, scope: &Scope, buckets: Vec<u8>) -> Manifested {
    let level = u8::from(!buckets.is_empty());
    let request = Manifest { device: desk.joined.device, scope: scope.clone(), level, buckets };
    desk.send("/v1/manifest", &request).await.expect("a manifest")
}

async fn fetch_all(desk: &Desk, scope: &Scope, documents: Vec<Wanted>) -> Fetched {
    let request = Fetch { device: desk.joined.device, scope: scope.clone(), documents, max_bytes: 8 << 20 };
    desk.send("/v1/fetch", &request).await.expect("documents")
}

async fn fetch(desk: &Desk, scope: &Scope, documents: Vec<Wanted>) -> Vec<Snapshot> {
    let fetched = fetch_all(desk, scope, documents).await.documents;
    fetched.into_iter().map(|document| *document.snapshot.expect("whole")).collect()
}

/// A world with a clerk who recorded so many complaints.
async fn recorded(data: Data, count: usize) -> (World, Desk) {
    let world = World::open(data).await;
    let mut desk = world.desk("LDN04", Role::Clerk, "Sam").await;
    let items = (0..count).map(|n| desk.record(&format!("Complaint {n}"))).collect();
    desk.push_all(items).await;
    (world, desk)
}

async fn a_file_is_read_in_ranges_and_made_again_when_the_scope_moved_on(data: Data) {
    let (_world, mut desk) = recorded(data, 3).await;
    let first = range(&desk, None, 0).await;
    assert_eq!((first.total, first.offset, first.cursor.seq), (3, 0, 3), "all of them, as of now");
    assert_eq!(first.bytes.len() as u64, first.length, "so little comes at once");
    let documents = file::read(&first.bytes).expect("frames");
    assert!(documents.is_sorted_by_key(|snapshot| snapshot.doc) && documents.len() == 3, "in order of id");
    for snapshot in &documents {
        let document = CaseDocument::load_at(&snapshot.bytes, &snapshot.heads).expect("a whole document");
        assert_eq!(document.row(&metas(&snapshot.metas)).expect("a row"), snapshot.row, "the row is the document's");
        assert!(snapshot.metas.iter().all(|(_, meta)| meta.seal.is_some()), "every meta is sealed");
    }
    let item = desk.record("One more");
    desk.push_all(vec![item]).await;
    assert_eq!(range(&desk, None, 0).await.file, first.file, "what is new comes with the feed");
    let items = (0..80).map(|n| desk.record(&format!("Complaint {n}"))).collect();
    desk.push_all(items).await;
    let anew = range(&desk, None, 0).await;
    assert_eq!((anew.total, anew.cursor.seq), (84, 84), "the scope has moved on");
    assert_eq!(range(&desk, Some(first.file), 0).await.file, first.file, "whoever is in the middle goes on");
}

async fn a_file_that_is_gone_is_answered_by_the_start_of_another(data: Data) {
    let (_world, desk) = recorded(data, 2).await;
    let told = range(&desk, Some(FileName([7; 32])), 1234).await;
    assert_eq!((told.offset, told.total), (0, 2), "from its start");
    assert_ne!(told.file, FileName([7; 32]), "and it says which file it is");
    let told = range(&desk, Some(told.file), told.length - 1).await;
    assert_eq!(told.offset, 0, "so is a place where no frame begins");
}

async fn a_manifest_names_what_differs_and_only_that_is_fetched(data: Data) {
    let (world, mut desk) = recorded(data, 5).await;
    let level_0 = list(&desk, &scope(), Vec::new()).await;
    assert_eq!((level_0.total, level_0.cursor.seq, level_0.digests.len()), (5, 5, 32 * BUCKETS), "one instant");
    let all = everything(&desk, scope()).await;
    let mut digests = vec![Digest::default(); BUCKETS];
    for held in &all {
        let share = share(held.doc, held.generation, &held.heads, held.metas.iter().copied());
        digests[usize::from(bucket(held.doc))].join(&share);
    }
    let made: Vec<u8> = digests.iter().flat_map(|digest| digest.0).collect();
    assert_eq!(level_0.digests, made, "the buckets are those of the documents");
    let note = desk.note(all[0].doc, "She calls tomorrow");
    desk.push_all(vec![note]).await;
    let after = list(&desk, &scope(), Vec::new()).await;
    let pairs = level_0.digests.chunks(32).zip(after.digests.chunks(32));
    let other: Vec<usize> = (0..).zip(pairs).filter(|(_, (a, b))| a != b).map(|(at, _)| at).collect();
    assert_eq!(other, [usize::from(bucket(all[0].doc))], "one bucket differs");
    let listed = list(&desk, &scope(), vec![bucket(all[0].doc)]).await;
    assert!(listed.documents.iter().any(|listed| listed.doc == all[0].doc), "and lists the document");
    let fetched = fetch(&desk, &scope(), wanted(&[all[0].doc])).await;
    assert_eq!(fetched[0].metas.len(), 2, "with the note");
    let elsewhere = fetch(&desk, &scope(), wanted(&[ComplaintId(uuid::Uuid::from_u128(404))])).await;
    assert!(elsewhere.is_empty(), "what is not there is left out");
    let report = server::verify::verify(world.storage.as_ref()).await.expect("readable");
    assert!(report.is_clean(), "{:?}", report.told);
}

async fn a_large_document_is_sent_in_part_to_whoever_holds_the_rest(data: Data) {
    let (_world, mut desk) = recorded(data, 1).await;
    let first = everything(&desk, scope()).await;
    let doc = first[0].doc;
    // Words that do not pack well, so that the document is worth taking apart.
    let words = |n: u64| {
        (0..400).map(|at| format!("{:x} ", (n * 1009 + at).wrapping_mul(0x9e37_79b9_7f4a_7c15))).collect::<String>()
    };
    for n in 0..6 {
        let note = desk.note(doc, &words(n));
        desk.push_all(vec![note]).await;
    }
    let digest = share(doc, 0, &first[0].heads, first[0].metas.iter().copied()).0;
    let have = Wanted { doc, generation: 0, have_heads: first[0].heads.clone(), digest };
    let sent = fetch_all(&desk, &scope(), vec![have.clone()]).await;
    assert_eq!((sent.documents[0].changes.len(), &sent.documents[0].snapshot), (6, &None), "only what is lacking");
    assert!(sent.documents[0].changes.iter().all(|change| change.meta.seal.is_some()), "sealed");
    let other = Wanted { digest: [7; 32], ..have };
    let sent = fetch_all(&desk, &scope(), vec![other]).await;
    assert!(sent.documents[0].snapshot.is_some(), "whoever holds something else gets the whole");
}

async fn what_is_no_manifest_and_no_list_of_documents_is_refused(data: Data) {
    let (world, desk) = recorded(data, 1).await;
    let device = desk.joined.device;
    for (level, buckets) in [(0, vec![1]), (1, Vec::new()), (1, vec![0; 17]), (2, Vec::new())] {
        let told = desk.send::<Manifested>("/v1/manifest", &Manifest { device, scope: scope(), level, buckets }).await;
        assert!(matches!(told, Err(RequestError::Malformed { .. })), "level {level}: {told:?}");
    }
    for count in [0, 501] {
        let documents = wanted(&vec![ComplaintId(uuid::Uuid::from_u128(1)); count]);
        let told = desk.send::<Fetched>("/v1/fetch", &Fetch { device, scope: scope(), documents, max_bytes: 1 }).await;
        assert!(matches!(told, Err(RequestError::Malformed { .. })), "{count} documents: {told:?}");
    }
    // A file that was begun and never finished is not sent, and goes after its time.
    let storage = world.storage.as_ref();
    let cursor = Cursor { scope: scope(), seq: 1, chain: [1; 32] };
    let begun = |id| FileRecord { id: [id; 16], name: FileName([0; 32]), cursor: cursor.clone(), length: 0, total: 1 };
    storage.begin_file(begun(1), Timestamp(1), Timestamp(0)).await.expect("begun");
    storage.insert_frame([1; 16], 0, vec![1]).await.expect("a frame");
    assert_eq!(storage.find_file(scope(), None).await.expect("readable"), None, "it is not whole");
    storage.begin_file(begun(2), Timestamp(9), Timestamp(5)).await.expect("another");
    assert_eq!(storage.frames([1; 16], 0, 10).await.expect("readable"), None, "the first was given up");
}

async fn what_was_erased_is_in_no_file_also_in_none_that_was_being_made(data: Data) {
    let (world, desk) = recorded(data, 3).await;
    let storage = world.storage.as_ref();
    let before = range(&desk, None, 0).await;
    let documents = file::read(&before.bytes).expect("frames");
    let begun =
        |id| FileRecord { id: [id; 16], name: FileName([id; 32]), cursor: before.cursor.clone(), length: 1, total: 3 };
    storage.begin_file(begun(1), Timestamp(1), Timestamp(0)).await.expect("begun");
    storage.insert_frame([1; 16], 0, vec![1]).await.expect("a frame");
    erase(storage, None, documents[0].doc, "file 7".into(), Timestamp(NOW)).await.expect("erased");
    storage.insert_frame([1; 16], 1, vec![2]).await.expect("nowhere");
    assert!(!storage.finish_file(begun(1)).await.expect("a word"), "what was being made is gone");
    // Whoever read the documents before they were erased, and begins to write only now, is told at the end.
    storage.begin_file(begun(2), Timestamp(1), Timestamp(0)).await.expect("begun");
    storage.insert_frame([2; 16], 0, vec![1]).await.expect("a frame");
    assert!(!storage.finish_file(begun(2)).await.expect("a word"), "it holds what was erased");
    for id in [1, 2] {
        assert_eq!(storage.frames([id; 16], 0, 10).await.expect("readable"), None, "no frame stays");
    }
    let after = range(&desk, Some(before.file), 0).await;
    assert_ne!(after.file, before.file, "whoever is in the middle begins again");
    let left: Vec<ComplaintId> = file::read(&after.bytes).expect("frames").iter().map(|found| found.doc).collect();
    let kept: Vec<ComplaintId> = documents.iter().skip(1).map(|found| found.doc).collect();
    assert_eq!(left, kept, "with what is left");
}

async fn what_was_erased_after_it_left_is_in_no_file_of_the_scope_that_it_left(data: Data) {
    let world = World::open(data).await;
    let mut desk = world.desk("LDN04", Role::Handler, "Sam").await;
    let items: Vec<_> = ["Cold soup", "Warm beer"].into_iter().map(|text| desk.record(text)).collect();
    let doc = items[0].doc;
    desk.push_all(items).await;
    let storage = world.storage.as_ref();
    let before = range(&desk, None, 0).await;
    let to = "LDN07".parse().expect("a code");
    let after = complaint::fold::fold(&desk.documents[&doc].facts(&Default::default()).expect("facts")).placing;
    let item = desk.perform(doc, Act::Transfer { to, reason: "Bought there".into(), after });
    assert!(desk.push_all(vec![item]).await[0].is_in(), "it went to another store");
    assert_eq!(range(&desk, Some(before.file), 0).await.file, before.file, "what only left stays in the file");
    erase(storage, None, doc, "file 7".into(), Timestamp(NOW)).await.expect("erased");
    let after = range(&desk, Some(before.file), 0).await;
    let left = file::read(&after.bytes).expect("frames");
    assert!(left.iter().all(|snapshot| snapshot.doc != doc) && left.len() == 1, "then it is in none: {left:?}");
    let late = FileRecord { id: [1; 16], name: FileName([1; 32]), cursor: before.cursor, length: 1, total: 2 };
    storage.begin_file(late.clone(), Timestamp(1), Timestamp(0)).await.expect("begun by who read it before it left");
    assert!(!storage.finish_file(late).await.expect("a word"), "it holds what was erased since");
}

async fn an_office_of_before_manifests_makes_them_of_its_documents(data: Data) {
    let (world, mut desk) = recorded(data, 4).await;
    let doc = everything(&desk, scope()).await[0].doc;
    for n in 0..40 {
        let note = desk.note(doc, &format!("Note {n}"));
        desk.push_all(vec![note]).await;
    }
    drop(rebuild(world.storage.as_ref(), doc).await.expect("looked at"));
    let told = list(&desk, &scope(), Vec::new()).await;
    match world.data.kind {
        Kind::Sqlite => {
            let old = rusqlite::Connection::open(world.data.path().join("office.db")).expect("the file");
            let cut = "DROP TABLE scope_digest; DROP TABLE scope_file; DROP TABLE scope_frame; DROP TABLE policy;
                       DROP TABLE mail; DROP TABLE mail_address; PRAGMA user_version = 5";
            old.execute_batch(cut).expect("as it was");
        }
        Kind::Postgres => {
            let old = cluster::client(&world.data.url, world.data.folder.path()).await;
            let cut = "DROP TABLE scope_digest, scope_file, scope_frame, policy, mail, mail_address;
                       DELETE FROM refinery_schema_history WHERE version >= 5";
            old.batch_execute(cut).await.expect("as it was");
        }
    }
    let World { data, .. } = world;
    let world = World::resume(data).await;
    desk.address = world.address;
    assert_eq!(list(&desk, &scope(), Vec::new()).await.digests, told.digests, "the same as line by line");
    let report = server::verify::verify(world.storage.as_ref()).await.expect("readable");
    assert!(report.is_clean(), "{:?}", report.told);
}
