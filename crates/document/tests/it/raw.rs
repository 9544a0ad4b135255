//! Chunks put together by hand, as somebody would who means harm: Automerge would never write them.

use flate2::Compression;
use flate2::write::DeflateEncoder;
use sha2::{Digest, Sha256};
use std::io::Write;

pub const DOCUMENT: u8 = 0;
pub const CHANGE: u8 = 1;

/// LEB128.
pub fn number(mut value: u64) -> Vec<u8> {
    let mut bytes = Vec::new();
    loop {
        let byte = (value & 0x7f) as u8;
        value >>= 7;
        bytes.push(if value == 0 { byte } else { byte | 0x80 });
        if value == 0 {
            return bytes;
        }
    }
}

/// A chunk with a length and checksum that fit its body.
pub fn chunk(kind: u8, body: &[u8]) -> Vec<u8> {
    let sealed = [vec![kind], number(body.len() as u64), body.to_vec()].concat();
    let hash = Sha256::digest(&sealed);
    [&[0x85, 0x6f, 0x4a, 0x83], &hash[..4], &sealed].concat()
}

/// A column: what it is, and its bytes.
pub type Column = (u64, Vec<u8>);

/// A document chunk without authors and heads, and with these columns of changes and operations.
pub fn document(changes: &[Column], operations: &[Column]) -> Vec<u8> {
    let described = |columns: &[Column]| -> Vec<u8> {
        let each = columns.iter().flat_map(|(what, data)| [number(*what), number(data.len() as u64)].concat());
        number(columns.len() as u64).into_iter().chain(each).collect()
    };
    let data = changes.iter().chain(operations).flat_map(|(_, data)| data.clone());
    let body = [number(0), number(0), described(changes), described(operations)].concat();
    chunk(DOCUMENT, &body.into_iter().chain(data).collect::<Vec<_>>())
}

/// A run of that many equal values.
pub fn run(length: u64, value: u8) -> Vec<u8> {
    // A positive signed LEB128 number ends with a byte below 0x40; one byte more never hurts.
    let mut bytes = number(length);
    if let Some(last) = bytes.last_mut().filter(|last| **last >= 0x40) {
        *last |= 0x80;
        bytes.push(0);
    }
    bytes.push(value);
    bytes
}

pub fn deflated(plain: &[u8]) -> Vec<u8> {
    let mut encoder = DeflateEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(plain).unwrap();
    encoder.finish().unwrap()
}
