//! `policy`: the rules of the organisation. Without a desk it goes by what ships.

mod preview;

use crate::arguments::PolicyVerb;
use crate::desk::Door;
use crate::failure::Failure;
use crate::output::Output;
use crate::shape;
use app::{App, Error};
use complaint::policy::{Difference, Held, Problem, Versions, asleep, diff};
use complaint::{Policy, Timestamp};
use serde_json::{Value, json};
use std::path::Path;

pub fn run(door: &Door, verb: &PolicyVerb, output: &mut Output) -> Result<(), Failure> {
    match verb {
        PolicyVerb::Get { version } => got(door, *version, output),
        PolicyVerb::List => listed(door, output),
        PolicyVerb::Set { file } => set(&door.open()?, file, output),
        PolicyVerb::Preview { file } => preview::run(&door.open()?, file, output),
        PolicyVerb::Check { file } => examined(door, file, output),
        PolicyVerb::Diff { file } => compared(door, file, output),
    }
}

/// The versions at this desk; only what ships where there is no desk.
fn versions(door: &Door) -> Result<Versions, Failure> {
    match door.open() {
        Ok(app) => Ok(app.policies().as_ref().clone()),
        Err(Failure::App(Error::NoDesk)) => Ok(Versions::default()),
        Err(failure) => Err(failure),
    }
}

fn text_of(file: &Path) -> Result<String, Failure> {
    std::fs::read_to_string(file).map_err(|error| Failure::Data(format!("{}: {error}", file.display())))
}

/// The policy of a file.
fn read(file: &Path) -> Result<Policy, Failure> {
    Policy::from_toml(&text_of(file)?).map_err(|problems| unfit(file, &problems))
}

fn got(door: &Door, version: Option<u32>, output: &mut Output) -> Result<(), Failure> {
    let versions = versions(door)?;
    let version = version.unwrap_or_else(|| versions.at(door.ports.machine.now()).version);
    // As it was published, with its comments.
    let held = versions.held().iter().find(|held| held.published.version == version);
    let text = held.map(|held| held.published.text.clone()).or_else(|| versions.find(version).map(Policy::to_toml));
    let text = text.ok_or_else(|| {
        Failure::Data(format!(
            "there is no version {version} at this desk; `redress policy list` names those that there are"
        ))
    })?;
    output.say(&json!({ "version": version, "toml": text }), || text.clone())
}

fn listed(door: &Door, output: &mut Output) -> Result<(), Failure> {
    let (versions, now) = (versions(door)?, door.ports.machine.now());
    let in_force = versions.at(now).version;
    let shipped = Policy::shipped();
    let mut list = vec![json!({
        "version": shipped.version, "effective_from": shape::instant(shipped.effective_from), "published_at": null,
        "in_force": shipped.version == in_force, "problems": [],
    })];
    list.extend(versions.held().iter().map(|held| one(held, in_force)));
    output.say(&Value::from(list), || {
        let mut lines = vec![line(shipped.version, shipped.effective_from, "what ships", in_force)];
        lines.extend(versions.held().iter().map(|held| {
            let (version, from) = (held.published.version, held.published.effective_from);
            match &held.problems[..] {
                [] => line(version, from, "", in_force),
                [first, ..] => line(version, from, &format!("cannot be used here: {first}"), in_force),
            }
        }));
        lines.join("\n")
    })
}

fn one(held: &Held, in_force: u32) -> Value {
    let published = &held.published;
    json!({
        "version": published.version,
        "effective_from": shape::instant(published.effective_from),
        "published_at": shape::instant(published.published_at),
        "in_force": published.version == in_force && held.problems.is_empty(),
        "problems": held.problems.iter().map(problem).collect::<Vec<_>>(),
    })
}

fn line(version: u32, from: Timestamp, remark: &str, in_force: u32) -> String {
    let from = shape::instant(from);
    let mark = if version == in_force { "  in force" } else { "" };
    let remark = if remark.is_empty() { String::new() } else { format!("  {remark}") };
    format!("{version}  from {}{mark}{remark}", from.as_str().unwrap_or_default())
}

fn set(app: &App, file: &Path, output: &mut Output) -> Result<(), Failure> {
    let published = app.publish_policy(&text_of(file)?)?.map_err(|problems| unfit(file, &problems))?;
    let from = shape::instant(published.effective_from);
    output.say(&json!({ "version": published.version, "effective_from": from }), || {
        format!("Version {} is set and applies from {}", published.version, from.as_str().unwrap_or_default())
    })
}

fn examined(door: &Door, file: &Path, output: &mut Output) -> Result<(), Failure> {
    let versions = versions(door)?;
    let checked = versions.publish(&text_of(file)?, None, door.ports.machine.now());
    let problems = checked.err().unwrap_or_default();
    let listed: Vec<Value> = problems.iter().map(problem).collect();
    let lines = || match problems.len() {
        0 => format!("{} can work", file.display()),
        _ => problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"),
    };
    output.say(&json!({ "file": file, "problems": listed }), lines)?;
    if problems.is_empty() { Ok(()) } else { Err(unfit(file, &[])) }
}

fn problem(problem: &Problem) -> Value {
    json!({ "place": problem.place, "reason": problem.reason.name(), "says": problem.reason.to_string() })
}

/// The refusal of a file, with each place and reason that was not printed already.
fn unfit(file: &Path, problems: &[Problem]) -> Failure {
    let lines: Vec<String> = problems.iter().map(|problem| format!("\n  {problem}")).collect();
    Failure::Data(format!("{} cannot be the next policy; nothing was changed{}", file.display(), lines.concat()))
}

fn compared(door: &Door, file: &Path, output: &mut Output) -> Result<(), Failure> {
    let versions = versions(door)?;
    let differences = diff(versions.at(door.ports.machine.now()), &read(file)?);
    let nothing = || "nothing is changed".to_owned();
    let said = |value: &Option<String>| value.clone().unwrap_or_else(|| "–".to_owned());
    output.say(&json!(differences), || {
        let lines: Vec<String> = differences
            .iter()
            .map(|one| format!("{}: {} → {}", one.place, said(&one.before), said(&one.after)))
            .collect();
        if lines.is_empty() { nothing() } else { lines.join("\n") + &unheeded(&differences) }
    })
}

/// What of these differences no desk acts on yet, as a last line; empty where there is none.
fn unheeded(differences: &[Difference]) -> String {
    let places: Vec<&str> = asleep(differences).into_iter().map(|one| one.place.as_str()).collect();
    if places.is_empty() { String::new() } else { format!("\nKept, and not acted on yet: {}", places.join(", ")) }
}
