use super::*;
use crate::category;
use crate::classify::{DEFAULT_MATRIX, Lifts, priority};
use crate::testing::store;
use std::fmt::Write as _;

/// Before any policy applies: nothing is in the past yet.
pub(super) const LONG_AGO: Timestamp = Timestamp(0);

/// The TOML of the policy that ships with one piece of it written otherwise.
fn rewritten(from: &str, to: &str) -> String {
    let text = Policy::default().to_toml();
    assert_eq!(text.matches(from).count(), 1, "{from:?} should stand once in\n{text}");
    text.replace(from, to)
}

/// What is found wrong with the shape of a text, as place and name.
fn refused(text: &str) -> Vec<(String, &'static str)> {
    let problems = Policy::from_toml(text).expect_err("this should be refused");
    problems.into_iter().map(|problem| (problem.place, problem.reason.name())).collect()
}

fn one(place: &str, name: &'static str) -> Vec<(String, &'static str)> {
    vec![(place.to_owned(), name)]
}

#[test]
fn the_policy_that_ships_survives_being_written_and_read() {
    let policy = Policy::default();
    let text = policy.to_toml();
    assert_eq!(Policy::from_toml(&text), Ok(policy.clone()), "as written:\n{text}");
    let by_serde: Policy = toml::from_str(&text).unwrap();
    assert_eq!(by_serde, policy, "serde reads the same, where a policy travels");
}

#[test]
fn the_policy_that_ships_can_work() {
    let found = check(&Policy::default(), Some(&crate::testing::directory()), LONG_AGO);
    assert_eq!(found, [], "nothing in it is refused");
    assert_eq!(Policy::shipped(), &Policy::default(), "and it is made once");
}

#[test]
fn the_defaults_are_those_of_the_design() {
    let text = Policy::default().to_toml();
    let mut lines = String::new();
    for (priority, targets) in Policy::default().all_targets() {
        let [acknowledge, first_response, next_update, resolve] = targets.named().map(|(_, target)| target.to_string());
        writeln!(lines, "{priority}: {acknowledge} / {first_response} / {next_update} / {resolve}").unwrap();
    }
    assert_eq!(
        lines,
        "p1: 30 min / 2 h / 24 h / 24 h\n\
         p2: 2 business hours / 8 business hours / 2 business days / 2 business days\n\
         p3: 8 business hours / 2 business days / 5 business days / 5 business days\n\
         p4: 1 business day / 5 business days / 10 business days / 10 business days\n",
        "DOMAIN 5"
    );
    for written in [
        "matrix = [[1, 1, 1, 1], [1, 2, 2, 3], [2, 3, 3, 4], [3, 4, 4, 4]]",
        "thresholds = [50, 75, 90, 100, 150]",
        "monday = [\"09:00-18:00\"]",
        "offset = \"4 h\"",
        "ack_within = \"15 min\"",
        "recipients = [\"supervisor\", \"manager\", \"quality\"]",
    ] {
        assert!(text.contains(written), "{written} should stand in\n{text}");
    }
}

#[test]
fn priorities_by_policy_are_those_of_the_matrix_and_its_lifts() {
    let policy = Policy::default();
    let flags = [Field::Safety, Field::Vulnerable, Field::Media, Field::StaffConduct];
    for severity in 1..=4 {
        for urgency in 1..=4 {
            for raised in 0..16u8 {
                let is_raised = |bit: usize| raised & (1 << bit) != 0;
                let [safety, vulnerable, media, staff_conduct] = [0, 1, 2, 3].map(is_raised);
                let lifts = Lifts { safety, vulnerable, media, staff_conduct };
                let (severity, urgency) = (Severity::try_from(severity).unwrap(), Urgency::try_from(urgency).unwrap());
                let raised: Vec<Field> = (0..4).filter(|bit| is_raised(*bit)).map(|bit| flags[bit]).collect();
                let expected = priority(&DEFAULT_MATRIX, severity, urgency, lifts);
                assert_eq!(policy.priority(severity, urgency, &raised), expected, "{severity:?} {urgency:?} {lifts:?}");
            }
        }
    }
}

