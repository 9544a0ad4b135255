//! Tells whoever listens that something changed.

use crate::event::{Event, Topic};
use store::{Change, Changed};
use tokio::sync::broadcast;

/// How many events a slow listener may fall behind before it is told to look at everything.
const BACKLOG: usize = 256;

/// The sending side.
pub(crate) struct Bus(broadcast::Sender<Event>);

impl Bus {
    pub(crate) fn new() -> Bus {
        Bus(broadcast::channel(BACKLOG).0)
    }

    pub(crate) fn listen(&self) -> broadcast::Receiver<Event> {
        self.0.subscribe()
    }

    /// Tells what a transaction changed.
    pub(crate) fn changed(&self, changed: Changed, revision: u64) {
        let topics: Vec<Topic> = changed.kinds().map(topic).collect();
        if !topics.is_empty() {
            self.send(Event::Changed { revision, topics });
        }
    }

    /// Tells an event. That nobody listens is no fault.
    pub(crate) fn send(&self, event: Event) {
        let _ = self.0.send(event);
    }
}

fn topic(change: Change) -> Topic {
    match change {
        Change::Cases => Topic::Cases,
        Change::Outbox => Topic::Status,
        Change::Notices => Topic::Notices,
        Change::Drafts => Topic::Drafts,
        Change::Directory => Topic::Directory,
        Change::Desk => Topic::Desk,
        Change::Attention => Topic::Attention,
    }
}
