//! Opening a case with a long history and computing all its clocks, beside Automerge loading the same document.

use crate::table::{Table, percentile};
use crate::world;
use anyhow::{Result, ensure};
use app::App;
use app::request::{ActRequest, RecordRequest};
use complaint::{AcknowledgeMethod, ComplaintId, FieldChange, WaitingFor};
use document::CaseDocument;
use std::collections::BTreeMap;
use std::time::{Duration, Instant};

/// Deeds of the case, the recording among them.
const EVENTS: usize = 200;
const ROUNDS: usize = 500;

/// Measures a case of every kind of deed that comes often: words, facts, answers, and waits that stop its clocks again and again.
pub fn measure(table: &mut Table) -> Result<()> {
    let (_home, app) = world::empty()?;
    let cases = [long_case(&app)?, long_case(&app)?];
    let bytes = document(&app, cases[0])?;
    let (mut opened, mut again, mut loaded) = (Vec::new(), Vec::new(), Vec::new());
    // One after the other, because the case that was looked at last is looked at again without being read.
    for id in cases.into_iter().cycle().take(ROUNDS) {
        let look = |times: &mut Vec<Duration>| -> Result<()> {
            let started = Instant::now();
            let case = app.case(id)?;
            times.push(started.elapsed());
            ensure!(case.timeline.len() == EVENTS && case.clocks.len() == 3, "all of it: {}", case.timeline.len());
            Ok(())
        };
        look(&mut opened)?;
        look(&mut again)?;
        let started = Instant::now();
        let document = CaseDocument::load(&bytes)?;
        loaded.push(started.elapsed());
        ensure!(document.id() == Some(cases[0]), "a case");
    }
    table.limit_beside(
        &format!("open a case with {EVENTS} events and compute its clocks, p99"),
        percentile(&opened, 99),
        &format!("median {:.2?}; its document loaded, p99 {:.2?}", percentile(&opened, 50), percentile(&loaded, 99)),
        5.0,
    );
    table.limit_beside(
        "look at the same case again, p99",
        percentile(&again, 99),
        &format!("median {:.2?}", percentile(&again, 50)),
        5.0,
    );
    Ok(())
}

fn long_case(app: &App) -> Result<ComplaintId> {
    let request = RecordRequest {
        description: world::narratives()?.remove(0).chars().take(600).collect(),
        fields: BTreeMap::from([("category".to_owned(), "delivery".to_owned())]),
        store: None,
        received_at: None,
        draft: None,
        settled: None,
    };
    let id = app.record(&request)?.id;
    for n in 1..EVENTS {
        app.perform(id, &step(n))?;
    }
    Ok(id)
}

/// The `n`-th deed. The last one of each five lets the clocks run again, so that all of them are computed.
fn step(n: usize) -> ActRequest {
    let words = |what: &str| format!("{what} for the {n}th time");
    match n % 5 {
        1 => ActRequest::Note { text: words("She rang and asked how it stands") },
        2 => ActRequest::Wait { on: WaitingFor::Customer, reason: words("The receipt") },
        3 => ActRequest::Resume { reason: words("It came") },
        4 => ActRequest::Edit { changes: vec![FieldChange { field: "product".into(), value: format!("Lamp {n}") }] },
        _ => ActRequest::Acknowledge { method: AcknowledgeMethod::Slip, text: String::new() },
    }
}

/// The case's document as it is saved, all its deeds in it.
fn document(app: &App, id: ComplaintId) -> Result<Vec<u8>> {
    let mut document = CaseDocument::start()?;
    let facts = app.case(id)?.facts;
    let mut deeds: Vec<_> = facts.deeds.into_iter().map(|done| done.deed).collect();
    deeds.sort_by_key(|deed| deed.hlc);
    for deed in &deeds {
        document.perform(deed, document::ActorId([7; 16]))?;
    }
    Ok(document.save())
}
