//! The cheap path of a page: a change that was made on everything held of a document is added to it without opening it, and the
//! row follows from the row. Whatever may not come out as by opening the document is left to [`super::page::merge`].
//!
//! What is appended is as the office sent it, like a row of a first sync: that its document opens and says the same is found out
//! when it is opened.

use super::page::Brought;
use complaint::{Act, Done, File, Row};
use document::{Alone, ChangeHash, DocumentId, read_alone};

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

/// Changes of which each was made on the one before, and that a row may tell.
#[derive(Clone, PartialEq, Debug)]
pub struct Addition {
    generation: u32,
    /// What the first one was made on.
    deps: Vec<ChangeHash>,
    /// Each deed with the fields it sets.
    steps: Vec<(Done, Vec<(String, String)>)>,
}

/// What a page brought for a document, where it may be added unopened; `None` when the document is to be opened, however it
/// stands.
pub fn addition(doc: DocumentId, brought: &Brought) -> Option<Addition> {
    let Brought { generation, snapshot, changes, rebuilt, removed, erased } = brought;
    if snapshot.is_some() || *rebuilt || *removed || erased.is_some() {
        return None;
    }
    let (mut first, mut head, mut steps) = (None, None, Vec::with_capacity(changes.len()));
    for change in changes {
        let Alone { hash, deps, deed, writes } = read_alone(&change.bytes, doc)?;
        let follows = head.is_none_or(|head| deps == [head]) && hash == change.hash;
        if !follows || !Row::may_tell(&deed.act, &writes) {
            return None;
        }
        first.get_or_insert(deps);
        head = Some(hash);
        steps.push((Done { deed, meta: Some(change.meta.unsealed()) }, writes));
    }
    Some(Addition { generation: *generation, deps: first?, steps })
}

impl Addition {
    /// The row after it; `None` when the document is to be opened.
    pub fn on(self, ground: Ground<'_>) -> Option<Appended> {
        if self.generation != ground.generation || !same(&self.deps, ground.heads) {
            return None;
        }
        let (mut row, mut files) = (ground.row.clone(), Vec::new());
        for (done, writes) in self.steps {
            row = row.after(&done, &writes)?;
            if let Act::Attach(file) = done.deed.act {
                files.push(*file);
            }
        }
        Some(Appended { row, files })
    }
}

/// The same hashes, in whatever order. Neither names one twice.
fn same(deps: &[ChangeHash], heads: &[ChangeHash]) -> bool {
    deps.len() == heads.len() && deps.iter().all(|dep| heads.contains(dep))
}
