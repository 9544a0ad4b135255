//! Opening a desk, and making one.

mod ground;

use crate::home::Home;
use crate::keys;
use crate::ports::{DeviceKey, OfficeAddress, Ports};
use crate::request::{AloneRequest, JoinRequest, Unlock};
use crate::wipe::Wipe;
use crate::{App, Error, LockReason, Result};
use complaint::{AreaCode, DeviceId, Directory, Person, PersonId, Role, Store, StoreCode};
use ed25519_dalek::SigningKey;
use ground::Ground;
use std::path::Path;
use store::{Desk, OfficeLink, Replica, SettingOf};
use sync::OfficeError;
use sync::message::{Join, Joined, PROTOCOL, RequestError};
use text::{Language, Text};

/// What was found in a desk's folder.
#[derive(Debug)]
pub enum Opened {
    /// No desk yet: join an office, or try it alone.
    FirstRun,
    /// A desk whose key is not to be had without a person's help, or that was wiped.
    Locked(LockReason),
    /// The desk, open.
    Ready(App),
}

/// A desk just made, with its recovery code, which is shown once and kept nowhere.
#[derive(Debug)]
pub struct Created {
    /// The desk, open.
    pub app: App,
    /// Eight groups of four characters and a check.
    pub recovery_code: String,
}

impl App {
    /// Looks into `home` and opens the desk there, with its key from the keychain or by `unlock`. After a recovery the
    /// keychain is given the key again.
    ///
    /// # Errors
    /// When the key slots or the replica are damaged, in use or of a newer version, or `unlock` does not open the desk.
    pub fn open(home: &Path, ports: &Ports, unlock: Option<&Unlock>) -> Result<Opened> {
        let home = Home::new(home);
        if let Some(wipe) = Wipe::find(&home)?
            && wipe.go_on(&home, ports)
        {
            return Ok(Opened::Locked(LockReason::Wiped));
        }
        if !home.is_inhabited() {
            return Ok(Opened::FirstRun);
        }
        let mut keys = ground::find_keys(&home)?;
        if home.is_unfinished(&keys.account) {
            return Ok(Opened::FirstRun);
        }
        let key = match (unlock, keys::open_with_vault(ports, &keys)) {
            (Some(unlock), _) => keys::open_with(&keys, unlock)?,
            (None, Ok(key)) => key,
            (None, Err(Error::Locked(reason))) => return Ok(Opened::Locked(reason)),
            (None, Err(error)) => return Err(error),
        };
        let replica = Replica::open(&home.database(), &key)?;
        if unlock.is_some() && keys::heal_vault(ports, &mut keys, &key)? {
            keys.save(&home.keys())?;
        }
        match replica.reader().desk()? {
            Some(desk) => {
                let app = App::assemble(home, ports.clone(), replica, desk)?;
                let wiped = app.wipe_if_due()?;
                Ok(if wiped { Opened::Locked(LockReason::Wiped) } else { Opened::Ready(app) })
            }
            None => Ok(Opened::FirstRun),
        }
    }

    /// Makes a desk of its own: one store, one supervisor, no office.
    ///
    /// # Errors
    /// When there is a desk already, or nothing to guard its key, or the disk refuses.
    pub fn create_alone(home: &Path, ports: &Ports, request: &AloneRequest) -> Result<Created> {
        let mut ground = Ground::prepare(home, ports, &request.guard)?;
        let (directory, person) = own_shop(ports, request);
        let store = directory.stores.first().map(|store| store.code.clone()).ok_or(Error::NoDesk)?;
        let desk = Desk {
            device: DeviceId(new_id(ports)),
            name: directory.organisation.clone(),
            store,
            desk_code: "A1".to_owned(),
            incarnation: 1,
            device_key: Vec::new(),
            office: None,
        };
        settle_in(&mut ground, &directory, person, &request.language)?;
        inhabit(ground, ports, desk)
    }

