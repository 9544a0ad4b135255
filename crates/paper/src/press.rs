//! The press: sets a template with the data of one paper, and gives pages.
//!
//! Whatever people wrote comes in as data and is never read as markup. Nothing is fetched: the templates and the faces are built
//! in, and a template cannot name any other file.

use crate::{Error, Sheets};
use std::sync::LazyLock;
use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Dict, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};
use typst_layout::PagedDocument;

/// The faces, in no order: a template names them.
const FACES: &[&[u8]] = &[
    include_bytes!("../fonts/AtkinsonHyperlegibleNext-400.ttf"),
    include_bytes!("../fonts/AtkinsonHyperlegibleNext-700.ttf"),
    include_bytes!("../fonts/AtkinsonHyperlegibleMono-700.ttf"),
    include_bytes!("../fonts/Vazirmatn-400.ttf"),
    include_bytes!("../fonts/Vazirmatn-700.ttf"),
    include_bytes!("../fonts/NotoSans-400.ttf"),
];

/// What all papers share; each template begins by importing it.
const HOUSE: &str = include_str!("../templates/house.typ");

static FONTS: LazyLock<Fonts> = LazyLock::new(|| {
    let fonts: Vec<Font> = FACES.iter().flat_map(|face| Font::iter(Bytes::new(*face))).collect();
    Fonts { book: LazyHash::new(FontBook::from_fonts(&fonts)), fonts }
});

struct Fonts {
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
}

/// The two sources of one paper, and its data.
struct Desk {
    library: LazyHash<Library>,
    main: Source,
    house: Source,
}

impl Desk {
    fn new(template: &str, data: Dict) -> Result<Desk, Error> {
        Ok(Desk {
            library: LazyHash::new(Library::builder().with_inputs(data).build()),
            main: Source::new(name("/paper.typ")?, template.to_owned()),
            house: Source::new(name("/house.typ")?, HOUSE.to_owned()),
        })
    }
}

fn name(path: &str) -> Result<FileId, Error> {
    let path = VirtualPath::new(path).map_err(|error| Error::Typesetting(format!("{error:?}")))?;
    Ok(RootedPath::new(VirtualRoot::Project, path).intern())
}

impl World for Desk {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &FONTS.book
    }

    fn main(&self) -> FileId {
        self.main.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        [&self.main, &self.house].into_iter().find(|source| source.id() == id).cloned().ok_or(FileError::AccessDenied)
    }

    fn file(&self, _: FileId) -> FileResult<Bytes> {
        Err(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        FONTS.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

/// Sets a template with its data.
///
/// # Errors
/// [`Error::Typesetting`] when the template does not fit its data, or a picture in it cannot be read.
pub(crate) fn set(template: &str, data: Dict) -> Result<Sheets, Error> {
    let desk = Desk::new(template, data)?;
    let set = typst::compile::<PagedDocument>(&desk);
    // What it remembers of this paper is of no use to the next one.
    typst::comemo::evict(0);
    set.output.map(Sheets::new).map_err(|problems| Error::Typesetting(said(&problems)))
}

/// What the press says of a failure.
pub(crate) fn said(problems: &[SourceDiagnostic]) -> String {
    problems.iter().map(|problem| problem.message.as_str()).collect::<Vec<_>>().join("; ")
}
