//! An office on this machine and the app joined to it, on the person's own desktop: what `cargo xtask run` opens.

use crate::chain;
use crate::office::Office;
use crate::programs::program;
use anyhow::{Result, bail};
use std::fs;
use std::path::Path;
use std::process::Command;

/// Opens both, and stays until the app is closed. What an earlier run left in `folder` is opened again.
///
/// # Errors
/// When a program does not start.
pub fn open(folder: &Path, demo: bool) -> Result<()> {
    fs::create_dir_all(folder)?;
    let home = folder.join("desk");
    let is_new = !folder.join("office").exists();
    let office = if is_new { Office::open(folder)? } else { Office::resume(folder)? };
    println!("   The office listens on {}, its data is in {}.", office.url(), folder.display());
    if is_new && demo {
        println!("   Filling it with six shops and 500 real complaints.");
        chain::fill(folder, &office)?;
    }
    if !home.exists() {
        join(&home, &office)?;
    }
    let status = Command::new(program("redress-desktop")?).env("REDRESS_HOME", &home).status()?;
    if !status.success() {
        bail!("redress-desktop: {status}");
    }
    Ok(())
}

/// Joins the desk by the command line, so that the app opens ready to work; the recovery code it prints is the person's.
fn join(home: &Path, office: &Office) -> Result<()> {
    let code = office.join_code("LDN04", "quality", "Robin")?;
    let joined = Command::new(program("redress")?)
        .arg("--home")
        .arg(home)
        .args(["join", &office.url(), &code, "--name", "Robin", "--device", "This computer"])
        .status()?;
    if !joined.success() {
        let code = office.join_code("LDN04", "quality", "Robin")?;
        println!("   The desk could not join by itself. In the window: Join an office, {}, code {code}.", office.url());
    }
    Ok(())
}
