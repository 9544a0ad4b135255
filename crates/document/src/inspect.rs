//! The airlock, first part: what a chunk says of itself, read by our own parser and without Automerge, which would inflate
//! compressed chunks without bound, take a wrong checksum and panic on malformed columns.
//!
//! Format: <https://automerge.org/automerge-binary-format-spec/>. Only plain change chunks (type 1) pass.

use crate::{ActorId, ChangeHash, Error};
use sha2::{Digest, Sha256};

/// The longest change, in bytes.
pub const MAX_CHANGE_BYTES: usize = 256 * 1024;
/// The most operations in a change.
pub const MAX_CHANGE_OPS: usize = 5_000;
/// The most changes that a change may build on.
pub const MAX_DEPS: usize = 64;
/// The longest saved document, in bytes.
pub const MAX_DOCUMENT_BYTES: usize = 4 * 1024 * 1024;

const MAGIC: [u8; 4] = [0x85, 0x6f, 0x4a, 0x83];
const CHANGE_CHUNK: u8 = 1;
/// Column 4 (action), integers.
const ACTION_COLUMN: u64 = (4 << 4) | 2;
/// Marks a column as compressed.
const DEFLATED: u64 = 0b1000;

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

/// Reads one plain change chunk and nothing after it.
///
/// # Errors
/// [`Error::InvalidChange`] for anything that is not one; [`Error::TooLarge`] over a limit, before the rest is read.
pub fn parse_chunk(bytes: &[u8]) -> Result<Inspected, Error> {
    within_limits(bytes.len(), 0, 0)?;
    let mut chunk = Reader { left: bytes };
    if chunk.array::<4>()? != MAGIC {
        return Err(invalid("it does not begin like a chunk"));
    }
    let checksum = chunk.array::<4>()?;
    let content = chunk.left;
    if chunk.byte()? != CHANGE_CHUNK {
        return Err(invalid("it is not a plain change chunk"));
    }
    let length = chunk.length()?;
    if chunk.left.len() != length {
        return Err(invalid("its length is wrong"));
    }
    let hash: [u8; 32] = Sha256::digest(content).into();
    if !hash.starts_with(&checksum) {
        return Err(invalid("its checksum is wrong"));
    }
    parse_body(&mut chunk, ChangeHash(hash))
}

/// Refuses what is over a limit of SYNC 6.
pub(crate) fn within_limits(bytes: usize, ops: usize, deps: usize) -> Result<(), Error> {
    let counts = [
        ("bytes of the change", bytes, MAX_CHANGE_BYTES),
        ("operations", ops, MAX_CHANGE_OPS),
        ("dependencies", deps, MAX_DEPS),
    ];
    match counts.into_iter().find(|(_, got, limit)| got > limit) {
        Some((what, got, limit)) => Err(Error::TooLarge { what, got, limit }),
        None => Ok(()),
    }
}

fn invalid(why: &str) -> Error {
    Error::InvalidChange(why.to_owned())
}

fn parse_body(body: &mut Reader<'_>, hash: ChangeHash) -> Result<Inspected, Error> {
    let count = body.length()?;
    within_limits(0, 0, count)?;
    let deps = (0..count).map(|_| body.array().map(ChangeHash)).collect::<Result<Vec<_>, _>>()?;
    let actor = body.actor()?;
    let seq = body.unsigned()?;
    let start_op = body.unsigned()?;
    if seq == 0 || start_op == 0 {
        return Err(invalid("sequence and operations count from 1"));
    }
    let time = body.signed()?;
    let length = body.length()?;
    let message = std::str::from_utf8(body.take(length)?).map_err(|_| invalid("its message is no text"))?.to_owned();
    for _ in 0..body.length()? {
        body.actor()?;
    }
    let ops = parse_columns(body)?;
    within_limits(0, ops, 0)?;
    Ok(Inspected { hash, actor, seq, deps, ops, time, message })
}

/// Counts the operations: the length of the action column.
fn parse_columns(body: &mut Reader<'_>) -> Result<usize, Error> {
    let count = body.length()?;
    let mut columns = Vec::new();
    for _ in 0..count {
        columns.push((body.unsigned()?, body.length()?));
    }
    let mut ops = 0;
    for (column, length) in columns {
        let data = body.take(length)?;
        if column & DEFLATED != 0 {
            return Err(invalid("it has a compressed column"));
        }
        if column == ACTION_COLUMN {
            ops = count_values(data)?;
        }
    }
    if body.left.is_empty() { Ok(ops) } else { Err(invalid("something follows its columns")) }
}

/// The number of values in a run-length encoded column of integers.
fn count_values(data: &[u8]) -> Result<usize, Error> {
    let mut column = Reader { left: data };
    let mut count: usize = 0;
    while !column.left.is_empty() {
        let run = column.signed()?;
        let (values, literals) = match run {
            1.. => (run.unsigned_abs(), 1),
            0 => (column.unsigned()?, 0),
            _ => (run.unsigned_abs(), run.unsigned_abs()),
        };
        // A literal takes at least a byte, so a lie about their number ends at the end of the data.
        for _ in 0..literals {
            column.unsigned()?;
        }
        count = count.saturating_add(usize::try_from(values).unwrap_or(usize::MAX));
    }
    Ok(count)
}

/// Bytes not yet read.
struct Reader<'a> {
    left: &'a [u8],
}

impl<'a> Reader<'a> {
    fn take(&mut self, length: usize) -> Result<&'a [u8], Error> {
        let (taken, left) = self.left.split_at_checked(length).ok_or_else(|| invalid("it is cut off"))?;
        self.left = left;
        Ok(taken)
    }

    fn array<const N: usize>(&mut self) -> Result<[u8; N], Error> {
        self.take(N)?.try_into().map_err(|_| invalid("it is cut off"))
    }

    fn byte(&mut self) -> Result<u8, Error> {
        self.array::<1>().map(|[byte]| byte)
    }

    fn length(&mut self) -> Result<usize, Error> {
        usize::try_from(self.unsigned()?).map_err(|_| invalid("a length is out of range"))
    }

    fn actor(&mut self) -> Result<ActorId, Error> {
        if self.length()? != 16 {
            return Err(invalid("an actor has 16 bytes"));
        }
        self.array().map(ActorId)
    }

    /// LEB128.
    fn unsigned(&mut self) -> Result<u64, Error> {
        let mut value = 0;
        for shift in (0..64).step_by(7) {
            let byte = self.byte()?;
            let bits = u64::from(byte & 0x7f);
            if shift == 63 && bits > 1 {
                break;
            }
            value |= bits << shift;
            if byte & 0x80 == 0 {
                return Ok(value);
            }
        }
        Err(invalid("a number is out of range"))
    }

    /// Signed LEB128.
    fn signed(&mut self) -> Result<i64, Error> {
        let mut value: i64 = 0;
        for shift in (0..64).step_by(7) {
            let byte = self.byte()?;
            value |= i64::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                let negative = byte & 0x40 != 0 && shift < 57;
                return Ok(if negative { value | (-1 << (shift + 7)) } else { value });
            }
        }
        Err(invalid("a number is out of range"))
    }
}
