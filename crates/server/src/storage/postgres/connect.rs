//! How the database is reached: the URL, the pool, the schema. A password is never part of a message.

use super::tls::{self, Tls};
use crate::storage::StorageError;
use deadpool_postgres::{Hook, HookError, Manager, ManagerConfig, Pool, PoolError, RecyclingMethod, Runtime};
use std::time::Duration;
use tokio_postgres::config::Host;
use tokio_postgres::{Client, Config};

type Result<T> = std::result::Result<T, StorageError>;

/// The oldest server that works, as `server_version_num` counts.
const LEAST_SERVER: i64 = 150_000;

/// How long connecting may take, and waiting for a free connection.
const CONNECT_TIME: Duration = Duration::from_secs(5);
const WAIT_TIME: Duration = Duration::from_secs(15);

/// Connections of one instance beside the one that listens.
const CONNECTIONS: usize = 12;

/// Migrations wait for each other behind this advisory lock ("redress" in letters).
const MIGRATING: i64 = 0x72_6564_7265_7373;

/// What every connection of the pool is told first. A lock that somebody holds for longer than this, or a transaction
/// that somebody left open, must not stop the office; and an answer is given only for what is on disk.
const SESSION: &str = "SET lock_timeout = '5s'; SET statement_timeout = '60s';
    SET idle_in_transaction_session_timeout = '15s';
    SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off'";

#[allow(clippy::unwrap_used, reason = "the macro's own code; names of migrations are checked when it is built")]
mod embedded {
    refinery::embed_migrations!("migrations/postgres");
}

/// Reads the URL of a database.
pub(super) fn config(url: &str) -> Result<Config> {
    // The parser's own message may repeat a piece of what it could not read, and that piece may be the password.
    let mut config: Config = url.parse().map_err(|_| StorageError::Url)?;
    if config.get_hosts().is_empty() && config.get_hostaddrs().is_empty() {
        return Err(StorageError::Url);
    }
    config.application_name("redress-server").connect_timeout(CONNECT_TIME).keepalives_idle(Duration::from_secs(30));
    let mode = tls::mode(&config);
    config.ssl_mode(mode);
    Ok(config)
}

/// Where the database is, without user and password.
pub(super) fn place(config: &Config) -> String {
    let host = match config.get_hosts().first() {
        Some(Host::Tcp(name)) => name.clone(),
        #[cfg(unix)]
        Some(Host::Unix(path)) => path.display().to_string(),
        None => config.get_hostaddrs().first().map(ToString::to_string).unwrap_or_default(),
    };
    let port = config.get_ports().first().copied().unwrap_or(5432);
    let name = config.get_dbname().or(config.get_user()).unwrap_or_default();
    format!("the database {name} at {host}:{port}")
}

/// A connection of its own, for the schema.
pub(super) async fn client(config: &Config) -> Result<Client> {
    let at = |error: tokio_postgres::Error| match StorageError::from(error) {
        StorageError::Unreachable(problem) => StorageError::Unreachable(format!("{}: {problem}", place(config))),
        StorageError::Missing(_) => StorageError::Missing(place(config)),
        other => other,
    };
    let (client, connection) = config.connect(Tls::of(config)?).await.map_err(at)?;
    // Ends when the client is dropped; what goes wrong is told by the client's own calls.
    tokio::spawn(async move { drop(connection.await) });
    Ok(client)
}

/// The connections of this instance.
pub(super) fn pool(config: Config) -> Result<Pool> {
    let recycling = ManagerConfig { recycling_method: RecyclingMethod::Fast };
    let session = Hook::async_fn(|client: &mut deadpool_postgres::ClientWrapper, _| {
        Box::pin(async move { client.batch_execute(SESSION).await.map_err(HookError::Backend) })
    });
    let tls = Tls::of(&config)?;
    Pool::builder(Manager::from_config(config, tls, recycling))
        .max_size(CONNECTIONS)
        .wait_timeout(Some(WAIT_TIME))
        .create_timeout(Some(CONNECT_TIME))
        .runtime(Runtime::Tokio1)
        .post_create(session)
        .build()
        .map_err(|error| StorageError::Database(error.to_string()))
}

/// The server is one whose word can be relied on.
pub(super) async fn check_server(client: &Client) -> Result<()> {
    let sql = "SELECT current_setting('server_version_num')::bigint, current_setting('server_version'),
                      current_setting('fsync')";
    let row = client.query_one(sql, &[]).await?;
    let (number, version, fsync): (i64, String, String) = (row.try_get(0)?, row.try_get(1)?, row.try_get(2)?);
    if number < LEAST_SERVER {
        return Err(StorageError::Database(format!("PostgreSQL {version} is too old: 15 is the oldest that works")));
    }
    if fsync != "on" {
        return Err(StorageError::Database("the server runs with fsync off: what it confirms may be lost".into()));
    }
    Ok(())
}

