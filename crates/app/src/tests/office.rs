//! An office in memory: the real engine of `sync`, with storage in maps. It can be cut off and told to forbid.

mod committing;
mod filing;
mod reading;
mod revoking;

use complaint::policy::Published;
use complaint::{
    AreaCode, ComplaintId, DeedId, DeviceId, Directory, FileAddress, Person, PersonId, Refusal, Role, Store, Timestamp,
};
use document::{ActorId, ChangeHash, Entry, Item, Snapshot};
use ed25519_dalek::SigningKey;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::sync::{Arc, Mutex};
use sync::blob::{BlobAsk, BlobGet, BlobPiece, BlobPut, BlobStanding};
use sync::message::{
    Ack, Exchange, Exchanged, Fetch, FetchRange, Fetched, FetchedRange, ItemResult, Join, Joined, Manifest, Manifested,
    Page, Push, RequestError, Status,
};
use sync::office::admission::{Admission, Binding, Caller, Ground, Known};
use sync::office::{Head, SealKey, granted};
use sync::policy::lacking;
use sync::{Cursor, Live, Office, OfficeError, Scope};
use uuid::Uuid;

struct Device {
    incarnation: u32,
    token: [u8; 16],
    last: Option<(u64, Ack)>,
    enrolled: BTreeSet<PersonId>,
}

struct Held {
    known: Known,
    snapshot: Snapshot,
}

#[derive(Default)]
struct State {
    directory: Directory,
    policies: Vec<Published>,
    policies_sent: usize,
    devices: HashMap<DeviceId, Device>,
    docs: BTreeMap<ComplaintId, Held>,
    actors: HashMap<ActorId, Binding>,
    deeds: HashMap<DeedId, (ComplaintId, ChangeHash)>,
    refused: HashSet<ChangeHash>,
    bytes: HashMap<ChangeHash, Vec<u8>>,
    feeds: BTreeMap<Scope, (Head, Vec<Entry>)>,
    forbidden: HashSet<&'static str>,
    cut: bool,
    stubborn: bool,
    lose_answers: u32,
    lose_join: bool,
    used: HashMap<String, ([u8; 32], Joined)>,
    revoked: HashMap<DeviceId, bool>,
    quarantine: Vec<Item>,
    /// Orders are signed with another key than the one that desks were given.
    false_key: bool,
    /// What is handed in finds no room.
    full: bool,
    counter: u128,
    fetched: u32,
    blobs: HashMap<(ComplaintId, FileAddress), filing::Stored>,
    filed: Vec<FileAddress>,
    /// How many pieces of files cross before the line is cut.
    pieces: Option<u32>,
}

/// The office; clones are the same one.
#[derive(Clone, Default)]
pub struct FakeOffice(Arc<Mutex<State>>);

impl FakeOffice {
    /// Two stores in one area. A code is `ROLE@STORE`, and any code is good; with `#` behind it, it is good once.
    pub fn open() -> FakeOffice {
        let area: AreaCode = "LDN".parse().expect("code");
        let store = |code: &str, name: &str| Store {
            code: code.parse().expect("code"),
            name: name.into(),
            area: area.clone(),
            zone: "Europe/London".into(),
            duty_phone: None,
        };
        let office = FakeOffice::default();
        office.with(|state| {
            state.directory = Directory {
                version: 1,
                organisation: "Hartmann & Daughters".into(),
                stores: vec![store("LDN04", "Camden"), store("LDN07", "Greenwich")],
                people: Vec::new(),
            };
        });
        office
    }

    fn with<T>(&self, work: impl FnOnce(&mut State) -> T) -> T {
        work(&mut self.0.lock().expect("no panic while held"))
    }

    pub fn cut(&self, cut: bool) {
        self.with(|state| state.cut = cut);
    }

    /// The next so many answers to an exchange are lost on the way: the office has acted all the same.
    pub fn lose_answers(&self, count: u32) {
        self.with(|state| state.lose_answers = count);
    }

    /// The next answer to a join is lost on the way: the code is used all the same.
    pub fn lose_join(&self) {
        self.with(|state| state.lose_join = true);
    }

    /// Puts these versions of the rules in place of those that there are.
    pub fn publish(&self, versions: Vec<Published>) {
        self.with(|state| state.policies = versions);
    }

    /// How many versions of the rules were sent so far.
    pub fn policies_sent(&self) -> usize {
        self.with(|state| state.policies_sent)
    }

    pub fn devices(&self) -> usize {
        self.with(|state| state.devices.len())
    }

    pub fn forbid(&self, deed: &'static str) {
        self.with(|state| state.forbidden.insert(deed));
    }

    pub fn documents(&self) -> usize {
        self.with(|state| state.docs.len())
    }

    pub fn fetches(&self) -> u32 {
        self.with(|state| state.fetched)
    }

    /// Forgets the feed's chain, as a restore from another line of backups would.
    pub fn diverge(&self) {
        self.with(|state| {
            for (head, entries) in state.feeds.values_mut() {
                head.chain[0] ^= 1;
                entries.clear();
            }
        });
    }

