//! What every paper says besides the case: from whom, in which language, when it was printed.

use crate::when::When;
use complaint::Timestamp;
use text::{Language, Text};
use typst::foundations::{Dict, Value, dict};

/// For whom and from where a paper is printed.
#[derive(Clone, Copy, Debug)]
pub struct Occasion<'a> {
    /// The customer's language; a case file is in that of whoever reads it.
    pub language: Language,
    /// Name of the organisation.
    pub organisation: &'a str,
    /// Name of the store.
    pub store: &'a str,
    /// IANA zone in which times are said; one that nobody knows counts as UTC.
    pub zone: &'a str,
    /// When it is printed.
    pub printed_at: Timestamp,
}

/// The words of one paper: its language and how it says times.
pub(crate) struct Voice<'a> {
    pub occasion: &'a Occasion<'a>,
    pub text: Text,
    pub when: When,
}

impl<'a> Voice<'a> {
    pub(crate) fn new(occasion: &'a Occasion<'a>) -> Voice<'a> {
        Voice { occasion, text: Text::new(occasion.language), when: When::new(occasion.zone) }
    }

    /// A message of the catalogue.
    pub(crate) fn say(&self, id: &str, args: &[(&str, &str)]) -> String {
        let args: Vec<(&str, String)> = args.iter().map(|(name, value)| (*name, (*value).to_owned())).collect();
        self.text.get(id, &args)
    }

    /// A day in words.
    pub(crate) fn day(&self, at: Timestamp) -> String {
        self.when.day(at, &self.text)
    }

    /// A day and a time in words.
    pub(crate) fn instant(&self, at: Timestamp) -> String {
        self.when.instant(at, &self.text)
    }

    /// What every template asks for, and what one of them asks for besides.
    pub(crate) fn data<const N: usize>(&self, title: &str, own: [(&str, Value); N]) -> Dict {
        let printed = self.say("paper-printed", &[("when", &self.instant(self.occasion.printed_at))]);
        let mut data = dict! {
            "language" => self.occasion.language.tag(),
            "rtl" => self.occasion.language.is_right_to_left(),
            "organisation" => self.occasion.organisation,
            "store" => self.occasion.store,
            "title" => title,
            "printed" => printed,
        };
        for (key, value) in own {
            data.insert(key.into(), value);
        }
        data
    }
}
