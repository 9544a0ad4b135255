//! Revoked devices: what they hand in is kept apart, and the order they are given is the office's own.

use crate::live::Channel;
use crate::reading::{from_the_start, wanted};
use crate::wire::{nonce, parse, request, signed};
use crate::world::{Data, Desk, NOW, World, on_every_store};
use complaint::{ComplaintId, DeviceId, Role, Timestamp};
use document::Item;
use server::storage::{Intake, QuarantineQuery, Quarantined, Room, Storage};
use server::verify::verify;
use sync::Scope;
use sync::message::{
    Fetch, Fetched, FetchedRange, Manifest, Manifested, Poll, Polled, Push, RequestError, Revoked, Status,
};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use uuid::Uuid;

on_every_store! {
    a_revoked_desk_gets_nothing_more,
    what_a_revoked_desk_hands_in_is_kept_apart_once_and_never_applied,
    what_was_in_history_already_is_not_kept_apart,
    the_order_is_signed_for_this_device_and_says_what_was_decided,
    a_device_that_nobody_knows_or_another_key_learns_nothing,
    quarantine_is_bounded_and_takes_all_of_a_push_or_nothing,
    quarantine_is_read_in_portions_and_by_device,
}

const ALL: QuarantineQuery = QuarantineQuery { device: None, after: 0, limit: 1_000 };

impl World {
    async fn revoke(&self, desk: &Desk, wipe: bool) {
        self.storage.revoke_device(desk.joined.device, Timestamp(NOW), wipe).await.expect("revoked");
    }

    async fn quarantined(&self) -> Vec<Quarantined> {
        self.storage.quarantined(ALL).await.expect("readable")
    }
}

impl Desk {
    /// Whether each verb but the exchange is answered, and else how.
    async fn every_verb(&self, doc: ComplaintId) -> Vec<(&'static str, Option<RequestError>)> {
        let device = self.joined.device;
        let scope = || "store:LDN04".parse::<Scope>().expect("a scope");
        let manifest = Manifest { device, scope: scope(), level: 0, buckets: Vec::new() };
        let fetch = Fetch { device, scope: scope(), documents: wanted(&[doc]), max_bytes: 1 << 20 };
        let [standing, put, finish, get] = self.about_files(doc, b"a log").await;
        vec![
            ("fetch-range", self.send::<FetchedRange>("/v1/fetch-range", &from_the_start(self, scope())).await.err()),
            ("manifest", self.send::<Manifested>("/v1/manifest", &manifest).await.err()),
            ("fetch", self.send::<Fetched>("/v1/fetch", &fetch).await.err()),
            ("poll", self.send::<Polled>("/v1/poll", &Poll { device, known: Vec::new() }).await.err()),
            ("events", self.events().await),
            ("blob-standing", standing),
            ("blob-put", put),
            ("blob-finish", finish),
            ("blob-get", get),
        ]
    }

    /// Opens the events and closes them again; why not, where they do not open.
    async fn events(&self) -> Option<RequestError> {
        let device = self.joined.device.to_string();
        let nonce = nonce(self.address, &device).await;
        let headers = signed(&self.key, "GET", "/v1/events", b"", &device, &nonce);
        let headers: Vec<_> = headers.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let mut stream = TcpStream::connect(self.address).await.expect("connect");
        stream.write_all(&request("GET", "/v1/events", &headers, b"")).await.expect("send");
        let mut heard = Vec::new();
        while !heard.ends_with(b": open") {
            match stream.read_u8().await {
                Ok(byte) => heard.push(byte),
                Err(_) => return parse(&heard).read::<Polled>().err(),
            }
        }
        None
    }

    /// What a revoked desk is told.
    async fn told(&self, push: Option<Push>) -> Revoked {
        match self.exchange(push).await {
            Err(RequestError::DeviceRevoked { revoked: Some(revoked) }) => *revoked,
            other => panic!("a revoked desk is told so: {other:?}"),
        }
    }
}

async fn a_revoked_desk_gets_nothing_more(data: Data) {
    let world = World::open(data).await;
    let mut desk = world.desk("LDN04", Role::Clerk, "Sam").await;
    let mut other = world.desk("LDN04", Role::Clerk, "Ada").await;
    let doc = desk.attached(b"a log").await;
    let before = desk.every_verb(doc).await;
    assert!(before.iter().all(|(_, told)| told.is_none()), "before, every one is answered: {before:?}");
    let (mut open, _) = Channel::open(world.address, &desk, "").await;
    world.revoke(&desk, false).await;
    let item = other.record("Cold soup");
    other.push_all(vec![item]).await;
    assert_eq!(open.last().await, None, "a channel that is open already closes instead of telling of what is new");
    assert_eq!(desk.told(None).await.ack, None, "after: an order, and nothing else");
    for (verb, told) in desk.every_verb(doc).await {
        assert_eq!(told, Some(RequestError::revoked()), "{verb} gives nothing");
    }
    let (_, live) = Channel::open(world.address, &desk, "").await;
    assert!(live.contains("403"), "nor does the live channel open: {live}");
}

