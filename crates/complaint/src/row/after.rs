//! The row after one more deed, made of the row alone: nobody opens the document for it.
//!
//! A row says less than the facts it was made of. Where it leaves something open (whether the owner has taken the case up,
//! whether all grades are stated, which of them a priority comes of), everything that it may stand for is gone through, and
//! the row after the deed is known only where all of it comes to the same. So this never guesses: it says what the fold would
//! say, or nothing.

use super::{ROW_VERSION, Row};
use crate::classify::Lifts;
use crate::facts::ALLEGATIONS;
use crate::fold::{Ownership, answers_in_substance, grade, open_state, priority_by};
use crate::{Act, Channel, Done, Field, Kind, Priority, State};

impl Row {
    /// False for a deed after which no row can be told without the document, because words change or the case begins or ends.
    #[must_use]
    pub fn may_tell(act: &Act, writes: &[(String, String)]) -> bool {
        is_plain(act) && writes.iter().all(|(name, _)| Field::find(name).is_some_and(Field::is_code))
    }

    /// The row after a deed that was done on everything this row was made of, and sets these fields. The words to search for
    /// stay as they are, whether they are at hand or not.
    ///
    /// `None` where the row does not tell, or where the words change: the document is to be opened then. So too for a deed
    /// that is not the last in the one order of deeds ([`crate::fold::order`]), by its time. Nobody has taken or declined what
    /// was not asked yet: [`crate::permission::judge`] sees to that.
    #[must_use]
    pub fn after(&self, done: &Done, writes: &[(String, String)]) -> Option<Row> {
        let instant = done.instant();
        let fits = self.version == ROW_VERSION && self.id == done.deed.complaint && instant > self.changed_at;
        // A value that people disagree on is settled by the next one: which of the fields that was, the row does not say.
        if !fits || (self.contested > 0 && !writes.is_empty()) || !is_plain(&done.deed.act) {
            return None;
        }
        let mut row = Row { changed_at: instant, ..self.clone() };
        match &done.deed.act {
            Act::Acknowledge { .. } => {
                row.acknowledged_at = row.acknowledged_at.or(Some(instant));
                if answers_in_substance(&done.deed.act) {
                    row.first_response_at = row.first_response_at.or(Some(instant));
                }
            }
            Act::Escalate { to, .. } => row.escalated_to = row.escalated_to.or(Some(*to)),
            _ => {}
        }
        for (name, value) in writes {
            row.set(Field::find(name)?, value)?;
        }
        row.state = state_after(self, done, writes)?;
        row.priority = priority_after(self.priority, writes)?.get();
        Some(row)
    }

    /// Sets a field as far as a column shows it as it is.
    fn set(&mut self, field: Field, value: &str) -> Option<()> {
        let stated = |unstated: &'static str| if value.is_empty() { unstated } else { value }.to_owned();
        match field {
            Field::Kind => self.kind = stated(Kind::Complaint.name()),
            Field::Channel => self.channel = stated(Channel::InPerson.name()),
            // Who may read it may change: then it is looked at whole.
            Field::Category if self.restricted || ALLEGATIONS.contains(&(field, value)) => return None,
            Field::Category => value.clone_into(&mut self.category),
            Field::Anonymous if value == "yes" => self.customer.clear(),
            // A name that was not shown may be shown now.
            Field::Anonymous if self.customer.is_empty() => return None,
            // These have no column, or the state and the priority come of them.
            Field::Anonymous
            | Field::Subcategory
            | Field::Severity
            | Field::Urgency
            | Field::Safety
            | Field::Legal
            | Field::Media
            | Field::Vulnerable
            | Field::Language
            | Field::Remedy
            | Field::Mood
            | Field::ExternalSource => {}
            // These are words, and are searched for.
            Field::Name
            | Field::Phone
            | Field::Email
            | Field::Address
            | Field::OnBehalfOf
            | Field::Product
            | Field::ProductCode
            | Field::Serial
            | Field::Lot
            | Field::Receipt
            | Field::PurchasedOn
            | Field::Company
            | Field::Department
            | Field::ImmediateAction
            | Field::ExternalId
            | Field::ExternalResult
            | Field::ExternalRedress
            | Field::Satisfaction
            | Field::StaffConduct
            | Field::PrintedNumber => return None,
        }
        Some(())
    }
}

/// True for deeds that neither begin nor end anything and bring no words: what they do, the row tells.
fn is_plain(act: &Act) -> bool {
    match act {
        Act::Attach(_) | Act::Acknowledge { .. } | Act::Escalate { .. } | Act::Edit { .. } => true,
        Act::Note { text } => text.is_empty(),
        Act::Record(_)
        // What a transfer undoes, the row does not say.
        | Act::Assign { .. }
        | Act::Transfer { .. }
        | Act::Take { .. }
        | Act::Decline { .. }
        | Act::Resolve { .. }
        | Act::Reopen { .. }
        | Act::Close { .. }
        | Act::Withdraw { .. }
        | Act::Wait { .. }
        | Act::Resume { .. }
        | Act::NotInvestigate { .. }
        | Act::Propose { .. }
        | Act::Approve { .. }
        | Act::Return { .. }
        | Act::Offer { .. }
        | Act::Answer { .. }
        | Act::Fulfil { .. }
        | Act::Refer { .. }
        | Act::SetAside { .. }
        | Act::Contact(_)
        | Act::ToldByPhone(_)
        | Act::Relate(_)
        | Act::Unrelate { .. }
        | Act::Find(_)
        | Act::Cause(_)
        | Act::Survey(_)
        | Act::Print(_)
        | Act::Unknown { .. } => false,
    }
}

