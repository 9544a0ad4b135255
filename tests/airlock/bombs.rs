//! What is small on the wire and large inside.

use crate::watch;
use redress_tests::airlock::bend::leb;
use redress_tests::airlock::{Doors, grammar, honest};
use std::io::Read;
use sync::codec::{self, ANSWER, CodecError, REQUEST};
use sync::message::{Exchange, Exchanged, FetchRange, Status};

/// Zeros as one zstd frame.
fn frame_of_zeros(length: usize) -> Vec<u8> {
    zstd::stream::encode_all(std::io::repeat(0).take(length as u64), 19).expect("memory can be written to")
}

#[test]
fn a_zstd_bomb_is_cut_off_at_the_bound_in_both_directions() {
    watch::begin();
    let bomb = frame_of_zeros(2 << 30);
    assert!(bomb.len() < REQUEST.packed, "2 GB look like {} bytes", bomb.len());
    let told = codec::decode::<Exchange>(&bomb, REQUEST);
    assert_eq!(told, Err(CodecError::TooLarge { limit: REQUEST.expanded }), "the office stops unfolding");
    let told = codec::decode::<Exchanged>(&bomb, ANSWER);
    assert_eq!(told, Err(CodecError::TooLarge { limit: ANSWER.expanded }), "and so does a desk");
    watch::end();
}

#[test]
fn a_frame_that_wants_a_window_of_gigabytes_is_refused() {
    // Magic, no content size, a window descriptor of 2^41 bytes, then an empty last block.
    let frame = [0x28, 0xb5, 0x2f, 0xfd, 0x00, 0xf8, 0x01, 0x00, 0x00];
    let told = codec::decode::<Exchange>(&frame, REQUEST);
    assert!(matches!(told, Err(CodecError::Frame(_))), "no such window is reserved: {told:?}");
}

#[test]
fn a_compressed_change_is_never_inflated() {
    watch::begin();
    let mut doors = Doors::open();
    let bomb = grammar::chunk(2, &grammar::deflate(&vec![0; 128 << 20]));
    assert!(bomb.len() < 200_000, "128 MB look like {} bytes", bomb.len());
    let mut exchange = honest::exchange(1);
    let push = exchange.push.as_mut().expect("a push");
    push.items[1].change = bomb;
    let statuses = doors.office.push(exchange).expect("an answer");
    assert!(statuses[0].is_in(), "the honest deed before it is taken in");
    assert!(matches!(statuses[1], Status::InvalidChange { .. }), "the bomb is not: {statuses:?}");
    watch::end();
}

#[test]
fn nesting_exhausts_no_stack_wherever_a_message_is_read() {
    for depth in [33, 300, 500_000] {
        for open in [[0x81].as_slice(), &[0xa1, 0x61, b'a'], &[0x9f], &[0xc1]] {
            let deep = [open.repeat(depth), vec![0x01]].concat();
            assert!(codec::from_cbor::<Exchange>(&deep).is_err(), "{depth} deep is no exchange");
            assert!(codec::from_cbor::<ciborium::Value>(&deep).is_err(), "{depth} deep is nothing at all");
        }
    }
    // An unknown field is passed over, however deep, or the message is refused; nobody's stack ends.
    let fetch = honest::cbor(&honest::exchange(0));
    let extra = [&[0x61, b'z'][..], &[0x81].repeat(300), &[0x01]].concat();
    let grown = [&[fetch[0] + 1], &fetch[1..], &extra].concat();
    assert!(codec::from_cbor::<Exchange>(&grown).is_err(), "a field nested 300 deep is over the depth of a message");
}

#[test]
fn declared_lengths_reserve_nothing() {
    watch::begin();
    let doors = Doors::open();
    let huge = u64::MAX.to_be_bytes();
    for major in [0x5b, 0x7b, 0x9b, 0xbb] {
        let lie = [&[major], &huge[..]].concat();
        assert!(codec::from_cbor::<FetchRange>(&lie).is_err(), "a length with nothing behind it");
        assert!(codec::from_cbor::<ciborium::Value>(&lie).is_err(), "nor as any value");
    }
    for at in 0..6 {
        let fields = [leb(0), vec![16; 17], leb(1), leb(1), leb(0), leb(0)];
        let mut body: Vec<u8> = fields.iter().take(at).flatten().copied().collect();
        body.extend(leb(u64::MAX));
        doors.change(&grammar::chunk(grammar::CHANGE, &body));
        doors.document(&grammar::chunk(grammar::DOCUMENT, &body));
    }
    watch::end();
}
