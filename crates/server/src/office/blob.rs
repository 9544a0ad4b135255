//! Files: their bytes come and go in pieces. What a device may ask about is what its scopes hold, anew at every request; for
//! anything else the answer is the same whether it is there or not.

use super::{Office, failed, random};
use crate::files::{Files, FilesError};
use crate::storage::{BlobPlace, MayAsk, Storage, StorageError, StoredPiece};
use complaint::{DeviceId, FileAddress};
use data_encoding::HEXLOWER;
use document::DocumentId;
use sha2::{Digest, Sha256};
use std::ops::Range;
use sync::blob::{BlobAsk, BlobGet, BlobPiece, BlobPut, BlobStanding, MAX_PIECE};
use sync::message::RequestError;

impl Office {
    /// How a blob stands.
    ///
    /// # Errors
    /// [`RequestError::NotGranted`] for a blob the device may not know of, existing or not; [`RequestError::NoRoom`] when
    /// the office keeps no files.
    pub async fn blob_standing(&self, ask: BlobAsk) -> Result<BlobStanding, RequestError> {
        self.files()?;
        self.handed_in_blob(ask.device, place(ask.doc, ask.address)).await
    }

    /// Stores a piece, durably, if it goes on where the stored beginning ends.
    ///
    /// # Errors
    /// As [`Office::blob_standing`]; [`RequestError::Malformed`] when it is larger than it may be or than the deed says.
    pub async fn put_blob(&self, put: BlobPut) -> Result<BlobStanding, RequestError> {
        let files = self.files()?;
        let place = place(put.doc, put.address);
        let standing = self.handed_in_blob(put.device, place).await?;
        if standing.verified || put.start != standing.stored || put.bytes.is_empty() {
            return Ok(standing);
        }
        let length = put.bytes.len() as u64;
        if put.bytes.len() > MAX_PIECE || length > standing.size - standing.stored {
            return Err(RequestError::Malformed { problem: "more bytes than there may be".to_owned() });
        }
        self.expect_room(files, length).await?;
        let object = name(place, &HEXLOWER.encode(&random::<16>()?));
        files.put(&object, put.bytes).await.map_err(|error| unkept(&error))?;
        let piece = StoredPiece { start: put.start, length, object: object.clone() };
        if !self.storage.insert_blob_piece(place, piece).await.map_err(|error| failed(&error))? {
            // Somebody else was faster. What stays if this fails is swept when the blob is verified.
            let _ = files.remove(&object).await;
        }
        self.handed_in_blob(put.device, place).await
    }

    /// Reads a blob that is wholly stored and compares it with its address. One that differs is forgotten.
    ///
    /// # Errors
    /// As [`Office::blob_standing`].
    pub async fn finish_blob(&self, ask: BlobAsk) -> Result<BlobStanding, RequestError> {
        let files = self.files()?;
        let place = place(ask.doc, ask.address);
        let standing = self.handed_in_blob(ask.device, place).await?;
        if standing.verified || standing.stored < standing.size {
            return Ok(standing);
        }
        if self.is_whole(files, place).await? {
            self.storage.verify_blob(place, self.now()).await.map_err(|error| failed(&error))?;
            self.sweep(files, place).await?;
        } else {
            tracing::warn!(doc = %place.doc, "a file has another hash than its address; it has to be sent again");
            let objects = self.storage.reset_blob(place).await.map_err(|error| failed(&error))?;
            remove_all(files, objects).await;
        }
        self.handed_in_blob(ask.device, place).await
    }

    /// A piece of a verified blob.
    ///
    /// # Errors
    /// As [`Office::blob_standing`].
    pub async fn get_blob(&self, get: BlobGet) -> Result<BlobPiece, RequestError> {
        let files = self.files()?;
        let place = place(get.doc, get.address);
        let standing = self.granted_blob(get.device, place).await?;
        if !standing.verified || get.start >= standing.size {
            return Ok(BlobPiece { standing, bytes: Vec::new() });
        }
        let end = get.start.saturating_add(u64::from(get.length).min(MAX_PIECE as u64)).min(standing.size);
        match self.read(files, place, get.start..end).await? {
            Some(bytes) => Ok(BlobPiece { standing, bytes }),
            None => Ok(BlobPiece { standing: self.granted_blob(get.device, place).await?, bytes: Vec::new() }),
        }
    }

    /// A range of a blob. `None` when a piece of it is gone, as after its folder was put back from an older backup than the
    /// database: then it is forgotten, so that a desk that has it can send it again.
    async fn read(&self, files: &Files, place: BlobPlace, range: Range<u64>) -> Result<Option<Vec<u8>>, RequestError> {
        let mut bytes = Vec::new();
        for piece in self.pieces(place).await? {
            let (from, to) = (range.start.max(piece.start), range.end.min(piece.start + piece.length));
            if from >= to {
                continue;
            }
            match files.read(&piece.object, from - piece.start..to - piece.start).await {
                Ok(read) => bytes.extend(read),
                Err(FilesError::Missing) => {
                    tracing::error!(doc = %place.doc, "a stored file is gone; it has to be sent again");
                    let objects = self.storage.reset_blob(place).await.map_err(|error| failed(&error))?;
                    remove_all(files, objects).await;
                    return Ok(None);
                }
                Err(error) => return Err(unkept(&error)),
            }
        }
        Ok(Some(bytes))
    }

