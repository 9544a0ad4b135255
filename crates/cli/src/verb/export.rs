//! `export`: everything a person may read, as a file.

use crate::arguments::{ExportFormat, ExportOrder};
use crate::failure::Failure;
use crate::output::Output;
use app::App;
use app::export::{Format, Order};
use serde_json::json;
use std::io::{BufWriter, Write};
use std::path::Path;

pub fn run(
    app: &App,
    format: ExportFormat,
    order: ExportOrder,
    out: Option<&Path>,
    output: &mut Output,
) -> Result<(), Failure> {
    let format = match format {
        ExportFormat::Csv => Format::Csv,
        ExportFormat::Json => Format::Json,
    };
    let order = match order {
        ExportOrder::Newest => Order::Newest,
        ExportOrder::Number => Order::Number,
    };
    let progress = output.progress("Exporting");
    let mut told = |done, total| progress.set(done, total);
    let Some(path) = out else {
        app.export(format, order, output.writer(), &mut told)?;
        progress.end();
        return Ok(());
    };
    let failed = |error: std::io::Error| Failure::Data(format!("{}: {error}", path.display()));
    let mut file = BufWriter::new(std::fs::File::create_new(path).map_err(failed)?);
    let count = app.export(format, order, &mut file, &mut told)?;
    file.flush().and_then(|()| file.get_ref().sync_all()).map_err(failed)?;
    progress.end();
    output.say(&json!({ "exported": count, "file": path }), || format!("{count} complaints in {}", path.display()))
}
