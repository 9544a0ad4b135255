//! The command line of the office: what an administrator types, checked and carried out.

mod code;
mod device;
mod fault;
mod files;
mod found;
mod generation;
mod mail;
mod output;
mod person;
mod place;
mod policy;
mod quarantine;
mod serve;
mod store;
mod verify;

use crate::office::random;
use clap::{Parser, Subcommand};
use fault::Fault;
use output::Output;
use place::Place;
use std::path::PathBuf;
use std::process::ExitCode;

/// The office of Redress: it keeps every complaint of the organisation and lets desks join and synchronise.
#[derive(Parser, Debug)]
#[command(
    name = "redress-server",
    version,
    long_about = "The office of Redress: it keeps every complaint of the organisation and lets desks join and \
synchronise.\n\nA first office, from nothing to the first desk:\n\n  redress-server init --org \"Hartmann & \
Daughters\"\n  redress-server store add LDN04 --name Camden --area LDN --zone Europe/London\n  redress-server join-code \
--store LDN04 --role supervisor --name \"Ada Byron\"\n  redress-server serve --listen 0.0.0.0:8443 --tls-cert \
office.pem --tls-key office.key\n\nThen type the code into the app at that store. Codes, stores and people may be added \
while the office serves.\n\nExit codes: 0 done, 2 wrong usage, 3 refused (there already, not there), 5 a problem with \
the data."
)]
pub struct Arguments {
    /// Folder of the office's data [default: the user's data folder, redress-office]
    #[arg(long, global = true, value_name = "DIR")]
    data: Option<PathBuf>,
    /// PostgreSQL database of the office's data, instead of a folder [env: REDRESS_DATABASE_URL]
    #[arg(
        long,
        global = true,
        value_name = "URL",
        conflicts_with = "data",
        long_help = "PostgreSQL 15 or newer that keeps the office's data instead of a folder, like \
postgres://office@db.example:5432/complaints. Several instances may serve one database. A password is better put into \
the variable REDRESS_DATABASE_URL, which holds the whole URL and is read when neither --database nor --data is given: \
the command line can be seen by every user of the machine. With a server on another machine TLS is always spoken, and \
its certificate must be good by the system's authorities or by the file that SSL_CERT_FILE names."
    )]
    database: Option<String>,
    /// Print JSON instead of text
    #[arg(long, global = true)]
    json: bool,
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Subcommand, Debug)]
enum Verb {
    /// Found an office
    #[command(
        long_about = "Found an office: makes its data folder and its key. Never touches an office that is there."
    )]
    Init {
        /// Name of the organisation, shown on every desk
        #[arg(long, value_name = "NAME")]
        org: String,
    },
    /// Stores
    #[command(subcommand)]
    Store(store::StoreVerb),
    /// People
    #[command(subcommand)]
    Person(person::PersonVerb),
    /// Rules of the organisation: publish a version, list them, print one
    #[command(subcommand)]
    Policy(policy::PolicyVerb),
    /// Make a one-time code that lets one desk or one more person join
    #[command(long_about = code::TEACHING)]
    JoinCode(code::JoinCodeOptions),
    /// Joined desks
    #[command(subcommand)]
    Device(device::DeviceVerb),
    /// Letters to people who are called to a critical complaint and do not answer
    #[command(subcommand)]
    Mail(mail::MailVerb),
    /// What revoked desks handed in and nobody has judged
    #[command(subcommand)]
    Quarantine(quarantine::QuarantineVerb),
    /// Rebuild complaints that were edited very often to what they say now
    #[command(
        long_about = "Rebuild complaints that were edited very often to what they say now: what later edits replaced \
leaves the history, every other deed stays with its author and time. The office does it by itself when a complaint has grown; this does it \
for all at once. Desks take the rebuilt complaint at their next contact. A complaint on whose fields people disagree stays as it is."
    )]
    Compact(generation::CompactOptions),
    /// Erase a complaint for good, here and on every desk
    #[command(long_about = generation::TEACHING)]
    Erase(generation::EraseOptions),
    /// Prove that everything kept is what was accepted
    #[command(long_about = "Prove that everything kept is what was accepted: every document is made again from its \
changes and compared, every feed is chained again from its first line. Ends with 5 when there is a fault.")]
    Verify,
    /// Serve desks
    #[command(long_about = serve::TEACHING)]
    Serve(serve::ServeOptions),
}

/// Carries out what was typed.
pub fn run(arguments: Arguments) -> ExitCode {
    let output = Output { json: arguments.json };
    let done = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .map_err(|error| Fault::Data(format!("the program cannot start: {error}")))
        .and_then(|runtime| runtime.block_on(carry_out(arguments, &output)));
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            output.complain(&fault);
            fault.exit_code()
        }
    }
}

async fn carry_out(arguments: Arguments, output: &Output) -> Result<(), Fault> {
    let place = Place::of(arguments.data, arguments.database)?;
    if let Verb::Init { org } = &arguments.verb {
        return found::init(&place, org, output).await;
    }
    let storage = place.open().await?;
    if !matches!(arguments.verb, Verb::Verify) {
        // Whatever is written now may hide that the data was restored, so that is looked at first.
        storage.open_epoch(random()?).await?;
    }
    match arguments.verb {
        Verb::Init { .. } => Ok(()),
        Verb::Store(verb) => store::run(storage.as_ref(), verb, output).await,
        Verb::Person(verb) => person::run(storage.as_ref(), verb, output).await,
        Verb::Policy(verb) => policy::run(storage.as_ref(), verb, output).await,
        Verb::JoinCode(options) => code::run(storage.as_ref(), options, output).await,
        Verb::Device(verb) => device::run(storage.as_ref(), verb, output).await,
        Verb::Mail(verb) => mail::run(storage.as_ref(), verb, output).await,
        Verb::Quarantine(verb) => quarantine::run(storage.as_ref(), verb, output).await,
        Verb::Compact(options) => generation::run_compact(storage.as_ref(), options, output).await,
        Verb::Erase(options) => generation::run_erase(&place, storage.as_ref(), options, output).await,
        Verb::Verify => verify::run(storage.as_ref(), output).await,
        Verb::Serve(options) => serve::run(&place, storage, options, output).await,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_help_of_what_is_typed_first_teaches_by_an_example() {
        let mut command = Arguments::command();
        for (verb, example) in [("serve", "openssl req -x509"), ("join-code", "redress-server join-code --store LDN04")]
        {
            let help = command.find_subcommand_mut(verb).expect("the verb").render_long_help().to_string();
            assert!(help.contains(example), "`{verb} --help` shows {example:?}: {help}");
        }
    }
}
