//! What a file is: told by its bytes, never by its name, and refused where the two disagree.

use super::{address, picture};
use crate::request::AttachRequest;
use complaint::file::{MAX_FILE_BYTES, goes_by, is_name};
use complaint::{Blob, File, FileKind};

/// Why a file is not taken. Nothing of it was kept.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum AttachError {
    /// There is nothing in it.
    #[error("the file is empty")]
    Empty,
    /// It is too large.
    #[error("the file has {size} bytes; {limit} is the most")]
    TooLarge {
        /// Its bytes.
        size: u64,
        /// The most bytes.
        limit: u64,
    },
    /// It is of no kind that is taken.
    #[error("files of this kind are not taken")]
    Kind,
    /// Its bytes are not what its name says.
    #[error("the file is not what its name says")]
    NotAsNamed,
    /// It says that it is a picture, and cannot be read as one, or has more pixels than can be handled.
    #[error("the picture cannot be read")]
    Unreadable,
    /// Its name cannot be kept.
    #[error("the name of the file cannot be kept")]
    Name,
    /// It is attached already.
    #[error("the file is attached to this complaint already")]
    There,
    /// It lies at the office only, and comes when the office answers.
    #[error("the file is at the office, not on this desk")]
    NotHere,
}

/// A file that is taken.
pub(super) struct Taken {
    pub(super) file: File,
    small: Option<Vec<u8>>,
    bytes: Vec<u8>,
}

impl Taken {
    /// The bytes of [`File::blobs`], in its order.
    pub(super) fn bytes(&self) -> impl Iterator<Item = &[u8]> {
        self.small.as_deref().into_iter().chain(std::iter::once(self.bytes.as_slice()))
    }
}

/// Looks at what somebody wants to attach, and makes of it what is kept.
pub(super) fn take(request: &AttachRequest) -> Result<Taken, AttachError> {
    let (name, bytes) = (request.name.trim(), request.bytes.as_slice());
    if !is_name(name) {
        return Err(AttachError::Name);
    }
    if bytes.is_empty() {
        return Err(AttachError::Empty);
    }
    within_limit(bytes)?;
    let media_type = media_type(name, bytes)?;
    match picture::Format::of(media_type) {
        Some(format) => picture(name, picture::prepare(format, bytes)?, request.signature),
        None if request.signature => Err(AttachError::Kind),
        None => Ok(Taken {
            file: described(name.to_owned(), media_type, FileKind::Document, bytes, None),
            small: None,
            bytes: bytes.to_vec(),
        }),
    }
}

fn within_limit(bytes: &[u8]) -> Result<(), AttachError> {
    let size = bytes.len() as u64;
    if size > MAX_FILE_BYTES { Err(AttachError::TooLarge { size, limit: MAX_FILE_BYTES }) } else { Ok(()) }
}

fn picture(name: &str, made: picture::Prepared, signature: bool) -> Result<Taken, AttachError> {
    within_limit(&made.bytes)?;
    let kind = if signature { FileKind::Signature } else { FileKind::Photo };
    let name = renamed(name, made.media_type);
    if !is_name(&name) {
        return Err(AttachError::Name);
    }
    // A picture that is small already may be its own thumbnail, byte by byte; then it has none.
    let small = Some(made.small).filter(|small| *small != made.bytes);
    let file = described(name, made.media_type, kind, &made.bytes, small.as_deref());
    Ok(Taken { file, small, bytes: made.bytes })
}

fn described(name: String, media_type: &str, kind: FileKind, bytes: &[u8], small: Option<&[u8]>) -> File {
    let blob = |bytes: &[u8]| Blob { address: address(bytes), size: bytes.len() as u64 };
    File { blob: blob(bytes), name, media_type: media_type.to_owned(), kind, thumbnail: small.map(blob) }
}

/// The name with the ending of what a picture was made into.
fn renamed(name: &str, media_type: &str) -> String {
    if goes_by(name, media_type) {
        return name.to_owned();
    }
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let ending = complaint::file::endings(media_type).and_then(|endings| endings.first()).copied().unwrap_or_default();
    format!("{stem}.{ending}")
}

/// What the bytes are, when the name says the same.
fn media_type(name: &str, bytes: &[u8]) -> Result<&'static str, AttachError> {
    let known = complaint::file::MEDIA_TYPES.iter().map(|(media_type, _)| *media_type);
    let mut possible = known.filter(|media_type| is(media_type, bytes)).peekable();
    let is_something = possible.peek().is_some();
    match possible.find(|media_type| goes_by(name, media_type)) {
        Some(media_type) => Ok(media_type),
        None if is_something || is_promised(name) => Err(AttachError::NotAsNamed),
        None => Err(AttachError::Kind),
    }
}

