//! Bending what was honest: bytes, and the values of a message.

use ciborium::Value;
use fastrand::Rng;

/// Bytes at which readers of lengths and numbers have failed before.
const EDGES: [u8; 6] = [0, 1, 0x7f, 0x80, 0xfe, 0xff];

/// Bends bytes in one to six places.
pub fn bytes(rng: &mut Rng, bytes: &mut Vec<u8>) {
    for _ in 0..rng.u8(1..=6) {
        let at = rng.usize(0..=bytes.len());
        let end = (at + rng.usize(0..24)).min(bytes.len());
        match rng.u8(0..8) {
            0 | 1 => set(bytes, at, |byte| byte ^ (1 << rng.u8(0..8))),
            2 => set(bytes, at, |_| EDGES[rng.usize(0..EDGES.len())]),
            3 => drop(bytes.drain(at..end)),
            4 => drop(bytes.splice(at..at, huge(rng))),
            5 => {
                let copy = bytes[at..end].to_vec();
                let to = rng.usize(0..=bytes.len());
                drop(bytes.splice(to..to, copy));
            }
            6 => bytes.truncate(at.max(1)),
            _ => drop(bytes.splice(at..at, (0..rng.usize(0..24)).map(|_| rng.u8(..)).collect::<Vec<_>>())),
        }
    }
}

fn set(bytes: &mut [u8], at: usize, change: impl FnOnce(u8) -> u8) {
    if let Some(byte) = bytes.get_mut(at) {
        *byte = change(*byte);
    }
}

/// A LEB128 number of any size.
pub fn huge(rng: &mut Rng) -> Vec<u8> {
    leb(rng.u64(..) >> rng.u8(0..64))
}

/// LEB128.
pub fn leb(mut value: u64) -> Vec<u8> {
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

/// Bends one to three values of a message and gives it as bare CBOR; what does not parse is bent as bytes.
pub fn message(rng: &mut Rng, cbor: &[u8]) -> Vec<u8> {
    let Ok(mut value) = ciborium::from_reader::<Value, _>(cbor) else {
        let mut bent = cbor.to_vec();
        bytes(rng, &mut bent);
        return bent;
    };
    for _ in 0..rng.u8(1..=3) {
        let count = count(&value);
        let at = rng.usize(0..count);
        replace(rng, &mut value, &mut { at });
    }
    let mut bent = Vec::new();
    ciborium::into_writer(&value, &mut bent).expect("a value can be written");
    if rng.u8(0..8) == 0 {
        bytes(rng, &mut bent);
    }
    bent
}

fn count(value: &Value) -> usize {
    1 + match value {
        Value::Array(values) => values.iter().map(count).sum(),
        Value::Map(pairs) => pairs.iter().map(|(_, value)| count(value)).sum(),
        _ => 0,
    }
}

/// Replaces the `left`-th value in order of reading.
fn replace(rng: &mut Rng, value: &mut Value, left: &mut usize) -> bool {
    if *left == 0 {
        *value = other(rng, value);
        return true;
    }
    *left -= 1;
    match value {
        Value::Array(values) => values.iter_mut().any(|value| replace(rng, value, left)),
        Value::Map(pairs) => pairs.iter_mut().any(|(_, value)| replace(rng, value, left)),
        _ => false,
    }
}

/// Something like the value, or something else altogether.
fn other(rng: &mut Rng, value: &Value) -> Value {
    match (value, rng.u8(0..6)) {
        (Value::Bytes(old), 0..=3) => {
            let mut bent = old.clone();
            bytes(rng, &mut bent);
            Value::Bytes(bent)
        }
        (Value::Array(old), 0..=1) => Value::Array(old.iter().chain(old.iter().take(3)).cloned().collect()),
        (Value::Array(old), 2..=3) => Value::Array(old.iter().skip(1).rev().cloned().collect()),
        (Value::Map(old), 0..=1) => Value::Map(old.iter().skip(1).cloned().collect()),
        (Value::Map(old), 2..=3) => Value::Map(old.iter().chain(old.first()).cloned().collect()),
        (Value::Text(old), 0..=2) => Value::Text(old.repeat(rng.usize(0..40))),
        (Value::Integer(_), 0..=3) => edge(rng),
        _ => anything(rng, 4),
    }
}

fn edge(rng: &mut Rng) -> Value {
    let edges: [i128; 9] = [
        0,
        1,
        -1,
        i128::from(u32::MAX),
        i128::from(i64::MAX),
        i128::from(i64::MIN),
        i128::from(u64::MAX),
        1 << 53,
        255,
    ];
    let edge = edges[rng.usize(0..edges.len())];
    Value::Integer(ciborium::value::Integer::try_from(edge).expect("within CBOR's integers"))
}

fn anything(rng: &mut Rng, depth: u8) -> Value {
    match rng.u8(0..if depth == 0 { 6 } else { 9 }) {
        0 => Value::Null,
        1 => Value::Bool(rng.bool()),
        2 => edge(rng),
        3 => Value::Float(f64::from_bits(rng.u64(..))),
        4 => Value::Text((0..rng.usize(0..50)).map(|_| rng.char(..)).collect()),
        5 => Value::Bytes((0..rng.usize(0..80)).map(|_| rng.u8(..)).collect()),
        6 => Value::Array((0..rng.usize(0..5)).map(|_| anything(rng, depth - 1)).collect()),
        7 => Value::Map((0..rng.usize(0..4)).map(|_| (anything(rng, 0), anything(rng, depth - 1))).collect()),
        _ => (0..rng.usize(0..400)).fold(Value::Null, |inner, _| Value::Array(vec![inner])),
    }
}
