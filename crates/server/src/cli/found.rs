//! `init`: founds an office.

use super::fault::Fault;
use super::output::Output;
use super::place::Place;
use crate::office::{random, system_clock};
use crate::storage::Founding;
use serde_json::json;

pub(super) async fn init(place: &Place, organisation: &str, output: &Output) -> Result<(), Fault> {
    let organisation = organisation.trim().to_owned();
    if organisation.is_empty() || organisation.chars().count() > 120 {
        return Err(Fault::Usage("--org takes a name of 1 to 120 characters".into()));
    }
    let storage = place.create().await?;
    let at = system_clock()();
    storage.found(Founding { organisation: organisation.clone(), key_seed: random()?, at }).await?;
    let place = storage.place();
    let text = format!("The office of {organisation} is founded in {place}.\nNext: redress-server store add CODE");
    output.print(&text, &json!({ "organisation": organisation, "data": place }))
}
