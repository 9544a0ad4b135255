//! The live channel as server-sent events. The first thing the office sends shows that nothing holds them back.

use super::super::answer::{Answer, next_nonce};
use super::super::{HttpOffice, failure};
use super::{ANSWER, silent};
use async_trait::async_trait;
use data_encoding::BASE64URL_NOPAD;
use reqwest::{Method, Response, header::CONTENT_TYPE};
use sync::message::{Poke, RequestError};
use sync::{Live, OfficeError, codec};
use tokio::time::timeout;

/// The most that may be held of an event that is not whole yet.
const LONGEST_EVENT: usize = 4096;

/// An open stream of events.
pub(super) struct Events {
    response: Response,
    held: Vec<u8>,
}

/// Opens the stream. A nonce that the office no longer knows is replaced by a fresh one, once.
pub(super) async fn open(office: &HttpOffice) -> Result<Events, OfficeError> {
    let mut response = match ask(office).await {
        Err(OfficeError::Request(RequestError::BadSignature)) => ask(office).await?,
        other => other?,
    };
    let first = timeout(ANSWER, response.chunk()).await.map_err(|_| foreign("events are held back on the way"))?;
    let held = first.map_err(|error| failure::of(&error))?.ok_or_else(|| foreign("events end before they begin"))?;
    Ok(Events { response, held: held.to_vec() })
}

async fn ask(office: &HttpOffice) -> Result<Response, OfficeError> {
    let nonce = office.nonce().await?;
    let sent = timeout(ANSWER, office.signed(Method::GET, "/v1/events", b"", &nonce).send()).await;
    let response =
        sent.map_err(|_| foreign("events are held back on the way"))?.map_err(|error| failure::of(&error))?;
    let kind = response.headers().get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    if response.status().is_success() && kind.starts_with("text/event-stream") {
        office.signer.keep(next_nonce(&response));
        return Ok(response);
    }
    let answer = Answer::of(response).await?;
    office.signer.keep(answer.next_nonce.clone());
    answer.read::<()>()?;
    Err(foreign("an answer in place of events"))
}

fn foreign(problem: &str) -> OfficeError {
    OfficeError::NotAnOffice { problem: problem.to_owned() }
}

impl Events {
    /// The next whole event that was received, without the blank line that ends it.
    fn take_event(&mut self) -> Option<Vec<u8>> {
        let end = self.held.windows(2).position(|pair| pair == b"\n\n")?;
        let event = self.held.drain(..end + 2).collect();
        Some(event)
    }
}

/// The poke of an event; `None` for a comment.
fn read(event: &[u8]) -> Result<Option<Poke>, OfficeError> {
    let text = String::from_utf8_lossy(event);
    let Some(data) = text.lines().find_map(|line| line.strip_prefix("data:")) else { return Ok(None) };
    let frame = BASE64URL_NOPAD.decode(data.trim().as_bytes()).map_err(|error| foreign(&error.to_string()))?;
    codec::decode_poke(&frame).map(Some).map_err(|error| foreign(&error.to_string()))
}

#[async_trait]
impl Live for Events {
    async fn next(&mut self) -> Result<Poke, OfficeError> {
        loop {
            while let Some(event) = self.take_event() {
                if let Some(poke) = read(&event)? {
                    return Ok(poke);
                }
            }
            if self.held.len() > LONGEST_EVENT {
                return Err(foreign("an event without an end"));
            }
            // The client's own limit on silence is longer than the office's heartbeat.
            let chunk = self.response.chunk().await.map_err(|error| failure::of(&error))?;
            self.held.extend_from_slice(&chunk.ok_or_else(|| silent("the office closed the live channel"))?);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_comment_is_no_poke_and_garbage_is_no_office() {
        assert_eq!(read(b": open"), Ok(None), "a heartbeat says nothing");
        assert!(matches!(read(b"data: !!"), Err(OfficeError::NotAnOffice { .. })), "not base64url");
        assert!(matches!(read(b"data: AAAA"), Err(OfficeError::NotAnOffice { .. })), "not a poke");
    }
}
