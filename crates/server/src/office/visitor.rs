//! The office as one device sees it: the same trait that the HTTP client implements.

use super::Office;
use crate::storage::News;
use async_trait::async_trait;
use complaint::DeviceId;
use std::collections::BTreeSet;
use std::net::IpAddr;
use std::sync::Arc;
use sync::blob::{BlobAsk, BlobGet, BlobPiece, BlobPut, BlobStanding};
use sync::message::{
    Exchange, Exchanged, Fetch, FetchRange, Fetched, FetchedRange, Join, Joined, Manifest, Manifested, Poke,
    RequestError,
};
use sync::{Live, OfficeError, Scope};
use tokio::sync::broadcast::{Receiver, error::RecvError};

/// Somebody whose key is proved.
pub struct Visitor {
    office: Arc<Office>,
    key: [u8; 32],
    from: IpAddr,
}

impl Visitor {
    pub(super) fn new(office: Arc<Office>, key: [u8; 32], from: IpAddr) -> Visitor {
        Visitor { office, key, from }
    }

    /// The named device, when it is the visitor's own.
    async fn prove(&self, device: DeviceId) -> Result<(), RequestError> {
        let device = self.office.device(device).await?;
        if device.key == self.key { Ok(()) } else { Err(RequestError::BadSignature) }
    }
}

#[async_trait]
impl sync::Office for Visitor {
    async fn join(&self, request: Join) -> Result<Joined, OfficeError> {
        if request.device_key != self.key {
            return Err(RequestError::BadSignature.into());
        }
        Ok(self.office.join(request, self.from).await?)
    }

    async fn exchange(&self, request: Exchange) -> Result<Exchanged, OfficeError> {
        Ok(self.office.exchange(&self.key, request).await?)
    }

    async fn manifest(&self, request: Manifest) -> Result<Manifested, OfficeError> {
        self.prove(request.device).await?;
        Ok(self.office.manifest(request).await?)
    }

    async fn fetch(&self, request: Fetch) -> Result<Fetched, OfficeError> {
        self.prove(request.device).await?;
        Ok(self.office.fetch(request).await?)
    }

    async fn fetch_range(&self, request: FetchRange) -> Result<FetchedRange, OfficeError> {
        self.prove(request.device).await?;
        Ok(self.office.fetch_range(request).await?)
    }

    async fn blob_standing(&self, request: BlobAsk) -> Result<BlobStanding, OfficeError> {
        self.prove(request.device).await?;
        Ok(self.office.blob_standing(request).await?)
    }

    async fn put_blob(&self, request: BlobPut) -> Result<BlobStanding, OfficeError> {
        self.prove(request.device).await?;
        Ok(self.office.put_blob(request).await?)
    }

    async fn finish_blob(&self, request: BlobAsk) -> Result<BlobStanding, OfficeError> {
        self.prove(request.device).await?;
        Ok(self.office.finish_blob(request).await?)
    }

    async fn get_blob(&self, request: BlobGet) -> Result<BlobPiece, OfficeError> {
        self.prove(request.device).await?;
        Ok(self.office.get_blob(request).await?)
    }

    async fn live(&self) -> Result<Box<dyn Live>, OfficeError> {
        let found = self.office.storage.find_device_by_key(self.key).await.map_err(|error| super::failed(&error))?;
        let device = found.ok_or(RequestError::BadSignature)?.id;
        let granted = self.office.granted(device).await?;
        let news = self.office.listen();
        Ok(Box::new(Listening { office: Arc::clone(&self.office), device, granted, news, waiting: Vec::new() }))
    }
}

/// A live channel: pokes of the device's scopes, and no more once it is revoked.
struct Listening {
    office: Arc<Office>,
    device: DeviceId,
    granted: BTreeSet<Scope>,
    news: Receiver<News>,
    waiting: Vec<Poke>,
}

#[async_trait]
impl Live for Listening {
    async fn next(&mut self) -> Result<Poke, OfficeError> {
        loop {
            if let Some(poke) = self.waiting.pop() {
                return Ok(poke);
            }
            match self.news.recv().await {
                Ok(News::Poke(poke)) => {
                    self.granted = self.office.granted(self.device).await?;
                    self.waiting.extend(Some(poke).filter(|poke| self.granted.contains(&poke.scope)));
                }
                Ok(News::Everything) | Err(RecvError::Lagged(_)) => self.catch_up().await?,
                Err(RecvError::Closed) => {
                    return Err(OfficeError::Unreachable { problem: "the office is closing".into() });
                }
            }
        }
    }
}

impl Listening {
    /// Pokes were lost on a busy channel, or on the way from another instance: every scope is poked instead.
    async fn catch_up(&mut self) -> Result<(), OfficeError> {
        self.waiting = self.office.heads(self.device).await?;
        Ok(())
    }
}
