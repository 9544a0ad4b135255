//! `cargo xtask sim`: many seeds, one after the other; a failing one prints itself and a shrunken trace.

mod chance;
mod desk;
mod law;
#[cfg(feature = "mutants")]
mod mutants;
mod office;
mod plan;
mod run;
mod step;
mod wire;
mod world;

use clap::Parser;
use std::process::ExitCode;
use std::time::Instant;

/// Desks, an office and a bad wire in one thread, by seeds.
#[derive(Parser)]
struct Options {
    /// How many seeds.
    #[arg(long, default_value_t = 1000)]
    seeds: u64,
    /// The first seed.
    #[arg(long, default_value_t = 0)]
    seed: u64,
    /// Print every step of each seed, also of those that hold.
    #[arg(long)]
    trace: bool,
    /// Stop after so many failing seeds.
    #[arg(long, default_value_t = 1)]
    most: u64,
    /// Switch on a deliberate fault, and say which seed catches it; `all` for one after the other.
    #[arg(long)]
    mutant: Option<String>,
}

fn main() -> ExitCode {
    let options = Options::parse();
    // What panics breaks a law, and is told with its seed.
    std::panic::set_hook(Box::new(|_| {}));
    match &options.mutant {
        Some(name) => hunt(name, &options),
        None => simulate(&options),
    }
}

fn simulate(options: &Options) -> ExitCode {
    let started = Instant::now();
    let (mut failing, mut seen, mut done) = (0, run::Seen::new(), 0u32);
    for seed in options.seed..options.seed.saturating_add(options.seeds) {
        let outcome = run::seed(seed);
        done += 1;
        outcome.seen.iter().for_each(|(what, count)| *seen.entry(*what).or_default() += count);
        if options.trace {
            println!("{}", run::report(&outcome, &outcome.steps));
        }
        if outcome.broken.is_some() {
            failing += 1;
            println!("{}", run::report(&outcome, &run::shrink(&outcome)));
        }
        if failing >= options.most {
            break;
        }
    }
    for (what, count) in &seen {
        println!("{count:9}  {what}");
    }
    let minutes = started.elapsed().as_secs_f64() / 60.0;
    println!("{done} seeds, {failing} failing, {:.0} a minute", f64::from(done) / minutes);
    if failing == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

#[cfg(feature = "mutants")]
fn hunt(name: &str, options: &Options) -> ExitCode {
    let mut escaped = 0;
    for mutant in sync::mutant::Mutant::ALL {
        let called = format!("{mutant:?}");
        if name != "all" && name != called {
            continue;
        }
        match mutants::hunt(mutant, options.seed..options.seed.saturating_add(options.seeds)) {
            Some((seed, law)) => println!("{called:22} caught by seed {seed}: {law}"),
            None => {
                escaped += 1;
                println!("{called:22} escaped");
            }
        }
    }
    if escaped == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

#[cfg(not(feature = "mutants"))]
fn hunt(_: &str, _: &Options) -> ExitCode {
    eprintln!("deliberate faults are compiled in with --features mutants only");
    ExitCode::FAILURE
}
