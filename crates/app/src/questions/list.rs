//! The worklist and the search.

use super::Reach;
use crate::request::{Sort, View, WorklistRequest};
use crate::view::{RowView, WorklistPage};
use crate::{App, Result};
use complaint::{ComplaintId, Number, Timestamp};
use jiff::ToSpan;
use jiff::tz::TimeZone;
use store::{SearchQuery, WorklistQuery};

/// Lines of one stretch at the most.
const MOST: u32 = 500;

impl App {
    /// A stretch of the worklist.
    ///
    /// # Errors
    /// [`crate::Error::NobodyHere`], or the replica's.
    pub fn worklist(&self, request: &WorklistRequest) -> Result<WorklistPage> {
        let directory = self.directory();
        let person = self.somebody()?;
        if request.view == View::Unsent && self.is_alone() {
            return Ok(WorklistPage { rows: Vec::new(), total: 0, revision: self.revision() });
        }
        let home = self.this_desk().store.clone();
        let now = self.now();
        let view = match request.view {
            View::Mine => store::View::Mine(person.id),
            View::Store => store::View::Open,
            View::DueToday => store::View::DueToday { until: end_of_day(now, &self.zone(&home)) },
            View::Overdue => store::View::Overdue { now },
            View::Escalated => store::View::Escalated,
            View::Unsent => store::View::Waiting,
            View::Closed => store::View::Closed,
            View::All => store::View::All,
        };
        let Reach { stores, confined } = self.my_reach()?;
        let query = WorklistQuery {
            view,
            stores: if request.view == View::Store { Some(vec![home]) } else { stores },
            confined,
            sort: request.sort.map(|sort| match sort {
                Sort::Due => store::Sort::Due,
                Sort::Newest => store::Sort::Newest,
            }),
            offset: u32::try_from(request.offset).unwrap_or(u32::MAX),
            limit: request.limit.min(MOST),
        };
        let listed = self.inner.reader.worklist(&query)?;
        let rows = listed.rows.into_iter().map(|row| self.row_view(row, &directory)).collect();
        Ok(WorklistPage { rows, total: listed.total, revision: listed.revision })
    }

    /// Complaints that hold every one of these words, the newest first. A reference number is found as such.
    ///
    /// # Errors
    /// [`crate::Error::NobodyHere`], or the replica's.
    pub fn search(&self, text: &str, limit: u32) -> Result<Vec<RowView>> {
        self.look_for(text, false, limit)
    }

    /// The same while the last word is still being typed: its beginning is enough.
    ///
    /// # Errors
    /// As [`App::search`].
    pub fn search_as_typed(&self, text: &str, limit: u32) -> Result<Vec<RowView>> {
        self.look_for(text, true, limit)
    }

    /// The complaint of a reference number, if it is here and the person may know of it.
    ///
    /// # Errors
    /// [`crate::Error::NobodyHere`], or the replica's.
    pub fn find_number(&self, number: &Number) -> Result<Option<ComplaintId>> {
        let person = self.somebody()?;
        let found = self.inner.reader.find_number(number)?;
        Ok(found.into_iter().find(|listed| self.may_read(&person, &listed.row.place())).map(|listed| listed.row.id))
    }

    fn look_for(&self, text: &str, typing: bool, limit: u32) -> Result<Vec<RowView>> {
        let Reach { stores, confined } = self.my_reach()?;
        let query = SearchQuery { text: text.to_owned(), typing, stores, confined, limit };
        let directory = self.directory();
        Ok(self.inner.reader.search(&query)?.into_iter().map(|row| self.row_view(row, &directory)).collect())
    }

    /// Every complaint the person may read, in order of id, `limit` at a time.
    ///
    /// # Errors
    /// [`crate::Error::NobodyHere`], or the replica's.
    pub fn each(&self, after: Option<ComplaintId>, limit: u32) -> Result<Vec<RowView>> {
        let (person, directory) = (self.somebody()?, self.directory());
        let mut after = after;
        loop {
            let rows = self.inner.reader.each_row(after, limit)?;
            let Some(last) = rows.last().map(|listed| listed.row.id) else { return Ok(Vec::new()) };
            let views: Vec<RowView> = rows
                .into_iter()
                .filter(|listed| self.may_read(&person, &listed.row.place()))
                .map(|listed| self.row_view(listed, &directory))
                .collect();
            if !views.is_empty() {
                return Ok(views);
            }
            after = Some(last);
        }
    }
}

/// The first instant of tomorrow in a zone; `now` where the zone is not known.
fn end_of_day(now: Timestamp, zone: &str) -> Timestamp {
    let end = || -> Option<Timestamp> {
        let zone = TimeZone::get(zone).ok()?;
        let here = jiff::Timestamp::from_millisecond(now.0).ok()?.to_zoned(zone);
        let tomorrow = here.checked_add(1.day()).ok()?.start_of_day().ok()?;
        Some(Timestamp(tomorrow.timestamp().as_millisecond()))
    };
    end().unwrap_or(now)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_ends_at_midnight_of_the_store() {
        // 2026-03-28T23:30Z is the 28th in London and the 29th in Berlin; London's clocks change that night.
        let now = Timestamp(1_774_740_600_000);
        let midnight = Timestamp(1_774_742_400_000);
        assert_eq!(end_of_day(now, "Europe/London"), midnight, "half an hour later");
        assert_eq!(end_of_day(now, "Europe/Berlin"), midnight.plus(22 * 3_600_000), "23 hours of a short day");
        assert_eq!(end_of_day(now, "Mars/Olympus"), now, "an unknown zone promises nothing");
    }
}
