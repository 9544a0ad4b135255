//! Join: a one-time code enrols a device and a person.

use super::{Office, attempts, failed, random};
use crate::code::JoinCode;
use crate::storage::records::{UsedCode, area_for};
use crate::storage::{CodeRecord, DeviceRecord, Enrolment, NewDevice};
use complaint::{DeviceId, Directory, Person, PersonId, Timestamp};
use std::net::IpAddr;
use sync::message::{Join, Joined, PROTOCOL, RequestError};

/// The longest name of a person or device, in characters.
const LONGEST_NAME: usize = 80;

impl Office {
    /// Enrols a person on a device with a one-time code. The same device using the same code again gets the same answer:
    /// the first may have been lost.
    ///
    /// # Errors
    /// [`RequestError`] that says what is wrong with the code or the device.
    pub async fn join(&self, request: Join, from: IpAddr) -> Result<Joined, RequestError> {
        if request.proto != PROTOCOL {
            return Err(RequestError::UpgradeRequired { desk: request.proto, office: PROTOCOL });
        }
        let now = self.now();
        let wrong = self.storage.wrong_codes(from).await.map_err(|error| failed(&error))?;
        if let Some(retry_after) = attempts::wait(wrong, now) {
            return Err(RequestError::TooManyAttempts { retry_after });
        }
        let found = self.find_code(&request.code).await;
        if matches!(found, Err(RequestError::CodeUnknown)) {
            self.storage.note_wrong_code(from, now).await.map_err(|error| failed(&error))?;
        }
        let code = found?;
        if let Some(used) = code.used {
            return self.joined_before(used, &request).await;
        }
        if code.expires_at <= now {
            return Err(RequestError::CodeExpired);
        }
        let device = self.joining_device(&request).await?;
        let enrolment = self.enrolment(&code, device.as_ref(), &request, now).await?;
        if self.storage.enrol(enrolment).await.map_err(|error| failed(&error))? {
            tracing::info!(store = %code.store, role = code.role.name(), "a join code was used");
        }
        // Whoever was faster is answered from what is stored now; that may have been this very device.
        match self.find_code(&request.code).await?.used {
            Some(used) => self.joined_before(used, &request).await,
            None => Err(RequestError::CodeExpired),
        }
    }

    async fn find_code(&self, typed: &str) -> Result<CodeRecord, RequestError> {
        let code = JoinCode::read(typed).ok_or(RequestError::CodeUnknown)?;
        let found = self.storage.find_code(code.hash(&self.code_key())).await.map_err(|error| failed(&error))?;
        found.ok_or(RequestError::CodeUnknown)
    }

    /// The device that joins, when the office knows it already. One that joined after the backup that was restored names
    /// itself and is not known: it joins again and stays who it is.
    async fn joining_device(&self, request: &Join) -> Result<Option<DeviceRecord>, RequestError> {
        let found = self.storage.find_device_by_key(request.device_key).await.map_err(|error| failed(&error))?;
        let of_its_name = match request.device {
            Some(id) => self.storage.find_device(id).await.map_err(|error| failed(&error))?,
            None => found.clone(),
        };
        let named = found.as_ref().map(|device| device.id) != of_its_name.map(|device| device.id);
        let revoked = found.as_ref().is_some_and(|device| device.revoked_at.is_some());
        if named || revoked { Err(RequestError::revoked()) } else { Ok(found) }
    }

    async fn enrolment(
        &self,
        code: &CodeRecord,
        known: Option<&DeviceRecord>,
        request: &Join,
        now: Timestamp,
    ) -> Result<Enrolment, RequestError> {
        let directory = self.directory().await?;
        let name = name("person_name", code.name.as_deref().unwrap_or(&request.person_name))?;
        let existing = code.name.as_ref().and_then(|_| find_person(&directory, code, &name)).cloned();
        let new_person = existing.is_none();
        let person = match existing {
            Some(person) => person,
            None => new_person_of(&directory, code, name, PersonId::from_parts(unix(now), &random()?)),
        };
        let (device, new_device) = match known {
            Some(device) => (device.id, None),
            None => {
                let device_name = self::name("device_name", &request.device_name)?;
                let new = NewDevice { key: request.device_key, name: device_name, store: code.store.clone() };
                let fresh = DeviceId::from_parts(unix(now), &random()?);
                (request.device.unwrap_or(fresh), Some(new))
            }
        };
        Ok(Enrolment { code: code.hash, key: request.device_key, device, new_device, person, new_person, at: now })
    }

    /// The answer to the one who used the code.
    async fn joined_before(&self, used: UsedCode, request: &Join) -> Result<Joined, RequestError> {
        if used.key != request.device_key {
            return Err(RequestError::CodeUsed);
        }
        let device = self.device(used.device).await?;
        let directory = self.directory().await?;
        let person = directory.person(used.person).ok_or(RequestError::CodeUsed)?;
        Ok(Joined {
            device: device.id,
            desk_code: device.desk_code,
            store: device.store,
            person: person.id,
            role: person.role,
            office_key: self.public_key(),
            epoch: self.epoch().await?,
            directory: Directory::clone(&directory),
        })
    }
}

/// Somebody whom the code names and the office knows: the same name, role and store.
fn find_person<'a>(directory: &'a Directory, code: &CodeRecord, name: &str) -> Option<&'a Person> {
    let area = directory.store(&code.store).map(|store| &store.area);
    directory.people.iter().find(|person| {
        let here = person.store.as_ref() == Some(&code.store)
            || (person.store.is_none() && (person.area.is_none() || person.area.as_ref() == area));
        person.active && person.role == code.role && person.name == name && here
    })
}

fn new_person_of(directory: &Directory, code: &CodeRecord, name: String, id: PersonId) -> Person {
    let area = directory.store(&code.store).and_then(|store| area_for(code.role, &store.area));
    Person { id, name, role: code.role, store: Some(code.store.clone()), area, active: true }
}

fn name(field: &str, given: &str) -> Result<String, RequestError> {
    let name = given.trim();
    if name.is_empty() || name.chars().count() > LONGEST_NAME {
        let problem = format!("{field} has 1 to {LONGEST_NAME} characters");
        return Err(RequestError::Malformed { problem });
    }
    Ok(name.to_owned())
}

fn unix(now: Timestamp) -> u64 {
    now.0.max(0).unsigned_abs()
}
