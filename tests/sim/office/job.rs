//! A request being answered by one instance of the office, step by step: other instances work in between. It follows the
//! order in which the office reads, decides, commits and reads again.

use super::storage::{Commit, Life, Storage};
use crate::chance::Chance;
use complaint::{DeviceId, Directory, Timestamp};
use document::{ActorId, Item};
use ed25519_dalek::SigningKey;
use std::borrow::Cow;
use std::collections::BTreeSet;
use std::rc::Rc;
use std::sync::Arc;
use sync::message::{
    Ack, Exchange, Exchanged, Fetch, FetchRange, Fetched, FetchedRange, ItemResult, Manifest, Manifested, Order, Push,
    RequestError, Revoked, Status,
};
use sync::mutant::{self, Mutant};
use sync::office::life::is_next;
use sync::office::{Admission, Caller, SealKey, granted};
use sync::{Cursor, Scope};

/// How often a push is decided again when somebody else was faster.
const TRIES: u32 = 4;

/// What a desk asks.
#[derive(Clone, Debug)]
pub enum Ask {
    Exchange(Box<Exchange>),
    Manifest(Manifest),
    Fetch(Fetch),
    Range(FetchRange),
}

/// What the office answers.
#[derive(Clone, Debug)]
pub enum Reply {
    Exchanged(Box<Exchanged>),
    Manifested(Box<Manifested>),
    Fetched(Box<Fetched>),
    Ranged(Box<FetchedRange>),
    Refused(RequestError),
}

/// How far a job is.
#[derive(Clone, Debug)]
enum Stage {
    Fresh,
    Placed,
    Decided(Box<Commit>),
    Answered(Option<Ack>),
    Compared(Box<Manifested>),
}

/// What was read at the start of an exchange.
#[derive(Clone, Debug)]
struct Ground {
    enrolled: BTreeSet<complaint::PersonId>,
    directory: Rc<Directory>,
    granted: BTreeSet<Scope>,
}

/// A request in work.
#[derive(Clone, Debug)]
pub struct Job {
    pub instance: u8,
    /// Which desk waits for the answer.
    pub desk: usize,
    pub request: u64,
    ask: Ask,
    stage: Stage,
    ground: Option<Ground>,
    /// The token that the office knew when it placed the push.
    expected: [u8; 16],
    tries: u32,
}

/// What a step of a job came to.
pub enum Worked {
    Further,
    Moved,
    Committed(Rc<sync::office::admission::Admitted>),
    Done(Box<Reply>),
}

/// The office as one step of a job sees it.
pub struct Room<'a> {
    pub storage: &'a mut Storage,
    pub now: Timestamp,
    pub chance: &'a mut Chance,
    /// For now the office reads from a database that holds no documents.
    pub empty: bool,
    /// Something was erased that had come back with a restore.
    pub erased_again: bool,
}

impl Job {
    /// A request came in.
    pub fn new(instance: u8, desk: usize, request: u64, ask: Ask) -> Job {
        Job { instance, desk, request, ask, stage: Stage::Fresh, ground: None, expected: [0; 16], tries: 0 }
    }

    /// True once what was pushed is durable.
    pub fn is_committed(&self) -> bool {
        matches!(self.stage, Stage::Answered(Some(_)))
    }

    /// Takes the next step.
    pub fn step(&mut self, room: &mut Room<'_>) -> Worked {
        let worked = match &self.ask {
            Ask::Manifest(manifest) => {
                let manifest = manifest.clone();
                self.manifest(room, &manifest)
            }
            Ask::Fetch(fetch) => Err(fetch_documents(room, fetch)),
            Ask::Range(range) => Err(fetch_range(room, range)),
            Ask::Exchange(exchange) => {
                let exchange = exchange.clone();
                self.exchange(room, &exchange)
            }
        };
        match worked {
            Ok(worked) => worked,
            Err(reply) => Worked::Done(Box::new(reply)),
        }
    }

    fn exchange(&mut self, room: &mut Room<'_>, request: &Exchange) -> Result<Worked, Reply> {
        match std::mem::replace(&mut self.stage, Stage::Fresh) {
            Stage::Fresh => self.begin(room, request).map(|()| Worked::Further),
            Stage::Placed => self.decide(room, request).map(|()| Worked::Further),
            Stage::Decided(commit) => self.commit(room, request, *commit),
            Stage::Answered(ack) => self.answer(room, request, ack).map(|reply| Worked::Done(Box::new(reply))),
            Stage::Compared(manifested) => Err(Reply::Manifested(manifested)),
        }
    }

    /// All of a manifest is read at one instant, and sent at another.
    fn manifest(&mut self, room: &mut Room<'_>, request: &Manifest) -> Result<Worked, Reply> {
        let scope = &request.scope;
        if let Stage::Compared(manifested) = std::mem::replace(&mut self.stage, Stage::Fresh) {
            return Err(Reply::Manifested(manifested));
        }
        let storage = reading(room, request.device, scope)?;
        let manifested = storage.manifest(scope, request.level, &request.buckets);
        self.stage = Stage::Compared(Box::new(manifested));
        Ok(Worked::Further)
    }

