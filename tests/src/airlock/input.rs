//! Inputs by number: the same number is the same input in every run and on every machine.

use super::{Doors, bend, grammar, honest};
use fastrand::Rng;

/// Where an input goes in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Door {
    /// A change in a push.
    Change,
    /// A saved document.
    Document,
    /// A body of any kind.
    Frame,
    /// A push.
    Push,
    /// Cursors.
    Cursor,
    /// A request for whole documents.
    Fetch,
    /// A frame of the live channel.
    Poke,
    /// An office's answer.
    Answer,
}

/// By how often each is tried.
const DOORS: [Door; 16] = [
    Door::Change,
    Door::Document,
    Door::Change,
    Door::Push,
    Door::Change,
    Door::Frame,
    Door::Change,
    Door::Answer,
    Door::Change,
    Door::Document,
    Door::Change,
    Door::Push,
    Door::Change,
    Door::Cursor,
    Door::Fetch,
    Door::Poke,
];

/// One input.
pub struct Input {
    /// Its number.
    pub number: u64,
    /// Where it goes in.
    pub door: Door,
    /// What goes in.
    pub bytes: Vec<u8>,
}

impl Input {
    /// The input of that number.
    pub fn make(number: u64) -> Input {
        let rng = &mut Rng::with_seed(number.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ 0x7265_6472_6573_7321);
        let door = DOORS[(number % DOORS.len() as u64) as usize];
        let case = (number % 1_000_000) as u32;
        let bytes = match door {
            Door::Change => change(rng),
            Door::Document => document(rng),
            Door::Frame => packed(rng, |rng| message(rng, case)),
            Door::Push => packed(rng, |rng| push(rng, case)),
            Door::Cursor => packed(rng, cursor),
            Door::Fetch => packed(rng, |rng| request(rng, case)),
            Door::Poke => bend::message(rng, &honest::messages(case)[11]),
            Door::Answer => packed(rng, |rng| answer(rng, case)),
        };
        Input { number, door, bytes }
    }

    /// Goes in.
    pub fn enter(&self, doors: &mut Doors) {
        match self.door {
            Door::Change => doors.change(&self.bytes),
            Door::Document => doors.document(&self.bytes),
            Door::Frame => doors.frame(&self.bytes, self.number as u32),
            Door::Push => doors.push(&self.bytes),
            Door::Cursor => doors.cursor(&self.bytes),
            Door::Fetch => doors.fetch(&self.bytes),
            Door::Poke => doors.poke(&self.bytes),
            Door::Answer => doors.answer(&self.bytes),
        }
    }

    /// As it is told to people.
    pub fn hex(&self) -> String {
        data_encoding::HEXLOWER.encode(&self.bytes)
    }
}

/// An honest change bent, with or without a checksum that fits, or one made by grammar.
fn change(rng: &mut Rng) -> Vec<u8> {
    let mut before = honest::complaint(0).0;
    let heads: Vec<_> = before.heads().into_iter().map(|head| head.0).collect();
    if rng.u8(0..4) == 0 {
        return grammar::change(rng, &heads, [2; 16]);
    }
    let honest = honest::write(&mut before, honest::deed(0, 100, honest::note("honest")), honest::actor(2)).change;
    bent(rng, honest, grammar::CHANGE)
}

fn document(rng: &mut Rng) -> Vec<u8> {
    let complaint = honest::complaint(0).0;
    if rng.u8(0..4) == 0 {
        let heads: Vec<_> = complaint.heads().into_iter().map(|head| head.0).collect();
        return grammar::document(rng, &heads, [1; 16]);
    }
    bent(rng, complaint.save(), grammar::DOCUMENT)
}

fn bent(rng: &mut Rng, mut chunk: Vec<u8>, kind: u8) -> Vec<u8> {
    if rng.u8(0..5) == 0 {
        bend::bytes(rng, &mut chunk);
        return chunk;
    }
    let mut body = grammar::body(&chunk);
    bend::bytes(rng, &mut body);
    grammar::chunk(if rng.u8(0..16) == 0 { rng.u8(0..5) } else { kind }, &body)
}

fn message(rng: &mut Rng, case: u32) -> Vec<u8> {
    let messages = honest::messages(case);
    let which = rng.usize(0..messages.len());
    bend::message(rng, &messages[which])
}

/// A push in which one or two changes are bent and sealed anew, or whose values are bent.
fn push(rng: &mut Rng, case: u32) -> Vec<u8> {
    let mut exchange = honest::exchange(case);
    if rng.u8(0..3) == 0 {
        return bend::message(rng, &honest::cbor(&exchange));
    }
    let items = exchange.push.iter_mut().flat_map(|push| &mut push.items);
    for item in items {
        if rng.u8(0..3) != 0 {
            continue;
        }
        item.change = bent(rng, item.change.clone(), grammar::CHANGE);
        if let Ok(inspected) = document::parse_chunk(&item.change) {
            (item.hash, item.actor) = (inspected.hash, inspected.actor);
        }
    }
    honest::cbor(&exchange)
}

fn cursor(rng: &mut Rng) -> Vec<u8> {
    let mut exchange = honest::exchange(0);
    exchange.push = None;
    let cursor = exchange.cursors[0].clone();
    for _ in 0..rng.u8(0..5) {
        let seq = rng.u64(..) >> rng.u8(0..64);
        exchange.cursors.push(sync::Cursor { seq, chain: [rng.u8(0..2); 32], ..cursor.clone() });
    }
    if rng.bool() { bend::message(rng, &honest::cbor(&exchange)) } else { honest::cbor(&exchange) }
}

/// A request for what there is, for documents or for a range of a file.
fn request(rng: &mut Rng, case: u32) -> Vec<u8> {
    let which = [2, 4, 6][rng.usize(0..3)];
    bend::message(rng, &honest::messages(case)[which])
}

/// An answer whose changes or snapshots are bent and sealed anew, or whose values are bent.
fn answer(rng: &mut Rng, case: u32) -> Vec<u8> {
    if rng.u8(0..3) == 0 {
        let whole = [1, 3, 5, 7][rng.usize(0..4)];
        return bend::message(rng, &honest::messages(case)[whole]);
    }
    let mut answer = honest::answer(case);
    for entry in answer.pages.iter_mut().flat_map(|page| &mut page.entries) {
        for change in &mut entry.changes {
            if rng.bool() {
                continue;
            }
            change.bytes = bent(rng, change.bytes.clone(), grammar::CHANGE);
            change.hash = document::parse_chunk(&change.bytes).map_or(change.hash, |inspected| inspected.hash);
        }
        if let Some(snapshot) = &mut entry.snapshot {
            snapshot.bytes = bent(rng, snapshot.bytes.clone(), grammar::DOCUMENT);
        }
    }
    honest::cbor(&answer)
}

/// As it travels: now and then the frame is bent and not what lies in it.
fn packed(rng: &mut Rng, make: impl FnOnce(&mut Rng) -> Vec<u8>) -> Vec<u8> {
    let mut body = pack(&make(rng));
    if rng.u8(0..10) == 0 {
        bend::bytes(rng, &mut body);
    }
    body
}

/// Bare CBOR, or anything else, as the body of a request or answer.
pub fn pack(plain: &[u8]) -> Vec<u8> {
    zstd::stream::encode_all(plain, 1).expect("memory can be written to")
}
