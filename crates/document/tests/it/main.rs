//! The document from outside: what other rooms rely on.

mod airlock;
mod case;
mod convergence;
mod world;
