//! `join-code`: makes a one-time code. The code is the last word printed, and kept nowhere.

use super::fault::Fault;
use super::output::{Output, instant};
use super::person::role;
use crate::code::JoinCode;
use crate::office::{code_key, random, system_clock};
use crate::storage::{CodeRecord, Storage, StorageError};
use clap::Args;
use complaint::{Role, StoreCode};
use serde_json::json;

/// What `--help` teaches.
pub(super) const TEACHING: &str = "Make a one-time code. Typed into a new app, it makes that installation a desk of the store and \
enrols one person on it; typed into a joined desk, it enrols one more person there.\n\nExample:\n  redress-server \
join-code --store LDN04 --role clerk --name \"Sam Reed\" --valid 2d\n\nThe code is the last word printed.";

#[derive(Args, Debug)]
pub(super) struct JoinCodeOptions {
    /// Store the desk belongs to
    #[arg(long, value_name = "CODE")]
    store: StoreCode,
    /// clerk, handler, supervisor, manager, quality, admin or auditor
    #[arg(long, value_parser = role)]
    role: Role,
    /// Name of the person; without it the person types their own
    #[arg(long)]
    name: Option<String>,
    /// How long the code can be used: minutes, hours or days, like 30m, 12h, 7d
    #[arg(long, default_value = "24h", value_parser = duration)]
    valid: i64,
}

/// A duration in milliseconds, at most a year.
fn duration(text: &str) -> Result<i64, String> {
    let wrong = || "a number with m, h or d, like 30m, 12h, 7d".to_owned();
    let unit = text.chars().last().ok_or_else(wrong)?;
    let count: i64 = text.strip_suffix(unit).and_then(|count| count.parse().ok()).ok_or_else(wrong)?;
    let unit = match unit {
        's' => 1_000,
        'm' => 60_000,
        'h' => 3_600_000,
        'd' => 86_400_000,
        _ => return Err(wrong()),
    };
    let most = 366 * 86_400_000;
    count.checked_mul(unit).filter(|ms| (1..=most).contains(ms)).ok_or_else(|| "at least 1s, at most 366d".into())
}

pub(super) async fn run(storage: &dyn Storage, options: JoinCodeOptions, output: &Output) -> Result<(), Fault> {
    let JoinCodeOptions { store, role, name, valid } = options;
    if storage.directory().await?.store(&store).is_none() {
        return Err(StorageError::Missing(format!("store {store}")).into());
    }
    let name = name.map(|name| name.trim().to_owned()).filter(|name| !name.is_empty());
    if name.as_ref().is_some_and(|name| name.chars().count() > 80) {
        return Err(Fault::Usage("a name has 1 to 80 characters".into()));
    }
    let code = JoinCode::from_random(random()?);
    let now = system_clock()();
    let record = CodeRecord {
        hash: code.hash(&code_key(&storage.charter().await?)),
        store: store.clone(),
        role,
        name,
        created_at: now,
        expires_at: now.plus(valid),
        used: None,
    };
    let until = instant(record.expires_at);
    storage.insert_code(record).await?;
    let role = role.name();
    let text = format!("For one {role} at {store}, once, until {until}: {code}");
    output.print(&text, &json!({ "store": store, "role": role, "until": until, "code": code.to_string() }))
}

#[cfg(test)]
mod tests {
    use super::duration;

    #[test]
    fn durations_are_read_as_people_write_them() {
        assert_eq!(duration("7d"), Ok(604_800_000), "days");
        assert_eq!(duration("30m"), Ok(1_800_000), "minutes");
        for wrong in ["", "d", "7", "-1d", "0h", "9999d", "7w", "7é"] {
            assert!(duration(wrong).is_err(), "{wrong:?} is no duration");
        }
    }
}
