//! What a disclosure leaves on the cases, and what it names, tried on a real desk.

use super::{DisclosureRequest, Part, Shelf, disclose, index};
use crate::Error;
use app::request::{AloneRequest, Guard, PersonRequest, RecordRequest};
use app::view::HeldView;
use app::{App, Created};
use complaint::{Act, ComplaintId, Number, Paper, Printing, Timestamp};
use std::io;
use text::Language;

const NOW: Timestamp = Timestamp(1_772_445_600_000);

/// A desk alone in a folder of its own.
struct Desk {
    app: App,
    _folder: tempfile::TempDir,
}

impl Desk {
    fn new() -> Desk {
        let folder = tempfile::tempdir().expect("a folder");
        let guard = Guard::KeyFile(folder.path().join("key"));
        let request = AloneRequest { language: "en".into(), person_name: "Ada".into(), guard };
        let home = folder.path().join("desk");
        let Created { app, .. } = App::create_alone(&home, &platform::ports(), &request).expect("a desk");
        Desk { app, _folder: folder }
    }

    fn record(&self, what: &str) -> ComplaintId {
        let fields = [("phone".to_owned(), "020 7946 0018".to_owned())].into();
        let request = RecordRequest { description: what.into(), fields, ..RecordRequest::default() };
        self.app.record(&request).expect("recorded").id
    }
}

fn person() -> PersonRequest {
    PersonRequest { phone: "020 7946 0018".into(), ..PersonRequest::default() }
}

fn notes(app: &App, id: ComplaintId) -> usize {
    let view = app.case(id).expect("here");
    view.timeline.iter().filter(|line| matches!(line.act, Act::Print(_))).count()
}

/// A shelf that fails at one of its files, or at its end, and counts what is noted when it is ended.
struct Breaking<'a> {
    app: &'a App,
    cases: Vec<ComplaintId>,
    takes: usize,
    ends: bool,
    noted_before: usize,
}

impl Shelf for Breaking<'_> {
    fn put(&mut self, _: &str, _: &[u8]) -> io::Result<()> {
        self.takes = self.takes.checked_sub(1).ok_or(io::ErrorKind::StorageFull)?;
        Ok(())
    }

    fn end(&mut self) -> io::Result<()> {
        self.noted_before = self.cases.iter().map(|id| notes(self.app, *id)).sum();
        if self.ends { Ok(()) } else { Err(io::ErrorKind::StorageFull.into()) }
    }
}

#[tokio::test]
async fn a_case_notes_its_case_file_only_once_all_of_it_is_on_the_disk() {
    let desk = Desk::new();
    let cases = vec![desk.record("The kettle leaks"), desk.record("It leaks again")];
    let request = DisclosureRequest { person: person(), complaints: cases.clone(), language: None };
    // Two files of each, and the index.
    for (takes, ends) in [(2, true), (3, true), (4, true), (5, false), (5, true)] {
        let (app, noted_before) = (&desk.app, 0);
        let mut shelf = Breaking { app, cases: cases.clone(), takes, ends, noted_before };
        let done = disclose(app, &request, (Language::default(), NOW), &mut shelf, &mut |_, _| ()).await;
        let noted: Vec<usize> = cases.iter().map(|id| notes(app, *id)).collect();
        assert_eq!(shelf.noted_before, 0, "nothing is noted before the end");
        if takes == 5 && ends {
            assert!(done.is_ok_and(|done| done.noted), "handed out");
            assert_eq!(noted, [1, 1], "and each case says so");
        } else {
            assert!(matches!(done, Err(Error::Shelf(_))), "it fails after {takes} files");
            assert_eq!(noted, [0, 0], "of what was never handed out nothing is noted ({takes} files)");
        }
    }
}

#[test]
fn the_index_names_what_was_erased_beside_those_that_are_in_it_and_no_others() {
    let desk = Desk::new();
    let (hers, other) = (desk.record("The kettle leaks"), desk.record("The lamp sparks"));
    let number = |what: &str| -> Number {
        let request = RecordRequest { description: what.into(), ..RecordRequest::default() };
        desk.app.record(&request).expect("recorded").number
    };
    let (gone, others) = (number("The soup was cold"), number("The bag tore"));
    let mut held: HeldView = desk.app.held_on(&person()).expect("asked");
    for one in &mut held.complaints {
        one.erased = vec![if one.row.id == other { others.clone() } else { gone.clone() }];
    }
    let part = Part {
        view: desk.app.case(hers).expect("here"),
        by: Vec::new(),
        folder: "folder".into(),
        files: Vec::new(),
        printed: Printing { paper: Paper::CaseFile, language: "en".into() },
    };
    let (app, person, parts) = (&desk.app, &person(), &[part]);
    let index = index::Index { app, person, held: &held, parts, now: NOW, language: Language::default() };
    let text = index.text().expect("set");
    assert!(text.contains(gone.as_str()), "hers is named: {text}");
    assert!(!text.contains(others.as_str()), "whoever was left out is not spoken of: {text}");
    assert!(text.contains("by its last nine digits"), "and how a telephone was looked for is said: {text}");
}
