//! Files of a complaint: photos, documents, signatures. The facts hold what a file is and where it is found; the bytes
//! lie elsewhere and are no part of the document.
//!
//! A file is never changed and never taken back: a wrong one is followed by another and by a note that says so, as with
//! every entry (DOMAIN: a correction is a new entry). What must go for good goes with an erasure.

use crate::classify::words;
use crate::{DeedId, PersonId, Timestamp};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// The most bytes of one file.
pub const MAX_FILE_BYTES: u64 = 64 << 20;
/// The most bytes of a thumbnail: 320 pixels wide, so that a hundred of them cost a poor line nothing.
pub const MAX_THUMBNAIL_BYTES: u64 = 256 << 10;
/// The most files of one complaint, as its author sees it.
pub const MAX_FILES: usize = 200;
/// The most bytes of all files of one complaint, as its author sees it.
pub const MAX_CASE_BYTES: u64 = 1 << 30;
/// The longest name of a file, in bytes: what file systems allow.
pub const MAX_FILE_NAME: usize = 255;

words!(
    /// What a file is to the people who handle the complaint.
    FileKind {
        /// A picture of the thing.
        Photo = "photo",
        /// A letter, a receipt, a table.
        Document = "document",
        /// What the customer drew under it.
        Signature = "signature",
    }
);

/// The media types that may be attached, each with the endings of names it goes by, the usual one first.
pub const MEDIA_TYPES: &[(&str, &[&str])] = &[
    ("image/jpeg", &["jpg", "jpeg"]),
    ("image/png", &["png"]),
    ("image/webp", &["webp"]),
    ("application/pdf", &["pdf"]),
    ("text/plain", &["txt"]),
    ("text/csv", &["csv"]),
    ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", &["docx"]),
    ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", &["xlsx"]),
    ("application/vnd.oasis.opendocument.text", &["odt"]),
    ("application/vnd.oasis.opendocument.spreadsheet", &["ods"]),
];

/// Where a file is found: the SHA-256 of its bytes.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct FileAddress(#[serde(with = "serde_bytes")] pub [u8; 32]);

impl fmt::Display for FileAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for FileAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "FileAddress({self})")
    }
}

/// A text that is no address of a file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("an address of a file has 64 hexadecimal digits")]
pub struct AddressError;

impl FromStr for FileAddress {
    type Err = AddressError;
    fn from_str(text: &str) -> Result<Self, AddressError> {
        let mut address = [0; 32];
        let (pairs, rest) = text.as_bytes().as_chunks::<2>();
        if pairs.len() != address.len() || !rest.is_empty() {
            return Err(AddressError);
        }
        for (byte, pair) in address.iter_mut().zip(pairs) {
            let digits = std::str::from_utf8(pair).ok().filter(|pair| pair.bytes().all(|b| b.is_ascii_hexdigit()));
            *byte = digits.and_then(|digits| u8::from_str_radix(digits, 16).ok()).ok_or(AddressError)?;
        }
        Ok(Self(address))
    }
}

/// Bytes that lie apart from the document.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Blob {
    /// Where they are found.
    pub address: FileAddress,
    /// How many they are.
    pub size: u64,
}

/// A file as the deed that attaches it describes it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct File {
    /// Its bytes.
    pub blob: Blob,
    /// Its name, without folders.
    pub name: String,
    /// One of [`MEDIA_TYPES`].
    pub media_type: String,
    /// What it is to people.
    pub kind: FileKind,
    /// A small picture of it, where there is one.
    pub thumbnail: Option<Blob>,
}

impl File {
    /// What lies apart: the thumbnail first, because it is what people see first.
    pub fn blobs(&self) -> impl Iterator<Item = Blob> {
        self.thumbnail.into_iter().chain(std::iter::once(self.blob))
    }
}

/// A file attached to a complaint.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Attachment<'a> {
    /// The deed that attached it.
    pub deed: DeedId,
    /// The file.
    pub file: &'a File,
    /// Who.
    pub by: PersonId,
    /// When.
    pub at: Timestamp,
}

/// Endings of names that a media type goes by, the usual one first; `None` for one that may not be attached.
pub fn endings(media_type: &str) -> Option<&'static [&'static str]> {
    MEDIA_TYPES.iter().find(|(known, _)| *known == media_type).map(|(_, endings)| *endings)
}

/// True when the name's ending belongs to the media type.
pub fn goes_by(name: &str, media_type: &str) -> bool {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
    ending.zip(endings(media_type)).is_some_and(|(ending, endings)| endings.contains(&ending.as_str()))
}

/// True for a name that a file can bear everywhere and that leads nowhere else.
pub fn is_name(name: &str) -> bool {
    !name.trim().is_empty()
        && name.len() <= MAX_FILE_NAME
        && !name.starts_with('.')
        && !name.chars().any(|c| c.is_control() || is_misleading(c) || matches!(c, '/' | '\\' | ':'))
}

/// Marks that turn the direction of writing can make `exe.jpg` of `gpj.exe`.
fn is_misleading(c: char) -> bool {
    matches!(c, '\u{200e}' | '\u{200f}' | '\u{061c}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_read_as_it_is_written() {
        let address = FileAddress(std::array::from_fn(|at| at as u8 * 7));
        assert_eq!(address.to_string().parse(), Ok(address), "64 digits there and back");
        for wrong in ["", "12", &"g".repeat(64), &"0".repeat(63), &"0".repeat(66), &"+1".repeat(32)] {
            assert_eq!(wrong.parse::<FileAddress>(), Err(AddressError), "{wrong:?}");
        }
    }

    #[test]
    fn a_name_leads_nowhere_and_does_not_mislead() {
        for good in ["kettle.jpg", "Beleg 12.pdf", "صورة.png", "a"] {
            assert!(is_name(good), "{good}");
        }
        for bad in ["", " ", "../x", "a/b", "a\\b", "C:x", ".hidden", "a\nb", "photo\u{202e}gpj.exe"] {
            assert!(!is_name(bad), "{bad:?}");
        }
        assert!(!is_name(&"x".repeat(MAX_FILE_NAME + 1)), "no file system takes it");
    }

    #[test]
    fn the_ending_of_a_name_belongs_to_its_media_type() {
        assert!(goes_by("Kettle.JPEG", "image/jpeg"), "either ending, in any letters");
        assert!(!goes_by("kettle.png", "image/jpeg"), "another's");
        assert!(!goes_by("kettle", "image/jpeg"), "none");
        assert!(!goes_by("kettle.exe", "application/x-msdownload"), "what may not be attached goes by nothing");
    }
}
