//! The file of a scope: whole documents with ready rows in ascending order of id, so that a desk fills up without the office
//! opening, writing or packing anything for it. It is a row of frames, each of which can be read alone, so that a reading that
//! was cut goes on at the next one: 4 bytes of length, big end first, then one zstd frame with a CBOR array of snapshots.
//!
//! It must not know where files are kept.

use crate::codec::{self, Bounds, CodecError};
use document::Snapshot;

/// How much a frame holds before it is packed, in bytes, unless one document alone is larger.
pub const FRAME: usize = 1 << 20;

/// What a frame may be: a document of 4 MB with its metas and row fits.
const BOUNDS: Bounds = Bounds { packed: 16 << 20, expanded: 32 << 20 };

/// Bytes of a frame's length.
const LENGTH: usize = 4;

/// Gathers documents into frames.
#[derive(Default)]
pub struct Packer {
    snapshots: Vec<Snapshot>,
    size: usize,
}

impl Packer {
    /// Adds a document; gives a frame when one is full.
    ///
    /// # Errors
    /// [`CodecError`] when a frame cannot be packed.
    pub fn add(&mut self, snapshot: Snapshot) -> Result<Option<Vec<u8>>, CodecError> {
        self.size += size(&snapshot);
        self.snapshots.push(snapshot);
        if self.size < FRAME { Ok(None) } else { self.frame().map(Some) }
    }

    /// What remains.
    ///
    /// # Errors
    /// As [`Packer::add`].
    pub fn finish(mut self) -> Result<Option<Vec<u8>>, CodecError> {
        if self.snapshots.is_empty() { Ok(None) } else { self.frame().map(Some) }
    }

    fn frame(&mut self) -> Result<Vec<u8>, CodecError> {
        let packed = codec::encode(&std::mem::take(&mut self.snapshots))?;
        self.size = 0;
        let length = u32::try_from(packed.len()).map_err(|_| CodecError::TooLarge { limit: BOUNDS.packed })?;
        let mut frame = Vec::with_capacity(LENGTH + packed.len());
        frame.extend(length.to_be_bytes());
        frame.extend(packed);
        Ok(frame)
    }
}

/// About what a document takes in a frame: metas are the most of it besides its bytes.
fn size(snapshot: &Snapshot) -> usize {
    snapshot.bytes.len() + snapshot.row.search.len() + 200 * snapshot.metas.len() + 1000
}

/// The documents of whole frames.
///
/// # Errors
/// [`CodecError`] when they are not whole frames, or a frame is not what it should be.
pub fn read(mut bytes: &[u8]) -> Result<Vec<Snapshot>, CodecError> {
    let cut = || CodecError::Frame("a frame is cut off".to_owned());
    let mut snapshots = Vec::new();
    while !bytes.is_empty() {
        let (length, rest) = bytes.split_first_chunk::<LENGTH>().ok_or_else(cut)?;
        let (frame, rest) = rest.split_at_checked(u32::from_be_bytes(*length) as usize).ok_or_else(cut)?;
        snapshots.extend(codec::decode::<Vec<Snapshot>>(frame, BOUNDS)?);
        bytes = rest;
    }
    Ok(snapshots)
}
