//! Files: pieces go on where they were cut, the whole is compared with its address, and nobody learns of what they may not see.

use crate::world::{Data, Desk, NOW, World, on_every_store};
use complaint::{Act, Blob, ComplaintId, File, FileAddress, FileKind, Role, Timestamp};
use serde::Serialize;
use server::Files;
use server::office::generation::erase;
use server::storage::StorageError;
use sha2::{Digest, Sha256};
use sync::blob::{BlobAsk, BlobGet, BlobPiece, BlobPut, BlobStanding, MAX_PIECE};
use sync::message::{RequestError, Status};

on_every_store! {
    a_file_comes_in_pieces_is_verified_and_goes_out_in_ranges,
    a_piece_that_does_not_fit_on_changes_nothing_and_says_where_to_go_on,
    other_bytes_than_the_address_names_are_forgotten,
    unknown_and_forbidden_files_are_answered_alike,
    two_desks_that_send_the_same_file_at_the_same_time_make_one,
    what_a_restart_cuts_off_goes_on,
    what_is_too_large_or_finds_no_room_is_refused_in_words,
    the_files_of_a_document_are_listed_and_forgotten_with_it,
    a_complaint_that_is_erased_takes_its_files_along,
    whoever_attached_a_file_may_hand_it_in_and_not_read_it_after_losing_the_store,
}

fn bytes(length: usize) -> Vec<u8> {
    (0..length).map(|at| (at / 253) as u8 ^ (at % 253) as u8).collect()
}

fn address(bytes: &[u8]) -> FileAddress {
    FileAddress(Sha256::digest(bytes).into())
}

impl Desk {
    /// Records a complaint and attaches a text of these bytes to it.
    pub async fn attached(&mut self, bytes: &[u8]) -> ComplaintId {
        let record = self.record("The kettle leaks");
        let id = record.doc;
        let file = File {
            blob: Blob { address: address(bytes), size: bytes.len() as u64 },
            name: "log.txt".into(),
            media_type: "text/plain".into(),
            kind: FileKind::Document,
            thumbnail: None,
        };
        let attach = self.perform(id, Act::Attach(Box::new(file)));
        let statuses = self.push_all(vec![record, attach]).await;
        assert!(statuses.iter().all(Status::is_in), "both are taken: {statuses:?}");
        id
    }

    fn ask(&self, doc: ComplaintId, bytes: &[u8]) -> BlobAsk {
        BlobAsk { device: self.joined.device, doc, address: address(bytes) }
    }

    async fn standing(&self, doc: ComplaintId, bytes: &[u8]) -> Result<BlobStanding, RequestError> {
        self.send_large("/v1/blob-standing", &self.ask(doc, bytes)).await
    }

    async fn put(
        &self,
        doc: ComplaintId,
        whole: &[u8],
        start: usize,
        end: usize,
    ) -> Result<BlobStanding, RequestError> {
        self.put_bytes(doc, whole, start as u64, &whole[start..end]).await
    }

    async fn put_bytes(
        &self,
        doc: ComplaintId,
        whole: &[u8],
        start: u64,
        piece: &[u8],
    ) -> Result<BlobStanding, RequestError> {
        let device = self.joined.device;
        let put = BlobPut { device, doc, address: address(whole), start, bytes: piece.to_vec() };
        self.send_large("/v1/blob-put", &put).await
    }

    async fn finish(&self, doc: ComplaintId, bytes: &[u8]) -> Result<BlobStanding, RequestError> {
        self.send_large("/v1/blob-finish", &self.ask(doc, bytes)).await
    }

    async fn get(&self, doc: ComplaintId, whole: &[u8], start: u64, length: u32) -> Result<BlobPiece, RequestError> {
        let get = BlobGet { device: self.joined.device, doc, address: address(whole), start, length };
        self.send_large("/v1/blob-get", &get).await
    }

    /// What the office answers to each verb about files.
    pub async fn about_files(&self, doc: ComplaintId, bytes: &[u8]) -> [Option<RequestError>; 4] {
        [
            self.standing(doc, bytes).await.err(),
            self.put(doc, bytes, 0, bytes.len()).await.err(),
            self.finish(doc, bytes).await.err(),
            self.get(doc, bytes, 0, 1).await.err(),
        ]
    }

