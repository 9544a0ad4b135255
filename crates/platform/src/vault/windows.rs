//! Windows: the Credential Manager.

use super::Door;
use keyring_core::Error;
use std::sync::Arc;
use windows_native_keyring_store::Store;

pub(super) fn store() -> Result<Arc<Store>, Error> {
    Store::new()
}

/// It is open whenever the person is signed in.
pub(super) fn door() -> Door {
    match Store::new() {
        Ok(_) => Door::Open,
        Err(error) => Door::Unavailable(error.to_string()),
    }
}
