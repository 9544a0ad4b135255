//! What a toast says: number, store, level and time left. Never the customer.

use crate::ports::{Press, Toast};
use complaint::{NoticeId, Timestamp};
use store::Notice;
use text::{Language, Text};

/// The toast of one escalation.
pub(super) fn escalation(
    language: &str,
    notice: &Notice,
    store: &str,
    due_at: Option<Timestamp>,
    now: Timestamp,
) -> Toast {
    let words = words(language);
    let level = words.word("priority", &notice.level);
    let due = due(&words, due_at, now);
    let line = [("store", store.to_owned()), ("priority", level), ("due", due)];
    Toast {
        id: notice.id,
        title: words.get("notice-escalation-title", &[("number", notice.number.to_string())]),
        body: words.get("notice-escalation-body", &line),
        actions: vec![
            (Press::Open, words.get("action-open", &[])),
            (Press::Take, words.get("action-take", &[])),
            (Press::Snooze, words.get("action-snooze", &[])),
        ],
    }
}

/// The toast that stands for several.
pub(super) fn merged(language: &str, id: NoticeId, count: usize) -> Toast {
    let words = words(language);
    Toast {
        id,
        title: words.get("notice-merged-title", &[("count", count.to_string())]),
        body: words.get("notice-merged-body", &[]),
        actions: vec![(Press::Open, words.get("action-open", &[]))],
    }
}

fn words(language: &str) -> Text {
    Text::new(Language::find(language).unwrap_or_default())
}

fn due(words: &Text, due_at: Option<Timestamp>, now: Timestamp) -> String {
    let Some(due_at) = due_at else { return words.get("notice-due-none", &[]) };
    let left = due_at.since(now);
    let span = [("span", span(words, left.abs()))];
    if left >= 0 {
        words.get("notice-due", &[("when", words.get("time-in", &span))])
    } else {
        words.get("notice-overdue", &[("when", words.get("time-ago", &span))])
    }
}

/// A span in its largest whole unit.
fn span(words: &Text, millis: i64) -> String {
    let minutes = millis / 60_000;
    let (id, count) = match minutes {
        0..120 => ("time-minutes", minutes),
        120..2_880 => ("time-hours", minutes / 60),
        _ => ("time-days", minutes / 1_440),
    };
    words.get(id, &[("count", count.to_string())])
}
