//! The packs that ship. Each rests on one source; what was read of it, and when, is said in the pack itself.

mod carriage;
mod finance;
mod general;
mod retail;

use super::{Clause, DayZero, DeadlineKind, Ends, Moment, Nature, Pack, Rule, Span};
use jiff::civil::{Date, date};
use std::num::NonZeroU16;

/// The day on which the sources of all shipped packs were last looked at.
const CHECKED_ON: Date = date(2026, 11, 27);

/// Every shipped pack, in the order people are shown them.
pub fn packs() -> Vec<Pack> {
    vec![
        general::iso_10002(),
        retail::consumer_rights_act(),
        retail::sale_of_goods_directive(),
        finance::disp(),
        general::spanish_customer_service(),
        carriage::dot_259_7(),
    ]
}

/// The shipped pack of that code.
pub fn find_pack(code: &str) -> Option<Pack> {
    packs().into_iter().find(|pack| pack.code == code)
}

/// A number of a source; 0, which no source has, counts as 1.
fn number(number: u16) -> NonZeroU16 {
    NonZeroU16::new(number).unwrap_or(NonZeroU16::MIN)
}

/// A duty that starts at receipt, is counted from the day after and ends with its last day; each pack changes what its
/// source says otherwise.
fn duty(code: &str, kind: DeadlineKind, clause: &str, span: Span, met_by: &[Moment]) -> Rule {
    Rule {
        code: code.to_owned(),
        kind,
        nature: Nature::Duty,
        clause: clause.to_owned(),
        starts: Moment::Received,
        span,
        day_zero: DayZero::NotCounted,
        ends: Ends::EndOfDay,
        met_by: met_by.to_vec(),
        excused_by: None,
        only_if_kept: None,
        binding_from: None,
        only_after: None,
        only_for: None,
        stops_for_repair: None,
    }
}

fn text(code: &str, carried_by: Moment, clause: &str) -> Clause {
    Clause { code: code.to_owned(), carried_by, clause: clause.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn codes_are_unique_and_what_they_name_exists() {
        let all = packs();
        let codes: BTreeSet<_> = all.iter().map(|pack| &pack.code).collect();
        assert_eq!(codes.len(), all.len(), "two packs of one code could not be told apart");
        for pack in &all {
            let rules: BTreeSet<_> = pack.deadlines.iter().map(|rule| &rule.code).collect();
            assert_eq!(rules.len(), pack.deadlines.len(), "{}: two rules of one code", pack.code);
            let named = pack.deadlines.iter().flat_map(|rule| [&rule.excused_by, &rule.only_if_kept]).flatten();
            for other in named {
                assert!(pack.find_rule(other).is_some(), "{}: a rule names {other}, which is not there", pack.code);
            }
        }
    }

    #[test]
    fn every_pack_names_its_source_and_what_was_checked() {
        for pack in packs() {
            let source = &pack.source;
            assert!(source.url.starts_with("https://"), "{}: where can it be read?", pack.code);
            assert!(!source.name.is_empty() && !source.checked.is_empty(), "{}: what does it rest on?", pack.code);
            assert!(pack.deadlines.iter().all(|rule| !rule.clause.is_empty()), "{}: a rule without clause", pack.code);
        }
    }

    #[test]
    fn packs_survive_being_written_as_data() {
        for pack in packs() {
            let written = toml::to_string(&pack).unwrap();
            let read: Pack = toml::from_str(&written).unwrap();
            assert_eq!(read, pack, "{written}");
        }
    }

    #[test]
    fn a_span_of_nothing_is_no_data() {
        let span = |amount: &str| toml::from_str::<Span>(&format!("unit = \"working_days\"\namount = {amount}\n"));
        assert_eq!(span("3").unwrap(), Span::WorkingDays(number(3)));
        assert!(span("0").is_err(), "no law gives nought days");
    }
}
