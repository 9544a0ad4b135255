//! What a desk asks when its copy of a scope does not fit: what is there, and those documents.

use super::{Office, failed};
use sync::message::{Fetch, Fetched, MOST_BUCKETS, MOST_WANTED, Manifest, Manifested, RequestError};

impl Office {
    /// Says what a scope holds.
    ///
    /// # Errors
    /// [`RequestError::NotGranted`] for a scope the device may not see, existing or not; [`RequestError::Malformed`].
    pub async fn manifest(&self, request: Manifest) -> Result<Manifested, RequestError> {
        if !self.granted(request.device).await?.contains(&request.scope) {
            return Err(RequestError::NotGranted);
        }
        let (scope, buckets) = (request.scope, request.buckets);
        let manifested = match (request.level, buckets.len()) {
            (0, 0) => self.storage.digests(scope).await,
            (1, 1..=MOST_BUCKETS) => self.storage.list(scope, buckets).await,
            _ => return Err(RequestError::Malformed { problem: "no such level, or too many buckets".into() }),
        };
        manifested.map_err(|error| failed(&error))
    }

    /// Gives documents of a scope.
    ///
    /// # Errors
    /// As [`Office::manifest`].
    pub async fn fetch(&self, request: Fetch) -> Result<Fetched, RequestError> {
        if !self.granted(request.device).await?.contains(&request.scope) {
            return Err(RequestError::NotGranted);
        }
        if !(1..=MOST_WANTED).contains(&request.documents.len()) {
            return Err(RequestError::Malformed { problem: "too many documents, or none".into() });
        }
        let max_bytes = super::exchange::clamp(request.max_bytes);
        let fetched = self.storage.fetch(request.scope, request.documents, max_bytes).await;
        let mut fetched = fetched.map_err(|error| failed(&error))?;
        self.seals.seal_fetched(&mut fetched);
        Ok(fetched)
    }
}
