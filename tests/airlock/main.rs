//! The airlock under attack, in a program of its own: its memory is measured.

mod attacks;
mod bombs;
mod run;
mod watch;
