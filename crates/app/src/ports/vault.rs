//! The keychain of the operating system.

use zeroize::{Zeroize, ZeroizeOnDrop};

/// 32 secret bytes, wiped from memory when dropped.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct Secret(pub [u8; 32]);

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret(…)")
    }
}

/// What a look into the keychain found. Locked is not absent: a locked keychain holds the key, and a new key made in its
/// place would shut the person out of their own data.
#[derive(Debug)]
pub enum VaultState {
    /// The secret.
    Found(Secret),
    /// The keychain is open and holds no such secret.
    Absent,
    /// The keychain is there but locked.
    Locked,
    /// There is no keychain, or it does not answer.
    Unavailable {
        /// What the system said, for diagnostics.
        reason: String,
    },
}

/// Why a secret could not be kept.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum VaultError {
    /// The keychain is locked.
    #[error("the keychain is locked")]
    Locked,
    /// There is no keychain, or it does not answer.
    #[error("there is no keychain: {reason}")]
    Unavailable {
        /// What the system said, for diagnostics.
        reason: String,
    },
}

/// The keychain. Calls may take seconds when the system asks the person to unlock it.
pub trait Vault: Send + Sync {
    /// Looks for the secret kept under `account`.
    fn read(&self, account: &str) -> VaultState;

    /// Keeps `secret` under `account`, and proves it by reading it back.
    ///
    /// # Errors
    /// When the keychain is locked or absent; nothing is kept then.
    fn store(&self, account: &str, secret: &Secret) -> Result<(), VaultError>;

    /// Removes the secret kept under `account` for good. That there is none is as good.
    ///
    /// # Errors
    /// When the keychain is locked or absent; the secret stays then.
    fn remove(&self, account: &str) -> Result<(), VaultError>;
}
