//! Drawing a run: which step is next, so that much happens and faults meet each other.

use crate::step::Step;
use crate::wire::Body;
use crate::world::{Shape, World};
use fastrand::Rng;

const HOUR: u32 = 3_600_000;
const YEAR: i64 = 365 * 24 * 3_600_000;

/// Draws the steps of one seed.
pub struct Plan {
    rng: Rng,
    /// How many steps.
    pub steps: usize,
    /// Share of steps, of 1000, that are faults.
    faults: u32,
    /// For so many steps everything that moves on is about one desk: whole passes are made, not only begun.
    attention: Option<(usize, u32)>,
}

impl Plan {
    /// The plan of a seed, and the shape of its world.
    pub fn new(seed: u64) -> (Plan, Shape) {
        let mut rng = Rng::with_seed(seed);
        let desks = *rng.choice(&[3, 3, 3, 4, 4, 5]).unwrap_or(&3);
        let shape = Shape { seed, desks, instances: rng.u8(1..=3), warm: rng.u32(0..3) > 0 };
        let steps = rng.usize(120..320);
        let faults = rng.u32(10..120);
        (Plan { rng, steps, faults, attention: None }, shape)
    }

    /// The next step.
    pub fn next(&mut self, world: &World) -> Step {
        if self.rng.u32(0..1000) < self.faults {
            let fault = self.about_files(world).unwrap_or_else(|| self.fault());
            if fault == (Step::Empty { empty: true }) || self.rng.u32(0..4) == 0 {
                self.attend(world);
            }
            return fault;
        }
        match self.rng.u32(0..100) {
            0..4 => Step::Record { desk: self.any(), person: self.any() },
            4..15 => Step::Deed { desk: self.any(), person: self.any(), case: self.any(), act: self.any() },
            15..18 => Step::Pass { ms: self.rng.u32(1..HOUR) },
            18 => self.generation(),
            _ => self.progress(world),
        }
    }

    /// Complaints are rebuilt now and then, and erased less often, because nothing more happens to those.
    fn generation(&mut self) -> Step {
        match self.rng.u32(0..6) {
            0 => Step::Erase { case: self.any() },
            1..4 => Step::Compact { case: self.any() },
            _ => Step::Pass { ms: 1000 },
        }
    }

    fn any(&mut self) -> u8 {
        self.rng.u8(..)
    }

    fn attend(&mut self, world: &World) {
        self.attention = Some((self.rng.usize(0..world.desks.len()), self.rng.u32(15..60)));
    }

    /// The next thing about one desk.
    fn of_one(&self, desk: usize, world: &World) -> Step {
        let message = world.wire.iter().position(|message| message.desk == desk);
        let job = world.office.jobs.iter().position(|job| job.desk == desk);
        match (message, job) {
            (Some(message), _) => Step::Deliver { message: message as u8 },
            (None, Some(job)) => Step::Work { job: job as u8 },
            (None, None) => Step::Turn { desk: desk as u8 },
        }
    }

    /// Something that moves on: a desk, a message or a request in the office.
    fn progress(&mut self, world: &World) -> Step {
        if let Some((desk, left)) = self.attention {
            self.attention = left.checked_sub(1).map(|left| (desk, left));
            return self.of_one(desk, world);
        }
        if self.rng.u32(0..60) == 0 {
            self.attend(world);
        }
        let waits =
            |desk: &crate::desk::Desk| desk.mind.passing.as_ref().is_some_and(|passing| passing.asked.is_some());
        let free: Vec<u8> =
            (0u8..).zip(&world.desks).filter(|(_, desk)| !waits(desk) && !desk.away).map(|(n, _)| n).collect();
        let busy = free.iter().filter(|n| world.desks[usize::from(**n)].mind.passing.is_some()).count();
        // Whoever is in the middle of something is more likely to go on than others are to begin.
        let weights = [busy * 2 + 1, world.wire.len() * 3, world.office.jobs.len() * 3];
        let mut drawn = self.rng.usize(0..weights.iter().sum::<usize>().max(1));
        for (kind, weight) in weights.into_iter().enumerate() {
            if drawn < weight {
                return self.move_on(kind, &free, world);
            }
            drawn -= weight;
        }
        Step::Pass { ms: 1000 }
    }

    fn move_on(&mut self, kind: usize, free: &[u8], world: &World) -> Step {
        match kind {
            0 => {
                let passing: Vec<u8> =
                    free.iter().copied().filter(|n| world.desks[usize::from(*n)].mind.passing.is_some()).collect();
                let among = if passing.is_empty() || self.rng.u32(0..6) == 0 { free } else { &passing };
                Step::Turn { desk: self.rng.choice(among).copied().unwrap_or_default() }
            }
            1 => Step::Deliver { message: if self.rng.bool() { 0 } else { self.any() } },
            _ => Step::Work { job: self.any() },
        }
    }

    fn fault(&mut self) -> Step {
        let (desk, other) = (self.any(), self.any());
        match self.rng.u32(0..100) {
            0..9 => Step::Lose { message: other },
            9..16 => Step::Double { message: other },
            16..21 => Step::Bend { message: other, how: self.any() },
            21..29 => Step::Timeout { desk },
            29..34 => self.cut(desk),
            34..37 => Step::Away { desk, away: self.rng.u32(0..3) == 0 },
            37..49 => Step::Crash { desk },
            49..52 => Step::Copy { desk },
            52..58 => Step::Backup { desk },
            58..63 => Step::Rollback { desk },
            63..66 => Step::Rot { desk, case: other },
            66..68 => Step::Clock { desk, off: self.rng.i64(-YEAR..YEAR) },
            68..69 => Step::Revoke { desk, wipe: other % 2 == 0 },
            69..73 => Step::CrashInstance { instance: other },
            73..77 => self.office_disk(),
            77..80 => Step::Empty { empty: self.rng.bool() },
            80..85 => Step::Move { person: other, store: self.any() },
            85..89 => Step::Role { person: other, role: self.any() },
            89..92 => Step::Active { person: other, active: self.rng.u32(0..3) > 0 },
            92..97 => Step::Transfer { case: other, store: self.any() },
            97..98 => Step::LoseFiles,
            _ => Step::Dismiss { desk },
        }
    }

    /// A first sync takes few of the steps: while a range is on its way, faults are often about it.
    fn about_files(&mut self, world: &World) -> Option<Step> {
        let range = world.wire.iter().position(|message| matches!(message.body, Body::Range(_) | Body::Ranged(_)))?;
        match self.rng.u32(0..6) {
            0 | 1 => Some(Step::LoseFiles),
            2 => Some(Step::Bend { message: range as u8, how: self.any() }),
            _ => None,
        }
    }

    fn office_disk(&mut self) -> Step {
        if self.rng.u32(0..5) < 2 { Step::SaveOffice } else { Step::RestoreOffice { noticed: self.rng.u32(0..3) > 0 } }
    }

    fn cut(&mut self, desk: u8) -> Step {
        let whole = self.rng.bool();
        Step::Cut { desk, up: !whole && self.rng.bool(), down: !whole && self.rng.bool() }
    }
}
