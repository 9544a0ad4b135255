//! Whom an escalation asks.

use complaint::{Directory, Escalation, Person, Place, Role};

/// The way up when nobody of the role asked reaches the store.
const LADDER: [Role; 4] = [Role::Handler, Role::Supervisor, Role::Manager, Role::Quality];

/// True when this escalation asks this person: of the role asked, or of the next role up that somebody has, able to read the
/// complaint, and neither the one who asks nor one who declined. So one about staff passes over the people of its store.
pub(crate) fn asks(escalation: &Escalation, place: &Place, person: &Person, directory: &Directory) -> bool {
    asked_role(escalation, place, directory) == Some(person.role) && can(escalation, place, person, directory)
}

/// The lowest role from the one asked upwards in which somebody can be asked.
fn asked_role(escalation: &Escalation, place: &Place, directory: &Directory) -> Option<Role> {
    let somebody = |role: Role| {
        directory.people.iter().any(|person| person.role == role && can(escalation, place, person, directory))
    };
    LADDER.into_iter().filter(|role| *role >= escalation.to).find(|role| somebody(*role))
}

fn can(escalation: &Escalation, place: &Place, person: &Person, directory: &Directory) -> bool {
    person.active
        && person.id != escalation.by
        && !escalation.declined.iter().any(|(who, _)| *who == person.id)
        && directory.reads(person, place)
}

#[cfg(test)]
mod tests {
    use super::*;
    use complaint::{AreaCode, DeedId, EscalationStatus, PersonId, Store, Timestamp};
    use uuid::Uuid;

    fn person(id: u128, role: Role, store: &str) -> Person {
        Person {
            id: PersonId(Uuid::from_u128(id)),
            name: format!("{role:?} {id}"),
            role,
            store: Some(store.parse().expect("code")),
            area: None,
            active: true,
        }
    }

    fn directory(people: Vec<Person>) -> Directory {
        let area: AreaCode = "LDN".parse().expect("code");
        let store = |code: &str| Store {
            code: code.parse().expect("code"),
            name: code.into(),
            area: area.clone(),
            zone: "Europe/London".into(),
            duty_phone: None,
        };
        Directory { version: 1, organisation: "Shops".into(), stores: vec![store("LDN04"), store("LDN07")], people }
    }

    fn escalation(to: Role, by: u128) -> Escalation {
        Escalation {
            id: DeedId(Uuid::from_u128(99)),
            to,
            reason: "hurt".into(),
            by: PersonId(Uuid::from_u128(by)),
            at: Timestamp(0),
            status: EscalationStatus::Open,
            declined: Vec::new(),
        }
    }

    fn asked(escalation: &Escalation, people: Vec<Person>) -> Vec<u128> {
        let directory = directory(people);
        asked_of(escalation, false, &directory)
    }

    fn asked_of(escalation: &Escalation, restricted: bool, directory: &Directory) -> Vec<u128> {
        let store = "LDN04".parse().expect("code");
        let place = Place { store, restricted, recorded_by: PersonId(Uuid::from_u128(1)) };
        let asked = directory.people.iter().filter(|person| asks(escalation, &place, person, directory));
        asked.map(|person| person.id.0.as_u128()).collect()
    }

    #[test]
    fn the_role_asked_is_told_in_the_store_concerned_only() {
        let people = vec![
            person(1, Role::Clerk, "LDN04"),
            person(2, Role::Supervisor, "LDN04"),
            person(3, Role::Supervisor, "LDN07"),
            person(4, Role::Manager, "LDN07"),
        ];
        assert_eq!(asked(&escalation(Role::Supervisor, 1), people), [2], "not the other store, not the manager");
    }

    #[test]
    fn where_nobody_has_the_role_the_next_role_up_is_told() {
        let people = vec![person(1, Role::Clerk, "LDN04"), person(4, Role::Manager, "LDN07")];
        assert_eq!(asked(&escalation(Role::Supervisor, 1), people), [4], "never silently nowhere");
    }

    #[test]
    fn whoever_escalates_is_not_told_of_it() {
        let people = vec![
            person(2, Role::Supervisor, "LDN04"),
            person(4, Role::Manager, "LDN04"),
            person(5, Role::Quality, "LDN07"),
        ];
        assert_eq!(asked(&escalation(Role::Supervisor, 2), people), [4], "the only supervisor asks for help");
    }

    #[test]
    fn whoever_declined_or_was_disabled_is_not_told_again() {
        let mut escalation = escalation(Role::Manager, 1);
        escalation.declined.push((PersonId(Uuid::from_u128(4)), "away".into()));
        let mut gone = person(6, Role::Manager, "LDN04");
        gone.active = false;
        let people = vec![person(4, Role::Manager, "LDN04"), gone, person(5, Role::Quality, "LDN07")];
        assert_eq!(asked(&escalation, people), [5], "quality is next");
    }

    #[test]
    fn of_a_complaint_about_staff_nobody_of_the_store_is_told() {
        let people = vec![
            person(1, Role::Clerk, "LDN04"),
            person(2, Role::Supervisor, "LDN04"),
            person(4, Role::Manager, "LDN07"),
        ];
        let directory = directory(people);
        assert_eq!(asked_of(&escalation(Role::Supervisor, 1), true, &directory), [4], "it goes to the area");
        assert_eq!(asked_of(&escalation(Role::Supervisor, 1), false, &directory), [2], "any other to the supervisor");
    }
}
