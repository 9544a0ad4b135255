//! `do`: one deed on one complaint, or the same on several.

mod trace;

use super::{find, number};
use crate::desk::Door;
use crate::failure::{Failure, language};
use crate::money;
use crate::output::Output;
use app::App;
use app::request::{ActRequest, Performed};
use complaint::{
    AcknowledgeMethod, Aside, ComplaintId, Currency, Decision, DeedId, Field, FieldChange, Line, Number, PersonId,
    Refusal, Remedy, Reply, Role, StoreCode, WaitingFor,
};
use serde_json::json;
use std::collections::{BTreeMap, HashMap};
use text::Text;

pub fn run(door: &Door, deed: &str, text: &str, details: &[String], output: &mut Output) -> Result<(), Failure> {
    let numbers: Vec<Number> = text.split(',').map(number).collect::<Result<_, _>>()?;
    let mut details = Details::of(deed, details)?;
    let app = door.open()?;
    let complaints: Vec<ComplaintId> = numbers.iter().map(|number| find(&app, number)).collect::<Result<_, _>>()?;
    let request = request(&app, &mut details)?;
    details.expect_empty()?;
    match (complaints.as_slice(), numbers.as_slice()) {
        ([complaint], [number]) => {
            let performed = app.perform(*complaint, &request).map_err(|error| refused(deed, error))?;
            done(&app, (*complaint, number), (deed, &performed), output)
        }
        _ => each(&app, &complaints.into_iter().zip(&numbers).collect(), (deed, &request), output),
    }
}

fn done(
    app: &App,
    (complaint, number): (ComplaintId, &Number),
    (deed, performed): (&str, &Performed),
    output: &mut Output,
) -> Result<(), Failure> {
    // What was handed to another store, or turned out to be about staff, may be closed to whoever did it.
    let state = match app.case(complaint) {
        Ok(view) => Some(view.case.state.name()),
        Err(app::Error::NotFound) => None,
        Err(error) => return Err(error.into()),
    };
    let value = json!({ "deed": performed.deed.to_string(), "act": deed, "number": number.as_str(), "state": state });
    output.say(&value, || match state {
        Some(state) => format!("{number}: {deed} done, now {state}"),
        None => format!("{number}: {deed} done; it is no longer yours to read"),
    })
}

/// The same deed on several: those that are refused are told one by one, and keep none of the others from being done.
fn each(
    app: &App,
    numbers: &HashMap<ComplaintId, &Number>,
    (deed, request): (&str, &ActRequest),
    output: &mut Output,
) -> Result<(), Failure> {
    let mut asked: Vec<_> = numbers.keys().map(|id| (*id, request.clone())).collect();
    asked.sort_by_key(|(id, _)| numbers.get(id).map(|number| number.as_str()));
    let (mut refusals, count) = (0, asked.len());
    for each in app.perform_each(&asked).map_err(|error| refused(deed, error))? {
        let Some(number) = numbers.get(&each.complaint).copied() else { continue };
        match each.outcome {
            Ok(performed) => done(app, (each.complaint, number), (deed, &performed), output)?,
            Err(error) => {
                refusals += 1;
                let words = refused(deed, error).to_string();
                let value = json!({ "act": deed, "number": number.as_str(), "refused": words });
                output.say(&value, || format!("{number}: {words}"))?;
            }
        }
    }
    if refusals == 0 {
        Ok(())
    } else {
        Err(Failure::Refused(format!("{refusals} of {count} were not done; each says why")))
    }
}

/// A refusal in the words that the catalogue has for it and this deed, where it has any.
fn refused(deed: &str, error: app::Error) -> Failure {
    if let app::Error::Refused(Refusal::Field { field, problem }) = &error {
        let (words, id) = (Text::new(language()), format!("refusal-{deed}-{field}-{problem}"));
        if words.has(&id) {
            return Failure::Refused(format!("{} Nothing was changed.", words.get(&id, &[])));
        }
    }
    error.into()
}

/// What stands behind the number, as key=value.
struct Details<'a> {
    deed: &'a str,
    values: BTreeMap<&'a str, &'a str>,
}