#[test]
fn the_categories_that_ship_are_those_that_are_known() {
    let policy = Policy::default();
    let codes: Vec<&str> = policy.categories.iter().map(|category| category.code.as_str()).collect();
    let known: Vec<&str> = category::CATEGORIES.iter().map(|category| category.code).collect();
    assert_eq!(codes, known, "in the order people are shown them");
    assert_eq!(policy.categories[0].subcategories, category::CATEGORIES[0].subcategories, "with their second level");
}

#[test]
fn a_limit_is_in_its_currency_and_where_none_is_set_those_of_all_stores_are_asked() {
    let mut policy = Policy::default();
    let limit = |policy: &Policy, currency: &str, role| policy.limit(currency.parse().unwrap(), role).case;
    assert_eq!(limit(&policy, "GBP", Role::Clerk), 5_000, "what ships");
    assert_eq!(limit(&policy, "PLN", Role::Manager), 0, "nothing is set");
    assert_eq!(limit(&policy, "PLN", Role::Quality), i64::MAX, "and yet nothing waits for ever");
    assert_eq!(limit(&policy, "PLN", Role::Auditor), 0, "who changes nothing gives nothing");
    let zlotys = Limit { case: 9_000, customer_year: 20_000 };
    policy.limits.insert("PLN".to_owned(), [(Role::Clerk, zlotys)].into());
    assert_eq!(limit(&policy, "PLN", Role::Clerk), 9_000, "what is set");
    assert_eq!(limit(&policy, "PLN", Role::Quality), 0, "and only that");
}

#[test]
fn a_waiting_case_pauses_its_clocks_where_the_policy_says_so() {
    let policy = Policy::default();
    let paused: Vec<bool> = WaitingFor::ALL.iter().map(|waiting| policy.pauses_for(*waiting)).collect();
    assert_eq!(paused, [true, true, false], "what the organisation owes itself goes on running");
}

#[test]
fn the_version_in_force_is_the_last_that_has_begun() {
    let version = |version, from| Policy { version, effective_from: Timestamp(from), ..Policy::default() };
    let versions = [version(3, 300), version(1, 0), version(2, 100)];
    let at = |ms| Policy::in_force(&versions, Timestamp(ms)).map(|policy| policy.version);
    assert_eq!([at(-1), at(0), at(99), at(100), at(300)], [None, Some(1), Some(1), Some(2), Some(3)], "by instant");
}

#[test]
fn a_policy_is_written_as_people_write() {
    let text = r#"
version = 7
effective_from = 2026-03-01T00:00:00Z
default_calendar = "london"
thresholds = [75, 100]
pauses = ["customer"]
snooze = "20 minutes"
matrix = [[1, 1, 1, 1], [1, 2, 2, 3], [2, 3, 3, 4], [3, 4, 4, 4]]
lifts = { safety = 1, legal = 2 }
targets.p1 = { acknowledge = "30 min", first_response = "2 hours", next_update = "1 day", resolve = "24 h" }
targets.p2 = { acknowledge = "2 business hours", first_response = "90 business minutes", next_update = "2 business days", resolve = "1 business day" }
targets.p3 = { acknowledge = "8 business h", first_response = "2 business d", next_update = "5 business days", resolve = "5 business days" }
targets.p4 = { acknowledge = "1 business day", first_response = "5 business days", next_update = "10 business days", resolve = "10 business days" }
calendars.london.zone = "Europe/London"
calendars.london.week = { monday = ["9:00-12:00", "13:00–24:00"], saturday = ["10:00-16:00"] }
calendars.london.holidays = { 2026-12-25 = "Christmas Day" }
store_calendars = { LDN04 = "london" }
limits.GBP.clerk = { case = 2000, customer_year = 10000 }
required = { close = ["category"], categories.product.resolve = ["product", "receipt"] }
packs.retail_sale = ["uk_cra_2015"]

[[ladders.service]]
trigger = "75%"
clock = "resolve"
offset = "0 min"
hours = "business"
recipients = ["owner"]
fallback = "supervisor"
stop_on = ["taken"]

[[categories]]
code = "product"
subcategories = ["defect"]
"#;
    let policy = Policy::from_toml(text).unwrap();
    assert_eq!(check(&policy, None, LONG_AGO), [], "and it can work");
    assert_eq!(policy.effective_from, Timestamp(1_772_323_200_000), "an instant without quotation marks");
    assert_eq!(policy.snooze, Span::Minutes(20), "units in full");
    assert_eq!(policy.targets.p1.next_update, Target::ClockMinutes(1_440), "a day on the wall");
    assert_eq!(policy.targets.p2.first_response, Target::BusinessMinutes(90), "business minutes");
    let monday = &policy.calendars["london"].week.monday;
    assert_eq!(monday[1], Hours { from: TimeOfDay(780), to: TimeOfDay::END }, "an en dash, and the end of the day");
    assert_eq!(policy.opening_hours(&store("LDN04")), policy.calendars.get("london"), "a store's calendar");
    assert_eq!(policy.ladders["service"][0].trigger, Trigger::Threshold(75), "a percentage without a space");
    assert_eq!(Policy::from_toml(&policy.to_toml()), Ok(policy), "and it survives being written");
}

