//! The cases whose ladders call the person at the desk. Which they are the watcher has found out: their notices say it.

use crate::ladders::{call_of, event_of};
use crate::view::CallView;
use crate::watch::LADDER;
use crate::{App, Result};
use complaint::Act;
use complaint::permission::judge;

/// Notices looked back on.
const LOOK_BACK: u32 = 500;

impl App {
    /// Cases that call the person at the desk now, the nearest deadline first.
    ///
    /// # Errors
    /// [`crate::Error::NobodyHere`], or the replica's.
    pub fn calls(&self) -> Result<Vec<CallView>> {
        let person = self.somebody()?;
        let directory = self.directory();
        let notices = self.inner.reader.notices(person.id, LOOK_BACK)?;
        let mut calls = Vec::new();
        for notice in notices.iter().filter(|notice| notice.kind == LADDER && notice.withdrawn_at.is_none()) {
            let Some(listed) = self.inner.reader.row(notice.complaint)? else { continue };
            let Some((opened, read)) = self.find_read(notice.complaint)? else { continue };
            if !self.may_read(&person, &listed.row.place()) {
                continue;
            }
            let ladder = self.ladder(&read);
            let Some(call) = call_of(&ladder, person.id).filter(|call| event_of(call.id) == notice.event) else {
                continue;
            };
            let take = Act::Assign { to: Some(person.id) };
            calls.push(CallView {
                firing: self.firing_view(&opened.pending, call.clone()),
                can_take: judge(&person, &take, Some((&read.facts, &read.case)), &directory).is_ok(),
                notice: self.notice_view(notice),
                row: self.row_view(listed, &directory),
            });
        }
        calls.sort_by_key(|call| (call.row.due_at.is_none(), call.row.due_at, call.firing.firing.at));
        Ok(calls)
    }
}
