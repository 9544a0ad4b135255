//! One file that holds many: a ZIP, which every system opens without a program of its own.

use crate::Shelf;
use std::io::{Result, Seek, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// A ZIP being written. What goes in is mostly packed already, so it is stored as it is.
pub struct Archive<W: Write + Seek>(ZipWriter<W>);

impl<W: Write + Seek> Archive<W> {
    /// A new one into `out`.
    pub fn new(out: W) -> Archive<W> {
        Archive(ZipWriter::new(out))
    }

    /// Ends it and gives back what it was written into.
    ///
    /// # Errors
    /// When no more can be written.
    pub fn end(self) -> Result<W> {
        Ok(self.0.finish()?)
    }
}

impl<W: Write + Seek + Send> Shelf for Archive<W> {
    fn put(&mut self, name: &str, bytes: &[u8]) -> Result<()> {
        let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored).large_file(true);
        self.0.start_file(name, stored)?;
        self.0.write_all(bytes)
    }
}
