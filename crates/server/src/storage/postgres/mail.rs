//! The tables `mail_address` and `mail`, and what is read of documents for them.

use super::PostgresStorage;
use super::column::{self, bytes, get, id, small, time};
use crate::storage::{MailCall, MailDocument, MailOutcome, MailRecord, MailStanding, MailStorage, StorageError};
use async_trait::async_trait;
use complaint::{FiringId, PersonId, Timestamp};
use deadpool_postgres::GenericClient;
use document::{ChangeHash, DocumentId};
use sync::Scope;
use tokio_postgres::Row;
use uuid::Uuid;

type Result<T> = std::result::Result<T, StorageError>;

async fn set_address(client: &impl GenericClient, person: PersonId, address: Option<&str>) -> Result<()> {
    let of = id(&person.0);
    if column::first(client, "SELECT 1 AS known FROM person WHERE id = $1", &[&of]).await?.is_none() {
        return Err(StorageError::Missing(format!("person {person}")));
    }
    match address {
        Some(address) => {
            let sql = "INSERT INTO mail_address (person, address) VALUES ($1, $2)
                       ON CONFLICT (person) DO UPDATE SET address = excluded.address";
            column::carry_out(client, sql, &[&of, &address]).await?
        }
        None => column::carry_out(client, "DELETE FROM mail_address WHERE person = $1", &[&of]).await?,
    };
    Ok(())
}

async fn note(client: &impl GenericClient, call: &MailCall, at: Timestamp) -> Result<()> {
    let sql = "INSERT INTO mail (firing, person, doc, number, noted_at, next_at, tries, fault, standing)
               SELECT $1, $2, doc, $4, $5, $5, 0, '', 'waiting' FROM doc WHERE doc = $3 FOR SHARE
               ON CONFLICT DO NOTHING";
    let given: column::Given<'_> =
        &[&id(&call.firing.0), &id(&call.person.0), &id(&call.doc.0), &call.number.to_string(), &at.0];
    column::carry_out(client, sql, given).await?;
    Ok(())
}

/// Rows that another instance is taking are passed over, so that nobody waits and nobody is written to twice.
const CLAIM: &str = "UPDATE mail SET next_at = $3, tries = tries + 1
   WHERE (firing, person) IN (
     SELECT firing, person FROM mail
     WHERE person = $1 AND standing = 'waiting' AND next_at <= $2 FOR UPDATE SKIP LOCKED)
   RETURNING *";

async fn settle(client: &impl GenericClient, record: &MailRecord, outcome: &MailOutcome, at: Timestamp) -> Result<()> {
    let (firing, person, tries) = (id(&record.call.firing.0), id(&record.call.person.0), i64::from(record.tries));
    match outcome {
        MailOutcome::Settled(standing) => {
            let sql = "UPDATE mail SET standing = $4, settled_at = $5
                       WHERE firing = $1 AND person = $2 AND tries = $3";
            column::carry_out(client, sql, &[&firing, &person, &tries, &standing.name(), &at.0]).await?
        }
        MailOutcome::Failed { next_at, fault } => {
            let sql = "UPDATE mail SET next_at = $4, fault = $5 WHERE firing = $1 AND person = $2 AND tries = $3";
            column::carry_out(client, sql, &[&firing, &person, &tries, &next_at.0, fault]).await?
        }
    };
    Ok(())
}

fn read(row: &Row) -> Result<MailRecord> {
    let call = MailCall {
        firing: FiringId(Uuid::from_bytes(bytes(row, "firing")?)),
        person: column::person(row, "person")?,
        doc: column::doc(row, "doc")?,
        number: column::text(row, "number")?,
    };
    Ok(MailRecord {
        call,
        noted_at: time(row, "noted_at")?,
        tries: small(row, "tries")?,
        fault: get(row, "fault")?,
        standing: column::text::<MailStanding>(row, "standing")?,
        settled_at: get::<Option<i64>>(row, "settled_at")?.map(Timestamp),
    })
}

#[async_trait]
impl MailStorage for PostgresStorage {
    async fn mail_addresses(&self) -> Result<Vec<(PersonId, String)>> {
        let sql = "SELECT person, address FROM mail_address ORDER BY person";
        let rows = column::all(&self.client().await?, sql, &[]).await?;
        rows.iter().map(|row| Ok((column::person(row, "person")?, get(row, "address")?))).collect()
    }

    async fn set_mail_address(&self, person: PersonId, address: Option<String>) -> Result<()> {
        set_address(&self.client().await?, person, address.as_deref()).await
    }

