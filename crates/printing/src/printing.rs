//! One case, ready to be put on paper.

use crate::{Error, Made};
use app::request::ActRequest;
use app::view::{AttachmentView, CaseView};
use app::{App, AttachError};
use complaint::statutory::{Pack, packs_of_case};
use complaint::{AcknowledgeMethod, Act, ComplaintId, Field, Paper, Printing as Printed, Store, Timestamp};
use paper::{CaseFile, Draft, Enclosure, LetterKind, Occasion, Size, Slip};
use text::Language;

/// One case with what every paper of it needs.
pub struct Printing {
    app: App,
    view: CaseView,
    organisation: String,
    store: Option<Store>,
    reader: Language,
    printed_at: Timestamp,
}

/// How a slip is wanted.
#[derive(Clone, Copy, Debug, Default)]
pub struct SlipRequest {
    /// Sheet or roll.
    pub size: Size,
    /// Its language; `None`: the customer's.
    pub language: Option<Language>,
    /// Marked as a copy even if none is known to have been given out.
    pub copy: bool,
}

/// What a letter says besides what is in the case.
#[derive(Clone, Debug)]
pub struct LetterRequest {
    /// Which letter.
    pub kind: LetterKind,
    /// Its language; `None`: the customer's.
    pub language: Option<Language>,
    /// Statutory packs whose clauses it must carry; `None`: those that the rules bind to the case.
    pub packs: Option<Vec<Pack>>,
    /// Why: of a delay, or of the decision; `None`: what the proposal says.
    pub reasons: Option<String>,
    /// The day by which a holding letter promises the answer.
    pub expected_on: Option<jiff::civil::Date>,
    /// The body outside that the customer may turn to.
    pub outside_body: Option<String>,
    /// Somebody says that the leaflet of the scheme is in the envelope.
    pub leaflet: bool,
}

impl Printing {
    /// The case `id` as it is now. `reader` is the language of whoever prints: what stays in the house is in it, and what goes to a
    /// customer whose language nobody knows.
    ///
    /// # Errors
    /// As [`App::case`].
    pub fn of(app: &App, id: ComplaintId, reader: Language, now: Timestamp) -> app::Result<Printing> {
        let view = app.case(id)?;
        let directory = app.directory();
        let store = directory.store(&view.store).cloned();
        let organisation = directory.organisation.clone();
        Ok(Printing { app: app.clone(), view, organisation, store, reader, printed_at: now })
    }

    /// The case.
    pub fn case(&self) -> &CaseView {
        &self.view
    }

    /// The language named, else the customer's where it is one that is shipped, else the reader's.
    pub fn language(&self, named: Option<Language>) -> Language {
        let own = || self.view.facts.field(Field::Language).and_then(Language::find);
        named.or_else(own).unwrap_or(self.reader)
    }

    /// The slip that the customer takes home. It is marked as a copy once one was given out.
    ///
    /// # Errors
    /// As [`Slip::set`].
    pub fn slip(&self, request: &SlipRequest) -> Result<Made, Error> {
        let language = self.language(request.language);
        let (view, copy) = (&self.view, request.copy || given_out(&self.view));
        let packs = self.packs();
        let slip = Slip { facts: &view.facts, case: &view.case, clocks: &view.clocks, packs: &packs, copy };
        let sheets = slip.set(request.size, &self.occasion(language))?;
        Ok(Made { sheets, paper: Paper::Slip, language, copy, not_here: Vec::new() })
    }

    /// A letter to the customer.
    ///
    /// # Errors
    /// [`paper::Error::Incomplete`] when it lacks what it must carry, and as [`paper::Letter::set`].
    pub fn letter(&self, request: &LetterRequest) -> Result<Made, Error> {
        let language = self.language(request.language);
        let view = &self.view;
        let packs = request.packs.clone().unwrap_or_else(|| self.packs());
        let people = self.app.people()?;
        let signed = people.iter().find(|person| person.current).map_or("", |person| person.name.as_str());
        let draft = Draft {
            facts: &view.facts,
            case: &view.case,
            clocks: &view.clocks,
            packs: &packs,
            reasons: request.reasons.as_deref(),
            expected_on: request.expected_on,
            outside_body: request.outside_body.as_deref(),
            leaflet: request.leaflet,
            signed,
        };
        let occasion = self.occasion(language);
        let sheets = draft.letter(request.kind, &occasion).set(&view.facts, &packs, &occasion)?;
        Ok(Made { sheets, paper: paper_of(request.kind), language, copy: false, not_here: Vec::new() })
    }

