//! Where the bytes of files lie: a folder beside the office's data, or a bucket. It knows names and bytes and nothing of
//! complaints.

use futures_util::TryStreamExt;
use object_store::aws::AmazonS3Builder;
use object_store::local::LocalFileSystem;
use object_store::path::Path as Place;
use object_store::prefix::PrefixStore;
use object_store::{ObjectStore, ObjectStoreExt, ObjectStoreScheme, PutPayload};
use std::ops::Range;
use std::path::Path;
use std::sync::Arc;
use url::Url;

/// What can go wrong with the bytes of files.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum FilesError {
    /// Not where files can be kept. It is not repeated, because it may hold a secret.
    #[error("this is neither file:///FOLDER nor s3://BUCKET/PREFIX")]
    Url,
    /// It cannot be used.
    #[error("files cannot be kept there: {0}")]
    Unusable(String),
    /// The disk is full.
    #[error("there is no room for files")]
    Full,
    /// It is not there.
    #[error("a stored piece of a file is gone")]
    Missing,
    /// It failed; trying again may help.
    #[error("keeping files failed: {0}")]
    Failed(String),
}

impl From<object_store::Error> for FilesError {
    fn from(error: object_store::Error) -> Self {
        match error {
            object_store::Error::NotFound { .. } => FilesError::Missing,
            error if is_full(&error) => FilesError::Full,
            error => FilesError::Failed(error.to_string()),
        }
    }
}

