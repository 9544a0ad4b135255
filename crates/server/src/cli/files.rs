//! Where the bytes of attached files lie, as it is typed.

use super::fault::Fault;
use super::place::Place;
use crate::Files;
use crate::office::BLOBS;
use clap::Args;

/// The variable that says where files are kept.
const BLOBS_URL: &str = "REDRESS_BLOBS_URL";

#[derive(Args, Debug)]
pub(super) struct FilesOptions {
    /// Where the bytes of attached files are kept [default: the folder `blobs` in --data] [env: REDRESS_BLOBS_URL]
    #[arg(
        long,
        value_name = "URL",
        long_help = "Where the bytes of attached files are kept: file:///FOLDER, or s3://BUCKET/PREFIX with the keys, \
region and endpoint that the variables AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_REGION, AWS_ENDPOINT and AWS_ALLOW_HTTP \
name. Without it they lie in the folder `blobs` of the data folder; an office on a database, which several instances \
may serve, takes no files until it is given. May also be set by the variable REDRESS_BLOBS_URL."
    )]
    blobs: Option<String>,
}

impl FilesOptions {
    /// Where files are kept; `None` when nobody said where an office on a database keeps them.
    pub(super) fn open(&self, place: &Place) -> Result<Option<Files>, Fault> {
        let set = || std::env::var(BLOBS_URL).ok().filter(|url| !url.is_empty());
        let files = match (self.blobs.clone().or_else(set), place) {
            (Some(url), _) => Some(Files::at(&url)),
            (None, Place::Folder(folder)) => Some(Files::in_folder(&folder.join(BLOBS))),
            (None, Place::Database(_)) => None,
        };
        files.transpose().map_err(|error| Fault::Usage(format!("--blobs: {error}")))
    }
}
