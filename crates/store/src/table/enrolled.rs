//! The table `enrolled`: who may use this desk, with the verifier of their PIN.

use crate::Enrolled;
use crate::column::uuid;
use complaint::PersonId;
use rusqlite::{Connection, Result, params};

pub(crate) fn list(connection: &Connection) -> Result<Vec<Enrolled>> {
    connection
        .prepare_cached("SELECT person, slot FROM enrolled ORDER BY person")?
        .query_map([], |row| Ok(Enrolled { person: uuid(row, 0).map(PersonId)?, slot: row.get(1)? }))?
        .collect()
}

/// These people and nobody else; verifiers of those who stay are kept. True when that changed something.
pub(crate) fn replace(connection: &Connection, people: &[PersonId]) -> Result<bool> {
    let mut changed = false;
    for gone in list(connection)?.into_iter().filter(|enrolled| !people.contains(&enrolled.person)) {
        connection.execute("DELETE FROM enrolled WHERE person = ?1", [gone.person.0.as_bytes()])?;
        changed = true;
    }
    for person in people {
        changed |= insert(connection, *person)?;
    }
    Ok(changed)
}

/// True when the person was not enrolled before.
pub(crate) fn insert(connection: &Connection, person: PersonId) -> Result<bool> {
    let inserted = connection
        .prepare_cached("INSERT OR IGNORE INTO enrolled (person) VALUES (?1)")?
        .execute([person.0.as_bytes()])?;
    Ok(inserted > 0)
}

pub(crate) fn replace_slot(connection: &Connection, person: PersonId, slot: Option<&[u8]>) -> Result<()> {
    connection
        .prepare_cached(
            "INSERT INTO enrolled (person, slot) VALUES (?1, ?2) ON CONFLICT (person) DO UPDATE SET slot = excluded.slot",
        )?
        .execute(params![person.0.as_bytes(), slot])?;
    Ok(())
}
