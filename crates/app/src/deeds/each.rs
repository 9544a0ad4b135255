//! The same deed, or its inverse, on several complaints: each is judged by itself, and what may be done is committed together.

use crate::request::{ActRequest, Performed};
use crate::{App, Error, Result};
use complaint::{ComplaintId, Person, Refusal};
use std::collections::HashSet;
use store::LocalWrite;

/// The most complaints of one request. Each is opened and written, so that more would keep the person waiting.
pub const MOST: usize = 200;

/// What became of one of several.
#[derive(Debug)]
pub struct Each {
    /// Which complaint.
    pub complaint: ComplaintId,
    /// The deed done durably, or why it was not; the others do not depend on it.
    pub outcome: Result<Performed>,
}

impl App {
    /// Does a deed to each of these complaints, in one transaction. What a rule refuses, or is not here, is told and keeps nobody
    /// else's from being done; a complaint that is named twice is taken once.
    ///
    /// # Errors
    /// [`Error::Refused`] when they are more than [`MOST`]; [`Error::NobodyHere`], or the replica's. Nothing is kept then.
    pub fn perform_each(&self, asked: &[(ComplaintId, ActRequest)]) -> Result<Vec<Each>> {
        if asked.len() > MOST {
            return Err(Refusal::Field { field: "items".into(), problem: "too_many".into() }.into());
        }
        let person = self.somebody()?;
        let mut replica = self.writer();
        let (mut done, mut writes, mut met) = (Vec::new(), Vec::new(), HashSet::new());
        for (complaint, request) in asked.iter().filter(|(complaint, _)| met.insert(*complaint)) {
            let outcome = match self.written(&person, *complaint, request) {
                Ok((write, undo)) => {
                    let performed = Performed { deed: write.item.deed.id, undo };
                    writes.push(write);
                    Ok(performed)
                }
                Err(error) if matches!(error, Error::Refused(_) | Error::NotFound) || error.is_of_one_document() => {
                    Err(error)
                }
                Err(error) => return Err(error),
            };
            done.push(Each { complaint: *complaint, outcome });
        }
        if !writes.is_empty() {
            self.commit(&mut replica, &writes)?;
        }
        Ok(done)
    }

    pub(super) fn written(
        &self,
        person: &Person,
        complaint: ComplaintId,
        request: &ActRequest,
    ) -> Result<(LocalWrite, Option<ActRequest>)> {
        let (mut opened, read) = self.find_read(complaint)?.ok_or(Error::NotFound)?;
        self.expect_readable(person, &read)?;
        self.judged(person, &mut opened, &read, request)
    }
}
