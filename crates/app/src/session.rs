//! Who works at the desk now. Several people share it; a PIN switches between them.

mod pin;

pub(crate) use pin::Slot;

use crate::app::locked;
use crate::event::{Event, Topic};
use crate::view::PersonView;
use crate::{App, Error, Result};
use complaint::{Number, Person, PersonId, StoreCode};
use document::ActorId;
use std::collections::HashMap;
use store::Counter;
use store::SettingOf;
use sync::desk::Writing;

/// Setting that names whoever worked here last.
const LAST_PERSON: &str = "session.person";

/// Who works here now, and the actors they write with in this process.
#[derive(Debug, Default)]
pub(crate) struct Session {
    person: Option<PersonId>,
    actors: HashMap<PersonId, ActorId>,
}

/// Whoever works here, as `sync` sees them: by the actors they write with, and the numbers they give.
pub(crate) struct Hands<'a> {
    app: &'a App,
    /// The counter of the next number; `None` where none is given.
    next: Option<u32>,
    /// Counters used, ascending.
    pub(crate) used: Vec<Counter>,
}

impl<'a> Hands<'a> {
    /// Hands that give no numbers.
    pub(crate) fn new(app: &'a App) -> Hands<'a> {
        Hands { app, next: None, used: Vec::new() }
    }

    /// Hands that give numbers from this counter on.
    pub(crate) fn counting(app: &'a App, next: u32) -> Hands<'a> {
        Hands { next: Some(next), ..Hands::new(app) }
    }
}

impl Writing for Hands<'_> {
    fn actor(&mut self, person: PersonId) -> ActorId {
        self.app.actor(person)
    }

    fn forget(&mut self) {
        locked(&self.app.inner.session).actors.clear();
    }

    fn number(&mut self, store: &StoreCode, over: u32) -> Option<Number> {
        let value = self.next?.checked_add(over)?;
        let desk = self.app.this_desk().desk_code.clone();
        let number = Number::make(store, &desk, value).ok()?;
        self.next = value.checked_add(1);
        self.used.push(Counter { desk, value });
        Some(number)
    }
}

impl App {
    /// Who works here now; nobody while the screen is locked.
    pub fn current_person(&self) -> Option<PersonId> {
        locked(&self.inner.session).person
    }

    /// Who works here now, as the directory knows them. Every deed and every question begins here, so a desk that is locked
    /// is locked here.
    pub(crate) fn somebody(&self) -> Result<Person> {
        self.note_time();
        self.check_unlocked()?;
        let id = self.current_person().ok_or(Error::NobodyHere)?;
        let person = self.directory().person(id).cloned().ok_or(Error::NotEnrolled)?;
        if person.active { Ok(person) } else { Err(Error::NotEnrolled) }
    }

    /// Everybody the directory knows, those of this desk first.
    ///
    /// # Errors
    /// When the replica fails.
    pub fn people(&self) -> Result<Vec<PersonView>> {
        let enrolled = self.inner.reader.enrolled()?;
        let current = self.current_person();
        let view = |person: &Person| {
            let here = enrolled.iter().find(|other| other.person == person.id);
            PersonView {
                id: person.id,
                name: person.name.clone(),
                role: person.role,
                store: person.store.clone(),
                enrolled: here.is_some(),
                active: person.active,
                has_pin: here.is_some_and(|here| here.slot.is_some()),
                current: current == Some(person.id),
            }
        };
        let mut people: Vec<PersonView> = self.directory().people.iter().map(view).collect();
        people.sort_by(|a, b| b.enrolled.cmp(&a.enrolled).then_with(|| a.name.cmp(&b.name)));
        Ok(people)
    }

    /// Hands the desk to another person. Whoever has set a PIN must give it.
    ///
    /// # Errors
    /// [`Error::NotEnrolled`], or what came of the PIN.
    pub fn switch_person(&self, person: PersonId, pin: Option<&str>) -> Result<()> {
        let enrolled = self.inner.reader.enrolled()?;
        let here = enrolled.iter().find(|other| other.person == person).ok_or(Error::NotEnrolled)?;
        if !self.directory().person(person).is_some_and(|found| found.active) {
            return Err(Error::NotEnrolled);
        }
        if let Some(bytes) = &here.slot {
            self.try_pin(person, bytes, pin.unwrap_or_default())?;
        }
        self.seat(Some(person))?;
        Ok(())
    }

