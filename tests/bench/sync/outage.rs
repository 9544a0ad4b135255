//! Many devices come back after an outage, each by a connection of its own, spread over a time as desks spread themselves: one
//! in four hands a deed over, the others ask what is new, one in fifty begins its first sync.

use crate::filler;
use crate::line::Line;
use crate::office::Office;
use crate::scale::Scale;
use crate::table::{Aim, Row, Table, percentile};
use crate::world::{Desk, Kind};
use anyhow::Result;
use complaint::Role;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::{Duration, Instant};
use sync::Cursor;
use sync::message::{Exchanged, FetchRange, FetchedRange, RequestError};
use tokio::sync::Semaphore;
use tokio::task::JoinSet;

/// Stores that they belong to.
const STORES: usize = 50;

/// People of a store, who work at all its devices.
const PEOPLE: usize = 4;

/// Joins at a time while it is made ready.
const JOINING: usize = 32;

/// What a device came for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Errand {
    Push,
    Pull,
    First,
}

/// How it went.
struct Served {
    errand: Errand,
    /// From its first request to its answer, in milliseconds.
    took: f64,
    /// Times it was sent away.
    busy: u32,
    /// Anything but an answer or BUSY.
    other: Option<String>,
}

/// Measures how they are served.
pub async fn measure(scale: &Scale, table: &mut Table) -> Result<()> {
    let office = Office::open(Kind::Postgres, STORES).await?;
    drop(filler::fill(&office, STORES, &crate::texts::all()?, STORES * 40, false, 0).await?);
    let devices = devices(&office, scale.devices).await?;
    let mut random = fastrand::Rng::with_seed(20);
    let (started, mut coming) = (Instant::now(), JoinSet::new());
    for (n, device) in devices.into_iter().enumerate() {
        let errand = if n % 50 == 7 {
            Errand::First
        } else if n % 4 == 0 {
            Errand::Push
        } else {
            Errand::Pull
        };
        let (after, seed) = (scale.return_within.mul_f64(random.f64()), random.u64(..));
        let address = office.address;
        coming.spawn(async move {
            tokio::time::sleep(after).await;
            come(device, errand, address, fastrand::Rng::with_seed(seed)).await
        });
    }
    let mut served = Vec::new();
    while let Some(one) = coming.join_next().await {
        served.push(one?);
    }
    tell(&served, started.elapsed(), scale, table);
    Ok(())
}

fn tell(served: &[Served], took: Duration, scale: &Scale, table: &mut Table) {
    let of = |errand| served.iter().filter(move |one| one.errand == errand).map(|one| one.took).collect::<Vec<_>>();
    let (pushes, pulls, firsts) = (of(Errand::Push), of(Errand::Pull), of(Errand::First));
    let busy: u32 = served.iter().map(|one| one.busy).sum();
    let others: Vec<&String> = served.iter().filter_map(|one| one.other.as_ref()).collect();
    if let Some(first) = others.first() {
        println!("   the first other answer: {first}");
    }
    let what = format!("{} devices come back within {:.0} s", scale.devices, scale.return_within.as_secs_f64());
    let row = |part: &str, value: String, is, unit, aim| Row {
        what: format!("{what}: {part}"),
        value,
        peer: "–".into(),
        is,
        unit,
        aim,
    };
    let value = format!("{} pushes, p50 {:.0} ms", pushes.len(), percentile(&pushes, 50));
    table.add(row("small pushes, p99", value, percentile(&pushes, 99) / 1e3, " s", Aim::Most(2.0)));
    let value = format!("{} answers, {busy} of them BUSY", served.len() as u32 + busy);
    table.add(row("answers other than OK and BUSY", value, others.len() as f64, "", Aim::Most(0.0)));
    let value = format!(
        "pulls p99 {:.1} s, first syncs p99 {:.1} s",
        percentile(&pulls, 99) / 1e3,
        percentile(&firsts, 99) / 1e3
    );
    table.add(row("all served", value, took.as_secs_f64(), " s", Aim::Most(300.0)));
}

/// Devices that joined before the outage, with the cursors they had.
async fn devices(office: &Office, count: usize) -> Result<Vec<Desk>> {
    let heads: Vec<Cursor> = office
        .storage
        .heads()
        .await?
        .into_iter()
        .map(|(scope, head)| Cursor { scope, seq: head.seq, chain: head.chain })
        .collect();
    let (room, office_address) = (Arc::new(Semaphore::new(JOINING)), office.address);
    let mut joining = JoinSet::new();
    for n in 0..count {
        let room = Arc::clone(&room);
        let permit = room.acquire_owned().await?;
        let code = office.code(n % STORES, Role::Clerk, &format!("Clerk {}", n / STORES % PEOPLE)).await;
        joining.spawn(async move {
            let desk = Desk::join(office_address, &code).await;
            drop(permit);
            desk
        });
    }
    let mut devices = Vec::with_capacity(count);
    while let Some(desk) = joining.join_next().await {
        let mut desk = desk??;
        let scope = format!("store:{}", desk.joined.store);
        desk.cursors = heads.iter().filter(|cursor| cursor.scope.to_string() == scope).cloned().collect();
        devices.push(desk);
    }
    Ok(devices)
}

/// One device: it connects, asks, and comes back as often as it is told to.
async fn come(mut desk: Desk, errand: Errand, address: SocketAddr, mut random: fastrand::Rng) -> Served {
    let items = if errand == Errand::Push { vec![desk.record("The lamp arrived broken")] } else { Vec::new() };
    let scope = desk.cursors.first().map(|cursor| cursor.scope.clone());
    let device = desk.joined.device;
    let fetch = scope.map(|scope| FetchRange { device, scope, file: None, offset: 0, max_bytes: 1 << 20 });
    let request = filler::request(&desk, items);
    let (started, mut busy) = (Instant::now(), 0);
    loop {
        let told = async {
            let mut line = Line::open(address, desk.key.clone(), desk.joined.device.to_string()).await?;
            anyhow::Ok(match (&fetch, errand) {
                (Some(fetch), Errand::First) => line.post::<FetchedRange>("/v1/fetch-range", fetch).await?.map(drop),
                _ => line.post::<Exchanged>("/v1/exchange", &request).await?.map(drop),
            })
        };
        let other = match told.await {
            Ok(Ok(())) => None,
            Ok(Err(RequestError::Busy { retry_after })) => {
                busy += 1;
                let wait = f64::from(retry_after.max(1)) * (1.0 + random.f64());
                tokio::time::sleep(Duration::from_secs_f64(wait)).await;
                continue;
            }
            Ok(Err(error)) => Some(format!("{error:?}")),
            Err(error) => Some(error.to_string()),
        };
        return Served { errand, took: started.elapsed().as_secs_f64() * 1e3, busy, other };
    }
}
