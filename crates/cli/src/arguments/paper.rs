//! Arguments of the verbs that print.

use clap::{Args, Subcommand, ValueEnum};
use platform::printer::{CUPS, PrinterAddress};
use std::path::PathBuf;

#[derive(Args)]
pub struct SlipArguments {
    /// Reference number of the complaint
    pub number: String,
    /// A PDF; a file that is there is never replaced
    #[arg(long, value_name = "FILE", required_unless_present_any = ["escpos", "print"])]
    pub pdf: Option<PathBuf>,
    /// What a receipt printer of 80 mm is sent (ESC/POS)
    #[arg(long, value_name = "FILE")]
    pub escpos: Option<PathBuf>,
    /// To the printer of this desk (`redress printer`), on its paper
    #[arg(long)]
    pub print: bool,
    /// Paper of the PDF
    #[arg(long, value_enum, default_value = "a4")]
    pub paper: PaperName,
    /// Language [default: the customer's, else the terminal's]
    #[arg(long, value_name = "TAG")]
    pub language: Option<String>,
    /// Mark it as a copy
    #[arg(long)]
    pub copy: bool,
}

#[derive(Clone, Copy, ValueEnum)]
pub enum PaperName {
    A4,
    #[value(name = "80mm")]
    Roll,
}

#[derive(Args)]
pub struct LetterArguments {
    /// Reference number of the complaint
    pub number: String,
    /// acknowledgement, holding, proposal or final_response
    #[arg(long, value_name = "KIND")]
    pub kind: String,
    /// The PDF; a file that is there is never replaced
    #[arg(long, value_name = "FILE", required_unless_present = "print")]
    pub pdf: Option<PathBuf>,
    /// To the printer of this desk (`redress printer`)
    #[arg(long)]
    pub print: bool,
    /// Why: of a delay, or of the decision [default: what the proposal says]
    #[arg(long, value_name = "TEXT")]
    pub reasons: Option<String>,
    /// The day by which a holding letter promises the answer, YYYY-MM-DD
    #[arg(long, value_name = "DAY")]
    pub expected: Option<jiff::civil::Date>,
    /// The body outside to which the customer can turn, with its address
    #[arg(long, value_name = "TEXT")]
    pub outside_body: Option<String>,
    /// The ombudsman's leaflet goes into the envelope
    #[arg(long)]
    pub leaflet: bool,
    /// Statutory pack whose texts it must carry, several times if need be [default: those of the rules in force]
    #[arg(long, value_name = "CODE")]
    pub pack: Vec<String>,
    /// Language [default: the customer's, else the terminal's]
    #[arg(long, value_name = "TAG")]
    pub language: Option<String>,
}

#[derive(Args)]
pub struct CaseFileArguments {
    /// Reference number of the complaint
    pub number: String,
    /// The PDF; a file that is there is never replaced
    #[arg(long, value_name = "FILE", required_unless_present = "print")]
    pub pdf: Option<PathBuf>,
    /// To the printer of this desk (`redress printer`)
    #[arg(long)]
    pub print: bool,
    /// Language [default: the terminal's]
    #[arg(long, value_name = "TAG")]
    pub language: Option<String>,
}

#[derive(Subcommand)]
pub enum PrinterVerb {
    /// Printers that the system knows, and the one that is chosen
    List {
        /// Address of the print server
        #[arg(long, value_name = "ADDRESS", default_value = CUPS)]
        server: PrinterAddress,
    },
    /// Choose the printer of this desk
    Set {
        /// ipp://HOST/PATH, socket://HOST:9100, or the path of a device
        #[arg(value_name = "ADDRESS")]
        address: PrinterAddress,
        /// What is in it
        #[arg(long, value_enum, default_value = "a4")]
        paper: PaperName,
        /// Print a slip as soon as a complaint is recorded in the window
        #[arg(long)]
        at_once: bool,
    },
    /// Choose none
    Forget,
}
