//! Running a seed, replaying a list of steps, and making a failing list as short as it can be.

use crate::law::Broken;
use crate::plan::Plan;
use crate::step::Step;
use crate::world::{Shape, World};
use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// How often each thing happened.
pub type Seen = BTreeMap<&'static str, u64>;

/// What came of a run.
pub struct Outcome {
    pub shape: Shape,
    /// What happened, up to the end or to the step that broke a law.
    pub steps: Vec<Step>,
    /// The law broken.
    pub broken: Option<Broken>,
    pub seen: Seen,
}

/// Runs a seed: its steps with their faults, then everything must settle.
pub fn seed(seed: u64) -> Outcome {
    let (mut plan, shape) = Plan::new(seed);
    let mut world = World::new(shape);
    let mut steps = Vec::with_capacity(plan.steps);
    let broken = lawful(|| {
        world.begin(shape)?;
        for _ in 0..plan.steps {
            let step = plan.next(&world);
            steps.push(step);
            world.step(step)?;
        }
        world.heal()
    });
    Outcome { shape, steps, broken, seen: world.seen }
}

/// Replays a list of steps.
pub fn replay(shape: Shape, steps: &[Step]) -> Option<Broken> {
    let mut world = World::new(shape);
    lawful(|| {
        world.begin(shape)?;
        steps.iter().try_for_each(|step| world.step(*step))?;
        world.heal()
    })
}

/// The law that a run breaks. A panic breaks one too.
fn lawful(run: impl FnOnce() -> Result<(), Broken>) -> Option<Broken> {
    match catch_unwind(AssertUnwindSafe(run)) {
        Ok(outcome) => outcome.err(),
        Err(payload) => {
            let text = payload.downcast_ref::<String>().cloned();
            let text = text.or_else(|| payload.downcast_ref::<&str>().map(|text| (*text).to_owned()));
            Some(Broken { law: "nothing panics", place: text.unwrap_or_default() })
        }
    }
}

/// Leaves out whatever the breaking of the law does not need.
pub fn shrink(outcome: &Outcome) -> Vec<Step> {
    let Some(broken) = &outcome.broken else { return outcome.steps.clone() };
    let breaks = |steps: &[Step]| replay(outcome.shape, steps).is_some_and(|found| found.law == broken.law);
    let mut steps = outcome.steps.clone();
    let mut size = steps.len() / 2;
    while size > 0 {
        let mut at = 0;
        let before = steps.len();
        while at < steps.len() {
            let shorter: Vec<Step> = steps.iter().take(at).chain(steps.iter().skip(at + size)).copied().collect();
            if breaks(&shorter) { steps = shorter } else { at += size }
        }
        if size > 1 || steps.len() == before {
            size /= 2;
        }
    }
    steps
}

/// A failure as it is printed: seed, law, place, and a shrunken trace.
pub fn report(outcome: &Outcome, steps: &[Step]) -> String {
    let mut text = format!("seed {} of {:?} fails\n", outcome.shape.seed, outcome.shape);
    if let Some(Broken { law, place }) = &outcome.broken {
        text += &format!("  law:  {law}\n  here: {place}\n  at step {} of the run\n", outcome.steps.len());
    }
    if let Some(Broken { law, place }) = replay(outcome.shape, steps) {
        text += &format!("  shrunken to {} steps: {law}: {place}\n", steps.len());
    }
    for (n, step) in steps.iter().enumerate() {
        text += &format!("  {n:4}  {step:?}\n");
    }
    text
}
