//! What a letter says. No customer, nothing that anybody wrote: numbers, stores, categories, colleagues and times.

use complaint::policy::Trigger;
use complaint::{Firing, Number, Person, ServiceClock, Timestamp};
use jiff::tz::TimeZone;
use sha2::{Digest, Sha256};
use text::Text;

/// One call as a letter tells it.
pub(super) struct Called {
    pub(super) number: Number,
    /// Name of the store.
    pub(super) store: String,
    /// IANA zone of the store.
    pub(super) zone: String,
    pub(super) duty_phone: Option<String>,
    /// Code of the category; empty when none is to be told.
    pub(super) category: String,
    /// Who else is called.
    pub(super) others: Vec<String>,
    pub(super) firing: Firing,
}

/// A letter, ready to be sent.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Letter {
    /// One line.
    pub subject: String,
    /// Plain text.
    pub body: String,
    /// The same for the same calls: a letter that is sent again after a crash is known as the same one.
    pub id: String,
}

impl Letter {
    /// To one person, about everything that calls them.
    pub(super) fn of(text: &Text, organisation: &str, to: &Person, calls: &[Called]) -> Letter {
        let subject = match calls {
            [call] => text.get("mail-subject", &[("number", call.number.to_string()), ("store", call.store.clone())]),
            several => text.get("mail-subject-several", &[("count", several.len().to_string())]),
        };
        let mut parts = vec![text.get("mail-opening", &[("name", to.name.clone())])];
        parts.extend(calls.iter().map(|call| told(text, call)));
        parts.push(text.get("mail-todo", &[]));
        parts.push(text.get("mail-privacy", &[("organisation", organisation.to_owned())]));
        let mut hash = Sha256::new();
        hash.update(to.id.0.as_bytes());
        calls.iter().for_each(|call| hash.update(call.firing.id.0.as_bytes()));
        let id = data_encoding::HEXLOWER.encode(&hash.finalize());
        Letter { subject, body: parts.join("\n\n") + "\n", id }
    }

    /// One that only shows that letters arrive. `random` are bytes that nobody used before.
    pub fn trial(text: &Text, organisation: &str, random: [u8; 16]) -> Letter {
        let named = [("organisation", organisation.to_owned())];
        let (subject, body) = (text.get("mail-trial-subject", &named), text.get("mail-trial-body", &named));
        Letter { subject, body: body + "\n", id: data_encoding::HEXLOWER.encode(&random) }
    }
}

/// What one call is about, a line for each thing.
fn told(text: &Text, call: &Called) -> String {
    let mut lines = vec![format!("{} · {} · {}", call.number, call.store, text.word("priority", "1"))];
    if !call.category.is_empty() {
        lines.push(text.word("category", &call.category));
    }
    let at = readable(call.firing.at, &call.zone);
    lines.push(text.get("mail-called", &[("at", at), ("why", why(text, &call.firing))]));
    if !call.others.is_empty() {
        lines.push(text.get("mail-others", &[("names", call.others.join(", "))]));
    }
    if let Some(phone) = &call.duty_phone {
        lines.push(text.get("mail-phone", &[("phone", phone.clone())]));
    }
    if let Some(card) = &call.firing.card {
        lines.push(text.word("card", card));
    }
    lines.join("\n")
}

/// What set the call going.
fn why(text: &Text, firing: &Firing) -> String {
    match firing.trigger {
        Trigger::Threshold(percent) => {
            let clock = text.word("clock", firing.reached.map_or("nearest", |reached| clock_code(reached.clock)));
            text.get("ladder-threshold", &[("percent", percent.to_string()), ("clock", clock)])
        }
        Trigger::Severity(severity) => text.word("severity", &severity.get().to_string()),
        Trigger::Flag(flag) => text.word("field", flag.name()),
        Trigger::Manual => text.get("ladder-manual", &[]),
        Trigger::Repeat { .. } | Trigger::Similar { .. } | Trigger::Score(_) => firing.trigger.to_string(),
    }
}

fn clock_code(clock: ServiceClock) -> &'static str {
    match clock {
        ServiceClock::Acknowledge => "acknowledge",
        ServiceClock::FirstResponse => "first_response",
        ServiceClock::Resolve => "resolve",
    }
}

/// An instant by the store's clock on the wall.
fn readable(at: Timestamp, zone: &str) -> String {
    let zone = TimeZone::get(zone).unwrap_or(TimeZone::UTC);
    let found = jiff::Timestamp::from_millisecond(at.0).map(|at| at.to_zoned(zone));
    found.map(|at| at.strftime("%Y-%m-%d %H:%M %Z").to_string()).unwrap_or_default()
}
