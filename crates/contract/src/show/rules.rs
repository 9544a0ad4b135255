//! What one version of the rules says, in the order people read it.

use super::Show;
use super::ladder::span;
use crate::vocabulary::POLICY_PARTS;
use crate::{
    BoundView, CalendarView, DayHoursView, HolidayView, LevelView, LiftView, LimitsView, PackView, PromiseView,
    QuestionView, RequiredView, RoleLimitView, RuleView, RulesView, SubtopicView, TargetsView, TopicView, TriggerView,
};
use complaint::policy::{
    Category, Difference, Hours, Level, LevelClock, Limit, OpeningHours, Question, Recipient, Required, ScaleDirection,
    Span, Targets, Trigger, asleep,
};
use complaint::redress::{MAX_AMOUNT, MAX_LINES};
use complaint::statutory::find_pack;
use complaint::{Field, Policy, Role, Target};
use std::collections::BTreeMap;

impl Show {
    /// What a version says.
    pub(super) fn rules(&self, policy: &Policy) -> RulesView {
        let priorities = (1..).zip(policy.all_targets());
        RulesView {
            targets: priorities.map(|(priority, (_, targets))| promises(priority, targets)).collect(),
            pauses: policy.pauses.iter().map(|waiting| waiting.name().to_owned()).collect(),
            thresholds: policy.thresholds.clone(),
            snooze: span(Target::ClockMinutes(policy.snooze.clock_minutes())),
            matrix: policy.matrix.iter().map(|row| row.to_vec()).collect(),
            lifts: policy.lifts.iter().map(|(flag, to)| LiftView { flag: name(*flag), priority: *to }).collect(),
            ladders: policy.ladders.iter().map(|(rule, levels)| ladder(rule, levels)).collect(),
            calendars: policy.calendars.iter().map(|(name, hours)| self.calendar(policy, name, hours)).collect(),
            limits: limits(policy),
            required: required(&policy.required),
            categories: policy.categories.iter().map(topic).collect(),
            packs: policy.packs.iter().map(|(activity, codes)| bound(activity, codes)).collect(),
            survey: policy.survey.iter().map(question).collect(),
            asleep: POLICY_PARTS.iter().filter(|part| sleeps(part)).map(|part| (*part).to_owned()).collect(),
        }
    }

    fn calendar(&self, policy: &Policy, name: &str, hours: &OpeningHours) -> CalendarView {
        let stores = policy.store_calendars.iter().filter(|(_, calendar)| *calendar == name);
        let day = |(day, hours): (&str, &[Hours])| DayHoursView {
            day: day.to_owned(),
            hours: hours.iter().map(ToString::to_string).collect(),
        };
        CalendarView {
            name: name.to_owned(),
            is_default: name == policy.default_calendar,
            zone: hours.zone.clone(),
            week: hours.week.days().into_iter().map(day).collect(),
            holidays: hours
                .holidays
                .iter()
                .map(|(on, name)| HolidayView { on: on.to_string(), name: name.clone() })
                .collect(),
            stores: stores.map(|(store, _)| self.store(store)).collect(),
        }
    }
}

fn name(field: Field) -> String {
    field.name().to_owned()
}

/// True for a part that no desk acts on: a version that said something else there would be told so.
fn sleeps(part: &str) -> bool {
    let place = if part == "next_update" { "targets.p1.next_update" } else { part };
    !asleep(&[Difference { place: place.to_owned(), before: None, after: None }]).is_empty()
}

fn promises(priority: u8, targets: &Targets) -> TargetsView {
    let promise = |(clock, target): (&str, Target)| PromiseView { clock: clock.to_owned(), target: span(target) };
    TargetsView { priority, promises: targets.named().into_iter().map(promise).collect() }
}

fn ladder(rule: &str, levels: &[Level]) -> RuleView {
    RuleView { rule: rule.to_owned(), levels: levels.iter().map(level).collect() }
}

