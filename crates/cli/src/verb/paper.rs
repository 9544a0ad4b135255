//! `slip`, `letter`, `case-file`: what is printed for the customer, and the file of a case, each into a new file.

use super::{find, number};
use crate::arguments::{CaseFileArguments, LetterArguments, SlipArguments, SlipPaper};
use crate::desk::Door;
use crate::failure::{Failure, language};
use crate::output::Output;
use ::paper::{CaseFile, Draft, Enclosure, Error, LetterKind, Occasion, Sheets, Size, Slip};
use app::request::ActRequest;
use app::view::{AttachmentView, CaseView};
use app::{App, AttachError};
use complaint::statutory::{Pack, find_pack, packs_of_case};
use complaint::{AcknowledgeMethod, Act, Field, Number, Paper, Printing as Printed, Store};
use serde_json::json;
use std::io::Write;
use std::path::Path;
use text::{Language, Text};
use tokio::runtime::Runtime;

/// A complaint with what every paper of it needs.
struct Printing {
    app: App,
    number: Number,
    view: CaseView,
    organisation: String,
    store: Option<Store>,
    language: Language,
    printed_at: complaint::Timestamp,
}

impl Printing {
    fn of(door: &Door, text: &str) -> Result<Printing, Failure> {
        let number = number(text)?;
        let app = door.open()?;
        let view = app.case(find(&app, &number)?)?;
        let directory = app.directory();
        let store = directory.store(&view.store).cloned();
        let organisation = directory.organisation.clone();
        let printed_at = door.ports.machine.now();
        Ok(Printing { app, number, view, organisation, store, language: language(), printed_at })
    }

    /// The same in the language named, else in the customer's where it is one that is shipped.
    fn for_the_customer(self, named: Option<&str>) -> Result<Printing, Failure> {
        let own = self.view.facts.field(Field::Language).and_then(Language::find).unwrap_or(self.language);
        Ok(Printing { language: named.map_or(Ok(own), shipped)?, ..self })
    }

    fn occasion(&self) -> Occasion<'_> {
        Occasion {
            language: self.language,
            organisation: &self.organisation,
            store: self.store.as_ref().map_or(self.view.store.as_str(), |store| &store.name),
            zone: &self.view.zone,
            printed_at: self.printed_at,
        }
    }
}

pub fn slip(door: &Door, arguments: &SlipArguments, output: &mut Output) -> Result<(), Failure> {
    let printing = Printing::of(door, &arguments.number)?.for_the_customer(arguments.language.as_deref())?;
    let view = &printing.view;
    let copy = arguments.copy || given_out(view);
    let packs = packs(&[], &printing)?;
    let slip = Slip { facts: &view.facts, case: &view.case, clocks: &view.clocks, packs: &packs, copy };
    let size = match arguments.paper {
        SlipPaper::A4 => Size::A4,
        SlipPaper::Roll => Size::Roll,
    };
    let set = |size| slip.set(size, &printing.occasion()).map_err(failed);
    if let Some(path) = &arguments.pdf {
        let sheets = set(size)?;
        write(path, &sheets.pdf().map_err(failed)?)?;
        say(&printing, path, &sheets, json!({ "copy": copy }), output)?;
    }
    if let Some(path) = &arguments.escpos {
        let sheets = set(Size::Roll)?;
        write(path, &sheets.receipt().map_err(failed)?)?;
        say(&printing, path, &sheets, json!({ "copy": copy }), output)?;
    }
    record(&printing, Paper::Slip, output)
}

/// True when it is on record that a slip was printed, or that the customer has one.
fn given_out(view: &CaseView) -> bool {
    view.case.slips > 0
        || view.timeline.iter().any(|line| matches!(line.act, Act::Acknowledge { method: AcknowledgeMethod::Slip, .. }))
}

pub fn letter(door: &Door, arguments: &LetterArguments, output: &mut Output) -> Result<(), Failure> {
    let kind = LetterKind::find(&arguments.kind).ok_or_else(|| {
        let kinds: Vec<&str> = LetterKind::ALL.into_iter().map(LetterKind::name).collect();
        Failure::Usage(format!("a letter is one of {}; nothing was written", kinds.join(", ")))
    })?;
    let printing = Printing::of(door, &arguments.number)?.for_the_customer(arguments.language.as_deref())?;
    let packs = packs(&arguments.pack, &printing)?;
    let view = &printing.view;
    let people = printing.app.people()?;
    let signed = people.iter().find(|person| person.current).map_or("", |person| person.name.as_str());
    let draft = Draft {
        facts: &view.facts,
        case: &view.case,
        clocks: &view.clocks,
        packs: &packs,
        reasons: arguments.reasons.as_deref(),
        expected_on: arguments.expected,
        outside_body: arguments.outside_body.as_deref(),
        leaflet: arguments.leaflet,
        signed,
    };
    let occasion = printing.occasion();
    let sheets = draft.letter(kind, &occasion).set(&view.facts, &packs, &occasion).map_err(failed)?;
    write(&arguments.pdf, &sheets.pdf().map_err(failed)?)?;
    say(&printing, &arguments.pdf, &sheets, json!({ "kind": kind.name() }), output)?;
    let paper = match kind {
        LetterKind::Acknowledgement => Paper::Acknowledgement,
        LetterKind::Holding => Paper::Holding,
        LetterKind::Proposal => Paper::Proposal,
        LetterKind::FinalResponse => Paper::FinalResponse,
    };
    record(&printing, paper, output)
}