impl<'a> Details<'a> {
    fn of(deed: &'a str, details: &'a [String]) -> Result<Details<'a>, Failure> {
        let mut values = BTreeMap::new();
        for detail in details {
            let (key, value) = detail
                .split_once('=')
                .ok_or_else(|| Failure::Usage(format!("{detail:?} is not key=value; nothing was changed")))?;
            if values.insert(key, value).is_some() {
                return Err(Failure::Usage(format!("{key} is given twice; nothing was changed")));
            }
        }
        Ok(Details { deed, values })
    }

    fn take(&mut self, key: &str) -> Option<&'a str> {
        self.values.remove(key)
    }

    fn need(&mut self, key: &str) -> Result<&'a str, Failure> {
        self.take(key).ok_or_else(|| Failure::Usage(format!("{} needs {key}=…; nothing was changed", self.deed)))
    }

    fn text(&mut self, key: &str) -> Result<String, Failure> {
        self.need(key).map(str::to_owned)
    }

    /// A word out of a list.
    fn word<T: Copy>(&mut self, key: &str, all: &[T], name: impl Fn(T) -> &'static str) -> Result<T, Failure> {
        let given = self.need(key)?;
        all.iter().copied().find(|value| name(*value) == given).ok_or_else(|| {
            let names: Vec<&str> = all.iter().map(|value| name(*value)).collect();
            Failure::Usage(format!("{key} is one of {}, not {given:?}; nothing was changed", names.join(", ")))
        })
    }

    /// A deed that is meant.
    fn deed(&mut self, key: &str) -> Result<Option<DeedId>, Failure> {
        let id = self.take(key).map(str::parse).transpose();
        id.map_err(|_| Failure::Usage(format!("{key}=ID is the id of the deed, as show --json prints it")))
    }

    /// A line of the proposal, counted from 1 as people do.
    fn line(&mut self) -> Result<Option<u32>, Failure> {
        let wrong = || Failure::Usage("line=N is the number of the line, as show prints it, from 1".into());
        let Some(given) = self.take("line") else { return Ok(None) };
        let number: u32 = given.parse().map_err(|_| wrong())?;
        number.checked_sub(1).map(Some).ok_or_else(wrong)
    }

    fn expect_empty(&self) -> Result<(), Failure> {
        match self.values.keys().next() {
            Some(key) => Err(Failure::Usage(format!("{} has no {key}; nothing was changed", self.deed))),
            None => Ok(()),
        }
    }
}

/// How the customer can be told of an offer.
const OFFERED_BY: [AcknowledgeMethod; 4] =
    [AcknowledgeMethod::InPerson, AcknowledgeMethod::Phone, AcknowledgeMethod::Email, AcknowledgeMethod::Letter];

fn request(app: &App, details: &mut Details<'_>) -> Result<ActRequest, Failure> {
    Ok(match details.deed {
        "note" => ActRequest::Note { text: details.text("text")? },
        "assign" => ActRequest::Assign { to: person(app, details.need("to")?)? },
        "acknowledge" => ActRequest::Acknowledge {
            method: details.word("method", AcknowledgeMethod::ALL, AcknowledgeMethod::name)?,
            text: details.take("text").unwrap_or_default().to_owned(),
        },
        "escalate" => {
            ActRequest::Escalate { to: details.word("to", &Role::ALL, Role::name)?, reason: details.text("reason")? }
        }
        "take" => ActRequest::Take { escalation: details.deed("escalation")? },
        "decline" => ActRequest::Decline { escalation: details.deed("escalation")?, reason: details.text("reason")? },
        "resolve" => ActRequest::Resolve {
            decision: details.word("decision", Decision::ALL, Decision::name)?,
            outcome: details.text("outcome")?,
        },
        "reopen" => ActRequest::Reopen { reason: details.text("reason")? },
        "close" => ActRequest::Close { outcome: details.text("outcome")? },
        "withdraw" => ActRequest::Withdraw { reason: details.text("reason")? },
        "wait" => ActRequest::Wait {
            on: details.word("on", WaitingFor::ALL, WaitingFor::name)?,
            reason: details.text("reason")?,
        },
        "resume" => ActRequest::Resume { reason: details.text("reason")? },
        "not_investigate" => ActRequest::NotInvestigate { reason: details.text("reason")? },
        "propose" => proposal(details)?,
        "approve" => ActRequest::Approve { proposal: details.deed("proposal")? },
        "return" => ActRequest::Return { proposal: details.deed("proposal")?, reason: details.text("reason")? },
        "offer" => ActRequest::Offer {
            method: details.word("method", &OFFERED_BY, AcknowledgeMethod::name)?,
            text: details.text("text")?,
        },
        "answer" => ActRequest::Answer {
            reply: details.word("reply", Reply::ALL, Reply::name)?,
            text: details.take("text").unwrap_or_default().to_owned(),
        },
        "fulfil" => ActRequest::Fulfil {
            proposal: details.deed("proposal")?,
            line: details.line()?,
            proof: details.text("proof")?,
        },
        "refer" => ActRequest::Refer { body: details.text("body")?, reason: details.text("reason")? },
        "set_aside" => ActRequest::SetAside {
            aside: details.word("as", Aside::ALL, Aside::name)?,
            reason: details.text("reason")?,
        },
        "transfer" => ActRequest::Transfer { to: store(app, details.need("to")?)?, reason: details.text("reason")? },
        "contact" | "told_by_phone" | "relate" | "unrelate" | "find" | "cause" | "survey" | "print" => {
            trace::request(details)?
        }
        "edit" => ActRequest::Edit { changes: changes(details)? },
        other => {
            return Err(Failure::Usage(format!(
                "there is no deed {other:?}; deeds are note, assign, acknowledge, escalate, take, decline, resolve, \
                 reopen, close, withdraw, transfer, wait, resume, not_investigate, propose, approve, return, offer, \
                 answer, fulfil, refer, set_aside, contact, told_by_phone, relate, unrelate, find, cause, survey, print, \
                 edit"
            )));
        }
    })
}

