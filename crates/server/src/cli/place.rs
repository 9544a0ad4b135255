//! Where the office's data lies: a folder or a PostgreSQL database.

use super::fault::Fault;
use crate::storage::{PostgresStorage, SqliteStorage, Storage};
use std::path::PathBuf;
use std::sync::Arc;

/// The variable that names a database, so that a password need not stand on the command line.
const DATABASE: &str = "REDRESS_DATABASE_URL";

/// Where the data lies.
pub(super) enum Place {
    /// SQLite in a folder.
    Folder(PathBuf),
    /// PostgreSQL at a URL, which may hold a password and is never printed.
    Database(String),
}

impl Place {
    /// What was typed comes first, then the variable, then the user's data folder.
    pub(super) fn of(folder: Option<PathBuf>, database: Option<String>) -> Result<Place, Fault> {
        match (folder, database) {
            (_, Some(url)) => Ok(Place::Database(url)),
            (Some(folder), None) => Ok(Place::Folder(folder)),
            (None, None) => match std::env::var(DATABASE) {
                Ok(url) if !url.is_empty() => Ok(Place::Database(url)),
                Ok(_) | Err(std::env::VarError::NotPresent) => default_folder().map(Place::Folder),
                Err(std::env::VarError::NotUnicode(_)) => Err(Fault::Usage(format!("{DATABASE} is not text"))),
            },
        }
    }

    pub(super) async fn create(&self) -> Result<Arc<dyn Storage>, Fault> {
        Ok(match self {
            Place::Folder(folder) => Arc::new(SqliteStorage::create(folder)?),
            Place::Database(url) => Arc::new(PostgresStorage::create(url).await?),
        })
    }

    pub(super) async fn open(&self) -> Result<Arc<dyn Storage>, Fault> {
        Ok(match self {
            Place::Folder(folder) => Arc::new(SqliteStorage::open(folder)?),
            Place::Database(url) => Arc::new(PostgresStorage::open(url).await?),
        })
    }
}

/// `$XDG_DATA_HOME/redress-office`, or the same under the home folder.
fn default_folder() -> Result<PathBuf, Fault> {
    let set = |name| std::env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    let base = set("XDG_DATA_HOME")
        .or_else(|| set("HOME").map(|home| home.join(".local/share")))
        .or_else(|| set("LOCALAPPDATA"));
    base.map(|base| base.join("redress-office"))
        .ok_or_else(|| Fault::Usage("no home folder is set: name the data folder with --data DIR".into()))
}
