use super::super::tests::LONG_AGO;
use super::super::{Limit, OpeningHours, Recipient, Span, Trigger};
use super::*;
use crate::testing::{directory, store};
use crate::{Field, Role, WaitingFor};
use jiff::civil::date;

/// What is found in the policy that ships after one change, as place and name.
fn found(change: impl FnOnce(&mut Policy)) -> Vec<(String, &'static str)> {
    let mut policy = Policy::default();
    change(&mut policy);
    named(check(&policy, Some(&directory()), LONG_AGO))
}

fn named(problems: Vec<Problem>) -> Vec<(String, &'static str)> {
    for problem in &problems {
        let words = problem.to_string();
        assert!(words.ends_with('.') && words.starts_with(&problem.place), "a sentence with its place: {words}");
    }
    problems.into_iter().map(|problem| (problem.place, problem.reason.name())).collect()
}

fn one(place: &str, name: &'static str) -> Vec<(String, &'static str)> {
    vec![(place.to_owned(), name)]
}

fn standard(policy: &mut Policy) -> &mut OpeningHours {
    policy.calendars.get_mut("standard").unwrap()
}

/// What is found when Monday has these hours.
fn monday(hours: &[&str]) -> Vec<(String, &'static str)> {
    let hours = hours.iter().map(|hours| hours.parse().unwrap()).collect();
    found(|policy| standard(policy).week.monday = hours)
}

/// What is found when the level of that index of the service ladder is changed.
fn level(index: usize, change: impl FnOnce(&mut super::super::Level)) -> Vec<(String, &'static str)> {
    found(|policy| change(&mut policy.ladders.get_mut("service").unwrap()[index]))
}

/// What is found when these roles have these limits in that currency.
fn limits(currency: &str, roles: &[(Role, i64, i64)]) -> Vec<(String, &'static str)> {
    let roles = roles.iter().map(|(role, case, customer_year)| {
        let (case, customer_year) = (*case, *customer_year);
        (*role, Limit { case, customer_year })
    });
    let roles = roles.collect();
    found(|policy| {
        policy.limits.insert(currency.to_owned(), roles);
    })
}

#[test]
fn a_matrix_holds_priorities_only() {
    assert_eq!(found(|policy| policy.matrix[2][0] = 0), one("matrix[2][0]", "not_a_priority"), "none");
    assert_eq!(found(|policy| policy.matrix[0][3] = 5), one("matrix[0][3]", "not_a_priority"), "a fifth");
    let lifted = found(|policy| {
        policy.lifts.insert(Field::Media, 0);
    });
    assert_eq!(lifted, one("lifts.media", "not_a_priority"), "nor is a lift another thing");
}

#[test]
fn only_a_flag_lifts() {
    let found = found(|policy| {
        policy.lifts.insert(Field::Product, 2);
    });
    assert_eq!(found, one("lifts.product", "not_a_flag"), "a product is neither yes nor no");
}

#[test]
fn thresholds_rise_from_above_nothing() {
    let thresholds = |thresholds: &[u32]| {
        let thresholds = thresholds.to_vec();
        found(|policy| policy.thresholds = thresholds)
    };
    assert_eq!(thresholds(&[0, 75, 100]), one("thresholds[0]", "thresholds_not_ascending"), "nothing is no threshold");
    assert_eq!(thresholds(&[75, 100, 90]), one("thresholds[2]", "thresholds_not_ascending"), "back again");
    assert_eq!(thresholds(&[75, 75, 100]), one("thresholds[1]", "thresholds_not_ascending"), "the same twice");
}

#[test]
fn hours_end_after_they_begin() {
    assert_eq!(monday(&["18:00-09:00"]), one("calendars.standard.week.monday[0]", "hours_reversed"), "turned over");
    assert_eq!(monday(&["09:00-09:00"]), one("calendars.standard.week.monday[0]", "hours_reversed"), "no time at all");
}

#[test]
fn hours_lie_within_the_day() {
    assert_eq!(monday(&["09:00-25:00"]), one("calendars.standard.week.monday[0]", "hours_beyond_day"), "one too many");
    assert_eq!(monday(&["00:00-24:00"]), [], "the whole day is a day");
}

