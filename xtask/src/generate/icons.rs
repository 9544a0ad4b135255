//! Icons in every size and container, from the drawings in `icons/source`.
//!
//! `.ico` and `.icns` are lists of PNG pictures with a short head, so no tool is needed to write them.

use crate::setup::{Purpose, packages};
use crate::workspace::{command, heading, root, run};
use anyhow::{Context, Result};
use std::fs;
use std::path::{Path, PathBuf};

/// Below this size, in pixels, the drawing for small sizes is used: it has fewer teeth and a bolder tick.
const SMALL: u32 = 64;
/// PNG files that bundles ask for: name and width in pixels.
const FILES: &[(&str, u32)] = &[
    ("16x16.png", 16),
    ("32x32.png", 32),
    ("48x48.png", 48),
    ("64x64.png", 64),
    ("128x128.png", 128),
    ("128x128@2x.png", 256),
    ("256x256.png", 256),
    ("512x512.png", 512),
];
/// Pictures of the tray: name of the drawing; all are 64 pixels wide.
const TRAY: &[(&str, &str)] =
    &[("small", "tray.png"), ("tray-attention", "tray-attention.png"), ("tray-template", "tray-template.png")];
/// Widths inside the Windows icon.
const ICO: &[u32] = &[16, 24, 32, 48, 64, 128, 256];
/// Types and widths inside the macOS icon.
const ICNS: &[(&[u8; 4], u32)] = &[
    (b"icp4", 16),
    (b"ic11", 32),
    (b"icp5", 32),
    (b"ic12", 64),
    (b"ic07", 128),
    (b"ic13", 256),
    (b"ic08", 256),
    (b"ic14", 512),
    (b"ic09", 512),
    (b"ic10", 1024),
];

/// Draws all icons again.
pub fn draw() -> Result<()> {
    packages::install_missing(Purpose::Draw)?;
    heading("Icons");
    let icons = root().join("icons");
    for (name, width) in FILES {
        fs::write(icons.join(name), picture(*width)?)?;
    }
    for (drawing, name) in TRAY {
        fs::write(icons.join(name), rendered(&source(drawing), 64)?)?;
    }
    let pictures = ICO.iter().map(|width| Ok((*width, picture(*width)?))).collect::<Result<Vec<_>>>()?;
    fs::write(icons.join("icon.ico"), ico(&pictures)?)?;
    let pictures = ICNS.iter().map(|(kind, width)| Ok((**kind, picture(*width)?))).collect::<Result<Vec<_>>>()?;
    fs::write(icons.join("icon.icns"), icns(&pictures)?)?;
    println!("   {}", icons.display());
    Ok(())
}

fn source(drawing: &str) -> PathBuf {
    root().join("icons/source").join(drawing).with_extension("svg")
}

fn picture(width: u32) -> Result<Vec<u8>> {
    rendered(&source(if width < SMALL { "small" } else { "icon" }), width)
}

fn rendered(drawing: &Path, width: u32) -> Result<Vec<u8>> {
    let file = std::env::temp_dir().join(format!("redress-icon-{}.png", std::process::id()));
    let width = width.to_string();
    run(command("rsvg-convert").args(["--width", &width, "--height", &width, "--output"]).arg(&file).arg(drawing))?;
    let bytes = fs::read(&file)?;
    fs::remove_file(file)?;
    Ok(bytes)
}

/// The Windows container: head, one entry of 16 bytes for each picture, then the pictures.
fn ico(pictures: &[(u32, Vec<u8>)]) -> Result<Vec<u8>> {
    let count = u16::try_from(pictures.len())?;
    let mut head = [0u16, 1, count].map(u16::to_le_bytes).concat();
    let mut body = Vec::new();
    for (width, png) in pictures {
        // A width of 256 is written as 0.
        let width = u8::try_from(width % 256).context("a picture in an .ico is at most 256 pixels wide")?;
        let offset = u32::try_from(6 + 16 * pictures.len() + body.len())?;
        head.extend([width, width, 0, 0, 1, 0, 32, 0]);
        head.extend(u32::try_from(png.len())?.to_le_bytes());
        head.extend(offset.to_le_bytes());
        body.extend_from_slice(png);
    }
    head.append(&mut body);
    Ok(head)
}

/// The macOS container: head with the whole length, then each picture with its type and length.
fn icns(pictures: &[([u8; 4], Vec<u8>)]) -> Result<Vec<u8>> {
    let mut body = Vec::new();
    for (kind, png) in pictures {
        body.extend(kind);
        body.extend(u32::try_from(png.len() + 8)?.to_be_bytes());
        body.extend_from_slice(png);
    }
    let mut file = b"icns".to_vec();
    file.extend(u32::try_from(body.len() + 8)?.to_be_bytes());
    file.append(&mut body);
    Ok(file)
}

#[cfg(test)]
mod tests {
    use super::{icns, ico};

    #[test]
    fn an_ico_says_where_each_picture_lies() {
        let file = ico(&[(16, vec![7; 10]), (256, vec![8; 20])]).unwrap();
        assert_eq!(file.len(), 6 + 32 + 30, "head, two entries, two pictures");
        let second = &file[6 + 16..6 + 32];
        assert_eq!(second[0], 0, "256 pixels are written as 0");
        let offset = u32::from_le_bytes(second[12..16].try_into().unwrap()) as usize;
        assert_eq!(file[offset..], [8; 20], "the second picture lies where its entry says");
    }

    #[test]
    fn an_icns_says_how_long_it_is() {
        let file = icns(&[(*b"ic07", vec![9; 5])]).unwrap();
        assert_eq!(file, [b"icns".as_slice(), &[0, 0, 0, 21], b"ic07", &[0, 0, 0, 13], &[9; 5]].concat(), "all bytes");
    }
}
