//! The folder of a desk: `redress.db` (encrypted), `keys.json` (sealed key), `logs/`. While a desk is being made there is
//! also `unfinished`: the name of the keys that guard no desk yet. It goes away before the desk is written, so that where
//! it names the keys beside it, no desk was ever made with them.

use crate::Error;
use std::fs;
use std::path::{Path, PathBuf};

/// The folder of a desk.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Home(PathBuf);

impl Home {
    /// The desk's folder at `path`; nothing is looked at or made.
    pub fn new(path: &Path) -> Home {
        Home(path.to_path_buf())
    }

    /// The folder.
    pub fn folder(&self) -> &Path {
        &self.0
    }

    /// The encrypted replica.
    pub fn database(&self) -> PathBuf {
        self.0.join("redress.db")
    }

    /// The sealed key.
    pub fn keys(&self) -> PathBuf {
        self.0.join("keys.json")
    }

    fn unfinished(&self) -> PathBuf {
        self.0.join("unfinished")
    }

    /// Notes that no desk was made with the keys of this account yet.
    ///
    /// # Errors
    /// When the disk refuses.
    pub fn begin(&self, account: &str) -> Result<(), Error> {
        fs::write(self.unfinished(), account).map_err(|error| self.failed(&error))
    }

    /// True when it is certain that no desk was made with the keys of this account.
    pub fn is_unfinished(&self, account: &str) -> bool {
        fs::read_to_string(self.unfinished()).is_ok_and(|noted| noted == account)
    }

    /// Takes the note away for good, before a desk is made.
    ///
    /// # Errors
    /// When the disk refuses.
    pub fn finish(&self) -> Result<(), Error> {
        match fs::remove_file(self.unfinished()) {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(()),
            Err(error) => Err(self.failed(&error)),
            Ok(()) if cfg!(unix) => {
                fs::File::open(&self.0).and_then(|folder| folder.sync_all()).map_err(|error| self.failed(&error))
            }
            Ok(()) => Ok(()),
        }
    }

    /// Logs, without personal data.
    pub fn logs(&self) -> PathBuf {
        self.0.join("logs")
    }

    /// True once a replica was made here.
    pub fn is_inhabited(&self) -> bool {
        self.database().exists()
    }

    /// Makes the folder, closed to everybody else.
    ///
    /// # Errors
    /// When the system refuses.
    pub fn prepare(&self) -> Result<(), Error> {
        let failed = |error: std::io::Error| self.failed(&error);
        fs::create_dir_all(self.logs()).map_err(failed)?;
        #[cfg(unix)]
        fs::set_permissions(&self.0, std::os::unix::fs::PermissionsExt::from_mode(0o700)).map_err(failed)?;
        Ok(())
    }

    fn failed(&self, error: &std::io::Error) -> Error {
        Error::Folder { path: self.0.display().to_string(), problem: error.to_string() }
    }

    /// Size of the replica on disk, in bytes, with what is not yet folded in.
    pub fn bytes(&self) -> u64 {
        ["redress.db", "redress.db-wal"]
            .iter()
            .filter_map(|name| fs::metadata(self.0.join(name)).ok())
            .map(|found| found.len())
            .sum()
    }
}