#[test]
fn hours_of_a_day_are_apart_and_in_order() {
    let second = "calendars.standard.week.monday[1]";
    assert_eq!(monday(&["09:00-13:00", "12:00-18:00"]), one(second, "hours_overlap"), "noon is open twice");
    assert_eq!(monday(&["13:00-18:00", "09:00-12:00"]), one(second, "hours_out_of_order"), "afternoon first");
    assert_eq!(monday(&["09:00-12:00", "12:00-18:00"]), [], "half-open hours may touch");
}

#[test]
fn a_zone_exists() {
    let found = found(|policy| standard(policy).zone = Some("Europe/Londn".to_owned()));
    assert_eq!(found, one("calendars.standard.zone", "unknown_zone"), "a slip of the finger");
}

#[test]
fn a_holiday_has_a_name() {
    let found = found(|policy| drop(standard(policy).holidays.insert(date(2026, 12, 25), " ".to_owned())));
    assert_eq!(found, one("calendars.standard.holidays.2026-12-25", "nameless_holiday"), "why are we closed?");
}

#[test]
fn stores_go_by_calendars_that_there_are() {
    let mapped = |code, name: &str| found(|policy| drop(policy.store_calendars.insert(store(code), name.to_owned())));
    assert_eq!(mapped("LDN04", "lndon"), one("store_calendars.LDN04", "unknown_calendar"), "no such calendar");
    assert_eq!(mapped("PAR01", "standard"), one("store_calendars.PAR01", "unknown_store"), "no such store");
    let found = found(|policy| policy.default_calendar = "usual".to_owned());
    assert_eq!(found, one("default_calendar", "unknown_calendar"), "and so does everybody else");
}

#[test]
fn business_time_is_promised_only_where_a_store_opens() {
    let never = OpeningHours { zone: None, week: super::super::Week::default(), holidays: Default::default() };
    let closed = never.clone();
    let found_closed = found(|policy| *standard(policy) = closed);
    assert_eq!(found_closed, one("calendars.standard", "never_opens"), "nothing would ever be due");
    let spare = never.clone();
    let found_spare = found(|policy| drop(policy.calendars.insert("winter".to_owned(), spare)));
    assert_eq!(found_spare, [], "a calendar by which no store goes promises nothing");
    let by_the_clock = found(|policy| {
        *standard(policy) = never;
        let day = crate::Target::ClockMinutes(1_440);
        let targets = super::super::Targets { acknowledge: day, first_response: day, next_update: day, resolve: day };
        policy.targets = super::super::PerPriority { p1: targets, p2: targets, p3: targets, p4: targets };
        policy.ladders.remove("service");
    });
    assert_eq!(by_the_clock, [], "whoever promises clock time only needs no opening hours");
}

#[test]
fn what_takes_time_takes_some() {
    let resolve = found(|policy| policy.targets.p3.resolve = crate::Target::BusinessDays(0));
    assert_eq!(resolve, one("targets.p3.resolve", "empty_span"), "due at once");
    assert_eq!(found(|policy| policy.snooze = Span::Minutes(0)), one("snooze", "empty_span"), "a snooze of nothing");
    let repeated = level(1, |level| level.repeat = Some(Span::Minutes(0)));
    assert_eq!(repeated, one("ladders.service[1].repeat", "empty_span"), "told without end");
}

#[test]
fn every_level_tells_somebody() {
    let silent = level(1, |level| {
        level.recipients.clear();
        level.fallback = None;
    });
    assert_eq!(silent, one("ladders.service[1]", "nobody_told"), "neither recipient nor fallback");
    assert_eq!(level(1, |level| level.recipients.clear()), [], "the fallback alone is somebody");
}

#[test]
fn a_case_without_owner_goes_to_somebody() {
    assert_eq!(level(0, |level| level.fallback = None), one("ladders.service[0]", "owner_only"), "silently nowhere");
    let circular = level(0, |level| level.fallback = Some(Recipient::Owner));
    assert_eq!(circular, one("ladders.service[0]", "owner_only"), "whom the case lacks is no fallback");
}

