//! `person add`, `list`, `mail`, `disable` and `enable`.

use super::fault::Fault;
use super::output::Output;
use crate::mail::address;
use crate::office::{random, system_clock};
use crate::storage::records::area_for;
use crate::storage::{Storage, StorageError};
use clap::{Args, Subcommand};
use complaint::{AreaCode, Directory, Person, PersonId, Role, StoreCode};
use serde_json::json;
use std::collections::HashMap;

#[derive(Subcommand, Debug)]
pub(super) enum PersonVerb {
    /// Add a person, who then joins with a code of the same name, role and store
    Add(AddOptions),
    /// List the people
    List,
    /// Say where a person is written to when they are called and do not answer; without an address they are not
    Mail {
        /// Id, or the name when only one person has it
        who: String,
        /// E-mail address
        address: Option<String>,
    },
    /// Disable a person: from now on nothing they do is accepted, and their desk stops serving them
    Disable {
        /// Id, or the name when only one person has it
        who: String,
    },
    /// Enable a person again
    Enable {
        /// Id, or the name when only one person has it
        who: String,
    },
}

#[derive(Args, Debug)]
pub(super) struct AddOptions {
    /// Name, as colleagues know it
    name: String,
    /// clerk, handler, supervisor, manager, quality, admin or auditor
    #[arg(long, value_parser = role)]
    role: Role,
    /// Their store
    #[arg(long, value_name = "CODE")]
    store: Option<StoreCode>,
    /// Their area, for managers
    #[arg(long, value_name = "AREA", conflicts_with = "store")]
    area: Option<AreaCode>,
}

/// A role by its name.
pub(super) fn role(text: &str) -> Result<Role, String> {
    let names = Role::ALL.map(Role::name).join(", ");
    Role::find(text).ok_or_else(|| format!("roles are {names}"))
}

pub(super) async fn run(storage: &dyn Storage, verb: PersonVerb, output: &Output) -> Result<(), Fault> {
    match verb {
        PersonVerb::Add(options) => add(storage, options, output).await,
        PersonVerb::List => list(storage, output).await,
        PersonVerb::Mail { who, address } => set_mail(storage, &who, address, output).await,
        PersonVerb::Disable { who } => set_active(storage, &who, false, output).await,
        PersonVerb::Enable { who } => set_active(storage, &who, true, output).await,
    }
}

async fn add(storage: &dyn Storage, options: AddOptions, output: &Output) -> Result<(), Fault> {
    let directory = storage.directory().await?;
    let area = home_area(&directory, &options)?;
    let name = options.name.trim().to_owned();
    if name.is_empty() || name.chars().count() > 80 {
        return Err(Fault::Usage("a name has 1 to 80 characters".into()));
    }
    let millis = system_clock()().0.max(0).unsigned_abs();
    let id = PersonId::from_parts(millis, &random()?);
    let person = Person { id, name, role: options.role, store: options.store, area, active: true };
    storage.insert_person(person.clone()).await?;
    let text = format!("{} is added as {}: {id}", person.name, person.role.name());
    output.print(&text, &json!({ "id": id, "name": person.name, "role": person.role.name() }))
}

/// The area somebody answers for; also checks that store and area exist and that the role has what it needs.
fn home_area(directory: &Directory, options: &AddOptions) -> Result<Option<AreaCode>, Fault> {
    if let Some(code) = &options.store {
        let store = directory.store(code).ok_or_else(|| StorageError::Missing(format!("store {code}")))?;
        return Ok(area_for(options.role, &store.area));
    }
    if let Some(area) = &options.area {
        if !directory.stores.iter().any(|store| store.area == *area) {
            return Err(StorageError::Missing(format!("a store in area {area}")).into());
        }
        return Ok(Some(area.clone()));
    }
    if options.role.reaches_all_stores() {
        return Ok(None);
    }
    let role = options.role.name();
    Err(Fault::Usage(format!("a {role} belongs to a store: add --store CODE, or --area AREA for a manager")))
}

async fn list(storage: &dyn Storage, output: &Output) -> Result<(), Fault> {
    let directory = storage.directory().await?;
    let addresses: HashMap<_, _> = storage.mail_addresses().await?.into_iter().collect();
    let row = |person: &Person| {
        let store = person.store.as_ref().map(ToString::to_string).unwrap_or_default();
        let area = person.area.as_ref().map(ToString::to_string).unwrap_or_default();
        let active = if person.active { "active" } else { "disabled" };
        let mail = addresses.get(&person.id).cloned().unwrap_or_default();
        vec![person.id.to_string(), person.name.clone(), person.role.name().into(), store, area, active.into(), mail]
    };
    let rows: Vec<_> = directory.people.iter().map(row).collect();
    let empty = "No people yet: redress-server person add NAME --role ROLE --store CODE";
    output.table(&["ID", "NAME", "ROLE", "STORE", "AREA", "STATUS", "MAIL"], &rows, empty)
}

async fn set_mail(storage: &dyn Storage, who: &str, typed: Option<String>, output: &Output) -> Result<(), Fault> {
    let directory = storage.directory().await?;
    let person = find(&directory, who)?;
    let address = typed.map(|typed| address(&typed)).transpose()?.map(|address| address.to_string());
    storage.set_mail_address(person.id, address.clone()).await?;
    let text = match &address {
        Some(address) => format!("{} is written to at {address}.", person.name),
        None => format!("{} is not written to.", person.name),
    };
    output.print(&text, &json!({ "id": person.id, "address": address }))
}

async fn set_active(storage: &dyn Storage, who: &str, active: bool, output: &Output) -> Result<(), Fault> {
    let directory = storage.directory().await?;
    let person = find(&directory, who)?;
    storage.set_person_active(person.id, active).await?;
    let word = if active { "enabled" } else { "disabled" };
    output.print(&format!("{} is {word}.", person.name), &json!({ "id": person.id, "active": active }))
}

fn find<'a>(directory: &'a Directory, who: &str) -> Result<&'a Person, Fault> {
    if let Ok(id) = who.parse::<PersonId>() {
        return directory.person(id).ok_or_else(|| StorageError::Missing(format!("person {id}")).into());
    }
    let named: Vec<&Person> = directory.people.iter().filter(|person| person.name == who).collect();
    match named.as_slice() {
        [person] => Ok(person),
        [] => Err(StorageError::Missing(format!("a person named {who:?}")).into()),
        several => {
            let count = several.len();
            Err(Fault::Refused(format!("{count} people are named {who:?}: use the id that `person list` shows")))
        }
    }
}
