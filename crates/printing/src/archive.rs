//! One file that holds many: a ZIP, which every system opens without a program of its own.

use crate::Shelf;
use std::fs::File;
use std::io::{Error, Result, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// A ZIP being written. What goes in is mostly packed already, so it is stored as it is.
pub struct Archive(Option<ZipWriter<File>>);

impl Archive {
    /// A new one into `out`.
    pub fn new(out: File) -> Archive {
        Archive(Some(ZipWriter::new(out)))
    }
}

impl Shelf for Archive {
    fn put(&mut self, name: &str, bytes: &[u8]) -> Result<()> {
        let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored).large_file(true);
        let zip = self.0.as_mut().ok_or_else(ended)?;
        zip.start_file(name, stored)?;
        zip.write_all(bytes)
    }

    fn end(&mut self) -> Result<()> {
        self.0.take().ok_or_else(ended)?.finish()?.sync_all()
    }
}

fn ended() -> Error {
    Error::other("the archive is ended")
}
