//! The schema as released: a change of it must be a new migration, never an edit.
#![allow(clippy::expect_used, clippy::indexing_slicing, reason = "a test may fail loudly")]

mod world;

use rusqlite::Connection;
use std::fmt::Write;
use store::{Error, Replica};
use world::{Place, key, replica};

/// Opens the file of a closed replica as SQLite sees it.
fn raw(place: &Place) -> Connection {
    let connection = Connection::open(&place.path).expect("the file");
    let hex: String = key().bytes().iter().map(|byte| format!("{byte:02x}")).collect();
    connection.execute_batch(&format!("PRAGMA key = \"x'{hex}'\"")).expect("the key");
    connection
}

fn schema(connection: &Connection) -> String {
    let mut text = String::new();
    let mut statement = connection
        .prepare(
            "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'search_%' ORDER BY type DESC, name",
        )
        .expect("a statement");
    let lines = statement.query_map([], |row| row.get::<_, String>(0)).expect("the schema");
    for line in lines {
        writeln!(text, "{};", line.expect("a line")).expect("a text");
    }
    text
}

#[test]
fn the_schema_is_the_one_released() {
    let (place, replica) = replica();
    drop(replica);
    assert_eq!(
        schema(&raw(&place)),
        include_str!("data/schema-0012.sql"),
        "a schema is changed by a new migration with a fixture of its own"
    );
}

/// A file as the app of schema 1 left it: one complaint, open and owned.
fn first_released(place: &Place) {
    drop(Replica::create(&place.path, &key()).expect("a replica"));
    std::fs::remove_file(&place.path).expect("room for the old one");
    let old = raw(place);
    old.execute_batch("PRAGMA journal_mode = WAL").expect("a log");
    old.execute_batch(include_str!("data/schema-0001.sql")).expect("the first schema");
    old.execute_batch(
        "PRAGMA application_id = 0x52647273; PRAGMA user_version = 1;
         INSERT INTO compatibility (one, oldest) VALUES (1, 1);
         INSERT INTO complaint (place, id, version, number, store, open, due_at, state, kind, channel, priority, category,
            owner, recorded_by, customer, phone, product, receipt, title, received_at, changed_at, contested, reopened,
            search_hash, stale)
         VALUES (1, zeroblob(16), 1, 'LDN04-K3-00001-0', 'LDN04', 1, 5, 'received', 'complaint', 'phone', 3, '',
            zeroblob(16), zeroblob(16), '', '', '', '', 'a lamp', 1, 1, 0, 0, 0, 0)",
    )
    .expect("a complaint of then");
}

#[test]
fn a_file_of_the_first_schema_is_brought_up_and_counted() {
    let place = world::place();
    first_released(&place);
    drop(Replica::open(&place.path, &key()).expect("it is brought up"));
    let connection = raw(&place);
    assert_eq!(schema(&connection), include_str!("data/schema-0012.sql"), "the same as a new one");
    let counted: i64 = connection.query_row("SELECT sum(n) FROM census", [], |row| row.get(0)).expect("a sum");
    assert_eq!(counted, 2, "once among all, once for its owner, who recorded it too");
}

/// A file as the app of schema 2 left it: joined, with a deed on its way.
fn second_released(place: &Place) {
    first_released(place);
    let old = raw(place);
    old.execute_batch(include_str!("../migrations/0002_census.sql")).expect("the second schema");
    old.execute_batch(
        "PRAGMA user_version = 2;
         INSERT INTO office (one, url, key, epoch, push_token, next_push_id, skew)
            VALUES (1, 'https://office.example', zeroblob(32), 1, zeroblob(16), 5, 0);
         INSERT INTO outbox (seq, place, done_at, generation, actor, hash, deed_id, deed, bytes)
            VALUES (7, 1, 1, 0, zeroblob(16), zeroblob(32), zeroblob(16), x'', x'');
         INSERT INTO batch (one, push_id, through) VALUES (1, 5, 7)",
    )
    .expect("a deed of then");
}

