//! Linux: the Secret Service on the session bus.

use super::Door;
use keyring_core::Error;
use std::sync::Arc;
use zbus::blocking::Connection;
use zbus::zvariant::{OwnedObjectPath, OwnedValue};
use zbus_secret_service_keyring_store::Store;

const SERVICE: &str = "org.freedesktop.secrets";

pub(super) fn store() -> Result<Arc<Store>, Error> {
    Store::new()
}

/// A locked collection answers "no such entry", so its lock is read first, and without a prompt.
pub(super) fn door() -> Door {
    match is_locked() {
        Ok(true) => Door::Locked,
        Ok(false) => Door::Open,
        Err(error) => Door::Unavailable(error.to_string()),
    }
}

fn is_locked() -> zbus::Result<bool> {
    let bus = Connection::session()?;
    let path = "/org/freedesktop/secrets";
    let answer =
        bus.call_method(Some(SERVICE), path, Some("org.freedesktop.Secret.Service"), "ReadAlias", &"default")?;
    let collection: OwnedObjectPath = answer.body().deserialize()?;
    if collection.as_str() == "/" {
        // No collection yet: nothing is kept, and the first secret makes one.
        return Ok(false);
    }
    let asked = ("org.freedesktop.Secret.Collection", "Locked");
    let answer = bus.call_method(Some(SERVICE), &collection, Some("org.freedesktop.DBus.Properties"), "Get", &asked)?;
    let value: OwnedValue = answer.body().deserialize()?;
    Ok(bool::try_from(value)?)
}
