//! Service clocks of one complaint, computed on read from its row and the store's calendar.
//!
//! All three start when the complaint reached us. An answer of substance, or putting it right, also keeps the promise to
//! acknowledge. A clock that runs no more because the case ended without keeping it is left out.

use crate::calendar::Calendar;
use crate::policy::Policy;
use crate::{Kind, Priority, Row, Timestamp, Wait};
use serde::{Deserialize, Serialize};

/// Which promise a clock keeps.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ServiceClock {
    /// Tell the customer it has arrived.
    Acknowledge,
    /// Answer in substance.
    FirstResponse,
    /// Put it right.
    Resolve,
}

/// A span promised: clock hours for priority 1, business hours or business days otherwise.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(tag = "unit", content = "amount", rename_all = "snake_case")]
pub enum Target {
    /// Minutes on the wall.
    ClockMinutes(u32),
    /// Minutes while the store is open.
    BusinessMinutes(u32),
    /// Days on which the store is open.
    BusinessDays(u32),
}

/// One clock as it stands.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Due {
    /// Which promise.
    pub clock: ServiceClock,
    /// The span promised.
    pub target: Target,
    /// When it started.
    pub started_at: Timestamp,
    /// When it falls due.
    pub due_at: Timestamp,
    /// When it was kept; `None` while it runs.
    pub met_at: Option<Timestamp>,
}

/// All clocks of a complaint whose store lies in `zone` (IANA name), by a policy: the one in force when it was received. Empty for
/// kinds that are owed no answer. They stand still while the case waits for somebody for whom the policy lets them; one that
/// stands still now has no due instant, and is left out.
pub fn clocks_by(row: &Row, zone: &str, policy: &Policy) -> Vec<Due> {
    let calendar = Calendar::new(policy, &row.store, zone);
    promises(row, policy)
        .into_iter()
        .filter(|(_, _, met_at)| met_at.is_some() || row.state.is_open())
        .filter_map(|(clock, target, met_at)| {
            // Nearly none has ever waited, and a first sync asks for every one.
            let due_at = match row.waits.as_slice() {
                [] => calendar.due(row.received_at, target),
                waits => calendar.clone().with_breaks(breaks(waits, policy, met_at)).due(row.received_at, target),
            }?;
            Some(Due { clock, target, started_at: row.received_at, due_at, met_at })
        })
        .collect()
}

/// The promises of a complaint, each with its span and when it was kept, whether it still runs or not. None for kinds that are owed
/// no answer.
pub(crate) fn promises(row: &Row, policy: &Policy) -> Vec<(ServiceClock, Target, Option<Timestamp>)> {
    if matches!(Kind::find(&row.kind), Some(Kind::Feedback | Kind::Compliment)) {
        return Vec::new();
    }
    let targets = policy.targets(Priority::clamped(row.priority));
    let answered = earliest([row.first_response_at, row.resolved_at]);
    let acknowledged = earliest([row.acknowledged_at, answered]);
    vec![
        (ServiceClock::Acknowledge, targets.acknowledge, acknowledged),
        (ServiceClock::FirstResponse, targets.first_response, answered),
        (ServiceClock::Resolve, targets.resolve, row.resolved_at),
    ]
}

/// True while a case waits for somebody for whom its clocks stand still.
pub fn stand_still(waits: &[Wait], policy: &Policy) -> bool {
    waits.last().is_some_and(|wait| wait.until.is_none() && policy.pauses_for(wait.on))
}

/// When a clock stood still that was kept then, or runs.
pub(crate) fn breaks(
    waits: &[Wait],
    policy: &Policy,
    met_at: Option<Timestamp>,
) -> Vec<(Timestamp, Option<Timestamp>)> {
    let paused = waits.iter().filter(|wait| policy.pauses_for(wait.on));
    paused.map(|wait| (wait.from, earliest([wait.until, met_at]))).collect()
}

fn earliest(instants: [Option<Timestamp>; 2]) -> Option<Timestamp> {
    instants.into_iter().flatten().min()
}

/// The next instant at which a promise falls due; `None` when none runs.
pub fn next_due(row: &Row, zone: &str, policy: &Policy) -> Option<Timestamp> {
    clocks_by(row, zone, policy).into_iter().filter(|due| due.met_at.is_none()).map(|due| due.due_at).min()
}

