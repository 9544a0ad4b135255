//! What waits for somebody: the same numbers for the status line and the tray.

use app::App;
use app::view::StatusView;
use contract::Show;

/// What waits for somebody.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Counts {
    /// Deeds that the office has not answered.
    pub unsent: u64,
    /// What needs attention.
    pub attention: u64,
    /// Escalations that ask the person at the desk.
    pub escalations: u64,
}

/// Counts, for whoever is at the desk now.
pub fn count(app: &App, show: &Show, status: &StatusView) -> app::Result<Counts> {
    let asks = show.is_attended() && status.locked.is_none();
    let inbox = if asks { app.escalations()? } else { Vec::new() };
    let mine = inbox.iter().filter(|one| one.mine && one.can_take).count();
    let calls = if asks { app.calls()?.len() } else { 0 };
    Ok(Counts { unsent: status.unsent, attention: status.needs_attention, escalations: (mine + calls) as u64 })
}