#[test]
fn every_trigger_and_span_is_read_as_it_is_written() {
    let triggers = [
        Trigger::Threshold(90),
        Trigger::Severity(Severity::try_from(1).unwrap()),
        Trigger::Flag(Field::Media),
        Trigger::Repeat { count: 3, days: 90 },
        Trigger::Similar { count: 5, days: 30 },
        Trigger::Score(2),
        Trigger::Manual,
    ];
    for trigger in triggers {
        assert_eq!(trigger.to_string().parse(), Ok(trigger), "{trigger}");
    }
    for amount in [0, 1, 59, 60, 61, 1_440, u32::MAX] {
        for target in [Target::ClockMinutes(amount), Target::BusinessMinutes(amount), Target::BusinessDays(amount)] {
            assert_eq!(target.to_string().parse(), Ok(target), "{target}");
        }
        for span in [Span::Minutes(amount), Span::Days(amount)] {
            assert_eq!(span.to_string().parse(), Ok(span), "{span}");
        }
    }
    for text in ["", "5", "-1 h", "1.5 h", "5 weeks", "2 business", "business 2 h", "99999999999 d", "4294967295 h"] {
        assert!(text.parse::<Span>().is_err(), "{text:?} is no span");
        assert!(text.parse::<Target>().is_err(), "{text:?} is no target");
    }
    for text in ["80", "severity 5", "flag product", "3 complaints in 90 min", "3 cases in 90 d", "score", "never"] {
        assert!(text.parse::<Trigger>().is_err(), "{text:?} is no trigger");
    }
    for text in ["9-18", "09:00", "09:60-10:00", "9:0-10:00", "009:00-10:00", "+9:00-10:00", "09:00-10:00-11:00"] {
        assert!(text.parse::<Hours>().is_err(), "{text:?} are no hours");
    }
}

#[test]
fn text_that_is_no_toml_is_refused_with_its_line() {
    assert_eq!(refused("version = 1\nversion = 2\n"), one("line 2", "not_toml"), "a key twice");
    assert_eq!(refused("version = 1\n\nmatrix = [\n"), one("line 3", "not_toml"), "a list without end");
}

#[test]
fn a_key_that_nobody_knows_is_refused() {
    assert_eq!(refused(&rewritten("snooze =", "snoze = 1\nsnooze =")), one("snoze", "unknown_key"), "at the top");
    let deep = rewritten("sunday = []", "sunday = []\nholiday = []");
    assert_eq!(refused(&deep), one("calendars.standard.week.holiday", "unknown_key"), "deep inside");
    let priority = rewritten("[targets.p4]", "[targets.p5]");
    let found = refused(&priority);
    assert!(found.contains(&("targets.p5".to_owned(), "unknown_key")), "a fifth priority: {found:?}");
    assert!(found.contains(&("targets.p4".to_owned(), "missing_key")), "and no fourth: {found:?}");
}

