//! The folder of a desk: `redress.db` (encrypted), `keys.json` (sealed key), `logs/`.

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
        let failed =
            |error: std::io::Error| Error::Folder { path: self.0.display().to_string(), problem: error.to_string() };
        fs::create_dir_all(self.logs()).map_err(failed)?;
        #[cfg(unix)]
        fs::set_permissions(&self.0, std::os::unix::fs::PermissionsExt::from_mode(0o700)).map_err(failed)?;
        Ok(())
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
