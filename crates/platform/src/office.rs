//! The office over HTTP: one signed request for each verb, and the live channel.

mod answer;
mod failure;
mod live;
mod signer;
pub(crate) mod tls;

use crate::address::Address;
use answer::Answer;
use app::ports::DeviceKey;
use async_trait::async_trait;
use complaint::DeviceId;
use reqwest::{Method, RequestBuilder};
use rustls::ClientConfig;
use serde::{Serialize, de::DeserializeOwned};
use signer::Signer;
use std::sync::Arc;
use std::time::Duration;
use sync::blob::{BlobAsk, BlobGet, BlobPiece, BlobPut, BlobStanding};
use sync::message::{
    Exchange, Exchanged, Fetch, FetchRange, Fetched, FetchedRange, Join, Joined, Manifest, Manifested, RequestError,
};
use sync::{Live, Office, OfficeError, codec, sign};

/// How long a connection may take to be made.
const CONNECT: Duration = Duration::from_secs(10);

/// How long the office may be silent in the midst of an answer.
const SILENCE: Duration = Duration::from_secs(30);

/// An office behind an address. Clones share connections, key and nonce.
#[derive(Clone)]
pub(crate) struct HttpOffice {
    address: Address,
    http: reqwest::Client,
    tls: Arc<ClientConfig>,
    signer: Arc<Signer>,
}

impl HttpOffice {
    /// # Errors
    /// When the machine cannot make an HTTP client.
    pub(crate) fn new(
        address: Address,
        tls: ClientConfig,
        key: &DeviceKey,
        device: Option<DeviceId>,
    ) -> Result<HttpOffice, OfficeError> {
        let mut builder = reqwest::Client::builder()
            .tls_backend_preconfigured(tls.clone())
            .redirect(reqwest::redirect::Policy::none())
            .connect_timeout(CONNECT)
            .read_timeout(SILENCE)
            .user_agent(concat!("redress/", env!("CARGO_PKG_VERSION")));
        if address.is_loopback() {
            builder = builder.no_proxy();
        }
        let http = builder.build().map_err(|error| failure::of(&error))?;
        Ok(HttpOffice { address, http, tls: Arc::new(tls), signer: Arc::new(Signer::new(key, device)) })
    }

    /// Sends a signed request. A nonce that the office no longer knows is replaced by a fresh one, once.
    async fn post<Q: Serialize + Sync, A: DeserializeOwned>(&self, verb: &str, request: &Q) -> Result<A, OfficeError> {
        let body = codec::encode(request)
            .map_err(|error| RequestError::Malformed { problem: error.to_string() })
            .map_err(OfficeError::Request)?;
        match self.send(verb, &body).await?.read() {
            Err(OfficeError::Request(RequestError::BadSignature)) => self.send(verb, &body).await?.read(),
            answer => answer,
        }
    }

    async fn send(&self, verb: &str, body: &[u8]) -> Result<Answer, OfficeError> {
        let nonce = self.nonce().await?;
        let request = self.signed(Method::POST, verb, body, &nonce).header("content-type", codec::CONTENT_TYPE);
        let request = request.body(body.to_vec());
        let answer = Answer::receive(request).await?;
        self.signer.keep(answer.next_nonce.clone());
        Ok(answer)
    }

    /// A request with the headers that make it this device's own.
    fn signed(&self, method: Method, verb: &str, body: &[u8], nonce: &str) -> RequestBuilder {
        let headers = self.signer.headers(method.as_str(), &self.address.path(verb), body, nonce);
        let request = self.http.request(method, self.address.url(verb));
        headers.into_iter().fold(request, |request, (name, value)| request.header(name, value))
    }

    /// The nonce of the last answer, or a fresh one.
    async fn nonce(&self) -> Result<String, OfficeError> {
        if let Some(nonce) = self.signer.take() {
            return Ok(nonce);
        }
        let mut request = self.http.get(self.address.url("/v1/nonce"));
        if let Some(device) = self.signer.device() {
            request = request.header(sign::DEVICE_HEADER, device);
        }
        let answer = Answer::receive(request).await?;
        let missing = || OfficeError::NotAnOffice { problem: "it gives no nonce".to_owned() };
        answer.next_nonce.clone().ok_or_else(missing)
    }
}

#[async_trait]
impl Office for HttpOffice {
    async fn join(&self, request: Join) -> Result<Joined, OfficeError> {
        self.post("/v1/join", &request).await
    }

    async fn exchange(&self, request: Exchange) -> Result<Exchanged, OfficeError> {
        self.post("/v1/exchange", &request).await
    }

    async fn manifest(&self, request: Manifest) -> Result<Manifested, OfficeError> {
        self.post("/v1/manifest", &request).await
    }

    async fn fetch(&self, request: Fetch) -> Result<Fetched, OfficeError> {
        self.post("/v1/fetch", &request).await
    }

    async fn fetch_range(&self, request: FetchRange) -> Result<FetchedRange, OfficeError> {
        self.post("/v1/fetch-range", &request).await
    }

    async fn blob_standing(&self, request: BlobAsk) -> Result<BlobStanding, OfficeError> {
        self.post("/v1/blob-standing", &request).await
    }

    async fn put_blob(&self, request: BlobPut) -> Result<BlobStanding, OfficeError> {
        self.post("/v1/blob-put", &request).await
    }

    async fn finish_blob(&self, request: BlobAsk) -> Result<BlobStanding, OfficeError> {
        self.post("/v1/blob-finish", &request).await
    }

    async fn get_blob(&self, request: BlobGet) -> Result<BlobPiece, OfficeError> {
        self.post("/v1/blob-get", &request).await
    }

    async fn live(&self) -> Result<Box<dyn Live>, OfficeError> {
        live::open(self).await
    }
}
