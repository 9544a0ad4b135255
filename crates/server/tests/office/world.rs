//! An office on loopback with a clock moved by hand, and desks that write real deeds.

use crate::cluster::Cluster;
use crate::wire;
use complaint::{
    Act, ComplaintId, Deed, DeedId, Hlc, Meta, Number, PersonId, Record, Role, Store, StoreCode, Timestamp,
};
use document::{ActorId, CaseDocument, ChangeHash, Item};
use ed25519_dalek::SigningKey;
use server::code::JoinCode;
use server::office::code_key;
use server::storage::{CodeRecord, Founding, PostgresStorage, SqliteStorage, Storage};
use server::{Deadlines, Files, Office};
use std::collections::{BTreeMap, HashMap};
use std::ffi::OsString;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use std::time::Duration;
use sync::Cursor;
use sync::message::{Exchange, Exchanged, Join, Joined, PROTOCOL, Push, Registration, RequestError, Status};
use tokio::net::TcpListener;
use uuid::Uuid;

pub const NOW: i64 = 1_790_000_000_000;
pub const DAY: i64 = 86_400_000;

static NEXT: AtomicU64 = AtomicU64::new(1);

/// A number nobody had before in this run.
pub fn unique() -> u128 {
    u128::from(NEXT.fetch_add(1, Ordering::Relaxed))
}

pub fn store(code: &str) -> StoreCode {
    code.parse().expect("a store code")
}

/// Runs each test of this file on every store: as `sqlite::…` and as `postgres::…`.
macro_rules! on_every_store {
    ($($test:ident),+ $(,)?) => {
        on_every_store!(@store sqlite Sqlite $($test)+);
        on_every_store!(@store postgres Postgres $($test)+);
    };
    (@store $module:ident $kind:ident $($test:ident)+) => {
        mod $module {
            $(
                #[tokio::test(flavor = "multi_thread")]
                async fn $test() {
                    super::$test(crate::world::Data::fresh(crate::world::Kind::$kind).await).await;
                }
            )+
        }
    };
}
pub(crate) use on_every_store;

/// Which store.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    Sqlite,
    Postgres,
}

/// Where the data of one office lies; nothing is founded there yet.
pub struct Data {
    pub kind: Kind,
    pub folder: tempfile::TempDir,
    /// URL of its database, when it has one.
    pub url: String,
}

impl Data {
    pub async fn fresh(kind: Kind) -> Data {
        Self::on(kind, Cluster::shared).await
    }

    /// The same on a cluster that is not everybody's.
    pub async fn on<'a>(kind: Kind, cluster: impl FnOnce() -> &'a Cluster) -> Data {
        let folder = tempfile::tempdir().expect("a folder");
        let url = match kind {
            Kind::Sqlite => String::new(),
            Kind::Postgres => cluster().database().await,
        };
        Data { kind, folder, url }
    }

    pub fn path(&self) -> PathBuf {
        self.folder.path().join("office")
    }

    /// Where its files lie.
    pub fn blobs(&self) -> PathBuf {
        self.folder.path().join("blobs")
    }

    pub async fn create(&self) -> Arc<dyn Storage> {
        match self.kind {
            Kind::Sqlite => Arc::new(SqliteStorage::create(&self.path()).expect("a fresh folder")),
            Kind::Postgres => Arc::new(PostgresStorage::create(&self.url).await.expect("an empty database")),
        }
    }

    pub async fn open(&self) -> Arc<dyn Storage> {
        match self.kind {
            Kind::Sqlite => Arc::new(SqliteStorage::open(&self.path()).expect("an office")),
            Kind::Postgres => Arc::new(PostgresStorage::open(&self.url).await.expect("an office")),
        }
    }

    /// A backup of the data as it is now, put in another place. Whoever is connected to a database is cut off for a moment.
    pub async fn copy(&self) -> Data {
        let copy = Data { kind: self.kind, folder: tempfile::tempdir().expect("a folder"), url: String::new() };
        match self.kind {
            Kind::Sqlite => {
                std::fs::create_dir(copy.path()).expect("a folder");
                let source = rusqlite::Connection::open(self.path().join("office.db")).expect("the database");
                let to = copy.path().join("office.db");
                source.execute("VACUUM INTO ?1", [to.to_str().expect("plain")]).expect("copied");
                copy
            }
            Kind::Postgres => Data { url: Cluster::shared().copy_of(&self.url).await, ..copy },
        }
    }

    /// How the program is told where the data lies.
    pub fn arguments(&self) -> [OsString; 2] {
        match self.kind {
            Kind::Sqlite => ["--data".into(), self.path().into()],
            Kind::Postgres => ["--database".into(), self.url.clone().into()],
        }
    }
}

