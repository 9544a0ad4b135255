//! A file as rows under named columns. Finds the real header, keeps what cannot be read apart, and loses nothing:
//! every row of the file is either in `rows` or in `set_aside`.

use super::csv::{Dialect, Record};
use super::problem::excerpt;
use super::{FileError, Mapping, Note, Reason, SetAside, Source, json};

/// One row as read. A cell is `None` where the file has no value at all (JSON `null`), which is not the same as empty.
pub struct Line {
    /// Number as a spreadsheet shows it.
    pub row: u64,
    /// Line of text on which it begins.
    pub line: u64,
    /// In the order of the columns.
    pub cells: Vec<Option<String>>,
}

impl Line {
    /// The row set aside for this reason.
    pub fn aside(&self, reason: Reason, external_id: Option<String>) -> SetAside {
        let text = self.cells.iter().flatten().map(String::as_str).collect::<Vec<_>>().join(" | ");
        SetAside { row: self.row, line: self.line, reason, external_id, excerpt: excerpt(&text) }
    }
}

/// A file as rows under named columns.
#[derive(Default)]
pub struct Table {
    /// Names as in the file, trimmed.
    pub columns: Vec<String>,
    /// What could be read.
    pub rows: Vec<Line>,
    /// What could not.
    pub set_aside: Vec<SetAside>,
    /// What a careful person would mention.
    pub notes: Vec<Note>,
}

/// A column name as mappings know it: lower case, words joined by one underscore, nothing else.
pub fn key(name: &str) -> String {
    let spaced: String = name.chars().map(|c| if c.is_alphanumeric() { c.to_ascii_lowercase() } else { ' ' }).collect();
    spaced.split_whitespace().collect::<Vec<_>>().join("_")
}

impl Table {
    /// Reads a file. `mappings` are asked which line names known columns.
    ///
    /// # Errors
    /// [`FileError::NoHeader`] when no line near the top does.
    pub fn read(source: &Source, mappings: &[Mapping]) -> Result<Table, FileError> {
        let first = source.bytes.iter().find(|byte| !byte.is_ascii_whitespace());
        let mut table = match first {
            Some(b'{' | b'[') => json::table(source),
            _ => separated(source, mappings)?,
        };
        table.drop_counter();
        Ok(table)
    }

    /// Drops a column without a name whose cells only count the rows.
    fn drop_counter(&mut self) {
        let Some(place) = self.columns.iter().position(String::is_empty) else { return };
        let number = |line: &Line| line.cells.get(place).and_then(Option::as_deref).and_then(|c| c.parse::<u64>().ok());
        let mut last = None;
        let counts = self.rows.iter().all(|line| {
            let now = number(line);
            let rises = now.is_some() && now > last;
            last = now;
            rises
        });
        if counts && !self.rows.is_empty() {
            self.columns.remove(place);
            for line in &mut self.rows {
                line.cells.remove(place);
            }
            self.notes.push(Note::CounterDropped { place: place + 1 });
        }
    }
}

/// Where a header was found.
struct Header {
    dialect: Dialect,
    /// Byte at which it begins.
    start: usize,
    /// Lines above it.
    above: u64,
    record: Record,
    /// How many of its names a mapping knows; whether a mapping has all it needs comes first.
    score: (bool, usize),
}

/// Reads separated text.
fn separated(source: &Source, mappings: &[Mapping]) -> Result<Table, FileError> {
    let header = find_header(&source.bytes, mappings)?;
    let mut table = Table { columns: header.record.cells.iter().map(|cell| name(cell)).collect(), ..Table::default() };
    if header.above > 0 {
        table.notes.push(Note::LinesBeforeHeader { lines: header.above });
    }
    Rows::new(source, &header).read(&mut table);
    set_doubtful_end_aside(&mut table, source);
    Ok(table)
}

/// A header cell as a name.
fn name(cell: &[u8]) -> String {
    String::from_utf8_lossy(cell).trim().to_owned()
}

/// The longest name of a column, in bytes.
const LONGEST_NAME: usize = 200;

/// The line among the first fifty whose names the mappings know best.
fn find_header(bytes: &[u8], mappings: &[Mapping]) -> Result<Header, FileError> {
    // A header is short: what a wrong separator would read as one endless cell is not looked at.
    let bytes = bytes.get(..bytes.len().min(1 << 16)).unwrap_or_default();
    let mut best: Option<Header> = None;
    for separator in [b',', b';', b'\t', b'|'] {
        let dialect = Dialect::of(bytes, separator);
        let mut start = 0;
        for above in 0..50 {
            let Some(record) = dialect.record(bytes, start) else { break };
            let next = dialect.next_line(bytes, start);
            if record.cells.iter().any(|cell| cell.len() > LONGEST_NAME) {
                start = next;
                continue;
            }
            let names: Vec<String> = record.cells.iter().map(|cell| key(&name(cell))).collect();
            let score = mappings.iter().map(|mapping| mapping.score(&names)).max().unwrap_or_default();
            if score.1 > 0 && best.as_ref().is_none_or(|best| score > best.score) {
                best = Some(Header { dialect, start, above, record, score });
            }
            start = next;
        }
    }
    best.ok_or_else(|| {
        let first = bytes.split(|byte| *byte == b'\n').next().unwrap_or_default();
        FileError::NoHeader { found: excerpt(&String::from_utf8_lossy(first)) }
    })
}

