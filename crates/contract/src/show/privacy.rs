//! Everything held on one person.

use super::Show;
use crate::{HeldComplaintView, HeldRequest, HeldView, KnownView, ask};
use app::request::PersonRequest;
use app::view;
use complaint::{ComplaintId, Field, Refusal};

impl Show {
    /// What is held on somebody who is known by that.
    pub fn held(&self, person: &PersonRequest, held: view::HeldView) -> HeldView {
        let known = [
            (Field::Name, &person.name),
            (Field::Phone, &person.phone),
            (Field::Email, &person.email),
            (Field::Receipt, &person.receipt),
        ];
        let known = known.into_iter().filter(|(_, value)| !value.is_empty());
        HeldView {
            known: known
                .map(|(field, value)| KnownView { field: field.name().to_owned(), value: value.clone() })
                .collect(),
            complaints: held.complaints.into_iter().map(|one| self.held_complaint(one)).collect(),
        }
    }

    fn held_complaint(&self, one: view::HeldComplaint) -> HeldComplaintView {
        HeldComplaintView {
            row: self.row(one.row),
            by: one.by.into_iter().map(|field| field.name().to_owned()).collect(),
            files: one.files,
            sure: one.sure,
            erased: one.erased.iter().map(ToString::to_string).collect(),
        }
    }
}

impl HeldRequest {
    /// The complaints that go in.
    ///
    /// # Errors
    /// A refusal for what is no identity.
    pub fn read(&self) -> Result<Vec<ComplaintId>, Refusal> {
        self.complaints.iter().map(|id| ask::read("complaints", id)).collect()
    }
}
