//! Tries an installer: what it would install is unpacked and started on a desktop of its own, until its page is up.

use crate::workspace::{self, command, heading, target};
use anyhow::{Context, Result, bail};
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;
use xtask::session::Session;

/// How long the page may take to come up, on a slow machine too.
const PATIENCE: Duration = Duration::from_secs(60);
/// What the app logs when its page is there.
const UP: &str = "the page is up";
/// The program in the package, below its root.
const PROGRAM: &str = "usr/bin/redress-desktop";
/// What else must be there.
const PARTS: &[&str] = &[
    "usr/share/applications/Redress.desktop",
    "usr/share/icons/hicolor/32x32/apps/redress-desktop.png",
    "usr/share/icons/hicolor/128x128/apps/redress-desktop.png",
];

/// Unpacks the newest packages and starts what is in the .deb.
pub fn run() -> Result<()> {
    heading("Trial");
    let deb = newest("deb")?;
    for package in [&deb, &newest("rpm")?] {
        let size = fs::metadata(package)?.len();
        println!("   {:>5.1} MB  {}", size as f64 / 1e6, package.display());
    }
    let folder = target().join("bundle-trial");
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    let root = folder.join("root");
    fs::create_dir_all(&root)?;
    workspace::run(command("dpkg-deb").arg("-x").arg(&deb).arg(&root))?;
    for part in [PROGRAM].iter().chain(PARTS) {
        if !root.join(part).is_file() {
            bail!("{} has no {part}", deb.display());
        }
    }
    start(&root.join(PROGRAM), &folder)?;
    println!("   It starts, and its page comes up.");
    Ok(())
}

/// The newest package of that kind.
fn newest(kind: &str) -> Result<PathBuf> {
    let folder = target().join("release/bundle").join(kind);
    let found = fs::read_dir(&folder).with_context(|| format!("nothing was packed in {}", folder.display()))?;
    let packages = found.filter_map(|entry| Some(entry.ok()?.path()));
    let packages = packages.filter(|path| path.extension().is_some_and(|extension| extension == kind));
    let newest = packages.max_by_key(|path| fs::metadata(path).and_then(|about| about.modified()).ok());
    newest.with_context(|| format!("no .{kind} in {}", folder.display()))
}

/// Starts the app for the first time, and waits for its page.
fn start(program: &Path, folder: &Path) -> Result<()> {
    let session = Session::start(&folder.join("home"))?;
    let mut app = session.command(program);
    app.env("REDRESS_LOG", "redress_desktop=info").arg("--home").arg(folder.join("desk"));
    let mut app = app.stdout(Stdio::null()).stderr(Stdio::piped()).spawn().context("the app does not start")?;
    let up = await_page(&mut app);
    let picture = folder.join("first-start.png");
    if up.is_ok() {
        workspace::run(session.command("import").args(["-window", "root"]).arg(&picture))?;
        println!("   {}", picture.display());
    }
    let _ = app.kill();
    let _ = app.wait();
    up
}

fn await_page(app: &mut Child) -> Result<()> {
    let log = BufReader::new(app.stderr.take().context("its log is piped")?);
    let (tell, told) = mpsc::channel();
    thread::spawn(move || {
        let is_up = log.lines().map_while(Result::ok).any(|line| line.contains(UP));
        let _ = tell.send(is_up);
    });
    match told.recv_timeout(PATIENCE) {
        Ok(true) => Ok(()),
        Ok(false) => bail!("the app ended before its page was up"),
        Err(_) => bail!("after {PATIENCE:?} its page is not up"),
    }
}
