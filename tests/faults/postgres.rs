//! PostgreSQL is restarted, or dies, in the middle of what desks push.

use crate::agreed::{self, Done};
use crate::cluster::Cluster;
use crate::frame::Played;
use redress_tests::{Desk, Office, Site};
use std::process::{Child, Stdio};
use std::thread;
use std::time::Duration;

crate::frame::tests! {
    a_database_that_dies_or_restarts_in_mid_push_loses_nothing_that_was_acknowledged,
}

/// Complaints that each desk records before each blow.
const COUNT: usize = 15;

fn a_database_that_dies_or_restarts_in_mid_push_loses_nothing_that_was_acknowledged() -> Played {
    let folder = tempfile::tempdir().expect("a folder");
    let cluster = Cluster::start();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    let site = Site { database: Some(runtime.block_on(cluster.database())), ..Site::default() };
    let mut office = Office::open_at(folder.path(), site).expect("an office");
    let first = Desk::join(folder.path(), &office, "LDN04", "supervisor", "Maya Lindqvist").expect("joined");
    let second = Desk::join(folder.path(), &office, "LDN04", "handler", "Tom Abara").expect("joined");
    let mut done = Done::default();
    let shared = done.record(&first, "Told before", 1).remove(0);
    [&first, &second].into_iter().for_each(agreed::drain);

    let mut random = fastrand::Rng::with_seed(15);
    let mut in_the_middle = 0;
    for blow in 0..if crate::is_long() { 120 } else { 4 } {
        for desk in [&first, &second] {
            done.record(desk, &format!("Blow {blow}"), COUNT);
            done.note(desk, &shared, &format!("{} before blow {blow}", desk.home().display()));
        }
        let pushing = [&first, &second].map(push);
        thread::sleep(Duration::from_millis(random.u64(40..400)));
        if blow % 2 == 0 {
            cluster.stop();
            cluster.start_again();
        } else {
            cluster.tell("restart");
        }
        in_the_middle += pushing.map(has_failed).into_iter().filter(|failed| *failed).count();
        assert!(office.is_serving(), "an office outlives its database");
    }
    println!("   {in_the_middle} pushes met a database that was gone");
    assert!(in_the_middle > 0, "some of the blows fell into a push");
    agreed::check(&office, &[&first, &second], &done);
    Played::Passed
}

fn push(desk: &Desk) -> Child {
    let mut command = desk.command(&["sync"]).expect("built");
    command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("started")
}

/// True when the push ended without an answer, which is the one other end it may have.
fn has_failed(mut push: Child) -> bool {
    match push.wait().expect("it ends by itself").code() {
        Some(0) => false,
        Some(4) => true,
        other => panic!("sync ended with {other:?}"),
    }
}
