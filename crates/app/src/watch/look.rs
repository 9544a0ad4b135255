//! Looking at the escalations: which notices arise, which lost their object.

use super::asks;
use super::calls::{Heard, LADDER};
use crate::{App, Result};
use complaint::{ComplaintId, Escalation, EscalationStatus, NoticeId, Person, Row, Timestamp};
use document::ChangeHash;
use std::collections::HashMap;
use store::{ListedRow, Mark, Notice, WorklistQuery};

/// The kind of a notice that an escalation makes.
pub(super) const ESCALATION: &str = "escalation";
/// Lines read at a time.
const PAGE: u32 = 500;

/// Escalations of complaints as last read, so that a document is opened again only when it changed, and their ladders.
#[derive(Default)]
pub(super) struct Seen(HashMap<ComplaintId, (Version, Reading)>, Heard);

/// What changes with every deed, also with one that comes late and is older than those already here.
#[derive(PartialEq, Eq)]
pub(super) struct Version {
    heads: Vec<ChangeHash>,
    unsent: u32,
    changed_at: Timestamp,
}

/// The escalations of a complaint, or that its document cannot be read.
#[derive(Clone)]
enum Reading {
    Escalations(Vec<Escalation>),
    Unreadable,
}

impl App {
    /// Writes the notices that arise; gives those withdrawn because somebody took the case or it went elsewhere.
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
                if let Reading::Escalations(escalations) = self.escalations_seen(&listed, seen)? {
                    fresh.extend(self.arising(&listed.row, &escalations, &people));
                }
            }
        }
        seen.1.begin(self.directory().version, &people);
        fresh.extend(self.calls_arising(&mut seen.1, &people)?);
        if !fresh.is_empty() {
            self.write(|replica| Ok(replica.insert_notices(&fresh)?.1))?;
        }
        self.withdraw_idle(seen)
    }

    fn escalated(&self, offset: u32) -> Result<Vec<ListedRow>> {
        let query = WorklistQuery {
            view: store::View::Escalated,
            stores: None,
            confined: None,
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

    fn escalations_seen(&self, listed: &ListedRow, seen: &mut Seen) -> Result<Reading> {
        let id = listed.row.id;
        let version = self.version(listed)?;
        if let Some((known, reading)) = seen.0.get(&id)
            && *known == version
        {
            return Ok(reading.clone());
        }
        let reading = self.read_escalations(id)?;
        seen.0.insert(id, (version, reading.clone()));
        Ok(reading)
    }

    pub(super) fn version(&self, listed: &ListedRow) -> Result<Version> {
        let heads = self.inner.reader.heads(listed.row.id)?;
        Ok(Version { heads, unsent: listed.unsent, changed_at: listed.row.changed_at })
    }

    /// One complaint that cannot be read is no reason to be silent about the others.
    fn read_escalations(&self, id: ComplaintId) -> Result<Reading> {
        match self.find_read(id) {
            Ok(read) => Ok(Reading::Escalations(read.map(|(_, read)| read.case.escalations).unwrap_or_default())),
            Err(error) if error.is_of_one_document() => {
                tracing::warn!(complaint = %id, "a complaint cannot be read; its escalations are not looked after");
                Ok(Reading::Unreadable)
            }
            Err(error) => Err(error),
        }
    }

    fn arising(&self, row: &Row, escalations: &[Escalation], people: &[Person]) -> Vec<Notice> {
        let directory = self.directory();
        let open = escalations.iter().filter(|escalation| escalation.status == EscalationStatus::Open);
        open.flat_map(|escalation| {
            let asked = people.iter().filter(|person| asks(escalation, &row.place(), person, &directory));
            asked.map(|person| self.notice(row, ESCALATION, escalation.id, person.id)).collect::<Vec<_>>()
        })
        .collect()
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

    /// True while the escalation is open and asks the person told, as far as is known.
    fn is_live(&self, notice: &Notice, seen: &mut Seen) -> Result<bool> {
        let Some(listed) = self.inner.reader.row(notice.complaint)? else { return Ok(false) };
        if notice.kind == LADDER {
            return self.call_is_live(&listed, notice, &mut seen.1);
        }
        if listed.row.escalated_to.is_none() {
            return Ok(false);
        }
        let place = listed.row.place();
        let Reading::Escalations(escalations) = self.escalations_seen(&listed, seen)? else { return Ok(true) };
        let directory = self.directory();
        let person = directory.person(notice.person);
        Ok(escalations.iter().any(|escalation| {
            escalation.id == notice.event
                && escalation.status == EscalationStatus::Open
                && person.is_some_and(|person| asks(escalation, &place, person, &directory))
        }))
    }
}
