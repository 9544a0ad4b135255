//! The recovery code: 160 random bits in eight groups of four characters, and two characters that tell a slip of the pen.

use crate::Error;
use crate::ports::Machine;
use sha2::{Digest, Sha256};
use zeroize::{Zeroize, ZeroizeOnDrop};

/// Crockford's base32: no I, L, O or U, so nothing is taken for something else.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Characters without the check.
const LENGTH: usize = 32;

/// A recovery code, checked. Wiped from memory when dropped.
#[derive(Clone, PartialEq, Eq, Zeroize, ZeroizeOnDrop)]
pub struct RecoveryCode(String);

impl RecoveryCode {
    /// A new code.
    pub fn draw(machine: &dyn Machine) -> RecoveryCode {
        let mut bytes = [0; LENGTH];
        machine.random(&mut bytes);
        RecoveryCode(bytes.iter().map(|byte| letter(*byte)).collect())
    }

    /// Reads a code as a person types it: any case, blanks and hyphens, O for 0, I or L for 1.
    ///
    /// # Errors
    /// [`Error::CodeMistyped`] when characters are missing or the check does not fit.
    pub fn read(text: &str) -> Result<RecoveryCode, Error> {
        let typed: String = text.chars().filter(|c| !c.is_whitespace() && *c != '-').map(forgive).collect();
        let known = typed.bytes().all(|byte| ALPHABET.contains(&byte));
        let (code, check) = typed.split_at_checked(LENGTH).filter(|_| known).ok_or(Error::CodeMistyped)?;
        if check_of(code) == check { Ok(RecoveryCode(code.to_owned())) } else { Err(Error::CodeMistyped) }
    }

    /// As it is shown and written down: `XXXX-…-XXXX-CC`.
    pub fn shown(&self) -> String {
        let mut groups: Vec<String> =
            self.0.as_bytes().chunks(4).map(|group| String::from_utf8_lossy(group).into_owned()).collect();
        groups.push(check_of(&self.0));
        groups.join("-")
    }

    /// The characters that seal.
    pub fn words(&self) -> &str {
        &self.0
    }
}

fn letter(byte: u8) -> char {
    char::from(ALPHABET.get(usize::from(byte % 32)).copied().unwrap_or(b'0'))
}

fn forgive(typed: char) -> char {
    match typed.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    }
}

/// Two characters of the code's SHA-256: a slip passes once in 1,024.
fn check_of(code: &str) -> String {
    Sha256::digest(code.as_bytes()).iter().take(2).map(|byte| letter(*byte)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fake::FakeMachine;

    #[test]
    fn a_code_is_read_back_however_it_is_typed() {
        let code = RecoveryCode::draw(&FakeMachine::new(1));
        let shown = code.shown();
        assert_eq!(shown.split('-').map(str::len).collect::<Vec<_>>(), [4, 4, 4, 4, 4, 4, 4, 4, 2], "eight groups");
        for typed in [shown.clone(), shown.to_lowercase(), shown.replace('-', " "), shown.replace('0', "o")] {
            assert!(RecoveryCode::read(&typed).is_ok_and(|read| read == code), "{typed}");
        }
    }

    #[test]
    fn a_slip_of_the_pen_is_told_before_the_key_is_tried() {
        let shown = RecoveryCode::draw(&FakeMachine::new(2)).shown();
        let other = if shown.starts_with('7') { "8" } else { "7" };
        let slip = format!("{other}{}", shown.get(1..).expect("ASCII"));
        assert!(matches!(RecoveryCode::read(&slip), Err(Error::CodeMistyped)), "a misread character");
        let short = shown.get(..10).expect("ASCII");
        assert!(matches!(RecoveryCode::read(short), Err(Error::CodeMistyped)), "half a code");
        assert!(matches!(RecoveryCode::read("ü"), Err(Error::CodeMistyped)), "not a code at all");
    }
}
