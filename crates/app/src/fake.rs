//! Fakes of the ports: time moved by hand, seeded chance, a keychain in memory, a toaster that keeps what it showed.

use crate::ports::{
    Connector, DeviceKey, Machine, OfficeAddress, Ports, Secret, Toast, ToastError, Toaster, Vault, VaultError,
    VaultState,
};
use complaint::{DeviceId, NoticeId, Timestamp};
use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, AtomicI64, Ordering};
use std::sync::{Arc, Mutex};
use sync::{Office, OfficeError};

/// 2026-03-02T10:00:00Z, a Monday morning.
pub const MONDAY: Timestamp = Timestamp(1_772_445_600_000);

/// A machine whose time is moved by hand.
pub struct FakeMachine {
    now: AtomicI64,
    state: Mutex<u64>,
}

impl FakeMachine {
    pub fn new(seed: u64) -> Self {
        Self { now: AtomicI64::new(MONDAY.0), state: Mutex::new(seed) }
    }

    pub fn pass(&self, millis: i64) {
        self.now.fetch_add(millis, Ordering::Relaxed);
    }
}

impl Machine for FakeMachine {
    fn now(&self) -> Timestamp {
        Timestamp(self.now.load(Ordering::Relaxed))
    }

    fn zone(&self) -> String {
        "Europe/London".to_owned()
    }

    /// SplitMix64.
    fn random(&self, bytes: &mut [u8]) {
        let mut state = self.state.lock().expect("no panic while held");
        for chunk in bytes.chunks_mut(8) {
            *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
            let mut z = *state;
            z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
            chunk.copy_from_slice(&(z ^ (z >> 31)).to_le_bytes()[..chunk.len()]);
        }
    }
}

/// How a fake keychain answers.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Mood {
    #[default]
    Open,
    Locked,
    Gone,
}

/// A keychain in memory.
#[derive(Default)]
pub struct FakeVault {
    pub secrets: Mutex<HashMap<String, Secret>>,
    pub mood: Mutex<Mood>,
}

impl FakeVault {
    pub fn be(&self, mood: Mood) {
        *self.mood.lock().expect("no panic while held") = mood;
    }
}

impl Vault for FakeVault {
    fn read(&self, account: &str) -> VaultState {
        match *self.mood.lock().expect("no panic while held") {
            Mood::Open => match self.secrets.lock().expect("no panic while held").get(account) {
                Some(secret) => VaultState::Found(secret.clone()),
                None => VaultState::Absent,
            },
            Mood::Locked => VaultState::Locked,
            Mood::Gone => VaultState::Unavailable { reason: "no bus".into() },
        }
    }

    fn store(&self, account: &str, secret: &Secret) -> Result<(), VaultError> {
        match *self.mood.lock().expect("no panic while held") {
            Mood::Open => {
                self.secrets.lock().expect("no panic while held").insert(account.to_owned(), secret.clone());
                Ok(())
            }
            Mood::Locked => Err(VaultError::Locked),
            Mood::Gone => Err(VaultError::Unavailable { reason: "no bus".into() }),
        }
    }

    fn remove(&self, account: &str) -> Result<(), VaultError> {
        match *self.mood.lock().expect("no panic while held") {
            Mood::Open => {
                self.secrets.lock().expect("no panic while held").remove(account);
                Ok(())
            }
            Mood::Locked => Err(VaultError::Locked),
            Mood::Gone => Err(VaultError::Unavailable { reason: "no bus".into() }),
        }
    }
}

/// What happened to toasts.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Toasted {
    Shown(Toast),
    Withdrawn(NoticeId),
}

/// A toaster that keeps what it was asked.
#[derive(Default)]
pub struct FakeToaster {
    pub log: Mutex<Vec<Toasted>>,
    pub broken: AtomicBool,
}

impl FakeToaster {
    pub fn take(&self) -> Vec<Toasted> {
        std::mem::take(&mut self.log.lock().expect("no panic while held"))
    }
}

#[async_trait::async_trait]
impl Toaster for FakeToaster {
    async fn show(&self, toast: Toast) -> Result<(), ToastError> {
        if self.broken.load(Ordering::Relaxed) {
            return Err(ToastError { reason: "no daemon".into() });
        }
        self.log.lock().expect("no panic while held").push(Toasted::Shown(toast));
        Ok(())
    }

    async fn withdraw(&self, id: NoticeId) {
        self.log.lock().expect("no panic while held").push(Toasted::Withdrawn(id));
    }
}

/// A connector to one office in memory, or to none.
#[derive(Default)]
pub struct FakeConnector(pub Option<Arc<dyn Office>>);

impl Connector for FakeConnector {
    fn connect(&self, _: &OfficeAddress, _: &DeviceKey, _: Option<DeviceId>) -> Result<Arc<dyn Office>, OfficeError> {
        self.0.clone().ok_or(OfficeError::Unreachable { problem: "no network".into() })
    }
}

/// A machine with its keychain and folder.
pub struct Place {
    pub folder: tempfile::TempDir,
    pub machine: Arc<FakeMachine>,
    pub vault: Arc<FakeVault>,
    pub ports: Ports,
}

impl Place {
    pub fn new(seed: u64) -> Place {
        Place::reaching(seed, None)
    }

    pub fn reaching(seed: u64, office: Option<Arc<dyn Office>>) -> Place {
        let machine = Arc::new(FakeMachine::new(seed));
        let vault = Arc::new(FakeVault::default());
        let ports =
            Ports { machine: machine.clone(), vault: vault.clone(), connector: Arc::new(FakeConnector(office)) };
        Place { folder: tempfile::tempdir().expect("a folder"), machine, vault, ports }
    }
}
