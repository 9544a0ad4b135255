//! The table that is printed, and percentiles.

use std::time::Duration;

/// One measured line.
struct Line {
    what: String,
    measured: String,
    beside: String,
    reached: f64,
    reach: f64,
    unit: &'static str,
}

/// All measured lines.
#[derive(Default)]
pub struct Table {
    lines: Vec<Line>,
}

impl Table {
    /// Something that may be at most `reach` times its floor.
    pub fn ratio(&mut self, what: &str, measured: Duration, floor: Duration, reach: f64) {
        self.lines.push(Line {
            what: what.into(),
            measured: format!("{measured:.2?}"),
            beside: format!("{floor:.2?}"),
            reached: measured.as_secs_f64() / floor.as_secs_f64(),
            reach,
            unit: "×",
        });
    }

    /// Something that may take at most `reach` milliseconds.
    pub fn limit(&mut self, what: &str, median: Duration, measured: Duration, reach: f64) {
        self.lines.push(Line {
            what: what.into(),
            measured: format!("{measured:.2?}"),
            beside: format!("median {median:.2?}"),
            reached: measured.as_secs_f64() * 1_000.0,
            reach,
            unit: " ms",
        });
    }

    /// The same, beside a floor.
    pub fn limit_beside(&mut self, what: &str, measured: Duration, beside: &str, reach: f64) {
        self.lines.push(Line {
            what: what.into(),
            measured: format!("{measured:.2?}"),
            beside: beside.into(),
            reached: measured.as_secs_f64() * 1_000.0,
            reach,
            unit: " ms",
        });
    }

    /// Prints it as a Markdown table.
    pub fn print(&self) {
        println!("\n| what | measured | beside | is | reach | |\n|---|---|---|---|---|---|");
        for Line { what, measured, beside, reached, reach, unit } in &self.lines {
            let verdict = if reached <= reach { "reached" } else { "missed" };
            println!("| {what} | {measured} | {beside} | {reached:.2}{unit} | ≤ {reach}{unit} | {verdict} |");
        }
    }
}

/// The given percentile (0 to 100) of what was measured.
pub fn percentile(times: &[Duration], percent: usize) -> Duration {
    let mut sorted = times.to_vec();
    sorted.sort_unstable();
    sorted[(sorted.len() * percent / 100).min(sorted.len() - 1)]
}
