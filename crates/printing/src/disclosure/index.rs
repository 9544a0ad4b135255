//! The index: plain words for somebody who has never seen Redress.

use super::Part;
use app::App;
use app::request::PersonRequest;
use app::view::{CaseView, HeldView};
use complaint::{Act, Field, Number, PersonId, Timestamp};
use jiff::tz::{TimeZone, TimeZoneDatabase};
use std::collections::BTreeSet;
use text::{Language, Text};

/// What the index is made of.
pub(super) struct Index<'a> {
    pub(super) app: &'a App,
    pub(super) person: &'a PersonRequest,
    pub(super) held: &'a HeldView,
    pub(super) parts: &'a [Part],
    pub(super) now: Timestamp,
    pub(super) language: Language,
}

impl Index<'_> {
    /// The whole of it.
    pub(super) fn text(&self) -> app::Result<String> {
        let words = Text::new(self.language);
        let mut lines = self.head(&words)?;
        for part in self.parts {
            lines.push(String::new());
            lines.extend(self.part(part, &words));
        }
        lines.push(String::new());
        lines.extend(self.missing(&words));
        lines.push(String::new());
        Ok(lines.join("\n"))
    }

    fn head(&self, words: &Text) -> app::Result<Vec<String>> {
        let desk = self.app.desk()?;
        let maker = self.app.people()?.into_iter().find(|person| person.current);
        let (name, role) = maker.map(|maker| (maker.name, maker.role.name())).unwrap_or_default();
        let known = [
            (Field::Phone, &self.person.phone),
            (Field::Email, &self.person.email),
            (Field::Receipt, &self.person.receipt),
            (Field::Name, &self.person.name),
        ];
        let known = known.into_iter().filter(|(_, value)| !value.trim().is_empty());
        let known: Vec<String> =
            known.map(|(field, value)| format!("{}: {}", label(field, words), value.trim())).collect();
        let mut head = vec![
            words.get("held-index-title", &[("organisation", desk.organisation)]),
            String::new(),
            words.get(
                "held-index-made",
                &[
                    ("when", minute(self.now, &desk.zone)),
                    ("name", name),
                    ("role", words.word("role", role)),
                    ("desk", desk.desk_code),
                    ("store", desk.store_name),
                ],
            ),
            words.get("held-index-known", &[("known", known.join("; "))]),
        ];
        if !self.person.phone.trim().is_empty() {
            head.push(words.get("held-index-ending", &[]));
        }
        head.push(words.get("held-index-count", &[("count", self.parts.len().to_string())]));
        head.push(words.get("held-index-how", &[]));
        Ok(head)
    }

    /// What is held of one complaint, where it came from, and who knew of it.
    fn part(&self, part: &Part, words: &Text) -> Vec<String> {
        let view = &part.view;
        let list = |id: &str, items: Vec<String>| {
            (!items.is_empty()).then(|| format!("  {}", words.get(id, &[("list", items.join(", "))])))
        };
        let by = part.by.iter().map(|field| label(*field, words)).collect();
        let facts = view.facts.fields.keys().map(|name| words.word("field", name)).collect();
        let files = part.files.iter().map(|(name, is_there)| {
            if *is_there { name.clone() } else { words.get("held-index-file-away", &[("name", name.clone())]) }
        });
        let mut lines = vec![
            format!("== {} ==", view.number),
            format!("  {}", self.standing(view, words)),
            format!("  {}", words.get("held-index-folder", &[("folder", part.folder.clone())])),
        ];
        lines.extend(list("held-index-by", by));
        lines.extend(list("held-index-facts", facts));
        lines.push(format!("  {}", self.origin(view, words)));
        lines.extend(list("held-index-worked", self.worked(view, words)));
        lines.extend(list("held-index-told", told(view)));
        lines.extend(list("held-index-papers", papers(view, words)));
        lines.extend(list("held-index-files", files.collect()));
        lines
    }

    fn standing(&self, view: &CaseView, words: &Text) -> String {
        words.get(
            "held-index-standing",
            &[
                ("when", minute(view.facts.received_at(), &view.zone)),
                ("state", words.word("state", view.case.state.name())),
                ("store", if view.store_name.is_empty() { view.store.to_string() } else { view.store_name.clone() }),
                ("count", view.timeline.len().to_string()),
            ],
        )
    }

    fn origin(&self, view: &CaseView, words: &Text) -> String {
        let stated = |field: Field| view.facts.field(field);
        let channel = stated(Field::Channel).unwrap_or(complaint::Channel::InPerson.name());
        let recorded = &view.facts.recorded;
        let mut said = words.get(
            "held-index-origin",
            &[
                ("channel", words.word("channel", channel)),
                ("name", self.who(recorded.deed.person, words)),
                ("when", minute(recorded.instant(), &view.zone)),
            ],
        );
        if let Some(source) = stated(Field::ExternalSource) {
            let number = stated(Field::ExternalId).unwrap_or("–").to_owned();
            said.push(' ');
            said.push_str(&words.get("held-index-imported", &[("source", source.to_owned()), ("number", number)]));
        }
        said
    }

    /// Whoever did something on it.
    fn worked(&self, view: &CaseView, words: &Text) -> Vec<String> {
        let people: BTreeSet<PersonId> = view.timeline.iter().map(|line| line.person).collect();
        people.into_iter().map(|person| self.who(person, words)).collect()
    }

    fn who(&self, id: PersonId, words: &Text) -> String {
        let directory = self.app.directory();
        match directory.person(id) {
            Some(person) => format!("{} ({})", person.name, words.word("role", person.role.name())),
            None => id.to_string(),
        }
    }

    /// What is not in it, as far as it can be said: what was erased, and where else something may be.
    fn missing(&self, words: &Text) -> Vec<String> {
        let mut lines = vec![words.get("held-index-missing", &[])];
        let mut say = |id: &str, args: &[(&str, String)]| lines.push(format!("- {}", words.get(id, args)));
        let erased = self.held.erased_beside(|id| self.parts.iter().any(|part| part.view.id == id));
        if !erased.is_empty() {
            let erased: Vec<&str> = erased.iter().map(Number::as_str).collect();
            say("held-index-erased", &[("numbers", erased.join(", "))]);
        }
        if self.held.alone {
            say("held-index-alone", &[]);
        } else {
            say("held-index-elsewhere", &[("organisation", self.app.directory().organisation.clone())]);
            say("held-index-closed", &[]);
        }
        for id in ["held-index-readers", "held-index-unrecorded", "held-index-outside"] {
            say(id, &[]);
        }
        lines
    }
}

fn label(field: Field, words: &Text) -> String {
    words.word("field", field.name())
}

/// Whoever was told of it because something was due or wrong.
fn told(view: &CaseView) -> Vec<String> {
    let told = view.ladder.fired.iter().flat_map(|fired| &fired.told);
    told.map(|told| told.name.clone()).collect::<BTreeSet<_>>().into_iter().collect()
}

/// What was printed of it for somebody.
fn papers(view: &CaseView, words: &Text) -> Vec<String> {
    let printed = view.timeline.iter().filter_map(|line| match &line.act {
        Act::Print(printing) => Some(words.word("paper", printing.paper.name())),
        _ => None,
    });
    printed.collect::<BTreeSet<_>>().into_iter().collect()
}

/// A day and a time that are read alike in every language.
fn minute(at: Timestamp, zone: &str) -> String {
    let zone = TimeZoneDatabase::bundled().get(zone).unwrap_or(TimeZone::UTC);
    let at = jiff::Timestamp::from_millisecond(at.0).unwrap_or(jiff::Timestamp::UNIX_EPOCH).to_zoned(zone);
    at.strftime("%Y-%m-%d %H:%M (%Z)").to_string()
}
