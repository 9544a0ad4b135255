//! A scripted server on loopback: it gives the answers it was told to give, in order, and remembers what it was asked.

use app::ports::DeviceKey;
use complaint::DeviceId;
use futures_util::SinkExt;
use serde::Serialize;
use std::sync::{Arc, Mutex};
use sync::message::{FetchRange, FetchedRange, FileName, Poke, RequestError};
use sync::{Cursor, codec, sign};
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::net::TcpListener;

/// The device's key in these tests.
pub fn key() -> DeviceKey {
    DeviceKey([7; 32])
}

/// The device in these tests.
pub fn device() -> DeviceId {
    DeviceId::from_parts(1_700_000_000_000, &[1; 10])
}

/// A request to be sent.
pub fn fetch() -> FetchRange {
    FetchRange {
        device: device(),
        scope: "store:LDN04".parse().expect("a scope"),
        file: None,
        offset: 0,
        max_bytes: 1000,
    }
}

/// A message as it travels.
pub fn cbor<T: Serialize>(message: &T) -> Vec<u8> {
    codec::encode(message).expect("encodes")
}

/// A page of somebody else's.
pub fn html(status: u16, text: &str) -> Reply {
    Reply { status, kind: "text/html; charset=utf-8", nonce: None, body: text.as_bytes().to_vec(), cut: 0 }
}

/// One answer of the script.
pub struct Reply {
    pub status: u16,
    pub kind: &'static str,
    pub nonce: Option<&'static str>,
    pub body: Vec<u8>,
    /// Bytes of the body that are announced and never sent.
    pub cut: usize,
}

impl Reply {
    pub fn ok_with_nonce(nonce: &'static str) -> Reply {
        Reply { status: 200, kind: codec::CONTENT_TYPE, nonce: Some(nonce), body: Vec::new(), cut: 0 }
    }

    pub fn fetched(nonce: &'static str) -> Reply {
        let cursor = Cursor { scope: fetch().scope, seq: 0, chain: [0; 32] };
        let file = FileName([0; 32]);
        let answer = FetchedRange { cursor, file, offset: 0, length: 0, total: 0, bytes: Vec::new() };
        Reply { body: cbor(&answer), ..Reply::ok_with_nonce(nonce) }
    }

    pub fn refused(status: u16, error: &RequestError, nonce: &'static str) -> Reply {
        Reply { status, body: cbor(error), ..Reply::ok_with_nonce(nonce) }
    }

    pub fn events(text: &str, nonce: &'static str) -> Reply {
        Reply { kind: "text/event-stream", body: text.as_bytes().to_vec(), ..Reply::ok_with_nonce(nonce) }
    }

    fn bytes(&self) -> Vec<u8> {
        let nonce = self.nonce.map(|nonce| format!("{}: {nonce}\r\n", sign::NEXT_NONCE_HEADER)).unwrap_or_default();
        let moved = if self.status == 302 { "location: http://127.0.0.1:1/\r\n" } else { "" };
        let length = self.body.len() + self.cut;
        let head = format!(
            "HTTP/1.1 {} X\r\ncontent-type: {}\r\ncontent-length: {length}\r\n{nonce}{moved}connection: close\r\n\r\n",
            self.status, self.kind
        );
        [head.as_bytes(), &self.body].concat()
    }
}

/// One request as it arrived.
#[derive(Clone, Debug)]
pub struct Seen {
    /// Method and path.
    pub line: String,
    headers: Vec<(String, String)>,
    /// The body.
    pub body: Vec<u8>,
}

impl Seen {
    pub fn header(&self, name: &str) -> Option<String> {
        self.headers.iter().find(|(key, _)| key == name).map(|(_, value)| value.clone())
    }
}

/// A running script.
pub struct Script {
    port: u16,
    seen: Arc<Mutex<Vec<Seen>>>,
}

impl Script {
    pub async fn start(replies: Vec<Reply>) -> Script {
        let (script, listener) = Script::bind().await;
        let seen = script.seen.clone();
        tokio::spawn(async move {
            for reply in replies {
                let (mut wire, _) = listener.accept().await.expect("a connection");
                answer(&mut wire, &reply, &seen).await;
            }
        });
        script
    }

    /// The same behind TLS, with a certificate for `name`; also gives the authority's PEM. Connections that fail in the
    /// handshake use up no answer.
    pub async fn start_tls(name: &str, replies: Vec<Reply>) -> (Script, String) {
        let (script, listener) = Script::bind().await;
        let (acceptor, authority) = certificate(name);
        let seen = script.seen.clone();
        tokio::spawn(async move {
            let mut replies = replies.into_iter();
            loop {
                let (wire, _) = listener.accept().await.expect("a connection");
                let Ok(mut wire) = acceptor.accept(wire).await else { continue };
                let Some(reply) = replies.next() else { return };
                answer(&mut wire, &reply, &seen).await;
            }
        });
        (script, authority)
    }

