//! The office as desks meet it: over real sockets, with real files.

mod history;
mod joining;
mod network;
mod pushing;
mod storage;
mod wire;
mod world;
