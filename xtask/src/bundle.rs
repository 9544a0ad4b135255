//! `cargo xtask bundle`: installers for the system it runs on.

use crate::setup::{self, Purpose};
use crate::workspace::{self, heading, root};
use anyhow::Result;

/// Builds the app as released and packs it.
pub fn run() -> Result<()> {
    let node = setup::prepare(Purpose::Build)?;
    heading("Bundles");
    // AppImage needs downloads while it is packed; .deb and .rpm do not.
    let kinds: &[&str] = if cfg!(target_os = "linux") { &["--bundles", "deb,rpm"] } else { &[] };
    workspace::run(node.command("npx").current_dir(root()).args(["--prefix", "ui", "tauri", "build"]).args(kinds))
}
