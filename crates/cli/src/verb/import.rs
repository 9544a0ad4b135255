//! `import`: complaints of another system.

use crate::arguments::{DateOrder, ImportArguments};
use crate::desk::Door;
use crate::failure::Failure;
use crate::output::{Output, table};
use app::Error;
use app::import::{ImportRequest, Note, Outcome, Source, dates::Order};
use serde_json::json;
use std::ops::ControlFlow;
use std::path::Path;

pub fn run(door: &Door, arguments: &ImportArguments, output: &mut Output) -> Result<(), Failure> {
    let store = arguments.store.as_deref().map(str::parse).transpose();
    let store = store.map_err(|error: complaint::id::CodeError| Failure::Usage(error.to_string()))?;
    let source = read(&arguments.file)?;
    let name = arguments.file.display().to_string();
    let request = ImportRequest {
        source: &source,
        name: &name,
        mapping: arguments.mapping.as_deref(),
        order: arguments.dates.map(|order| match order {
            DateOrder::DayFirst => Order::DayFirst,
            DateOrder::MonthFirst => Order::MonthFirst,
        }),
        store,
        dry_run: arguments.dry_run,
    };
    let app = door.open()?;
    let progress = output.progress("Importing");
    let outcome = app.import(&request, &mut |now| {
        progress.set(now.done, now.total);
        ControlFlow::Continue(())
    });
    progress.end();
    let outcome = outcome?;
    say(&outcome, arguments.dry_run, output)?;
    if outcome.imported + outcome.unchanged == 0 && !outcome.set_aside.is_empty() {
        return Err(Failure::Data(
            "no row of this file could be taken; nothing was imported, nothing was changed".into(),
        ));
    }
    Ok(())
}

fn read(file: &Path) -> Result<Source, Failure> {
    let source = if file == Path::new("-") { Source::read(&mut std::io::stdin()) } else { Source::open(file) };
    source.map_err(|error| Failure::App(Error::Import(error)))
}

/// What became of the rows; the last line is the sum.
fn say(outcome: &Outcome, dry_run: bool, output: &mut Output) -> Result<(), Failure> {
    if output.is_json() {
        let details = json!({
            "mapping": outcome.mapping,
            "dry_run": dry_run,
            "notes": outcome.notes,
            "preview": if dry_run { json!(outcome.preview) } else { json!([]) },
            "set_aside_rows": outcome.set_aside,
            "set_aside_file": outcome.report,
        });
        output.say(&details, String::new)?;
    } else {
        tell(outcome, dry_run, output)?;
    }
    let sum = json!({
        "imported": outcome.imported,
        "unchanged": outcome.unchanged,
        "set_aside": outcome.set_aside.len(),
    });
    output.say(&sum, || {
        let imported = if dry_run { "would be imported" } else { "imported" };
        format!(
            "{} {imported}, {} unchanged, {} set aside",
            outcome.imported,
            outcome.unchanged,
            outcome.set_aside.len()
        )
    })
}

/// Rows set aside that are shown; the file has them all.
const SHOWN: usize = 20;

fn tell(outcome: &Outcome, dry_run: bool, output: &mut Output) -> Result<(), Failure> {
    output.tell(&format!("Mapping: {}", outcome.mapping))?;
    for note in &outcome.notes {
        output.tell(&format!("Note: {}", sentence(note)))?;
    }
    if dry_run {
        for row in &outcome.preview {
            output
                .tell(&format!("Row {}: {} of {}: {}", row.row, row.external_id, row.received_on, row.description))?;
        }
    }
    let row = |aside: &app::import::SetAside| {
        vec![aside.row.to_string(), aside.reason.to_string(), aside.excerpt.chars().take(60).collect()]
    };
    let rows: Vec<Vec<String>> = outcome.set_aside.iter().take(SHOWN).map(row).collect();
    if !rows.is_empty() {
        output.tell(&format!("\nSet aside:\n{}", table(&["Row", "Why", "Begins"], &rows)))?;
    }
    if outcome.set_aside.len() > SHOWN {
        output.tell(&format!("and {} more", outcome.set_aside.len() - SHOWN))?;
    }
    match &outcome.report {
        Some(path) => output.tell(&format!("All of them: {}\n", path.display())),
        None => Ok(()),
    }
}

fn sentence(note: &Note) -> String {
    match note {
        Note::LinesBeforeHeader { lines } => format!("{lines} lines above the header were passed over"),
        Note::CounterDropped { place } => format!("column {place} has no name and only counts the rows: left out"),
        Note::DateOrder { column, order, proved_by_row } => {
            let order = if *order == "day_first" { "day first" } else { "month first" };
            let why = proved_by_row.map_or_else(String::new, |row| format!(", as row {row} proves"));
            format!("dates in {column:?} are read {order}{why}")
        }
        Note::EndedBeforeItBegan { column, rows } => {
            let rows: Vec<String> = rows.iter().map(u64::to_string).collect();
            format!("{column:?} lies before the beginning in rows {}: taken as ended when they began", rows.join(", "))
        }
        Note::ZerosRestored { column, rows } => format!("leading zeros of {column:?} restored in {rows} rows"),
    }
}
