//! `person export`: everything held on one person, the list first, then the files.

use super::number;
use crate::arguments::PersonArguments;
use crate::desk::Door;
use crate::failure::{Failure, language};
use crate::output::{Output, table};
use crate::shape;
use ::printing::{Archive, Disclosed, DisclosureRequest, Shelf, disclose};
use app::App;
use app::request::PersonRequest;
use app::view::{HeldComplaint, HeldView};
use complaint::{ComplaintId, Field, Number};
use serde_json::{Value, json};
use std::fs::{DirBuilder, File, OpenOptions};
use std::io::Write;
use std::path::{Path, PathBuf};
use tokio::runtime::Runtime;

pub fn export(door: &Door, arguments: &PersonArguments, runtime: &Runtime, output: &mut Output) -> Result<(), Failure> {
    let person = PersonRequest {
        phone: arguments.phone.clone().unwrap_or_default(),
        email: arguments.email.clone().unwrap_or_default(),
        receipt: arguments.receipt.clone().unwrap_or_default(),
        name: arguments.name.clone().unwrap_or_default(),
    };
    let language = super::paper::shipped(arguments.language.as_deref())?;
    let app = door.open()?;
    let held = app.held_on(&person)?;
    let taken = Taken::of(&held, arguments)?;
    output.say(&list(&held, &taken), || page(&held, &taken))?;
    let Some(path) = arguments.out.as_deref().filter(|_| !arguments.dry_run) else { return Ok(()) };
    let request = DisclosureRequest { person, complaints: taken.0, language };
    let disclosed = write(&app, &request, (door, path), runtime, output)?;
    said(path, &disclosed, output)
}

/// Which of the complaints found go in.
struct Taken(Vec<ComplaintId>);

impl Taken {
    /// Those that are surely the person's and those named, without those that are not wanted.
    fn of(held: &HeldView, arguments: &PersonArguments) -> Result<Taken, Failure> {
        let named = |numbers: &[String]| -> Result<Vec<Number>, Failure> {
            let read = numbers.iter().map(|text| found(held, number(text)?));
            read.collect()
        };
        let (with, without) = (named(&arguments.with)?, named(&arguments.without)?);
        let is_taken =
            |one: &&HeldComplaint| (one.sure || with.contains(&one.row.number)) && !without.contains(&one.row.number);
        let taken: Vec<ComplaintId> = held.complaints.iter().filter(is_taken).map(|one| one.row.id).collect();
        if taken.is_empty() && !arguments.dry_run {
            let words = "nothing was found on this desk that you may read and that goes in; nothing was written";
            return Err(Failure::Data(words.to_owned()));
        }
        Ok(Taken(taken))
    }
}

/// The number, if it is among those found: what is named and not there was mistaken for something.
fn found(held: &HeldView, number: Number) -> Result<Number, Failure> {
    if held.complaints.iter().any(|one| one.row.number == number) {
        return Ok(number);
    }
    Err(Failure::Usage(format!("{number} is not among the complaints of this person; nothing was written")))
}

fn by(one: &HeldComplaint) -> Vec<&'static str> {
    one.by.iter().copied().map(Field::name).collect()
}

fn list(held: &HeldView, taken: &Taken) -> Value {
    let complaint = |one: &HeldComplaint| {
        let mut value = shape::row(&one.row);
        if let Some(value) = value.as_object_mut() {
            value.insert("found_by".into(), json!(by(one)));
            value.insert("files".into(), json!(one.files));
            value.insert("sure".into(), json!(one.sure));
            value.insert("taken".into(), json!(taken.0.contains(&one.row.id)));
        }
        value
    };
    let erased = held.erased_beside(|id| taken.0.contains(&id));
    let erased: Vec<&str> = erased.iter().map(Number::as_str).collect();
    json!({ "complaints": held.complaints.iter().map(complaint).collect::<Vec<_>>(), "erased": erased })
}

