//! What can be typed behind `redress`.

mod paper;
mod person;

pub use paper::{CaseFileArguments, LetterArguments, PaperName, PrinterVerb, SlipArguments};
pub use person::{PersonArguments, PersonVerb};

use clap::{Args, Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

/// The complaint desk that never loses one: record, follow and settle complaints with or without a network.
#[derive(Parser)]
#[command(
    name = "redress",
    version,
    propagate_version = true,
    after_help = "\
Examples:
  redress init --alone --demo               try it on this machine, with invented shops and real complaints
  redress join https://office:8443 7KQ4M-2XRTP  make this machine a desk of an office
  echo '{\"description\":\"Lamp arrived broken\"}' | redress record -
  redress do escalate LDN04-K3-00127-M to=supervisor reason=\"He waits at the counter\"
  redress search \"lamp broken\"
  redress import complaints.csv --dry-run

A desk is opened by the keychain, else by --key-file FILE, else by what is set in the environment:
  REDRESS_RECOVERY_CODE   the code printed when the desk was made
  REDRESS_PASSPHRASE      its passphrase; init and join guard a new desk with it

Exit codes: 0 done · 2 wrong usage · 3 refused by a rule · 4 office not reachable · 5 data problem"
)]
pub struct Arguments {
    /// Folder of the desk's data [default: $REDRESS_HOME, else this account's data folder]
    #[arg(long, global = true, value_name = "DIR")]
    pub home: Option<PathBuf>,
    /// Print JSON, one document a line where there are several; stable, described in docs/CLI.md
    #[arg(long, global = true)]
    pub json: bool,
    /// Open the desk with this file instead of the keychain; init and join make it when it is missing
    #[arg(long, global = true, value_name = "FILE")]
    pub key_file: Option<PathBuf>,
    /// Work as this person of the desk: name or id; a PIN is taken from $REDRESS_PIN
    #[arg(long, global = true, value_name = "PERSON")]
    pub person: Option<String>,
    #[command(subcommand)]
    pub verb: Verb,
}

#[derive(Subcommand)]
pub enum Verb {
    /// Make a desk of its own, without an office
    Init(InitArguments),
    /// Make this machine a desk of an office, with a one-time code
    Join(JoinArguments),
    /// Let another person work at this desk, with a one-time code
    Enrol {
        /// The one-time code
        code: String,
        /// Their name, where the code names nobody
        #[arg(long, value_name = "PERSON", default_value = "")]
        name: String,
    },
    /// Fill a new office for trying out: 500 real complaints, in the names of the people enrolled at this desk
    #[command(after_help = "\
Every shop takes part that has a clerk, a handler and a supervisor enrolled here. Not for an office that is used in earnest:
what is told is pushed to it like anything else. A desk that holds complaints already is left as it is.")]
    Demo,
    /// Record complaints from a JSON file: one object, several one a line, or an array
    #[command(after_help = "\
An object has `description` and may have `store`, `received_at` and any field by its name:
  {\"description\":\"Lamp arrived broken\",\"category\":\"delivery\",\"name\":\"A. Okafor\",\"phone\":\"020 7946 0018\"}
Each number is printed once the complaint is safe on disk.")]
    Record {
        /// The file; - for standard input
        file: PathBuf,
    },
    /// Do a deed on a complaint: note, assign, acknowledge, escalate, take, decline, resolve, reopen, close, withdraw,
    /// transfer, wait, resume, not_investigate, propose, approve, return, offer, answer, fulfil, refer, set_aside, contact,
    /// told_by_phone, relate, unrelate, find, cause, survey, print, edit
    #[command(after_help = "\
  redress do note        NUMBER text=\"She rang again\"
  redress do assign      NUMBER to=me|nobody|NAME
  redress do acknowledge NUMBER method=slip|in_person|phone|email|letter|cannot_reach [text=…]
  redress do escalate    NUMBER to=supervisor|manager|quality reason=…
  redress do take        NUMBER
  redress do decline     NUMBER reason=…
  redress do resolve     NUMBER decision=upheld|partly|not_upheld|out_of_scope outcome=…
  redress do reopen      NUMBER reason=…
  redress do close       NUMBER outcome=…
  redress do withdraw    NUMBER reason=…
  redress do transfer    NUMBER to=STORE reason=…   (its code or its name)
  redress do wait        NUMBER on=customer|third_party|internal reason=…
  redress do resume      NUMBER reason=…
  redress do not_investigate NUMBER reason=…
  redress do propose     NUMBER decision=… reason=… [currency=GBP line1=full_refund:39.99:kettle] [line2=apology]
  redress do approve     NUMBER
  redress do return      NUMBER reason=…
  redress do offer       NUMBER method=in_person|phone|email|letter text=…
  redress do answer      NUMBER reply=accepted|rejected|no_reply [text=…]
  redress do fulfil      NUMBER [line=1] proof=\"till 4, 1182\"
  redress do refer       NUMBER body=… reason=…
  redress do set_aside   NUMBER as=duplicate|forwarded|invalid reason=…
  redress do contact     NUMBER direction=incoming|outgoing channel=phone|email|in_person|… text=…
  redress do told_by_phone NUMBER whom=\"Ida Brandt\" [text=…]   (of the oldest escalation that nobody has taken)
  redress do relate      NUMBER as=duplicate_of|part_of|recurrence_of|follows|caused_by to=NUMBER
  redress do unrelate    NUMBER [relation=ID]   (the latest)
  redress do find        NUMBER text=… [evidence=…]
  redress do cause       NUMBER code=packaging reason=… [why1=… answer1=… evidence1=…] [why2=… answer2=…]
  redress do survey      NUMBER question=csat_outcome score=4 [text=…] [staff_present=yes|no]
  redress do print       NUMBER paper=slip|acknowledgement|holding|proposal|final_response|case_file [language=en]
  redress do edit        NUMBER category=delivery phone=\"020 7946 0018\"   (any field; empty takes it back)")]
    Do {
        /// What is done
        deed: String,
        /// Reference number of the complaint; several with commas between, each judged by itself
        number: String,
        /// Details, as key=value
        #[arg(value_name = "KEY=VALUE")]
        details: Vec<String>,
    },
    /// Rules of the organisation as a TOML file: what is in force, whether a file can work, what it would
    /// change
    #[command(subcommand)]
    Policy(PolicyVerb),
    /// Attach files to a complaint: photos, documents, a signature
    #[command(after_help = "\
  redress attach NUMBER kettle.jpg receipt.pdf
