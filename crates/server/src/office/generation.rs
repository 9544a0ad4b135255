//! The next generation of a complaint: rebuilt to its present content, or erased for good. It asks for no desk and no person: it is what the
//! office does by itself, or what an administrator told it to do.

use super::blob::forget_files;
use super::{Office, failed, random};
use crate::Files;
use crate::storage::{Commit, Erasing, GroundQuery, News, Storage, StorageError};
use complaint::Timestamp;
use document::{ActorId, DocumentId, Erasure};
use ed25519_dalek::SigningKey;
use std::sync::Arc;
use sync::erasure;
use sync::message::{Poke, RequestError};
use sync::office::ChangedDocument;
use sync::office::admission::Known;
use sync::office::generation::{COMPACT_OVER, LATEST_EDITS, compact, is_due};
use tokio::sync::broadcast;

/// How often a document is rebuilt again when somebody wrote to it meanwhile.
const TRIES: usize = 3;

/// Why an office erases what a desk says that it erased before.
const HANDED_BACK: &str = "erased before a restore; a desk handed the tombstone back";

/// Rebuilds a document to its present content, if that leaves out half of its changes at least; gives how many it had and has, and the
/// scopes with new lines.
///
/// # Errors
/// [`StorageError`]; nothing was changed then.
pub async fn rebuild(storage: &dyn Storage, doc: DocumentId) -> Result<Option<Rebuilding>, StorageError> {
    for _ in 0..TRIES {
        let query = GroundQuery { documents: vec![doc], ..GroundQuery::default() };
        let Some(known) = storage.ground(query).await?.documents.remove(&doc) else { return Ok(None) };
        let before = known.metas.len();
        let Some(document) = apart(doc, known).await? else { return Ok(None) };
        let after = document.metas.len();
        if let Commit::Done(pokes) = storage.commit_rewrite(document).await? {
            tracing::info!(%doc, before, after, "a complaint was rebuilt to its present content");
            return Ok(Some(Rebuilding { before, after, pokes }));
        }
    }
    Ok(None)
}

/// A document that was rebuilt.
#[derive(Clone, PartialEq, Debug)]
pub struct Rebuilding {
    /// Its changes before.
    pub before: usize,
    /// Its changes now.
    pub after: usize,
    /// Scopes with new lines.
    pub pokes: Vec<Poke>,
}

/// The rebuilt document, made on a thread of its own, because documents are opened and saved here.
async fn apart(doc: DocumentId, known: Known) -> Result<Option<ChangedDocument>, StorageError> {
    let author = ActorId(random().map_err(|error| StorageError::Database(error.to_string()))?);
    let most = known.metas.len() / 2;
    let done = tokio::task::spawn_blocking(move || compact(doc, &known, author, LATEST_EDITS, most)).await;
    match done {
        Ok(document) => document.map_err(|error| StorageError::Damaged(error.to_string())),
        Err(error) => Err(StorageError::Damaged(format!("the rebuilding ended early: {error}"))),
    }
}

/// Erases a document for good, by the office's own word, and the files attached to it.
///
/// # Errors
/// [`StorageError::Files`] when it has files and nobody said where they lie: then nothing is erased.
/// [`StorageError::Missing`] when there is no such document and never was, as far as this office knows; [`StorageError::Exists`] when it was
/// erased before.
pub async fn erase(
    storage: &dyn Storage,
    files: Option<&Files>,
    doc: DocumentId,
    reason: String,
    at: Timestamp,
) -> Result<(Erasure, Vec<Poke>), StorageError> {
    let query = GroundQuery { documents: vec![doc], ..GroundQuery::default() };
    let ground = storage.ground(query).await?;
    if ground.erased.contains_key(&doc) {
        // What was broken off the last time ends now.
        forget_files(storage, files, doc).await?;
        return Err(StorageError::Exists(format!("the erasure of {doc}")));
    }
    let known = ground.documents.get(&doc).ok_or_else(|| StorageError::Missing(format!("the complaint {doc}")))?;
    let stored = storage.blobs_of(doc).await?.iter().any(|(_, standing)| standing.stored > 0);
    if stored && files.is_none() {
        return Err(StorageError::Files("it has attached files: say with --blobs where they lie".to_owned()));
    }
    let key = SigningKey::from_bytes(&storage.charter().await?.key_seed);
    let erasure = erasure::sign(&key, doc, known.generation.saturating_add(1), at);
    let pokes = storage.erase(Erasing { erasure, reason }).await?;
    let pokes = pokes.ok_or_else(|| StorageError::Exists(format!("the erasure of {doc}")))?;
    forget_files(storage, files, doc).await?;
    tracing::warn!(%doc, "a complaint was erased for good");
    Ok((erasure, pokes))
}

impl Office {
    /// Erases again what this office erased before its data was restored: each tombstone says so by its signature. What nobody
    /// signed is passed over.
    pub(super) async fn take_erasures(&self, erasures: &[Erasure]) -> Result<(), RequestError> {
        let most = erasure::MOST;
        if erasures.len() > most {
            return Err(RequestError::Malformed { problem: format!("more than {most} tombstones") });
        }
        for erasure in erasures {
            let doc = erasure.doc;
            if !erasure::holds(erasure, &self.public_key()) {
                tracing::warn!(%doc, "a desk handed in a tombstone that this office did not sign");
                continue;
            }
            let erasing = Erasing { erasure: *erasure, reason: HANDED_BACK.into() };
            let erased = self.storage.erase(erasing).await.map_err(|error| failed(&error))?;
            // Also when it was erased before: then what was broken off ends now.
            self.forget_files(doc).await.map_err(|error| failed(&error))?;
            if let Some(pokes) = erased {
                tracing::warn!(%doc, "a complaint was erased again, because a desk knows that it was");
                tell(&self.news, pokes);
            }
        }
        Ok(())
    }

    /// Rebuilds, in the background, those of these documents that have grown enough by a push: each with how many changes it had
    /// and has.
    pub(super) fn rebuild_overgrown(&self, grown: Vec<(DocumentId, usize, usize)>) {
        let due = grown.into_iter().filter(|(_, before, after)| is_due(*before, *after, COMPACT_OVER));
        for (doc, ..) in due {
            let (storage, news) = (Arc::clone(&self.storage), self.news.clone());
            tokio::spawn(async move {
                match rebuild(storage.as_ref(), doc).await {
                    Ok(rebuilt) => tell(&news, rebuilt.map(|rebuilt| rebuilt.pokes).unwrap_or_default()),
                    Err(error) => tracing::warn!(%doc, %error, "a complaint could not be rebuilt; it stays as it is"),
                }
            });
        }
    }
}

fn tell(news: &broadcast::Sender<News>, pokes: Vec<Poke>) {
    for poke in pokes {
        // Nobody listening is no fault.
        let _ = news.send(News::Poke(poke));
    }
}