    fn begin(&mut self, room: &mut Room<'_>, request: &Exchange) -> Result<(), Reply> {
        let device = room.storage.devices.get(&request.device).ok_or(Reply::Refused(RequestError::revoked()))?;
        if device.revoked {
            let wipe = device.wipe;
            return Err(turned_away(room, request, wipe));
        }
        let directory = Rc::clone(&room.storage.directory);
        let enrolled = device.enrolled.clone();
        let scopes = granted(&directory, &enrolled.iter().copied().collect::<Vec<_>>());
        let ground = Ground { enrolled, directory, granted: scopes };
        // Also of scopes that are not granted any more: a desk that lets them go must know of a restore before.
        pull(room, &request.cursors)?;
        self.ground = Some(ground);
        take_erasures(room, request)?;
        self.place(room, request)
    }

    /// Where the push stands among those answered.
    fn place(&mut self, room: &mut Room<'_>, request: &Exchange) -> Result<(), Reply> {
        let life = room.storage.devices.get(&request.device).and_then(|device| device.lives.get(&request.incarnation));
        let Some(push) = &request.push else {
            if life.is_none() {
                return Err(forked(room, request.device, &request.incarnation.to_be_bytes()));
            }
            self.stage = Stage::Answered(None);
            return Ok(());
        };
        let digest = sync::codec::to_cbor(push).unwrap_or_default();
        match life {
            Some(life) if is_next(push, life.token, life.last_push) => {
                self.expected = life.token;
                // An instance that lost its documents cannot decide about deeds either.
                let busy = RequestError::Busy { retry_after: 1 };
                self.stage = if room.empty { return Err(Reply::Refused(busy)) } else { Stage::Placed };
                Ok(())
            }
            Some(life) if is_again(life, push, &digest) && !mutant::on(Mutant::AckNotKept) => {
                self.stage = Stage::Answered(life.last.as_ref().map(|last| last.ack.clone()));
                Ok(())
            }
            _ => Err(forked(room, request.device, &digest)),
        }
    }

    fn decide(&mut self, room: &mut Room<'_>, request: &Exchange) -> Result<(), Reply> {
        let (Some(ground), Some(push)) = (&self.ground, &request.push) else { return Ok(()) };
        let caller = Caller {
            device: request.device,
            incarnation: request.incarnation,
            enrolled: ground.enrolled.clone(),
            received_at: room.now,
            skew: request.wall_clock.since(room.now),
            directory: Arc::new(ground.directory.as_ref().clone()),
            seals: seals(),
            author: ActorId(room.chance.bytes()),
        };
        let mut admission = Admission::open(caller, room.storage.ground(push), &push.actors);
        let results: Vec<Status> = push.items.iter().map(|item| admission.admit(item)).collect();
        let refused = |(item, status): (&Item, &Status)| {
            let again = matches!(status, Status::DeedKnown { .. } | Status::OldGeneration | Status::DocErased { .. });
            let kept = status.is_final() && !status.is_in() && !again;
            kept.then_some(item.hash)
        };
        let refused = push.items.iter().zip(&results).filter_map(refused).collect();
        let results = push.items.iter().zip(results);
        let results = results.map(|(item, status)| ItemResult { hash: item.hash, status }).collect();
        let admitted = admission.finish().map_err(|error| internal(&error))?;
        self.stage = Stage::Decided(Box::new(Commit {
            device: request.device,
            incarnation: request.incarnation,
            token: push.token,
            expected: self.expected,
            digest: Rc::new(sync::codec::to_cbor(push).unwrap_or_default()),
            ack: Ack { id: push.id, next_token: room.chance.bytes(), results },
            admitted: Rc::new(admitted),
            refused,
        }));
        Ok(())
    }

    fn commit(&mut self, room: &mut Room<'_>, request: &Exchange, commit: Commit) -> Result<Worked, Reply> {
        if room.storage.commit(&commit) {
            self.stage = Stage::Answered(Some(commit.ack));
            return Ok(Worked::Committed(commit.admitted));
        }
        self.tries += 1;
        if self.tries >= TRIES {
            return Err(Reply::Refused(RequestError::Busy { retry_after: 1 }));
        }
        self.place(room, request)?;
        Ok(Worked::Moved)
    }

    fn answer(&self, room: &mut Room<'_>, request: &Exchange, ack: Option<Ack>) -> Result<Reply, Reply> {
        let ground = self.ground.as_ref().ok_or(Reply::Refused(RequestError::revoked()))?;
        let pages = pull(room, &ground.granted_cursors(request))?;
        let directory = Arc::new(ground.directory.as_ref().clone());
        let active = |id: &&complaint::PersonId| directory.person(**id).is_some_and(|person| person.active);
        Ok(Reply::Exchanged(Box::new(Exchanged {
            epoch: room.storage.epoch,
            server_time: room.now,
            lease_until: room.now.plus(30 * 86_400_000),
            ack,
            granted: ground.granted.iter().cloned().collect(),
            enrolled: ground.enrolled.iter().filter(active).copied().collect(),
            directory: (request.directory != directory.version).then(|| Box::new(Directory::clone(&directory))),
            pages,
            policies: None,
        })))
    }
}

