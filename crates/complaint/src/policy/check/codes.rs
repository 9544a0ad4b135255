//! Codes that are codes, unique on their level, and known where they are used.

use super::super::problem::{Findings, at, nth};
use super::super::{Category, Policy, Reason};
use super::repeated;
use std::collections::{BTreeMap, BTreeSet};

pub(super) fn check(policy: &Policy, findings: &mut Findings) {
    required(policy, findings);
    categories(policy, findings);
    for (activity, packs) in &policy.packs {
        let place = at("packs", activity);
        a_code(&place, activity, findings);
        listed(&place, packs, findings);
    }
    for (index, question) in policy.survey.iter().enumerate() {
        let place = nth("survey", index);
        a_code(&at(&place, "code"), &question.code, findings);
        if question.max <= question.min {
            findings.add(place, Reason::ScaleReversed { min: question.min, max: question.max });
        }
    }
    repeated("survey", policy.survey.iter().map(|question| question.code.as_str()), findings);
    for (name, levels) in &policy.ladders {
        let ladder = at("ladders", name);
        for (index, card) in levels.iter().enumerate().filter_map(|(index, level)| Some((index, level.card.as_ref()?)))
        {
            a_code(&at(&nth(&ladder, index), "card"), card, findings);
        }
    }
}

fn required(policy: &Policy, findings: &mut Findings) {
    let stages = |place: &str, record: &[_], resolve: &[_], close: &[_], findings: &mut Findings| {
        for (stage, fields) in [("record", record), ("resolve", resolve), ("close", close)] {
            repeated(&at(place, stage), fields.iter().map(|field: &crate::Field| field.name()), findings);
        }
    };
    let all = &policy.required;
    stages("required", &all.record, &all.resolve, &all.close, findings);
    let codes: BTreeSet<&str> = policy.categories.iter().map(|category| category.code.as_str()).collect();
    for (category, own) in &all.categories {
        let place = at("required.categories", category);
        if !codes.contains(category.as_str()) {
            findings.add(place.clone(), Reason::UnknownCategory { category: category.clone() });
        }
        stages(&place, &own.record, &own.resolve, &own.close, findings);
    }
}

fn categories(policy: &Policy, findings: &mut Findings) {
    for (index, category) in policy.categories.iter().enumerate() {
        let place = nth("categories", index);
        a_code(&at(&place, "code"), &category.code, findings);
        listed(&at(&place, "subcategories"), &category.subcategories, findings);
        listed(&at(&place, "retired_subcategories"), &category.retired_subcategories, findings);
        let retired = category.retired_subcategories.iter().enumerate();
        for (index, code) in retired.filter(|(_, code)| category.subcategories.contains(code)) {
            let place = nth(&at(&place, "retired_subcategories"), index);
            findings.add(place, Reason::Duplicate { code: code.clone() });
        }
    }
    repeated("categories", policy.categories.iter().map(|category| category.code.as_str()), findings);
}

fn listed(place: &str, codes: &[String], findings: &mut Findings) {
    for (index, code) in codes.iter().enumerate() {
        a_code(&nth(place, index), code, findings);
    }
    repeated(place, codes.iter().map(String::as_str), findings);
}

fn a_code(place: &str, code: &str, findings: &mut Findings) {
    let letters = code.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_');
    if !letters || !(1..=64).contains(&code.len()) {
        findings.add(place, Reason::NotACode { code: code.to_owned() });
    }
}

/// Every code of the version before is still there, perhaps retired.
pub(super) fn kept(policy: &Policy, previous: &Policy, findings: &mut Findings) {
    let present: BTreeMap<&str, BTreeSet<&str>> =
        policy.categories.iter().map(|category| (category.code.as_str(), below(category).collect())).collect();
    for category in &previous.categories {
        let place = at("categories", &category.code);
        let vanished = |code: &str| Reason::CodeVanished { code: code.to_owned() };
        let Some(codes) = present.get(category.code.as_str()) else {
            findings.add(place, vanished(&category.code));
            continue;
        };
        for code in below(category).filter(|code| !codes.contains(code)) {
            findings.add(at(&place, code), vanished(code));
        }
    }
}

fn below(category: &Category) -> impl Iterator<Item = &str> {
    category.subcategories.iter().chain(&category.retired_subcategories).map(String::as_str)
}
