//! The wire at its worst: false signatures, half-sent requests, bombs, foreign sites.

use crate::live::Channel;
use crate::wire::{nonce, raw, request, signed};
use crate::world::{Data, World, on_every_store};
use complaint::{ComplaintId, FileAddress, Role};
use std::time::Duration;
use sync::blob::{BlobAsk, BlobStanding};
use sync::codec;
use sync::message::{Fetch, Manifest, Poke, Poll, Polled, RequestError};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

on_every_store! {
    a_false_or_repeated_signature_is_refused_and_a_fresh_nonce_given,
    malformed_bodies_and_bombs_are_refused,
    half_sent_headers_are_dropped,
    a_request_sent_away_for_want_of_room_may_come_again_as_it_was_but_only_once,
    foreign_scopes_are_not_granted_existing_or_not,
    the_live_channel_pokes_and_is_not_for_other_sites,
    a_poll_is_answered_at_once_by_what_was_missed_and_else_by_the_next_commit,
    events_bring_the_same_pokes_where_no_websocket_gets_through,
}

fn borrowed<'a>(headers: &'a [(&'static str, String)]) -> Vec<(&'a str, &'a str)> {
    headers.iter().map(|(name, value)| (*name, value.as_str())).collect()
}

async fn a_false_or_repeated_signature_is_refused_and_a_fresh_nonce_given(data: Data) {
    let world = World::open(data).await;
    let desk = world.desk("LDN04", Role::Clerk, "Sam").await;
    let device = desk.joined.device.to_string();
    let body = codec::encode(&desk.request(None)).expect("a message");
    let nonce = nonce(world.address, &device).await;
    let headers = signed(&desk.key, "POST", "/v1/exchange", &body, &device, &nonce);
    let honest = request("POST", "/v1/exchange", &borrowed(&headers), &body);
    let other = codec::encode(&desk.request(Some(desk.push(Vec::new())))).expect("a message");
    let bent = request("POST", "/v1/exchange", &borrowed(&headers), &other);

    let reply = raw(world.address, &bent).await;
    assert_eq!(reply.read::<()>(), Err(RequestError::BadSignature), "another body under the same signature");
    assert!(!reply.nonce.is_empty(), "with a nonce to try again");
    assert_eq!(raw(world.address, &honest).await.status, 200, "the honest request");
    assert_eq!(raw(world.address, &honest).await.status, 401, "the same once more");
    let naked = raw(world.address, &request("POST", "/v1/exchange", &[], &body)).await;
    assert_eq!(naked.read::<()>(), Err(RequestError::BadSignature), "no signature at all");
}

async fn malformed_bodies_and_bombs_are_refused(data: Data) {
    let world = World::open(data).await;
    let desk = world.desk("LDN04", Role::Clerk, "Sam").await;
    let device = desk.joined.device.to_string();
    let bomb = codec::encode(&vec![0_u8; 64 << 20]).expect("a bomb");
    assert!(bomb.len() < 1 << 20, "the bomb is small before it goes off");
    for (body, what) in [
        (b"not a frame".to_vec(), "noise"),
        (bomb, "a bomb"),
        (codec::encode(&7).expect("a number"), "another message"),
    ] {
        let nonce = nonce(world.address, &device).await;
        let headers = signed(&desk.key, "POST", "/v1/exchange", &body, &device, &nonce);
        let reply = raw(world.address, &request("POST", "/v1/exchange", &borrowed(&headers), &body)).await;
        assert!(matches!(reply.read::<()>(), Err(RequestError::Malformed { .. })), "{what} is malformed");
    }
    assert!(desk.exchange(None).await.is_ok(), "and the office goes on");
}

async fn half_sent_headers_are_dropped(data: Data) {
    let world = World::open(data).await;
    let mut stream = TcpStream::connect(world.address).await.expect("connect");
    stream.write_all(b"POST /v1/exchange HTTP/1.1\r\nhost: off").await.expect("send");
    let mut answer = Vec::new();
    // Ends only when the office closes the connection; a hang fails the test run.
    let _ = stream.read_to_end(&mut answer).await;
    let text = String::from_utf8_lossy(&answer);
    assert!(text.is_empty() || text.starts_with("HTTP/1.1 408"), "nothing is answered to half a request: {text}");
}

async fn a_request_sent_away_for_want_of_room_may_come_again_as_it_was_but_only_once(data: Data) {
    let world = World::open(data).await;
    let desk = world.desk("LDN04", Role::Clerk, "Sam").await;
    let device = desk.joined.device.to_string();
    // Pieces of files that never come take all the room there is.
    let head =
        format!("POST /v1/blob-put HTTP/1.1\r\nhost: office\r\nredress-device: {device}\r\ncontent-length: 9\r\n\r\n");
    let mut slow = Vec::new();
    for _ in 0..6 {
        let mut stream = TcpStream::connect(world.address).await.expect("connect");
        stream.write_all(head.as_bytes()).await.expect("send");
        slow.push(stream);
    }
    tokio::time::sleep(Duration::from_millis(500)).await;
    let (doc, address) = (ComplaintId(uuid::Uuid::from_u128(1)), FileAddress([1; 32]));
    let ask = BlobAsk { device: desk.joined.device, doc, address };
    let body = codec::encode(&ask).expect("a message");
    let headers = signed(&desk.key, "POST", "/v1/blob-finish", &body, &device, &nonce(world.address, &device).await);
    let asked = request("POST", "/v1/blob-finish", &borrowed(&headers), &body);
    let told = raw(world.address, &asked).await.read::<BlobStanding>();
    assert_eq!(told, Err(RequestError::Busy { retry_after: 5 }), "there is no room");
    drop(slow);
    let told = raw(world.address, &asked).await.read::<BlobStanding>();
    assert_eq!(told, Err(RequestError::NotGranted), "the same request is heard when there is room");
    let told = raw(world.address, &asked).await.read::<BlobStanding>();
    assert_eq!(told, Err(RequestError::BadSignature), "and not once more");
}

async fn foreign_scopes_are_not_granted_existing_or_not(data: Data) {
    let world = World::open(data).await;
    let desk = world.desk("LDN04", Role::Clerk, "Sam").await;
    for scope in ["store:LDN07", "store:NOWHERE", "area:LDN/restricted"] {
        let scope = scope.parse().expect("a scope");
        let (device, documents) = (desk.joined.device, crate::reading::wanted(&[]));
        let manifest = Manifest { device, scope, level: 0, buckets: Vec::new() };
        let fetch = Fetch { device, scope: manifest.scope.clone(), documents, max_bytes: 1 << 20 };
        let range = crate::reading::from_the_start(&desk, manifest.scope.clone());
        let told = [
            desk.send::<sync::message::Manifested>("/v1/manifest", &manifest).await.err(),
            desk.send::<sync::message::Fetched>("/v1/fetch", &fetch).await.err(),
            desk.send::<sync::message::FetchedRange>("/v1/fetch-range", &range).await.err(),
        ];
        let refused = || Some(RequestError::NotGranted);
        assert_eq!(told, [refused(), refused(), refused()], "the same answer for unknown and forbidden");
    }
}

async fn the_live_channel_pokes_and_is_not_for_other_sites(data: Data) {
    let world = World::open(data).await;
    let mut clerk = world.desk("LDN04", Role::Clerk, "Sam").await;
    let boss = world.desk("LDN04", Role::Supervisor, "Ada").await;
    let (_, foreign) = Channel::open(world.address, &boss, "https://evil.example").await;
    assert!(foreign.contains("403"), "another site's page: {foreign}");
    let (mut channel, status) = Channel::open(world.address, &boss, "").await;
    assert!(status.contains("101"), "{status}");
    let item = clerk.record("Cold soup");
    clerk.push_all(vec![item]).await;
    let poke = channel.poke().await;
    assert_eq!(poke, Poke { scope: "store:LDN04".parse().expect("a scope"), head_seq: 1 }, "look again there");
}

async fn events_bring_the_same_pokes_where_no_websocket_gets_through(data: Data) {
    let world = World::open(data).await;
    let mut clerk = world.desk("LDN04", Role::Clerk, "Sam").await;
    let boss = world.desk("LDN04", Role::Supervisor, "Ada").await;
    let device = boss.joined.device.to_string();
    let nonce = nonce(world.address, &device).await;
    let headers = signed(&boss.key, "GET", "/v1/events", b"", &device, &nonce);
    let mut stream = TcpStream::connect(world.address).await.expect("connect");
    stream.write_all(&request("GET", "/v1/events", &borrowed(&headers), b"")).await.expect("send");
    let mut heard = String::new();
    while !heard.contains(": open") {
        heard.push(char::from(stream.read_u8().await.expect("the office shows at once that the way is open")));
    }
    assert!(heard.contains("text/event-stream"), "proxies are told what this is: {heard}");
    let item = clerk.record("Cold soup");
    clerk.push_all(vec![item]).await;
    while !heard.ends_with("\n\n") || !heard.contains("data:") {
        heard.push(char::from(stream.read_u8().await.expect("an event")));
    }
    let data = heard.lines().find_map(|line| line.strip_prefix("data:")).expect("data").trim();
    let frame = data_encoding::BASE64URL_NOPAD.decode(data.as_bytes()).expect("base64url");
    let poke = codec::decode_poke(&frame).expect("a poke");
    assert_eq!(poke, Poke { scope: "store:LDN04".parse().expect("a scope"), head_seq: 1 }, "look again there");
}

async fn a_poll_is_answered_at_once_by_what_was_missed_and_else_by_the_next_commit(data: Data) {
    let world = World::open(data).await;
    let mut clerk = world.desk("LDN04", Role::Clerk, "Sam").await;
    let boss = world.desk("LDN04", Role::Supervisor, "Ada").await;
    let ask = |known: Vec<Poke>| Poll { device: boss.joined.device, known };
    let item = clerk.record("Cold soup");
    clerk.push_all(vec![item]).await;
    let missed: Polled = boss.send("/v1/poll", &ask(vec![])).await.expect("an answer");
    let scope = || "store:LDN04".parse().expect("a scope");
    assert_eq!(
        missed.heads,
        [Poke { scope: scope(), head_seq: 1 }],
        "what was committed between two polls is not lost"
    );
    let request = ask(missed.heads);
    let (polled, ()) = tokio::join!(boss.send::<Polled>("/v1/poll", &request), async {
        let item = clerk.record("Warm beer");
        clerk.push_all(vec![item]).await;
    });
    assert_eq!(polled.expect("an answer").heads, [Poke { scope: scope(), head_seq: 2 }], "as soon as a head moves");
    let foreign = clerk.send::<Polled>("/v1/poll", &ask(vec![])).await;
    assert_eq!(foreign, Err(RequestError::BadSignature), "nobody polls as another device");
}