/// True when both rows are promised the same and the same of it is kept: everything that [`clocks_by`] looks at. In one zone
/// and by one policy they fall due at the same instant.
pub fn same_promises(one: &Row, other: &Row) -> bool {
    let looked_at = |row: &Row| {
        let answered = [row.acknowledged_at, row.first_response_at, row.resolved_at];
        (row.priority, row.received_at, answered, row.state.is_open())
    };
    one.kind == other.kind && one.waits == other.waits && looked_at(one) == looked_at(other)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{MONDAY, facts, folded};
    use crate::{State, WaitingFor};

    const HOUR: i64 = 3_600_000;

    /// A row received on Monday at 10 in London.
    fn row(priority: u8) -> Row {
        Row { priority, ..Row::of(&facts([]), &folded([])) }
    }

    fn clocks(row: &Row, zone: &str) -> Vec<Due> {
        clocks_by(row, zone, Policy::shipped())
    }

    fn next_due(row: &Row, zone: &str) -> Option<Timestamp> {
        super::next_due(row, zone, Policy::shipped())
    }

    fn stand_still(waits: &[Wait]) -> bool {
        super::stand_still(waits, Policy::shipped())
    }

    fn dues(row: &Row) -> Vec<i64> {
        clocks(row, "Europe/London").into_iter().map(|due| due.due_at.since(MONDAY) / HOUR).collect()
    }

    #[test]
    fn whatever_moves_a_clock_is_another_promise() {
        let before = row(3);
        assert!(same_promises(&before, &Row { category: "price".into(), ..before.clone() }), "no clock looks at it");
        for after in [
            Row { priority: 1, ..before.clone() },
            Row { kind: "feedback".into(), ..before.clone() },
            Row { received_at: MONDAY.plus(HOUR), ..before.clone() },
            Row { acknowledged_at: Some(MONDAY), ..before.clone() },
            Row { first_response_at: Some(MONDAY), ..before.clone() },
            Row { resolved_at: Some(MONDAY), ..before.clone() },
            Row { state: State::Withdrawn, ..before.clone() },
            Row { waits: vec![waited(WaitingFor::Customer, 1, None)], ..before.clone() },
        ] {
            assert_ne!(clocks(&before, "Europe/London"), clocks(&after, "Europe/London"), "{after:?}");
            assert!(!same_promises(&before, &after), "{after:?}");
        }
    }

    #[test]
    fn the_default_targets_fall_due_as_promised() {
        assert_eq!(clocks(&row(1), "Europe/London")[0].due_at, MONDAY.plus(HOUR / 2));
        assert_eq!(dues(&row(1)), [0, 2, 24], "clock hours");
        assert_eq!(dues(&row(2)), [2, 8, 56], "18:00 the same day and on Wednesday");
        assert_eq!(dues(&row(3)), [8, 56, 128], "Wednesday and Saturday at 18:00");
        assert_eq!(dues(&row(4)), [32, 128, 272], "Tuesday, Saturday, Friday of the week after");
    }

    #[test]
    fn an_answer_keeps_the_promise_to_acknowledge_and_the_resolution_keeps_all() {
        let mut row = row(3);
        let met = |row: &Row| clocks(row, "Europe/London").into_iter().map(|due| due.met_at).collect::<Vec<_>>();
        assert_eq!(met(&row), [None, None, None]);
        row.first_response_at = Some(MONDAY.plus(2));
        assert_eq!(met(&row), [Some(MONDAY.plus(2)), Some(MONDAY.plus(2)), None]);
        row.acknowledged_at = Some(MONDAY.plus(1));
        row.resolved_at = Some(MONDAY.plus(3));
        assert_eq!(met(&row), [1, 2, 3].map(|ms| Some(MONDAY.plus(ms))));
        assert_eq!(next_due(&row, "Europe/London"), None);
    }

    #[test]
    fn the_next_due_instant_is_the_nearest_running_clock() {
        let mut row = row(3);
        assert_eq!(next_due(&row, "Europe/London"), Some(MONDAY.plus(8 * HOUR)));
        row.acknowledged_at = Some(MONDAY);
        assert_eq!(next_due(&row, "Europe/London"), Some(MONDAY.plus(56 * HOUR)));
    }

    /// Waited from so many hours after Monday at 10.
    fn waited(on: WaitingFor, from: i64, until: Option<i64>) -> Wait {
        let at = |hours: i64| MONDAY.plus(hours * HOUR);
        Wait { on, from: at(from), until: until.map(at) }
    }

    #[test]
    fn clocks_stand_still_while_the_customer_or_somebody_outside_is_waited_for() {
        let with = |waits: Vec<Wait>| dues(&Row { waits, ..row(3) });
        for on in [WaitingFor::Customer, WaitingFor::ThirdParty] {
            assert_eq!(with(vec![waited(on, 1, Some(25))]), [32, 56, 128], "seven hours are left on Tuesday at 11");
            assert_eq!(with(vec![waited(on, 30, Some(40))]), [8, 80, 176], "Tuesday evening does not count");
            assert_eq!(with(vec![waited(on, 1, None)]), [0; 0], "while it lasts nothing falls due");
            assert_eq!([None, Some(2)].map(|until| stand_still(&[waited(on, 1, until)])), [true, false]);
        }
        assert_eq!(with(vec![waited(WaitingFor::Internal, 1, Some(25))]), [8, 56, 128], "our own people are no excuse");
        assert!(!stand_still(&[waited(WaitingFor::Internal, 1, None)]) && !stand_still(&[]));
    }

    #[test]
    fn a_clock_kept_before_the_wait_is_shown_as_it_was() {
        let kept = Row { acknowledged_at: Some(MONDAY.plus(HOUR)), ..row(3) };
        let kept = Row { waits: vec![waited(WaitingFor::Customer, 2, None)], ..kept };
        let clocks = clocks(&kept, "Europe/London");
        let shown: Vec<_> = clocks.iter().map(|due| (due.clock, due.due_at.since(MONDAY) / HOUR)).collect();
        assert_eq!(shown, [(ServiceClock::Acknowledge, 8)], "the others stand still");
    }

    #[test]
    fn nothing_is_owed_for_praise_or_once_the_case_is_withdrawn() {
        for kind in ["feedback", "compliment"] {
            assert!(clocks(&Row { kind: kind.to_owned(), ..row(1) }, "Europe/London").is_empty());
        }
        assert_eq!(clocks(&Row { kind: "query".to_owned(), ..row(1) }, "Europe/London").len(), 3);
        assert_eq!(next_due(&Row { state: State::Withdrawn, ..row(1) }, "Europe/London"), None);
    }
}
