//! Every command a person needs to run, test, check and release Redress.
#![allow(clippy::print_stdout, reason = "a program for the terminal")]

mod bench;
mod bundle;
mod check;
mod generate;
mod programs;
mod prove;
mod report;
mod run;
mod setup;
mod sim;
mod tally;
mod test;
mod watched;
mod workspace;

use anyhow::Result;
use clap::Parser;

/// Run, test, check and release Redress. Each command installs what it needs and says so.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
enum Task {
    /// Start an office on this machine and open the app joined to it; without a display, play the story instead
    Run(run::Options),
    /// Run every suite: format, lints, unit, house, acceptance, UI, this machine's services, the real window
    Test,
    /// The quick part of `test`, without the desktop shell: for many times a day
    Check,
    /// Write again what programs write: the contract's TypeScript, icons, pictures
    Gen(generate::Options),
    /// Measure what must be fast, beside its floors in the same run
    Bench(bench::Options),
    /// Simulate desks and an office on a bad wire, by seeds; a failing seed prints itself and a shrunken trace
    Sim(sim::Options),
    /// Build installers for this system, and try them
    Bundle,
    /// Run the suites with the sizes of a release: many kills, many seeds; takes hours
    Prove,
}

fn main() -> Result<()> {
    match Task::parse() {
        Task::Run(options) => run::run(&options),
        Task::Test => test::run(),
        Task::Check => check::run(),
        Task::Gen(options) => generate::run(&options),
        Task::Bench(options) => bench::run(options),
        Task::Sim(options) => sim::run(&options),
        Task::Bundle => bundle::run(),
        Task::Prove => prove::run(),
    }
}
