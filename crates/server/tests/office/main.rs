//! The office as desks meet it: over real sockets, with real files.

#![allow(clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test ends at its first surprise")]

mod altering;
mod cluster;
mod command;
mod epoch;
mod files;
mod generations;
mod history;
mod instances;
mod joining;
mod live;
mod mail;
mod moving;
mod network;
mod post;
mod pushing;
mod reading;
mod restoring;
mod revoked;
mod storage;
mod wire;
mod world;
