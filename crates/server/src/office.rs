//! The office at work: one method for each verb of the protocol. Callers are identified by their key before they come
//! here; what they may see and do is decided here, anew at every request.

pub mod attempts;
mod blob;
mod exchange;
mod filling;
pub mod generation;
mod join;
mod push;
mod reconcile;
mod revoked;
pub mod visitor;

pub use visitor::Visitor;

use crate::files::Files;
use crate::storage::{Charter, DeviceRecord, News, SqliteStorage, Storage, StorageError};
use complaint::{DeviceId, Directory, Timestamp};
use ed25519_dalek::SigningKey;
use filling::ScopeFiles;
use std::collections::{BTreeSet, HashMap};
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::available_parallelism;
use std::time::{SystemTime, UNIX_EPOCH};
use sync::Scope;
use sync::message::{Poke, RequestError};
use sync::office::{SealKey, granted};
use tokio::sync::{Semaphore, broadcast, mpsc};
use tokio::task::JoinSet;

/// How much news a slow listener may lag behind before it is told to look at everything.
const NEWS: usize = 1024;

/// Name of the folder for files within the office's data.
pub const BLOBS: &str = "blobs";

/// Reads the time. The one place where the office looks at a clock is [`system_clock`].
pub type Clock = Arc<dyn Fn() -> Timestamp + Send + Sync>;

/// The machine's clock.
pub fn system_clock() -> Clock {
    Arc::new(|| {
        let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        Timestamp(i64::try_from(since.as_millis()).unwrap_or(i64::MAX))
    })
}

/// The office.
pub struct Office {
    storage: Arc<dyn Storage>,
    charter: Charter,
    /// Proves what the office accepted, so that it can be given back one day.
    seals: SealKey,
    scope_files: Arc<ScopeFiles>,
    /// Where the bytes of files lie; `None` where none are kept.
    files: Option<Files>,
    clock: Clock,
    directory: Mutex<Arc<Directory>>,
    /// Keys of devices that came forward.
    keys: Mutex<HashMap<DeviceId, [u8; 32]>>,
    /// Room for pushes that are being decided.
    deciding: Semaphore,
    news: broadcast::Sender<News>,
    /// Passes on what other instances tell; ends with the office.
    _follower: JoinSet<()>,
}

impl Office {
    /// Opens the office in that folder, on the machine's clock.
    ///
    /// # Errors
    /// [`StorageError`] when there is none or it cannot be read.
    pub async fn open(folder: &Path) -> Result<Arc<Office>, StorageError> {
        let storage = SqliteStorage::open(folder)?;
        let files = Files::in_folder(&folder.join(BLOBS)).map_err(|error| StorageError::Files(error.to_string()))?;
        Self::with_files(Arc::new(storage), Some(files), system_clock()).await
    }

    /// The office that keeps its data in `storage`, and no files.
    ///
    /// # Errors
    /// [`StorageError`] when no office was founded there.
    pub async fn with(storage: Arc<dyn Storage>, clock: Clock) -> Result<Arc<Office>, StorageError> {
        Self::with_files(storage, None, clock).await
    }

    /// The office that keeps its data in `storage`, and the bytes of files in `files`.
    ///
    /// # Errors
    /// [`StorageError`] when no office was founded there.
    pub async fn with_files(
        storage: Arc<dyn Storage>,
        files: Option<Files>,
        clock: Clock,
    ) -> Result<Arc<Office>, StorageError> {
        let mut mark = [0; 16];
        getrandom::fill(&mut mark).map_err(|error| StorageError::Database(error.to_string()))?;
        storage.open_epoch(mark).await?;
        let charter = storage.charter().await?;
        let directory = Mutex::new(Arc::new(storage.directory().await?));
        let (news, _) = broadcast::channel(NEWS);
        let mut follower = JoinSet::new();
        if let Some(told) = storage.follow().await? {
            follower.spawn(pass_on(told, news.clone()));
        }
        let seals = SealKey::new(&derived(&charter, b"redress seal key"));
        let scope_files = ScopeFiles::new(Arc::clone(&storage), seals.clone());
        Ok(Arc::new(Office {
            storage,
            charter,
            seals,
            scope_files,
            files,
            clock,
            directory,
            keys: Mutex::default(),
            deciding: Semaphore::new(available_parallelism().map_or(2, usize::from)),
            news,
            _follower: follower,
        }))
    }

    /// The office's storage.
    pub fn storage(&self) -> &Arc<dyn Storage> {
        &self.storage
    }

    /// Now, by the office's clock.
    pub fn now(&self) -> Timestamp {
        (self.clock)()
    }

    /// The office as the holder of a key sees it.
    pub fn visitor(self: &Arc<Self>, key: [u8; 32], from: std::net::IpAddr) -> Visitor {
        Visitor::new(Arc::clone(self), key, from)
    }

    /// Everything new, as it is committed here or at another instance.
    pub fn listen(&self) -> broadcast::Receiver<News> {
        self.news.subscribe()
    }

    /// The epoch as it is now: another instance may have raised it.
    ///
    /// # Errors
    /// [`RequestError::Internal`] or [`RequestError::Busy`].
    pub async fn epoch(&self) -> Result<u64, RequestError> {
        self.storage.charter().await.map(|charter| charter.epoch).map_err(|error| failed(&error))
    }

    /// A device that may be served.
    ///
    /// # Errors
    /// [`RequestError::DeviceRevoked`], or as [`Office::known_device`].
    pub async fn device(&self, id: DeviceId) -> Result<DeviceRecord, RequestError> {
        let found = self.known_device(id).await?;
        if found.revoked_at.is_none() { Ok(found) } else { Err(RequestError::revoked()) }
    }

