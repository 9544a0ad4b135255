//! The airlock under attack: honest material, what is made of it by bending and by grammar, and the doors through which
//! bytes of others come in. The bounded run of every day, the long one of a release and `fuzz/` all go through these.

pub mod bend;
pub mod door;
pub mod grammar;
pub mod honest;
pub mod input;
pub mod office;

pub use door::Doors;
pub use input::{Door, Input, pack};
