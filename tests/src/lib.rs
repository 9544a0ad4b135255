//! The world that tests act in: offices, desks, people. Everything here is the real program over real sockets and
//! real files; nothing here may reach into a room's inside.

pub mod airlock;
pub mod chain;
pub mod counter;
pub mod desk;
pub mod desktop;
pub mod office;
pub mod open;
pub mod printers;
pub mod programs;
pub mod proxy;
pub mod spoken;
pub mod story;
pub mod webdriver;
pub mod window;

pub use counter::Counter;
pub use desk::{Desk, Way};
pub use desktop::Desktop;
pub use office::{Office, Site};
pub use proxy::{Manner, Proxy};
pub use window::Window;

/// A file of the checkout by its path from the root.
pub fn workspace_file(path: &str) -> std::path::PathBuf {
    let tests = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    tests.parent().unwrap_or(tests).join(path)
}
