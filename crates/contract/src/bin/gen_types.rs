//! Writes the TypeScript of the contract to the path given, or to standard output.

use contract::typescript;
use std::io::Write;

fn main() -> std::io::Result<()> {
    match std::env::args().nth(1) {
        Some(path) => std::fs::write(path, typescript::file()),
        None => std::io::stdout().write_all(typescript::file().as_bytes()),
    }
}
