//! `device list` and `device revoke`.

use super::fault::Fault;
use super::output::{Output, instant};
use crate::office::system_clock;
use crate::storage::{DeviceRecord, Storage, StorageError};
use clap::Subcommand;
use complaint::{DeviceId, Directory};
use serde_json::json;

#[derive(Subcommand, Debug)]
pub(super) enum DeviceVerb {
    /// List the joined desks
    List,
    /// Revoke a desk for good: the office gives it nothing more and takes nothing more from it
    Revoke {
        /// Id, desk code, or the name when only one desk has it
        which: String,
    },
}

pub(super) async fn run(storage: &dyn Storage, verb: DeviceVerb, output: &Output) -> Result<(), Fault> {
    let devices = storage.devices().await?;
    match verb {
        DeviceVerb::List => list(&devices, &storage.directory().await?, output),
        DeviceVerb::Revoke { which } => {
            let device = find(&devices, &which)?;
            storage.revoke_device(device.id, system_clock()()).await?;
            let text = format!("Desk {} ({}) is revoked.", device.desk_code, device.name);
            output.print(&text, &json!({ "id": device.id, "revoked": true }))
        }
    }
}

fn list(devices: &[DeviceRecord], directory: &Directory, output: &Output) -> Result<(), Fault> {
    let row = |device: &DeviceRecord| {
        let people = device.enrolled.iter().filter_map(|id| directory.person(*id)).map(|person| person.name.as_str());
        let status = device.revoked_at.map_or_else(|| "joined".into(), |at| format!("revoked {}", instant(at)));
        vec![
            device.id.to_string(),
            device.desk_code.clone(),
            device.store.to_string(),
            device.name.clone(),
            people.collect::<Vec<_>>().join(", "),
            instant(device.seen_at),
            status,
        ]
    };
    let rows: Vec<_> = devices.iter().map(row).collect();
    let head = ["ID", "DESK", "STORE", "NAME", "PEOPLE", "SEEN", "STATUS"];
    output.table(&head, &rows, "No desk has joined yet: redress-server join-code --store CODE --role ROLE")
}

fn find<'a>(devices: &'a [DeviceRecord], which: &str) -> Result<&'a DeviceRecord, Fault> {
    let id = which.parse::<DeviceId>().ok();
    let fits = |device: &&DeviceRecord| Some(device.id) == id || device.desk_code == which || device.name == which;
    let found: Vec<&DeviceRecord> = devices.iter().filter(fits).collect();
    match found.as_slice() {
        [device] => Ok(device),
        [] => Err(StorageError::Missing(format!("a desk {which:?}")).into()),
        several => {
            let count = several.len();
            Err(Fault::Refused(format!("{count} desks fit {which:?}: use the id that `device list` shows")))
        }
    }
}
