//! The live channel where no WebSocket gets through: the same pokes as server-sent events, or by long poll where something
//! on the way holds events back. Neither carries data.

use super::live::{HEARTBEAT, is_own_origin};
use super::proof::Proof;
use super::{Desk, From, body, from, reply};
use axum::extract::{Extension, Request, State};
use axum::http::{HeaderMap, HeaderName, StatusCode};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use data_encoding::BASE64URL_NOPAD;
use futures_util::stream::{self, Stream, StreamExt};
use std::convert::Infallible;
use std::time::Duration;
use sync::message::{Poll, Polled};
use sync::{Live, Office as _, codec};
use tokio::sync::watch;

/// How long a poll waits: less than proxies do, and than a request may take here.
const PATIENCE: Duration = Duration::from_secs(25);

/// Asks proxies of a common kind not to collect an answer before they pass it on.
const UNBUFFERED: (HeaderName, &str) = (HeaderName::from_static("x-accel-buffering"), "no");

/// Server-sent events: the first is a comment that shows the way is open, each further one a poke.
pub(super) async fn events(
    State(desk): State<Desk>,
    Extension(From(from)): Extension<From>,
    headers: HeaderMap,
) -> Response {
    if !is_own_origin(&headers) {
        return (StatusCode::FORBIDDEN, "the live channel is not for other sites\n").into_response();
    }
    let proof = Proof::of("GET", "/v1/events", &headers);
    let opened = async {
        let device = proof.check_device(&desk, b"").await?.once(&desk).await?;
        let channel = desk.office.visitor(device.key, from.ip()).live().await?;
        let events = Sse::new(told(channel, desk.closing.clone())).keep_alive(KeepAlive::new().interval(HEARTBEAT));
        Ok(([UNBUFFERED], events).into_response())
    };
    reply::finish(opened.await, &desk, proof.device_text())
}

fn told(channel: Box<dyn Live>, closing: watch::Receiver<bool>) -> impl Stream<Item = Result<Event, Infallible>> {
    let open = stream::once(async { Ok(Event::default().comment("open")) });
    open.chain(stream::unfold((channel, closing), |(mut channel, mut closing)| async move {
        let poke = tokio::select! {
            poke = channel.next() => poke.ok()?,
            () = super::accept::closed(&mut closing) => return None,
        };
        let frame = codec::encode_poke(&poke).ok()?;
        Some((Ok(Event::default().data(BASE64URL_NOPAD.encode(&frame))), (channel, closing)))
    }))
}

/// Answers when a head is another than the one the desk knows.
pub(super) async fn poll(State(desk): State<Desk>, request: Request) -> Response {
    let (proof, from) = (Proof::of("POST", "/v1/poll", request.headers()), from(&request));
    let answer = async {
        let bytes = body::read(request).await?;
        let device = proof.check_device(&desk, &bytes).await?.once(&desk).await?;
        let request: Poll = body::decode(&bytes)?;
        proof.is_about(request.device)?;
        // Listening begins before the heads are read, so that what is committed between the two is not missed.
        let mut channel = desk.office.visitor(device.key, from.ip()).live().await?;
        let mut heads = desk.office.heads(device.id).await?;
        if heads == request.known {
            let mut closing = desk.closing.clone();
            tokio::select! {
                poke = channel.next() => { poke?; }
                () = tokio::time::sleep(PATIENCE) => {}
                () = super::accept::closed(&mut closing) => {}
            }
            heads = desk.office.heads(device.id).await?;
        }
        reply::ok(&Polled { heads })
    };
    reply::finish(answer.await, &desk, proof.device_text())
}
