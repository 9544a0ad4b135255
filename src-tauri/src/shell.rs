//! What the shell holds: the desk, once it is open, and what is needed to open it.

use crate::background;
use crate::options::Options;
use crate::page::Page;
use app::error::DataSafety;
use app::ports::Ports;
use app::request::Unlock;
use app::{App, Error, LockReason, Opened};
use contract::{ErrorView, SettingsView, Show, error_view};
use platform::{DesktopToaster, ToastHealth};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};
use tauri::{AppHandle, Manager};
use tokio::sync::watch;

/// How far the desk has come.
pub enum Phase {
    /// Nobody has looked yet.
    Unopened,
    /// There is no desk.
    FirstRun,
    /// The key is not to be had without a person.
    Locked(LockReason),
    /// The replica cannot be opened.
    Failed(ErrorView),
    /// The desk is open.
    Ready(App),
}

/// What the shell holds.
pub struct Shell {
    /// What the app was started with.
    pub options: Options,
    /// The machine.
    pub ports: Ports,
    /// The page.
    pub page: Page,
    phase: Mutex<Phase>,
    /// Settings while there is no replica to keep them in.
    pub(crate) early: Mutex<Option<SettingsView>>,
    toaster: OnceLock<Arc<DesktopToaster>>,
    begun: watch::Sender<bool>,
    saved: Mutex<BTreeSet<PathBuf>>,
    handed_over: Mutex<Option<String>>,
    link: Mutex<Option<String>>,
    /// One paper is printed at a time, so that the second of two is known to be a copy.
    pub printing: tokio::sync::Mutex<()>,
}

/// What a command answers.
pub type Answer<T> = Result<T, ErrorView>;

impl Shell {
    /// A shell that has opened nothing yet.
    pub fn new(options: Options) -> Shell {
        Shell {
            link: Mutex::new(options.link.clone()),
            options,
            ports: platform::ports(),
            page: Page::new(),
            phase: Mutex::new(Phase::Unopened),
            early: Mutex::default(),
            toaster: OnceLock::new(),
            begun: watch::Sender::new(false),
            saved: Mutex::default(),
            handed_over: Mutex::default(),
            printing: tokio::sync::Mutex::default(),
        }
    }

    /// Opens the desk while the page is still loading.
    pub fn open_soon(&self, handle: AppHandle) {
        tauri::async_runtime::spawn(async move {
            crate::start::begin(&handle).await;
            handle.state::<Shell>().begun.send_replace(true);
        });
    }

    /// Waits until the first opening has ended, whatever came of it.
    pub async fn has_begun(&self) {
        // The sender lives as long as the shell, so this ends only with the first opening.
        let _ = self.begun.subscribe().wait_for(|begun| *begun).await;
    }

    /// True once the first opening has ended.
    pub fn begun(&self) -> bool {
        *self.begun.borrow()
    }

    /// Where the desk stands.
    pub fn phase(&self) -> MutexGuard<'_, Phase> {
        self.phase.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Opens the desk, if nobody has. `unlock` opens a locked one.
    pub fn open(&self, handle: &AppHandle, unlock: Option<&Unlock>) -> Answer<()> {
        let mut phase = self.phase();
        if matches!(&*phase, Phase::Ready(app) if app.is_wiped()) {
            *phase = Phase::Unopened;
        }
        if matches!(&*phase, Phase::Ready(_)) || (unlock.is_none() && !matches!(&*phase, Phase::Unopened)) {
            return Ok(());
        }
        let opened = App::open(&self.options.home, &self.ports, unlock);
        let wrong_key = unlock.is_some() && opened.is_err();
        match opened {
            Ok(Opened::FirstRun) => *phase = Phase::FirstRun,
            Ok(Opened::Locked(reason)) => *phase = Phase::Locked(reason),
            Ok(Opened::Ready(app)) => {
                background::start(handle, &app, self);
                *phase = Phase::Ready(app);
            }
            Err(error) if wrong_key => return Err(self.fault(&error)),
            Err(error) => *phase = Phase::Failed(self.fault(&error)),
        }
        Ok(())
    }

    /// Looks again: somebody may have unlocked the keychain.
    pub fn look_again(&self, handle: &AppHandle) -> Answer<()> {
        {
            let mut phase = self.phase();
            if !matches!(&*phase, Phase::Ready(_)) {
                *phase = Phase::Unopened;
            }
        }
        self.open(handle, None)
    }

