//! Making slots, and opening the desk by one of them.

use super::code::RecoveryCode;
use super::seal::{Cost, Opener, seal, unseal};
use super::{Keys, Slot, SlotKind, VERSION};
use crate::ports::{Ports, Secret, VaultError, VaultState};
use crate::request::{Guard, Unlock};
use crate::{Error, LockReason};
use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};
use std::fs;
use std::io::Write;
use std::path::Path;
use store::DataKey;
use zeroize::Zeroizing;

/// Draws a data key and seals it for `guard` and for a fresh recovery code.
///
/// # Errors
/// When the guard cannot be had: no keychain, a locked one, a key file that cannot be made.
pub fn create(ports: &Ports, guard: &Guard) -> Result<(Keys, DataKey, RecoveryCode), Error> {
    let key = DataKey::new(draw(ports));
    let mut id = [0; 8];
    ports.machine.random(&mut id);
    let account = format!("redress-{}", HEXLOWER.encode(&id));
    let mut keys = Keys { version: VERSION, account, slots: Vec::new(), key_file: None };
    keys.key_file = match guard {
        Guard::KeyFile(path) if !path.exists() => std::path::absolute(path).ok(),
        _ => None,
    };
    let slot = guard_slot(ports, &keys.account, &key, guard)?;
    keys.replace(slot);
    let code = renew_recovery(ports, &mut keys, &key)?;
    Ok((keys, key, code))
}

/// Draws a new recovery code and seals the key for it, in place of the old one.
///
/// # Errors
/// When sealing fails.
pub fn renew_recovery(ports: &Ports, keys: &mut Keys, key: &DataKey) -> Result<RecoveryCode, Error> {
    let code = RecoveryCode::draw(ports.machine.as_ref());
    let opener = Opener::Words(code.words(), Cost::CODE);
    let slot = sealed_slot(ports, &keys.account, key, SlotKind::Recovery, &opener)?;
    keys.replace(slot);
    Ok(code)
}

/// The data key by the keychain; the error says what a person can do.
///
/// # Errors
/// [`Error::Locked`] with the reason.
pub fn open_with_vault(ports: &Ports, keys: &Keys) -> Result<DataKey, Error> {
    let Some(slot) = keys.slot(SlotKind::Vault) else {
        let file = keys.slot(SlotKind::KeyFile).is_some();
        return Err(Error::Locked(if file { LockReason::KeyFileNeeded } else { LockReason::PassphraseNeeded }));
    };
    let reason = match ports.vault.read(&keys.account) {
        VaultState::Found(secret) => {
            match unseal(&slot.sealed, SlotKind::Vault, &keys.account, &Opener::Secret(&secret)) {
                Some(key) => return Ok(key),
                None => LockReason::KeyMissing,
            }
        }
        VaultState::Absent => LockReason::KeyMissing,
        VaultState::Locked => LockReason::KeychainLocked,
        VaultState::Unavailable { reason } => LockReason::KeychainUnavailable { reason },
    };
    Err(Error::Locked(reason))
}

/// The data key by what a person supplies.
///
/// # Errors
/// When it is mistyped or does not open this desk.
pub fn open_with(keys: &Keys, unlock: &Unlock) -> Result<DataKey, Error> {
    let try_slot = |kind, opener: &Opener<'_>| {
        let slot = keys.slot(kind).ok_or(Error::DoesNotOpen)?;
        unseal(&slot.sealed, kind, &keys.account, opener).ok_or(Error::DoesNotOpen)
    };
    match unlock {
        Unlock::RecoveryCode(text) => {
            let code = RecoveryCode::read(text)?;
            try_slot(SlotKind::Recovery, &Opener::Words(code.words(), Cost::CODE))
        }
        Unlock::Passphrase(words) => try_slot(SlotKind::Passphrase, &Opener::Words(words, Cost::WORDS)),
        Unlock::KeyFile(path) => try_slot(SlotKind::KeyFile, &Opener::Secret(&read_key_file(path)?)),
    }
}

/// After a recovery: gives the keychain a secret again, so that the next start needs no code. True when it took it.
///
/// # Errors
/// When sealing fails; the keychain's refusal is no error.
pub fn heal_vault(ports: &Ports, keys: &mut Keys, key: &DataKey) -> Result<bool, Error> {
    if keys.slot(SlotKind::Vault).is_none() || open_with_vault(ports, keys).is_ok() {
        return Ok(false);
    }
    match guard_slot(ports, &keys.account, key, &Guard::Keychain) {
        Ok(slot) => {
            keys.replace(slot);
            Ok(true)
        }
        Err(Error::NoKeychain { .. } | Error::Locked(_)) => Ok(false),
        Err(error) => Err(error),
    }
}

fn guard_slot(ports: &Ports, account: &str, key: &DataKey, guard: &Guard) -> Result<Slot, Error> {
    match guard {
        Guard::Keychain => {
            let secret = Secret(draw(ports));
            ports.vault.store(account, &secret).map_err(|error| match error {
                VaultError::Locked => Error::Locked(LockReason::KeychainLocked),
                VaultError::Unavailable { reason } => Error::NoKeychain { reason },
            })?;
            sealed_slot(ports, account, key, SlotKind::Vault, &Opener::Secret(&secret))
        }
        Guard::Passphrase(words) => {
            sealed_slot(ports, account, key, SlotKind::Passphrase, &Opener::Words(words, Cost::WORDS))
        }
        Guard::KeyFile(path) => {
            if !path.exists() {
                make_key_file(ports, path)?;
            }
            sealed_slot(ports, account, key, SlotKind::KeyFile, &Opener::Secret(&read_key_file(path)?))
        }
    }
}

fn sealed_slot(
    ports: &Ports,
    account: &str,
    key: &DataKey,
    kind: SlotKind,
    opener: &Opener<'_>,
) -> Result<Slot, Error> {
    let sealed = seal(ports.machine.as_ref(), key, kind, account, opener)
        .ok_or_else(|| super::damaged("the key cannot be sealed"))?;
    Ok(Slot { kind, sealed })
}

fn draw(ports: &Ports) -> [u8; 32] {
    let mut bytes = [0; 32];
    ports.machine.random(&mut bytes);
    bytes
}

fn make_key_file(ports: &Ports, path: &Path) -> Result<(), Error> {
    let text = Zeroizing::new(format!("{}\n", HEXLOWER.encode(Zeroizing::new(draw(ports)).as_slice())));
    let write = || -> std::io::Result<()> {
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        let mut file = super::private_file(path)?;
        file.write_all(text.as_bytes())?;
        file.sync_all()
    };
    write().map_err(|error| key_file_error(path, &error))
}

/// Any file of at least 16 bytes serves: what counts is its SHA-256.
fn read_key_file(path: &Path) -> Result<Secret, Error> {
    let bytes = Zeroizing::new(fs::read(path).map_err(|error| key_file_error(path, &error))?);
    if bytes.len() < 16 {
        return Err(key_file_error(path, &"shorter than 16 bytes"));
    }
    let digest = Sha256::new().chain_update(b"redress key file\0").chain_update(bytes.as_slice()).finalize();
    Ok(Secret(digest.into()))
}

fn key_file_error(path: &Path, problem: &dyn std::fmt::Display) -> Error {
    Error::KeyFile { path: path.display().to_string(), problem: problem.to_string() }
}
