//! The live channel by long poll: the desk says which heads it knows, and the office answers once one has moved.

use super::super::HttpOffice;
use async_trait::async_trait;
use complaint::DeviceId;
use sync::message::{Poke, Poll, Polled, RequestError};
use sync::{Live, OfficeError};

/// Asking again and again.
pub(super) struct Asking {
    office: HttpOffice,
    device: DeviceId,
    known: Vec<Poke>,
    news: Vec<Poke>,
}

/// Asks for the first time: the answer shows that the office is there, and where the scopes stand.
pub(super) async fn open(office: &HttpOffice) -> Result<Asking, OfficeError> {
    let device = office.signer.device().and_then(|device| device.parse().ok());
    let device = device.ok_or(OfficeError::Request(RequestError::BadSignature))?;
    let mut asking = Asking { office: office.clone(), device, known: Vec::new(), news: Vec::new() };
    asking.ask().await?;
    asking.news.clear();
    Ok(asking)
}

impl Asking {
    async fn ask(&mut self) -> Result<(), OfficeError> {
        let request = Poll { device: self.device, known: self.known.clone() };
        let polled: Polled = self.office.post("/v1/poll", &request).await?;
        self.news = polled.heads.iter().filter(|head| !self.known.contains(head)).cloned().collect();
        self.known = polled.heads;
        Ok(())
    }
}

#[async_trait]
impl Live for Asking {
    async fn next(&mut self) -> Result<Poke, OfficeError> {
        loop {
            if let Some(poke) = self.news.pop() {
                return Ok(poke);
            }
            self.ask().await?;
        }
    }
}