    /// A desk just made.
    pub fn settle(&self, handle: &AppHandle, app: App) {
        background::start(handle, &app, self);
        *self.phase() = Phase::Ready(app);
    }

    /// Closes the desk, if it is open: the program ends.
    pub fn close(&self) {
        if let Ok(app) = self.app() {
            app.close();
        }
    }

    /// The open desk.
    pub fn app(&self) -> Answer<App> {
        match &*self.phase() {
            Phase::Ready(app) => Ok(app.clone()),
            Phase::Locked(reason) => Err(self.fault(&Error::Locked(reason.clone()))),
            Phase::Failed(problem) => Err(problem.clone()),
            Phase::Unopened | Phase::FirstRun => Err(self.fault(&Error::NoDesk)),
        }
    }

    /// The desk, where it is open.
    pub fn opened(&self) -> Option<App> {
        match &*self.phase() {
            Phase::Ready(app) => Some(app.clone()),
            Phase::Unopened | Phase::FirstRun | Phase::Locked(_) | Phase::Failed(_) => None,
        }
    }

    /// The open desk and a look at it.
    pub fn look(&self) -> Answer<(App, Show)> {
        let app = self.app()?;
        let show = self.told(Show::of(&app, self.ports.machine.now()))?;
        Ok((app, show))
    }

    /// The app's answer as a command's: a failure is logged under the reference that the page shows.
    pub fn told<T>(&self, result: app::Result<T>) -> Answer<T> {
        result.map_err(|error| self.fault(&error))
    }

    /// The same for a request that cannot be read.
    pub fn read<T>(&self, result: Result<T, complaint::Refusal>) -> Answer<T> {
        result.map_err(|refusal| self.fault(&Error::Refused(refusal)))
    }

    /// The app's failure, logged under the reference that the page shows.
    pub fn fault(&self, error: &Error) -> ErrorView {
        error_view(error, self.logged(error.code()))
    }

    /// A failure of what is around the app, printers and files of the person's; what the app keeps is safe.
    pub fn failed<const N: usize>(&self, code: &str, params: [(&str, String); N]) -> ErrorView {
        let params = params.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
        let data = DataSafety::Safe.name().to_owned();
        ErrorView { code: code.to_owned(), params, data, reference: self.logged(code) }
    }

    fn logged(&self, code: &str) -> String {
        let mut bytes = [0; 4];
        self.ports.machine.random(&mut bytes);
        let reference = format!("{:08X}", u32::from_be_bytes(bytes));
        tracing::warn!(%reference, %code, "a command failed");
        reference
    }

    /// The case about which a customer has the screen.
    pub fn handed_over(&self) -> Option<String> {
        self.handed_over.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// A customer has the screen from now on, or no longer.
    pub fn hand_over(&self, case: Option<String>) {
        *self.handed_over.lock().unwrap_or_else(PoisonError::into_inner) = case;
    }

    /// The open desk, with somebody at it.
    pub fn attended(&self) -> Answer<App> {
        let app = self.app()?;
        self.told(app.current_person().map(drop).ok_or(Error::NobodyHere))?;
        Ok(app)
    }

    /// A link from outside waits from now on; it takes the place of one before.
    pub fn keep_link(&self, link: String) {
        *self.link.lock().unwrap_or_else(PoisonError::into_inner) = Some(link);
    }

    /// The link that waits, once.
    pub fn take_link(&self) -> Option<String> {
        self.link.lock().unwrap_or_else(PoisonError::into_inner).take()
    }

    /// A file that was saved for a person may be opened for them.
    pub fn remember_saved(&self, path: PathBuf) {
        self.saved.lock().unwrap_or_else(PoisonError::into_inner).insert(path);
    }

    /// True for a file that was saved in this run.
    pub fn has_saved(&self, path: &Path) -> bool {
        self.saved.lock().unwrap_or_else(PoisonError::into_inner).contains(path)
    }

    /// The toaster, made at its first use.
    pub fn keep_toaster(&self, make: impl FnOnce() -> DesktopToaster) -> Arc<DesktopToaster> {
        self.toaster.get_or_init(|| Arc::new(make())).clone()
    }

    /// How notifications fared.
    pub fn toast_health(&self) -> ToastHealth {
        self.toaster.get().map(|toaster| toaster.health()).unwrap_or_default()
    }
}
