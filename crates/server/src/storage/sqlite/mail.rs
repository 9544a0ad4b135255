//! The tables `mail_address` and `mail`, and what is read of documents for them.

use super::SqliteStorage;
use super::column::{self, bytes, time};
use crate::storage::{MailCall, MailDocument, MailOutcome, MailRecord, MailStanding, MailStorage, StorageError};
use async_trait::async_trait;
use complaint::{FiringId, PersonId, Timestamp};
use document::{ChangeHash, DocumentId};
use rusqlite::{Connection, OptionalExtension, Row, params};
use sync::Scope;
use uuid::Uuid;

type Result<T> = std::result::Result<T, StorageError>;

fn addresses(connection: &Connection) -> Result<Vec<(PersonId, String)>> {
    let sql = "SELECT person, address FROM mail_address ORDER BY person";
    column::all(connection.prepare_cached(sql)?.query([])?, |row| {
        Ok((column::person(row, "person")?, row.get("address")?))
    })
}

fn set_address(connection: &Connection, person: PersonId, address: Option<&str>) -> Result<()> {
    let id = person.0.as_bytes();
    let known = connection.query_row("SELECT 1 FROM person WHERE id = ?1", [id], |_| Ok(())).optional()?;
    if known.is_none() {
        return Err(StorageError::Missing(format!("person {person}")));
    }
    match address {
        Some(address) => connection.execute(
            "INSERT INTO mail_address (person, address) VALUES (?1, ?2)
             ON CONFLICT (person) DO UPDATE SET address = excluded.address",
            params![id, address],
        )?,
        None => connection.execute("DELETE FROM mail_address WHERE person = ?1", [id])?,
    };
    Ok(())
}

fn rows(
    connection: &Connection,
    after: Option<DocumentId>,
    limit: u32,
) -> Result<Vec<(DocumentId, Option<complaint::Row>)>> {
    let sql = "SELECT doc, row FROM doc WHERE doc > ?1 ORDER BY doc LIMIT ?2";
    let after = after.map(|doc| doc.0.as_bytes().to_vec()).unwrap_or_default();
    column::all(connection.prepare_cached(sql)?.query(params![after, limit])?, |row| {
        Ok((column::doc(row, "doc")?, column::cbor(row, "row").ok()))
    })
}

fn row(connection: &Connection, doc: DocumentId) -> Result<Option<complaint::Row>> {
    let mut statement = connection.prepare_cached("SELECT row FROM doc WHERE doc = ?1")?;
    let found = column::first(statement.query([doc.0.as_bytes()])?, |row| Ok(column::cbor(row, "row").ok()))?;
    Ok(found.flatten())
}

fn heads(connection: &Connection) -> Result<Vec<(Scope, u64)>> {
    let mut statement = connection.prepare_cached("SELECT scope, seq FROM scope_head")?;
    column::all(statement.query([])?, |row| Ok((column::text(row, "scope")?, column::count(row, "seq")?)))
}

fn told(connection: &Connection, scope: &Scope, seq: u64, limit: u32) -> Result<Vec<(u64, DocumentId)>> {
    let sql = "SELECT seq, doc FROM feed WHERE scope = ?1 AND seq > ?2 ORDER BY seq LIMIT ?3";
    let given = params![scope.to_string(), column::number(seq)?, limit];
    column::all(connection.prepare_cached(sql)?.query(given)?, |row| {
        Ok((column::count(row, "seq")?, column::doc(row, "doc")?))
    })
}

fn document(connection: &Connection, doc: DocumentId) -> Result<Option<MailDocument>> {
    let mut statement = connection.prepare_cached("SELECT snapshot, heads, metas FROM doc WHERE doc = ?1")?;
    column::first(statement.query([doc.0.as_bytes()])?, |row| {
        let metas: Vec<(ChangeHash, complaint::Meta)> = column::cbor(row, "metas")?;
        Ok(MailDocument {
            bytes: row.get("snapshot")?,
            heads: column::hashes(row, "heads")?,
            metas: metas.into_iter().collect(),
        })
    })
}

fn note(connection: &Connection, calls: &[MailCall], at: Timestamp) -> Result<()> {
    let sql = "INSERT INTO mail (firing, person, doc, number, noted_at, next_at, tries, fault, standing)
               SELECT ?1, ?2, ?3, ?4, ?5, ?5, 0, '', 'waiting' WHERE EXISTS (SELECT 1 FROM doc WHERE doc = ?3)
               ON CONFLICT DO NOTHING";
    let mut statement = connection.prepare_cached(sql)?;
    for call in calls {
        let (firing, person, doc) = (call.firing.0.as_bytes(), call.person.0.as_bytes(), call.doc.0.as_bytes());
        statement.execute(params![firing, person, doc, call.number.to_string(), at.0])?;
    }
    Ok(())
}

fn people(connection: &Connection, now: Timestamp, limit: u32) -> Result<Vec<PersonId>> {
    let sql = "SELECT person FROM mail
               WHERE standing = 'waiting' AND next_at <= ?1 AND person IN (SELECT person FROM mail_address)
               GROUP BY person ORDER BY min(next_at), person LIMIT ?2";
    column::all(connection.prepare_cached(sql)?.query(params![now.0, limit])?, |row| column::person(row, "person"))
}

