//! Which room may use which crate of others.

use crate::graph::Graph;

/// Crates that only these rooms may name.
struct Kept {
    crates: &'static [&'static str],
    rooms: &'static [&'static str],
    reason: &'static str,
}

const KEPT: &[Kept] = &[
    Kept {
        crates: &["tauri", "tauri-utils", "wry", "tao"],
        rooms: &["redress-desktop"],
        reason: "the window can be exchanged as long as only the shell knows it",
    },
    Kept {
        crates: &["rusqlite", "libsqlite3-sys"],
        rooms: &["store", "server"],
        reason: "SQL lies where tables are described, nowhere else",
    },
    Kept {
        crates: &["tokio-postgres", "deadpool-postgres", "refinery"],
        rooms: &["server"],
        reason: "only an office may keep its data in a database server; a desk needs nobody",
    },
    Kept {
        crates: &["automerge"],
        rooms: &["document", "sync", "server"],
        reason: "others see deeds and rows; how they merge is document's business",
    },
    Kept {
        crates: &["keyring", "keyring-core", "notify-rust", "zbus"],
        rooms: &["platform"],
        reason: "what the machine lends comes through app's ports",
    },
    Kept {
        crates: &["ts-rs", "specta"],
        rooms: &["contract"],
        reason: "what the window sees is shaped in one place, so that inner types can change",
    },
    Kept {
        crates: &["typst", "typst-layout", "typst-pdf", "typst-render", "fast_qr"],
        rooms: &["paper"],
        reason: "pages are set in one place, so that the press can be exchanged",
    },
    Kept {
        crates: &["ipp"],
        rooms: &["platform"],
        reason: "a printer is a thing that the machine lends; whoever prints names it by its address",
    },
    Kept {
        crates: &["open"],
        rooms: &["redress-desktop"],
        reason: "only the window starts another program, and only for a file that it has just saved",
    },
    Kept { crates: &["axum", "hyper", "hyper-util"], rooms: &["server"], reason: "only the office answers requests" },
    Kept {
        crates: &["object_store"],
        rooms: &["server"],
        reason: "only an office keeps files in a bucket; a desk keeps its own, encrypted, beside its replica",
    },
    Kept {
        crates: &["lettre"],
        rooms: &["server"],
        reason: "only the office writes letters: a desk tells whoever sits at it",
    },
    Kept {
        crates: &["image"],
        rooms: &["app"],
        reason: "pictures of strangers are read in one place, within bounds, and written anew",
    },
    Kept {
        crates: &["reqwest", "tokio-tungstenite"],
        rooms: &["platform", "server"],
        reason: "the network is a thing that the machine lends; the office names reqwest only to choose how object_store speaks TLS",
    },
    Kept { crates: &["fantoccini"], rooms: &["redress-tests"], reason: "only tests press keys in the window" },
];

/// Rooms that compute and do nothing else, and what would make them do more. Not even below a crate they use.
const PURE: &[&str] = &["complaint", "text", "document", "sync", "paper"];
const IMPURE: &[&str] = &[
    "tokio",
    "mio",
    "socket2",
    "async-std",
    "rusqlite",
    "tokio-postgres",
    "axum",
    "hyper",
    "reqwest",
    "tauri",
    "keyring-core",
    "zbus",
];

fn findings(graph: &Graph) -> Vec<String> {
    let mut findings = Vec::new();
    for room in &graph.ours {
        for used in graph.direct(room) {
            let kept = KEPT.iter().find(|kept| kept.crates.contains(&used) && !kept.rooms.contains(&room.as_str()));
            findings.extend(kept.map(|kept| format!("{room} → {used}: only in {:?}: {}", kept.rooms, kept.reason)));
        }
    }
    for room in PURE {
        let reached = graph.reached(room);
        let ways = IMPURE.iter().filter_map(|other| reached.get(*other));
        findings
            .extend(ways.map(|way| format!("{way}: {room} computes and does nothing else, so that it can be proved")));
    }
    findings
}

#[test]
fn crates_of_others_are_used_only_where_they_belong() {
    crate::assert_none(&findings(&Graph::of_the_workspace()));
}

#[test]
fn a_crate_in_the_wrong_room_is_found() {
    let found = findings(&Graph::made(&[("app", &["rusqlite"]), ("store", &["rusqlite"])]));
    assert_eq!(found.len(), 1, "store may, app may not: {found:?}");
    assert!(found[0].starts_with("app → rusqlite"), "it names the arrow: {found:?}");
}

#[test]
fn a_runtime_deep_below_a_pure_room_is_found() {
    let found = findings(&Graph::made(&[("sync", &["handy"]), ("handy", &["tokio"])]));
    assert!(found.iter().any(|line| line.starts_with("sync → handy → tokio")), "the way is told: {found:?}");
}
