//! Carrying the bytes of files to the office and from it: a lane of its own beside the exchange, so that a deed never waits
//! for a photo. Small pictures go first; a file goes on where it was cut off, also after a restart.

use crate::app::locked;
use crate::{App, Error, Result};
use complaint::Blob;
use std::sync::Arc;
use std::time::{Duration, UNIX_EPOCH};
use store::HeldBlob;
use store::files::PORTION;
use sync::blob::{BlobAsk, BlobGet, BlobPut, BlobStanding};
use sync::message::RequestError;
use sync::{Office, OfficeError};

/// Files that nothing refers to are kept for so long: a deed of a database that was put back may be on its way to them.
const STRAYS: i64 = 30 * 86_400_000;

/// How often one file is begun anew in one go, when the other side has other bytes.
const TRIES: u32 = 2;

/// What was carried.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Carried {
    /// Files the office has stored and verified.
    pub sent: u64,
    /// Files that came.
    pub fetched: u64,
    /// Files that still wait for the office.
    pub waiting: u64,
}

impl App {
    /// Carries files whenever there is something to carry. Never ends.
    pub(super) async fn keep_carrying(&self) {
        let mut failures = 0;
        loop {
            if failures == 0 {
                self.inner.carry.notified().await;
            } else {
                tokio::time::sleep(self.pause(failures)).await;
            }
            if self.is_wiped() {
                continue;
            }
            failures = match self.carry().await {
                Ok(_) => 0,
                Err(error) => {
                    tracing::info!(%error, "files could not be carried; it goes on later");
                    failures + 1
                }
            };
        }
    }

    /// Carries what there is to carry, small pictures first: from the office what people look at, then to it what it lacks.
    ///
    /// # Errors
    /// The office's or the replica's. What crossed stays where it is, and is not sent again.
    pub async fn carry(&self) -> Result<Carried> {
        let _turn = self.inner.carrying.lock().await;
        let mut carried = Carried::default();
        if !self.is_alone() {
            let office = self.office()?;
            let (small, large): (Vec<_>, Vec<_>) =
                self.inner.reader.blobs_to_fetch()?.into_iter().partition(|held| held.small);
            carried.fetched += self.fetch_all(&office, small).await?;
            carried.sent += self.send_all(&office).await?;
            carried.fetched += self.fetch_all(&office, large).await?;
            carried.waiting = self.inner.reader.blobs_to_send()?.len() as u64;
        }
        self.apart(|app| app.sweep_once()).await?;
        Ok(carried)
    }

    async fn send_all(&self, office: &Arc<dyn Office>) -> Result<u64> {
        let mut sent = 0;
        for held in self.inner.reader.blobs_to_send()? {
            match self.send(office, held).await {
                Ok(done) => sent += u64::from(done),
                Err(Error::Office(OfficeError::Request(RequestError::NotGranted))) => {
                    self.apart(move |app| app.settle_unknown(held)).await?;
                }
                Err(error) => return Err(error),
            }
        }
        Ok(sent)
    }

    /// Sends one file; true when the office has stored and verified it.
    async fn send(&self, office: &Arc<dyn Office>, held: HeldBlob) -> Result<bool> {
        let mut standing = office.blob_standing(self.ask(&held)).await?;
        let mut tries = 0;
        while !standing.verified {
            if standing.size != held.blob.size {
                tracing::warn!("the office knows a file of another size under this address");
                return Ok(false);
            }
            let before = standing.stored;
            if before >= standing.size {
                standing = office.finish_blob(self.ask(&held)).await?;
            } else {
                let Some(put) = self.apart(move |app| app.piece(held, before)).await? else { return Ok(false) };
                standing = self.inner.stride.note(office.put_blob(put).await)?;
            }
            if standing.stored <= before && !standing.verified {
                tries += 1;
                if tries > TRIES {
                    return Ok(false);
                }
            }
            self.apart(move |app| app.write(|replica| replica.blob_moved(&held, standing.stored))).await?;
        }
        self.apart(move |app| app.write(|replica| replica.blob_sent(&held))).await?;
        Ok(true)
    }

