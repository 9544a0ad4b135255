//! The desk, its people, and how it stands with the office.

use super::Show;
use super::list::ms;
use crate::{DeskView, MessageView, PersonView, StatusView, ToastHealthView};
use app::view::{self, Connectivity};
use complaint::Timestamp;

impl Show {
    /// Somebody.
    pub fn person(&self, person: view::PersonView) -> PersonView {
        let area = self.directory.person(person.id).and_then(|known| self.directory.area_of(known));
        PersonView {
            id: person.id.to_string(),
            name: person.name,
            role: person.role.name().to_owned(),
            store: person.store.map(|store| store.to_string()),
            area: area.map(|area| area.to_string()),
            active: person.active,
            enrolled: person.enrolled,
            has_pin: person.has_pin,
            current: person.current,
        }
    }

    /// Everybody.
    pub fn people(&self, people: Vec<view::PersonView>) -> Vec<PersonView> {
        people.into_iter().map(|person| self.person(person)).collect()
    }

    /// The desk.
    pub fn desk(&self, desk: &view::DeskView, complaints: u64, keychain: &str, toasts: ToastHealthView) -> DeskView {
        DeskView {
            organisation: desk.organisation.clone(),
            device: desk.device.to_string(),
            desk_code: desk.desk_code.clone(),
            store: self.store(&desk.store),
            stores: self.directory.stores.iter().map(|store| self.store(&store.code)).collect(),
            office_url: desk.office.clone(),
            alone: desk.office.is_none(),
            app_version: desk.version.to_owned(),
            folder: desk.home.display().to_string(),
            bytes: desk.bytes,
            complaints,
            keychain: keychain.to_owned(),
            toasts,
        }
    }

    /// The status line; `escalations` are those that ask the person at the desk, and the cases that call them.
    pub fn status(&self, status: &view::StatusView, escalations: u64) -> StatusView {
        let (connection, since, problem) = connection(&status.connection);
        StatusView {
            unsent: status.unsent,
            oldest_unsent_at: status.oldest_unsent_at.map(ms),
            oldest_unsent_ms: status.oldest_unsent_at.map(|at| self.now.since(at).max(0)),
            needs_attention: status.needs_attention,
            escalations,
            last_sync_at: status.last_sync.map(ms),
            connection: connection.to_owned(),
            since: since.map(ms),
            problem,
            lease_until: status.lease_until.map(ms),
            lease_days_left: status.lease_days_left,
            locked: status.locked.as_ref().map(|reason| reason.code().to_owned()),
            first_sync: None,
            now: self.now.0,
            revision: self.revision,
        }
    }

    /// True when somebody is at the desk.
    pub fn is_attended(&self) -> bool {
        self.me.is_some()
    }
}

fn connection(connection: &Connectivity) -> (&'static str, Option<Timestamp>, Option<MessageView>) {
    let said = |reason: &str| Some(MessageView { code: reason.to_owned(), ..MessageView::default() });
    match connection {
        Connectivity::Alone => ("alone", None, None),
        Connectivity::Unknown => ("connecting", None, None),
        Connectivity::Connected => ("online", None, None),
        Connectivity::Offline { since, reason } => (offline(reason), Some(*since), said(reason)),
        Connectivity::Refused { reason } => (refused(reason), None, said(reason)),
    }
}

fn offline(reason: &str) -> &'static str {
    match reason {
        "certificate" => "certificate",
        "not_an_office" => "not_an_office",
        _ => "offline",
    }
}

fn refused(reason: &str) -> &'static str {
    match reason {
        "revoked" => "revoked",
        "upgrade_required" => "upgrade_required",
        "busy" => "busy",
        _ => "failed",
    }
}
