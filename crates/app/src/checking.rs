//! Looking in the background whether every row follows from its document. A row is trusted until its document is opened: it may have
//! come with the document, or have been made of the row before it. What is found is logged, and a row that does not follow is
//! derived again.

use crate::questions::derive;
use crate::{App, Result};
use std::time::Duration;
use store::{Looked, Problem, SettingOf};

/// Documents that are looked at together: some 20 ms of work.
const TOGETHER: u32 = 50;
/// Between two looks.
const PAUSE: Duration = Duration::from_secs(30);
/// So many looks are noted together: a note is a write that waits for the disk.
const NOTED: u32 = 20;
/// The setting of the desk that keeps where it goes on.
const PLACE: &str = "checked";

impl App {
    /// Looks at a few documents at a time, all of them in turn, and goes on where it was when the program ended. Never ends.
    pub(crate) async fn keep_checking(&self) {
        self.keep_checking_every(PAUSE).await;
    }

    /// The same with another pause.
    pub(crate) async fn keep_checking_every(&self, pause: Duration) {
        let mut after = self.looked_through();
        for look in 1_u32.. {
            tokio::time::sleep(pause).await;
            if self.is_wiped() {
                continue;
            }
            let outcome = self.apart(move |app| {
                let next = app.check_on(after)?.next;
                if look.is_multiple_of(NOTED) {
                    app.note_looked_through(next)?;
                }
                Ok(next)
            });
            match outcome.await {
                Ok(next) => after = next,
                Err(error) => tracing::info!(%error, "documents could not be looked at; it goes on later"),
            }
        }
    }

    /// Looks at the next documents after a place that an earlier look gave, or at the first ones.
    ///
    /// # Errors
    /// When the replica cannot be read or written; damage that was found is in what is given.
    pub fn check_on(&self, after: Option<i64>) -> Result<Looked> {
        let mut again = |stored: &store::StoredDocument| derive(stored.clone()).map_err(|error| error.to_string());
        let looked = self.inner.reader.look(after, TOGETHER, &mut again)?;
        let mut strange = Vec::new();
        for problem in &looked.problems {
            match problem {
                Problem::Row { doc } => {
                    tracing::warn!(complaint = %doc, "a row does not follow from its document; it is derived again");
                    strange.push(*doc);
                }
                Problem::Document { doc, what } => {
                    tracing::error!(complaint = %doc, what, "a complaint cannot be opened");
                }
                Problem::Heads { doc } => {
                    tracing::warn!(complaint = %doc, "the heads noted of a complaint are not its document's");
                }
                Problem::File(_) | Problem::Search(_) | Problem::Census(_) | Problem::Cursor { .. } => {}
            }
        }
        if !strange.is_empty() {
            self.write(|replica| replica.distrust(&strange))?;
            self.refresh_rows()?;
        }
        Ok(looked)
    }

    fn looked_through(&self) -> Option<i64> {
        let kept = self.inner.reader.setting(SettingOf::Desk, PLACE).ok().flatten();
        kept.and_then(|json| serde_json::from_str(&json).ok()).flatten()
    }

    fn note_looked_through(&self, next: Option<i64>) -> Result<()> {
        let json = serde_json::Value::from(next).to_string();
        self.writer().replace_setting(SettingOf::Desk, PLACE, &json)?;
        Ok(())
    }
}
