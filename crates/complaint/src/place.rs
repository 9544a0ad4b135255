//! Where a complaint belongs, and with that who may read it. It must not know who anybody is: that is the directory's.

use crate::{Case, Facts, PersonId, Row, StoreCode};

/// What decides who may read a complaint.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Place {
    /// The store it belongs to.
    pub store: StoreCode,
    /// It alleges misconduct of staff (DOMAIN 3): nobody of the store reads it but whoever recorded it.
    pub restricted: bool,
    /// Who recorded it.
    pub recorded_by: PersonId,
}

impl Place {
    /// The place of a complaint.
    pub fn of(facts: &Facts, case: &Case) -> Place {
        Place { store: case.store.clone(), restricted: case.restricted, recorded_by: facts.recorded.deed.person }
    }
}

impl Row {
    /// The place of a complaint, by its line.
    pub fn place(&self) -> Place {
        Place { store: self.store.clone(), restricted: self.restricted, recorded_by: self.recorded_by }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Role;
    use crate::testing::{directory, person, person_id, store};

    #[test]
    fn a_complaint_about_staff_is_read_by_its_recorder_and_from_the_manager_upwards() {
        let place =
            |restricted, recorder| Place { store: store("LDN04"), restricted, recorded_by: person_id(recorder) };
        let directory = directory();
        for role in Role::ALL {
            let person = person(role);
            assert!(directory.reads(&person, &place(false, 99)), "{role:?} reads an ordinary one");
            assert_eq!(directory.reads(&person, &place(true, 99)), role >= Role::Manager, "{role:?}, one about staff");
            assert!(directory.reads(&person, &place(true, person.id.0.as_u128())), "{role:?} recorded it");
        }
        let elsewhere = Place { store: store("BER01"), restricted: true, recorded_by: person_id(99) };
        assert!(!directory.reads(&person(Role::Manager), &elsewhere), "another area's");
        assert!(directory.reads(&person(Role::Quality), &elsewhere), "quality reads all");
        let own = Place { recorded_by: person(Role::Clerk).id, ..elsewhere };
        assert!(!directory.reads(&person(Role::Clerk), &own), "what was handed to another store is that store's");
    }
}