    /// Sets, changes or (with `None`) removes the PIN of whoever works here now.
    ///
    /// # Errors
    /// [`Error::PinShape`], [`Error::NobodyHere`], or the replica's.
    pub fn set_pin(&self, pin: Option<&str>) -> Result<()> {
        let person = self.somebody()?.id;
        let slot = pin.map(|pin| Slot::set(self.inner.ports.machine.as_ref(), pin)).transpose()?;
        let bytes = slot.as_ref().map(Slot::to_bytes);
        self.write(|replica| replica.replace_slot(person, bytes.as_deref()))
    }

    /// Locks the screen: until somebody switches in, every deed and question is refused. Sync and notices go on.
    pub fn lock(&self) {
        locked(&self.inner.session).person = None;
        self.forget_looked_at();
        self.tell_session();
    }

    /// The actor a person writes with: random for each process and person, never kept on disk.
    pub(crate) fn actor(&self, person: PersonId) -> ActorId {
        let fresh = ActorId(self.random());
        *locked(&self.inner.session).actors.entry(person).or_insert(fresh)
    }

    /// After a start: whoever worked here last goes on, unless a PIN is asked; a person alone here needs no choosing.
    pub(crate) fn resume_session(&self) -> Result<()> {
        let enrolled = self.inner.reader.enrolled()?;
        let last = self.inner.reader.setting(SettingOf::Desk, LAST_PERSON)?;
        let last: Option<PersonId> = last.and_then(|json| serde_json::from_str(&json).ok());
        let open = |id: PersonId| {
            let free = enrolled.iter().any(|here| here.person == id && here.slot.is_none());
            free && self.directory().person(id).is_some_and(|person| person.active)
        };
        let only = match enrolled.as_slice() {
            [one] => Some(one.person),
            _ => None,
        };
        locked(&self.inner.session).person = last.or(only).filter(|id| open(*id));
        Ok(())
    }

    /// Nobody works here any more.
    pub(crate) fn leave(&self) {
        *locked(&self.inner.session) = Session::default();
        self.forget_looked_at();
        self.tell_session();
    }

    /// Nobody who was disabled or taken off this desk goes on working here.
    pub(crate) fn recheck_session(&self) -> Result<()> {
        let Some(current) = self.current_person() else { return Ok(()) };
        let enrolled = self.inner.reader.enrolled()?.iter().any(|here| here.person == current);
        let active = self.directory().person(current).is_some_and(|person| person.active);
        if !(enrolled && active) {
            self.lock();
        }
        Ok(())
    }

    fn seat(&self, person: Option<PersonId>) -> Result<()> {
        let json = serde_json::Value::from(person.map(|id| id.to_string())).to_string();
        self.write(|replica| replica.replace_setting(SettingOf::Desk, LAST_PERSON, &json))?;
        locked(&self.inner.session).person = person;
        self.forget_looked_at();
        self.tell_session();
        Ok(())
    }

    fn tell_session(&self) {
        self.inner.bus.send(Event::Changed { revision: self.revision(), topics: vec![Topic::Session] });
    }

    /// Counts a try before it is judged, so that a kill in between does not give it back.
    fn try_pin(&self, person: PersonId, bytes: &[u8], pin: &str) -> Result<()> {
        let mut slot = Slot::from_bytes(bytes)?;
        let now = self.now();
        slot.begin_try(now).inspect_err(|_| {
            // Moved clocks are noted; that this cannot be kept is no reason to answer otherwise.
            let _ = self.write(|replica| replica.replace_slot(person, Some(&slot_bytes(bytes, now))));
        })?;
        self.write(|replica| replica.replace_slot(person, Some(&slot.to_bytes())))?;
        let outcome = slot.end_try(pin);
        self.write(|replica| replica.replace_slot(person, Some(&slot.to_bytes())))?;
        outcome
    }
}

/// The slot with the time of a refused try, for a clock that was set back.
fn slot_bytes(bytes: &[u8], now: complaint::Timestamp) -> Vec<u8> {
    Slot::from_bytes(bytes).map_or_else(|_| bytes.to_vec(), |slot| slot.set_back_to(now).to_bytes())
}
