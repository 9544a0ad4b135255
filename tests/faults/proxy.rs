//! What stands between a desk and its office in real shops: a small HTTP/1.1 proxy that can be told to behave badly.

use std::io::{Read, Write};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

/// How the proxy behaves, from the next request on.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Manner {
    /// Passes everything on, upgrades too.
    Passes,
    /// Knows no upgrades: takes those headers off, as HTTP/1.1 has a proxy do with what it does not know.
    NoUpgrade,
    /// As before, and collects a whole answer before it passes any of it on.
    Collects,
    /// Passes nothing on: a captive portal's page answers everything, with 200.
    Portal,
    /// Passes on that many bytes of each answer and closes the connection.
    Cuts(usize),
}

/// The proxy; it serves until the process ends.
pub struct Proxy {
    address: SocketAddr,
    manner: Arc<Mutex<Manner>>,
    paths: Arc<Mutex<Vec<String>>>,
}

const PORTAL: &str = "<!doctype html><title>Welcome</title><p>Accept our terms to use this network.";

/// Longest header that is read.
const HEAD: usize = 64 << 10;

impl Proxy {
    /// In front of an office at that address.
    pub fn before(office: &str, manner: Manner) -> Proxy {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let address = listener.local_addr().expect("an address");
        let (manner, paths) = (Arc::new(Mutex::new(manner)), Arc::new(Mutex::new(Vec::new())));
        let (office, told, seen) = (office.to_owned(), Arc::clone(&manner), Arc::clone(&paths));
        thread::spawn(move || {
            for desk in listener.incoming().flatten() {
                let (office, told, seen) = (office.clone(), Arc::clone(&told), Arc::clone(&seen));
                // A connection that ends early is what this program is for.
                thread::spawn(move || serve(desk, &office, &told, &seen));
            }
        });
        Proxy { address, manner, paths }
    }

    /// Where desks reach it.
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Behaves otherwise from now on.
    pub fn behave(&self, manner: Manner) {
        *self.manner.lock().expect("whole") = manner;
    }

    /// Paths asked for so far.
    pub fn asked(&self, path: &str) -> usize {
        self.paths.lock().expect("whole").iter().filter(|asked| *asked == path).count()
    }
}

/// One request and its answer: every connection is closed after it.
fn serve(mut desk: TcpStream, office: &str, manner: &Mutex<Manner>, seen: &Mutex<Vec<String>>) -> Option<()> {
    desk.set_read_timeout(Some(Duration::from_secs(120))).ok()?;
    let (head, rest) = head(&mut desk)?;
    let path = head.split_whitespace().nth(1)?.to_owned();
    seen.lock().expect("whole").push(path);
    let manner = *manner.lock().expect("whole");
    let upgrades = manner == Manner::Passes && has(&head, "upgrade:");
    let body = body(&mut desk, &head, rest)?;
    if manner == Manner::Portal {
        let length = PORTAL.len();
        let answer = format!(
            "HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: {length}\r\nconnection: close\r\n\r\n{PORTAL}"
        );
        return desk.write_all(answer.as_bytes()).ok();
    }
    let mut there = TcpStream::connect(office).ok()?;
    there.write_all(passed_on(&head, upgrades).as_bytes()).ok()?;
    there.write_all(&body).ok()?;
    match manner {
        Manner::Collects => {
            let mut answer = Vec::new();
            there.read_to_end(&mut answer).ok()?;
            desk.write_all(&answer).ok()?;
        }
        Manner::Cuts(most) => {
            let mut answer = Vec::new();
            there.read_to_end(&mut answer).ok()?;
            desk.write_all(answer.get(..most).unwrap_or(&answer)).ok()?;
        }
        Manner::Passes | Manner::NoUpgrade | Manner::Portal => {
            if upgrades {
                let (from, to) = (desk.try_clone().ok()?, there.try_clone().ok()?);
                thread::spawn(move || pump(from, to));
            }
            pump(there, desk.try_clone().ok()?);
        }
    }
    desk.shutdown(Shutdown::Both).ok()
}

/// The head of a request, and what was read behind it.
fn head(from: &mut TcpStream) -> Option<(String, Vec<u8>)> {
    let (mut read, mut some) = (Vec::new(), [0; 4096]);
    loop {
        if let Some(end) = read.windows(4).position(|four| four == b"\r\n\r\n") {
            let rest = read.split_off(end + 4);
            return Some((String::from_utf8(read).ok()?, rest));
        }
        let count = from.read(&mut some).ok().filter(|count| *count > 0 && read.len() < HEAD)?;
        read.extend_from_slice(&some[..count]);
    }
}

fn body(from: &mut TcpStream, head: &str, mut read: Vec<u8>) -> Option<Vec<u8>> {
    let line = head.lines().find(|line| line.to_ascii_lowercase().starts_with("content-length:"));
    let length = line.and_then(|line| line.split(':').nth(1)?.trim().parse().ok()).unwrap_or(0);
    let here = read.len();
    read.resize(length.max(here), 0);
    from.read_exact(&mut read[here..]).ok()?;
    Some(read)
}

fn has(head: &str, name: &str) -> bool {
    head.lines().any(|line| line.to_ascii_lowercase().starts_with(name))
}

/// The head as the office gets it: without what belongs to this connection alone.
fn passed_on(head: &str, upgrades: bool) -> String {
    let own = |line: &str| {
        let line = line.to_ascii_lowercase();
        line.starts_with("connection:") || line.starts_with("upgrade:") || line.starts_with("keep-alive:")
    };
    let mut kept: Vec<&str> = head.trim_end().split("\r\n").filter(|line| upgrades || !own(line)).collect();
    if !upgrades {
        kept.push("connection: close");
    }
    kept.join("\r\n") + "\r\n\r\n"
}

/// Passes on what comes, until one side ends.
fn pump(mut from: TcpStream, mut to: TcpStream) {
    let mut some = [0; 16 << 10];
    while let Ok(count) = from.read(&mut some) {
        if count == 0 || to.write_all(&some[..count]).is_err() {
            break;
        }
    }
    let _ = to.shutdown(Shutdown::Both);
}
