//! The languages shipped.

use std::fmt;
use unic_langid::{LanguageIdentifier, langid};

/// A shipped language.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub enum Language {
    /// English, which stands behind every other.
    #[default]
    En,
    /// German.
    De,
    /// Spanish, as it is written in Spain.
    Es,
    /// Arabic, written from right to left.
    Ar,
}

impl Language {
    /// Every language, in the order people are shown them.
    pub const ALL: [Language; 4] = [Language::En, Language::De, Language::Es, Language::Ar];

    /// The BCP 47 tag.
    pub fn tag(self) -> &'static str {
        match self {
            Language::En => "en",
            Language::De => "de",
            Language::Es => "es",
            Language::Ar => "ar",
        }
    }

    /// The shipped language that a tag such as `de-AT` or a locale such as `ar_EG.UTF-8` asks for.
    pub fn find(tag: &str) -> Option<Language> {
        let primary = tag.split(['-', '_', '.']).next().unwrap_or_default();
        Language::ALL.into_iter().find(|language| language.tag().eq_ignore_ascii_case(primary))
    }

    /// True for languages written from right to left.
    pub fn is_right_to_left(self) -> bool {
        self == Language::Ar
    }

    pub(crate) fn identifier(self) -> LanguageIdentifier {
        match self {
            Language::En => langid!("en"),
            Language::De => langid!("de"),
            Language::Es => langid!("es"),
            Language::Ar => langid!("ar"),
        }
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_region_or_an_encoding_does_not_hide_the_language() {
        assert_eq!(Language::find("de-AT"), Some(Language::De));
        assert_eq!(Language::find("ar_EG.UTF-8"), Some(Language::Ar));
        assert_eq!(Language::find("es-MX"), Some(Language::Es));
        assert_eq!(Language::find("xx"), None);
    }
}