fn page(held: &HeldView, taken: &Taken) -> String {
    let line = |one: &HeldComplaint| {
        let goes_in = match (taken.0.contains(&one.row.id), one.sure) {
            (true, _) => "yes",
            (false, true) => "no",
            (false, false) => "no: it may be another's (--with NUMBER takes it)",
        };
        vec![
            one.row.number.to_string(),
            one.row.state.name().to_owned(),
            one.row.customer.clone(),
            by(one).join(", "),
            one.files.to_string(),
            goes_in.to_owned(),
        ]
    };
    let lines: Vec<Vec<String>> = held.complaints.iter().map(line).collect();
    let mut page = match lines.as_slice() {
        [] => "Nothing found on this desk that you may read.".to_owned(),
        lines => table(&["Number", "State", "Name", "Found by", "Files", "Goes in"], lines),
    };
    for number in held.erased_beside(|id| taken.0.contains(&id)) {
        page.push_str(&format!("\n{number}: erased for good, nothing of it is left here"));
    }
    page.push_str(if held.alone {
        "\nThis desk works alone: there is no office that holds more."
    } else {
        "\nWhat other stores and the office hold, and what you may not read, is not in it: ask the office."
    });
    page
}

/// Writes all of it, or nothing: a part of it would pass for all of it.
fn write(
    app: &App,
    request: &DisclosureRequest,
    (door, path): (&Door, &Path),
    runtime: &Runtime,
    output: &Output,
) -> Result<Disclosed, Failure> {
    let progress = output.progress("Putting together");
    let mut told = |done, total| progress.set(done, total);
    let as_whom = (language(), door.ports.machine.now());
    let mut give = |shelf: &mut dyn Shelf| runtime.block_on(disclose(app, request, as_whom, shelf, &mut told));
    let unwritten = |error: std::io::Error| Failure::Data(format!("{}: {error}; nothing was written", path.display()));
    let is_archive = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("zip"));
    let done = if is_archive {
        let mut archive = Archive::new(file(path).map_err(unwritten)?);
        let given = give(&mut archive).map_err(super::paper::failed);
        given.inspect_err(|_| drop(std::fs::remove_file(path)))
    } else {
        folder(path).map_err(unwritten)?;
        let given = give(&mut Folder(path.to_owned())).map_err(super::paper::failed);
        given.inspect_err(|_| drop(std::fs::remove_dir_all(path)))
    };
    progress.end();
    done
}

/// A folder that takes files.
struct Folder(PathBuf);

impl Shelf for Folder {
    fn put(&mut self, name: &str, bytes: &[u8]) -> std::io::Result<()> {
        let path = self.0.join(name);
        if let Some(above) = path.parent() {
            std::fs::create_dir_all(above)?;
        }
        let mut file = file(&path)?;
        file.write_all(bytes).and_then(|()| file.sync_all())
    }

    fn end(&mut self) -> std::io::Result<()> {
        sync_folders(&self.0)
    }
}

/// The files of a folder are on the disk already; their names are after this.
fn sync_folders(folder: &Path) -> std::io::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            sync_folders(&entry.path())?;
        }
    }
    // Elsewhere a folder cannot be opened to be synced.
    if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
}

/// A new folder that other accounts of this machine cannot look into; one that is there is never written into.
fn folder(path: &Path) -> std::io::Result<()> {
    let mut builder = DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path)
}

/// A new file that other accounts of this machine cannot read.
fn file(path: &Path) -> std::io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

fn said(path: &Path, disclosed: &Disclosed, output: &mut Output) -> Result<(), Failure> {
    let away: Vec<Value> =
        disclosed.not_here.iter().map(|(number, name)| json!({ "number": number.as_str(), "name": name })).collect();
    let value = json!({
        "out": path, "complaints": disclosed.complaints, "files": disclosed.files,
        "language": disclosed.language.tag(), "not_here": away, "noted": disclosed.noted,
    });
    output.say(&value, || {
        let Disclosed { complaints, files, .. } = disclosed;
        let what = if *complaints == 1 { "one complaint".to_owned() } else { format!("{complaints} complaints") };
        format!("{what}, {files} files, unencrypted in {}", path.display())
    })?;
    output.tell("Notes and the names of colleagues are in it. Read it before it leaves the house.")?;
    for (number, name) in &disclosed.not_here {
        output.tell(&format!(
            "{number}: {name} is only listed; its bytes are not on this desk. `redress sync` brings them."
        ))?;
    }
    Ok(())
}
