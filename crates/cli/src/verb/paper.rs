//! `slip`, `letter`, `case-file`: what is printed for the customer, and the file of a case, into a new file or to the desk's printer.

use super::{find, number, printer};
use crate::arguments::{CaseFileArguments, LetterArguments, PaperName, SlipArguments};
use crate::desk::Door;
use crate::failure::{Failure, language};
use crate::output::Output;
use ::paper::{Error, LetterKind, Size};
use ::printing::{LetterRequest, Made, Printing, SlipRequest};
use complaint::statutory::find_pack;
use complaint::{Number, Timestamp};
use platform::printer::{Job, PrinterChoice};
use serde_json::json;
use std::io::Write;
use std::path::Path;
use text::{Language, Text};
use tokio::runtime::Runtime;

/// The case of a number, ready to be put on paper.
fn printing(door: &Door, number: &Number) -> Result<Printing, Failure> {
    let app = door.open()?;
    Ok(Printing::of(&app, find(&app, number)?, language(), now(door))?)
}

fn now(door: &Door) -> Timestamp {
    door.ports.machine.now()
}

pub fn slip(door: &Door, arguments: &SlipArguments, runtime: &Runtime, output: &mut Output) -> Result<(), Failure> {
    let number = number(&arguments.number)?;
    let chosen = if arguments.print { Some(printer::chosen(door)?) } else { None };
    let printing = printing(door, &number)?;
    let language = shipped(arguments.language.as_deref())?;
    let set = |size| printing.slip(&SlipRequest { size, language, copy: arguments.copy }).map_err(failed);
    let mut last = None;
    if let Some(path) = &arguments.pdf {
        let made = set(size(arguments.paper))?;
        write(path, &made.sheets.pdf().map_err(unset)?)?;
        say(&number, path, &made, json!({ "copy": made.copy }), output)?;
        last = Some(made);
    }
    if let Some(path) = &arguments.escpos {
        let made = set(Size::Roll)?;
        write(path, &made.sheets.receipt().map_err(unset)?)?;
        say(&number, path, &made, json!({ "copy": made.copy }), output)?;
        last = Some(made);
    }
    if let Some(chosen) = chosen {
        let roll = chosen.takes_slips_only();
        let made = set(if roll { Size::Roll } else { Size::A4 })?;
        let receipt = if roll { Some(made.sheets.receipt().map_err(unset)?) } else { None };
        let pdf = made.sheets.pdf().map_err(unset)?;
        let job = Job { name: number.as_str(), pdf: &pdf, receipt: receipt.as_deref() };
        printer::print(&chosen, &job, runtime)?;
        printed(&number, &chosen.address.to_string(), &made, json!({ "copy": made.copy }), output)?;
        last = Some(made);
    }
    last.map_or(Ok(()), |made| note(&printing, &made, output))
}

fn size(paper: PaperName) -> Size {
    match paper {
        PaperName::A4 => Size::A4,
        PaperName::Roll => Size::Roll,
    }
}

pub fn letter(door: &Door, arguments: &LetterArguments, runtime: &Runtime, output: &mut Output) -> Result<(), Failure> {
    let kind = LetterKind::find(&arguments.kind).ok_or_else(|| {
        let kinds: Vec<&str> = LetterKind::ALL.into_iter().map(LetterKind::name).collect();
        Failure::Usage(format!("a letter is one of {}; nothing was written", kinds.join(", ")))
    })?;
    let number = number(&arguments.number)?;
    let request = LetterRequest {
        kind,
        language: shipped(arguments.language.as_deref())?,
        packs: packs(&arguments.pack)?,
        reasons: arguments.reasons.clone(),
        expected_on: arguments.expected,
        outside_body: arguments.outside_body.clone(),
        leaflet: arguments.leaflet,
    };
    let printing = printing(door, &number)?;
    let made = printing.letter(&request).map_err(failed)?;
    let out = Out { door, pdf: arguments.pdf.as_deref(), print: arguments.print, runtime };
    out.hand(&number, &made, &json!({ "kind": kind.name() }), output)?;
    note(&printing, &made, output)
}

pub fn case_file(
    door: &Door,
    arguments: &CaseFileArguments,
    runtime: &Runtime,
    output: &mut Output,
) -> Result<(), Failure> {
    let number = number(&arguments.number)?;
    let printing = printing(door, &number)?;
    let language = shipped(arguments.language.as_deref())?;
    let made = runtime.block_on(printing.case_file(language)).map_err(failed)?;
    let out = Out { door, pdf: arguments.pdf.as_deref(), print: arguments.print, runtime };
    out.hand(&number, &made, &json!({ "not_here": made.not_here }), output)?;
    note(&printing, &made, output)?;
    if made.not_here.is_empty() {
        return Ok(());
    }
    let lacking = made.not_here.join(", ");
    output.tell(&format!(
        "Pictures that are not on this desk are only listed in it: {lacking}. `redress sync` brings them."
    ))
}

