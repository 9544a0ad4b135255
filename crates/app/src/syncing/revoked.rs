//! The office says that this desk is revoked: what was not sent is handed in, and then the order is carried out. An order
//! that is not signed by the key this desk was given when it joined changes nothing.

use super::pass::Course;
use super::settle::settled;
use crate::app::locked;
use crate::event::{Event, Topic};
use crate::wipe::Wipe;
use crate::{App, Error, LockReason, Result};
use complaint::Timestamp;
use std::sync::MutexGuard;
use store::{Change, Replica, Settled};
use sync::OfficeError;
use sync::desk::Duty;
use sync::desk::revocation::{duty, handed_in};
use sync::message::{Exchange, RequestError, Revoked};

impl App {
    /// Takes the office's word in. `Ok` when more is to be handed in at once.
    ///
    /// # Errors
    /// [`Error::Locked`] when nothing remains to be said, [`Error::Office`] when the order is not to be believed.
    pub(super) fn take_revocation(&self, request: &Exchange, revoked: &Revoked, course: Course) -> Result<Course> {
        let desk = self.this_desk();
        let office = desk.office.as_ref().ok_or(Error::Alone)?;
        if !revoked.order.holds(&office.key, desk.device, office.epoch) {
            tracing::warn!("an order to revoke this desk is not signed by its office, and is not followed");
            return Err(OfficeError::Request(RequestError::revoked()).into());
        }
        let mut replica = self.writer();
        self.keep_order(&mut replica, &revoked.order)?;
        self.forget_looked_at();
        let mut more = request.push.is_none();
        if let (Some(push), Some(ack)) = (&request.push, &revoked.ack) {
            let answered = handed_in(push, ack, &office.key)?;
            more |= !answered.is_empty();
            let done = settled(answered, Vec::new(), self.now());
            replica.settle(&Settled { push_id: push.id, next_token: ack.next_token, ..done })?;
        }
        let unsent = self.inner.reader.unsent()?.count;
        match duty(revoked.order.wipe, unsent) {
            Duty::Deliver if more => return Ok(course),
            Duty::Wipe => {
                self.wipe(replica, revoked.order.at)?;
                return Err(Error::Locked(LockReason::Wiped));
            }
            Duty::Deliver | Duty::Stay => {}
        }
        drop(replica);
        self.tell(Change::Cases | Change::Outbox | Change::Desk);
        Err(Error::Locked(LockReason::Revoked))
    }

    /// At a start: carries out an order to wipe that was heard before and only waits to be carried out. True when it was.
    ///
    /// # Errors
    /// When the wipe cannot be begun.
    pub(crate) fn wipe_if_due(&self) -> Result<bool> {
        let Some(order) = self.order() else { return Ok(false) };
        let replica = self.writer();
        if duty(order.wipe, self.inner.reader.unsent()?.count) != Duty::Wipe {
            return Ok(false);
        }
        self.wipe(replica, order.at)?;
        Ok(true)
    }

    /// Destroys everything that is kept here. Once it is noted that it is to be so, nothing brings it back: what fails here
    /// is done at the next start.
    fn wipe(&self, mut replica: MutexGuard<'_, Replica>, revoked_at: Timestamp) -> Result<()> {
        let wipe = Wipe::begin(&self.inner.home, revoked_at)?;
        self.note_wiped();
        replica.close();
        drop(replica);
        *locked(&self.inner.office) = None;
        self.leave();
        wipe.go_on(&self.inner.home, &self.inner.ports);
        self.inner.bus.send(Event::Changed { revision: self.revision(), topics: vec![Topic::Status, Topic::Desk] });
        Ok(())
    }
}