    /// A device that joined, also one that was revoked since.
    ///
    /// # Errors
    /// [`RequestError::BadSignature`] when it is unknown: an office restored from a backup does not know who joined since,
    /// and that desk must not take itself for revoked.
    pub(crate) async fn known_device(&self, id: DeviceId) -> Result<DeviceRecord, RequestError> {
        let found = self.storage.find_device(id).await.map_err(|error| failed(&error))?;
        found.ok_or(RequestError::BadSignature)
    }

    /// The key of a device that joined. A device keeps its key for ever, so it is asked of the storage once.
    ///
    /// # Errors
    /// As [`Office::known_device`].
    pub(crate) async fn key_of(&self, id: DeviceId) -> Result<[u8; 32], RequestError> {
        if let Some(key) = self.keys.lock().unwrap_or_else(PoisonError::into_inner).get(&id) {
            return Ok(*key);
        }
        let key = self.known_device(id).await?.key;
        self.keys.lock().unwrap_or_else(PoisonError::into_inner).insert(id, key);
        Ok(key)
    }

    /// The scopes granted to a device now.
    ///
    /// # Errors
    /// [`RequestError::DeviceRevoked`], or [`RequestError::Internal`].
    pub async fn granted(&self, id: DeviceId) -> Result<BTreeSet<Scope>, RequestError> {
        let device = self.device(id).await?;
        Ok(granted(self.directory().await?.as_ref(), &device.enrolled))
    }

    /// The head of every scope that a device may see, in order of scopes.
    ///
    /// # Errors
    /// As [`Office::granted`].
    pub async fn heads(&self, id: DeviceId) -> Result<Vec<Poke>, RequestError> {
        let granted = self.granted(id).await?;
        let heads = self.storage.heads().await.map_err(|error| failed(&error))?;
        let seen = heads.into_iter().filter(|(scope, _)| granted.contains(scope));
        let mut pokes: Vec<Poke> = seen.map(|(scope, head)| Poke { scope, head_seq: head.seq }).collect();
        pokes.sort_unstable_by(|a, b| a.scope.cmp(&b.scope));
        Ok(pokes)
    }

    /// Stores and people as they are now; read again only when another version is there.
    async fn directory(&self) -> Result<Arc<Directory>, RequestError> {
        let version = self.storage.directory_version().await.map_err(|error| failed(&error))?;
        self.directory_at(version).await
    }

    /// The directory, which is at that version now.
    async fn directory_at(&self, version: u64) -> Result<Arc<Directory>, RequestError> {
        let held = Arc::clone(&self.directory.lock().unwrap_or_else(PoisonError::into_inner));
        if held.version == version {
            return Ok(held);
        }
        let fresh = Arc::new(self.storage.directory().await.map_err(|error| failed(&error))?);
        *self.directory.lock().unwrap_or_else(PoisonError::into_inner) = Arc::clone(&fresh);
        Ok(fresh)
    }

    /// The key with which codes are hashed: known only to who holds the office's own key.
    fn code_key(&self) -> [u8; 32] {
        code_key(&self.charter)
    }

    /// The key that seals nonces: of the office, where several instances must take each other's; otherwise of this
    /// process, so that what was used before a restart is worth nothing after it.
    ///
    /// # Errors
    /// [`RequestError::Internal`] when the system has no random bytes.
    pub(crate) fn nonce_key(&self) -> Result<[u8; 32], RequestError> {
        if self.storage.is_shared() { Ok(derived(&self.charter, b"redress nonce key")) } else { random() }
    }

    fn public_key(&self) -> [u8; 32] {
        SigningKey::from_bytes(&self.charter.key_seed).verifying_key().to_bytes()
    }
}

/// The key with which an office hashes its join codes.
pub fn code_key(charter: &Charter) -> [u8; 32] {
    derived(charter, b"redress code key")
}

/// A key for one purpose, from the office's own.
fn derived(charter: &Charter, purpose: &[u8]) -> [u8; 32] {
    use sha2::{Digest, Sha256};
    Sha256::new().chain_update(purpose).chain_update(charter.key_seed).finalize().into()
}

/// Passes on what other instances tell, until they fall silent for good.
async fn pass_on(mut told: mpsc::Receiver<News>, news: broadcast::Sender<News>) {
    while let Some(told) = told.recv().await {
        // Nobody listening is no fault.
        let _ = news.send(told);
    }
}

/// Random bytes of the operating system.
///
/// # Errors
/// [`RequestError::Internal`] when it has none to give.
pub(crate) fn random<const N: usize>() -> Result<[u8; N], RequestError> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|error| failed(&StorageError::Database(error.to_string())))?;
    Ok(bytes)
}

/// Writes a failure to the log and gives the reference under which it is found there. What passes by itself is no failure:
/// the desk tries again.
pub(crate) fn failed(error: &StorageError) -> RequestError {
    if let StorageError::Busy(_) | StorageError::Unreachable(_) = error {
        tracing::warn!(%error, "a request must be made again");
        return RequestError::Busy { retry_after: 2 };
    }
    let mut bytes = [0; 4];
    // Without randomness every reference is the same; the log still has the time.
    let _ = getrandom::fill(&mut bytes);
    let reference = data_encoding::HEXLOWER.encode(&bytes);
    tracing::error!(%reference, %error, "the office failed");
    RequestError::Internal { reference }
}
