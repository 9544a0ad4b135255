//! The live channel, by the best way that is open: a WebSocket, else server-sent events, else long poll. What stands between
//! desk and office (a proxy that knows no WebSocket, one that collects events before it passes them on) costs latency only.

mod events;
mod poll;
mod socket;

use super::HttpOffice;
use std::time::Duration;
use sync::{Live, OfficeError};

/// How long the office may take to show that a channel is open.
const ANSWER: Duration = Duration::from_secs(10);

/// Opens the best channel.
pub(crate) async fn open(office: &HttpOffice) -> Result<Box<dyn Live>, OfficeError> {
    match socket::open(office).await {
        Err(error) if may_be_the_way(&error) => tracing::debug!(%error, "no WebSocket gets through"),
        opened => return Ok(Box::new(opened?)),
    }
    match events::open(office).await {
        Err(error @ OfficeError::NotAnOffice { .. }) => tracing::debug!(%error, "no events get through"),
        opened => return Ok(Box::new(opened?)),
    }
    Ok(Box::new(poll::open(office).await?))
}

/// True when it may be something between desk and office that does not let this kind of channel through.
fn may_be_the_way(error: &OfficeError) -> bool {
    matches!(error, OfficeError::NotAnOffice { .. } | OfficeError::Unreachable { .. })
}

fn silent(problem: &str) -> OfficeError {
    OfficeError::Unreachable { problem: problem.to_owned() }
}
