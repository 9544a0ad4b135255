//! Files of complaints: attaching one, and looking at one. What lies here is shown from memory; what does not is fetched
//! from the office, in `syncing`.

mod intake;
mod picture;

pub use intake::AttachError;

use crate::request::{AttachRequest, Performed};
use crate::view::{AttachmentView, FileState};
use crate::{App, Error, Result};
use complaint::permission::judge;
use complaint::{Act, ComplaintId, FileAddress, Person};
use std::collections::HashMap;
use store::{Files, HeldBlob};
use sync::desk::Read;

/// A file as somebody may look at it.
#[derive(Clone, PartialEq, Eq)]
pub struct Opened {
    /// Its name.
    pub name: String,
    /// Its media type.
    pub media_type: String,
    /// Its bytes, in memory only.
    pub bytes: Vec<u8>,
}

impl App {
    /// Attaches a file to a complaint: pictures are scaled and freed of everything but the picture, the bytes are kept
    /// encrypted, and only then the deed is done.
    ///
    /// # Errors
    /// [`Error::Attachment`] when the file is not one that is taken, [`Error::Refused`] by rule, [`Error::NotFound`], or the
    /// replica's; nothing is kept then.
    pub fn attach(&self, complaint: ComplaintId, request: &AttachRequest) -> Result<Performed> {
        let person = self.somebody()?;
        let (_, read) = self.find_read(complaint)?.ok_or(Error::NotFound)?;
        self.expect_readable(&person, &read)?;
        let taken = intake::take(request)?;
        if read.facts.attachments().any(|there| there.file.blob.address == taken.file.blob.address) {
            return Err(AttachError::There.into());
        }
        let act = Act::Attach(Box::new(taken.file.clone()));
        judge(&person, &act, Some((&read.facts, &read.case)), &self.directory())?;
        for (blob, bytes) in taken.file.blobs().zip(taken.bytes()) {
            self.inner.files.insert(blob.address, bytes, self.random())?;
        }
        let done = self.attach_kept(&person, complaint, act);
        if done.is_err() {
            self.remove_strays(taken.file.blobs().map(|blob| blob.address));
        }
        done
    }

    /// The deed, once the bytes are durable. It is judged again: somebody may have been faster.
    fn attach_kept(&self, person: &Person, complaint: ComplaintId, act: Act) -> Result<Performed> {
        let mut replica = self.writer();
        let (mut opened, read) = self.find_read(complaint)?.ok_or(Error::NotFound)?;
        judge(person, &act, Some((&read.facts, &read.case)), &self.directory())?;
        let seen = read.facts.deeds.iter().map(|done| done.deed.hlc).max().unwrap_or_default();
        let deed = self.deed(person, complaint, act, seen);
        let write = self.compose(&mut opened, deed)?;
        self.commit(&mut replica, std::slice::from_ref(&write))?;
        Ok(Performed { deed: write.item.deed.id, undo: None })
    }

    /// A file of a complaint, or the small picture of one, from this desk.
    ///
    /// # Errors
    /// [`Error::NotFound`] when no file of the complaint has that address, or the person may not know of it;
    /// [`AttachError::NotHere`] when it lies at the office only: it is wanted from now on, and comes by itself.
    pub fn attachment(&self, complaint: ComplaintId, address: FileAddress) -> Result<Opened> {
        let person = self.somebody()?;
        let (_, read) = self.find_read(complaint)?.ok_or(Error::NotFound)?;
        self.expect_readable(&person, &read)?;
        let found = read.facts.attachments().find_map(|attached| {
            let blob = attached.file.blobs().find(|blob| blob.address == address)?;
            Some((attached.file.clone(), blob))
        });
        let (file, blob) = found.ok_or(Error::NotFound)?;
        match self.inner.files.read(blob)? {
            Some(bytes) => {
                let media_type = if blob == file.blob { file.media_type } else { picture::SMALL_TYPE.to_owned() };
                Ok(Opened { name: file.name, media_type, bytes })
            }
            None => {
                self.know_files(complaint, &read)?;
                self.want(complaint, address)?;
                Err(AttachError::NotHere.into())
            }
        }
    }

    /// The same, also from the office when it is not here.
    ///
    /// # Errors
    /// As [`App::attachment`] and the office's.
    pub async fn fetch_attachment(&self, complaint: ComplaintId, address: FileAddress) -> Result<Opened> {
        match self.attachment(complaint, address) {
            Err(Error::Attachment(AttachError::NotHere)) => {
                self.carry().await?;
                self.attachment(complaint, address)
            }
            other => other,
        }
    }

