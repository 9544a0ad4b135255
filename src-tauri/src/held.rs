//! Everything held on one person, between `printing` and a file of whoever asked.

use crate::download;
use crate::shell::{Answer, Shell};
use app::App;
use complaint::ComplaintId;
use contract::{ErrorView, HeldRequest, SavedHeldView, ask};
use printing::{Archive, Disclosed, DisclosureRequest, Error, disclose};
use std::fs::File;
use std::path::Path;
use text::Language;

/// Writes it as a new archive into a folder of the person's, whole or not at all.
pub async fn save(shell: &Shell, request: &HeldRequest, folder: &Path) -> Answer<SavedHeldView> {
    let app = shell.app()?;
    let id: ComplaintId = shell.read(ask::read("id", &request.id))?;
    let person = shell.told(app.complainant(id))?;
    let wanted = DisclosureRequest { person, complaints: shell.read(request.read())?, language: None };
    let number = shell.told(app.case(id))?.number;
    let (path, file) =
        download::begin(folder, &format!("{number}-person"), "zip").map_err(|error| unsaved(shell, folder, &error))?;
    match write(shell, &app, &wanted, file).await {
        Ok(disclosed) => {
            shell.remember_saved(path.clone());
            let names = disclosed.not_here.into_iter().map(|(number, name)| format!("{number}: {name}"));
            Ok(SavedHeldView { path: path.display().to_string(), not_here: names.collect(), noted: disclosed.noted })
        }
        Err(error) => {
            // A part of it would pass for all of it.
            drop(std::fs::remove_file(&path));
            Err(failed(shell, folder, error))
        }
    }
}

async fn write(shell: &Shell, app: &App, wanted: &DisclosureRequest, file: File) -> Result<Disclosed, Error> {
    let reader = Language::find(&crate::screen::settings(shell).language).unwrap_or_default();
    let mut archive = Archive::new(file);
    let now = shell.ports.machine.now();
    disclose(app, wanted, (reader, now), &mut archive, &mut |_, _| ()).await
}

fn failed(shell: &Shell, folder: &Path, error: Error) -> ErrorView {
    match error {
        Error::App(error) => shell.fault(&error),
        Error::Shelf(error) => unsaved(shell, folder, &error),
        Error::Paper(error) => shell.failed("held_failed", [("problem", error.to_string())]),
    }
}

fn unsaved(shell: &Shell, folder: &Path, error: &std::io::Error) -> ErrorView {
    let (folder, problem) = (folder.display().to_string(), error.to_string());
    shell.failed("paper_unsaved", [("folder", folder), ("problem", problem)])
}
