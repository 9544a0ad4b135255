//! The faults stop. From here everything must settle within a bounded number of rounds.

use super::{Lawful, World};
use crate::desk::{Cut, MOST_TURNS};
use crate::law;

/// Rounds in which everything must have settled. Two copies of one database need a life each first, and a pass that met the
/// end of a fault is begun again.
const ROUNDS: u32 = 10;

impl World {
    /// Lets everything settle.
    ///
    /// # Errors
    /// A law broken on the way, or one that does not hold at rest in the end.
    pub fn heal(&mut self) -> Lawful {
        self.office.empty = false;
        for desk in &mut self.desks {
            (desk.cut, desk.away) = (Cut::default(), false);
        }
        while !self.office.jobs.is_empty() {
            self.work(0)?;
        }
        for message in std::mem::take(&mut self.wire) {
            self.arrive(message);
        }
        let mut rest = Ok(());
        for round in 0..ROUNDS {
            self.round()?;
            rest = law::at_rest(self);
            if rest.is_ok() && round > 0 {
                break;
            }
        }
        rest
    }

    /// Every desk makes one pass.
    ///
    /// # Errors
    /// A law broken on the way.
    pub fn round(&mut self) -> Lawful {
        self.now += 11 * 60_000;
        for desk in 0..self.desks.len() {
            self.whole_pass(desk)?;
        }
        Ok(())
    }

    fn whole_pass(&mut self, desk: usize) -> Lawful {
        for _ in 0..MOST_TURNS {
            self.turn(desk)?;
            while !self.wire.is_empty() || !self.office.jobs.is_empty() {
                for message in std::mem::take(&mut self.wire) {
                    self.arrive(message);
                }
                while !self.office.jobs.is_empty() {
                    self.work(0)?;
                }
            }
            match &self.desks[desk].mind.passing {
                None => return Ok(()),
                // Its request went before the faults stopped, and nobody answers any more.
                Some(passing) if passing.asked.is_some() => self.desks[desk].give_up(),
                Some(_) => {}
            }
        }
        Err(law::broken("a pass ends", &format!("desk {desk} goes round in circles")))
    }
}
