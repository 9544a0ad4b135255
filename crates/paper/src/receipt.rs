//! What a receipt printer of 80 mm understands: ESC/POS, Epson's commands, which others follow.
//!
//! The slip is sent as dots (`GS v 0`), in every language. As text it would depend on which code pages a printer has and how they
//! are numbered, and no code page joins Arabic letters; as dots it is what the PDF shows. A head of 576 dots prints the 72 mm in
//! the middle of the roll at 8 dots a millimetre (203 dpi).

/// Dots in a millimetre.
pub(crate) const DOTS_PER_MM: f64 = 8.0;

/// The longest slip: 2 m. Whatever is longer was no slip.
pub(crate) const LONGEST_MM: f64 = 2_000.0;

/// Dots across the head.
const HEAD: usize = 576;

/// Lines sent at once: what the memory of small printers holds.
const BAND: usize = 128;

const INITIALISE: &[u8] = b"\x1b@";
/// Feed to the knife and cut, but for a bridge.
const CUT: &[u8] = b"\x1dVB\x00";

/// A page as dots, line by line.
pub(crate) struct Dots {
    /// Dots in a line.
    pub width: usize,
    /// Which are dark.
    pub dark: Vec<bool>,
}

/// The bytes for these pages, one below the other, and a cut behind the last.
pub(crate) fn bytes(pages: impl Iterator<Item = Dots>) -> Vec<u8> {
    let mut bytes = INITIALISE.to_vec();
    for page in pages {
        let lines: Vec<Vec<u8>> = page.dark.chunks(page.width.max(1)).map(line).collect();
        for band in lines.chunks(BAND) {
            let [low, high] = u16::try_from(band.len()).unwrap_or_default().to_le_bytes();
            bytes.extend_from_slice(&[0x1d, b'v', b'0', 0, (HEAD / 8) as u8, 0, low, high]);
            bytes.extend(band.iter().flatten());
        }
    }
    bytes.extend_from_slice(CUT);
    bytes
}

/// The middle of a line, eight dots a byte, the leftmost the highest bit.
fn line(dots: &[bool]) -> Vec<u8> {
    let margin = dots.len().saturating_sub(HEAD) / 2;
    let printed: Vec<bool> = dots.iter().copied().skip(margin).chain(std::iter::repeat(false)).take(HEAD).collect();
    printed.chunks(8).map(|eight| eight.iter().fold(0, |byte, dark| byte << 1 | u8::from(*dark))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_sent_in_bands_that_hold_exactly_its_dots() {
        let lines = BAND + 3;
        let mut dark = vec![false; 640 * lines];
        dark[32] = true;
        dark[640 * (lines - 1) + 32 + 575] = true;
        let sent = bytes([Dots { width: 640, dark }].into_iter());
        let (first, second) = (8 + BAND * 72, 8 + 3 * 72);
        assert_eq!(sent.len(), 2 + first + second + 4, "start, two bands, cut");
        assert_eq!(&sent[2..10], &[0x1d, b'v', b'0', 0, 72, 0, 128, 0], "72 bytes wide, 128 lines high");
        assert_eq!(sent[10], 0b1000_0000, "32 dots of margin do not fit under the head; the next is the first");
        assert_eq!(&sent[2 + first..2 + first + 8], &[0x1d, b'v', b'0', 0, 72, 0, 3, 0]);
        assert_eq!(sent[sent.len() - 5], 1, "the last dot of the last line");
        assert!(sent.iter().filter(|byte| **byte == 0).count() > 9_000, "the rest is white");
    }
}
