//! Arguments of the verbs about one person.

use clap::{Args, Subcommand};
use std::path::PathBuf;

#[derive(Subcommand)]
pub enum PersonVerb {
    /// List the complaints of one person on this desk, and write everything that is held on them, for them
    #[command(after_help = "\
  redress person export --phone \"020 7946 0018\" --dry-run          the list, and nothing written
  redress person export --phone \"020 7946 0018\" --email a.okafor@example.org --out okafor.zip
  redress person export --name \"A. Okafor\" --without LDN04-K3-00131-8 --out okafor
Any one of telephone, e-mail, receipt and name is enough. Beside others a name alone is not: such complaints are listed, and taken when
--with names them. Each complaint has a folder with complaint.json, case-file.pdf and its files; index.txt says in plain words what is
held, where it came from, who knew of it, and what is not in it. For quality, administrators, and managers in their area.")]
    Export(PersonArguments),
}

#[derive(Args)]
#[command(group(clap::ArgGroup::new("known").args(["phone", "email", "receipt", "name"]).required(true).multiple(true)))]
pub struct PersonArguments {
    /// Their telephone; only its digits count
    #[arg(long)]
    pub phone: Option<String>,
    /// Their e-mail
    #[arg(long)]
    pub email: Option<String>,
    /// Number of a receipt or order of theirs
    #[arg(long)]
    pub receipt: Option<String>,
    /// Their name
    #[arg(long)]
    pub name: Option<String>,
    /// Take this one as well, of which only the name is the same
    #[arg(long, value_name = "NUMBER")]
    pub with: Vec<String>,
    /// Leave this one out
    #[arg(long, value_name = "NUMBER")]
    pub without: Vec<String>,
    /// Only list them; nothing is written
    #[arg(long)]
    pub dry_run: bool,
    /// Where to: a new file that ends in .zip, or else a new folder
    #[arg(long, value_name = "PATH", required_unless_present = "dry_run")]
    pub out: Option<PathBuf>,
    /// Language of index and case files [default: the person's, else the terminal's]
    #[arg(long, value_name = "TAG")]
    pub language: Option<String>,
}
