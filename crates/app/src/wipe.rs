//! Destroying a desk that its office revoked. First a mark that it is to be so, then the keys, then what they opened: from
//! the first key on nothing can be read any more, also where a disk keeps what was removed. A wipe that was cut off is gone
//! on with at the next start; every step may be done twice.

use crate::home::Home;
use crate::keys::{self, Keys, SlotKind};
use crate::ports::Ports;
use crate::request::Unlock;
use crate::{Error, Result};
use complaint::Timestamp;
use serde::{Deserialize, Serialize};
use std::fs::{self, OpenOptions};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

/// One thing that is done.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Step {
    /// The secret in the keychain.
    Keychain,
    /// The key file that was made for this desk.
    KeyFile,
    /// The key, sealed for every way of opening, the recovery code among them.
    Keys,
    /// The replica: complaints, drafts, settings, people.
    Replica,
    /// Attached files.
    Files,
    /// What imports had set aside, in the clear.
    SetAside,
    /// The mark says that all of it is done.
    Done,
}

/// The order of them: keys first.
pub(crate) const STEPS: [Step; 7] =
    [Step::Keychain, Step::KeyFile, Step::Keys, Step::Replica, Step::Files, Step::SetAside, Step::Done];

/// The mark. It holds no personal data and stays, so that whoever starts the app is told.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub(crate) struct Wipe {
    revoked_at: Timestamp,
    /// Under which name the keychain keeps the secret; `None` once it is gone.
    account: Option<String>,
    key_file: Option<PathBuf>,
    done: bool,
}

impl Wipe {
    /// Marks for good that the desk is to be wiped.
    ///
    /// # Errors
    /// When the disk refuses; then nothing was destroyed.
    pub(crate) fn begin(home: &Home, revoked_at: Timestamp) -> Result<Wipe> {
        // Slots that cannot be read open nothing; that is no reason to keep what they guard.
        let keys = Keys::find(&home.keys()).ok().flatten();
        let in_keychain = keys.as_ref().filter(|keys| keys.slot(SlotKind::Vault).is_some());
        let account = in_keychain.map(|keys| keys.account.clone());
        let key_file = keys.and_then(|keys| keys.key_file);
        let wipe = Wipe { revoked_at, account, key_file, done: false };
        wipe.save(home)?;
        Ok(wipe)
    }

    /// The mark of a desk that is being wiped, or was.
    ///
    /// # Errors
    /// When it cannot be read.
    pub(crate) fn find(home: &Home) -> Result<Option<Wipe>> {
        let failed = |problem: String| Error::Folder { path: home.wiped().display().to_string(), problem };
        match fs::read_to_string(home.wiped()) {
            Ok(text) => serde_json::from_str(&text).map(Some).map_err(|error| failed(error.to_string())),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(failed(error.to_string())),
        }
    }

    fn save(&self, home: &Home) -> Result<()> {
        // Plain data: writing it as JSON cannot fail.
        keys::replace_file(&home.wiped(), &serde_json::to_string(self).unwrap_or_default())
    }

    /// Goes on as far as it can now; true when the desk here is the one that was to be wiped, and not a later one.
    pub(crate) fn go_on(self, home: &Home, ports: &Ports) -> bool {
        let is_its_own = !self.done || !home.is_inhabited();
        if let Err(error) = self.finish(home, ports) {
            tracing::warn!(%error, "this desk could not be wiped whole; the next start goes on");
        }
        is_its_own
    }

    /// Does every step that is not done.
    ///
    /// # Errors
    /// When the disk refuses. A keychain that refuses is asked again at the next start: what it keeps opens nothing more.
    pub(crate) fn finish(mut self, home: &Home, ports: &Ports) -> Result<()> {
        if self.done {
            self.carry_out(Step::Keychain, home, ports)?;
            return Ok(());
        }
        for step in STEPS {
            self.carry_out(step, home, ports)?;
        }
        tracing::info!("this desk was revoked by its office, and wiped");
        Ok(())
    }

    /// Does one step.
    pub(crate) fn carry_out(&mut self, step: Step, home: &Home, ports: &Ports) -> Result<()> {
        match step {
            Step::Keychain => self.empty_keychain(home, ports)?,
            Step::KeyFile => self.remove_key_file(home)?,
            Step::Keys => destroy(home, &home.files(&["keys.json"])?)?,
            Step::Replica => {
                for path in home.files(&["redress.db"])? {
                    home.remove(&path)?;
                }
            }
            Step::Files => home.remove_folder(&home.blobs())?,
            Step::SetAside => {
                for path in home.files(&["set-aside-", "unfinished"])? {
                    home.remove(&path)?;
                }
            }
            Step::Done => {
                self.done = true;
                self.save(home)?;
            }
        }
        home.sync()
    }

    fn empty_keychain(&mut self, home: &Home, ports: &Ports) -> Result<()> {
        let Some(account) = &self.account else { return Ok(()) };
        match ports.vault.remove(account) {
            Ok(()) => {
                self.account = None;
                self.save(home)
            }
            Err(error) => {
                tracing::warn!(%error, "the keychain keeps a secret that opens nothing more");
                Ok(())
            }
        }
    }

    /// Only a file that still opens this desk is its key file; the slots that tell are removed after it.
    fn remove_key_file(&mut self, home: &Home) -> Result<()> {
        let Some(path) = self.key_file.take() else { return Ok(()) };
        let keys = Keys::find(&home.keys()).ok().flatten();
        let is_ours = keys.is_some_and(|keys| keys::open_with(&keys, &Unlock::KeyFile(path.clone())).is_ok());
        if is_ours {
            destroy(home, &[path])?;
        }
        self.save(home)
    }
}

/// Overwrites and removes files that hold keys. Not every disk writes in place, which is why more than one of them must go.
fn destroy(home: &Home, paths: &[PathBuf]) -> Result<()> {
    for path in paths {
        if let Err(error) = blot_out(path) {
            tracing::warn!(%error, "a key could not be overwritten; it is removed");
        }
        home.remove(path)?;
    }
    Ok(())
}

fn blot_out(path: &Path) -> std::io::Result<()> {
    let length = usize::try_from(fs::metadata(path)?.len()).unwrap_or_default();
    let mut file = OpenOptions::new().write(true).open(path)?;
    file.write_all(&vec![0; length])?;
    file.sync_all()
}