async fn what_a_revoked_desk_hands_in_is_kept_apart_once_and_never_applied(data: Data) {
    let world = World::open(data).await;
    let mut desk = world.desk("LDN04", Role::Clerk, "Sam").await;
    let first = desk.record("The kettle leaks");
    desk.push_all(vec![first.clone()]).await;
    let (note, second) = (desk.note(first.doc, "She calls tomorrow"), desk.record("Cold soup"));
    world.revoke(&desk, true).await;
    let push = desk.push(vec![note.clone(), second.clone()]);
    for time in ["handed in", "and again, because the answer was lost"] {
        world.pass(1_000);
        let ack = desk.told(Some(push.clone())).await.ack.expect("an answer to the push");
        let results: Vec<_> = ack.results.iter().map(|result| (result.hash, result.status.clone())).collect();
        assert_eq!(results, [(note.hash, Status::Quarantined), (second.hash, Status::Quarantined)], "{time}");
        assert_eq!((ack.id, ack.next_token), (push.id, push.token), "{time}");
    }
    let kept = world.quarantined().await;
    assert_eq!(kept.iter().map(|kept| &kept.item).collect::<Vec<_>>(), [&note, &second], "to the last byte, once");
    let whose = |kept: &Quarantined| (kept.device, kept.received_at, kept.reason.clone(), kept.item.deed.person);
    let expected = (desk.joined.device, Timestamp(NOW + 1_000), "device revoked".to_owned(), desk.joined.person);
    assert!(kept.iter().all(|kept| whose(kept) == expected), "with device, time, reason and author: {kept:?}");
    let report = verify(world.storage.as_ref()).await.expect("readable");
    assert_eq!((report.changes, report.faults), (1, 0), "history knows nothing of it: {:?}", report.told);
}

async fn what_was_in_history_already_is_not_kept_apart(data: Data) {
    let world = World::open(data).await;
    let mut desk = world.desk("LDN04", Role::Clerk, "Sam").await;
    let item = desk.record("The kettle leaks");
    let push = desk.push(vec![item.clone()]);
    desk.exchange(Some(push.clone())).await.expect("accepted, and the answer is lost");
    world.revoke(&desk, true).await;
    let ack = desk.told(Some(push)).await.ack.expect("an answer to the push");
    assert_eq!(ack.results[0].status, Status::DeedKnown { hash: item.hash }, "it is safe where it is");
    assert_eq!(world.quarantined().await, [], "so nothing is kept apart");
}

async fn the_order_is_signed_for_this_device_and_says_what_was_decided(data: Data) {
    let world = World::open(data).await;
    let desk = world.desk("LDN04", Role::Clerk, "Sam").await;
    let office = desk.joined.office_key;
    world.revoke(&desk, false).await;
    let order = desk.told(None).await.order;
    assert!(order.holds(&office, desk.joined.device, 1), "by the key that the desk was given when it joined");
    assert_eq!((order.epoch, order.at, order.wipe), (1, Timestamp(NOW), false), "locked");
    assert!(!order.holds(&office, DeviceId(Uuid::from_u128(404)), 1), "and for no other device");
    world.storage.revoke_device(desk.joined.device, Timestamp(NOW + 5), true).await.expect("revoked");
    let later = desk.told(None).await.order;
    assert!(later.wipe && later.holds(&office, desk.joined.device, 1), "wiping can be ordered later");
    assert_eq!(later.at, Timestamp(NOW), "it was revoked when it was first revoked");
    world.revoke(&desk, false).await;
    assert!(desk.told(None).await.order.wipe, "and is not taken back by revoking it once more");
}

async fn a_device_that_nobody_knows_or_another_key_learns_nothing(data: Data) {
    let world = World::open(data).await;
    let mut desk = world.desk("LDN04", Role::Clerk, "Sam").await;
    world.revoke(&desk, true).await;
    let item = desk.record("The kettle leaks");
    let mut stranger = desk.clone();
    stranger.key = crate::world::key();
    assert_eq!(
        stranger.exchange(Some(stranger.push(vec![item]))).await,
        Err(RequestError::BadSignature),
        "a false key"
    );
    assert_eq!(world.quarantined().await, [], "fills no quarantine");
    stranger.joined.device = DeviceId(Uuid::from_u128(404));
    assert_eq!(
        stranger.exchange(None).await,
        Err(RequestError::BadSignature),
        "nobody learns which devices there were"
    );
}

