//! `list`, `search`, `status`, `verify`: questions.

use crate::desk::Door;
use crate::failure::Failure;
use crate::output::{Output, table};
use crate::shape;
use app::App;
use app::request::{View, WorklistRequest};
use app::view::{Connectivity, RowView};
use serde_json::{Value, json};

/// Lines asked for at a time.
const PAGE: u32 = 500;

pub fn list(door: &Door, view: &str, limit: Option<u64>, output: &mut Output) -> Result<(), Failure> {
    let view = View::find(view).ok_or_else(|| {
        let names: Vec<&str> = View::ALL.iter().map(|view| view.name()).collect();
        Failure::Usage(format!("there is no view {view:?}; views are {}", names.join(", ")))
    })?;
    let app = door.open()?;
    let limit = limit.unwrap_or(u64::MAX);
    let mut rows: Vec<RowView> = Vec::new();
    let mut total = u64::MAX;
    while (rows.len() as u64) < limit.min(total) {
        let wanted = limit.saturating_sub(rows.len() as u64).min(u64::from(PAGE));
        let wanted = u32::try_from(wanted).unwrap_or(PAGE);
        let page = app.worklist(&WorklistRequest { view, sort: None, offset: rows.len() as u64, limit: wanted })?;
        total = page.total;
        if page.rows.is_empty() {
            break;
        }
        rows.extend(page.rows);
    }
    say(&rows, total, output)
}

pub fn search(door: &Door, text: &str, limit: u32, output: &mut Output) -> Result<(), Failure> {
    let app = door.open()?;
    let rows = app.search(text, limit)?;
    let total = rows.len() as u64;
    say(&rows, total, output)
}

fn say(rows: &[RowView], total: u64, output: &mut Output) -> Result<(), Failure> {
    let values: Vec<Value> = rows.iter().map(shape::row).collect();
    output.say(&Value::Array(values), || {
        if rows.is_empty() {
            return "Nothing found.".into();
        }
        let lines: Vec<Vec<String>> = rows.iter().map(line).collect();
        let table = table(&["Number", "P", "State", "Received", "Due", "Owner", "What happened"], &lines);
        format!("{table}\n{} of {total}", rows.len())
    })
}

fn line(row: &RowView) -> Vec<String> {
    let minute = |at: complaint::Timestamp| {
        let at = jiff::Timestamp::from_millisecond(at.0).map(|at| at.strftime("%Y-%m-%d %H:%MZ").to_string());
        at.unwrap_or_default()
    };
    let mut state = row.state.name().to_owned();
    if row.escalated_to.is_some() {
        state.push_str(" ▲");
    }
    if row.unsent {
        state.push_str(" ↑");
    }
    vec![
        row.number.to_string(),
        row.priority.to_string(),
        state,
        minute(row.received_at),
        row.due_at.map(minute).unwrap_or_default(),
        row.owner_name.clone().unwrap_or_default(),
        row.title.chars().take(60).collect(),
    ]
}

pub fn status(app: &App, output: &mut Output) -> Result<(), Failure> {
    let status = app.status()?;
    let (connection, since, reason) = match &status.connection {
        Connectivity::Alone => ("alone", None, None),
        Connectivity::Unknown => ("unknown", None, None),
        Connectivity::Connected => ("connected", None, None),
        Connectivity::Offline { since, reason } => ("offline", Some(*since), Some(*reason)),
        Connectivity::Refused { reason } => ("refused", None, Some(*reason)),
    };
    let value = json!({
        "unsent": status.unsent,
        "oldest_unsent_s": status.oldest_unsent_s,
        "needs_attention": status.needs_attention,
        "refused": status.refused,
        "last_sync": shape::perhaps(status.last_sync),
        "connection": connection,
        "offline_since": shape::perhaps(since),
        "reason": reason,
        "clock_off_ms": status.clock_off,
        "lease_until": shape::perhaps(status.lease_until),
        "locked": status.locked.as_ref().map(|reason| reason.code()),
        "unseen_notices": status.unseen_notices,
        "complaints": status.complaints,
    });
    output.say(&value, || {
        let sent = match status.unsent {
            0 => "Nothing waits to be sent.".into(),
            n => format!("{n} waiting to be sent, the oldest for {} s.", status.oldest_unsent_s.unwrap_or_default()),
        };
        let last = match (connection, status.last_sync) {
            ("alone", _) => "This desk belongs to no office.".into(),
            (_, Some(at)) => format!("Last exchange {}.", shape::instant(at).as_str().unwrap_or_default()),
            (_, None) => "No exchange with the office yet.".into(),
        };
        let lease = match (&status.locked, status.lease_days_left) {
            (Some(reason), _) => format!(" This desk is locked: {reason}."),
            (None, Some(days)) => format!(" Without contact with the office this desk locks itself in {days} days."),
            (None, None) => String::new(),
        };
        format!("{} complaints. {sent} {} need attention. {last}{lease}", status.complaints, status.needs_attention)
    })
}

pub fn verify(app: &App, output: &mut Output) -> Result<(), Failure> {
    let progress = output.progress("Checking");
    let verdict = app.verify(&mut |done, total| progress.set(done, total))?;
    progress.end();
    let problems: Vec<String> = verdict.problems.iter().map(|problem| format!("{problem:?}")).collect();
    let value = json!({ "ok": problems.is_empty(), "documents": verdict.documents, "problems": problems });
    output.say(&value, || format!("{} complaints checked. {}", verdict.documents, problems.join("\n")))?;
    if problems.is_empty() {
        return output.tell("All is well.");
    }
    Err(Failure::Data(format!(
        "the replica is damaged: {} problems. It was left as it is; what the office has is safe there",
        problems.len()
    )))
}