#[test]
fn a_file_of_the_second_schema_is_brought_up_with_its_batch() {
    let place = world::place();
    second_released(&place);
    drop(Replica::open(&place.path, &key()).expect("it is brought up"));
    let connection = raw(&place);
    assert_eq!(schema(&connection), include_str!("data/schema-0012.sql"), "the same as a new one");
    let sql = "SELECT outbox.meta IS NULL AND outbox.seq BETWEEN first AND through AND NOT doubted FROM outbox, batch, office";
    let same: bool = connection.query_row(sql, [], |row| row.get(0)).expect("an answer");
    assert!(same, "the deed is still the desk's own and in the batch, and the office is not doubted");
}

/// A file as the app of schema 3 left it: joined, with a deed that is given back.
fn third_released(place: &Place) {
    second_released(place);
    let old = raw(place);
    old.execute_batch(include_str!("../migrations/0003_give_back.sql")).expect("the third schema");
    old.execute_batch("PRAGMA user_version = 3; UPDATE outbox SET meta = x'a0'; UPDATE office SET doubted = 1")
        .expect("a deed of then");
    assert_eq!(schema(&old), include_str!("data/schema-0003.sql"), "the fixture is that schema");
}

#[test]
fn a_file_of_the_third_schema_is_brought_up_and_nothing_of_it_counts_as_erased() {
    let place = world::place();
    third_released(&place);
    drop(Replica::open(&place.path, &key()).expect("it is brought up"));
    let connection = raw(&place);
    assert_eq!(schema(&connection), include_str!("data/schema-0012.sql"), "the same as a new one");
    let sql = "SELECT (SELECT count(*) FROM erased) = 0 AND outbox.meta = x'a0' AND doubted FROM outbox, office";
    let same: bool = connection.query_row(sql, [], |row| row.get(0)).expect("an answer");
    assert!(same, "what waits is as it was");
}

/// A file as the app of schema 5 left it: one complaint without files, another one erased.
fn fifth_released(place: &Place) {
    third_released(place);
    let old = raw(place);
    for migration in [include_str!("../migrations/0004_told.sql"), include_str!("../migrations/0005_erased.sql")] {
        old.execute_batch(migration).expect("the schemas in between");
    }
    assert_eq!(schema(&old), include_str!("data/schema-0005.sql"), "the fixture is that schema");
    old.execute_batch(
        "PRAGMA user_version = 5;
         INSERT INTO erased (doc, generation, erased_at, signature, status, told)
            VALUES (zeroblob(16), 1, 1, zeroblob(64), '{}', 1)",
    )
    .expect("an erasure of then");
}

#[test]
fn a_file_of_the_fifth_schema_is_brought_up_and_has_no_files() {
    let place = world::place();
    fifth_released(&place);
    let replica = Replica::open(&place.path, &key()).expect("it is brought up");
    assert_eq!(replica.reader().blob_addresses().expect("an answer"), [], "nothing was attached then");
    drop(replica);
    let connection = raw(&place);
    assert_eq!(schema(&connection), include_str!("data/schema-0012.sql"), "the same as a new one");
    let erased: i64 = connection.query_row("SELECT count(*) FROM erased", [], |row| row.get(0)).expect("a count");
    assert_eq!(erased, 1, "what was erased stays so");
}

/// A file as the app of schema 6 left it: in the middle of a first sync, which then went on document by document.
fn sixth_released(place: &Place) {
    fifth_released(place);
    let old = raw(place);
    old.execute_batch(include_str!("../migrations/0006_blob.sql")).expect("the sixth schema");
    assert_eq!(schema(&old), include_str!("data/schema-0006.sql"), "the fixture is that schema");
    old.execute_batch(
        "PRAGMA user_version = 6;
         INSERT INTO cursor (scope, seq, chain, loading, after) VALUES ('store:LDN04', 7, zeroblob(32), 1, zeroblob(16))",
    )
    .expect("a first sync of then");
}

