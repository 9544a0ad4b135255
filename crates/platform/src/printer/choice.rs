//! The printer of a desk: it belongs to the machine and not to a person, so it lies in a file of the desk's folder.

use super::PrinterAddress;
use serde::{Deserialize, Serialize};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

const FILE: &str = "printer.json";

/// The paper in a printer.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum PaperSize {
    /// Sheets of 210 × 297 mm.
    #[serde(rename = "a4")]
    A4,
    /// A roll of 80 mm.
    #[serde(rename = "80mm")]
    Roll,
}

/// The printer of a desk, in `printer.json` of its folder. An administrator may put the file there.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct PrinterChoice {
    /// How it is reached.
    pub address: PrinterAddress,
    /// What is in it.
    pub paper: PaperSize,
    /// A slip is printed as soon as a complaint is recorded.
    #[serde(default)]
    pub at_once: bool,
}

impl PrinterChoice {
    /// A choice that fits together: what is sent bytes as they are is a receipt printer, whatever was said of its paper.
    pub fn new(address: PrinterAddress, paper: PaperSize, at_once: bool) -> PrinterChoice {
        let paper = if matches!(address, PrinterAddress::Ipp(_)) { paper } else { PaperSize::Roll };
        PrinterChoice { address, paper, at_once }
    }

    /// True for a roll: slips fit on it, letters do not.
    pub fn takes_slips_only(&self) -> bool {
        self.paper == PaperSize::Roll
    }

    /// The printer of the desk in `home`, if one was chosen.
    ///
    /// # Errors
    /// When the file is there and cannot be read or makes no sense.
    pub fn find(home: &Path) -> io::Result<Option<PrinterChoice>> {
        match std::fs::read(home.join(FILE)) {
            Ok(bytes) => {
                let PrinterChoice { address, paper, at_once } = serde_json::from_slice(&bytes)?;
                Ok(Some(PrinterChoice::new(address, paper, at_once)))
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// Keeps the choice, or forgets the one that was made.
    ///
    /// # Errors
    /// When the folder cannot be written; then what was chosen before still holds.
    pub fn keep(choice: Option<&PrinterChoice>, home: &Path) -> io::Result<()> {
        let file = home.join(FILE);
        match choice {
            Some(choice) => replace(&file, &serde_json::to_vec_pretty(choice)?),
            None => match std::fs::remove_file(&file) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
                _ => Ok(()),
            },
        }
    }
}

/// Writes beside the file first, so that a power cut leaves the old one or the new one.
fn replace(file: &Path, bytes: &[u8]) -> io::Result<()> {
    let beside: PathBuf = file.with_extension("new");
    let mut new = std::fs::File::create(&beside)?;
    new.write_all(bytes)?;
    new.sync_all()?;
    std::fs::rename(&beside, file)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_choice_is_found_again_and_forgotten() {
        let home = tempfile::tempdir().expect("a folder");
        assert_eq!(PrinterChoice::find(home.path()).expect("readable"), None);
        let address = "socket://till:9100".parse().expect("an address");
        let choice = PrinterChoice { address, paper: PaperSize::Roll, at_once: true };
        PrinterChoice::keep(Some(&choice), home.path()).expect("kept");
        assert_eq!(PrinterChoice::find(home.path()).expect("readable"), Some(choice));
        PrinterChoice::keep(None, home.path()).expect("forgotten");
        PrinterChoice::keep(None, home.path()).expect("forgotten already");
        assert_eq!(PrinterChoice::find(home.path()).expect("readable"), None);
    }

    #[test]
    fn a_socket_is_a_receipt_printer_whatever_the_file_says() {
        let home = tempfile::tempdir().expect("a folder");
        std::fs::write(home.path().join(FILE), br#"{"address":"socket://till","paper":"a4"}"#).expect("written");
        let found = PrinterChoice::find(home.path()).expect("readable").expect("chosen");
        assert!(found.takes_slips_only());
    }

    #[test]
    fn a_file_that_makes_no_sense_is_said_so() {
        let home = tempfile::tempdir().expect("a folder");
        std::fs::write(home.path().join(FILE), br#"{"address":"http://x","paper":"a4"}"#).expect("written");
        let problem = PrinterChoice::find(home.path()).expect_err("no printer");
        assert!(problem.to_string().contains("a printer is named"), "{problem}");
    }
}