    /// The next piece; `None` when the file is not what it was any more: then only the office or another desk can have it.
    fn piece(&self, held: HeldBlob, start: u64) -> Result<Option<BlobPut>> {
        let HeldBlob { complaint: doc, blob, .. } = held;
        // What is sent first is the proof that the rest is worth sending.
        let sound = start != 0 || self.inner.files.read(blob)?.is_some();
        let bytes = if sound { self.inner.files.read_range(blob, start, self.inner.stride.bytes())? } else { None };
        if bytes.is_none() {
            tracing::warn!("a file that waits to be sent is damaged on this desk");
            self.write(|replica| replica.blob_here(blob.address, false))?;
        }
        let device = self.this_desk().device;
        Ok(bytes.map(|bytes| BlobPut { device, doc, address: blob.address, start, bytes }))
    }

    /// The office knows of no such file. Either its deed is still on the way, or it was refused: then its bytes go once
    /// nobody can want them any more.
    fn settle_unknown(&self, held: HeldBlob) -> Result<()> {
        let attached = match self.find_read(held.complaint)? {
            Some((_, read)) => {
                read.facts.attachments().any(|attached| attached.file.blobs().any(|blob| blob == held.blob))
            }
            None => false,
        };
        if attached {
            return Ok(());
        }
        self.write(|replica| replica.forget_blob(&held))?;
        self.remove_strays(std::iter::once(held.blob.address));
        Ok(())
    }

    async fn fetch_all(&self, office: &Arc<dyn Office>, wanted: Vec<HeldBlob>) -> Result<u64> {
        let mut fetched = 0;
        for held in wanted {
            match self.fetch(office, held).await {
                Ok(done) => fetched += u64::from(done),
                Err(Error::Office(OfficeError::Request(RequestError::NotGranted))) => {
                    // Its complaint may have left this desk while a piece was on its way.
                    self.apart(move |app| {
                        app.remove_strays(std::iter::once(held.blob.address));
                        Ok(())
                    })
                    .await?;
                }
                Err(error) => return Err(error),
            }
        }
        Ok(fetched)
    }

    /// Fetches one file; true when it is here. One that the office has not verified is not there yet.
    async fn fetch(&self, office: &Arc<dyn Office>, held: HeldBlob) -> Result<bool> {
        let blob = held.blob;
        let mut start = self.inner.files.held(blob.address);
        let mut tries = 0;
        while !self.inner.files.has(blob.address) {
            let length = self.inner.stride.length();
            let get =
                BlobGet { device: self.this_desk().device, doc: held.complaint, address: blob.address, start, length };
            let piece = self.inner.stride.note(office.get_blob(get).await)?;
            if !is_there(&piece.standing, blob) || (piece.bytes.is_empty() && start < blob.size) {
                return Ok(false);
            }
            start = self.apart(move |app| app.keep_piece(held, start, piece.bytes)).await?;
            if start >= blob.size && !self.apart(move |app| Ok(app.inner.files.finish(blob)?)).await? {
                tries += 1;
                if tries > TRIES {
                    tracing::warn!("the office sent other bytes than a file has; they were thrown away");
                    return Ok(false);
                }
                start = 0;
            }
        }
        self.apart(move |app| app.write(|replica| replica.blob_here(blob.address, true))).await?;
        Ok(true)
    }

    /// Keeps whole portions of what came, and the last one at the end.
    fn keep_piece(&self, held: HeldBlob, start: u64, mut bytes: Vec<u8>) -> Result<u64> {
        let ends = start + bytes.len() as u64 >= held.blob.size;
        if !ends {
            bytes.truncate(bytes.len() / PORTION * PORTION);
        }
        if bytes.is_empty() && !ends {
            return Err(OfficeError::NotAnOffice { problem: "it gives a file in crumbs".to_owned() }.into());
        }
        let end = self.inner.files.append(held.blob.address, start, &bytes, self.random())?;
        self.write(|replica| replica.blob_moved(&held, end))?;
        Ok(end)
    }

    fn ask(&self, held: &HeldBlob) -> BlobAsk {
        BlobAsk { device: self.this_desk().device, doc: held.complaint, address: held.blob.address }
    }

    /// Once in a run: removes what kills left behind long ago.
    fn sweep_once(&self) -> Result<()> {
        let mut swept = locked(&self.inner.swept);
        if *swept {
            return Ok(());
        }
        let before = self.now().plus(-STRAYS).0.max(0).unsigned_abs();
        let kept = self.inner.reader.blob_addresses()?;
        self.inner.files.sweep(kept.into_iter(), UNIX_EPOCH + Duration::from_millis(before))?;
        *swept = true;
        Ok(())
    }
}

fn is_there(standing: &BlobStanding, blob: Blob) -> bool {
    standing.verified && standing.size == blob.size
}
