//! Coming up: opening the desk, or making one.

use crate::options::Begin;
use crate::screen;
use crate::shell::{Answer, Phase, Shell};
use app::ports::VaultState;
use app::request::{AloneRequest, Guard, JoinRequest, Unlock};
use app::{App, Created, Error, LockReason};
use contract::{ErrorView, JoinedView, StartView, TryAloneRequest};
use std::path::{Path, PathBuf};
use tauri::{AppHandle, Manager};

/// Opens the desk; on an empty folder makes the one that the arguments name.
pub async fn begin(handle: &AppHandle) {
    let shell = handle.state::<Shell>();
    let unlock = shell.options.key_file.clone().filter(|path| path.exists()).map(Unlock::KeyFile);
    let _ = shell.open(handle, None);
    let is_locked = matches!(&*shell.phase(), Phase::Locked(_));
    if is_locked && let Err(problem) = unlock.map_or(Ok(()), |unlock| shell.open(handle, Some(&unlock))) {
        tracing::warn!(code = %problem.code, "the key file does not open the desk");
    }
    if matches!(&*shell.phase(), Phase::FirstRun | Phase::Locked(LockReason::Wiped)) {
        make(handle, &shell).await;
    }
}

async fn make(handle: &AppHandle, shell: &Shell) {
    let (name, guard) = (shell.options.name.clone(), guard(shell, None));
    let made = match shell.options.begin.clone() {
        Begin::Ask => return,
        Begin::Alone { demo } => alone(handle, shell, &TryAloneRequest { person_name: name, demo, passphrase: None }),
        Begin::Join { url, code, authority } => {
            let request = contract::JoinRequest {
                url,
                code,
                device_name: name.clone(),
                person_name: name,
                ca_file: authority.map(|path| path.display().to_string()),
                passphrase: None,
            };
            join_guarded(handle, shell, request, guard).await
        }
    };
    if let Err(problem) = made {
        *shell.phase() = Phase::Failed(problem);
    }
}

/// Where the app stands.
pub fn view(handle: &AppHandle, shell: &Shell) -> Answer<StartView> {
    shell.open(handle, None)?;
    let mut view = StartView {
        phase: String::new(),
        keychain: keychain(shell).to_owned(),
        settings: screen::settings(shell),
        app_version: env!("CARGO_PKG_VERSION").to_owned(),
        desk: None,
        person: None,
        handed_over: shell.handed_over(),
        people: Vec::new(),
        problem: None,
    };
    view.phase = match &*shell.phase() {
        // Where a desk was wiped another can be made; the problem says what became of the one before.
        Phase::Unopened | Phase::FirstRun | Phase::Locked(LockReason::Wiped) => "first_run",
        Phase::Locked(_) => "locked",
        Phase::Failed(_) => "failed",
        Phase::Ready(_) => "ready",
    }
    .to_owned();
    match view.phase.as_str() {
        "ready" => fill(shell, &mut view)?,
        "first_run" => view.problem = wiped(shell),
        _ => view.problem = shell.app().err(),
    }
    Ok(view)
}

fn wiped(shell: &Shell) -> Option<ErrorView> {
    let is_wiped = matches!(&*shell.phase(), Phase::Locked(LockReason::Wiped));
    if is_wiped { shell.app().err() } else { None }
}

fn fill(shell: &Shell, view: &mut StartView) -> Answer<()> {
    let (app, show) = shell.look()?;
    view.desk = Some(desk(shell, &app, &show)?);
    view.people = show.people(shell.told(app.people())?);
    view.person = view.people.iter().find(|person| person.current).cloned();
    Ok(())
}

/// The desk as the page is told of it.
pub fn desk(shell: &Shell, app: &App, show: &contract::Show) -> Answer<contract::DeskView> {
    let desk = shell.told(app.desk())?;
    let complaints = shell.told(app.status())?.complaints;
    let health = shell.toast_health();
    let toasts =
        contract::ToastHealthView { shown: health.shown, failed: health.failed, last_failure: health.last_failure };
    Ok(show.desk(&desk, complaints, keychain(shell), toasts))
}

/// What the keychain answers when asked for nothing in particular.
fn keychain(shell: &Shell) -> &'static str {
    match shell.ports.vault.read("probe") {
        VaultState::Found(_) => "found",
        VaultState::Absent => "absent",
        VaultState::Locked => "locked",
        VaultState::Unavailable { .. } => "unavailable",
    }
}

/// Makes a desk of its own.
pub fn alone(handle: &AppHandle, shell: &Shell, request: &TryAloneRequest) -> Answer<JoinedView> {
    let demo = request.demo;
    let request = AloneRequest {
        language: screen::settings(shell).language,
        person_name: request.person_name.clone(),
        guard: guard(shell, request.passphrase.clone()),
    };
    let created = shell.told(App::create_alone(&shell.options.home, &shell.ports, &request))?;
    let filled = if demo { app::demo::fill(&created.app) } else { Ok(()) };
    if let Err(error) = filled {
        // The desk is there, and its recovery code must be shown now or never.
        tracing::warn!(code = error.code(), "the desk was made, but not filled");
    }
    Ok(settled(handle, shell, created, &request.guard))
}

/// Makes a desk that belongs to an office.
pub async fn join(handle: &AppHandle, shell: &Shell, request: contract::JoinRequest) -> Answer<JoinedView> {
    let guard = guard(shell, request.passphrase.clone());
    join_guarded(handle, shell, request, guard).await
}

async fn join_guarded(
    handle: &AppHandle,
    shell: &Shell,
    request: contract::JoinRequest,
    guard: Guard,
) -> Answer<JoinedView> {
    let certificate = request.ca_file.as_deref().map(|path| shell.told(pem(Path::new(path)))).transpose()?;
    let request = JoinRequest {
        url: request.url,
        code: request.code,
        device_name: request.device_name,
        person_name: request.person_name,
        certificate,
        language: screen::settings(shell).language,
        guard,
    };
    let created = shell.told(App::join(&shell.options.home, &shell.ports, &request).await)?;
    Ok(settled(handle, shell, created, &request.guard))
}

fn pem(path: &Path) -> app::Result<String> {
    std::fs::read_to_string(path)
        .map_err(|error| Error::Folder { path: path.display().to_string(), problem: error.to_string() })
}

fn guard(shell: &Shell, passphrase: Option<String>) -> Guard {
    let key_file: Option<PathBuf> = shell.options.key_file.clone();
    match (passphrase.filter(|text| !text.is_empty()), key_file) {
        (Some(passphrase), _) => Guard::Passphrase(passphrase),
        (None, Some(path)) => Guard::KeyFile(path),
        (None, None) => Guard::Keychain,
    }
}

fn settled(handle: &AppHandle, shell: &Shell, created: Created, guard: &Guard) -> JoinedView {
    shell.settle(handle, created.app);
    JoinedView { recovery_code: created.recovery_code, keychain_holds_key: matches!(guard, Guard::Keychain) }
}
