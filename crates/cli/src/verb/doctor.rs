//! `doctor`: what could be wrong on this machine, each thing looked at by itself.

use crate::desk::Door;
use crate::failure::Failure;
use crate::output::{Output, table};
use app::App;
use app::ports::VaultState;
use serde_json::json;
use tokio::runtime::Runtime;

/// One thing looked at.
struct Finding {
    what: &'static str,
    ok: bool,
    says: String,
}

pub fn run(door: &Door, runtime: &Runtime, output: &mut Output) -> Result<(), Failure> {
    let mut findings = vec![version(), folder(door), space(door), keychain(door), clock(door)];
    match door.open() {
        Ok(app) => {
            findings.push(replica(&app));
            findings.push(office(&app, runtime));
        }
        Err(failure) => findings.push(Finding { what: "replica", ok: false, says: failure.to_string() }),
    }
    let values: Vec<_> =
        findings.iter().map(|found| json!({ "check": found.what, "ok": found.ok, "says": found.says })).collect();
    output.say(&json!(values), || {
        let mark = |ok| if ok { "ok" } else { "LOOK" };
        let rows: Vec<Vec<String>> =
            findings.iter().map(|found| vec![mark(found.ok).into(), found.what.into(), found.says.clone()]).collect();
        table(&["", "Checked", "Found"], &rows)
    })?;
    if findings.iter().all(|found| found.ok) {
        Ok(())
    } else {
        Err(Failure::Data("something needs a look; nothing was changed".into()))
    }
}

fn version() -> Finding {
    Finding { what: "version", ok: true, says: format!("redress {}", env!("CARGO_PKG_VERSION")) }
}

fn folder(door: &Door) -> Finding {
    let probe = door.home.join(".doctor");
    let tried = std::fs::write(&probe, b"probe").and_then(|()| std::fs::remove_file(&probe));
    let says = match &tried {
        Ok(()) => format!("{} can be written", door.home.display()),
        Err(error) => format!("{}: {error}", door.home.display()),
    };
    Finding { what: "folder", ok: tried.is_ok(), says }
}

/// Room for a day of work, with a wide margin.
const ROOM: u64 = 200 << 20;

fn space(door: &Door) -> Finding {
    match platform::free_space(&door.home) {
        Ok(free) => Finding { what: "disk", ok: free > ROOM, says: format!("{} MB free", free >> 20) },
        Err(error) => Finding { what: "disk", ok: false, says: error.to_string() },
    }
}

/// A keychain is not needed where a key file opens the desk.
fn keychain(door: &Door) -> Finding {
    let (ok, says) = match door.ports.vault.read("doctor") {
        VaultState::Found(_) | VaultState::Absent => (true, "open".to_owned()),
        VaultState::Locked => (false, "locked".to_owned()),
        VaultState::Unavailable { reason } => (false, format!("none: {reason}")),
    };
    let spare = door.key_file.is_some();
    let says = if spare && !ok { format!("{says}; not needed, a key file is named") } else { says };
    Finding { what: "keychain", ok: ok || spare, says }
}

fn clock(door: &Door) -> Finding {
    let now = door.ports.machine.now();
    let text = crate::shape::instant(now);
    let year: i64 = text.as_str().and_then(|text| text.get(..4)).and_then(|year| year.parse().ok()).unwrap_or(0);
    let says = format!("{} in {}", text.as_str().unwrap_or("unreadable"), door.ports.machine.zone());
    Finding { what: "clock", ok: (2025..2100).contains(&year), says }
}

fn replica(app: &App) -> Finding {
    let bytes = app.desk().map(|desk| desk.bytes >> 10).unwrap_or_default();
    match app.status() {
        Ok(status) => Finding {
            what: "replica",
            ok: true,
            says: format!("opens, encrypted; {} complaints in {bytes} kB", status.complaints),
        },
        Err(error) => Finding { what: "replica", ok: false, says: error.to_string() },
    }
}

/// Reaching the office is a real exchange: nothing else proves that it would work.
fn office(app: &App, runtime: &Runtime) -> Finding {
    let alone = app.desk().is_ok_and(|desk| desk.office.is_none());
    if alone {
        return Finding { what: "office", ok: true, says: "none: this desk works alone".into() };
    }
    let says = match runtime.block_on(app.sync_once()) {
        Ok(_) => match app.status().map(|status| status.clock_off) {
            Ok(Some(off)) => {
                return Finding { what: "office", ok: false, says: format!("answers; clock off by {off} ms") };
            }
            _ => return Finding { what: "office", ok: true, says: "answers; clocks agree".into() },
        },
        Err(error) => error.to_string(),
    };
    Finding { what: "office", ok: false, says }
}
