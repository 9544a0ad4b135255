//! Automerge's chunks: magic bytes, the beginning of a SHA-256, a type, a length, and that many bytes of body.

use crate::reader::{Reader, invalid};
use crate::{ChangeHash, Error};
use sha2::{Digest, Sha256};

/// Type of a chunk with a whole document.
pub const DOCUMENT: u8 = 0;
/// Type of a chunk with one change, not compressed.
pub const CHANGE: u8 = 1;

const MAGIC: [u8; 4] = [0x85, 0x6f, 0x4a, 0x83];

/// Opens the only chunk in `bytes`: its hash, and its body.
///
/// # Errors
/// [`Error::InvalidChange`] when it is none, of another type, has another length or checksum, or something follows it.
pub fn open(bytes: &[u8], kind: u8) -> Result<(ChangeHash, Reader<'_>), Error> {
    let mut chunk = Reader { left: bytes };
    if chunk.array::<4>()? != MAGIC {
        return Err(invalid("it does not begin like a chunk"));
    }
    let checksum = chunk.array::<4>()?;
    let content = chunk.left;
    if chunk.byte()? != kind {
        return Err(invalid("it is a chunk of another type"));
    }
    let length = chunk.length()?;
    if chunk.left.len() != length {
        return Err(invalid("its length is wrong"));
    }
    let hash: [u8; 32] = Sha256::digest(content).into();
    if !hash.starts_with(&checksum) {
        return Err(invalid("its checksum is wrong"));
    }
    Ok((ChangeHash(hash), chunk))
}
