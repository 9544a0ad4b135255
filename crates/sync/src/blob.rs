//! The bytes of files, on a way of their own beside the exchange. A blob is named by the document whose deed attached it
//! and by its address, so that nobody learns of a file in a complaint that they may not see; and it travels in pieces, so
//! that a line that is cut goes on where it was.

use complaint::{DeviceId, FileAddress};
use document::DocumentId;
use serde::{Deserialize, Serialize};

/// The most bytes of one piece.
pub const MAX_PIECE: usize = 8 << 20;

/// What a body may be that carries a piece. The office has no more of a file in memory than this.
pub const BOUNDS: crate::codec::Bounds =
    crate::codec::Bounds { packed: MAX_PIECE + (64 << 10), expanded: MAX_PIECE + (64 << 10) };

/// Which blob, and who asks: how it stands, or that it is complete and is to be verified.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct BlobAsk {
    /// The device.
    pub device: DeviceId,
    /// The document whose deed attached it.
    pub doc: DocumentId,
    /// SHA-256 of all of its bytes.
    pub address: FileAddress,
}

/// One more piece of a blob.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct BlobPut {
    /// The device.
    pub device: DeviceId,
    /// The document whose deed attached it.
    pub doc: DocumentId,
    /// SHA-256 of all of its bytes.
    pub address: FileAddress,
    /// Where the piece begins: where the office's beginning ends.
    pub start: u64,
    /// The piece, at most [`MAX_PIECE`].
    #[serde(with = "serde_bytes")]
    pub bytes: Vec<u8>,
}

/// A piece of a blob is wanted.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct BlobGet {
    /// The device.
    pub device: DeviceId,
    /// The document whose deed attached it.
    pub doc: DocumentId,
    /// SHA-256 of all of its bytes.
    pub address: FileAddress,
    /// Where the piece begins.
    pub start: u64,
    /// How many bytes are wanted; the office gives at most [`MAX_PIECE`].
    pub length: u32,
}

/// How a blob stands at the office.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct BlobStanding {
    /// How many bytes it has, as the deed says.
    pub size: u64,
    /// So many of its beginning are stored.
    pub stored: u64,
    /// True once all of it was read again and has the hash that is its address. Only then may anybody forget it.
    pub verified: bool,
}

/// A piece of a blob. It is empty while the office has not verified the whole.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct BlobPiece {
    /// How the blob stands.
    pub standing: BlobStanding,
    /// The piece.
    #[serde(with = "serde_bytes")]
    pub bytes: Vec<u8>,
}
