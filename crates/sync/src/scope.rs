//! Scopes: the portions in which complaints are granted to devices, each with one feed, dense numbers and one chain.

use complaint::{AreaCode, StoreCode};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// A portion of the organisation's complaints.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Scope {
    /// All complaints of a store: `store:LDN04`.
    Store(StoreCode),
    /// Complaints about staff of an area's stores: `area:LDN/restricted`.
    Restricted(AreaCode),
}

/// A text that names no scope.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} names no scope")]
pub struct ScopeError(pub String);

impl fmt::Display for Scope {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Scope::Store(code) => write!(f, "store:{code}"),
            Scope::Restricted(area) => write!(f, "area:{area}/restricted"),
        }
    }
}

impl FromStr for Scope {
    type Err = ScopeError;
    fn from_str(text: &str) -> Result<Self, ScopeError> {
        let wrong = || ScopeError(text.to_owned());
        if let Some(code) = text.strip_prefix("store:") {
            return code.parse().map(Scope::Store).map_err(|_| wrong());
        }
        let area = text.strip_prefix("area:").and_then(|rest| rest.strip_suffix("/restricted")).ok_or_else(wrong)?;
        area.parse().map(Scope::Restricted).map_err(|_| wrong())
    }
}

impl TryFrom<String> for Scope {
    type Error = ScopeError;
    fn try_from(text: String) -> Result<Self, ScopeError> {
        text.parse()
    }
}

impl From<Scope> for String {
    fn from(scope: Scope) -> String {
        scope.to_string()
    }
}

/// How far a desk has read a scope: the last number, and the chain after it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Cursor {
    /// Which scope.
    pub scope: Scope,
    /// Number of the last line read; 0 before the first.
    pub seq: u64,
    /// The chain after that line; all zero before the first.
    #[serde(with = "serde_bytes")]
    pub chain: [u8; 32],
}
