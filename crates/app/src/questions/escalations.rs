//! The inbox: the truth behind every notification.

use super::{Reach, name_of};
use crate::view::{EscalationView, NoticeView};
use crate::watch::asks;
use crate::{App, Result};
use complaint::permission::judge;
use complaint::{Act, ComplaintId, DeedId, Escalation, EscalationStatus, Person};
use std::collections::{HashMap, HashSet};
use store::{ListedRow, Notice, WorklistQuery};
use sync::desk::Read;

/// Open escalations shown at the most.
const MOST: u32 = 200;
/// Notices looked back on for escalations that somebody took meanwhile.
const LOOK_BACK: u32 = 50;

impl App {
    /// Escalations of the stores the person reaches: open ones first, the nearest deadline first, then those of the
    /// person's notices that somebody has taken.
    ///
    /// # Errors
    /// [`crate::Error::NobodyHere`], or the replica's.
    pub fn escalations(&self) -> Result<Vec<EscalationView>> {
        let person = self.somebody()?;
        let notices = self.inner.reader.notices(person.id, LOOK_BACK)?;
        let by_event: HashMap<DeedId, &Notice> = notices.iter().map(|notice| (notice.event, notice)).collect();
        let Reach { stores, confined } = self.my_reach()?;
        let query = WorklistQuery {
            view: store::View::Escalated,
            stores,
            confined,
            sort: Some(store::Sort::Due),
            offset: 0,
            limit: MOST,
        };
        let mut views = Vec::new();
        let mut seen = HashSet::new();
        for listed in self.inner.reader.worklist(&query)?.rows {
            seen.insert(listed.row.id);
            views.extend(self.escalations_of(&person, &listed, &by_event)?);
        }
        let noticed: Vec<ComplaintId> = notices.iter().map(|notice| notice.complaint).collect();
        for id in noticed.into_iter().filter(|id| seen.insert(*id)) {
            let Some(listed) = self.inner.reader.row(id)? else { continue };
            if self.may_read(&person, &listed.row.place()) {
                views.extend(self.escalations_of(&person, &listed, &by_event)?);
            }
        }
        views.sort_by_key(|view| (view.taken_by_name.is_some(), !view.mine));
        Ok(views)
    }

    /// The open escalations of one complaint, and the taken ones the person had a notice of.
    fn escalations_of(
        &self,
        person: &Person,
        listed: &ListedRow,
        notices: &HashMap<DeedId, &Notice>,
    ) -> Result<Vec<EscalationView>> {
        let Some((opened, read)) = self.find_read(listed.row.id)? else { return Ok(Vec::new()) };
        let unsent: HashSet<DeedId> = opened.pending.iter().map(|item| item.deed.id).collect();
        let shown = |escalation: &&Escalation| {
            escalation.status == EscalationStatus::Open || notices.contains_key(&escalation.id)
        };
        let view = |escalation: &Escalation| {
            let notice = notices.get(&escalation.id).map(|notice| self.notice_view(notice));
            self.escalation_view(person, listed, &read, escalation, !unsent.contains(&escalation.id), notice)
        };
        Ok(read.case.escalations.iter().filter(shown).map(view).collect())
    }

    fn escalation_view(
        &self,
        person: &Person,
        listed: &ListedRow,
        read: &Read,
        escalation: &Escalation,
        sent: bool,
        notice: Option<NoticeView>,
    ) -> EscalationView {
        let directory = self.directory();
        let taken_by = match &escalation.status {
            EscalationStatus::Taken { by, .. } => Some(*by),
            EscalationStatus::Open => None,
        };
        let take = Act::Take { escalation: escalation.id };
        EscalationView {
            row: self.row_view(listed.clone(), &directory),
            by_name: name_of(&directory, escalation.by).unwrap_or_default(),
            taken_by_name: taken_by.map(|by| name_of(&directory, by).unwrap_or_else(|| by.to_string())),
            mine: taken_by.is_none() && asks(escalation, &listed.row.place(), person, &directory),
            can_take: judge(person, &take, Some((&read.facts, &read.case)), &directory).is_ok(),
            sent,
            notice,
            escalation: escalation.clone(),
        }
    }

    pub(super) fn notice_view(&self, notice: &Notice) -> NoticeView {
        NoticeView {
            id: notice.id,
            created_at: notice.created_at,
            shown_at: notice.shown_at,
            seen_at: notice.seen_at,
            snoozed_until: self.snoozed_until(notice.id),
        }
    }
}