#[test]
fn a_file_of_the_sixth_schema_is_brought_up_in_the_middle_of_a_first_sync() {
    let place = world::place();
    sixth_released(&place);
    let replica = Replica::open(&place.path, &key()).expect("it is brought up");
    let cursors = replica.reader().cursors().expect("readable");
    let loading = cursors[0].loading.expect("it is not complete");
    assert_eq!((cursors[0].seq, loading.file), (7, None), "no file was begun: what is here is compared");
    drop(replica);
    assert_eq!(schema(&raw(&place)), include_str!("data/schema-0012.sql"), "the same as a new one");
}

/// A file as the app of schema 7 left it: complaints, one of which is about staff, and one that left its scope.
fn seventh_released(place: &Place) {
    sixth_released(place);
    let old = raw(place);
    old.execute_batch(include_str!("../migrations/0007_first_sync.sql")).expect("the seventh schema");
    assert_eq!(schema(&old), include_str!("data/schema-0007.sql"), "the fixture is that schema");
    old.execute_batch(
        "PRAGMA user_version = 7;
         INSERT INTO complaint (place, id, version, number, store, open, due_at, state, kind, channel, priority, category,
            owner, recorded_by, customer, phone, product, receipt, title, received_at, changed_at, contested, reopened,
            search_hash, stale)
         SELECT 2, randomblob(16), version, number, store, open, due_at, state, kind, channel, 2, 'staff_conduct', owner,
            recorded_by, customer, phone, product, receipt, title, received_at, changed_at, contested, reopened,
            search_hash, stale FROM complaint WHERE place = 1;
         INSERT INTO departed (place) VALUES (1)",
    )
    .expect("a complaint about staff");
}

#[test]
fn a_file_of_the_seventh_schema_is_brought_up_and_what_may_be_about_staff_is_derived_again() {
    let place = world::place();
    seventh_released(&place);
    drop(Replica::open(&place.path, &key()).expect("it is brought up"));
    let connection = raw(&place);
    assert_eq!(schema(&connection), include_str!("data/schema-0012.sql"), "the same as a new one");
    let sql = "SELECT group_concat(line, ' ') FROM (
                 SELECT place || ':' || version || ':' || stale || ':' || restricted AS line FROM complaint ORDER BY place)";
    let rows: String = connection.query_row(sql, [], |row| row.get(0)).expect("an answer");
    assert_eq!(rows, "1:2:1:0 2:1:1:0", "the other one is as rows were written then");
    let told: bool = connection.query_row("SELECT told FROM departed", [], |row| row.get(0)).expect("an answer");
    assert!(!told, "nobody knows how it left");
}

/// A file as the app of schema 8 left it: one complaint with a snapshot and a change beside it.
fn eighth_released(place: &Place) {
    seventh_released(place);
    let old = raw(place);
    old.execute_batch(include_str!("../migrations/0008_restricted.sql")).expect("the eighth schema");
    assert_eq!(schema(&old), include_str!("data/schema-0008.sql"), "the fixture is that schema");
    old.execute_batch(
        "PRAGMA user_version = 8;
         INSERT INTO document (place, generation, heads, metas, snapshot) VALUES (1, 1, zeroblob(64), x'80', x'00');
         INSERT INTO tail (place, n, hash, meta, bytes) VALUES (1, 1, zeroblob(32), x'a0', x'01')",
    )
    .expect("a change of then");
}

#[test]
fn a_file_of_the_eighth_schema_is_brought_up_and_keeps_its_heads() {
    let place = world::place();
    eighth_released(&place);
    let replica = Replica::open(&place.path, &key()).expect("it is brought up");
    let doc = complaint::ComplaintId(uuid::Uuid::nil());
    assert_eq!(replica.reader().heads(doc).expect("an answer").len(), 2, "as noted beside the document");
    drop(replica);
    assert_eq!(schema(&raw(&place)), include_str!("data/schema-0012.sql"), "the same as a new one");
}

/// A file as the app of schema 9 left it.
fn ninth_released(place: &Place) {
    eighth_released(place);
    let old = raw(place);
    old.execute_batch(include_str!("../migrations/0009_alone.sql")).expect("the ninth schema");
    assert_eq!(schema(&old), include_str!("data/schema-0009.sql"), "the fixture is that schema");
    old.execute_batch("PRAGMA user_version = 9").expect("a number");
}

