//! The table `document`: what the office acknowledged, as saved by Automerge.

use crate::column::{cbor, structure, unsigned};
use complaint::Meta;
use document::ChangeHash;
use rusqlite::{Connection, OptionalExtension, Result, params};

/// The heads: those noted beside the document, unless the last change of its tail is the only one.
macro_rules! heads {
    () => {
        "coalesce((SELECT CASE WHEN alone THEN hash END FROM tail WHERE tail.place = document.place ORDER BY n DESC LIMIT 1),
            document.heads)"
    };
}
pub(super) use heads;

/// A saved document without its tail.
#[derive(Clone, Debug)]
pub(crate) struct Saved {
    pub(crate) generation: u32,
    pub(crate) heads: Vec<ChangeHash>,
    pub(crate) metas: Vec<(ChangeHash, Meta)>,
    pub(crate) snapshot: Option<Vec<u8>>,
}

pub(crate) fn find(connection: &Connection, place: i64) -> Result<Option<Saved>> {
    connection
        .prepare_cached(concat!("SELECT generation, ", heads!(), ", metas, snapshot FROM document WHERE place = ?1"))?
        .query_row([place], |row| {
            Ok(Saved {
                generation: row.get(0)?,
                heads: hashes(row.get_ref(1)?.as_blob()?),
                metas: structure(row, 2)?,
                snapshot: row.get(3)?,
            })
        })
        .optional()
}

pub(crate) fn find_heads(connection: &Connection, place: i64) -> Result<Option<Vec<ChangeHash>>> {
    connection
        .prepare_cached(concat!("SELECT ", heads!(), " FROM document WHERE place = ?1"))?
        .query_row([place], |row| Ok(hashes(row.get_ref(0)?.as_blob()?)))
        .optional()
}

/// What a document stands on, as far as a writer must know that adds to it.
#[derive(Clone, Debug)]
pub(crate) struct Ground {
    pub(crate) generation: u32,
    pub(crate) heads: Vec<ChangeHash>,
    /// How many changes the tail has.
    pub(crate) tail: usize,
    /// Number of its last.
    pub(crate) last: i64,
}

pub(crate) fn find_ground(connection: &Connection, place: i64) -> Result<Option<Ground>> {
    connection
        .prepare_cached(concat!(
            "SELECT generation, ",
            heads!(),
            ", (SELECT count(*) FROM tail WHERE tail.place = document.place),
                (SELECT coalesce(max(n), 0) FROM tail WHERE tail.place = document.place)
             FROM document WHERE place = ?1"
        ))?
        .query_row([place], |row| {
            Ok(Ground {
                generation: row.get(0)?,
                heads: hashes(row.get_ref(1)?.as_blob()?),
                tail: unsigned(row, 2)? as usize,
                last: row.get(3)?,
            })
        })
        .optional()
}

/// Hashes of the changes in the snapshot.
pub(crate) fn list_saved_hashes(connection: &Connection, place: i64) -> Result<Vec<ChangeHash>> {
    let metas: Option<Vec<(ChangeHash, Meta)>> = connection
        .prepare_cached("SELECT metas FROM document WHERE place = ?1")?
        .query_row([place], |row| structure(row, 0))
        .optional()?;
    Ok(metas.unwrap_or_default().into_iter().map(|(hash, _)| hash).collect())
}

/// Replaces snapshot, metas and heads.
pub(crate) fn replace(
    connection: &Connection,
    place: i64,
    generation: u32,
    heads: &[ChangeHash],
    metas: &[(ChangeHash, Meta)],
    snapshot: &[u8],
) -> Result<()> {
    connection
        .prepare_cached(
            "INSERT OR REPLACE INTO document (place, generation, heads, metas, snapshot) VALUES (?1, ?2, ?3, ?4, ?5)",
        )?
        .execute(params![place, generation, bytes(heads), cbor(&metas)?, snapshot])?;
    Ok(())
}

/// Sets the heads; makes a document without snapshot where there is none.
pub(crate) fn replace_heads(connection: &Connection, place: i64, generation: u32, heads: &[ChangeHash]) -> Result<()> {
    let nothing: &[(ChangeHash, Meta)] = &[];
    connection
        .prepare_cached(
            "INSERT INTO document (place, generation, heads, metas) VALUES (?1, ?2, ?3, ?4)
             ON CONFLICT (place) DO UPDATE SET generation = excluded.generation, heads = excluded.heads",
        )?
        .execute(params![place, generation, bytes(heads), cbor(&nothing)?])?;
    Ok(())
}

/// What lies there cannot be trusted to be at its heads.
pub(crate) fn forget_heads(connection: &Connection, place: i64) -> Result<()> {
    connection.prepare_cached("UPDATE tail SET alone = 0 WHERE place = ?1 AND alone = 1")?.execute([place])?;
    connection.prepare_cached("UPDATE document SET heads = x'' WHERE place = ?1")?.execute([place])?;
    Ok(())
}

/// Nothing of it is acknowledged any more.
pub(crate) fn remove(connection: &Connection, place: i64) -> Result<()> {
    connection.prepare_cached("DELETE FROM document WHERE place = ?1")?.execute([place])?;
    Ok(())
}

fn bytes(hashes: &[ChangeHash]) -> Vec<u8> {
    hashes.iter().flat_map(|hash| hash.0).collect()
}

pub(crate) fn hashes(bytes: &[u8]) -> Vec<ChangeHash> {
    bytes.as_chunks::<32>().0.iter().map(|chunk| ChangeHash(*chunk)).collect()
}
