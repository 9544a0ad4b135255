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
    /// Revoke a desk for good: the office gives it nothing more
    #[command(
        long_about = "Revoke a desk for good: the office gives it nothing more. At its next contact the desk hands \
in what it had not sent, which goes into quarantine (see `redress-server quarantine`), and locks itself; what lies on it \
stays encrypted. With --wipe it then destroys its keys and everything it kept.\n\nLost or stolen: --wipe. Handed back, \
or only suspected: without; --wipe can be ordered later. A desk that never comes into contact again locks itself when \
its lease ends, 30 days after its last contact."
    )]
    Revoke {
        /// Id, desk code, or the name when only one desk has it
        which: String,
        /// Destroy everything on the desk, once what it had not sent is here
        #[arg(long)]
        wipe: bool,
    },
}

pub(super) async fn run(storage: &dyn Storage, verb: DeviceVerb, output: &Output) -> Result<(), Fault> {
    let devices = storage.devices().await?;
    match verb {
        DeviceVerb::List => list(&devices, &storage.directory().await?, output),
        DeviceVerb::Revoke { which, wipe } => {
            let device = find(&devices, &which)?;
            storage.revoke_device(device.id, system_clock()(), wipe).await?;
            let wipe = wipe || device.wipe;
            let then = if wipe { "is wiped" } else { "locks itself" };
            let text =
                format!("Desk {} ({}) is revoked. It {then} at its next contact.", device.desk_code, device.name);
            output.print(&text, &json!({ "id": device.id, "revoked": true, "wipe": wipe }))
        }
    }
}

fn list(devices: &[DeviceRecord], directory: &Directory, output: &Output) -> Result<(), Fault> {
    let row = |device: &DeviceRecord| {
        let people = device.enrolled.iter().filter_map(|id| directory.person(*id)).map(|person| person.name.as_str());
        let wipe = if device.wipe { ", to be wiped" } else { "" };
        let status = device.revoked_at.map_or_else(|| "joined".into(), |at| format!("revoked {}{wipe}", instant(at)));
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

/// The one desk of that id, code or name.
pub(super) fn find<'a>(devices: &'a [DeviceRecord], which: &str) -> Result<&'a DeviceRecord, Fault> {
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
