//! An office in a process of its own, so that its computing time and its memory are its own.

use crate::cost::Process;
use crate::world::{self, Data, Kind};
use anyhow::{Context, Result};
use complaint::{Role, Store, Timestamp};
use server::office::system_clock;
use server::storage::{PostgresStorage, SqliteStorage, Storage};
use std::io::{BufRead, BufReader};
use std::net::SocketAddr;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use tokio::net::TcpListener;

/// The word by which this program is told to be an office.
pub const ROLE: &str = "office";

/// Serves the office in that folder or database until the process is ended.
pub async fn serve(words: &[String]) -> Result<()> {
    let [place] = words else { anyhow::bail!("an office is told where its data is") };
    let storage: Arc<dyn Storage> = if place.starts_with("postgres://") {
        Arc::new(PostgresStorage::open(place).await?)
    } else {
        Arc::new(SqliteStorage::open(Path::new(place))?)
    };
    let office = server::Office::with(storage, system_clock()).await?;
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    println!("{}", listener.local_addr()?);
    server::serve(listener, office, None, std::future::pending()).await?;
    Ok(())
}

/// A founded office and its process.
pub struct Office {
    /// Its folder goes with it.
    data: Data,
    pub storage: Arc<dyn Storage>,
    pub address: SocketAddr,
    child: Child,
}

impl Office {
    /// With so many stores, all of one area.
    pub async fn open(kind: Kind, stores: usize) -> Result<Office> {
        let data = Data::fresh(kind).await;
        let storage = world::found(&data).await;
        for n in 2..stores {
            let (code, area) = (store(n).parse()?, "LDN".parse()?);
            let store =
                Store { code, name: format!("Store {n}"), area, zone: "Europe/London".into(), duty_phone: None };
            storage.insert_store(store).await?;
        }
        let place = data.arguments()[1].clone();
        let mut child = Command::new(std::env::current_exe()?).arg(ROLE).arg(place).stdout(Stdio::piped()).spawn()?;
        let mut line = String::new();
        BufReader::new(child.stdout.take().context("piped")?).read_line(&mut line)?;
        Ok(Office { data, storage, address: line.trim().parse()?, child })
    }

    /// The process.
    pub fn process(&self) -> Process {
        Process(Some(self.child.id()))
    }

    /// URL of its database; empty when it has a folder.
    pub fn database(&self) -> &str {
        &self.data.url
    }

    /// Where desks reach it.
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// A join code for a person of that role at the store of that number.
    pub async fn code(&self, n: usize, role: Role, name: &str) -> String {
        let Timestamp(now) = system_clock()();
        world::code_in(self.storage.as_ref(), &store(n), role, name, now).await
    }
}

/// Code of a store; the first two are those that every office is founded with.
pub fn store(n: usize) -> String {
    match n {
        0 => "LDN04".into(),
        1 => "LDN07".into(),
        _ => format!("S{n:03}"),
    }
}

impl Drop for Office {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
