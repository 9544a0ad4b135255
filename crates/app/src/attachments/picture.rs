//! Pictures: read within bounds, turned upright, scaled, and written anew, so that nothing but the picture is left: neither
//! the place where it was taken nor the serial number of the camera.

use super::AttachError;
use image::codecs::jpeg::JpegEncoder;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits, Rgb, RgbImage};
use std::io::Cursor;

/// The longer side of a picture that is kept, in pixels.
const LARGE: u32 = 2_560;
/// The longer side of its small picture, in pixels.
const SMALL: u32 = 320;
/// Quality of JPEG, of 100.
const QUALITY: u8 = 85;
const SMALL_QUALITY: u8 = 75;
/// The longest side that is read, in pixels.
const MAX_SIDE: u32 = 20_000;
/// The most bytes that a picture may unfold to: 100 megapixels in colour.
const MAX_UNFOLDED: u64 = 400 << 20;
/// A picture without transparency that takes more than this as PNG is kept as JPEG.
const MAX_PNG: usize = 2 << 20;

/// Media type of every small picture.
pub(super) const SMALL_TYPE: &str = "image/jpeg";

/// A format that is read.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Format {
    Jpeg,
    Png,
    Webp,
}

impl Format {
    /// The format of a media type, if it is a picture's.
    pub(super) fn of(media_type: &str) -> Option<Format> {
        match media_type {
            "image/jpeg" => Some(Format::Jpeg),
            "image/png" => Some(Format::Png),
            "image/webp" => Some(Format::Webp),
            _ => None,
        }
    }

    fn known(self) -> ImageFormat {
        match self {
            Format::Jpeg => ImageFormat::Jpeg,
            Format::Png => ImageFormat::Png,
            Format::Webp => ImageFormat::WebP,
        }
    }
}

/// A picture as it is kept.
pub(super) struct Prepared {
    pub(super) bytes: Vec<u8>,
    pub(super) media_type: &'static str,
    pub(super) small: Vec<u8>,
}

/// Makes of a picture what is kept of it.
pub(super) fn prepare(format: Format, bytes: &[u8]) -> Result<Prepared, AttachError> {
    let picture = scaled(read(format, bytes)?, LARGE);
    let small = jpeg(&flat(&scaled(picture.clone(), SMALL)), SMALL_QUALITY)?;
    let is_drawn = format == Format::Png || picture.color().has_alpha();
    let drawn = if is_drawn { Some(png(&picture)?) } else { None };
    let fits = |png: &Vec<u8>| png.len() <= MAX_PNG || picture.color().has_alpha();
    let (bytes, media_type) = match drawn.filter(fits) {
        Some(png) => (png, "image/png"),
        None => (jpeg(&flat(&picture), QUALITY)?, "image/jpeg"),
    };
    Ok(Prepared { bytes, media_type, small })
}

/// Reads a picture and turns it upright. Its size is looked at before anything is unfolded.
fn read(format: Format, bytes: &[u8]) -> Result<DynamicImage, AttachError> {
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format.known());
    let mut limits = Limits::default();
    limits.max_image_width = Some(MAX_SIDE);
    limits.max_image_height = Some(MAX_SIDE);
    limits.max_alloc = Some(MAX_UNFOLDED);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(unreadable)?;
    if decoder.total_bytes() > MAX_UNFOLDED {
        return Err(AttachError::Unreadable);
    }
    let orientation = decoder.orientation().map_err(unreadable)?;
    let mut picture = DynamicImage::from_decoder(decoder).map_err(unreadable)?;
    picture.apply_orientation(orientation);
    Ok(eight_bit(picture))
}

/// Colours as screens show them, without profiles.
fn eight_bit(picture: DynamicImage) -> DynamicImage {
    if picture.color().has_alpha() {
        DynamicImage::ImageRgba8(picture.into_rgba8())
    } else {
        DynamicImage::ImageRgb8(picture.into_rgb8())
    }
}

/// No side longer than `longest`; small pictures stay as they are.
fn scaled(picture: DynamicImage, longest: u32) -> DynamicImage {
    if picture.width().max(picture.height()) <= longest { picture } else { picture.thumbnail(longest, longest) }
}

/// On white paper where it is transparent.
fn flat(picture: &DynamicImage) -> RgbImage {
    if !picture.color().has_alpha() {
        return picture.to_rgb8();
    }
    let transparent = picture.to_rgba8();
    let mut paper = RgbImage::new(transparent.width(), transparent.height());
    for (on, of) in paper.pixels_mut().zip(transparent.pixels()) {
        let [red, green, blue, alpha] = of.0;
        let seen = |colour: u8| {
            let mixed = u16::from(colour) * u16::from(alpha) + 255 * (255 - u16::from(alpha));
            u8::try_from(mixed / 255).unwrap_or(u8::MAX)
        };
        *on = Rgb([seen(red), seen(green), seen(blue)]);
    }
    paper
}

fn jpeg(picture: &RgbImage, quality: u8) -> Result<Vec<u8>, AttachError> {
    let mut bytes = Vec::new();
    picture.write_with_encoder(JpegEncoder::new_with_quality(&mut bytes, quality)).map_err(unreadable)?;
    Ok(bytes)
}

