//! Finding and opening the desk.

use crate::arguments::Arguments;
use crate::failure::Failure;
use app::ports::Ports;
use app::request::{Guard, Unlock};
use app::{App, Error, Opened};
use std::path::PathBuf;

/// Where the desk is, and how it is opened.
pub struct Door {
    /// Folder of its data.
    pub home: PathBuf,
    /// What opens it instead of the keychain.
    pub key_file: Option<PathBuf>,
    person: Option<String>,
    /// The machine.
    pub ports: Ports,
}

impl Door {
    /// The door that the arguments name.
    ///
    /// # Errors
    /// When no folder is named and the account has none.
    pub fn of(arguments: &Arguments) -> Result<Door, Failure> {
        let home = arguments.home.clone().or_else(default_home);
        let home = home.ok_or_else(|| Failure::Usage("name a folder with --home DIR".into()))?;
        Ok(Door {
            home,
            key_file: arguments.key_file.clone(),
            person: arguments.person.clone(),
            ports: platform::ports(),
        })
    }

    /// How the key of a new desk is guarded.
    pub fn guard(&self) -> Guard {
        let file = self.key_file.clone().map(Guard::KeyFile);
        file.or_else(|| variable("REDRESS_PASSPHRASE").map(Guard::Passphrase)).unwrap_or_default()
    }

    /// What opens the desk instead of the keychain: the key file named, else what the environment holds.
    fn unlock(&self) -> Option<Unlock> {
        let file = self.key_file.clone().map(Unlock::KeyFile);
        file.or_else(|| variable("REDRESS_RECOVERY_CODE").map(Unlock::RecoveryCode))
            .or_else(|| variable("REDRESS_PASSPHRASE").map(Unlock::Passphrase))
    }

    /// Opens the desk, and seats the person named.
    ///
    /// # Errors
    /// When there is none, or it does not open, or the person may not work there.
    pub fn open(&self) -> Result<App, Failure> {
        let app = match App::open(&self.home, &self.ports, self.unlock().as_ref())? {
            Opened::Ready(app) => app,
            Opened::FirstRun => return Err(Error::NoDesk.into()),
            Opened::Locked(reason) => return Err(Error::Locked(reason).into()),
        };
        if let Some(person) = &self.person {
            seat(&app, person)?;
        }
        Ok(app)
    }
}

/// A variable of the environment that says something.
fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.trim().is_empty())
}

/// Hands the desk to the person of that name or id.
fn seat(app: &App, wanted: &str) -> Result<(), Failure> {
    let people = app.people()?;
    let mut fitting =
        people.iter().filter(|person| person.enrolled && (person.id.to_string() == wanted || person.name == wanted));
    let person = fitting.next().ok_or_else(|| {
        let names: Vec<&str> =
            people.iter().filter(|person| person.enrolled).map(|person| person.name.as_str()).collect();
        Failure::Refused(format!("{wanted:?} does not work at this desk; here work {}", names.join(", ")))
    })?;
    if fitting.next().is_some() {
        return Err(Failure::Usage(format!("two people here are called {wanted:?}; name one by id")));
    }
    if !person.current {
        app.switch_person(person.id, std::env::var("REDRESS_PIN").ok().as_deref())?;
    }
    Ok(())
}

/// `$REDRESS_HOME`, else `redress` in the account's data folder.
fn default_home() -> Option<PathBuf> {
    let set = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    let data = if cfg!(windows) {
        set("LOCALAPPDATA")
    } else if cfg!(target_os = "macos") {
        set("HOME").map(|home| home.join("Library/Application Support"))
    } else {
        set("XDG_DATA_HOME").or_else(|| set("HOME").map(|home| home.join(".local/share")))
    };
    set("REDRESS_HOME").or_else(|| data.map(|data| data.join("redress")))
}
