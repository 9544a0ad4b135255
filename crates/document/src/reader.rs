//! Reading Automerge's encodings from bytes that nobody has looked at yet: every length is held against what is left.

use crate::{ActorId, Error};

/// Says what is wrong with a chunk.
pub fn invalid(why: &str) -> Error {
    Error::InvalidChange(why.to_owned())
}

/// Bytes not yet read.
pub struct Reader<'a> {
    /// What is left.
    pub left: &'a [u8],
}

impl<'a> Reader<'a> {
    /// The next `length` bytes.
    pub fn take(&mut self, length: usize) -> Result<&'a [u8], Error> {
        let (taken, left) = self.left.split_at_checked(length).ok_or_else(|| invalid("it is cut off"))?;
        self.left = left;
        Ok(taken)
    }

    /// The next `N` bytes.
    pub fn array<const N: usize>(&mut self) -> Result<[u8; N], Error> {
        self.take(N)?.try_into().map_err(|_| invalid("it is cut off"))
    }

    /// The next byte.
    pub fn byte(&mut self) -> Result<u8, Error> {
        self.array::<1>().map(|[byte]| byte)
    }

    /// A length or count.
    pub fn length(&mut self) -> Result<usize, Error> {
        usize::try_from(self.unsigned()?).map_err(|_| invalid("a length is out of range"))
    }

    /// An author, after its length.
    pub fn actor(&mut self) -> Result<ActorId, Error> {
        if self.length()? != 16 {
            return Err(invalid("an actor has 16 bytes"));
        }
        self.array().map(ActorId)
    }

    /// A text, after its length.
    pub fn text(&mut self) -> Result<&'a str, Error> {
        let length = self.length()?;
        std::str::from_utf8(self.take(length)?).map_err(|_| invalid("a text is no UTF-8"))
    }

    /// LEB128.
    pub fn unsigned(&mut self) -> Result<u64, Error> {
        let mut value = 0;
        for shift in (0..64).step_by(7) {
            let byte = self.byte()?;
            let bits = u64::from(byte & 0x7f);
            if shift == 63 && bits > 1 {
                break;
            }
            value |= bits << shift;
            if byte & 0x80 == 0 {
                return Ok(value);
            }
        }
        Err(invalid("a number is out of range"))
    }

    /// Signed LEB128.
    pub fn signed(&mut self) -> Result<i64, Error> {
        let mut value: i64 = 0;
        for shift in (0..64).step_by(7) {
            let byte = self.byte()?;
            value |= i64::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                let negative = byte & 0x40 != 0 && shift < 57;
                return Ok(if negative { value | (-1 << (shift + 7)) } else { value });
            }
        }
        Err(invalid("a number is out of range"))
    }
}
