//! The ground on which a desk is made: key slots and an empty replica. What an attempt left that came to nothing is used
//! again, so that a second attempt goes on where the first ended; where its key is not to be had it is put aside. Nothing
//! is ever deleted, and only what provably never was a desk is moved.

use crate::home::Home;
use crate::keys::{self, Keys, RecoveryCode};
use crate::ports::{DeviceKey, Ports};
use crate::request::{Guard, Unlock};
use crate::wipe::Wipe;
use crate::{Error, LockReason, Result};
use data_encoding::HEXLOWER;
use std::fs;
use std::path::Path;
use store::{DataKey, Replica, SettingOf};
use zeroize::Zeroizing;

/// The setting that keeps the device key from before a join is sent until the desk keeps it.
const DEVICE_KEY: &str = "joining_device_key";

/// A replica without a desk, waiting to become one.
pub(super) struct Ground {
    pub(super) home: Home,
    pub(super) replica: Replica,
    pub(super) code: RecoveryCode,
}

impl Ground {
    /// Key slots and an empty replica in `home`.
    ///
    /// # Errors
    /// [`Error::DeskExists`] when there is a desk, or may be one; when nothing guards the key, or the disk refuses.
    pub(super) fn prepare(home: &Path, ports: &Ports, guard: &Guard) -> Result<Ground> {
        let home = Home::new(home);
        home.prepare()?;
        // What is left of a desk that was wiped must be gone before anything new lies beside it.
        if let Some(wipe) = Wipe::find(&home)? {
            wipe.finish(&home, ports)?;
        }
        if !home.is_inhabited() {
            return Ground::make(home, ports, guard);
        }
        let mut keys = find_keys(&home)?;
        let key = match opened(ports, &keys, guard) {
            Ok(key) => key,
            Err(Waits(error)) => return Err(error),
            Err(Never) => {
                put_aside(&home, ports, &keys)?;
                return Ground::make(home, ports, guard);
            }
        };
        let replica = Replica::open(&home.database(), &key)?;
        if replica.reader().desk()?.is_some() {
            return Err(Error::DeskExists);
        }
        let code = keys::renew_recovery(ports, &mut keys, &key)?;
        keys.save(&home.keys())?;
        Ok(Ground { home, replica, code })
    }

    fn make(home: Home, ports: &Ports, guard: &Guard) -> Result<Ground> {
        let (keys, key, code) = keys::create(ports, guard)?;
        put_keys_aside(&home, ports)?;
        home.begin(&keys.account)?;
        keys.save(&home.keys())?;
        let replica = Replica::create(&home.database(), &key)?;
        Ok(Ground { home, replica, code })
    }

    /// The device key this desk joins with: the one an earlier attempt sent, because the office may have taken it, or a
    /// new one, kept before anything is sent.
    pub(super) fn device_key(&mut self, ports: &Ports) -> Result<DeviceKey> {
        let kept = self.replica.reader().setting(SettingOf::Desk, DEVICE_KEY)?.map(Zeroizing::new);
        if let Some(key) = kept.and_then(|json| read_key(&json)) {
            return Ok(key);
        }
        let mut key = DeviceKey([0; 32]);
        ports.machine.random(&mut key.0);
        let json = Zeroizing::new(format!("\"{}\"", HEXLOWER.encode(&key.0)));
        self.replica.replace_setting(SettingOf::Desk, DEVICE_KEY, &json)?;
        Ok(key)
    }

    /// Forgets the key: the desk has it now, or the office will not have it.
    pub(super) fn forget_device_key(&mut self) -> Result<()> {
        self.replica.replace_setting(SettingOf::Desk, DEVICE_KEY, "null")?;
        Ok(())
    }
}

fn read_key(json: &str) -> Option<DeviceKey> {
    let bytes = Zeroizing::new(HEXLOWER.decode(json.trim_matches('"').as_bytes()).ok()?);
    bytes.as_slice().try_into().map(DeviceKey).ok()
}

/// The key slots beside a database.
pub(super) fn find_keys(home: &Home) -> Result<Keys> {
    Keys::find(&home.keys())?
        .ok_or_else(|| Error::KeysDamaged { problem: "it is missing beside an existing database".to_owned() })
}

/// Why the key of an earlier attempt is not to be had.
enum Shut {
    /// It may be later.
    Waits(Error),
    /// Not with this guard.
    Never,
}

use Shut::{Never, Waits};

fn opened(ports: &Ports, keys: &Keys, guard: &Guard) -> Result<DataKey, Shut> {
    let opened = match guard {
        Guard::Keychain => keys::open_with_vault(ports, keys),
        Guard::Passphrase(words) => keys::open_with(keys, &Unlock::Passphrase(words.clone())),
        Guard::KeyFile(path) => keys::open_with(keys, &Unlock::KeyFile(path.clone())),
    };
    opened.map_err(|error| match error {
        Error::Locked(LockReason::KeychainLocked) => Waits(Error::Locked(LockReason::KeychainLocked)),
        Error::Locked(LockReason::KeychainUnavailable { reason }) => Waits(Error::NoKeychain { reason }),
        _ => Never,
    })
}

/// Moves an attempt out of the way whose key is not to be had, when it is certain that it never became a desk.
fn put_aside(home: &Home, ports: &Ports, keys: &Keys) -> Result<()> {
    if !home.is_unfinished(&keys.account) {
        return Err(Error::DeskExists);
    }
    let still = || home.is_unfinished(&keys.account);
    if Replica::put_aside(&home.database(), &suffix(ports), still)? { Ok(()) } else { Err(Error::DeskExists) }
}

/// Keys without a database are kept too: the database may turn up.
fn put_keys_aside(home: &Home, ports: &Ports) -> Result<()> {
    let keys = home.keys();
    if !keys.exists() {
        return Ok(());
    }
    let mut aside = keys.clone().into_os_string();
    aside.push(suffix(ports));
    fs::rename(&keys, &aside)
        .map_err(|error| Error::Folder { path: keys.display().to_string(), problem: error.to_string() })
}

fn suffix(ports: &Ports) -> String {
    format!(".unfinished-{}", ports.machine.now().0)
}
