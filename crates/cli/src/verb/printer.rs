//! `printer`: which printers there are, and the one of this desk.

use crate::arguments::{PaperName, PrinterVerb};
use crate::desk::Door;
use crate::failure::Failure;
use crate::output::Output;
use platform::printer::{self, Job, PaperSize, PrinterAddress, PrinterChoice, PrinterError};
use serde_json::json;
use tokio::runtime::Runtime;

pub fn run(door: &Door, verb: &PrinterVerb, runtime: &Runtime, output: &mut Output) -> Result<(), Failure> {
    match verb {
        PrinterVerb::List { server } => list(door, server, runtime, output),
        PrinterVerb::Set { address, paper, at_once } => {
            let paper = match paper {
                PaperName::A4 => PaperSize::A4,
                PaperName::Roll => PaperSize::Roll,
            };
            let choice = PrinterChoice::new(address.clone(), paper, *at_once);
            keep(door, Some(&choice))?;
            output.say(&json!({ "chosen": choice }), || format!("This desk prints to {address}"))
        }
        PrinterVerb::Forget => {
            keep(door, None)?;
            output.say(&json!({ "chosen": null }), || "This desk has no printer".to_owned())
        }
    }
}

fn keep(door: &Door, choice: Option<&PrinterChoice>) -> Result<(), Failure> {
    PrinterChoice::keep(choice, &door.home).map_err(|error| unkept(door, &error))
}

fn unkept(door: &Door, error: &std::io::Error) -> Failure {
    Failure::Data(format!("printer.json in {}: {error}; nothing was changed", door.home.display()))
}

/// The printer of this desk.
///
/// # Errors
/// When none was chosen, or the file that names it makes no sense.
pub fn chosen(door: &Door) -> Result<PrinterChoice, Failure> {
    let found = PrinterChoice::find(&door.home).map_err(|error| unkept(door, &error))?;
    found.ok_or_else(|| {
        Failure::Usage("this desk has no printer; choose one with `redress printer set ADDRESS`".to_owned())
    })
}

/// Hands a job to the printer of this desk.
///
/// # Errors
/// When the printer does not take it. Nothing is noted on the case then.
pub fn print(choice: &PrinterChoice, job: &Job<'_>, runtime: &Runtime) -> Result<(), Failure> {
    runtime.block_on(printer::print(&choice.address, job)).map_err(|error| match &error {
        PrinterError::OnlySlips => slips_only(),
        PrinterError::BrokeOff { .. } => Failure::Data(format!(
            "{error}. Look whether paper came out before you print it again; the case does not say that it was printed."
        )),
        _ => Failure::Data(format!("{error}. Nothing was printed, and the case was not changed.")),
    })
}

/// A printer with a roll was asked for a letter.
pub fn slips_only() -> Failure {
    Failure::Usage("a receipt printer prints slips only; write a file with --pdf instead".to_owned())
}

fn list(door: &Door, server: &PrinterAddress, runtime: &Runtime, output: &mut Output) -> Result<(), Failure> {
    let chosen = PrinterChoice::find(&door.home).map_err(|error| unkept(door, &error))?;
    // A machine without a print server has no printers, which is no failure.
    let (found, problem) = match runtime.block_on(printer::printers(server)) {
        Ok(found) => (found, None),
        Err(error) => (Vec::new(), Some(error.to_string())),
    };
    let listed: Vec<_> = found
        .iter()
        .map(|one| json!({ "name": one.name, "address": one.address, "default": one.is_default, "accepts": one.accepts }))
        .collect();
    output.say(&json!({ "chosen": chosen, "printers": listed, "problem": problem }), || {
        let mut lines: Vec<String> = vec![match &chosen {
            Some(choice) => format!("This desk prints to {}", choice.address),
            None => "This desk has no printer".to_owned(),
        }];
        lines.extend(found.iter().map(|one| {
            let marks = [(one.is_default, "default"), (!one.accepts, "takes no jobs")];
            let marks: Vec<&str> = marks.into_iter().filter_map(|(is, mark)| is.then_some(mark)).collect();
            format!("{}  {}  {}", one.address, one.name, marks.join(", "))
        }));
        lines.extend(problem.clone());
        lines.join("\n")
    })
}