fn png(picture: &DynamicImage) -> Result<Vec<u8>, AttachError> {
    let mut bytes = Cursor::new(Vec::new());
    picture.write_to(&mut bytes, ImageFormat::Png).map_err(unreadable)?;
    Ok(bytes.into_inner())
}

/// What was wrong may quote the picture's own words, so it is not repeated.
fn unreadable(_: image::ImageError) -> AttachError {
    AttachError::Unreadable
}

#[cfg(test)]
mod tests {
    use super::*;

    fn gradient(width: u32, height: u32) -> RgbImage {
        RgbImage::from_fn(width, height, |x, y| Rgb([(x % 256) as u8, (y % 256) as u8, ((x + y) % 256) as u8]))
    }

    /// A JPEG with an EXIF block that says where it was taken, and that it lies on its side.
    fn with_exif(picture: &RgbImage) -> Vec<u8> {
        let plain = jpeg(picture, 90).expect("written");
        // Orientation 6, then a description in which a place is named.
        let mut tiff = b"MM\0*\0\0\0\x08\0\x02".to_vec();
        tiff.extend(b"\x01\x12\0\x03\0\0\0\x01\0\x06\0\0");
        tiff.extend(b"\x01\x0e\0\x02\0\0\0\x10\0\0\0\x26\0\0\0\0");
        tiff.extend(b"GPS 51.5N 0.12W\0");
        let body = [b"Exif\0\0".as_slice(), &tiff].concat();
        let length = u16::try_from(body.len() + 2).expect("small").to_be_bytes();
        [&plain[..2], &[0xff, 0xe1], &length, &body, &plain[2..]].concat()
    }

    #[test]
    fn nothing_but_the_picture_is_left_of_a_photo_and_it_stands_upright() {
        let taken = with_exif(&gradient(400, 300));
        assert!(taken.windows(3).any(|window| window == b"GPS"), "the camera told the place");
        let made = prepare(Format::Jpeg, &taken).expect("a picture");
        for bytes in [&made.bytes, &made.small] {
            assert!(!bytes.windows(4).any(|window| window == b"Exif" || window == b"GPS "), "and nobody else does");
        }
        let read = image::load_from_memory(&made.bytes).expect("a picture");
        assert_eq!((read.width(), read.height()), (300, 400), "turned as the camera was held");
    }

    #[test]
    fn a_large_picture_is_scaled_and_a_small_one_made_of_it() {
        let made = prepare(Format::Jpeg, &jpeg(&gradient(4_000, 3_000), 90).expect("written")).expect("a picture");
        let size = |bytes: &[u8]| image::load_from_memory(bytes).map(|read| (read.width(), read.height())).ok();
        assert_eq!(size(&made.bytes), Some((2_560, 1_920)), "the longer side");
        assert_eq!(size(&made.small), Some((320, 240)), "the small one");
        assert!(made.small.len() as u64 <= complaint::file::MAX_THUMBNAIL_BYTES, "within what the rules allow");
        assert_eq!(made.media_type, "image/jpeg");
    }

    #[test]
    fn transparency_stays_and_its_small_picture_is_on_white() {
        let clear = DynamicImage::ImageRgba8(image::RgbaImage::new(40, 20));
        let made = prepare(Format::Png, &png(&clear).expect("written")).expect("a picture");
        assert_eq!(made.media_type, "image/png", "a signature has nothing behind it");
        let small = image::load_from_memory(&made.small).expect("a picture").to_rgb8();
        assert!(small.pixels().all(|pixel| pixel.0.iter().all(|colour| *colour > 250)), "white paper");
    }

    #[test]
    fn a_bomb_is_refused_before_it_unfolds() {
        // A PNG that says it is 60,000 by 60,000 pixels, and holds nothing.
        let mut png = png(&DynamicImage::ImageRgb8(gradient(1, 1))).expect("written");
        png[16..20].copy_from_slice(&60_000_u32.to_be_bytes());
        png[20..24].copy_from_slice(&60_000_u32.to_be_bytes());
        let crc = crc(&png[12..29]).to_be_bytes();
        png[29..33].copy_from_slice(&crc);
        assert_eq!(prepare(Format::Png, &png).err(), Some(AttachError::Unreadable), "ten gigabytes of nothing");
    }

    /// CRC-32 as PNG wants it.
    fn crc(bytes: &[u8]) -> u32 {
        let step = |crc: u32, byte: &u8| {
            (0..8).fold(crc ^ u32::from(*byte), |crc, _| (crc >> 1) ^ (0xedb8_8320 & (crc & 1).wrapping_neg()))
        };
        !bytes.iter().fold(u32::MAX, step)
    }

    #[test]
    fn noise_behind_a_right_beginning_is_refused() {
        for (format, start) in [
            (Format::Jpeg, &b"\xff\xd8\xff"[..]),
            (Format::Png, b"\x89PNG\r\n\x1a\n"),
            (Format::Webp, b"RIFF\0\0\0\0WEBP"),
        ] {
            let bytes = [start, &[7; 500]].concat();
            assert_eq!(prepare(format, &bytes).err(), Some(AttachError::Unreadable), "{format:?}");
        }
    }
}
