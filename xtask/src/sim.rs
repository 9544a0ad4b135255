//! `cargo xtask sim`: desks, an office and a bad wire in one thread, by seeds.

use crate::programs::WHOLE;
use crate::setup::{Purpose, packages};
use crate::workspace::{self, cargo, heading, target};
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

/// Builds the simulation with all the other tests' features, so that they share one build, and runs it.
pub fn run(options: &Options) -> Result<()> {
    packages::install_missing(Purpose::Build)?;
    heading("Simulating");
    workspace::run(cargo().args(["build", "--quiet"]).args(WHOLE).args(["--example", "sim"]))?;
    let mut command = workspace::command(target().join("debug/examples/sim"));
    let seeds = options.seeds.or(options.seed.map(|_| 1));
    for (name, number) in [("--seed", options.seed), ("--seeds", seeds)] {
        command.args(number.map(|number| format!("{name}={number}")));
    }
    command.args(options.trace.then_some("--trace"));
    command.args(options.mutant.as_ref().map(|mutant| format!("--mutant={mutant}")));
    workspace::run(&mut command)
}
