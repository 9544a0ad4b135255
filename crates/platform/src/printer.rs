//! Printers: those that the system knows, and those that somebody names by their address.
//!
//! Sheets go over IPP as PDF: to the system's own print server (CUPS, which is on Linux and macOS) or straight to a printer of the
//! network. Receipt printers are sent bytes as they are, over a socket or into a device.

mod address;
mod choice;
mod error;
mod ipp;
mod raw;

pub use address::{PrinterAddress, PrinterAddressError};
pub use choice::{PaperSize, PrinterChoice};
pub use error::PrinterError;

/// Where CUPS answers, on every system that has it.
pub const CUPS: &str = "ipp://localhost:631/";

/// What is to be printed.
#[derive(Clone, Copy, Debug)]
pub struct Job<'a> {
    /// How the print queue names it. Others of the office read it: no names of customers.
    pub name: &'a str,
    /// A PDF.
    pub pdf: &'a [u8],
    /// The same for a receipt printer (ESC/POS); `None` where it is no slip.
    pub receipt: Option<&'a [u8]>,
}

/// A printer that the system knows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Printer {
    /// What people call it.
    pub name: String,
    /// How it is reached.
    pub address: PrinterAddress,
    /// The one that is used where nobody chooses.
    pub is_default: bool,
    /// It takes jobs.
    pub accepts: bool,
}

/// The printers that the print server at `server` knows, by name.
///
/// # Errors
/// [`PrinterError::Unreachable`] where no print server runs, and as it answers.
pub async fn printers(server: &PrinterAddress) -> Result<Vec<Printer>, PrinterError> {
    match server {
        PrinterAddress::Ipp(server) => ipp::printers(server).await,
        PrinterAddress::Socket { .. } | PrinterAddress::Device(_) => Ok(Vec::new()),
    }
}

/// Hands a job over. `Ok` says that the printer has taken all of it, not that the paper has come out.
///
/// # Errors
/// When the printer cannot be reached, takes no such paper, or says no.
pub async fn print(printer: &PrinterAddress, job: &Job<'_>) -> Result<(), PrinterError> {
    let receipt = || job.receipt.ok_or(PrinterError::OnlySlips);
    match printer {
        PrinterAddress::Ipp(printer) => ipp::print(printer, job.name, job.pdf).await,
        PrinterAddress::Socket { host, port } => raw::send(host, *port, receipt()?).await,
        PrinterAddress::Device(path) => raw::write(path, receipt()?).await,
    }
}
