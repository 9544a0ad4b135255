//! The pictures in the README: the screenshots of the last story, scaled and stripped.

use crate::workspace::{command, heading, root, run, target};
use anyhow::{Result, bail};
use std::fs;

/// Screenshots of the story that the README shows.
const CHOSEN: &[&str] = &["record", "number", "notification", "case"];

/// Copies the chosen screenshots to docs/pictures.
pub fn choose() -> Result<()> {
    heading("Pictures for the README");
    let pictures = root().join("docs/pictures");
    fs::create_dir_all(&pictures)?;
    for name in CHOSEN {
        let from = target().join("demo").join(name).with_extension("png");
        if !from.exists() {
            bail!("{} is missing: `cargo xtask run` on a machine without a display takes it", from.display());
        }
        let to = pictures.join(name).with_extension("png");
        run(command("convert").arg(from).args(["-strip", "-colors", "128"]).arg(to))?;
    }
    Ok(())
}
