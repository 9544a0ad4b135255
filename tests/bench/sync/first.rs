//! The first sync of a desk, beside its floor and beside the peers: computing time of both ends for each document.

use crate::cost::Process;
use crate::desk::Desk;
use crate::line::Line;
use crate::office::{Office, store};
use crate::scale::Scale;
use crate::table::{Aim, Row, Table};
use crate::world::{self, Kind};
use crate::{bare, filler, floor, peers, texts};
use anyhow::{Context, Result, ensure};
use complaint::Role;
use document::Snapshot;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::thread;
use sync::message::{FetchRange, FetchedRange};
use sync::{codec, file};

/// Stores of the area, each a scope.
pub const STORES: usize = 4;

/// What a peer needed to come again.
pub struct Beside {
    /// With nothing changed.
    pub unchanged: String,
    /// With ten documents changed.
    pub changed: String,
}

/// Measures ours, the floor and the peers.
pub async fn measure(scale: &Scale, table: &mut Table) -> Result<Option<Beside>> {
    let office = Office::open(Kind::Sqlite, STORES).await?;
    drop(filler::fill(&office, STORES, &texts::all()?, scale.first, true, 0).await?);
    let count = scale.first as f64;

    let (here, there) = (Process(None), office.process());
    // Once for all desks: the first that comes waits for the files.
    let before = there.cpu()?;
    let bodies = bodies(&office).await?;
    let making = (there.cpu()? - before) / count * 1e6;
    let desk = Desk::join(&office, &office.url(), "Manager").await?;
    let before = (here.cpu()?, there.cpu()?);
    let report = desk.sync().await?;
    ensure!(report.received == scale.first as u64, "{report:?}");
    let spent = (here.cpu()? - before.0, there.cpu()? - before.1);
    let ours = (spent.0 + spent.1) / count * 1e6;

    let floor = floor_of(&bodies)? / count * 1e6;
    let what = format!("first sync of {} complaints with history, indexes and search, CPU at both ends", scale.first);
    let each = |micros: f64| format!("{micros:.0} µs a document");
    let value = format!(
        "{} (desk {:.0}, office {:.0}; the files, made once for all desks: {making:.0})",
        each(ours),
        spent.0 / count * 1e6,
        spent.1 / count * 1e6
    );
    let mut row = |peer: String, is: f64, aim| {
        table.add(Row { what: what.clone(), value: value.clone(), peer, is, unit: "×", aim });
    };
    row(
        format!("floor: the same snapshots and rows over loopback, bare inserts: {}", each(floor)),
        ours / floor,
        Aim::Most(1.5),
    );

    let Some(folder) = peers::folder() else { return Ok(None) };
    let documents = bodies.iter().map(|body| documents(body)).collect::<Result<Vec<_>>>()?.concat();
    let pouch = peers::pouch(&folder, &documents)?;
    let other = cpu_of(&pouch["first"])?;
    row(format!("PouchDB, JSON of the rows, no search: {}", each(other)), other / ours, Aim::Least(4.0));
    let other = cpu_of(&peers::automerge(&folder, &documents, scale.automerge)?)?;
    let peer = format!("automerge-repo, {} documents, nothing on disk: {}", scale.automerge, each(other));
    row(peer, other / ours, Aim::Least(90.0));
    Ok(Some(Beside { unchanged: again(&pouch["unchanged"], scale)?, changed: again(&pouch["changed"], scale)? }))
}

/// What copying again cost PouchDB.
fn again(counted: &serde_json::Value, scale: &Scale) -> Result<String> {
    let (requests, bytes) = (counted["requests"].as_u64(), counted["bytes"].as_u64());
    let (requests, bytes) = (requests.context("requests")?, bytes.context("bytes")?);
    Ok(format!("PouchDB with {}: {requests} requests, {bytes} bytes with headers", scale.first))
}

fn cpu_of(answer: &serde_json::Value) -> Result<f64> {
    Ok(answer["cpu_us"].as_f64().context("computing time")? / answer["read"].as_f64().context("documents")?)
}

/// The bodies of a whole first sync, as they travel.
async fn bodies(office: &Office) -> Result<Vec<Vec<u8>>> {
    let key = world::key();
    let joined = world::join(office.address, &key, &office.code(0, Role::Manager, "Reader").await).await?;
    let mut line = Line::open(office.address, key, joined.device.to_string()).await?;
    let mut bodies = Vec::new();
    for n in 0..STORES {
        let scope: sync::Scope = format!("store:{}", store(n)).parse()?;
        let (mut file, mut offset) = (None, 0);
        loop {
            let request = FetchRange { device: joined.device, scope: scope.clone(), file, offset, max_bytes: 1 << 20 };
            let (status, body) = line.post_raw("/v1/fetch-range", &request).await?;
            ensure!(status == 200, "a range: {status}");
            let range: FetchedRange = codec::decode(&body, codec::ANSWER)?;
            (file, offset) = (Some(range.file), range.offset + range.bytes.len() as u64);
            bodies.push(body);
            if offset == range.length {
                break;
            }
        }
    }
    Ok(bodies)
}

/// The documents of a body.
fn documents(body: &[u8]) -> Result<Vec<Snapshot>> {
    Ok(file::read(&codec::decode::<FetchedRange>(body, codec::ANSWER)?.bytes)?)
}

/// Seconds of computing that it takes to send these bodies over loopback, read what is in them, and insert it with plain SQL
/// into a database that is encrypted and indexed in the same way, one commit for each.
fn floor_of(bodies: &[Vec<u8>]) -> Result<f64> {
    let folder = tempfile::tempdir()?;
    let mut connection = floor::open(&folder.path().join("floor.db"))?;
    let process = Process(None);
    let before = process.cpu()?;
    let listener = TcpListener::bind("127.0.0.1:0")?;
    let address = listener.local_addr()?;
    thread::scope(|scope| {
        let sending = scope.spawn(move || -> Result<()> {
            let (mut stream, _) = listener.accept()?;
            for body in bodies {
                stream.write_all(&u32::try_from(body.len())?.to_be_bytes())?;
                stream.write_all(body)?;
            }
            Ok(())
        });
        let mut stream = TcpStream::connect(address)?;
        let mut place = 0;
        for _ in bodies {
            let mut length = [0; 4];
            stream.read_exact(&mut length)?;
            let mut body = vec![0; u32::from_be_bytes(length) as usize];
            stream.read_exact(&mut body)?;
            let snapshots = documents(&body)?;
            let transaction = connection.transaction()?;
            for snapshot in &snapshots {
                place += 1;
                bare::insert(&transaction, place, snapshot)?;
            }
            transaction.commit()?;
        }
        sending.join().map_err(|_| anyhow::anyhow!("the sender died"))?
    })?;
    Ok(process.cpu()? - before)
}
