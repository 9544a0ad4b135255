//! Deadlines of the law, with the arithmetic in words that the catalogue knows.

use super::Show;
use super::list::ms;
use crate::{DeadlineView, MessageView};
use complaint::statutory::{DayOff, Span, Statutory, Step};

impl Show {
    pub(super) fn deadline(&self, due: &Statutory) -> DeadlineView {
        let deadline = &due.deadline;
        DeadlineView {
            title: due.title.clone(),
            clause: due.clause.clone(),
            kind: deadline.kind.name().to_owned(),
            nature: deadline.nature.name().to_owned(),
            due_at: deadline.due_at.map(ms),
            due_on: deadline.due_on.map(|day| day.to_string()),
            met_at: deadline.met_at.map(ms),
            breached: deadline.is_breached(self.now),
            because: deadline.because.iter().map(step).collect(),
        }
    }
}

fn message<const N: usize>(code: &str, params: [(&str, String); N]) -> MessageView {
    let params = params.into_iter().map(|(name, value)| (name.to_owned(), value));
    MessageView { code: code.to_owned(), params: params.collect() }
}

/// One step; days are `YYYY-MM-DD`.
fn step(step: &Step) -> MessageView {
    match step {
        Step::StartDay { on, counted: true } => message("start_day_counted", [("on", on.to_string())]),
        Step::StartDay { on, counted: false } => message("start_day", [("on", on.to_string())]),
        Step::WorkingDay { number, on } => {
            message("working_day", [("number", number.to_string()), ("on", on.to_string())])
        }
        Step::Skipped { on, off: DayOff::Weekend } => message("weekend", [("on", on.to_string())]),
        Step::Skipped { on, off: DayOff::Holiday(name) } => {
            message("holiday", [("on", on.to_string()), ("name", name.clone())])
        }
        Step::Length { span, last_day } => length(*span, last_day.to_string()),
        Step::ShortMonth { wanted, last_day } => {
            message("short_month", [("wanted", wanted.to_string()), ("on", last_day.to_string())])
        }
        Step::StandsStill { from, until: Some(until) } => {
            message("stands_still", [("from", from.to_string()), ("on", until.to_string())])
        }
        Step::StandsStill { from, until: None } => message("stands_still_yet", [("from", from.to_string())]),
        Step::AtLeast { days, last_day } => {
            message("at_least", [("count", days.to_string()), ("on", last_day.to_string())])
        }
        Step::EndOfDay { on, zone } => message("end_of_day", [("on", on.to_string()), ("zone", zone.clone())]),
        Step::CloseOfBusiness { on, at, zone } => {
            message("close_of_business", [("on", on.to_string()), ("at", at.to_string()), ("zone", zone.clone())])
        }
        Step::CloseNotStated => message("close_not_stated", []),
        Step::NoNumber { wording } => message("no_number", [("wording", wording.name().to_owned())]),
        Step::CalendarEnds { on } => message("calendar_ends", [("on", on.to_string())]),
        Step::NotYetBinding { from } => message("not_yet_binding", [("on", from.to_string())]),
        Step::Excused { by } => message("excused", [("by", by.clone())]),
    }
}

fn length(span: Span, on: String) -> MessageView {
    let (code, count) = match span {
        Span::CalendarDays(count) => ("calendar_days", count.get()),
        Span::WorkingDays(count) => ("working_days", count.get()),
        Span::Weeks(count) => ("weeks", count.get()),
        Span::Months(count) => ("months", count.get()),
        Span::NoNumber(wording) => return message("no_number", [("wording", wording.name().to_owned())]),
    };
    message(code, [("count", count.to_string()), ("on", on)])
}
