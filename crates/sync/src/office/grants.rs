//! Which scopes a device is granted, and in which scopes a complaint lies. Derived anew at every request: nothing here
//! is stored, so nothing can be out of date.

use crate::Scope;
use complaint::{Directory, PersonId, Role, StoreCode};
use std::collections::BTreeSet;

/// The scopes granted to a device: everything its enrolled, active people reach.
pub fn granted(directory: &Directory, enrolled: &[PersonId]) -> BTreeSet<Scope> {
    let people = enrolled.iter().filter_map(|id| directory.person(*id)).filter(|person| person.active);
    let mut scopes = BTreeSet::new();
    for person in people {
        let reached = directory.stores.iter().filter(|store| directory.reaches(person, &store.code));
        scopes.extend(reached.map(|store| Scope::Store(store.code.clone())));
        if person.role == Role::Manager {
            scopes.extend(directory.area_of(person).map(Scope::Restricted));
        }
    }
    scopes
}

/// The scopes a complaint of `store` lies in.
pub fn scopes_of(store: &StoreCode) -> Vec<Scope> {
    vec![Scope::Store(store.clone())]
}
