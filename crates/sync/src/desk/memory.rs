//! What one pass remembers between its steps, and the limits that keep it from going round in circles or from throwing
//! much away at once.

use super::answer::{AnswerError, Checked};
use crate::Scope;
use crate::message::{Push, Registration};
use complaint::DeedId;
use document::Item;
use std::collections::{BTreeSet, HashMap, HashSet};

/// Forks in one pass before it gives up: a second one means that a copy of this database is at work right now.
const MOST_FORKS: u32 = 2;

/// Share of the complaints, in percent, that may leave without a scope being taken away.
const MOST_LEAVING: u64 = 20;

/// What one pass remembers. It lies on no disk: a pass that ends early is begun again.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Memory {
    /// How often each deed was done again in this pass.
    pub again: HashMap<DeedId, u32>,
    /// Scopes given up in this pass, to be fetched whole, because their cursor or their documents did not fit.
    given_up: BTreeSet<Scope>,
    /// A scope was given up after an answer was taken: ask once more.
    ask_again: bool,
    /// Scopes no longer granted.
    gone: BTreeSet<Scope>,
    forks: u32,
    idle: u32,
}

impl Memory {
    /// Notes that what is known of a scope is given up, so that it is fetched whole.
    ///
    /// # Errors
    /// [`AnswerError::StillDisagrees`] when it was given up before: twice in one pass means that it does not help.
    pub fn give_up(&mut self, scope: &Scope) -> Result<(), AnswerError> {
        if !self.given_up.insert(scope.clone()) {
            return Err(AnswerError::StillDisagrees(scope.clone()));
        }
        self.ask_again = true;
        Ok(())
    }

    /// The office found the database copied; true when the pass may go on under a new life.
    pub fn may_fork(&mut self) -> bool {
        self.forks += 1;
        self.forks <= MOST_FORKS
    }

    /// An answer was taken: which scopes go, and whether more is to be asked. An office that grants nothing at all is not
    /// believed: nothing is thrown away for it.
    pub fn answered(&mut self, checked: &mut Checked, granted: &BTreeSet<Scope>) {
        if !granted.is_empty() {
            self.gone.extend(checked.gone.iter().cloned());
        }
        self.gone.retain(|scope| !granted.contains(scope));
        checked.more |= std::mem::take(&mut self.ask_again);
    }

    /// Whether deeds that wait go out in this pass: an office that only says "later" is asked again in the next one.
    pub fn goes_on(&mut self, waiting: bool, moved: bool) -> bool {
        self.idle = if moved { 0 } else { self.idle + 1 };
        waiting && self.idle == 0
    }

    /// Scopes that are no longer granted, at the end of the pass.
    pub fn gone(&self) -> &BTreeSet<Scope> {
        &self.gone
    }

    /// Whether `leaving` of `held` complaints may be thrown away. Much leaving at once without a scope taken away is not
    /// believed.
    pub fn may_leave(&self, leaving: u64, held: u64) -> bool {
        leaving > 0 && (leaving * 100 <= held * MOST_LEAVING || !self.gone.is_empty())
    }
}

/// A batch as it is pushed: every actor used is registered with it.
pub fn push(token: [u8; 16], id: u64, items: Vec<Item>) -> Push {
    let mut seen = HashSet::new();
    let used = items.iter().filter(|item| seen.insert(item.actor));
    let actors = used.map(|item| Registration { actor: item.actor, person: item.deed.person }).collect();
    Push { token, id, actors, items }
}
