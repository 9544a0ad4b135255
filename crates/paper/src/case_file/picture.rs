//! Pictures on a page.

use super::Enclosure;
use typst::foundations::{Bytes, IntoValue, Value, dict};
use typst::visualize::{ExchangeFormat, RasterImage};

/// The widest and the highest that a picture gets, in millimetres: the width of the text, and two of them on a page.
const WIDEST: f64 = 170.0;
const HIGHEST: f64 = 105.0;
/// Fewer dots a millimetre than this look coarse (150 dpi).
const COARSE: f64 = 5.9;

/// A picture with what stands below it. `None` for what is none or cannot be read: it is listed among the files all the same.
pub(super) fn shown(enclosure: &Enclosure, caption: String) -> Option<Value> {
    let bytes = enclosure.bytes.as_ref()?;
    let format = format(bytes)?;
    let bytes = Bytes::new(bytes.clone());
    let picture = RasterImage::plain(bytes.clone(), format).ok()?;
    let (width, height) = (f64::from(picture.width()), f64::from(picture.height()));
    let millimetres = WIDEST.min(HIGHEST * width / height.max(1.0)).min(width / COARSE);
    Some(dict! { "bytes" => bytes, "width" => millimetres, "caption" => caption }.into_value())
}

/// What it is by its first bytes.
fn format(bytes: &[u8]) -> Option<ExchangeFormat> {
    match bytes {
        [0x89, b'P', b'N', b'G', ..] => Some(ExchangeFormat::Png),
        [0xff, 0xd8, 0xff, ..] => Some(ExchangeFormat::Jpg),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Some(ExchangeFormat::Webp),
        _ => None,
    }
}
