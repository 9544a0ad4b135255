//! What is printed: JSON for programs, sentences and tables for people. A reader that goes away (`| head`) is no error.

use crate::failure::Failure;
use serde_json::Value;
use std::io::{BufWriter, ErrorKind, IsTerminal, Stdout, Write};

/// Standard output.
pub struct Output {
    json: bool,
    out: BufWriter<Stdout>,
}

impl Output {
    /// Standard output, for programs or for people.
    pub fn new(json: bool) -> Output {
        Output { json, out: BufWriter::new(std::io::stdout()) }
    }

    /// True when programs read it.
    pub fn is_json(&self) -> bool {
        self.json
    }

    /// Where raw text goes.
    pub fn writer(&mut self) -> &mut dyn Write {
        &mut self.out
    }

    /// Prints one document to programs, or the text to people.
    pub fn say(&mut self, value: &Value, text: impl FnOnce() -> String) -> Result<(), Failure> {
        let line = if self.json { value.to_string() } else { text() };
        self.line(&line)
    }

    /// The same, seen at once.
    pub fn say_now(&mut self, value: &Value, text: impl FnOnce() -> String) -> Result<(), Failure> {
        self.say(value, text)?;
        forgiving(self.out.flush())
    }

    /// Prints a line to people only.
    pub fn tell(&mut self, text: &str) -> Result<(), Failure> {
        if self.json { Ok(()) } else { self.line(text) }
    }

    fn line(&mut self, line: &str) -> Result<(), Failure> {
        forgiving(writeln!(self.out, "{}", line.trim_end()))
    }

    /// Writes out what is left.
    pub fn end(&mut self) -> Result<(), Failure> {
        forgiving(self.out.flush())
    }

    /// A bar for long work: on a terminal only, and not for programs.
    pub fn progress(&self, what: &'static str) -> Progress {
        if self.json || !std::io::stderr().is_terminal() {
            return Progress(None);
        }
        let bar = indicatif::ProgressBar::new(0);
        let style = indicatif::ProgressStyle::with_template("{msg} {wide_bar} {human_pos} of {human_len}, {eta} left");
        if let Ok(style) = style {
            bar.set_style(style);
        }
        bar.set_message(what);
        Progress(Some(bar))
    }
}

fn forgiving(result: std::io::Result<()>) -> Result<(), Failure> {
    match result {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        other => other.map_err(Failure::from),
    }
}

/// How far long work is.
pub struct Progress(Option<indicatif::ProgressBar>);

impl Progress {
    /// Shows it.
    pub fn set(&self, done: u64, total: u64) {
        if let Some(bar) = &self.0 {
            bar.set_length(total);
            bar.set_position(done);
        }
    }

    /// Takes it away.
    pub fn end(self) {
        if let Some(bar) = self.0 {
            bar.finish_and_clear();
        }
    }
}

/// Columns, aligned; the last one is cut at the width of a wide terminal.
pub fn table(header: &[&str], rows: &[Vec<String>]) -> String {
    let width = |column: usize| {
        let cells = rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.chars().count());
        cells.chain(header.get(column).map(|name| name.chars().count())).max().unwrap_or(0)
    };
    let widths: Vec<usize> = (0..header.len()).map(width).collect();
    let line = |cells: &mut dyn Iterator<Item = &str>| {
        let padded = cells.zip(&widths).map(|(cell, width)| format!("{cell:<width$}"));
        padded.collect::<Vec<_>>().join("  ").trim_end().to_owned()
    };
    let mut lines = vec![line(&mut header.iter().copied())];
    lines.extend(rows.iter().map(|row| line(&mut row.iter().map(String::as_str))));
    lines.join("\n")
}
