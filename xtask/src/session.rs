//! A private desktop: a display nobody looks at, a session bus, an unlocked keychain and a notification daemon, all with
//! a home of their own. It is what one shop PC is to the app, and it leaves the person's own desktop alone.
//!
//! Must not know what runs inside it.

use anyhow::{Context, Result, bail};
use std::ffi::{OsStr, OsString};
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// How long a daemon may take to show up on the bus.
const PATIENCE: Duration = Duration::from_secs(20);
/// Pause between two looks.
const PAUSE: Duration = Duration::from_millis(50);
/// Size and depth of the display.
const SCREEN: &str = "1280x860x24";

/// A running private desktop. Its processes end when it is dropped.
pub struct Session {
    home: PathBuf,
    environment: Vec<(OsString, OsString)>,
    daemons: Vec<Child>,
}

impl Session {
    /// Starts a desktop whose home, settings and sockets lie below `home`.
    ///
    /// # Errors
    /// When one of Xvfb, dbus-daemon, gnome-keyring-daemon and dunst is missing or does not come up.
    pub fn start(home: &Path) -> Result<Session> {
        let mut session = Session::empty(home)?;
        session.set("NO_AT_BRIDGE", "1");
        session.start_daemons()?;
        Ok(session)
    }

    /// The same for somebody with a screen reader: windows tell on a bus of their own (AT-SPI) what they show.
    ///
    /// # Errors
    /// As [`Session::start`], and when at-spi2-core is missing.
    pub fn start_for_a_reader(home: &Path) -> Result<Session> {
        let mut session = Session::empty(home)?;
        session.start_daemons()?;
        session.switch_reading_on()?;
        Ok(session)
    }

    fn empty(home: &Path) -> Result<Session> {
        fs::create_dir_all(home)?;
        let home = home.canonicalize()?;
        Ok(Session { environment: environment(&home)?, home, daemons: Vec::new() })
    }

    fn start_daemons(&mut self) -> Result<()> {
        self.start_display()?;
        self.start_bus()?;
        self.start_keychain()?;
        self.start_notifications()
    }

    /// Says that there is a screen reader, as one does when it starts. The bus starts the service by itself.
    fn switch_reading_on(&self) -> Result<()> {
        let status = self
            .command("dbus-send")
            .args(["--session", "--print-reply=literal", "--dest=org.a11y.Bus", "/org/a11y/bus"])
            .args(["org.freedesktop.DBus.Properties.Set", "string:org.a11y.Status", "string:ScreenReaderEnabled"])
            .arg("variant:boolean:true")
            .stdout(Stdio::null())
            .status()
            .context("dbus-send does not start")?;
        if !status.success() {
            bail!("at-spi2-core does not answer: {status}");
        }
        Ok(())
    }

    /// The home of the person at this desktop.
    pub fn home(&self) -> &Path {
        &self.home
    }

    /// A command that will run inside this desktop.
    pub fn command(&self, program: impl AsRef<OsStr>) -> Command {
        let mut command = Command::new(program);
        self.adopt(&mut command);
        command
    }

    /// Moves a prepared command into this desktop.
    pub fn adopt(&self, command: &mut Command) {
        for name in ["WAYLAND_DISPLAY", "GNOME_KEYRING_CONTROL", "XAUTHORITY", "SESSION_MANAGER"] {
            command.env_remove(name);
        }
        command.envs(self.environment.iter().map(|(name, value)| (name, value)));
    }

    fn set(&mut self, name: &str, value: impl Into<OsString>) {
        self.environment.push((name.into(), value.into()));
    }

    /// Xvfb looks for a free display itself and tells its number.
    fn start_display(&mut self) -> Result<()> {
        let mut command = self.command("Xvfb");
        command.args(["-displayfd", "1", "-screen", "0", SCREEN, "-nolisten", "tcp"]);
        let number = self.spawn_and_read(command, "Xvfb")?;
        self.set("DISPLAY", format!(":{number}"));
        Ok(())
    }

    fn start_bus(&mut self) -> Result<()> {
        let mut command = self.command("dbus-daemon");
        command.args(["--session", "--nofork", "--nopidfile", "--print-address=1"]);
        let address = self.spawn_and_read(command, "dbus-daemon")?;
        self.set("DBUS_SESSION_BUS_ADDRESS", address);
        Ok(())
    }

