//! Looking at the escalations: which notices arise, which lost their object.

use super::asks;
use crate::{App, Result};
use complaint::{ComplaintId, Escalation, EscalationStatus, NoticeId, Person, PersonId, Row, StoreCode, Timestamp};
use std::collections::HashMap;
use store::{ListedRow, Mark, Notice, WorklistQuery};

/// The kind of every notice this watcher makes.
pub(super) const ESCALATION: &str = "escalation";
/// Lines read at a time.
const PAGE: u32 = 500;

/// Escalations of complaints as last read, so that a document is opened again only when it changed.
#[derive(Default)]
pub(super) struct Seen(HashMap<ComplaintId, (Timestamp, u64, Vec<Escalation>)>);

impl App {
    /// Writes the notices that arise; gives those withdrawn because somebody took the escalation or it went elsewhere.
    pub(super) fn look(&self, seen: &mut Seen) -> Result<Vec<NoticeId>> {
        let people = self.watched_people()?;
        let mut fresh = Vec::new();
        let mut offset = 0;
        loop {
            let page = self.escalated(offset)?;
            offset += page.len() as u32;
            if page.is_empty() {
                break;
            }
            for listed in page {
                let escalations = self.escalations_seen(&listed, seen)?;
                fresh.extend(self.arising(&listed.row, &escalations, &people));
            }
        }
        if !fresh.is_empty() {
            self.write(|replica| Ok(replica.insert_notices(&fresh)?.1))?;
        }
        self.withdraw_idle(seen)
    }

    fn escalated(&self, offset: u32) -> Result<Vec<ListedRow>> {
        let query = WorklistQuery {
            view: store::View::Escalated,
            stores: None,
            sort: Some(store::Sort::Newest),
            offset,
            limit: PAGE,
        };
        Ok(self.inner.reader.worklist(&query)?.rows)
    }

    /// The people of this desk, as the directory knows them now.
    fn watched_people(&self) -> Result<Vec<Person>> {
        let directory = self.directory();
        let here = self.inner.reader.enrolled()?;
        Ok(here.iter().filter_map(|here| directory.person(here.person).cloned()).collect())
    }

    fn escalations_seen(&self, listed: &ListedRow, seen: &mut Seen) -> Result<Vec<Escalation>> {
        let key = (listed.row.changed_at, u64::from(listed.unsent));
        if let Some((at, unsent, escalations)) = seen.0.get(&listed.row.id)
            && (*at, *unsent) == key
        {
            return Ok(escalations.clone());
        }
        let read = self.find_read(listed.row.id)?;
        let escalations = read.map(|(_, read)| read.case.escalations).unwrap_or_default();
        seen.0.insert(listed.row.id, (key.0, key.1, escalations.clone()));
        Ok(escalations)
    }

    fn arising(&self, row: &Row, escalations: &[Escalation], people: &[Person]) -> Vec<Notice> {
        let directory = self.directory();
        let open = escalations.iter().filter(|escalation| escalation.status == EscalationStatus::Open);
        open.flat_map(|escalation| {
            let asked = people.iter().filter(|person| asks(escalation, &row.store, person, &directory));
            asked.map(|person| self.notice(row, escalation, person.id)).collect::<Vec<_>>()
        })
        .collect()
    }

    fn notice(&self, row: &Row, escalation: &Escalation, person: PersonId) -> Notice {
        let now = self.now();
        Notice {
            id: NoticeId::from_parts(now.0.unsigned_abs(), &self.random()),
            person,
            complaint: row.id,
            number: row.number.clone(),
            event: escalation.id,
            kind: ESCALATION.to_owned(),
            store: row.store.clone(),
            level: row.priority.to_string(),
            created_at: now,
            shown_at: None,
            seen_at: None,
            acted_at: None,
            withdrawn_at: None,
        }
    }

    fn withdraw_idle(&self, seen: &mut Seen) -> Result<Vec<NoticeId>> {
        let mut withdrawn = Vec::new();
        for notice in self.inner.reader.live_notices()? {
            if !self.is_live(&notice, seen)? {
                self.mark(notice.id, Mark::Withdrawn)?;
                withdrawn.push(notice.id);
            }
        }
        Ok(withdrawn)
    }

    /// True while the escalation is open and asks the person told.
    fn is_live(&self, notice: &Notice, seen: &mut Seen) -> Result<bool> {
        let Some(listed) = self.inner.reader.row(notice.complaint)? else { return Ok(false) };
        if listed.row.escalated_to.is_none() {
            return Ok(false);
        }
        let store: StoreCode = listed.row.store.clone();
        let escalations = self.escalations_seen(&listed, seen)?;
        let directory = self.directory();
        let person = directory.person(notice.person);
        Ok(escalations.iter().any(|escalation| {
            escalation.id == notice.event
                && escalation.status == EscalationStatus::Open
                && person.is_some_and(|person| asks(escalation, &store, person, &directory))
        }))
    }
}