/// True when the disk has no room at the bottom of it.
fn is_full(error: &(dyn std::error::Error + 'static)) -> bool {
    let mut next = Some(error);
    while let Some(error) = next {
        let kind = error.downcast_ref::<std::io::Error>().map(std::io::Error::kind);
        if matches!(kind, Some(std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded)) {
            return true;
        }
        next = error.source();
    }
    false
}

type Result<T> = std::result::Result<T, FilesError>;

/// The bytes of files.
#[derive(Clone, Debug)]
pub struct Files {
    store: Arc<dyn ObjectStore>,
    limit: Option<u64>,
}

impl Files {
    /// Keeps files in a folder, which is made with the first of them.
    ///
    /// # Errors
    /// [`FilesError::Unusable`].
    pub fn in_folder(folder: &Path) -> Result<Files> {
        let unusable = |problem: String| FilesError::Unusable(format!("{}: {problem}", folder.display()));
        let name = folder.file_name().and_then(|name| name.to_str()).ok_or_else(|| unusable("no name".to_owned()))?;
        let parent = folder.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
        make_folder(parent).map_err(|error| unusable(error.to_string()))?;
        let store = LocalFileSystem::new_with_prefix(parent).map_err(|error| unusable(error.to_string()))?;
        // What is acknowledged has reached the disk.
        let store = store.with_fsync(true).with_automatic_cleanup(true);
        Ok(Files { store: Arc::new(PrefixStore::new(store, name)), limit: None })
    }

    /// Keeps files where a URL says: `file:///FOLDER`, or `s3://BUCKET/PREFIX` with the keys, region and endpoint that the
    /// usual `AWS_…` variables name.
    ///
    /// # Errors
    /// [`FilesError::Url`] or [`FilesError::Unusable`].
    pub fn at(url: &str) -> Result<Files> {
        let url = Url::parse(url).map_err(|_| FilesError::Url)?;
        match ObjectStoreScheme::parse(&url).map_err(|_| FilesError::Url)? {
            (ObjectStoreScheme::Local, _) => Files::in_folder(&url.to_file_path().map_err(|()| FilesError::Url)?),
            (ObjectStoreScheme::AmazonS3, prefix) => {
                // The first in the process wins; any of them speaks the same TLS.
                let _ = tokio_rustls::rustls::crypto::ring::default_provider().install_default();
                let store = AmazonS3Builder::from_env().with_url(url.as_str()).build();
                let store = store.map_err(|error| FilesError::Unusable(error.to_string()))?;
                Ok(Files { store: Arc::new(PrefixStore::new(store, prefix)), limit: None })
            }
            _ => Err(FilesError::Url),
        }
    }

    /// Takes no more than so many bytes of all files together.
    #[must_use]
    pub fn limited(self, bytes: Option<u64>) -> Files {
        Files { limit: bytes, ..self }
    }

    /// The most bytes of all files together, where there is a limit.
    pub fn limit(&self) -> Option<u64> {
        self.limit
    }

    /// Keeps bytes durably under a name that nothing has.
    ///
    /// # Errors
    /// [`FilesError::Full`] or [`FilesError::Failed`].
    pub async fn put(&self, name: &str, bytes: Vec<u8>) -> Result<()> {
        self.store.put(&Place::from(name), PutPayload::from(bytes)).await?;
        Ok(())
    }

    /// A range of what lies under a name.
    ///
    /// # Errors
    /// [`FilesError::Missing`] or [`FilesError::Failed`].
    pub async fn read(&self, name: &str, range: Range<u64>) -> Result<Vec<u8>> {
        Ok(self.store.get_range(&Place::from(name), range).await?.to_vec())
    }

    /// Everything under a name, portion by portion.
    ///
    /// # Errors
    /// [`FilesError::Missing`] or [`FilesError::Failed`].
    pub async fn read_all(&self, name: &str, mut take: impl FnMut(&[u8]) + Send) -> Result<()> {
        let mut stream = self.store.get(&Place::from(name)).await?.into_stream();
        while let Some(portion) = stream.try_next().await? {
            take(&portion);
        }
        Ok(())
    }

    /// Removes what lies under a name; that it is gone already is as good.
    ///
    /// # Errors
    /// [`FilesError::Failed`].
    pub async fn remove(&self, name: &str) -> Result<()> {
        match self.store.delete(&Place::from(name)).await.map_err(FilesError::from) {
            Err(FilesError::Missing) | Ok(()) => Ok(()),
            Err(error) => Err(error),
        }
    }

    /// Names of everything below a folder.
    ///
    /// # Errors
    /// [`FilesError::Failed`].
    pub async fn list(&self, folder: &str) -> Result<Vec<String>> {
        let found = self.store.list(Some(&Place::from(folder)));
        Ok(found.map_ok(|object| object.location.to_string()).try_collect().await?)
    }
}

#[cfg(unix)]
fn make_folder(folder: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::DirBuilderExt;
    std::fs::DirBuilder::new().recursive(true).mode(0o700).create(folder)
}

#[cfg(not(unix))]
fn make_folder(folder: &Path) -> std::io::Result<()> {
    std::fs::create_dir_all(folder)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn what_is_kept_in_a_folder_is_read_in_ranges_listed_and_removed() {
        let folder = tempfile::tempdir().expect("a folder");
        let files = Files::in_folder(&folder.path().join("files")).expect("usable");
        files.put("a/b/1", b"kettle".to_vec()).await.expect("kept");
        assert_eq!(files.read("a/b/1", 1..4).await.as_deref(), Ok(&b"ett"[..]), "a range");
        assert_eq!(files.list("a").await, Ok(vec!["a/b/1".to_owned()]), "by folder");
        files.remove("a/b/1").await.expect("removed");
        files.remove("a/b/1").await.expect("removing twice is as good");
        assert_eq!(files.read("a/b/1", 0..1).await, Err(FilesError::Missing), "gone");
        assert_eq!(files.list("a").await, Ok(Vec::new()), "with nothing left");
    }

    #[test]
    fn only_folders_and_buckets_are_places_for_files_and_no_secret_is_repeated() {
        for wrong in ["", "blobs", "https://user:secret@example.org/x", "ftp://x"] {
            let error = Files::at(wrong).expect_err("refused");
            assert_eq!(error, FilesError::Url, "{wrong:?}");
            assert!(!error.to_string().contains("secret"), "what was given may hold one");
        }
        let folder = tempfile::tempdir().expect("a folder");
        let url = Url::from_directory_path(folder.path()).expect("a URL");
        assert!(Files::at(url.as_str()).is_ok(), "a folder by its URL");
        assert!(Files::at("s3://complaints/files").is_ok(), "a bucket; whether it answers shows when it is used");
    }
}
