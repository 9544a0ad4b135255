//! The bytes of attached files, encrypted, in a folder beside the replica. Every file has a key of its own, made from the
//! data key and its address; its name on disk is made likewise, so that the disk tells neither what lies there nor whether
//! a file that somebody knows is among them.
//!
//! A file is a row of records: a nonce of 24 bytes, then [`PORTION`] bytes under XChaCha20-Poly1305 with their tag, the last
//! one shorter. The number of the record is bound to it. What is being fetched ends in `.part`; a record that a kill has
//! cut is cut off before more is added. Bytes are shown only after all of them were found to have their address.

use crate::lock::io;
use crate::{DataKey, Result};
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use complaint::{Blob, FileAddress};
use hkdf::Hkdf;
use sha2::{Digest, Sha256};
use std::collections::HashSet;
use std::fmt::Write as _;
use std::fs::{self, File, OpenOptions};
use std::io::{ErrorKind, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::time::SystemTime;
use zeroize::Zeroizing;

/// Plain bytes of one record. Whoever adds bytes adds whole records, but for the last.
pub const PORTION: usize = 256 << 10;

const NONCE: usize = 24;
const TAG: usize = 16;
const RECORD: usize = NONCE + PORTION + TAG;

/// The folder of files, with the key to them.
#[derive(Clone, Debug)]
pub struct Files {
    folder: PathBuf,
    key: DataKey,
}

/// Random bytes of the caller's: nonces of one write are made of them and of the record's number.
pub type Seed = [u8; 16];

impl Files {
    /// The files in `folder`, which is made with the first of them.
    pub fn new(folder: &Path, key: &DataKey) -> Files {
        Files { folder: folder.to_owned(), key: key.clone() }
    }

    /// The address of bytes.
    pub fn address(bytes: &[u8]) -> FileAddress {
        FileAddress(Sha256::digest(bytes).into())
    }

    /// True when a file lies here whole.
    pub fn has(&self, address: FileAddress) -> bool {
        self.path(address).is_file()
    }

    /// Keeps a whole file; durable when it returns. Keeping it again changes nothing.
    ///
    /// # Errors
    /// Only the disk's; then nothing is kept.
    pub fn insert(&self, address: FileAddress, bytes: &[u8], seed: Seed) -> Result<()> {
        if self.has(address) {
            return Ok(());
        }
        self.remove_part(address)?;
        self.append(address, 0, bytes, seed)?;
        self.settle(address)
    }

    /// How many bytes of a file that is being fetched lie here: whole records only.
    pub fn held(&self, address: FileAddress) -> u64 {
        let length = fs::metadata(self.part(address)).map_or(0, |found| found.len());
        length / RECORD as u64 * PORTION as u64
    }

    /// Adds bytes to a file that is being fetched; durable when it returns. Gives how many it holds then.
    ///
    /// # Errors
    /// Only the disk's. Bytes for another place than its end are not added.
    pub fn append(&self, address: FileAddress, start: u64, bytes: &[u8], seed: Seed) -> Result<u64> {
        let held = self.held(address);
        if held != start {
            return Ok(held);
        }
        let cipher = self.cipher(address);
        let mut file = self.open_part(address)?;
        let first = start / PORTION as u64;
        // A record that was cut off, or was the last one of an attempt that failed, goes.
        file.set_len(first * RECORD as u64).and_then(|()| file.seek(SeekFrom::End(0))).map_err(io)?;
        for (number, portion) in (first..).zip(bytes.chunks(PORTION)) {
            let nonce = nonce(seed, number);
            let sealed = cipher.encrypt(&nonce, Payload { msg: portion, aad: &number.to_be_bytes() });
            let sealed = sealed.map_err(|_| io(std::io::Error::other("a portion cannot be sealed")))?;
            file.write_all(&nonce).and_then(|()| file.write_all(&sealed)).map_err(io)?;
        }
        file.sync_all().map_err(io)?;
        Ok(start + bytes.len() as u64)
    }

    /// Ends fetching: true when all bytes have the file's address, which makes it whole; else they are removed.
    ///
    /// # Errors
    /// Only the disk's.
    pub fn finish(&self, blob: Blob) -> Result<bool> {
        let bytes = self.open(&self.part(blob.address), blob)?;
        match bytes {
            Some(_) => self.settle(blob.address).map(|()| true),
            None => self.remove_part(blob.address).map(|()| false),
        }
    }

    /// The bytes of a whole file; `None` when it is not here, or is not what it was any more.
    ///
    /// # Errors
    /// Only the disk's.
    pub fn read(&self, blob: Blob) -> Result<Option<Vec<u8>>> {
        self.open(&self.path(blob.address), blob)
    }

    /// At most `length` bytes of a whole file from `start` on; `None` as for [`Files::read`]. The whole is not compared
    /// with its address, only each record with its tag.
    ///
    /// # Errors
    /// Only the disk's.
    pub fn read_range(&self, blob: Blob, start: u64, length: usize) -> Result<Option<Vec<u8>>> {
        let Some(mut file) = open_file(&self.path(blob.address))? else { return Ok(None) };
        let first = start / PORTION as u64;
        file.seek(SeekFrom::Start(first * RECORD as u64)).map_err(io)?;
        let skip = (start % PORTION as u64) as usize;
        let wanted = length.min(usize::try_from(blob.size.saturating_sub(start)).unwrap_or(usize::MAX));
        let mut plain = Vec::with_capacity(skip + wanted);
        let cipher = self.cipher(blob.address);
        for number in first.. {
            if plain.len() >= skip + wanted {
                break;
            }
            match next_record(&mut file, &cipher, number)? {
                Some(portion) => plain.extend(portion),
                None => return Ok(None),
            }
        }
        Ok(Some(plain.into_iter().skip(skip).take(wanted).collect()))
    }

    /// Removes a file for good, whole or not; that it is gone already is as good.
    ///
    /// # Errors
    /// Only the disk's.
    pub fn remove(&self, address: FileAddress) -> Result<()> {
        remove(&self.path(address))?;
        self.remove_part(address)
    }

    /// Removes files that nothing refers to and that were last written before `before`: what a kill left between the bytes
    /// and their deed. Younger ones stay, for a deed may be on its way to them.
    ///
    /// # Errors
    /// Only the disk's.
    pub fn sweep(&self, kept: impl Iterator<Item = FileAddress>, before: SystemTime) -> Result<u64> {
        let kept: HashSet<String> = kept.map(|address| self.name(address)).collect();
        let entries = match fs::read_dir(&self.folder) {
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(0),
            other => other.map_err(io)?,
        };
        let mut removed = 0;
        for entry in entries {
            let entry = entry.map_err(io)?;
            let name = entry.file_name().to_string_lossy().into_owned();
            let is_old = entry.metadata().and_then(|found| found.modified()).is_ok_and(|written| written < before);
            if is_old && !kept.contains(name.trim_end_matches(".part")) {
                remove(&entry.path())?;
                removed += 1;
            }
        }
        Ok(removed)
    }

    /// The bytes at `path`, if they have the blob's address.
    fn open(&self, path: &Path, blob: Blob) -> Result<Option<Vec<u8>>> {
        let Some(mut file) = open_file(path)? else { return Ok(None) };
        let cipher = self.cipher(blob.address);
        let mut plain = Vec::with_capacity(usize::try_from(blob.size).unwrap_or_default());
        for number in 0.. {
            if plain.len() as u64 >= blob.size {
                break;
            }
            match next_record(&mut file, &cipher, number)? {
                Some(portion) => plain.extend(portion),
                None => return Ok(None),
            }
        }
        let is_it = plain.len() as u64 == blob.size && Files::address(&plain) == blob.address;
        Ok(is_it.then_some(plain))
    }

    /// Gives a file that is complete its name, durably.
    fn settle(&self, address: FileAddress) -> Result<()> {
        fs::rename(self.part(address), self.path(address)).map_err(io)?;
        if cfg!(unix) { File::open(&self.folder).and_then(|folder| folder.sync_all()).map_err(io) } else { Ok(()) }
    }

    fn open_part(&self, address: FileAddress) -> Result<File> {
        make_folder(&self.folder).map_err(io)?;
        let mut options = OpenOptions::new();
        options.write(true).create(true).truncate(false);
        #[cfg(unix)]
        {
            use std::os::unix::fs::OpenOptionsExt;
            options.mode(0o600);
        }
        options.open(self.part(address)).map_err(io)
    }

    fn remove_part(&self, address: FileAddress) -> Result<()> {
        remove(&self.part(address))
    }

    fn path(&self, address: FileAddress) -> PathBuf {
        self.folder.join(self.name(address))
    }

    fn part(&self, address: FileAddress) -> PathBuf {
        self.folder.join(format!("{}.part", self.name(address)))
    }

    /// Tells nobody without the key what lies under it.
    fn name(&self, address: FileAddress) -> String {
        let mut name = String::with_capacity(32);
        for byte in self.derived::<16>(b"redress file name", address).iter() {
            let _ = write!(name, "{byte:02x}");
        }
        name
    }

    fn cipher(&self, address: FileAddress) -> XChaCha20Poly1305 {
        XChaCha20Poly1305::new(&(*self.derived::<32>(b"redress file key", address)).into())
    }

    /// HKDF-SHA256 of the data key, for one purpose and one address.
    fn derived<const N: usize>(&self, purpose: &[u8], address: FileAddress) -> Zeroizing<[u8; N]> {
        let mut derived = Zeroizing::new([0; N]);
        // Only a length over 8,160 bytes is refused.
        let _ = Hkdf::<Sha256>::new(None, self.key.bytes())
            .expand_multi_info(&[purpose, &address.0], derived.as_mut_slice());
        derived
    }
}

/// The nonce of a record.
fn nonce(seed: Seed, number: u64) -> XNonce {
    let mut nonce = [0; NONCE];
    let (random, counted) = nonce.split_at_mut(seed.len());
    random.copy_from_slice(&seed);
    counted.copy_from_slice(&number.to_be_bytes());
    nonce.into()
}

/// The next record, opened; `None` when it is cut, or not what was written.
fn next_record(file: &mut File, cipher: &XChaCha20Poly1305, number: u64) -> Result<Option<Vec<u8>>> {
    let mut record = Vec::with_capacity(RECORD);
    Read::by_ref(file).take(RECORD as u64).read_to_end(&mut record).map_err(io)?;
    let Some((nonce, sealed)) = record.split_first_chunk::<NONCE>() else { return Ok(None) };
    Ok(cipher.decrypt(&(*nonce).into(), Payload { msg: sealed, aad: &number.to_be_bytes() }).ok())
}

fn open_file(path: &Path) -> Result<Option<File>> {
    match File::open(path) {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        other => other.map(Some).map_err(io),
    }
}

fn remove(path: &Path) -> Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(io(error)),
        _ => Ok(()),
    }
}

#[cfg(unix)]
fn make_folder(folder: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::DirBuilderExt;
    fs::DirBuilder::new().recursive(true).mode(0o700).create(folder)
}

#[cfg(not(unix))]
fn make_folder(folder: &Path) -> std::io::Result<()> {
    fs::create_dir_all(folder)
}
