//! Bodies on the wire: CBOR in one zstd frame, with a bound on both sides of the decompression, so that a small body
//! cannot become a large one. It must not know which message it carries.

use crate::message::Poke;
use serde::{Serialize, de::DeserializeOwned};
use std::cell::RefCell;
use std::io::{self, Read};
use zstd::bulk::Compressor;
use zstd::stream::read::Decoder;
use zstd::zstd_safe::{DCtx, DParameter, ResetDirective, get_error_name};

/// The content type of every body.
pub const CONTENT_TYPE: &str = "application/cbor+zstd";

/// How deep a message may nest. Real ones stay under 12.
const DEPTH: usize = 32;

/// How fast against how small: zstd's default.
const LEVEL: i32 = 3;

/// The largest window that a frame may ask for, as a power of two: what is decompressed is held twice for so long.
const WINDOW: u32 = 23;

// To make one costs more than to pack or unpack a small message with it, so each thread keeps its own.
thread_local! {
    static PACKER: RefCell<Option<Compressor<'static>>> = const { RefCell::new(None) };
    static UNPACKER: RefCell<Option<DCtx<'static>>> = const { RefCell::new(None) };
}

/// How large a body may be, in bytes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Bounds {
    /// As it travels.
    pub packed: usize,
    /// After decompression.
    pub expanded: usize,
}

/// What an office takes from a device.
pub const REQUEST: Bounds = Bounds { packed: 1 << 20, expanded: 8 << 20 };

/// What a device takes from its office: pages hold at least one line, and a line may hold a whole push.
pub const ANSWER: Bounds = Bounds { packed: 32 << 20, expanded: 64 << 20 };

/// Why a body cannot be read or written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CodecError {
    /// Over a bound.
    #[error("body over {limit} bytes")]
    TooLarge {
        /// The bound.
        limit: usize,
    },
    /// Not one zstd frame.
    #[error("not a zstd frame: {0}")]
    Frame(String),
    /// Not the CBOR of that message.
    #[error("not the expected CBOR: {0}")]
    Cbor(String),
    /// Bytes after the message.
    #[error("{0} bytes after the message")]
    Trailing(usize),
}

/// Packs a message.
///
/// # Errors
/// [`CodecError::Cbor`] when the message cannot be written, which no type of this crate causes.
pub fn encode<T: Serialize>(message: &T) -> Result<Vec<u8>, CodecError> {
    let plain = to_cbor(message)?;
    PACKER.with_borrow_mut(|packer| pack(packer, &plain)).map_err(|error| frame(&error))
}

fn pack(packer: &mut Option<Compressor<'static>>, plain: &[u8]) -> io::Result<Vec<u8>> {
    let packer = match packer {
        Some(packer) => packer,
        None => packer.insert(Compressor::new(LEVEL)?),
    };
    let mut packed = packer.compress(plain)?;
    packed.shrink_to_fit();
    Ok(packed)
}

fn frame(error: &io::Error) -> CodecError {
    CodecError::Frame(error.to_string())
}

/// Unpacks a message, never holding more than `bounds.expanded` bytes.
///
/// # Errors
/// [`CodecError`] that says what is wrong with the body.
pub fn decode<T: DeserializeOwned>(body: &[u8], bounds: Bounds) -> Result<T, CodecError> {
    if body.len() > bounds.packed {
        return Err(CodecError::TooLarge { limit: bounds.packed });
    }
    let most = bounds.expanded as u64 + 1;
    let plain = UNPACKER.with_borrow_mut(|unpacker| unpack(unpacker, body, most));
    let plain = plain.map_err(|error| frame(&error))?;
    if plain.len() > bounds.expanded {
        return Err(CodecError::TooLarge { limit: bounds.expanded });
    }
    from_cbor(&plain)
}

/// The first `most` bytes of what is in a body.
fn unpack(unpacker: &mut Option<DCtx<'static>>, body: &[u8], most: u64) -> io::Result<Vec<u8>> {
    let told = |code| io::Error::other(get_error_name(code));
    let unpacker = unpacker.get_or_insert_with(DCtx::create);
    // The last body may have been broken off in the middle.
    unpacker.reset(ResetDirective::SessionOnly).map_err(told)?;
    unpacker.set_parameter(DParameter::WindowLogMax(WINDOW)).map_err(told)?;
    let mut plain = Vec::new();
    Decoder::with_context(body, unpacker).take(most).read_to_end(&mut plain)?;
    Ok(plain)
}

/// A message as bare CBOR, as it is kept in tables.
///
/// # Errors
/// [`CodecError::Cbor`] when the message cannot be written.
pub fn to_cbor<T: Serialize>(message: &T) -> Result<Vec<u8>, CodecError> {
    let mut bytes = Vec::new();
    ciborium::into_writer(message, &mut bytes).map_err(|error| CodecError::Cbor(error.to_string()))?;
    Ok(bytes)
}

/// Reads bare CBOR.
///
/// # Errors
/// [`CodecError::Cbor`] or [`CodecError::Trailing`].
pub fn from_cbor<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, CodecError> {
    let mut rest = bytes;
    let message = ciborium::de::from_reader_with_recursion_limit(&mut rest, DEPTH)
        .map_err(|error| CodecError::Cbor(error.to_string()))?;
    if rest.is_empty() { Ok(message) } else { Err(CodecError::Trailing(rest.len())) }
}

/// A poke as it travels: one binary WebSocket frame of bare CBOR.
///
/// # Errors
/// [`CodecError::Cbor`], which no poke causes.
pub fn encode_poke(poke: &Poke) -> Result<Vec<u8>, CodecError> {
    to_cbor(poke)
}

/// Reads a poke's frame.
///
/// # Errors
/// [`CodecError`] when the frame is not a poke.
pub fn decode_poke(frame: &[u8]) -> Result<Poke, CodecError> {
    if frame.len() > 1024 {
        return Err(CodecError::TooLarge { limit: 1024 });
    }
    from_cbor(frame)
}
