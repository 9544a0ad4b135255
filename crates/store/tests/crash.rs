//! Killed at any moment, nothing that was acknowledged is lost.
#![allow(clippy::expect_used, clippy::indexing_slicing, reason = "a test may fail loudly")]

mod world;

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use store::{Derived, Replica};
use world::{key, local, place};

/// Names the replica to a child; without it, the child's test has nothing to do.
const CHILD: &str = "REDRESS_STORE_TEST_CHILD";

/// Runs in a process of its own: commits deeds, says each number once it is durable, and never ends by itself.
#[test]
fn child_commits_until_it_is_killed() {
    let Some(path) = std::env::var_os(CHILD) else { return };
    let mut replica = Replica::open(Path::new(&path), &key()).expect("the replica");
    let first = u128::from(replica.reader().unsent().expect("an answer").count) + 1;
    for n in first.. {
        replica.commit_deed(&local(n, n, &format!("complaint {n} about a lamp"))).expect("a deed");
        let mut out = std::io::stdout();
        writeln!(out, "\nacknowledged {n}").and_then(|()| out.flush()).expect("the parent listens");
    }
}

/// Kills the child after it has acknowledged `after` deeds and gives all it acknowledged.
fn run_and_kill(path: &Path, after: usize) -> BTreeSet<u128> {
    let mut child = Command::new(std::env::current_exe().expect("this program"))
        .args(["--exact", "child_commits_until_it_is_killed", "--nocapture", "--test-threads=1"])
        .env(CHILD, path)
        .stdout(Stdio::piped())
        .spawn()
        .expect("a child");
    let mut said = BTreeSet::new();
    for line in BufReader::new(child.stdout.take().expect("its output")).lines() {
        if let Some(n) = line.expect("a line").strip_prefix("acknowledged ") {
            said.insert(n.parse().expect("a number"));
        }
        if said.len() == after {
            // SIGKILL; whatever it says until then is read too.
            child.kill().expect("killed");
        }
    }
    child.wait().expect("gone");
    said
}

#[test]
fn acknowledged_deeds_survive_kill_9() {
    let place = place();
    drop(Replica::create(&place.path, &key()).expect("a new replica"));
    let mut acknowledged = BTreeSet::new();
    for after in [1, 2, 3, 17, 5, 40, 9, 1] {
        acknowledged.extend(run_and_kill(&place.path, after));
        let mut replica = Replica::open(&place.path, &key()).expect("no repair is needed");
        let verdict = replica
            .verify(
                &mut |stored| {
                    let n = stored.doc.0.as_u128() & u128::from(u64::MAX);
                    let row = world::row(n, &format!("complaint {n} about a lamp"));
                    Ok(Derived { heads: stored.heads.clone(), row })
                },
                &mut |_, _| {},
            )
            .expect("a verdict");
        assert_eq!(verdict.problems, [], "killed after {after} deeds");
        for n in &acknowledged {
            let stored = replica.reader().document(world::id(*n)).expect("an answer");
            assert!(stored.is_some_and(|stored| stored.pending.len() == 1), "deed {n} was acknowledged");
        }
    }
    assert!(acknowledged.len() >= 78, "the children worked");
}
