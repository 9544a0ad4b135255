//! The desk as it ships: the app over a real socket, in this process or in one of its own.

use crate::cost::Process;
use crate::office::Office;
use anyhow::{Context, Result, ensure};
use app::App;
use app::request::{Guard, JoinRequest};
use complaint::Role;
use std::process::Command;
use std::time::Instant;

/// The word by which this program is told to be a desk.
pub const ROLE: &str = "desk";

/// A joined desk; its data goes with it.
pub struct Desk {
    pub app: App,
    _folder: tempfile::TempDir,
}

impl Desk {
    /// Joins the office, at that address, as a manager who sees every store.
    pub async fn join(office: &Office, url: &str, name: &str) -> Result<Desk> {
        Desk::join_with(url, office.code(0, Role::Manager, name).await).await
    }

    async fn join_with(url: &str, code: String) -> Result<Desk> {
        let folder = tempfile::tempdir()?;
        let request = JoinRequest {
            url: url.to_owned(),
            code,
            device_name: "Bench".into(),
            person_name: String::new(),
            certificate: None,
            language: "en".into(),
            guard: Guard::KeyFile(folder.path().join("key")),
        };
        let app = App::join(&folder.path().join("home"), &platform::ports(), &request).await?.app;
        Ok(Desk { app, _folder: folder })
    }

    /// One whole pass.
    pub async fn sync(&self) -> Result<app::SyncReport> {
        Ok(self.app.sync_once().await?)
    }
}

/// What a first sync cost a desk.
pub struct First {
    /// Documents that came.
    pub received: usize,
    /// Seconds on the clock.
    pub took: f64,
    /// Seconds of computing.
    pub cpu: f64,
    /// The most memory in MB that the process ever held.
    pub peak: f64,
}

/// A first sync by a desk in a process of its own.
pub async fn first_sync(office: &Office, url: &str) -> Result<First> {
    let code = office.code(0, Role::Manager, "First").await;
    let output = Command::new(std::env::current_exe()?).args([ROLE, url, &code]).output()?;
    ensure!(output.status.success(), "the desk: {}", String::from_utf8_lossy(&output.stderr));
    let printed = String::from_utf8_lossy(&output.stdout).into_owned();
    let numbers: Vec<f64> = printed.split_whitespace().map(str::parse).collect::<Result<_, _>>()?;
    let [received, took, cpu, peak] = numbers.as_slice() else { anyhow::bail!("a desk printed {printed:?}") };
    Ok(First { received: *received as usize, took: *took, cpu: *cpu, peak: *peak })
}

/// Is such a desk: joins, syncs once, and prints what it cost.
pub async fn be_one(words: &[String]) -> Result<()> {
    let [url, code] = words else { anyhow::bail!("a desk is told where the office is, and its code") };
    let desk = Desk::join_with(url, code.clone()).await?;
    let process = Process(None);
    let (started, cpu) = (Instant::now(), process.cpu()?);
    let received = desk.sync().await.context("the first sync")?.received;
    let (took, cpu) = (started.elapsed().as_secs_f64(), process.cpu()? - cpu);
    println!("{received} {took} {cpu} {}", process.peak()?);
    Ok(())
}