/// What the state of an open complaint comes of, and no column says.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct World {
    reopened: bool,
    ownership: Option<Ownership>,
    has_category: bool,
    graded: bool,
}

impl World {
    fn state(self) -> State {
        open_state(self.reopened, self.ownership, || self.graded)
    }

    /// Every world that a row may stand for.
    fn all_of(row: &Row) -> Vec<World> {
        let has_category = !row.category.is_empty();
        let mut worlds = Vec::with_capacity(8);
        for (reopened, accepted, graded) in choices() {
            let ownership = row.owner.map(|owner| Ownership { owner, accepted });
            let world = World { reopened, ownership, has_category, graded };
            let possible =
                (!reopened || row.reopened > 0) && (!graded || has_category) && (!accepted || row.owner.is_some());
            if possible && world.state() == row.state {
                worlds.push(world);
            }
        }
        worlds
    }

    /// Every world that one may be after a field was set.
    fn set(self, field: &str, value: &str) -> Vec<World> {
        let (is_category, stated) = (field == Field::Category.name(), !value.is_empty());
        if !is_category && field != Field::Severity.name() && field != Field::Urgency.name() {
            return vec![self];
        }
        if is_category && stated && self.has_category {
            return vec![self];
        }
        let has_category = if is_category { stated } else { self.has_category };
        let world = |graded| World { has_category, graded, ..self };
        match (stated && has_category, self.graded) {
            (false, _) => vec![world(false)],
            (true, true) => vec![world(true)],
            (true, false) => vec![world(false), world(true)],
        }
    }
}

fn choices() -> impl Iterator<Item = (bool, bool, bool)> {
    (0..8_u8).map(|bits| (bits & 1 != 0, bits & 2 != 0, bits & 4 != 0))
}

fn state_after(row: &Row, done: &Done, writes: &[(String, String)]) -> Option<State> {
    if !matches!(row.state, State::Received | State::Assessed | State::Investigating) {
        return Some(row.state);
    }
    let mut worlds = World::all_of(row);
    for world in &mut worlds {
        world.ownership = Ownership::after(world.ownership, done, false);
    }
    for (field, value) in writes {
        worlds = worlds.into_iter().flat_map(|world| world.set(field, value)).collect();
    }
    the_one(worlds.into_iter().map(World::state))
}

/// What a priority comes of.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct Grades {
    severity: u8,
    urgency: u8,
    lifts: Lifts,
}

impl Grades {
    fn priority(self) -> Priority {
        priority_by(self.severity, self.urgency, self.lifts)
    }

    /// All there are.
    fn all() -> impl Iterator<Item = Grades> {
        (0..=255_u8).map(|bits| Grades {
            severity: (bits & 3) + 1,
            urgency: (bits >> 2 & 3) + 1,
            lifts: Lifts {
                safety: bits & 16 != 0,
                vulnerable: bits & 32 != 0,
                media: bits & 64 != 0,
                staff_conduct: bits & 128 != 0,
            },
        })
    }

    fn set(&mut self, field: &str, value: &str) {
        match Field::find(field) {
            Some(Field::Severity) => self.severity = grade(Some(value)),
            Some(Field::Urgency) => self.urgency = grade(Some(value)),
            Some(Field::Safety) => self.lifts.safety = value == "yes",
            Some(Field::Vulnerable) => self.lifts.vulnerable = value == "yes",
            Some(Field::Media) => self.lifts.media = value == "yes",
            Some(Field::StaffConduct) => self.lifts.staff_conduct = value == "yes",
            _ => {}
        }
    }
}

fn priority_after(before: u8, writes: &[(String, String)]) -> Option<Priority> {
    let grading = |field: &str| {
        use Field::{Media, Safety, Severity, StaffConduct, Urgency, Vulnerable};
        [Severity, Urgency, Safety, Vulnerable, Media, StaffConduct].iter().any(|grading| grading.name() == field)
    };
    if !writes.iter().any(|(field, _)| grading(field)) {
        return Priority::try_from(before).ok();
    }
    let possible = Grades::all().filter(|grades| grades.priority().get() == before);
    the_one(possible.map(|mut grades| {
        writes.iter().for_each(|(field, value)| grades.set(field, value));
        grades.priority()
    }))
}

/// The value, if all are the same and there is one.
fn the_one<T: PartialEq>(mut values: impl Iterator<Item = T>) -> Option<T> {
    let first = values.next()?;
    values.all(|value| value == first).then_some(first)
}

#[cfg(test)]
mod tests;