    async fn send_large<T: serde::de::DeserializeOwned>(
        &self,
        path: &str,
        message: &impl Serialize,
    ) -> Result<T, RequestError> {
        self.send(path, message).await
    }
}

fn standing(size: usize, stored: usize, verified: bool) -> Result<BlobStanding, RequestError> {
    Ok(BlobStanding { size: size as u64, stored: stored as u64, verified })
}

async fn a_file_comes_in_pieces_is_verified_and_goes_out_in_ranges(data: Data) {
    let world = World::open(data).await;
    let mut clerk = world.desk("LDN04", Role::Clerk, "Sam").await;
    let boss = world.desk("LDN04", Role::Supervisor, "Ada").await;
    let whole = bytes(MAX_PIECE + 300_000);
    let id = clerk.attached(&whole).await;
    let size = whole.len();
    assert_eq!(clerk.standing(id, &whole).await, standing(size, 0, false), "the deed says how large it is");
    assert_eq!(clerk.put(id, &whole, 0, 100_000).await, standing(size, 100_000, false), "a small piece");
    assert_eq!(
        clerk.finish(id, &whole).await,
        standing(size, 100_000, false),
        "nothing is verified before all is there"
    );
    let early = boss.get(id, &whole, 0, 100).await.expect("answered");
    assert_eq!(early.bytes, b"", "and nothing is given out");
    let next = 100_000 + MAX_PIECE;
    assert_eq!(clerk.put(id, &whole, 100_000, next).await, standing(size, next, false), "the largest piece");
    assert_eq!(clerk.put(id, &whole, next, size).await, standing(size, size, false), "the rest");
    assert_eq!(clerk.finish(id, &whole).await, standing(size, size, true), "all of it has its address");
    let mut got = Vec::new();
    while got.len() < size {
        let piece = boss.get(id, &whole, got.len() as u64, 3_000_000).await.expect("a piece");
        assert!(!piece.bytes.is_empty(), "there is more");
        got.extend(piece.bytes);
    }
    assert!(got == whole, "byte by byte");
    assert_eq!(boss.get(id, &whole, size as u64, 10).await.expect("answered").bytes, b"", "nothing after its end");
}

async fn a_piece_that_does_not_fit_on_changes_nothing_and_says_where_to_go_on(data: Data) {
    let world = World::open(data).await;
    let mut clerk = world.desk("LDN04", Role::Clerk, "Sam").await;
    let whole = bytes(5_000);
    let id = clerk.attached(&whole).await;
    clerk.put(id, &whole, 0, 2_000).await.expect("stored");
    assert_eq!(
        clerk.put(id, &whole, 0, 2_000).await,
        standing(5_000, 2_000, false),
        "again, because the answer was lost"
    );
    assert_eq!(clerk.put(id, &whole, 3_000, 5_000).await, standing(5_000, 2_000, false), "with a gap");
    clerk.put(id, &whole, 2_000, 5_000).await.expect("stored");
    assert_eq!(clerk.finish(id, &whole).await, standing(5_000, 5_000, true), "and it is whole all the same");
    assert_eq!(clerk.finish(id, &whole).await, standing(5_000, 5_000, true), "finishing twice is as good");
    assert_eq!(clerk.put(id, &whole, 0, 10).await, standing(5_000, 5_000, true), "nothing is written over it");
}

async fn other_bytes_than_the_address_names_are_forgotten(data: Data) {
    let world = World::open(data).await;
    let mut clerk = world.desk("LDN04", Role::Clerk, "Sam").await;
    let whole = bytes(5_000);
    let id = clerk.attached(&whole).await;
    clerk.put_bytes(id, &whole, 0, &[7; 5_000]).await.expect("stored, for nobody looked yet");
    assert_eq!(clerk.finish(id, &whole).await, standing(5_000, 0, false), "it is another file");
    clerk.put(id, &whole, 0, 5_000).await.expect("stored");
    assert_eq!(clerk.finish(id, &whole).await, standing(5_000, 5_000, true), "the right one is taken");
    let blobs = world.data.blobs();
    let left: usize = walk(&blobs).len();
    assert_eq!(left, 1, "and nothing of the other is left in {}", blobs.display());
}

/// Every file below a folder.
fn walk(folder: &std::path::Path) -> Vec<std::path::PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().map(|entry| entry.expect("an entry").path());
    entries.flat_map(|path| if path.is_dir() { walk(&path) } else { vec![path] }).collect()
}

