//! The keychain of the person's account. Found, absent, locked and unavailable are told apart, because a key made anew
//! while the old one is merely locked away would shut people out of their own data.
//!
//! Every call runs on a thread of its own with a time limit: the stores block, start runtimes of their own and may wait
//! for a person.

#[cfg_attr(all(unix, not(target_os = "macos")), path = "vault/secret_service.rs")]
#[cfg_attr(target_os = "macos", path = "vault/macos.rs")]
#[cfg_attr(windows, path = "vault/windows.rs")]
mod system;

use app::ports::{Secret, Vault, VaultError, VaultState};
use keyring_core::{Entry, Error, api::CredentialStoreApi};
use std::sync::mpsc;
use std::time::Duration;
use zeroize::Zeroize;

/// How long the system may take: it may be asking the person.
const PATIENCE: Duration = Duration::from_secs(60);

/// Whether the keychain can be looked into.
#[derive(Debug)]
enum Door {
    Open,
    Locked,
    Unavailable(String),
}

/// The keychain, under one service name.
#[derive(Clone, Debug)]
pub struct Keychain {
    service: String,
}

impl Keychain {
    /// The keychain; secrets lie under `service`.
    pub fn new(service: &str) -> Keychain {
        Keychain { service: service.to_owned() }
    }
}

impl Vault for Keychain {
    fn read(&self, account: &str) -> VaultState {
        let (service, account) = (self.service.clone(), account.to_owned());
        aside(move || read(&service, &account)).unwrap_or_else(|| VaultState::Unavailable { reason: SILENT.to_owned() })
    }

    fn store(&self, account: &str, secret: &Secret) -> Result<(), VaultError> {
        let (service, account, secret) = (self.service.clone(), account.to_owned(), secret.clone());
        aside(move || store(&service, &account, &secret))
            .unwrap_or_else(|| Err(VaultError::Unavailable { reason: SILENT.to_owned() }))
    }

    fn remove(&self, account: &str) -> Result<(), VaultError> {
        let (service, account) = (self.service.clone(), account.to_owned());
        aside(move || remove(&service, &account))
            .unwrap_or_else(|| Err(VaultError::Unavailable { reason: SILENT.to_owned() }))
    }
}

const SILENT: &str = "the keychain did not answer in time";

/// Runs `work` on its own thread; `None` when it takes too long or dies.
fn aside<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Option<T> {
    let (tell, told) = mpsc::sync_channel(1);
    let thread = std::thread::Builder::new().name("keychain".to_owned());
    thread.spawn(move || tell.send(work())).ok()?;
    told.recv_timeout(PATIENCE).ok()
}

fn entry(service: &str, account: &str) -> Result<Entry, Error> {
    system::store()?.build(service, account, None)
}

fn read(service: &str, account: &str) -> VaultState {
    match system::door() {
        Door::Open => {}
        Door::Locked => return VaultState::Locked,
        Door::Unavailable(reason) => return VaultState::Unavailable { reason },
    }
    match entry(service, account).and_then(|entry| entry.get_secret()) {
        Ok(bytes) => found(bytes),
        Err(Error::NoEntry) => VaultState::Absent,
        Err(Error::NoStorageAccess(_)) => VaultState::Locked,
        Err(error) => VaultState::Unavailable { reason: error.to_string() },
    }
}

fn found(mut bytes: Vec<u8>) -> VaultState {
    let secret = <[u8; 32]>::try_from(bytes.as_slice()).map(Secret);
    bytes.zeroize();
    match secret {
        Ok(secret) => VaultState::Found(secret),
        Err(_) => VaultState::Unavailable { reason: "the keychain's secret has a wrong length".to_owned() },
    }
}

/// Goes on when the keychain is open.
fn enter() -> Result<(), VaultError> {
    match system::door() {
        Door::Open => Ok(()),
        Door::Locked => Err(VaultError::Locked),
        Door::Unavailable(reason) => Err(VaultError::Unavailable { reason }),
    }
}

fn store(service: &str, account: &str, secret: &Secret) -> Result<(), VaultError> {
    enter()?;
    entry(service, account).and_then(|entry| entry.set_secret(&secret.0)).map_err(refused)?;
    match read(service, account) {
        VaultState::Found(kept) if kept.0 == secret.0 => Ok(()),
        _ => Err(VaultError::Unavailable { reason: "the keychain did not keep the secret".to_owned() }),
    }
}

fn remove(service: &str, account: &str) -> Result<(), VaultError> {
    enter()?;
    match entry(service, account).and_then(|entry| entry.delete_credential()) {
        Ok(()) | Err(Error::NoEntry) => {}
        Err(error) => return Err(refused(error)),
    }
    match read(service, account) {
        VaultState::Absent => Ok(()),
        _ => Err(VaultError::Unavailable { reason: "the keychain did not give the secret up".to_owned() }),
    }
}

fn refused(error: Error) -> VaultError {
    match error {
        Error::NoStorageAccess(_) => VaultError::Locked,
        error => VaultError::Unavailable { reason: error.to_string() },
    }
}
