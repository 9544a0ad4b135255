//! Join codes: ten characters of Crockford's base32 (50 bits), typed by people, kept as a keyed hash only.

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use std::fmt;

const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH: usize = 10;

/// A join code in the clear: it is shown once and kept nowhere.
#[derive(Clone, PartialEq, Eq)]
pub struct JoinCode([u8; LENGTH]);

impl JoinCode {
    /// A code from random bytes.
    pub fn from_random(random: [u8; LENGTH]) -> JoinCode {
        JoinCode(random.map(|byte| letter(byte % 32)))
    }

    /// Reads a code as it was typed: case, blanks and hyphens do not matter, and O, I and L are read as 0 and 1.
    pub fn read(text: &str) -> Option<JoinCode> {
        let typed = text.chars().filter(|c| !c.is_whitespace() && *c != '-');
        let letters: Option<Vec<u8>> = typed.map(read_letter).collect();
        letters?.try_into().ok().map(JoinCode)
    }

    /// The hash under which the code is kept; `key` is the office's secret.
    pub fn hash(&self, key: &[u8; 32]) -> [u8; 32] {
        // A key of any length is accepted, so the empty result cannot occur.
        let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(key) else { return [0; 32] };
        mac.update(b"redress join code");
        mac.update(&self.0);
        mac.finalize().into_bytes().into()
    }
}

/// As it is read to somebody: `7KQ4M-2XRTP`.
impl fmt::Display for JoinCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, byte) in self.0.iter().enumerate() {
            if place == LENGTH / 2 {
                f.write_str("-")?;
            }
            write!(f, "{}", char::from(*byte))?;
        }
        Ok(())
    }
}

fn letter(value: u8) -> u8 {
    ALPHABET.get(usize::from(value)).copied().unwrap_or(b'0')
}

fn read_letter(typed: char) -> Option<u8> {
    let upper = match typed.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    u8::try_from(upper).ok().filter(|byte| ALPHABET.contains(byte))
}

#[cfg(test)]
mod tests {
    use super::JoinCode;

    #[test]
    fn a_code_is_read_as_people_type_it() {
        let code = JoinCode::from_random([7, 19, 23, 4, 20, 2, 29, 24, 0, 1]);
        assert_eq!(code.to_string(), "7KQ4M-2XR01", "one word of two groups");
        for typed in ["7KQ4M-2XR01", "7kq4m2xr01", " 7KQ4M 2XRO1 ", "7kq4m-2xrol"] {
            assert!(JoinCode::read(typed) == Some(code.clone()), "{typed:?} is the same code");
        }
    }

    #[test]
    fn what_is_no_code_is_not_read() {
        for typed in ["", "7KQ4M", "7KQ4M-2XR012", "7KQ4M-2XRU1", "7KQ4M-2XR0é"] {
            assert!(JoinCode::read(typed).is_none(), "{typed:?} is no code");
        }
    }

    #[test]
    fn the_hash_depends_on_the_office() {
        let code = JoinCode::from_random([1; 10]);
        assert_ne!(code.hash(&[1; 32]), code.hash(&[2; 32]), "a stolen table of one office helps against no other");
    }
}