    /// The file of the case, with its history and pictures. Pictures that are not here are fetched from the office, if it answers.
    ///
    /// # Errors
    /// As [`CaseFile::set`], and when the replica fails.
    pub async fn case_file(&self, language: Option<Language>) -> Result<Made, Error> {
        let language = language.unwrap_or(self.reader);
        let view = &self.view;
        let mut enclosures = Vec::new();
        for attached in &view.attachments {
            enclosures.push(self.enclosure(attached).await?);
        }
        let is_picture = |attached: &AttachmentView| attached.file.media_type.starts_with("image/");
        let lacking = view.attachments.iter().zip(&enclosures);
        let lacking = lacking.filter(|(attached, enclosure)| is_picture(attached) && enclosure.bytes.is_none());
        let not_here = lacking.map(|(attached, _)| attached.file.name.clone()).collect();
        let directory = self.app.directory();
        let file = CaseFile {
            facts: &view.facts,
            case: &view.case,
            clocks: &view.clocks,
            directory: &directory,
            enclosures: &enclosures,
        };
        let sheets = file.set(&self.occasion(language))?;
        Ok(Made { sheets, paper: Paper::CaseFile, language, copy: false, not_here })
    }

    /// Notes on the case that a paper was printed. False: nothing was noted, since whoever asks may only read the case.
    ///
    /// # Errors
    /// As [`App::perform`].
    pub fn note(&self, made: &Made) -> app::Result<bool> {
        note(&self.app, self.view.id, &made.printed())
    }

    fn occasion(&self, language: Language) -> Occasion<'_> {
        Occasion {
            language,
            organisation: &self.organisation,
            store: self.store.as_ref().map_or(self.view.store.as_str(), |store| &store.name),
            zone: &self.view.zone,
            printed_at: self.printed_at,
        }
    }

    fn packs(&self) -> Vec<Pack> {
        let facts = &self.view.facts;
        packs_of_case(facts, self.app.policies().at(facts.received_at()), &self.view.zone)
    }

    /// A file of the case; a picture with its bytes.
    async fn enclosure(&self, attached: &AttachmentView) -> app::Result<Enclosure> {
        let mut enclosure =
            Enclosure { name: attached.file.name.clone(), by: attached.by, at: attached.at, bytes: None };
        if attached.file.media_type.starts_with("image/") {
            match self.app.fetch_attachment(self.view.id, attached.file.blob.address).await {
                Ok(opened) => enclosure.bytes = Some(opened.bytes),
                Err(app::Error::Attachment(AttachError::NotHere) | app::Error::Office(_) | app::Error::Alone) => {}
                Err(error) => return Err(error),
            }
        }
        Ok(enclosure)
    }
}

/// Notes on a case what was handed out of it; false for who may not write there.
pub(crate) fn note(app: &App, id: ComplaintId, printed: &Printed) -> app::Result<bool> {
    match app.perform(id, &ActRequest::Print(printed.clone())) {
        Ok(_) => Ok(true),
        Err(app::Error::Refused(_)) => Ok(false),
        Err(error) => Err(error),
    }
}

fn paper_of(kind: LetterKind) -> Paper {
    match kind {
        LetterKind::Acknowledgement => Paper::Acknowledgement,
        LetterKind::Holding => Paper::Holding,
        LetterKind::Proposal => Paper::Proposal,
        LetterKind::FinalResponse => Paper::FinalResponse,
    }
}

/// True when it is on record that a slip was printed, or that the customer has one.
fn given_out(view: &CaseView) -> bool {
    view.case.slips > 0
        || view.timeline.iter().any(|line| matches!(line.act, Act::Acknowledge { method: AcknowledgeMethod::Slip, .. }))
}
