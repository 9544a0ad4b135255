//! A wire that counts what passes over it.

use std::io::{Read, Write};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;

/// What passed.
#[derive(Default)]
struct Counts {
    requests: AtomicU64,
    bytes: AtomicU64,
    bodies: AtomicU64,
}

/// What passed since the last time it was asked.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Passed {
    /// Requests.
    pub requests: u64,
    /// All bytes both ways.
    pub bytes: u64,
    /// Bytes of bodies both ways.
    pub bodies: u64,
}

/// The wire; it is there until the process ends.
pub struct Wire {
    address: SocketAddr,
    counts: Arc<Counts>,
}

impl Wire {
    /// To an office at that address.
    pub fn to(office: SocketAddr) -> std::io::Result<Wire> {
        let listener = TcpListener::bind("127.0.0.1:0")?;
        let (address, counts) = (listener.local_addr()?, Arc::new(Counts::default()));
        let counting = Arc::clone(&counts);
        thread::spawn(move || {
            for desk in listener.incoming().flatten() {
                let Ok(there) = TcpStream::connect(office) else { continue };
                for (from, to) in [(&desk, &there), (&there, &desk)] {
                    if let (Ok(from), Ok(to)) = (from.try_clone(), to.try_clone()) {
                        let counts = Arc::clone(&counting);
                        thread::spawn(move || pump(from, to, &counts));
                    }
                }
            }
        });
        Ok(Wire { address, counts })
    }

    /// Where desks reach it.
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Counts from zero again.
    pub fn take(&self) -> Passed {
        let take = |count: &AtomicU64| count.swap(0, Ordering::Relaxed);
        Passed {
            requests: take(&self.counts.requests),
            bytes: take(&self.counts.bytes),
            bodies: take(&self.counts.bodies),
        }
    }
}

fn pump(mut from: TcpStream, mut to: TcpStream, counts: &Counts) {
    let mut some = vec![0; 64 << 10];
    while let Ok(count) = from.read(&mut some) {
        let part = &some[..count];
        if count == 0 || to.write_all(part).is_err() {
            break;
        }
        counts.bytes.fetch_add(count as u64, Ordering::Relaxed);
        // A head is written in one piece by both ends, and comes in one piece over loopback.
        if part.starts_with(b"POST ") || part.starts_with(b"GET ") {
            counts.requests.fetch_add(1, Ordering::Relaxed);
        }
        if part.starts_with(b"POST ") || part.starts_with(b"HTTP/1.1 ") {
            counts.bodies.fetch_add(length(part), Ordering::Relaxed);
        }
    }
    let _ = to.shutdown(Shutdown::Both);
}

fn length(part: &[u8]) -> u64 {
    let head = part.windows(4).position(|four| four == b"\r\n\r\n").map_or(part, |end| &part[..end]);
    let head = String::from_utf8_lossy(head).to_ascii_lowercase();
    let line = head.lines().find_map(|line| line.strip_prefix("content-length:")).map(str::trim);
    line.and_then(|length| length.parse().ok()).unwrap_or(0)
}
