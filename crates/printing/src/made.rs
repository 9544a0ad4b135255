//! A paper that is set and not yet handed out.

use crate::Sheets;
use complaint::{Paper, Printing as Printed};
use text::Language;

/// A paper that is set and not yet handed out.
pub struct Made {
    /// Its pages.
    pub sheets: Sheets,
    /// What it is.
    pub paper: Paper,
    /// The language it is in.
    pub language: Language,
    /// It says that it is a copy.
    pub copy: bool,
    /// Names of pictures that are only listed in it, because their bytes are not on this desk.
    pub not_here: Vec<String>,
}

impl Made {
    /// What the case says of it once it is handed out.
    pub(crate) fn printed(&self) -> Printed {
        Printed { paper: self.paper, language: self.language.tag().to_owned() }
    }
}
