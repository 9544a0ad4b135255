//! Who is written to about which call, and when. Pure: nothing here knows of mail servers or tables.

use complaint::{Firing, FiringId, Ladder, PersonId, Row, Timestamp};

/// How long a call waits for an answer before it goes out by mail, where its level does not say: 15 minutes, in milliseconds.
pub const GRACE: i64 = 15 * 60_000;
/// Calls older than this are history: an office that begins to write does not write about last month.
pub(super) const STALE: i64 = 7 * 24 * 3_600_000;
/// The priority about which the office writes. A complaint about somebody's safety has it by the matrix.
const CRITICAL: u8 = 1;

/// True for complaints about which somebody may have to be written to, also those that have ended: danger calls until somebody
/// who may has taken it, whatever was done at the counter.
pub(super) fn is_watched(row: &Row) -> bool {
    row.priority == CRITICAL
}

/// The calls that nobody answered in time, with each person who is called by them.
pub(super) fn unanswered(ladder: &Ladder, now: Timestamp) -> Vec<(FiringId, PersonId)> {
    let calls = ladder.fired.iter().filter(|firing| goes_at(firing, now).is_some_and(|at| at <= now));
    let people = calls.flat_map(|firing| {
        let called = firing.people().filter(|told| firing.calls(told.person));
        called.map(|told| (firing.id, told.person))
    });
    people.collect()
}

/// True while this call is to be written about.
pub(super) fn still_calls(ladder: &Ladder, firing: FiringId, person: PersonId, now: Timestamp) -> bool {
    unanswered(ladder, now).contains(&(firing, person))
}

/// When time alone makes a letter due that is not due now.
pub(super) fn next_look(ladder: &Ladder, now: Timestamp) -> Option<Timestamp> {
    let waiting = ladder.fired.iter().filter_map(|firing| goes_at(firing, now)).filter(|at| *at > now);
    waiting.chain(ladder.changes_at(now)).min()
}

/// When a call goes out by mail unless somebody answers; `None` when it does not. Passing it on is no answer: the others are called still.
fn goes_at(firing: &Firing, now: Timestamp) -> Option<Timestamp> {
    let is_answered = firing.people().any(|told| told.answered_at.is_some() && told.passed_on_at.is_none());
    let is_history = firing.at.plus(STALE) < now;
    if firing.stopped.is_some() || is_answered || is_history {
        return None;
    }
    Some(firing.answer_by.unwrap_or_else(|| firing.at.plus(GRACE)))
}