pub fn case_file(
    door: &Door,
    arguments: &CaseFileArguments,
    runtime: &Runtime,
    output: &mut Output,
) -> Result<(), Failure> {
    let printing = Printing::of(door, &arguments.number)?;
    let named = arguments.language.as_deref().map_or(Ok(printing.language), shipped)?;
    let printing = Printing { language: named, ..printing };
    let view = &printing.view;
    let mut enclosures = Vec::new();
    let mut not_here = Vec::new();
    for attached in &view.attachments {
        let enclosure = enclosure(&printing, attached, runtime)?;
        if enclosure.bytes.is_none() && attached.file.media_type.starts_with("image/") {
            not_here.push(attached.file.name.clone());
        }
        enclosures.push(enclosure);
    }
    let directory = printing.app.directory();
    let file = CaseFile {
        facts: &view.facts,
        case: &view.case,
        clocks: &view.clocks,
        directory: &directory,
        enclosures: &enclosures,
    };
    let sheets = file.set(&printing.occasion()).map_err(failed)?;
    write(&arguments.pdf, &sheets.pdf().map_err(failed)?)?;
    say(&printing, &arguments.pdf, &sheets, json!({ "not_here": not_here }), output)?;
    record(&printing, Paper::CaseFile, output)?;
    if not_here.is_empty() {
        return Ok(());
    }
    let lacking = not_here.join(", ");
    output.tell(&format!(
        "Pictures that are not on this desk are only listed in it: {lacking}. `redress sync` brings them."
    ))
}

/// A file of the case; a picture with its bytes, from the office if they are not here.
fn enclosure(printing: &Printing, attached: &AttachmentView, runtime: &Runtime) -> Result<Enclosure, Failure> {
    let mut enclosure = Enclosure { name: attached.file.name.clone(), by: attached.by, at: attached.at, bytes: None };
    if attached.file.media_type.starts_with("image/") {
        let address = attached.file.blob.address;
        match runtime.block_on(printing.app.fetch_attachment(printing.view.id, address)) {
            Ok(opened) => enclosure.bytes = Some(opened.bytes),
            Err(app::Error::Attachment(AttachError::NotHere) | app::Error::Office(_) | app::Error::Alone) => {}
            Err(error) => return Err(error.into()),
        }
    }
    Ok(enclosure)
}

/// Notes on the case that it was printed. Whoever may only read may print too, and is told that nothing was noted.
fn record(printing: &Printing, paper: Paper, output: &mut Output) -> Result<(), Failure> {
    let request = ActRequest::Print(Printed { paper, language: printing.language.tag().to_owned() });
    match printing.app.perform(printing.view.id, &request) {
        Ok(_) => Ok(()),
        Err(app::Error::Refused(_)) => {
            output.tell("The case does not say that this was printed: you may only read it.")
        }
        Err(error) => Err(error.into()),
    }
}

/// The statutory packs named, else those that the rules bind to the case.
fn packs(named: &[String], printing: &Printing) -> Result<Vec<Pack>, Failure> {
    if named.is_empty() {
        let view = &printing.view;
        let policies = printing.app.policies();
        return Ok(packs_of_case(&view.facts, policies.at(view.facts.received_at()), &view.zone));
    }
    let pack = |code: &String| {
        let known = || complaint::statutory::packs().into_iter().map(|pack| pack.code).collect::<Vec<_>>().join(", ");
        find_pack(code)
            .ok_or_else(|| Failure::Usage(format!("no statutory pack is called {code:?}; there are {}", known())))
    };
    named.iter().map(pack).collect()
}

fn shipped(tag: &str) -> Result<Language, Failure> {
    Language::find(tag).ok_or_else(|| {
        let tags: Vec<&str> = Language::ALL.into_iter().map(Language::tag).collect();
        Failure::Usage(format!("{tag:?} is not shipped; there are {}. Nothing was written", tags.join(", ")))
    })
}

/// Writes a new file whole, or none: one that is there is never replaced.
fn write(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let failed =
        |error: std::io::Error| Failure::Data(format!("{}: {error}; nothing else was changed", path.display()));
    let mut file = std::fs::File::create_new(path).map_err(failed)?;
    let written = file.write_all(bytes).and_then(|()| file.sync_all());
    written.map_err(|error| {
        drop(std::fs::remove_file(path));
        failed(error)
    })
}

fn say(
    printing: &Printing,
    path: &Path,
    sheets: &Sheets,
    more: serde_json::Value,
    output: &mut Output,
) -> Result<(), Failure> {
    let number = printing.number.as_str();
    let pages = sheets.count();
    let mut value = json!({ "number": number, "file": path, "pages": pages, "language": printing.language.tag() });
    if let (Some(value), serde_json::Value::Object(more)) = (value.as_object_mut(), more) {
        value.extend(more);
    }
    let unit = if pages == 1 { "one page" } else { "pages" };
    let count = if pages == 1 { String::new() } else { format!("{pages} ") };
    output.say(&value, || format!("{number}: {count}{unit} in {}", path.display()))
}

fn failed(error: Error) -> Failure {
    match error {
        Error::Incomplete(missing) => {
            let words = Text::new(language());
            let said: Vec<String> = missing.iter().map(|lacking| lacking.said(&words)).collect();
            Failure::Refused(words.get("letter-incomplete", &[("missing", said.join("; "))]))
        }
        other => Failure::Data(format!("{other}. Nothing was written, and nothing was changed.")),
    }
}
