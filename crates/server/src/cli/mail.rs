//! `mail` and what `serve` is told about letters.

use super::fault::Fault;
use super::output::{Output, instant};
use crate::mail::{Letter, Post, PostError};
use crate::office::random;
use crate::storage::{MailRecord, Storage};
use clap::{Args, Subcommand};
use complaint::Directory;
use serde_json::json;
use std::collections::HashMap;
use text::{Language, Text};

/// The variable that says where the mail server is, so that a password need not stand on the command line.
const SMTP_URL: &str = "REDRESS_SMTP_URL";
/// How many letters are listed.
const LISTED: u32 = 200;

#[derive(Args, Debug)]
pub(super) struct MailOptions {
    /// Mail server through which the office writes to people whom nobody else reached [env: REDRESS_SMTP_URL]
    #[arg(
        long,
        value_name = "URL",
        long_help = "Mail server through which the office writes to people who are called to a critical complaint and do not answer: \
smtps://USER:PASSWORD@HOST, smtp://USER:PASSWORD@HOST:587?tls=required, or smtp://localhost on this machine. Without TLS letters go to this \
machine only. The server's certificate must be good by the system's authorities or by the file that SSL_CERT_FILE names. May also be set by the \
variable REDRESS_SMTP_URL, which others cannot see. Without it nobody is written to. Addresses: redress-server person mail."
    )]
    smtp: Option<String>,
    /// Address from which the office writes
    #[arg(long, value_name = "ADDRESS")]
    mail_from: Option<String>,
    /// Language of letters: en, de, es or ar
    #[arg(long, value_name = "TAG", default_value = "en", value_parser = language)]
    mail_language: Language,
}

impl MailOptions {
    /// The way to the mail server; `None` when nobody is to be written to.
    pub(super) async fn post(&self, storage: &dyn Storage) -> Result<Option<Post>, Fault> {
        let set = || std::env::var(SMTP_URL).ok().filter(|url| !url.is_empty());
        let Some(url) = self.smtp.clone().or_else(set) else { return Ok(None) };
        let Some(from) = &self.mail_from else {
            return Err(Fault::Usage("say with --mail-from from which address the office writes".into()));
        };
        Ok(Some(Post::at(&url, from, &storage.charter().await?.organisation)?))
    }

    pub(super) fn language(&self) -> Language {
        self.mail_language
    }
}

fn language(tag: &str) -> Result<Language, String> {
    let tags = Language::ALL.map(Language::tag).join(", ");
    Language::find(tag).ok_or_else(|| format!("languages are {tags}"))
}

impl From<PostError> for Fault {
    fn from(error: PostError) -> Self {
        match error {
            PostError::Url | PostError::Open(_) | PostError::Address(_) => Fault::Usage(error.to_string()),
            PostError::Letter(_) | PostError::Smtp(_) => Fault::Data(error.to_string()),
        }
    }
}

#[derive(Subcommand, Debug)]
pub(super) enum MailVerb {
    /// List whom the office wrote to, and what waits
    List,
    /// Send a letter that only shows that letters arrive
    #[command(
        long_about = "Send a letter that only shows that letters arrive.\n\nExample:\n  redress-server mail try ada@shops.example \
--smtp 'smtp://mail.shops.example:587?tls=required' --mail-from office@shops.example"
    )]
    Try {
        /// To whom
        address: String,
        #[command(flatten)]
        options: MailOptions,
    },
}

pub(super) async fn run(storage: &dyn Storage, verb: MailVerb, output: &Output) -> Result<(), Fault> {
    match verb {
        MailVerb::List => list(storage, output).await,
        MailVerb::Try { address, options } => try_out(storage, &address, &options, output).await,
    }
}

async fn list(storage: &dyn Storage, output: &Output) -> Result<(), Fault> {
    let directory = storage.directory().await?;
    let addresses: HashMap<_, _> = storage.mail_addresses().await?.into_iter().collect();
    let row = |record: &MailRecord| {
        let has_address = addresses.contains_key(&record.call.person);
        let said = if record.settled_at.is_none() && !has_address { "no address" } else { record.fault.as_str() };
        vec![
            instant(record.noted_at),
            record.call.number.to_string(),
            name(&directory, record),
            record.standing.name().to_owned(),
            record.settled_at.map(instant).unwrap_or_default(),
            record.tries.to_string(),
            said.to_owned(),
        ]
    };
    let rows: Vec<_> = storage.mail(LISTED).await?.iter().map(row).collect();
    output.table(&["SINCE", "NUMBER", "PERSON", "STATUS", "AT", "TRIES", "SAID"], &rows, "Nobody had to be written to.")
}

fn name(directory: &Directory, record: &MailRecord) -> String {
    let person = record.call.person;
    directory.person(person).map_or_else(|| person.to_string(), |person| person.name.clone())
}

async fn try_out(storage: &dyn Storage, address: &str, options: &MailOptions, output: &Output) -> Result<(), Fault> {
    let Some(post) = options.post(storage).await? else {
        return Err(Fault::Usage(format!("say with --smtp or {SMTP_URL} where the mail server is")));
    };
    let organisation = storage.charter().await?.organisation;
    let letter = Letter::trial(&Text::new(options.language()), &organisation, random()?);
    post.send(address, &letter).await?;
    let text = format!("The mail server took a letter to {address}. Whether it arrived, they can tell.");
    output.print(&text, &json!({ "to": address, "taken": true }))
}
