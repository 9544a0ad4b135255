//! The table that is printed: what was measured, beside whom, against which aim.

/// How a figure is held against its aim.
#[derive(Clone, Copy)]
pub enum Aim {
    /// At most so much.
    Most(f64),
    /// At least so much.
    Least(f64),
    /// No aim: it is told.
    Told,
}

/// One measured line.
pub struct Row {
    /// What was done.
    pub what: String,
    /// The figure.
    pub value: String,
    /// What it is held beside.
    pub peer: String,
    /// The figure that has an aim.
    pub is: f64,
    /// Its unit.
    pub unit: &'static str,
    /// The aim.
    pub aim: Aim,
}

/// All measured lines.
#[derive(Default)]
pub struct Table {
    rows: Vec<Row>,
}

impl Table {
    /// Adds a line, and shows it at once: the whole table takes a while.
    pub fn add(&mut self, row: Row) {
        println!("{}", line(&row));
        self.rows.push(row);
    }

    /// Prints it as a Markdown table.
    pub fn print(&self) {
        println!("\n| what | measured | beside | is | aim | |\n|---|---|---|---|---|---|");
        self.rows.iter().for_each(|row| println!("{}", line(row)));
    }
}

fn line(row: &Row) -> String {
    let Row { what, value, peer, is, unit, aim } = row;
    let (aim, verdict) = match aim {
        Aim::Most(most) => (format!("≤ {most}{unit}"), verdict(is <= most)),
        Aim::Least(least) => (format!("≥ {least}{unit}"), verdict(is >= least)),
        Aim::Told => ("told".to_owned(), ""),
    };
    format!("| {what} | {value} | {peer} | {is:.2}{unit} | {aim} | {verdict} |")
}

fn verdict(reached: bool) -> &'static str {
    if reached { "reached" } else { "MISSED" }
}

/// The given percentile (0 to 100) of what was measured.
pub fn percentile(values: &[f64], percent: usize) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_unstable_by(f64::total_cmp);
    sorted.get((sorted.len() * percent / 100).min(sorted.len().saturating_sub(1))).copied().unwrap_or_default()
}
