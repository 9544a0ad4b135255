//! What the app answers, made into what the page is told. One [`Show`] is one look: it holds what every answer needs to
//! name people and stores.

mod act;
mod case;
mod deadline;
mod desk;
mod fault;
mod figures;
mod file;
mod ladder;
mod list;
mod policy;
mod priority;
mod privacy;
mod rules;
mod trace;

pub use fault::error_view;
pub use file::file_view;
pub use priority::priority_view;

use crate::{StoreView, WhoView};
use app::{App, Result};
use complaint::policy::Versions;
use complaint::{DeviceId, Directory, PersonId, StoreCode, Timestamp};
use std::sync::Arc;

/// One look at the desk.
pub struct Show {
    directory: Arc<Directory>,
    device: DeviceId,
    /// At a desk alone nothing waits: there is nobody to send to.
    alone: bool,
    me: Option<PersonId>,
    now: Timestamp,
    revision: u64,
    policies: Arc<Versions>,
}

impl Show {
    /// A look at `app`, at `now`.
    ///
    /// # Errors
    /// When the replica fails.
    pub fn of(app: &App, now: Timestamp) -> Result<Show> {
        let desk = app.desk()?;
        Ok(Show {
            directory: app.directory(),
            device: desk.device,
            alone: desk.office.is_none(),
            me: app.current_person(),
            now,
            revision: app.revision(),
            policies: app.policies(),
        })
    }

    /// Somebody, by name and role where the directory knows them.
    pub(crate) fn who(&self, id: PersonId) -> WhoView {
        let known = self.directory.person(id);
        WhoView {
            id: id.to_string(),
            name: known.map(|person| person.name.clone()).unwrap_or_default(),
            role: known.map(|person| person.role.name().to_owned()),
        }
    }

    /// A store; one the directory does not know is shown by its code.
    pub(crate) fn store(&self, code: &StoreCode) -> StoreView {
        match self.directory.store(code) {
            Some(store) => StoreView {
                code: store.code.to_string(),
                name: store.name.clone(),
                area: store.area.to_string(),
                zone: store.zone.clone(),
                duty_phone: store.duty_phone.clone(),
            },
            None => StoreView {
                code: code.to_string(),
                name: code.to_string(),
                area: String::new(),
                zone: "Etc/UTC".to_owned(),
                duty_phone: None,
            },
        }
    }
}
