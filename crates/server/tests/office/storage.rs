//! One suite for every storage: written against the trait, run on each.

use crate::world::{DAY, Data, NOW, World, found, on_every_store, store};
use complaint::policy::Published;
use complaint::{DeviceId, Person, PersonId, Role, Store, Timestamp};
use server::storage::{
    CodeRecord, Commit, Enrolment, Founding, NewDevice, Pulled, PushCommit, Storage, StorageError, WrongCodes,
};
use server::verify::verify;
use std::net::IpAddr;
use std::sync::Arc;
use sync::message::Ack;
use sync::office::admission::Admitted;
use sync::policy::PolicyHead;
use sync::{Cursor, chain};
use uuid::Uuid;

on_every_store! {
    an_office_is_founded_once,
    stores_and_people_make_one_version,
    rules_are_kept_as_they_were_published_and_whoever_is_overtaken_is_told,
    codes_are_used_once,
    each_life_of_a_database_has_a_desk_code_of_its_own,
    an_empty_scope_has_a_cursor_before_its_first_line,
    a_nonce_is_used_up_once,
    wrong_codes_are_counted_by_address_for_a_minute,
    a_failing_push_does_not_fail_its_neighbours,
    readers_miss_nothing_while_sixteen_write,
}

/// A storage with an office, a store and the device of [`enrolment`].
async fn with_a_device(data: &Data) -> Arc<dyn Storage> {
    let storage = found(data).await;
    storage.insert_code(code()).await.expect("kept");
    assert!(storage.enrol(enrolment(1)).await.expect("enrolled"), "the first");
    storage
}

async fn an_office_is_founded_once(data: Data) {
    let storage = data.create().await;
    assert!(matches!(storage.charter().await, Err(StorageError::NotFounded(_))), "nothing was founded yet");
    let founding = Founding { organisation: "Hartmann".into(), key_seed: [9; 32], at: Timestamp(NOW) };
    storage.found(founding.clone()).await.expect("founded");
    assert!(matches!(storage.found(founding).await, Err(StorageError::Exists(_))), "only once");
    assert_eq!(storage.charter().await.expect("a charter").epoch, 1, "the first epoch");
}

async fn stores_and_people_make_one_version(data: Data) {
    let storage = found(&data).await;
    let before = storage.directory_version().await.expect("a version");
    let area = "LDN".parse().expect("an area");
    let new = Store { code: store("LDN11"), name: "Camden".into(), area, zone: "UTC".into(), duty_phone: None };
    storage.insert_store(new.clone()).await.expect("added");
    assert!(matches!(storage.insert_store(new).await, Err(StorageError::Exists(_))), "a code is taken once");
    assert_eq!(storage.directory_version().await.expect("a version"), before + 1, "only success makes a version");
    let nobody = PersonId(Uuid::from_u128(404));
    assert!(matches!(storage.set_person_active(nobody, false).await, Err(StorageError::Missing(_))), "nobody");
    let codes: Vec<_> = storage.directory().await.expect("a directory").stores.into_iter().map(|s| s.code).collect();
    assert_eq!(codes, ["LDN04", "LDN07", "LDN11"].map(store), "in order");
}

async fn rules_are_kept_as_they_were_published_and_whoever_is_overtaken_is_told(data: Data) {
    let storage = with_a_device(&data).await;
    let asker = || storage.find_asker(DeviceId(Uuid::from_u128(1)), 1);
    assert_eq!(asker().await.expect("found").expect("there").policies, PolicyHead::default(), "nothing is published");
    let version = |version: u32, text: &str| {
        let effective_from = Timestamp(NOW + i64::from(version));
        Published { version, effective_from, published_at: Timestamp(NOW), text: text.into() }
    };
    let (two, seven) = (version(2, "# zwei\n"), version(7, "# sieben, \u{0633}\n"));
    storage.insert_policy(two.clone(), PolicyHead::default()).await.expect("the first");
    let late = storage.insert_policy(version(3, ""), PolicyHead::default()).await;
    assert!(matches!(late, Err(StorageError::Exists(_))), "somebody was faster: {late:?}");
    storage.insert_policy(seven.clone(), PolicyHead::of([&two])).await.expect("the next");
    assert_eq!(storage.policies().await.expect("listed"), [two.clone(), seven.clone()], "as they were published");
    let head = asker().await.expect("found").expect("there").policies;
    assert_eq!(head, PolicyHead::of([&two, &seven]), "who asks is told where they end");
}

