//! Bodies of requests: bounded before and after decompression.

use axum::extract::Request;
use serde::de::DeserializeOwned;
use sync::codec::{self, Bounds};
use sync::message::RequestError;

/// Reads the whole body, at most what [`codec::REQUEST`] allows.
pub(super) async fn read(request: Request) -> Result<Vec<u8>, RequestError> {
    read_within(request, codec::REQUEST).await
}

/// The same within other bounds.
pub(super) async fn read_within(request: Request, bounds: Bounds) -> Result<Vec<u8>, RequestError> {
    let limit = bounds.packed;
    match axum::body::to_bytes(request.into_body(), limit).await {
        Ok(bytes) => Ok(bytes.into()),
        Err(_) => Err(RequestError::Malformed { problem: format!("the body was cut, or is over {limit} bytes") }),
    }
}

/// Unpacks a body.
pub(super) fn decode<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, RequestError> {
    decode_within(bytes, codec::REQUEST)
}

/// The same within other bounds.
pub(super) fn decode_within<T: DeserializeOwned>(bytes: &[u8], bounds: Bounds) -> Result<T, RequestError> {
    codec::decode(bytes, bounds).map_err(|error| RequestError::Malformed { problem: error.to_string() })
}
