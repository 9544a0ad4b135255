//! What the complaints of an organisation say together: measures, what they are made of, and how each is defined.
//!
//! This room is pure and sees a complaint as its [`complaint::Row`], never as a document. It must not know where rows come from,
//! who may read them, what time it is, or how a number is worded.

mod definition;
mod dimension;
mod figure;
mod tally;

pub use definition::{Definition, End, MeasuresError, Shows, Which, find, measures};
pub use dimension::Dimension;
pub use figure::{Figure, Part};
pub use tally::{Group, Tally};