fn enrolment(n: u128) -> Enrolment {
    let key = [u8::try_from(n).expect("small"); 32];
    let person = Person {
        id: PersonId(Uuid::from_u128(n)),
        name: "Sam".into(),
        role: Role::Clerk,
        store: Some(store("LDN04")),
        area: None,
        active: true,
    };
    Enrolment {
        code: [1; 32],
        key,
        device: DeviceId(Uuid::from_u128(n)),
        new_device: Some(NewDevice { key, name: "Counter".into(), store: store("LDN04") }),
        person,
        new_person: true,
        at: Timestamp(NOW),
    }
}

fn code() -> CodeRecord {
    CodeRecord {
        hash: [1; 32],
        store: store("LDN04"),
        role: Role::Clerk,
        name: None,
        created_at: Timestamp(NOW),
        expires_at: Timestamp(NOW + DAY),
        used: None,
    }
}

async fn codes_are_used_once(data: Data) {
    let storage = with_a_device(&data).await;
    assert!(!storage.enrol(enrolment(2)).await.expect("answered"), "the second is too late");
    assert_eq!(storage.devices().await.expect("devices").len(), 1, "and leaves nothing behind");
    assert_eq!(storage.directory().await.expect("people").people.len(), 1, "nobody either");
    let found = storage.find_device_by_key([1; 32]).await.expect("readable").expect("there");
    assert_eq!(found.enrolled, [PersonId(Uuid::from_u128(1))], "with its person");
}

async fn each_life_of_a_database_has_a_desk_code_of_its_own(data: Data) {
    let storage = with_a_device(&data).await;
    let device = DeviceId(Uuid::from_u128(1));
    let first = storage.find_incarnation(device, 1).await.expect("readable").expect("there");
    assert_eq!((first.last_push, first.token), (0, [0; 16]), "a fresh life");
    let forked = storage.fork(device, [5; 32], [6; 16]).await.expect("forked");
    assert_eq!(storage.fork(device, [5; 32], [7; 16]).await.expect("told again"), forked, "the same cause");
    assert_ne!(forked.desk_code, first.desk_code, "numbers of two lives never meet");
    let third = storage.fork(device, [8; 32], [7; 16]).await.expect("forked");
    assert_eq!(third.incarnation, 3, "another cause, another life");
}

async fn an_empty_scope_has_a_cursor_before_its_first_line(data: Data) {
    let storage = found(&data).await;
    let scope: sync::Scope = "store:LDN04".parse().expect("a scope");
    let cursor = storage.digests(scope.clone()).await.expect("readable").cursor;
    assert_eq!(cursor, Cursor { scope: scope.clone(), seq: 0, chain: chain::START }, "before the first line");
    let Pulled::Pages(pages) = storage.pull(vec![cursor.clone()], 1000).await.expect("readable") else {
        panic!("ours")
    };
    assert!(pages[0].entries.is_empty() && !pages[0].more, "nothing is new");
    let wrong = Cursor { seq: 3, ..cursor };
    assert_eq!(storage.pull(vec![wrong], 1000).await.expect("readable"), Pulled::Diverged(scope), "from nowhere");
    assert!(storage.still().await.expect("a reader").check_file().await.expect("readable").is_empty(), "a sound file");
}

async fn a_nonce_is_used_up_once(data: Data) {
    let storage = data.create().await;
    let use_up = async |nonce, now| {
        storage.use_nonce([nonce; 12], Timestamp(NOW + 60_000), Timestamp(now)).await.expect("known")
    };
    assert!(use_up(1, NOW).await, "the first time");
    assert!(!use_up(1, NOW + 1).await, "the second");
    assert!(use_up(2, NOW + 2).await, "another");
    assert!(!use_up(1, NOW + 59_999).await, "as long as it would be good");
}

async fn wrong_codes_are_counted_by_address_for_a_minute(data: Data) {
    let storage = data.create().await;
    let (here, there) = (IpAddr::from([10, 0, 0, 1]), IpAddr::from([10, 0, 0, 2]));
    for n in 0..3 {
        storage.note_wrong_code(here, Timestamp(NOW + n)).await.expect("counted");
    }
    let codes = async |from| storage.wrong_codes(from).await.expect("known");
    let counted = WrongCodes { since: Timestamp(NOW), count: 3 };
    assert_eq!(codes(here).await, Some(counted), "since the first of them");
    assert_eq!(codes(there).await, None, "others are not concerned");
    storage.note_wrong_code(here, Timestamp(NOW + 60_000)).await.expect("counted");
    let anew = WrongCodes { since: Timestamp(NOW + 60_000), count: 1 };
    assert_eq!(codes(here).await, Some(anew), "a minute later it begins again");
}

