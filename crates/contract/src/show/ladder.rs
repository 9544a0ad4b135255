//! Who is told when.

use super::Show;
use super::list::ms;
use crate::{CallView, FiringView, LadderView, SpanView, StoppedView, ToldView};
use app::view;
use complaint::ladder::Stopped;
use complaint::policy::{Recipient, Trigger};
use complaint::{Role, ServiceClock, Target};

impl Show {
    /// The ladders of a complaint.
    pub(super) fn ladder(&self, view: &view::CaseView) -> LadderView {
        let firing = |one: &view::FiringView| self.firing(one, &view.zone);
        LadderView {
            fired: view.ladder.fired.iter().map(firing).collect(),
            next: view.ladder.next.as_ref().map(firing),
            duty_phone: view.duty_phone.clone(),
        }
    }

    /// A case that calls the person at the desk.
    pub fn call(&self, view: &view::CallView) -> CallView {
        let store = self.store(&view.row.store);
        CallView {
            complaint: view.row.id.to_string(),
            number: view.row.number.to_string(),
            title: view.row.title.clone(),
            priority: view.row.priority,
            due_at: view.row.due_at.map(ms),
            firing: self.firing(&view.firing, &store.zone),
            store_name: store.name,
            can_take: view.can_take,
            notice: view.notice.id.to_string(),
            snoozed_until: view.notice.snoozed_until.map(ms),
        }
    }

    fn firing(&self, view: &view::FiringView, zone: &str) -> FiringView {
        let firing = &view.firing;
        let (trigger, percent, severity, flag) = match firing.trigger {
            Trigger::Threshold(percent) => ("threshold", Some(percent), None, None),
            Trigger::Severity(severity) => ("severity", None, Some(severity.get()), None),
            Trigger::Flag(flag) => ("flag", None, None, Some(flag.name().to_owned())),
            Trigger::Repeat { .. } | Trigger::Similar { .. } | Trigger::Score(_) | Trigger::Manual => {
                ("manual", None, None, None)
            }
        };
        FiringView {
            id: firing.id.to_string(),
            rule: firing.rule.clone(),
            level: firing.level,
            trigger: trigger.to_owned(),
            percent,
            severity,
            flag,
            clock: firing.reached.map(|reached| clock_name(reached.clock).to_owned()),
            target: firing.reached.map(|reached| span(reached.target)),
            started_at: firing.reached.map(|reached| reached.started_at.0),
            since: firing.since.0,
            offset: span(firing.offset),
            at: firing.at.0,
            answer_by: firing.answer_by.map(ms),
            policy: firing.policy,
            card: firing.card.clone(),
            told: view.told.iter().map(|told| self.told(told)).collect(),
            stopped: firing.stopped.map(|stopped| self.stopped(stopped)),
            for_me: self.me.is_some_and(|me| firing.calls(me)),
            unsent: !view.sent,
            zone: zone.to_owned(),
        }
    }

    fn told(&self, told: &view::ToldView) -> ToldView {
        let recipient = match told.recipient {
            Recipient::Owner => "owner",
            Recipient::Role(role) => Role::name(role),
        };
        ToldView {
            who: self.who(told.person),
            recipient: recipient.to_owned(),
            why: told.why.name().to_owned(),
            at: told.at.0,
            answered_at: told.answered_at.map(ms),
            passed_on_at: told.passed_on_at.map(ms),
        }
    }

    fn stopped(&self, stopped: Stopped) -> StoppedView {
        StoppedView {
            by: stopped.by.name().to_owned(),
            who: stopped.person.map(|person| self.who(person)),
            at: stopped.at.0,
        }
    }
}

/// The stable name of a clock.
pub(super) fn clock_name(clock: ServiceClock) -> &'static str {
    match clock {
        ServiceClock::Acknowledge => "acknowledge",
        ServiceClock::FirstResponse => "first_response",
        ServiceClock::Resolve => "resolve",
    }
}

/// A span by its unit.
pub(super) fn span(target: Target) -> SpanView {
    let (unit, amount) = match target {
        Target::ClockMinutes(amount) => ("clock_minutes", amount),
        Target::BusinessMinutes(amount) => ("business_minutes", amount),
        Target::BusinessDays(amount) => ("business_days", amount),
    };
    SpanView { unit: unit.to_owned(), amount }
}
