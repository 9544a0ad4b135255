//! macOS: the login keychain.

use super::Door;
use apple_native_keyring_store::keychain::Store;
use keyring_core::Error;
use std::sync::Arc;

pub(super) fn store() -> Result<Arc<Store>, Error> {
    Store::new()
}

/// The system asks the person itself and reports a refusal as no access.
pub(super) fn door() -> Door {
    match Store::new() {
        Ok(_) => Door::Open,
        Err(Error::NoStorageAccess(_)) => Door::Locked,
        Err(error) => Door::Unavailable(error.to_string()),
    }
}
