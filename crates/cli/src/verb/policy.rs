//! `policy`: the rules of the organisation as a file. It needs no desk: what is in force is what ships.

use crate::arguments::PolicyVerb;
use crate::desk::Door;
use crate::failure::Failure;
use crate::output::Output;
use complaint::Policy;
use complaint::policy::{Problem, check, diff, follows};
use serde_json::{Value, json};
use std::path::Path;

pub fn run(door: &Door, verb: &PolicyVerb, output: &mut Output) -> Result<(), Failure> {
    match verb {
        PolicyVerb::Get => {
            let text = Policy::shipped().to_toml();
            output.say(&json!({ "toml": text }), || text.clone())
        }
        PolicyVerb::Check { file } => examined(door, file, output),
        PolicyVerb::Diff { file } => compared(file, output),
    }
}

/// The policy of a file, or everything that keeps it from being one.
fn read(file: &Path) -> Result<Result<Policy, Vec<Problem>>, Failure> {
    let text = std::fs::read_to_string(file).map_err(|error| Failure::Data(format!("{}: {error}", file.display())))?;
    Ok(Policy::from_toml(&text))
}

fn examined(door: &Door, file: &Path, output: &mut Output) -> Result<(), Failure> {
    let problems = match read(file)? {
        Ok(policy) => {
            let mut problems = check(&policy, None, door.ports.machine.now());
            problems.extend(follows(&policy, Policy::shipped()));
            problems
        }
        Err(problems) => problems,
    };
    let listed: Vec<Value> = problems.iter().map(problem).collect();
    let lines = || match problems.len() {
        0 => format!("{} can work", file.display()),
        _ => problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"),
    };
    output.say(&json!({ "file": file, "problems": listed }), lines)?;
    if problems.is_empty() { Ok(()) } else { Err(unfit(file, problems.len())) }
}

fn problem(problem: &Problem) -> Value {
    json!({ "place": problem.place, "reason": problem.reason.name(), "says": problem.reason.to_string() })
}

fn unfit(file: &Path, count: usize) -> Failure {
    Failure::Data(format!("{} cannot be a policy: {count} problems; nothing was changed", file.display()))
}

fn compared(file: &Path, output: &mut Output) -> Result<(), Failure> {
    let policy = read(file)?.map_err(|problems| unfit(file, problems.len()))?;
    let differences = diff(Policy::shipped(), &policy);
    let listed = json!(differences);
    let nothing = || "nothing is changed".to_owned();
    let said = |value: &Option<String>| value.clone().unwrap_or_else(|| "–".to_owned());
    output.say(&listed, || {
        let lines: Vec<String> = differences
            .iter()
            .map(|one| format!("{}: {} → {}", one.place, said(&one.before), said(&one.after)))
            .collect();
        if lines.is_empty() { nothing() } else { lines.join("\n") }
    })
}
