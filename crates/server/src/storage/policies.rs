//! The versions of the rules that the office published: a part of [`super::Storage`].

use super::StorageError;
use async_trait::async_trait;
use complaint::policy::Published;
use sync::policy::PolicyHead;

/// What the office keeps of its rules.
#[async_trait]
pub trait PolicyStorage {
    /// Every version, ascending.
    async fn policies(&self) -> Result<Vec<Published>, StorageError>;
    /// Adds a version after all that there are, which end at `head`. [`StorageError::Exists`] when they end elsewhere by now: somebody
    /// else published meanwhile.
    async fn insert_policy(&self, published: Published, head: PolicyHead) -> Result<(), StorageError>;
}

/// The refusal of whoever came second.
pub(super) fn overtaken(head: PolicyHead) -> StorageError {
    StorageError::Exists(format!(
        "a version published meanwhile, number {}; nothing was changed, look at it first",
        head.version
    ))
}
