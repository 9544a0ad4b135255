//! Tables `store` and `person`: the directory, one version as a whole.

use super::column::{self, person, text};
use crate::storage::StorageError;
use complaint::{Directory, Person, PersonId, Role, Store};
use rusqlite::{Connection, Row, params};

type Result<T> = std::result::Result<T, StorageError>;

pub(super) fn version(connection: &Connection) -> Result<u64> {
    let mut statement = connection.prepare_cached("SELECT directory_version FROM office")?;
    let found = column::first(statement.query([])?, |row| column::count(row, "directory_version"))?;
    Ok(found.unwrap_or_default())
}

pub(super) fn get(connection: &Connection) -> Result<Directory> {
    let mut statement = connection.prepare_cached("SELECT organisation FROM office")?;
    let organisation = column::first(statement.query([])?, |row| Ok(row.get(0)?))?.unwrap_or_default();
    let sql = "SELECT code, name, area, zone, duty_phone FROM store ORDER BY code";
    let stores = column::all(connection.prepare_cached(sql)?.query([])?, read_store)?;
    let sql = "SELECT id, name, role, store, area, active FROM person ORDER BY id";
    let people = column::all(connection.prepare_cached(sql)?.query([])?, read_person)?;
    Ok(Directory { version: version(connection)?, organisation, stores, people })
}

fn read_store(row: &Row<'_>) -> Result<Store> {
    Ok(Store {
        code: text(row, "code")?,
        name: row.get("name")?,
        area: text(row, "area")?,
        zone: row.get("zone")?,
        duty_phone: row.get("duty_phone")?,
    })
}

fn read_person(row: &Row<'_>) -> Result<Person> {
    let role: String = row.get("role")?;
    let code = |column: &str| -> Result<Option<String>> { Ok(row.get(column)?) };
    Ok(Person {
        id: person(row, "id")?,
        name: row.get("name")?,
        role: Role::find(&role).ok_or_else(|| column::damaged("role"))?,
        store: code("store")?.map(|code| code.parse()).transpose().map_err(|_| column::damaged("store"))?,
        area: code("area")?.map(|code| code.parse()).transpose().map_err(|_| column::damaged("area"))?,
        active: row.get("active")?,
    })
}

pub(super) fn insert_store(connection: &Connection, store: &Store) -> Result<()> {
    let sql = "INSERT INTO store (code, name, area, zone, duty_phone) VALUES (?1, ?2, ?3, ?4, ?5)";
    let values = params![store.code.as_str(), store.name, store.area.as_str(), store.zone, store.duty_phone];
    match connection.execute(sql, values) {
        Ok(_) => bump(connection),
        Err(error) if column::is_conflict(&error) => Err(StorageError::Exists(format!("store {}", store.code))),
        Err(error) => Err(error.into()),
    }
}

pub(super) fn insert_person(connection: &Connection, person: &Person) -> Result<()> {
    let sql = "INSERT INTO person (id, name, role, store, area, active) VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
    connection.execute(
        sql,
        params![
            person.id.0.as_bytes(),
            person.name,
            person.role.name(),
            person.store.as_ref().map(|code| code.as_str()),
            person.area.as_ref().map(|code| code.as_str()),
            person.active
        ],
    )?;
    bump(connection)
}

pub(super) fn set_active(connection: &Connection, person: PersonId, active: bool) -> Result<()> {
    let changed =
        connection.execute("UPDATE person SET active = ?2 WHERE id = ?1", params![person.0.as_bytes(), active])?;
    if changed == 0 {
        return Err(StorageError::Missing(format!("person {person}")));
    }
    bump(connection)
}

/// The directory is another one now.
fn bump(connection: &Connection) -> Result<()> {
    connection.execute("UPDATE office SET directory_version = directory_version + 1", [])?;
    Ok(())
}
