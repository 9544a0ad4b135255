//! Reference numbers: `STORE-DESK-COUNTER-CHECK`, e.g. `LDN04-K3-00127-B`. Made offline, unique by construction (the
//! office gives every desk its own desk code within its store), readable aloud.
//!
//! The check character is ISO/IEC 7064 MOD 37,36 over the letters and digits of the first three parts.

use crate::StoreCode;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// A complaint's reference number, checked.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Number(String);

/// Why a text is not a reference number.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NumberError {
    /// Not four parts of the right shape.
    #[error("{0:?} is not STORE-DESK-COUNTER-CHECK")]
    Shape(String),
    /// The check character does not fit: something was misread or mistyped.
    #[error("{0:?} has a wrong check character: a letter or digit was misread")]
    Check(String),
}

const ALPHABET: &[u8; 36] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

impl Number {
    /// The number of a desk's `counter`-th complaint.
    ///
    /// # Errors
    /// [`NumberError::Shape`] when `desk` is not 1 to 4 characters A–Z, 0–9.
    pub fn make(store: &StoreCode, desk: &str, counter: u32) -> Result<Number, NumberError> {
        let stem = format!("{store}-{desk}-{counter:05}");
        let check = check_character(&stem).ok_or_else(|| NumberError::Shape(stem.clone()))?;
        format!("{stem}-{check}").parse()
    }

    /// The number as printed.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The store part.
    pub fn store(&self) -> &str {
        self.0.split('-').next().unwrap_or_default()
    }
}

/// ISO/IEC 7064 hybrid system MOD 37,36 ("MOD 37,36" with M = 36): hyphens are skipped.
fn check_character(stem: &str) -> Option<char> {
    let mut product = 36;
    for byte in stem.bytes().filter(|byte| *byte != b'-') {
        let value = ALPHABET.iter().position(|letter| *letter == byte)?;
        let sum = (product + value) % 36;
        let sum = if sum == 0 { 36 } else { sum };
        product = (sum * 2) % 37;
    }
    ALPHABET.get((37 - product) % 36).map(|byte| char::from(*byte))
}

impl FromStr for Number {
    type Err = NumberError;

    /// Reads a number as typed or scanned: lower case and surrounding blanks are forgiven.
    fn from_str(text: &str) -> Result<Self, NumberError> {
        let text = text.trim().to_ascii_uppercase();
        let shape = || NumberError::Shape(text.clone());
        let (stem, check) = text.rsplit_once('-').ok_or_else(shape)?;
        let parts: Vec<&str> = stem.split('-').collect();
        let [store, desk, counter] = parts.as_slice() else { return Err(shape()) };
        let plain = |part: &str| part.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit());
        let fits = (2..=8).contains(&store.len())
            && (1..=4).contains(&desk.len())
            && (5..=10).contains(&counter.len())
            && plain(store)
            && plain(desk)
            && counter.bytes().all(|b| b.is_ascii_digit())
            && check.chars().count() == 1;
        if !fits {
            return Err(shape());
        }
        if check_character(stem) != check.chars().next() {
            return Err(NumberError::Check(text.clone()));
        }
        Ok(Self(text))
    }
}

impl TryFrom<String> for Number {
    type Error = NumberError;
    fn try_from(text: String) -> Result<Self, NumberError> {
        text.parse()
    }
}

impl From<Number> for String {
    fn from(number: Number) -> String {
        number.0
    }
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
