//! `redress`: the same app without a window. Every verb asks the app, prints what it answered, and ends with a code that
//! scripts can rely on; docs/CLI.md is the promise.
//!
//! This room decides nothing and keeps nothing: it must not know the replica, the protocol or the rules.

mod arguments;
mod desk;
mod failure;
mod money;
mod output;
mod shape;
mod verb;

use arguments::Arguments;
use clap::Parser;
use failure::Failure;
use output::Output;
use std::io::Write;
use std::process::ExitCode;
use std::time::Duration;

/// How long the program waits for its threads when all is done. They must be gone before it ends: OpenSSL, which encrypts the
/// replica, takes its tables down at the end of the process, and a thread that ends at that moment takes them down with it,
/// twice. Only a printer that takes nothing keeps its thread for longer; that one has nothing to do with the replica.
const LAST_WAIT: Duration = Duration::from_secs(3);

/// Runs the program with the arguments it was started with.
pub fn main() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => {
            let _ = error.print();
            return if error.use_stderr() { ExitCode::from(failure::USAGE) } else { ExitCode::SUCCESS };
        }
    };
    log();
    match run(arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            let _ = writeln!(std::io::stderr(), "redress: {failure}");
            ExitCode::from(failure.code())
        }
    }
}

/// Runs one verb.
fn run(arguments: Arguments) -> Result<(), Failure> {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .map_err(|error| Failure::Data(format!("the program cannot start its threads: {error}")))?;
    let mut output = Output::new(arguments.json);
    let done = {
        let _entered = runtime.enter();
        verb::run(arguments, &runtime, &mut output)
    };
    let flushed = output.end();
    runtime.shutdown_timeout(LAST_WAIT);
    done.and(flushed)
}

/// Diagnostics on standard error, off unless asked for by `REDRESS_LOG`; never personal data.
fn log() {
    let filter = tracing_subscriber::EnvFilter::try_from_env("REDRESS_LOG")
        .unwrap_or_else(|_| tracing_subscriber::EnvFilter::new("off"));
    let _ = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).try_init();
}
