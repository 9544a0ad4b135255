//! `cargo xtask bench`: what must be fast, each beside its floor in the same run, printed as a table. `bench sync` measures
//! keeping in agreement beside other programs that do it.

use crate::setup::{Purpose, node, npm, packages};
use crate::workspace::{self, cargo, heading, root, target};
use anyhow::Result;
use std::fs;
use std::path::PathBuf;

/// What to measure.
#[derive(clap::Args)]
pub struct Options {
    #[command(subcommand)]
    bench: Option<Bench>,
}

#[derive(clap::Subcommand)]
enum Bench {
    /// A desk by itself: recording, importing, opening a case, asking, what is due, starting
    Desk {
        /// record, import, case, ask, due, start; all of them when none is named
        names: Vec<String>,
    },
    /// Keeping in agreement, beside PouchDB and automerge-repo, which are installed at pinned versions
    Sync {
        /// first, again, pushes, outage, long; all of them when none is named
        names: Vec<String>,
        /// A small scale, to see whether everything works
        #[arg(long)]
        quick: bool,
    },
}

/// Builds as released and measures.
pub fn run(options: Options) -> Result<()> {
    match options.bench.unwrap_or(Bench::Desk { names: Vec::new() }) {
        Bench::Desk { names } => desk(&names),
        Bench::Sync { names, quick } => sync(&names, quick),
    }
}

fn desk(names: &[String]) -> Result<()> {
    packages::install_missing(Purpose::Build)?;
    heading("Measuring");
    let mut command = cargo();
    command.args(["bench", "--package", "redress-tests", "--bench", "desk", "--"]).args(names);
    workspace::run(&mut command)
}

fn sync(names: &[String], quick: bool) -> Result<()> {
    packages::install_missing(Purpose::Headless)?;
    let node = node::find_or_fetch()?;
    let peers = peers()?;
    npm::install(&node, &peers, "The peers that sync is measured beside")?;
    heading("Measuring");
    let mut command = cargo();
    command.args(["bench", "--package", "redress-tests", "--bench", "sync", "--"]).args(names);
    command.args(quick.then_some("--quick")).env("PATH", node.path()).env("REDRESS_PEERS", peers);
    workspace::run(&mut command)
}

/// The peers' scripts and lockfile, beside what is built: their packages are no part of the checkout.
fn peers() -> Result<PathBuf> {
    let folder = target().join("tools").join("bench-peers");
    fs::create_dir_all(&folder)?;
    for entry in fs::read_dir(root().join("tests/bench/peers"))? {
        let entry = entry?;
        fs::copy(entry.path(), folder.join(entry.file_name()))?;
    }
    Ok(folder)
}
