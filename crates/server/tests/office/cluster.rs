//! A private PostgreSQL: a cluster of its own in a temporary folder, on a free port, from the system's package. A shell
//! keeps it: it stops the server and removes the folder as soon as this process is gone, however it went.

use std::io::{BufRead, BufReader, Write};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, OnceLock};
use std::time::{Duration, Instant};
use tokio_postgres::{Client, NoTls};

/// How long the server may take to come up on a slow machine.
const PATIENCE: Duration = Duration::from_secs(120);

/// The password of the only user; the server lets nobody in without it.
pub const PASSWORD: &str = "s3cret";

/// Words on its input tell the keeper what to do; the end of the input tells it to clear up.
const KEEPER: &str = r#"
set -eu
bin=$1 port=$2
dir=$(mktemp -d /tmp/redress-pg-XXXXXX)
umask 077
printf '%s' "$3" >"$dir/password"
printf '%s' "$4" >"$dir/server.pem"
printf '%s' "$5" >"$dir/server.key"
"$bin/initdb" -D "$dir/data" -U office --pwfile="$dir/password" --auth=scram-sha-256 -E UTF8 --no-sync >"$dir/log" 2>&1
hba=$(cat "$dir/data/pg_hba.conf")
printf 'hostnossl tls_only all all reject\n%s\n' "$hba" >"$dir/data/pg_hba.conf"
start() {
  "$bin/postgres" -D "$dir/data" -p "$port" -k "$dir" -c listen_addresses=127.0.0.1 -c fsync=on \
    -c ssl=on -c ssl_cert_file="$dir/server.pem" -c ssl_key_file="$dir/server.key" \
    -c max_connections=250 -c shared_buffers=64MB >>"$dir/log" 2>&1 &
  pid=$!
}
stop() { kill -QUIT "$pid" 2>/dev/null || true; wait "$pid" || true; }
restart() { kill -INT "$pid" 2>/dev/null || true; wait "$pid" || true; start; }
start
echo "$dir"
while read -r word; do
  case $word in stop) stop ;; start) start ;; restart) restart ;; esac
  echo "$word"
done
stop
rm -rf "$dir"
"#;

/// A running cluster.
pub struct Cluster {
    keeper: Mutex<Keeper>,
    port: u16,
    log: PathBuf,
    /// The authority that vouches for the server, PEM.
    pub authority: String,
}

struct Keeper {
    words: Option<ChildStdin>,
    told: BufReader<std::process::ChildStdout>,
    child: Child,
}

static SHARED: OnceLock<Cluster> = OnceLock::new();

/// Databases made so far in this process.
static DATABASES: AtomicU64 = AtomicU64::new(1);

impl Cluster {
    /// The cluster of this process, started by the first who asks.
    pub fn shared() -> &'static Cluster {
        SHARED.get_or_init(Cluster::start)
    }

    /// A cluster that a test may stop.
    pub fn start() -> Cluster {
        let port = TcpListener::bind("127.0.0.1:0").and_then(|free| free.local_addr()).expect("a free port").port();
        let proof = Proof::for_localhost();
        let mut child = as_nobody()
            .args(["sh", "-c", KEEPER, "keeper"])
            .arg(binaries())
            .args([port.to_string().as_str(), PASSWORD, &proof.certificate, &proof.key])
            .current_dir("/")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("a shell");
        let mut told = BufReader::new(child.stdout.take().expect("piped"));
        let mut folder = String::new();
        told.read_line(&mut folder).expect("the keeper's word");
        assert!(!folder.is_empty(), "initdb made a cluster");
        let log = Path::new(folder.trim()).join("log");
        let words = child.stdin.take();
        Cluster { keeper: Mutex::new(Keeper { words, told, child }), port, log, authority: proof.authority }
    }

    /// Pulls the plug.
    pub fn stop(&self) {
        self.tell("stop");
    }

    /// Starts again after [`Cluster::stop`].
    pub fn start_again(&self) {
        self.tell("start");
    }

    /// Tells the keeper a word: `stop` pulls the plug, `start` starts again, `restart` ends the connections, rolls back what
    /// was begun and starts again, as an administrator would.
    pub fn tell(&self, word: &str) {
        let mut keeper = self.keeper.lock().expect("the keeper");
        writeln!(keeper.words.as_mut().expect("open"), "{word}").expect("the keeper listens");
        let mut done = String::new();
        keeper.told.read_line(&mut done).expect("the keeper's word");
        assert_eq!(done.trim(), word, "the keeper did it");
    }

    /// The URL of a database in this cluster.
    pub fn url(&self, database: &str) -> String {
        format!("postgres://office:{PASSWORD}@127.0.0.1:{}/{database}", self.port)
    }

    /// Makes an empty database and gives its URL.
    pub async fn database(&self) -> String {
        let name = new_name();
        self.client("postgres").await.batch_execute(&format!("CREATE DATABASE {name}")).await.expect("a database");
        self.url(&name)
    }

    /// A database with what that one holds now. A template must not be in use, so its users are cut off until one moment comes
    /// in which nobody has connected again.
    pub async fn copy_of(&self, url: &str) -> String {
        let (name, copy) = (url.rsplit('/').next().expect("a name"), new_name());
        let admin = self.client("postgres").await;
        let others = "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = $1";
        for _ in 0..100 {
            admin.query_one(others, &[&name]).await.expect("users are cut off");
            if admin.batch_execute(&format!("CREATE DATABASE {copy} TEMPLATE {name}")).await.is_ok() {
                return self.url(&copy);
            }
        }
        panic!("{name} is in use all the time");
    }

    async fn client(&self, database: &str) -> Client {
        client(&self.url(database), &self.log).await
    }
}

