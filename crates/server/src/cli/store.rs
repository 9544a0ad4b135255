//! `store add` and `store list`.

use super::fault::Fault;
use super::output::Output;
use crate::storage::Storage;
use clap::{Args, Subcommand};
use complaint::{AreaCode, Store, StoreCode};
use serde_json::json;

#[derive(Subcommand, Debug)]
pub(super) enum StoreVerb {
    /// Add a store
    #[command(long_about = "Add a store. Its code opens every reference number of the store, so keep it short and \
readable.\n\nExample:\n  redress-server store add LDN04 --name Camden --area LDN --zone Europe/London")]
    Add(AddOptions),
    /// List the stores
    List,
}

#[derive(Args, Debug)]
pub(super) struct AddOptions {
    /// Code of the store: 2 to 8 letters and digits
    code: StoreCode,
    /// Name shown to people [default: the code]
    #[arg(long)]
    name: Option<String>,
    /// Code of the area whose manager answers for it [default: MAIN]
    #[arg(long, default_value = "MAIN", hide_default_value = true)]
    area: AreaCode,
    /// Time zone its opening hours and deadlines count in, an IANA name [default: UTC]
    #[arg(long, default_value = "UTC", hide_default_value = true)]
    zone: String,
    /// Telephone of the person on duty
    #[arg(long, value_name = "PHONE")]
    duty_phone: Option<String>,
}

pub(super) async fn run(storage: &dyn Storage, verb: StoreVerb, output: &Output) -> Result<(), Fault> {
    match verb {
        StoreVerb::Add(options) => add(storage, options, output).await,
        StoreVerb::List => list(storage, output).await,
    }
}

async fn add(storage: &dyn Storage, options: AddOptions, output: &Output) -> Result<(), Fault> {
    if jiff::tz::TimeZone::get(&options.zone).is_err() {
        let zone = options.zone;
        return Err(Fault::Usage(format!("{zone:?} is not a time zone; use a name like Europe/London")));
    }
    let name = options.name.map(|name| name.trim().to_owned()).filter(|name| !name.is_empty());
    let store = Store {
        name: name.unwrap_or_else(|| options.code.to_string()),
        code: options.code,
        area: options.area,
        zone: options.zone,
        duty_phone: options.duty_phone,
    };
    storage.insert_store(store.clone()).await?;
    let Store { code, name, area, zone, .. } = &store;
    let text = format!("Store {code} ({name}) is added to area {area}.");
    output.print(&text, &json!({ "code": code, "name": name, "area": area, "zone": zone }))
}

async fn list(storage: &dyn Storage, output: &Output) -> Result<(), Fault> {
    let directory = storage.directory().await?;
    let row = |store: &Store| {
        let phone = store.duty_phone.clone().unwrap_or_default();
        vec![store.code.to_string(), store.name.clone(), store.area.to_string(), store.zone.clone(), phone]
    };
    let rows: Vec<_> = directory.stores.iter().map(row).collect();
    output.table(&["CODE", "NAME", "AREA", "ZONE", "DUTY_PHONE"], &rows, "No stores yet: redress-server store add CODE")
}
