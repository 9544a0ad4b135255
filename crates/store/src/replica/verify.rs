//! Looking whether everything is well.

use super::Replica;
use crate::table::{census, complaint, cursor, search};
use crate::{Derived, Problem, Result, StoredDocument, Verdict, reader};
use rusqlite::Connection;

impl Replica {
    /// Reads everything: the file, the search index, the cursors, and every document, which `derive` reads again so that
    /// heads and row can be compared. `progress` is told how many documents are done, of how many.
    ///
    /// # Errors
    /// Only the disk's; what is wrong with the contents is in the verdict.
    pub fn verify(
        &mut self,
        derive: &mut dyn FnMut(&StoredDocument) -> std::result::Result<Derived, String>,
        progress: &mut dyn FnMut(u64, u64),
    ) -> Result<Verdict> {
        let connection = &*self.writer()?;
        let mut verdict = Verdict { documents: 0, problems: check_file(connection)? };
        verdict.problems.extend(check_search(connection)?);
        verdict.problems.extend(census::list_wrong(connection)?.into_iter().map(Problem::Census));
        verdict.problems.extend(check_cursors(connection)?);
        let places = complaint::list_places(connection)?;
        for place in &places {
            verdict.problems.extend(check_document(connection, *place, derive)?);
            verdict.documents += 1;
            progress(verdict.documents, places.len() as u64);
        }
        Ok(verdict)
    }
}

/// Every page's checksum, then every table and index.
fn check_file(connection: &Connection) -> Result<Vec<Problem>> {
    let mut problems = Vec::new();
    for statement in ["PRAGMA cipher_integrity_check", "PRAGMA integrity_check", "PRAGMA foreign_key_check"] {
        let mut statement = connection.prepare(statement)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let finding: String = row.get(0)?;
            if finding != "ok" {
                problems.push(Problem::File(finding));
            }
        }
    }
    Ok(problems)
}

fn check_search(connection: &Connection) -> Result<Vec<Problem>> {
    let mut problems = Vec::new();
    if let Err(error) = connection.execute("INSERT INTO search (search) VALUES ('integrity-check')", []) {
        problems.push(Problem::Search(error.to_string()));
    }
    let lacking: i64 = connection.query_row(
        "SELECT count(*) FROM complaint WHERE NOT EXISTS (SELECT 1 FROM search_docsize WHERE id = complaint.place)",
        [],
        |row| row.get(0),
    )?;
    if lacking > 0 {
        problems.push(Problem::Search(format!("{lacking} complaints are not in the index")));
    }
    Ok(problems)
}

fn check_cursors(connection: &Connection) -> Result<Vec<Problem>> {
    let cursors = cursor::list(connection)?;
    let wrong = cursors.into_iter().filter(|cursor| (cursor.seq == 0) != (cursor.chain == [0; 32]));
    Ok(wrong
        .map(|cursor| Problem::Cursor {
            scope: cursor.scope,
            what: format!("number {} does not fit its chain", cursor.seq),
        })
        .collect())
}

/// Holds a document against what was derived from it.
pub(crate) fn check_document(
    connection: &Connection,
    place: i64,
    derive: &mut dyn FnMut(&StoredDocument) -> std::result::Result<Derived, String>,
) -> Result<Option<Problem>> {
    let (Some(listed), Some(stored)) = (complaint::find(connection, place)?, reader::read_document(connection, place)?)
    else {
        return Ok(None);
    };
    let doc = stored.doc;
    let mut derived = match derive(&stored) {
        Ok(derived) => derived,
        Err(what) => return Ok(Some(Problem::Document { doc, what })),
    };
    derived.heads.sort_unstable();
    let mut heads = stored.heads;
    heads.sort_unstable();
    if derived.heads != heads {
        return Ok(Some(Problem::Heads { doc }));
    }
    let words = search::hash(&std::mem::take(&mut derived.row.search));
    let same = derived.row == listed.row && words == complaint::search_hash(connection, place)?;
    Ok((!same).then_some(Problem::Row { doc }))
}
