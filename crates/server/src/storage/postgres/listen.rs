//! LISTEN and NOTIFY: instances tell each other which scopes have new lines. A lost notification costs time and nothing
//! else, so whoever lost its connection tells its desks to look at everything once it is back.

use super::PostgresStorage;
use super::column::{self, number};
use super::tls::Tls;
use crate::storage::{News, StorageError};
use deadpool_postgres::Transaction;
use futures_util::StreamExt;
use futures_util::stream::poll_fn;
use std::collections::BTreeMap;
use std::time::Duration;
use sync::Scope;
use sync::message::Poke;
use sync::office::Head;
use tokio::sync::mpsc;
use tokio::task::JoinSet;
use tokio::time::{sleep, timeout};
use tokio_postgres::{AsyncMessage, Client};

type Result<T> = std::result::Result<T, StorageError>;

/// The channel; PostgreSQL keeps those of two databases apart.
const CHANNEL: &str = "redress_lines";

/// How many pokes may wait for the office.
const WAITING: usize = 1024;

/// How often the connection is tried while nothing comes, and how long it may take to answer.
const TRIED: Duration = Duration::from_secs(20);

/// Pauses between attempts to come back: the first, and the longest.
const FIRST_PAUSE: Duration = Duration::from_millis(100);
const LONGEST_PAUSE: Duration = Duration::from_secs(10);

/// Tells the other instances, once the transaction commits, where these scopes' feeds stand.
pub(super) async fn notify(transaction: &Transaction<'_>, instance: &str, heads: &BTreeMap<Scope, Head>) -> Result<()> {
    let told: Vec<String> = heads
        .iter()
        .map(|(scope, head)| Ok(format!("{instance} {} {scope}", number(head.seq)?)))
        .collect::<Result<_>>()?;
    let sql = "SELECT pg_notify($1, line) FROM unnest($2::text[]) AS told (line)";
    column::all(transaction, sql, &[&CHANNEL, &told]).await?;
    Ok(())
}

/// What a notification says; `None` for what this very instance told, and for what is not ours.
fn read(told: &str, instance: &str) -> Option<Poke> {
    let mut words = told.splitn(3, ' ');
    let from = words.next()?;
    let head_seq = words.next()?.parse().ok()?;
    let scope = words.next()?.parse().ok()?;
    (from != instance).then_some(Poke { scope, head_seq })
}

/// Listens from now on, until nobody takes the news any more.
pub(super) async fn follow(storage: PostgresStorage) -> Result<mpsc::Receiver<News>> {
    let first = Listener::open(&storage).await?;
    let (tell, news) = mpsc::channel(WAITING);
    tokio::spawn(async move {
        let done = tell.clone();
        tokio::select! {
            () = listen(first, &storage, &tell) => {}
            () = done.closed() => {}
        }
    });
    Ok(news)
}

/// Tells what comes; after a loss comes back and says that anything may be new.
async fn listen(first: Listener, storage: &PostgresStorage, tell: &mpsc::Sender<News>) {
    let mut listener = first;
    loop {
        listener.tell(tell).await;
        tracing::warn!("the connection that listens for other instances was lost");
        listener = come_back(storage).await;
        if tell.send(News::Everything).await.is_err() {
            return;
        }
    }
}

/// A restored database may have taken the place of the lost one, so its epoch is looked at before anything is told.
async fn come_back(storage: &PostgresStorage) -> Listener {
    let mut pause = FIRST_PAUSE;
    loop {
        sleep(pause).await;
        let back = async {
            super::epoch::open(storage).await?;
            Listener::open(storage).await
        };
        match back.await {
            Ok(listener) => return listener,
            Err(error) => tracing::debug!(%error, "cannot listen for other instances yet"),
        }
        pause = (pause * 2).min(LONGEST_PAUSE);
    }
}

/// A connection that listens.
struct Listener {
    client: Client,
    told: mpsc::Receiver<Poke>,
    /// Drives the connection; ends with the listener.
    _driver: JoinSet<()>,
}

impl Listener {
    async fn open(storage: &PostgresStorage) -> Result<Listener> {
        let (client, mut connection) = storage.config().connect(Tls::of(storage.config())?).await?;
        let instance = storage.instance().to_owned();
        let (tell, told) = mpsc::channel(WAITING);
        let mut driver = JoinSet::new();
        driver.spawn(async move {
            let mut messages = poll_fn(move |context| connection.poll_message(context));
            while let Some(Ok(message)) = messages.next().await {
                let AsyncMessage::Notification(told) = message else { continue };
                let Some(poke) = read(told.payload(), &instance) else { continue };
                if tell.send(poke).await.is_err() {
                    return;
                }
            }
        });
        client.batch_execute(&format!("LISTEN {CHANNEL}")).await?;
        Ok(Listener { client, told, _driver: driver })
    }

    /// Tells until the connection is lost, which shows at the latest when it is tried.
    async fn tell(&mut self, tell: &mpsc::Sender<News>) {
        loop {
            match timeout(TRIED, self.told.recv()).await {
                Ok(Some(poke)) => {
                    if tell.send(News::Poke(poke)).await.is_err() {
                        return;
                    }
                }
                Ok(None) => return,
                Err(_) => {
                    if !matches!(timeout(TRIED, self.client.batch_execute("")).await, Ok(Ok(()))) {
                        return;
                    }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn a_notification_is_read_unless_it_is_our_own_or_noise() {
        let poke = read("a1 7 store:LDN04", "b2").expect("another instance's");
        assert_eq!((poke.scope.to_string().as_str(), poke.head_seq), ("store:LDN04", 7), "scope and number");
        for told in ["b2 7 store:LDN04", "", "a1", "a1 x store:LDN04", "a1 7 nowhere"] {
            assert!(read(told, "b2").is_none(), "{told:?} is nothing to tell");
        }
    }
}
