//! Rows of separated text, from bytes. Quotes as in RFC 4180, but forgiving: a quote inside an unquoted cell is a
//! character; a quote inside a quoted cell that no separator follows is one too. What that cannot settle is not
//! guessed: a row without the right number of cells is set aside, and reading goes on at the next line that fits.

/// One record as it stands in the file.
pub struct Record {
    /// Its cells, quotes taken off.
    pub cells: Vec<Vec<u8>>,
    /// Byte after its end, line break included.
    pub end: usize,
    /// The file ended inside a quoted cell.
    pub open_quote: bool,
    /// A line break ended it.
    pub ended: bool,
}

/// How the cells of a file are told apart.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Dialect {
    /// Between cells.
    pub separator: u8,
    /// Lines end by a single carriage return (a file with no line feed at all).
    pub bare_returns: bool,
}

impl Dialect {
    /// The dialect with this separator for these bytes.
    pub fn of(bytes: &[u8], separator: u8) -> Dialect {
        Dialect { separator, bare_returns: !bytes.contains(&b'\n') }
    }

    /// Length of the line break at `at`; 0 when there is none.
    fn line_break(self, bytes: &[u8], at: usize) -> usize {
        match (bytes.get(at), bytes.get(at + 1)) {
            (Some(b'\n'), _) => 1,
            (Some(b'\r'), Some(b'\n')) => 2,
            (Some(b'\r'), None) => 1,
            (Some(b'\r'), _) if self.bare_returns => 1,
            _ => 0,
        }
    }

    /// True when a cell may end at `at`.
    fn is_edge(self, bytes: &[u8], at: usize) -> bool {
        at >= bytes.len() || bytes.get(at) == Some(&self.separator) || self.line_break(bytes, at) > 0
    }

    /// The record that begins at `start`; `None` at the end of the file.
    pub fn record(self, bytes: &[u8], start: usize) -> Option<Record> {
        if start >= bytes.len() {
            return None;
        }
        let mut record = Record { cells: Vec::new(), end: start, open_quote: false, ended: false };
        let mut at = start;
        loop {
            at = self.cell(bytes, at, &mut record);
            if bytes.get(at) == Some(&self.separator) {
                at += 1;
                continue;
            }
            let width = self.line_break(bytes, at);
            record.ended = width > 0;
            record.end = at + width;
            return Some(record);
        }
    }

    /// Reads one cell into `record`; returns the place of what ends it.
    fn cell(self, bytes: &[u8], start: usize, record: &mut Record) -> usize {
        if bytes.get(start) == Some(&b'"') {
            return self.quoted(bytes, start + 1, record);
        }
        let mut at = start;
        while !self.is_edge(bytes, at) {
            at += 1;
        }
        record.cells.push(bytes.get(start..at).unwrap_or_default().to_vec());
        at
    }

    /// Reads the rest of a quoted cell.
    fn quoted(self, bytes: &[u8], start: usize, record: &mut Record) -> usize {
        let mut cell = Vec::new();
        let mut at = start;
        loop {
            match bytes.get(at) {
                None => {
                    record.open_quote = true;
                    break;
                }
                Some(b'"') if bytes.get(at + 1) == Some(&b'"') => {
                    cell.push(b'"');
                    at += 2;
                }
                Some(b'"') if self.is_edge(bytes, at + 1) => {
                    at += 1;
                    break;
                }
                Some(byte) => {
                    cell.push(*byte);
                    at += 1;
                }
            }
        }
        record.cells.push(cell);
        at
    }

    /// The start of the line after `at`.
    pub fn next_line(self, bytes: &[u8], at: usize) -> usize {
        let mut at = at;
        while at < bytes.len() {
            let width = self.line_break(bytes, at);
            if width > 0 {
                return at + width;
            }
            at += 1;
        }
        bytes.len()
    }

    /// The next line after `start`, and not after `bound`, on which a whole record of `width` cells begins. Used to find
    /// the way back after a row whose quotes do not close.
    pub fn next_whole(self, bytes: &[u8], start: usize, bound: usize, width: usize) -> Option<usize> {
        let mut budget: usize = 64 << 20;
        let mut at = self.next_line(bytes, start);
        while at < bound.min(bytes.len()) && budget > 0 {
            let record = self.record(bytes, at)?;
            if record.cells.len() == width && !record.open_quote {
                return Some(at);
            }
            budget = budget.saturating_sub(record.end - at);
            at = self.next_line(bytes, at);
        }
        None
    }
}
