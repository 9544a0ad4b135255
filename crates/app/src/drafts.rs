//! Drafts: what a person is typing. They survive a crash, belong to one person, and never leave the desk.

use crate::view::Draft;
use crate::{App, Result};
use store::DraftId;
use uuid::Uuid;

impl App {
    /// Saves a draft of whoever works here now, in place of its earlier state.
    ///
    /// # Errors
    /// [`crate::Error::NobodyHere`], or the replica's.
    pub fn save_draft(&self, id: Uuid, body: &str) -> Result<()> {
        let person = self.somebody()?.id;
        let draft = store::Draft { id: DraftId(id), person, body: body.to_owned(), saved_at: self.now() };
        self.write(|replica| replica.save_draft(&draft))
    }

    /// The drafts of whoever works here now, the latest first.
    ///
    /// # Errors
    /// [`crate::Error::NobodyHere`], or the replica's.
    pub fn drafts(&self) -> Result<Vec<Draft>> {
        let person = self.somebody()?.id;
        let mut drafts = self.inner.reader.drafts(person)?;
        drafts.sort_by_key(|draft| std::cmp::Reverse(draft.saved_at));
        Ok(drafts.into_iter().map(|d| Draft { id: d.id.0, body: d.body, saved_at: d.saved_at }).collect())
    }

    /// Throws a draft of whoever works here now away.
    ///
    /// # Errors
    /// [`crate::Error::NobodyHere`], or the replica's. A draft that is not theirs is left alone.
    pub fn discard_draft(&self, id: Uuid) -> Result<()> {
        let person = self.somebody()?.id;
        let theirs = self.inner.reader.draft(DraftId(id))?.is_some_and(|draft| draft.person == person);
        if theirs { self.write(|replica| replica.discard_draft(DraftId(id))) } else { Ok(()) }
    }
}
