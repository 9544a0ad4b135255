//! Files at the office in memory: it takes pieces, compares the whole, and can be cut off after a number of them.

use super::{FakeOffice, State, unreachable};
use complaint::{Act, ComplaintId, DeviceId, FileAddress};
use document::CaseDocument;
use sha2::{Digest, Sha256};
use sync::OfficeError;
use sync::blob::{BlobAsk, BlobGet, BlobPiece, BlobPut, BlobStanding};
use sync::message::RequestError;

/// What the office has of a file.
#[derive(Default)]
pub(super) struct Stored {
    bytes: Vec<u8>,
    verified: bool,
}

impl FakeOffice {
    /// From now on only so many pieces of files cross, whichever way; then the line is cut.
    pub fn cut_after_pieces(&self, pieces: u32) {
        self.with(|state| state.pieces = Some(pieces));
    }

    /// The line holds again.
    pub fn mend(&self) {
        self.with(|state| state.pieces = None);
    }

    /// Bends what is stored of every file.
    pub fn bend_files(&self) {
        self.with(|state| state.blobs.values_mut().filter_map(|stored| stored.bytes.first_mut()).for_each(|b| *b ^= 1));
    }

    /// Forgets every file, as an office does whose backup is older.
    pub fn lose_files(&self) {
        self.with(|state| state.blobs.clear());
    }

    /// The order in which files were verified.
    pub fn filed(&self) -> Vec<FileAddress> {
        self.with(|state| state.filed.clone())
    }
}

impl State {
    pub(super) fn standing(&mut self, ask: &BlobAsk) -> Result<BlobStanding, OfficeError> {
        self.reached()?;
        let size = self.size_of(ask.device, ask.doc, ask.address).ok_or(RequestError::NotGranted)?;
        let stored = self.blobs.entry((ask.doc, ask.address)).or_default();
        Ok(BlobStanding { size, stored: stored.bytes.len() as u64, verified: stored.verified })
    }

    /// As the deed says, when the device may know of it.
    fn size_of(&self, device: DeviceId, doc: ComplaintId, address: FileAddress) -> Option<u64> {
        self.devices.get(&device)?;
        let held = self.docs.get(&doc)?;
        let document = CaseDocument::load(&held.snapshot.bytes).ok()?;
        let facts = document.facts(&Default::default()).ok()?;
        let mut acts = facts.deeds.iter().map(|done| &done.deed.act);
        acts.find_map(|act| match act {
            Act::Attach(file) => file.blobs().find(|blob| blob.address == address).map(|blob| blob.size),
            _ => None,
        })
    }

    /// One more piece crosses, or the line is cut.
    fn cross(&mut self) -> Result<(), OfficeError> {
        match &mut self.pieces {
            Some(0) => Err(unreachable()),
            Some(left) => {
                *left -= 1;
                Ok(())
            }
            None => Ok(()),
        }
    }

    pub(super) fn put(&mut self, put: &BlobPut) -> Result<BlobStanding, OfficeError> {
        let ask = BlobAsk { device: put.device, doc: put.doc, address: put.address };
        let standing = self.standing(&ask)?;
        self.cross()?;
        if put.start == standing.stored && !standing.verified {
            self.blobs.entry((put.doc, put.address)).or_default().bytes.extend(&put.bytes);
        }
        self.standing(&ask)
    }

    pub(super) fn finish(&mut self, ask: &BlobAsk) -> Result<BlobStanding, OfficeError> {
        let standing = self.standing(ask)?;
        let stored = self.blobs.entry((ask.doc, ask.address)).or_default();
        if standing.stored == standing.size && !standing.verified {
            if <[u8; 32]>::from(Sha256::digest(&stored.bytes)) == ask.address.0 {
                stored.verified = true;
                self.filed.push(ask.address);
            } else {
                *stored = Stored::default();
            }
        }
        self.standing(ask)
    }

    pub(super) fn get(&mut self, get: &BlobGet) -> Result<BlobPiece, OfficeError> {
        let standing = self.standing(&BlobAsk { device: get.device, doc: get.doc, address: get.address })?;
        self.cross()?;
        let stored = &self.blobs[&(get.doc, get.address)];
        let range = stored.bytes.iter().skip(get.start as usize).take(get.length as usize);
        let bytes = if standing.verified { range.copied().collect() } else { Vec::new() };
        Ok(BlobPiece { standing, bytes })
    }
}
