//! The document from outside: what other rooms rely on.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test fails by panicking; the lint's exception reaches only functions marked as tests"
)]

mod airlock;
mod alone;
mod case;
mod convergence;
mod outside;
mod raw;
mod rebuilt;
mod saved;
mod world;