Taken are .jpg, .png, .webp, .pdf, .txt, .csv, .docx, .xlsx, .odt and .ods up to 64 MB, when they are what their name says. Photos
are scaled to 2560 pixels and freed of everything but the picture, among it the place where they were taken.")]
    Attach {
        /// Reference number of the complaint
        number: String,
        /// The files
        #[arg(required = true)]
        files: Vec<PathBuf>,
        /// They are signatures that somebody drew
        #[arg(long)]
        signature: bool,
    },
    /// List the files of a complaint, or give one of them
    #[command(after_help = "\
  redress attachment NUMBER                          the list, with the beginning of each address
  redress attachment NUMBER 9f86d081 --out photo.jpg  that one, from the office if it is not on this desk")]
    Attachment {
        /// Reference number of the complaint
        number: String,
        /// Its address, or enough of the beginning of it
        address: Option<String>,
        /// Where to; standard output when not given. A file that is there is never replaced
        #[arg(long, value_name = "FILE", requires = "address")]
        out: Option<PathBuf>,
    },
    /// Show a complaint whole: state, facts, timeline, clocks, files
    Show {
        /// Its reference number
        number: String,
    },
    /// List complaints
    List {
        /// mine, store, due_today, overdue, escalated, unsent, closed or all
        #[arg(long, default_value = "store")]
        view: String,
        /// How many at the most
        #[arg(long)]
        limit: Option<u64>,
    },
    /// Find complaints that hold every one of these words, the newest first
    Search {
        /// The words
        #[arg(required = true)]
        text: Vec<String>,
        /// How many at the most
        #[arg(long, default_value_t = 100_000)]
        limit: u32,
    },
    /// Exchange with the office now
    Sync {
        /// Stay, and exchange whenever there is something new
        #[arg(long)]
        watch: bool,
    },
    /// Tell how the desk stands: what waits, what needs attention, when the office last answered
    Status,
    /// List what waits for your judgement: refused deeds with their words, contested facts, what was done in vain
    Attention {
        /// Put one away first, by its id
        #[arg(long, value_name = "ID")]
        put_away: Option<String>,
    },
    /// Import complaints of another system: .csv, .json, .ndjson, also with .gz
    #[command(after_help = "\
Every row ends as imported, unchanged or set aside with its number and the reason; importing twice changes nothing.
Mappings shipped: cfpb, nyc-dca, generic; without --mapping the header decides. A file of your own works as well.")]
    Import(ImportArguments),
    /// Write all complaints that you may read
    Export {
        /// The shape
        #[arg(long, value_enum)]
        format: ExportFormat,
        /// Order
        #[arg(long, value_enum, default_value = "newest")]
        sort: ExportOrder,
        /// Where to; standard output when not given
        #[arg(long, value_name = "FILE")]
        out: Option<PathBuf>,
    },
    /// What is held on one person, for them
    #[command(subcommand)]
    Person(PersonVerb),
    /// Count what the complaints here come to: volume, times, rates, redress, satisfaction
    #[command(after_help = "\
  redress stats                                             every measure, over everything you may read
  redress stats --measure upheld --by category
  redress stats --measure redress_total --by result         money in minor units (cents) with --json
  redress stats --measure upheld --by category --of delivery --list   the cases behind that number
Measures: volume, open, resolved_within_target, first_response, resolution, upheld, reopened, redress_total, satisfaction. Each
says how it is defined. Dimensions: store, category, product, channel, result, decision, state, priority, month, satisfaction.")]
    Stats(StatsArguments),
    /// Print the slip that the customer takes home: number, code to scan, what was written down, what happens next
    #[command(after_help = "\
  redress slip NUMBER --pdf slip.pdf                 a sheet of A4
  redress slip NUMBER --pdf slip.pdf --paper 80mm    as it comes off a roll
  redress slip NUMBER --escpos slip.bin              for a receipt printer: send it the file as it is
  redress slip NUMBER --print                        to the printer of this desk
