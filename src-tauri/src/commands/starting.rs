//! Coming up.

use crate::shell::{Answer, Shell};
use crate::{start as rise, windows};
use app::request::Unlock;
use contract::{JoinRequest, JoinedView, StartView, TryAloneRequest, UnlockRequest};
use tauri::{AppHandle, State};

#[tauri::command]
pub async fn start(handle: AppHandle, shell: State<'_, Shell>) -> Answer<StartView> {
    shell.page.come();
    shell.has_begun().await;
    rise::view(&handle, &shell)
}

#[tauri::command]
pub fn page_ready(handle: AppHandle, shell: State<'_, Shell>) {
    tracing::info!("the page is up");
    shell.page.be_ready();
    windows::show(&handle);
}

#[tauri::command]
pub async fn join(handle: AppHandle, shell: State<'_, Shell>, request: JoinRequest) -> Answer<JoinedView> {
    rise::join(&handle, &shell, request).await
}

#[tauri::command(async)]
pub fn try_alone(handle: AppHandle, shell: State<'_, Shell>, request: TryAloneRequest) -> Answer<JoinedView> {
    rise::alone(&handle, &shell, &request)
}

#[tauri::command(async)]
pub fn unlock(handle: AppHandle, shell: State<'_, Shell>, request: UnlockRequest) -> Answer<StartView> {
    match request {
        UnlockRequest::Keychain => shell.look_again(&handle)?,
        UnlockRequest::RecoveryCode { code } => shell.open(&handle, Some(&Unlock::RecoveryCode(code)))?,
        UnlockRequest::Passphrase { passphrase } => shell.open(&handle, Some(&Unlock::Passphrase(passphrase)))?,
    }
    rise::view(&handle, &shell)
}
