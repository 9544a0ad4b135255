//! The bytes of attached files: what the database knows of them moves in transactions of its own.

use super::Replica;
use crate::table::{blob, complaint as complaints};
use crate::{Change, Changed, HeldBlob, Result};
use complaint::{Blob, ComplaintId, File, FileAddress};

impl Replica {
    /// Notes files of a complaint that were attached elsewhere; of one that has left this desk, none. `here` says whether bytes lie on this desk already.
    ///
    /// # Errors
    /// Only the disk's.
    pub fn note_files<'a>(
        &mut self,
        complaint: ComplaintId,
        files: impl Iterator<Item = &'a File>,
        here: impl Fn(Blob) -> bool,
    ) -> Result<Changed> {
        self.transact(|connection| {
            if complaints::find_place(connection, complaint)?.is_none() {
                return Ok(Changed::NOTHING);
            }
            for file in files {
                blob::insert(connection, complaint, file, &here)?;
            }
            Ok(Changed::NOTHING)
        })
    }

    /// Somebody asks for a file that is not here.
    ///
    /// # Errors
    /// Only the disk's.
    pub fn want_blob(&mut self, complaint: ComplaintId, address: FileAddress) -> Result<Changed> {
        self.step(complaint, address, "UPDATE blob SET wanted = 1 WHERE complaint = ?1 AND address = ?2 AND whole = 0")
    }

    /// The office has stored and verified a file.
    ///
    /// # Errors
    /// Only the disk's.
    pub fn blob_sent(&mut self, held: &HeldBlob) -> Result<Changed> {
        let sql = "UPDATE blob SET sent = 1, moved = size WHERE complaint = ?1 AND address = ?2";
        self.step(held.complaint, held.blob.address, sql)
    }

    /// No deed attaches it: it was refused, or another desk's complaint is gone.
    ///
    /// # Errors
    /// Only the disk's.
    pub fn forget_blob(&mut self, held: &HeldBlob) -> Result<Changed> {
        let sql = "DELETE FROM blob WHERE complaint = ?1 AND address = ?2";
        self.step(held.complaint, held.blob.address, sql)
    }

    fn step(&mut self, complaint: ComplaintId, address: FileAddress, sql: &'static str) -> Result<Changed> {
        let moved = self.transact(|connection| Ok(blob::step(connection, sql, complaint, address)?))?;
        Ok(if moved { Change::Cases.into() } else { Changed::NOTHING })
    }

    /// A file is so far on its way.
    ///
    /// # Errors
    /// Only the disk's.
    pub fn blob_moved(&mut self, held: &HeldBlob, moved: u64) -> Result<Changed> {
        self.transact(|connection| Ok(blob::note_moved(connection, held.complaint, held.blob.address, moved)?))?;
        Ok(Change::Cases.into())
    }

    /// Bytes lie here whole now; or they turned out not to, and are fetched again where the office has them.
    ///
    /// # Errors
    /// Only the disk's.
    pub fn blob_here(&mut self, address: FileAddress, whole: bool) -> Result<Changed> {
        self.transact(|connection| Ok(blob::note_here(connection, address, whole)?))?;
        Ok(Change::Cases.into())
    }

    /// The office was restored from a backup: what lies here whole is offered to it again.
    ///
    /// # Errors
    /// Only the disk's.
    pub fn doubt_blobs(&mut self) -> Result<Changed> {
        self.transact(|connection| Ok(blob::doubt(connection)?))?;
        Ok(Change::Cases.into())
    }
}
