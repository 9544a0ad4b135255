//! What happens when somebody presses a toast.

use super::calls::LADDER;
use super::toasts::Shown;
use crate::event::Event;
use crate::ports::{Click, Press};
use crate::request::ActRequest;
use crate::{App, Result};
use store::{Mark, Notice};

impl App {
    pub(super) async fn clicked(&self, click: Click, shown: &Shown) {
        if shown.is_merged(click.id) {
            self.inner.bus.send(Event::OpenInbox);
            return;
        }
        let outcome = self.apart(move |app| app.pressed(click)).await;
        if let Err(error) = outcome {
            tracing::warn!(%error, "a press on a notice came to nothing; the inbox is shown");
            self.inner.bus.send(Event::OpenInbox);
        }
    }

    fn pressed(&self, click: Click) -> Result<()> {
        let Some(notice) = self.inner.reader.notice(click.id)? else { return Ok(()) };
        match click.press {
            Press::Snooze => return self.snooze(notice.id),
            Press::Take if self.take_from_toast(&notice) => return self.mark(notice.id, Mark::Acted),
            // It cannot be taken from here: the case is shown as it is now.
            Press::Take | Press::Open => {}
        }
        self.mark(notice.id, Mark::Seen)?;
        self.inner.bus.send(Event::OpenCase(notice.complaint));
        Ok(())
    }

    /// Takes the escalation, or the case that calls, in the name of the person told, if it is they who work here now and the rules
    /// allow it.
    fn take_from_toast(&self, notice: &Notice) -> bool {
        let take = if notice.kind == LADDER {
            ActRequest::Assign { to: Some(notice.person) }
        } else {
            ActRequest::Take { escalation: Some(notice.event) }
        };
        self.current_person() == Some(notice.person) && self.perform(notice.complaint, &take).is_ok()
    }
}
