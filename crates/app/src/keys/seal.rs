//! Sealing the data key: XChaCha20-Poly1305 under a key that is a secret, or that argon2id makes of words.

use crate::ports::{Machine, Secret};
use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use data_encoding::BASE64URL_NOPAD;
use serde::{Deserialize, Serialize};
use store::DataKey;
use zeroize::Zeroizing;

use super::SlotKind;

/// What argon2id is asked for.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Cost {
    /// Memory in KiB.
    memory: u32,
    /// Passes over it.
    passes: u32,
}

impl Cost {
    /// For a recovery code, which holds 160 random bits (OWASP's floor for argon2id).
    pub const CODE: Cost = Cost { memory: 19 * 1024, passes: 2 };
    /// For words that a person chose (RFC 9106, second recommended option).
    pub const WORDS: Cost = Cost { memory: 64 * 1024, passes: 3 };
}

/// How words become a key.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Derivation {
    salt: String,
    #[serde(flatten)]
    cost: Cost,
}

/// The data key, sealed.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Sealed {
    /// Present when the sealing key is made of words.
    derivation: Option<Derivation>,
    nonce: String,
    sealed: String,
}

/// What seals and opens a slot.
pub enum Opener<'a> {
    /// 32 secret bytes.
    Secret(&'a Secret),
    /// Words, and how dear guessing them must be.
    Words(&'a str, Cost),
}

/// Seals the data key for one slot.
pub fn seal(
    machine: &dyn Machine,
    key: &DataKey,
    kind: SlotKind,
    account: &str,
    opener: &Opener<'_>,
) -> Option<Sealed> {
    let mut nonce = [0; 24];
    machine.random(&mut nonce);
    let derivation = match opener {
        Opener::Secret(_) => None,
        Opener::Words(_, cost) => {
            let mut salt = [0; 16];
            machine.random(&mut salt);
            Some(Derivation { salt: BASE64URL_NOPAD.encode(&salt), cost: *cost })
        }
    };
    let cipher = cipher(opener, derivation.as_ref())?;
    let payload = Payload { msg: key.bytes(), aad: &bound_to(kind, account) };
    let sealed = cipher.encrypt(&XNonce::from(nonce), payload).ok()?;
    Some(Sealed { derivation, nonce: BASE64URL_NOPAD.encode(&nonce), sealed: BASE64URL_NOPAD.encode(&sealed) })
}

/// Opens a slot; `None` when this is not what sealed it.
pub fn unseal(sealed: &Sealed, kind: SlotKind, account: &str, opener: &Opener<'_>) -> Option<DataKey> {
    let cipher = cipher(opener, sealed.derivation.as_ref())?;
    let nonce: [u8; 24] = BASE64URL_NOPAD.decode(sealed.nonce.as_bytes()).ok()?.try_into().ok()?;
    let bytes = BASE64URL_NOPAD.decode(sealed.sealed.as_bytes()).ok()?;
    let payload = Payload { msg: &bytes, aad: &bound_to(kind, account) };
    let key = Zeroizing::new(cipher.decrypt(&XNonce::from(nonce), payload).ok()?);
    Some(DataKey::new(key.as_slice().try_into().ok()?))
}

/// A slot is bound to its kind and desk, so that slots cannot be swapped.
fn bound_to(kind: SlotKind, account: &str) -> Vec<u8> {
    format!("redress keys 1 {kind:?} {account}").into_bytes()
}

fn cipher(opener: &Opener<'_>, derivation: Option<&Derivation>) -> Option<XChaCha20Poly1305> {
    let key = match (opener, derivation) {
        (Opener::Secret(secret), None) => Zeroizing::new(secret.0),
        (Opener::Words(words, _), Some(derivation)) => derive(words, derivation)?,
        (Opener::Secret(_), Some(_)) | (Opener::Words(..), None) => return None,
    };
    XChaCha20Poly1305::new_from_slice(key.as_slice()).ok()
}

fn derive(words: &str, derivation: &Derivation) -> Option<Zeroizing<[u8; 32]>> {
    let salt = BASE64URL_NOPAD.decode(derivation.salt.as_bytes()).ok()?;
    let params = Params::new(derivation.cost.memory, derivation.cost.passes, 1, Some(32)).ok()?;
    let mut key = Zeroizing::new([0; 32]);
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(words.as_bytes(), &salt, key.as_mut_slice())
        .ok()?;
    Some(key)
}
