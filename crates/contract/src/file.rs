//! Attached files, as the case screen shows and takes them. Bytes cross the door as base64: they are shown from memory, and
//! no file of the page's is ever written.

use crate::WhoView;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A file to be attached.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AttachRequest {
    /// Its name; the ending must say what it is.
    pub name: String,
    /// Its bytes, base64.
    pub data: String,
    /// It is a signature that somebody drew.
    pub signature: bool,
}

/// An attached file.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AttachmentView {
    /// The deed that attached it.
    pub deed: String,
    /// SHA-256 of its bytes, in hexadecimal.
    pub address: String,
    /// Its name.
    pub name: String,
    /// Its media type.
    pub media_type: String,
    /// What it is to people.
    #[ts(type = "FileKind")]
    pub kind: String,
    /// Its bytes.
    pub size: u64,
    /// Address of its small picture, when that lies here.
    pub thumbnail: Option<String>,
    /// Where its bytes are.
    #[ts(type = "FileState")]
    pub state: String,
    /// So many bytes have crossed, whichever way they go.
    pub moved: u64,
    /// Who attached it.
    pub who: WhoView,
    /// When, milliseconds UTC.
    pub at: i64,
}

/// A file to be looked at.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FileView {
    /// Its name.
    pub name: String,
    /// Its media type.
    pub media_type: String,
    /// Its bytes, base64.
    pub data: String,
}