async fn unknown_and_forbidden_files_are_answered_alike(data: Data) {
    let world = World::open(data).await;
    let mut clerk = world.desk("LDN04", Role::Clerk, "Sam").await;
    let mut other = world.desk("LDN07", Role::Supervisor, "Eve").await;
    let whole = bytes(5_000);
    let id = clerk.attached(&whole).await;
    clerk.put(id, &whole, 0, 5_000).await.expect("stored");
    clerk.finish(id, &whole).await.expect("verified");
    let own = other.attached(&bytes(10)).await;
    let nowhere = ComplaintId(uuid::Uuid::from_u128(404));
    for (doc, which) in
        [(id, "in another store's complaint"), (nowhere, "nowhere"), (own, "not in one's own complaint")]
    {
        let no = Err(RequestError::NotGranted);
        assert_eq!(other.standing(doc, &whole).await, no, "asked about {which}");
        assert_eq!(other.put(doc, &whole, 0, 100).await, no, "sent {which}");
        assert_eq!(other.finish(doc, &whole).await, no, "finished {which}");
        assert_eq!(other.get(doc, &whole, 0, 100).await.map(drop), Err(RequestError::NotGranted), "wanted {which}");
    }
    let same = other.attached(&whole).await;
    assert_eq!(
        other.standing(same, &whole).await,
        standing(5_000, 0, false),
        "nobody learns that another has the same file"
    );
}

async fn two_desks_that_send_the_same_file_at_the_same_time_make_one(data: Data) {
    let world = World::open(data).await;
    let mut clerk = world.desk("LDN04", Role::Clerk, "Sam").await;
    let boss = world.desk("LDN04", Role::Supervisor, "Ada").await;
    let whole = bytes(400_000);
    let id = clerk.attached(&whole).await;
    let one = async {
        for start in (0..400_000).step_by(40_000) {
            clerk.put(id, &whole, start, start + 40_000).await.expect("answered");
        }
    };
    let two = async {
        for start in (0..400_000).step_by(100_000) {
            boss.put(id, &whole, start, start + 100_000).await.expect("answered");
        }
    };
    tokio::join!(one, two);
    let mut at = clerk.standing(id, &whole).await.expect("answered").stored as usize;
    while at < whole.len() {
        at = clerk.put(id, &whole, at, (at + 90_000).min(whole.len())).await.expect("answered").stored as usize;
    }
    assert_eq!(clerk.finish(id, &whole).await, standing(400_000, 400_000, true), "pieces of both make the file");
    let stored: u64 = walk(&world.data.blobs()).iter().map(|path| path.metadata().expect("a size").len()).sum();
    assert_eq!(stored, 400_000, "what came too late is not kept");
}

async fn what_a_restart_cuts_off_goes_on(data: Data) {
    let world = World::open(data).await;
    let mut clerk = world.desk("LDN04", Role::Clerk, "Sam").await;
    let whole = bytes(200_000);
    let id = clerk.attached(&whole).await;
    clerk.put(id, &whole, 0, 120_000).await.expect("stored");
    clerk.address = world.instance().await;
    assert_eq!(
        clerk.standing(id, &whole).await,
        standing(200_000, 120_000, false),
        "another instance knows how far it is"
    );
    clerk.put(id, &whole, 120_000, 200_000).await.expect("stored");
    assert_eq!(clerk.finish(id, &whole).await, standing(200_000, 200_000, true), "and ends it");
}

async fn what_is_too_large_or_finds_no_room_is_refused_in_words(data: Data) {
    let world = World::limited(data, 10_000).await;
    let mut clerk = world.desk("LDN04", Role::Clerk, "Sam").await;
    let (whole, more) = (bytes(8_000), bytes(8_001));
    let id = clerk.attached(&whole).await;
    let beyond = clerk.put_bytes(id, &whole, 0, &more).await;
    assert!(matches!(beyond, Err(RequestError::Malformed { .. })), "more than the deed says: {beyond:?}");
    clerk.put(id, &whole, 0, 8_000).await.expect("there is room");
    let second = clerk.attached(&more).await;
    assert_eq!(clerk.put(second, &more, 0, 8_001).await, Err(RequestError::NoRoom), "and then there is none");
    assert_eq!(clerk.standing(second, &more).await, standing(8_001, 0, false), "it can be sent once there is");
    let bare = World::without_files(world.data).await;
    clerk.address = bare.address;
    assert_eq!(clerk.standing(id, &whole).await, Err(RequestError::NoRoom), "an office that keeps no files says so");
}

