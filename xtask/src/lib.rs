//! The part of the tooling that tests use too: a private desktop to run the real app in.

pub mod session;