#[test]
fn what_has_to_be_stated_and_is_not_is_refused() {
    assert_eq!(refused(&rewritten("snooze = \"15 min\"\n", "")), one("snooze", "missing_key"), "nothing is assumed");
}

#[test]
fn everything_that_is_wrong_is_told_at_once() {
    let text = rewritten("snooze = \"15 min\"", "snooze = \"soon\"").replace("version = 1", "version = \"one\"");
    let found = refused(&text);
    assert_eq!(found, [("version".to_owned(), "wrong_kind"), ("snooze".to_owned(), "not_readable")], "both of them");
}

#[test]
fn a_value_of_the_wrong_kind_is_refused() {
    for (text, place) in [
        (rewritten("version = 1", "version = -1"), "version"),
        (rewritten("version = 1", "version = 1.5"), "version"),
        (rewritten("pauses = [\"customer\", \"third_party\"]", "pauses = \"customer\""), "pauses"),
        (rewritten("snooze = \"15 min\"", "snooze = 15"), "snooze"),
        (rewritten("safety = 1", "safety = 256"), "lifts.safety"),
        (rewritten("[lifts]\n", "[packs.x]\n[lifts]\n").replace("[packs]\n", "[packs.y]\n"), "packs.x"),
    ] {
        let found = refused(&text);
        assert!(found.contains(&(place.to_owned(), "wrong_kind")), "{place}: {found:?}");
    }
}

#[test]
fn words_that_cannot_be_read_are_refused() {
    for (text, place) in [
        (rewritten("snooze = \"15 min\"", "snooze = \"a while\""), "snooze"),
        (rewritten("saturday = [\"09:00-18:00\"]", "saturday = [\"9 to 5\"]"), "calendars.standard.week.saturday[0]"),
        (rewritten("trigger = \"75 %\"", "trigger = \"at noon\""), "ladders.service[0].trigger"),
        (rewritten("effective_from = \"1970-01-01T00:00:00Z\"", "effective_from = \"May\""), "effective_from"),
        (
            rewritten("[calendars.standard.holidays]", "[calendars.standard.holidays]\n20261225 = \"x\""),
            "calendars.standard.holidays.20261225",
        ),
        (rewritten("[store_calendars]", "[store_calendars]\nldn04 = \"standard\""), "store_calendars.ldn04"),
    ] {
        assert_eq!(refused(&text), one(place, "not_readable"), "in\n{text}");
    }
}

#[test]
fn a_word_that_is_none_of_a_few_is_refused() {
    let text = rewritten("pauses = [\"customer\", \"third_party\"]", "pauses = [\"customer\", \"thirdparty\"]");
    let problems = Policy::from_toml(&text).unwrap_err();
    assert_eq!(refused(&text), one("pauses[1]", "unknown_word"), "a slip of the finger");
    assert!(problems[0].to_string().contains("customer, third_party, internal"), "it says what there is: {problems:?}");
}

#[test]
fn a_role_or_field_that_there_is_not_is_refused() {
    let text = rewritten("recipients = [\"supervisor\", \"manager\", \"quality\"]", "recipients = [\"boss\"]");
    assert_eq!(refused(&text), one("ladders.safety[0].recipients[0]", "unknown_role"), "nobody is called so");
    let text = rewritten("[limits.GBP.clerk]", "[limits.GBP.boss]");
    assert_eq!(refused(&text), one("limits.GBP.boss", "unknown_role"), "as a key too");
    let text = rewritten("record = []", "record = [\"colour\"]");
    assert_eq!(refused(&text), one("required.record[0]", "unknown_field"), "required of a case");
    assert_eq!(refused(&rewritten("safety = 1", "danger = 1")), one("lifts.danger", "unknown_field"), "as a key too");
}

