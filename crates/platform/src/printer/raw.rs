//! Receipt printers: bytes as they are, over a socket or into a device.

use super::PrinterError;
use std::fs::{File, OpenOptions};
use std::io::{self, Write};
use std::path::Path;
use std::time::Duration;
use tokio::io::AsyncWriteExt;
use tokio::net::TcpStream;
use tokio::time::timeout;

/// How long a connection may take to be made.
const CONNECT: Duration = Duration::from_secs(5);
/// How long all of a slip may take: a printer that is out of paper stops reading.
const TAKE: Duration = Duration::from_secs(30);

/// Sends bytes to a socket.
pub(super) async fn send(host: &str, port: u16, bytes: &[u8]) -> Result<(), PrinterError> {
    let address = format!("socket://{host}:{port}");
    let unreachable =
        |problem: io::Error| PrinterError::Unreachable { address: address.clone(), problem: problem.to_string() };
    let broke_off =
        |problem: io::Error| PrinterError::BrokeOff { address: address.clone(), problem: problem.to_string() };
    let bare = host.trim_start_matches('[').trim_end_matches(']');
    let connected = timeout(CONNECT, TcpStream::connect((bare, port))).await;
    let mut socket = connected.unwrap_or_else(|_| Err(io::ErrorKind::TimedOut.into())).map_err(unreachable)?;
    let sent = timeout(TAKE, async {
        socket.write_all(bytes).await?;
        socket.shutdown().await
    });
    sent.await.unwrap_or_else(|_| Err(io::ErrorKind::TimedOut.into())).map_err(broke_off)
}

/// Writes bytes to a device.
pub(super) async fn write(path: &Path, bytes: &[u8]) -> Result<(), PrinterError> {
    let address = path.display().to_string();
    let opening = path.to_owned();
    let opened = tokio::task::spawn_blocking(move || open(&opening));
    let opened = timeout(CONNECT, opened).await.map_or_else(|_| Err(io::ErrorKind::TimedOut.into()), joined);
    let opened = opened
        .map_err(|problem| PrinterError::Unreachable { address: address.clone(), problem: problem.to_string() })?;
    let Some(mut device) = opened else { return Err(PrinterError::NotADevice { path: address }) };
    let bytes = bytes.to_vec();
    // A device that does not take its bytes keeps its thread; nobody waits for that one.
    let written = tokio::task::spawn_blocking(move || {
        device.write_all(&bytes)?;
        device.flush()
    });
    let written = timeout(TAKE, written).await.map_or_else(|_| Err(io::ErrorKind::TimedOut.into()), joined);
    written.map_err(|problem| PrinterError::BrokeOff { address, problem: problem.to_string() })
}

fn joined<T>(done: Result<io::Result<T>, tokio::task::JoinError>) -> io::Result<T> {
    done.unwrap_or_else(|error| Err(io::Error::other(error)))
}

/// Opens a device for writing; `None` where the path leads to somebody's file. Looked at after it was opened, so that nothing can
/// take its place between; nothing is written or cut short by opening.
fn open(path: &Path) -> io::Result<Option<File>> {
    let file = OpenOptions::new().write(true).open(path)?;
    Ok(is_device(&file).then_some(file))
}

#[cfg(unix)]
fn is_device(file: &File) -> bool {
    use std::os::unix::fs::FileTypeExt;
    file.metadata().is_ok_and(|about| about.file_type().is_char_device())
}

/// What the system knows as a file on a disk is none; of ports and printers it tells nothing of the kind.
#[cfg(not(unix))]
fn is_device(file: &File) -> bool {
    !file.metadata().is_ok_and(|about| about.is_file() || about.is_dir())
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[tokio::test]
    async fn bytes_go_to_a_device_and_never_into_a_file() {
        assert_eq!(write(Path::new("/dev/null"), b"slip").await, Ok(()));
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("letter.txt");
        std::fs::write(&file, b"mine").expect("written");
        let link = folder.path().join("printer");
        std::os::unix::fs::symlink(&file, &link).expect("linked");
        for path in [&file, &link] {
            assert!(matches!(write(path, b"slip").await, Err(PrinterError::NotADevice { .. })));
        }
        assert_eq!(std::fs::read(&file).expect("readable"), b"mine", "it is as it was");
        let nothing = write(&folder.path().join("lp0"), b"slip").await;
        assert!(matches!(nothing, Err(PrinterError::Unreachable { .. })), "and none is made: {nothing:?}");
    }
}
