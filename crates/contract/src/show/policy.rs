//! Versions of the rules, and what can be said of a draft before it is one.

use super::Show;
use super::list::ms;
use crate::{
    AffectedView, DifferenceView, MessageView, PoliciesView, PolicyCheckView, PolicyPreviewView, PolicyPublishedView,
    PolicyView, ProblemView, RowView, VersionView,
};
use app::Preview;
use complaint::policy::{Difference, Held, Problem, Published, Versions, asleep, diff};
use complaint::{Number, Policy};
use std::collections::BTreeSet;

/// Cases named of each change; all are counted.
const NAMED: usize = 50;

impl Show {
    /// Every version, the latest first.
    pub fn policies(&self, versions: &Versions) -> PoliciesView {
        let held = versions.held().iter().rev().map(|held| self.version(versions, held));
        PoliciesView { versions: held.chain([self.shipped(versions)]).collect(), alone: self.alone }
    }

    /// One version, opened; `None` where there is none of that number here.
    pub fn policy(&self, versions: &Versions, version: u32) -> Option<PolicyView> {
        let rules = versions.find(version).map(|policy| self.rules(policy));
        if version == Policy::shipped().version {
            let text = Policy::shipped().to_toml();
            return Some(PolicyView { version: self.shipped(versions), text, rules });
        }
        let held = versions.held().iter().find(|held| held.published.version == version)?;
        let text = held.published.text.clone();
        Some(PolicyView { version: self.version(versions, held), text, rules })
    }

    fn shipped(&self, versions: &Versions) -> VersionView {
        let version = Policy::shipped().version;
        let standing = if versions.at(self.now).version == version { "in_force" } else { "past" };
        VersionView {
            version,
            effective_from: None,
            published_at: None,
            standing: standing.to_owned(),
            problems: Vec::new(),
        }
    }

    fn version(&self, versions: &Versions, held: &Held) -> VersionView {
        let Held { published, problems } = held;
        let standing = if !problems.is_empty() {
            "unusable"
        } else if versions.at(self.now).version == published.version {
            "in_force"
        } else if published.effective_from > self.now {
            "to_come"
        } else {
            "past"
        };
        VersionView {
            version: published.version,
            effective_from: Some(ms(published.effective_from)),
            published_at: Some(ms(published.published_at)),
            standing: standing.to_owned(),
            problems: problems.iter().map(problem).collect(),
        }
    }

    /// What is wrong with a draft, and what it says otherwise than the version in force.
    pub fn policy_check(&self, versions: &Versions, text: &str) -> PolicyCheckView {
        let in_force = versions.at(self.now);
        let problems = versions.publish(text, None, self.now).err().unwrap_or_default();
        let read = Policy::from_toml(text).ok();
        PolicyCheckView {
            problems: problems.iter().map(problem).collect(),
            against: in_force.version,
            version: read.as_ref().map(|policy| policy.version),
            effective_from: read.as_ref().map(|policy| ms(policy.effective_from)),
            differences: read.map(|policy| differences(&diff(in_force, &policy))),
        }
    }

    /// What a draft would have meant; `row` finds a case by its number.
    ///
    /// # Errors
    /// Those of `row`.
    pub fn policy_preview(
        &self,
        versions: &Versions,
        new: &Policy,
        preview: &Preview,
        row: impl Fn(&Number) -> app::Result<Option<RowView>>,
    ) -> app::Result<PolicyPreviewView> {
        let moved: BTreeSet<&str> = preview.affected.iter().flat_map(|one| &one.numbers).map(Number::as_str).collect();
        let mut affected = Vec::new();
        for one in &preview.affected {
            let named = one.numbers.iter().take(NAMED).map(&row).collect::<app::Result<Vec<_>>>()?;
            affected.push(AffectedView {
                effect: one.effect.name().to_owned(),
                count: one.numbers.len() as u64,
                cases: named.into_iter().flatten().collect(),
            });
        }
        let against = versions.find(preview.against).unwrap_or(versions.latest());
        Ok(PolicyPreviewView {
            problems: Vec::new(),
            against: preview.against,
            since: preview.since.0,
            complaints: preview.complaints,
            moved: moved.len() as u64,
            affected,
            asleep: asleep(&diff(against, new)).into_iter().map(|one| one.place.clone()).collect(),
        })
    }

    /// A draft that cannot be read, so that nothing can be asked of it.
    pub fn unreadable_policy(&self, versions: &Versions, problems: &[Problem]) -> PolicyPreviewView {
        PolicyPreviewView {
            problems: problems.iter().map(problem).collect(),
            against: versions.at(self.now).version,
            since: self.now.0,
            complaints: 0,
            moved: 0,
            affected: Vec::new(),
            asleep: Vec::new(),
        }
    }

    /// What came of setting a version.
    pub fn policy_published(&self, outcome: &Result<Published, Vec<Problem>>) -> PolicyPublishedView {
        match outcome {
            Ok(published) => PolicyPublishedView {
                problems: Vec::new(),
                version: Some(published.version),
                effective_from: Some(ms(published.effective_from)),
            },
            Err(problems) => PolicyPublishedView {
                problems: problems.iter().map(problem).collect(),
                version: None,
                effective_from: None,
            },
        }
    }
}

fn differences(found: &[Difference]) -> Vec<DifferenceView> {
    let sleeping: BTreeSet<&str> = asleep(found).into_iter().map(|one| one.place.as_str()).collect();
    let view = |one: &Difference| DifferenceView {
        place: one.place.clone(),
        before: one.before.clone(),
        after: one.after.clone(),
        asleep: sleeping.contains(one.place.as_str()),
    };
    found.iter().map(view).collect()
}

/// A problem with the values of its reason, each as text.
fn problem(problem: &Problem) -> ProblemView {
    let values = serde_json::to_value(&problem.reason).unwrap_or_default();
    let params = values.as_object().into_iter().flatten().filter(|(name, _)| *name != "reason");
    let plain = |value: &serde_json::Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    ProblemView {
        place: problem.place.clone(),
        reason: MessageView {
            code: problem.reason.name().to_owned(),
            params: params.map(|(name, value)| (name.clone(), plain(value))).collect(),
        },
    }
}

#[cfg(test)]
mod tests;
