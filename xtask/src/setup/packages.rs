//! System packages. On Debian and its kin they are installed; elsewhere their names are printed.

use crate::workspace::{heading, run};
use anyhow::{Context, Result};
use std::path::Path;
use std::process::Command;

/// What a person is about to do, each including the one before.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Purpose {
    /// Build the app.
    Build,
    /// Run the app or its tests on a display nobody looks at.
    Headless,
    /// Draw the icons again.
    Draw,
}

struct Package {
    name: &'static str,
    why: &'static str,
    from: Purpose,
}

const fn package(from: Purpose, name: &'static str, why: &'static str) -> Package {
    Package { name, why, from }
}

const PACKAGES: &[Package] = &[
    package(Purpose::Build, "build-essential", "compile and link"),
    package(Purpose::Build, "pkg-config", "find the libraries below"),
    package(Purpose::Build, "file", "bundles"),
    package(Purpose::Build, "libwebkit2gtk-4.1-dev", "the window's web view"),
    package(Purpose::Build, "libayatana-appindicator3-dev", "the tray"),
    package(Purpose::Build, "librsvg2-dev", "icons in bundles"),
    package(Purpose::Build, "libssl-dev", "the database's cipher"),
    package(Purpose::Headless, "xvfb", "a display nobody looks at"),
    package(Purpose::Headless, "dbus", "a session bus"),
    package(Purpose::Headless, "dunst", "a real notification daemon"),
    package(Purpose::Headless, "faketime", "a clock that is wrong"),
    package(Purpose::Headless, "gnome-keyring", "a real keychain"),
    package(Purpose::Headless, "webkit2gtk-driver", "press keys in the real window"),
    package(Purpose::Headless, "imagemagick", "pictures of the whole screen"),
    package(Purpose::Headless, "fonts-noto-core", "letters on those pictures"),
    package(Purpose::Headless, "chromium", "the UI's own tests"),
    package(Purpose::Headless, "iproute2", "networks that tests may spoil"),
    package(Purpose::Headless, "nftables", "packets that get lost on them"),
    package(Purpose::Headless, "postgresql", "a real database server for the office's tests"),
    package(Purpose::Headless, "cups-daemon", "a real print server"),
    package(Purpose::Headless, "cups-client", "printers for it"),
    package(Purpose::Headless, "python3-aiosmtpd", "a real mail server"),
    package(Purpose::Headless, "at-spi2-core", "what a screen reader listens to"),
    package(Purpose::Headless, "gir1.2-atspi-2.0", "and how a program reads it"),
    package(Purpose::Headless, "python3-gi", "the same"),
    package(Purpose::Draw, "librsvg2-bin", "SVG to PNG"),
];

/// Installs what `purpose` needs and is not there.
pub fn install_missing(purpose: Purpose) -> Result<()> {
    if !cfg!(target_os = "linux") {
        return Ok(());
    }
    if !Path::new("/usr/bin/apt-get").exists() {
        print_needs(purpose);
        return Ok(());
    }
    let missing: Vec<_> = wanted(purpose).filter(|package| !is_installed(package.name)).collect();
    if missing.is_empty() {
        return Ok(());
    }
    heading("System packages that are missing, and what each is for");
    for package in &missing {
        println!("   {:30} {}", package.name, package.why);
    }
    let names: Vec<_> = missing.iter().map(|package| package.name).collect();
    let by = if is_root() { "apt-get" } else { "sudo apt-get" };
    println!("   Installing them: {by} install {}", names.join(" "));
    run(apt_get().args(["update", "-q"]))?;
    run(apt_get().args(["install", "-q", "-y", "--no-install-recommends"]).args(names))
        .context("the packages above could not be installed; install them by hand and try again")
}

fn wanted(purpose: Purpose) -> impl Iterator<Item = &'static Package> {
    PACKAGES.iter().filter(move |package| package.from <= purpose)
}

fn print_needs(purpose: Purpose) {
    heading("This system has no apt-get; the following (names as in Debian) must be there");
    for package in wanted(purpose) {
        println!("   {:30} {}", package.name, package.why);
    }
}

fn is_installed(name: &str) -> bool {
    let answer = Command::new("dpkg-query").args(["-W", "-f=${db:Status-Status}", name]).output();
    answer.is_ok_and(|answer| answer.stdout == b"installed")
}

fn is_root() -> bool {
    let answer = Command::new("id").arg("-u").output();
    answer.is_ok_and(|answer| answer.stdout.trim_ascii() == b"0")
}

fn apt_get() -> Command {
    let mut command = if is_root() { Command::new("env") } else { Command::new("sudo") };
    // As an argument and not in the environment: sudo would drop it there.
    command.args(["DEBIAN_FRONTEND=noninteractive", "apt-get"]);
    command
}
