//! How much of everything.

use std::time::Duration;

/// The sizes of one run.
#[derive(Clone, Copy)]
pub struct Scale {
    /// Complaints of the first sync that is compared.
    pub first: usize,
    /// Documents that automerge-repo is given.
    pub automerge: usize,
    /// Complaints that a desk holds when it comes again.
    pub held: usize,
    /// Single-field changes that come in.
    pub incoming: usize,
    /// How long writers push.
    pub pushing: Duration,
    /// Complaints at the office at which its memory is compared.
    pub memory: [usize; 2],
    /// Devices that come back.
    pub devices: usize,
    /// Within which they come back first.
    pub return_within: Duration,
    /// Edits of one complaint.
    pub edits: usize,
}

impl Scale {
    /// That of the promises.
    pub const WHOLE: Scale = Scale {
        first: 10_000,
        automerge: 1_000,
        held: 100_000,
        incoming: 1_000,
        pushing: Duration::from_secs(10),
        memory: [10_000, 100_000],
        devices: 20_000,
        return_within: Duration::from_secs(90),
        edits: 10_000,
    };
    /// To see whether everything works.
    pub const QUICK: Scale = Scale {
        first: 1_000,
        automerge: 100,
        held: 2_000,
        incoming: 200,
        pushing: Duration::from_secs(3),
        memory: [500, 2_000],
        devices: 600,
        return_within: Duration::from_secs(3),
        edits: 1_000,
    };
}