    /// Gives a nonce, then upgrades, sends the pokes and closes.
    pub async fn start_live(pokes: Vec<Poke>) -> Script {
        let (script, listener) = Script::bind().await;
        let seen = script.seen.clone();
        tokio::spawn(async move {
            let (mut wire, _) = listener.accept().await.expect("a connection");
            answer(&mut wire, &Reply::ok_with_nonce("n1"), &seen).await;
            let (wire, _) = listener.accept().await.expect("a second connection");
            let mut socket = upgrade(wire, &seen).await;
            for poke in pokes {
                let frame = codec::encode_poke(&poke).expect("encodes");
                socket.send(tokio_tungstenite::tungstenite::Message::Binary(frame.into())).await.expect("sent");
            }
            socket.close(None).await.expect("closed");
        });
        script
    }

    async fn bind() -> (Script, TcpListener) {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let port = listener.local_addr().expect("its address").port();
        (Script { port, seen: Arc::default() }, listener)
    }

    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    pub fn tls_url(&self) -> String {
        format!("https://localhost:{}", self.port)
    }

    pub fn seen(&self) -> Vec<Seen> {
        self.seen.lock().expect("not poisoned").clone()
    }
}

async fn answer<W: AsyncRead + AsyncWrite + Unpin>(wire: &mut W, reply: &Reply, seen: &Mutex<Vec<Seen>>) {
    let request = receive(wire).await;
    seen.lock().expect("not poisoned").push(request);
    wire.write_all(&reply.bytes()).await.expect("answered");
    wire.shutdown().await.expect("closed");
}

async fn receive<W: AsyncRead + Unpin>(wire: &mut W) -> Seen {
    let mut bytes = Vec::new();
    let end = loop {
        if let Some(end) = bytes.windows(4).position(|window| window == b"\r\n\r\n") {
            break end;
        }
        let mut byte = [0; 1024];
        let count = wire.read(&mut byte).await.expect("readable");
        assert!(count > 0, "the request ends before its head does");
        bytes.extend_from_slice(&byte[..count]);
    };
    let mut body = bytes.split_off(end + 4);
    let head = String::from_utf8(bytes).expect("text");
    let mut lines = head.trim_end().split("\r\n");
    let line = lines.next().expect("a request line").trim_end_matches(" HTTP/1.1").to_owned();
    let headers: Vec<(String, String)> = lines
        .filter_map(|line| line.split_once(": "))
        .map(|(key, value)| (key.to_ascii_lowercase(), value.to_owned()))
        .collect();
    let length =
        headers.iter().find(|(key, _)| key == "content-length").map_or(0, |(_, v)| v.parse().expect("a number"));
    let mut rest = vec![0; usize::saturating_sub(length, body.len())];
    wire.read_exact(&mut rest).await.expect("the whole body");
    body.extend(rest);
    Seen { line, headers, body }
}

type Socket = tokio_tungstenite::WebSocketStream<tokio::net::TcpStream>;

#[allow(clippy::result_large_err, reason = "the shape of tungstenite's callback")]
async fn upgrade(wire: tokio::net::TcpStream, seen: &Arc<Mutex<Vec<Seen>>>) -> Socket {
    use tokio_tungstenite::tungstenite::handshake::server::{Request, Response};
    let seen = seen.clone();
    let look = move |request: &Request, response: Response| {
        let text = |value: &tokio_tungstenite::tungstenite::http::HeaderValue| value.to_str().unwrap_or("").to_owned();
        let headers = request.headers().iter().map(|(key, value)| (key.as_str().to_owned(), text(value))).collect();
        let line = format!("{} {}", request.method(), request.uri().path());
        seen.lock().expect("not poisoned").push(Seen { line, headers, body: Vec::new() });
        Ok(response)
    };
    tokio_tungstenite::accept_hdr_async(wire, look).await.expect("an upgrade")
}

/// A certificate authority of its own, and a server certificate for `name` signed by it.
fn certificate(name: &str) -> (tokio_rustls::TlsAcceptor, String) {
    let authority_key = rcgen::KeyPair::generate().expect("a key");
    let mut authority = rcgen::CertificateParams::default();
    authority.is_ca = rcgen::IsCa::Ca(rcgen::BasicConstraints::Unconstrained);
    let pem = authority.self_signed(&authority_key).expect("an authority").pem();
    let issuer = rcgen::Issuer::new(authority, authority_key);
    let server_key = rcgen::KeyPair::generate().expect("a key");
    let server = rcgen::CertificateParams::new(vec![name.to_owned()]).expect("a name");
    let server = server.signed_by(&server_key, &issuer).expect("a certificate");
    let private = rustls_pki_types::PrivateKeyDer::try_from(server_key.serialize_der()).expect("a key");
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = rustls::ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .expect("versions")
        .with_no_client_auth()
        .with_single_cert(vec![server.der().clone()], private)
        .expect("a certificate that fits its key");
    (tokio_rustls::TlsAcceptor::from(Arc::new(config)), pem)
}
