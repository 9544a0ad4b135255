//! A connection of one device to its office that is kept open from one request to the next, as the app keeps it.

use crate::wire::{request, signed};
use anyhow::{Context, Result, bail};
use ed25519_dalek::SigningKey;
use serde::{Serialize, de::DeserializeOwned};
use std::net::SocketAddr;
use std::time::{Duration, Instant};
use sync::message::RequestError;
use sync::{codec, sign};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// After so long without a request a connection is made anew: the office closes those that idle.
const IDLE: Duration = Duration::from_secs(5);

/// The connection.
pub struct Line {
    address: SocketAddr,
    stream: TcpStream,
    used: Instant,
    key: SigningKey,
    device: String,
    nonce: Option<String>,
}

async fn connect(address: SocketAddr) -> Result<TcpStream> {
    let stream = TcpStream::connect(address).await?;
    stream.set_nodelay(true)?;
    Ok(stream)
}

/// An answer as it came.
struct Answer {
    status: u16,
    nonce: Option<String>,
    body: Vec<u8>,
}

impl Line {
    pub async fn open(address: SocketAddr, key: SigningKey, device: String) -> Result<Line> {
        let stream = connect(address).await?;
        Ok(Line { address, stream, used: Instant::now(), key, device, nonce: None })
    }

    /// Sends a message and reads the answer to it.
    pub async fn post<A: DeserializeOwned>(
        &mut self,
        path: &str,
        message: &impl Serialize,
    ) -> Result<Result<A, RequestError>> {
        let (status, body) = self.post_raw(path, message).await?;
        Ok(if status == 200 {
            Ok(codec::decode(&body, codec::ANSWER)?)
        } else {
            Err(codec::decode(&body, codec::ANSWER)?)
        })
    }

    /// The same, without reading what is in the answer.
    pub async fn post_raw(&mut self, path: &str, message: &impl Serialize) -> Result<(u16, Vec<u8>)> {
        if self.used.elapsed() > IDLE {
            self.stream = connect(self.address).await?;
        }
        let body = codec::encode(message)?;
        let nonce = match self.nonce.take() {
            Some(nonce) => nonce,
            None => {
                let headers = [(sign::DEVICE_HEADER, self.device.clone())];
                self.ask("GET", "/v1/nonce", &headers, b"").await?.nonce.context("a nonce")?
            }
        };
        let headers = signed(&self.key, "POST", path, &body, &self.device, &nonce);
        let answer = self.ask("POST", path, &headers, &body).await?;
        self.nonce = answer.nonce;
        self.used = Instant::now();
        Ok((answer.status, answer.body))
    }

    async fn ask(&mut self, method: &str, path: &str, headers: &[(&str, String)], body: &[u8]) -> Result<Answer> {
        let headers: Vec<_> = headers.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let request = request(method, path, &headers, body);
        // That client closes its connections; this one does not.
        let head = String::from_utf8_lossy(&request[..request.len() - body.len()]).replace("connection: close\r\n", "");
        self.stream.write_all(&[head.as_bytes(), body].concat()).await?;
        self.receive().await
    }

    async fn receive(&mut self) -> Result<Answer> {
        let (mut held, mut some) = (Vec::new(), [0; 16 << 10]);
        let end = loop {
            if let Some(end) = held.windows(4).position(|four| four == b"\r\n\r\n") {
                break end + 4;
            }
            let count = self.stream.read(&mut some).await?;
            if count == 0 {
                bail!("the office closed the connection");
            }
            held.extend_from_slice(&some[..count]);
        };
        let head = String::from_utf8_lossy(&held[..end]).into_owned();
        let mut body = held.split_off(end);
        let header = |name: &str| head.lines().find_map(|line| line.strip_prefix(name)).map(str::trim);
        let length = header("content-length:").map_or(Ok(0), str::parse)?;
        let here = body.len();
        body.resize(length, 0);
        self.stream.read_exact(&mut body[here..]).await?;
        let status = head.get(9..12).context("a status")?.parse()?;
        Ok(Answer { status, nonce: header("redress-next-nonce:").map(str::to_owned), body })
    }
}
