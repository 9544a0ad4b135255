//! The program on either store, as an administrator types it.

use crate::cluster::{Cluster, PASSWORD};
use crate::world::{Data, Kind, on_every_store};
use std::path::Path;
use std::process::{Command, Output};

on_every_store! {
    an_office_is_founded_filled_listed_and_verified_from_the_command_line,
}

fn program(place: &[impl AsRef<std::ffi::OsStr>], words: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_redress-server"));
    command.args(place).args(words).env_remove("REDRESS_DATABASE_URL").output().expect("the program")
}

async fn an_office_is_founded_filled_listed_and_verified_from_the_command_line(data: Data) {
    let run = |words: &[&str]| {
        let output = program(&data.arguments(), words);
        let text = String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
        assert!(!text.contains(PASSWORD), "{words:?} printed the password: {text}");
        (output.status.code().expect("an end"), text)
    };
    assert_eq!(run(&["store", "list"]).0, 5, "no office yet");
    let (code, text) = run(&["init", "--org", "Hartmann"]);
    assert_eq!(code, 0, "{text}");
    let (code, text) = run(&["init", "--org", "Hartmann"]);
    assert_eq!(code, 3, "it is there already: {text}");
    assert_eq!(run(&["store", "add", "LDN04", "--area", "LDN"]).0, 0, "a store");
    assert_eq!(run(&["store", "add", "LDN04"]).0, 3, "its code is taken");
    assert_eq!(run(&["person", "add", "Ada", "--role", "clerk", "--store", "LDN04"]).0, 0, "a person");
    assert_eq!(run(&["join-code", "--store", "LDN04", "--role", "clerk"]).0, 0, "a code");
    assert!(run(&["person", "list"]).1.contains("Ada"), "she is listed");
    assert_eq!(run(&["device", "list"]).0, 0, "no desk yet");
    let (code, text) = run(&["verify"]);
    assert_eq!((code, text.contains("clean")), (0, true), "{text}");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_wrong_with_a_database_is_said_and_the_password_is_not() {
    let data = Data::fresh(Kind::Postgres).await;
    let free = std::net::TcpListener::bind("127.0.0.1:0").and_then(|free| free.local_addr()).expect("a port");
    let nowhere = format!("postgres://office:{PASSWORD}@{free}/office");
    let wrong = data.url.replace(PASSWORD, "wr0ng");
    let missing = Cluster::shared().url("nobody_made_me");
    for (url, code, said) in [
        (nowhere.as_str(), 5, "cannot be reached"),
        (wrong.as_str(), 5, "password authentication failed"),
        (missing.as_str(), 3, "the database nobody_made_me at 127.0.0.1"),
        (data.url.as_str(), 5, "there is no office in the database"),
        ("office.db", 2, "not the URL"),
    ] {
        let output = program(&["--database", url], &["store", "list"]);
        let told = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(code), "{said}: {told}");
        assert!(told.contains(said), "{told:?} does not say {said:?}");
        assert!(!told.contains(PASSWORD) && !told.contains("wr0ng"), "the password is printed: {told}");
    }
    assert_eq!(program(&["--data", "x", "--database", "y"], &["verify"]).status.code(), Some(2), "one or the other");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_database_of_a_newer_program_is_left_alone() {
    let data = Data::fresh(Kind::Postgres).await;
    crate::world::found(&data).await;
    let admin = crate::cluster::client(&data.url, Path::new("")).await;
    let newer = "INSERT INTO refinery_schema_history (version, name, applied_on, checksum)
                 VALUES (99, 'later', '2030-01-01T00:00:00Z', '1')";
    admin.batch_execute(newer).await.expect("a later migration");
    let output = program(&["--database", &data.url], &["store", "list"]);
    let told = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(5), "{told}");
    assert!(told.contains("version 99") && told.contains("install the newer"), "{told}");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_variable_names_the_database_when_nothing_is_typed() {
    let data = Data::fresh(Kind::Postgres).await;
    crate::world::found(&data).await;
    let mut command = Command::new(env!("CARGO_BIN_EXE_redress-server"));
    let output = command.args(["store", "list"]).env("REDRESS_DATABASE_URL", &data.url).output().expect("the program");
    assert!(String::from_utf8_lossy(&output.stdout).contains("LDN04"), "{}", String::from_utf8_lossy(&output.stderr));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_database_that_is_reached_by_tls_must_prove_who_it_is() {
    let cluster = Cluster::start();
    let admin = crate::cluster::client(&cluster.url("postgres"), Path::new("")).await;
    admin.batch_execute("CREATE DATABASE tls_only").await.expect("a database that refuses connections in the clear");
    let folder = tempfile::tempdir().expect("a folder");
    let authority = folder.path().join("authority.pem");
    std::fs::write(&authority, &cluster.authority).expect("written");
    let init = |host: &str, trusted: bool, mode: &str| {
        let url = cluster.url("tls_only").replace("127.0.0.1", host) + mode;
        let mut command = Command::new(env!("CARGO_BIN_EXE_redress-server"));
        command.args(["init", "--org", "Hartmann"]).env("REDRESS_DATABASE_URL", url);
        if trusted {
            command.env("SSL_CERT_FILE", &authority);
        }
        let output = command.output().expect("the program");
        (output.status.code(), String::from_utf8_lossy(&output.stderr).into_owned())
    };
    let require = "?sslmode=require";
    let clear = init("localhost", true, "");
    assert!(clear.0 == Some(5) && clear.1.contains("no encryption"), "the server wants none of it: {clear:?}");
    let unknown = init("localhost", false, require);
    assert!(unknown.0 == Some(5) && unknown.1.contains("certificate"), "nobody vouches for it: {unknown:?}");
    let other_name = init("127.0.0.1", true, require);
    assert!(other_name.0 == Some(5) && other_name.1.contains("certificate"), "of another name: {other_name:?}");
    assert_eq!(init("localhost", true, require).0, Some(0), "proved and encrypted");
}
