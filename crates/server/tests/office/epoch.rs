//! The epoch rises when the data was restored from a backup, and at no other time.

use crate::cluster::Cluster;
use crate::world::{Data, Kind, found, on_every_store};
use complaint::{Person, PersonId, Role};
use server::storage::{PostgresStorage, SqliteStorage, Storage};
use std::path::Path;
use uuid::Uuid;

on_every_store! {
    an_ordinary_restart_keeps_the_epoch,
}

/// Opens the data as an office does.
async fn epoch(storage: &dyn Storage) -> u64 {
    let epoch = storage.open_epoch(crate::world::unique().to_be_bytes()).await.expect("opened");
    assert_eq!(storage.charter().await.expect("a charter").epoch, epoch, "what desks are told");
    epoch
}

async fn write(storage: &dyn Storage) {
    let id = PersonId(Uuid::from_u128(crate::world::unique()));
    let person = Person { id, name: "Sam".into(), role: Role::Admin, store: None, area: None, active: true };
    storage.insert_person(person).await.expect("written");
}

async fn an_ordinary_restart_keeps_the_epoch(data: Data) {
    let storage = found(&data).await;
    assert_eq!(epoch(storage.as_ref()).await, 1, "the first opening");
    write(storage.as_ref()).await;
    drop(storage);
    let storage = data.open().await;
    assert_eq!(epoch(storage.as_ref()).await, 1, "after a restart");
    // Somebody at the command line, while the office serves.
    write(data.open().await.as_ref()).await;
    drop(storage);
    assert_eq!(epoch(data.open().await.as_ref()).await, 1, "and after another");
}

/// Copies the database file, and nothing of its write-ahead log.
fn copy(from: &Path, to: &Path) {
    let source = rusqlite::Connection::open(from).expect("the database");
    source.execute_batch("PRAGMA wal_checkpoint(TRUNCATE)").expect("all of it in the file");
    drop(source);
    for beside in ["-wal", "-shm"] {
        let _ = std::fs::remove_file(format!("{}{beside}", to.display()));
    }
    std::fs::copy(from, to).expect("copied");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_older_database_file_put_in_place_raises_the_epoch() {
    let data = Data::fresh(Kind::Sqlite).await;
    let (office, backup) = (data.path().join("office.db"), data.folder.path().join("backup.db"));
    let storage = found(&data).await;
    assert_eq!(epoch(storage.as_ref()).await, 1, "the first opening");
    copy(&office, &backup);
    write(storage.as_ref()).await;
    drop(storage);
    copy(&backup, &office);
    for time in ["after the restore", "and only once for it"] {
        let storage = SqliteStorage::open(&data.path()).expect("an office");
        assert_eq!(epoch(&storage).await, 2, "{time}");
    }
    copy(&backup, &office);
    let storage = SqliteStorage::open(&data.path()).expect("an office");
    assert_eq!(epoch(&storage).await, 3, "the same backup once more is another restore");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_backup_put_in_another_folder_raises_the_epoch() {
    let data = Data::fresh(Kind::Sqlite).await;
    let storage = found(&data).await;
    assert_eq!(epoch(storage.as_ref()).await, 1, "the first opening");
    let other = Data::fresh(Kind::Sqlite).await;
    std::fs::create_dir(other.path()).expect("a folder");
    copy(&data.path().join("office.db"), &other.path().join("office.db"));
    assert_eq!(epoch(other.open().await.as_ref()).await, 2, "nothing beside it knows it");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_database_put_in_place_of_another_raises_the_epoch() {
    let data = Data::fresh(Kind::Postgres).await;
    let storage = found(&data).await;
    assert_eq!(epoch(storage.as_ref()).await, 1, "the first opening");
    write(storage.as_ref()).await;
    let name = data.url.rsplit('/').next().expect("a name").to_owned();
    let admin = crate::cluster::client(&Cluster::shared().url("postgres"), Path::new("")).await;
    let copy = format!("CREATE DATABASE {name}_copy TEMPLATE {name}");
    let others = "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = $1";
    drop(storage);
    admin.query_one(others, &[&name]).await.expect("nobody is connected");
    admin.batch_execute(&copy).await.expect("copied");
    let restored = PostgresStorage::open(&format!("{}_copy", data.url)).await.expect("an office");
    assert_eq!(epoch(&restored).await, 2, "the copy lies elsewhere");
    assert_eq!(epoch(&restored).await, 2, "and is raised once");
    assert_eq!(epoch(data.open().await.as_ref()).await, 1, "the original does not change");
}
