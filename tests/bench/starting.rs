//! Opening a desk to its first page, with 100,000 complaints beside the same with 100.

use crate::table::{Table, percentile};
use crate::world::Home;
use anyhow::Result;
use app::request::{View, WorklistRequest};
use std::time::{Duration, Instant};

const ROUNDS: usize = 30;

/// Measures both in turn.
pub fn measure(small: &Home, large: &Home, table: &mut Table) -> Result<()> {
    let (mut with_few, mut with_many) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        with_few.push(start(small)?);
        with_many.push(start(large)?);
    }
    table.ratio(
        "start to a usable worklist with 100,000 (beside with 100)",
        percentile(&with_many, 50),
        percentile(&with_few, 50),
        1.2,
    );
    Ok(())
}

fn start(home: &Home) -> Result<Duration> {
    let started = Instant::now();
    let app = home.open()?;
    let page = app.worklist(&WorklistRequest { view: View::Store, sort: None, offset: 0, limit: 50 })?;
    let elapsed = started.elapsed();
    anyhow::ensure!(page.rows.len() == 50, "a usable page");
    app.status()?;
    Ok(elapsed)
}
