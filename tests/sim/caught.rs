//! Deliberate faults, and the seeds that caught them.

use sync::mutant::Mutant;

/// Seeds in which every deliberate fault must be caught.
pub const WITHIN: u64 = 5_000;

/// Which seed caught which.
pub const CAUGHT: &[(Mutant, u64)] = &[
    (Mutant::ChainUnchecked, 50),
    (Mutant::HashUnchecked, 373),
    (Mutant::PurgeOnRemove, 2),
    (Mutant::ActorPersisted, 116),
    (Mutant::SkipReauthor, 2),
    (Mutant::CursorFirst, 0),
    (Mutant::DigestAdopted, 109),
    (Mutant::ForgetOnSend, 0),
    (Mutant::PushIdReused, 8),
    (Mutant::MassDelete, 10),
    (Mutant::RefusedForgotten, 2),
    (Mutant::ScopeKept, 12),
    (Mutant::SkipGiveBack, 10),
    (Mutant::WipeUnanswered, 96),
    (Mutant::PendingDropped, 5),
    (Mutant::OldGenerationAccepted, 5),
    (Mutant::ErasedAccepted, 12),
    (Mutant::UnknownDepAccepted, 2),
    (Mutant::ErasureKept, 313),
    (Mutant::CommitWithoutRecheck, 158),
    (Mutant::DeedTwice, 3),
    (Mutant::AckNotKept, 2),
    (Mutant::AheadForks, 10),
    (Mutant::OffsetUnchecked, 37),
    (Mutant::UnlistedKept, 10),
    (Mutant::RemoveOmitted, 2),
    (Mutant::RestrictedOpen, 2),
];
