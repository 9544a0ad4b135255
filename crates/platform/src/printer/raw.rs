//! Receipt printers: bytes as they are, over a socket or into a device.

use super::PrinterError;
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
    let unreachable =
        |problem: String| PrinterError::Unreachable { address: format!("socket://{host}:{port}"), problem };
    let bare = host.trim_start_matches('[').trim_end_matches(']');
    let connected = timeout(CONNECT, TcpStream::connect((bare, port))).await;
    let mut socket = connected
        .map_err(|_| unreachable("no connection within 5 seconds".to_owned()))?
        .map_err(|error| unreachable(error.to_string()))?;
    let sent = timeout(TAKE, async {
        socket.write_all(bytes).await?;
        socket.shutdown().await
    });
    sent.await
        .map_err(|_| unreachable("it stopped reading; is there paper in it?".to_owned()))?
        .map_err(|error| unreachable(error.to_string()))
}

/// Writes bytes to a device.
pub(super) async fn write(path: &Path, bytes: &[u8]) -> Result<(), PrinterError> {
    let unreachable = |problem: String| PrinterError::Unreachable { address: path.display().to_string(), problem };
    if !is_device(path).map_err(|error| unreachable(error.to_string()))? {
        return Err(PrinterError::NotADevice { path: path.display().to_string() });
    }
    let (path, bytes) = (path.to_owned(), bytes.to_vec());
    // A device that does not take its bytes keeps its thread; nobody waits for that one.
    let written = tokio::task::spawn_blocking(move || {
        use std::io::Write;
        let mut device = std::fs::OpenOptions::new().write(true).open(path)?;
        device.write_all(&bytes)?;
        device.flush()
    });
    timeout(TAKE, written)
        .await
        .map_err(|_| unreachable("it does not take anything; is it on, is there paper in it?".to_owned()))?
        .map_err(|error| unreachable(error.to_string()))?
        .map_err(|error| unreachable(error.to_string()))
}

/// Whether bytes written there go to a device and not into somebody's file.
#[cfg(unix)]
fn is_device(path: &Path) -> std::io::Result<bool> {
    use std::os::unix::fs::FileTypeExt;
    Ok(std::fs::metadata(path)?.file_type().is_char_device())
}

/// Whether bytes written there go to a device and not into somebody's file.
#[cfg(not(unix))]
fn is_device(path: &Path) -> std::io::Result<bool> {
    Ok(path.to_string_lossy().starts_with(r"\\"))
}
