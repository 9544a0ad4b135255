//! Printers: a socket that takes what a receipt printer is sent, and a real print server (CUPS) of a test's own.

use anyhow::{Context, Result, bail};
use std::fs;
use std::io::Read;
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::{Duration, Instant};

/// How long anything may take here.
const PATIENCE: Duration = Duration::from_secs(20);

/// The network side of a receipt printer.
pub struct ReceiptPrinter {
    address: SocketAddr,
    taken: Receiver<Vec<u8>>,
}

impl ReceiptPrinter {
    /// A printer that is switched on.
    ///
    /// # Errors
    /// When there is no port.
    pub fn on() -> Result<ReceiptPrinter> {
        let listener = TcpListener::bind("127.0.0.1:0")?;
        let address = listener.local_addr()?;
        let (tell, taken) = channel();
        thread::spawn(move || {
            for mut sender in listener.incoming().flatten() {
                let mut bytes = Vec::new();
                // A job that breaks off is told as far as it came.
                let _ = sender.read_to_end(&mut bytes);
                if tell.send(bytes).is_err() {
                    return;
                }
            }
        });
        Ok(ReceiptPrinter { address, taken })
    }

    /// How it is named.
    pub fn address(&self) -> String {
        format!("socket://{}", self.address)
    }

    /// The next job.
    ///
    /// # Errors
    /// When none comes.
    pub fn job(&self) -> Result<Vec<u8>> {
        self.taken.recv_timeout(PATIENCE).context("nothing was printed")
    }
}

/// A print server with one printer, which keeps what it is given.
pub struct PrintServer {
    folder: PathBuf,
    port: u16,
    child: Child,
}

impl PrintServer {
    /// A server in `folder` with the printer `till` ("Till 2"), the usual one.
    ///
    /// # Errors
    /// When CUPS is not installed or does not start.
    pub fn start(folder: &Path) -> Result<PrintServer> {
        let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let folder = folder.join("cups");
        for part in ["root", "spool", "cache", "state", "log"] {
            fs::create_dir_all(folder.join(part))?;
        }
        let at = |part: &str| folder.join(part).display().to_string();
        let files = format!(
            "ServerRoot {}\nRequestRoot {}\nCacheDir {}\nStateDir {}\nTempDir {}\nAccessLog {log}/access\nErrorLog {log}/error\nPageLog {log}/page\n{}",
            at("root"),
            at("spool"),
            at("cache"),
            at("state"),
            at("spool"),
            account()?,
            log = at("log"),
        );
        fs::write(folder.join("cups-files.conf"), files)?;
        let open = "<Location />\nOrder allow,deny\nAllow all\n</Location>\n<Policy default>\n<Limit All>\nOrder deny,allow\nAllow all\n</Limit>\n</Policy>\n";
        let settings =
            format!("Listen 127.0.0.1:{port}\nBrowsing Off\nDefaultAuthType None\nPreserveJobFiles Yes\n{open}");
        fs::write(folder.join("cupsd.conf"), settings)?;
        let child = Command::new("/usr/sbin/cupsd")
            .args(["-f", "-c", &at("cupsd.conf"), "-s", &at("cups-files.conf")])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .context("cupsd (package cups-daemon)")?;
        let server = PrintServer { folder, port, child };
        server.wait()?;
        server.administer(&["-p", "till", "-E", "-v", "file:///dev/null", "-m", "raw", "-D", "Till 2"])?;
        server.administer(&["-d", "till"])?;
        Ok(server)
    }

    fn wait(&self) -> Result<()> {
        let end = Instant::now() + PATIENCE;
        while TcpStream::connect(("127.0.0.1", self.port)).is_err() {
            if Instant::now() > end {
                bail!("no print server: {}", fs::read_to_string(self.folder.join("log/error")).unwrap_or_default());
            }
            thread::sleep(Duration::from_millis(50));
        }
        Ok(())
    }

    fn administer(&self, words: &[&str]) -> Result<()> {
        let server = format!("127.0.0.1:{}", self.port);
        let output = Command::new("/usr/sbin/lpadmin")
            .args(["-h", &server])
            .args(words)
            .output()
            .context("lpadmin (cups-client)")?;
        if output.status.success() { Ok(()) } else { bail!("lpadmin: {}", String::from_utf8_lossy(&output.stderr)) }
    }

    /// Its address.
    pub fn address(&self) -> String {
        format!("ipp://127.0.0.1:{}/", self.port)
    }

    /// It takes no more jobs.
    ///
    /// # Errors
    /// When it does not obey.
    pub fn pause(&self) -> Result<()> {
        let server = format!("127.0.0.1:{}", self.port);
        let ended = Command::new("/usr/sbin/cupsreject").args(["-h", &server, "till"]).status()?;
        if ended.success() { Ok(()) } else { bail!("cupsreject: {ended}") }
    }

    /// What it was given to print, in order.
    ///
    /// # Errors
    /// When its folder cannot be read.
    pub fn jobs(&self) -> Result<Vec<Vec<u8>>> {
        let mut files: Vec<PathBuf> = fs::read_dir(self.folder.join("spool"))?
            .flatten()
            .map(|entry| entry.path())
            .filter(|path| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('d')))
            .collect();
        files.sort();
        files.iter().map(|path| fs::read(path).map_err(Into::into)).collect()
    }
}

impl Drop for PrintServer {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// CUPS refuses to run its filters as root; anybody else runs them as themselves.
fn account() -> Result<&'static str> {
    let id = Command::new("id").arg("-u").output()?;
    Ok(if id.stdout.trim_ascii() == b"0" { "User lp\nGroup lp\nSystemGroup root lpadmin\n" } else { "" })
}
