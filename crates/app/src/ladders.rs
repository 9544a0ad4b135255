//! Ladders at this desk: computed whenever they are asked for, never stored. What is kept are the notices that came of them.

use crate::view::{FiringView, LadderView, ToldView};
use crate::{App, questions};
use complaint::ladder::{Rules, may_call_from};
use complaint::{DeedId, Firing, FiringId, Ladder, PersonId, Row, Timestamp};
use document::Item;
use std::collections::HashSet;
use sync::desk::Read;

/// The event that a notice of a firing is about.
pub(crate) fn event_of(firing: FiringId) -> DeedId {
    DeedId(firing.0)
}

/// Of all firings that call this person the latest: one case calls a person for one reason at a time.
pub(crate) fn call_of(ladder: &Ladder, person: PersonId) -> Option<&Firing> {
    ladder.fired.iter().rev().find(|firing| firing.calls(person))
}

impl App {
    /// The ladders of a complaint as they stand now.
    pub(crate) fn ladder(&self, read: &Read) -> Ladder {
        let (directory, zone) = (self.directory(), self.zone(&read.case.store));
        let policies = self.policies();
        let rules = Rules { policy: policies.at(read.facts.received_at()), directory: &directory, zone: &zone };
        Ladder::of(&read.facts, &read.case, rules, self.now())
    }

    /// From when on somebody of these may be called to the complaint of this line.
    pub(crate) fn may_call_from(&self, row: &Row, people: &HashSet<PersonId>) -> Option<Timestamp> {
        let (directory, zone) = (self.directory(), self.zone(&row.store));
        let policies = self.policies();
        may_call_from(row, people, Rules { policy: policies.of_row(row), directory: &directory, zone: &zone })
    }

    /// The same for people to read.
    pub(crate) fn ladder_view(&self, pending: &[Item], read: &Read) -> LadderView {
        let Ladder { fired, next } = self.ladder(read);
        let view = |firing| self.firing_view(pending, firing);
        LadderView { fired: fired.into_iter().map(view).collect(), next: next.map(view) }
    }

    pub(crate) fn firing_view(&self, pending: &[Item], firing: Firing) -> FiringView {
        let directory = self.directory();
        let name = |person| questions::name_of(&directory, person).unwrap_or_else(|| person.to_string());
        let groups = firing.told.iter();
        let told = groups.flat_map(|group| group.people.iter().map(move |told| (group, told)));
        FiringView {
            told: told
                .map(|(group, told)| ToldView {
                    person: told.person,
                    name: name(told.person),
                    recipient: group.recipient,
                    why: group.why,
                    at: group.at,
                    answered_at: told.answered_at,
                    passed_on_at: told.passed_on_at,
                })
                .collect(),
            stopped_by_name: firing.stopped.and_then(|stopped| stopped.person).map(name),
            // At a desk alone nothing waits: there is nobody to send to.
            sent: self.is_alone() || !pending.iter().any(|item| item.deed.id == firing.started_by),
            firing,
        }
    }
}
