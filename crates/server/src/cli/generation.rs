//! `compact` and `erase`.

use super::fault::Fault;
use super::files::FilesOptions;
use super::output::{Output, instant};
use super::place::Place;
use crate::office::generation::{erase, rebuild};
use crate::office::system_clock;
use crate::storage::{GroundQuery, Storage, StorageError};
use clap::Args;
use complaint::{ComplaintId, Number};
use document::DocumentId;
use serde_json::json;
use sync::office::generation::COMPACT_OVER;

/// What `erase --help` teaches.
pub(super) const TEACHING: &str = "Erase a complaint for good, here and on every desk: everything that was written about it, who complained, every deed, every attached file. It cannot be taken back. What stays, so that nothing brings it back and the chains can still be proved: a tombstone (its id, the time, the office's signature, your reason) and, of each change, who of the organisation made it from which desk and when; nothing of what it said.\n\nDesks carry it out at their next contact, however long they were away. An office that is restored from an older backup erases it again once such a desk comes forward. Not reached are older backups themselves, printed and exported papers, and the pages that a PostgreSQL server keeps in its write-ahead log and copies.\n\nThe reason stays: name no customer in it.\n\nExample:\n  redress-server erase LDN04-K3-00127-M --reason \"request under article 17, file 2026/311\"";

#[derive(Args, Debug)]
pub(super) struct CompactOptions {
    /// Complaints with more changes than this
    #[arg(long, value_name = "N", default_value_t = COMPACT_OVER as u64)]
    over: u64,
}

#[derive(Args, Debug)]
pub(super) struct EraseOptions {
    /// Reference number, or id
    complaint: String,
    /// Why; it is kept with the tombstone, so name no customer in it
    #[arg(long, value_name = "TEXT")]
    reason: String,
    #[command(flatten)]
    files: FilesOptions,
}

pub(super) async fn run_compact(storage: &dyn Storage, options: CompactOptions, output: &Output) -> Result<(), Fault> {
    let found = storage.overgrown(options.over).await?;
    let (looked_at, mut rebuilt, mut before, mut after) = (found.len(), 0_usize, 0, 0);
    for doc in found {
        if let Some(done) = rebuild(storage, doc).await? {
            rebuilt += 1;
            before += done.before;
            after += done.after;
        }
    }
    let text = format!("{looked_at} looked at, {rebuilt} rebuilt: {before} changes became {after}");
    output.print(&text, &json!({ "looked_at": looked_at, "rebuilt": rebuilt, "before": before, "after": after }))
}

pub(super) async fn run_erase(
    place: &Place,
    storage: &dyn Storage,
    options: EraseOptions,
    output: &Output,
) -> Result<(), Fault> {
    let reason = options.reason.trim().to_owned();
    if reason.is_empty() || reason.chars().count() > 500 {
        return Err(Fault::Usage("--reason takes 1 to 500 characters".into()));
    }
    let doc = find(storage, &options.complaint).await?;
    let files = options.files.open(place)?;
    let (erasure, _) = erase(storage, files.as_ref(), doc, reason, system_clock()()).await?;
    let at = instant(erasure.erased_at);
    let text =
        format!("The complaint {} is erased for good, {at}. Desks follow at their next contact.", options.complaint);
    output.print(&text, &json!({ "id": doc, "erased_at": erasure.erased_at, "generation": erasure.generation }))
}

/// The complaint of that number or id.
async fn find(storage: &dyn Storage, which: &str) -> Result<DocumentId, Fault> {
    if let Ok(id) = which.parse::<ComplaintId>() {
        return Ok(id);
    }
    let number: Number = which
        .parse()
        .map_err(|_| Fault::Usage(format!("{which:?} is neither a reference number nor the id of a complaint")))?;
    let query = GroundQuery { numbers: vec![number.clone()], ..GroundQuery::default() };
    let found = storage.ground(query).await?.numbers.taken.remove(&number);
    found.ok_or_else(|| StorageError::Missing(format!("a complaint {which}")).into())
}
