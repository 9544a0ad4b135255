//! An office that was restored from a backup takes back what it lost, from any desk, because of its own seals.

use crate::world::{Data, Desk, World, fresh_actor, metas, on_every_store};
use complaint::{Act, Meta, Role, Seal, Timestamp};
use document::{CaseDocument, Item, Snapshot};
use std::collections::HashSet;
use sync::message::{Join, Joined, PROTOCOL, RequestError, Status};

on_every_store! {
    what_a_restored_office_lost_comes_back_from_any_desk,
    what_is_given_back_must_be_what_the_office_gave,
    a_deed_done_again_in_between_takes_along_what_stands_on_it,
    a_desk_ahead_of_its_office_is_no_copy,
    codes_given_out_since_the_backup_are_passed_over,
    a_desk_that_joined_since_the_backup_joins_again_and_stays_who_it_is,
}

impl World {
    /// A backup of everything as it is now.
    async fn backup(&self) -> Data {
        self.data.copy().await
    }
}

impl Desk {
    /// Everything of the store as changes that could be given back.
    async fn holds(&self) -> Vec<Item> {
        let mut items = Vec::new();
        for snapshot in self.fetch().await {
            let document = CaseDocument::load_at(&snapshot.bytes, &snapshot.heads).expect("a whole document");
            let known = metas(&snapshot.metas);
            items.extend(document.returned(snapshot.doc, 0, &known, &HashSet::new()).expect("deeds"));
        }
        items
    }

    async fn fetch(&self) -> Vec<Snapshot> {
        let scope = format!("store:{}", self.joined.store).parse().expect("a scope");
        crate::reading::everything(self, scope).await
    }

    /// The same desk with the restored office.
    fn moves_to(&mut self, world: &World) {
        self.address = world.address;
    }
}

async fn is_clean(world: &World, changes: u64) {
    let report = server::verify::verify(world.storage.as_ref()).await.expect("readable");
    assert_eq!((report.changes, report.faults), (changes, 0), "{:?}", report.told);
}

fn meta(status: &Status) -> Option<Meta> {
    match status {
        Status::Accepted { meta } | Status::Duplicate { meta } => Some(*meta),
        _ => None,
    }
}

async fn what_a_restored_office_lost_comes_back_from_any_desk(data: Data) {
    let world = World::open(data).await;
    let mut clerk = world.desk("LDN04", Role::Clerk, "Sam").await;
    let mut boss = world.desk("LDN04", Role::Supervisor, "Ada").await;
    let kept = clerk.record("Cold soup");
    clerk.push_all(vec![kept.clone()]).await;
    let backup = world.backup().await;
    world.pass(60_000);
    let (note, lost) = (clerk.note(kept.doc, "She calls tomorrow"), clerk.record("Warm beer"));
    let given = clerk.push_all(vec![note, lost.clone()]).await;
    boss.documents.insert(lost.doc, clerk.documents[&lost.doc].clone());
    let reply = boss.note(lost.doc, "Replaced");
    boss.push_all(vec![reply]).await;
    let held = boss.holds().await;
    assert_eq!(held.len(), 4, "two complaints with a note each: {held:?}");

    let world = World::resume(backup).await;
    clerk.moves_to(&world);
    boss.moves_to(&world);
    world.pass(3_600_000);
    assert_eq!(clerk.fetch().await.len(), 1, "the second complaint is lost");
    let statuses = boss.push_all(held.clone()).await;
    assert!(matches!(statuses[0], Status::Duplicate { .. }), "what was not lost is there: {statuses:?}");
    let taken = statuses.iter().filter(|status| matches!(status, Status::Accepted { .. })).count();
    assert_eq!(taken, 3, "everything else is taken back, whoever did it: {statuses:?}");
    let of = |item: &Item| held.iter().position(|held| held.hash == item.hash).expect("held");
    assert_eq!(meta(&statuses[of(&lost)]), meta(&given[1]), "as it was given the first time");
    let again = clerk.push_all(held).await;
    assert!(again.iter().all(|status| matches!(status, Status::Duplicate { .. })), "once is enough: {again:?}");
    let ours = boss.holds().await;
    assert_eq!(ours.len(), 4, "every desk gets it from the office: {ours:?}");
    is_clean(&world, 4).await;
}

async fn what_is_given_back_must_be_what_the_office_gave(data: Data) {
    let world = World::open(data).await;
    let mut clerk = world.desk("LDN04", Role::Clerk, "Sam").await;
    let mut other = world.desk("LDN04", Role::Clerk, "Kim").await;
    let backup = world.backup().await;
    let item = clerk.record("Cold soup");
    clerk.push_all(vec![item]).await;
    let lost = other.holds().await.remove(0);
    let given = lost.meta.expect("a meta");

    let world = World::resume(backup).await;
    other.moves_to(&world);
    let with = |meta: Meta| Item { meta: Some(meta), ..lost.clone() };
    let forged = vec![
        with(given.unsealed()),
        with(Meta { seal: Some(Seal([0; 16])), ..given }),
        with(Meta { received_at: Timestamp(0), ..given }),
        with(Meta { person: other.joined.person, device: other.joined.device, ..given }),
        Item { meta: None, ..lost.clone() },
    ];
    let statuses = other.push_all(forged).await;
    assert_eq!(
        statuses,
        vec![Status::ActorNotYours; 5],
        "nobody writes as Sam without Sam's desk or the office's seal"
    );
    let mut words = lost.clone();
    if let Act::Record(record) = &mut words.deed.act {
        record.description = "Hot soup".into();
    }
    let mut author = lost.clone();
    author.deed.person = other.joined.person;
    let mut mine = other.record("Warm beer");
    mine.meta = Some(given);
    let statuses = other.push_all(vec![words, author, mine]).await;
    assert!(matches!(statuses[0], Status::InvalidChange { .. }), "other words under the same seal: {statuses:?}");
    assert!(matches!(statuses[1], Status::InvalidChange { .. }), "another author: {statuses:?}");
    let own = meta(&statuses[2]).expect("a deed of the desk's own is judged as ever");
    assert_eq!(own.person, other.joined.person, "and is its own, whatever it claims");
    assert!(other.push_all(vec![lost]).await[0].is_in(), "the honest one is taken back all the same");
    is_clean(&world, 2).await;
}

