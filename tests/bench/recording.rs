//! Recording one complaint durably, beside one bare durable insert of the same text.

use crate::table::{Table, percentile};
use crate::world;
use anyhow::Result;
use app::request::RecordRequest;
use rusqlite::Connection;
use std::time::Instant;

const ROUNDS: usize = 400;

/// Measures both in turn, so that a busy disk is busy for both.
pub fn measure(table: &mut Table) -> Result<()> {
    let (home, app) = world::empty()?;
    let bare = Connection::open(home.path().join("bare.db"))?;
    bare.execute_batch(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE bare (text TEXT NOT NULL) STRICT;",
    )?;
    let (mut recorded, mut inserted) = (Vec::new(), Vec::new());
    for text in world::narratives()?.iter().cycle().take(ROUNDS) {
        let request = RecordRequest { description: text.chars().take(600).collect(), ..RecordRequest::default() };
        let started = Instant::now();
        app.record(&request)?;
        recorded.push(started.elapsed());
        let started = Instant::now();
        bare.prepare_cached("INSERT INTO bare (text) VALUES (?1)")?.execute([&request.description])?;
        inserted.push(started.elapsed());
    }
    table.ratio(
        "record a complaint, durable (beside one bare fsync'd insert)",
        percentile(&recorded, 50),
        percentile(&inserted, 50),
        2.0,
    );
    Ok(())
}
