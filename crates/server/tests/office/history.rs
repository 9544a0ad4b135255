//! What was accepted stays: kills, and later changes to the record.

use crate::world::{Data, Desk, Kind, World, code_in, found, on_every_store};
use complaint::Role;
use rusqlite::Connection;
use rusqlite::types::Value;
use server::verify::verify;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

#[tokio::test(flavor = "multi_thread")]
async fn altering_any_line_or_change_is_detected() {
    let world = World::open(Data::fresh(Kind::Sqlite).await).await;
    let mut desk = world.desk("LDN04", Role::Supervisor, "Ada").await;
    for text in ["Cold soup", "Warm beer"] {
        let item = desk.record(text);
        let note = desk.note(item.doc, "She calls tomorrow");
        desk.push_all(vec![item]).await;
        desk.push_all(vec![note]).await;
    }
    assert!(verify(world.storage.as_ref()).await.expect("readable").is_clean(), "clean before");
    let file = world.data.path().join("office.db");
    let mut tried = 0;
    for table in ["feed", "doc_change", "scope_head", "scope_digest", "doc"] {
        for (column, kind, rows) in columns(&file, table) {
            for row in 0..rows {
                let Some(before) = alter(&file, table, &column, &kind, row) else { continue };
                tried += 1;
                let faulty = verify(world.storage.as_ref()).await.map_or(true, |report| !report.is_clean());
                assert!(faulty, "{table}.{column} of row {row} was altered and nobody noticed");
                restore(&file, &before);
            }
        }
    }
    assert!(tried > 60, "the test altered {tried} values");
    // Somebody who cuts off the last line and mends the head after it is found out by the documents.
    let cut = "DELETE FROM feed WHERE seq = (SELECT max(seq) FROM feed);
        UPDATE scope_head SET (seq, chain) = (SELECT seq, chain FROM feed ORDER BY seq DESC LIMIT 1)";
    edit(&file).execute_batch(cut).expect("cut");
    assert!(!verify(world.storage.as_ref()).await.expect("readable").is_clean(), "a feed cut at its end");
}

fn edit(file: &std::path::Path) -> Connection {
    let connection = Connection::open(file).expect("the file");
    connection.pragma_update(None, "foreign_keys", false).expect("an insider cares for no keys");
    connection
}

/// Columns of a table with their kind, and how many rows there are.
fn columns(file: &std::path::Path, table: &str) -> Vec<(String, String, u32)> {
    let connection = edit(file);
    let rows: u32 =
        connection.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get(0)).expect("a count");
    let mut statement =
        connection.prepare(&format!("SELECT name, type FROM pragma_table_info('{table}')")).expect("columns");
    let found = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?, rows))).expect("columns");
    found.map(|column| column.expect("a column")).collect()
}

/// What to put back.
struct Before {
    table: String,
    column: String,
    key: Vec<(String, Value)>,
    value: Value,
}

/// Alters one value; `None` when the schema itself refuses.
fn alter(file: &std::path::Path, table: &str, column: &str, kind: &str, row: u32) -> Option<Before> {
    let connection = edit(file);
    let keys: Vec<String> = connection
        .prepare(&format!("SELECT name FROM pragma_table_info('{table}') WHERE pk > 0"))
        .and_then(|mut statement| statement.query_map([], |row| row.get(0))?.collect())
        .expect("keys");
    let select =
        format!("SELECT {column}, {} FROM {table} ORDER BY {} LIMIT 1 OFFSET {row}", keys.join(", "), keys.join(", "));
    let (value, mut key): (Value, Vec<(String, Value)>) = connection
        .query_row(&select, [], |found| {
            let key = keys.iter().enumerate().map(|(n, name)| Ok((name.clone(), found.get(n + 1)?)));
            Ok((found.get(0)?, key.collect::<rusqlite::Result<_>>()?))
        })
        .expect("a row");
    let altered = match &value {
        Value::Integer(number) => Value::Integer(number + 1),
        Value::Text(text) => {
            Value::Text(if text.contains("LDN04") { text.replace("LDN04", "LDN07") } else { format!("{text}x") })
        }
        Value::Blob(bytes) => {
            let mut bytes = bytes.clone();
            let middle = bytes.len() / 2;
            bytes[middle] ^= 1;
            Value::Blob(bytes)
        }
        other => panic!("{table}.{column} of kind {kind} holds {other:?}"),
    };
    let place: Vec<String> = key.iter().enumerate().map(|(n, (name, _))| format!("{name} = ?{}", n + 2)).collect();
    let update = format!("UPDATE {table} SET {column} = ?1 WHERE {}", place.join(" AND "));
    let values: Vec<Value> =
        std::iter::once(altered.clone()).chain(key.iter().map(|(_, value)| value.clone())).collect();
    let changed = connection.execute(&update, rusqlite::params_from_iter(values)).ok()?;
    assert_eq!(changed, 1, "one row is altered");
    if let Some(part) = key.iter_mut().find(|(name, _)| name == column) {
        part.1 = altered;
    }
    Some(Before { table: table.into(), column: column.into(), key, value })
}

