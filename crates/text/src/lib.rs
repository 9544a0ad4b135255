//! All wording: one Fluent catalogue for window, notices, tray and terminal.
//!
//! Knows words and plural rules only: no clock, no files at run time, no formatting of numbers or dates beyond counts.
//! Times, names and amounts are passed in ready to be read.

mod catalogue;
mod language;

pub use language::Language;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

/// The wording of one language, with English behind it.
pub struct Text {
    language: Language,
    bundles: Vec<FluentBundle<FluentResource>>,
}

impl Text {
    /// The wording of `language`.
    pub fn new(language: Language) -> Text {
        let mut bundles = vec![bundle(language)];
        if language != Language::En {
            bundles.push(bundle(Language::En));
        }
        Text { language, bundles }
    }

    /// Which language this is.
    pub fn language(&self) -> Language {
        self.language
    }

    /// The message `id` with its arguments filled in. English stands in where a language lacks it; an id nobody knows is
    /// given back as it is, so that a person sees something they can report.
    ///
    /// Arguments whose name is `count` choose the plural form and must be whole numbers.
    pub fn get(&self, id: &str, args: &[(&str, String)]) -> String {
        let args = arguments(args);
        self.bundles.iter().find_map(|bundle| say(bundle, id, &args)).unwrap_or_else(|| id.to_owned())
    }

    /// The word for a stable code, such as `word("state", "received")`; a code of a newer version is shown as it is.
    pub fn word(&self, list: &str, code: &str) -> String {
        let id = format!("{list}-{code}");
        if self.has(&id) { self.get(&id, &[]) } else { code.to_owned() }
    }

    /// True when there is such a message.
    pub fn has(&self, id: &str) -> bool {
        self.bundles.iter().any(|bundle| bundle.has_message(id))
    }
}

fn bundle(language: Language) -> FluentBundle<FluentResource> {
    let mut bundle = FluentBundle::new_concurrent(vec![language.identifier()]);
    // Isolating marks keep Latin numbers in place inside Arabic lines; elsewhere they would only be in the way.
    bundle.set_use_isolating(language.is_right_to_left());
    for source in catalogue::sources(language) {
        // A resource with errors still gives its good messages; the tests of this crate refuse any error.
        let resource = FluentResource::try_new((*source).to_owned()).unwrap_or_else(|(resource, _)| resource);
        bundle.add_resource_overriding(resource);
    }
    bundle
}

fn arguments<'a>(args: &'a [(&'a str, String)]) -> FluentArgs<'a> {
    args.iter().map(|(name, value)| (*name, argument(name, value))).collect()
}

/// Only counts are numbers: anything else, such as a code with leading zeros, stays as it was given.
fn argument<'a>(name: &str, value: &'a str) -> FluentValue<'a> {
    if name == "count" { FluentValue::try_number(value) } else { FluentValue::from(value) }
}

fn say(bundle: &FluentBundle<FluentResource>, id: &str, args: &FluentArgs<'_>) -> Option<String> {
    let pattern = bundle.get_message(id)?.value()?;
    let mut errors = Vec::new();
    Some(bundle.format_pattern(pattern, Some(args), &mut errors).into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_is_said_in_the_language_asked_for() {
        assert_eq!(Text::new(Language::De).get("app-cancel", &[]), "Abbrechen");
    }

    #[test]
    fn an_argument_is_filled_in_as_it_was_given() {
        let text = Text::new(Language::En).get("notice-escalation-title", &[("number", "LDN04-K3-00127-M".to_owned())]);
        assert_eq!(text, "LDN04-K3-00127-M needs you");
    }

    #[test]
    fn a_count_chooses_the_plural_form() {
        let text = Text::new(Language::En);
        let said = |count: u32| text.get("notice-merged-title", &[("count", count.to_string())]);
        assert_eq!(said(1), "One escalation needs you");
        assert_eq!(said(4), "4 escalations need you");
    }

    #[test]
    fn arabic_has_a_form_of_its_own_for_two() {
        let said = Text::new(Language::Ar).get("notice-merged-title", &[("count", "2".to_owned())]);
        assert_eq!(said, "تصعيدان يحتاجان إليك");
    }

    #[test]
    fn a_spanish_million_takes_the_form_for_all_others() {
        let text = Text::new(Language::Es);
        let said = |count: u32| text.get("notice-merged-title", &[("count", count.to_string())]);
        assert_eq!(said(1), "Un escalado le necesita");
        assert_eq!(said(1_000_000), "1000000 escalados le necesitan", "Spanish has a class of its own for millions");
    }

    #[test]
    fn a_number_inside_an_arabic_line_is_isolated() {
        let said = Text::new(Language::Ar).get("notice-escalation-title", &[("number", "LDN04".to_owned())]);
        assert!(said.contains("\u{2068}LDN04\u{2069}"), "a bare number would be reordered: {said:?}");
    }

    #[test]
    fn an_unknown_id_is_given_back() {
        assert_eq!(Text::new(Language::De).get("nobody-wrote-this", &[]), "nobody-wrote-this");
    }

    #[test]
    fn a_code_of_a_newer_version_is_shown_as_it_is() {
        let text = Text::new(Language::En);
        assert_eq!(text.word("state", "received"), "Received");
        assert_eq!(text.word("state", "teleported"), "teleported");
    }
}
