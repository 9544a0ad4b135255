//! What the app tells whoever listens: that something changed, never what.

use complaint::ComplaintId;

/// A kind of thing that screens are made of.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub enum Topic {
    /// Complaints, lists, search.
    Cases,
    /// What waits for the office, and how the desk stands with it.
    Status,
    /// Notices and the inbox.
    Notices,
    /// Refused deeds.
    Attention,
    /// Drafts.
    Drafts,
    /// Stores and people.
    Directory,
    /// This desk and its settings.
    Desk,
    /// Who works here now.
    Session,
}

impl Topic {
    /// The stable name.
    pub fn name(self) -> &'static str {
        match self {
            Topic::Cases => "cases",
            Topic::Status => "status",
            Topic::Notices => "notices",
            Topic::Attention => "attention",
            Topic::Drafts => "drafts",
            Topic::Directory => "directory",
            Topic::Desk => "desk",
            Topic::Session => "session",
        }
    }
}

/// Something happened.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Event {
    /// Things of these kinds may look different now.
    Changed {
        /// Rises with every change of this run.
        revision: u64,
        /// Which kinds.
        topics: Vec<Topic>,
    },
    /// Somebody pressed a notification: bring the window up and show this complaint as it is now.
    OpenCase(ComplaintId),
    /// Somebody pressed a notification that stands for several: show the inbox.
    OpenInbox,
}