fn claim(connection: &Connection, person: PersonId, now: Timestamp, until: Timestamp) -> Result<Vec<MailRecord>> {
    let sql = "UPDATE mail SET next_at = ?3, tries = tries + 1
               WHERE person = ?1 AND standing = 'waiting' AND next_at <= ?2 RETURNING *";
    let given = params![person.0.as_bytes(), now.0, until.0];
    let mut claimed = column::all(connection.prepare_cached(sql)?.query(given)?, read)?;
    claimed.sort_by_key(|record| record.call.firing);
    Ok(claimed)
}

fn settle(connection: &Connection, record: &MailRecord, outcome: &MailOutcome, at: Timestamp) -> Result<()> {
    let (firing, person) = (record.call.firing.0.as_bytes(), record.call.person.0.as_bytes());
    match outcome {
        MailOutcome::Settled(standing) => connection.execute(
            "UPDATE mail SET standing = ?4, settled_at = ?5 WHERE firing = ?1 AND person = ?2 AND tries = ?3",
            params![firing, person, record.tries, standing.name(), at.0],
        )?,
        MailOutcome::Failed { next_at, fault } => connection.execute(
            "UPDATE mail SET next_at = ?4, fault = ?5 WHERE firing = ?1 AND person = ?2 AND tries = ?3",
            params![firing, person, record.tries, next_at.0, fault],
        )?,
    };
    Ok(())
}

fn tidy(connection: &Connection, stale: Timestamp, old: Timestamp, at: Timestamp) -> Result<()> {
    let sql = "UPDATE mail SET standing = 'ended', settled_at = ?2 WHERE standing = 'waiting' AND noted_at < ?1";
    connection.execute(sql, params![stale.0, at.0])?;
    connection.execute("DELETE FROM mail WHERE settled_at < ?1", [old.0])?;
    Ok(())
}

fn list(connection: &Connection, limit: u32) -> Result<Vec<MailRecord>> {
    let sql = "SELECT * FROM mail ORDER BY noted_at DESC, number, person LIMIT ?1";
    column::all(connection.prepare_cached(sql)?.query([limit])?, read)
}

fn read(row: &Row<'_>) -> Result<MailRecord> {
    let call = MailCall {
        firing: FiringId(Uuid::from_bytes(bytes(row, "firing")?)),
        person: column::person(row, "person")?,
        doc: column::doc(row, "doc")?,
        number: column::text(row, "number")?,
    };
    let settled_at: Option<i64> = row.get("settled_at")?;
    Ok(MailRecord {
        call,
        noted_at: time(row, "noted_at")?,
        tries: row.get("tries")?,
        fault: row.get("fault")?,
        standing: column::text::<MailStanding>(row, "standing")?,
        settled_at: settled_at.map(Timestamp),
    })
}

#[async_trait]
impl MailStorage for SqliteStorage {
    async fn mail_addresses(&self) -> Result<Vec<(PersonId, String)>> {
        self.read(addresses).await
    }

    async fn set_mail_address(&self, person: PersonId, address: Option<String>) -> Result<()> {
        self.write(move |c| set_address(c, person, address.as_deref())).await
    }

    async fn mail_rows(
        &self,
        after: Option<DocumentId>,
        limit: u32,
    ) -> Result<Vec<(DocumentId, Option<complaint::Row>)>> {
        self.read(move |c| rows(c, after, limit)).await
    }

    async fn mail_row(&self, doc: DocumentId) -> Result<Option<complaint::Row>> {
        self.read(move |c| row(c, doc)).await
    }

    async fn mail_heads(&self) -> Result<Vec<(Scope, u64)>> {
        self.read(heads).await
    }

    async fn mail_told(&self, scope: Scope, seq: u64, limit: u32) -> Result<Vec<(u64, DocumentId)>> {
        self.read(move |c| told(c, &scope, seq, limit)).await
    }

    async fn mail_document(&self, doc: DocumentId) -> Result<Option<MailDocument>> {
        self.read(move |c| document(c, doc)).await
    }

    async fn note_mail(&self, calls: Vec<MailCall>, at: Timestamp) -> Result<()> {
        self.write(move |c| note(c, &calls, at)).await
    }

    async fn mail_people(&self, now: Timestamp, limit: u32) -> Result<Vec<PersonId>> {
        self.read(move |c| people(c, now, limit)).await
    }

    async fn claim_mail(&self, person: PersonId, now: Timestamp, until: Timestamp) -> Result<Vec<MailRecord>> {
        self.write(move |c| claim(c, person, now, until)).await
    }

    async fn settle_mail(&self, record: MailRecord, outcome: MailOutcome, at: Timestamp) -> Result<()> {
        self.write(move |c| settle(c, &record, &outcome, at)).await
    }

    async fn tidy_mail(&self, stale: Timestamp, old: Timestamp, at: Timestamp) -> Result<()> {
        self.write(move |c| tidy(c, stale, old, at)).await
    }

    async fn mail(&self, limit: u32) -> Result<Vec<MailRecord>> {
        self.read(move |c| list(c, limit)).await
    }
}
