//! The way to the office.

use complaint::DeviceId;
use std::sync::Arc;
use sync::{Office, OfficeError};
use zeroize::{Zeroize, ZeroizeOnDrop};

/// Where the office is, and how it is known to be the right one.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct OfficeAddress {
    /// `https://office.example:8443`, or `http://` on loopback only.
    pub url: String,
    /// PEM of the certificate authority to trust besides those of the system.
    pub certificate: Option<String>,
}

/// Seed of this device's Ed25519 key. The office holds the public half only.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct DeviceKey(pub [u8; 32]);

impl std::fmt::Debug for DeviceKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("DeviceKey(…)")
    }
}

/// Opens ways to offices.
pub trait Connector: Send + Sync {
    /// A way to the office at `address`, on which every request is signed with `key` in the name of `device` (`None`
    /// before the first join). Nothing is sent: each request finds out by itself whether the office is there.
    ///
    /// # Errors
    /// When the address or the certificate cannot be read.
    fn connect(
        &self,
        address: &OfficeAddress,
        key: &DeviceKey,
        device: Option<DeviceId>,
    ) -> Result<Arc<dyn Office>, OfficeError>;
}