impl Ground {
    fn granted_cursors(&self, request: &Exchange) -> Vec<Cursor> {
        request.cursors.iter().filter(|cursor| self.granted.contains(&cursor.scope)).cloned().collect()
    }
}

/// Erases again what a desk knows to be erased. An instance that lost its documents cannot.
fn take_erasures(room: &mut Room<'_>, request: &Exchange) -> Result<(), Reply> {
    if room.empty && !request.erasures.is_empty() {
        return Err(Reply::Refused(RequestError::Busy { retry_after: 1 }));
    }
    let office = office_key().verifying_key().to_bytes();
    for erasure in request.erasures.iter().filter(|erasure| sync::erasure::holds(erasure, &office)) {
        room.erased_again |= room.storage.erase(*erasure);
    }
    Ok(())
}

fn is_again(life: &Life, push: &Push, digest: &[u8]) -> bool {
    let same = |last: &super::storage::Answered| {
        last.ack.id == push.id && last.token == push.token && last.digest.as_slice() == digest
    };
    life.last.as_ref().is_some_and(same)
}

fn forked(room: &mut Room<'_>, device: DeviceId, cause: &[u8]) -> Reply {
    let token = room.chance.bytes();
    let (incarnation, life) = room.storage.fork(device, cause, token);
    let (desk_code, token) = (life.desk_code, life.token);
    Reply::Refused(RequestError::ReplicaForked { incarnation, desk_code, token })
}

/// What a revoked device hands in is kept apart. An instance that lost its documents cannot tell what is known already.
fn turned_away(room: &mut Room<'_>, request: &Exchange, wipe: bool) -> Reply {
    let ack = match &request.push {
        Some(_) if room.empty => return Reply::Refused(RequestError::Busy { retry_after: 1 }),
        Some(push) => Some(room.storage.keep_apart(push)),
        None => None,
    };
    let order = Order::sign(&office_key(), request.device, room.storage.epoch, room.now, wipe);
    Reply::Refused(RequestError::DeviceRevoked { revoked: Some(Box::new(Revoked { order, ack })) })
}

/// The key of the office.
pub fn office_key() -> SigningKey {
    SigningKey::from_bytes(&[9; 32])
}

fn pull(room: &Room<'_>, cursors: &[Cursor]) -> Result<Vec<sync::message::Page>, Reply> {
    let pages = if room.empty { Storage::default().pull(cursors) } else { room.storage.pull(cursors) };
    let mut pages = pages.map_err(|scope| Reply::Refused(RequestError::CursorDiverged { scope }))?;
    pages.iter_mut().for_each(|page| seals().seal_page(page));
    Ok(pages)
}

/// The office's key is in every backup, and so is the same after a restore.
fn seals() -> SealKey {
    SealKey::new(&[7; 32])
}

/// The database as somebody may read that scope in it; an empty one where the office lost its documents for now.
fn reading<'a>(room: &'a mut Room<'_>, device: DeviceId, scope: &Scope) -> Result<Cow<'a, Storage>, Reply> {
    let found = room.storage.devices.get(&device).filter(|device| !device.revoked);
    let Some(found) = found else { return Err(Reply::Refused(RequestError::revoked())) };
    let enrolled: Vec<_> = found.enrolled.iter().copied().collect();
    if !granted(&room.storage.directory, &enrolled).contains(scope) {
        return Err(Reply::Refused(RequestError::NotGranted));
    }
    Ok(if room.empty { Cow::Owned(Storage::default()) } else { Cow::Borrowed(&*room.storage) })
}

fn fetch_documents(room: &mut Room<'_>, fetch: &Fetch) -> Reply {
    match reading(room, fetch.device, &fetch.scope) {
        Ok(storage) => {
            let mut fetched = storage.fetch(&fetch.scope, &fetch.documents);
            seals().seal_fetched(&mut fetched);
            Reply::Fetched(Box::new(fetched))
        }
        Err(reply) => reply,
    }
}

fn fetch_range(room: &mut Room<'_>, range: &FetchRange) -> Reply {
    if let Err(reply) = reading(room, range.device, &range.scope) {
        return reply;
    }
    let mut empty = Storage::default();
    let storage = if room.empty { &mut empty } else { &mut *room.storage };
    Reply::Ranged(Box::new(storage.range(&range.scope, range.file, range.offset, &seals())))
}

fn internal(error: &document::Error) -> Reply {
    Reply::Refused(RequestError::Internal { reference: error.to_string() })
}
