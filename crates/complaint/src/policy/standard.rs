//! The policy that ships: the defaults of DOMAIN 3, 5, 6, 8 and 9.

use super::{
    Category, Hours, HoursKind, Level, LevelClock, Limit, OpeningHours, PerPriority, Policy, Question, Recipient,
    Required, ScaleDirection, Span, StopOn, Targets, TimeOfDay, Trigger, Week,
};
use crate::classify::DEFAULT_MATRIX;
use crate::redress::{MAX_AMOUNT, MAX_LINES};
use crate::{Field, Role, Target, Timestamp, WaitingFor, category};
use jiff::civil::Weekday::{Friday, Monday, Saturday, Thursday, Tuesday, Wednesday};
use std::collections::BTreeMap;

/// Name of the one calendar that ships.
const STANDARD: &str = "standard";

/// The most that a proposal can cost, in minor units.
const MAX_TOTAL: i64 = (MAX_AMOUNT * MAX_LINES as u64) as i64;

impl Default for Policy {
    /// In force since ever.
    fn default() -> Self {
        Self {
            version: 1,
            effective_from: Timestamp(0),
            default_calendar: STANDARD.to_owned(),
            thresholds: vec![50, 75, 90, 100, 150],
            pauses: vec![WaitingFor::Customer, WaitingFor::ThirdParty],
            snooze: Span::Minutes(15),
            matrix: DEFAULT_MATRIX,
            lifts: [(Field::Safety, 1), (Field::Media, 2), (Field::StaffConduct, 2), (Field::Vulnerable, 2)].into(),
            targets: targets(),
            calendars: [(STANDARD.to_owned(), opening_hours())].into(),
            store_calendars: BTreeMap::new(),
            ladders: [("service".to_owned(), service_ladder()), ("safety".to_owned(), safety_ladder())].into(),
            limits: limits(),
            required: required(),
            categories: categories(),
            packs: [("general".to_owned(), vec!["iso_10002".to_owned()])].into(),
            survey: survey(),
        }
    }
}

fn targets() -> PerPriority {
    use Target::{BusinessDays, BusinessMinutes, ClockMinutes};
    let targets = |acknowledge, first_response, next_update, resolve| Targets {
        acknowledge,
        first_response,
        next_update,
        resolve,
    };
    let day = ClockMinutes(24 * 60);
    PerPriority {
        p1: targets(ClockMinutes(30), ClockMinutes(2 * 60), day, day),
        p2: targets(BusinessMinutes(2 * 60), BusinessMinutes(8 * 60), BusinessDays(2), BusinessDays(2)),
        p3: targets(BusinessMinutes(8 * 60), BusinessDays(2), BusinessDays(5), BusinessDays(5)),
        p4: targets(BusinessDays(1), BusinessDays(5), BusinessDays(10), BusinessDays(10)),
    }
}

/// Monday to Saturday from 9 to 18, in the zone of each store.
fn opening_hours() -> OpeningHours {
    let open = Hours { from: TimeOfDay(9 * 60), to: TimeOfDay(18 * 60) };
    let week = Week::alike(&[open], &[Monday, Tuesday, Wednesday, Thursday, Friday, Saturday]);
    OpeningHours { zone: None, week, holidays: BTreeMap::new() }
}

/// Owner at 75 %, the store's supervisor at 100 %, the area's manager 4 business hours later, and a business day after the
/// deadline quality, which answers for all stores (DOMAIN's "head of service": no role of that name exists).
fn service_ladder() -> Vec<Level> {
    let level = |percent, offset, recipient, fallback| Level {
        trigger: Trigger::Threshold(percent),
        clock: Some(LevelClock::Nearest),
        offset,
        hours: HoursKind::Business,
        recipients: vec![recipient],
        fallback: Some(Recipient::Role(fallback)),
        ack_within: None,
        repeat: None,
        stop_on: vec![StopOn::Taken, StopOn::Met],
        card: None,
    };
    vec![
        level(75, Span::Minutes(0), Recipient::Owner, Role::Supervisor),
        level(100, Span::Minutes(0), Recipient::Role(Role::Supervisor), Role::Manager),
        level(100, Span::Minutes(4 * 60), Recipient::Role(Role::Manager), Role::Quality),
        level(100, Span::Days(1), Recipient::Role(Role::Quality), Role::Admin),
    ]
}

/// At once to the store's supervisor, the area's manager and quality, until somebody has taken it.
fn safety_ladder() -> Vec<Level> {
    vec![Level {
        trigger: Trigger::Flag(Field::Safety),
        clock: None,
        offset: Span::Minutes(0),
        hours: HoursKind::Clock,
        recipients: [Role::Supervisor, Role::Manager, Role::Quality].map(Recipient::Role).to_vec(),
        fallback: Some(Recipient::Role(Role::Admin)),
        ack_within: Some(Span::Minutes(15)),
        repeat: Some(Span::Minutes(15)),
        stop_on: vec![StopOn::Taken],
        card: Some("safety".to_owned()),
    }]
}

/// A beginning for three currencies; DOMAIN names no amounts. Nobody is above quality and the administrators.
fn limits() -> BTreeMap<String, BTreeMap<Role, Limit>> {
    let steps = [
        (Role::Clerk, 5_000),
        (Role::Handler, 20_000),
        (Role::Supervisor, 50_000),
        (Role::Manager, 500_000),
        (Role::Quality, MAX_TOTAL),
        (Role::Admin, MAX_TOTAL),
    ];
    let roles = || steps.map(|(role, case)| (role, Limit { case, customer_year: case.saturating_mul(3) })).into();
    ["EUR", "GBP", "USD"].map(|currency| (currency.to_owned(), roles())).into()
}

/// What "assessed" needs (DOMAIN 4) has to be there before a case is resolved or closed.
fn required() -> Required {
    let graded = vec![Field::Category, Field::Severity, Field::Urgency];
    Required { record: Vec::new(), resolve: graded.clone(), close: graded, categories: BTreeMap::new() }
}

fn categories() -> Vec<Category> {
    let own = |category: &category::Category| Category {
        code: category.code.to_owned(),
        retired: false,
        subcategories: category.subcategories.iter().map(|code| (*code).to_owned()).collect(),
        retired_subcategories: Vec::new(),
    };
    category::CATEGORIES.iter().map(own).collect()
}

/// Process and outcome apart, then recommendation (NPS) and effort (CES 2.0).
fn survey() -> Vec<Question> {
    let question =
        |code: &str, min, max| Question { code: code.to_owned(), min, max, direction: ScaleDirection::HigherIsBetter };
    vec![question("csat_process", 1, 5), question("csat_outcome", 1, 5), question("nps", 0, 10), question("ces", 1, 7)]
}
