//! What people do at their desks: judged there by the rules of the house, written, and kept in one transaction.

use super::{Lawful, World};
use crate::desk::{Desk, Hands};
use crate::law;
use complaint::permission::judge;
use complaint::{
    AcknowledgeMethod, Act, Case, ComplaintId, Decision, Deed, DeedId, Field, FieldChange, Hlc, Number, Person, Record,
    Role,
};
use document::DocumentId;
use std::collections::BTreeMap;
use sync::desk::Writing;
use sync::desk::{Held, Read};

/// A deed about to be done.
pub(super) struct Doing {
    pub(super) desk: usize,
    pub(super) person: Person,
    pub(super) complaint: ComplaintId,
    pub(super) act: Act,
    pub(super) counter: Option<(String, u32)>,
}

impl World {
    /// A person takes a complaint down.
    pub fn record(&mut self, desk: u8, person: u8) -> Lawful {
        let at = self.place(desk);
        let Some(person) = person_at(&self.desks[at], person) else { return Ok(()) };
        let Some(store) = person.store.clone() else { return Ok(()) };
        let complaint = ComplaintId(self.chance.uuid());
        let disk = &self.desks[at].disk;
        let (code, last) = disk.counter();
        let counter = last + 1;
        let Ok(number) = Number::make(&store, &code, counter) else { return Ok(()) };
        let record = Record {
            number,
            store,
            description: "The kettle leaks".to_owned(),
            received_at: self.desks[at].clock(self.now),
            fields: BTreeMap::from([(Field::Product.name().to_owned(), "Kettle".to_owned())]),
        };
        let Ok(held) = Held::blank() else { return Ok(()) };
        let (act, counter) = (Act::Record(Box::new(record)), Some((code, counter)));
        self.perform(Doing { desk: at, person, complaint, act, counter }, held, None)
    }

    /// A person does a deed on a complaint that is here; now and then they correct themselves several times.
    pub fn deed(&mut self, desk: u8, person: u8, case: u8, act: u8) -> Lawful {
        let times = if act % 60 == 50 { 5 } else { 1 };
        (0..times).try_for_each(|_| self.deed_once(desk, person, case, act))
    }

    fn deed_once(&mut self, desk: u8, person: u8, case: u8, act: u8) -> Lawful {
        let at = self.place(desk);
        let Some(person) = person_at(&self.desks[at], person) else { return Ok(()) };
        let Some(complaint) = case_at(&self.desks[at], case) else { return Ok(()) };
        // One that cannot be opened is for the law about what is stored; people see that it cannot be opened.
        let Ok(Some(held)) = self.desks[at].disk.open(complaint) else { return Ok(()) };
        let Ok(read) = held.read() else { return Ok(()) };
        let act = act_of(act, &person, &read.case);
        self.perform(Doing { desk: at, person, complaint, act, counter: None }, held, Some(&read))
    }

    pub(super) fn perform(&mut self, doing: Doing, mut held: Held, read: Option<&Read>) -> Lawful {
        let Doing { desk: at, person, complaint, act, counter } = doing;
        let desk = &mut self.desks[at];
        if judge(&person, &act, read.map(|read| (&read.facts, &read.case)), &desk.disk.directory).is_err() {
            return Ok(());
        }
        let clock = desk.clock(self.now);
        let seen = read.and_then(|read| read.facts.deeds.iter().map(|done| done.deed.hlc).max()).unwrap_or_default();
        desk.mind.clock = Hlc::next(clock, desk.mind.clock.max(seen));
        let id = DeedId(self.chance.uuid());
        let (hlc, device) = (desk.mind.clock, desk.disk.device);
        let deed = Deed { id, complaint, person: person.id, device, at: clock, hlc, act };
        let mut hands = Hands { counter: desk.disk.counter(), actors: &mut desk.mind.actors, chance: &mut self.chance };
        let actor = hands.actor(person.id);
        let item = held.write(deed, actor).map_err(|error| law::broken("a judged deed can be written", &error))?;
        let restricted = read.is_some_and(|read| read.case.restricted);
        let row = held.read().map_err(|error| law::broken("a written deed can be read", &error))?.row();
        let row_restricted = row.restricted;
        desk.kept_actors = desk.mind.actors.clone();
        desk.disk.commit_deed(item, row, counter);
        if row_restricted != restricted {
            self.note(if restricted { "not about staff" } else { "about staff" });
        }
        self.note("deed");
        law::after_deed(self, at, complaint)
    }

    /// A person has seen that a deed was refused.
    pub fn dismiss(&mut self, desk: u8) {
        let at = self.place(desk);
        let open = self.desks[at].disk.aside.values_mut().find(|aside| !aside.dismissed);
        if let Some(aside) = open {
            aside.dismissed = true;
            self.note("dismissed");
        }
    }
}

/// Says that a complaint is about staff, or that it is not.
fn accusation(so: bool) -> Act {
    let value = if so { "yes" } else { "no" }.to_owned();
    Act::Edit { changes: vec![FieldChange { field: Field::StaffConduct.name().to_owned(), value }] }
}

/// Somebody who works at the desk, as it knows them.
fn person_at(desk: &Desk, person: u8) -> Option<Person> {
    if desk.disk.revoked.is_some() {
        return None;
    }
    let enrolled: Vec<_> = desk.disk.enrolled.iter().collect();
    let id = enrolled.get(usize::from(person) % enrolled.len().max(1))?;
    desk.disk.directory.person(**id).filter(|person| person.active).cloned()
}

/// A complaint that is at the desk.
pub fn case_at(desk: &Desk, case: u8) -> Option<DocumentId> {
    let count = desk.disk.complaints.len().max(1);
    desk.disk.complaints.keys().nth(usize::from(case) % count).copied()
}

/// An act of that kind, done after what its author sees.
fn act_of(act: u8, person: &Person, case: &Case) -> Act {
    let text = || "As agreed".to_owned();
    let after = || case.lifecycle.clone();
    let edit = |field: Field, value: u8| Act::Edit {
        changes: vec![FieldChange { field: field.name().to_owned(), value: value.to_string() }],
    };
    if act >= 232 {
        return accusation(act >= 248);
    }
    match act % 12 {
        0 => Act::Note { text: text() },
        1 | 2 => edit(Field::Product, act),
        3 => Act::Assign { to: Some(person.id) },
        4 | 5 => Act::Resolve { decision: Decision::Upheld, outcome: text(), after: after() },
        6 => Act::Reopen { reason: text(), after: after() },
        7 => Act::Close { outcome: text(), after: after() },
        8 => Act::Withdraw { reason: text(), after: after() },
        9 => Act::Acknowledge { method: AcknowledgeMethod::Phone, text: String::new() },
        10 => Act::Escalate { to: Role::Supervisor, reason: text() },
        _ => match case.open_escalations().next() {
            Some(escalation) => Act::Take { escalation: escalation.id },
            None => edit(Field::Name, act),
        },
    }
}