    /// From now on no cursor is right, not even one just given.
    pub fn disagree_with_every_cursor(&self) {
        self.with(|state| state.stubborn = true);
    }

    pub fn withdraw_from_device(&self, person: PersonId) {
        self.with(|state| {
            for device in state.devices.values_mut() {
                device.enrolled.remove(&person);
            }
        });
    }
}

#[async_trait::async_trait]
impl Office for FakeOffice {
    async fn join(&self, request: Join) -> Result<Joined, OfficeError> {
        self.with(|state| {
            let answer = state.join_once(&request)?;
            if std::mem::take(&mut state.lose_join) { Err(unreachable()) } else { Ok(answer) }
        })
    }

    async fn exchange(&self, request: Exchange) -> Result<Exchanged, OfficeError> {
        self.with(|state| {
            let answer = state.exchange(&request)?;
            if state.lose_answers > 0 {
                state.lose_answers -= 1;
                return Err(OfficeError::Unreachable { problem: "cut on the way back".into() });
            }
            Ok(answer)
        })
    }

    async fn manifest(&self, request: Manifest) -> Result<Manifested, OfficeError> {
        self.with(|state| state.manifest(&request))
    }

    async fn fetch(&self, request: Fetch) -> Result<Fetched, OfficeError> {
        self.with(|state| state.fetch(&request))
    }

    async fn fetch_range(&self, request: FetchRange) -> Result<FetchedRange, OfficeError> {
        self.with(|state| state.range(&request))
    }

    async fn blob_standing(&self, request: BlobAsk) -> Result<BlobStanding, OfficeError> {
        self.with(|state| state.standing(&request))
    }

    async fn put_blob(&self, request: BlobPut) -> Result<BlobStanding, OfficeError> {
        self.with(|state| state.put(&request))
    }

    async fn finish_blob(&self, request: BlobAsk) -> Result<BlobStanding, OfficeError> {
        self.with(|state| state.finish(&request))
    }

    async fn get_blob(&self, request: BlobGet) -> Result<BlobPiece, OfficeError> {
        self.with(|state| state.get(&request))
    }

    async fn live(&self) -> Result<Box<dyn Live>, OfficeError> {
        Err(unreachable())
    }
}

fn unreachable() -> OfficeError {
    OfficeError::Unreachable { problem: "cut".into() }
}

impl State {
    fn reached(&self) -> Result<(), OfficeError> {
        if self.cut { Err(unreachable()) } else { Ok(()) }
    }

    fn id(&mut self) -> Uuid {
        self.counter += 1;
        Uuid::from_u128(self.counter)
    }

    /// The same key with the same code gets the same answer; another key comes too late.
    fn join_once(&mut self, request: &Join) -> Result<Joined, OfficeError> {
        let Some(code) = request.code.strip_suffix('#') else { return self.join(request) };
        match self.used.get(&request.code) {
            Some((key, joined)) if *key == request.device_key => return Ok(joined.clone()),
            Some(_) => return Err(RequestError::CodeUsed.into()),
            None => {}
        }
        let joined = self.join(&Join { code: code.to_owned(), ..request.clone() })?;
        self.used.insert(request.code.clone(), (request.device_key, joined.clone()));
        Ok(joined)
    }

    fn join(&mut self, request: &Join) -> Result<Joined, OfficeError> {
        self.reached()?;
        let (role, store) = request.code.split_once('@').ok_or(RequestError::CodeUnknown)?;
        let role = Role::find(role).ok_or(RequestError::CodeUnknown)?;
        let store: complaint::StoreCode = store.parse().map_err(|_| RequestError::CodeUnknown)?;
        let person = PersonId(self.id());
        self.directory.version += 1;
        self.directory.people.push(Person {
            id: person,
            name: request.person_name.clone(),
            role,
            store: Some(store.clone()),
            area: None,
            active: true,
        });
        let device = request.device.unwrap_or(DeviceId(self.id()));
        let fresh = Device { incarnation: 1, token: [0; 16], last: None, enrolled: BTreeSet::new() };
        self.devices.entry(device).or_insert(fresh).enrolled.insert(person);
        Ok(Joined {
            device,
            desk_code: format!("K{}", self.devices.len()),
            store,
            person,
            role,
            office_key: SigningKey::from_bytes(&[1; 32]).verifying_key().to_bytes(),
            epoch: 1,
            directory: self.directory.clone(),
        })
    }

    fn exchange(&mut self, request: &Exchange) -> Result<Exchanged, OfficeError> {
        self.reached()?;
        if let Some(wipe) = self.revoked.get(&request.device).copied() {
            return Err(self.turn_away(request, wipe).into());
        }
        let enrolled = {
            let device = self.devices.get(&request.device).ok_or(RequestError::revoked())?;
            device.enrolled.iter().copied().collect::<Vec<_>>()
        };
        let scopes = granted(&self.directory, &enrolled);
        for cursor in request.cursors.iter().filter(|cursor| scopes.contains(&cursor.scope)) {
            self.check_cursor(cursor)?;
        }
        let ack = match &request.push {
            Some(push) => Some(self.push(request, push)?),
            None => None,
        };
        let pages = request.cursors.iter().filter(|cursor| scopes.contains(&cursor.scope));
        let pages = pages.map(|cursor| self.page(cursor)).collect();
        let policies = request.policies.and_then(|held| lacking(&held, &self.policies));
        self.policies_sent += policies.as_ref().map_or(0, |news| news.versions.len());
        Ok(Exchanged {
            epoch: 1,
            server_time: request.wall_clock,
            lease_until: request.wall_clock.plus(30 * 86_400_000),
            ack,
            granted: scopes.into_iter().collect(),
            directory: (request.directory < self.directory.version).then(|| Box::new(self.directory.clone())),
            enrolled,
            pages,
            policies: policies.map(Box::new),
        })
    }

