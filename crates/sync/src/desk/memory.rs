//! What one pass remembers between its steps, and the limits that keep it from going round in circles or from throwing
//! much away at once.

use super::answer::{AnswerError, Checked};
use crate::Scope;
use crate::message::{Push, Registration};
use crate::mutant::{self, Mutant};
use complaint::DeedId;
use document::{DocumentId, Item};
use std::collections::{BTreeSet, HashMap, HashSet};

/// Forks in one pass before it gives up: a second one means that a copy of this database is at work right now.
const MOST_FORKS: u32 = 2;

/// Share of the complaints, in percent, that may leave without a scope being taken away.
const MOST_LEAVING: u64 = 20;

/// A complaint that left its last scope.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Departed {
    /// Which.
    pub doc: DocumentId,
    /// The scopes it should be in, as far as is known here.
    pub scopes: BTreeSet<Scope>,
    /// A line of the feed took it out; otherwise it was only not there any more.
    pub told: bool,
}

/// What one pass remembers. It lies on no disk: a pass that ends early is begun again.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Memory {
    /// How often each deed was done again in this pass.
    pub again: HashMap<DeedId, u32>,
    /// Scopes given up in this pass, to be fetched whole, because their cursor or their documents did not fit.
    given_up: BTreeSet<Scope>,
    /// A scope was given up after an answer was taken: ask once more.
    ask_again: bool,
    /// Scopes granted by the last answer that granted any. An office that grants nothing at all is not believed: nothing is
    /// thrown away for it.
    granted: BTreeSet<Scope>,
    /// Complaints that were given back in this pass before they may leave.
    returned: HashSet<DocumentId>,
    /// Tombstones that were handed to the office in this pass.
    told: HashSet<DocumentId>,
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

    /// The office may have lost what it acknowledged: ask once more, also for what did not seem to have changed.
    pub fn doubt(&mut self) {
        self.ask_again = true;
    }

    /// Tombstones that the office must be handed wait: asks once more for those that were not handed over in this pass.
    pub fn tell(&mut self, waiting: impl IntoIterator<Item = DocumentId>) {
        for doc in waiting {
            self.ask_again |= self.told.insert(doc);
        }
    }

    /// With this answer everything granted has been read: no line waits, no scope is to be fetched.
    pub fn has_read_all(&self, checked: &Checked) -> bool {
        !checked.more && !self.ask_again && checked.fetch.is_empty()
    }

    /// The office found the database copied; true when the pass may go on under a new life.
    pub fn may_fork(&mut self) -> bool {
        self.forks += 1;
        self.forks <= MOST_FORKS
    }

    /// An answer was taken: what is granted, and whether more is to be asked.
    pub fn answered(&mut self, checked: &mut Checked, granted: &BTreeSet<Scope>) {
        if !granted.is_empty() {
            self.granted.clone_from(granted);
        }
        checked.more |= std::mem::take(&mut self.ask_again);
    }

    /// Whether deeds that wait go out in this pass: an office that only says "later" is asked again in the next one.
    pub fn goes_on(&mut self, waiting: bool, moved: bool) -> bool {
        self.idle = if moved { 0 } else { self.idle + 1 };
        waiting && self.idle == 0
    }

    /// Those of the scopes kept, also in part, that are no longer granted, at the end of the pass.
    pub fn gone(&self, kept: impl IntoIterator<Item = Scope>) -> Vec<Scope> {
        let gone = |scope: &Scope| !self.granted.contains(scope) && !mutant::on(Mutant::ScopeKept);
        kept.into_iter().filter(|scope| !self.granted.is_empty() && gone(scope)).collect()
    }

    /// Which of the complaints that left their last scope are given back first, at the end of the pass: all of them while the
    /// office is `doubted`, and always those that should be in a scope that is granted, unless a line of its feed took them
    /// out. An office that lost them would say just as little. Each once: what is still here after the answer may leave.
    pub fn returning(&mut self, departed: &[Departed], doubted: bool) -> Vec<DocumentId> {
        let suspect = departed.iter().filter(|departed| doubted || self.is_missed(departed));
        if mutant::on(Mutant::MassDelete) {
            return Vec::new();
        }
        let suspect: Vec<DocumentId> = suspect.map(|departed| departed.doc).collect();
        suspect.into_iter().filter(|doc| self.returned.insert(*doc)).collect()
    }

    /// It should be in a scope that is granted, and no line said that it went.
    fn is_missed(&self, departed: &Departed) -> bool {
        !departed.told && !departed.scopes.is_disjoint(&self.granted)
    }

    /// Which complaints go, at the end of the pass, of those that left their last scope, out of `held` altogether: all whose
    /// scope is not granted (any more), however long ago it was taken away, and all that a line took out; of the others
    /// only few. Much leaving at once from what is granted still is not believed.
    pub fn leaving(&self, departed: Vec<Departed>, held: u64) -> Vec<DocumentId> {
        let (mut others, said): (Vec<_>, Vec<_>) =
            departed.into_iter().partition(|departed| self.granted.is_empty() || self.is_missed(departed));
        let few = others.len() as u64 * 100 <= held * MOST_LEAVING;
        if !few && !mutant::on(Mutant::MassDelete) {
            others.clear();
        }
        said.into_iter().chain(others).map(|departed| departed.doc).collect()
    }
}

/// A batch as it is pushed: every actor used by this desk is registered with it.
pub fn push(token: [u8; 16], id: u64, items: Vec<Item>) -> Push {
    let mut seen = HashSet::new();
    let used = items.iter().filter(|item| item.meta.is_none() && seen.insert(item.actor));
    let actors = used.map(|item| Registration { actor: item.actor, person: item.deed.person }).collect();
    Push { token, id, actors, items }
}
