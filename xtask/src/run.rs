//! `cargo xtask run`: an office on this machine and the app joined to it. Without a display, the whole story instead.

use crate::programs;
use crate::setup::{self, Purpose};
use crate::workspace::{self, command, heading, target};
use anyhow::Result;

/// How to run.
#[derive(clap::Args)]
pub struct Options {
    /// Fill the office with a believable chain of stores and 500 real complaints
    #[arg(long)]
    demo: bool,
    /// Play the story on displays nobody looks at, even where there is a display
    #[arg(long)]
    story: bool,
}

/// Runs the app, or plays the story.
pub fn run(options: &Options) -> Result<()> {
    let story = options.story || !has_display();
    setup::prepare(if story { Purpose::Headless } else { Purpose::Build })?;
    heading("Building the programs");
    programs::build_products()?;
    heading(if story { "The story" } else { "An office on this machine, and the app joined to it" });
    let mut world = command(target().join("debug").join("world"));
    world.env("REDRESS_PROGRAMS", target().join("debug"));
    if story {
        world.arg("story").arg("--folder").arg(target().join("demo"));
    } else {
        world.arg("open").arg("--folder").arg(target().join(if options.demo { "run-demo" } else { "run" }));
        world.args(options.demo.then_some("--demo"));
    }
    workspace::run(&mut world)
}

fn has_display() -> bool {
    let is_set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || is_set("DISPLAY") || is_set("WAYLAND_DISPLAY")
}
