//! What real people wrote, as long as a complaint usually is.

use anyhow::{Context, Result};
use std::io::Read;
use std::path::Path;

/// Letters of one description.
const LENGTH: usize = 600;

/// Descriptions, in the order of the data.
pub fn all() -> Result<Vec<String>> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/cfpb-every-tenth.csv.gz");
    let mut text = Vec::new();
    flate2::read::GzDecoder::new(std::fs::File::open(file)?).read_to_end(&mut text)?;
    let mut reader = csv::Reader::from_reader(text.as_slice());
    let headers = reader.headers()?;
    let at = headers.iter().position(|name| name.to_lowercase().contains("narrative")).context("narratives")?;
    let texts = reader.records().filter_map(|row| {
        let text: String = row.ok()?.get(at)?.chars().take(LENGTH).collect();
        Some(text).filter(|text| !text.trim().is_empty())
    });
    Ok(texts.collect())
}
