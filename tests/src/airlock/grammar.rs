//! Chunks made from Automerge's grammar, with every number free to lie and every checksum right: an attacker can count.

use super::bend::{huge, leb};
use fastrand::Rng;
use sha2::{Digest, Sha256};

/// Type of a whole document.
pub const DOCUMENT: u8 = 0;
/// Type of a change.
pub const CHANGE: u8 = 1;
/// Columns that changes and documents have, and some that they have not.
const COLUMNS: [u64; 20] = [
    0x01, 0x02, 0x11, 0x13, 0x15, 0x21, 0x23, 0x34, 0x42, 0x56, 0x57, 0x70, 0x71, 0x73, 0x80, 0x81, 0x83, 0x94, 0xa5,
    0x05,
];
/// Marks a column as compressed.
const DEFLATED: u64 = 0b1000;

/// A chunk whose length and checksum fit its body.
pub fn chunk(kind: u8, body: &[u8]) -> Vec<u8> {
    let sealed = [vec![kind], leb(body.len() as u64), body.to_vec()].concat();
    let hash = Sha256::digest(&sealed);
    [&[0x85, 0x6f, 0x4a, 0x83], &hash[..4], &sealed].concat()
}

/// The body of a chunk that is well formed.
pub fn body(chunk: &[u8]) -> Vec<u8> {
    let length = chunk.iter().skip(9).take_while(|byte| **byte & 0x80 != 0).count();
    chunk.get(10 + length..).unwrap_or_default().to_vec()
}

/// A change on top of `heads`.
pub fn change(rng: &mut Rng, heads: &[[u8; 32]], actor: [u8; 16]) -> Vec<u8> {
    let mut body = leb(heads.len() as u64 + u64::from(rng.u8(0..20) == 0));
    heads.iter().for_each(|head| body.extend(head));
    body.extend(leb(16));
    body.extend(actor);
    body.extend(small_or_huge(rng, 3));
    body.extend(small_or_huge(rng, 40));
    body.extend(small_or_huge(rng, 60));
    body.extend([4]);
    body.extend(b"note");
    let others = rng.u8(0..3);
    body.extend(leb(u64::from(others)));
    (0..others).for_each(|n| body.extend([&[16], &[n; 16][..]].concat()));
    let (described, data) = columns(rng, false);
    body.extend(described);
    body.extend(data);
    chunk(CHANGE, &body)
}

/// A document of columns alone.
pub fn document(rng: &mut Rng, heads: &[[u8; 32]], actor: [u8; 16]) -> Vec<u8> {
    let mut body = [leb(1), leb(16), actor.to_vec(), leb(heads.len() as u64)].concat();
    heads.iter().for_each(|head| body.extend(head));
    let ((changes, first), (operations, second)) = (columns(rng, true), columns(rng, true));
    body.extend([changes, operations, first, second].concat());
    heads.iter().for_each(|_| body.extend(leb(0)));
    chunk(DOCUMENT, &body)
}

fn small_or_huge(rng: &mut Rng, small: u64) -> Vec<u8> {
    if rng.u8(0..12) == 0 { huge(rng) } else { leb(rng.u64(0..small)) }
}

/// Descriptions of columns and their bytes, ascending as Automerge wants them, now and then compressed.
fn columns(rng: &mut Rng, may_deflate: bool) -> (Vec<u8>, Vec<u8>) {
    let mut chosen: Vec<u64> = COLUMNS.into_iter().filter(|_| rng.u8(0..3) != 0).collect();
    chosen.sort_unstable_by_key(|column| column >> 4);
    let (mut described, mut data) = (leb(chosen.len() as u64), Vec::new());
    for column in chosen {
        let mut bytes = runs(rng, column);
        let mut column = column;
        if may_deflate && rng.u8(0..4) == 0 {
            column |= DEFLATED;
            bytes = deflate(&bytes);
        }
        described.extend(leb(column));
        described.extend(if rng.u8(0..60) == 0 { huge(rng) } else { leb(bytes.len() as u64) });
        data.extend(bytes);
    }
    (described, data)
}

fn runs(rng: &mut Rng, column: u64) -> Vec<u8> {
    let mut bytes = Vec::new();
    for _ in 0..rng.u8(0..4) {
        match rng.u8(0..10) {
            0..=4 => bytes.extend(small_or_huge(rng, 20)),
            5..=7 => bytes.push(0x80 - rng.u8(1..4)),
            _ => bytes.push(0),
        }
        match column & 0b111 {
            5 => bytes.extend([&[3][..], b"act"].concat()),
            _ => (0..rng.u8(1..4)).for_each(|_| bytes.extend(small_or_huge(rng, 90))),
        }
    }
    bytes
}

/// Bytes as Automerge compresses columns.
pub fn deflate(plain: &[u8]) -> Vec<u8> {
    use std::io::Write;
    let mut encoder = flate2::write::DeflateEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(plain).and_then(|()| encoder.finish()).expect("memory can be written to")
}
