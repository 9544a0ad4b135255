//! `cargo xtask sim`: desks, an office and a bad wire in one thread, by seeds.

use crate::setup::{Purpose, packages};
use crate::workspace::{self, cargo, heading};
use anyhow::Result;
use clap::Args;

/// What to simulate.
#[derive(Args)]
pub struct Options {
    /// How many seeds; 1000 when nothing is said, 1 when only a seed is.
    #[arg(long)]
    seeds: Option<u64>,
    /// The first seed.
    #[arg(long)]
    seed: Option<u64>,
    /// Print every step, also of seeds that hold.
    #[arg(long)]
    trace: bool,
    /// Switch on one deliberate fault, by its name, and say which seed catches it; `all` for one after the other.
    #[arg(long)]
    mutant: Option<String>,
}

/// Builds the simulation and runs it.
pub fn run(options: &Options) -> Result<()> {
    packages::install_missing(Purpose::Build)?;
    heading("Simulating");
    let mut command = cargo();
    command.args(["run", "--quiet", "--package", "redress-tests", "--features", "mutants", "--example", "sim", "--"]);
    if let Some(seed) = options.seed {
        command.args(["--seed", &seed.to_string()]);
    }
    if let Some(seeds) = options.seeds.or(options.seed.map(|_| 1)) {
        command.args(["--seeds", &seeds.to_string()]);
    }
    if options.trace {
        command.arg("--trace");
    }
    if let Some(mutant) = &options.mutant {
        command.args(["--mutant", mutant]);
    }
    workspace::run(&mut command)
}
