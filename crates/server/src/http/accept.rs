//! The accept loop: our own, because a loop without deadlines keeps half-sent headers open for ever.

use super::{From, Tls, routes};
use crate::Office;
use axum::Router;
use axum::extract::Extension;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Semaphore, watch};
use tokio::task::JoinSet;
use tokio::time::timeout;

/// How long things may take before a connection is dropped.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Deadlines {
    /// Headers, and idling between requests.
    pub headers: Duration,
    /// The TLS handshake.
    pub handshake: Duration,
    /// Open requests, when the office closes.
    pub closing: Duration,
}

impl Default for Deadlines {
    fn default() -> Self {
        let ten = Duration::from_secs(10);
        Self { headers: ten, handshake: ten, closing: ten }
    }
}

/// How long to wait when the system has no more sockets to give.
const EXHAUSTED: Duration = Duration::from_millis(100);

/// The most headers, in bytes, that are read.
const HEADER_BYTES: usize = 64 << 10;

/// The most connections at a time.
const CONNECTIONS: usize = 8_192;

/// Serves the office on `listener` until `stop` is done, then lets open requests finish.
///
/// # Errors
/// When the system has no random bytes. Faults of single connections end those connections.
pub async fn serve(
    listener: TcpListener,
    office: Arc<Office>,
    tls: Option<Tls>,
    stop: impl Future<Output = ()>,
) -> std::io::Result<()> {
    serve_within(Deadlines::default(), listener, office, tls, stop).await
}

/// The same with other deadlines.
///
/// # Errors
/// As [`serve`].
pub async fn serve_within(
    deadlines: Deadlines,
    listener: TcpListener,
    office: Arc<Office>,
    tls: Option<Tls>,
    stop: impl Future<Output = ()>,
) -> std::io::Result<()> {
    let (close, closing) = watch::channel(false);
    let router = routes(office, closing.clone()).map_err(std::io::Error::other)?;
    let places = Arc::new(Semaphore::new(CONNECTIONS));
    let mut open = JoinSet::new();
    tokio::pin!(stop);
    loop {
        let accepted = tokio::select! {
            accepted = listener.accept() => accepted,
            Some(_) = open.join_next() => continue,
            () = &mut stop => break,
        };
        let Ok((stream, from)) = accepted else {
            tokio::time::sleep(EXHAUSTED).await;
            continue;
        };
        // A connection beyond the limit is closed at once: the desk tries again later.
        let Ok(place) = Arc::clone(&places).try_acquire_owned() else { continue };
        let (router, tls, closing) = (router.clone(), tls.clone(), closing.clone());
        open.spawn(async move {
            connection(stream, from, router, tls, closing, deadlines).await;
            drop(place);
        });
    }
    drop(listener);
    let _ = close.send(true);
    let finished = async { while open.join_next().await.is_some() {} };
    if timeout(deadlines.closing, finished).await.is_err() {
        open.shutdown().await;
    }
    Ok(())
}

async fn connection(
    stream: TcpStream,
    from: SocketAddr,
    router: Router,
    tls: Option<Tls>,
    closing: watch::Receiver<bool>,
    deadlines: Deadlines,
) {
    // Without it small answers wait for each other; where it cannot be set they are only slower.
    let _ = stream.set_nodelay(true);
    match tls {
        None => talk(stream, from, router, closing, deadlines).await,
        Some(tls) => match timeout(deadlines.handshake, tls.acceptor().accept(stream)).await {
            Ok(Ok(stream)) => talk(stream, from, router, closing, deadlines).await,
            Ok(Err(error)) => tracing::debug!(%error, "handshake failed"),
            Err(_) => tracing::debug!("handshake took too long"),
        },
    }
}

async fn talk<S>(stream: S, from: SocketAddr, router: Router, mut closing: watch::Receiver<bool>, deadlines: Deadlines)
where
    S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
{
    let service = TowerToHyperService::new(router.layer(Extension(From(from))));
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(deadlines.headers)
        .max_buf_size(HEADER_BYTES)
        .serve_connection(TokioIo::new(stream), service)
        .with_upgrades();
    tokio::pin!(connection);
    let ended = tokio::select! {
        ended = connection.as_mut() => ended,
        () = closed(&mut closing) => {
            connection.as_mut().graceful_shutdown();
            connection.await
        }
    };
    if let Err(error) = ended {
        tracing::debug!(%error, "a connection ended early");
    }
}

/// Waits until the office closes.
pub(super) async fn closed(closing: &mut watch::Receiver<bool>) {
    // An error means that the accept loop is gone, which is closing as well.
    let _ = closing.wait_for(|closing| *closing).await;
}
