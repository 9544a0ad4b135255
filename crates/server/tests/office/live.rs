//! The live channel as a desk hears it.

use crate::wire::{nonce, request, signed};
use crate::world::Desk;
use std::net::SocketAddr;
use std::time::Duration;
use sync::codec;
use sync::message::Poke;
use tokio::io::AsyncReadExt;
use tokio::io::AsyncWriteExt;
use tokio::net::TcpStream;
use tokio::time::timeout;

/// How long a poke may take on a slow machine.
const PATIENCE: Duration = Duration::from_secs(60);

/// An open channel.
pub struct Channel(TcpStream);

impl Channel {
    /// Opens the live channel of a desk at an instance, and gives it with the status line.
    pub async fn open(at: SocketAddr, desk: &Desk, origin: &str) -> (Channel, String) {
        let device = desk.joined.device.to_string();
        let nonce = nonce(at, &device).await;
        let mut headers = signed(&desk.key, "GET", "/v1/live", b"", &device, &nonce);
        headers.push(("upgrade", "websocket".into()));
        headers.push(("sec-websocket-version", "13".into()));
        headers.push(("sec-websocket-key", "dGhlIHNhbXBsZSBub25jZQ==".into()));
        if !origin.is_empty() {
            headers.push(("origin", origin.into()));
        }
        let headers: Vec<_> = headers.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let text = String::from_utf8(request("GET", "/v1/live", &headers, b"")).expect("text");
        let text = text.replace("connection: close", "connection: upgrade").replace("content-length: 0\r\n", "");
        let mut stream = TcpStream::connect(at).await.expect("connect");
        stream.write_all(text.as_bytes()).await.expect("send");
        let mut head = Vec::new();
        while !head.ends_with(b"\r\n\r\n") {
            head.push(stream.read_u8().await.expect("a header"));
        }
        let head = String::from_utf8(head).expect("text");
        (Channel(stream), head.lines().next().unwrap_or_default().to_owned())
    }

    /// The next poke.
    pub async fn poke(&mut self) -> Poke {
        self.last().await.expect("a poke, and the channel is open")
    }

    /// The next poke, or nothing when the office closes the channel.
    pub async fn last(&mut self) -> Option<Poke> {
        timeout(PATIENCE, self.next()).await.expect("a poke or the end in time")
    }

    async fn next(&mut self) -> Option<Poke> {
        loop {
            let opcode = self.0.read_u8().await.ok()?;
            let mut frame = vec![0; usize::from(self.0.read_u8().await.ok()?)];
            self.0.read_exact(&mut frame).await.ok()?;
            match opcode {
                0x82 => return Some(codec::decode_poke(&frame).expect("a poke")),
                0x88 => return None,
                _ => {}
            }
        }
    }
}
