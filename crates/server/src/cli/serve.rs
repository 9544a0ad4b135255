//! `serve`.

use super::fault::Fault;
use super::files::FilesOptions;
use super::mail::MailOptions;
use super::output::Output;
use super::place::Place;
use crate::office::system_clock;
use crate::storage::Storage;
use crate::{Mailer, Office, Tls};
use clap::Args;
use serde_json::json;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;
use tokio::net::TcpListener;
use tokio::task::JoinSet;
use tracing_subscriber::EnvFilter;

/// What `--help` teaches.
pub(super) const TEACHING: &str = "Serve desks until the program is told to stop (Ctrl-C or SIGTERM). The first line printed is the \
address desks join: `listening on https://…`. Without a certificate use it on this machine or behind a proxy that adds \
TLS.\n\nExample:\n  redress-server serve --listen 0.0.0.0:8443 --tls-cert office.pem --tls-key office.key\n\nA certificate of your own, which \
desks trust by `redress join --ca office.pem` (it must not be one of an authority, hence CA:FALSE):\n  openssl req -x509 \
-newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 825 -keyout office.key -out office.pem -subj /CN=office.example \
-addext subjectAltName=DNS:office.example -addext basicConstraints=critical,CA:FALSE\n\nWhat is logged \
goes to stderr and is chosen by REDRESS_LOG (error, warn, info, debug); it never holds what people wrote or are called.";

#[derive(Args, Debug)]
pub(super) struct ServeOptions {
    /// Address and port; port 0 takes a free one
    #[arg(long, value_name = "ADDR", default_value = "127.0.0.1:8040")]
    listen: SocketAddr,
    /// Certificate chain, PEM
    #[arg(long, value_name = "FILE", requires = "tls_key")]
    tls_cert: Option<PathBuf>,
    /// Private key of the certificate, PEM
    #[arg(long, value_name = "FILE", requires = "tls_cert")]
    tls_key: Option<PathBuf>,
    #[command(flatten)]
    files: FilesOptions,
    /// The most that all attached files together may take, in GB [default: no limit]
    #[arg(long, value_name = "GB")]
    blobs_limit: Option<u64>,
    #[command(flatten)]
    mail: MailOptions,
}

pub(super) async fn run(
    place: &Place,
    storage: Arc<dyn Storage>,
    options: ServeOptions,
    output: &Output,
) -> Result<(), Fault> {
    let filter = EnvFilter::try_from_env("REDRESS_LOG").unwrap_or_else(|_| EnvFilter::new("warn"));
    // Not `try_init`, which would also take in what libraries write by `log`: the database driver writes there what goes
    // into each statement. A second subscriber is refused when a test has set one; the first stays.
    let subscriber = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).finish();
    let _ = tracing::subscriber::set_global_default(subscriber);
    let tls = match (&options.tls_cert, &options.tls_key) {
        (Some(certificate), Some(key)) => {
            Some(Tls::from_files(certificate, key).map_err(|error| Fault::Usage(error.to_string()))?)
        }
        _ => None,
    };
    if tls.is_none() && !options.listen.ip().is_loopback() {
        tracing::warn!(
            "{} is open to other machines and speaks no TLS: put it behind something that does, or give --tls-cert and --tls-key",
            options.listen
        );
    }
    let limit = options.blobs_limit.map(|gigabytes| gigabytes.saturating_mul(1_000_000_000));
    let files = options.files.open(place)?.map(|files| files.limited(limit));
    if files.is_none() {
        tracing::warn!("attached files are not taken: say with --blobs where they are to be kept");
    }
    let post = options.mail.post(storage.as_ref()).await?;
    let office = Office::with_files(storage, files, system_clock()).await?;
    let cannot = |error: std::io::Error| Fault::Data(format!("cannot listen on {}: {error}", options.listen));
    let listener = TcpListener::bind(options.listen).await.map_err(cannot)?;
    let address = listener.local_addr().map_err(cannot)?;
    let scheme = if tls.is_some() { "https" } else { "http" };
    let url = format!("{scheme}://{address}");
    output.print(&format!("listening on {url}"), &json!({ "listening": url }))?;
    // Ends with the office, in the middle of a round too: what was not noted as sent is sent by the next one.
    let mut writing = JoinSet::new();
    if let Some(post) = post {
        let mailer = Mailer::new(Arc::clone(&office), post, options.mail.language());
        writing.spawn(async move { mailer.run().await });
    }
    crate::serve(listener, office, tls, told_to_stop()).await.map_err(cannot)
}

/// Ends at the first Ctrl-C or SIGTERM.
async fn told_to_stop() {
    let interrupted = async {
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    };
    tokio::select! {
        () = interrupted => {}
        () = terminated() => {}
    }
}

#[cfg(unix)]
async fn terminated() {
    use tokio::signal::unix::{SignalKind, signal};
    match signal(SignalKind::terminate()) {
        Ok(mut signal) => {
            signal.recv().await;
        }
        Err(_) => std::future::pending().await,
    }
}

#[cfg(not(unix))]
async fn terminated() {
    std::future::pending().await
}
