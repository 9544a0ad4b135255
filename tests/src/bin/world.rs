//! What `cargo xtask run` starts: an office on this machine, with the app joined to it or with the whole story.

use anyhow::Result;
use clap::{Parser, Subcommand};
use redress_tests::{open, story};
use std::path::PathBuf;

/// An office on this machine and desks joined to it.
#[derive(Parser)]
struct Options {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// Open the app on this desktop, joined to an office on this machine; stays until it is closed
    Open {
        /// Folder for its data; what an earlier run left there is opened again
        #[arg(long)]
        folder: PathBuf,
        /// Fill the office with a chain of stores and 500 real complaints
        #[arg(long)]
        demo: bool,
    },
    /// Play the story on displays nobody looks at
    Story {
        /// Folder for its data and pictures; it is emptied first
        #[arg(long)]
        folder: PathBuf,
    },
}

fn main() -> Result<()> {
    match Options::parse().what {
        What::Open { folder, demo } => open::open(&folder, demo),
        What::Story { folder } => story::play(&folder),
    }
}
