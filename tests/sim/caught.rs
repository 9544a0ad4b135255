//! Deliberate faults, and the seeds that caught them.

use sync::mutant::Mutant;

/// Seeds in which every deliberate fault must be caught.
pub const WITHIN: u64 = 5_000;

/// Which seed caught which.
pub const CAUGHT: &[(Mutant, u64)] = &[
    (Mutant::ChainUnchecked, 185),
    (Mutant::HashUnchecked, 459),
    (Mutant::PurgeOnRemove, 10),
    (Mutant::ActorPersisted, 1179),
    (Mutant::SkipReauthor, 2),
    (Mutant::CursorFirst, 0),
    (Mutant::DigestAdopted, 109),
    (Mutant::ForgetOnSend, 0),
    (Mutant::PushIdReused, 16),
    (Mutant::MassDelete, 87),
    (Mutant::RefusedForgotten, 2),
    (Mutant::ScopeKept, 10),
    (Mutant::SkipGiveBack, 87),
    (Mutant::WipeUnanswered, 21),
    (Mutant::OffsetUnchecked, 123),
    (Mutant::UnlistedKept, 3),
    (Mutant::UnknownDepAccepted, 2),
    (Mutant::CommitWithoutRecheck, 391),
    (Mutant::DeedTwice, 3),
    (Mutant::AckNotKept, 1),
    (Mutant::AheadForks, 87),
];