/// Lines of redress are `line1=`, `line2=` and so on, each a remedy, or `remedy:amount` or `remedy:amount:note`.
fn proposal(details: &mut Details<'_>) -> Result<ActRequest, Failure> {
    let decision = details.word("decision", Decision::ALL, Decision::name)?;
    let reason = details.text("reason")?;
    let currency = details.take("currency").map(str::parse::<Currency>).transpose();
    let currency = currency.map_err(|error| Failure::Usage(format!("{error}; nothing was changed")))?;
    let mut lines = Vec::new();
    while let Some(given) = details.take(&format!("line{}", lines.len() + 1)) {
        lines.push(line(given, currency.unwrap_or(Currency::EURO))?);
    }
    let unnamed = currency.is_none() && lines.iter().any(|line| line.amount > 0);
    if unnamed {
        return Err(Failure::Usage(
            "propose needs currency=… for its amounts, such as GBP; nothing was changed".into(),
        ));
    }
    Ok(ActRequest::Propose { decision, reason, currency: currency.unwrap_or(Currency::EURO), lines })
}

fn line(given: &str, currency: Currency) -> Result<Line, Failure> {
    let mut parts = given.splitn(3, ':');
    let (remedy, amount, note) =
        (parts.next().unwrap_or_default(), parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
    let found = Remedy::ALL.iter().copied().find(|known| *known != Remedy::NoneStated && known.name() == remedy);
    let remedy = found.ok_or_else(|| {
        let names: Vec<&str> = Remedy::ALL.iter().skip(1).map(|remedy| remedy.name()).collect();
        Failure::Usage(format!("a line is one of {}, not {remedy:?}; nothing was changed", names.join(", ")))
    })?;
    let amount = if amount.is_empty() { Some(0) } else { money::read(amount, currency) };
    let amount = amount.ok_or_else(|| {
        Failure::Usage(format!("{given:?} names no amount such as remedy:12.50; nothing was changed"))
    })?;
    Ok(Line { remedy, amount, note: note.to_owned() })
}

/// A store by its code or its name.
fn store(app: &App, wanted: &str) -> Result<StoreCode, Failure> {
    let directory = app.directory();
    let found = directory.stores.iter().find(|store| store.code.as_str() == wanted || store.name == wanted);
    found
        .map(|store| store.code.clone())
        .ok_or_else(|| Failure::Usage(format!("no store has the code or the name {wanted:?}; nothing was changed")))
}

fn changes(details: &mut Details<'_>) -> Result<Vec<FieldChange>, Failure> {
    let given = std::mem::take(&mut details.values);
    if given.is_empty() {
        return Err(Failure::Usage("edit needs at least one field=value; nothing was changed".into()));
    }
    given
        .into_iter()
        .map(|(field, value)| match Field::find(field) {
            Some(_) => Ok(FieldChange { field: field.to_owned(), value: value.to_owned() }),
            None => Err(Failure::Usage(format!("there is no field {field:?}; nothing was changed"))),
        })
        .collect()
}

/// `me`, `nobody`, a name or an id.
fn person(app: &App, wanted: &str) -> Result<Option<PersonId>, Failure> {
    match wanted {
        "nobody" => return Ok(None),
        "me" => return Ok(app.current_person()),
        _ => {}
    }
    let people = app.people()?;
    let mut fitting = people.iter().filter(|person| person.name == wanted || person.id.to_string() == wanted);
    match (fitting.next(), fitting.next()) {
        (Some(person), None) => Ok(Some(person.id)),
        (Some(_), Some(_)) => Err(Failure::Usage(format!("two people are called {wanted:?}; name one by id"))),
        _ => Err(Failure::Usage(format!("nobody is called {wanted:?}; nothing was changed"))),
    }
}
