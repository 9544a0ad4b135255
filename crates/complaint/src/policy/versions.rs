//! The versions of an organisation's rules: each as it was published, and which of them is in force when.
//!
//! It must not know how a version reaches a desk. A version that cannot be read here, because a newer program wrote it or
//! because it cannot work, is kept and told; until one comes that can be read, the last one before it stays in force.

use super::check::above;
use super::problem::Findings;
use super::{Policy, Problem, Reason, check, follows};
use crate::{Directory, Row, Timestamp};
use serde::{Deserialize, Serialize};

/// The longest file of a policy, in bytes. What ships has about 7,000.
pub const LONGEST_FILE: usize = 256 << 10;

/// A version as it was published. It is never changed.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Published {
    /// Its number.
    pub version: u32,
    /// From when on it applies; told beside the file, so that it is known of a file that cannot be read.
    pub effective_from: Timestamp,
    /// When it was published, by the clock of whoever published it.
    pub published_at: Timestamp,
    /// The file, TOML.
    pub text: String,
}

/// A version that is here, and why it is not gone by.
#[derive(Clone, PartialEq, Debug)]
pub struct Held {
    /// As it was published.
    pub published: Published,
    /// What keeps it from being used here; empty when it is used.
    pub problems: Vec<Problem>,
}

/// All versions of an organisation, beginning with the one that ships.
#[derive(Clone, PartialEq, Debug)]
pub struct Versions {
    held: Vec<Held>,
    /// Those that can be used, ascending.
    others: Vec<Policy>,
    shipped: Policy,
}

impl Default for Versions {
    /// Only what ships.
    fn default() -> Self {
        Self { held: Vec::new(), others: Vec::new(), shipped: Policy::shipped().clone() }
    }
}

impl Versions {
    /// These versions, ascending, each looked at once more as it was looked at when it was published.
    pub fn of(published: impl IntoIterator<Item = Published>) -> Versions {
        let mut versions = Versions::default();
        for published in published {
            let problems = match versions.readable(&published) {
                Ok(policy) => {
                    versions.others.push(policy);
                    Vec::new()
                }
                Err(problems) => problems,
            };
            versions.held.push(Held { published, problems });
        }
        versions
    }

    fn readable(&self, published: &Published) -> Result<Policy, Vec<Problem>> {
        let policy = Policy::from_toml(&published.text)?;
        // Stores come and go: a version was held against the directory of the day when it was published.
        let mut findings = Findings(check(&policy, None, published.published_at));
        findings.0.extend(follows(&policy, self.latest()));
        if (policy.version, policy.effective_from) != (published.version, published.effective_from) {
            findings.add("version", Reason::NotAsPublished { version: published.version });
        }
        if findings.0.is_empty() { Ok(policy) } else { Err(findings.0) }
    }

    /// Every version that was published, ascending, also those that cannot be used here.
    pub fn held(&self) -> &[Held] {
        &self.held
    }

    /// The one in force at an instant: of those that apply already and can be used here the last.
    pub fn at(&self, at: Timestamp) -> &Policy {
        Policy::in_force(&self.others, at).unwrap_or(&self.shipped)
    }

    /// The one that a complaint's clocks go by: in force when it was received.
    pub fn of_row(&self, row: &Row) -> &Policy {
        self.at(row.received_at)
    }

    /// The version of that number, where it can be used here.
    pub fn find(&self, version: u32) -> Option<&Policy> {
        std::iter::once(&self.shipped).chain(&self.others).find(|policy| policy.version == version)
    }

    /// The last one that can be used here, whether or not it applies already.
    pub fn latest(&self) -> &Policy {
        self.others.last().unwrap_or(&self.shipped)
    }

    /// Numbers of those that can be used here, ascending.
    pub fn usable(&self) -> Vec<u32> {
        std::iter::once(&self.shipped).chain(&self.others).map(|policy| policy.version).collect()
    }

