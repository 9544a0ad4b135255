//! Who sends a request: the headers of a signed request, and their check.

use super::Desk;
use crate::office::failed;
use crate::storage::DeviceRecord;
use axum::http::HeaderMap;
use complaint::DeviceId;
use data_encoding::BASE64URL_NOPAD;
use sync::message::RequestError;
use sync::sign;

/// A signature that holds. Whose it is may be known once its nonce is used up: before that it may be an old one.
#[must_use]
pub(super) struct Signed<'a, T> {
    proof: &'a Proof,
    whose: T,
}

impl<T> Signed<'_, T> {
    /// Uses the nonce up, which asks the database: what waits for room in a lane does so before.
    pub(super) async fn once(self, desk: &Desk) -> Result<T, RequestError> {
        let taken = desk.nonces.take(&self.proof.nonce, &self.proof.device, desk.office.now()).await;
        if taken.map_err(|error| failed(&error))? { Ok(self.whose) } else { Err(RequestError::BadSignature) }
    }
}

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
    pub(super) async fn check_device(
        &self,
        desk: &Desk,
        body: &[u8],
    ) -> Result<Signed<'_, DeviceRecord>, RequestError> {
        let device = desk.office.device(self.device_id()?).await?;
        let key = device.key;
        self.check_key(&key, body, device)
    }

    /// The key with which this body was signed, also by a device that was revoked: it is still heard once more.
    pub(super) async fn check_known_key(&self, desk: &Desk, body: &[u8]) -> Result<Signed<'_, [u8; 32]>, RequestError> {
        let key = desk.office.key_of(self.device_id()?).await?;
        self.check_key(&key, body, key)
    }

    /// A device that may be served is named. It proves nothing yet, and is asked before a large body is read.
    pub(super) async fn names_a_device(&self, desk: &Desk) -> Result<(), RequestError> {
        desk.office.device(self.device_id()?).await.map(drop)
    }

    fn device_id(&self) -> Result<DeviceId, RequestError> {
        self.device.parse().map_err(|_| RequestError::BadSignature)
    }

    /// The holder of `key` signed this body with the nonce of the header. `whose` it is, is given once the nonce is used up; only
    /// a signature that holds uses one.
    pub(super) fn check_key<T>(&self, key: &[u8; 32], body: &[u8], whose: T) -> Result<Signed<'_, T>, RequestError> {
        if sign::verify(key, &self.signature, self.method, self.path, body, &self.nonce) {
            Ok(Signed { proof: self, whose })
        } else {
            Err(RequestError::BadSignature)
        }
    }

    /// The body speaks of the device that signed it.
    pub(super) fn is_about(&self, device: DeviceId) -> Result<(), RequestError> {
        if self.device.parse() == Ok(device) { Ok(()) } else { Err(RequestError::BadSignature) }
    }
}
