//! Session buses for single tests, and a notification daemon that remembers what it was told.

use std::collections::HashMap;
use std::process::Command;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::Duration;
use zbus::blocking::{Connection, connection};
use zbus::zvariant::OwnedValue;

/// How long a busy machine may take to answer.
pub const PATIENCE: Duration = Duration::from_secs(20);

const INSIDE: &str = "REDRESS_TEST_INSIDE";

/// Runs `body` in a process of its own, which is this test again: below a session bus that can start no service.
pub fn on_a_bare_bus(test: &str, body: impl FnOnce()) {
    let configuration = concat!("--config-file=", env!("CARGO_MANIFEST_DIR"), "/tests/data/bare-bus.conf");
    again(test, body, || {
        let mut command = Command::new("dbus-run-session");
        command.arg(configuration).arg("--").arg(this_program());
        command
    });
}

/// Runs `body` in a process of its own, which is this test again: with a bus address where no bus is.
pub fn without_a_bus(test: &str, body: impl FnOnce()) {
    again(test, body, || {
        let mut command = Command::new(this_program());
        command.env("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
        command
    });
}

fn again(test: &str, body: impl FnOnce(), command: impl FnOnce() -> Command) {
    if std::env::var_os(INSIDE).is_some() {
        return body();
    }
    let output = command().args(["--exact", test]).env(INSIDE, "1").output().expect("dbus-run-session is installed");
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{test} failed inside:\n{said}{}", String::from_utf8_lossy(&output.stderr));
    assert!(said.contains("1 passed"), "{test} is the name of one test");
}

fn this_program() -> std::path::PathBuf {
    std::env::current_exe().expect("this program has a path")
}

/// One call of `Notify`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Told {
    pub id: u32,
    pub replaces: u32,
    pub title: String,
    pub body: String,
    pub actions: Vec<String>,
}

/// What a daemon was asked to do.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Asked {
    Notify(Told),
    Close(u32),
}

struct Daemon {
    tell: Sender<Asked>,
    last: u32,
}

#[zbus::interface(name = "org.freedesktop.Notifications")]
impl Daemon {
    #[allow(clippy::too_many_arguments, reason = "the shape of the specification")]
    fn notify(
        &mut self,
        _app: String,
        replaces: u32,
        _icon: String,
        title: String,
        body: String,
        actions: Vec<String>,
        _hints: HashMap<String, OwnedValue>,
        _expire: i32,
    ) -> u32 {
        self.last += 1;
        let id = if replaces == 0 { self.last } else { replaces };
        let _ = self.tell.send(Asked::Notify(Told { id, replaces, title, body, actions }));
        id
    }

    fn close_notification(&mut self, id: u32) {
        let _ = self.tell.send(Asked::Close(id));
    }

    fn get_capabilities(&self) -> Vec<String> {
        vec!["actions".to_owned(), "body".to_owned()]
    }

    fn get_server_information(&self) -> (String, String, String, String) {
        ("recorder".to_owned(), "redress".to_owned(), "1".to_owned(), "1.2".to_owned())
    }
}

/// A notification daemon that shows nothing and remembers everything.
pub struct Recorder {
    bus: Connection,
    asked: Receiver<Asked>,
}

impl Recorder {
    pub fn start() -> Recorder {
        let (tell, asked) = channel();
        let daemon = Daemon { tell, last: 0 };
        let bus = connection::Builder::session()
            .and_then(|builder| builder.serve_at("/org/freedesktop/Notifications", daemon))
            .and_then(|builder| builder.name("org.freedesktop.Notifications"))
            .and_then(connection::Builder::build)
            .expect("a session bus on which nobody else shows notifications");
        Recorder { bus, asked }
    }

    /// The next thing asked of it.
    pub fn next(&self) -> Asked {
        self.asked.recv_timeout(PATIENCE).expect("the daemon is asked something")
    }

    /// The next notification.
    pub fn told(&self) -> Told {
        match self.next() {
            Asked::Notify(told) => told,
            Asked::Close(id) => panic!("a notification was expected; {id} was closed instead"),
        }
    }

    /// Somebody presses an action. The listener may not be ready yet, so a person presses until something happens.
    pub async fn press(&self, id: u32, action: &str) {
        let path = "/org/freedesktop/Notifications";
        self.bus
            .inner()
            .emit_signal(None::<&str>, path, "org.freedesktop.Notifications", "ActionInvoked", &(id, action))
            .await
            .expect("the bus carries signals");
    }
}
