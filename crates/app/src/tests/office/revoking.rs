//! What the office in memory says to devices that it revoked.

use super::{FakeOffice, State};
use complaint::DeviceId;
use ed25519_dalek::SigningKey;
use sync::message::{Exchange, Order, RequestError, Revoked};
use sync::office::admission::Ground;
use sync::office::quarantine::take_in;

impl FakeOffice {
    /// Revokes a device, to be locked or wiped.
    pub fn revoke(&self, device: DeviceId, wipe: bool) {
        self.with(|state| state.revoked.insert(device, wipe));
    }

    /// Takes the revocation back, as a restore from a backup would.
    pub fn forget_revocations(&self) {
        self.with(|state| state.revoked.clear());
    }

    pub fn sign_with_a_false_key(&self, is_false: bool) {
        self.with(|state| state.false_key = is_false);
    }

    pub fn be_full(&self, full: bool) {
        self.with(|state| state.full = full);
    }

    /// Deeds that revoked devices handed in, by name.
    pub fn quarantined(&self) -> Vec<String> {
        self.with(|state| state.quarantine.iter().map(|item| item.deed.act.name().to_owned()).collect())
    }
}

impl State {
    pub(super) fn turn_away(&mut self, request: &Exchange, wipe: bool) -> RequestError {
        let key = SigningKey::from_bytes(&[if self.false_key { 2 } else { 1 }; 32]);
        let order = Order::sign(&key, request.device, 1, request.wall_clock, wipe);
        let ground = Ground { deeds: self.deeds.clone(), ..Ground::default() };
        let ack = request.push.as_ref().filter(|_| !self.full).map(|push| {
            let (ack, kept) = take_in(push, &ground);
            self.quarantine.extend(kept.into_iter().cloned());
            ack
        });
        RequestError::DeviceRevoked { revoked: Some(Box::new(Revoked { order, ack })) }
    }
}
