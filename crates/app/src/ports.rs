//! What the app asks of the machine and of the network. Each port is a trait with one real implementation in `platform`
//! and a fake for tests.
//!
//! Nothing here may know how: no D-Bus, no sockets, no operating system.

mod connector;
mod machine;
mod toaster;
mod vault;

pub use connector::{Connector, DeviceKey, OfficeAddress};
pub use machine::Machine;
pub use toaster::{Click, Press, Toast, ToastError, Toaster};
pub use vault::{Secret, Vault, VaultError, VaultState};

use std::sync::Arc;

/// The ports without which no desk can be opened.
#[derive(Clone)]
pub struct Ports {
    /// Clock and chance.
    pub machine: Arc<dyn Machine>,
    /// The keychain of the person's account.
    pub vault: Arc<dyn Vault>,
    /// The way to the office.
    pub connector: Arc<dyn Connector>,
}