#[test]
fn a_percentage_has_a_clock_and_nothing_else_has() {
    assert_eq!(level(0, |level| level.clock = None), one("ladders.service[0].clock", "clock_missing"), "of what?");
    let found = level(0, |level| level.trigger = Trigger::Manual);
    assert_eq!(found, one("ladders.service[0].clock", "clock_not_used"), "somebody asked, no clock did");
}

#[test]
fn a_percentage_is_one_at_which_something_happens() {
    let found = level(0, |level| level.trigger = Trigger::Threshold(80));
    assert_eq!(found, one("ladders.service[0].trigger", "unknown_threshold"), "80 % is not in the list");
}

#[test]
fn the_levels_of_a_ladder_rise() {
    let place = "ladders.service[3]";
    let offset = |span| level(3, |level| level.offset = span);
    assert_eq!(offset(Span::Minutes(60)), one(place, "levels_not_ascending"), "an hour after four hours");
    assert_eq!(offset(Span::Minutes(240)), one(place, "levels_not_ascending"), "both at once are one level");
    assert_eq!(offset(Span::Minutes(300)), [], "five hours after four");
    let back = level(3, |level| level.trigger = Trigger::Threshold(90));
    assert_eq!(back, one(place, "levels_not_ascending"), "90 % after 100 %");
    let other = level(3, |level| {
        level.clock = Some(super::super::LevelClock::Resolve);
        level.trigger = Trigger::Threshold(90);
    });
    assert_eq!(other, [], "another clock has a climb of its own");
}

#[test]
fn an_auditor_is_neither_told_nor_given_money() {
    let auditor = Recipient::Role(Role::Auditor);
    let told = level(1, |level| level.recipients.push(auditor));
    assert_eq!(told, one("ladders.service[1].recipients[1]", "role_changes_nothing"), "told");
    let last = level(1, |level| level.fallback = Some(auditor));
    assert_eq!(last, one("ladders.service[1].fallback", "role_changes_nothing"), "told for want of others");
    let paid = limits("GBP", &[(Role::Auditor, 1, 1)]);
    assert_eq!(paid, one("limits.GBP.auditor", "role_changes_nothing"), "given a limit");
}

#[test]
fn somebody_holds_the_roles_that_are_told() {
    let mut directory = directory();
    for person in &mut directory.people {
        person.active = !matches!(person.role, Role::Manager | Role::Quality);
    }
    let problems = named(check(&Policy::default(), Some(&directory), LONG_AGO));
    assert_eq!(problems, one("ladders.service[2]", "nobody_holds_role"), "manager and quality have left");
    assert_eq!(check(&Policy::default(), None, LONG_AGO), [], "without a directory nobody can tell");
}

#[test]
fn money_is_in_a_currency_that_exists() {
    assert_eq!(limits("GPB", &[(Role::Clerk, 1, 1)]), one("limits.GPB", "unknown_currency"), "a slip of the finger");
    assert_eq!(limits("gbp", &[(Role::Clerk, 1, 1)]), one("limits.gbp", "unknown_currency"), "ISO 4217 has capitals");
}

#[test]
fn limits_rise_with_the_roles() {
    let fewer = limits("GBP", &[(Role::Clerk, 100, 900), (Role::Supervisor, 90, 950), (Role::Manager, 95, 999)]);
    let expected = [
        ("limits.GBP.supervisor.case".to_owned(), "limit_decreases"),
        ("limits.GBP.manager.case".to_owned(), "limit_decreases"),
    ];
    assert_eq!(fewer, expected, "both may spend less than a clerk");
    let year = limits("GBP", &[(Role::Clerk, 100, 900), (Role::Handler, 100, 800)]);
    assert_eq!(year, one("limits.GBP.handler.customer_year", "limit_decreases"), "in a year");
    assert_eq!(
        limits("GBP", &[(Role::Quality, 100, 900), (Role::Admin, 0, 0)]),
        [],
        "an admin stands beside the climb"
    );
}

#[test]
fn limits_are_amounts_that_can_be_spent() {
    let debt = limits("GBP", &[(Role::Clerk, -1, 0)]);
    assert_eq!(debt, one("limits.GBP.clerk.case", "negative_limit"), "less than nothing");
    let year = limits("GBP", &[(Role::Clerk, 100, 99)]);
    assert_eq!(year, one("limits.GBP.clerk.customer_year", "year_below_case"), "a case is within a year");
}

