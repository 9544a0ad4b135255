//! The due list of 100,000 open cases, beside the same page by plain SQL from a database that is encrypted and indexed alike.

use crate::table::{Table, percentile};
use crate::world::{self, Home};
use crate::{floor, world::received_at};
use anyhow::{Result, ensure};
use app::request::{Sort, View, WorklistRequest};
use rusqlite::{Connection, params};
use std::time::{Duration, Instant};

const COUNT: usize = 100_000;
const ROUNDS: usize = 1_000;
/// Lines of a page.
const PAGE: u32 = 50;
/// How far down people scroll.
const PAGES: usize = 20;

/// Measures pages of everything open in the order in which it falls due, of what is due today and of what is overdue.
pub fn measure(home: &Home, table: &mut Table) -> Result<()> {
    let app = home.open()?;
    let plain = Plain::new()?;
    let (mut asked, mut bare) = (Vec::new(), Vec::new());
    for round in 0..ROUNDS {
        let view = [View::Store, View::DueToday, View::Overdue][round % 3];
        let offset = (round / 3 % PAGES) as u64 * u64::from(PAGE);
        let request = WorklistRequest { view, sort: Some(Sort::Due), offset, limit: PAGE };
        let started = Instant::now();
        let page = app.worklist(&request)?;
        asked.push(started.elapsed());
        ensure!(page.rows.len() == PAGE as usize, "{view:?} has a whole page at {offset}");
        bare.push(plain.page(offset)?);
    }
    table.limit_beside(
        &format!("due list of {COUNT} open cases, a page of {PAGE}, p99"),
        percentile(&asked, 99),
        &format!("median {:.2?}; plain SQL, p99 {:.2?}", percentile(&asked, 50), percentile(&bare, 99)),
        16.0,
    );
    Ok(())
}

/// The floor.
struct Plain {
    _folder: tempfile::TempDir,
    connection: Connection,
}

impl Plain {
    fn new() -> Result<Plain> {
        let folder = tempfile::tempdir()?;
        let mut connection = floor::open(&folder.path().join("floor.db"))?;
        let texts = world::narratives()?;
        let mut rows = texts.iter().cycle().take(COUNT).zip(1_i64..).peekable();
        while rows.peek().is_some() {
            let transaction = connection.transaction()?;
            for (text, n) in rows.by_ref().take(5_000) {
                floor::insert(&transaction, n, received_at(n), text.get(..40).unwrap_or_default(), &[])?;
            }
            transaction.commit()?;
        }
        Ok(Plain { _folder: folder, connection })
    }

    fn page(&self, offset: u64) -> Result<Duration> {
        let started = Instant::now();
        let sql = "SELECT number, store, state, priority, category, customer, product, title, received_at, due_at FROM complaint
                     INDEXED BY complaint_open_due WHERE open = 1 ORDER BY due_at, store, place LIMIT ?1 OFFSET ?2";
        let mut statement = self.connection.prepare_cached(sql)?;
        let lines = statement.query_map(params![PAGE, offset.cast_signed()], |row| row.get::<_, String>(7))?;
        let titles = lines.collect::<rusqlite::Result<Vec<_>>>()?;
        ensure!(titles.len() == PAGE as usize, "a whole page");
        Ok(started.elapsed())
    }
}
