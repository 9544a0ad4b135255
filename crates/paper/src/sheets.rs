//! Pages that are set, and what can be made of them: a PDF, pictures, bytes for a receipt printer.

use crate::receipt::{self, Dots};
use crate::{Error, press};
use typst::foundations::Smart;
use typst::layout::Abs;
use typst::utils::Scalar;
use typst_layout::{Page, PagedDocument};
use typst_pdf::PdfOptions;
use typst_render::RenderOptions;

/// Points (1/72 inch) in a millimetre.
const POINTS_PER_MM: f64 = 72.0 / 25.4;

/// Pages that are set.
pub struct Sheets(PagedDocument);

/// One page as a picture.
pub struct Picture {
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
    /// The bytes of a PNG.
    pub png: Vec<u8>,
}

impl Sheets {
    pub(crate) fn new(document: PagedDocument) -> Sheets {
        Sheets(document)
    }

    /// How many pages there are.
    pub fn count(&self) -> usize {
        self.0.pages().len()
    }

    pub(crate) fn pages(&self) -> &[Page] {
        self.0.pages()
    }

    /// The PDF, tagged for screen readers. The same pages give the same bytes.
    ///
    /// # Errors
    /// [`Error::Typesetting`] when a picture or a letter cannot be written into one.
    pub fn pdf(&self) -> Result<Vec<u8>, Error> {
        let options = PdfOptions { creator: Smart::Custom(Some("Redress".to_owned())), ..PdfOptions::default() };
        typst_pdf::pdf(&self.0, &options).map_err(|problems| Error::Typesetting(press::said(&problems)))
    }

    /// The first pages, `most` at the most, as pictures of so many pixels a millimetre.
    ///
    /// # Errors
    /// [`Error::Typesetting`] when a page is too large for one.
    pub fn pictures(&self, most: usize, pixels_per_mm: f64) -> Result<Vec<Picture>, Error> {
        let picture = |page: &Page| {
            let map = typst_render::render(page, &options(pixels_per_mm));
            let png = map.encode_png().map_err(|error| Error::Typesetting(error.to_string()))?;
            Ok(Picture { width: map.width(), height: map.height(), png })
        };
        self.pages().iter().take(most).map(picture).collect()
    }

    /// What a receipt printer is sent to print these pages one below the other: see [`crate::receipt`].
    ///
    /// # Errors
    /// [`Error::TooLong`] when it would be longer than any roll.
    pub fn receipt(&self) -> Result<Vec<u8>, Error> {
        let longest = Abs::mm(receipt::LONGEST_MM);
        if self.pages().iter().any(|page| page.frame.height() > longest) {
            return Err(Error::TooLong);
        }
        let dots = |page: &Page| {
            let map = typst_render::render(page, &options(receipt::DOTS_PER_MM));
            let dark = map.pixels().iter().map(|pixel| u32::from(pixel.red()) + u32::from(pixel.green()) < 256);
            Dots { width: map.width() as usize, dark: dark.collect() }
        };
        Ok(receipt::bytes(self.pages().iter().map(dots)))
    }
}

fn options(pixels_per_mm: f64) -> RenderOptions {
    RenderOptions { pixel_per_pt: Scalar::new(pixels_per_mm / POINTS_PER_MM), render_bleed: false }
}