/// The version of the schema; `None` when no office was ever founded here.
pub(super) async fn schema_version(client: &Client) -> Result<Option<u32>> {
    let sql = "SELECT to_regclass('refinery_schema_history') IS NOT NULL";
    if !client.query_one(sql, &[]).await?.try_get::<_, bool>(0)? {
        return Ok(None);
    }
    let sql = "SELECT coalesce(max(version), 0)::bigint FROM refinery_schema_history";
    let version: i64 = client.query_one(sql, &[]).await?.try_get(0)?;
    Ok(Some(u32::try_from(version).unwrap_or(u32::MAX)))
}

/// Brings the schema up to date. Instances that start together wait for each other.
pub(super) async fn migrate(client: &mut Client) -> Result<()> {
    client.batch_execute(&format!("SELECT pg_advisory_lock({MIGRATING})")).await?;
    let runner = embedded::migrations::runner();
    let known = runner.get_migrations().iter().map(refinery::Migration::version).max().unwrap_or_default();
    let known = u32::try_from(known).unwrap_or_default();
    let found = schema_version(client).await?.unwrap_or_default();
    if found > known {
        return Err(StorageError::Newer { found, known });
    }
    runner.run_async(client).await.map_err(|error| StorageError::Database(error.to_string()))?;
    super::manifest::fill(client).await?;
    client.batch_execute(&format!("SELECT pg_advisory_unlock({MIGRATING})")).await?;
    Ok(())
}

impl From<tokio_postgres::Error> for StorageError {
    fn from(error: tokio_postgres::Error) -> Self {
        use std::error::Error;
        if let Some(told) = error.as_db_error() {
            return told_by_server(told);
        }
        let cause = error.source().map(|cause| format!(": {cause}")).unwrap_or_default();
        let text = format!("{error}{cause}");
        let cut = error.is_closed() || error.source().is_none_or(|cause| cause.is::<std::io::Error>());
        // The driver has no names for these two: a password that is missing, or a way to prove it that is not known.
        let denied = text.starts_with("invalid configuration") || text.starts_with("authentication error");
        match (denied, cut) {
            (true, _) => StorageError::Denied(text),
            (false, true) => StorageError::Unreachable(text),
            (false, false) => StorageError::Database(text),
        }
    }
}

/// Only code and message: the detail may hold what people wrote.
fn told_by_server(told: &tokio_postgres::error::DbError) -> StorageError {
    let (code, message) = (told.code().code(), told.message().to_owned());
    match code {
        "40001" | "40P01" | "55P03" | "57014" => StorageError::Busy(message),
        "28000" | "28P01" | "42501" => StorageError::Denied(message),
        "3D000" => StorageError::Missing("the database".into()),
        "53300" | "57P01" | "57P02" | "57P03" | "25P03" => StorageError::Unreachable(message),
        _ if code.starts_with("08") => StorageError::Unreachable(message),
        _ => StorageError::Database(format!("{message} ({code})")),
    }
}

impl From<PoolError> for StorageError {
    fn from(error: PoolError) -> Self {
        match error {
            PoolError::Backend(error) | PoolError::PostCreateHook(HookError::Backend(error)) => error.into(),
            PoolError::Timeout(_) => StorageError::Unreachable("no connection became free in time".into()),
            PoolError::PostCreateHook(HookError::Message(message)) => StorageError::Database(message.into_owned()),
            PoolError::Closed | PoolError::NoRuntimeSpecified => StorageError::Database(error.to_string()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{config, place};
    use tokio_postgres::config::SslMode;

    #[test]
    fn a_place_names_no_user_and_no_password() {
        for url in [
            "postgres://office:s3cret@db.example:6000/complaints",
            "host=db.example port=6000 user=office password=s3cret dbname=complaints",
        ] {
            let told = place(&config(url).expect("a URL"));
            assert_eq!(told, "the database complaints at db.example:6000", "what an administrator must know of {url}");
        }
    }

    #[test]
    fn another_machine_is_spoken_to_in_tls_whatever_the_url_says() {
        for (url, mode) in [
            ("postgres://office@db.example/x", SslMode::Require),
            ("postgres://office@db.example/x?sslmode=disable", SslMode::Require),
            ("postgres://office@127.0.0.1,10.0.0.7/x", SslMode::Require),
            ("postgres://office@localhost/x", SslMode::Disable),
            ("postgres://office@127.0.0.1/x?sslmode=require", SslMode::Require),
            ("host=/run/postgresql user=office", SslMode::Disable),
        ] {
            assert_eq!(config(url).expect("a URL").get_ssl_mode(), mode, "{url}");
        }
    }

    #[test]
    fn what_is_no_url_is_not_repeated() {
        for wrong in ["", "office.db", "password=my s3cret", "postgres://office:s3cret@db:port/x", "postgres://"] {
            let told = config(wrong).expect_err("not a URL").to_string();
            assert!(!told.contains("s3cret"), "{told:?} repeats a piece of the password");
        }
    }
}