async fn a_deed_done_again_in_between_takes_along_what_stands_on_it(data: Data) {
    let world = World::open(data).await;
    let mut clerk = world.desk("LDN04", Role::Clerk, "Sam").await;
    let mut boss = world.desk("LDN04", Role::Supervisor, "Ada").await;
    let backup = world.backup().await;
    let first = clerk.record("Cold soup");
    clerk.push_all(vec![first.clone()]).await;
    boss.documents.insert(first.doc, clerk.documents[&first.doc].clone());
    let reply = boss.note(first.doc, "Replaced");
    boss.push_all(vec![reply.clone()]).await;
    let held = clerk.holds().await;

    let world = World::resume(backup).await;
    clerk.moves_to(&world);
    boss.moves_to(&world);
    // A copy of the clerk's database did the first deed again before anybody gave it back.
    (clerk.actor, clerk.token, clerk.push_id) = (fresh_actor(), [0; 16], 0);
    let written = CaseDocument::start().expect("a start").perform(&first.deed, clerk.actor).expect("a change");
    let again = Item { hash: written.hash, change: written.bytes, actor: clerk.actor, ..first.clone() };
    assert!(clerk.push_all(vec![again.clone()]).await[0].is_in(), "the deed is in history under another change");
    let statuses = clerk.push_all(held).await;
    assert_eq!(statuses[0], Status::DeedKnown { hash: again.hash }, "the deed is not done twice");
    let Status::DeedKnown { hash } = statuses[1] else { panic!("the office does the reply again: {statuses:?}") };
    let now = boss.holds().await;
    let reply = now.iter().find(|item| item.deed.id == reply.deed.id).expect("the reply is not lost");
    assert_eq!((reply.hash, reply.deed.person), (hash, boss.joined.person), "under another change, by its author");
    is_clean(&world, 2).await;
}

async fn a_desk_ahead_of_its_office_is_no_copy(data: Data) {
    let world = World::open(data).await;
    let mut desk = world.desk("LDN04", Role::Clerk, "Sam").await;
    let (backup, copy) = (world.backup().await, desk.clone());
    for text in ["Cold soup", "Warm beer"] {
        let item = desk.record(text);
        desk.push_all(vec![item]).await;
    }
    let world = World::resume(backup).await;
    let mut copy = Desk { address: world.address, ..copy };
    desk.moves_to(&world);
    let next = desk.record("Hard bread");
    let push = desk.push(vec![next]);
    let first = desk.exchange(Some(push.clone())).await.expect("no copy").ack;
    assert_eq!(desk.exchange(Some(push)).await.expect("no copy").ack, first, "its lost answer is given again");
    let other = copy.record("Stale cake");
    let told = copy.exchange(Some(copy.push(vec![other]))).await;
    assert!(matches!(told, Err(RequestError::ReplicaForked { .. })), "a copy falls behind and is found: {told:?}");
}

async fn codes_given_out_since_the_backup_are_passed_over(data: Data) {
    let world = World::open(data).await;
    let backup = world.backup().await;
    let mut given = HashSet::new();
    for name in ["Sam", "Kim"] {
        given.insert(world.desk("LDN04", Role::Clerk, name).await.joined.desk_code);
    }
    let world = World::resume(backup).await;
    let desk = world.desk("LDN04", Role::Clerk, "Joe").await;
    assert!(!given.contains(&desk.joined.desk_code), "{} numbers for somebody already", desk.joined.desk_code);
}

async fn a_desk_that_joined_since_the_backup_joins_again_and_stays_who_it_is(data: Data) {
    let world = World::open(data).await;
    let backup = world.backup().await;
    let mut desk = world.desk("LDN04", Role::Clerk, "Sam").await;
    let item = desk.record("Cold soup");
    desk.push_all(vec![item]).await;
    let held = desk.holds().await;

    let world = World::resume(backup).await;
    desk.moves_to(&world);
    let told = desk.exchange(None).await;
    assert_eq!(told, Err(RequestError::BadSignature), "it is unknown, which is not revoked");
    let request = Join {
        proto: PROTOCOL,
        code: world.code("LDN04", Role::Clerk, "Sam").await,
        device_key: desk.key.verifying_key().to_bytes(),
        device: Some(desk.joined.device),
        device_name: "Counter".into(),
        person_name: String::new(),
    };
    let joined: Joined = desk.send("/v1/join", &request).await.expect("joined");
    assert_eq!(joined.device, desk.joined.device, "under its old name");
    let statuses = desk.push_all(held).await;
    assert!(statuses.iter().all(Status::is_in), "and gives back what it holds: {statuses:?}");
    is_clean(&world, 1).await;
    let stranger = Join { device_key: crate::world::key().verifying_key().to_bytes(), ..request };
    let told = desk.send::<Joined>("/v1/join", &stranger).await;
    assert!(told.is_err(), "nobody else joins under its name: {told:?}");
}
