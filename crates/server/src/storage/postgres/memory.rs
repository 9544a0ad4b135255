//! Tables `used_nonce` and `wrong_code`: what all instances must remember for some minutes. They are not logged, so a
//! crash of the database server empties them.

use super::column;
use crate::storage::StorageError;
use crate::storage::records::WrongCodes;
use complaint::Timestamp;
use deadpool_postgres::{GenericClient, Transaction};
use std::net::IpAddr;

type Result<T> = std::result::Result<T, StorageError>;

/// False when it was used before.
pub(super) async fn use_nonce(client: &impl GenericClient, nonce: [u8; 12], ends_at: Timestamp) -> Result<bool> {
    let sql = "INSERT INTO used_nonce (nonce, ends_at) VALUES ($1, $2) ON CONFLICT DO NOTHING";
    Ok(column::carry_out(client, sql, &[&nonce.as_slice(), &ends_at.0]).await? == 1)
}

/// How far the clocks of two instances may be apart, in milliseconds.
const SLACK: i64 = 10 * 60_000;

/// Forgets what is good no more, by whichever instance's clock.
pub(super) async fn forget_nonces(client: &impl GenericClient, now: Timestamp) -> Result<()> {
    column::carry_out(client, "DELETE FROM used_nonce WHERE ends_at <= $1", &[&now.0.saturating_sub(SLACK)]).await?;
    Ok(())
}

pub(super) async fn wrong_codes(client: &impl GenericClient, from: IpAddr) -> Result<Option<WrongCodes>> {
    let sql = "SELECT since, count FROM wrong_code WHERE address = $1";
    let found = column::first(client, sql, &[&from.to_string()]).await?;
    found
        .map(|row| Ok(WrongCodes { since: column::time(&row, "since")?, count: column::small(&row, "count")? }))
        .transpose()
}

/// Counts one more, and forgets addresses whose window is over.
pub(super) async fn note_wrong_code(transaction: &Transaction<'_>, from: IpAddr, now: Timestamp) -> Result<()> {
    let begun = now.0.saturating_sub(WrongCodes::WINDOW);
    let over = "DELETE FROM wrong_code WHERE since <= $1 OR since > $2";
    column::carry_out(transaction, over, &[&begun, &now.0]).await?;
    let sql = "INSERT INTO wrong_code (address, since, count) VALUES ($1, $2, 1)
               ON CONFLICT (address) DO UPDATE SET count = wrong_code.count + 1";
    column::carry_out(transaction, sql, &[&from.to_string(), &now.0]).await?;
    Ok(())
}
