//! The facts of a case in groups, as the window shows them.

use super::group;
use crate::occasion::Voice;
use crate::{data, when};
use complaint::{Facts, Field, Register};
use typst::foundations::Value;

const GROUPS: &[(&str, &[Field])] = &[
    (
        "group-customer",
        &[
            Field::Name,
            Field::Phone,
            Field::Email,
            Field::Address,
            Field::Language,
            Field::OnBehalfOf,
            Field::Anonymous,
            Field::Vulnerable,
        ],
    ),
    (
        "group-about",
        &[
            Field::Product,
            Field::ProductCode,
            Field::Serial,
            Field::Lot,
            Field::Receipt,
            Field::PurchasedOn,
            Field::Company,
            Field::Department,
        ],
    ),
    ("group-request", &[Field::Remedy, Field::ImmediateAction, Field::Mood]),
    (
        "group-assessment",
        &[
            Field::Category,
            Field::Subcategory,
            Field::Severity,
            Field::Urgency,
            Field::Safety,
            Field::Legal,
            Field::Media,
            Field::StaffConduct,
        ],
    ),
    ("group-origin", &[Field::Kind, Field::Channel, Field::ExternalId, Field::ExternalSource, Field::PrintedNumber]),
];

/// Every group that has something to say.
pub(super) fn groups(facts: &Facts, voice: &Voice<'_>) -> Vec<Option<Value>> {
    let stated = |field: &Field| {
        let register = facts.fields.get(field.name())?;
        line(
            &voice.say(&format!("field-{}", field.name()), &[]),
            register,
            |value| said(*field, value, facts, voice),
            voice,
        )
    };
    let mut groups: Vec<Option<Value>> = Vec::new();
    for (heading, fields) in GROUPS {
        let mut lines: Vec<Value> = fields.iter().filter_map(stated).collect();
        if *heading == "group-origin" {
            let received = voice.instant(facts.received_at());
            lines.insert(0, data::fact(&voice.say("case-received", &[]), &received));
            lines.insert(1, data::fact(&voice.say("case-recorded", &[]), &voice.instant(facts.recorded.instant())));
        }
        groups.push(group(heading, lines, voice));
    }
    let known = |name: &str| Field::find(name).is_some();
    let others = facts.fields.iter().filter(|(name, _)| !known(name));
    let others = others.filter_map(|(name, register)| {
        line(name.strip_prefix("x:").unwrap_or(name), register, |value| value.to_owned(), voice)
    });
    groups.push(group("group-other", others.collect(), voice));
    groups
}

/// A fact with its value, or all values while people disagree.
fn line(label: &str, register: &Register, said: impl Fn(&str) -> String, voice: &Voice<'_>) -> Option<Value> {
    register.value()?;
    let mut values: Vec<String> = register.variants.iter().map(|variant| said(&variant.value)).collect();
    if register.is_contested() {
        values.push(voice.say("case-contested", &[]));
    }
    Some(data::fact(label, &values.join("\n")))
}

/// A value in words.
pub(super) fn said(field: Field, value: &str, facts: &Facts, voice: &Voice<'_>) -> String {
    let word = |list: &str| voice.text.word(list, value);
    match field {
        Field::Subcategory => {
            voice.text.word(&format!("subcategory-{}", facts.field(Field::Category).unwrap_or("")), value)
        }
        Field::PurchasedOn => value.parse().map_or_else(|_| value.to_owned(), |day| when::plain_day(day, &voice.text)),
        flag if flag.is_flag() => word("flag"),
        code if code.is_code() => word(code.name()),
        _ => value.to_owned(),
    }
}
