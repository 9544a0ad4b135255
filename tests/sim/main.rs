//! Desks, an office and a bad wire in one thread, by seeds: `cargo xtask sim` runs many, this is the everyday part.

#[cfg(feature = "mutants")]
mod caught;
mod chance;
mod desk;
mod law;
#[cfg(feature = "mutants")]
mod mutants;
mod office;
mod plan;
mod regression;
mod run;
mod step;
mod wire;
mod world;

/// Seeds of every day.
const SEEDS: u64 = 500;
/// Seeds of a release.
const MANY: u64 = 100_000;

/// Everything that must have happened in the seeds of every day: a fault that never happens proves nothing.
const FAULTS: &[&str] = &[
    "about staff",
    "answer bent",
    "answer nobody waits for",
    "answer not believed",
    "away or back",
    "clock set",
    "cut on the way down",
    "cut on the way up",
    "database copied",
    "desk crashed",
    "disabled or enabled",
    "disk lost a change",
    "dismissed",
    "doubled",
    "edits left out",
    "empty office",
    "files lost",
    "erased",
    "lost",
    "moved",
    "moved, decided again",
    "not about staff",
    "office crashed after commit",
    "office crashed before commit",
    "office put aside",
    "office restored",
    "office restored, unnoticed",
    "put aside",
    "rebuilt",
    "reordered",
    "revoked",
    "revoked, to be wiped",
    "role changed",
    "rolled back",
    "timed out",
    "transferred",
    "way changed",
];

/// Everything that the office must have answered, and that desks must have made of it.
const ANSWERS: &[&str] = &[
    "accepted",
    "added unopened",
    "busy",
    "compared",
    "cursor diverged",
    "deed known",
    "departed given back",
    "dep missing",
    "dep refused",
    "device revoked",
    "doc erased",
    "erased again",
    "erasure read",
    "locked",
    "order not believed",
    "quarantined",
    "wiped",
    "digests differ",
    "done again",
    "duplicate",
    "fetched in part",
    "first sync",
    "first sync begun again",
    "first sync goes on",
    "lost by the office",
    "not granted",
    "not listed any more",
    "office doubted",
    "portion not believed",
    "old generation",
    "purged",
    "reconciled",
    "refused",
    "renumbered",
    "replica forked",
    "scope taken away",
    "too many leave",
];

/// How many seeds this run has time for.
fn seeds() -> u64 {
    if std::env::var_os("REDRESS_PROVE").is_some() { MANY } else { SEEDS }
}

#[test]
fn every_seed_holds_every_law_and_every_fault_happens() {
    let mut seen = run::Seen::new();
    for seed in 0..seeds() {
        let outcome = run::seed(seed);
        assert!(outcome.broken.is_none(), "{}", run::report(&outcome, &run::shrink(&outcome)));
        outcome.seen.iter().for_each(|(what, count)| *seen.entry(*what).or_default() += count);
    }
    for what in FAULTS.iter().chain(ANSWERS) {
        assert!(seen.contains_key(what), "{what:?} never happened, so nothing is proved about it: {seen:?}");
    }
}

#[test]
fn what_once_found_a_fault_of_the_engine_finds_none_now() {
    for (why, shape, steps) in regression::runs() {
        assert_eq!(run::replay(*shape, steps), None, "{why}");
    }
}

#[test]
fn a_run_is_the_same_every_time() {
    let (one, two) = (run::seed(7), run::seed(7));
    assert_eq!((one.steps, one.seen), (two.steps, two.seen), "a seed that cannot be replayed is of no use");
}

#[test]
#[cfg(feature = "mutants")]
fn every_deliberate_fault_is_caught_by_its_seed_and_by_nothing_else() {
    for &(mutant, seed) in caught::CAUGHT {
        assert!(mutants::caught(mutant, seed).is_some(), "{mutant:?} is caught by seed {seed}");
        assert_eq!(run::seed(seed).broken, None, "seed {seed} holds without {mutant:?}");
    }
    for mutant in sync::mutant::Mutant::ALL {
        assert!(caught::CAUGHT.iter().any(|(caught, _)| *caught == mutant), "{mutant:?} has a seed that catches it");
    }
}

#[test]
#[cfg(feature = "mutants")]
fn a_release_hunts_every_deliberate_fault_anew() {
    if std::env::var_os("REDRESS_PROVE").is_none() {
        return;
    }
    for mutant in sync::mutant::Mutant::ALL {
        let caught = mutants::hunt(mutant, 0..caught::WITHIN);
        assert!(caught.is_some(), "{mutant:?} is caught within {} seeds", caught::WITHIN);
    }
}

#[test]
#[cfg(feature = "mutants")]
fn a_failing_run_is_shrunken_and_says_where_it_fails() {
    sync::mutant::switch(Some(sync::mutant::Mutant::ForgetOnSend));
    let outcome = (0..caught::WITHIN).map(run::seed).find(|outcome| outcome.broken.is_some());
    let outcome = outcome.expect("a deed forgotten on sending is missed");
    let steps = run::shrink(&outcome);
    let report = run::report(&outcome, &steps);
    sync::mutant::switch(None);
    assert!(steps.len() < outcome.steps.len(), "what the failure does not need is left out");
    assert!(steps.len() < 20, "a deed, a turn and little more is needed: {report}");
    assert!(report.contains(&format!("seed {}", outcome.shape.seed)), "the seed is told: {report}");
    assert!(report.contains("a local deed vanishes only"), "the law is told: {report}");
}