    /// Notes that a file is wanted; one that should lie here and does not is fetched again.
    fn want(&self, complaint: ComplaintId, address: FileAddress) -> Result<()> {
        let held = self.inner.reader.blobs_of(complaint)?;
        if held.iter().any(|held| held.blob.address == address && held.whole) {
            tracing::warn!("a file that lay on this desk is damaged or gone; it is fetched again");
            self.write(|replica| replica.blob_here(address, false))?;
        }
        self.write(|replica| replica.want_blob(complaint, address))?;
        self.inner.carry.notify_one();
        Ok(())
    }

    /// Notes the files of a complaint that were attached elsewhere, as far as they are not noted.
    pub(crate) fn know_files(&self, complaint: ComplaintId, read: &Read) -> Result<()> {
        self.know(complaint, read.facts.attachments().map(|attached| attached.file))
    }

    /// The same of some of its files.
    pub(crate) fn know<'a>(
        &self,
        complaint: ComplaintId,
        attached: impl Iterator<Item = &'a complaint::File>,
    ) -> Result<()> {
        let mut attached = attached.peekable();
        if attached.peek().is_none() {
            return Ok(());
        }
        let known = self.inner.reader.blobs_of(complaint)?;
        let is_new = |file: &&complaint::File| file.blobs().any(|blob| known.iter().all(|held| held.blob != blob));
        let new: Vec<&complaint::File> = attached.filter(is_new).collect();
        if new.is_empty() {
            return Ok(());
        }
        self.write(|replica| {
            replica.note_files(complaint, new.into_iter(), |blob| self.inner.files.has(blob.address))
        })?;
        self.inner.carry.notify_one();
        Ok(())
    }

    /// The files of a complaint as people see them, oldest first.
    pub(crate) fn attachments(&self, read: &Read, unsent: &[complaint::DeedId]) -> Result<Vec<AttachmentView>> {
        self.know_files(read.facts.id, read)?;
        let held: HashMap<FileAddress, HeldBlob> =
            self.inner.reader.blobs_of(read.facts.id)?.into_iter().map(|held| (held.blob.address, held)).collect();
        let (directory, alone) = (self.directory(), self.is_alone());
        let small_is_here = |file: &complaint::File| {
            file.thumbnail.is_some_and(|small| held.get(&small.address).is_some_and(|held| held.whole))
        };
        let shown = read.facts.attachments().map(|attached| {
            let own = held.get(&attached.file.blob.address);
            AttachmentView {
                deed: attached.deed,
                file: attached.file.clone(),
                by: attached.by,
                by_name: crate::questions::name_of(&directory, attached.by).unwrap_or_else(|| attached.by.to_string()),
                at: attached.at,
                state: state(own, alone),
                moved: own.map_or(0, |held| held.moved),
                has_thumbnail: small_is_here(attached.file),
                unsent: unsent.contains(&attached.deed),
            }
        });
        Ok(shown.collect())
    }

    /// Addresses of the files of complaints that are about to leave this desk. Once they have left, nothing tells them any more; so
    /// what a kill keeps from being removed cannot be opened either, for its key is made of its address.
    pub(crate) fn files_of(&self, complaints: impl Iterator<Item = ComplaintId>) -> Result<Vec<FileAddress>> {
        let mut addresses = Vec::new();
        for complaint in complaints {
            addresses.extend(self.inner.reader.blobs_of(complaint)?.into_iter().map(|held| held.blob.address));
        }
        Ok(addresses)
    }

    /// Removes files that no complaint here refers to any more. What cannot be removed now is swept later.
    pub(crate) fn remove_strays(&self, addresses: impl Iterator<Item = FileAddress>) {
        let Ok(kept) = self.inner.reader.blob_addresses() else { return };
        for address in addresses.filter(|address| !kept.contains(address)) {
            if let Err(error) = self.inner.files.remove(address) {
                tracing::warn!(%error, "a file that nothing refers to could not be removed");
            }
        }
    }
}

/// How a file stands, for people. At a desk alone nothing waits: there is nobody to send to.
fn state(held: Option<&HeldBlob>, alone: bool) -> FileState {
    match held {
        Some(held) if held.whole && (held.sent || alone) => FileState::Here,
        Some(held) if held.whole => FileState::Waiting,
        Some(held) if held.wanted => FileState::Coming,
        Some(_) | None => FileState::Office,
    }
}

/// The address of bytes.
pub(crate) fn address(bytes: &[u8]) -> FileAddress {
    Files::address(bytes)
}
