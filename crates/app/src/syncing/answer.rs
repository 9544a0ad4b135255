//! Taking an answer of the office in: acknowledgement, directory, pages, each in a transaction of its own.

use super::page::Unfit;
use super::pass::Course;
use crate::{App, Error, Result};
use complaint::facts::MAX_SKEW;
use complaint::{Directory, PersonId, Timestamp};
use std::collections::BTreeSet;
use store::Desk;
use sync::desk::{AnswerError, Checked, CheckedPage, agrees, check, check_erasures};
use sync::message::{Exchange, Exchanged};
use sync::policy::PolicyNews;
use sync::{Scope, erasure};

/// Between comparisons of a scope with the office's digest, in milliseconds: reading all heads of a large scope costs.
const COMPARE_EVERY: i64 = 10 * 60_000;

/// What became of an answer.
pub(super) enum Outcome {
    /// It was kept.
    Taken {
        /// As checked; its pages are used up.
        checked: Checked,
        /// Deeds still wait.
        waiting: bool,
        /// Something was answered or arrived.
        moved: bool,
    },
    /// A scope does not fit and is to be compared; ask again.
    CompareAgain,
}

/// What an answer says besides acknowledgement and pages.
pub(super) struct News {
    pub(super) epoch: u64,
    server_time: Timestamp,
    lease_until: Timestamp,
    pub(super) directory: Option<Box<Directory>>,
    enrolled: Vec<PersonId>,
    policies: Option<Box<PolicyNews>>,
    granted: BTreeSet<Scope>,
    next_token: Option<[u8; 16]>,
}

impl News {
    fn of(answer: &mut Exchanged) -> News {
        News {
            epoch: answer.epoch,
            server_time: answer.server_time,
            lease_until: answer.lease_until,
            directory: answer.directory.take(),
            enrolled: std::mem::take(&mut answer.enrolled),
            policies: answer.policies.take(),
            granted: answer.granted.iter().cloned().collect(),
            next_token: answer.ack.as_ref().map(|ack| ack.next_token),
        }
    }
}

impl App {
    pub(super) fn take_answer(
        &self,
        request: &Exchange,
        mut answer: Exchanged,
        mut course: Course,
    ) -> Result<(Course, Outcome)> {
        let mut news = News::of(&mut answer);
        let office = self.this_desk().office.as_ref().map(|office| office.key).ok_or(Error::Alone)?;
        check_erasures(&answer, &office)?;
        let mut checked = match check(request, answer) {
            Ok(checked) => checked,
            Err(AnswerError::Gap { scope, .. } | AnswerError::Chain { scope, .. }) => {
                return Ok((self.compare_again(course, &scope, &[])?, Outcome::CompareAgain));
            }
            Err(error) => return Err(error.into()),
        };
        self.note_told(&request.erasures)?;
        self.doubt_if_restored(&news, &mut course)?;
        self.take_directory(&news)?;
        if let Some(policies) = news.policies.take() {
            self.take_policies(*policies)?;
        }
        let mut moved = false;
        // Pages first: deeds that are done again are done on everything that is known.
        for page in std::mem::take(&mut checked.pages) {
            moved |= !page.entries.is_empty();
            course = self.take_page(page, course)?;
        }
        if let (Some(push), Some(next_token)) = (&request.push, news.next_token) {
            moved |= self.settle(push, next_token, &checked, &mut course)?;
        }
        self.take_contact(&news)?;
        let untold = self.inner.reader.untold_erasures(erasure::MOST as u32)?;
        course.memory.tell(untold.iter().map(|erasure| erasure.doc));
        course.memory.answered(&mut checked, &news.granted);
        let waiting = self.inner.reader.unsent()?.count > 0;
        Ok((course, Outcome::Taken { checked, waiting, moved }))
    }

    /// A page is kept whole or not at all. Documents that do not fit are no reason to stop: they are fetched whole.
    fn take_page(&self, page: CheckedPage, mut course: Course) -> Result<Course> {
        let scope = page.cursor.scope.clone();
        let (digest, complete) = (page.digest, page.cursor.seq == page.head_seq);
        if !page.entries.is_empty() {
            match self.apply_page(page)? {
                Ok(count) => course.report.received += count,
                Err(Unfit(docs)) => return self.compare_again(course, &scope, &docs),
            }
        }
        // An office that must be handed tombstones first still has what was erased here.
        let settled = self.inner.reader.untold_erasures(1)?.is_empty();
        if complete && settled && self.is_comparison_due(&scope) && !self.agrees(&scope, digest)? {
            tracing::warn!(%scope, "this desk and the office hold different documents; they compare them");
            return self.compare_again(course, &scope, &[]);
        }
        Ok(course)
    }

    fn is_comparison_due(&self, scope: &Scope) -> bool {
        let now = self.now();
        let mut link = crate::app::locked(&self.inner.link);
        let due = link.compared.get(scope).is_none_or(|last| now.since(*last).saturating_abs() >= COMPARE_EVERY);
        if due {
            link.compared.insert(scope.clone(), now);
        }
        due
    }

    fn agrees(&self, scope: &Scope, digest: [u8; 32]) -> Result<bool> {
        let heads = self.inner.reader.scope_heads(&scope.to_string())?;
        Ok(agrees(heads.iter().map(|(doc, heads)| (*doc, heads.as_slice())), digest))
    }

    fn take_directory(&self, news: &News) -> Result<()> {
        if let Some(directory) = &news.directory
            && **directory != *self.directory()
        {
            self.replace_directory((**directory).clone())?;
        }
        let held: BTreeSet<PersonId> = self.inner.reader.enrolled()?.iter().map(|here| here.person).collect();
        if held != news.enrolled.iter().copied().collect() {
            self.write(|replica| replica.replace_enrolled(&news.enrolled))?;
        }
        self.recheck_session()
    }

    /// Notes the contact on the desk; only what matters is written again.
    fn take_contact(&self, news: &News) -> Result<()> {
        let now = self.now();
        let skew = now.since(news.server_time);
        self.update_desk(|desk| {
            if let Some(office) = &mut desk.office {
                office.epoch = news.epoch;
                office.lease_until = Some(news.lease_until);
                office.last_sync = Some(now);
                office.skew = skew;
            }
        })?;
        crate::app::locked(&self.inner.link).skew = skew;
        self.hear_time(news.server_time)?;
        if skew.saturating_abs() > MAX_SKEW {
            tracing::warn!(skew, "this desk's clock and the office's differ");
        }
        Ok(())
    }

    /// Changes the desk as it lies on disk, which the store itself moves on with each acknowledgement.
    pub(super) fn update_desk(&self, change: impl FnOnce(&mut Desk)) -> Result<()> {
        let mut replica = self.writer();
        let mut desk = self.inner.reader.desk()?.ok_or(Error::NoDesk)?;
        change(&mut desk);
        let changed = replica.replace_desk(&desk)?;
        drop(replica);
        self.remember_desk(desk);
        self.tell(changed);
        Ok(())
    }
}
