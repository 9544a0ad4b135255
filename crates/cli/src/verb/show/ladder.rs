//! Who is told when, as lines to read.

use app::view::{CaseView, FiringView};
use complaint::Timestamp;
use complaint::ladder::Why;

/// The ladders of a case; nothing where nobody was told and nobody will be. At a desk alone nobody else is ever told.
pub fn page(view: &CaseView, when: impl Fn(Timestamp) -> String) -> String {
    let ladder = &view.ladder;
    let mut page = String::new();
    for fired in &ladder.fired {
        page.push_str(&format!("  {}  {}: {}\n", when(fired.firing.at), names(fired), because(fired)));
        if let Some(stopped) = fired.firing.stopped {
            let by = fired.stopped_by_name.as_ref().map(|name| format!(" by {name}")).unwrap_or_default();
            page.push_str(&format!("    ended {}: {}{by}\n", when(stopped.at), stopped.by.name()));
        } else if let Some(by) = fired.firing.answer_by {
            page.push_str(&format!("    to be answered by {}\n", when(by)));
        }
    }
    if let Some(next) = &ladder.next {
        page.push_str(&format!("  next {}  {}: {}\n", when(next.firing.at), names(next), because(next)));
    }
    let calls = ladder.fired.iter().any(|fired| fired.firing.stopped.is_none() && !fired.sent);
    if calls {
        page.push_str("  Nobody outside this desk has been told yet: it was not sent\n");
        page.push_str(&view.duty_phone.as_ref().map(|phone| format!("  On duty: {phone}\n")).unwrap_or_default());
    }
    if page.is_empty() { page } else { format!("Who is told when:\n{page}") }
}

/// Everybody told, with what they did about it.
fn names(view: &FiringView) -> String {
    let told = view.told.iter().map(|told| {
        let role = told.recipient;
        let why = match told.why {
            Why::Named => "",
            Why::Instead => ", in place of somebody",
            Why::Unanswered => ", because nobody answered",
        };
        let did = match (told.passed_on_at, told.answered_at) {
            (Some(_), _) => ", passed it on",
            (None, Some(_)) => ", answered",
            (None, None) => "",
        };
        format!("{} ({role}{why}{did})", told.name)
    });
    let names = told.collect::<Vec<_>>().join(", ");
    if names.is_empty() { "nobody: there is nobody who could be told".to_owned() } else { names }
}

/// What set it going, how long after, and by which rule.
fn because(view: &FiringView) -> String {
    let firing = &view.firing;
    let clock = firing.reached.map(|reached| format!(" of {} {}", super::name(&reached.clock), reached.target));
    let later = if firing.at == firing.since { String::new() } else { format!(" + {}", firing.offset) };
    let (trigger, rule, level, policy) = (firing.trigger, &firing.rule, firing.level, firing.policy);
    format!("{trigger}{}{later} ({rule}, level {level}, policy {policy})", clock.unwrap_or_default())
}
