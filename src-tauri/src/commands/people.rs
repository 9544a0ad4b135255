//! Who works at this desk.

use crate::screen;
use crate::shell::{Answer, Shell};
use crate::windows;
use app::Error;
use contract::{AddPersonRequest, PersonView, ask};
use tauri::{AppHandle, State};

#[tauri::command(async)]
pub fn people(shell: State<'_, Shell>) -> Answer<Vec<PersonView>> {
    let (app, show) = shell.look()?;
    Ok(show.people(shell.told(app.people())?))
}

#[tauri::command(async)]
pub fn switch_person(
    handle: AppHandle,
    shell: State<'_, Shell>,
    person: String,
    pin: Option<String>,
) -> Answer<PersonView> {
    let id = shell.read(ask::read("person", &person))?;
    shell.told(shell.app()?.switch_person(id, pin.as_deref()))?;
    // Whoever has said who they are takes the screen back from a customer.
    if shell.handed_over().is_some() {
        shell.hand_over(None);
        windows::whole_screen(&handle, false);
    }
    find(&shell, &person)
}

#[tauri::command(async)]
pub fn lock(shell: State<'_, Shell>) -> Answer<()> {
    screen::hold(&shell);
    shell.app()?.lock();
    Ok(())
}

#[tauri::command(async)]
pub fn set_pin(shell: State<'_, Shell>, pin: Option<String>) -> Answer<()> {
    shell.told(shell.app()?.set_pin(pin.as_deref()))
}

#[tauri::command]
pub async fn add_person(shell: State<'_, Shell>, request: AddPersonRequest) -> Answer<PersonView> {
    let app = shell.app()?;
    let id = shell.told(app.add_person(&request.code, &request.name).await)?;
    find(&shell, &id.to_string())
}

fn find(shell: &Shell, id: &str) -> Answer<PersonView> {
    let (app, show) = shell.look()?;
    let people = show.people(shell.told(app.people())?);
    let found = people.into_iter().find(|person| person.id == id);
    shell.told(found.ok_or(Error::NotEnrolled))
}
