//! Signs requests with the device's key and keeps the office's next nonce. It must not know what is asked.

use app::ports::DeviceKey;
use complaint::DeviceId;
use data_encoding::BASE64URL_NOPAD;
use ed25519_dalek::SigningKey;
use std::sync::{Mutex, PoisonError};
use sync::sign;

/// The device's key, its name, and the nonce the office gave last.
pub(crate) struct Signer {
    key: SigningKey,
    device: Option<String>,
    nonce: Mutex<Option<String>>,
}

impl Signer {
    pub(crate) fn new(key: &DeviceKey, device: Option<DeviceId>) -> Signer {
        let device = device.map(|device| device.to_string());
        Signer { key: SigningKey::from_bytes(&key.0), device, nonce: Mutex::new(None) }
    }

    pub(crate) fn device(&self) -> Option<&str> {
        self.device.as_deref()
    }

    /// The headers that make a request this device's own.
    pub(crate) fn headers(&self, method: &str, path: &str, body: &[u8], nonce: &str) -> Vec<(&'static str, String)> {
        let signature = sign::sign(&self.key, method, path, body, nonce);
        let mut headers =
            vec![(sign::NONCE_HEADER, nonce.to_owned()), (sign::SIGNATURE_HEADER, BASE64URL_NOPAD.encode(&signature))];
        headers.extend(self.device.iter().map(|device| (sign::DEVICE_HEADER, device.clone())));
        headers
    }

    /// Keeps the nonce for the next request.
    pub(crate) fn keep(&self, nonce: Option<String>) {
        *self.nonce.lock().unwrap_or_else(PoisonError::into_inner) = nonce;
    }

    /// Takes the nonce kept: each is used once.
    pub(crate) fn take(&self) -> Option<String> {
        self.nonce.lock().unwrap_or_else(PoisonError::into_inner).take()
    }
}
