//! Deliberate faults, by which the simulation shows that it finds faults. Without the feature `mutants` none can be
//! switched on and nothing of them is compiled in.

/// One deliberate fault.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Mutant {
    /// Desk: a page is believed without its chain.
    ChainUnchecked,
    /// Desk: a change is believed to be the one its hash names.
    HashUnchecked,
    /// Desk: a document goes when its last REMOVE is read, not at the end of the pass.
    PurgeOnRemove,
    /// Desk: the actor lies on disk and is used again after a restart, also by a copy.
    ActorPersisted,
    /// Desk: deeds that stood on a refused one are not done again.
    SkipReauthor,
    /// Desk: the cursor moves in a transaction of its own, before what it stands for.
    CursorFirst,
    /// Desk: the office's digest is taken for the desk's own.
    DigestAdopted,
    /// Desk: a deed leaves the outbox when it is sent.
    ForgetOnSend,
    /// Desk: after a crash another batch goes out under the number of the one before.
    PushIdReused,
    /// Desk: any number of complaints may leave at once, and the office is not asked whether it has them.
    MassDelete,
    /// Desk: a refused deed leaves without being set aside.
    RefusedForgotten,
    /// Desk: a scope that is no longer granted is kept.
    ScopeKept,
    /// Desk: what the office lost is not given back.
    SkipGiveBack,
    /// Desk: a revoked desk is wiped before what it had not sent was answered.
    WipeUnanswered,
    /// Desk: a range of a scope's file is stored wherever it begins.
    OffsetUnchecked,
    /// Desk: a document that the office does not list stays in the scope.
    UnlistedKept,
    /// Desk: deeds that wait on a document leave when it is rebuilt.
    PendingDropped,
    /// Desk: tombstones are not handed to an office that was restored.
    ErasureKept,
    /// Office: a change of an earlier generation is answered as accepted.
    OldGenerationAccepted,
    /// Office: a deed on an erased complaint is taken in.
    ErasedAccepted,
    /// Office: a change that builds on an unknown one is answered as accepted.
    UnknownDepAccepted,
    /// Office: heads are not looked at again when a push is committed.
    CommitWithoutRecheck,
    /// Office: a deed may be done twice.
    DeedTwice,
    /// Office: what was answered last is not remembered.
    AckNotKept,
    /// Office: a complaint that goes to another scope is not taken out of the one it was in.
    RemoveOmitted,
    /// Office: a complaint about staff stays with its store.
    RestrictedOpen,
    /// Office: a database that is ahead of a restored office is taken for a copy, and what it did is done again.
    AheadForks,
}

impl Mutant {
    /// Every one.
    pub const ALL: [Mutant; 27] = [
        Mutant::ChainUnchecked,
        Mutant::HashUnchecked,
        Mutant::PurgeOnRemove,
        Mutant::ActorPersisted,
        Mutant::SkipReauthor,
        Mutant::CursorFirst,
        Mutant::DigestAdopted,
        Mutant::ForgetOnSend,
        Mutant::PushIdReused,
        Mutant::MassDelete,
        Mutant::RefusedForgotten,
        Mutant::ScopeKept,
        Mutant::SkipGiveBack,
        Mutant::WipeUnanswered,
        Mutant::OffsetUnchecked,
        Mutant::UnlistedKept,
        Mutant::PendingDropped,
        Mutant::ErasureKept,
        Mutant::OldGenerationAccepted,
        Mutant::ErasedAccepted,
        Mutant::UnknownDepAccepted,
        Mutant::CommitWithoutRecheck,
        Mutant::DeedTwice,
        Mutant::AckNotKept,
        Mutant::RemoveOmitted,
        Mutant::RestrictedOpen,
        Mutant::AheadForks,
    ];
}

#[cfg(feature = "mutants")]
mod switch {
    use super::Mutant;
    use std::cell::Cell;

    thread_local! {
        static ON: Cell<Option<Mutant>> = const { Cell::new(None) };
    }

    /// Switches one on for this thread, or all off.
    pub fn switch(mutant: Option<Mutant>) {
        ON.set(mutant);
    }

    /// Is it switched on?
    pub fn on(mutant: Mutant) -> bool {
        ON.get() == Some(mutant)
    }
}

#[cfg(feature = "mutants")]
pub use switch::{on, switch};

/// Is it switched on? Never.
#[cfg(not(feature = "mutants"))]
pub const fn on(_: Mutant) -> bool {
    false
}
