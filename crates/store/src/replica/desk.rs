//! The desk, its people and settings; notices and drafts.

use super::Replica;
use crate::table::{desk, directory, draft, enrolled, notification, outbox, setting};
use crate::{Change, Changed, Desk, Draft, DraftId, Mark, Notice, OfficeLink, Result, SettingOf, Settled};
use complaint::{Directory, NoticeId, PersonId, Timestamp};

impl Replica {
    /// Replaces what this desk is.
    ///
    /// # Errors
    /// Only the disk's.
    pub fn replace_desk(&mut self, new: &Desk) -> Result<Changed> {
        self.transact(|connection| Ok(desk::replace(connection, new)?))?;
        Ok(Change::Desk.into())
    }

    /// Replaces what is known of the office, and leaves the desk and the push on its way alone.
    ///
    /// # Errors
    /// Only the disk's.
    pub fn replace_office(&mut self, office: &OfficeLink) -> Result<Changed> {
        self.transact(|connection| Ok(desk::replace_office(connection, office)?))?;
        Ok(Change::Desk.into())
    }

    /// Begins a new life of the database after the office found it copied or rolled back: the new desk, no batch on its
    /// way, and pending deeds done again by new actors, or set aside. Nothing was accepted with it, so `done` accepts
    /// nothing.
    ///
    /// # Errors
    /// Only the disk's.
    pub fn reincarnate(&mut self, new: &Desk, done: &Settled) -> Result<Changed> {
        let (changed, erased) = self.transact(|connection| {
            desk::replace(connection, new)?;
            outbox::remove_batch(connection)?;
            let changed = super::settle::store_outcome(connection, done)?;
            // No batch is on its way any more: what was erased and waited for that goes now.
            Ok((changed, super::erase::erase(connection, &[], done.at)?))
        })?;
        let changed = changed | Change::Desk | Change::Outbox | Change::Cases;
        if erased {
            self.scrub();
            return Ok(changed | Change::Attention | Change::Notices);
        }
        Ok(changed)
    }

    /// Replaces the directory. An office that was restored from a backup has an older one.
    ///
    /// # Errors
    /// Only the disk's.
    pub fn replace_directory(&mut self, new: &Directory) -> Result<Changed> {
        let differs = self.transact(|connection| {
            let differs = *new != directory::get(connection)?;
            if differs {
                directory::replace(connection, new)?;
            }
            Ok(differs)
        })?;
        Ok(if differs { Change::Directory.into() } else { Changed::NOTHING })
    }

    /// Lets these people and nobody else use the desk; PINs of those who stay are kept.
    ///
    /// # Errors
    /// Only the disk's.
    pub fn replace_enrolled(&mut self, people: &[PersonId]) -> Result<Changed> {
        let changed = self.transact(|connection| Ok(enrolled::replace(connection, people)?))?;
        Ok(if changed { Change::Desk.into() } else { Changed::NOTHING })
    }

    /// Replaces a person's PIN verifier.
    ///
    /// # Errors
    /// Only the disk's.
    pub fn replace_slot(&mut self, person: PersonId, slot: Option<&[u8]>) -> Result<Changed> {
        self.transact(|connection| Ok(enrolled::replace_slot(connection, person, slot)?))?;
        Ok(Change::Desk.into())
    }

    /// Replaces a setting.
    ///
    /// # Errors
    /// Only the disk's.
    pub fn replace_setting(&mut self, of: SettingOf, name: &str, json: &str) -> Result<Changed> {
        self.transact(|connection| Ok(setting::replace(connection, of, name, json)?))?;
        Ok(Change::Desk.into())
    }

    /// Inserts notices and gives the ids of those whose person was not told of the event before.
    ///
    /// # Errors
    /// Only the disk's.
    pub fn insert_notices(&mut self, notices: &[Notice]) -> Result<(Vec<NoticeId>, Changed)> {
        let new = self.transact(|connection| {
            let mut new = Vec::new();
            for notice in notices {
                if notification::insert(connection, notice)? {
                    new.push(notice.id);
                }
            }
            Ok(new)
        })?;
        let changed = if new.is_empty() { Changed::NOTHING } else { Change::Notices.into() };
        Ok((new, changed))
    }

    /// Marks a notice; the first time counts.
    ///
    /// # Errors
    /// Only the disk's.
    pub fn mark_notice(&mut self, id: NoticeId, mark: Mark, at: Timestamp) -> Result<Changed> {
        let changed = self.transact(|connection| Ok(notification::mark(connection, id, mark, at)?))?;
        Ok(if changed { Change::Notices.into() } else { Changed::NOTHING })
    }

    /// Saves a draft.
    ///
    /// # Errors
    /// Only the disk's.
    pub fn save_draft(&mut self, new: &Draft) -> Result<Changed> {
        self.transact(|connection| Ok(draft::replace(connection, new)?))?;
        Ok(Change::Drafts.into())
    }

    /// Discards a draft.
    ///
    /// # Errors
    /// Only the disk's.
    pub fn discard_draft(&mut self, id: DraftId) -> Result<Changed> {
        let changed = self.transact(|connection| Ok(draft::remove(connection, id)?))?;
        Ok(if changed { Change::Drafts.into() } else { Changed::NOTHING })
    }
}
