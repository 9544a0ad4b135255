//! A real mail server: Debian's aiosmtpd as a process of its own, on a free port, which lays what it takes into a Maildir.

use std::io::ErrorKind;
use std::net::{TcpListener, TcpStream};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// How long it may take to come up on a slow machine.
const PATIENCE: Duration = Duration::from_secs(60);

pub struct MailServer {
    folder: tempfile::TempDir,
    port: u16,
    process: Option<Child>,
}

impl MailServer {
    /// One that takes letters.
    pub fn start() -> MailServer {
        let mut server = MailServer::stopped();
        server.up();
        server
    }

    /// One of which only the address is known yet.
    pub fn stopped() -> MailServer {
        let port = TcpListener::bind("127.0.0.1:0").and_then(|free| free.local_addr()).expect("a port").port();
        MailServer { folder: tempfile::tempdir().expect("a folder"), port, process: None }
    }

    pub fn up(&mut self) {
        let address = format!("127.0.0.1:{}", self.port);
        let process = Command::new("aiosmtpd")
            .args(["-n", "-l", &address, "-c", "aiosmtpd.handlers.Mailbox"])
            .arg(self.maildir())
            .stdin(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("aiosmtpd: `cargo xtask test` installs it");
        self.process = Some(process);
        let started = Instant::now();
        while let Err(error) = TcpStream::connect(&address) {
            assert_eq!(error.kind(), ErrorKind::ConnectionRefused, "it is not up yet");
            assert!(started.elapsed() < PATIENCE, "it came up");
            std::thread::yield_now();
        }
    }

    pub fn url(&self) -> String {
        format!("smtp://127.0.0.1:{}", self.port)
    }

    fn maildir(&self) -> PathBuf {
        self.folder.path().join("mail")
    }

    /// What it took, as it was written, in no order.
    pub fn letters(&self) -> Vec<String> {
        let Ok(files) = std::fs::read_dir(self.maildir().join("new")) else { return Vec::new() };
        files.map(|file| std::fs::read_to_string(file.expect("a file").path()).expect("text")).collect()
    }
}

impl Drop for MailServer {
    fn drop(&mut self) {
        if let Some(process) = &mut self.process {
            // It is gone already when this fails.
            let _ = process.kill();
            let _ = process.wait();
        }
    }
}
