//! The live channel: a WebSocket that says "look again" and nothing else.

use super::proof::Proof;
use super::{Desk, From, reply};
use axum::extract::ws::{Message, WebSocket, WebSocketUpgrade};
use axum::extract::{Extension, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use std::time::Duration;
use sync::{Live, Office as _, codec};
use tokio::time::{MissedTickBehavior, interval};

/// How often the office shows that it is there; desks add their own jitter.
pub(super) const HEARTBEAT: Duration = Duration::from_secs(25);

/// A device says nothing over this channel but pong.
const LONGEST_FRAME: usize = 1024;

pub(super) async fn live(
    State(desk): State<Desk>,
    Extension(From(from)): Extension<From>,
    headers: HeaderMap,
    upgrade: WebSocketUpgrade,
) -> Response {
    if !is_own_origin(&headers) {
        return (StatusCode::FORBIDDEN, "the live channel is not for other sites\n").into_response();
    }
    let proof = Proof::of("GET", "/v1/live", &headers);
    let upgraded = async {
        let device = proof.check_device(&desk, b"").await?.once(&desk).await?;
        let channel = desk.office.visitor(device.key, from.ip()).live().await?;
        let closing = desk.closing.clone();
        let upgrade = upgrade.max_message_size(LONGEST_FRAME).max_frame_size(LONGEST_FRAME);
        Ok(upgrade.on_upgrade(move |socket| tell(socket, channel, closing)))
    };
    reply::finish(upgraded.await, &desk, proof.device_text())
}

/// Programs send no Origin; a browser must come from the office's own address.
pub(super) fn is_own_origin(headers: &HeaderMap) -> bool {
    let Some(origin) = headers.get(header::ORIGIN) else { return true };
    let origin = origin.to_str().ok().and_then(|origin| origin.split_once("://")).map(|(_, host)| host);
    let host = headers.get(header::HOST).and_then(|host| host.to_str().ok());
    origin.is_some() && origin == host
}

/// Tells of everything new until the device goes, is revoked, or the office closes.
async fn tell(mut socket: WebSocket, mut channel: Box<dyn Live>, mut closing: tokio::sync::watch::Receiver<bool>) {
    let mut heartbeat = interval(HEARTBEAT);
    heartbeat.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        let message = tokio::select! {
            poke = channel.next() => match poke.map(|poke| codec::encode_poke(&poke)) {
                Ok(Ok(frame)) => Message::Binary(frame.into()),
                _ => break,
            },
            _ = heartbeat.tick() => Message::Ping(Vec::new().into()),
            received = socket.recv() => match received {
                Some(Ok(Message::Close(_)) | Err(_)) | None => break,
                Some(Ok(_)) => continue,
            },
            () = super::accept::closed(&mut closing) => break,
        };
        if tokio::time::timeout(HEARTBEAT, socket.send(message)).await.is_err() {
            break;
        }
    }
    // The other side may be gone already.
    let _ = socket.send(Message::Close(None)).await;
}
