//! The verbs of the office, as one trait: implemented by the office itself and by the HTTP client, so that the two
//! cannot drift apart. It must not know how a request travels.

use crate::blob::{BlobAsk, BlobGet, BlobPiece, BlobPut, BlobStanding};
use crate::message::{
    Exchange, Exchanged, Fetch, FetchRange, Fetched, FetchedRange, Join, Joined, Manifest, Manifested, Poke,
    RequestError,
};
use async_trait::async_trait;

/// An office as one device sees it. The implementation holds the device's key and signs each request with it.
#[async_trait]
pub trait Office: Send + Sync {
    /// Enrols this installation, or another person on it, with a one-time code.
    async fn join(&self, request: Join) -> Result<Joined, OfficeError>;

    /// Pushes what waits and pulls what is new, in one round trip.
    async fn exchange(&self, request: Exchange) -> Result<Exchanged, OfficeError>;

    /// Says what it holds of a scope.
    async fn manifest(&self, request: Manifest) -> Result<Manifested, OfficeError>;

    /// Ships documents of a scope.
    async fn fetch(&self, request: Fetch) -> Result<Fetched, OfficeError>;

    /// Ships a range of a scope's file: the first sync.
    async fn fetch_range(&self, request: FetchRange) -> Result<FetchedRange, OfficeError>;

    /// How a file stands at the office.
    async fn blob_standing(&self, request: BlobAsk) -> Result<BlobStanding, OfficeError>;

    /// Adds a piece to the beginning of a file that is stored; where it does not fit on, nothing is added. Either way the
    /// answer says where to go on.
    async fn put_blob(&self, request: BlobPut) -> Result<BlobStanding, OfficeError>;

    /// Has the whole of a file compared with its address. Where it is another, the office forgets it and starts anew.
    async fn finish_blob(&self, request: BlobAsk) -> Result<BlobStanding, OfficeError>;

    /// A piece of a verified file.
    async fn get_blob(&self, request: BlobGet) -> Result<BlobPiece, OfficeError>;

    /// Opens the live channel, on which the office says that there is something new.
    async fn live(&self) -> Result<Box<dyn Live>, OfficeError>;
}

/// The live channel. It carries no data, only "look again".
#[async_trait]
pub trait Live: Send {
    /// Waits for the next poke. Any error means that the channel is gone and has to be opened anew.
    async fn next(&mut self) -> Result<Poke, OfficeError>;
}

/// Why a verb had no answer.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum OfficeError {
    /// The office answered, and the answer is no.
    #[error(transparent)]
    Request(#[from] RequestError),
    /// Nobody answered: no network, no route, refused, cut or timed out.
    #[error("the office cannot be reached: {problem}")]
    Unreachable {
        /// What the network said, for diagnostics.
        problem: String,
    },
    /// Somebody answered who is not an office: a captive portal, a proxy, another program.
    #[error("what answers there is not a Redress office: {problem}")]
    NotAnOffice {
        /// What was wrong with the answer, for diagnostics.
        problem: String,
    },
    /// The office's certificate does not match its name, or nobody trusted has signed it.
    #[error("the office's certificate is not trusted: {problem}")]
    Certificate {
        /// What the check said, for diagnostics.
        problem: String,
    },
}

impl OfficeError {
    /// True when trying again later, unchanged, may help.
    pub fn is_passing(&self) -> bool {
        match self {
            OfficeError::Unreachable { .. } => true,
            OfficeError::Request(error) => matches!(
                error,
                RequestError::Busy { .. } | RequestError::TooManyAttempts { .. } | RequestError::Internal { .. }
            ),
            OfficeError::NotAnOffice { .. } | OfficeError::Certificate { .. } => false,
        }
    }
}
