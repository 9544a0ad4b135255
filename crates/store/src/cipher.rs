//! Waits for SQLCipher's own set-up, once a process.
//!
//! `sqlite3_initialize` says that SQLite is ready *before* it runs the extra set-up of SQLCipher (its mutexes, its private
//! heap, OpenSSL). A second thread that opens a file in between gets a connection that refuses every key with words about an
//! empty one. So no key is handed over before a connection without a file has taken one.

use crate::{Error, Result};
use rusqlite::Connection;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

/// How long the set-up may take before opening is given up. It takes milliseconds.
const PATIENCE: u32 = 5_000;
const PAUSE: Duration = Duration::from_millis(1);

static READY: Mutex<bool> = Mutex::new(false);

/// Returns when this process can hand keys to SQLCipher. All threads that open their first file wait for one of them.
///
/// # Errors
/// [`Error::NoCipher`] if the set-up does not end within five seconds, or if this build of SQLite has no memory to spare.
pub(crate) fn ready() -> Result<()> {
    let mut ready = READY.lock().unwrap_or_else(PoisonError::into_inner);
    if *ready {
        return Ok(());
    }
    let trial = Connection::open_in_memory()?;
    trial.execute_batch("PRAGMA cipher_log_level = NONE")?;
    for _ in 0..PATIENCE {
        match trial.execute_batch("PRAGMA key = 'trial'") {
            Ok(()) => {
                *ready = true;
                return Ok(());
            }
            Err(error) => tracing::debug!(%error, "another thread is still setting up the cipher"),
        }
        std::thread::sleep(PAUSE);
    }
    Err(Error::NoCipher("the set-up of SQLCipher did not end".to_owned()))
}
