//! The office's order to a revoked device: what exactly is signed. Only the key that the desk was given when it joined can
//! lock or wipe it, and only this one device. It must not know how an order is carried out.

use crate::message::Order;
use complaint::{DeviceId, Timestamp};
use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};

/// Stands before everything else, so that no other signature of the office can be taken for an order.
const PURPOSE: &[u8] = b"redress revocation 1\n";

/// The bytes an office signs: purpose, device, epoch, time and one byte that says whether to wipe; numbers big-endian.
pub fn payload(device: DeviceId, epoch: u64, at: Timestamp, wipe: bool) -> Vec<u8> {
    [PURPOSE, device.0.as_bytes(), &epoch.to_be_bytes(), &at.0.to_be_bytes(), &[u8::from(wipe)]].concat()
}

impl Order {
    /// An order of the office that holds `key`.
    pub fn sign(key: &SigningKey, device: DeviceId, epoch: u64, at: Timestamp, wipe: bool) -> Order {
        let signature = key.sign(&payload(device, epoch, at, wipe)).to_bytes();
        Order { epoch, at, wipe, signature }
    }

    /// True when the office with that key gave this order to this device, in `epoch` or later: what an office ordered
    /// before it was restored it may not know any more.
    pub fn holds(&self, office: &[u8; 32], device: DeviceId, epoch: u64) -> bool {
        let Ok(key) = VerifyingKey::from_bytes(office) else { return false };
        let signed = payload(device, self.epoch, self.at, self.wipe);
        self.epoch >= epoch && key.verify_strict(&signed, &Signature::from_bytes(&self.signature)).is_ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    #[test]
    fn an_order_holds_for_its_device_its_office_and_its_words_only() {
        let key = SigningKey::from_bytes(&[9; 32]);
        let office = key.verifying_key().to_bytes();
        let device = DeviceId(Uuid::from_u128(7));
        let order = Order::sign(&key, device, 3, Timestamp(5), false);
        assert!(order.holds(&office, device, 3), "as it was given");
        assert!(order.holds(&office, device, 2), "also to a desk that has not heard of the new epoch yet");
        assert!(!order.holds(&office, device, 4), "an office that was restored since may not know of it");
        assert!(!order.holds(&office, DeviceId(Uuid::from_u128(8)), 3), "another device");
        let other = SigningKey::from_bytes(&[8; 32]);
        assert!(!order.holds(&other.verifying_key().to_bytes(), device, 3), "another office");
        let bent = [
            Order { wipe: true, ..order.clone() },
            Order { at: Timestamp(6), ..order.clone() },
            Order { epoch: 4, ..order.clone() },
            Order { signature: [0; 64], ..order },
        ];
        assert!(bent.iter().all(|order| !order.holds(&office, device, 3)), "a lock does not become a wipe on the way");
    }
}
