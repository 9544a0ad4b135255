//! Reading values of TOML one by one, so that every problem is told and not only the first.

use crate::policy::problem::{Findings, at, nth};
use crate::policy::{Expected, Reason, Unreadable};
use std::collections::BTreeMap;
use toml::Value;

/// A value and where it stands.
pub(super) struct Node<'a> {
    place: String,
    value: &'a Value,
}

/// What can be read from a value. `None` means that a finding says why not.
pub(super) trait Read: Sized {
    fn read(node: &Node<'_>, findings: &mut Findings) -> Option<Self>;
}

/// What can be read from a key.
pub(super) trait Key: Ord + Sized {
    fn key(text: &str) -> Result<Self, Reason>;
}

impl From<Unreadable> for Reason {
    fn from(Unreadable { text, expected }: Unreadable) -> Self {
        Reason::NotReadable { text, expected }
    }
}

impl<'a> Node<'a> {
    pub(super) fn root(value: &'a Value) -> Self {
        Self { place: String::new(), value }
    }

    pub(super) fn place(&self) -> &str {
        &self.place
    }

    /// Notes that another kind of value is needed.
    pub(super) fn is_not<T>(&self, expected: Expected, findings: &mut Findings) -> Option<T> {
        let found = self.value.type_str().to_owned();
        findings.add(self.place.clone(), Reason::WrongKind { expected, found });
        None
    }

    /// The text here. Dates and instants may stand without quotation marks, as TOML knows them.
    pub(super) fn text(&self, findings: &mut Findings) -> Option<String> {
        match self.value {
            Value::String(text) => Some(text.clone()),
            Value::Datetime(datetime) => Some(datetime.to_string()),
            Value::Integer(_) | Value::Float(_) | Value::Boolean(_) | Value::Array(_) | Value::Table(_) => {
                self.is_not(Expected::Text, findings)
            }
        }
    }

    /// The text here, made into something.
    pub(super) fn parsed<T>(
        &self,
        parse: impl FnOnce(&str) -> Result<T, Reason>,
        findings: &mut Findings,
    ) -> Option<T> {
        let text = self.text(findings)?;
        parse(&text).map_err(|reason| findings.add(self.place.clone(), reason)).ok()
    }

    /// The whole number here, within what `T` holds.
    pub(super) fn number<T: TryFrom<i64>>(&self, expected: Expected, findings: &mut Findings) -> Option<T> {
        let number = self.value.as_integer().and_then(|number| T::try_from(number).ok());
        number.or_else(|| self.is_not(expected, findings))
    }

    /// The yes or no here.
    pub(super) fn yes_or_no(&self) -> Option<bool> {
        self.value.as_bool()
    }

    /// The entries of the list here.
    pub(super) fn list(&self, findings: &mut Findings) -> Option<Vec<Node<'a>>> {
        let Value::Array(list) = self.value else { return self.is_not(Expected::List, findings) };
        let entries = list.iter().enumerate();
        Some(entries.map(|(index, value)| Node { place: nth(&self.place, index), value }).collect())
    }

    /// The keys and values of the section here.
    pub(super) fn entries(&self, findings: &mut Findings) -> Option<Vec<(&'a str, Node<'a>)>> {
        let Value::Table(table) = self.value else { return self.is_not(Expected::Section, findings) };
        let entries = table.iter();
        Some(entries.map(|(key, value)| (key.as_str(), Node { place: at(&self.place, key), value })).collect())
    }

    /// The section here, of which only these keys are known.
    pub(super) fn section(&self, known: &[&str], findings: &mut Findings) -> Option<Section<'a>> {
        let entries = self.entries(findings)?;
        for (key, node) in &entries {
            if !known.contains(key) {
                findings.add(node.place.clone(), Reason::UnknownKey {});
            }
        }
        Some(Section { place: self.place.clone(), entries: entries.into_iter().collect() })
    }
}

/// A section with known keys.
pub(super) struct Section<'a> {
    place: String,
    entries: BTreeMap<&'a str, Node<'a>>,
}

impl Section<'_> {
    /// What has to be stated.
    pub(super) fn needed<T: Read>(&self, key: &str, findings: &mut Findings) -> Option<T> {
        let Some(node) = self.entries.get(key) else {
            findings.add(at(&self.place, key), Reason::MissingKey {});
            return None;
        };
        T::read(node, findings)
    }

    /// What may be left out.
    pub(super) fn optional<T: Read + Default>(&self, key: &str, findings: &mut Findings) -> Option<T> {
        self.entries.get(key).map_or_else(|| Some(T::default()), |node| T::read(node, findings))
    }
}

impl<T: Read> Read for Option<T> {
    fn read(node: &Node<'_>, findings: &mut Findings) -> Option<Self> {
        T::read(node, findings).map(Some)
    }
}

impl<T: Read> Read for Vec<T> {
    fn read(node: &Node<'_>, findings: &mut Findings) -> Option<Self> {
        let read: Vec<Option<T>> = node.list(findings)?.iter().map(|entry| T::read(entry, findings)).collect();
        read.into_iter().collect()
    }
}

impl<K: Key, V: Read> Read for BTreeMap<K, V> {
    fn read(node: &Node<'_>, findings: &mut Findings) -> Option<Self> {
        let entries = node.entries(findings)?;
        let read: Vec<Option<(K, V)>> = entries.iter().map(|(key, node)| entry(key, node, findings)).collect();
        read.into_iter().collect()
    }
}

fn entry<K: Key, V: Read>(key: &str, node: &Node<'_>, findings: &mut Findings) -> Option<(K, V)> {
    let key = K::key(key).map_err(|reason| findings.add(node.place(), reason)).ok();
    let value = V::read(node, findings);
    key.zip(value)
}

/// Reads a section into a struct: keys that have to be stated, then keys that may be left out.
macro_rules! section {
    ($name:ident { $($needed:ident),* ; $($optional:ident),* }) => {
        impl Read for $name {
            fn read(node: &Node<'_>, findings: &mut Findings) -> Option<Self> {
                let known = [$(stringify!($needed),)* $(stringify!($optional),)*];
                let section = node.section(&known, findings)?;
                $(let $needed = section.needed(stringify!($needed), findings);)*
                $(let $optional = section.optional(stringify!($optional), findings);)*
                Some(Self { $($needed: $needed?,)* $($optional: $optional?,)* })
            }
        }
    };
}
pub(super) use section;