    /// Makes a desk that belongs to an office. The code is spent once the office answers.
    ///
    /// # Errors
    /// When there is a desk already, nothing guards its key, the office is not reached or refuses the code.
    pub async fn join(home: &Path, ports: &Ports, request: &JoinRequest) -> Result<Created> {
        let mut ground = Ground::prepare(home, ports, &request.guard)?;
        let key = ground.device_key(ports)?;
        let address = OfficeAddress { url: request.url.clone(), certificate: request.certificate.clone() };
        let office = ports.connector.connect(&address, &key, None)?;
        let joined = match office.join(join_message(request, &key)).await {
            Err(OfficeError::Request(RequestError::DeviceRevoked { .. })) => {
                ground.forget_device_key()?;
                return Err(OfficeError::Request(RequestError::revoked()).into());
            }
            answer => answer?,
        };
        let desk = joined_desk(request, &key, &joined);
        settle_in(&mut ground, &joined.directory, joined.person, &request.language)?;
        inhabit(ground, ports, desk)
    }
}

fn settle_in(ground: &mut Ground, directory: &Directory, person: PersonId, language: &str) -> Result<()> {
    ground.replica.replace_directory(directory)?;
    ground.replica.replace_enrolled(&[person])?;
    let language = serde_json::Value::from(language).to_string();
    ground.replica.replace_setting(SettingOf::Desk, crate::settings::LANGUAGE, &language)?;
    Ok(())
}

/// The ground becomes a desk. The note that there is none goes first: it must never lie beside one.
fn inhabit(mut ground: Ground, ports: &Ports, desk: Desk) -> Result<Created> {
    ground.home.finish()?;
    ground.home.remove(&ground.home.wiped())?;
    ground.replica.replace_desk(&desk)?;
    ground.forget_device_key()?;
    let recovery_code = ground.code.shown();
    let app = App::assemble(ground.home, ports.clone(), ground.replica, desk)?;
    Ok(Created { app, recovery_code })
}

fn new_id(ports: &Ports) -> uuid::Uuid {
    let mut random = [0; 10];
    ports.machine.random(&mut random);
    PersonId::from_parts(ports.machine.now().0.unsigned_abs(), &random).0
}

/// The directory of a desk alone: "My shop", store HOME1, and the person at the desk as its supervisor.
fn own_shop(ports: &Ports, request: &AloneRequest) -> (Directory, PersonId) {
    let words = Text::new(Language::find(&request.language).unwrap_or_default());
    let (store, area) = own_codes();
    let person = Person {
        id: PersonId(new_id(ports)),
        name: if request.person_name.trim().is_empty() {
            words.get("alone-person", &[])
        } else {
            request.person_name.trim().to_owned()
        },
        role: Role::Supervisor,
        store: store.clone(),
        area: None,
        active: true,
    };
    let organisation = words.get("alone-organisation", &[]);
    let zone = ports.machine.zone();
    let stores = store
        .zip(area)
        .map(|(code, area)| Store { code, name: organisation.clone(), area, zone, duty_phone: None })
        .into_iter()
        .collect();
    let id = person.id;
    (Directory { version: 1, organisation, stores, people: vec![person] }, id)
}

fn own_codes() -> (Option<StoreCode>, Option<AreaCode>) {
    ("HOME1".parse().ok(), "HOME".parse().ok())
}

fn join_message(request: &JoinRequest, key: &DeviceKey) -> Join {
    Join {
        proto: PROTOCOL,
        code: request.code.trim().to_owned(),
        device_key: SigningKey::from_bytes(&key.0).verifying_key().to_bytes(),
        device: None,
        device_name: request.device_name.clone(),
        person_name: request.person_name.clone(),
    }
}

fn joined_desk(request: &JoinRequest, key: &DeviceKey, joined: &Joined) -> Desk {
    Desk {
        device: joined.device,
        name: request.device_name.clone(),
        store: joined.store.clone(),
        desk_code: joined.desk_code.clone(),
        incarnation: 1,
        device_key: key.0.to_vec(),
        office: Some(OfficeLink {
            url: request.url.clone(),
            key: joined.office_key,
            certificate: request.certificate.clone(),
            epoch: joined.epoch,
            push_token: [0; 16],
            next_push_id: 1,
            lease_until: None,
            last_sync: None,
            skew: 0,
            doubted: false,
        }),
    }
}