    async fn mail_rows(
        &self,
        after: Option<DocumentId>,
        limit: u32,
    ) -> Result<Vec<(DocumentId, Option<complaint::Row>)>> {
        let after = after.as_ref().map_or([].as_slice(), |doc| id(&doc.0));
        let sql = "SELECT doc, row FROM doc WHERE doc > $1 ORDER BY doc LIMIT $2";
        let rows = column::all(&self.client().await?, sql, &[&after, &i64::from(limit)]).await?;
        rows.iter().map(|row| Ok((column::doc(row, "doc")?, column::cbor(row, "row").ok()))).collect()
    }

    async fn mail_row(&self, doc: DocumentId) -> Result<Option<complaint::Row>> {
        let row = column::first(&self.client().await?, "SELECT row FROM doc WHERE doc = $1", &[&id(&doc.0)]).await?;
        Ok(row.and_then(|row| column::cbor(&row, "row").ok()))
    }

    async fn mail_heads(&self) -> Result<Vec<(Scope, u64)>> {
        let rows = column::all(&self.client().await?, "SELECT scope, seq FROM scope_head", &[]).await?;
        rows.iter().map(|row| Ok((column::text(row, "scope")?, column::count(row, "seq")?))).collect()
    }

    async fn mail_told(&self, scope: Scope, seq: u64, limit: u32) -> Result<Vec<(u64, DocumentId)>> {
        let sql = "SELECT seq, doc FROM feed WHERE scope = $1 AND seq > $2 ORDER BY seq LIMIT $3";
        let given: column::Given<'_> = &[&scope.to_string(), &column::number(seq)?, &i64::from(limit)];
        let rows = column::all(&self.client().await?, sql, given).await?;
        rows.iter().map(|row| Ok((column::count(row, "seq")?, column::doc(row, "doc")?))).collect()
    }

    async fn mail_document(&self, doc: DocumentId) -> Result<Option<MailDocument>> {
        let sql = "SELECT snapshot, heads, metas FROM doc WHERE doc = $1";
        let Some(row) = column::first(&self.client().await?, sql, &[&id(&doc.0)]).await? else { return Ok(None) };
        let metas: Vec<(ChangeHash, complaint::Meta)> = column::cbor(&row, "metas")?;
        Ok(Some(MailDocument {
            bytes: get(&row, "snapshot")?,
            heads: column::hashes(&row, "heads")?,
            metas: metas.into_iter().collect(),
        }))
    }

    async fn note_mail(&self, calls: Vec<MailCall>, at: Timestamp) -> Result<()> {
        let mut client = self.client().await?;
        let transaction = client.transaction().await?;
        for call in &calls {
            note(&transaction, call, at).await?;
        }
        Ok(transaction.commit().await?)
    }

    async fn mail_people(&self, now: Timestamp, limit: u32) -> Result<Vec<PersonId>> {
        let sql = "SELECT person FROM mail
                   WHERE standing = 'waiting' AND next_at <= $1 AND person IN (SELECT person FROM mail_address)
                   GROUP BY person ORDER BY min(next_at), person LIMIT $2";
        let rows = column::all(&self.client().await?, sql, &[&now.0, &i64::from(limit)]).await?;
        rows.iter().map(|row| column::person(row, "person")).collect()
    }

    async fn claim_mail(&self, person: PersonId, now: Timestamp, until: Timestamp) -> Result<Vec<MailRecord>> {
        let rows = column::all(&self.client().await?, CLAIM, &[&id(&person.0), &now.0, &until.0]).await?;
        let mut claimed: Vec<MailRecord> = rows.iter().map(read).collect::<Result<_>>()?;
        claimed.sort_by_key(|record| record.call.firing);
        Ok(claimed)
    }

    async fn settle_mail(&self, record: MailRecord, outcome: MailOutcome, at: Timestamp) -> Result<()> {
        settle(&self.client().await?, &record, &outcome, at).await
    }

    async fn tidy_mail(&self, stale: Timestamp, old: Timestamp, at: Timestamp) -> Result<()> {
        let client = self.client().await?;
        let sql = "UPDATE mail SET standing = 'ended', settled_at = $2 WHERE standing = 'waiting' AND noted_at < $1";
        column::carry_out(&client, sql, &[&stale.0, &at.0]).await?;
        column::carry_out(&client, "DELETE FROM mail WHERE settled_at < $1", &[&old.0]).await?;
        Ok(())
    }

    async fn mail(&self, limit: u32) -> Result<Vec<MailRecord>> {
        let sql = "SELECT * FROM mail ORDER BY noted_at DESC, number, person LIMIT $1";
        let rows = column::all(&self.client().await?, sql, &[&i64::from(limit)]).await?;
        rows.iter().map(read).collect()
    }
}
