//! Instants. Milliseconds UTC everywhere; wall-clock reading happens at the rim, never here.

use serde::{Deserialize, Serialize};

/// An instant: milliseconds since 1970-01-01T00:00:00Z.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Timestamp(pub i64);

impl Timestamp {
    /// Milliseconds from `earlier` to `self`; negative when `earlier` is later.
    pub fn since(self, earlier: Timestamp) -> i64 {
        self.0.saturating_sub(earlier.0)
    }

    /// The instant `ms` milliseconds later.
    pub fn plus(self, ms: i64) -> Timestamp {
        Timestamp(self.0.saturating_add(ms))
    }
}

/// A hybrid logical clock: 48 bits of milliseconds UTC, 16 bits of counter (Kulkarni et al. 2014).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Hlc(pub u64);

impl Hlc {
    /// The next reading, given the wall clock and the highest reading seen so far.
    pub fn next(now: Timestamp, seen: Hlc) -> Hlc {
        let wall = (now.0.max(0) as u64) << 16;
        Hlc(wall.max(seen.0.saturating_add(1)))
    }

    /// The millisecond part.
    pub fn wall(self) -> Timestamp {
        Timestamp((self.0 >> 16) as i64)
    }
}
