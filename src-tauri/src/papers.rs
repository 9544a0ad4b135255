//! Papers of a case, between `printing`, the machine and the page.

use crate::shell::{Answer, Shell};
use crate::{download, printers};
use complaint::{Paper, Refusal};
use contract::{ErrorView, HandedView, LackingView, PageView, PaperRequest, PaperView, ask};
use data_encoding::BASE64;
use platform::printer::{Job, PaperSize};
use printing::{Error, LetterKind, LetterRequest, Made, Printing, Size, SlipRequest};
use std::path::Path;
use text::Language;

/// So many pages are shown; the others are in the PDF.
const SHOWN: usize = 12;
/// Pixels a millimetre on the screen.
const FINENESS: f64 = 6.0;

/// The papers of one case.
pub struct Papers<'a> {
    shell: &'a Shell,
    printing: Printing,
    paper: Paper,
    language: Option<Language>,
}

impl<'a> Papers<'a> {
    /// Those of the case that the page names.
    pub fn of(shell: &'a Shell, id: &str, request: &PaperRequest) -> Answer<Papers<'a>> {
        let app = shell.app()?;
        let id = shell.read(ask::read("id", id))?;
        let paper = shell.read(Paper::find(&request.paper).ok_or_else(|| unknown("paper")))?;
        let find = |tag: &String| Language::find(tag).ok_or_else(|| unknown("language"));
        let language = shell.read(request.language.as_ref().map(find).transpose())?;
        let reader = Language::find(&crate::screen::settings(shell).language).unwrap_or_default();
        let printing = shell.told(Printing::of(&app, id, reader, shell.ports.machine.now()))?;
        Ok(Papers { shell, printing, paper, language })
    }

    /// As it will come out.
    pub async fn view(&self, request: &PaperRequest) -> Answer<PaperView> {
        let made = match self.make(request, size(&request.size)).await {
            Ok(made) => made,
            Err(Error::Paper(paper::Error::Incomplete(lacking))) => {
                let lacking = lacking.into_iter().map(|one| LackingView { clause: one.code, source: one.source });
                let language = self.printing.language(self.language).tag().to_owned();
                let (pages, not_here) = (Vec::new(), Vec::new());
                return Ok(PaperView { language, copy: false, count: 0, pages, lacking: lacking.collect(), not_here });
            }
            Err(error) => return Err(self.failed(error)),
        };
        let pictures = made.sheets.pictures(SHOWN, FINENESS).map_err(|error| self.failed(error.into()))?;
        let page =
            |one: printing::Picture| PageView { width: one.width, height: one.height, data: BASE64.encode(&one.png) };
        Ok(PaperView {
            language: made.language.tag().to_owned(),
            copy: made.copy,
            count: u32::try_from(made.sheets.count()).unwrap_or(u32::MAX),
            pages: pictures.into_iter().map(page).collect(),
            lacking: Vec::new(),
            not_here: made.not_here,
        })
    }

    /// To the printer of this desk, on the paper that is in it.
    pub async fn print(&self, request: &PaperRequest) -> Answer<HandedView> {
        let chosen = printers::chosen(self.shell)?.ok_or_else(|| self.shell.failed("printer_none", []))?;
        if chosen.takes_slips_only() && self.paper != Paper::Slip {
            return Err(self.shell.failed("printer_only_slips", []));
        }
        let roll = chosen.takes_slips_only();
        let made = self.make(request, if roll { Size::Roll } else { Size::A4 }).await;
        let made = made.map_err(|error| self.failed(error))?;
        let receipt = if roll { Some(made.sheets.receipt().map_err(|error| self.failed(error.into()))?) } else { None };
        let pdf = made.sheets.pdf().map_err(|error| self.failed(error.into()))?;
        let number = self.printing.case().facts.record.number.to_string();
        let job = Job { name: &number, pdf: &pdf, receipt: receipt.as_deref() };
        let printed = platform::printer::print(&chosen.address, &job).await;
        printed.map_err(|error| printers::refused(self.shell, error))?;
        Ok(self.handed(&made, chosen.address.to_string()))
    }

    /// As a PDF into a folder of the person's.
    pub async fn save(&self, request: &PaperRequest, folder: &Path) -> Answer<HandedView> {
        let made = self.make(request, size(&request.size)).await.map_err(|error| self.failed(error))?;
        let pdf = made.sheets.pdf().map_err(|error| self.failed(error.into()))?;
        let name = format!("{}-{}", self.printing.case().facts.record.number, self.paper.name());
        let path = download::write(folder, &name, "pdf", &pdf).map_err(|error| {
            self.shell
                .failed("paper_unsaved", [("folder", folder.display().to_string()), ("problem", error.to_string())])
        })?;
        self.shell.remember_saved(path.clone());
        Ok(self.handed(&made, path.display().to_string()))
    }

    /// It is out, whatever becomes of the note on the case.
    fn handed(&self, made: &Made, to: String) -> HandedView {
        let noted = match self.shell.told(self.printing.note(made)) {
            Ok(true) => "noted",
            Ok(false) => "read_only",
            Err(_) => "failed",
        };
        HandedView { to, noted: noted.to_owned() }
    }

    async fn make(&self, request: &PaperRequest, size: Size) -> Result<Made, Error> {
        let language = self.language;
        let kind = match self.paper {
            Paper::Slip => return self.printing.slip(&SlipRequest { size, language, copy: false }),
            Paper::CaseFile => return self.printing.case_file(language).await,
            Paper::Acknowledgement => LetterKind::Acknowledgement,
            Paper::Holding => LetterKind::Holding,
            Paper::Proposal => LetterKind::Proposal,
            Paper::FinalResponse => LetterKind::FinalResponse,
        };
        let said = |text: &Option<String>| text.clone().filter(|text| !text.trim().is_empty());
        self.printing.letter(&LetterRequest {
            kind,
            language,
            packs: None,
            reasons: said(&request.reasons),
            expected_on: request.expected_on.as_deref().and_then(|day| day.parse().ok()),
            outside_body: said(&request.outside_body),
            leaflet: request.leaflet,
        })
    }

    fn failed(&self, error: Error) -> ErrorView {
        match error {
            Error::App(error) => self.shell.fault(&error),
            Error::Paper(paper::Error::Incomplete(_)) => self.shell.failed("paper_incomplete", []),
            Error::Paper(error) => self.shell.failed("paper_failed", [("problem", error.to_string())]),
            Error::Shelf(error) => self.shell.failed("paper_failed", [("problem", error.to_string())]),
        }
    }
}

fn unknown(field: &str) -> Refusal {
    Refusal::Field { field: field.to_owned(), problem: "unknown".to_owned() }
}

fn size(name: &str) -> Size {
    if name == printers::name_of(PaperSize::Roll) { Size::Roll } else { Size::A4 }
}

/// Opens a file that was saved in this run with whatever program the system has for it; no other file.
pub fn open(shell: &Shell, path: &Path) -> Answer<()> {
    shell.attended()?;
    if !shell.has_saved(path) {
        return Err(shell.failed("paper_not_shown", [("problem", path.display().to_string())]));
    }
    open::that_detached(path).map_err(|error| shell.failed("paper_not_shown", [("problem", error.to_string())]))
}