/// An office that serves.
pub struct World {
    pub data: Data,
    pub storage: Arc<dyn Storage>,
    pub address: SocketAddr,
    pub office: Arc<Office>,
    clock: Arc<AtomicI64>,
}

/// Founds an office with two stores.
pub async fn found(data: &Data) -> Arc<dyn Storage> {
    let storage = data.create().await;
    let founding = Founding { organisation: "Hartmann".into(), key_seed: [9; 32], at: Timestamp(NOW) };
    storage.found(founding).await.expect("founded");
    for code in ["LDN04", "LDN07"] {
        let area = "LDN".parse().expect("an area");
        let zone = "Europe/London".into();
        let new = Store { code: store(code), name: code.into(), area, zone, duty_phone: None };
        storage.insert_store(new).await.expect("a store");
    }
    storage
}

impl World {
    pub async fn open(data: Data) -> World {
        let storage = found(&data).await;
        let files = Files::in_folder(&data.blobs()).expect("a folder");
        World::on(data, storage, Some(files)).await
    }

    /// An office with room for so many bytes of files.
    pub async fn limited(data: Data, bytes: u64) -> World {
        let storage = found(&data).await;
        let files = Files::in_folder(&data.blobs()).expect("a folder").limited(Some(bytes));
        World::on(data, storage, Some(files)).await
    }

    /// An office on data that was there before, which keeps no files any more.
    pub async fn without_files(data: Data) -> World {
        let storage = data.open().await;
        World::on(data, storage, None).await
    }

    async fn on(data: Data, storage: Arc<dyn Storage>, files: Option<Files>) -> World {
        let clock = Arc::new(AtomicI64::new(NOW));
        let (office, address) = serve(Arc::clone(&storage), files, &clock).await;
        World { data, storage, address, office, clock }
    }

    /// An office on data that was there before.
    pub async fn resume(data: Data) -> World {
        let storage = data.open().await;
        let files = Files::in_folder(&data.blobs()).expect("a folder");
        World::on(data, storage, Some(files)).await
    }

    /// One more instance of this office, on the same data.
    pub async fn instance(&self) -> SocketAddr {
        let files = Files::in_folder(&self.data.blobs()).expect("a folder");
        serve(self.data.open().await, Some(files), &self.clock).await.1
    }

    pub fn pass(&self, ms: i64) {
        self.clock.fetch_add(ms, Ordering::Relaxed);
    }

    /// A code for a person of that role.
    pub async fn code(&self, at: &str, role: Role, name: &str) -> String {
        code_in(self.storage.as_ref(), at, role, name, self.clock.load(Ordering::Relaxed)).await
    }

    /// A joined desk.
    pub async fn desk(&self, at: &str, role: Role, name: &str) -> Desk {
        let code = self.code(at, role, name).await;
        Desk::join(self.address, &code).await.expect("joined")
    }
}

async fn serve(storage: Arc<dyn Storage>, files: Option<Files>, clock: &Arc<AtomicI64>) -> (Arc<Office>, SocketAddr) {
    let hand = Arc::clone(clock);
    let time: server::office::Clock = Arc::new(move || Timestamp(hand.load(Ordering::Relaxed)));
    let office = Office::with_files(storage, files, time).await.expect("an office");
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("an address");
    let deadlines = Deadlines { headers: Duration::from_millis(300), ..Deadlines::default() };
    tokio::spawn(server::serve_within(deadlines, listener, Arc::clone(&office), None, std::future::pending()));
    (office, address)
}

/// A code kept in that storage.
pub async fn code_in(storage: &dyn Storage, at: &str, role: Role, name: &str, now: i64) -> String {
    let mut random = [0; 10];
    random.copy_from_slice(&(unique() * 7_919).to_le_bytes()[..10]);
    let code = JoinCode::from_random(random);
    let record = CodeRecord {
        hash: code.hash(&code_key(&storage.charter().await.expect("a charter"))),
        store: store(at),
        role,
        name: Some(name.into()),
        created_at: Timestamp(now),
        expires_at: Timestamp(now + 7 * DAY),
        used: None,
    };
    storage.insert_code(record).await.expect("a new code");
    code.to_string()
}

/// A key nobody had before.
pub fn key() -> SigningKey {
    let mut seed = [3; 32];
    seed[..16].copy_from_slice(&unique().to_le_bytes());
    SigningKey::from_bytes(&seed)
}

/// Sends a join.
pub async fn join(address: SocketAddr, key: &SigningKey, code: &str) -> Result<Joined, RequestError> {
    let request = Join {
        proto: PROTOCOL,
        code: code.into(),
        device_key: key.verifying_key().to_bytes(),
        device: None,
        device_name: "Counter".into(),
        person_name: String::new(),
    };
    wire::post(address, key, "", "/v1/join", &request).await.read()
}

