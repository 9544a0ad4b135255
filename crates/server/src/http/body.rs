//! Bodies of requests: bounded before and after decompression.

use axum::extract::Request;
use serde::de::DeserializeOwned;
use sync::codec;
use sync::message::RequestError;

/// Reads the whole body, at most what [`codec::REQUEST`] allows.
pub(super) async fn read(request: Request) -> Result<Vec<u8>, RequestError> {
    let limit = codec::REQUEST.packed;
    match axum::body::to_bytes(request.into_body(), limit).await {
        Ok(bytes) => Ok(bytes.into()),
        Err(_) => Err(RequestError::Malformed { problem: format!("the body was cut, or is over {limit} bytes") }),
    }
}

/// Unpacks a body.
pub(super) fn decode<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, RequestError> {
    codec::decode(bytes, codec::REQUEST).map_err(|error| RequestError::Malformed { problem: error.to_string() })
}
