//! The cheap path of a page: a change that was made on everything held of a document is added to it without opening it, and the
//! row follows from the row. Whatever may not come out as by opening the document is left to [`super::page::merge`].
//!
//! What is appended is as the office sent it, like a row of a first sync: that its document opens and says the same is found out
//! when it is opened.

use super::page::Brought;
use complaint::{Act, Done, File, Row};
use document::{ChangeHash, DocumentId, read_alone};

/// A document as far as it must be known to add to it.
#[derive(Clone, Copy, Debug)]
pub struct Ground<'a> {
    /// Its generation.
    pub generation: u32,
    /// Its heads.
    pub heads: &'a [ChangeHash],
    /// Its row, made of everything that is held. No deed of this desk waits on it.
    pub row: &'a Row,
}

/// What follows from what a page brought.
#[derive(Clone, PartialEq, Debug)]
pub struct Appended {
    /// The row after it; its words to search for are those of before.
    pub row: Row,
    /// Files it attached.
    pub files: Vec<File>,
}

/// The row after what a page brought for a document; `None` when the document is to be opened.
pub fn append(doc: DocumentId, ground: Ground<'_>, brought: &Brought) -> Option<Appended> {
    let Brought { generation, snapshot, changes, rebuilt, removed, erased } = brought;
    let adds = snapshot.is_none() && !rebuilt && !removed && erased.is_none() && *generation == ground.generation;
    if !adds || changes.is_empty() {
        return None;
    }
    let (mut row, mut files) = (None, Vec::new());
    let mut head = None;
    for change in changes {
        let alone = read_alone(&change.bytes, doc)?;
        let follows = match head {
            None => same(&alone.deps, ground.heads),
            Some(head) => same(&alone.deps, &[head]),
        };
        if !follows || alone.hash != change.hash {
            return None;
        }
        let done = Done { deed: alone.deed, meta: Some(change.meta.unsealed()) };
        row = Some(row.as_ref().unwrap_or(ground.row).after(&done, &alone.writes)?);
        head = Some(change.hash);
        if let Act::Attach(file) = done.deed.act {
            files.push(*file);
        }
    }
    row.map(|row| Appended { row, files })
}

/// The same hashes, in whatever order. Neither names one twice.
fn same(deps: &[ChangeHash], heads: &[ChangeHash]) -> bool {
    deps.len() == heads.len() && deps.iter().all(|dep| heads.contains(dep))
}
