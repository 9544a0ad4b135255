//! Deliberate faults, and the seeds that caught them.

use sync::mutant::Mutant;

/// Seeds in which every deliberate fault must be caught.
pub const WITHIN: u64 = 5_000;

/// Which seed caught which.
pub const CAUGHT: &[(Mutant, u64)] = &[
    (Mutant::ChainUnchecked, 332),
    (Mutant::HashUnchecked, 400),
    (Mutant::PurgeOnRemove, 3),
    (Mutant::SkipReauthor, 2),
    (Mutant::CursorFirst, 0),
    (Mutant::ForgetOnSend, 0),
    (Mutant::PushIdReused, 1),
    (Mutant::RefusedForgotten, 2),
    (Mutant::ScopeKept, 17),
    (Mutant::WipeUnanswered, 4),
    (Mutant::UnknownDepAccepted, 2),
    (Mutant::CommitWithoutRecheck, 115),
    (Mutant::DeedTwice, 3),
    (Mutant::AckNotKept, 1),
    (Mutant::ActorPersisted, 1830),
    (Mutant::DigestAdopted, 209),
    (Mutant::MassDelete, 230),
];
