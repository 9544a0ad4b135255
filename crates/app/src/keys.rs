//! The slots that guard the data key: the same 32 bytes, sealed once for each way of opening the desk. Kept as
//! `keys.json` beside the database. The bare key is never written anywhere.
//!
//! Nothing here may know what the data key opens, and nothing here ever replaces a key.

mod code;
mod open;
mod seal;

pub use code::RecoveryCode;
pub use open::{create, heal_vault, open_with, open_with_vault, renew_recovery};

use crate::Error;
use seal::Sealed;
use serde::{Deserialize, Serialize};
use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};

/// Version of the file; rises when an older app would misunderstand it.
const VERSION: u16 = 1;

/// A way of opening the desk.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SlotKind {
    /// A secret in the keychain.
    Vault,
    /// The recovery code shown once.
    Recovery,
    /// A passphrase typed at every start.
    Passphrase,
    /// A key file.
    KeyFile,
}

/// The data key, sealed for one way of opening.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Slot {
    /// Which way.
    pub kind: SlotKind,
    /// The sealed key.
    #[serde(flatten)]
    pub sealed: Sealed,
}

/// All slots of a desk.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Keys {
    /// Version of this file.
    version: u16,
    /// Name under which the keychain keeps this desk's secret.
    pub account: String,
    /// The slots.
    pub slots: Vec<Slot>,
    /// The key file, where it was made for this desk: it goes when the desk is wiped.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key_file: Option<PathBuf>,
}

impl Keys {
    /// The slot of a kind, if there is one.
    pub fn slot(&self, kind: SlotKind) -> Option<&Slot> {
        self.slots.iter().find(|slot| slot.kind == kind)
    }

    /// Puts a slot in place of one of the same kind.
    fn replace(&mut self, slot: Slot) {
        self.slots.retain(|other| other.kind != slot.kind);
        self.slots.push(slot);
    }

    /// Reads the file; `None` when there is none.
    ///
    /// # Errors
    /// When it cannot be read or is not what an app of this version writes.
    pub fn find(path: &Path) -> Result<Option<Keys>, Error> {
        let text = match fs::read_to_string(path) {
            Ok(text) => text,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(damaged(error)),
        };
        let keys: Keys = serde_json::from_str(&text).map_err(damaged)?;
        if keys.version == VERSION { Ok(Some(keys)) } else { Err(damaged(format!("version {}", keys.version))) }
    }

    /// Writes the file so that either the old or the new one is there after a power cut.
    ///
    /// # Errors
    /// When the disk refuses.
    pub fn save(&self, path: &Path) -> Result<(), Error> {
        replace_file(path, &serde_json::to_string_pretty(self).map_err(damaged)?)
    }
}

/// Replaces a file that only its owner may read, so that either the old or the new one is there after a power cut.
pub(crate) fn replace_file(path: &Path, text: &str) -> Result<(), Error> {
    let folder = path.parent().unwrap_or(Path::new("."));
    let failed = |error: std::io::Error| Error::Folder { path: path.display().to_string(), problem: error.to_string() };
    let mut fresh = path.as_os_str().to_owned();
    fresh.push(".new");
    let mut file = private_file(Path::new(&fresh)).map_err(failed)?;
    file.write_all(text.as_bytes()).and_then(|()| file.sync_all()).map_err(failed)?;
    fs::rename(&fresh, path).map_err(failed)?;
    sync_folder(folder).map_err(failed)
}

/// A file only its owner may read, emptied.
fn private_file(path: &Path) -> std::io::Result<File> {
    let mut options = fs::OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// Makes a rename durable. Windows has no such call and needs none.
pub(crate) fn sync_folder(folder: &Path) -> std::io::Result<()> {
    if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
}

fn damaged(problem: impl std::fmt::Display) -> Error {
    Error::KeysDamaged { problem: problem.to_string() }
}
