//! One HTTP answer: read within bounds, and told apart from what portals and proxies say in an office's place.

use super::failure;
use reqwest::{RequestBuilder, Response, StatusCode, header::CONTENT_TYPE};
use serde::de::DeserializeOwned;
use sync::message::RequestError;
use sync::{OfficeError, codec, sign};

/// An answer, wholly received.
pub(crate) struct Answer {
    status: StatusCode,
    is_ours: bool,
    body: Vec<u8>,
    /// Nonce for the next request.
    pub(crate) next_nonce: Option<String>,
}

impl Answer {
    /// Sends the request and receives the whole answer.
    pub(crate) async fn receive(request: RequestBuilder) -> Result<Answer, OfficeError> {
        Answer::of(request.send().await.map_err(|error| failure::of(&error))?).await
    }

    /// Receives the rest of an answer whose headers are here.
    pub(crate) async fn of(mut response: Response) -> Result<Answer, OfficeError> {
        let next_nonce = next_nonce(&response);
        let is_ours =
            header(&response, CONTENT_TYPE.as_str()).is_some_and(|kind| kind.starts_with(codec::CONTENT_TYPE));
        let status = response.status();
        let body = body(&mut response).await?;
        Ok(Answer { status, is_ours, body, next_nonce })
    }

    /// The message in it.
    pub(crate) fn read<A: DeserializeOwned>(self) -> Result<A, OfficeError> {
        if !self.is_ours {
            return Err(self.foreign());
        }
        let garbled = |error: codec::CodecError| OfficeError::NotAnOffice { problem: error.to_string() };
        if self.status.is_success() {
            return codec::decode(&self.body, codec::ANSWER).map_err(garbled);
        }
        let refusal: RequestError = codec::decode(&self.body, codec::ANSWER).map_err(garbled)?;
        Err(OfficeError::Request(refusal))
    }

    /// An answer that no office gave: a gateway whose office is down, or somebody else altogether.
    fn foreign(&self) -> OfficeError {
        let gateway = matches!(
            self.status,
            StatusCode::BAD_GATEWAY | StatusCode::SERVICE_UNAVAILABLE | StatusCode::GATEWAY_TIMEOUT
        );
        let problem = format!("status {} without an office's content type", self.status.as_u16());
        if gateway { OfficeError::Unreachable { problem } } else { OfficeError::NotAnOffice { problem } }
    }
}

/// The nonce for the next request, which every answer of an office carries.
pub(crate) fn next_nonce(response: &Response) -> Option<String> {
    header(response, sign::NEXT_NONCE_HEADER).map(str::to_owned)
}

fn header<'a>(response: &'a Response, name: &str) -> Option<&'a str> {
    response.headers().get(name).and_then(|value| value.to_str().ok())
}

async fn body(response: &mut Response) -> Result<Vec<u8>, OfficeError> {
    let mut body = Vec::new();
    while let Some(chunk) = response.chunk().await.map_err(|error| failure::of(&error))? {
        if body.len() + chunk.len() > codec::ANSWER.packed {
            return Err(OfficeError::NotAnOffice { problem: "its answer is over every bound".to_owned() });
        }
        body.extend_from_slice(&chunk);
    }
    Ok(body)
}