async fn intake(storage: &dyn Storage, desk: &Desk, items: &[Item], room: Room) -> bool {
    let items = items.to_vec();
    let intake = Intake { device: desk.joined.device, at: Timestamp(NOW), reason: "device revoked", items, room };
    storage.insert_quarantined(intake).await.expect("decided")
}

async fn quarantine_is_bounded_and_takes_all_of_a_push_or_nothing(data: Data) {
    let world = World::open(data).await;
    let mut desk = world.desk("LDN04", Role::Clerk, "Sam").await;
    let mut other = world.desk("LDN04", Role::Clerk, "Ada").await;
    let items: Vec<Item> = (0..3).map(|n| desk.record(&format!("Complaint {n}"))).collect();
    let few = Room { items: 2, bytes: 1 << 20 };
    let storage = world.storage.as_ref();
    assert!(!intake(storage, &desk, &items, few).await, "three are too many");
    assert_eq!(world.quarantined().await, [], "so none is kept");
    assert!(intake(storage, &desk, &items[..2], few).await, "two fit");
    assert!(intake(storage, &desk, &items[..2], few).await, "the same two again take no room");
    assert!(!intake(storage, &desk, &items[2..], few).await, "the third does not");
    assert!(!intake(storage, &desk, &items[2..], Room { items: 9, bytes: 500 }).await, "bytes are counted too");
    let theirs = other.record("Of another desk");
    assert!(intake(storage, &other, &[theirs], few).await, "each desk has room of its own");
    assert_eq!(world.quarantined().await.len(), 3, "two and one");
}

async fn quarantine_is_read_in_portions_and_by_device(data: Data) {
    let world = World::open(data).await;
    assert_eq!(world.quarantined().await, [], "an office that never met a revoked desk");
    let room = Room { items: 9, bytes: 1 << 20 };
    let mut desks = Vec::new();
    for name in ["Sam", "Ada"] {
        let mut desk = world.desk("LDN04", Role::Clerk, name).await;
        let items: Vec<Item> = (0..2).map(|n| desk.record(&format!("Complaint {n} of {name}"))).collect();
        assert!(intake(world.storage.as_ref(), &desk, &items, room).await, "kept");
        desks.push(desk);
    }
    let of = QuarantineQuery { device: Some(desks[1].joined.device), ..ALL };
    let theirs = world.storage.quarantined(of).await.expect("readable");
    assert!(
        theirs.len() == 2 && theirs.iter().all(|kept| kept.device == desks[1].joined.device),
        "one desk's: {theirs:?}"
    );
    let mut query = QuarantineQuery { limit: 1, ..ALL };
    let mut numbers = Vec::new();
    while let [kept] = world.storage.quarantined(query.clone()).await.expect("readable").as_slice() {
        numbers.push(kept.id);
        query.after = kept.id;
    }
    assert_eq!(numbers.len(), 4, "every one, one after the other: {numbers:?}");
    assert!(numbers.is_sorted(), "in the order in which they came");
}

/// The schema before revoked devices handed anything in, opened by this program.
#[tokio::test(flavor = "multi_thread")]
async fn an_office_of_the_schema_before_quarantine_opens_with_its_devices() {
    let data = Data::fresh(crate::world::Kind::Sqlite).await;
    std::fs::create_dir(data.path()).expect("a folder");
    let old = rusqlite::Connection::open(data.path().join("office.db")).expect("a database");
    for migration in
        [include_str!("../../migrations/0001_office.sql"), include_str!("../../migrations/0002_sync_epoch.sql")]
    {
        old.execute_batch(migration).expect("the old schema");
    }
    let device = DeviceId(Uuid::from_u128(7));
    old.execute_batch(&format!(
        "PRAGMA user_version = 2;
         INSERT INTO store (code, name, area, zone) VALUES ('LDN04', 'Camden', 'LDN', 'Europe/London');
         INSERT INTO device (id, name, key, store, joined_at, seen_at, revoked_at)
             VALUES (x'{id}', 'Counter', zeroblob(32), 'LDN04', 1, 2, 3);
         INSERT INTO incarnation (device, incarnation, desk_code, token, last_push, skew)
             VALUES (x'{id}', 1, 'K3', zeroblob(16), 0, 0);",
        id = device.0.simple()
    ))
    .expect("a desk that was revoked by the old program");
    drop(old);
    let storage = data.open().await;
    let found = storage.find_device(device).await.expect("readable").expect("there");
    assert_eq!((found.revoked_at, found.wipe), (Some(Timestamp(3)), false), "revoked, and nobody ordered a wipe");
    assert_eq!(storage.quarantined(ALL).await.expect("readable"), [], "the table is there");
}
