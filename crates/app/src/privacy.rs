//! Everything that this desk holds on one person, for the person (GDPR articles 15 and 20). Who a customer is nobody has to say,
//! so a person is what they are known by: telephone, e-mail, receipt, name.

mod record;

use crate::request::PersonRequest;
use crate::view::{HeldComplaint, HeldView};
use crate::{App, Error, Result};
use complaint::{ComplaintId, Facts, Field, Number, Person, Refusal, Role};
use std::cmp::Reverse;
use std::collections::BTreeSet;
use store::{ListedRow, SearchQuery, SimilarQuery};

pub use record::History;

/// The deed, as it is named where a role may not do it.
const DEED: &str = "disclose";
/// Fewer digits are no telephone number.
const DIGITS: usize = 6;

impl App {
    /// Complaints of one person at this desk that whoever works here now may read, received last first. Whoever has only the
    /// name is not sure to be the same, unless nothing else is known.
    ///
    /// # Errors
    /// [`Error::Refused`] for a role that may not, or when nothing is given that a person can be known by; else the replica's.
    pub fn held_on(&self, request: &PersonRequest) -> Result<HeldView> {
        let person = self.discloser()?;
        let wanted = Wanted::of(request)?;
        let directory = self.directory();
        let (mut complaints, mut erased) = (Vec::new(), Vec::new());
        for listed in self.candidates(request)? {
            let Some((_, read)) = self.find_read(listed.row.id)? else { continue };
            let by = wanted.known_by(&read.facts);
            if by.is_empty() || !self.may_read(&person, &listed.row.place()) {
                continue;
            }
            for related in &read.case.relations {
                if self.inner.reader.is_erased(related.relation.to)? {
                    erased.push(related.relation.number.clone());
                }
            }
            complaints.push(HeldComplaint {
                sure: wanted.is_sure(&by),
                by,
                files: read.facts.attachments().count() as u64,
                row: self.row_view(listed, &directory),
            });
        }
        complaints.sort_by_key(|one| Reverse(one.row.received_at));
        erased.sort_by(|one: &Number, other| one.as_str().cmp(other.as_str()));
        erased.dedup();
        Ok(HeldView { complaints, erased, alone: self.is_alone() })
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
        let mut seen = BTreeSet::new();
        rows.retain(|listed| seen.insert(listed.row.id));
        Ok(rows)
    }
}

/// What a person is known by, ready to be compared.
struct Wanted(Vec<(Field, String)>);

impl Wanted {
    fn of(request: &PersonRequest) -> Result<Wanted> {
        let given = [
            (Field::Phone, &request.phone),
            (Field::Email, &request.email),
            (Field::Receipt, &request.receipt),
            (Field::Name, &request.name),
        ];
        let given = given.into_iter().filter(|(_, value)| !value.trim().is_empty());
        let wanted: Vec<(Field, String)> = given.map(|(field, value)| (field, plain(field, value))).collect();
        let field = |problem: &str| Refusal::Field { field: Field::Phone.name().into(), problem: problem.into() };
        if wanted.is_empty() {
            return Err(field("missing").into());
        }
        match wanted.iter().find(|(field, _)| *field == Field::Phone) {
            Some((_, phone)) if phone.len() < DIGITS => Err(field("value").into()),
            Some(_) | None => Ok(Wanted(wanted)),
        }
    }

    /// By which of it these facts are the person's. Where people disagree on a fact, each of its values counts.
    fn known_by(&self, facts: &Facts) -> Vec<Field> {
        let is_theirs = |(field, value): &&(Field, String)| {
            let register = facts.fields.get(field.name());
            register.is_some_and(|register| register.variants.iter().any(|one| plain(*field, &one.value) == *value))
        };
        self.0.iter().filter(is_theirs).map(|(field, _)| *field).collect()
    }

    /// Many people have the same name.
    fn is_sure(&self, by: &[Field]) -> bool {
        let is_name = |field: &Field| *field == Field::Name;
        !by.iter().all(is_name) || self.0.iter().all(|(field, _)| is_name(field))
    }
}

fn digits(phone: &str) -> String {
    phone.chars().filter(char::is_ascii_digit).collect()
}

/// The value without what people write one way or the other.
fn plain(field: Field, value: &str) -> String {
    match field {
        Field::Phone => digits(value),
        Field::Receipt => value.trim().to_owned(),
        _ => value.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase(),
    }
}
