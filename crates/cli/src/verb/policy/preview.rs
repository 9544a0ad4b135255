//! `policy preview`: what a version would have meant for the complaints of the last 30 days.

use super::{read, unheeded};
use crate::failure::Failure;
use crate::output::Output;
use crate::shape;
use app::{Affected, App};
use complaint::policy::{Effect, asleep, diff};
use serde_json::json;
use std::path::Path;

/// Numbers named of each change; all are counted.
const NAMED: usize = 5;

pub fn run(app: &App, file: &Path, output: &mut Output) -> Result<(), Failure> {
    let new = read(file)?;
    let preview = app.preview_policy(&new)?;
    let versions = app.policies();
    let old = versions.find(preview.against).unwrap_or(versions.latest());
    let differences = diff(old, &new);
    let value = json!({
        "version": new.version,
        "against": preview.against,
        "since": shape::instant(preview.since),
        "complaints": preview.complaints,
        "affected": preview.affected.iter().map(|affected| json!({
            "effect": affected.effect.name(),
            "count": affected.numbers.len(),
            "numbers": named(affected),
        })).collect::<Vec<_>>(),
        "not_acted_on": asleep(&differences).into_iter().map(|one| &one.place).collect::<Vec<_>>(),
    });
    output.say(&value, || {
        let since = shape::instant(preview.since);
        let since = since.as_str().unwrap_or_default();
        let mut page = format!(
            "{} complaints at this desk since {since}, by version {} instead of {}:\n",
            preview.complaints, new.version, preview.against
        );
        match &preview.affected[..] {
            [] => page.push_str("nothing would have been otherwise"),
            all => page.push_str(&all.iter().map(line).collect::<Vec<_>>().join("\n")),
        }
        page + &unheeded(&differences)
    })
}

fn named(affected: &Affected) -> Vec<&str> {
    affected.numbers.iter().take(NAMED).map(|number| number.as_str()).collect()
}

fn line(affected: &Affected) -> String {
    let more = if affected.numbers.len() > NAMED { ", …" } else { "" };
    format!("{:>6}  {}: {}{more}", affected.numbers.len(), words(affected.effect), named(affected).join(", "))
}

fn words(effect: Effect) -> &'static str {
    match effect {
        Effect::MoreUrgent => "more urgent",
        Effect::LessUrgent => "less urgent",
        Effect::DueEarlier => "a promise due earlier",
        Effect::DueLater => "a promise due later",
        Effect::Missed => "a promise missed that was not",
        Effect::Kept => "a promise kept that was missed",
        Effect::ApprovalNeeded => "an approval needed that was not",
        Effect::ApprovalSpared => "an approval not needed that was",
    }
}
