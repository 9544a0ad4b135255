//! Table `sync_epoch` and the file `office.mark` beside the database: together they tell whether an older database was put
//! in place of the one that was used last. Both hold the same random bytes and a count of transactions. The file's count
//! is written after each commit and without waiting for the disk, so it is never higher than the database's, unless the
//! database is older than what the file has seen.

use super::charter;
use super::column::{self, count, maybe_bytes, number};
use crate::storage::StorageError;
use data_encoding::HEXLOWER;
use rusqlite::{Connection, params};
use std::fs::{File, OpenOptions};
use std::io::{Read, Seek, SeekFrom, Write};
use std::path::Path;

type Result<T> = std::result::Result<T, StorageError>;

/// Name of the file inside the data folder.
const FILE: &str = "office.mark";

/// Where the count begins in the file: after 32 hexadecimal digits, 20 digits of the epoch, and a blank after each.
const COUNT_AT: u64 = 54;

/// The file, open for the next count.
pub(super) struct MarkFile(File);

/// What the file says.
struct Mark {
    id: [u8; 16],
    epoch: u64,
    writes: u64,
}

/// Compares database and file, within a transaction that keeps other writers out. Gives the epoch and the file. A mark
/// that is new is on disk before the database names it: after a crash in between the next opening does the same again.
pub(super) fn open(connection: &Connection, folder: &Path, fresh: [u8; 16]) -> Result<(u64, MarkFile)> {
    let mut statement = connection.prepare_cached("SELECT epoch, mark, writes FROM sync_epoch")?;
    let row = column::first(statement.query([])?, |row| {
        Ok((count(row, "epoch")?, maybe_bytes::<16>(row, "mark")?, count(row, "writes")?))
    })?;
    let (epoch, kept, writes) = row.ok_or_else(|| StorageError::NotFounded(folder.display().to_string()))?;
    let path = folder.join(FILE);
    let found = read(&path);
    let same = |mark: &Mark| Some(mark.id) == kept && mark.writes <= writes;
    if found.as_ref().is_some_and(same) {
        let file = OpenOptions::new().write(true).open(&path);
        return Ok((epoch, MarkFile(file.map_err(|error| cannot(&path, &error))?)));
    }
    // The file may have seen a higher one: the same backup can be restored twice.
    let seen = found.map_or(0, |mark| mark.epoch);
    let restored = kept.is_some();
    let epoch = if restored { epoch.max(seen) + 1 } else { epoch };
    let file = create(&path, &Mark { id: fresh, epoch, writes }).map_err(|error| cannot(&path, &error))?;
    connection.execute("UPDATE sync_epoch SET epoch = ?1, mark = ?2", params![number(epoch)?, fresh])?;
    if restored {
        charter::skip_desk_codes(connection)?;
    }
    Ok((epoch, MarkFile(file)))
}

/// Counts a transaction that is about to be committed; `None` before an office is founded.
pub(super) fn count_write(connection: &Connection) -> Result<Option<u64>> {
    let mut statement = connection.prepare_cached("UPDATE sync_epoch SET writes = writes + 1 RETURNING writes")?;
    column::first(statement.query([])?, |row| count(row, "writes"))
}

impl MarkFile {
    /// Notes how many transactions are committed. It need not reach the disk: a count that is too low does no harm.
    pub(super) fn note(&mut self, writes: u64) {
        let written = self.0.seek(SeekFrom::Start(COUNT_AT)).and_then(|_| self.0.write_all(digits(writes).as_bytes()));
        if let Err(error) = written {
            tracing::warn!(%error, "{FILE} cannot be written: a restored backup may go unnoticed");
        }
    }
}

/// Always as long, so that it is overwritten in place.
fn digits(writes: u64) -> String {
    format!("{writes:020}\n")
}

/// `None` when there is no file, or none of ours.
fn read(path: &Path) -> Option<Mark> {
    let mut text = String::new();
    File::open(path).ok()?.take(100).read_to_string(&mut text).ok()?;
    let mut words = text.split_whitespace();
    let id = HEXLOWER.decode(words.next()?.as_bytes()).ok()?.try_into().ok()?;
    Some(Mark { id, epoch: words.next()?.parse().ok()?, writes: words.next()?.parse().ok()? })
}

/// Puts a new file in place, whole or not at all.
fn create(path: &Path, mark: &Mark) -> std::io::Result<File> {
    let beside = path.with_extension("mark.new");
    let mut file = File::create(&beside)?;
    let (id, epoch) = (HEXLOWER.encode(&mark.id), mark.epoch);
    file.write_all(format!("{id} {epoch:020} {}", digits(mark.writes)).as_bytes())?;
    file.sync_all()?;
    std::fs::rename(&beside, path)?;
    #[cfg(unix)]
    if let Some(folder) = path.parent() {
        File::open(folder)?.sync_all()?;
    }
    Ok(file)
}

fn cannot(path: &Path, error: &std::io::Error) -> StorageError {
    StorageError::Database(format!("{}: {error}", path.display()))
}
