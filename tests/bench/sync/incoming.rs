//! What one incoming change of a single field costs a desk, from the wire into SQLite, beside loading the document, applying
//! the change, reading the document and saving it. Changes come as they do after a desk was away: many in one page, and a page is
//! one transaction.

use crate::cost::Process;
use crate::desk::Desk;
use crate::filler::{BATCH, Filler};
use crate::scale::Scale;
use crate::table::{Aim, Row, Table};
use anyhow::{Result, ensure};
use complaint::{ComplaintId, Field};
use document::{CaseDocument, Metas};

/// Times that each complaint changes, so that what is measured is more than a few of the kernel's ticks.
const ROUNDS: usize = 8;

/// One of the fields that change, and what is said of it.
struct Changing {
    field: Field,
    what: &'static str,
    aims: [Aim; 2],
}

const CHANGING: [Changing; 2] = [
    Changing { field: Field::Category, what: "one coded field", aims: [Aim::Most(40.0), Aim::Least(20.0)] },
    Changing { field: Field::Phone, what: "one field that is searched for", aims: [Aim::Told, Aim::Told] },
];

/// Seconds that a number of changes took here, and by the long way.
#[derive(Default)]
struct Spent {
    changes: usize,
    ours: f64,
    long: f64,
}

/// Pushes edits to each of so many complaints, and lets the desk take them in.
pub async fn measure(
    desk: &Desk,
    fillers: &mut [(Filler, Vec<ComplaintId>)],
    scale: &Scale,
    table: &mut Table,
) -> Result<()> {
    for Changing { field, what, aims: [most, least] } in CHANGING {
        let mut spent = Spent::default();
        for round in 0..ROUNDS {
            take_in(desk, fillers, scale, (field, round), &mut spent).await?;
        }
        let each = |seconds: f64| seconds / spent.changes as f64 * 1e6;
        let (ours, long) = (each(spent.ours), each(spent.long));
        let row = |is, unit, aim| Row {
            what: format!(
                "an incoming change of {what}, from the wire into SQLite, CPU at the desk ({} of them, {} to a round)",
                spent.changes, scale.incoming
            ),
            value: format!("{ours:.0} µs a change"),
            peer: format!("load + apply + read + save: {long:.0} µs"),
            is,
            unit,
            aim,
        };
        table.add(row(ours, " µs", most));
        table.add(row(long / ours, "× faster", least));
    }
    Ok(())
}

/// One round: every complaint changes once.
async fn take_in(
    desk: &Desk,
    fillers: &mut [(Filler, Vec<ComplaintId>)],
    scale: &Scale,
    (field, round): (Field, usize),
    spent: &mut Spent,
) -> Result<()> {
    let each = scale.incoming / fillers.len();
    let mut slow = Vec::new();
    for (filler, ids) in fillers.iter_mut() {
        let mut items = Vec::with_capacity(each);
        for (n, id) in ids.iter().copied().take(each).enumerate() {
            let before = filler.desk.documents[&id].save();
            let value = match field {
                Field::Category => if round.is_multiple_of(2) { "service" } else { "product" }.to_owned(),
                _ => format!("020 7946 {n:04}{round}"),
            };
            let item = filler.edit(id, field, value);
            slow.push((before, item.change.clone()));
            items.push(item);
        }
        for batch in items.chunks(BATCH) {
            filler.push(batch.to_vec()).await?;
        }
    }
    let process = Process(None);
    let before = process.cpu()?;
    let report = desk.sync().await?;
    spent.ours += process.cpu()? - before;
    ensure!(report.received as usize == slow.len(), "each complaint changed once: {report:?}");
    let before = process.cpu()?;
    for (bytes, change) in &slow {
        let mut document = CaseDocument::load(bytes)?;
        document.merge([change.as_slice()])?;
        std::hint::black_box((document.row(&Metas::new())?, document.save()));
    }
    spent.long += process.cpu()? - before;
    spent.changes += slow.len();
    Ok(())
}
