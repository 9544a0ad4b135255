//! The HTTP client against scripted servers on loopback: what it sends, and what it makes of every kind of answer.

#![allow(clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail")]

mod office;

use app::ports::{Connector, OfficeAddress};
use office::{Reply, Script, cbor, fetch, html, key};
use platform::HttpConnector;
use std::sync::Arc;
use sync::message::{FetchedRange, RequestError};
use sync::{Office, OfficeError, sign};

fn office_at(url: String, certificate: Option<String>) -> Arc<dyn Office> {
    HttpConnector
        .connect(&OfficeAddress { url, certificate }, &key(), Some(office::device()))
        .expect("the address is well formed")
}

async fn ask(replies: Vec<Reply>) -> (Result<FetchedRange, OfficeError>, Vec<office::Seen>) {
    let script = Script::start(replies).await;
    let answer = office_at(script.url(), None).fetch_range(fetch()).await;
    (answer, script.seen())
}

#[tokio::test]
async fn a_request_is_signed_by_the_device_over_the_offices_nonce() {
    let (answer, seen) = ask(vec![Reply::ok_with_nonce("n1"), Reply::fetched("n2")]).await;
    assert!(answer.is_ok(), "the office answered: {answer:?}");
    assert_eq!(seen[0].line, "GET /v1/nonce", "the first request fetches a nonce");
    let post = &seen[1];
    assert_eq!(post.line, "POST /v1/fetch-range", "then the verb follows");
    assert_eq!(post.header(sign::DEVICE_HEADER), Some(office::device().to_string()), "it names the device");
    let signature = data_encoding::BASE64URL_NOPAD
        .decode(post.header(sign::SIGNATURE_HEADER).expect("a signature").as_bytes())
        .expect("base64url");
    let public = ed25519_dalek::SigningKey::from_bytes(&key().0).verifying_key().to_bytes();
    assert!(
        sign::verify(&public, &signature, "POST", "/v1/fetch-range", &post.body, "n1"),
        "the signature covers method, path, body and nonce"
    );
}

#[tokio::test]
async fn the_nonce_of_an_answer_serves_the_next_request() {
    let script = Script::start(vec![Reply::ok_with_nonce("n1"), Reply::fetched("n2"), Reply::fetched("n3")]).await;
    let office = office_at(script.url(), None);
    office.fetch_range(fetch()).await.expect("the first answer");
    office.fetch_range(fetch()).await.expect("the second answer");
    let nonces: Vec<_> = script.seen().iter().map(|seen| seen.header(sign::NONCE_HEADER)).collect();
    let expected = vec![None, Some("n1".to_owned()), Some("n2".to_owned())];
    assert_eq!(nonces, expected, "one nonce is fetched, the rest ride on answers, and none is used twice");
}

#[tokio::test]
async fn a_stale_nonce_costs_one_retry_and_no_more() {
    let stale = || Reply::refused(401, &RequestError::BadSignature, "fresh");
    let (answer, seen) = ask(vec![Reply::ok_with_nonce("old"), stale(), Reply::fetched("n2")]).await;
    assert!(answer.is_ok(), "the retry with the fresh nonce succeeds: {answer:?}");
    assert_eq!(seen[2].header(sign::NONCE_HEADER).as_deref(), Some("fresh"), "the retry uses the nonce it was given");

    let (answer, seen) = ask(vec![Reply::ok_with_nonce("old"), stale(), stale(), Reply::fetched("n2")]).await;
    assert_eq!(answer, Err(OfficeError::Request(RequestError::BadSignature)), "a device that is not known is told so");
    assert_eq!(seen.len(), 3, "it is not tried a third time");
}

#[tokio::test]
async fn a_refusal_of_the_office_arrives_as_it_was_said() {
    let revoked = Reply::refused(403, &RequestError::revoked(), "n");
    let (answer, _) = ask(vec![Reply::ok_with_nonce("n1"), revoked]).await;
    assert_eq!(answer, Err(OfficeError::Request(RequestError::revoked())), "the code is not lost on the way");
}

