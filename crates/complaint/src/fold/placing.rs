//! Where a complaint belongs. Record and transfer name the placing deeds their author saw; of those that no other names, the
//! later one stands and the others are overruled, unless they asked for the same store. Whoever was the owner before is not
//! the owner of the store it went to.

use super::{latest, order, unknown_to};
use crate::{Act, Done, Facts, Overruled, StoreCode};

/// The placing deeds that no other was done after, and which of them stands.
pub(super) struct Placing<'a> {
    /// In the order of deeds; never empty.
    pub(super) latest: Vec<&'a Done>,
    standing: &'a Done,
    recorded_in: &'a StoreCode,
}

impl<'a> Placing<'a> {
    pub(super) fn of(facts: &'a Facts) -> Self {
        let latest = latest(facts, Act::placed_after);
        let standing = latest.last().copied().unwrap_or(&facts.recorded);
        Self { latest, standing, recorded_in: &facts.record.store }
    }

    /// The store it belongs to.
    pub(super) fn store(&self) -> &'a StoreCode {
        self.store_of(self.standing)
    }

    fn store_of(&self, done: &'a Done) -> &'a StoreCode {
        if let Act::Transfer { to, .. } = &done.deed.act { to } else { self.recorded_in }
    }

    /// The latest transfers that do not stand. One to the same store got what it asked for.
    pub(super) fn overruled(&self) -> Vec<Overruled> {
        let lost = self
            .latest
            .iter()
            .filter(|done| matches!(done.deed.act, Act::Transfer { .. }) && self.store_of(done) != self.store());
        lost.map(|done| Overruled { deed: done.deed.id, by: self.standing.deed.id }).collect()
    }

    /// The transfer by which an assignment has no effect though neither of the two authors could know of the other.
    pub(super) fn overrules(&self, done: &Done) -> Option<Overruled> {
        let moved = self.standing;
        let at_once = order(done) > order(moved) || unknown_to(done, moved);
        at_once.then_some(Overruled { deed: done.deed.id, by: moved.deed.id })
    }

    /// True for an assignment that the standing transfer undoes: it was done before it, or it was at the office before it,
    /// so that its author cannot have known. Later ones the office judges by the store as it is then.
    pub(super) fn undoes(&self, done: &Done) -> bool {
        let moved = self.standing;
        let received = |done: &Done| done.meta.map(|meta| meta.received_at);
        let in_before = match (received(done), received(moved)) {
            (Some(done), Some(moved)) => done < moved,
            (Some(_), None) => true,
            (None, _) => false,
        };
        matches!(moved.deed.act, Act::Transfer { .. }) && (order(done) < order(moved) || in_before)
    }
}
