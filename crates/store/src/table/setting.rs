//! The table `setting`: names and values, of the desk or of one person.

use crate::SettingOf;
use rusqlite::{Connection, OptionalExtension, Result, params};

pub(crate) fn find(connection: &Connection, of: SettingOf, name: &str) -> Result<Option<String>> {
    connection
        .prepare_cached("SELECT value FROM setting WHERE person = ?1 AND name = ?2")?
        .query_row(params![owner(of), name], |row| row.get(0))
        .optional()
}

pub(crate) fn replace(connection: &Connection, of: SettingOf, name: &str, json: &str) -> Result<()> {
    connection
        .prepare_cached("INSERT OR REPLACE INTO setting (person, name, value) VALUES (?1, ?2, ?3)")?
        .execute(params![owner(of), name, json])?;
    Ok(())
}

fn owner(of: SettingOf) -> Vec<u8> {
    match of {
        SettingOf::Desk => Vec::new(),
        SettingOf::Person(person) => person.0.as_bytes().to_vec(),
    }
}
