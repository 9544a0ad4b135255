//! Which kinds of thing a transaction changed; what listens refreshes only those.

use std::ops::{BitOr, BitOrAssign};

/// A kind of thing that can change.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Change {
    /// Complaints: rows, documents, search.
    Cases,
    /// Deeds not yet answered by the office.
    Outbox,
    /// Notices to people.
    Notices,
    /// Drafts.
    Drafts,
    /// Stores and people.
    Directory,
    /// The desk itself, its people and its settings.
    Desk,
    /// What people must look at: refused deeds.
    Attention,
}

impl Change {
    /// Every kind.
    pub const ALL: [Change; 7] = [
        Change::Cases,
        Change::Outbox,
        Change::Notices,
        Change::Drafts,
        Change::Directory,
        Change::Desk,
        Change::Attention,
    ];

    /// The stable name, as told to the UI.
    pub fn name(self) -> &'static str {
        match self {
            Change::Cases => "cases",
            Change::Outbox => "outbox",
            Change::Notices => "notices",
            Change::Drafts => "drafts",
            Change::Directory => "directory",
            Change::Desk => "desk",
            Change::Attention => "attention",
        }
    }

    fn bit(self) -> u8 {
        match self {
            Change::Cases => 1,
            Change::Outbox => 2,
            Change::Notices => 4,
            Change::Drafts => 8,
            Change::Directory => 16,
            Change::Desk => 32,
            Change::Attention => 64,
        }
    }
}

/// A set of kinds.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Changed(u8);

impl Changed {
    /// Nothing.
    pub const NOTHING: Changed = Changed(0);

    /// True when `kind` is in the set.
    pub fn contains(self, kind: Change) -> bool {
        self.0 & kind.bit() != 0
    }

    /// True when nothing changed.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The kinds in the set.
    pub fn kinds(self) -> impl Iterator<Item = Change> {
        Change::ALL.into_iter().filter(move |kind| self.contains(*kind))
    }
}

impl From<Change> for Changed {
    fn from(kind: Change) -> Changed {
        Changed(kind.bit())
    }
}

impl BitOr for Changed {
    type Output = Changed;
    fn bitor(self, other: Changed) -> Changed {
        Changed(self.0 | other.0)
    }
}

impl BitOr<Change> for Changed {
    type Output = Changed;
    fn bitor(self, other: Change) -> Changed {
        self | Changed::from(other)
    }
}

impl BitOr for Change {
    type Output = Changed;
    fn bitor(self, other: Change) -> Changed {
        Changed::from(self) | other
    }
}

impl BitOrAssign for Changed {
    fn bitor_assign(&mut self, other: Changed) {
        self.0 |= other.0;
    }
}
