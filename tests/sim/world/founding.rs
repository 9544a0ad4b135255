//! How a run begins: an organisation of three stores in two areas, and desks that have just joined.

use super::{Lawful, Shape, Truth, World};
use crate::chance::Chance;
use crate::desk::Desk;
use crate::desk::disk::Disk;
use crate::office::Office;
use crate::office::storage::{Device, Life, Storage};
use complaint::{DeviceId, Directory, Person, PersonId, Role, Store, StoreCode};
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

/// The stores, with their areas.
const STORES: [(&str, &str); 3] = [("AA01", "NORTH"), ("BB02", "NORTH"), ("CC03", "SOUTH")];

/// When it begins: 2026-01-05, 10:00 UTC.
const MONDAY: i64 = 1_767_607_200_000;

/// The code of the n-th store.
pub fn store(n: usize) -> StoreCode {
    STORES[n % STORES.len()].0.parse().expect("a store's code")
}

impl World {
    /// A run of that shape, before its first step.
    pub fn new(shape: Shape) -> World {
        let mut chance = Chance::new(shape.seed);
        let mut storage = Storage { epoch: 1, ..Storage::default() };
        let mut directory = Directory { version: 1, organisation: "Kettles".into(), stores: stores(), people: vec![] };
        let mut enrolled = Vec::new();
        for n in 0..usize::from(shape.desks) {
            let clerk = person(&mut chance, if n % 2 == 0 { Role::Handler } else { Role::Clerk }, n);
            let boss = person(&mut chance, if n % 3 == 1 { Role::Manager } else { Role::Supervisor }, n + n / 3);
            enrolled.push(BTreeSet::from([clerk.id, boss.id]));
            directory.people.extend([clerk, boss]);
        }
        // Somebody works at a second desk too.
        if let [first, .., last] = enrolled.as_mut_slice() {
            last.extend(first.iter().copied().take(1));
        }
        storage.directory = Rc::new(directory);
        let desks = enrolled.into_iter().map(|people| joined(&mut chance, &mut storage, people)).collect();
        let office = Office { storage, instances: shape.instances, ..Office::default() };
        let (wire, truth, seen) = (Vec::new(), Truth::default(), BTreeMap::new());
        World { now: MONDAY, chance, desks, office, wire, truth, seen }
    }
}

impl World {
    /// What comes before the first step.
    ///
    /// # Errors
    /// A law broken on the way.
    pub fn begin(&mut self, shape: Shape) -> Lawful {
        if shape.warm { self.round() } else { Ok(()) }
    }
}

fn stores() -> Vec<Store> {
    let store = |(code, area): &(&str, &str)| Store {
        code: code.parse().expect("a store's code"),
        name: (*code).to_owned(),
        area: area.parse().expect("an area's code"),
        zone: "Europe/London".to_owned(),
        duty_phone: None,
    };
    STORES.iter().map(store).collect()
}

fn person(chance: &mut Chance, role: Role, at: usize) -> Person {
    let id = PersonId(chance.uuid());
    Person { id, name: "Somebody".to_owned(), role, store: Some(store(at)), area: None, active: true }
}

/// A device as the office registers it, and its database as it is after joining.
fn joined(chance: &mut Chance, storage: &mut Storage, enrolled: BTreeSet<PersonId>) -> Desk {
    let device = DeviceId(chance.uuid());
    storage.codes += 1;
    let desk_code = format!("D{}", storage.codes);
    let life = Life { desk_code: desk_code.clone(), token: [0; 16], last: None, last_push: 0, cause: Vec::new() };
    let lives = BTreeMap::from([(1, life)]);
    storage.devices.insert(device, Device { enrolled: enrolled.clone(), revoked: false, wipe: false, lives });
    Desk::new(Disk {
        device,
        incarnation: 1,
        desk_code,
        epoch: storage.epoch,
        doubted: false,
        push_token: [0; 16],
        next_push: 1,
        complaints: BTreeMap::new(),
        outbox: Vec::new(),
        batch: None,
        cursors: BTreeMap::new(),
        aside: BTreeMap::new(),
        erased: BTreeMap::new(),
        directory: Rc::clone(&storage.directory),
        enrolled,
        counters: BTreeMap::new(),
        revoked: None,
        wiped: false,
    })
}
