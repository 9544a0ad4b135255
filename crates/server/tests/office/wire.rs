//! The smallest HTTP client that can also misbehave.

use data_encoding::BASE64URL_NOPAD;
use ed25519_dalek::SigningKey;
use serde::{Serialize, de::DeserializeOwned};
use std::net::SocketAddr;
use sync::message::RequestError;
use sync::{codec, sign};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// What came back.
pub struct Reply {
    pub status: u16,
    pub nonce: String,
    pub body: Vec<u8>,
}

impl Reply {
    pub fn read<T: DeserializeOwned>(&self) -> Result<T, RequestError> {
        if self.status == 200 {
            return Ok(codec::decode(&self.body, codec::ANSWER).expect("an answer that can be read"));
        }
        Err(codec::decode(&self.body, codec::ANSWER).expect("an error that can be read"))
    }
}

/// Sends raw bytes and reads one answer.
pub async fn raw(address: SocketAddr, request: &[u8]) -> Reply {
    let mut stream = TcpStream::connect(address).await.expect("connect");
    stream.write_all(request).await.expect("send");
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).await.expect("receive");
    parse(&answer)
}

/// A whole answer, read.
pub fn parse(answer: &[u8]) -> Reply {
    let end = answer.windows(4).position(|four| four == b"\r\n\r\n").expect("headers end");
    let head = String::from_utf8_lossy(&answer[..end]).into_owned();
    let status = head[9..12].parse().expect("a status");
    let nonce = head.lines().find_map(|line| line.strip_prefix("redress-next-nonce: ")).unwrap_or_default();
    Reply { status, nonce: nonce.to_owned(), body: answer[end + 4..].to_vec() }
}

/// A request as bytes. The connection ends with the answer.
pub fn request(method: &str, path: &str, headers: &[(&str, &str)], body: &[u8]) -> Vec<u8> {
    let mut text = format!("{method} {path} HTTP/1.1\r\nhost: office\r\nconnection: close\r\n");
    for (name, value) in headers {
        text.push_str(&format!("{name}: {value}\r\n"));
    }
    text.push_str(&format!("content-length: {}\r\n\r\n", body.len()));
    [text.as_bytes(), body].concat()
}

/// A nonce for `device`.
pub async fn nonce(address: SocketAddr, device: &str) -> String {
    raw(address, &request("GET", "/v1/nonce", &[(sign::DEVICE_HEADER, device)], b"")).await.nonce
}

/// The headers of a signed request.
pub fn signed(
    key: &SigningKey,
    method: &str,
    path: &str,
    body: &[u8],
    device: &str,
    nonce: &str,
) -> Vec<(&'static str, String)> {
    let signature = BASE64URL_NOPAD.encode(&sign::sign(key, method, path, body, nonce));
    vec![
        (sign::DEVICE_HEADER, device.to_owned()),
        (sign::NONCE_HEADER, nonce.to_owned()),
        (sign::SIGNATURE_HEADER, signature),
    ]
}

/// Sends a message, signed with a fresh nonce.
pub async fn post<T: Serialize>(address: SocketAddr, key: &SigningKey, device: &str, path: &str, message: &T) -> Reply {
    let body = codec::encode(message).expect("a message");
    let nonce = nonce(address, device).await;
    let headers = signed(key, "POST", path, &body, device, &nonce);
    let headers: Vec<_> = headers.iter().map(|(name, value)| (*name, value.as_str())).collect();
    raw(address, &request("POST", path, &headers, &body)).await
}
