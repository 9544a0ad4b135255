//! What the machine lends: keychain, notifications, the way to the office, clock and chance. Each module implements a
//! port that [`app`] defines; beside them, printers, room on the disk and the log file.
//!
//! This room must not know what a complaint is for: it moves secrets, bytes and pokes, and decides nothing about them.

mod address;
mod connector;
mod log_file;
mod machine;
mod office;
pub mod printer;
mod space;
mod toast;
mod vault;

pub use address::{Address, AddressError};
pub use connector::HttpConnector;
pub use log_file::LogFile;
pub use machine::SystemMachine;
pub use space::free_space;
pub use toast::{DesktopToaster, ToastHealth};
pub use vault::Keychain;

use app::ports::Ports;
use std::sync::Arc;

/// The name under which secrets lie in the keychain.
pub const SERVICE: &str = "org.redress.desktop";

/// Every port that a desk needs to be opened, on this machine.
pub fn ports() -> Ports {
    Ports {
        machine: Arc::new(SystemMachine),
        vault: Arc::new(Keychain::new(SERVICE)),
        connector: Arc::new(HttpConnector),
    }
}
