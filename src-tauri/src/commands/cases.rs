//! One complaint.

use crate::shell::{Answer, Shell};
use app::request::SimilarRequest;
use app::view::CaseView as Found;
use complaint::{Field, Refusal};
use contract::{ActRequest, AttachRequest, CaseView, EachRequest, EachView, FileView, PerformedView, ask, file_view};
use tauri::State;

#[tauri::command(async)]
pub fn case_get(shell: State<'_, Shell>, id: String) -> Answer<CaseView> {
    let (app, show) = shell.look()?;
    let case = shell.told(app.case(shell.read(ask::read("id", &id))?))?;
    let alike = shell.told(app.similar(&like(&case)))?;
    let others = alike.into_iter().filter(|other| other.row.id != case.id).collect();
    Ok(show.case(&case, show.similar(others)))
}

fn like(case: &Found) -> SimilarRequest {
    let field = |field: Field| case.facts.field(field).unwrap_or_default().to_owned();
    SimilarRequest {
        description: case.facts.record.description.clone(),
        phone: field(Field::Phone),
        receipt: field(Field::Receipt),
        product: field(Field::Product),
    }
}

#[tauri::command(async)]
pub fn perform(shell: State<'_, Shell>, id: String, act: ActRequest) -> Answer<PerformedView> {
    let app = shell.app()?;
    let id = shell.read(ask::read("id", &id))?;
    let done = shell.told(app.perform(id, &shell.read(act.read())?))?;
    Ok(shell.look()?.1.performed(done))
}

#[tauri::command(async)]
pub fn perform_each(shell: State<'_, Shell>, items: Vec<EachRequest>) -> Answer<Vec<EachView>> {
    let app = shell.app()?;
    let read = |item: EachRequest| Ok((ask::read("id", &item.id)?, item.act.read()?));
    let asked: Result<Vec<_>, Refusal> = items.into_iter().map(read).collect();
    let done = shell.told(app.perform_each(&shell.read(asked)?))?;
    let show = shell.look()?.1;
    Ok(done.into_iter().map(|each| show.each(each, |error| shell.fault(error))).collect())
}

#[tauri::command(async)]
pub fn attach(shell: State<'_, Shell>, id: String, request: AttachRequest) -> Answer<PerformedView> {
    let app = shell.app()?;
    let id = shell.read(ask::read("id", &id))?;
    let done = shell.told(app.attach(id, &shell.read(request.read())?))?;
    Ok(shell.look()?.1.performed(done))
}

#[tauri::command]
pub async fn attachment(shell: State<'_, Shell>, id: String, address: String) -> Answer<FileView> {
    let app = shell.app()?;
    let id = shell.read(ask::read("id", &id))?;
    let address = shell.read(ask::read("address", &address))?;
    Ok(file_view(shell.told(app.fetch_attachment(id, address).await)?))
}