    /// What somebody publishes at `now` as the next version. With the directory it is also held against stores and people.
    ///
    /// # Errors
    /// Everything that keeps it from being a version that can work and come after those that there are, with its place.
    pub fn publish(
        &self,
        text: &str,
        directory: Option<&Directory>,
        now: Timestamp,
    ) -> Result<Published, Vec<Problem>> {
        let mut findings = Findings::default();
        if text.len() > LONGEST_FILE {
            findings.add("file", Reason::TooLong { bytes: text.len() as u64, most: LONGEST_FILE as u64 });
            return Err(findings.0);
        }
        let policy = Policy::from_toml(text)?;
        findings.0.extend(check(&policy, directory, now));
        findings.0.extend(follows(&policy, self.latest()));
        // Of a version that cannot be read here, number and date are known all the same.
        if let Some(last) = self.held.last().filter(|held| !held.problems.is_empty()) {
            above(&policy, (last.published.version, last.published.effective_from), &mut findings);
        }
        if !findings.0.is_empty() {
            return Err(findings.0);
        }
        let (version, effective_from) = (policy.version, policy.effective_from);
        Ok(Published { version, effective_from, published_at: now, text: text.to_owned() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{MONDAY, directory};
    use crate::{StoreCode, Target};

    const DAY: i64 = 24 * 3_600_000;

    /// A version in force from so many days after Monday, with another promise to resolve.
    fn next(version: u32, days: i64, resolve: u32) -> Policy {
        let mut policy = Policy { version, effective_from: MONDAY.plus(days * DAY), ..Policy::default() };
        policy.targets.p3.resolve = Target::BusinessDays(resolve);
        policy
    }

    fn published(policy: &Policy) -> Published {
        let (version, effective_from) = (policy.version, policy.effective_from);
        Published { version, effective_from, published_at: MONDAY, text: policy.to_toml() }
    }

    /// What a newer program published: of another shape.
    fn newer(version: u32, days: i64) -> Published {
        let published = published(&next(version, days, 1));
        Published { text: published.text + "\nmoon_phase = \"full\"\n", ..published }
    }

    fn resolve(versions: &Versions, days: i64) -> Target {
        versions.at(MONDAY.plus(days * DAY)).targets.p3.resolve
    }

    #[test]
    fn each_instant_has_the_version_that_was_in_force_then() {
        let versions = Versions::of([published(&next(2, 10, 4)), published(&next(5, 20, 3))]);
        let targets = [9, 10, 19, 20].map(|days| resolve(&versions, days));
        assert_eq!(targets, [5, 4, 4, 3].map(Target::BusinessDays), "what ships comes first");
        assert_eq!(versions.usable(), [1, 2, 5]);
        assert_eq!(Versions::default().at(Timestamp(i64::MIN)), Policy::shipped(), "there is always one");
    }

    #[test]
    fn a_version_that_cannot_be_read_is_kept_and_the_last_one_before_it_stays_in_force() {
        let versions = Versions::of([published(&next(2, 10, 4)), newer(3, 20), published(&next(4, 30, 3))]);
        let targets = [19, 25, 30].map(|days| resolve(&versions, days));
        assert_eq!(targets, [4, 4, 3].map(Target::BusinessDays), "the next that can be read is gone by again");
        let places: Vec<_> = versions.held().iter().map(|held| held.problems.len()).collect();
        assert_eq!(places, [0, 1, 0], "and it is told");
        assert_eq!(versions.held()[1].problems[0].place, "targets.p4.moon_phase", "with the place");
    }

    #[test]
    fn a_version_that_is_not_what_was_told_beside_it_or_cannot_work_is_not_gone_by() {
        let as_told = published(&next(2, 10, 4));
        let earlier = Published { effective_from: MONDAY, ..as_told.clone() };
        let other = Published { version: 3, ..as_told.clone() };
        let backdated = published(&next(2, -1, 4));
        let aimless = published(&Policy { default_calendar: "none".to_owned(), ..next(2, 10, 4) });
        for wrong in [earlier, other, backdated, aimless] {
            let versions = Versions::of([wrong.clone()]);
            assert_eq!((versions.usable(), versions.held().len()), (vec![1], 1), "{}", wrong.version);
        }
        assert_eq!(Versions::of([as_told.clone(), as_told]).usable(), [1, 2], "nor the same once more");
    }

    #[test]
    fn what_was_published_under_another_number_is_told_so() {
        let versions = Versions::of([Published { version: 3, ..published(&next(2, 10, 4)) }]);
        assert_eq!(versions.held()[0].problems[0].reason.name(), "not_as_published");
    }

    #[test]
    fn what_is_published_can_work_and_comes_after_everything_that_there_is() {
        let versions = Versions::of([published(&next(2, 10, 4)), newer(3, 20)]);
        let places = |policy: &Policy| {
            let refused = versions.publish(&policy.to_toml(), Some(&directory()), MONDAY).expect_err("refused");
            refused.into_iter().map(|problem| problem.place).collect::<Vec<_>>()
        };
        assert_eq!(places(&next(2, 30, 4)), ["version", "version"], "neither of the two numbers is below it");
        assert_eq!(places(&next(3, 30, 4)), ["version"], "the number of one that cannot be read is taken");
        assert_eq!(places(&next(4, 20, 4)), ["effective_from"], "its date as well");
        assert_eq!(places(&next(4, -1, 4))[0], "effective_from", "and nothing applies to what is past");
        let mut closed = next(4, 30, 4);
        let nowhere: StoreCode = "XXX01".parse().unwrap();
        closed.store_calendars.insert(nowhere, "standard".to_owned());
        assert_eq!(places(&closed), ["store_calendars.XXX01"], "a store that there is not");
        let long = format!("{}\n#{}", next(4, 30, 4).to_toml(), " ".repeat(LONGEST_FILE));
        assert_eq!(versions.publish(&long, Some(&directory()), MONDAY).unwrap_err()[0].reason.name(), "too_long");
        let fits = versions.publish(&next(4, 30, 4).to_toml(), Some(&directory()), MONDAY).expect("the next");
        assert_eq!((fits.version, fits.effective_from), (4, MONDAY.plus(30 * DAY)));
    }
}
