//! The live channel as a WebSocket on which the office says "look again", kept honest by a heartbeat.

use super::super::{CONNECT, HttpOffice, failure};
use super::{ANSWER, silent};
use async_trait::async_trait;
use futures_util::{SinkExt, StreamExt};
use rustls_pki_types::ServerName;
use std::time::Duration;
use sync::message::{Poke, RequestError};
use sync::{Live, OfficeError, codec, sign};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;
use tokio::time::timeout;
use tokio_tungstenite::tungstenite::client::IntoClientRequest;
use tokio_tungstenite::tungstenite::handshake::client::{Request, Response};
use tokio_tungstenite::tungstenite::http::{HeaderValue, StatusCode};
use tokio_tungstenite::tungstenite::protocol::WebSocketConfig;
use tokio_tungstenite::tungstenite::{Error, Message};
use tokio_tungstenite::{WebSocketStream, client_async_with_config};

/// Mean time of silence before the office is asked whether it is still there.
const HEARTBEAT: Duration = Duration::from_secs(25);

trait Wire: AsyncRead + AsyncWrite + Unpin + Send {}
impl<T: AsyncRead + AsyncWrite + Unpin + Send> Wire for T {}

type Socket = WebSocketStream<Box<dyn Wire>>;

/// An open live channel.
pub(super) struct Channel {
    socket: Socket,
    quiet: Duration,
    asked: bool,
}

/// Opens the channel. A nonce that the office no longer knows is replaced by a fresh one, once.
pub(super) async fn open(office: &HttpOffice) -> Result<Channel, OfficeError> {
    let socket = match shake_hands(office).await {
        Err(OfficeError::Request(RequestError::BadSignature)) => shake_hands(office).await?,
        other => other?,
    };
    Ok(Channel { socket, quiet: quiet(), asked: false })
}

async fn shake_hands(office: &HttpOffice) -> Result<Socket, OfficeError> {
    let nonce = office.nonce().await?;
    let request = request(office, &nonce)?;
    let wire = timeout(CONNECT, connect(office)).await.map_err(|_| silent("connecting took too long"))??;
    let bounds = WebSocketConfig::default().max_message_size(Some(1 << 16)).max_frame_size(Some(1 << 16));
    let shaken = timeout(CONNECT, client_async_with_config(request, wire, Some(bounds))).await;
    match shaken.map_err(|_| silent("the handshake took too long"))? {
        Ok((socket, _)) => Ok(socket),
        Err(Error::Http(answer)) => Err(refused(office, &answer)),
        Err(Error::Io(error)) => Err(failure::of(&error)),
        Err(error) => Err(OfficeError::NotAnOffice { problem: error.to_string() }),
    }
}

/// The signed request for an upgrade.
fn request(office: &HttpOffice, nonce: &str) -> Result<Request, OfficeError> {
    let wrong = |problem: String| OfficeError::NotAnOffice { problem };
    let url = office.address.url("/v1/live");
    let text = url.as_str().replacen("http", "ws", 1);
    let mut request = text.into_client_request().map_err(|error| wrong(error.to_string()))?;
    for (name, value) in office.signer.headers("GET", &office.address.path("/v1/live"), b"", nonce) {
        let value = HeaderValue::from_str(&value).map_err(|error| wrong(error.to_string()))?;
        request.headers_mut().insert(name, value);
    }
    Ok(request)
}

async fn connect(office: &HttpOffice) -> Result<Box<dyn Wire>, OfficeError> {
    let address = &office.address;
    let tcp = TcpStream::connect((address.host(), address.port())).await.map_err(|error| failure::of(&error))?;
    if !address.is_tls() {
        return Ok(Box::new(tcp));
    }
    let name = ServerName::try_from(address.host().to_owned())
        .map_err(|error| OfficeError::Certificate { problem: error.to_string() })?;
    let connector = tokio_rustls::TlsConnector::from(office.tls.clone());
    let tls = connector.connect(name, tcp).await.map_err(|error| failure::of(&error))?;
    Ok(Box::new(tls))
}

/// An upgrade refused: the fresh nonce in the answer is kept for the next try.
fn refused(office: &HttpOffice, answer: &Response) -> OfficeError {
    let nonce = answer.headers().get(sign::NEXT_NONCE_HEADER).and_then(|value| value.to_str().ok());
    office.signer.keep(nonce.map(str::to_owned));
    let status = answer.status();
    if let Some(refusal) = answer.body().as_ref().and_then(|body| codec::decode(body, codec::ANSWER).ok()) {
        return OfficeError::Request(refusal);
    }
    if status == StatusCode::UNAUTHORIZED && nonce.is_some() {
        return OfficeError::Request(RequestError::BadSignature);
    }
    OfficeError::NotAnOffice { problem: format!("status {} instead of an upgrade", status.as_u16()) }
}

/// The heartbeat's pause, give or take a fifth, so that a thousand desks do not ask at once.
fn quiet() -> Duration {
    let mut byte = [0];
    if getrandom::fill(&mut byte).is_err() {
        return HEARTBEAT;
    }
    HEARTBEAT.mul_f64(0.8 + 0.4 * f64::from(byte[0]) / 255.0)
}

impl Channel {
    /// Silence: ask once, then give up.
    async fn ask(&mut self) -> Result<(), OfficeError> {
        if self.asked {
            return Err(silent("no answer to the heartbeat"));
        }
        self.asked = true;
        self.socket.send(Message::Ping(Vec::new().into())).await.map_err(|error| silent(&error.to_string()))
    }
}

#[async_trait]
impl Live for Channel {
    async fn next(&mut self) -> Result<Poke, OfficeError> {
        loop {
            let patience = if self.asked { ANSWER } else { self.quiet };
            let Ok(frame) = timeout(patience, self.socket.next()).await else {
                self.ask().await?;
                continue;
            };
            self.asked = false;
            match frame {
                Some(Ok(Message::Binary(bytes))) => {
                    return codec::decode_poke(&bytes)
                        .map_err(|error| OfficeError::NotAnOffice { problem: error.to_string() });
                }
                Some(Ok(Message::Close(_))) | None => return Err(silent("the office closed the live channel")),
                Some(Ok(_)) => {}
                Some(Err(error)) => return Err(silent(&error.to_string())),
            }
        }
    }
}
