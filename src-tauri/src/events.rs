//! What the page is told unasked.

use crate::windows;
use app::Event;
use contract::vocabulary::CHANGED_KINDS;
use contract::{ChangedEvent, OpenCaseEvent};
use serde::Serialize;
use tauri::{AppHandle, Emitter};

/// Tells the page what the app says.
pub fn tell(handle: &AppHandle, event: Event) {
    match event {
        Event::Changed { revision, topics } => {
            let kinds = topics.into_iter().map(|topic| topic.name().to_owned()).collect();
            emit(handle, "changed", ChangedEvent { revision, kinds });
        }
        Event::OpenCase(id) => {
            windows::show(handle);
            emit(handle, "open_case", OpenCaseEvent { id: id.to_string() });
        }
        Event::OpenInbox => {
            windows::show(handle);
            emit(handle, "open_escalations", ());
        }
    }
}

/// Tells the page that anything may have changed: it was too slow to hear each thing.
pub fn tell_all_changed(handle: &AppHandle, revision: u64) {
    let kinds = CHANGED_KINDS.iter().map(|kind| (*kind).to_owned()).collect();
    emit(handle, "changed", ChangedEvent { revision, kinds });
}

/// Sends one event to the page.
pub fn emit(handle: &AppHandle, name: &str, payload: impl Serialize + Clone) {
    if let Err(error) = handle.emit(name, payload) {
        tracing::warn!(%error, name, "the page could not be told");
    }
}
