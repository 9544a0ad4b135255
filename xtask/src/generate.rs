//! `cargo xtask gen`: everything in the repository that is written by a program.

mod guides;
mod icons;
mod pictures;

use crate::workspace::{self, cargo, heading};
use anyhow::Result;

/// What to write again. Nothing named: contract and icons.
#[derive(clap::Args)]
pub struct Options {
    /// The TypeScript of the contract between window and app
    #[arg(long)]
    contract: bool,
    /// The icons, from the drawings in icons/source
    #[arg(long)]
    icons: bool,
    /// The pictures in the README, from the screenshots of the last `xtask run` without a display
    #[arg(long)]
    pictures: bool,
    /// The pictures in the guides, from screens of the window on its invented host
    #[arg(long)]
    guides: bool,
}

/// Writes what was asked for.
pub fn run(options: &Options) -> Result<()> {
    let all = !(options.contract || options.icons || options.pictures || options.guides);
    if all || options.contract {
        contract()?;
    }
    if all || options.icons {
        icons::draw()?;
    }
    if options.pictures {
        pictures::choose()?;
    }
    if options.guides {
        guides::draw()?;
    }
    Ok(())
}

fn contract() -> Result<()> {
    heading("The contract's TypeScript");
    workspace::run(cargo().args([
        "run",
        "--quiet",
        "--package",
        "contract",
        "--bin",
        "gen-types",
        "ui/src/ipc/contract.ts",
    ]))
}