/// A desk that keeps its documents in memory.
#[derive(Clone)]
pub struct Desk {
    pub address: SocketAddr,
    pub key: SigningKey,
    pub joined: Joined,
    pub incarnation: u32,
    pub token: [u8; 16],
    pub push_id: u64,
    pub actor: ActorId,
    pub counter: u32,
    pub documents: HashMap<ComplaintId, CaseDocument>,
    pub cursors: Vec<Cursor>,
}

impl Desk {
    pub async fn join(address: SocketAddr, code: &str) -> Result<Desk, RequestError> {
        let key = key();
        let joined = join(address, &key, code).await?;
        let (documents, cursors) = (HashMap::new(), Vec::new());
        let actor = fresh_actor();
        Ok(Desk {
            address,
            key,
            joined,
            incarnation: 1,
            token: [0; 16],
            push_id: 0,
            actor,
            counter: 0,
            documents,
            cursors,
        })
    }

    pub fn deed(&self, complaint: ComplaintId, act: Act) -> Deed {
        let id = DeedId(Uuid::from_u128(unique()));
        let (person, device) = (self.joined.person, self.joined.device);
        Deed { id, complaint, person, device, at: Timestamp(NOW), hlc: Hlc(1), act }
    }

    pub fn record_act(&mut self, text: &str) -> Act {
        self.counter += 1;
        let number = Number::make(&self.joined.store, &self.joined.desk_code, self.counter).expect("a number");
        Act::Record(Box::new(Record {
            number,
            store: self.joined.store.clone(),
            description: text.into(),
            received_at: Timestamp(NOW),
            fields: BTreeMap::from([("category".to_owned(), "product".to_owned())]),
        }))
    }

    /// A new complaint.
    pub fn record(&mut self, text: &str) -> Item {
        let act = self.record_act(text);
        self.perform(ComplaintId(Uuid::from_u128(unique())), act)
    }

    pub fn note(&mut self, complaint: ComplaintId, text: &str) -> Item {
        self.perform(complaint, Act::Note { text: text.into() })
    }

    pub fn perform(&mut self, complaint: ComplaintId, act: Act) -> Item {
        self.write(self.deed(complaint, act))
    }

    /// Writes a deed of this desk.
    pub fn write(&mut self, deed: Deed) -> Item {
        let complaint = deed.complaint;
        let document = self.documents.entry(complaint).or_insert_with(|| CaseDocument::start().expect("a start"));
        let written = document.perform(&deed, self.actor).expect("a change");
        Item {
            doc: complaint,
            generation: 0,
            hash: written.hash,
            change: written.bytes,
            actor: self.actor,
            deed,
            meta: None,
        }
    }

    pub fn registration(&self) -> Registration {
        Registration { actor: self.actor, person: self.joined.person }
    }

    pub fn push(&self, items: Vec<Item>) -> Push {
        Push { token: self.token, id: self.push_id + 1, actors: vec![self.registration()], items }
    }

    pub fn request(&self, push: Option<Push>) -> Exchange {
        Exchange {
            proto: PROTOCOL,
            app_version: "test".into(),
            row_version: 1,
            device: self.joined.device,
            incarnation: self.incarnation,
            epoch: self.joined.epoch,
            wall_clock: Timestamp(NOW),
            push,
            cursors: self.cursors.clone(),
            directory: 0,
            max_bytes: 1 << 20,
            erasures: Vec::new(),
            policies: None,
        }
    }

    pub async fn send<T: serde::de::DeserializeOwned>(
        &self,
        path: &str,
        message: &impl serde::Serialize,
    ) -> Result<T, RequestError> {
        let device = self.joined.device.to_string();
        wire::post(self.address, &self.key, &device, path, message).await.read()
    }

    pub async fn exchange(&self, push: Option<Push>) -> Result<Exchanged, RequestError> {
        self.send("/v1/exchange", &self.request(push)).await
    }

    /// Pushes and gives what became of each item.
    pub async fn push_all(&mut self, items: Vec<Item>) -> Vec<Status> {
        let push = self.push(items);
        let ack = self.exchange(Some(push)).await.expect("an answer").ack.expect("an ack");
        self.token = ack.next_token;
        self.push_id = ack.id;
        ack.results.into_iter().map(|result| result.status).collect()
    }
}

pub fn fresh_actor() -> ActorId {
    ActorId((unique() << 64 | 0xabcd).to_be_bytes())
}

pub fn metas(known: &[(ChangeHash, Meta)]) -> HashMap<ChangeHash, Meta> {
    known.iter().copied().collect()
}

pub fn nobody() -> PersonId {
    PersonId(Uuid::from_u128(unique()))
}
