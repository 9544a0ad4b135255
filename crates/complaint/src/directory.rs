//! The organisation as a desk needs to know it: stores, areas, people.

use crate::{AreaCode, Person, PersonId, Place, Role, StoreCode};
use serde::{Deserialize, Serialize};

/// One store.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Store {
    /// Code that opens its reference numbers.
    pub code: StoreCode,
    /// Name shown to people.
    pub name: String,
    /// The area it belongs to.
    pub area: AreaCode,
    /// IANA time zone name, e.g. `Europe/London`.
    pub zone: String,
    /// Telephone of the person on duty, shown while nobody outside the desk has been told.
    pub duty_phone: Option<String>,
}

/// Stores and people, as one immutable version published by the office.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Directory {
    /// Rises with every change at the office; 0 is "nothing known yet".
    pub version: u64,
    /// Name of the organisation.
    pub organisation: String,
    /// All stores, by code.
    pub stores: Vec<Store>,
    /// All people, by id.
    pub people: Vec<Person>,
}

impl Directory {
    /// The store of that code.
    pub fn store(&self, code: &StoreCode) -> Option<&Store> {
        self.stores.iter().find(|store| store.code == *code)
    }

    /// The person of that id.
    pub fn person(&self, id: PersonId) -> Option<&Person> {
        self.people.iter().find(|person| person.id == id)
    }

    /// True when `person` may read a complaint of that place. One about staff is read by those who answer for the area or for
    /// all stores, and by whoever recorded it.
    pub fn reads(&self, person: &Person, place: &Place) -> bool {
        let admitted = !place.restricted || person.role.reads_restricted() || place.recorded_by == person.id;
        admitted && self.reaches(person, &place.store)
    }

    /// True when `person` may read ordinary cases of `store`: own store, own area for managers, everything for roles of whole reach.
    pub fn reaches(&self, person: &Person, store: &StoreCode) -> bool {
        if person.role.reaches_all_stores() {
            return true;
        }
        match person.role {
            Role::Manager => self.area_of(person).is_some_and(|area| self.store(store).is_some_and(|s| s.area == area)),
            _ => person.store.as_ref() == Some(store),
        }
    }

    /// The area a person answers for: their own, else that of their store.
    pub fn area_of(&self, person: &Person) -> Option<AreaCode> {
        person
            .area
            .clone()
            .or_else(|| person.store.as_ref().and_then(|code| self.store(code)).map(|store| store.area.clone()))
    }
}
