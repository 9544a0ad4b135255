//! The desk, open: what every screen and every verb of the command line talks to. Its deeds and questions are in the
//! rooms beside this one.

use crate::bus::Bus;
use crate::documents::LookedAt;
use crate::home::Home;
use crate::ports::Ports;
use crate::session::Session;
use crate::standing::Standing;
use crate::syncing::{Link, Stride};
use crate::{Event, Result};
use complaint::policy::Versions;
use complaint::{Directory, Hlc, StoreCode, Timestamp};
use std::sync::atomic::AtomicU64;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock, TryLockError};
use store::{Changed, Desk, Files, Reader, Replica};
use sync::Office;
use tokio::sync::{Notify, broadcast};

/// A desk, open. Cheap to clone; all clones are the same desk.
#[derive(Clone)]
pub struct App {
    pub(crate) inner: Arc<Inner>,
}

impl std::fmt::Debug for App {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("App").field("home", &self.inner.home).finish_non_exhaustive()
    }
}

/// The parts of an open desk.
pub(crate) struct Inner {
    pub(crate) home: Home,
    pub(crate) ports: Ports,
    pub(crate) reader: Reader,
    /// The bytes of attached files.
    pub(crate) files: Files,
    /// The complaint that was looked at last.
    pub(crate) looked_at: Mutex<LookedAt>,
    replica: Mutex<Replica>,
    pub(crate) session: Mutex<Session>,
    pub(crate) standing: Mutex<Standing>,
    desk: RwLock<Arc<Desk>>,
    directory: RwLock<Arc<Directory>>,
    policies: RwLock<Arc<Versions>>,
    pub(crate) bus: Bus,
    /// Highest hybrid clock reading given out or seen.
    pub(crate) clock: Mutex<Hlc>,
    pub(crate) link: Mutex<Link>,
    /// Rung when deeds were done here.
    pub(crate) wake: Notify,
    /// Rung when the office has news or a person is impatient.
    pub(crate) poked: Notify,
    /// Rung when a file is to be carried.
    pub(crate) carry: Notify,
    /// Held by the one pass of sync that runs.
    pub(crate) pass: tokio::sync::Mutex<()>,
    /// Held by whoever carries files.
    pub(crate) carrying: tokio::sync::Mutex<()>,
    /// How large the pieces are in which files are carried.
    pub(crate) stride: Stride,
    /// How much of a scope is asked for at a time when the desk fills up.
    pub(crate) filling: Stride,
    /// Files that nothing refers to were looked for in this run.
    pub(crate) swept: Mutex<bool>,
    /// The way to the office, once it was needed.
    pub(crate) office: Mutex<Option<Arc<dyn Office>>>,
    pub(crate) failed_toasts: AtomicU64,
}

