//! A real office on SQLite within this process, with two desks enrolled under ids that never change.

use super::honest::{DEVICE, MONDAY, OTHER_DEVICE, OTHER_PERSON, PERSON, store};
use complaint::{DeviceId, Person, PersonId, Role, Store, Timestamp};
use server::Office;
use server::storage::{CodeRecord, Enrolment, Founding, NewDevice, SqliteStorage, Storage, StorageError};
use std::net::{IpAddr, Ipv4Addr};
use std::sync::Arc;
use sync::message::{
    Exchange, Exchanged, Fetch, FetchRange, Fetched, FetchedRange, Join, Manifest, Manifested, PROTOCOL, RequestError,
    Status,
};
use sync::{Office as _, OfficeError};
use tokio::runtime::Runtime;

/// The office, and where the attacker's desk stands with it.
pub struct InsideOffice {
    runtime: Runtime,
    office: Arc<Office>,
    storage: SqliteStorage,
    token: [u8; 16],
    push: u64,
    _folder: tempfile::TempDir,
}

impl InsideOffice {
    /// Founds it in a folder of its own.
    pub fn found() -> InsideOffice {
        let folder = tempfile::tempdir().expect("a folder");
        let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build().expect("a runtime");
        let storage = SqliteStorage::create(&folder.path().join("office")).expect("a fresh folder");
        runtime.block_on(furnish(&storage)).expect("an office");
        let clock: server::office::Clock = Arc::new(|| Timestamp(MONDAY));
        let office = runtime.block_on(Office::with(Arc::new(storage.clone()), clock)).expect("it opens");
        InsideOffice { runtime, office, storage, token: [0; 16], push: 0, _folder: folder }
    }

    /// Sends an exchange as the attacker's desk, which knows its own token and numbers: what becomes of each item.
    pub fn push(&mut self, mut request: Exchange) -> Result<Vec<Status>, RequestError> {
        (request.proto, request.device, request.incarnation) = (PROTOCOL, DEVICE, 1);
        if let Some(push) = &mut request.push {
            (push.token, push.id) = (self.token, self.push + 1);
        }
        let ack = self.exchange(request)?.ack;
        let Some(ack) = ack else { return Ok(Vec::new()) };
        (self.token, self.push) = (ack.next_token, ack.id);
        Ok(ack.results.into_iter().map(|result| result.status).collect())
    }

    /// Sends an exchange just as it is.
    pub fn exchange(&self, request: Exchange) -> Result<Exchanged, RequestError> {
        answered(self.runtime.block_on(async {
            let device = self.office.device(request.device).await?;
            self.office.exchange(&device.key, request).await
        }))
    }

    /// Asks what there is just so.
    pub fn manifest(&self, request: Manifest) -> Result<Manifested, RequestError> {
        answered(self.runtime.block_on(self.office.manifest(request)))
    }

    /// Asks for documents just so.
    pub fn fetch(&self, request: Fetch) -> Result<Fetched, RequestError> {
        answered(self.runtime.block_on(self.office.fetch(request)))
    }

    /// Asks for a range of a file just so.
    pub fn fetch_range(&self, request: FetchRange) -> Result<FetchedRange, RequestError> {
        answered(self.runtime.block_on(self.office.fetch_range(request)))
    }

    /// Joins just so, from an address that is not the same twice.
    pub fn join(&self, request: Join, number: u32) -> Result<(), RequestError> {
        let visitor = self.office.visitor(request.device_key, IpAddr::V4(Ipv4Addr::from(number)));
        match self.runtime.block_on(visitor.join(request)) {
            Ok(_) => Ok(()),
            Err(OfficeError::Request(error)) => answered(Err(error)),
            Err(other) => panic!("an office within the process is always there: {other}"),
        }
    }

    /// What `redress-server verify` finds: how many changes lie there, and what is wrong.
    pub fn verify(&self) -> (u64, Vec<String>) {
        let report = self.runtime.block_on(server::verify::verify(&self.storage)).expect("it can be read");
        (report.changes, report.told)
    }
}

/// No bytes of a device may make the office fail: that answer is kept for disks and databases.
fn answered<T>(answer: Result<T, RequestError>) -> Result<T, RequestError> {
    assert!(!matches!(answer, Err(RequestError::Internal { .. })), "the office failed at bytes of a device");
    answer
}

async fn furnish(storage: &SqliteStorage) -> Result<(), StorageError> {
    let founding = Founding { organisation: "Hartmann".into(), key_seed: [9; 32], at: Timestamp(MONDAY) };
    storage.found(founding).await?;
    let area = "LDN".parse().expect("an area");
    let zone = "Europe/London".into();
    storage.insert_store(Store { code: store(), name: "London 4".into(), area, zone, duty_phone: None }).await?;
    enrol(storage, DEVICE, PERSON, 1).await?;
    enrol(storage, OTHER_DEVICE, OTHER_PERSON, 2).await
}

async fn enrol(storage: &SqliteStorage, device: DeviceId, person: PersonId, n: u8) -> Result<(), StorageError> {
    let at = Timestamp(MONDAY);
    let (created_at, expires_at) = (at, at.plus(1));
    let (code, key) = ([n; 32], [n; 32]);
    let role = Role::Handler;
    let record = CodeRecord { hash: code, store: store(), role, name: None, created_at, expires_at, used: None };
    storage.insert_code(record).await?;
    let person = Person { id: person, name: format!("P{n}"), role, store: Some(store()), area: None, active: true };
    let new_device = Some(NewDevice { key, name: "Counter".into(), store: store() });
    let enrolled = storage.enrol(Enrolment { code, key, device, new_device, person, new_person: true, at }).await?;
    assert!(enrolled, "a fresh code enrols");
    Ok(())
}