    /// Forgets every file of a document: first what is known of them, then their bytes. For a document that is erased; what
    /// devices ask about them afterwards is answered as if they had never been.
    ///
    /// # Errors
    /// As the storage fails. Bytes that could not be removed are told in the log and lie under the document's name.
    pub async fn forget_files(&self, doc: DocumentId) -> Result<(), StorageError> {
        forget_files(self.storage.as_ref(), self.files.as_ref(), doc).await
    }

    fn files(&self) -> Result<&Files, RequestError> {
        self.files.as_ref().ok_or(RequestError::NoRoom)
    }

    /// A blob that the device may read.
    async fn granted_blob(&self, device: DeviceId, place: BlobPlace) -> Result<BlobStanding, RequestError> {
        self.blob(place, MayAsk { scopes: self.granted(device).await?, attached_by: None }).await
    }

    /// A blob that the device may read, or attached itself: what it has seen and done, it may hand in, also late.
    async fn handed_in_blob(&self, device: DeviceId, place: BlobPlace) -> Result<BlobStanding, RequestError> {
        self.blob(place, MayAsk { scopes: self.granted(device).await?, attached_by: Some(device) }).await
    }

    async fn blob(&self, place: BlobPlace, may: MayAsk) -> Result<BlobStanding, RequestError> {
        let found = self.storage.find_blob(place, may).await.map_err(|error| failed(&error))?;
        found.ok_or(RequestError::NotGranted)
    }

    async fn pieces(&self, place: BlobPlace) -> Result<Vec<StoredPiece>, RequestError> {
        self.storage.blob_pieces(place).await.map_err(|error| failed(&error))
    }

    /// Room is counted only where it is limited.
    async fn expect_room(&self, files: &Files, length: u64) -> Result<(), RequestError> {
        let Some(limit) = files.limit() else { return Ok(()) };
        let stored = self.storage.blob_bytes().await.map_err(|error| failed(&error))?;
        if stored.saturating_add(length) > limit { Err(RequestError::NoRoom) } else { Ok(()) }
    }

    async fn is_whole(&self, files: &Files, place: BlobPlace) -> Result<bool, RequestError> {
        let mut hash = Sha256::new();
        for piece in self.pieces(place).await? {
            match files.read_all(&piece.object, |portion| hash.update(portion)).await {
                Ok(()) => {}
                Err(FilesError::Missing) => return Ok(false),
                Err(error) => return Err(unkept(&error)),
            }
        }
        Ok(<[u8; 32]>::from(hash.finalize()) == place.address.0)
    }

    /// Removes what was written for a blob and never became a piece of it: nothing more is added to a verified one.
    async fn sweep(&self, files: &Files, place: BlobPlace) -> Result<(), RequestError> {
        let pieces = self.pieces(place).await?;
        let mut strays = files.list(&folder(place)).await.map_err(|error| unkept(&error))?;
        strays.retain(|object| pieces.iter().all(|piece| piece.object != *object));
        remove_all(files, strays).await;
        Ok(())
    }
}

/// [`Office::forget_files`], also for whoever serves nobody. Whatever lies in the document's folder goes, so that doing it again
/// ends what was broken off.
pub(super) async fn forget_files(
    storage: &dyn Storage,
    files: Option<&Files>,
    doc: DocumentId,
) -> Result<(), StorageError> {
    let mut objects = storage.remove_blobs(doc).await?;
    let Some(files) = files else { return Ok(()) };
    match files.list(&doc.0.simple().to_string()).await {
        Ok(lying) => objects.extend(lying),
        Err(error) => tracing::warn!(%doc, %error, "what lies of a complaint's files could not be listed"),
    }
    objects.sort_unstable();
    objects.dedup();
    remove_all(files, objects).await;
    Ok(())
}

async fn remove_all(files: &Files, objects: Vec<String>) {
    for object in objects {
        if let Err(error) = files.remove(&object).await {
            tracing::warn!(%object, %error, "a piece of a file could not be removed");
        }
    }
}

fn place(doc: DocumentId, address: FileAddress) -> BlobPlace {
    BlobPlace { doc, address }
}

/// Where everything of a blob lies.
fn folder(place: BlobPlace) -> String {
    format!("{}/{}", place.doc.0.simple(), place.address)
}

fn name(place: BlobPlace, piece: &str) -> String {
    format!("{}/{piece}", folder(place))
}

/// Why bytes were not kept or read, as a device is told.
fn unkept(error: &FilesError) -> RequestError {
    match error {
        FilesError::Full => {
            tracing::error!("there is no room for files");
            RequestError::NoRoom
        }
        error => failed(&StorageError::Files(error.to_string())),
    }
}
