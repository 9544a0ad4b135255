//! Who sends a request: the headers of a signed request, and their check.

use super::Desk;
use crate::office::failed;
use crate::storage::DeviceRecord;
use axum::http::HeaderMap;
use complaint::DeviceId;
use data_encoding::BASE64URL_NOPAD;
use sync::message::RequestError;
use sync::sign;

/// What a request says of its sender.
pub(super) struct Proof {
    method: &'static str,
    path: &'static str,
    device: String,
    nonce: String,
    signature: Vec<u8>,
}

impl Proof {
    /// Reads the headers; what is missing is empty and proves nothing.
    pub(super) fn of(method: &'static str, path: &'static str, headers: &HeaderMap) -> Proof {
        let text = |name| headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default().to_owned();
        let signature = BASE64URL_NOPAD.decode(text(sign::SIGNATURE_HEADER).as_bytes()).unwrap_or_default();
        Proof { method, path, device: text(sign::DEVICE_HEADER), nonce: text(sign::NONCE_HEADER), signature }
    }

    /// The device as named by the header.
    pub(super) fn device_text(&self) -> &str {
        &self.device
    }

    /// The device that signed this body.
    pub(super) async fn check_device(&self, desk: &Desk, body: &[u8]) -> Result<DeviceRecord, RequestError> {
        let device = desk.office.device(self.device_id()?).await?;
        self.check_key(desk, &device.key, body).await?;
        Ok(device)
    }

    /// The key with which this body was signed, also by a device that was revoked: it is still heard once more.
    pub(super) async fn check_known_key(&self, desk: &Desk, body: &[u8]) -> Result<[u8; 32], RequestError> {
        let key = desk.office.key_of(self.device_id()?).await?;
        self.check_key(desk, &key, body).await?;
        Ok(key)
    }

    /// A device that may be served is named. It proves nothing yet, and is asked before a large body is read.
    pub(super) async fn names_a_device(&self, desk: &Desk) -> Result<(), RequestError> {
        desk.office.device(self.device_id()?).await.map(drop)
    }

    fn device_id(&self) -> Result<DeviceId, RequestError> {
        self.device.parse().map_err(|_| RequestError::BadSignature)
    }

    /// The holder of `key` signed this body with a nonce of ours. The nonce is used up only by a signature that holds.
    pub(super) async fn check_key(&self, desk: &Desk, key: &[u8; 32], body: &[u8]) -> Result<(), RequestError> {
        if !sign::verify(key, &self.signature, self.method, self.path, body, &self.nonce) {
            return Err(RequestError::BadSignature);
        }
        let taken = desk.nonces.take(&self.nonce, &self.device, desk.office.now()).await;
        if taken.map_err(|error| failed(&error))? { Ok(()) } else { Err(RequestError::BadSignature) }
    }

    /// The body speaks of the device that signed it.
    pub(super) fn is_about(&self, device: DeviceId) -> Result<(), RequestError> {
        if self.device.parse() == Ok(device) { Ok(()) } else { Err(RequestError::BadSignature) }
    }
}