/// True when the name has the ending of a kind that is taken.
fn is_promised(name: &str) -> bool {
    complaint::file::MEDIA_TYPES.iter().any(|(media_type, _)| goes_by(name, media_type))
}

/// True when the bytes are of that media type.
fn is(media_type: &str, bytes: &[u8]) -> bool {
    match media_type {
        "image/jpeg" => bytes.starts_with(&[0xff, 0xd8, 0xff]),
        "image/png" => bytes.starts_with(b"\x89PNG\r\n\x1a\n"),
        "image/webp" => bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP"),
        "application/pdf" => bytes.starts_with(b"%PDF-"),
        "text/plain" | "text/csv" => is_text(bytes),
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document" => holds(bytes, b"word/document.xml"),
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" => holds(bytes, b"xl/workbook.xml"),
        // These begin with an entry that names the media type.
        other => is_archive(bytes) && bytes.get(30..).is_some_and(|rest| says(rest, other)),
    }
}

fn says(rest: &[u8], media_type: &str) -> bool {
    rest.strip_prefix(b"mimetype").is_some_and(|rest| rest.starts_with(media_type.as_bytes()))
}

fn is_archive(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04")
}

/// An archive that lists an entry of that name.
fn holds(bytes: &[u8], entry: &[u8]) -> bool {
    is_archive(bytes) && bytes.windows(entry.len()).any(|window| window == entry)
}

/// Text has no control characters but line breaks and tabs.
fn is_text(bytes: &[u8]) -> bool {
    let plain = |text: &str| !text.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t'));
    std::str::from_utf8(bytes).is_ok_and(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn taken(name: &str, bytes: &[u8]) -> Result<File, AttachError> {
        take(&AttachRequest { name: name.into(), bytes: bytes.into(), signature: false }).map(|taken| taken.file)
    }

    #[test]
    fn documents_are_kept_as_they_are_when_they_are_what_their_name_says() {
        let odt = [b"PK\x03\x04".as_slice(), &[0; 26], b"mimetypeapplication/vnd.oasis.opendocument.text"].concat();
        let docx = [b"PK\x03\x04".as_slice(), &[0; 26], b"word/document.xml"].concat();
        let good: [(&str, &[u8], &str); 5] = [
            ("Receipt.PDF", b"%PDF-1.7 ...", "application/pdf"),
            ("log.txt", "Kühl\n\tund laut".as_bytes(), "text/plain"),
            ("log.csv", b"a;b\r\n1;2", "text/csv"),
            ("letter.odt", &odt, "application/vnd.oasis.opendocument.text"),
            ("letter.docx", &docx, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        ];
        for (name, bytes, media_type) in good {
            let file = taken(name, bytes).expect(name);
            assert_eq!((file.media_type.as_str(), file.kind), (media_type, FileKind::Document), "{name}");
            assert_eq!(file.blob.address, address(bytes), "byte by byte");
        }
    }

    #[test]
    fn what_is_not_what_its_name_says_is_refused() {
        let bad: [(&str, &[u8], AttachError); 9] = [
            ("photo.jpg", b"%PDF-1.7", AttachError::NotAsNamed),
            ("receipt.pdf", b"MZ\x90\0", AttachError::NotAsNamed),
            ("notes.txt", b"a\0b", AttachError::NotAsNamed),
            ("letter.docx", b"PK\x03\x04 something else", AttachError::NotAsNamed),
            ("receipt", b"%PDF-1.7", AttachError::NotAsNamed),
            ("setup.exe", b"MZ\x90\0", AttachError::Kind),
            ("empty.txt", b"", AttachError::Empty),
            ("../up.txt", b"up", AttachError::Name),
            ("photo.jpg", b"\xff\xd8\xff and no picture", AttachError::Unreadable),
        ];
        for (name, bytes, error) in bad {
            assert_eq!(taken(name, bytes), Err(error), "{name}");
        }
    }

    #[test]
    fn a_file_over_the_limit_is_refused_before_it_is_looked_at() {
        let large = vec![b'x'; usize::try_from(MAX_FILE_BYTES).expect("small") + 1];
        assert!(matches!(taken("large.txt", &large), Err(AttachError::TooLarge { .. })), "one byte too many");
    }

    #[test]
    fn a_signature_is_a_picture() {
        let request = AttachRequest { name: "signature.txt".into(), bytes: b"A.".to_vec(), signature: true };
        assert_eq!(take(&request).err(), Some(AttachError::Kind), "letters are none");
    }
}
