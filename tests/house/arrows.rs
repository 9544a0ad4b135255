//! Which room may use which. The table is the one in docs/ARCHITECTURE.md.

use crate::graph::Graph;

/// A room, the rooms that it may use, and why not the others.
struct Room {
    name: &'static str,
    may_use: &'static [&'static str],
    reason: &'static str,
}

const ROOMS: &[Room] = &[
    Room { name: "complaint", may_use: &[], reason: "what a complaint is depends on nothing we built around it" },
    Room { name: "text", may_use: &[], reason: "wording is given values, it does not know where they come from" },
    Room { name: "document", may_use: &["complaint"], reason: "it only knows how a complaint is written down" },
    Room {
        name: "insight",
        may_use: &["complaint"],
        reason: "it counts rows that it is given, and asks nobody for them",
    },
    Room {
        name: "sync",
        may_use: &["complaint", "document"],
        reason: "events in, effects out: it keeps nothing itself",
    },
    Room { name: "store", may_use: &["complaint", "document"], reason: "it keeps what it is given and knows no wire" },
    Room { name: "paper", may_use: &["complaint", "text"], reason: "it sets what it is given: data in, pages out" },
    Room {
        name: "app",
        may_use: &["complaint", "document", "insight", "sync", "store", "text"],
        reason: "it defines ports; who fills them is none of its business",
    },
    Room {
        name: "platform",
        may_use: &["app", "sync", "complaint"],
        reason: "it lends the machine through app's ports and sync's client trait, and decides nothing",
    },
    Room {
        name: "contract",
        may_use: &["complaint", "app"],
        reason: "it only words what the window may ask and be told",
    },
    Room {
        name: "printing",
        may_use: &["app", "paper", "text", "complaint"],
        reason: "it asks the app and sets papers; what printers and files there are is the machine's",
    },
    Room {
        name: "cli",
        may_use: &["app", "platform", "paper", "printing", "contract", "text", "complaint"],
        reason: "the same app without a window: whatever it needs, app must offer",
    },
    Room {
        name: "server",
        may_use: &["complaint", "document", "sync", "text"],
        reason: "the office is no desk: what both need lies in complaint, document or sync",
    },
    Room {
        name: "redress-desktop",
        may_use: &["app", "contract", "platform", "paper", "printing", "text", "complaint"],
        reason: "the shell puts parts together and decides nothing",
    },
    Room {
        name: "redress-tests",
        may_use: &[
            "complaint",
            "document",
            "sync",
            "store",
            "app",
            "platform",
            "contract",
            "text",
            "paper",
            "cli",
            "server",
            "xtask",
        ],
        reason: "tests use every crate but never the shell: the shell is driven from outside",
    },
    Room { name: "xtask", may_use: &[], reason: "it is built before anything else can be" },
];

/// What a room must not even reach through a third one.
const NEVER: &[(&str, &[&str], &str)] = &[
    ("server", &["store", "app", "contract"], "the office must not carry the desk inside it"),
    ("store", &["sync"], "how copies agree may change without touching how they are kept"),
    ("sync", &["store"], "how copies are kept may change without touching how they agree"),
];

fn findings(graph: &Graph) -> Vec<String> {
    let mut findings = Vec::new();
    for package in &graph.ours {
        let Some(room) = ROOMS.iter().find(|room| room.name == package) else {
            findings.push(format!("{package}: not in the table of rooms; say there what it may use, and why"));
            continue;
        };
        let ours = graph.direct(package).filter(|used| graph.ours.contains(*used));
        let wrong = ours.filter(|used| !room.may_use.contains(used));
        findings.extend(wrong.map(|used| format!("{package} → {used}: not allowed, because {}", room.reason)));
    }
    for (room, never, reason) in NEVER {
        let reached = graph.reached(room);
        let ways = never.iter().filter_map(|other| reached.get(*other));
        findings.extend(ways.map(|way| format!("{way}: not allowed, because {reason}")));
    }
    findings
}

#[test]
fn every_room_uses_only_the_rooms_it_may() {
    crate::assert_none(&findings(&Graph::of_the_workspace()));
}

#[test]
fn an_arrow_against_the_table_is_found() {
    let found = findings(&Graph::made(&[("complaint", &["store"]), ("store", &["complaint"])]));
    assert_eq!(found.len(), 1, "one wrong arrow, one finding: {found:?}");
    assert!(found[0].starts_with("complaint → store: not allowed, because"), "it names the arrow: {found:?}");
}

#[test]
fn an_arrow_through_a_third_room_is_found() {
    let found = findings(&Graph::made(&[("server", &["text"]), ("text", &["store"]), ("store", &[])]));
    assert!(found.iter().any(|line| line.starts_with("server → text → store")), "the way is told: {found:?}");
}

#[test]
fn a_room_that_nobody_described_is_found() {
    let found = findings(&Graph::made(&[("shed", &[])]));
    assert!(found[0].starts_with("shed: not in the table"), "a new crate must be described: {found:?}");
}
