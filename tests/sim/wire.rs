//! What is on its way: bodies as the real codec packs them.

use crate::office::{Ask, Reply};
use complaint::Timestamp;
use document::AckedChange;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::rc::Rc;
use sync::codec;
use sync::message::{Exchanged, FetchedRange, Order, RequestError, Revoked};

/// A message.
#[derive(Clone, Debug)]
pub struct Message {
    /// The desk it comes from or goes to.
    pub desk: usize,
    /// The request it is, or answers.
    pub request: u64,
    pub body: Body,
}

/// A packed body.
#[derive(Clone, Debug)]
pub enum Body {
    Exchange(Rc<Vec<u8>>),
    Manifest(Rc<Vec<u8>>),
    Fetch(Rc<Vec<u8>>),
    Range(Rc<Vec<u8>>),
    Exchanged(Rc<Vec<u8>>),
    Manifested(Rc<Vec<u8>>),
    Fetched(Rc<Vec<u8>>),
    Ranged(Rc<Vec<u8>>),
    Refused(Rc<Vec<u8>>),
}

/// Packs a request.
pub fn ask(ask: &Ask) -> Body {
    match ask {
        Ask::Exchange(request) => Body::Exchange(packed(request.as_ref())),
        Ask::Manifest(request) => Body::Manifest(packed(request)),
        Ask::Fetch(request) => Body::Fetch(packed(request)),
        Ask::Range(request) => Body::Range(packed(request)),
    }
}

/// Packs an answer.
pub fn reply(reply: &Reply) -> Body {
    match reply {
        Reply::Exchanged(answer) => Body::Exchanged(packed(answer.as_ref())),
        Reply::Manifested(answer) => Body::Manifested(packed(answer.as_ref())),
        Reply::Fetched(answer) => Body::Fetched(packed(answer.as_ref())),
        Reply::Ranged(answer) => Body::Ranged(packed(answer.as_ref())),
        Reply::Refused(error) => Body::Refused(packed(error)),
    }
}

/// Reads a body: a request for the office, or an answer for a desk.
pub fn read(body: &Body) -> Result<Ask, Reply> {
    match body {
        Body::Exchange(bytes) => Ok(Ask::Exchange(Box::new(unpacked(bytes)))),
        Body::Manifest(bytes) => Ok(Ask::Manifest(unpacked(bytes))),
        Body::Fetch(bytes) => Ok(Ask::Fetch(unpacked(bytes))),
        Body::Range(bytes) => Ok(Ask::Range(unpacked(bytes))),
        Body::Exchanged(bytes) => Err(Reply::Exchanged(Box::new(unpacked(bytes)))),
        Body::Manifested(bytes) => Err(Reply::Manifested(Box::new(unpacked(bytes)))),
        Body::Fetched(bytes) => Err(Reply::Fetched(Box::new(unpacked(bytes)))),
        Body::Ranged(bytes) => Err(Reply::Ranged(Box::new(unpacked(bytes)))),
        Body::Refused(bytes) => Err(Reply::Refused(unpacked(bytes))),
    }
}

fn packed<T: Serialize>(message: &T) -> Rc<Vec<u8>> {
    Rc::new(codec::encode(message).expect("every message can be packed"))
}

fn unpacked<T: DeserializeOwned>(bytes: &[u8]) -> T {
    codec::decode(bytes, codec::ANSWER).expect("what was packed can be unpacked")
}

/// Bends an answer, as a faulty office or a faulty middle would: it can be read still, and lies. True when it could be.
pub fn bend(body: &mut Body, how: u8) -> bool {
    if let Body::Refused(bytes) = body {
        *bytes = packed(&forged(how));
        return true;
    }
    if let Body::Ranged(bytes) = body {
        let mut range: FetchedRange = unpacked(bytes);
        let bent = bend_range(&mut range, how);
        *bytes = packed(&range);
        return bent;
    }
    let Body::Exchanged(bytes) = body else { return false };
    let mut answer: Exchanged = unpacked(bytes);
    let before = answer.clone();
    bend_answer(&mut answer, how);
    *bytes = packed(&answer);
    answer != before
}

/// An order to wipe the desk that its office never gave.
fn forged(how: u8) -> RequestError {
    let order = Order { epoch: 1, at: Timestamp(i64::from(how)), wipe: true, signature: [how; 64] };
    RequestError::DeviceRevoked { revoked: Some(Box::new(Revoked { order, ack: None })) }
}

/// Another range than the one asked for: without its first frame, or cut off.
fn bend_range(range: &mut FetchedRange, how: u8) -> bool {
    let Some((length, rest)) = range.bytes.split_first_chunk::<4>() else { return false };
    let Some((_, rest)) = rest.split_at_checked(u32::from_be_bytes(*length) as usize) else { return false };
    if how.is_multiple_of(3) {
        range.bytes.pop();
        return true;
    }
    range.offset += (range.bytes.len() - rest.len()) as u64;
    range.bytes = rest.to_vec();
    true
}

fn bend_answer(answer: &mut Exchanged, how: u8) {
    let entries = answer.pages.iter_mut().flat_map(|page| &mut page.entries);
    match how % 7 {
        0 => entries.flat_map(|entry| &mut entry.changes).take(1).for_each(|change| change.meta.skew += 7),
        1 => entries.take(1).for_each(|entry| drop(entry.changes.pop())),
        2 => answer.pages.iter_mut().filter(|page| !page.entries.is_empty()).take(1).for_each(|page| {
            page.entries.remove(0);
        }),
        3 => {
            let mut changes: Vec<&mut AckedChange> =
                entries.flat_map(|entry| &mut entry.changes).filter(|change| !change.bytes.is_empty()).collect();
            if let [first, .., last] = changes.as_mut_slice() {
                last.bytes.clone_from(&first.bytes);
            }
        }
        4 => answer.pages.iter_mut().take(1).for_each(|page| page.digest[0] ^= 1),
        5 => answer.ack = None,
        _ => answer.granted.clear(),
    }
}
