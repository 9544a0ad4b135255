//! Which rows of a file are new, which are known, and which say something else than when they were imported.

use super::reading::Ready;
use super::writing::Job;
use super::{Reason, SetAside, identity};
use crate::Result;
use std::collections::HashMap;

/// Rows told apart.
pub struct Sorted {
    /// To be recorded, in the order of the file.
    pub new: Vec<Ready>,
    /// How many are known and say the same.
    pub unchanged: u64,
    /// Known and changed, or not allowed.
    pub set_aside: Vec<SetAside>,
}

/// What is known of a number of the other system.
enum Known {
    /// Never heard of.
    New,
    /// It says the same.
    Same,
    /// It says something else.
    Changed,
    /// It was erased for good.
    Erased,
}

/// Tells the rows apart.
///
/// # Errors
/// When the replica cannot be read.
pub fn sort(job: &Job<'_>, ready: Vec<Ready>) -> Result<Sorted> {
    let mut sorted = Sorted { new: Vec::with_capacity(ready.len()), unchanged: 0, set_aside: Vec::new() };
    let mut here: HashMap<String, identity::Content> = HashMap::with_capacity(ready.len());
    for row in ready {
        let known = match here.get(&row.external_id) {
            Some(content) if *content == row.content => Known::Same,
            Some(_) => Known::Changed,
            None => find(job, &row)?,
        };
        let id = row.external_id.clone();
        match known {
            Known::Same => sorted.unchanged += 1,
            Known::Erased => sorted.set_aside.push(row.line.aside(Reason::Erased, Some(id))),
            Known::Changed => sorted.set_aside.push(row.line.aside(Reason::Changed, Some(id))),
            Known::New => match job.deeds(&row, 1)? {
                Ok(_) => {
                    here.insert(id, row.content);
                    sorted.new.push(row);
                }
                Err(refusal) => {
                    let reason = Reason::Refused { rule: refusal.to_string() };
                    sorted.set_aside.push(row.line.aside(reason, Some(id)));
                }
            },
        }
    }
    Ok(sorted)
}

/// Looks a row up: in this desk's register, else among the complaints, where another desk's import may have put it.
fn find(job: &Job<'_>, row: &Ready) -> Result<Known> {
    if job.app.inner.reader.is_erased(row.complaint)? {
        return Ok(Known::Erased);
    }
    if let Some(imported) = job.app.inner.reader.imported(&job.source, &row.external_id)? {
        return Ok(if imported.content_hash == row.content { Known::Same } else { Known::Changed });
    }
    if job.app.inner.reader.row(row.complaint)?.is_none() {
        return Ok(Known::New);
    }
    let Some((_, read)) = job.app.find_read(row.complaint)? else { return Ok(Known::New) };
    let record = &read.facts.record;
    let same =
        record.description == row.description && record.received_at == row.received_at && record.fields == row.fields;
    Ok(if same { Known::Same } else { Known::Changed })
}
