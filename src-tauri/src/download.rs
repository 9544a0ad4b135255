//! Files that a person asks for, written where they find them: in the folder for downloads.

use std::fs::{File, OpenOptions};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};
use tauri::{AppHandle, Manager};

/// How many files of one name there may be before another is refused.
const ALIKE: u32 = 99;

/// The folder in which people look for what a program has saved.
pub fn folder(handle: &AppHandle) -> Option<PathBuf> {
    let paths = handle.path();
    let folder = paths.download_dir().or_else(|_| paths.document_dir()).or_else(|_| paths.home_dir());
    folder.inspect_err(|error| tracing::warn!(%error, "there is no folder for files")).ok()
}

/// Writes a file named after `stem`, never over another; `None` where that cannot be done, which the log explains.
pub fn keep(handle: &AppHandle, stem: &str, ending: &str, bytes: &[u8]) -> Option<PathBuf> {
    let folder = folder(handle)?;
    write(&folder, stem, ending, bytes).inspect_err(|error| tracing::warn!(%error, "a file could not be written")).ok()
}

/// Writes a new file whole, or none; one of the same name that is there gets a neighbour with a number.
///
/// # Errors
/// When the folder cannot be written, or holds too many of that name.
pub fn write(folder: &Path, stem: &str, ending: &str, bytes: &[u8]) -> std::io::Result<PathBuf> {
    let (path, mut file) = begin(folder, stem, ending)?;
    let written = file.write_all(bytes).and_then(|()| file.sync_all());
    written.map(|()| path.clone()).inspect_err(|_| drop(std::fs::remove_file(&path)))
}

/// Makes a new file for whoever writes it bit by bit; one of the same name that is there gets a neighbour with a number.
///
/// # Errors
/// As [`write`].
pub fn begin(folder: &Path, stem: &str, ending: &str) -> std::io::Result<(PathBuf, File)> {
    std::fs::create_dir_all(folder)?;
    for count in 1..=ALIKE {
        let name = if count == 1 { format!("{stem}.{ending}") } else { format!("{stem} ({count}).{ending}") };
        let path = folder.join(name);
        match private().open(&path) {
            Ok(file) => return Ok((path, file)),
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error),
        }
    }
    Err(ErrorKind::AlreadyExists.into())
}

/// A new file that other accounts of this computer cannot read.
#[cfg(unix)]
fn private() -> OpenOptions {
    use std::os::unix::fs::OpenOptionsExt;
    let mut options = OpenOptions::new();
    options.write(true).create_new(true).mode(0o600);
    options
}

/// A new file; who may read it is up to its folder, which is the person's own.
#[cfg(not(unix))]
fn private() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    options
}

#[cfg(test)]
mod tests {
    use super::write;

    #[test]
    fn a_file_is_written_beside_one_of_the_same_name_and_never_over_it() {
        let folder = std::env::temp_dir().join(format!("redress-download-{}", std::process::id()));
        let first = write(&folder, "rules-2", "toml", b"one").expect("the first");
        let second = write(&folder, "rules-2", "toml", b"two").expect("the second");
        assert_eq!(second.file_name().and_then(|name| name.to_str()), Some("rules-2 (2).toml"), "a name of its own");
        assert_eq!(std::fs::read(first).expect("it is there"), b"one", "the first is as it was");
        std::fs::remove_dir_all(folder).expect("removed");
    }
}
