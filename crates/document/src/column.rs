//! Columns of changes and documents: how many values one claims to hold. A run of a few bytes may claim any number, and
//! Automerge would believe it.

use crate::Error;
use crate::reader::{Reader, invalid};

/// Column 4 (action), integers.
pub const ACTION: u64 = (4 << 4) | 2;
/// Marks a column as compressed.
const DEFLATED: u64 = 0b1000;

/// One column as its chunk describes it.
#[derive(Clone, Copy, Debug)]
pub struct Column {
    /// Number and type, without the mark of compression.
    pub specification: u64,
    /// Its bytes are compressed.
    pub deflated: bool,
    /// Number of its bytes.
    pub length: usize,
}

/// Reads the description of a list of columns.
///
/// # Errors
/// [`Error::InvalidChange`] when it is cut off.
pub fn list(chunk: &mut Reader<'_>) -> Result<Vec<Column>, Error> {
    let count = chunk.length()?;
    let mut columns = Vec::new();
    for _ in 0..count {
        let (described, length) = (chunk.unsigned()?, chunk.length()?);
        columns.push(Column { specification: described & !DEFLATED, deflated: described & DEFLATED != 0, length });
    }
    Ok(columns)
}

impl Column {
    /// How many values the column claims to hold; a group counts what it holds together. Raw bytes are no values.
    ///
    /// # Errors
    /// [`Error::InvalidChange`] when its runs are cut off.
    pub fn count(&self, data: &[u8]) -> Result<usize, Error> {
        let column = Reader { left: data };
        let count = match self.specification & 0b111 {
            0 => runs(column, |column| column.unsigned()),
            3 => runs(column, |column| column.signed().map(|_| 1)),
            4 => booleans(column),
            5 => runs(column, |column| column.text().map(|_| 1)),
            7 => Ok(0),
            _ => runs(column, |column| column.unsigned().map(|_| 1)),
        };
        Ok(usize::try_from(count?).unwrap_or(usize::MAX))
    }
}

/// Run-length encoding: a length and a value, a negative length and as many values, or zero and a number of nulls.
fn runs(mut column: Reader<'_>, weigh: impl Fn(&mut Reader<'_>) -> Result<u64, Error>) -> Result<u64, Error> {
    let mut count: u64 = 0;
    while !column.left.is_empty() {
        let length = column.signed()?;
        let run = match length {
            1.. => length.unsigned_abs().saturating_mul(weigh(&mut column)?.max(1)),
            0 => column.unsigned()?,
            // A value takes at least a byte, so a lie about their number ends at the end of the data.
            _ => literals(&mut column, length.unsigned_abs(), &weigh)?,
        };
        count = count.saturating_add(run);
    }
    Ok(count)
}

fn literals(
    column: &mut Reader<'_>,
    length: u64,
    weigh: &impl Fn(&mut Reader<'_>) -> Result<u64, Error>,
) -> Result<u64, Error> {
    let mut count: u64 = 0;
    for _ in 0..length {
        count = count.saturating_add(weigh(column)?.max(1));
    }
    Ok(count)
}

/// Runs of false and true by turns.
fn booleans(mut column: Reader<'_>) -> Result<u64, Error> {
    let mut count: u64 = 0;
    while !column.left.is_empty() {
        count = count.saturating_add(column.unsigned()?);
    }
    Ok(count)
}

/// Refuses a compressed column where none belongs.
///
/// # Errors
/// [`Error::InvalidChange`].
pub fn expect_plain(columns: &[Column]) -> Result<(), Error> {
    if columns.iter().any(|column| column.deflated) { Err(invalid("it has a compressed column")) } else { Ok(()) }
}

/// The values of a run-length encoded column, one after the other; `None` where there is none. How many they are was counted
/// before: see [`Column::count`].
///
/// # Errors
/// [`Error::InvalidChange`] when its runs are cut off.
pub fn values<'a, T: Clone>(
    data: &'a [u8],
    read: impl Fn(&mut Reader<'a>) -> Result<T, Error>,
) -> Result<Vec<Option<T>>, Error> {
    let (mut column, mut values) = (Reader { left: data }, Vec::new());
    while !column.left.is_empty() {
        let length = column.signed()?;
        let run = usize::try_from(length.unsigned_abs()).map_err(|_| invalid("a run is too long"))?;
        match length {
            1.. => {
                let value = Some(read(&mut column)?);
                values.extend(std::iter::repeat_n(value, run));
            }
            0 => {
                let nulls = column.length()?;
                values.extend(std::iter::repeat_n(None, nulls));
            }
            _ => {
                for _ in 0..run {
                    values.push(Some(read(&mut column)?));
                }
            }
        }
    }
    Ok(values)
}