    /// The daemon makes its first keyring from the password on its standard input and leaves it unlocked.
    fn start_keychain(&mut self) -> Result<()> {
        let mut command = self.command("gnome-keyring-daemon");
        command.args(["--foreground", "--unlock", "--components=secrets"]);
        command.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null());
        let mut child = command.spawn().context("gnome-keyring-daemon does not start")?;
        let stdin = child.stdin.take();
        self.daemons.push(child);
        stdin.context("standard input is piped")?.write_all(b"a-password\n")?;
        self.await_name("org.freedesktop.secrets")
    }

    fn start_notifications(&mut self) -> Result<()> {
        let settings = self.home.join("dunstrc");
        fs::write(&settings, DUNST)?;
        let mut command = self.command("dunst");
        command.arg("-config").arg(settings).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        self.daemons.push(command.spawn().context("dunst does not start")?);
        self.await_name("org.freedesktop.Notifications")
    }

    fn spawn_and_read(&mut self, mut command: Command, name: &str) -> Result<String> {
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut child = command.spawn().with_context(|| format!("{name} does not start"))?;
        let stdout = child.stdout.take();
        self.daemons.push(child);
        let mut line = String::new();
        BufReader::new(stdout.context("standard output is piped")?).read_line(&mut line)?;
        if line.trim().is_empty() {
            bail!("{name} ended without saying where it listens");
        }
        Ok(line.trim().to_owned())
    }

    /// Waits until somebody owns `name` on the bus. Asking does not start a service; using it would.
    fn await_name(&self, name: &str) -> Result<()> {
        let deadline = Instant::now() + PATIENCE;
        while Instant::now() < deadline {
            let answer = self
                .command("dbus-send")
                .args(["--session", "--print-reply=literal", "--dest=org.freedesktop.DBus", "/"])
                .args(["org.freedesktop.DBus.NameHasOwner", &format!("string:{name}")])
                .output()
                .context("dbus-send does not start")?;
            if String::from_utf8_lossy(&answer.stdout).contains("true") {
                return Ok(());
            }
            thread::sleep(PAUSE);
        }
        bail!("nobody serves {name} after {PATIENCE:?}")
    }
}

impl Drop for Session {
    /// Last started ends first, so that nothing finds its bus or display gone.
    fn drop(&mut self) {
        while let Some(mut daemon) = self.daemons.pop() {
            let _ = daemon.kill();
            let _ = daemon.wait();
        }
    }
}

/// What every program inside sees before display and bus are known.
fn environment(home: &Path) -> Result<Vec<(OsString, OsString)>> {
    let mut environment = vec![("HOME".into(), home.into())];
    for (name, folder) in [
        ("XDG_CONFIG_HOME", ".config"),
        ("XDG_DATA_HOME", ".local/share"),
        ("XDG_STATE_HOME", ".local/state"),
        ("XDG_CACHE_HOME", ".cache"),
        ("XDG_RUNTIME_DIR", ".run"),
    ] {
        let path = home.join(folder);
        fs::create_dir_all(&path)?;
        environment.push((name.into(), path.into()));
    }
    make_private(&home.join(".run"))?;
    // Toolchains are found through the home of the person who builds, not through this one.
    for (name, folder) in [("CARGO_HOME", ".cargo"), ("RUSTUP_HOME", ".rustup")] {
        if let (None, Some(outer)) = (std::env::var_os(name), std::env::var_os("HOME")) {
            environment.push((name.into(), Path::new(&outer).join(folder).into()));
        }
    }
    for (name, value) in [("GDK_BACKEND", "x11"), ("LIBGL_ALWAYS_SOFTWARE", "1"), ("LANG", "C.UTF-8")] {
        environment.push((name.into(), value.into()));
    }
    Ok(environment)
}

/// The bus and the keychain refuse a runtime folder that others may read.
#[cfg(unix)]
fn make_private(folder: &Path) -> Result<()> {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(folder, fs::Permissions::from_mode(0o700))?;
    Ok(())
}

#[cfg(not(unix))]
fn make_private(_folder: &Path) -> Result<()> {
    Ok(())
}

/// Notifications stay until somebody acts, so that a picture can be taken of them.
const DUNST: &str = r##"[global]
    width = 360
    height = 240
    origin = top-right
    offset = 16x16
    padding = 12
    horizontal_padding = 14
    frame_width = 1
    frame_color = "#c9c6bd"
    font = Noto Sans 10
    markup = no
    format = "<b>%s</b>\n%b"
    show_indicators = no
    icon_position = left
    max_icon_size = 32
    mouse_left_click = do_action
[urgency_low]
    background = "#fbfaf7"
    foreground = "#22241f"
    timeout = 0
[urgency_normal]
    background = "#fbfaf7"
    foreground = "#22241f"
    timeout = 0
[urgency_critical]
    background = "#fbfaf7"
    foreground = "#22241f"
    timeout = 0
"##;
