//! Records of JSON: an array of objects, one object a line, or both with the record under `_source`. Reading is by
//! record, so that one broken record, or a file that ends inside one, costs only that record.

use super::problem::excerpt;
use super::table::Line;
use super::{Reason, SetAside, Source, Table};
use serde_json::{Map, Value};
use std::collections::HashMap;

/// Reads the records of a file.
pub fn table(source: &Source) -> Table {
    let mut table = Table::default();
    let mut places = HashMap::new();
    let pieces = pieces(&source.bytes);
    for (index, piece) in pieces.iter().enumerate() {
        let row = index as u64 + 1;
        match object(piece) {
            Ok(object) => {
                let cells = cells(object, &mut table.columns, &mut places);
                table.rows.push(Line { row, line: piece.line, cells });
            }
            Err(reason) => {
                let excerpt = excerpt(&String::from_utf8_lossy(piece.bytes));
                table.set_aside.push(SetAside { row, line: piece.line, reason, external_id: None, excerpt });
            }
        }
    }
    let width = table.columns.len();
    table.rows.iter_mut().for_each(|line| line.cells.resize(width, None));
    table
}

/// The text of one record.
struct Piece<'a> {
    bytes: &'a [u8],
    line: u64,
    whole: bool,
}

/// Cuts a file into records: lines that are objects by themselves, else the objects of one array.
fn pieces(bytes: &[u8]) -> Vec<Piece<'_>> {
    let first = bytes.iter().position(|byte| !byte.is_ascii_whitespace()).unwrap_or(0);
    if bytes.get(first) == Some(&b'{') && first_line_is_whole(bytes.get(first..).unwrap_or_default()) {
        return lines(bytes);
    }
    objects(bytes)
}

/// True when the first line closes what it opens: then every line is a record.
fn first_line_is_whole(bytes: &[u8]) -> bool {
    let line = bytes.split(|byte| *byte == b'\n').next().unwrap_or_default();
    objects(line).first().is_some_and(|piece| piece.whole)
}

/// Every line that is not blank.
fn lines(bytes: &[u8]) -> Vec<Piece<'_>> {
    let last = bytes.iter().filter(|byte| **byte == b'\n').count() as u64;
    bytes
        .split(|byte| *byte == b'\n')
        .zip(1..)
        .filter(|(line, _)| !line.iter().all(u8::is_ascii_whitespace))
        .map(|(line, number)| Piece { bytes: line, line: number, whole: number <= last || closes(line) })
        .collect()
}

/// True when the text ends with the brace that closes its object.
fn closes(line: &[u8]) -> bool {
    objects(line).last().is_some_and(|piece| piece.whole)
}

/// Every outermost `{…}`; the last may be cut.
fn objects(bytes: &[u8]) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let (mut depth, mut start, mut line, mut begun) = (0u32, 0, 1, 1);
    let (mut in_text, mut escaped) = (false, false);
    for (at, byte) in bytes.iter().enumerate() {
        if *byte == b'\n' {
            line += 1;
        }
        if in_text {
            in_text = escaped || *byte != b'"';
            escaped = !escaped && *byte == b'\\';
            continue;
        }
        match byte {
            b'"' => in_text = true,
            b'{' => {
                if depth == 0 {
                    (start, begun) = (at, line);
                }
                depth += 1;
            }
            b'}' if depth > 0 => {
                depth -= 1;
                if depth == 0 {
                    let bytes = bytes.get(start..=at).unwrap_or_default();
                    pieces.push(Piece { bytes, line: begun, whole: true });
                }
            }
            _ => {}
        }
    }
    if depth > 0 {
        pieces.push(Piece { bytes: bytes.get(start..).unwrap_or_default(), line: begun, whole: false });
    }
    pieces
}

/// The object of a record; the one under `_source` when it is wrapped.
fn object(piece: &Piece<'_>) -> Result<Map<String, Value>, Reason> {
    if !piece.whole {
        return Err(Reason::Truncated);
    }
    let text = std::str::from_utf8(piece.bytes).map_err(|_| Reason::NotUtf8)?;
    let parsed = serde_json::from_str(text).or_else(|_| serde_json::from_str(&without_nan(text)));
    let mut object: Map<String, Value> =
        parsed.map_err(|error: serde_json::Error| Reason::NotAnObject { problem: error.to_string() })?;
    match object.remove("_source") {
        Some(Value::Object(inner)) => Ok(inner),
        Some(other) => {
            object.insert("_source".into(), other);
            Ok(object)
        }
        None => Ok(object),
    }
}

/// Python writes a missing value as `NaN`, which is not JSON: `null` outside of texts.
fn without_nan(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let (mut in_text, mut escaped) = (false, false);
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        if !in_text && let Some(after) = rest.strip_prefix("NaN") {
            out.push_str("null");
            rest = after;
            continue;
        }
        if in_text {
            in_text = escaped || c != '"';
            escaped = !escaped && c == '\\';
        } else {
            in_text = c == '"';
        }
        out.push(c);
        rest = rest.get(c.len_utf8()..).unwrap_or_default();
    }
    out
}

/// The values of an object in the order of the columns; names not seen before become new columns.
fn cells(
    object: Map<String, Value>,
    columns: &mut Vec<String>,
    places: &mut HashMap<String, usize>,
) -> Vec<Option<String>> {
    let mut cells = vec![None; columns.len()];
    for (name, value) in object {
        let place = *places.entry(name.clone()).or_insert_with(|| {
            columns.push(name);
            columns.len() - 1
        });
        if cells.len() <= place {
            cells.resize(place + 1, None);
        }
        if let Some(cell) = cells.get_mut(place) {
            *cell = text(value);
        }
    }
    cells
}

/// A value as a cell.
fn text(value: Value) -> Option<String> {
    match value {
        Value::Null => None,
        Value::String(text) => Some(text.replace("\r\n", "\n")),
        Value::Bool(true) => Some("yes".into()),
        Value::Bool(false) => Some("no".into()),
        Value::Number(number) => Some(number.to_string()),
        nested => Some(nested.to_string()),
    }
}