#[test]
fn a_matrix_with_a_row_or_column_missing_is_refused() {
    let text = rewritten("[[1, 1, 1, 1], ", "[");
    assert_eq!(refused(&text), one("matrix", "matrix_gap"), "three rows");
    let text = rewritten("[1, 2, 2, 3]", "[1, 2, 2]");
    assert_eq!(refused(&text), one("matrix[1]", "matrix_gap"), "three columns");
}

#[test]
fn equal_policies_differ_in_nothing() {
    assert_eq!(diff(&Policy::default(), &Policy::default()), [], "nothing was changed");
}

#[test]
fn every_value_that_was_changed_is_listed_once_with_its_place() {
    let old = Policy::default();
    let mut new = Policy { version: 2, effective_from: Timestamp(86_400_000), ..Policy::default() };
    new.targets.p2.resolve = Target::BusinessDays(3);
    new.matrix[3][1] = 3;
    let standard = new.calendars.get_mut("standard").unwrap();
    standard.week.sunday = vec!["10:00-16:00".parse().unwrap()];
    standard.week.monday.clear();
    standard.holidays.insert(jiff::civil::date(2026, 12, 25), "Christmas Day".to_owned());
    new.thresholds.pop();
    new.ladders.get_mut("service").unwrap()[0].fallback = None;
    new.limits.insert("PLN".to_owned(), [(Role::Clerk, Limit { case: 1, customer_year: 2 })].into());
    new.packs.insert("carriage".to_owned(), Vec::new());
    let lines: Vec<String> = diff(&old, &new)
        .into_iter()
        .map(|one| {
            format!("{}: {} > {}", one.place, one.before.as_deref().unwrap_or("-"), one.after.as_deref().unwrap_or("-"))
        })
        .collect();
    assert_eq!(
        lines,
        [
            "calendars.standard.holidays.2026-12-25: - > Christmas Day",
            "calendars.standard.week.monday[0]: 09:00-18:00 > -",
            "calendars.standard.week.sunday[0]: - > 10:00-16:00",
            "effective_from: 1970-01-01T00:00:00Z > 1970-01-02T00:00:00Z",
            "ladders.service[0].fallback: supervisor > -",
            "limits.PLN.clerk.case: - > 1",
            "limits.PLN.clerk.customer_year: - > 2",
            "matrix[3][1]: 4 > 3",
            "packs.carriage: - > []",
            "targets.p2.resolve: 2 business days > 3 business days",
            "thresholds[4]: 150 > -",
            "version: 1 > 2",
        ],
        "by place"
    );
    let mut backwards: Vec<Difference> = diff(&new, &old);
    for one in &mut backwards {
        std::mem::swap(&mut one.before, &mut one.after);
    }
    assert_eq!(backwards, diff(&old, &new), "the other way round it is the same, turned over");
}

#[test]
fn reasons_have_stable_names_and_sentences() {
    for name in Reason::NAMES {
        let snake = name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_');
        assert!(snake, "{name} is a word of small letters");
    }
    let mut names = Reason::NAMES.to_vec();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), Reason::NAMES.len(), "no name stands for two reasons");
    let reason = Reason::UnknownZone { zone: "Europe/Londn".to_owned() };
    assert_eq!(reason.name(), "unknown_zone", "the name in code");
    let written = toml::Value::try_from(&reason).unwrap();
    assert_eq!(written["reason"].as_str(), Some("unknown_zone"), "is the name that travels");
    assert_eq!(reason.to_string(), "There is no time zone \"Europe/Londn\".", "one sentence");
}

#[test]
fn no_reason_is_without_a_test_that_brings_it_about() {
    let tests = concat!(include_str!("tests.rs"), include_str!("check/tests.rs"), include_str!("versions.rs"));
    for name in Reason::NAMES {
        assert!(tests.contains(&format!("\"{name}\"")), "{name}: no test asks for it");
    }
}
