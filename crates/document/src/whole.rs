//! The airlock of the desk: what a saved document says of itself, read before Automerge loads it. Automerge would inflate its
//! columns without bound and believe any run length; both end a process that no `catch_unwind` can save.

use crate::column::{self, Column};
use crate::inspect::{MAX_DOCUMENT_BYTES, MAX_DOCUMENT_OPS, MAX_INFLATED_BYTES, at_most};
use crate::reader::invalid;
use crate::{Error, chunk};
use flate2::read::DeflateDecoder;
use std::borrow::Cow;
use std::io::Read;

/// Reads one document chunk and nothing after it.
///
/// # Errors
/// [`Error::InvalidChange`] for anything that is not one; [`Error::TooLarge`] over a limit.
pub fn parse(bytes: &[u8]) -> Result<(), Error> {
    at_most("bytes of the document", bytes.len(), MAX_DOCUMENT_BYTES)?;
    let (_, mut body) = chunk::open(bytes, chunk::DOCUMENT)?;
    for _ in 0..body.length()? {
        body.actor()?;
    }
    let heads = body.length()?;
    for _ in 0..heads {
        body.array::<32>()?;
    }
    let (changes, ops) = (column::list(&mut body)?, column::list(&mut body)?);
    let mut room = MAX_INFLATED_BYTES;
    for column in changes.iter().chain(&ops) {
        let data = inflated(*column, body.take(column.length)?, &mut room)?;
        at_most("operations of the document", column.count(&data)?, MAX_DOCUMENT_OPS)?;
    }
    for _ in 0..heads {
        body.unsigned()?;
    }
    if body.left.is_empty() { Ok(()) } else { Err(invalid("something follows its columns")) }
}

/// The bytes of a column as they are read, taken off the room that is left for all of them.
fn inflated<'a>(column: Column, data: &'a [u8], room: &mut usize) -> Result<Cow<'a, [u8]>, Error> {
    let data = if column.deflated { Cow::Owned(inflate(data, *room)?) } else { Cow::Borrowed(data) };
    let left = room.checked_sub(data.len());
    let over = Error::TooLarge { what: "bytes of the document, inflated", got: data.len(), limit: MAX_INFLATED_BYTES };
    *room = left.ok_or(over)?;
    Ok(data)
}

/// Never holds more than one byte over `room`.
fn inflate(data: &[u8], room: usize) -> Result<Vec<u8>, Error> {
    let mut plain = Vec::new();
    let most = (room as u64).saturating_add(1);
    DeflateDecoder::new(data).take(most).read_to_end(&mut plain).map_err(|_| invalid("a column does not inflate"))?;
    Ok(plain)
}
