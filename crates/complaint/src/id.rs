//! Identifiers. Each is a newtype, so that a person can never be passed where a complaint is meant.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;
use uuid::Uuid;

macro_rules! uuid_id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl $name {
            /// A UUIDv7 from the instant (milliseconds UTC) and ten random bytes that the caller supplies.
            pub fn from_parts(unix_ms: u64, random: &[u8; 10]) -> Self {
                Self(uuid::Builder::from_unix_timestamp_millis(unix_ms, random).into_uuid())
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!(stringify!($name), "({})"), self.0)
            }
        }

        impl FromStr for $name {
            type Err = uuid::Error;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                text.parse().map(Self)
            }
        }
    };
}

uuid_id!(
    /// One complaint, and the one Automerge document that holds it.
    ComplaintId
);
uuid_id!(
    /// One deed; made once, when the person acts; it keys every entry the deed makes.
    DeedId
);
uuid_id!(
    /// One member of staff.
    PersonId
);
uuid_id!(
    /// One desk: an installed app with its replica.
    DeviceId
);
uuid_id!(
    /// One level of a ladder that has fired: computed, so that all who find it out apart mean the same one.
    FiringId
);
uuid_id!(
    /// One notice to one person on one desk.
    NoticeId
);

/// Why a code was refused: codes are 2 to 8 characters, A–Z and 0–9.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("a code has 2 to 8 characters, A to Z and 0 to 9; got {0:?}")]
pub struct CodeError(pub String);

macro_rules! code {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(String);

        impl $name {
            /// The code as it is printed.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl TryFrom<String> for $name {
            type Error = CodeError;
            fn try_from(text: String) -> Result<Self, CodeError> {
                let fits = (2..=8).contains(&text.len())
                    && text.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit());
                if fits { Ok(Self(text)) } else { Err(CodeError(text)) }
            }
        }

        impl From<$name> for String {
            fn from(code: $name) -> String {
                code.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl FromStr for $name {
            type Err = CodeError;
            fn from_str(text: &str) -> Result<Self, CodeError> {
                Self::try_from(text.trim().to_ascii_uppercase())
            }
        }
    };
}

code!(
    /// A store's code, as it opens every reference number of that store: `LDN04`.
    StoreCode
);
code!(
    /// The code of an area: a group of stores under one area manager.
    AreaCode
);
