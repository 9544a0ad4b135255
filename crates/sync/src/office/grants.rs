//! Which scopes a device is granted, and in which scopes a complaint lies. Derived anew at every request: nothing here
//! is stored, so nothing can be out of date.

use crate::Scope;
use crate::mutant::{self, Mutant};
use complaint::{Directory, PersonId, StoreCode};
use std::collections::BTreeSet;

/// The scopes granted to a device: everything its enrolled, active people reach; of complaints about staff what those may
/// read who answer for an area or for all stores.
pub fn granted(directory: &Directory, enrolled: &[PersonId]) -> BTreeSet<Scope> {
    let people = enrolled.iter().filter_map(|id| directory.person(*id)).filter(|person| person.active);
    let mut scopes = BTreeSet::new();
    for person in people {
        let reached = || directory.stores.iter().filter(|store| directory.reaches(person, &store.code));
        scopes.extend(reached().map(|store| Scope::Store(store.code.clone())));
        if person.role.reads_restricted() {
            scopes.extend(reached().map(|store| Scope::Restricted(store.area.clone())));
            // Also of an area that has no store yet.
            scopes.extend(directory.area_of(person).map(Scope::Restricted));
        }
    }
    scopes
}

/// The scopes a complaint of `store` lies in: one about staff in that of the store's area, every other in the store's own.
pub fn scopes_of(store: &StoreCode, restricted: bool, directory: &Directory) -> BTreeSet<Scope> {
    let area = directory.store(store).map(|store| store.area.clone());
    let restricted = area.filter(|_| restricted && !mutant::on(Mutant::RestrictedOpen)).map(Scope::Restricted);
    BTreeSet::from([restricted.unwrap_or_else(|| Scope::Store(store.clone()))])
}

#[cfg(test)]
mod tests {
    use super::*;
    use complaint::{Person, Role, Store};
    use uuid::Uuid;

    fn directory() -> Directory {
        let store = |code: &str, area: &str| Store {
            code: code.parse().expect("a code"),
            name: code.into(),
            area: area.parse().expect("a code"),
            zone: "Europe/London".into(),
            duty_phone: None,
        };
        let person = |(role, n): (Role, u128)| Person {
            id: PersonId(Uuid::from_u128(n)),
            name: role.name().into(),
            role,
            store: Some("LDN04".parse().expect("a code")),
            area: None,
            active: true,
        };
        Directory {
            version: 1,
            organisation: "Kettles".into(),
            stores: vec![store("LDN04", "LDN"), store("LDN05", "LDN"), store("BER01", "BER")],
            people: Role::ALL.into_iter().zip(1..).map(person).collect(),
        }
    }

    #[test]
    fn a_desk_is_granted_complaints_about_staff_only_for_those_who_may_read_them() {
        let directory = directory();
        let of = |role: Role| {
            let id = directory.people.iter().find(|person| person.role == role).expect("somebody").id;
            granted(&directory, &[id]).iter().map(ToString::to_string).collect::<Vec<_>>()
        };
        for role in [Role::Clerk, Role::Handler, Role::Supervisor] {
            assert_eq!(of(role), ["store:LDN04"], "{role:?}");
        }
        assert_eq!(of(Role::Manager), ["store:LDN04", "store:LDN05", "area:LDN/restricted"]);
        for role in [Role::Quality, Role::Admin, Role::Auditor] {
            let all = ["store:BER01", "store:LDN04", "store:LDN05", "area:BER/restricted", "area:LDN/restricted"];
            assert_eq!(of(role), all, "{role:?}");
        }
    }

    #[test]
    fn a_complaint_lies_in_its_store_or_when_it_is_about_staff_in_its_area() {
        let (directory, store) = (directory(), "LDN05".parse().expect("a code"));
        let of =
            |restricted| scopes_of(&store, restricted, &directory).iter().map(ToString::to_string).collect::<Vec<_>>();
        assert_eq!(of(false), ["store:LDN05"]);
        assert_eq!(of(true), ["area:LDN/restricted"]);
    }
}