#[test]
fn what_a_category_needs_is_asked_of_one_that_there_is() {
    let found = found(|policy| drop(policy.required.categories.insert("prodct".to_owned(), Default::default())));
    assert_eq!(found, one("required.categories.prodct", "unknown_category"), "a slip of the finger");
}

#[test]
fn nothing_is_listed_twice() {
    let category = found(|policy| policy.categories[1].code = "product".to_owned());
    assert_eq!(category, one("categories[1]", "duplicate"), "a category");
    let below = found(|policy| policy.categories[0].subcategories[1] = "defect".to_owned());
    assert_eq!(below, one("categories[0].subcategories[1]", "duplicate"), "a code of the second level");
    let retired = found(|policy| policy.categories[0].retired_subcategories.push("defect".to_owned()));
    assert_eq!(retired, one("categories[0].retired_subcategories[0]", "duplicate"), "in use and retired");
    let waiting = found(|policy| policy.pauses.push(WaitingFor::Customer));
    assert_eq!(waiting, one("pauses[2]", "duplicate"), "a pause");
    let question = found(|policy| policy.survey[1].code = "csat_process".to_owned());
    assert_eq!(question, one("survey[1]", "duplicate"), "a question");
    let field = found(|policy| policy.required.close.push(Field::Category));
    assert_eq!(field, one("required.close[3]", "duplicate"), "a field");
    let told = level(1, |level| level.recipients.push(Recipient::Role(Role::Supervisor)));
    assert_eq!(told, one("ladders.service[1].recipients[1]", "duplicate"), "a recipient");
}

#[test]
fn codes_are_small_letters_digits_and_underscores() {
    let category = found(|policy| policy.categories[15].code = "Other things".to_owned());
    assert_eq!(category, one("categories[15].code", "not_a_code"), "a category");
    let pack = found(|policy| drop(policy.packs.insert("carriage".to_owned(), vec![String::new()])));
    assert_eq!(pack, one("packs.carriage[0]", "not_a_code"), "a pack");
    let card = level(0, |level| level.card = Some("do now!".to_owned()));
    assert_eq!(card, one("ladders.service[0].card", "not_a_code"), "a card");
}

#[test]
fn a_scale_has_steps() {
    let found = found(|policy| policy.survey[0].max = 1);
    assert_eq!(found, one("survey[0]", "scale_reversed"), "from 1 to 1");
}

#[test]
fn what_applies_already_cannot_be_published() {
    let policy = Policy { effective_from: Timestamp(1_000), ..Policy::default() };
    let found = |now| named(check(&policy, None, Timestamp(now)));
    assert_eq!(found(1_001), one("effective_from", "effective_in_past"), "a moment late");
    assert_eq!(found(1_000), [], "from now on");
}

#[test]
fn a_version_follows_the_one_before_it() {
    let (previous, next) = (Policy::default(), |version, from| {
        let policy = Policy { version, effective_from: Timestamp(from), ..Policy::default() };
        named(follows(&policy, &Policy::default()))
    });
    assert_eq!(next(2, 1), [], "above and after");
    assert_eq!(next(1, 1), one("version", "version_not_above"), "the same version");
    assert_eq!(next(2, 0), one("effective_from", "effective_not_after"), "the same instant");
    assert_eq!(follows(&previous, &previous).len(), 2, "nothing follows itself");
}

#[test]
fn a_code_is_retired_and_never_removed() {
    let previous = Policy::default();
    let mut next = Policy { version: 2, effective_from: Timestamp(1), ..Policy::default() };
    next.categories[0].subcategories.remove(0);
    assert_eq!(named(follows(&next, &previous)), one("categories.product.defect", "code_vanished"), "removed");
    next.categories[0].retired_subcategories.push("defect".to_owned());
    assert_eq!(follows(&next, &previous), [], "retired");
    next.categories.pop();
    assert_eq!(named(follows(&next, &previous)), one("categories.other", "code_vanished"), "a whole category");
}
