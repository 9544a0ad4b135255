//! Questions: what a person may know. Every answer is filtered by the stores the person reaches, and by who may read
//! complaints about staff; the feeds are not.

mod attention;
mod calls;
mod case;
mod escalations;
mod figures;
mod list;
mod similar;
mod status;
mod verify;

pub(crate) use verify::derive;

use crate::view::RowView;
use crate::{App, Error, Result};
use complaint::{Directory, Person, PersonId, Place, StoreCode};
use store::ListedRow;
use sync::desk::Read;

/// Which complaints a person may read, as the replica is asked for them.
pub(crate) struct Reach {
    /// Those of these stores; `None` for all.
    pub(crate) stores: Option<Vec<StoreCode>>,
    /// Those about staff only where this person recorded them; `None` for all.
    pub(crate) confined: Option<PersonId>,
}

impl Reach {
    fn of(person: &Person, directory: &Directory) -> Reach {
        let reached = directory.stores.iter().filter(|store| directory.reaches(person, &store.code));
        let stores = reached.map(|store| store.code.clone()).collect();
        Reach {
            stores: (!person.role.reaches_all_stores()).then_some(stores),
            confined: (!person.role.reads_restricted()).then_some(person.id),
        }
    }
}

/// Name of a person, if the directory knows it.
pub(crate) fn name_of(directory: &Directory, id: PersonId) -> Option<String> {
    directory.person(id).map(|person| person.name.clone())
}

impl App {
    /// What whoever works here now may read.
    pub(crate) fn my_reach(&self) -> Result<Reach> {
        Ok(Reach::of(&self.somebody()?, &self.directory()))
    }

    /// True when this person may read a complaint of that place. Everything that shows or does anything about one complaint
    /// asks this first.
    pub(crate) fn may_read(&self, person: &Person, place: &Place) -> bool {
        self.directory().reads(person, place)
    }

    /// The same of a complaint that was opened.
    ///
    /// # Errors
    /// [`Error::NotFound`]: that it is not here and that the person may not know of it are not told apart.
    pub(crate) fn expect_readable(&self, person: &Person, read: &Read) -> Result<()> {
        if self.may_read(person, &Place::of(&read.facts, &read.case)) { Ok(()) } else { Err(Error::NotFound) }
    }

    /// A line as people see it. At a desk alone nothing waits: there is nobody to send to.
    pub(crate) fn row_view(&self, listed: ListedRow, directory: &Directory) -> RowView {
        let unsent = listed.unsent > 0 && !self.is_alone();
        row_view(listed, unsent, directory)
    }

    /// True at a desk without an office.
    pub(crate) fn is_alone(&self) -> bool {
        self.this_desk().office.is_none()
    }
}

fn row_view(listed: ListedRow, unsent: bool, directory: &Directory) -> RowView {
    let row = listed.row;
    RowView {
        id: row.id,
        number: row.number,
        store: row.store,
        restricted: row.restricted,
        kind: row.kind,
        channel: row.channel,
        state: row.state,
        priority: row.priority,
        category: row.category,
        title: row.title,
        customer: row.customer,
        product: row.product,
        owner: row.owner,
        owner_name: row.owner.and_then(|id| name_of(directory, id)),
        received_at: row.received_at,
        resolved_at: row.resolved_at,
        changed_at: row.changed_at,
        due_at: listed.due_at,
        escalated_to: row.escalated_to,
        unsent,
        contested: row.contested,
    }
}
