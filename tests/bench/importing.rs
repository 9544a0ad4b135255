//! Importing, beside the sum of its floors: one document made and saved, and the same rows by plain SQL.

use crate::table::Table;
use crate::{floor, world};
use anyhow::{Context, Result};
use complaint::{Act, ComplaintId, Deed, DeedId, DeviceId, Hlc, Number, PersonId, Record, StoreCode, Timestamp};
use document::{ActorId, CaseDocument};
use std::collections::BTreeMap;
use std::time::{Duration, Instant};

const COUNT: usize = 10_000;

/// Measures the import of [`COUNT`] rows and both floors.
pub fn measure(table: &mut Table) -> Result<()> {
    let source = world::table(COUNT)?;
    let (_home, app) = world::empty()?;
    let started = Instant::now();
    world::import(&app, &source, COUNT)?;
    let imported = started.elapsed();

    let texts: Vec<String> =
        world::narratives()?.iter().cycle().take(COUNT).map(|text| text.chars().take(600).collect()).collect();
    let (documents, made) = documents(&texts)?;
    let inserted = rows(&texts, &documents)?;
    table.ratio(
        &format!("import {COUNT} rows (beside documents made on both cores + rows by plain SQL)"),
        imported,
        made + inserted,
        1.5,
    );
    Ok(())
}

/// One document for each text, on both cores.
fn documents(texts: &[String]) -> Result<(Vec<Vec<u8>>, Duration)> {
    let started = Instant::now();
    let (front, back) = texts.split_at(texts.len() / 2);
    let made = std::thread::scope(|scope| {
        let half =
            scope.spawn(|| front.iter().enumerate().map(|(n, text)| document(n, text)).collect::<Result<Vec<_>>>());
        let rest = back.iter().enumerate().map(|(n, text)| document(front.len() + n, text)).collect::<Result<Vec<_>>>();
        let mut all = half.join().map_err(|_| anyhow::anyhow!("a thread died"))??;
        all.extend(rest?);
        anyhow::Ok(all)
    })?;
    Ok((made, started.elapsed()))
}

fn document(n: usize, text: &str) -> Result<Vec<u8>> {
    let mut random = [0; 10];
    random[..8].copy_from_slice(&(n as u64).to_be_bytes());
    let store: StoreCode = "LDN04".parse()?;
    let record = Record {
        number: Number::make(&store, "K3", u32::try_from(n)?)?,
        store,
        description: text.to_owned(),
        received_at: Timestamp(1_760_000_000_000),
        fields: BTreeMap::from([("product".to_owned(), "Kettle".to_owned())]),
    };
    let deed = Deed {
        id: DeedId::from_parts(1, &random),
        complaint: ComplaintId::from_parts(2, &random),
        person: PersonId::from_parts(3, &random),
        device: DeviceId::from_parts(4, &random),
        at: Timestamp(1_760_000_000_000),
        hlc: Hlc::default(),
        act: Act::Record(Box::new(record)),
    };
    let mut document = CaseDocument::start()?;
    document.perform(&deed, ActorId([7; 16]))?;
    Ok(document.save())
}

/// The same rows by plain SQL, committed in portions as large as the importer's.
fn rows(texts: &[String], documents: &[Vec<u8>]) -> Result<Duration> {
    let folder = tempfile::tempdir()?;
    let mut connection = floor::open(&folder.path().join("floor.db"))?;
    let started = Instant::now();
    let pairs: Vec<(&String, &Vec<u8>)> = texts.iter().zip(documents).collect();
    let mut n = 0;
    for portion in pairs.chunks(500) {
        let transaction = connection.transaction().context("begin")?;
        for (text, document) in portion {
            n += 1;
            floor::insert(&transaction, n, world::received_at(n), text, document)?;
        }
        transaction.commit()?;
    }
    Ok(started.elapsed())
}
