//! `sync`: exchange with the office, once or for as long as it runs.

use crate::failure::Failure;
use crate::output::Output;
use app::{App, Error, Event};
use serde_json::json;
use tokio::runtime::Runtime;
use tokio::sync::broadcast::error::RecvError;

pub fn once(app: &App, runtime: &Runtime, output: &mut Output) -> Result<(), Failure> {
    let progress = output.progress("Exchanging");
    let report = runtime.block_on(app.sync_once());
    progress.end();
    let report = report?;
    let value = json!({
        "sent": report.sent,
        "refused": report.refused,
        "received": report.received,
        "waiting": report.waiting,
        "files": { "sent": report.files.sent, "received": report.files.fetched, "waiting": report.files.waiting },
    });
    output.say(&value, || {
        let refused = match report.refused {
            0 => String::new(),
            n => format!(" {n} refused by the office: kept, see `redress status`."),
        };
        let files = report.files;
        let carried = if files == app::Carried::default() {
            String::new()
        } else {
            format!(" Files: sent {}, received {}, waiting {}.", files.sent, files.fetched, files.waiting)
        };
        format!("Sent {}, received {}, waiting {}.{carried}{refused}", report.sent, report.received, report.waiting)
    })
}

/// Stays until it is interrupted; one line for each change.
pub fn watch(app: &App, runtime: &Runtime, output: &mut Output) -> Result<(), Failure> {
    let office = app.desk()?.office.ok_or(Failure::App(Error::Alone))?;
    let mut events = app.events();
    output.say_now(&json!({ "watching": office }), || format!("Watching {office}; stop with Ctrl-C"))?;
    runtime.block_on(async {
        let work = async {
            loop {
                match events.recv().await {
                    Ok(Event::Changed { revision, topics }) => {
                        let topics: Vec<&str> = topics.iter().map(|topic| topic.name()).collect();
                        let value = json!({ "revision": revision, "changed": topics });
                        output.say_now(&value, || format!("changed: {}", topics.join(", ")))?;
                    }
                    Ok(_) | Err(RecvError::Lagged(_)) => {}
                    Err(RecvError::Closed) => return Ok(()),
                }
            }
        };
        tokio::select! {
            () = app.keep_synced() => Ok(()),
            done = work => done,
            _ = tokio::signal::ctrl_c() => Ok(()),
        }
    })
}
