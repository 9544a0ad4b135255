//! What a person is known by, compared with what a complaint states.

use crate::Result;
use crate::request::PersonRequest;
use complaint::{Facts, Field, Refusal};

/// Fewer digits are no telephone number.
pub(super) const DIGITS: usize = 6;
/// So many digits from the end a number has whether or not the code of its country is written.
const ENDING: usize = 9;
/// The same where one of the two is shorter.
const SHORT_ENDING: usize = 8;

/// What a person is known by, ready to be compared.
pub(super) struct Wanted(Vec<(Field, String)>);

/// What a complaint has of it.
pub(super) struct Known {
    /// By which facts it may be the person's; by none it is not.
    pub(super) by: Vec<Field>,
    /// It is the person's.
    pub(super) sure: bool,
    /// The names it states.
    pub(super) names: Vec<String>,
}

impl Wanted {
    pub(super) fn of(request: &PersonRequest) -> Result<Wanted> {
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
    pub(super) fn known_by(&self, facts: &Facts) -> Known {
        let is_same = |(field, value): &&(Field, String)| stated(facts, *field).contains(value);
        let same: Vec<Field> = self.0.iter().filter(is_same).map(|(field, _)| *field).collect();
        let is_alike = |(field, value): &&(Field, String)| {
            *field == Field::Phone && stated(facts, *field).iter().any(|other| ending(value, other).is_some())
        };
        let is_found = |one: &&(Field, String)| same.contains(&one.0) || is_alike(one);
        let names = stated(facts, Field::Name);
        Known {
            by: self.0.iter().filter(is_found).map(|(field, _)| *field).collect(),
            sure: self.is_sure(&same, &names),
            names,
        }
    }

    /// Many people have the same name, receipts of different tills and years the same number, and families the same telephone. So
    /// it takes a telephone or an address, or two of the others, and no other name; a name alone where nothing else is known.
    fn is_sure(&self, same: &[Field], names: &[String]) -> bool {
        let asks = |field: Field| self.0.iter().any(|(asked, _)| *asked == field);
        if asks(Field::Name) && !names.is_empty() && !same.contains(&Field::Name) {
            return false;
        }
        match same {
            [] | [Field::Receipt] => false,
            [Field::Name] => self.0.len() == 1,
            _ => true,
        }
    }
}

/// True when complaints that state these names can be of one person: each has a name that all the others have.
pub(super) fn agree(names: &[Vec<String>]) -> bool {
    let Some((first, others)) = names.split_first() else { return true };
    first.iter().any(|name| others.iter().all(|other| other.contains(name)))
}

/// The end that two numbers share where one of them may be written with the code of its country, and the other without.
pub(super) fn ending<'a>(one: &'a str, other: &str) -> Option<&'a str> {
    let length = if one.len().min(other.len()) < ENDING { SHORT_ENDING } else { ENDING };
    let end = one.get(one.len().checked_sub(length)?..)?;
    other.ends_with(end).then_some(end)
}

pub(super) fn digits(phone: &str) -> String {
    phone.chars().filter(char::is_ascii_digit).collect()
}

/// What is stated of it, and by some people something else.
fn stated(facts: &Facts, field: Field) -> Vec<String> {
    let values = facts.fields.get(field.name()).into_iter().flat_map(|register| &register.variants);
    values.map(|one| plain(field, &one.value)).filter(|value| !value.is_empty()).collect()
}

/// The value without what people write one way or the other.
fn plain(field: Field, value: &str) -> String {
    match field {
        Field::Phone => digits(value),
        Field::Receipt => value.trim().to_owned(),
        _ => value.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase(),
    }
}

#[cfg(test)]
mod tests {
    use super::ending;

    #[test]
    fn numbers_end_alike_with_and_without_the_code_of_a_country_and_not_by_chance() {
        assert_eq!(ending("442079460018", "02079460018"), Some("079460018"));
        assert_eq!(ending("4512345678", "12345678"), Some("12345678"), "eight digits where a number has no more");
        assert_eq!(ending("02079460018", "02079460019"), None, "another number");
        assert_eq!(ending("020794600189", "02079460018"), None, "a longer one");
        assert_eq!(ending("460018", "02079460018"), None, "too few digits say nothing");
    }
}
