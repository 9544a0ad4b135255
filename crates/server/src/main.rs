//! The program `redress-server`.

use clap::Parser;
use std::process::ExitCode;

/// Gives back what many threads held for a moment; the system's own keeps it for each of them.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    server::cli::run(server::cli::Arguments::parse())
}