/// A database's name that nobody had before in this run.
fn new_name() -> String {
    format!("office_{}", DATABASES.fetch_add(1, Ordering::Relaxed))
}

impl Drop for Cluster {
    fn drop(&mut self) {
        let keeper = self.keeper.get_mut().expect("the keeper");
        drop(keeper.words.take());
        // Waiting keeps the next cluster from meeting this one; there is nothing to do about a failure.
        let _ = keeper.child.wait();
    }
}

/// How the server proves who it is, in PEM.
struct Proof {
    authority: String,
    certificate: String,
    key: String,
}

impl Proof {
    fn for_localhost() -> Proof {
        let mut authority = rcgen::CertificateParams::default();
        authority.is_ca = rcgen::IsCa::Ca(rcgen::BasicConstraints::Unconstrained);
        let authority_key = rcgen::KeyPair::generate().expect("a key");
        let signed = authority.self_signed(&authority_key).expect("an authority");
        let issuer = rcgen::Issuer::new(authority, authority_key);
        let key = rcgen::KeyPair::generate().expect("a key");
        let server = rcgen::CertificateParams::new(vec!["localhost".to_owned()]).expect("a name");
        let certificate = server.signed_by(&key, &issuer).expect("a certificate");
        Proof { authority: signed.pem(), certificate: certificate.pem(), key: key.serialize_pem() }
    }
}

/// A connection beside the office, once the server answers.
pub async fn client(url: &str, log: &Path) -> Client {
    let begun = Instant::now();
    loop {
        match tokio_postgres::connect(url, NoTls).await {
            Ok((client, connection)) => {
                tokio::spawn(connection);
                return client;
            }
            Err(error) if begun.elapsed() > PATIENCE => {
                let log = std::fs::read_to_string(log).unwrap_or_default();
                panic!("the private PostgreSQL does not answer: {error}\n{log}");
            }
            Err(_) => tokio::time::sleep(Duration::from_millis(50)).await,
        }
    }
}

/// PostgreSQL refuses to be run by root: then the user of the package runs it.
fn as_nobody() -> Command {
    let id = Command::new("id").arg("-u").output().expect("id");
    let root = id.stdout.trim_ascii() == b"0";
    let mut command = Command::new(if root { "setpriv" } else { "env" });
    if root {
        command.args(["--reuid=postgres", "--regid=postgres", "--init-groups", "env"]);
    }
    // A key pressed at the terminal must reach the tests and not the keeper, which clears up after them.
    #[cfg(unix)]
    std::os::unix::process::CommandExt::process_group(&mut command, 0);
    command
}

/// The newest installed server.
fn binaries() -> PathBuf {
    let installed = std::fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let mut versions: Vec<(u32, PathBuf)> = installed
        .filter_map(|entry| Some((entry.file_name().to_str()?.parse().ok()?, entry.path().join("bin"))))
        .filter(|(_, path)| path.join("initdb").exists())
        .collect();
    versions.sort();
    versions.pop().expect("a PostgreSQL server: install the package `postgresql`").1
}