The case says that it was printed; another one is marked as a copy.")]
    Slip(SlipArguments),
    /// Print a letter to the customer; one that lacks what it must say is refused, with a list of what it lacks
    #[command(after_help = "\
  redress letter NUMBER --kind acknowledgement --pdf letter.pdf
  redress letter NUMBER --kind holding --pdf letter.pdf --expected 2026-12-18 --reasons \"The workshop has the kettle\"
  redress letter NUMBER --kind proposal --pdf letter.pdf
  redress letter NUMBER --kind final_response --pdf letter.pdf --outside-body \"Retail ADR, www.example.org\"")]
    Letter(LetterArguments),
    /// Print the whole case with its history and pictures
    CaseFile(CaseFileArguments),
    /// The printer of this desk: which there are, which is chosen
    #[command(
        subcommand,
        after_help = "\
  redress printer list
  redress printer set socket://192.168.1.50 --paper 80mm --at-once    a receipt printer on the network
  redress printer set /dev/usb/lp0 --paper 80mm                       a receipt printer on a cable
  redress printer set ipp://localhost/printers/office                 a printer of the system (CUPS)
An administrator may put `printer.json` into the folder of the desk instead."
    )]
    Printer(PrinterVerb),
    /// Prove that the replica is whole
    Verify,
    /// Look for what could be wrong on this machine
    Doctor,
}

#[derive(Args)]
pub struct InitArguments {
    /// Without an office
    #[arg(long, required = true)]
    pub alone: bool,
    /// Fill it with invented shops and 500 real complaints
    #[arg(long)]
    pub demo: bool,
    /// Your name
    #[arg(long, value_name = "PERSON", default_value = "")]
    pub name: String,
    /// Language of the desk
    #[arg(long, default_value = "en")]
    pub language: String,
}

#[derive(Args)]
pub struct JoinArguments {
    /// Address of the office
    pub url: String,
    /// The one-time code
    pub code: String,
    /// Your name, where the code names nobody
    #[arg(long, value_name = "PERSON", default_value = "")]
    pub name: String,
    /// Name of this desk, as administrators see it [default: the machine's]
    #[arg(long, value_name = "NAME")]
    pub device: Option<String>,
    /// Certificate (PEM) to trust besides those of the system
    #[arg(long, value_name = "FILE")]
    pub ca: Option<PathBuf>,
    /// Language of the desk
    #[arg(long, default_value = "en")]
    pub language: String,
}

#[derive(Args)]
pub struct ImportArguments {
    /// The file; - for standard input
    pub file: PathBuf,
    /// A shipped mapping, or the file of one
    #[arg(long, value_name = "M")]
    pub mapping: Option<String>,
    /// Change nothing; show what would happen
    #[arg(long)]
    pub dry_run: bool,
    /// The store of rows that name none
    #[arg(long, value_name = "CODE")]
    pub store: Option<String>,
    /// Which of day and month comes first, where the file does not prove it
    #[arg(long, value_enum)]
    pub dates: Option<DateOrder>,
}

#[derive(Args)]
pub struct StatsArguments {
    /// One measure; all of them when not given
    #[arg(long, value_name = "M")]
    pub measure: Option<String>,
    /// What to tell them apart by
    #[arg(long, value_name = "D")]
    pub by: Option<String>,
    /// complaint, feedback, compliment or query: kinds are never counted together
    #[arg(long, default_value = "complaint")]
    pub kind: String,
    /// Only this value of the dimension; empty for those that have none
    #[arg(long, value_name = "VALUE", requires = "by")]
    pub of: Option<String>,
    /// The numbers of the cases behind the measure
    #[arg(long, requires = "measure")]
    pub list: bool,
}

#[derive(Clone, Copy, ValueEnum)]
pub enum DateOrder {
    DayFirst,
    MonthFirst,
}

#[derive(Clone, Copy, ValueEnum)]
pub enum ExportFormat {
    Csv,
    Json,
}

#[derive(Clone, Copy, ValueEnum)]
pub enum ExportOrder {
    Newest,
    Number,
}

#[derive(Subcommand)]
pub enum PolicyVerb {
    /// Print the version in force at this desk, as a file to begin with
    #[command(disable_version_flag = true)]
    Get {
        /// Another version, by its number
        #[arg(long, value_name = "N")]
        version: Option<u32>,
    },
    /// List the versions at this desk, with the dates from which they apply
    List,
    /// Set the next version, at a desk alone; an office publishes with `redress-server policy publish FILE`
    Set {
        /// The file
        file: PathBuf,
    },
    /// Say what a file would have meant for the complaints of the last 30 days at this desk; nothing is changed
    Preview {
        /// The file
        file: PathBuf,
    },
    /// Say what is wrong with a file, each with its place; nothing is changed
    Check {
        /// The file
        file: PathBuf,
    },
    /// List every value in which a file differs from what is in force
    Diff {
        /// The file
        file: PathBuf,
    },
}