fn restore(file: &std::path::Path, before: &Before) {
    let place: Vec<String> =
        before.key.iter().enumerate().map(|(n, (name, _))| format!("{name} = ?{}", n + 2)).collect();
    let update = format!("UPDATE {} SET {} = ?1 WHERE {}", before.table, before.column, place.join(" AND "));
    let values: Vec<Value> =
        std::iter::once(before.value.clone()).chain(before.key.iter().map(|(_, value)| value.clone())).collect();
    let changed = edit(file).execute(&update, rusqlite::params_from_iter(values)).expect("put back");
    assert_eq!(changed, 1, "one row is put back");
}

on_every_store! {
    what_was_acknowledged_survives_a_kill,
    the_log_names_nobody_and_quotes_nothing_at_its_most_talkative,
}

/// The program, serving.
fn serve(data: &Data) -> (Child, std::net::SocketAddr) {
    start(Command::new(env!("CARGO_BIN_EXE_redress-server")).stderr(Stdio::inherit()), data)
}

fn start(program: &mut Command, data: &Data) -> (Child, std::net::SocketAddr) {
    let mut child = program
        .args(data.arguments())
        .args(["serve", "--listen", "127.0.0.1:0"])
        .stdout(Stdio::piped())
        .spawn()
        .expect("the program");
    let mut line = String::new();
    BufReader::new(child.stdout.take().expect("piped")).read_line(&mut line).expect("a first line");
    let address = line.trim().strip_prefix("listening on http://").expect("where it listens");
    (child, address.parse().expect("an address"))
}

async fn what_was_acknowledged_survives_a_kill(data: Data) {
    let storage = found(&data).await;
    let mut acknowledged = Vec::new();
    let mut desk: Option<Desk> = None;
    for _ in 0..5 {
        let (mut child, address) = serve(&data);
        if desk.is_none() {
            // Made by another process while the office serves.
            let far_future = 4_000_000_000_000;
            let code = code_in(storage.as_ref(), "LDN04", Role::Clerk, "Sam", far_future).await;
            desk = Some(Desk::join(address, &code).await.expect("joined"));
        }
        let desk = desk.as_mut().expect("joined above");
        desk.address = address;
        for _ in 0..4 {
            let item = desk.record("Under load");
            acknowledged.push(item.hash);
            assert!(desk.push_all(vec![item]).await[0].is_in(), "acknowledged");
        }
        child.kill().expect("kill -9");
        child.wait().expect("gone");
    }
    let storage = data.open().await;
    let documents = storage.still().await.expect("a reader").documents(None, 1000).await.expect("readable");
    let kept: Vec<_> = documents.iter().flat_map(|document| &document.changes).map(|change| change.hash).collect();
    assert!(acknowledged.iter().all(|hash| kept.contains(hash)), "every acknowledged deed is there");
    assert!(verify(storage.as_ref()).await.expect("readable").is_clean(), "and the record is whole");
    assert_eq!(storage.charter().await.expect("a charter").epoch, 1, "a kill is no restore");
}

async fn the_log_names_nobody_and_quotes_nothing_at_its_most_talkative(data: Data) {
    let storage = found(&data).await;
    let path = data.folder.path().join("log");
    let log = std::fs::File::create(&path).expect("a file");
    let mut program = Command::new(env!("CARGO_BIN_EXE_redress-server"));
    let (mut child, address) = start(program.env("REDRESS_LOG", "trace").stderr(log), &data);
    let code = code_in(storage.as_ref(), "LDN04", Role::Clerk, "Zaphod Beeblebrox", 4_000_000_000_000).await;
    let mut desk = Desk::join(address, &code).await.expect("joined");
    let item = desk.record("The kettle leaks");
    assert!(desk.push_all(vec![item]).await[0].is_in(), "recorded");
    child.kill().expect("ended");
    child.wait().expect("gone");
    let log = std::fs::read_to_string(path).expect("a log");
    assert!(log.contains("answered"), "it is a log: {log}");
    for secret in ["Zaphod", "kettle", code.as_str(), crate::cluster::PASSWORD, "INSERT INTO"] {
        assert!(!log.contains(secret), "the log holds {secret:?}");
    }
}
