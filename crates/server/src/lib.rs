//! redress-server: the office. It takes deeds in from desks, decides about them by the rules of `complaint`, keeps them,
//! and gives them out again, scope by scope.
//!
//! It must not know how a desk stores its replica, and nothing in its logs may hold what people wrote or are called.

pub mod cli;
pub mod code;
pub mod desk_code;
pub mod files;
pub mod http;
pub mod mail;
pub mod office;
pub mod storage;
pub mod verify;

pub use files::{Files, FilesError};
pub use http::{Deadlines, Tls, serve, serve_within};
pub use mail::{Mailer, Post};
pub use office::Office;
