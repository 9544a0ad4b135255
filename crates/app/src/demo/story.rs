//! What happens to one complaint of the demonstration: when it comes, who takes it down, what is done about it, and how
//! far that has got by now.

use super::chain::Chain;
use super::dice::Dice;
use super::texts;
use crate::import::Ready;
use complaint::{
    AcknowledgeMethod, Act, Case, ComplaintId, Decision, Field, Number, Person, Record, Role, StoreCode, Timestamp,
};
use jiff::tz::TimeZone;
use std::collections::{BTreeMap, VecDeque};

const MINUTE: i64 = 60_000;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;

/// One complaint and what is to happen to it.
pub struct Story {
    /// When it comes.
    pub received_at: Timestamp,
    /// Where.
    pub store: StoreCode,
    complaint: ComplaintId,
    description: String,
    fields: BTreeMap<String, String>,
    steps: VecDeque<(Timestamp, Person, Step)>,
}

/// One thing to happen.
enum Step {
    Record,
    Acknowledge(AcknowledgeMethod),
    Assign(Person),
    Note(&'static str),
    Escalate(Role, &'static str),
    Take,
    Resolve(Decision, &'static str),
    Close(&'static str),
    Withdraw,
    Reopen(&'static str),
}

/// A story being told.
pub struct Telling {
    /// Which complaint.
    pub complaint: ComplaintId,
    record: Option<Record>,
    steps: VecDeque<(Timestamp, Person, Step)>,
}

impl Story {
    /// The story of the complaint at this place in the files.
    pub fn of(ready: &Ready, place: u64, chain: &Chain, now: Timestamp) -> Story {
        let mut dice = Dice::of(place);
        let received_at = arrival(&mut dice, now);
        let store = chain.store(dice.below(6)).map_or_else(|| chain.home.clone(), |store| store.code.clone());
        let fields = fields(ready, &mut dice);
        let steps = steps(&mut dice, chain, &store, received_at, now);
        let description = described(ready);
        Story { received_at, store, complaint: ready.complaint, description, fields, steps }
    }

    /// The story, to be told under this number.
    pub fn telling(self, number: Number) -> Telling {
        let record = Record {
            number,
            store: self.store,
            description: self.description,
            received_at: self.received_at,
            fields: self.fields,
        };
        Telling { complaint: self.complaint, record: Some(record), steps: self.steps }
    }
}

impl Telling {
    /// The next deed, given how the case stands.
    pub fn next(&mut self, case: Option<&Case>) -> Option<(Timestamp, Person, Act)> {
        let (at, person, step) = self.steps.pop_front()?;
        let after = case.map(|case| case.lifecycle.clone()).unwrap_or_default();
        let act = match step {
            Step::Record => Act::Record(Box::new(self.record.take()?)),
            Step::Acknowledge(method) => Act::Acknowledge { method, text: String::new() },
            Step::Assign(to) => Act::Assign { to: Some(to.id) },
            Step::Note(text) => Act::Note { text: text.into() },
            Step::Escalate(to, reason) => Act::Escalate { to, reason: reason.into() },
            Step::Take => Act::Take { escalation: case?.open_escalations().next()?.id },
            Step::Resolve(decision, outcome) => Act::Resolve { decision, outcome: outcome.into(), after },
            Step::Close(outcome) => Act::Close { outcome: outcome.into(), after },
            Step::Withdraw => Act::Withdraw { reason: "Found the missing part at home".into(), after },
            Step::Reopen(reason) => Act::Reopen { reason: reason.into(), after },
        };
        Some((at, person, act))
    }
}

/// An instant in opening hours (9 to 18, Monday to Saturday, London) of the last twelve weeks, recent ones more often.
fn arrival(dice: &mut Dice, now: Timestamp) -> Timestamp {
    let zone = TimeZone::get("Europe/London").unwrap_or(TimeZone::UTC);
    let days = i64::try_from(dice.below(85).min(dice.below(85))).unwrap_or(0);
    let at = jiff::Timestamp::from_millisecond(now.0 - days * DAY).unwrap_or_default();
    let mut date = at.to_zoned(zone.clone()).date();
    if date.weekday() == jiff::civil::Weekday::Sunday {
        date = date.yesterday().unwrap_or(date);
    }
    let minute = i64::try_from(dice.below(9 * 60)).unwrap_or(0);
    let opening = date.at(9, 0, 0, 0).to_zoned(zone).map(|open| open.timestamp().as_millisecond());
    let instant = opening.unwrap_or(now.0) + minute * MINUTE;
    // What would come later today came yesterday at this time.
    Timestamp(if instant > now.0 - 5 * MINUTE { instant - DAY } else { instant })
}

/// The customer's words; where only headings were published, those without their codes.
fn described(ready: &Ready) -> String {
    if ready.fields.contains_key("x:complaint_type") {
        let said = |name| plain(ready, name).unwrap_or_default();
        let seller = said("company").trim_end_matches('.');
        return format!("{}: {}. Seller: {seller}.", said("x:complaint_type"), said("product"));
    }
    ready.description.trim().to_owned()
}

/// A value of the file without the code that stands behind it.
fn plain<'r>(ready: &'r Ready, name: &str) -> Option<&'r str> {
    let text = ready.fields.get(name)?;
    Some(text.rsplit_once(" - ").map_or(text.as_str(), |(before, _)| before))
}

fn fields(ready: &Ready, dice: &mut Dice) -> BTreeMap<String, String> {
    let mut fields = BTreeMap::new();
    let mut put = |field: Field, value: String| fields.insert(field.name().to_owned(), value);
    for field in [Field::Category, Field::Company, Field::ExternalId, Field::ExternalSource] {
        if let Some(value) = ready.fields.get(field.name()) {
            put(field, value.clone());
        }
    }
    let channel = match dice.below(10) {
        0..=4 => "in_person",
        5..=7 => "phone",
        8 => "email",
        _ => "web_form",
    };
    put(Field::Channel, channel.into());
    put(Field::Severity, dice.pick(&["3", "3", "4", "2", "3", "4", "2", "3", "4", "1"]).unwrap_or_default().into());
    put(Field::Urgency, dice.pick(&["3", "4", "2", "3", "4", "3", "2", "3", "4", "1"]).unwrap_or_default().into());
    if dice.chance(92) {
        put(Field::Name, dice.pick(&texts::CUSTOMERS).unwrap_or_default().into());
        put(Field::Phone, format!("020 7946 0{:03}", dice.below(1000)));
    } else {
        put(Field::Anonymous, "yes".into());
    }
    put(Field::Product, plain(ready, "x:sub_product").or_else(|| plain(ready, "product")).unwrap_or_default().into());
    put(Field::Receipt, format!("R-{:06}", dice.below(1_000_000)));
    let remedies = ["full_refund", "replacement", "apology", "explanation", "repair", "none_stated"];
    put(Field::Remedy, dice.pick(&remedies).unwrap_or_default().into());
    put(Field::Mood, dice.pick(&["upset", "calm", "angry", "upset"]).unwrap_or_default().into());
    fields
}

/// What is done about it, as far as it has happened by now.
fn steps(
    dice: &mut Dice,
    chain: &Chain,
    store: &StoreCode,
    received: Timestamp,
    now: Timestamp,
) -> VecDeque<(Timestamp, Person, Step)> {
    let mut steps = VecDeque::new();
    let Some(team) = chain.team(store) else { return steps };
    let age = now.since(received);
    let Some(clerk) = dice.pick(&team.clerks) else { return steps };
    let mut at = received.plus(2 * MINUTE);
    let mut then = |wait: i64, person: &Person, step: Step| {
        at = at.plus(wait);
        if at < now {
            steps.push_back((at, person.clone(), step));
        }
    };
    let minutes = |dice: &mut Dice, end: u64| i64::try_from(dice.below(end)).unwrap_or(0) * MINUTE;
    then(0, clerk, Step::Record);
    if dice.chance(85) {
        let method = dice.pick(&[&AcknowledgeMethod::Slip, &AcknowledgeMethod::InPerson, &AcknowledgeMethod::Phone]);
        let wait = minutes(dice, 40);
        then(wait, clerk, Step::Acknowledge(method.copied().unwrap_or(AcknowledgeMethod::Slip)));
    }
    if age > 12 * HOUR && dice.chance(80) {
        let wait = minutes(dice, 300);
        then(wait, team.supervisor, Step::Assign(team.handler.clone()));
    }
    if dice.chance(45) {
        let wait = HOUR + minutes(dice, 600);
        then(wait, team.handler, Step::Note(dice.pick(&texts::NOTES).unwrap_or_default()));
    }
    if dice.chance(if age < 4 * DAY { 30 } else { 10 }) {
        let (to, taker) = match dice.below(10) {
            0..=5 => (Role::Supervisor, Some(team.supervisor)),
            6..=8 => (Role::Manager, chain.manager(store)),
            _ => (Role::Quality, chain.quality()),
        };
        let wait = 20 * MINUTE + minutes(dice, 200);
        then(wait, clerk, Step::Escalate(to, dice.pick(&texts::REASONS).unwrap_or_default()));
        if let Some(taker) = taker.filter(|_| age > 4 * DAY || dice.chance(30)) {
            let wait = 10 * MINUTE + minutes(dice, 400);
            then(wait, taker, Step::Take);
        }
    }
    if dice.chance(4) {
        let wait = minutes(dice, 3000);
        then(wait, team.handler, Step::Withdraw);
        return steps;
    }
    if age > 2 * DAY && dice.chance(if age > 12 * DAY { 88 } else { 50 }) {
        let decisions = [&Decision::Upheld, &Decision::Upheld, &Decision::Partly, &Decision::NotUpheld];
        let decision = dice.pick(&decisions).copied().unwrap_or(Decision::Upheld);
        let wait = 6 * HOUR + minutes(dice, 5 * 24 * 60);
        then(wait, team.handler, Step::Resolve(decision, dice.pick(&texts::OUTCOMES).unwrap_or_default()));
        if dice.chance(6) {
            then(DAY, clerk, Step::Reopen(dice.pick(&texts::RETURNS).unwrap_or_default()));
        } else if dice.chance(70) {
            let wait = DAY + minutes(dice, 2000);
            then(wait, team.handler, Step::Close(dice.pick(&texts::ENDS).unwrap_or_default()));
        }
    }
    steps
}
