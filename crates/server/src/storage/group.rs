//! Commits in groups: pushes that arrive while a commit is under way share the next one, so that one sync of the disk
//! serves them all. Each caller is answered once the commit that holds its push is durable, and a push that fails fails
//! alone.

use super::{Commit, PushCommit, StorageError};
use async_trait::async_trait;
use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};
use tokio::sync::{OwnedSemaphorePermit, Semaphore, oneshot};

/// The most pushes in one commit.
const TOGETHER: usize = 64;

/// The most pushes that wait; more wait for their turn to wait.
const WAITING: usize = 1024;

/// Commits several pushes in one transaction.
#[async_trait]
pub(super) trait CommitTogether: Clone + Send + Sync + 'static {
    /// One answer for each push. An error means that none of them is known to be kept.
    async fn commit_together(&self, pushes: Vec<Arc<PushCommit>>) -> Result<Vec<Answer>, StorageError>;
}

/// What became of one push of a group.
pub(super) type Answer = Result<Commit, StorageError>;

/// The queue before the commits of one storage.
pub(super) struct Group {
    queue: Mutex<Queue>,
    places: Arc<Semaphore>,
}

#[derive(Default)]
struct Queue {
    waiting: VecDeque<Waiting>,
    /// True while a task takes from the queue.
    served: bool,
}

struct Waiting {
    push: Arc<PushCommit>,
    answer: oneshot::Sender<Answer>,
    place: OwnedSemaphorePermit,
}

impl Group {
    pub(super) fn new() -> Arc<Group> {
        Arc::new(Group { queue: Mutex::default(), places: Arc::new(Semaphore::new(WAITING)) })
    }

    /// Commits a push together with those that wait beside it. It goes on when the caller stops waiting.
    pub(super) async fn commit(self: &Arc<Self>, storage: impl CommitTogether, push: PushCommit) -> Answer {
        let gone = || StorageError::Database("the office is closing".into());
        let place = Arc::clone(&self.places).acquire_owned().await.map_err(|_| gone())?;
        let (answer, answered) = oneshot::channel();
        if self.enqueue(Waiting { push: Arc::new(push), answer, place }) {
            let serving = Serving { group: Arc::clone(self), done: false };
            tokio::spawn(serving.serve(storage));
        }
        answered.await.map_err(|_| gone())?
    }

    /// True when nobody serves the queue yet.
    fn enqueue(&self, waiting: Waiting) -> bool {
        let mut queue = self.queue.lock().unwrap_or_else(PoisonError::into_inner);
        queue.waiting.push_back(waiting);
        !std::mem::replace(&mut queue.served, true)
    }

    /// The next group; an empty queue is served no more.
    fn take(&self) -> Vec<Waiting> {
        let mut queue = self.queue.lock().unwrap_or_else(PoisonError::into_inner);
        let count = queue.waiting.len().min(TOGETHER);
        queue.served = count > 0;
        queue.waiting.drain(..count).collect()
    }
}

/// The one task that serves a queue.
struct Serving {
    group: Arc<Group>,
    done: bool,
}

impl Serving {
    async fn serve(mut self, storage: impl CommitTogether) {
        loop {
            let group = self.group.take();
            if group.is_empty() {
                self.done = true;
                return;
            }
            let (pushes, callers): (Vec<_>, Vec<_>) =
                group.into_iter().map(|waiting| (waiting.push, (waiting.answer, waiting.place))).unzip();
            let answers = answers(&storage, &pushes).await;
            for ((caller, place), answer) in callers.into_iter().zip(answers) {
                // Who stopped waiting asks again and is told then.
                let _ = caller.send(answer);
                drop(place);
            }
        }
    }
}

impl Drop for Serving {
    /// A task that is cut off with its runtime leaves the queue to the next one.
    fn drop(&mut self) {
        if !self.done {
            self.group.queue.lock().unwrap_or_else(PoisonError::into_inner).served = false;
        }
    }
}

/// One answer for each push. When the group met somebody else's lock, each push is tried by itself.
async fn answers(storage: &impl CommitTogether, pushes: &[Arc<PushCommit>]) -> Vec<Answer> {
    match storage.commit_together(pushes.to_vec()).await {
        Ok(answers) => answers,
        Err(StorageError::Busy(_)) if pushes.len() > 1 => one_by_one(storage, pushes).await,
        Err(error) => pushes.iter().map(|_| Err(error.clone())).collect(),
    }
}

async fn one_by_one(storage: &impl CommitTogether, pushes: &[Arc<PushCommit>]) -> Vec<Answer> {
    let mut answers = Vec::with_capacity(pushes.len());
    for push in pushes {
        let alone = storage.commit_together(vec![Arc::clone(push)]).await;
        let none = || Err(StorageError::Database("a push was not answered".into()));
        answers.push(alone.and_then(|mut alone| alone.pop().unwrap_or_else(none)));
    }
    answers
}