/// Reads the rows under a header.
struct Rows<'a> {
    bytes: &'a [u8],
    dialect: Dialect,
    width: usize,
    at: usize,
    row: u64,
    line: u64,
}

impl<'a> Rows<'a> {
    fn new(source: &'a Source, header: &Header) -> Self {
        let bytes = source.bytes.as_slice();
        let span = bytes.get(header.start..header.record.end).unwrap_or_default();
        Rows {
            bytes,
            dialect: header.dialect,
            width: header.record.cells.len(),
            at: header.record.end,
            row: header.above + 2,
            line: header.above + 1 + breaks(span),
        }
    }

    /// Reads all rows into the table.
    fn read(&mut self, table: &mut Table) {
        while let Some(mut record) = self.dialect.record(self.bytes, self.at) {
            if record.cells.iter().all(|cell| cell.is_empty()) && record.cells.len() == 1 {
                self.pass(record.end);
                continue;
            }
            while record.cells.len() > self.width && record.cells.last().is_some_and(Vec::is_empty) {
                record.cells.pop();
            }
            if record.cells.len() == self.width && !record.open_quote {
                self.keep(record, table);
            } else {
                self.set_aside(&record, table);
            }
            self.row += 1;
        }
    }

    /// Moves on to `end`, counting lines.
    fn pass(&mut self, end: usize) {
        self.line += breaks(self.bytes.get(self.at..end).unwrap_or_default());
        self.at = end;
    }

    /// A row of the right width.
    fn keep(&mut self, record: Record, table: &mut Table) {
        let end = record.end;
        let cells: Result<Vec<String>, _> = record.cells.into_iter().map(String::from_utf8).collect();
        match cells {
            Ok(cells) => {
                let cells = cells.into_iter().map(|cell| Some(unix_breaks(cell))).collect();
                table.rows.push(Line { row: self.row, line: self.line, cells });
            }
            Err(_) => table.set_aside.push(self.aside(end, Reason::NotUtf8)),
        }
        self.pass(end);
    }

    /// A row that does not fit: set it aside and find the next line that does, which may lie inside what its open quote
    /// swallowed.
    fn set_aside(&mut self, record: &Record, table: &mut Table) {
        let within = self.dialect.next_whole(self.bytes, self.at, record.end, self.width);
        let end = within.unwrap_or(record.end);
        let at_end = end >= self.bytes.len();
        let reason = if at_end && (record.open_quote || !record.ended) {
            Reason::Truncated
        } else {
            Reason::CellCount { cells: record.cells.len(), columns: self.width }
        };
        table.set_aside.push(self.aside(end, reason));
        self.pass(end);
    }

    fn aside(&self, end: usize, reason: Reason) -> SetAside {
        let text = String::from_utf8_lossy(self.bytes.get(self.at..end).unwrap_or_default());
        SetAside { row: self.row, line: self.line, reason, external_id: None, excerpt: excerpt(&text) }
    }
}

/// Line breaks in a piece of text.
fn breaks(bytes: &[u8]) -> u64 {
    let feeds = bytes.iter().filter(|byte| **byte == b'\n').count();
    if feeds > 0 { feeds as u64 } else { bytes.iter().filter(|byte| **byte == b'\r').count() as u64 }
}

/// Line breaks inside cells as line feeds, so that the same text from two systems is the same.
fn unix_breaks(cell: String) -> String {
    if cell.contains('\r') { cell.replace("\r\n", "\n") } else { cell }
}

/// The last row of a file that ends without a line break may be cut inside its last cell. It is kept only when that cell
/// is as long as such cells are in this file; when the packed file itself was cut, it is never kept.
fn set_doubtful_end_aside(table: &mut Table, source: &Source) {
    if matches!(source.bytes.last(), Some(b'\n' | b'\r')) && !source.cut {
        return;
    }
    let length = |line: &Line| line.cells.last().and_then(Option::as_ref).map_or(0, String::len);
    let Some((last, others)) = table.rows.split_last() else { return };
    if table.set_aside.last().is_some_and(|aside| aside.row > last.row) {
        return;
    }
    let shortest = others.iter().map(length).min().unwrap_or(0);
    if source.cut || length(last) < shortest {
        table.set_aside.push(last.aside(Reason::Truncated, None));
        table.rows.pop();
    }
}
