//! The app in its real window, with a real keychain and a real notification daemon. Each test has a desktop of its own.

mod access;
mod counter;
mod desktop;
mod reader;
