//! `quarantine list` and `show`. A list holds nothing of what was written: no customer is named in it.

use super::device;
use super::fault::Fault;
use super::output::{Output, instant};
use crate::storage::{DeviceRecord, QuarantineQuery, Quarantined, Storage, StorageError};
use clap::Subcommand;
use complaint::{Act, Directory};
use data_encoding::HEXLOWER;
use serde_json::{Value, json};

/// How many are read at once.
const PORTION: u32 = 500;

#[derive(Subcommand, Debug)]
pub(super) enum QuarantineVerb {
    /// List the deeds that revoked desks handed in
    List {
        /// Of this desk only: id, desk code, or the name when only one desk has it
        #[arg(long, value_name = "DESK")]
        desk: Option<String>,
    },
    /// Show one deed with everything that was written
    Show {
        /// Its number, as listed
        number: i64,
    },
}

pub(super) async fn run(storage: &dyn Storage, verb: QuarantineVerb, output: &Output) -> Result<(), Fault> {
    let devices = storage.devices().await?;
    let directory = storage.directory().await?;
    match verb {
        QuarantineVerb::List { desk } => {
            let of = desk.map(|which| device::find(&devices, &which)).transpose()?.map(|device| device.id);
            let mut rows = Vec::new();
            let mut query = QuarantineQuery { device: of, after: 0, limit: PORTION };
            loop {
                let portion = storage.quarantined(query.clone()).await?;
                let Some(last) = portion.last() else { break };
                query.after = last.id;
                rows.extend(portion.iter().map(|kept| row(kept, &devices, &directory)));
            }
            let head = ["NUMBER", "RECEIVED", "DESK", "PERSON", "DONE", "DEED", "COMPLAINT", "REASON"];
            output.table(&head, &rows, "Nothing is in quarantine.")
        }
        QuarantineVerb::Show { number } => {
            let query = QuarantineQuery { device: None, after: number.saturating_sub(1), limit: 1 };
            let found = storage.quarantined(query).await?.into_iter().find(|kept| kept.id == number);
            let kept = found.ok_or_else(|| StorageError::Missing(format!("number {number} of the quarantine")))?;
            let meaning = meaning(&kept, &devices, &directory)?;
            let text = serde_json::to_string_pretty(&meaning).map_err(|error| Fault::Data(error.to_string()))?;
            output.print(&text, &meaning)
        }
    }
}

fn desk_code(kept: &Quarantined, devices: &[DeviceRecord]) -> String {
    let known = devices.iter().find(|device| device.id == kept.device);
    known.map(|device| device.desk_code.clone()).unwrap_or_default()
}

/// Somebody of the organisation, by name where it is known.
fn author(kept: &Quarantined, directory: &Directory) -> String {
    let person = kept.item.deed.person;
    directory.person(person).map_or_else(|| person.to_string(), |person| person.name.clone())
}

/// A new complaint by its number; of others only the id is known here.
fn complaint(kept: &Quarantined) -> String {
    match &kept.item.deed.act {
        Act::Record(record) => record.number.to_string(),
        _ => kept.item.doc.to_string(),
    }
}

fn row(kept: &Quarantined, devices: &[DeviceRecord], directory: &Directory) -> Vec<String> {
    vec![
        kept.id.to_string(),
        instant(kept.received_at),
        desk_code(kept, devices),
        author(kept, directory),
        instant(kept.item.deed.at),
        kept.item.deed.act.name().to_owned(),
        complaint(kept),
        kept.reason.clone(),
    ]
}

fn meaning(kept: &Quarantined, devices: &[DeviceRecord], directory: &Directory) -> Result<Value, Fault> {
    let deed = serde_json::to_value(&kept.item.deed).map_err(|error| Fault::Data(error.to_string()))?;
    Ok(json!({
        "number": kept.id,
        "received": instant(kept.received_at),
        "reason": kept.reason,
        "desk": desk_code(kept, devices),
        "device": kept.device,
        "person": author(kept, directory),
        "complaint": complaint(kept),
        "deed": deed,
        "generation": kept.item.generation,
        "hash": HEXLOWER.encode(&kept.item.hash.0),
        "change": HEXLOWER.encode(&kept.item.change),
    }))
}
