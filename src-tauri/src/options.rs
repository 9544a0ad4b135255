//! What the app is started with. Everything is optional; the flags serve tests, demonstrations and installers.

use crate::link;
use std::ffi::OsString;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::PathBuf;

/// What the app is started with.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Options {
    /// Folder of the desk's data.
    pub home: PathBuf,
    /// True when `home` was named and is not the person's usual one.
    pub is_named: bool,
    /// What to do on an empty folder without asking anybody.
    pub begin: Begin,
    /// Key file to guard or open the data with, where there is no keychain.
    pub key_file: Option<PathBuf>,
    /// Name of the person, where a code names none.
    pub name: String,
    /// A link from outside to open, as it came.
    pub link: Option<String>,
    /// Language of the system, a BCP 47 tag of a shipped language.
    pub language: String,
}

/// What to do on an empty folder.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Begin {
    /// Ask.
    Ask,
    /// A desk of its own.
    Alone {
        /// Filled with complaints to look at.
        demo: bool,
    },
    /// Join an office.
    Join {
        /// Its address.
        url: String,
        /// One-time code.
        code: String,
        /// Path of an extra certificate authority in PEM.
        authority: Option<PathBuf>,
    },
}

impl Options {
    /// Reads arguments and environment.
    pub fn read(
        arguments: impl Iterator<Item = String>,
        environment: impl Fn(&str) -> Option<OsString>,
    ) -> Result<Options, String> {
        let named = environment("REDRESS_HOME").map(PathBuf::from);
        let mut options = Options {
            home: PathBuf::new(),
            is_named: false,
            begin: Begin::Ask,
            key_file: None,
            name: String::new(),
            link: None,
            language: language(&environment),
        };
        let named = options.take(arguments, named)?;
        options.is_named = named.is_some();
        options.home = named.or_else(|| usual_home(&environment)).ok_or("no home folder: set REDRESS_HOME")?;
        Ok(options)
    }

    fn take(
        &mut self,
        mut arguments: impl Iterator<Item = String>,
        mut named: Option<PathBuf>,
    ) -> Result<Option<PathBuf>, String> {
        while let Some(argument) = arguments.next() {
            let mut value = || arguments.next().ok_or(format!("{argument} needs a value"));
            match argument.as_str() {
                "--home" => named = Some(value()?.into()),
                "--key-file" => self.key_file = Some(value()?.into()),
                "--name" => self.name = value()?,
                "--language" => self.language = shipped(&value()?).ok_or("that language is not shipped")?,
                "--alone" => self.begin = Begin::Alone { demo: false },
                "--demo" => self.begin = Begin::Alone { demo: true },
                "--join" => self.begin = Begin::Join { url: value()?, code: value()?, authority: None },
                "--ca" => {
                    let path = value()?.into();
                    let Begin::Join { authority, .. } = &mut self.begin else {
                        return Err("--ca goes after --join URL CODE".to_owned());
                    };
                    *authority = Some(path);
                }
                other if link::is_link(other) => self.link = Some(other.to_owned()),
                other => return Err(format!("{other} is not an option\n{USAGE}")),
            }
        }
        Ok(named)
    }

    /// The name under which this desk is found by a second start: another for every folder named.
    pub fn instance_name(&self) -> String {
        let identifier = "org.redress.desktop";
        if !self.is_named {
            return identifier.to_owned();
        }
        let mut hasher = DefaultHasher::new();
        self.home.hash(&mut hasher);
        format!("{identifier}.home{:016x}", hasher.finish())
    }
}

const USAGE: &str = "usage: redress-desktop [--home DIR] [--key-file FILE] [--name NAME] [--language TAG]
       [--alone | --demo | --join URL CODE [--ca FILE]] [redress://case/NUMBER]";

fn usual_home(environment: &impl Fn(&str) -> Option<OsString>) -> Option<PathBuf> {
    let from = |name: &str| environment(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    if cfg!(windows) {
        return from("LOCALAPPDATA").map(|folder| folder.join("Redress"));
    }
    if cfg!(target_os = "macos") {
        return from("HOME").map(|home| home.join("Library/Application Support/org.redress.desktop"));
    }
    let data = from("XDG_DATA_HOME").or_else(|| from("HOME").map(|home| home.join(".local/share")))?;
    Some(data.join("redress"))
}

/// The system's language, if it is shipped; else English.
fn language(environment: &impl Fn(&str) -> Option<OsString>) -> String {
    ["LC_ALL", "LC_MESSAGES", "LANG"]
        .iter()
        .filter_map(|name| environment(name)?.into_string().ok())
        .find(|value| !value.is_empty())
        .and_then(|value| shipped(&value))
        .unwrap_or_else(|| "en".to_owned())
}

fn shipped(tag: &str) -> Option<String> {
    let primary = tag.split(['-', '_', '.']).next().unwrap_or_default().to_ascii_lowercase();
    text::Language::find(&primary).map(|language| language.tag().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(arguments: &[&str], environment: &[(&str, &str)]) -> Result<Options, String> {
        let find = |name: &str| environment.iter().find(|(key, _)| *key == name).map(|(_, value)| value.into());
        Options::read(arguments.iter().map(|argument| (*argument).to_owned()), find)
    }

    #[test]
    fn a_named_folder_is_another_instance_and_the_usual_one_is_not() {
        let usual = read(&[], &[("HOME", "/h")]).expect("options");
        assert_eq!(usual.instance_name(), "org.redress.desktop", "the installed app has its plain name");
        let one = read(&["--home", "/a"], &[]).expect("options");
        let two = read(&[], &[("REDRESS_HOME", "/b")]).expect("options");
        assert_ne!(one.instance_name(), two.instance_name(), "two desks run beside each other");
        assert_eq!(one.home, PathBuf::from("/a"), "the argument names the folder");
    }

    #[test]
    fn the_language_is_the_systems_where_it_is_shipped() {
        for (set, expected) in
            [("de_AT.UTF-8", "de"), ("ar", "ar"), ("es_ES.UTF-8", "es"), ("C.UTF-8", "en"), ("fi_FI", "en")]
        {
            let options = read(&[], &[("HOME", "/h"), ("LANG", set)]).expect("options");
            assert_eq!(options.language, expected, "LANG={set}");
        }
    }

    #[test]
    fn a_link_is_taken_as_it_came_and_read_later() {
        for link in ["redress://case/LDN04-K3-00127-X", "redress:nonsense"] {
            let options = read(&[link], &[("HOME", "/h")]).expect("whatever a link holds, the app starts");
            assert_eq!(options.link.as_deref(), Some(link), "it waits for somebody at the desk");
        }
    }

    #[test]
    fn joining_takes_an_address_a_code_and_perhaps_an_authority() {
        let options = read(&["--join", "http://127.0.0.1:1", "CODE", "--ca", "/ca.pem"], &[("HOME", "/h")]);
        let begin = options.expect("options").begin;
        let authority = Some(PathBuf::from("/ca.pem"));
        let expected = Begin::Join { url: "http://127.0.0.1:1".to_owned(), code: "CODE".to_owned(), authority };
        assert_eq!(begin, expected, "in this order");
        assert!(read(&["--join", "http://127.0.0.1:1"], &[("HOME", "/h")]).is_err(), "a code is needed");
        assert!(read(&["--what"], &[("HOME", "/h")]).is_err(), "an unknown option is not passed over");
    }
}
