//! The worklist and the search over 100,000 complaints.

use crate::table::{Table, percentile};
use crate::world::{self, Home};
use anyhow::Result;
use app::request::{View, WorklistRequest};
use std::time::{Duration, Instant};

const ROUNDS: usize = 1_000;

/// Measures a page of every view, and searches of two words that real people wrote.
pub fn measure(home: &Home, table: &mut Table) -> Result<()> {
    let app = home.open()?;
    let mut times = Vec::new();
    for round in 0..ROUNDS {
        let view = View::ALL[round % View::ALL.len()];
        let request = WorklistRequest { view, sort: None, offset: (round / 8 % 4) as u64 * 50, limit: 50 };
        times.push(timed(|| app.worklist(&request).map(drop))?);
    }
    table.limit("worklist page over 100,000, p99", percentile(&times, 50), percentile(&times, 99), 2.0);

    let narratives = world::narratives()?;
    let mut random = fastrand::Rng::with_seed(1);
    let mut times = Vec::new();
    for _ in 0..ROUNDS {
        let text = &narratives[random.usize(..narratives.len())];
        let words: Vec<&str> = text.split_whitespace().take(80).collect();
        let question = format!("{} {}", words[random.usize(..words.len())], words[random.usize(..words.len())]);
        times.push(timed(|| app.search(&question, 50).map(drop))?);
    }
    table.limit("two-word search over 100,000, p99", percentile(&times, 50), percentile(&times, 99), 5.0);
    Ok(())
}

fn timed(act: impl FnOnce() -> app::Result<()>) -> Result<Duration> {
    let started = Instant::now();
    act()?;
    Ok(started.elapsed())
}
