//! Doing deeds again: bytes cannot be rebased, deeds can. The acknowledged document, new actors, the same deeds under
//! their old ids.

use crate::documents::{Opened, Read};
use crate::{App, Error, Result};
use complaint::permission::judge;
use complaint::{Act, Case, Deed, DeedId, Refusal};
use document::Item;
use std::collections::HashSet;
use store::Change;

/// The unanswered deeds of a document, done again.
pub(super) struct Rebuilt {
    /// Those that still fit, each with its old deed id.
    pub(super) items: Vec<Item>,
    /// Those that no longer fit without what was refused, as they were.
    pub(super) refused: Vec<(Item, Refusal)>,
}

impl App {
    /// Does the pending deeds of a document again on what is acknowledged; `opened` shows the result.
    pub(super) fn reauthor(&self, opened: &mut Opened) -> Result<Rebuilt> {
        let pending = std::mem::take(&mut opened.pending);
        opened.whole = opened.acked.clone();
        let mut rebuilt = Rebuilt { items: Vec::new(), refused: Vec::new() };
        for old in pending {
            match self.again(opened, &old)? {
                Ok(item) => {
                    opened.pending.push(item.clone());
                    rebuilt.items.push(item);
                }
                Err(refusal) => rebuilt.refused.push((old, refusal)),
            }
        }
        Ok(rebuilt)
    }

    fn again(&self, opened: &mut Opened, old: &Item) -> Result<Result<Item, Refusal>> {
        let directory = self.directory();
        let Some(person) = directory.person(old.deed.person) else { return Ok(Err(Refusal::Scope)) };
        let seen = match opened.whole.id() {
            Some(_) => Some(Read::of(&opened.whole, &opened.metas)?),
            None => None,
        };
        let seen = seen.as_ref();
        let act = match seen {
            Some(read) => after_what_is_there(&old.deed.act, &read.case, &ids(read)),
            None => old.deed.act.clone(),
        };
        if let Err(refusal) = judge(person, &act, seen.map(|read| (&read.facts, &read.case)), &directory) {
            return Ok(Err(refusal));
        }
        self.author(opened, Deed { act, ..old.deed.clone() }).map(Ok)
    }

    /// This database was copied or rolled back: it goes on under a new desk code, and does everything unanswered again.
    pub(super) fn begin_new_life(&self, incarnation: u32, desk_code: String, token: [u8; 16]) -> Result<()> {
        self.forget_actors();
        let mut replica = self.writer();
        let mut desk = self.inner.reader.desk()?.ok_or(Error::NoDesk)?;
        desk.incarnation = incarnation;
        desk.desk_code = desk_code;
        let office = desk.office.as_mut().ok_or(Error::Alone)?;
        office.push_token = token;
        office.next_push_id = 1;
        let mut reauthored = Vec::new();
        for doc in self.documents_waiting()? {
            match self.reauthored(doc) {
                Ok(items) => reauthored.extend(items),
                Err(error) if error.is_of_one_document() => {
                    tracing::warn!(complaint = %doc, "a complaint cannot be opened; its deeds go out as they are");
                }
                Err(error) => return Err(error),
            }
        }
        let changed = replica.reincarnate(&desk, &reauthored)?;
        drop(replica);
        self.remember_desk(desk);
        self.tell(changed | Change::Desk);
        tracing::warn!(incarnation, "this desk's database was copied or rolled back; it goes on under a new code");
        Ok(())
    }

    fn reauthored(&self, doc: complaint::ComplaintId) -> Result<Vec<Item>> {
        match self.find_document(doc)? {
            Some(mut opened) => Ok(self.reauthor(&mut opened)?.items),
            None => Ok(Vec::new()),
        }
    }

    /// Every document with unanswered deeds.
    fn documents_waiting(&self) -> Result<Vec<complaint::ComplaintId>> {
        let mut docs = Vec::new();
        loop {
            let query = store::WorklistQuery {
                view: store::View::Waiting,
                stores: None,
                sort: Some(store::Sort::Newest),
                offset: u32::try_from(docs.len()).unwrap_or(u32::MAX),
                limit: 500,
            };
            let listed = self.inner.reader.worklist(&query)?;
            if listed.rows.is_empty() {
                return Ok(docs);
            }
            docs.extend(listed.rows.iter().map(|listed| listed.row.id));
        }
    }
}

fn ids(read: &Read) -> HashSet<DeedId> {
    read.facts.deeds.iter().map(|done| done.deed.id).collect()
}

/// An act that names lifecycle deeds which are gone is done after those that are there instead.
fn after_what_is_there(act: &Act, case: &Case, there: &HashSet<DeedId>) -> Act {
    let mut act = act.clone();
    match &mut act {
        Act::Resolve { after, .. }
        | Act::Reopen { after, .. }
        | Act::Close { after, .. }
        | Act::Withdraw { after, .. } => {
            if !after.iter().all(|id| there.contains(id)) {
                after.clone_from(&case.lifecycle);
            }
        }
        Act::Record(_)
        | Act::Note { .. }
        | Act::Assign { .. }
        | Act::Acknowledge { .. }
        | Act::Escalate { .. }
        | Act::Take { .. }
        | Act::Decline { .. }
        | Act::Edit { .. }
        | Act::Unknown { .. } => {}
    }
    act
}