/// A push of nothing under that token.
fn empty_push(token: [u8; 16], id: u64) -> PushCommit {
    PushCommit {
        device: DeviceId(Uuid::from_u128(1)),
        incarnation: 1,
        token,
        expected: token,
        digest: [0; 32],
        ack: Ack { id, next_token: [u8::try_from(id).expect("small"); 16], results: Vec::new() },
        skew: 0,
        at: Timestamp(NOW),
        admitted: Admitted::default(),
        refused: Vec::new(),
    }
}

async fn a_failing_push_does_not_fail_its_neighbours(data: Data) {
    let storage = with_a_device(&data).await;
    let far = PushCommit { device: DeviceId(Uuid::from_u128(404)), ..empty_push([0; 16], 1) };
    let too_far = PushCommit { ack: Ack { id: u64::MAX, ..empty_push([0; 16], 1).ack }, ..empty_push([0; 16], 1) };
    // They are committed together, because the first keeps the others waiting.
    let pushes = [empty_push([0; 16], 1), far, too_far, empty_push([1; 16], 2), empty_push([0; 16], 3)];
    let answers = futures_util::future::join_all(pushes.map(|push| storage.commit_push(push))).await;
    assert_eq!(answers[0], Ok(Commit::Done(Vec::new())), "the first");
    assert_eq!(answers[1], Ok(Commit::Moved), "a device that is not there has no token to take");
    assert!(matches!(answers[2], Err(StorageError::Damaged(_))), "a number no database counts to: {:?}", answers[2]);
    assert_eq!(answers[3], Ok(Commit::Done(Vec::new())), "the one after the failed ones, on the token of the first");
    assert_eq!(answers[4], Ok(Commit::Moved), "a token that was used");
}

async fn readers_miss_nothing_while_sixteen_write(data: Data) {
    const WRITERS: usize = 16;
    const PUSHES: usize = 12;
    let world = World::open(data).await;
    let mut writers = tokio::task::JoinSet::new();
    for n in 0..WRITERS {
        let at = if n % 2 == 0 { "LDN04" } else { "LDN07" };
        let mut desk = world.desk(at, Role::Clerk, &format!("Sam {n}")).await;
        writers.spawn(async move {
            for push in 0..PUSHES {
                let item = desk.record(&format!("Complaint {push}"));
                assert!(desk.push_all(vec![item]).await[0].is_in(), "push {push} of desk {n}");
            }
        });
    }
    let mut cursors: Vec<Cursor> = ["store:LDN04", "store:LDN07"]
        .map(|scope| Cursor { scope: scope.parse().expect("a scope"), seq: 0, chain: chain::START })
        .into();
    let mut seen = 0;
    loop {
        let finished = writers.is_empty();
        let lines = read_on(world.storage.as_ref(), &mut cursors).await;
        seen += lines;
        if finished && lines == 0 {
            break;
        }
        while let Some(done) = writers.try_join_next() {
            done.expect("every writer ends well");
        }
    }
    assert_eq!(seen, WRITERS * PUSHES, "every line was seen once, by a reader that only ever went forward");
    let report = verify(world.storage.as_ref()).await.expect("readable");
    assert_eq!((report.changes, report.faults), ((WRITERS * PUSHES) as u64, 0), "{:?}", report.told);
}

/// Reads what is new, moves the cursors and gives how many lines there were.
pub async fn read_on(storage: &dyn Storage, cursors: &mut [Cursor]) -> usize {
    let Pulled::Pages(pages) = storage.pull(cursors.to_vec(), 4_000).await.expect("readable") else {
        panic!("a cursor was taken for another's")
    };
    let mut lines = 0;
    for (cursor, page) in cursors.iter_mut().zip(pages) {
        for entry in page.entries {
            assert_eq!(entry.seq, cursor.seq + 1, "numbers of {} are dense", cursor.scope);
            let changes: Vec<_> = entry.changes.iter().map(|change| (change.hash, change.meta)).collect();
            let (doc, generation) = (entry.doc, entry.generation);
            let line = chain::Line { seq: entry.seq, kind: entry.kind, doc, generation, changes: &changes };
            assert_eq!(chain::link(&cursor.chain, &cursor.scope, &line), entry.chain, "the chain holds");
            *cursor = Cursor { seq: entry.seq, chain: entry.chain, ..cursor.clone() };
            lines += 1;
        }
    }
    lines
}
