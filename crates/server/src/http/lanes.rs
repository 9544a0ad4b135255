//! Lanes: how much of each kind of work the office does at once. A morning on which two thousand desks begin their first
//! sync must not keep a counter from handing over a complaint, so each kind has room of its own, and whoever finds its lane
//! full is told when to come back instead of waiting without end.

use std::time::Duration;
use sync::message::{Exchange, RequestError};
use tokio::sync::{Semaphore, SemaphorePermit};
use tokio::time::timeout;

/// A kind of work, by what it is to a person.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Lane {
    /// Deeds are handed over: somebody stands at a counter.
    Push,
    /// A desk asks what is new.
    Pull,
    /// A desk fills up.
    First,
    /// A piece of a file comes or goes: each is held in memory, so few do at once.
    Files,
}

impl Lane {
    /// The lane of an exchange.
    pub(super) fn of(request: &Exchange) -> Lane {
        if request.push.is_some() { Lane::Push } else { Lane::Pull }
    }

    /// How many are served at once.
    fn width(self) -> usize {
        match self {
            Lane::Push => 64,
            Lane::Pull => 8,
            Lane::First => 2,
            Lane::Files => 6,
        }
    }

    /// How long somebody waits for room before being sent away.
    fn patience(self) -> Duration {
        match self {
            Lane::Push => Duration::from_secs(10),
            Lane::Pull => Duration::from_secs(3),
            Lane::First => Duration::from_secs(1),
            Lane::Files => Duration::from_secs(5),
        }
    }

    /// When to come back, in seconds; desks add jitter of their own.
    fn retry_after(self) -> u32 {
        match self {
            Lane::Push => 2,
            Lane::Pull => 10,
            Lane::First => 20,
            Lane::Files => 5,
        }
    }
}

/// The room in each lane.
pub(super) struct Lanes {
    push: Semaphore,
    pull: Semaphore,
    first: Semaphore,
    files: Semaphore,
}

impl Default for Lanes {
    fn default() -> Lanes {
        let room = |lane: Lane| Semaphore::new(lane.width());
        Lanes { push: room(Lane::Push), pull: room(Lane::Pull), first: room(Lane::First), files: room(Lane::Files) }
    }
}

impl Lanes {
    /// Takes a place in a lane, held until it is dropped.
    ///
    /// # Errors
    /// [`RequestError::Busy`] when there is no room in time.
    pub(super) async fn enter(&self, lane: Lane) -> Result<SemaphorePermit<'_>, RequestError> {
        let room = match lane {
            Lane::Push => &self.push,
            Lane::Pull => &self.pull,
            Lane::First => &self.first,
            Lane::Files => &self.files,
        };
        match timeout(lane.patience(), room.acquire()).await {
            Ok(Ok(place)) => Ok(place),
            Ok(Err(_)) | Err(_) => Err(RequestError::Busy { retry_after: lane.retry_after() }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_full_lane_sends_away_and_leaves_the_others_free() {
        let lanes = Lanes::default();
        let mut places = Vec::new();
        for _ in 0..Lane::First.width() {
            places.push(lanes.enter(Lane::First).await.expect("there is room"));
        }
        let told = lanes.enter(Lane::First).await.map(drop);
        assert_eq!(told, Err(RequestError::Busy { retry_after: 20 }), "the next one is told when to come back");
        assert!(lanes.enter(Lane::Push).await.is_ok(), "a counter does not wait behind desks that fill up");
        places.pop();
        assert!(lanes.enter(Lane::First).await.is_ok(), "a place that was left is taken again");
    }
}
