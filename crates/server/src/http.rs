//! The office on the network: routes, signatures, deadlines. It must not decide anything about deeds, and its log holds
//! methods, paths, statuses and times only.

pub mod accept;
mod blob;
mod body;
mod fallback;
mod lanes;
mod live;
mod nonce;
mod proof;
mod reply;
mod tls;

pub use accept::{Deadlines, serve, serve_within};
pub use tls::{Tls, TlsError};

use crate::Office;
use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, StatusCode};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use lanes::{Lane, Lanes};
use nonce::Nonces;
use proof::Proof;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;
use sync::Office as _;
use sync::message::{Exchange, Fetch, FetchRange, Join, Manifest, RequestError};
use tokio::sync::watch;

/// How long one request may take, from the end of its headers to the answer.
const REQUEST_TIME: Duration = Duration::from_secs(30);

/// The same for a request about a file, which may bring or take along 8 MiB.
const FILE_TIME: Duration = Duration::from_secs(60);

/// What every handler may use.
#[derive(Clone)]
pub(crate) struct Desk {
    office: Arc<Office>,
    nonces: Arc<Nonces>,
    lanes: Arc<Lanes>,
    closing: watch::Receiver<bool>,
}

/// The routes of an office. `closing` becomes true when it goes.
///
/// # Errors
/// [`RequestError::Internal`] when the system has no random bytes.
pub(crate) fn routes(office: Arc<Office>, closing: watch::Receiver<bool>) -> Result<Router, RequestError> {
    let nonces = Arc::new(Nonces::new(office.nonce_key()?, Arc::clone(office.storage())));
    let desk = Desk { office, nonces, lanes: Arc::default(), closing };
    let timed = Router::new()
        .route("/v1/exchange", post(exchange))
        .route("/v1/manifest", post(manifest))
        .route("/v1/fetch", post(fetch))
        .route("/v1/fetch-range", post(fetch_range))
        .route("/v1/join", post(join))
        .route("/v1/poll", post(fallback::poll))
        .route("/v1/nonce", get(fresh_nonce))
        .route("/healthz", get(healthz))
        .layer(middleware::from_fn(in_time));
    let files = Router::new()
        .route("/v1/blob-standing", post(blob::standing))
        .route("/v1/blob-put", post(blob::put))
        .route("/v1/blob-finish", post(blob::finish))
        .route("/v1/blob-get", post(blob::get))
        .layer(middleware::from_fn(in_file_time));
    let open = timed.merge(files).route("/v1/live", get(live::live)).route("/v1/events", get(fallback::events));
    Ok(open.layer(middleware::from_fn(logged)).with_state(desk))
}

/// The address a request came from; put there by the accept loop.
#[derive(Clone, Copy)]
pub(crate) struct From(pub(crate) SocketAddr);

async fn exchange(State(desk): State<Desk>, request: Request) -> Response {
    let (proof, from) = (Proof::of("POST", "/v1/exchange", request.headers()), from(&request));
    let answer = async {
        let bytes = body::read(request).await?;
        let signed = proof.check_known_key(&desk, &bytes).await?;
        let request: Exchange = body::decode(&bytes)?;
        proof.is_about(request.device)?;
        let _place = desk.lanes.enter(Lane::of(&request)).await?;
        let key = signed.once(&desk).await?;
        reply::ok(&desk.office.visitor(key, from.ip()).exchange(request).await?)
    };
    reply::finish(answer.await, &desk, proof.device_text())
}

async fn manifest(State(desk): State<Desk>, request: Request) -> Response {
    let (proof, from) = (Proof::of("POST", "/v1/manifest", request.headers()), from(&request));
    let answer = async {
        let bytes = body::read(request).await?;
        let signed = proof.check_device(&desk, &bytes).await?;
        let request: Manifest = body::decode(&bytes)?;
        proof.is_about(request.device)?;
        let _place = desk.lanes.enter(Lane::First).await?;
        let device = signed.once(&desk).await?;
        reply::ok(&desk.office.visitor(device.key, from.ip()).manifest(request).await?)
    };
    reply::finish(answer.await, &desk, proof.device_text())
}

