//! The table `policy`: versions of the rules as they were published.

use complaint::Timestamp;
use complaint::policy::Published;
use rusqlite::{Connection, Result, params};

/// Every version, ascending.
pub(crate) fn list(connection: &Connection) -> Result<Vec<Published>> {
    connection
        .prepare_cached("SELECT version, effective_from, published_at, body FROM policy ORDER BY version")?
        .query_map([], |row| {
            Ok(Published {
                version: row.get(0)?,
                effective_from: row.get(1).map(Timestamp)?,
                published_at: row.get(2).map(Timestamp)?,
                text: row.get(3)?,
            })
        })?
        .collect()
}

/// Puts these in place of all that there are.
pub(crate) fn replace(connection: &Connection, versions: &[Published]) -> Result<()> {
    connection.prepare_cached("DELETE FROM policy")?.execute([])?;
    let mut insert = connection
        .prepare_cached("INSERT INTO policy (version, effective_from, published_at, body) VALUES (?1, ?2, ?3, ?4)")?;
    for Published { version, effective_from, published_at, text } in versions {
        insert.execute(params![version, effective_from.0, published_at.0, text])?;
    }
    Ok(())
}
