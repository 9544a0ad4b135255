//! One suite for every storage: written against the trait, run on SQLite here.

use crate::world::{DAY, NOW, store};
use complaint::{DeviceId, Person, PersonId, Role, Store, Timestamp};
use server::storage::{CodeRecord, Enrolment, Founding, NewDevice, Pulled, SqliteStorage, Storage, StorageError};
use sync::{Cursor, chain};
use uuid::Uuid;

/// Everything a storage must do, on a storage that holds nothing yet.
async fn suite(storage: impl Storage) {
    founding(&storage).await;
    directory(&storage).await;
    codes_are_used_once(&storage).await;
    lives(&storage).await;
    empty_scopes(&storage).await;
}

async fn founding(storage: &impl Storage) {
    assert!(matches!(storage.charter().await, Err(StorageError::NotFounded(_))), "nothing was founded yet");
    let founding = Founding { organisation: "Hartmann".into(), key_seed: [9; 32], at: Timestamp(NOW) };
    storage.found(founding.clone()).await.expect("founded");
    assert!(matches!(storage.found(founding).await, Err(StorageError::Exists(_))), "only once");
    assert_eq!(storage.charter().await.expect("a charter").epoch, 1, "the first epoch");
}

async fn directory(storage: &impl Storage) {
    let before = storage.directory_version().await.expect("a version");
    let area = "LDN".parse().expect("an area");
    let new = Store { code: store("LDN04"), name: "Camden".into(), area, zone: "UTC".into(), duty_phone: None };
    storage.insert_store(new.clone()).await.expect("added");
    assert!(matches!(storage.insert_store(new).await, Err(StorageError::Exists(_))), "a code is taken once");
    assert_eq!(storage.directory_version().await.expect("a version"), before + 1, "only success makes a version");
    let nobody = PersonId(Uuid::from_u128(404));
    assert!(matches!(storage.set_person_active(nobody, false).await, Err(StorageError::Missing(_))), "nobody");
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

async fn codes_are_used_once(storage: &impl Storage) {
    let code = CodeRecord {
        hash: [1; 32],
        store: store("LDN04"),
        role: Role::Clerk,
        name: None,
        created_at: Timestamp(NOW),
        expires_at: Timestamp(NOW + DAY),
        used: None,
    };
    storage.insert_code(code).await.expect("kept");
    assert!(storage.enrol(enrolment(1)).await.expect("enrolled"), "the first");
    assert!(!storage.enrol(enrolment(2)).await.expect("answered"), "the second is too late");
    assert_eq!(storage.devices().await.expect("devices").len(), 1, "and leaves nothing behind");
    assert_eq!(storage.directory().await.expect("people").people.len(), 1, "nobody either");
    let found = storage.find_device_by_key([1; 32]).await.expect("readable").expect("there");
    assert_eq!(found.enrolled, [PersonId(Uuid::from_u128(1))], "with its person");
}

async fn lives(storage: &impl Storage) {
    let device = DeviceId(Uuid::from_u128(1));
    let first = storage.find_incarnation(device, 1).await.expect("readable").expect("there");
    assert_eq!((first.last_push, first.token), (0, [0; 16]), "a fresh life");
    let forked = storage.fork(device, [5; 32], [6; 16]).await.expect("forked");
    assert_eq!(storage.fork(device, [5; 32], [7; 16]).await.expect("told again"), forked, "the same cause");
    assert_ne!(forked.desk_code, first.desk_code, "numbers of two lives never meet");
    let third = storage.fork(device, [8; 32], [7; 16]).await.expect("forked");
    assert_eq!(third.incarnation, 3, "another cause, another life");
}

async fn empty_scopes(storage: &impl Storage) {
    let scope: sync::Scope = "store:LDN04".parse().expect("a scope");
    let fetched = storage.fetch(scope.clone(), None, 1 << 20).await.expect("readable");
    assert_eq!(fetched.cursor, Cursor { scope: scope.clone(), seq: 0, chain: chain::START }, "before the first line");
    let cursor = fetched.cursor;
    let Pulled::Pages(pages) = storage.pull(vec![cursor.clone()], 1000).await.expect("readable") else {
        panic!("ours")
    };
    assert!(pages[0].entries.is_empty() && !pages[0].more, "nothing is new");
    let wrong = Cursor { seq: 3, ..cursor };
    assert_eq!(storage.pull(vec![wrong], 1000).await.expect("readable"), Pulled::Diverged(scope), "from nowhere");
    assert!(storage.check_file().await.expect("readable").is_empty(), "a sound file");
}

#[tokio::test(flavor = "multi_thread")]
async fn sqlite_does_everything_a_storage_must() {
    let folder = tempfile::tempdir().expect("a folder");
    suite(SqliteStorage::create(&folder.path().join("office")).expect("created")).await;
}