async fn the_files_of_a_document_are_listed_and_forgotten_with_it(data: Data) {
    let world = World::open(data).await;
    let mut clerk = world.desk("LDN04", Role::Clerk, "Sam").await;
    let (first, second) = (bytes(1_000), bytes(2_000));
    let (id, other) = (clerk.attached(&first).await, clerk.attached(&second).await);
    for (doc, whole) in [(id, &first), (other, &second)] {
        clerk.put(doc, whole, 0, whole.len()).await.expect("stored");
        clerk.finish(doc, whole).await.expect("verified");
    }
    let listed = world.storage.blobs_of(id).await.expect("readable");
    let expected = BlobStanding { size: 1_000, stored: 1_000, verified: true };
    assert_eq!(listed, [(address(&first), expected)], "its own");
    world.office.forget_files(id).await.expect("forgotten");
    assert_eq!(world.storage.blobs_of(id).await.expect("readable"), [], "nothing is known of them");
    assert_eq!(walk(&world.data.blobs()).len(), 1, "their bytes are gone, and the other's are not");
    assert_eq!(clerk.standing(id, &first).await, Err(RequestError::NotGranted), "as if they had never been");
    assert_eq!(clerk.get(other, &second, 0, 2_000).await.expect("there").bytes, second, "the other is untouched");
}

async fn a_complaint_that_is_erased_takes_its_files_along(data: Data) {
    let world = World::open(data).await;
    let mut clerk = world.desk("LDN04", Role::Clerk, "Sam").await;
    let (first, second) = (bytes(1_000), bytes(2_000));
    let (id, other) = (clerk.attached(&first).await, clerk.attached(&second).await);
    for (doc, whole) in [(id, &first), (other, &second)] {
        clerk.put(doc, whole, 0, whole.len()).await.expect("stored");
        clerk.finish(doc, whole).await.expect("verified");
    }
    let (storage, at) = (world.storage.as_ref(), Timestamp(NOW));
    let blind = erase(storage, None, id, "file 7".into(), at).await;
    assert!(matches!(blind, Err(StorageError::Files(_))), "nobody erases one half of it: {blind:?}");
    assert!(clerk.get(id, &first, 0, 10).await.is_ok(), "then all of it is there");
    let files = Files::in_folder(&world.data.blobs()).expect("usable");
    erase(storage, Some(&files), id, "file 7".into(), at).await.expect("erased");
    assert_eq!(storage.blobs_of(id).await.expect("readable"), [], "nothing is known of its files");
    assert_eq!(walk(&world.data.blobs()).len(), 1, "their bytes are gone, and the other's are not");
    assert_eq!(clerk.standing(id, &first).await, Err(RequestError::NotGranted), "as if they had never been");
    files.put(&format!("{}/left/1", id.0.simple()), b"left".to_vec()).await.expect("kept");
    let again = erase(storage, Some(&files), id, "file 8".into(), at).await;
    assert!(matches!(again, Err(StorageError::Exists(_))), "once: {again:?}");
    assert_eq!(walk(&world.data.blobs()).len(), 1, "what was broken off is ended by erasing again");
    assert_eq!(clerk.get(other, &second, 0, 2_000).await.expect("there").bytes, second, "the other is untouched");
}

async fn whoever_attached_a_file_may_hand_it_in_and_not_read_it_after_losing_the_store(data: Data) {
    let world = World::open(data).await;
    let mut clerk = world.desk("LDN04", Role::Clerk, "Sam").await;
    let whole = bytes(1_000);
    let id = clerk.attached(&whole).await;
    world.storage.set_person_active(clerk.joined.person, false).await.expect("disabled");
    assert_eq!(clerk.put(id, &whole, 0, 1_000).await, standing(1_000, 1_000, false), "what was done is handed in");
    assert_eq!(clerk.finish(id, &whole).await, standing(1_000, 1_000, true), "whole");
    assert_eq!(clerk.get(id, &whole, 0, 10).await.map(drop), Err(RequestError::NotGranted), "and read by others only");
}
