//! Hunting deliberate faults: a simulation that finds none of them would find nothing.

use crate::run;
use std::ops::Range;
use sync::mutant::{self, Mutant};

/// The law that a seed finds broken with the fault switched on.
pub fn caught(mutant: Mutant, seed: u64) -> Option<&'static str> {
    mutant::switch(Some(mutant));
    let outcome = run::seed(seed);
    mutant::switch(None);
    outcome.broken.map(|broken| broken.law)
}

/// The first seed that catches the fault and holds without it, with the law broken.
pub fn hunt(mutant: Mutant, seeds: Range<u64>) -> Option<(u64, &'static str)> {
    seeds.into_iter().find_map(|seed| {
        let law = caught(mutant, seed)?;
        run::seed(seed).broken.is_none().then_some((seed, law))
    })
}
