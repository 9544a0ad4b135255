//! Attached files.

use super::Show;
use crate::{AttachmentView, FileView};
use app::{OpenedFile, view};
use data_encoding::BASE64;

impl Show {
    /// A file of a complaint.
    pub(super) fn attachment(&self, attached: &view::AttachmentView) -> AttachmentView {
        let file = &attached.file;
        let small = file.thumbnail.filter(|_| attached.has_thumbnail);
        AttachmentView {
            deed: attached.deed.to_string(),
            address: file.blob.address.to_string(),
            name: file.name.clone(),
            media_type: file.media_type.clone(),
            kind: file.kind.name().to_owned(),
            size: file.blob.size,
            thumbnail: small.map(|small| small.address.to_string()),
            state: attached.state.name().to_owned(),
            moved: attached.moved,
            who: self.who(attached.by),
            at: attached.at.0,
        }
    }
}

/// A file's bytes, as they cross the door.
pub fn file_view(opened: OpenedFile) -> FileView {
    FileView { name: opened.name, media_type: opened.media_type, data: BASE64.encode(&opened.bytes) }
}
