//! A file as bytes: unpacked, and known to be text. Knows nothing of rows.

use super::FileError;
use std::io::Read;
use std::path::Path;

/// The most that is unpacked, in bytes: a guard against a small file that unpacks to a disk full.
pub const MAX_BYTES: u64 = 1 << 30;

/// The text of a file, unpacked.
pub struct Source {
    /// UTF-8 but for single rows, without byte order mark.
    pub bytes: Vec<u8>,
    /// The packed file ended before its end: the last row cannot be trusted.
    pub cut: bool,
}

impl Source {
    /// Reads a file, unpacking `.gz` by its content, not its name.
    ///
    /// # Errors
    /// [`FileError`] when it cannot be read, is empty, or is not text.
    pub fn open(path: &Path) -> Result<Source, FileError> {
        let unreadable = |source| FileError::Unreadable { path: path.display().to_string(), source };
        let mut file = std::fs::File::open(path).map_err(unreadable)?;
        Source::read(&mut file).map_err(|error| match error {
            FileError::Unreadable { source, .. } => unreadable(source),
            other => other,
        })
    }

    /// Reads all of `reader`.
    ///
    /// # Errors
    /// As [`Source::open`].
    pub fn read(reader: &mut dyn Read) -> Result<Source, FileError> {
        let mut packed = Vec::new();
        let unreadable = |source| FileError::Unreadable { path: "-".into(), source };
        reader.take(MAX_BYTES + 1).read_to_end(&mut packed).map_err(unreadable)?;
        let (bytes, cut) = if packed.starts_with(&[0x1f, 0x8b]) { unpack(&packed)? } else { (packed, false) };
        if bytes.len() as u64 > MAX_BYTES {
            return Err(FileError::TooLarge { limit: MAX_BYTES });
        }
        check(&bytes)?;
        Ok(Source { bytes: without_mark(bytes), cut })
    }
}

/// What could be unpacked, and whether the packed data ended early or broke.
fn unpack(packed: &[u8]) -> Result<(Vec<u8>, bool), FileError> {
    let mut bytes = Vec::with_capacity(packed.len().saturating_mul(4).min(1 << 26));
    let mut unpacker = flate2::read::MultiGzDecoder::new(packed).take(MAX_BYTES + 1);
    let cut = unpacker.read_to_end(&mut bytes).is_err();
    if cut && bytes.is_empty() {
        return Err(FileError::NotText { looks_like: "a damaged gzip file" });
    }
    Ok((bytes, cut))
}

/// Refuses what is plainly no text.
fn check(bytes: &[u8]) -> Result<(), FileError> {
    const SIGNS: [(&[u8], &str); 10] = [
        (b"\x89PNG", "a PNG picture"),
        (b"\xff\xd8\xff", "a JPEG picture"),
        (b"GIF8", "a GIF picture"),
        (b"%PDF", "a PDF document"),
        (b"PK\x03\x04", "a ZIP archive or an XLSX workbook"),
        (b"\xd0\xcf\x11\xe0", "an old Office file (XLS)"),
        (b"\x28\xb5\x2f\xfd", "a zstd archive"),
        (b"7z\xbc\xaf", "a 7z archive"),
        (b"SQLite format 3", "an SQLite database"),
        (b"\x7fELF", "a program"),
    ];
    if bytes.iter().all(u8::is_ascii_whitespace) || bytes == b"\xef\xbb\xbf" {
        return Err(FileError::Empty);
    }
    if let Some((_, looks_like)) = SIGNS.iter().find(|(sign, _)| bytes.starts_with(sign)) {
        return Err(FileError::NotText { looks_like });
    }
    if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") || looks_like_utf16(bytes) {
        return Err(FileError::Encoding { encoding: "UTF-16" });
    }
    let head = bytes.get(..bytes.len().min(1 << 16)).unwrap_or_default();
    let control = head.iter().filter(|byte| **byte < 9 || (14..32).contains(*byte)).count();
    if control * 100 > head.len() || head.contains(&0) {
        return Err(FileError::NotText { looks_like: "binary data" });
    }
    Ok(())
}

/// UTF-16 without a mark: every second byte of plain English is zero.
fn looks_like_utf16(bytes: &[u8]) -> bool {
    let head = bytes.get(..bytes.len().min(400)).unwrap_or_default();
    let zeros = |parity: usize| head.iter().skip(parity).step_by(2).filter(|byte| **byte == 0).count();
    head.len() >= 8 && (zeros(0) * 10 > head.len() * 4 || zeros(1) * 10 > head.len() * 4)
}

/// Drops a UTF-8 byte order mark.
fn without_mark(mut bytes: Vec<u8>) -> Vec<u8> {
    if bytes.starts_with(b"\xef\xbb\xbf") {
        bytes.drain(..3);
    }
    bytes
}
