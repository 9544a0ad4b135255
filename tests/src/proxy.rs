//! What stands between a desk and its office in real shops: a small HTTP/1.1 proxy that can be told to behave badly.

use anyhow::Result;
use std::io::{Read, Write};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;
use sync::codec;
use sync::message::{Exchanged, RequestError, Status};

/// How the proxy behaves, from the next request on.
#[derive(Clone, PartialEq, Eq, Debug)]
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
    /// Answers every exchange itself, in the office's place, with this.
    Says(RequestError),
    /// Passes exchanges on, and says this of every pushed change, whatever the office said.
    Judges(Status),
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
    ///
    /// # Errors
    /// When there is no port.
    pub fn before(office: &str, manner: Manner) -> Result<Proxy> {
        let listener = TcpListener::bind("127.0.0.1:0")?;
        let address = listener.local_addr()?;
        let (manner, paths) = (Arc::new(Mutex::new(manner)), Arc::new(Mutex::new(Vec::new())));
        let (office, told, seen) = (office.to_owned(), Arc::clone(&manner), Arc::clone(&paths));
        thread::spawn(move || {
            for desk in listener.incoming().flatten() {
                let (office, told, seen) = (office.clone(), Arc::clone(&told), Arc::clone(&seen));
                // A connection that ends early is what this program is for.
                thread::spawn(move || serve(desk, &office, &told, &seen));
            }
        });
        Ok(Proxy { address, manner, paths })
    }

    /// Where desks reach it.
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Behaves otherwise from now on.
    pub fn behave(&self, manner: Manner) {
        *self.manner.lock().unwrap_or_else(PoisonError::into_inner) = manner;
    }

    /// Paths asked for so far.
    pub fn asked(&self, path: &str) -> usize {
        self.paths.lock().unwrap_or_else(PoisonError::into_inner).iter().filter(|asked| *asked == path).count()
    }
}

/// One request and its answer: every connection is closed after it.
fn serve(mut desk: TcpStream, office: &str, manner: &Mutex<Manner>, seen: &Mutex<Vec<String>>) -> Option<()> {
    desk.set_read_timeout(Some(Duration::from_secs(120))).ok()?;
    let (head, rest) = head(&mut desk)?;
    let path = head.split_whitespace().nth(1)?.to_owned();
    seen.lock().unwrap_or_else(PoisonError::into_inner).push(path);
    let manner = behaviour(manner);
    let exchange = head.starts_with("POST /v1/exchange ");
    let upgrades = manner == Manner::Passes && has(&head, "upgrade:");
    let body = body(&mut desk, &head, rest)?;
    if manner == Manner::Portal {
        return desk.write_all(&answer("200 OK", "text/html", PORTAL.as_bytes())).ok();
    }
    if let Manner::Says(error) = &manner
        && exchange
    {
        let body = codec::encode(error).ok()?;
        return desk.write_all(&answer("409 Conflict", codec::CONTENT_TYPE, &body)).ok();
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
        Manner::Judges(status) if exchange => {
            let mut answer = Vec::new();
            there.read_to_end(&mut answer).ok()?;
            desk.write_all(&judged(&answer, &status).unwrap_or(answer)).ok()?;
        }
        _ => {
            if upgrades {
                let (from, to) = (desk.try_clone().ok()?, there.try_clone().ok()?);
                thread::spawn(move || pump(from, to));
            }
            pump(there, desk.try_clone().ok()?);
        }
    }
    desk.shutdown(Shutdown::Both).ok()
}

/// How it behaves now.
fn behaviour(manner: &Mutex<Manner>) -> Manner {
    manner.lock().unwrap_or_else(PoisonError::into_inner).clone()
}

/// An answer of its own.
fn answer(status: &str, kind: &str, body: &[u8]) -> Vec<u8> {
    let head = format!(
        "HTTP/1.1 {status}\r\ncontent-type: {kind}\r\ncontent-length: {}\r\nconnection: close\r\n\r\n",
        body.len()
    );
    [head.as_bytes(), body].concat()
}

/// The office's answer to a push with another judgement; `None` for one without.
fn judged(whole: &[u8], status: &Status) -> Option<Vec<u8>> {
    let end = whole.windows(4).position(|four| four == b"\r\n\r\n")? + 4;
    let (head, body) = whole.split_at(end);
    let mut exchanged: Exchanged = codec::decode(body, codec::ANSWER).ok()?;
    exchanged.ack.as_mut()?.results.iter_mut().for_each(|result| result.status = status.clone());
    let body = codec::encode(&exchanged).ok()?;
    let head = String::from_utf8(head.to_vec()).ok()?;
    let other = head.split("\r\n").filter(|line| !line.is_empty() && !has(line, "content-length:"));
    let mut head: Vec<String> = other.map(str::to_owned).collect();
    head.push(format!("content-length: {}\r\n\r\n", body.len()));
    Some([head.join("\r\n").into_bytes(), body].concat())
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
        read.extend_from_slice(some.get(..count)?);
    }
}

fn body(from: &mut TcpStream, head: &str, mut read: Vec<u8>) -> Option<Vec<u8>> {
    let line = head.lines().find(|line| line.to_ascii_lowercase().starts_with("content-length:"));
    let length = line.and_then(|line| line.split(':').nth(1)?.trim().parse().ok()).unwrap_or(0);
    let here = read.len();
    read.resize(length.max(here), 0);
    from.read_exact(read.get_mut(here..)?).ok()?;
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
        if count == 0 || to.write_all(some.get(..count).unwrap_or_default()).is_err() {
            break;
        }
    }
    let _ = to.shutdown(Shutdown::Both);
}
