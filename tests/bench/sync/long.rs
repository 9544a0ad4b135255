//! A complaint that was edited very often.

use crate::scale::Scale;
use crate::table::{Aim, Row, Table};
use crate::world;
use anyhow::Result;
use complaint::{Act, ComplaintId, Deed, DeedId, DeviceId, FieldChange, Hlc, Number, Record, StoreCode, Timestamp};
use document::{CaseDocument, Metas};
use std::collections::BTreeMap;
use std::time::Instant;
use uuid::Uuid;

/// Times that it is opened.
const ROUNDS: usize = 5;

/// Measures what it takes on disk and to be opened and read.
pub fn measure(scale: &Scale, table: &mut Table) -> Result<()> {
    let actor = world::fresh_actor();
    let mut document = CaseDocument::start()?;
    let mut log = 0;
    for n in 0..=scale.edits {
        let act = if n == 0 { record()? } else { edit(n) };
        log += document.perform(&deed(n, act), actor)?.bytes.len();
    }
    let saved = document.save();
    let mut opened = Vec::new();
    for _ in 0..ROUNDS {
        let started = Instant::now();
        let document = CaseDocument::load(&saved)?;
        std::hint::black_box(document.row(&Metas::new())?);
        opened.push(started.elapsed().as_secs_f64() * 1e3);
    }
    let changes = document.changes();
    let started = Instant::now();
    let mut replayed = CaseDocument::start()?;
    replayed.merge(changes.iter().map(|(_, bytes)| bytes.as_slice()))?;
    std::hint::black_box(replayed.row(&Metas::new())?);
    let raw = started.elapsed().as_secs_f64() * 1e3;
    let what = format!("a complaint with {} edits", scale.edits);
    let stored = saved.len() as f64 / 1e3;
    table.add(Row {
        what: format!("{what}, stored"),
        value: format!("{stored:.1} kB"),
        peer: format!("raw log: {:.1} kB", log as f64 / 1e3),
        is: stored,
        unit: " kB",
        aim: Aim::Most(5.0),
    });
    let open = crate::table::percentile(&opened, 50);
    table.add(Row {
        what: format!("{what}, opened and read"),
        value: format!("{open:.0} ms"),
        peer: format!("raw log: {raw:.0} ms"),
        is: open,
        unit: " ms",
        aim: Aim::Most(30.0),
    });
    Ok(())
}

fn deed(n: usize, act: Act) -> Deed {
    // Ids as a desk makes them: a time, and randomness that nothing can pack.
    let mut random = fastrand::Rng::with_seed(n as u64);
    let at = Timestamp(world::NOW + n as i64 * 60_000);
    let id = Uuid::from_u128((at.0 as u128) << 80 | (random.u128(..) >> 48));
    let one = Uuid::from_u128(1);
    let (complaint, person, device) = (ComplaintId(one), complaint::PersonId(one), DeviceId(one));
    Deed { id: DeedId(id), complaint, person, device, at, hlc: Hlc((at.0 as u64) << 16), act }
}

fn record() -> Result<Act> {
    let store: StoreCode = "LDN04".parse()?;
    Ok(Act::Record(Box::new(Record {
        number: Number::make(&store, "K3", 1)?,
        store,
        description: "The lamp was delivered with a cracked glass shade".into(),
        received_at: Timestamp(world::NOW),
        fields: BTreeMap::new(),
    })))
}

fn edit(n: usize) -> Act {
    Act::Edit { changes: vec![FieldChange { field: "phone".into(), value: format!("020 7946 {:04}", n % 10_000) }] }
}
