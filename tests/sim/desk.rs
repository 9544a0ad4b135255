//! A desk: its disk, and what it has in mind. One turn is at most one transaction, so that it can crash after each. It
//! carries out the steps of the engine in `sync` in the order in which `app` does.

pub mod disk;
mod erasing;
mod giving_back;
mod merging;
mod naming;
mod reading;
mod revoked;
mod settling;
pub mod taking;

use crate::chance::Chance;
use crate::office::{Ask, Reply};
use complaint::row::ROW_VERSION;
use complaint::{DeedId, Hlc, Number, PersonId, StoreCode, Timestamp};
use disk::Disk;
use document::{ActorId, DocumentId};
use std::collections::{BTreeMap, BTreeSet, HashMap, VecDeque};
use std::rc::Rc;
use sync::Scope;
use sync::desk::{Memory, Pass, Step, Writing, memory};
use sync::message::{Exchange, PROTOCOL};
use sync::mutant::{self, Mutant};
use taking::Todo;

/// Deeds of one batch: few, so that several are on their way one after the other.
const BATCH: usize = 3;
/// Bytes of an answer; the office of the simulation counts lines instead.
const MAX_BYTES: u32 = 1 << 20;
/// Turns of one pass after which it goes round in circles.
pub const MOST_TURNS: u32 = 2_000;

/// A pass on its way.
#[derive(Clone, Debug)]
pub struct Passing {
    pub pass: Pass,
    pub memory: Memory,
    pub todo: VecDeque<Todo>,
    /// The request that an answer is awaited for.
    pub asked: Option<(u64, Ask)>,
    pub turns: u32,
}

/// What a desk has in mind and a crash takes.
#[derive(Clone, Debug, Default)]
pub struct Mind {
    pub actors: BTreeMap<PersonId, ActorId>,
    pub clock: Hlc,
    pub passing: Option<Passing>,
    pub compared: HashMap<Scope, Timestamp>,
}

/// A desk.
#[derive(Clone, Debug)]
pub struct Desk {
    pub disk: Disk,
    pub mind: Mind,
    /// Actors on disk, where only a mutant puts them.
    pub kept_actors: BTreeMap<PersonId, ActorId>,
    pub skew: i64,
    pub cut: Cut,
    pub away: bool,
    pub backups: Vec<Rc<Disk>>,
    /// Documents in which the disk lost something by itself, until they came whole again.
    pub rotten: BTreeSet<DocumentId>,
    /// Scopes granted by the last answer.
    pub heard: BTreeSet<Scope>,
    /// How far each scope was ever read.
    pub read: BTreeMap<Scope, u64>,
    /// Deeds answered for after the last step.
    pub custody: BTreeSet<DeedId>,
}

/// Which ways are cut.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Cut {
    pub up: bool,
    pub down: bool,
}

/// What a turn did, as the laws need to know.
#[derive(Debug, Default)]
pub struct Turn {
    /// A request to be sent.
    pub sent: Option<(u64, Ask)>,
    /// Documents that may have changed on disk.
    pub touched: BTreeSet<DocumentId>,
    /// Documents thrown away at the end of a pass.
    pub purged: Vec<DocumentId>,
    /// How many complaints there were before that.
    pub held: usize,
    /// Names of things that happened, for the counts.
    pub seen: Vec<&'static str>,
    /// The office said that this database was copied.
    pub forked: bool,
    /// A pass came to its end.
    pub completed: bool,
    /// The desk was wiped, and these deeds of it had been set aside before: somebody had decided about them.
    pub destroyed: Option<BTreeSet<DeedId>>,
}

impl Desk {
    /// A desk as it joins.
    pub fn new(disk: Disk) -> Desk {
        Desk {
            disk,
            mind: Mind::default(),
            kept_actors: BTreeMap::new(),
            skew: 0,
            cut: Cut::default(),
            away: false,
            backups: Vec::new(),
            rotten: BTreeSet::new(),
            heard: BTreeSet::new(),
            read: BTreeMap::new(),
            custody: BTreeSet::new(),
        }
    }

    /// What the desk's clock says.
    pub fn clock(&self, now: i64) -> Timestamp {
        Timestamp(now + self.skew)
    }

