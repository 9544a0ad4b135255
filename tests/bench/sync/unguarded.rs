//! What the same pushes cost without guards: an endpoint over the same HTTP library that reads a push and writes changes and
//! lines of feeds into PostgreSQL, in groups. It asks nobody who he is, takes what comes, opens no document, keeps no row,
//! no token and no journal.

use crate::cost::Process;
use anyhow::{Context, Result};
use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use complaint::{Meta, Timestamp};
use document::Item;
use std::io::{BufRead, BufReader};
use std::net::SocketAddr;
use std::process::{Child, Command, Stdio};
use sync::message::{Ack, Exchange, Exchanged, ItemResult, Push, Status};
use sync::{codec, sign};
use tokio::net::TcpListener;
use tokio::sync::{mpsc, oneshot};
use tokio_postgres::{Client, NoTls};

/// The word by which this program is told to be such an endpoint.
pub const ROLE: &str = "unguarded";

/// The most pushes in one commit, as at the office.
const TOGETHER: usize = 64;

const TABLES: &str = "CREATE TABLE bare_head (scope text PRIMARY KEY, seq bigint NOT NULL);
    CREATE TABLE bare_change (doc bytea, hash bytea, bytes bytea, deed bytea, PRIMARY KEY (doc, hash));
    CREATE TABLE bare_line (scope text, seq bigint, doc bytea, PRIMARY KEY (scope, seq))";

/// A push that waits for the commit it is part of.
struct Waiting {
    scope: String,
    push: Push,
    answer: oneshot::Sender<()>,
}

/// Such an endpoint in a process of its own.
pub struct Endpoint {
    pub address: SocketAddr,
    child: Child,
}

impl Endpoint {
    /// Beside the office, in the same database.
    pub fn open(url: &str) -> Result<Endpoint> {
        let mut child = Command::new(std::env::current_exe()?).args([ROLE, url]).stdout(Stdio::piped()).spawn()?;
        let mut line = String::new();
        BufReader::new(child.stdout.take().context("piped")?).read_line(&mut line)?;
        Ok(Endpoint { address: line.trim().parse()?, child })
    }

    /// The process.
    pub fn process(&self) -> Process {
        Process(Some(self.child.id()))
    }
}

impl Drop for Endpoint {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Serves until the process is ended.
pub async fn serve(words: &[String]) -> Result<()> {
    let [url] = words else { anyhow::bail!("an endpoint is told its database") };
    let (client, connection) = tokio_postgres::connect(url, NoTls).await?;
    tokio::spawn(connection);
    client.batch_execute(TABLES).await?;
    let (queue, waiting) = mpsc::channel(1024);
    tokio::spawn(write_groups(client, waiting));
    let routes = Router::new()
        .route("/v1/nonce", get(|| async { with_nonce(().into_response()) }))
        .route("/v1/exchange", post(take))
        .with_state(queue);
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    println!("{}", listener.local_addr()?);
    Ok(axum::serve(listener, routes).await?)
}

async fn take(State(queue): State<mpsc::Sender<Waiting>>, body: Bytes) -> Response {
    match answer(&queue, &body).await {
        Ok(body) => with_nonce(body.into_response()),
        Err(problem) => (StatusCode::INTERNAL_SERVER_ERROR, problem.to_string()).into_response(),
    }
}

/// The line of the bench wants a nonce to sign.
fn with_nonce(mut response: Response) -> Response {
    let none = axum::http::HeaderValue::from_static("none");
    response.headers_mut().insert(sign::NEXT_NONCE_HEADER, none);
    response
}

async fn answer(queue: &mpsc::Sender<Waiting>, body: &[u8]) -> Result<Vec<u8>> {
    let request: Exchange = codec::decode(body, codec::REQUEST)?;
    let push = request.push.context("a push")?;
    let results = push.items.iter().map(accepted).collect();
    // The desk goes on at its office as if nothing had been.
    let ack = Ack { id: push.id - 1, next_token: push.token, results };
    let (answer, answered) = oneshot::channel();
    queue.send(Waiting { scope: request.device.to_string(), push, answer }).await?;
    answered.await?;
    Ok(codec::encode(&Exchanged {
        epoch: 0,
        server_time: Timestamp(0),
        lease_until: Timestamp(0),
        ack: Some(ack),
        granted: Vec::new(),
        directory: None,
        enrolled: Vec::new(),
        pages: Vec::new(),
        policies: None,
    })?)
}

fn accepted(item: &Item) -> ItemResult {
    let (person, device) = (item.deed.person, item.deed.device);
    let meta = Meta { person, device, received_at: Timestamp(0), skew: 0, seal: None };
    ItemResult { hash: item.hash, status: Status::Accepted { meta } }
}

/// Commits what waits, again and again. A group that fails ends the endpoint's answers, and with them the bench.
async fn write_groups(mut client: Client, mut waiting: mpsc::Receiver<Waiting>) -> Result<()> {
    let mut group = Vec::new();
    while waiting.recv_many(&mut group, TOGETHER).await > 0 {
        write(&mut client, &group).await?;
        for done in group.drain(..) {
            let _ = done.answer.send(());
        }
    }
    Ok(())
}

async fn write(client: &mut Client, group: &[Waiting]) -> Result<()> {
    let mut scopes: Vec<&str> = Vec::new();
    let (mut docs, mut hashes, mut bytes, mut deeds) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for waiting in group {
        for item in &waiting.push.items {
            let mut deed = Vec::new();
            ciborium::into_writer(&item.deed, &mut deed)?;
            scopes.push(&waiting.scope);
            docs.push(item.doc.0.as_bytes().as_slice());
            hashes.push(item.hash.0.as_slice());
            bytes.push(item.change.as_slice());
            deeds.push(deed);
        }
    }
    let transaction = client.transaction().await?;
    let sql = "INSERT INTO bare_change SELECT * FROM unnest($1::bytea[], $2::bytea[], $3::bytea[], $4::bytea[])";
    transaction.execute(sql, &[&docs, &hashes, &bytes, &deeds]).await?;
    let sql = "WITH pushed AS (SELECT scope, doc, row_number() OVER (PARTITION BY scope) AS n
                 FROM unnest($1::text[], $2::bytea[]) AS p (scope, doc)),
               head AS (INSERT INTO bare_head SELECT scope, count(*) FROM pushed GROUP BY scope ORDER BY scope
                 ON CONFLICT (scope) DO UPDATE SET seq = bare_head.seq + excluded.seq RETURNING scope, seq)
               INSERT INTO bare_line SELECT scope, head.seq - pushed.n + 1, doc FROM pushed JOIN head USING (scope)";
    transaction.execute(sql, &[&scopes, &docs]).await?;
    Ok(transaction.commit().await?)
}
