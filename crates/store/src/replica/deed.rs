//! Deeds done at this desk, and their batches.

use super::Replica;
use crate::table::outbox::OnItsWay;
use crate::table::search::Words;
use crate::table::{blob, complaint, desk, draft, imported, notification, outbox, refused, told};
use crate::{Batch, Change, Changed, Counter, Error, LocalWrite, Result};
use ::complaint::{Act, DeedId, Timestamp};
use rusqlite::Connection;
use uuid::Uuid;

impl Replica {
    /// Stores a deed: change and deed into the outbox, the row, its words, the counter, notices, and away with the draft.
    ///
    /// # Errors
    /// [`Error::CounterUsed`] when the number was given before.
    pub fn commit_deed(&mut self, write: &LocalWrite) -> Result<Changed> {
        self.commit_deeds(std::slice::from_ref(write))
    }

    /// Stores deeds in one transaction, all or none.
    ///
    /// # Errors
    /// As [`Replica::commit_deed`].
    pub fn commit_deeds(&mut self, writes: &[LocalWrite]) -> Result<Changed> {
        self.transact(|connection| {
            let (mut changed, mut words) = (Changed::NOTHING, Words::default());
            for write in writes {
                changed |= store_deed(connection, write, &mut words)?;
            }
            words.write(connection)?;
            Ok(changed)
        })
    }

    /// The counter of the desk code's next reference number. It is used up by [`crate::LocalWrite::counter`]. Asked of the
    /// connection that writes, which has the pages at hand: a reader would have to decrypt them anew after every commit.
    ///
    /// # Errors
    /// Only the disk's.
    pub fn next_counter(&mut self, desk_code: &str) -> Result<u32> {
        Ok(desk::last_counter(self.writer()?, desk_code)?.saturating_add(1))
    }

    /// The batch to be sent: the one on its way, unchanged, else the next deeds that fit (one at least), which are on
    /// their way from now on. `None` when nothing waits or there is no office.
    ///
    /// # Errors
    /// Only the disk's.
    pub fn next_batch(&mut self, max_items: usize, max_bytes: usize) -> Result<Option<Batch>> {
        self.transact(|connection| {
            let Some(office) = desk::find_office(connection)? else { return Ok(None) };
            let (push_id, lines) = match outbox::find_batch(connection)? {
                Some(batch) => (batch.push_id, outbox::list_batch(connection, batch)?),
                None => {
                    let lines = outbox::list_first(connection, max_items, max_bytes)?;
                    let (Some(first), Some(last)) = (lines.first(), lines.last()) else { return Ok(None) };
                    let batch = OnItsWay { push_id: office.next_push_id, first: first.seq, through: last.seq };
                    outbox::insert_batch(connection, batch)?;
                    (office.next_push_id, lines)
                }
            };
            let items = lines.into_iter().map(|line| line.item).collect();
            Ok(Some(Batch { push_id, token: office.push_token, items }))
        })
    }

    /// A person has seen that a deed was refused, or has done it again, or was told what there was to tell.
    ///
    /// # Errors
    /// Only the disk's.
    pub fn dismiss(&mut self, id: Uuid, at: Timestamp) -> Result<Changed> {
        self.transact(|connection| {
            refused::dismiss(connection, DeedId(id), at)?;
            Ok(told::dismiss(connection, id, at)?)
        })?;
        Ok(Change::Attention.into())
    }
}

fn store_deed<'a>(connection: &Connection, write: &'a LocalWrite, words: &mut Words<'a>) -> Result<Changed> {
    let mut changed = Change::Cases | Change::Outbox;
    let place = complaint::replace(connection, &write.row, words)?;
    outbox::push(connection, place, &write.item)?;
    if let Act::Attach(file) = &write.item.deed.act {
        blob::insert(connection, write.item.doc, file, &|_| true)?;
    }
    if let Some(counter) = &write.counter {
        use_counter(connection, counter)?;
    }
    if let Some(id) = write.clear_draft
        && draft::remove(connection, id)?
    {
        changed |= Change::Drafts.into();
    }
    for notice in &write.notices {
        if notification::insert(connection, notice)? {
            changed |= Change::Notices.into();
        }
    }
    if let Some(origin) = &write.imported {
        imported::replace(connection, origin)?;
    }
    Ok(changed)
}

pub(super) fn use_counter(connection: &Connection, counter: &Counter) -> Result<()> {
    let last = desk::last_counter(connection, &counter.desk)?;
    if counter.value <= last {
        return Err(Error::CounterUsed { desk: counter.desk.clone(), counter: counter.value, last });
    }
    Ok(desk::replace_counter(connection, &counter.desk, counter.value)?)
}
