//! Runs that once found a fault of the engine, as they were shrunken: they stay good when plans are drawn otherwise.

use crate::step::Step;
use crate::world::Shape;

/// What was wrong, and the run that showed it.
pub type Run = (&'static str, Shape, &'static [Step]);

/// Every one.
pub const RUNS: &[Run] = &[
    (
        "a deed that stood on a refused one and was not of the batch stayed as it was: its complaint could not be opened",
        Shape { seed: 4, desks: 3, instances: 3, warm: false },
        &[
            Step::Copy { desk: 253 },
            Step::Record { desk: 151, person: 104 },
            Step::Deed { desk: 51, person: 62, case: 95, act: 14 },
            Step::Deed { desk: 183, person: 172, case: 163, act: 13 },
            Step::Record { desk: 45, person: 124 },
            Step::Deed { desk: 199, person: 117, case: 33, act: 231 },
        ],
    ),
    (
        "a complaint that was accepted and left the scope before its page was read stayed on the desk for ever",
        Shape { seed: 13, desks: 4, instances: 1, warm: false },
        &[
            Step::Record { desk: 216, person: 245 },
            Step::Turn { desk: 0 },
            Step::Deliver { message: 0 },
            Step::Work { job: 8 },
            Step::Work { job: 212 },
            Step::Work { job: 196 },
            Step::Transfer { case: 205, store: 22 },
        ],
    ),
    (
        "a deed done by a copy in a scope that is no longer granted waited for ever",
        Shape { seed: 15, desks: 3, instances: 3, warm: false },
        &[
            Step::Copy { desk: 227 },
            Step::Record { desk: 63, person: 125 },
            Step::Backup { desk: 147 },
            Step::Deed { desk: 103, person: 152, case: 121, act: 173 },
            Step::Turn { desk: 3 },
            Step::Deliver { message: 0 },
            Step::Work { job: 184 },
            Step::Work { job: 228 },
            Step::Work { job: 164 },
            Step::Transfer { case: 113, store: 76 },
            Step::Rollback { desk: 51 },
        ],
    ),
    (
        "complaints of a store that was taken away stayed when they could not leave in the same pass",
        Shape { seed: 303, desks: 5, instances: 2, warm: false },
        &[
            Step::Record { desk: 63, person: 122 },
            Step::Turn { desk: 3 },
            Step::Deliver { message: 0 },
            Step::Work { job: 164 },
            Step::Move { person: 156, store: 199 },
        ],
    ),
    (
        "the same when the only person who reached the store was disabled",
        Shape { seed: 405, desks: 3, instances: 2, warm: false },
        &[
            Step::Record { desk: 119, person: 179 },
            Step::Active { person: 65, active: false },
            Step::Turn { desk: 2 },
            Step::Deliver { message: 0 },
            Step::Work { job: 195 },
            Step::Active { person: 214, active: false },
        ],
    ),
];
