//! What shops, networks and machines do to a desk and its office, done to the real programs: databases that restart, discs
//! that fill up, backups that come back, networks that lose, cut and lie. Each ends alike: see [`agreed`].
//!
//! The suite has a frame of its own, because some of it needs what not every machine lends (root, network namespaces,
//! mounts): a test that cannot be played says why and counts as skipped, never as passed.

#[allow(dead_code, reason = "another suite's cluster, of which this one does not need everything")]
#[path = "../../crates/server/tests/office/cluster.rs"]
mod cluster;

mod agreed;
mod between;
mod copies;
mod frame;
mod full;
mod lab;
mod network;
mod postgres;

use frame::Test;

fn main() -> std::process::ExitCode {
    let suites: [&[Test]; 5] = [network::TESTS, postgres::TESTS, between::TESTS, copies::TESTS, full::TESTS];
    frame::run(&suites.concat())
}

/// True in `cargo xtask prove`.
fn is_long() -> bool {
    std::env::var_os("REDRESS_PROVE").is_some()
}
