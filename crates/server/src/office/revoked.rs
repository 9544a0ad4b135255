//! A revoked device comes forward: what it had not sent goes into quarantine, and it is told what to do, signed, so that
//! no one but this office can lock or wipe a desk.

use super::push::query;
use super::{Office, failed};
use crate::storage::{DeviceRecord, Intake, Room};
use complaint::Timestamp;
use ed25519_dalek::SigningKey;
use sync::message::{Ack, Order, Push, RequestError, Revoked};
use sync::office::quarantine;

/// Why something is kept apart.
const REASON: &str = "device revoked";

/// How much of one device is kept apart: years of work of one desk. Whoever hands in more is no honest desk.
const ROOM: Room = Room { items: 50_000, bytes: 128 << 20 };

impl Office {
    /// Takes in what a revoked device hands in, and gives the order that it is to follow.
    pub(super) async fn turn_away(
        &self,
        device: &DeviceRecord,
        at: Timestamp,
        push: Option<Push>,
    ) -> Result<RequestError, RequestError> {
        let ack = match push {
            Some(push) => self.keep_apart(device, push).await?,
            None => None,
        };
        self.touch(device).await?;
        let key = SigningKey::from_bytes(&self.charter.key_seed);
        let order = Order::sign(&key, device.id, self.epoch().await?, at, device.wipe);
        Ok(RequestError::DeviceRevoked { revoked: Some(Box::new(Revoked { order, ack })) })
    }

    /// `None` when there is no room: then the device keeps it.
    async fn keep_apart(&self, device: &DeviceRecord, push: Push) -> Result<Option<Ack>, RequestError> {
        let ground = self.storage.ground(query(&push)).await.map_err(|error| failed(&error))?;
        let (ack, kept) = quarantine::take_in(&push, &ground);
        let items: Vec<_> = kept.into_iter().cloned().collect();
        let count = items.len();
        let intake = Intake { device: device.id, at: self.now(), reason: REASON, items, room: ROOM };
        let fits = self.storage.insert_quarantined(intake).await.map_err(|error| failed(&error))?;
        let device = device.id;
        if fits {
            tracing::warn!(%device, deeds = count, "a revoked desk handed in what it had not sent");
        } else {
            tracing::error!(%device, deeds = count, "the quarantine has no more room for this desk");
        }
        Ok(fits.then_some(ack))
    }
}
