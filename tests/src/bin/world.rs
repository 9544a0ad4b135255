//! What `cargo xtask run` starts: an office on this machine, with the app joined to it or with the whole story.

use anyhow::Result;
use clap::{Parser, Subcommand};
use redress_tests::story;
use std::path::PathBuf;

/// An office on this machine and desks joined to it.
#[derive(Parser)]
struct Options {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// Play the story on displays nobody looks at
    Story {
        /// Folder for its data and pictures; it is emptied first
        #[arg(long)]
        folder: PathBuf,
        /// Fill the office with a chain of stores and 500 real complaints first
        #[arg(long)]
        demo: bool,
    },
}

fn main() -> Result<()> {
    match Options::parse().what {
        What::Story { folder, demo: _ } => story::play(&folder),
    }
}