/// A lock whose holder panicked is taken all the same: everything it guards is replaced whole, never left half-changed.
pub(crate) fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl App {
    /// An open replica that has a desk becomes an app.
    pub(crate) fn assemble(home: Home, ports: Ports, replica: Replica, desk: Desk) -> Result<App> {
        let reader = replica.reader().clone();
        let directory = reader.directory()?;
        let policies = Versions::of(reader.policies()?);
        let link = Link::new(&desk);
        let standing = Standing::read(&reader)?;
        let files = replica.files(&home.blobs());
        let inner = Inner {
            home,
            ports,
            reader,
            files,
            looked_at: Mutex::default(),
            replica: Mutex::new(replica),
            session: Mutex::default(),
            standing: Mutex::new(standing),
            desk: RwLock::new(Arc::new(desk)),
            directory: RwLock::new(Arc::new(directory)),
            policies: RwLock::new(Arc::new(policies)),
            bus: Bus::new(),
            clock: Mutex::default(),
            link: Mutex::new(link),
            wake: Notify::new(),
            poked: Notify::new(),
            carry: Notify::new(),
            pass: tokio::sync::Mutex::default(),
            carrying: tokio::sync::Mutex::default(),
            stride: Stride::of_files(),
            filling: Stride::of_first_syncs(),
            swept: Mutex::default(),
            office: Mutex::default(),
            failed_toasts: AtomicU64::new(0),
        };
        let app = App { inner: Arc::new(inner) };
        app.resume_session()?;
        app.refresh_dues()?;
        Ok(app)
    }

    /// Rises with every commit.
    pub fn revision(&self) -> u64 {
        self.inner.reader.revision()
    }

    /// Listens to what happens, from now on.
    pub fn events(&self) -> broadcast::Receiver<Event> {
        self.inner.bus.listen()
    }

    /// The clock of the machine.
    pub(crate) fn now(&self) -> Timestamp {
        self.inner.ports.machine.now()
    }

    /// Fresh random bytes.
    pub(crate) fn random<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        self.inner.ports.machine.random(&mut bytes);
        bytes
    }

    /// A fresh id, in order of time.
    pub(crate) fn any_id(&self) -> uuid::Uuid {
        complaint::DeedId::from_parts(self.now().0.unsigned_abs(), &self.random()).0
    }

    /// The next reading of the hybrid clock, later than everything seen.
    pub(crate) fn tick(&self, now: Timestamp, seen: Hlc) -> Hlc {
        let mut clock = locked(&self.inner.clock);
        *clock = Hlc::next(now, (*clock).max(seen));
        *clock
    }

    /// This desk.
    pub(crate) fn this_desk(&self) -> Arc<Desk> {
        Arc::clone(&self.inner.desk.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Stores and people as last heard.
    pub fn directory(&self) -> Arc<Directory> {
        Arc::clone(&self.inner.directory.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// The organisation's rules, version by version.
    pub fn policies(&self) -> Arc<Versions> {
        Arc::clone(&self.inner.policies.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Keeps in mind rules that are on disk already.
    pub(crate) fn remember_policies(&self, policies: Versions) {
        *self.inner.policies.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(policies);
    }

    /// IANA zone of a store; UTC when the directory does not know it.
    pub(crate) fn zone(&self, store: &StoreCode) -> String {
        self.directory().store(store).map_or_else(|| "Etc/UTC".to_owned(), |store| store.zone.clone())
    }

    /// Closes the replica at the end of the program, after the write that is going on. Whatever is asked or written afterwards
    /// fails and changes nothing. The end of a process takes OpenSSL down, also under a thread that still reads: so nothing
    /// may be open by then.
    pub fn close(&self) {
        self.writer().close();
    }

    /// The writer, for as long as a transaction and what must be read for it take.
    pub(crate) fn writer(&self) -> MutexGuard<'_, Replica> {
        locked(&self.inner.replica)
    }

    /// The writer, unless somebody holds it.
    pub(crate) fn try_writer(&self) -> Option<MutexGuard<'_, Replica>> {
        match self.inner.replica.try_lock() {
            Ok(writer) => Some(writer),
            Err(TryLockError::Poisoned(poisoned)) => Some(poisoned.into_inner()),
            Err(TryLockError::WouldBlock) => None,
        }
    }

    /// Writes, and tells what changed.
    pub(crate) fn write(&self, work: impl FnOnce(&mut Replica) -> store::Result<Changed>) -> Result<()> {
        let changed = work(&mut self.writer())?;
        self.tell(changed);
        Ok(())
    }

    /// Tells what a transaction changed.
    pub(crate) fn tell(&self, changed: Changed) {
        self.inner.bus.changed(changed, self.revision());
    }

    /// Keeps the desk on disk and in mind.
    pub(crate) fn replace_desk(&self, desk: Desk) -> Result<()> {
        self.write(|replica| replica.replace_desk(&desk))?;
        self.remember_desk(desk);
        Ok(())
    }

    /// Keeps in mind a desk that is on disk already.
    pub(crate) fn remember_desk(&self, desk: Desk) {
        *self.inner.desk.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(desk);
    }

    /// Keeps the directory on disk and in mind.
    pub(crate) fn replace_directory(&self, directory: Directory) -> Result<()> {
        self.write(|replica| replica.replace_directory(&directory))?;
        *self.inner.directory.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(directory);
        Ok(())
    }
}