#[tokio::test]
async fn a_captive_portal_is_not_taken_for_an_office() {
    let (answer, _) = ask(vec![Reply::ok_with_nonce("n1"), html(200, "<html>Sign in to the Wi-Fi</html>")]).await;
    assert!(matches!(answer, Err(OfficeError::NotAnOffice { .. })), "a page with status 200 is no answer: {answer:?}");
    let (answer, _) = ask(vec![html(200, "<html>Sign in</html>")]).await;
    assert!(matches!(answer, Err(OfficeError::NotAnOffice { .. })), "nor where the nonce should be: {answer:?}");
    let (answer, seen) = ask(vec![html(302, "moved")]).await;
    assert!(matches!(answer, Err(OfficeError::NotAnOffice { .. })), "a redirect is not followed: {answer:?}");
    assert_eq!(seen.len(), 1, "and nothing signed goes elsewhere");
}

#[tokio::test]
async fn a_gateway_without_its_office_is_an_office_out_of_reach() {
    let (answer, _) = ask(vec![Reply::ok_with_nonce("n1"), html(503, "back soon")]).await;
    assert!(matches!(answer, Err(OfficeError::Unreachable { .. })), "later may help: {answer:?}");
}

#[tokio::test]
async fn an_answer_that_is_cut_or_garbled_is_never_half_believed() {
    let garbled =
        Reply { status: 200, kind: sync::codec::CONTENT_TYPE, nonce: None, body: b"not zstd".to_vec(), cut: 0 };
    let (answer, _) = ask(vec![Reply::ok_with_nonce("n1"), garbled]).await;
    assert!(matches!(answer, Err(OfficeError::NotAnOffice { .. })), "garbage under our name: {answer:?}");
    let cut = Reply { cut: 5, ..Reply::fetched("n2") };
    let (answer, _) = ask(vec![Reply::ok_with_nonce("n1"), cut]).await;
    assert!(matches!(answer, Err(OfficeError::Unreachable { .. })), "a cut answer is a cut wire: {answer:?}");
}

#[tokio::test]
async fn a_port_on_which_nobody_listens_is_an_office_out_of_reach() {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a free port");
    let url = format!("http://{}", listener.local_addr().expect("its address"));
    drop(listener);
    let answer = office_at(url.clone(), None).fetch_range(fetch()).await;
    assert!(matches!(answer, Err(OfficeError::Unreachable { .. })), "nobody is there: {answer:?}");
    let live = office_at(url, None).live().await;
    assert!(matches!(live.err(), Some(OfficeError::Unreachable { .. })), "the live channel says the same");
}

#[tokio::test]
async fn a_certificate_nobody_vouches_for_is_refused_until_its_authority_is_named() {
    let (script, authority) = Script::start_tls("localhost", tls_replies()).await;
    let answer = office_at(script.tls_url(), None).fetch_range(fetch()).await;
    assert!(matches!(answer, Err(OfficeError::Certificate { .. })), "an unknown authority: {answer:?}");
    let answer = office_at(script.tls_url(), Some(authority)).fetch_range(fetch()).await;
    assert!(answer.is_ok(), "the named authority vouches for it: {answer:?}");
}

#[tokio::test]
async fn a_certificate_for_another_name_is_refused_even_from_a_named_authority() {
    let (script, authority) = Script::start_tls("other.example", tls_replies()).await;
    let office = office_at(script.tls_url(), Some(authority));
    let answer = office.fetch_range(fetch()).await;
    assert!(matches!(answer, Err(OfficeError::Certificate { .. })), "the name does not match: {answer:?}");
    let live = office_at(script.tls_url(), None).live().await.err();
    assert!(live.is_some(), "the live channel trusts no more than the rest");
}

fn tls_replies() -> Vec<Reply> {
    vec![Reply::ok_with_nonce("n1"), Reply::fetched("n2")]
}

