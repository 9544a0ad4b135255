//! Small pushes from many devices at an office on PostgreSQL, with everything that guards it: signatures, nonces, admission,
//! grants, audit. First sixteen write while one reads every feed, then as many as the office lets in at once.

use crate::filler::{self, Filler};
use crate::office::Office;
use crate::scale::Scale;
use crate::table::{Aim, Row, Table, percentile};
use crate::texts;
use crate::unguarded::Endpoint;
use crate::world::Kind;
use anyhow::Result;
use server::storage::{Pulled, Storage};
use std::collections::HashMap;
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};
use sync::Scope;
use tokio::task::JoinSet;

/// Writers beside whom a reader must miss nothing.
const WRITERS: usize = 16;

/// Writers at a time when it is about how many the office takes.
const CROWD: usize = 64;

/// Stores, each a scope with a device of its own.
const SCOPES: usize = 200;

/// Measures throughput and what readers miss, then memory at two sizes.
pub async fn measure(scale: &Scale, table: &mut Table) -> Result<()> {
    let office = Office::open(Kind::Postgres, SCOPES).await?;
    let texts = texts::all()?;
    let mut devices = Vec::new();
    for n in 0..SCOPES {
        devices.push(Filler::join(&office, n, &format!("Counter {n}")).await?);
    }
    let stop = Arc::new(AtomicBool::new(false));
    let reading = tokio::spawn(read(Arc::clone(&office.storage), Arc::clone(&stop)));
    let (devices, pushed) = push(devices, WRITERS, &texts, scale.pushing / 2).await?;
    stop.store(true, Ordering::Relaxed);
    let read = reading.await??;
    table.add(Row {
        what: format!("lines missed by a reader of all {SCOPES} feeds while {WRITERS} write"),
        value: format!("{read} of {} read", pushed.len()),
        peer: "–".into(),
        is: pushed.len() as f64 - read as f64,
        unit: " lines",
        aim: Aim::Most(0.0),
    });

    let (process, cpu) = (office.process(), office.process().cpu()?);
    let (devices, pushed) = push(devices, CROWD, &texts, scale.pushing).await?;
    let ours = Told::of(&pushed, process.cpu()? - cpu, scale);
    let devices = {
        let endpoint = Endpoint::open(office.database())?;
        let (bare, cpu) = (move_to(devices, endpoint.address).await?, endpoint.process().cpu()?);
        let (bare, pushed) = push(bare, CROWD, &texts, scale.pushing).await?;
        let peer = Told::of(&pushed, endpoint.process().cpu()? - cpu, scale);
        table.add(Row {
            what: format!("small pushes, PostgreSQL, {SCOPES} scopes, {CROWD} devices at a time, every guard on"),
            value: ours.words,
            peer: format!("the same without guards: {:.0} changes/s; {}", peer.rate, peer.words),
            is: ours.rate,
            unit: " changes/s",
            aim: Aim::Least(500.0),
        });
        move_to(bare, office.address).await?
    };
    memory(&office, devices, &texts, scale, table).await
}

/// How pushing went.
struct Told {
    rate: f64,
    words: String,
}

impl Told {
    fn of(pushed: &[f64], cpu: f64, scale: &Scale) -> Told {
        let (count, seconds) = (pushed.len() as f64, scale.pushing.as_secs_f64());
        let (p50, p99, each) = (percentile(pushed, 50), percentile(pushed, 99), cpu / count * 1e3);
        let words = format!("{count} in {seconds:.0} s, p50 {p50:.0} ms, p99 {p99:.0} ms, {each:.2} ms CPU each");
        Told { rate: count / seconds, words }
    }
}

async fn move_to(devices: Vec<Filler>, address: SocketAddr) -> Result<Vec<Filler>> {
    let mut moved = Vec::with_capacity(devices.len());
    for device in devices {
        moved.push(device.at(address).await?);
    }
    Ok(moved)
}

/// Lets so many push one new complaint after the other, each for another of its devices; gives the milliseconds of each.
async fn push(
    devices: Vec<Filler>,
    writers: usize,
    texts: &[String],
    during: Duration,
) -> Result<(Vec<Filler>, Vec<f64>)> {
    let mut shares: Vec<Vec<Filler>> = (0..writers).map(|_| Vec::new()).collect();
    for (n, device) in devices.into_iter().enumerate() {
        shares[n % writers].push(device);
    }
    let (mut writers, started) = (JoinSet::new(), Instant::now());
    for mut share in shares {
        let texts = texts.to_vec();
        writers.spawn(async move {
            let (mut times, mut texts) = (Vec::new(), texts.into_iter().cycle());
            'all: loop {
                for device in &mut share {
                    if started.elapsed() > during {
                        break 'all;
                    }
                    let item = device.desk.record(&texts.next().unwrap_or_default());
                    device.desk.documents.clear();
                    let began = Instant::now();
                    device.push(vec![item]).await?;
                    times.push(began.elapsed().as_secs_f64() * 1e3);
                }
            }
            anyhow::Ok((share, times))
        });
    }
    let (mut devices, mut times) = (Vec::new(), Vec::new());
    while let Some(done) = writers.join_next().await {
        let (share, its) = done??;
        devices.extend(share);
        times.extend(its);
    }
    Ok((devices, times))
}

/// Reads every feed on and on by its cursor; once told to stop, to the end. Gives how many changes came.
async fn read(storage: Arc<dyn Storage>, stop: Arc<AtomicBool>) -> Result<u64> {
    let mut cursors: HashMap<Scope, sync::Cursor> = HashMap::new();
    let mut count = 0;
    loop {
        let last = stop.load(Ordering::Relaxed);
        for (scope, _) in storage.heads().await? {
            let start = sync::Cursor { scope: scope.clone(), seq: 0, chain: sync::chain::START };
            cursors.entry(scope).or_insert(start);
        }
        let pulled = storage.pull(cursors.values().cloned().collect(), 4 << 20).await?;
        let Pulled::Pages(pages) = pulled else { anyhow::bail!("a cursor was taken for another's") };
        let (mut came, mut more) = (0, false);
        for page in pages {
            more |= page.more;
            for entry in &page.entries {
                came +=
                    entry.changes.len() as u64 + entry.snapshot.as_ref().map_or(0, |whole| whole.metas.len() as u64);
            }
            if let (Some(entry), Some(cursor)) = (page.entries.last(), cursors.get_mut(&page.scope)) {
                (cursor.seq, cursor.chain) = (entry.seq, entry.chain);
            }
        }
        count += came;
        if last && !more && came == 0 {
            return Ok(count);
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

/// The office's memory while devices push, when it holds few and many complaints.
async fn memory(
    office: &Office,
    mut devices: Vec<Filler>,
    texts: &[String],
    scale: &Scale,
    table: &mut Table,
) -> Result<()> {
    let process = office.process();
    let (mut held, mut peaks) = (0, Vec::new());
    for size in scale.memory {
        let wanted = (size - held) / filler::HISTORY * filler::HISTORY;
        drop(filler::fill(office, filler::HISTORY, texts, wanted, false, 0).await?);
        held = size;
        process.forget_peak()?;
        (devices, _) = push(devices, WRITERS, texts, scale.pushing / 2).await?;
        peaks.push(process.peak()?);
    }
    let [small, large] = scale.memory;
    table.add(Row {
        what: format!("the office's peak memory while {WRITERS} push, with {large} complaints"),
        value: format!("{:.0} MB", peaks[1]),
        peer: format!("with {small}: {:.0} MB", peaks[0]),
        is: peaks[1] / peaks[0],
        unit: "×",
        aim: Aim::Most(1.2),
    });
    Ok(())
}
