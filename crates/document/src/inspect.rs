//! The airlock, first part: what a chunk says of itself, read by our own parser and without Automerge, which would inflate
//! compressed chunks without bound, take a wrong checksum and panic on malformed columns.
//!
//! Format: <https://automerge.org/automerge-binary-format-spec/>. Only plain change chunks (type 1) pass.

use crate::column::{self, ACTION, Column};
use crate::reader::{Reader, invalid};
use crate::{ActorId, ChangeHash, Error, chunk};

/// The longest change, in bytes.
pub const MAX_CHANGE_BYTES: usize = 256 * 1024;
/// The most operations in a change.
pub const MAX_CHANGE_OPS: usize = 5_000;
/// The most changes that a change may build on.
pub const MAX_DEPS: usize = 64;
/// The longest saved document, in bytes.
pub const MAX_DOCUMENT_BYTES: usize = 4 * 1024 * 1024;
/// The most that the columns of a saved document may inflate to, in bytes.
pub const MAX_INFLATED_BYTES: usize = 16 * 1024 * 1024;
/// The most operations of a document.
pub const MAX_DOCUMENT_OPS: usize = 100_000;

/// What a change chunk says of itself.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Inspected {
    /// SHA-256, recomputed.
    pub hash: ChangeHash,
    /// Its author.
    pub actor: ActorId,
    /// Its number among the author's changes, from 1.
    pub seq: u64,
    /// The changes it builds on.
    pub deps: Vec<ChangeHash>,
    /// Number of operations.
    pub ops: usize,
    /// Claimed time in seconds since 1970.
    pub time: i64,
    /// The deed's name.
    pub message: String,
}

/// A change chunk, opened: what it says of itself, and the columns of its operations.
pub(crate) struct Opened<'a> {
    pub(crate) inspected: Inspected,
    /// Number of its first operation.
    pub(crate) start_op: u64,
    /// Other authors it speaks of.
    pub(crate) others: Vec<ActorId>,
    /// None of them claims more than operations may have.
    pub(crate) columns: Columns<'a>,
}

/// Columns with their bytes.
type Columns<'a> = Vec<(Column, &'a [u8])>;

/// Reads one plain change chunk and nothing after it.
///
/// # Errors
/// [`Error::InvalidChange`] for anything that is not one; [`Error::TooLarge`] over a limit, before the rest is read.
pub fn parse_chunk(bytes: &[u8]) -> Result<Inspected, Error> {
    Ok(open(bytes)?.inspected)
}

/// The same, with its operations.
pub(crate) fn open(bytes: &[u8]) -> Result<Opened<'_>, Error> {
    within_limits(bytes.len(), 0, 0)?;
    let (hash, mut body) = chunk::open(bytes, chunk::CHANGE)?;
    parse_body(&mut body, hash)
}

/// Refuses what is over a limit of a change.
pub(crate) fn within_limits(bytes: usize, ops: usize, deps: usize) -> Result<(), Error> {
    let counts = [
        ("bytes of the change", bytes, MAX_CHANGE_BYTES),
        ("operations", ops, MAX_CHANGE_OPS),
        ("dependencies", deps, MAX_DEPS),
    ];
    counts.into_iter().try_for_each(|(what, got, limit)| at_most(what, got, limit))
}

/// Refuses what is over a limit.
pub(crate) fn at_most(what: &'static str, got: usize, limit: usize) -> Result<(), Error> {
    if got > limit { Err(Error::TooLarge { what, got, limit }) } else { Ok(()) }
}

fn parse_body<'a>(body: &mut Reader<'a>, hash: ChangeHash) -> Result<Opened<'a>, Error> {
    let count = body.length()?;
    within_limits(0, 0, count)?;
    let deps = (0..count).map(|_| body.array().map(ChangeHash)).collect::<Result<Vec<_>, _>>()?;
    let actor = body.actor()?;
    let (seq, start_op) = (body.unsigned()?, body.length()?);
    if seq == 0 || start_op == 0 {
        return Err(invalid("sequence and operations count from 1"));
    }
    at_most("operations of the document", start_op, MAX_DOCUMENT_OPS)?;
    let time = body.signed()?;
    let message = body.text()?.to_owned();
    let others = body.length()?;
    let others = (0..others).map(|_| body.actor()).collect::<Result<Vec<_>, _>>()?;
    let (ops, columns) = parse_columns(body)?;
    let inspected = Inspected { hash, actor, seq, deps, ops, time, message };
    Ok(Opened { inspected, start_op: start_op as u64, others, columns })
}

/// Counts the operations: the length of the action column. No other column may claim more than operations may have.
fn parse_columns<'a>(body: &mut Reader<'a>) -> Result<(usize, Columns<'a>), Error> {
    let described = column::list(body)?;
    column::expect_plain(&described)?;
    let (mut ops, mut columns) = (0, Vec::with_capacity(described.len()));
    for column in described {
        let data = body.take(column.length)?;
        let count = column.count(data)?;
        within_limits(0, count, 0)?;
        if column.specification == ACTION {
            ops = count;
        }
        columns.push((column, data));
    }
    if body.left.is_empty() { Ok((ops, columns)) } else { Err(invalid("something follows its columns")) }
}