#[tokio::test]
async fn a_poke_arrives_and_a_closed_channel_says_so() {
    let poke = sync::message::Poke { scope: "store:LDN04".parse().expect("a scope"), head_seq: 7 };
    let script = Script::start_live(vec![poke.clone()]).await;
    let office = office_at(script.url(), None);
    let mut live = office.live().await.expect("the channel opens");
    assert_eq!(live.next().await, Ok(poke), "what the office says is heard");
    assert!(matches!(live.next().await, Err(OfficeError::Unreachable { .. })), "the end is noticed at once");
    let upgrade = script.seen().pop().expect("the upgrade was seen");
    assert_eq!(upgrade.line, "GET /v1/live", "it is asked for by its path");
    assert!(upgrade.header(sign::SIGNATURE_HEADER).is_some(), "and signed like every request");
}

fn poke(head_seq: u64) -> sync::message::Poke {
    sync::message::Poke { scope: "store:LDN04".parse().expect("a scope"), head_seq }
}

#[tokio::test]
async fn where_no_websocket_gets_through_events_are_heard() {
    let replies = vec![
        Reply::ok_with_nonce("n1"),
        html(400, "this proxy knows no upgrade"),
        Reply::ok_with_nonce("n2"),
        Reply::events(": open\n\ndata: not yet", "n3"),
    ];
    let script = Script::start(replies).await;
    let mut live = office_at(script.url(), None).live().await.expect("events are open");
    assert!(live.next().await.is_err(), "an event that is cut off is not a poke, and the end is noticed");
    let frame = data_encoding::BASE64URL_NOPAD.encode(&sync::codec::encode_poke(&poke(7)).expect("encodes"));
    let replies = vec![
        Reply::ok_with_nonce("n1"),
        html(400, "this proxy knows no upgrade"),
        Reply::ok_with_nonce("n2"),
        Reply::events(&format!(": open\n\n: still here\n\ndata: {frame}\n\n"), "n3"),
    ];
    let script = Script::start(replies).await;
    let mut live = office_at(script.url(), None).live().await.expect("events are open");
    assert_eq!(live.next().await, Ok(poke(7)), "a poke between comments is heard");
    let asked = script.seen().pop().expect("events were asked for");
    assert_eq!(asked.line, "GET /v1/events", "by their path");
    assert!(asked.header(sign::SIGNATURE_HEADER).is_some(), "and signed like every request");
}

#[tokio::test]
async fn where_events_are_held_back_the_office_is_polled() {
    let polled = |seqs: &[u64]| {
        let heads = seqs.iter().map(|seq| poke(*seq)).collect();
        Reply { body: cbor(&sync::message::Polled { heads }), ..Reply::ok_with_nonce("n") }
    };
    let replies = vec![
        Reply::ok_with_nonce("n1"),
        html(400, "this proxy knows no upgrade"),
        Reply::ok_with_nonce("n2"),
        Reply::events("", "n3"),
        polled(&[1]),
        polled(&[1]),
        polled(&[2]),
    ];
    let script = Script::start(replies).await;
    let mut live = office_at(script.url(), None).live().await.expect("polling is open");
    assert_eq!(live.next().await, Ok(poke(2)), "an answer without news is followed by another question");
    let lines: Vec<String> = script.seen().into_iter().skip(4).map(|seen| seen.line).collect();
    assert_eq!(lines, ["POST /v1/poll"; 3], "one poll to learn where the office stands, then one after another");
}

#[test]
fn plain_http_to_another_machine_is_refused_before_anything_is_sent() {
    let address = OfficeAddress { url: "http://office.example".to_owned(), certificate: None };
    let answer = HttpConnector.connect(&address, &key(), None);
    assert!(matches!(answer.err(), Some(OfficeError::NotAnOffice { .. })), "complaints never travel in the clear");
}

#[test]
fn bodies_are_what_the_codec_makes() {
    assert_eq!(cbor(&fetch()), sync::codec::encode(&fetch()).expect("encodes"), "the script speaks the real wire");
}