fn level(level: &Level) -> LevelView {
    let told = |recipient: Recipient| recipient.to_string();
    let counted = |of: Option<Span>| of.map(|of| span(level.counted(of)));
    LevelView {
        trigger: trigger(level),
        offset: counted(Some(level.offset).filter(|offset| !offset.is_empty())),
        recipients: level.recipients.iter().copied().map(told).collect(),
        fallback: level.fallback.map(told),
        answer_within: counted(level.ack_within),
        repeat: counted(level.repeat),
        stop_on: level.stop_on.iter().map(|stop| stop.name().to_owned()).collect(),
        card: level.card.clone(),
    }
}

fn trigger(level: &Level) -> TriggerView {
    match level.trigger {
        Trigger::Threshold(percent) => {
            // A version in use names the clock; `check` sees to it.
            let clock = level.clock.unwrap_or(LevelClock::Nearest);
            TriggerView::Threshold { percent, clock: clock.name().to_owned() }
        }
        Trigger::Severity(severity) => TriggerView::Severity { severity: severity.get() },
        Trigger::Flag(flag) => TriggerView::Flag { flag: name(flag) },
        Trigger::Repeat { count, days } => TriggerView::Repeat { count, days },
        Trigger::Similar { count, days } => TriggerView::Similar { count, days },
        Trigger::Score(score) => TriggerView::Score { score },
        Trigger::Manual => TriggerView::Manual,
    }
}

fn limits(policy: &Policy) -> Vec<LimitsView> {
    let of = |(currency, roles): (&String, &BTreeMap<Role, Limit>)| {
        let named = Role::ALL.iter().filter_map(|role| Some((role, roles.get(role)?)));
        let view = |(role, limit): (&Role, &Limit)| RoleLimitView {
            role: role.name().to_owned(),
            case: bounded(limit.case),
            year: bounded(limit.customer_year),
        };
        LimitsView { currency: currency.clone(), roles: named.map(view).collect() }
    };
    policy.limits.iter().map(of).collect()
}

/// A limit below the most that a proposal can cost.
fn bounded(limit: i64) -> Option<i64> {
    let most = i64::try_from(MAX_AMOUNT.saturating_mul(MAX_LINES as u64)).unwrap_or(i64::MAX);
    (limit < most).then_some(limit)
}

fn required(required: &Required) -> Vec<RequiredView> {
    let stages = |category: Option<&String>, [record, resolve, close]: [&[Field]; 3]| {
        [("record", record), ("resolve", resolve), ("close", close)].map(|(stage, fields)| RequiredView {
            category: category.cloned(),
            stage: stage.to_owned(),
            fields: fields.iter().copied().map(name).collect(),
        })
    };
    let all = stages(None, [&required.record, &required.resolve, &required.close]);
    let own = required.categories.iter().flat_map(|(code, own)| {
        let own: [&[Field]; 3] = [&own.record, &own.resolve, &own.close];
        stages(Some(code), own)
    });
    all.into_iter().chain(own).filter(|one| !one.fields.is_empty()).collect()
}

fn topic(category: &Category) -> TopicView {
    let below = |codes: &[String], retired: bool| {
        codes.iter().map(|code| SubtopicView { code: code.clone(), retired }).collect::<Vec<_>>()
    };
    let mut all = below(&category.subcategories, false);
    all.extend(below(&category.retired_subcategories, true));
    TopicView { code: category.code.clone(), retired: category.retired, below: all }
}

fn bound(activity: &str, codes: &[String]) -> BoundView {
    let pack = |code: &String| {
        let found = find_pack(code);
        PackView {
            code: code.clone(),
            title: found.as_ref().map(|pack| pack.title.clone()),
            checked_on: found.map(|pack| pack.checked_on.to_string()),
        }
    };
    BoundView { activity: activity.to_owned(), packs: codes.iter().map(pack).collect() }
}

pub(super) fn question(question: &Question) -> QuestionView {
    QuestionView {
        code: question.code.clone(),
        min: question.min,
        max: question.max,
        higher_is_better: question.direction == ScaleDirection::HigherIsBetter,
    }
}
