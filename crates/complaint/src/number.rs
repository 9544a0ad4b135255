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

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn any_number() -> impl Strategy<Value = Number> {
        ("[A-Z0-9]{2,8}", "[A-Z0-9]{1,4}", any::<u32>())
            .prop_map(|(store, desk, counter)| Number::make(&store.parse().unwrap(), &desk, counter).unwrap())
    }

    #[test]
    fn a_number_reads_back_as_typed_by_people() {
        let number = Number::make(&"LDN04".parse().unwrap(), "K3", 127).unwrap();
        assert_eq!(number.as_str().parse(), Ok(number.clone()));
        assert_eq!(format!("  {} ", number.as_str().to_lowercase()).parse(), Ok(number.clone()));
        assert_eq!(number.store(), "LDN04");
        assert!(number.as_str().starts_with("LDN04-K3-00127-"));
    }

    #[test]
    fn what_is_no_number_is_told_from_what_was_misread() {
        assert!(matches!("LDN04-K3-127-B".parse::<Number>(), Err(NumberError::Shape(_))));
        assert!(matches!("a kettle".parse::<Number>(), Err(NumberError::Shape(_))));
        assert!(matches!(Number::make(&"LDN04".parse().unwrap(), "", 1), Err(NumberError::Shape(_))));
        assert!(matches!(Number::make(&"LDN04".parse().unwrap(), "k3", 1), Err(NumberError::Shape(_))));
    }

    /// ISO/IEC 7064:2003 gives `A12425GABC1234002M` as a valid string of MOD 37,36 (as used by GRid).
    #[test]
    fn the_check_character_agrees_with_a_published_example() {
        assert_eq!(check_character("A12425GABC1234002"), Some('M'));
    }

    proptest! {
        #[test]
        fn every_single_substitution_is_caught(number in any_number()) {
            let text = number.as_str();
            for (at, letter) in text.char_indices().filter(|(_, letter)| *letter != '-') {
                for other in ALPHABET.iter().map(|byte| char::from(*byte)).filter(|other| *other != letter) {
                    let misread = format!("{}{other}{}", &text[..at], &text[at + 1..]);
                    prop_assert!(misread.parse::<Number>().is_err(), "{} for {}", misread, text);
                }
            }
        }
    }

    /// ISO/IEC 7064 promises "all or nearly all" for its hybrid systems: MOD 37,36 cannot tell 72 of the 45,360 possible
    /// pairs of neighbours (with the running product) from their transposition.
    #[test]
    fn nearly_every_transposition_of_neighbours_is_caught() {
        let (mut swaps, mut missed) = (0, 0);
        for counter in 0..5_000 {
            let number = Number::make(&"LDN04".parse().unwrap(), "K3", counter * 7_919).unwrap();
            let letters: Vec<char> = number.as_str().chars().collect();
            for at in 0..letters.len() - 1 {
                let (one, two) = (letters[at], letters[at + 1]);
                if one == two || one == '-' || two == '-' {
                    continue;
                }
                let mut swapped = letters.clone();
                swapped.swap(at, at + 1);
                swaps += 1;
                missed += u32::from(swapped.into_iter().collect::<String>().parse::<Number>().is_ok());
            }
        }
        assert!(swaps > 20_000 && missed * 300 < swaps, "{missed} of {swaps} were missed");
    }
}
