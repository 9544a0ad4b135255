//! `attach` and `attachment`: files of a complaint.

use super::{find, number};
use crate::desk::Door;
use crate::failure::Failure;
use crate::output::Output;
use crate::shape;
use app::App;
use app::request::AttachRequest;
use app::view::AttachmentView;
use complaint::FileAddress;
use serde_json::{Value, json};
use std::io::Write;
use std::path::{Path, PathBuf};
use tokio::runtime::Runtime;

/// Attaches files, one deed each, in the order given; the first that is refused ends it.
pub fn add(door: &Door, text: &str, files: &[PathBuf], signature: bool, output: &mut Output) -> Result<(), Failure> {
    let number = number(text)?;
    let app = door.open()?;
    let complaint = find(&app, &number)?;
    for path in files {
        let request = AttachRequest { name: name(path)?, bytes: read(path)?, signature };
        let done = app.attach(complaint, &request)?;
        let made = made(&app, complaint, done.deed)?;
        let value = json!({ "number": number.as_str(), "deed": done.deed.to_string(), "attachment": made });
        output.say(&value, || format!("{number}: attached {}", request.name))?;
    }
    Ok(())
}

fn made(app: &App, complaint: complaint::ComplaintId, deed: complaint::DeedId) -> Result<Value, Failure> {
    let view = app.case(complaint)?;
    let found = view.attachments.iter().find(|attached| attached.deed == deed);
    Ok(found.map_or(Value::Null, shape::attachment))
}

fn name(path: &Path) -> Result<String, Failure> {
    let name = path.file_name().and_then(|name| name.to_str()).map(str::to_owned);
    name.ok_or_else(|| Failure::Usage(format!("{} has no name that can be kept", path.display())))
}

fn read(path: &Path) -> Result<Vec<u8>, Failure> {
    let failed = |error: std::io::Error| Failure::Data(format!("{}: {error}; nothing was attached", path.display()));
    let size = std::fs::metadata(path).map_err(failed)?.len();
    if size > complaint::file::MAX_FILE_BYTES {
        return Err(
            app::Error::from(app::AttachError::TooLarge { size, limit: complaint::file::MAX_FILE_BYTES }).into()
        );
    }
    std::fs::read(path).map_err(failed)
}

/// Lists the files of a complaint, or gives one of them, from the office if it is not here.
pub fn get(
    door: &Door,
    text: &str,
    which: Option<&str>,
    out: Option<&Path>,
    runtime: &Runtime,
    output: &mut Output,
) -> Result<(), Failure> {
    let number = number(text)?;
    let app = door.open()?;
    let complaint = find(&app, &number)?;
    let attachments = app.case(complaint)?.attachments;
    let Some(which) = which else {
        let value = Value::from(attachments.iter().map(shape::attachment).collect::<Vec<_>>());
        return output.say(&value, || attachments.iter().map(line).collect::<Vec<_>>().join("\n"));
    };
    let address = choose(&attachments, which)?;
    let opened = runtime.block_on(app.fetch_attachment(complaint, address))?;
    let Some(path) = out else {
        output.writer().write_all(&opened.bytes)?;
        return Ok(());
    };
    let failed = |error: std::io::Error| Failure::Data(format!("{}: {error}", path.display()));
    let mut file = std::fs::File::create_new(path).map_err(failed)?;
    file.write_all(&opened.bytes).and_then(|()| file.sync_all()).map_err(failed)?;
    let value =
        json!({ "file": path, "name": opened.name, "media_type": opened.media_type, "bytes": opened.bytes.len() });
    output.say(&value, || format!("{} is in {}", opened.name, path.display()))
}

/// The file, or the small picture of one, whose address begins so; enough of it must be given to tell it from the others.
fn choose(attachments: &[AttachmentView], which: &str) -> Result<FileAddress, Failure> {
    let which = which.to_ascii_lowercase();
    let addresses = attachments.iter().flat_map(|attached| attached.file.blobs()).map(|blob| blob.address);
    let mut fitting: Vec<FileAddress> = addresses.filter(|address| address.to_string().starts_with(&which)).collect();
    fitting.dedup();
    match fitting.as_slice() {
        [one] => Ok(*one),
        [] => Err(Failure::App(app::Error::NotFound)),
        _ => Err(Failure::Usage("several files have an address that begins so; give more of it".to_owned())),
    }
}

fn line(attached: &AttachmentView) -> String {
    let address = attached.file.blob.address.to_string();
    let short = address.get(..12).unwrap_or_default();
    format!("{short}  {:>10}  {:<8}  {}", attached.file.blob.size, state(attached), attached.file.name)
}

fn state(attached: &AttachmentView) -> &'static str {
    attached.state.name()
}
