//! The chain: Hartmann & Daughters, household goods, six shops in two areas.

use complaint::{AreaCode, Directory, Person, PersonId, Role, Store, StoreCode};
use sha2::{Digest, Sha256};

/// Code, name, area, number of the person on duty (from a range kept free for fiction).
const STORES: [(&str, &str, &str, &str); 6] = [
    ("LDN04", "Camden High Street", "SOUTH", "020 7946 0104"),
    ("LDN07", "Greenwich Market", "SOUTH", "020 7946 0107"),
    ("BRI02", "Bristol Harbourside", "SOUTH", "0117 496 0102"),
    ("MAN01", "Manchester Deansgate", "NORTH", "0161 496 0101"),
    ("LDS03", "Leeds Briggate", "NORTH", "0113 496 0103"),
    ("EDI05", "Edinburgh Princes Street", "NORTH", "0131 496 0105"),
];

/// Clerk, second clerk, handler and supervisor of each store, in the order of the stores.
const STAFF: [[&str; 4]; 6] = [
    ["Asha Okafor", "Ben Whitlock", "Tom Abara", "Maya Lindqvist"],
    ["Ines Moreau", "Callum Reid", "Priya Nair", "George Halloran"],
    ["Sophie Tran", "Jack Penrose", "Omar Farouk", "Helen Marsh"],
    ["Leah Goldberg", "Dev Patel", "Grace Adeyemi", "Stephen Fairclough"],
    ["Kasia Nowak", "Liam Barker", "Hannah Cole", "Imran Qureshi"],
    ["Eilidh Fraser", "Rory Sinclair", "Mei Chen", "Fiona Macrae"],
];

/// The chain.
pub struct Chain {
    /// Stores and people.
    pub directory: Directory,
    /// The store of this desk.
    pub home: StoreCode,
    /// Who may work at this desk.
    pub enrolled: Vec<PersonId>,
}

/// People of a store who work on complaints.
pub struct Team<'a> {
    /// At the counter.
    pub clerks: Vec<&'a Person>,
    /// Works the cases.
    pub handler: &'a Person,
    /// Answers for the store.
    pub supervisor: &'a Person,
}

impl Chain {
    /// The chain, with this person of this desk as its head of quality.
    pub fn of(me: &Person, desk: &StoreCode) -> Chain {
        let stores: Vec<Store> = STORES.iter().filter_map(store).collect();
        let mut people = vec![Person { role: Role::Quality, store: None, area: None, ..me.clone() }];
        for (store, names) in stores.iter().zip(STAFF) {
            let roles = [Role::Clerk, Role::Clerk, Role::Handler, Role::Supervisor];
            people.extend(names.into_iter().zip(roles).map(|(name, role)| of_store(name, role, store)));
        }
        people.extend([
            of_area("Ruth Castellan", Role::Manager, "SOUTH"),
            of_area("Neil Armitage", Role::Manager, "NORTH"),
            of_area("Clara Hartmann", Role::Quality, ""),
            of_area("Joe Webb", Role::Admin, ""),
            of_area("Anneke Visser", Role::Auditor, ""),
        ]);
        let home = stores.first().map_or_else(|| desk.clone(), |store| store.code.clone());
        let here = |person: &&Person| {
            person.store.as_ref() == Some(&home) || person.id == me.id || person.name == "Ruth Castellan"
        };
        let enrolled = people.iter().filter(here).map(|person| person.id).collect();
        let directory = Directory { version: 2, organisation: "Hartmann & Daughters".into(), stores, people };
        Chain { home, enrolled, directory }
    }

    /// The shops of an office that have a team at this desk, and those of their people who are enrolled here.
    pub fn here(directory: &Directory, enrolled: &[PersonId], home: &StoreCode) -> Chain {
        let people = directory.people.iter().filter(|person| enrolled.contains(&person.id)).cloned().collect();
        let mut chain = Chain {
            directory: Directory { people, ..directory.clone() },
            home: home.clone(),
            enrolled: enrolled.to_vec(),
        };
        let staffed: Vec<Store> =
            directory.stores.iter().filter(|store| chain.team(&store.code).is_some()).cloned().collect();
        chain.directory.stores = staffed;
        chain
    }

    /// The store of that place, going round.
    pub fn store(&self, place: u64) -> Option<&Store> {
        let count = self.directory.stores.len() as u64;
        let at = usize::try_from(place.checked_rem(count)?).ok()?;
        self.directory.stores.get(at)
    }

    /// Those who work on complaints in a store; none where one of them is missing.
    pub fn team(&self, store: &StoreCode) -> Option<Team<'_>> {
        let of = |role| {
            self.directory
                .people
                .iter()
                .filter(move |person| person.role == role && person.store.as_ref() == Some(store))
        };
        let clerks: Vec<&Person> = of(Role::Clerk).collect();
        let (handler, supervisor) = (of(Role::Handler).next()?, of(Role::Supervisor).next()?);
        (!clerks.is_empty()).then_some(Team { clerks, handler, supervisor })
    }

    /// The colleague who works on causes over all stores.
    pub fn quality(&self) -> Option<&Person> {
        self.directory.people.iter().rfind(|person| person.role == Role::Quality)
    }

    /// The manager of a store's area.
    pub fn manager(&self, store: &StoreCode) -> Option<&Person> {
        let area = &self.directory.store(store)?.area;
        self.directory.people.iter().find(|person| person.role == Role::Manager && person.area.as_ref() == Some(area))
    }
}

/// A person's identity in the demonstration follows from the name.
fn person_id(name: &str) -> PersonId {
    let hash = Sha256::digest(format!("redress demo person {name}"));
    let mut bytes = [0; 16];
    bytes.iter_mut().zip(hash).for_each(|(to, from)| *to = from);
    PersonId(uuid::Builder::from_custom_bytes(bytes).into_uuid())
}

fn store((code, name, area, phone): &(&str, &str, &str, &str)) -> Option<Store> {
    Some(Store {
        code: code.parse().ok()?,
        name: (*name).to_owned(),
        area: area.parse().ok()?,
        zone: "Europe/London".into(),
        duty_phone: Some((*phone).to_owned()),
    })
}

fn of_store(name: &str, role: Role, store: &Store) -> Person {
    let store = Some(store.code.clone());
    Person { id: person_id(name), name: name.into(), role, store, area: None, active: true }
}

fn of_area(name: &str, role: Role, area: &str) -> Person {
    let area = area.parse::<AreaCode>().ok();
    Person { id: person_id(name), name: name.into(), role, store: None, area, active: true }
}
