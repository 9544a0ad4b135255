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

#[cfg(test)]
mod tests {
    use super::*;
    use complaint::{DeviceId, Timestamp};
    use sync::message::Ack;
    use sync::office::admission::Admitted;
    use tokio::sync::Notify;

    /// A storage that waits for a word before each commit and notes which pushes came together.
    #[derive(Clone, Default)]
    struct Slow {
        word: Arc<Notify>,
        groups: Arc<Mutex<Vec<Vec<u64>>>>,
    }

    #[async_trait]
    impl CommitTogether for Slow {
        async fn commit_together(&self, pushes: Vec<Arc<PushCommit>>) -> Result<Vec<Answer>, StorageError> {
            let ids: Vec<u64> = pushes.iter().map(|push| push.ack.id).collect();
            self.groups.lock().expect("groups").push(ids.clone());
            self.word.notified().await;
            match ids.contains(&13) {
                true => Err(StorageError::Busy("somebody has it".into())),
                false => Ok(ids.iter().map(|_| Ok(Commit::Done(Vec::new()))).collect()),
            }
        }
    }

    fn push(id: u64) -> PushCommit {
        PushCommit {
            device: DeviceId(uuid::Uuid::from_u128(1)),
            incarnation: 1,
            token: [0; 16],
            expected: [0; 16],
            digest: [0; 32],
            ack: Ack { id, next_token: [0; 16], results: Vec::new() },
            skew: 0,
            at: Timestamp(0),
            admitted: Admitted::default(),
            refused: Vec::new(),
        }
    }

    /// Queues these pushes in order, the first of which is under way alone, and says the word until all are answered.
    async fn commit(storage: &Slow, ids: &[u64]) -> Vec<Answer> {
        let group = Group::new();
        let all = futures_util::future::join_all(ids.iter().map(|id| group.commit(storage.clone(), push(*id))));
        let words = async {
            loop {
                storage.word.notify_one();
                tokio::task::yield_now().await;
            }
        };
        tokio::select! {
            answers = all => answers,
            () = words => Vec::new(),
        }
    }

    #[tokio::test]
    async fn pushes_that_wait_share_the_next_commit() {
        let storage = Slow::default();
        let ids: Vec<u64> = (100..100 + 2 * TOGETHER as u64).collect();
        let answers = commit(&storage, &ids).await;
        assert!(answers.iter().all(|answer| *answer == Ok(Commit::Done(Vec::new()))), "all are kept");
        let groups = storage.groups.lock().expect("groups").clone();
        assert_eq!(groups.concat(), ids, "each once, in the order they came");
        assert!(groups.len() < ids.len() / 8, "in few commits: {}", groups.len());
        assert!(groups.iter().all(|group| group.len() <= TOGETHER), "and no commit is too large");
    }

    #[tokio::test]
    async fn a_group_that_meets_a_lock_is_tried_push_by_push() {
        let storage = Slow::default();
        let answers = commit(&storage, &[1, 2, 13, 3]).await;
        let kept: Vec<bool> = answers.iter().map(Result::is_ok).collect();
        assert_eq!(kept, [true, true, false, true], "only the one that met it is not kept: {answers:?}");
    }

    #[tokio::test]
    async fn a_push_whose_caller_is_gone_is_committed_all_the_same() {
        let (storage, group) = (Slow::default(), Group::new());
        let gone = tokio::spawn({
            let (storage, group) = (storage.clone(), Arc::clone(&group));
            async move { group.commit(storage, push(1)).await }
        });
        while storage.groups.lock().expect("groups").is_empty() {
            tokio::task::yield_now().await;
        }
        gone.abort();
        storage.word.notify_one();
        let next = group.commit(storage.clone(), push(2));
        let next = tokio::join!(next, async {
            while storage.groups.lock().expect("groups").len() < 2 {
                tokio::task::yield_now().await;
            }
            storage.word.notify_one();
        });
        assert_eq!(next.0, Ok(Commit::Done(Vec::new())), "the queue goes on");
        assert_eq!(*storage.groups.lock().expect("groups"), [[1], [2]], "and nothing was left out");
    }
}
