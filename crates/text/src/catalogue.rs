//! The catalogue's files, built into the program.

use crate::Language;

macro_rules! files {
    ($tag:literal) => {
        &[
            include_str!(concat!("../catalogue/", $tag, "/app.ftl")),
            include_str!(concat!("../catalogue/", $tag, "/case.ftl")),
            include_str!(concat!("../catalogue/", $tag, "/desk.ftl")),
            include_str!(concat!("../catalogue/", $tag, "/error.ftl")),
            include_str!(concat!("../catalogue/", $tag, "/figures.ftl")),
            include_str!(concat!("../catalogue/", $tag, "/handover.ftl")),
            include_str!(concat!("../catalogue/", $tag, "/mail.ftl")),
            include_str!(concat!("../catalogue/", $tag, "/notice.ftl")),
            include_str!(concat!("../catalogue/", $tag, "/paper.ftl")),
            include_str!(concat!("../catalogue/", $tag, "/policy.ftl")),
            include_str!(concat!("../catalogue/", $tag, "/print.ftl")),
            include_str!(concat!("../catalogue/", $tag, "/privacy.ftl")),
            include_str!(concat!("../catalogue/", $tag, "/record.ftl")),
            include_str!(concat!("../catalogue/", $tag, "/start.ftl")),
            include_str!(concat!("../catalogue/", $tag, "/time.ftl")),
            include_str!(concat!("../catalogue/", $tag, "/words.ftl")),
            include_str!(concat!("../catalogue/", $tag, "/worklist.ftl")),
        ]
    };
}

/// Every file of a language.
pub fn sources(language: Language) -> &'static [&'static str] {
    match language {
        Language::En => files!("en"),
        Language::De => files!("de"),
        Language::Es => files!("es"),
        Language::Ar => files!("ar"),
    }
}
