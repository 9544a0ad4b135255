//! The organisation's rules at this desk: kept as they were published, in force by their dates. A complaint goes by the version
//! that was in force when it was received, so due instants change only when a version arrives that applies to what is past: at
//! a desk that was away.

use crate::{App, Error, Result};
use complaint::policy::{Effect, Looked, Policy, Problem, Published, Versions, effects};
use complaint::{Number, Person, Timestamp};
use std::collections::BTreeMap;
use store::{DueWrite, ListedRow, SettingOf};
use sync::policy::{PolicyHead, PolicyNews, with_news};

/// Rows looked at in one transaction.
const ROWS: u32 = 500;
/// The setting of the desk that says by which versions due instants are kept.
const DUES: &str = "dues_by";
/// How far back a preview looks, in milliseconds: 30 days.
const MONTH: i64 = 30 * 24 * 3_600_000;

/// What a version would have meant for complaints of the last 30 days.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Preview {
    /// The version in force now, against which it is held.
    pub against: u32,
    /// Complaints received from then on are looked at.
    pub since: Timestamp,
    /// How many there are at this desk that the person may read.
    pub complaints: u64,
    /// What would have been otherwise, in the order of [`Effect`]; nothing that concerns none.
    pub affected: Vec<Affected>,
}

/// The complaints for which one thing would have been otherwise.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Affected {
    /// What.
    pub effect: Effect,
    /// Their numbers, in the order in which they were received.
    pub numbers: Vec<Number>,
}

impl App {
    /// Publishes the next version at a desk alone.
    ///
    /// # Errors
    /// [`Error::NotAlone`] at a desk of an office, where versions are published; [`Error::NobodyHere`], or the replica's. What keeps
    /// the text from being the next version is within.
    pub fn publish_policy(&self, text: &str) -> Result<std::result::Result<Published, Vec<Problem>>> {
        self.somebody()?;
        if !self.is_alone() {
            return Err(Error::NotAlone);
        }
        // A desk alone has one person: nobody else could be told, whatever a ladder says.
        let published = match self.policies().publish(text, None, self.now()) {
            Ok(published) => published,
            Err(problems) => return Ok(Err(problems)),
        };
        let mut versions = self.published();
        versions.push(published.clone());
        self.replace_policies(versions)?;
        Ok(Ok(published))
    }

    /// What a policy would have meant for complaints received in the last 30 days that are here and may be read by whoever works here.
    ///
    /// # Errors
    /// [`Error::NobodyHere`], or the replica's.
    pub fn preview_policy(&self, new: &Policy) -> Result<Preview> {
        let (person, now) = (self.somebody()?, self.now());
        let since = now.plus(-MONTH);
        let policies = self.policies();
        let mut rows = self.received_since(&person, since)?;
        rows.sort_by_key(|listed| (listed.row.received_at, listed.row.number.to_string()));
        let mut affected: BTreeMap<Effect, Vec<Number>> = BTreeMap::new();
        for listed in &rows {
            let Some((_, read)) = self.find_read(listed.row.id)? else { continue };
            let (zone, directory) = (self.zone(&read.case.store), self.directory());
            let looked = Looked { facts: &read.facts, case: &read.case, zone: &zone, directory: &directory };
            for effect in effects(policies.at(now), new, looked, now) {
                affected.entry(effect).or_default().push(listed.row.number.clone());
            }
        }
        let affected = affected.into_iter().map(|(effect, numbers)| Affected { effect, numbers });
        Ok(Preview {
            against: policies.at(now).version,
            since,
            complaints: rows.len() as u64,
            affected: affected.collect(),
        })
    }

    fn received_since(&self, person: &Person, since: Timestamp) -> Result<Vec<ListedRow>> {
        let (mut found, mut after) = (Vec::new(), None);
        loop {
            let rows = self.inner.reader.each_row(after, ROWS)?;
            let Some(last) = rows.last() else { return Ok(found) };
            after = Some(last.row.id);
            let recent = |listed: &ListedRow| listed.row.received_at >= since;
            found.extend(rows.into_iter().filter(|row| recent(row) && self.may_read(person, &row.row.place())));
        }
    }

    /// Versions as they were published, also those that cannot be read here.
    fn published(&self) -> Vec<Published> {
        self.policies().held().iter().map(|held| held.published.clone()).collect()
    }

    /// Where the versions end that are here.
    pub(crate) fn policy_head(&self) -> PolicyHead {
        PolicyHead::of(self.policies().held().iter().map(|held| &held.published))
    }

    /// Takes in what the office has and this desk lacks.
    pub(crate) fn take_policies(&self, news: PolicyNews) -> Result<()> {
        self.replace_policies(with_news(self.published(), news))
    }

    fn replace_policies(&self, published: Vec<Published>) -> Result<()> {
        self.write(|replica| replica.replace_policies(&published))?;
        let versions = Versions::of(published);
        for held in versions.held().iter().filter(|held| !held.problems.is_empty()) {
            let version = held.published.version;
            tracing::warn!(
                version,
                "a version of the rules cannot be read here; the last one before it stays in force"
            );
        }
        self.remember_policies(versions);
        self.refresh_dues()
    }

    /// Derives due instants again, unless they are kept by the versions that there are now. Cut off on the way, it begins anew
    /// at the next start.
    pub(crate) fn refresh_dues(&self) -> Result<()> {
        let by = self.dues_by(&self.policies(), self.policy_head());
        let unpublished = || self.dues_by(&Versions::default(), PolicyHead::default());
        let noted = self.inner.reader.setting(SettingOf::Desk, DUES)?.unwrap_or_else(unpublished);
        if noted == by {
            return Ok(());
        }
        let mut after = None;
        loop {
            let mut replica = self.writer();
            let rows = self.inner.reader.each_row(after, ROWS)?;
            let Some(last) = rows.last() else { break };
            after = Some(last.row.id);
            let dues: Vec<DueWrite> = rows.iter().filter_map(|listed| self.moved_due(listed)).collect();
            let changed = replica.replace_dues(&dues)?;
            drop(replica);
            self.tell(changed);
        }
        self.write(|replica| replica.replace_setting(SettingOf::Desk, DUES, &by))
    }

    fn moved_due(&self, listed: &ListedRow) -> Option<DueWrite> {
        let due_at = self.due_at(&listed.row);
        (due_at != listed.due_at).then_some(DueWrite { id: listed.row.id, due_at })
    }

    /// What due instants are kept by: all versions, and which of them this program can use.
    fn dues_by(&self, versions: &Versions, head: PolicyHead) -> String {
        serde_json::json!({ "chain": data_encoding::HEXLOWER.encode(&head.chain), "usable": versions.usable() })
            .to_string()
    }
}
