//! Tables `store` and `person`: the directory, one version as a whole.

use super::column::{self, count, get, id, maybe_text, person, text};
use crate::storage::StorageError;
use complaint::{Directory, Person, PersonId, Role, Store};
use deadpool_postgres::{GenericClient, Transaction};
use tokio_postgres::Row;

type Result<T> = std::result::Result<T, StorageError>;

pub(super) async fn version(client: &impl GenericClient) -> Result<u64> {
    let found = column::first(client, "SELECT directory_version FROM office", &[]).await?;
    found.map_or(Ok(0), |row| count(&row, "directory_version"))
}

pub(super) async fn get_all(snapshot: &Transaction<'_>) -> Result<Directory> {
    let office = column::first(snapshot, "SELECT organisation FROM office", &[]).await?;
    let organisation = office.map_or(Ok(String::new()), |row| get(&row, "organisation"))?;
    let sql = "SELECT code, name, area, zone, duty_phone FROM store ORDER BY code";
    let stores = column::all(snapshot, sql, &[]).await?.iter().map(read_store).collect::<Result<_>>()?;
    let sql = "SELECT id, name, role, store, area, active FROM person ORDER BY id";
    let people = column::all(snapshot, sql, &[]).await?.iter().map(read_person).collect::<Result<_>>()?;
    Ok(Directory { version: version(snapshot).await?, organisation, stores, people })
}

fn read_store(row: &Row) -> Result<Store> {
    Ok(Store {
        code: text(row, "code")?,
        name: get(row, "name")?,
        area: text(row, "area")?,
        zone: get(row, "zone")?,
        duty_phone: get(row, "duty_phone")?,
    })
}

fn read_person(row: &Row) -> Result<Person> {
    Ok(Person {
        id: person(row, "id")?,
        name: get(row, "name")?,
        role: Role::find(get(row, "role")?).ok_or_else(|| column::damaged("role"))?,
        store: maybe_text(row, "store")?,
        area: maybe_text(row, "area")?,
        active: get(row, "active")?,
    })
}

pub(super) async fn insert_store(transaction: &Transaction<'_>, store: &Store) -> Result<()> {
    let sql = "INSERT INTO store (code, name, area, zone, duty_phone) VALUES ($1, $2, $3, $4, $5)
               ON CONFLICT DO NOTHING";
    let (code, area) = (store.code.as_str(), store.area.as_str());
    match column::carry_out(transaction, sql, &[&code, &store.name, &area, &store.zone, &store.duty_phone]).await? {
        0 => Err(StorageError::Exists(format!("store {code}"))),
        _ => bump(transaction).await,
    }
}

pub(super) async fn insert_person(transaction: &Transaction<'_>, person: &Person) -> Result<()> {
    let sql = "INSERT INTO person (id, name, role, store, area, active) VALUES ($1, $2, $3, $4, $5, $6)";
    let store = person.store.as_ref().map(|code| code.as_str());
    let area = person.area.as_ref().map(|code| code.as_str());
    let given: column::Given<'_> =
        &[&id(&person.id.0), &person.name, &person.role.name(), &store, &area, &person.active];
    column::carry_out(transaction, sql, given).await?;
    bump(transaction).await
}

pub(super) async fn set_active(transaction: &Transaction<'_>, person: PersonId, active: bool) -> Result<()> {
    let sql = "UPDATE person SET active = $2 WHERE id = $1";
    match column::carry_out(transaction, sql, &[&id(&person.0), &active]).await? {
        0 => Err(StorageError::Missing(format!("person {person}"))),
        _ => bump(transaction).await,
    }
}

/// The directory is another one now.
async fn bump(transaction: &Transaction<'_>) -> Result<()> {
    column::carry_out(transaction, "UPDATE office SET directory_version = directory_version + 1", &[]).await?;
    Ok(())
}