/// Where sheets go.
struct Out<'a> {
    door: &'a Door,
    pdf: Option<&'a Path>,
    print: bool,
    runtime: &'a Runtime,
}

impl Out<'_> {
    fn hand(&self, number: &Number, made: &Made, more: &serde_json::Value, output: &mut Output) -> Result<(), Failure> {
        let chosen = if self.print { Some(printer::chosen(self.door)?) } else { None };
        if chosen.as_ref().is_some_and(PrinterChoice::takes_slips_only) {
            return Err(printer::slips_only());
        }
        let pdf = made.sheets.pdf().map_err(unset)?;
        if let Some(path) = self.pdf {
            write(path, &pdf)?;
            say(number, path, made, more.clone(), output)?;
        }
        if let Some(chosen) = chosen {
            printer::print(&chosen, &Job { name: number.as_str(), pdf: &pdf, receipt: None }, self.runtime)?;
            printed(number, &chosen.address.to_string(), made, more.clone(), output)?;
        }
        Ok(())
    }
}

/// Notes on the case that it was printed. Whoever may only read may print too, and is told that nothing was noted.
fn note(printing: &Printing, made: &Made, output: &mut Output) -> Result<(), Failure> {
    if printing.note(made)? {
        return Ok(());
    }
    output.tell("The case does not say that this was printed: you may only read it.")
}

/// The statutory packs named, if any are.
fn packs(named: &[String]) -> Result<Option<Vec<complaint::statutory::Pack>>, Failure> {
    if named.is_empty() {
        return Ok(None);
    }
    let pack = |code: &String| {
        let known = || complaint::statutory::packs().into_iter().map(|pack| pack.code).collect::<Vec<_>>().join(", ");
        find_pack(code)
            .ok_or_else(|| Failure::Usage(format!("no statutory pack is called {code:?}; there are {}", known())))
    };
    named.iter().map(pack).collect::<Result<Vec<_>, Failure>>().map(Some)
}

pub(super) fn shipped(tag: Option<&str>) -> Result<Option<Language>, Failure> {
    let find = |tag: &str| {
        Language::find(tag).ok_or_else(|| {
            let tags: Vec<&str> = Language::ALL.into_iter().map(Language::tag).collect();
            Failure::Usage(format!("{tag:?} is not shipped; there are {}. Nothing was written", tags.join(", ")))
        })
    };
    tag.map(find).transpose()
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

fn say(number: &Number, path: &Path, made: &Made, more: serde_json::Value, output: &mut Output) -> Result<(), Failure> {
    told(number, made, json!({ "file": path }), more, &format!("in {}", path.display()), output)
}

fn printed(
    number: &Number,
    printer: &str,
    made: &Made,
    more: serde_json::Value,
    output: &mut Output,
) -> Result<(), Failure> {
    told(number, made, json!({ "printer": printer }), more, &format!("given to the printer {printer}"), output)
}

fn told(
    number: &Number,
    made: &Made,
    whereto: serde_json::Value,
    more: serde_json::Value,
    end: &str,
    output: &mut Output,
) -> Result<(), Failure> {
    let (number, pages) = (number.as_str(), made.sheets.count());
    let mut value = json!({ "number": number, "pages": pages, "language": made.language.tag() });
    for part in [whereto, more] {
        if let (Some(value), serde_json::Value::Object(part)) = (value.as_object_mut(), part) {
            value.extend(part);
        }
    }
    let pages = if pages == 1 { "one page".to_owned() } else { format!("{pages} pages") };
    output.say(&value, || format!("{number}: {pages} {end}"))
}

pub(super) fn failed(error: ::printing::Error) -> Failure {
    match error {
        ::printing::Error::App(error) => error.into(),
        ::printing::Error::Paper(error) => unset(error),
        ::printing::Error::Shelf(error) => Failure::Data(format!("{error}; nothing was written")),
    }
}

fn unset(error: Error) -> Failure {
    match error {
        Error::Incomplete(missing) => {
            let words = Text::new(language());
            let said: Vec<String> = missing.iter().map(|lacking| lacking.said(&words)).collect();
            Failure::Refused(words.get("letter-incomplete", &[("missing", said.join("; "))]))
        }
        other => Failure::Data(format!("{other}. Nothing was written, and nothing was changed.")),
    }
}
