//! Table `quarantine`: what revoked devices handed in.

use super::column::{self, actor, cbor, device, doc, get, hash, id, small, time};
use crate::storage::{Intake, QuarantineQuery, Quarantined, StorageError};
use deadpool_postgres::{GenericClient, Transaction};
use document::Item;
use tokio_postgres::Row;

type Result<T> = std::result::Result<T, StorageError>;

/// Keeps what is not kept yet; false, and nothing is to be kept, when it would be more than may be. The device is locked
/// first, so that two instances do not each find the last of the room.
pub(super) async fn insert(transaction: &Transaction<'_>, intake: &Intake) -> Result<bool> {
    let of = id(&intake.device.0);
    column::first(transaction, "SELECT id FROM device WHERE id = $1 FOR NO KEY UPDATE", &[&of]).await?;
    let sql = "INSERT INTO quarantine (received_at, device, person, reason, doc, generation, actor, hash, deed, bytes)
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT DO NOTHING";
    for item in &intake.items {
        let given: column::Given<'_> = &[
            &intake.at.0,
            &of,
            &id(&item.deed.person.0),
            &intake.reason,
            &id(&item.doc.0),
            &i64::from(item.generation),
            &item.actor.0.as_slice(),
            &item.hash.0.as_slice(),
            &column::to_cbor(&item.deed)?,
            &item.change,
        ];
        column::carry_out(transaction, sql, given).await?;
    }
    let sql = "SELECT count(*) AS items, coalesce(sum(octet_length(deed) + octet_length(bytes)), 0)::bigint AS bytes
               FROM quarantine WHERE device = $1";
    let row = column::first(transaction, sql, &[&of]).await?.ok_or_else(|| column::damaged("quarantine"))?;
    Ok(intake.room.holds(get(&row, "items")?, get(&row, "bytes")?))
}

pub(super) async fn list(client: &impl GenericClient, query: &QuarantineQuery) -> Result<Vec<Quarantined>> {
    let sql = "SELECT id, received_at, device, reason, doc, generation, actor, hash, deed, bytes FROM quarantine
               WHERE id > $1 AND ($2::bytea IS NULL OR device = $2) ORDER BY id LIMIT $3";
    let device = query.device.as_ref().map(|device| id(&device.0));
    let rows = column::all(client, sql, &[&query.after, &device, &i64::from(query.limit)]).await?;
    rows.iter().map(read).collect()
}

fn read(row: &Row) -> Result<Quarantined> {
    Ok(Quarantined {
        id: get(row, "id")?,
        received_at: time(row, "received_at")?,
        device: device(row, "device")?,
        reason: get(row, "reason")?,
        item: Item {
            doc: doc(row, "doc")?,
            generation: small(row, "generation")?,
            actor: actor(row, "actor")?,
            hash: hash(row, "hash")?,
            deed: cbor(row, "deed")?,
            change: get(row, "bytes")?,
            meta: None,
        },
    })
}
