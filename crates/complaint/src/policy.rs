//! The rules of an organisation as data: one immutable version of what it promises, to whom it turns, what it may spend and
//! what it needs to know. What ships here is the default version (DOMAIN 3, 5, 6, 8 and 9); an organisation's own come as TOML files.
//!
//! This module must not know how a policy reaches a desk, nor which case it is applied to. Reading ([`Policy::from_toml`])
//! tells whether a text has the shape of a policy, [`check()`] whether such a policy can work.

mod check;
mod currency;
mod diff;
mod file;
mod hours;
mod ical;
mod ladder;
mod preview;
mod problem;
mod span;
mod standard;
mod taxonomy;
mod versions;

pub use check::{check, follows};
pub use currency::is_currency;
pub use diff::{Difference, asleep, diff};
pub use hours::{Holiday, Hours, OpeningHours, TimeOfDay, Week};
pub use ical::{Collision, HolidayPreview, ICalError, ReadHolidays, Unread, UnreadReason, holidays_from_ical};
pub use ladder::{HoursKind, Level, LevelClock, Recipient, StopOn, Trigger};
pub use preview::{Effect, Looked, effects};
pub use problem::{Expected, Problem, Reason};
pub use span::{Span, Unreadable};
pub use taxonomy::{Category, Question, Required, ScaleDirection, Stages};
pub use versions::{Held, LONGEST_FILE, Published, Versions};

use crate::classify::Matrix;
use crate::{Currency, Field, Priority, Role, Severity, StoreCode, Target, Timestamp, Urgency, WaitingFor};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// The promises for one priority.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Targets {
    /// Tell the customer it has arrived.
    #[serde(with = "span::as_text")]
    pub acknowledge: Target,
    /// Answer in substance.
    #[serde(with = "span::as_text")]
    pub first_response: Target,
    /// Tell the customer how things stand, after the last time.
    #[serde(with = "span::as_text")]
    pub next_update: Target,
    /// Put it right.
    #[serde(with = "span::as_text")]
    pub resolve: Target,
}

impl Targets {
    /// Every promise by the name that files give it.
    pub fn named(&self) -> [(&'static str, Target); 4] {
        [
            ("acknowledge", self.acknowledge),
            ("first_response", self.first_response),
            ("next_update", self.next_update),
            ("resolve", self.resolve),
        ]
    }
}

/// The promises for every priority.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PerPriority {
    /// Priority 1, the first to be worked on.
    pub p1: Targets,
    /// Priority 2.
    pub p2: Targets,
    /// Priority 3.
    pub p3: Targets,
    /// Priority 4.
    pub p4: Targets,
}

/// What a role may spend without asking, in minor units of the currency (cents, pence).
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Limit {
    /// On one case.
    pub case: i64,
    /// On one customer within a rolling year.
    pub customer_year: i64,
}

/// One version of an organisation's rules.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Policy {
    /// Rises with every change.
    pub version: u32,
    /// From when on it applies.
    #[serde(with = "span::as_instant")]
    pub effective_from: Timestamp,
    /// The calendar of every store that [`Policy::store_calendars`] does not name.
    pub default_calendar: String,
    /// Percentages of a service target at which something happens, ascending.
    pub thresholds: Vec<u32>,
    /// Whom a case may wait for without its service clocks running on.
    pub pauses: Vec<WaitingFor>,
    /// How long a snoozed notice stays quiet. Snoozing stops no clock.
    pub snooze: Span,
    /// Priority by severity (rows 1–4) and urgency (columns 1–4).
    pub matrix: Matrix,
    /// Flags that lift a priority to at least this one, and never lower it.
    pub lifts: BTreeMap<Field, u8>,
    /// Service targets.
    pub targets: PerPriority,
    /// Opening hours, by a name of the organisation's choice.
    pub calendars: BTreeMap<String, OpeningHours>,
    /// The calendar of a store, by name.
    #[serde(default)]
    pub store_calendars: BTreeMap<StoreCode, String>,
    /// Who is told when, by the name of the rule; the levels of a ladder in ascending order.
    pub ladders: BTreeMap<String, Vec<Level>>,
    /// What roles may spend, by ISO 4217 currency. A role that is not named may spend nothing without asking.
    #[serde(default)]
    pub limits: BTreeMap<String, BTreeMap<Role, Limit>>,
    /// Fields that must be stated before a deed. The description is always needed and no field.
    pub required: Required,
    /// What complaints are about, in the order people are shown it.
    pub categories: Vec<Category>,
    /// Codes of statutory packs, by the activity that they are bound to.
    #[serde(default)]
    pub packs: BTreeMap<String, Vec<String>>,
    /// What customers are asked once their case is resolved.
    #[serde(default)]
    pub survey: Vec<Question>,
}

impl Policy {
    /// The version that ships, made once: lists ask for it with every line.
    pub fn shipped() -> &'static Policy {
        static SHIPPED: LazyLock<Policy> = LazyLock::new(Policy::default);
        &SHIPPED
    }

    /// Of several versions the one in force at an instant: of those that apply already the one that came last.
    pub fn in_force(versions: &[Policy], at: Timestamp) -> Option<&Policy> {
        let begun = versions.iter().filter(|policy| policy.effective_from <= at);
        begun.max_by_key(|policy| (policy.effective_from, policy.version))
    }

    /// The promises for a priority.
    pub fn targets(&self, priority: Priority) -> &Targets {
        match priority.get() {
            1 => &self.targets.p1,
            2 => &self.targets.p2,
            3 => &self.targets.p3,
            _ => &self.targets.p4,
        }
    }

    /// The promises for every priority, by the name that files give it.
    pub fn all_targets(&self) -> [(&'static str, &Targets); 4] {
        let PerPriority { p1, p2, p3, p4 } = &self.targets;
        [("p1", p1), ("p2", p2), ("p3", p3), ("p4", p4)]
    }

    /// The opening hours of a store: its own, else the default ones; `None` where [`check()`] would have found neither.
    pub fn opening_hours(&self, store: &StoreCode) -> Option<&OpeningHours> {
        let own = self.store_calendars.get(store).and_then(|name| self.calendars.get(name));
        own.or_else(|| self.calendars.get(&self.default_calendar))
    }

    /// The priority by matrix, then lifted by the flags that are raised.
    pub fn priority(&self, severity: Severity, urgency: Urgency, raised: &[Field]) -> Priority {
        let row = self.matrix.get(usize::from(severity.get() - 1)).copied().unwrap_or([1; 4]);
        let base = row.get(usize::from(urgency.get() - 1)).copied().unwrap_or(1);
        let lifts = raised.iter().filter_map(|flag| self.lifts.get(flag).copied());
        Priority::clamped(lifts.fold(base, u8::min))
    }

    /// What a role may give without asking. In a currency for which there are no limits nobody may give anything but those who
    /// answer for all stores, so that nothing waits for ever.
    pub fn limit(&self, currency: Currency, role: Role) -> Limit {
        const NOTHING: Limit = Limit { case: 0, customer_year: 0 };
        const ANYTHING: Limit = Limit { case: i64::MAX, customer_year: i64::MAX };
        match self.limits.get(currency.code()) {
            Some(roles) => roles.get(&role).copied().unwrap_or(NOTHING),
            None if matches!(role, Role::Quality | Role::Admin) => ANYTHING,
            None => NOTHING,
        }
    }

    /// True when the service clocks stand still while a case waits for this.
    pub fn pauses_for(&self, waiting: WaitingFor) -> bool {
        self.pauses.contains(&waiting)
    }
}

#[cfg(test)]
mod tests;