#[test]
fn a_file_of_the_ninth_schema_is_brought_up_and_nothing_of_it_has_waited() {
    let place = world::place();
    ninth_released(&place);
    drop(Replica::open(&place.path, &key()).expect("it is brought up"));
    let connection = raw(&place);
    assert_eq!(schema(&connection), include_str!("data/schema-0012.sql"), "the same as a new one");
    let sql = "SELECT count(*) > 0 AND sum(length(waits)) = 0 FROM complaint";
    let none: bool = connection.query_row(sql, [], |row| row.get(0)).expect("an answer");
    assert!(none, "no complaint has waited");
}

/// A file as the app of schema 10 left it: one complaint that nobody has answered, one that was closed.
fn tenth_released(place: &Place) {
    ninth_released(place);
    let old = raw(place);
    old.execute_batch(include_str!("../migrations/0010_waits.sql")).expect("the tenth schema");
    assert_eq!(schema(&old), include_str!("data/schema-0010.sql"), "the fixture is that schema");
    old.execute_batch(
        "PRAGMA user_version = 10;
         UPDATE complaint SET stale = 0, version = 2;
         UPDATE complaint SET open = 0, state = 'closed' WHERE place = 2",
    )
    .expect("complaints of then");
}

#[test]
fn a_file_of_the_tenth_schema_is_brought_up_and_what_may_have_been_decided_is_derived_again() {
    let place = world::place();
    tenth_released(&place);
    drop(Replica::open(&place.path, &key()).expect("it is brought up"));
    let connection = raw(&place);
    assert_eq!(schema(&connection), include_str!("data/schema-0012.sql"), "the same as a new one");
    let sql =
        "SELECT group_concat(line, ' ') FROM (SELECT place || ':' || stale AS line FROM complaint ORDER BY place)";
    let rows: String = connection.query_row(sql, [], |row| row.get(0)).expect("an answer");
    assert_eq!(rows, "1:0 2:1", "of the other one there is nothing to say");
}

/// A file as the app of schema 11 left it.
fn eleventh_released(place: &Place) {
    tenth_released(place);
    let old = raw(place);
    old.execute_batch(include_str!("../migrations/0011_figures.sql")).expect("the eleventh schema");
    assert_eq!(schema(&old), include_str!("data/schema-0011.sql"), "the fixture is that schema");
    old.execute_batch("PRAGMA user_version = 11").expect("a number");
}

#[test]
fn a_file_of_the_eleventh_schema_is_brought_up_and_goes_by_what_ships() {
    let place = world::place();
    eleventh_released(&place);
    let replica = Replica::open(&place.path, &key()).expect("it is brought up");
    assert_eq!(replica.reader().policies().expect("an answer"), [], "nothing was published");
    drop(replica);
    assert_eq!(schema(&raw(&place)), include_str!("data/schema-0012.sql"), "the same as a new one");
}

#[test]
fn every_table_is_strict() {
    let (place, replica) = replica();
    drop(replica);
    let lax: Vec<String> = raw(&place)
        .prepare("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND NOT strict AND name NOT LIKE 'sqlite_%'")
        .expect("a statement")
        .query_map([], |row| row.get(0))
        .expect("tables")
        .collect::<Result<_, _>>()
        .expect("names");
    assert_eq!(lax, [""; 0], "types are kept by the database");
}

#[test]
fn a_newer_file_is_used_unless_it_forbids_it() {
    let (place, replica) = replica();
    drop(replica);
    raw(&place).execute_batch("PRAGMA user_version = 13").expect("a newer schema that adds something");
    drop(Replica::open(&place.path, &key()).expect("what was added is not in the way"));
    raw(&place).execute_batch("UPDATE compatibility SET oldest = 13").expect("a newer schema that changes something");
    let error = Replica::open(&place.path, &key()).expect_err("would be misunderstood");
    assert!(matches!(error, Error::NewerSchema { found: 13, needs: 13, ours: 12 }), "{error}");
}
