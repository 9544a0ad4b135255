//! What one incoming change of a single field costs a desk, from the wire into SQLite, beside loading the document, applying
//! the change, reading the document and saving it.

use crate::cost::Process;
use crate::desk::Desk;
use crate::filler::Filler;
use crate::scale::Scale;
use crate::table::{Aim, Row, Table};
use anyhow::{Result, ensure};
use complaint::ComplaintId;
use document::{CaseDocument, Metas};

/// Pushes an edit to each of so many complaints, and lets the desk take them in.
pub async fn measure(
    desk: &Desk,
    fillers: &mut [(Filler, Vec<ComplaintId>)],
    scale: &Scale,
    table: &mut Table,
) -> Result<()> {
    let each = scale.incoming / fillers.len();
    let mut slow = Vec::new();
    for (filler, ids) in fillers.iter_mut() {
        for (n, id) in ids.clone().into_iter().take(each).enumerate() {
            let before = filler.desk.documents[&id].save();
            let item = filler.edit(id, n);
            slow.push((before, item.change.clone()));
            filler.push(vec![item]).await?;
        }
    }
    let process = Process(None);
    let before = process.cpu()?;
    let report = desk.sync().await?;
    let ours = (process.cpu()? - before) / report.received as f64 * 1e6;
    ensure!(report.received as usize == slow.len(), "each complaint changed once: {report:?}");

    let before = process.cpu()?;
    for (bytes, change) in &slow {
        let mut document = CaseDocument::load(bytes)?;
        document.merge([change.as_slice()])?;
        std::hint::black_box((document.row(&Metas::new())?, document.save()));
    }
    let long = (process.cpu()? - before) / slow.len() as f64 * 1e6;
    let row = |is, unit, aim| Row {
        what: format!(
            "an incoming change of one field, from the wire into SQLite, CPU at the desk ({} of them)",
            slow.len()
        ),
        value: format!("{ours:.0} µs a change"),
        peer: format!("load + apply + read + save: {long:.0} µs"),
        is,
        unit,
        aim,
    };
    table.add(row(ours, " µs", Aim::Most(40.0)));
    table.add(row(long / ours, "× faster", Aim::Least(20.0)));
    Ok(())
}
