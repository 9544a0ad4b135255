//! The table at the end of a run: every suite with its counts and its time.

use crate::tally::Tally;
use std::time::Duration;

/// One line of the table.
struct Line {
    suite: String,
    tally: Tally,
    took: Duration,
}

/// All suites of a run.
#[derive(Default)]
pub struct Report {
    lines: Vec<Line>,
}

impl Report {
    /// Adds to the suite of that name.
    pub fn add(&mut self, suite: &str, tally: Tally, took: Duration) {
        if let Some(line) = self.lines.iter_mut().find(|line| line.suite == suite) {
            line.tally += tally;
            line.took += took;
        } else {
            self.lines.push(Line { suite: suite.into(), tally, took });
        }
    }

    /// The counts of one suite; zeros when it has no line.
    pub fn of(&self, suite: &str) -> Tally {
        self.lines.iter().find(|line| line.suite == suite).map(|line| line.tally).unwrap_or_default()
    }

    /// The sum of all suites.
    pub fn total(&self) -> Tally {
        let mut total = Tally::default();
        for line in &self.lines {
            total += line.tally;
        }
        total
    }

    /// The table, and as its last line the total alone.
    pub fn print(&self) {
        println!("\n{:<24}{:>8}{:>8}{:>9}{:>9}", "suite", "passed", "failed", "skipped", "seconds");
        for Line { suite, tally, took } in &self.lines {
            let Tally { passed, failed, skipped } = tally;
            println!("{suite:<24}{passed:>8}{failed:>8}{skipped:>9}{:>9.1}", took.as_secs_f32());
        }
        let Tally { passed, failed, skipped } = self.total();
        let took: Duration = self.lines.iter().map(|line| line.took).sum();
        println!("{:<24}{passed:>8}{failed:>8}{skipped:>9}{:>9.1}\n", "total", took.as_secs_f32());
        println!("{}", self.total().closing());
    }
}
