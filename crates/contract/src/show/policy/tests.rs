use super::*;
use crate::vocabulary::POLICY_PARTS;
use complaint::policy::{Expected, Reason};
use complaint::{DeviceId, Target, Timestamp};
use std::sync::Arc;

const DAY: i64 = 24 * 3_600_000;
/// An instant after what ships began to apply.
const NOW: Timestamp = Timestamp(1_790_000_000_000);

fn show() -> Show {
    let device: DeviceId = "01890a5d-ac96-774b-bcce-b302099a8057".parse().expect("an id");
    let policies = Arc::default();
    Show { directory: Arc::default(), device, alone: true, me: None, now: NOW, revision: 1, policies }
}

/// A version from so many days after now, with another promise to resolve.
fn next(version: u32, days: i64) -> Policy {
    let mut policy = Policy { version, effective_from: NOW.plus(days * DAY), ..Policy::default() };
    policy.targets.p3.resolve = Target::BusinessDays(3);
    policy
}

fn published(policy: &Policy, at: Timestamp) -> Published {
    let (version, effective_from) = (policy.version, policy.effective_from);
    Published { version, effective_from, published_at: at, text: policy.to_toml() }
}

fn versions() -> Versions {
    let past = NOW.plus(-90 * DAY);
    let newer = published(&next(5, 20), past);
    Versions::of([
        published(&next(2, -60), past),
        published(&next(3, -30), past),
        published(&next(4, 10), past),
        Published { text: newer.text.clone() + "\nmoon_phase = \"full\"\n", ..newer },
    ])
}

#[test]
fn every_version_says_how_it_stands_the_latest_first() {
    let list = show().policies(&versions()).versions;
    let standings: Vec<_> = list.iter().map(|one| (one.version, one.standing.as_str())).collect();
    let expected = [(5, "unusable"), (4, "to_come"), (3, "in_force"), (2, "past"), (1, "past")];
    assert_eq!(standings, expected, "what ships stands last");
    assert_eq!(list[0].problems[0].reason.code, "unknown_key", "the reason is told");
    assert_eq!((list[4].effective_from, list[4].published_at), (None, None), "nobody published what ships");
}

#[test]
fn a_version_is_opened_with_its_words_and_what_it_says() {
    let opened = show().policy(&versions(), 3).expect("it is here");
    let rules = opened.rules.expect("it can be read");
    let resolve = &rules.targets[2].promises[3];
    assert_eq!((resolve.clock.as_str(), resolve.target.amount), ("resolve", 3), "of priority 3");
    assert!(opened.text.starts_with("# The rules"), "comments stay");
    let unusable = show().policy(&versions(), 5).expect("it is here too");
    assert!(unusable.rules.is_none() && unusable.text.contains("moon_phase"), "its words can be read all the same");
    assert!(show().policy(&versions(), 9).is_none(), "nobody published it");
}

#[test]
fn parts_that_no_desk_acts_on_are_those_that_a_difference_would_be_told_for() {
    let rules = show().policy(&versions(), 1).and_then(|opened| opened.rules).expect("what ships");
    let sleeping = ["next_update", "snooze", "thresholds", "matrix", "lifts", "limits", "required", "categories"];
    assert_eq!(rules.asleep, sleeping, "one list says both");
    assert!(rules.asleep.iter().all(|part| POLICY_PARTS.contains(&part.as_str())), "each has words");
}

#[test]
fn a_draft_that_can_be_read_says_what_changes_although_it_cannot_work() {
    let mut draft = next(3, 40);
    draft.default_calendar = "none".to_owned();
    draft.matrix[0][0] = 2;
    let check = show().policy_check(&versions(), &draft.to_toml());
    let reasons: Vec<_> = check.problems.iter().map(|one| one.reason.code.as_str()).collect();
    // The last version that can be used is 4, and one that cannot has number 5.
    assert_eq!(reasons, ["unknown_calendar", "version_not_above", "version_not_above"]);
    assert_eq!(check.problems[0].reason.params["calendar"], "none", "values are told");
    let differences = check.differences.expect("it can be read");
    let places: Vec<_> = differences.iter().map(|one| (one.place.as_str(), one.asleep)).collect();
    assert_eq!(places, [("default_calendar", false), ("effective_from", false), ("matrix[0][0]", true)]);
    assert!(show().policy_check(&versions(), "version = ").differences.is_none(), "no TOML");
}

#[test]
fn every_value_of_a_reason_is_text() {
    let of = |reason| problem(&Problem { place: "x".to_owned(), reason }).reason.params;
    let kind = of(Reason::WrongKind { expected: Expected::YesNo, found: "string".to_owned() });
    assert_eq!((kind["expected"].as_str(), kind["found"].as_str()), ("yes_no", "string"));
    assert_eq!(of(Reason::MatrixGap { found: 3 })["found"], "3", "numbers too");
    assert!(of(Reason::MissingKey {}).is_empty(), "the name of the reason is no value");
}

/// Ids of messages in the English catalogue; the other languages are held to it elsewhere.
fn catalogue() -> Vec<&'static str> {
    let source = include_str!("../../../../text/catalogue/en/policy.ftl");
    source.lines().filter_map(|line| line.split_once(" =").map(|(id, _)| id)).collect()
}

#[test]
fn every_reason_part_effect_and_expectation_has_words() {
    let ids = catalogue();
    let groups: [(&str, Vec<&str>); 4] = [
        ("policy-problem", Reason::NAMES.to_vec()),
        ("policy-part", POLICY_PARTS.to_vec()),
        ("policy-effect", complaint::policy::Effect::ALL.iter().map(|effect| effect.name()).collect()),
        ("policy-expected", Expected::ALL.iter().map(|expected| expected.name()).collect()),
    ];
    for (group, codes) in groups {
        for code in codes {
            assert!(ids.contains(&format!("{group}-{code}").as_str()), "nobody wrote {group}-{code}");
        }
    }
}
