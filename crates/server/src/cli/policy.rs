//! `policy publish`, `policy list` and `policy get`.

use super::fault::Fault;
use super::output::{Output, instant};
use crate::office::system_clock;
use crate::storage::Storage;
use clap::Subcommand;
use complaint::Policy;
use complaint::policy::{Held, Problem, Published, Versions};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use sync::policy::PolicyHead;

#[derive(Subcommand, Debug)]
pub(super) enum PolicyVerb {
    /// Publish the next version
    #[command(
        long_about = "Publish the next version of the rules. It is never changed afterwards: cases go by the version that was \
in force when they were received. Its number has to be above the last one's, its date later than that one's and not in the past. A file \
that cannot work is refused with each place and reason.\n\nExample:\n  redress-server policy get > rules.toml   (change it, raise \
`version`, set `effective_from`)\n  redress-server policy publish rules.toml\n\nDesks fetch it at their next contact. See on a desk \
what it would change first: redress policy preview rules.toml"
    )]
    Publish {
        /// The file, TOML
        #[arg(value_name = "FILE")]
        file: PathBuf,
    },
    /// List the versions, with the dates from which they apply
    List,
    /// Print a version as it was published
    Get {
        /// Its number [default: the one in force now]
        version: Option<u32>,
    },
}

pub(super) async fn run(storage: &dyn Storage, verb: PolicyVerb, output: &Output) -> Result<(), Fault> {
    match verb {
        PolicyVerb::Publish { file } => publish(storage, &file, output).await,
        PolicyVerb::List => list(storage, output).await,
        PolicyVerb::Get { version } => get(storage, version, output).await,
    }
}

async fn publish(storage: &dyn Storage, file: &Path, output: &Output) -> Result<(), Fault> {
    let text = std::fs::read_to_string(file).map_err(|error| Fault::Data(format!("{}: {error}", file.display())))?;
    let published = storage.policies().await?;
    let head = PolicyHead::of(&published);
    let directory = storage.directory().await?;
    let next = Versions::of(published).publish(&text, Some(&directory), system_clock()());
    let next = next.map_err(|problems| Fault::Data(refusal(file, &problems)))?;
    storage.insert_policy(next.clone(), head).await?;
    let (version, from) = (next.version, instant(next.effective_from));
    let text = format!("Version {version} is published and applies from {from}. Desks fetch it at their next contact.");
    output.print(&text, &told(&next))
}

/// Every place and its reason, one a line.
fn refusal(file: &Path, problems: &[Problem]) -> String {
    let lines: Vec<String> = problems.iter().map(|problem| format!("\n  {problem}")).collect();
    format!("{} is not published and nothing was changed:{}", file.display(), lines.concat())
}

fn told(published: &Published) -> Value {
    let Published { version, effective_from, published_at, text: _ } = published;
    json!({ "version": version, "effective_from": effective_from.0, "published_at": published_at.0 })
}

async fn list(storage: &dyn Storage, output: &Output) -> Result<(), Fault> {
    let versions = Versions::of(storage.policies().await?);
    let in_force = versions.at(system_clock()()).version;
    let standing = |held: &Held| match &held.problems[..] {
        [] if held.published.version == in_force => "in force".to_owned(),
        [] => String::new(),
        [first, ..] => format!("cannot be read here: {first}"),
    };
    let row = |held: &Held| {
        let Published { version, effective_from, published_at, .. } = &held.published;
        vec![version.to_string(), instant(*effective_from), instant(*published_at), standing(held)]
    };
    let rows: Vec<_> = versions.held().iter().map(row).collect();
    let none = "Nothing is published: desks go by what ships. redress-server policy get prints it.";
    output.table(&["VERSION", "EFFECTIVE_FROM", "PUBLISHED_AT", "STANDING"], &rows, none)
}

async fn get(storage: &dyn Storage, version: Option<u32>, output: &Output) -> Result<(), Fault> {
    let published = storage.policies().await?;
    let now = system_clock()();
    let version = version.unwrap_or_else(|| Versions::of(published.clone()).at(now).version);
    let found = published.into_iter().find(|published| published.version == version).map(|published| published.text);
    let shipped = || Some(Policy::shipped()).filter(|shipped| shipped.version == version).map(Policy::to_toml);
    let text = found.or_else(shipped).ok_or_else(|| Fault::Refused(format!("version {version} is not there")))?;
    output.print(text.trim_end(), &json!({ "version": version, "toml": text }))
}
