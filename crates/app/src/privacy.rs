//! Everything that this desk holds on one person, for the person (GDPR articles 15 and 20). Who a customer is nobody has to say,
//! so a person is what they are known by: telephone, e-mail, receipt, name.

mod record;
mod wanted;

use crate::request::PersonRequest;
use crate::view::{HeldComplaint, HeldView};
use crate::{App, Error, Result};
use complaint::{Case, ComplaintId, Field, Number, Person, Refusal, Role};
use std::cmp::Reverse;
use std::collections::BTreeSet;
use store::{ListedRow, SearchQuery, SimilarQuery};
use wanted::{DIGITS, Wanted, digits, ending};

pub use record::History;

/// The deed, as it is named where a role may not do it.
const DEED: &str = "disclose";
/// How many lines are gone through at a time.
const PORTION: u32 = 1000;

impl App {
    /// Complaints of one person at this desk that whoever works here now may read, received last first. Each says
    /// whether it is surely theirs: names, receipts and telephones are shared.
    ///
    /// # Errors
    /// [`Error::Refused`] for a role that may not, or when nothing is given that a person can be known by; else the replica's.
    pub fn held_on(&self, request: &PersonRequest) -> Result<HeldView> {
        let person = self.discloser()?;
        let wanted = Wanted::of(request)?;
        let directory = self.directory();
        let mut complaints = Vec::new();
        let mut names = Vec::new();
        for listed in self.candidates(request)? {
            let Some((_, read)) = self.find_read(listed.row.id)? else { continue };
            let known = wanted.known_by(&read.facts);
            if known.by.is_empty() || !self.may_read(&person, &listed.row.place()) {
                continue;
            }
            names.extend(Some(known.names).filter(|stated| known.sure && !stated.is_empty()));
            complaints.push(HeldComplaint {
                sure: known.sure,
                by: known.by,
                erased: self.erased_beside(&read.case)?,
                files: read.facts.attachments().count() as u64,
                row: self.row_view(listed, &directory),
            });
        }
        if !wanted::agree(&names) {
            complaints.iter_mut().for_each(|one| one.sure = false);
        }
        complaints.sort_by_key(|one| Reverse(one.row.received_at));
        Ok(HeldView { complaints, alone: self.is_alone() })
    }

    /// Numbers of complaints that this one points to and that were erased for good.
    fn erased_beside(&self, case: &Case) -> Result<Vec<Number>> {
        let mut erased = Vec::new();
        for related in &case.relations {
            if self.inner.reader.is_erased(related.relation.to)? {
                erased.push(related.relation.number.clone());
            }
        }
        Ok(erased)
    }

    /// What the complainant of a complaint is known by.
    ///
    /// # Errors
    /// [`Error::NotFound`], [`Error::Refused`] for a role that may not, or the replica's.
    pub fn complainant(&self, id: ComplaintId) -> Result<PersonRequest> {
        let person = self.discloser()?;
        let (_, read) = self.find_read(id)?.ok_or(Error::NotFound)?;
        self.expect_readable(&person, &read)?;
        let stated = |field: Field| read.facts.field(field).unwrap_or_default().to_owned();
        let phone = Some(stated(Field::Phone)).filter(|phone| digits(phone).len() >= DIGITS);
        Ok(PersonRequest {
            phone: phone.unwrap_or_default(),
            email: stated(Field::Email),
            receipt: stated(Field::Receipt),
            name: stated(Field::Name),
        })
    }

    /// The whole history of a complaint as it is given to whom it is about.
    ///
    /// # Errors
    /// As [`App::complainant`].
    pub fn history(&self, id: ComplaintId) -> Result<History> {
        self.discloser()?;
        let view = self.case(id)?;
        Ok(History::of(&view, &self.directory()))
    }

    /// True when this person may give out what is held on somebody: those who answer for an area or for all stores and
    /// change things. A desk alone has one person, who answers for everything.
    pub(crate) fn may_disclose(&self, person: &Person) -> bool {
        matches!(person.role, Role::Manager | Role::Quality | Role::Admin) || self.is_alone()
    }

    fn discloser(&self) -> Result<Person> {
        let person = self.somebody()?;
        if self.may_disclose(&person) {
            return Ok(person);
        }
        Err(Refusal::Role { role: person.role.name().to_owned(), deed: DEED.to_owned() }.into())
    }

    /// Lines that may be the person's: the replica finds telephones and receipts as such, and everything as words, also what
    /// is disputed. Which of them are is told by the facts.
    fn candidates(&self, request: &PersonRequest) -> Result<Vec<ListedRow>> {
        let reach = self.my_reach()?;
        let mut rows = self.inner.reader.similar(&SimilarQuery {
            phone: digits(&request.phone),
            receipt: request.receipt.trim().to_owned(),
            stores: reach.stores.clone(),
            confined: reach.confined,
            limit: u32::MAX,
        })?;
        for text in [&request.phone, &request.email, &request.receipt, &request.name] {
            rows.extend(self.inner.reader.search(&SearchQuery {
                text: text.clone(),
                typing: false,
                stores: reach.stores.clone(),
                confined: reach.confined,
                limit: u32::MAX,
            })?);
        }
        rows.extend(self.rows_ending_like(&request.phone)?);
        let mut seen = BTreeSet::new();
        rows.retain(|listed| seen.insert(listed.row.id));
        Ok(rows)
    }

    /// Lines whose telephone ends alike, with or without the code of a country, and those of which that cannot be said because
    /// people disagree on something.
    fn rows_ending_like(&self, phone: &str) -> Result<Vec<ListedRow>> {
        let wanted = digits(phone);
        let (mut rows, mut after) = (Vec::new(), None);
        if ending(&wanted, &wanted).is_none() {
            return Ok(rows);
        }
        loop {
            let portion = self.inner.reader.each_row(after, PORTION)?;
            let Some(last) = portion.last() else { return Ok(rows) };
            after = Some(last.row.id);
            let may_be = |listed: &ListedRow| listed.row.contested > 0 || ending(&wanted, &listed.row.phone).is_some();
            rows.extend(portion.into_iter().filter(may_be));
        }
    }
}