async fn fetch(State(desk): State<Desk>, request: Request) -> Response {
    let (proof, from) = (Proof::of("POST", "/v1/fetch", request.headers()), from(&request));
    let answer = async {
        let bytes = body::read(request).await?;
        let signed = proof.check_device(&desk, &bytes).await?;
        let request: Fetch = body::decode(&bytes)?;
        proof.is_about(request.device)?;
        let _place = desk.lanes.enter(Lane::First).await?;
        let device = signed.once(&desk).await?;
        reply::ok(&desk.office.visitor(device.key, from.ip()).fetch(request).await?)
    };
    reply::finish(answer.await, &desk, proof.device_text())
}

async fn fetch_range(State(desk): State<Desk>, request: Request) -> Response {
    let (proof, from) = (Proof::of("POST", "/v1/fetch-range", request.headers()), from(&request));
    let answer = async {
        let bytes = body::read(request).await?;
        let signed = proof.check_device(&desk, &bytes).await?;
        let request: FetchRange = body::decode(&bytes)?;
        proof.is_about(request.device)?;
        let _place = desk.lanes.enter(Lane::First).await?;
        let device = signed.once(&desk).await?;
        reply::ok(&desk.office.visitor(device.key, from.ip()).fetch_range(request).await?)
    };
    reply::finish(answer.await, &desk, proof.device_text())
}

/// Join is signed by the key it brings: who holds a code proves that the key is theirs.
async fn join(State(desk): State<Desk>, request: Request) -> Response {
    let (proof, from) = (Proof::of("POST", "/v1/join", request.headers()), from(&request));
    let answer = async {
        let bytes = body::read(request).await?;
        let request: Join = body::decode(&bytes)?;
        proof.check_key(&request.device_key, &bytes, ())?.once(&desk).await?;
        reply::ok(&desk.office.visitor(request.device_key, from.ip()).join(request).await?)
    };
    reply::finish(answer.await, &desk, proof.device_text())
}

async fn fresh_nonce(State(desk): State<Desk>, headers: HeaderMap) -> Response {
    let proof = Proof::of("GET", "/v1/nonce", &headers);
    reply::finish(Ok(StatusCode::NO_CONTENT.into_response()), &desk, proof.device_text())
}

/// For whoever watches the office: it is up and its data can be read.
async fn healthz(State(desk): State<Desk>) -> Response {
    match desk.office.storage().directory_version().await {
        Ok(_) => (StatusCode::OK, "ok\n").into_response(),
        Err(_) => (StatusCode::SERVICE_UNAVAILABLE, "the office cannot read its data\n").into_response(),
    }
}

fn from(request: &Request) -> SocketAddr {
    request.extensions().get::<From>().map_or(SocketAddr::from(([0, 0, 0, 0], 0)), |from| from.0)
}

/// Drops a request that takes too long. A push that is being committed goes on, and is answered when it is sent again.
async fn in_time(request: Request, next: Next) -> Response {
    within(REQUEST_TIME, request, next).await
}

async fn in_file_time(request: Request, next: Next) -> Response {
    within(FILE_TIME, request, next).await
}

async fn within(time: Duration, request: Request, next: Next) -> Response {
    match tokio::time::timeout(time, next.run(request)).await {
        Ok(response) => response,
        Err(_) => reply::error(&RequestError::Busy { retry_after: 5 }),
    }
}

async fn logged(request: Request<Body>, next: Next) -> Response {
    let (method, path) = (request.method().clone(), request.uri().path().to_owned());
    let begun = tokio::time::Instant::now();
    let response = next.run(request).await;
    let ms = begun.elapsed().as_millis();
    tracing::info!(%method, path = known(&path), status = response.status().as_u16(), ms, "answered");
    response
}

/// Paths that are not ours may hold anything, and stay out of the log.
fn known(path: &str) -> &str {
    match path {
        "/v1/exchange" | "/v1/manifest" | "/v1/fetch" | "/v1/fetch-range" | "/v1/join" | "/v1/nonce" | "/v1/live"
        | "/v1/events" | "/v1/poll" | "/v1/blob-standing" | "/v1/blob-put" | "/v1/blob-finish" | "/v1/blob-get"
        | "/healthz" => path,
        _ => "other",
    }
}
