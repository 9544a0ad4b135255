//! Everything there is in one run: desks, office, wire, time. One thread, no clock, no disk.

pub mod deeds;
pub mod faults;
pub mod founding;
mod generation;
pub mod healing;
mod moving;

use crate::chance::Chance;
use crate::desk::Desk;
use crate::law::{self, Broken};
use crate::office::{Job, Office, Reply, Room, Storage, Worked};
use crate::step::Step;
use crate::wire::{self, Message};
use complaint::{DeedId, DeviceId, Meta, Timestamp};
use document::{ChangeHash, DocumentId};
use std::collections::{BTreeMap, HashMap, HashSet};

/// How large a run is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Shape {
    pub seed: u64,
    pub desks: u8,
    pub instances: u8,
    /// Every desk has made its first pass before the first step.
    pub warm: bool,
}

/// What is known from outside, for the laws.
#[derive(Clone, Debug, Default)]
pub struct Truth {
    /// Devices whose database was copied or rolled back.
    pub copied: HashSet<DeviceId>,
    /// Devices that were ever ordered to be wiped, also by an office that was put back to before it.
    pub ordered: HashSet<DeviceId>,
    /// The changes of each document in the order of their acceptance.
    pub history: BTreeMap<DocumentId, Vec<ChangeHash>>,
    /// The document of every deed that was ever accepted; of an edit also that it is one.
    pub place: HashMap<DeedId, (DocumentId, bool)>,
    /// Documents that were ever rebuilt.
    pub rebuilt: HashSet<DocumentId>,
    /// The deed of every change that was ever accepted, also in a time that a restore took away.
    pub accepted: HashMap<ChangeHash, DeedId>,
    /// The same deeds.
    pub done: HashSet<DeedId>,
    /// What must be in the office's history at rest, because a desk held it when the office was restored.
    pub owed: HashSet<DeedId>,
    /// Every meta that the office ever gave.
    pub given: HashMap<ChangeHash, Vec<Meta>>,
    /// What the office held when it was restored, one after the other.
    pub past: Vec<Storage>,
}

impl Truth {
    /// The office is what it was when it was put aside.
    pub fn restored(&mut self, now: &Storage, lost: Storage) {
        let hashes = |doc: &crate::office::storage::Doc| doc.known.metas.iter().map(|(hash, _)| *hash).collect();
        self.history = now.docs.iter().map(|(id, doc)| (*id, hashes(doc))).collect();
        self.past.push(lost);
    }
}

/// A run.
pub struct World {
    pub now: i64,
    pub chance: Chance,
    pub desks: Vec<Desk>,
    pub office: Office,
    pub wire: Vec<Message>,
    pub truth: Truth,
    /// What happened, and how often.
    pub seen: BTreeMap<&'static str, u64>,
}

/// What a law says about a step.
pub type Lawful = Result<(), Broken>;

impl World {
    /// Does one step and checks every law it could have broken.
    ///
    /// # Errors
    /// The law that is broken.
    pub fn step(&mut self, step: Step) -> Lawful {
        match step {
            Step::Record { desk, person } => self.record(desk, person),
            Step::Deed { desk, person, case, act } => self.deed(desk, person, case, act),
            Step::Transfer { case, store } => self.transfer(case, store),
            Step::Turn { desk } => self.turn(usize::from(desk)),
            Step::Deliver { message } => self.deliver(usize::from(message)),
            Step::Work { job } => self.work(usize::from(job)),
            Step::Pass { ms } => {
                self.now += i64::from(ms);
                Ok(())
            }
            Step::Compact { case } => self.compact(case),
            Step::Erase { case } => self.erase(case),
            fault => {
                self.fault(fault);
                Ok(())
            }
        }
    }

    /// Counts something that happened.
    pub fn note(&mut self, what: &'static str) {
        *self.seen.entry(what).or_default() += 1;
    }

    /// The desk of that place.
    pub fn place(&self, desk: u8) -> usize {
        usize::from(desk) % self.desks.len()
    }

    /// A desk's next turn.
    pub fn turn(&mut self, desk: usize) -> Lawful {
        let Some(found) = self.desks.get_mut(desk).filter(|desk| !desk.away) else { return Ok(()) };
        let mut turn = found.turn(self.now, &mut self.chance);
        if let Some((request, ask)) = turn.sent.take() {
            self.wire.push(Message { desk, request, body: wire::ask(&ask) });
        }
        for seen in &turn.seen {
            self.note(seen);
        }
        law::after_turn(self, desk, &turn)
    }

    /// A message arrives, unless its way is cut.
    fn deliver(&mut self, message: usize) -> Lawful {
        if self.wire.is_empty() {
            return Ok(());
        }
        let at = message % self.wire.len();
        if at > 0 {
            self.note("reordered");
        }
        let message = self.wire.remove(at);
        self.arrive(message);
        Ok(())
    }

    /// A message arrives at the office or at a desk.
    pub fn arrive(&mut self, message: Message) {
        let Message { desk, request, body } = message;
        match wire::read(&body) {
            Ok(ask) => {
                if self.desks[desk].cut.up {
                    return self.note("cut on the way up");
                }
                let instance = (request % u64::from(self.office.instances)) as u8;
                self.office.jobs.push(Job::new(instance, desk, request, ask));
            }
            Err(reply) => self.hear(desk, request, reply),
        }
    }

    fn hear(&mut self, desk: usize, request: u64, reply: Reply) {
        let found = &mut self.desks[desk];
        if found.cut.down {
            return self.note("cut on the way down");
        }
        if found.away || !found.hear(request, reply) {
            self.note("answer nobody waits for");
        }
    }

    /// The next thing for a request in the office.
    pub fn work(&mut self, job: usize) -> Lawful {
        if self.office.jobs.is_empty() {
            return Ok(());
        }
        let at = job % self.office.jobs.len();
        let mut job = self.office.jobs.remove(at);
        let mut room = Room {
            storage: &mut self.office.storage,
            now: Timestamp(self.now),
            chance: &mut self.chance,
            empty: self.office.empty,
            erased_again: false,
        };
        let (desk, request) = (job.desk, job.request);
        let worked = job.step(&mut room);
        if room.erased_again {
            self.note("erased again");
            law::generation::old_generations_are_gone(&self.office.storage)?;
        }
        match worked {
            Worked::Further => self.office.jobs.push(job),
            Worked::Moved => {
                self.note("moved, decided again");
                self.office.jobs.push(job);
            }
            Worked::Committed(admitted) => {
                self.office.jobs.push(job);
                return law::after_commit(self, &admitted);
            }
            Worked::Done(reply) => self.wire.push(Message { desk, request, body: wire::reply(&reply) }),
        }
        Ok(())
    }
}
