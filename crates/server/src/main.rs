//! The program `redress-server`.

use clap::Parser;
use std::process::ExitCode;

#[global_allocator]
static ALLOCATOR: server::allocator::Allocator = server::allocator::Allocator;

fn main() -> ExitCode {
    server::allocator::give_back_soon();
    server::cli::run(server::cli::Arguments::parse())
}