    fn check_cursor(&self, cursor: &Cursor) -> Result<(), RequestError> {
        let (head, entries) = self.feeds.get(&cursor.scope).map(|(h, e)| (*h, e.as_slice())).unwrap_or_default();
        let chain = match cursor.seq {
            0 => [0; 32],
            seq if seq == head.seq => head.chain,
            seq => entries.iter().find(|entry| entry.seq == seq).map_or([9; 32], |entry| entry.chain),
        };
        if chain == cursor.chain && !self.stubborn {
            Ok(())
        } else {
            Err(RequestError::CursorDiverged { scope: cursor.scope.clone() })
        }
    }

    fn push(&mut self, request: &Exchange, push: &Push) -> Result<Ack, OfficeError> {
        let device = self.devices.get_mut(&request.device).ok_or(RequestError::revoked())?;
        if let Some((id, ack)) = &device.last
            && *id == push.id
            && device.incarnation == request.incarnation
            && ack.results.iter().map(|r| r.hash).eq(push.items.iter().map(|item| item.hash))
        {
            return Ok(ack.clone());
        }
        if device.token != push.token || device.incarnation != request.incarnation {
            device.incarnation += 1;
            device.token = [device.incarnation as u8 ^ 0x80; 16];
            device.last = None;
            let desk_code = format!("X{}", device.incarnation);
            let (incarnation, token) = (device.incarnation, device.token);
            return Err(RequestError::ReplicaForked { incarnation, desk_code, token }.into());
        }
        let results = self.admit(request, push);
        let device = self.devices.get_mut(&request.device).ok_or(RequestError::revoked())?;
        device.token = [push.id as u8; 16];
        let ack = Ack { id: push.id, next_token: device.token, results };
        device.last = Some((push.id, ack.clone()));
        Ok(ack)
    }

    fn admit(&mut self, request: &Exchange, push: &Push) -> Vec<ItemResult> {
        let device = &self.devices[&request.device];
        let caller = Caller {
            device: request.device,
            incarnation: device.incarnation,
            enrolled: device.enrolled.clone(),
            received_at: request.wall_clock,
            skew: 0,
            directory: Arc::new(self.directory.clone()),
            seals: SealKey::new(&[1; 32]),
            author: document::ActorId(Uuid::from_u128(u128::from(push.id) << 64 | 0xaa).into_bytes()),
        };
        let ground = Ground {
            documents: self.docs.iter().map(|(doc, held)| (*doc, held.known.clone())).collect(),
            actors: self.actors.clone(),
            deeds: self.deeds.clone(),
            refused: self.refused.clone(),
            ..Ground::default()
        };
        let mut admission = Admission::open(caller, ground, &push.actors);
        let mut results = Vec::new();
        let mut forbidden_here = HashSet::new();
        for item in &push.items {
            let deed = item.deed.act.name();
            let status = if self.forbidden.contains(deed) {
                forbidden_here.insert(item.hash);
                let refusal = Refusal::Role { role: "clerk".into(), deed: deed.into() };
                Status::Refused { refusal }
            } else {
                match admission.admit(item) {
                    Status::DepMissing if !forbidden_here.is_empty() => Status::DepRefused,
                    status => status,
                }
            };
            results.push(ItemResult { hash: item.hash, status });
        }
        self.refused.extend(forbidden_here);
        let admitted = admission.finish().expect("the engine finishes");
        self.actors.extend(admitted.actors);
        for changed in admitted.documents {
            self.commit(changed);
        }
        results
    }

    /// Three lines a page, so that passes have to go on.
    fn page(&self, cursor: &Cursor) -> Page {
        let empty = (Head::default(), Vec::new());
        let (head, entries) = self.feeds.get(&cursor.scope).unwrap_or(&empty);
        let wanted: Vec<Entry> = entries.iter().filter(|e| e.seq > cursor.seq).take(3).cloned().collect();
        let last = wanted.last().map_or(cursor.seq, |entry| entry.seq);
        Page {
            scope: cursor.scope.clone(),
            more: last < head.seq && !wanted.is_empty(),
            entries: wanted,
            head_seq: head.seq,
            digest: head.digest.0,
        }
    }
}

/// The instant a deed was received, as these tests need it.
pub fn received(view: &crate::view::CaseView) -> Vec<Option<Timestamp>> {
    view.timeline.iter().map(|line| line.received_at).collect()
}
