//! Room on the disk.

use std::io;
use std::path::Path;

/// Bytes that this account may still write where `path` lies.
///
/// # Errors
/// When the path does not exist, or the system does not tell.
#[cfg(unix)]
pub fn free_space(path: &Path) -> io::Result<u64> {
    let found = rustix::fs::statvfs(path)?;
    Ok(found.f_bavail.saturating_mul(found.f_frsize))
}

/// Bytes that this account may still write where `path` lies.
///
/// # Errors
/// Always: this system is not asked yet.
#[cfg(not(unix))]
pub fn free_space(_path: &Path) -> io::Result<u64> {
    Err(io::ErrorKind::Unsupported.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_that_is_not_there_has_no_room() {
        assert!(free_space(Path::new("/no/such/folder")).is_err(), "nothing can be written there");
    }
}
