//! What somebody has begun to write on a case and has not done yet: one person's, on this desk only, never sent. The app does not look inside.

use crate::view::KeptText;
use crate::{App, Error, Result};
use complaint::{ComplaintId, PersonId, Refusal};
use document::DocumentId;
use store::{Replica, SettingOf};

/// The setting of a person that holds all of theirs, as JSON.
const SETTING: &str = "kept_texts";
/// The most of one person; the oldest go first.
const MOST: usize = 50;
/// The longest of one, in bytes: both texts of a deed at their longest.
const LONGEST: usize = 128 * 1024;
/// The longest of all of one person together, in bytes; the oldest go first.
const LONGEST_TOGETHER: usize = 512 * 1024;

impl App {
    /// What whoever works here now has begun to write, the oldest first.
    ///
    /// # Errors
    /// [`Error::NobodyHere`], or the replica's.
    pub fn kept_texts(&self) -> Result<Vec<KeptText>> {
        self.kept_of(self.current_person().ok_or(Error::NobodyHere)?)
    }

    /// Keeps what a person has written so far for one deed on one case, or on several that are handled together, in
    /// place of what was kept of it before. Without a body nothing is kept of it any more.
    ///
    /// # Errors
    /// [`Error::NobodyHere`] unless this person works here now, [`Error::Refused`] for what is too long, or the replica's.
    pub fn keep_text(
        &self,
        person: PersonId,
        complaint: Option<ComplaintId>,
        deed: &str,
        body: Option<&str>,
    ) -> Result<()> {
        self.current_person().filter(|here| *here == person).ok_or(Error::NobodyHere)?;
        if body.is_some_and(|body| deed.len() + body.len() > LONGEST) {
            return Err(Refusal::Field { field: "text".to_owned(), problem: "too_long".to_owned() }.into());
        }
        let mut replica = self.writer();
        let mut kept = self.kept_of(person)?;
        kept.retain(|text| text.complaint != complaint || text.deed != deed);
        kept.extend(body.map(|body| KeptText {
            complaint,
            deed: deed.to_owned(),
            body: body.to_owned(),
            saved_at: self.now(),
        }));
        kept.drain(..too_many(&kept));
        self.replace_kept(&mut replica, person, &kept)
    }

    /// Complaints are about to be erased for good: nothing that anybody has begun to write on them stays. It is done before, so that
    /// it leaves the write-ahead log with them.
    pub(crate) fn forget_kept(&self, replica: &mut Replica, gone: &[DocumentId]) -> Result<()> {
        if gone.is_empty() {
            return Ok(());
        }
        for person in &self.directory().people {
            let mut kept = self.kept_of(person.id)?;
            let before = kept.len();
            kept.retain(|text| text.complaint.is_none_or(|id| !gone.contains(&id)));
            if kept.len() < before {
                self.replace_kept(replica, person.id, &kept)?;
            }
        }
        Ok(())
    }

    fn kept_of(&self, person: PersonId) -> Result<Vec<KeptText>> {
        let json = self.inner.reader.setting(SettingOf::Person(person), SETTING)?;
        Ok(json.and_then(|json| serde_json::from_str(&json).ok()).unwrap_or_default())
    }

    /// Nothing else on the screen depends on it, so nobody is told.
    fn replace_kept(&self, replica: &mut Replica, person: PersonId, kept: &[KeptText]) -> Result<()> {
        let json = serde_json::to_string(kept).unwrap_or_else(|_| "[]".to_owned());
        replica.replace_setting(SettingOf::Person(person), SETTING, &json)?;
        Ok(())
    }
}

/// How many of the oldest have to go.
fn too_many(kept: &[KeptText]) -> usize {
    let mut room = LONGEST_TOGETHER;
    let fits = |text: &&KeptText| {
        let left = room.checked_sub(text.deed.len() + text.body.len());
        room = left.unwrap_or_default();
        left.is_some()
    };
    kept.len() - kept.iter().rev().take(MOST).take_while(fits).count()
}
