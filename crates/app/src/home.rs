//! The folder of a desk: `redress.db` (encrypted), `blobs/` (attached files, encrypted), `keys.json` (sealed key), `logs/`. While a desk is being made there is
//! also `unfinished`: the name of the keys that guard no desk yet. It goes away before the desk is written, so that where
//! it names the keys beside it, no desk was ever made with them. Where a desk was wiped, `wiped` is left and says so.

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

    /// The bytes of attached files, encrypted.
    pub fn blobs(&self) -> PathBuf {
        self.0.join("blobs")
    }

    /// The sealed key.
    pub fn keys(&self) -> PathBuf {
        self.0.join("keys.json")
    }

    /// That the desk here is being wiped, or was.
    pub fn wiped(&self) -> PathBuf {
        self.0.join("wiped")
    }

    /// Every file here whose name begins so.
    ///
    /// # Errors
    /// When the folder cannot be read.
    pub fn files(&self, beginnings: &[&str]) -> Result<Vec<PathBuf>, Error> {
        let mut found = Vec::new();
        for entry in fs::read_dir(&self.0).map_err(|error| self.failed(&error))? {
            let entry = entry.map_err(|error| self.failed(&error))?;
            let name = entry.file_name();
            if beginnings.iter().any(|beginning| name.to_string_lossy().starts_with(beginning)) {
                found.push(entry.path());
            }
        }
        Ok(found)
    }

    /// Makes what was removed or renamed here durable.
    ///
    /// # Errors
    /// When the disk refuses.
    pub fn sync(&self) -> Result<(), Error> {
        crate::keys::sync_folder(&self.0).map_err(|error| self.failed(&error))
    }

    /// Removes a file for good; that it is gone already is as good.
    ///
    /// # Errors
    /// When the disk refuses.
    pub fn remove(&self, path: &Path) -> Result<(), Error> {
        match fs::remove_file(path) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                Err(Error::Folder { path: path.display().to_string(), problem: error.to_string() })
            }
            _ => Ok(()),
        }
    }

    /// Removes a folder with everything in it; that it is gone already is as good.
    ///
    /// # Errors
    /// When the disk refuses.
    pub fn remove_folder(&self, path: &Path) -> Result<(), Error> {
        match fs::remove_dir_all(path) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                Err(Error::Folder { path: path.display().to_string(), problem: error.to_string() })
            }
            _ => Ok(()),
        }
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
        self.remove(&self.unfinished())?;
        self.sync()
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
