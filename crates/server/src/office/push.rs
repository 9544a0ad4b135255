//! A push: replay or fork by its token, admission without locks, one durable commit, then the answer.

use super::{Office, failed, random};
use crate::storage::{Commit, DeviceRecord, GroundQuery, IncarnationRecord, News, PushCommit, StorageError};
use complaint::{Act, Directory, Timestamp};
use document::ActorId;
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use sync::message::{Ack, ItemResult, Push, RequestError, Status};
use sync::office::admission::{Admitted, Ground};
use sync::office::life::is_next;
use sync::office::{Admission, Caller, RefusedItem};

/// How often a push is decided again when somebody else was faster.
const TRIES: usize = 4;

/// Who pushes.
pub(super) struct Pusher<'a> {
    pub(super) device: &'a DeviceRecord,
    pub(super) incarnation: u32,
    /// That life as it was a moment ago.
    pub(super) life: Option<IncarnationRecord>,
    pub(super) wall_clock: Timestamp,
    pub(super) directory: Arc<Directory>,
}

/// What admission came to.
struct Decided {
    admitted: Admitted,
    results: Vec<ItemResult>,
    refused: Vec<RefusedItem>,
}

impl Office {
    /// Takes in a push, or gives the answer it had before.
    pub(super) async fn push(&self, mut from: Pusher<'_>, push: Push) -> Result<Ack, RequestError> {
        let digest = digest(&push)?;
        let push = Arc::new(push);
        for _ in 0..TRIES {
            let expected = match place(from.life.as_ref(), &push, &digest) {
                Place::Next { token } => token,
                Place::Again(ack) => return Ok(ack),
                Place::Fork => return Err(self.forked(from.device.id, digest).await?),
            };
            if expected != push.token {
                tracing::warn!(device = %from.device.id, "a desk knows more pushes than the office: a backup was restored");
            }
            if let Some(ack) = self.decide_and_commit(&from, &push, expected, digest).await? {
                return Ok(ack);
            }
            let life = self.storage.find_incarnation(from.device.id, from.incarnation).await;
            from.life = life.map_err(|error| failed(&error))?;
        }
        Err(RequestError::Busy { retry_after: 1 })
    }

    /// `None` when something moved in the meantime.
    async fn decide_and_commit(
        &self,
        from: &Pusher<'_>,
        push: &Arc<Push>,
        expected: [u8; 16],
        digest: [u8; 32],
    ) -> Result<Option<Ack>, RequestError> {
        let now = self.now();
        let skew = from.wall_clock.since(now);
        let caller = Caller {
            device: from.device.id,
            incarnation: from.incarnation,
            enrolled: from.device.enrolled.iter().copied().collect::<BTreeSet<_>>(),
            received_at: now,
            skew,
            directory: Arc::clone(&from.directory),
            seals: self.seals.clone(),
            author: ActorId(random()?),
        };
        let ground = self.storage.ground(query(push)).await.map_err(|error| failed(&error))?;
        let decided = self.decide(caller, ground, Arc::clone(push)).await?;
        let ack = Ack { id: push.id, next_token: random()?, results: decided.results };
        let grown = |document: &sync::office::ChangedDocument| {
            (document.doc, document.metas.len() - document.changes.len(), document.metas.len())
        };
        let grown = decided.admitted.documents.iter().map(grown).collect();
        let commit = PushCommit {
            device: from.device.id,
            incarnation: from.incarnation,
            token: push.token,
            expected,
            digest,
            ack: ack.clone(),
            skew,
            at: now,
            admitted: decided.admitted,
            refused: decided.refused,
        };
        match self.storage.commit_push(commit).await.map_err(|error| failed(&error))? {
            Commit::Moved => Ok(None),
            Commit::Done(pokes) => {
                for poke in pokes {
                    // Nobody listening is no fault.
                    let _ = self.news.send(News::Poke(poke));
                }
                self.rebuild_overgrown(grown);
                Ok(Some(ack))
            }
        }
    }

    /// Decides on a thread of its own, because documents are opened and saved here; on as many at a time as there are processors,
    /// because each that waits for one would hold its documents in memory.
    async fn decide(&self, caller: Caller, ground: Ground, push: Arc<Push>) -> Result<Decided, RequestError> {
        let failed = |problem: String| failed(&StorageError::Damaged(problem));
        let _place = self.deciding.acquire().await.map_err(|error| failed(error.to_string()))?;
        let done = tokio::task::spawn_blocking(move || admit_all(caller, ground, &push)).await;
        match done {
            Ok(Ok(decided)) => Ok(decided),
            Ok(Err(error)) => Err(failed(error.to_string())),
            Err(error) => Err(failed(format!("admission ended early: {error}"))),
        }
    }
}

/// Where a push stands among those answered.
enum Place {
    /// It is new. The office knows this token, which is another than the push's when the desk is ahead.
    Next {
        token: [u8; 16],
    },
    Again(Ack),
    Fork,
}

fn place(life: Option<&IncarnationRecord>, push: &Push, digest: &[u8; 32]) -> Place {
    let Some(life) = life else { return Place::Fork };
    if is_next(push, life.token, life.last_push) {
        return Place::Next { token: life.token };
    }
    match &life.last {
        Some(last) if last.ack.id == push.id && last.token == push.token && last.digest == *digest => {
            Place::Again(last.ack.clone())
        }
        _ => Place::Fork,
    }
}

/// Over the whole push: two pushes with the same token and number must be the same push.
fn digest(push: &Push) -> Result<[u8; 32], RequestError> {
    let bytes = sync::codec::to_cbor(push).map_err(|error| RequestError::Malformed { problem: error.to_string() })?;
    Ok(Sha256::digest(bytes).into())
}

pub(super) fn query(push: &Push) -> GroundQuery {
    let documents: BTreeSet<_> = push.items.iter().map(|item| item.doc).collect();
    let actors: BTreeSet<_> = push.actors.iter().map(|registration| registration.actor).collect();
    let used: BTreeSet<_> = push.items.iter().map(|item| item.actor).collect();
    let number = |item: &document::Item| match &item.deed.act {
        Act::Record(record) => Some(record.number.clone()),
        _ => None,
    };
    GroundQuery {
        documents: documents.into_iter().collect(),
        actors: actors.union(&used).copied().collect(),
        deeds: push.items.iter().map(|item| item.deed.id).collect(),
        numbers: push.items.iter().filter_map(number).collect(),
    }
}

fn admit_all(caller: Caller, ground: Ground, push: &Push) -> Result<Decided, document::Error> {
    let mut admission = Admission::open(caller, ground, &push.actors);
    let mut results = Vec::with_capacity(push.items.len());
    let mut refused = Vec::new();
    for item in &push.items {
        // Automerge panics on some inputs that pass every check; such a document handle is thrown away.
        let status = match catch_unwind(AssertUnwindSafe(|| admission.admit(item))) {
            Ok(status) => status,
            Err(_) => admission.poisoned(item),
        };
        if is_kept(&status) {
            refused.push(RefusedItem { item: item.clone(), status: status.clone() });
        }
        results.push(ItemResult { hash: item.hash, status });
    }
    Ok(Decided { admitted: admission.finish()?, results, refused })
}

/// What was refused is kept, so that somebody can look into it; but not what the desk does again, and nothing about an erased complaint.
fn is_kept(status: &Status) -> bool {
    let again = matches!(status, Status::DeedKnown { .. } | Status::OldGeneration | Status::DocErased { .. });
    status.is_final() && !status.is_in() && !again
}
