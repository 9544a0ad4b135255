//! A desk that holds much: its first sync as it is told, then coming again with nothing changed, with ten changed, and what
//! each incoming change costs it.

use crate::counted::Wire;
use crate::desk::{self, Desk};
use crate::first::{Beside, STORES};
use crate::office::Office;
use crate::scale::Scale;
use crate::table::{Aim, Row, Table};
use crate::world::Kind;
use crate::{filler, incoming, texts};
use anyhow::{Result, ensure};
use complaint::Field;

/// Complaints that change while the desk is away.
const CHANGED: usize = 10;

/// Measures all of it.
pub async fn measure(scale: &Scale, beside: Option<&Beside>, table: &mut Table) -> Result<()> {
    let office = Office::open(Kind::Sqlite, STORES).await?;
    let keep = scale.incoming.div_ceil(STORES).max(CHANGED);
    let mut fillers = filler::fill(&office, STORES, &texts::all()?, scale.held, false, keep).await?;
    let wire = Wire::to(office.address)?;
    first_sync(&office, &wire, scale, table).await?;

    let desk = Desk::join(&office, &wire.url(), "Manager").await?;
    let report = desk.sync().await?;
    ensure!(report.received == scale.held as u64, "{report:?}");
    // Once more, so that the comparison that a fresh start asks for is behind.
    desk.sync().await?;
    wire.take();
    desk.sync().await?;
    let what = format!("come again, nothing changed, {} held in {} scopes", scale.held, STORES + 1);
    trip(table, &what, &wire, 1024.0, beside.map(|beside| beside.unchanged.as_str()));

    for n in 0..CHANGED {
        let (filler, ids) = &mut fillers[n % STORES];
        let item = filler.edit(ids[n / STORES], Field::Phone, format!("020 7946 {n:04}"));
        filler.push(vec![item]).await?;
    }
    wire.take();
    let report = desk.sync().await?;
    ensure!(report.received == CHANGED as u64, "{report:?}");
    let what = format!("come again, {CHANGED} of {} changed", scale.held);
    trip(table, &what, &wire, 4096.0, beside.map(|beside| beside.changed.as_str()));
    incoming::measure(&desk, &mut fillers, scale, table).await
}

async fn first_sync(office: &Office, wire: &Wire, scale: &Scale, table: &mut Table) -> Result<()> {
    let process = office.process();
    process.forget_peak()?;
    wire.take();
    let cpu = process.cpu()?;
    let first = desk::first_sync(office, &wire.url()).await?;
    ensure!(first.received == scale.held, "{} came", first.received);
    table.add(Row {
        what: format!("first sync of {} complaints", scale.held),
        value: format!(
            "{:.1} MB over the wire, CPU desk {:.1} s, office {:.1} s, peak memory desk {:.0} MB, office {:.0} MB",
            wire.take().bytes as f64 / 1e6,
            first.cpu,
            process.cpu()? - cpu,
            first.peak,
            process.peak()?
        ),
        peer: "–".into(),
        is: scale.held as f64 / first.took,
        unit: " documents/s",
        aim: Aim::Told,
    });
    Ok(())
}

fn trip(table: &mut Table, what: &str, wire: &Wire, most: f64, beside: Option<&str>) {
    let passed = wire.take();
    let value = format!("{} bytes of bodies, {} with headers", passed.bodies, passed.bytes);
    let peer = beside.unwrap_or("–");
    let row =
        |is: f64, unit, aim| Row { what: what.to_owned(), value: value.clone(), peer: peer.to_owned(), is, unit, aim };
    table.add(row(passed.requests as f64, " round trips", Aim::Most(1.0)));
    table.add(row(passed.bodies as f64, " bytes of bodies", Aim::Most(most)));
}
