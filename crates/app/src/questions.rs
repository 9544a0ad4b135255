//! Questions: what a person may know. Every answer is filtered by the stores the person reaches; the feeds are not.

mod attention;
mod case;
mod escalations;
mod list;
mod similar;
mod status;
mod verify;

pub(crate) use verify::derive;

use crate::view::RowView;
use crate::{App, Result};
use complaint::{Directory, Person, PersonId, StoreCode};
use store::ListedRow;

/// The stores whose complaints a person may read; `None` for all.
pub(crate) fn reach(person: &Person, directory: &Directory) -> Option<Vec<StoreCode>> {
    if person.role.reaches_all_stores() {
        return None;
    }
    let reached = directory.stores.iter().filter(|store| directory.reaches(person, &store.code));
    Some(reached.map(|store| store.code.clone()).collect())
}

/// Name of a person, if the directory knows it.
pub(crate) fn name_of(directory: &Directory, id: PersonId) -> Option<String> {
    directory.person(id).map(|person| person.name.clone())
}

impl App {
    /// The stores whoever works here now may read.
    pub(crate) fn my_reach(&self) -> Result<Option<Vec<StoreCode>>> {
        Ok(reach(&self.somebody()?, &self.directory()))
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
