//! The verbs, one file each.

mod attach;
mod attention;
mod deed;
mod doctor;
mod exchange;
mod export;
mod import;
mod make;
mod paper;
mod person;
mod policy;
mod printer;
mod question;
mod record;
mod show;
mod stats;

use crate::arguments::{Arguments, PersonVerb, Verb};
use crate::desk::Door;
use crate::failure::Failure;
use crate::output::Output;
use complaint::{ComplaintId, Number};
use tokio::runtime::Runtime;

/// Runs the verb of the arguments.
pub fn run(arguments: Arguments, runtime: &Runtime, output: &mut Output) -> Result<(), Failure> {
    let door = Door::of(&arguments)?;
    match arguments.verb {
        Verb::Init(init) => make::init(&door, &init, output),
        Verb::Join(join) => make::join(&door, &join, runtime, output),
        Verb::Enrol { code, name } => make::enrol(&door.open()?, &code, &name, runtime, output),
        Verb::Demo => make::demo(&door.open()?, output),
        Verb::Record { file } => record::run(&door.open()?, &file, output),
        Verb::Do { deed, number, details } => deed::run(&door, &deed, &number, &details, output),
        Verb::Policy(verb) => policy::run(&door, &verb, output),
        Verb::Attach { number, files, signature } => attach::add(&door, &number, &files, signature, output),
        Verb::Attachment { number, address, out } => {
            attach::get(&door, &number, address.as_deref(), out.as_deref(), runtime, output)
        }
        Verb::Show { number } => show::run(&door, &number, output),
        Verb::List { view, limit } => question::list(&door, &view, limit, output),
        Verb::Search { text, limit } => question::search(&door, &text.join(" "), limit, output),
        Verb::Sync { watch: false } => exchange::once(&door.open()?, runtime, output),
        Verb::Sync { watch: true } => exchange::watch(&door.open()?, runtime, output),
        Verb::Status => question::status(&door.open()?, output),
        Verb::Attention { put_away } => attention::run(&door.open()?, put_away.as_deref(), output),
        Verb::Import(import) => import::run(&door, &import, output),
        Verb::Export { format, sort, out } => export::run(&door.open()?, format, sort, out.as_deref(), output),
        Verb::Person(PersonVerb::Export(person)) => person::export(&door, &person, runtime, output),
        Verb::Stats(stats) => stats::run(&door, &stats, output),
        Verb::Slip(slip) => paper::slip(&door, &slip, runtime, output),
        Verb::Letter(letter) => paper::letter(&door, &letter, runtime, output),
        Verb::CaseFile(file) => paper::case_file(&door, &file, runtime, output),
        Verb::Printer(verb) => printer::run(&door, &verb, runtime, output),
        Verb::Verify => question::verify(&door.open()?, output),
        Verb::Doctor => doctor::run(&door, runtime, output),
    }
}

/// Reads a reference number.
fn number(text: &str) -> Result<Number, Failure> {
    text.parse().map_err(|error: complaint::number::NumberError| Failure::App(error.into()))
}

/// The complaint of a reference number.
fn find(app: &app::App, number: &Number) -> Result<ComplaintId, Failure> {
    app.find_number(number)?.ok_or(Failure::App(app::Error::NotFound))
}
