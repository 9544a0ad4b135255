//! The printer of this desk, between `platform` and the page.

use crate::shell::{Answer, Shell};
use contract::{ErrorView, PrinterChoiceView, PrinterView};
use platform::printer::{self, CUPS, PaperSize, PrinterAddress, PrinterChoice, PrinterError};

/// The printer that was chosen, if one was.
pub fn chosen(shell: &Shell) -> Answer<Option<PrinterChoice>> {
    PrinterChoice::find(&shell.options.home).map_err(|error| setting(shell, &error))
}

/// The same, as the page is shown it.
pub fn shown(shell: &Shell) -> Answer<Option<PrinterChoiceView>> {
    let view = |choice: PrinterChoice| PrinterChoiceView {
        address: choice.address.to_string(),
        paper: name_of(choice.paper).to_owned(),
        at_once: choice.at_once,
    };
    Ok(chosen(shell)?.map(view))
}

/// The printers that the system knows. A machine without a print server has none; that is no failure.
pub async fn all() -> Vec<PrinterView> {
    let found = match CUPS.parse::<PrinterAddress>() {
        Ok(server) => printer::printers(&server).await.unwrap_or_default(),
        Err(_) => Vec::new(),
    };
    let view = |one: printer::Printer| PrinterView {
        name: one.name,
        address: one.address.to_string(),
        is_default: one.is_default,
        accepts: one.accepts,
    };
    found.into_iter().map(view).collect()
}

/// Keeps a choice, or forgets it.
pub fn keep(shell: &Shell, choice: Option<PrinterChoiceView>) -> Answer<()> {
    let choice = choice.map(|choice| {
        let address = choice
            .address
            .parse()
            .map_err(|_| shell.failed("printer_address", [("address", choice.address.clone())]))?;
        let paper = if choice.paper == name_of(PaperSize::Roll) { PaperSize::Roll } else { PaperSize::A4 };
        Ok(PrinterChoice::new(address, paper, choice.at_once))
    });
    let choice = choice.transpose()?;
    PrinterChoice::keep(choice.as_ref(), &shell.options.home).map_err(|error| setting(shell, &error))
}

fn setting(shell: &Shell, error: &std::io::Error) -> ErrorView {
    shell.failed("printer_setting", [("problem", error.to_string())])
}

/// How the contract names a size.
pub fn name_of(paper: PaperSize) -> &'static str {
    match paper {
        PaperSize::A4 => "a4",
        PaperSize::Roll => "80mm",
    }
}

/// A printer that did not take a job, as the page is told of it.
pub fn refused(shell: &Shell, error: PrinterError) -> ErrorView {
    match error {
        PrinterError::Unreachable { address, problem } => {
            shell.failed("printer_unreachable", [("address", address), ("problem", problem)])
        }
        PrinterError::NotAPrinter { address, problem } => {
            shell.failed("printer_not_a_printer", [("address", address), ("problem", problem)])
        }
        PrinterError::BrokeOff { address, problem } => {
            shell.failed("printer_broke_off", [("address", address), ("problem", problem)])
        }
        PrinterError::WantsLogin { address } => shell.failed("printer_wants_login", [("address", address)]),
        PrinterError::Refused { status } => shell.failed("printer_refused", [("status", status)]),
        PrinterError::OnlySlips => shell.failed("printer_only_slips", []),
        PrinterError::NotADevice { path } => shell.failed("printer_not_a_device", [("path", path)]),
    }
}
