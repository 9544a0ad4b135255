//! Everything that this desk holds on one person, as files to hand over: for each complaint its history as JSON, the case file and
//! what is attached, and an index that says in plain words what is there, where it came from, who knew of it, and what is not there.

mod index;
mod name;
#[cfg(test)]
mod tests;

use crate::{Error, Printing};
use app::privacy::History;
use app::request::PersonRequest;
use app::view::{CaseView, HeldComplaint, HeldView};
use app::{App, AttachError};
use complaint::{ComplaintId, Field, Number, Printing as Printed, Timestamp};
use name::Names;
use text::Language;

/// Name of the index.
pub const INDEX: &str = "index.txt";

/// Where the files go: a folder or an archive.
pub trait Shelf: Send {
    /// Keeps a file under a name, folders in it divided by `/`.
    ///
    /// # Errors
    /// When it cannot be kept.
    fn put(&mut self, name: &str, bytes: &[u8]) -> std::io::Result<()>;

    /// Ends it: when this returns, all of it is on the disk.
    ///
    /// # Errors
    /// When it cannot be ended.
    fn end(&mut self) -> std::io::Result<()>;
}

/// What is to be handed over.
#[derive(Clone, Debug)]
pub struct DisclosureRequest {
    /// What the person is known by.
    pub person: PersonRequest,
    /// Which of the complaints that were found: a person has looked at the list.
    pub complaints: Vec<ComplaintId>,
    /// The language of index and case files; `None`: the person's where it is shipped, else the reader's.
    pub language: Option<Language>,
}

/// What was handed over.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Disclosed {
    /// How many complaints.
    pub complaints: usize,
    /// How many files, the index among them.
    pub files: usize,
    /// The language of index and case files.
    pub language: Language,
    /// Files of the complaints that are neither here nor to be had now, by number and name.
    pub not_here: Vec<(Number, String)>,
    /// Each case says that its case file was made.
    pub noted: bool,
}

/// One complaint as it was put on the shelf.
struct Part {
    view: CaseView,
    by: Vec<Field>,
    folder: String,
    /// Each attached file: its name, and whether its bytes are there.
    files: Vec<(String, bool)>,
    /// What the case is to say of its case file.
    printed: Printed,
}

/// Everything that is needed on the way.
struct Course<'a> {
    app: &'a App,
    shelf: &'a mut dyn Shelf,
    language: Option<Language>,
    reader: Language,
    now: Timestamp,
    put: usize,
}

/// Puts everything on the shelf and ends it. Whatever ends it early leaves something unfinished there, which whoever gave the shelf
/// removes. Only what lies there whole is noted on the cases: after that nothing fails any more.
///
/// # Errors
/// [`Error::App`] for a role that may not, when nothing of what is asked for was found, or from the replica; [`Error::Paper`] when
/// a case file cannot be set, [`Error::Shelf`] when a file cannot be kept.
pub async fn disclose(
    app: &App,
    request: &DisclosureRequest,
    (reader, now): (Language, Timestamp),
    shelf: &mut dyn Shelf,
    progress: &mut (dyn FnMut(u64, u64) + Send),
) -> Result<Disclosed, Error> {
    let held = app.held_on(&request.person)?;
    let chosen: Vec<HeldComplaint> = chosen(&held, &request.complaints)?;
    let language = request.language.or_else(|| own_language(app, &chosen));
    let mut course = Course { app, shelf, language, reader, now, put: 0 };
    let mut folders = Names::default();
    let mut parts = Vec::new();
    let total = chosen.len() as u64;
    for (one, done) in chosen.iter().zip(1..) {
        let folder = folders.free(one.row.number.as_str());
        parts.push(course.complaint(one, folder).await?);
        progress(done, total);
    }
    let language = language.unwrap_or(reader);
    let index = index::Index { app, person: &request.person, held: &held, parts: &parts, now, language }.text()?;
    course.put(INDEX, index.as_bytes())?;
    course.shelf.end()?;
    let mut noted = true;
    for part in &parts {
        // One that cannot note it keeps none of the others from doing so.
        noted &= crate::printing::note(app, part.view.id, &part.printed).unwrap_or(false);
    }
    let lacking = |part: &Part| {
        let lacking = part.files.iter().filter(|(_, is_there)| !is_there);
        lacking.map(|(name, _)| (part.view.number.clone(), name.clone())).collect::<Vec<_>>()
    };
    Ok(Disclosed {
        complaints: parts.len(),
        files: course.put,
        language,
        not_here: parts.iter().flat_map(lacking).collect(),
        noted,
    })
}

/// Those asked for, in the order found. One that was not found is not handed over, nor is nothing.
fn chosen(held: &HeldView, asked: &[ComplaintId]) -> Result<Vec<HeldComplaint>, Error> {
    let chosen: Vec<HeldComplaint> =
        held.complaints.iter().filter(|one| asked.contains(&one.row.id)).cloned().collect();
    let all = asked.iter().all(|id| chosen.iter().any(|one| one.row.id == *id));
    if all && !chosen.is_empty() { Ok(chosen) } else { Err(app::Error::NotFound.into()) }
}

/// The language of the person, as the latest of their complaints that says one has it.
fn own_language(app: &App, chosen: &[HeldComplaint]) -> Option<Language> {
    let said = |one: &HeldComplaint| app.case(one.row.id).ok()?.facts.field(Field::Language).and_then(Language::find);
    chosen.iter().find_map(said)
}

impl Course<'_> {
    async fn complaint(&mut self, one: &HeldComplaint, folder: String) -> Result<Part, Error> {
        let history = self.app.history(one.row.id)?;
        let printing = Printing::of(self.app, one.row.id, self.reader, self.now)?;
        let (files, paths) = self.attached(printing.case(), &folder).await?;
        self.history(history, paths, &folder)?;
        let made = printing.case_file(Some(self.language.unwrap_or(self.reader))).await?;
        let pdf = made.sheets.pdf()?;
        self.put(&format!("{folder}/case-file.pdf"), &pdf)?;
        Ok(Part { view: printing.case().clone(), by: one.by.clone(), folder, files, printed: made.printed() })
    }

    fn history(&mut self, history: History, paths: Vec<Option<String>>, folder: &str) -> Result<(), Error> {
        self.put(&format!("{folder}/complaint.json"), history.to_json(paths).as_bytes())
    }

    /// Attached files, from the office where they are not here and it answers: what they are called and whether they are there, and
    /// where they lie beside the history.
    async fn attached(
        &mut self,
        view: &CaseView,
        folder: &str,
    ) -> Result<(Vec<(String, bool)>, Vec<Option<String>>), Error> {
        let (mut files, mut paths, mut names) = (Vec::new(), Vec::new(), Names::default());
        for attached in &view.attachments {
            let bytes = match self.app.fetch_attachment(view.id, attached.file.blob.address).await {
                Ok(opened) => Some(opened.bytes),
                Err(app::Error::Attachment(AttachError::NotHere) | app::Error::Office(_) | app::Error::Alone) => None,
                Err(error) => return Err(error.into()),
            };
            files.push((attached.file.name.clone(), bytes.is_some()));
            let path = bytes.as_ref().map(|_| format!("files/{}", names.free(&attached.file.name)));
            if let (Some(bytes), Some(path)) = (bytes, &path) {
                self.put(&format!("{folder}/{path}"), &bytes)?;
            }
            paths.push(path);
        }
        Ok((files, paths))
    }

    fn put(&mut self, name: &str, bytes: &[u8]) -> Result<(), Error> {
        self.shelf.put(name, bytes)?;
        self.put += 1;
        Ok(())
    }
}
