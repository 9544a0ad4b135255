//! Looking at the ladders: which cases call somebody of this desk now. Few are opened to know it: the lines of those that are due
//! or soon will be, and of those that came last, tell from when on they may call anybody.

use super::look::Version;
use crate::ladders::{call_of, event_of};
use crate::{App, Result};
use complaint::{ComplaintId, DeedId, Ladder, NoticeId, Person, PersonId, Row, Timestamp};
use std::collections::{HashMap, HashSet};
use store::{ListedRow, Notice, Sort, View, WorklistQuery};

/// The kind of a notice that a ladder makes.
pub(crate) const LADDER: &str = "ladder";

const DAY: i64 = 86_400_000;
/// Who is called longer ago than this before a desk hears of it is not told by a notice: the list of what is overdue says it.
const LATEST: i64 = 7 * DAY;
/// How far ahead deadlines are looked at: somebody is told when part of a span is used up.
const AHEAD: i64 = 14 * DAY;
/// Overdue cases looked at, those first that are due last; as many again that are due next.
const DUE: u32 = 1_000;
/// Cases looked at because they came last, whether they are due or not.
const NEWEST: u32 = 500;

/// Ladders as last computed, and lines of which it is known that they call nobody yet.
#[derive(Default)]
pub(super) struct Heard {
    /// For whom and by which directory: with others all begins anew.
    by: (u64, HashSet<PersonId>),
    /// Lines as last seen, and from when on they may call somebody.
    lines: HashMap<ComplaintId, (Row, Option<Timestamp>)>,
    /// What was computed, of which version, and until when it holds.
    ladders: HashMap<ComplaintId, (Version, Option<Timestamp>, Option<Ladder>)>,
}

impl Heard {
    /// Forgets everything when the people of this desk or the organisation are others than before.
    pub(super) fn begin(&mut self, directory: u64, people: &[Person]) {
        let by = (directory, people.iter().map(|person| person.id).collect());
        if self.by != by {
            *self = Heard { by, ..Heard::default() };
        }
    }
}

impl App {
    /// Notices of the calls to people of this desk.
    pub(super) fn calls_arising(&self, heard: &mut Heard, people: &[Person]) -> Result<Vec<Notice>> {
        let now = self.now();
        let mut fresh = Vec::new();
        let callable = self.callable()?;
        let looked_at: HashSet<ComplaintId> = callable.iter().map(|listed| listed.row.id).collect();
        heard.lines.retain(|id, _| looked_at.contains(id));
        for listed in callable {
            if !self.may_call_by_now(&listed, heard, now) {
                continue;
            }
            let Some(ladder) = self.ladder_heard(&listed, heard)? else { continue };
            for person in people {
                let Some(call) = call_of(&ladder, person.id) else { continue };
                if call.told_at(person.id).is_some_and(|told| now.since(told) <= LATEST) {
                    fresh.push(self.notice(&listed.row, LADDER, event_of(call.id), person.id));
                }
            }
        }
        Ok(fresh)
    }

    /// True while a ladder calls this person by this event, as far as is known.
    pub(super) fn call_is_live(&self, listed: &ListedRow, notice: &Notice, heard: &mut Heard) -> Result<bool> {
        let Some(ladder) = self.ladder_heard(listed, heard)? else { return Ok(true) };
        let event: Option<DeedId> = call_of(&ladder, notice.person).map(|call| event_of(call.id));
        Ok(event == Some(notice.event))
    }

    /// The lines that are worth a look.
    fn callable(&self) -> Result<Vec<ListedRow>> {
        let now = self.now();
        let ask = |view, sort, offset, limit| {
            let query = WorklistQuery { view, stores: None, confined: None, sort: Some(sort), offset, limit };
            self.inner.reader.worklist(&query)
        };
        let overdue = ask(View::Overdue { now }, Sort::Due, 0, 0)?.total;
        let skipped = u32::try_from(overdue).unwrap_or(u32::MAX).saturating_sub(DUE);
        let due = ask(View::DueToday { until: now.plus(AHEAD) }, Sort::Due, skipped, 2 * DUE)?.rows;
        let mut met: HashSet<ComplaintId> = due.iter().map(|listed| listed.row.id).collect();
        let newest = ask(View::All, Sort::Newest, 0, NEWEST)?.rows;
        Ok(due.into_iter().chain(newest.into_iter().filter(|listed| met.insert(listed.row.id))).collect())
    }

    fn may_call_by_now(&self, listed: &ListedRow, heard: &mut Heard, now: Timestamp) -> bool {
        let row = &listed.row;
        let from = match heard.lines.get(&row.id) {
            Some((known, from)) if known == row => *from,
            Some(_) | None => {
                let from = self.may_call_from(row, &heard.by.1);
                heard.lines.insert(row.id, (row.clone(), from));
                from
            }
        };
        from.is_some_and(|from| from <= now)
    }

    /// The ladder of a case, computed anew when the case changed or its time has come; `None` where it cannot be read.
    fn ladder_heard(&self, listed: &ListedRow, heard: &mut Heard) -> Result<Option<Ladder>> {
        let (id, now) = (listed.row.id, self.now());
        let version = self.version(listed)?;
        if let Some((known, until, ladder)) = heard.ladders.get(&id)
            && *known == version
            && until.is_none_or(|until| now < until)
        {
            return Ok(ladder.clone());
        }
        let ladder = match self.find_read(id) {
            Ok(read) => read.map(|(_, read)| self.ladder(&read)),
            Err(error) if error.is_of_one_document() => {
                tracing::warn!(complaint = %id, "a complaint cannot be read; nobody is called to it");
                None
            }
            Err(error) => return Err(error),
        };
        let until = ladder.as_ref().and_then(|ladder| ladder.changes_at(now));
        heard.ladders.insert(id, (version, until, ladder.clone()));
        Ok(ladder)
    }

    /// A notice to one person that something happened to a complaint.
    pub(super) fn notice(&self, row: &Row, kind: &str, event: DeedId, person: PersonId) -> Notice {
        let now = self.now();
        Notice {
            id: NoticeId::from_parts(now.0.unsigned_abs(), &self.random()),
            person,
            complaint: row.id,
            number: row.number.clone(),
            event,
            kind: kind.to_owned(),
            store: row.store.clone(),
            level: row.priority.to_string(),
            created_at: now,
            shown_at: None,
            seen_at: None,
            acted_at: None,
            withdrawn_at: None,
        }
    }
}
