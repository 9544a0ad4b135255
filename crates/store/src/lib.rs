//! The replica on this machine: encrypted SQLite.
