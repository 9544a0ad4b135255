//! Answers: a packed message, or a packed [`RequestError`] with a fitting status, and always the next nonce.

use super::Desk;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use sync::message::RequestError;
use sync::{OfficeError, codec, sign};

/// Why a request is not answered.
pub(super) struct Refused(RequestError);

impl From<RequestError> for Refused {
    fn from(error: RequestError) -> Self {
        Refused(error)
    }
}

impl From<OfficeError> for Refused {
    fn from(error: OfficeError) -> Self {
        match error {
            OfficeError::Request(error) => Refused(error),
            // An office in this very process is never out of reach; if it says so, it is closing.
            OfficeError::Unreachable { .. } | OfficeError::NotAnOffice { .. } | OfficeError::Certificate { .. } => {
                Refused(RequestError::Busy { retry_after: 5 })
            }
        }
    }
}

/// An answer with that message.
pub(super) fn ok<T: Serialize>(message: &T) -> Result<Response, Refused> {
    packed(StatusCode::OK, message).map_err(|problem| Refused(RequestError::Malformed { problem }))
}

/// An answer that says why not.
pub(super) fn error(error: &RequestError) -> Response {
    let mut response = packed(status(error), error).unwrap_or_else(|_| status(error).into_response());
    if let RequestError::TooManyAttempts { retry_after } | RequestError::Busy { retry_after } = error {
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(*retry_after));
    }
    response
}

/// Adds the nonce for the next request.
pub(super) fn finish(answer: Result<Response, Refused>, desk: &Desk, device: &str) -> Response {
    let mut response = answer.unwrap_or_else(|refused| error(&refused.0));
    let nonce = desk.nonces.fresh(device, desk.office.now());
    if let Some(value) = nonce.and_then(|nonce| HeaderValue::from_str(&nonce).ok()) {
        response.headers_mut().insert(sign::NEXT_NONCE_HEADER, value);
    }
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

fn packed<T: Serialize>(status: StatusCode, message: &T) -> Result<Response, String> {
    let body = codec::encode(message).map_err(|error| error.to_string())?;
    Ok((status, [(header::CONTENT_TYPE, codec::CONTENT_TYPE)], body).into_response())
}

/// The status is for people and proxies; programs read the body.
fn status(error: &RequestError) -> StatusCode {
    match error {
        RequestError::CursorDiverged { .. } | RequestError::ReplicaForked { .. } => StatusCode::CONFLICT,
        RequestError::UpgradeRequired { .. } => StatusCode::UPGRADE_REQUIRED,
        RequestError::DeviceRevoked { .. } | RequestError::NotGranted => StatusCode::FORBIDDEN,
        RequestError::BadSignature => StatusCode::UNAUTHORIZED,
        RequestError::CodeUnknown => StatusCode::NOT_FOUND,
        RequestError::CodeExpired | RequestError::CodeUsed => StatusCode::GONE,
        RequestError::TooManyAttempts { .. } => StatusCode::TOO_MANY_REQUESTS,
        RequestError::Busy { .. } => StatusCode::SERVICE_UNAVAILABLE,
        RequestError::Malformed { .. } => StatusCode::BAD_REQUEST,
        RequestError::NoRoom => StatusCode::INSUFFICIENT_STORAGE,
        RequestError::Internal { .. } => StatusCode::INTERNAL_SERVER_ERROR,
    }
}