    /// Everything in mind is lost.
    pub fn crash(&mut self) {
        self.mind = Mind::default();
        if mutant::on(Mutant::ActorPersisted) {
            self.mind.actors = self.kept_actors.clone();
        }
    }

    /// The next thing to do; begins a pass when none is on its way.
    pub fn turn(&mut self, now: i64, chance: &mut Chance) -> Turn {
        let mut turn = Turn::default();
        if self.disk.wiped {
            return turn;
        }
        let clock = self.clock(now);
        let device = self.disk.device;
        let passing = self.mind.passing.get_or_insert_with(|| Passing {
            pass: Pass::open(device, MAX_BYTES),
            memory: Memory::default(),
            todo: VecDeque::new(),
            asked: None,
            turns: 0,
        });
        if passing.asked.is_some() {
            return turn;
        }
        passing.turns += 1;
        assert!(passing.turns < MOST_TURNS, "a pass goes round in circles");
        if let Some(todo) = passing.todo.pop_front() {
            self.carry_out(todo, clock, chance, &mut turn);
            return turn;
        }
        match passing.pass.step() {
            Step::Exchange => self.ask_exchange(clock, chance, &mut turn),
            Step::FetchRange(range) => self.ask(Ask::Range(range), chance, &mut turn),
            Step::Manifest(manifest) => self.ask(Ask::Manifest(manifest), chance, &mut turn),
            Step::Fetch(fetch) => self.ask(Ask::Fetch(fetch), chance, &mut turn),
            Step::Done => passing.todo = VecDeque::from([Todo::Rows, Todo::DropGone, Todo::GiveBack]),
        }
        turn
    }

    fn ask_exchange(&mut self, clock: Timestamp, chance: &mut Chance, turn: &mut Turn) {
        let batch = self.disk.next_batch(BATCH);
        let disk = &self.disk;
        let exchange = Exchange {
            proto: PROTOCOL,
            app_version: String::new(),
            row_version: ROW_VERSION,
            device: disk.device,
            incarnation: disk.incarnation,
            epoch: disk.epoch,
            wall_clock: clock,
            push: batch.map(|(id, items)| memory::push(disk.push_token, id, items)),
            cursors: disk.complete_cursors(),
            directory: if disk.doubted { 0 } else { disk.directory.version },
            max_bytes: MAX_BYTES,
            erasures: if mutant::on(Mutant::ErasureKept) { Vec::new() } else { disk.untold() },
            policies: None,
        };
        self.ask(Ask::Exchange(Box::new(exchange)), chance, turn);
    }

    fn ask(&mut self, ask: Ask, chance: &mut Chance, turn: &mut Turn) {
        let request = u64::from_le_bytes(chance.bytes());
        if let Some(passing) = &mut self.mind.passing {
            passing.asked = Some((request, ask.clone()));
        }
        turn.sent = Some((request, ask));
    }

    /// An answer came; one that nobody waits for is dropped. What it brings is done turn by turn.
    pub fn hear(&mut self, request: u64, reply: Reply) -> bool {
        let Some(passing) = &mut self.mind.passing else { return false };
        let Some((_, ask)) = passing.asked.take_if(|(asked, _)| *asked == request) else { return false };
        passing.todo.push_back(Todo::Take(Box::new(ask), Box::new(reply)));
        true
    }

    /// Nobody answered in time: the pass ends.
    pub fn give_up(&mut self) {
        self.mind.passing = None;
    }
}

/// Whoever works at the desk, by the actors they write with and the numbers they give.
pub struct Hands<'a> {
    pub actors: &'a mut BTreeMap<PersonId, ActorId>,
    pub chance: &'a mut Chance,
    /// The desk code of numbers, and the last counter used with it.
    pub counter: (String, u32),
}

impl Writing for Hands<'_> {
    fn actor(&mut self, person: PersonId) -> ActorId {
        *self.actors.entry(person).or_insert_with(|| ActorId(self.chance.bytes()))
    }

    fn forget(&mut self) {
        self.actors.clear();
    }

    fn number(&mut self, store: &StoreCode, over: u32) -> Option<Number> {
        let (code, last) = &mut self.counter;
        *last += 1 + over;
        Number::make(store, code, *last).ok()
    }
}
