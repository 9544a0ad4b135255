//! What can be wrong with a file as a whole, and with one row of it.

use serde::Serialize;

/// Why nothing of a file was taken. Nothing has been changed when one of these is returned.
#[derive(Debug, thiserror::Error)]
pub enum FileError {
    /// The file cannot be read.
    #[error("{path}: {source}")]
    Unreadable {
        /// As given.
        path: String,
        /// What the system said.
        source: std::io::Error,
    },
    /// There is nothing in it.
    #[error("the file is empty")]
    Empty,
    /// It is something else than a table of text.
    #[error("this is {looks_like}, not a CSV or JSON file")]
    NotText {
        /// What it looks like, e.g. `a PNG picture`.
        looks_like: &'static str,
    },
    /// It is text in an encoding that is not read; save it again as UTF-8.
    #[error("the text is encoded as {encoding}; save it as UTF-8 and import that")]
    Encoding {
        /// Name of the encoding.
        encoding: &'static str,
    },
    /// It unpacks to more than is read at once.
    #[error("the file holds more than {limit} bytes; split it")]
    TooLarge {
        /// The most that is read.
        limit: u64,
    },
    /// No line near the top names columns that a mapping knows.
    #[error("no row near the top names known columns (found: {found}); give a mapping")]
    NoHeader {
        /// The first line, shortened.
        found: String,
    },
    /// No mapping of that name is shipped, and no such file exists.
    #[error("no mapping named {name:?}; shipped are {shipped}")]
    UnknownMapping {
        /// As given.
        name: String,
        /// Names of the shipped ones.
        shipped: String,
    },
    /// The mapping itself is not right.
    #[error("mapping {name}: {problem}")]
    BadMapping {
        /// Its name or path.
        name: String,
        /// What is wrong.
        problem: String,
    },
}

/// Why one row was set aside. Names are stable: they are in files and select the wording.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[serde(tag = "reason", rename_all = "snake_case")]
pub enum Reason {
    /// It has more or fewer cells than the header has names: its cells cannot be told apart.
    CellCount {
        /// Cells of the row.
        cells: usize,
        /// Names in the header.
        columns: usize,
    },
    /// The file ends inside this row.
    Truncated,
    /// Its bytes are not UTF-8.
    NotUtf8,
    /// It is not a JSON object.
    NotAnObject {
        /// What the parser said.
        problem: String,
    },
    /// The file lacks columns without which a row says nothing.
    ColumnMissing {
        /// Their names.
        columns: String,
    },
    /// A cell does not hold what its column holds; the row may be shifted.
    WrongKind {
        /// Name of the column.
        column: String,
        /// What it should hold.
        expected: String,
    },
    /// A cell is empty that must not be.
    Missing {
        /// Name of the column.
        column: String,
    },
    /// Day and month could be either way round, and nothing in the file says which.
    AmbiguousDate {
        /// Name of the column.
        column: String,
    },
    /// It was received after today.
    InFuture {
        /// Name of the column.
        column: String,
    },
    /// A cell is longer than a field may be.
    TooLong {
        /// Name of the column.
        column: String,
        /// Its length in bytes.
        bytes: usize,
    },
    /// It was imported before, and says something else now.
    Changed,
    /// It was imported before, and erased for good since.
    Erased,
    /// The rules do not allow this person to record it.
    Refused {
        /// The rule.
        rule: String,
    },
}

impl Reason {
    /// The stable name.
    pub fn name(&self) -> &'static str {
        match self {
            Reason::CellCount { .. } => "cell_count",
            Reason::Truncated => "truncated",
            Reason::NotUtf8 => "not_utf8",
            Reason::NotAnObject { .. } => "not_an_object",
            Reason::ColumnMissing { .. } => "column_missing",
            Reason::WrongKind { .. } => "wrong_kind",
            Reason::Missing { .. } => "missing",
            Reason::AmbiguousDate { .. } => "ambiguous_date",
            Reason::InFuture { .. } => "in_future",
            Reason::TooLong { .. } => "too_long",
            Reason::Changed => "changed",
            Reason::Erased => "erased",
            Reason::Refused { .. } => "refused",
        }
    }
}

impl std::fmt::Display for Reason {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Reason::CellCount { cells, columns } => write!(f, "{cells} cells under {columns} columns"),
            Reason::Truncated => f.write_str("the file ends inside this row"),
            Reason::NotUtf8 => f.write_str("its bytes are not UTF-8"),
            Reason::NotAnObject { problem } => write!(f, "not a JSON object: {problem}"),
            Reason::ColumnMissing { columns } => write!(f, "the file has no column {columns}"),
            Reason::WrongKind { column, expected } => write!(f, "{column} does not hold {expected}"),
            Reason::Missing { column } => write!(f, "{column} is empty"),
            Reason::AmbiguousDate { column } => write!(f, "{column}: day and month could be either way round"),
            Reason::InFuture { column } => write!(f, "{column} is in the future"),
            Reason::TooLong { column, bytes } => write!(f, "{column} is {bytes} bytes long"),
            Reason::Changed => f.write_str("changed since it was imported"),
            Reason::Erased => f.write_str("erased for good since it was imported"),
            Reason::Refused { rule } => f.write_str(rule),
        }
    }
}

/// A row that was not taken, with all that a person needs to find it and put it right.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct SetAside {
    /// Number of the row as a spreadsheet shows it: every row above counts, the header too. In JSON: of the record.
    pub row: u64,
    /// Number of the line of text on which it begins.
    pub line: u64,
    /// Why.
    #[serde(flatten)]
    pub reason: Reason,
    /// Its number in the other system, where that could be read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub external_id: Option<String>,
    /// Its beginning.
    pub excerpt: String,
}

/// Something done to the file as a whole that a careful person would mention.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[serde(tag = "note", rename_all = "snake_case")]
pub enum Note {
    /// Lines above the header were passed over.
    LinesBeforeHeader {
        /// How many.
        lines: u64,
    },
    /// A column without a name that only counts the rows was left out.
    CounterDropped {
        /// Its place, from 1.
        place: usize,
    },
    /// Dates of a column were read in this order.
    DateOrder {
        /// Name of the column.
        column: String,
        /// `day_first` or `month_first`.
        order: &'static str,
        /// The row that proves it; `None` when another column, or the caller, decided.
        proved_by_row: Option<u64>,
    },
    /// Rows say that the complaint ended before it began: they were taken as if it had ended then.
    EndedBeforeItBegan {
        /// Name of the column that says when it ended.
        column: String,
        /// Numbers of the rows.
        rows: Vec<u64>,
    },
    /// Postal codes that had lost their leading zeros got them back.
    ZerosRestored {
        /// Name of the column.
        column: String,
        /// In how many rows.
        rows: u64,
    },
}

/// The beginning of a row, on one line, at most 120 characters.
pub fn excerpt(text: &str) -> String {
    let line: String = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= 120 { line } else { line.chars().take(119).chain(['…']).collect() }
}
