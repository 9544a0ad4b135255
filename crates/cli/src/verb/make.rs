//! `init` and `join`: a machine becomes a desk; `enrol`: another person works at it; `demo`: it is filled for trying out.

use crate::arguments::{InitArguments, JoinArguments};
use crate::desk::Door;
use crate::failure::Failure;
use crate::output::Output;
use app::error::{OfficeError, RequestError};
use app::request::{AloneRequest, JoinRequest};
use app::{App, Created, Error};
use platform::Address;
use serde_json::json;
use tokio::runtime::Runtime;

pub fn init(door: &Door, arguments: &InitArguments, output: &mut Output) -> Result<(), Failure> {
    let request =
        AloneRequest { language: arguments.language.clone(), person_name: arguments.name.clone(), guard: door.guard() };
    let created = App::create_alone(&door.home, &door.ports, &request)?;
    say(&created, output)?;
    if arguments.demo {
        let progress = output.progress("Filling the shops");
        app::demo::fill(&created.app)?;
        progress.end();
    }
    Ok(())
}

/// The address is read before anything is made: what was mistyped leaves no trace.
pub fn join(door: &Door, arguments: &JoinArguments, runtime: &Runtime, output: &mut Output) -> Result<(), Failure> {
    Address::parse(&arguments.url).map_err(|error| Failure::Usage(format!("{error}. No desk was made.")))?;
    let certificate = arguments.ca.as_ref().map(|path| {
        std::fs::read_to_string(path).map_err(|error| Failure::Data(format!("{}: {error}", path.display())))
    });
    let request = JoinRequest {
        url: arguments.url.clone(),
        code: arguments.code.clone(),
        device_name: arguments.device.clone().unwrap_or_else(machine_name),
        person_name: arguments.name.clone(),
        certificate: certificate.transpose()?,
        language: arguments.language.clone(),
        guard: door.guard(),
    };
    let created = runtime.block_on(App::join(&door.home, &door.ports, &request));
    let created = created.map_err(|error| failed(error, arguments))?;
    say(&created, output)?;
    let progress = output.progress("Fetching what is there");
    let first = runtime.block_on(created.app.sync_once());
    progress.end();
    if let Err(error) = first {
        output.tell(&format!("The first exchange did not end: {error}. `redress sync` goes on with it."))?;
    }
    Ok(())
}

/// The person is the office's: what the code names, or the name given.
pub fn enrol(app: &App, code: &str, name: &str, runtime: &Runtime, output: &mut Output) -> Result<(), Failure> {
    let id = runtime.block_on(app.add_person(code, name))?;
    let people = app.people()?;
    let person = people.iter().find(|person| person.id == id);
    let name = person.map_or("", |person| person.name.as_str());
    let role = person.map_or("", |person| person.role.name());
    output.say(&json!({ "person": id.to_string(), "name": name, "role": role }), || {
        format!("{name} ({role}) may work at this desk now.")
    })
}

pub fn demo(app: &App, output: &mut Output) -> Result<(), Failure> {
    if app.status()?.complaints > 0 {
        return Err(Failure::Usage("this desk holds complaints already; nothing was changed".into()));
    }
    let progress = output.progress("Filling the shops");
    let complaints = app::demo::fill_shops(app)?;
    progress.end();
    output.say(&json!({ "complaints": complaints }), || {
        format!("{complaints} complaints are here now; `redress sync` brings them to the office.")
    })
}

fn failed(error: Error, arguments: &JoinArguments) -> Failure {
    match &error {
        Error::Office(OfficeError::Request(RequestError::Malformed { problem }))
            if arguments.name.trim().is_empty() && problem.starts_with("person_name") =>
        {
            Failure::Usage("this code names nobody: add --name NAME. The code was not used up.".into())
        }
        _ => Failure::Joining(error),
    }
}

/// Seen at once: the recovery code is kept nowhere, and what comes next may be cut off.
fn say(created: &Created, output: &mut Output) -> Result<(), Failure> {
    let desk = created.app.desk()?;
    let people = created.app.people()?;
    let person = people.iter().find(|person| person.current);
    let value = json!({
        "home": desk.home,
        "organisation": desk.organisation,
        "store": desk.store.as_str(),
        "desk": desk.desk_code,
        "office": desk.office,
        "person": person.map(|person| json!({
            "id": person.id.to_string(), "name": person.name, "role": person.role.name(),
        })),
        "recovery_code": created.recovery_code,
    });
    output.say_now(&value, || {
        let name = person.map_or("", |person| person.name.as_str());
        format!(
            "{} is now a desk of {}, store {} ({}). Working here: {name}.\n\n\
             Recovery code, shown once. Write it down: it opens this desk when the keychain does not.\n\n    {}\n\n\
             Next: redress record -, redress list, redress --help",
            desk.home.display(),
            desk.organisation,
            desk.store,
            desk.desk_code,
            created.recovery_code
        )
    })
}

/// The name of this machine, as far as the environment tells.
fn machine_name() -> String {
    let file = std::fs::read_to_string("/etc/hostname").ok().map(|name| name.trim().to_owned());
    let named = ["HOSTNAME", "COMPUTERNAME"].iter().find_map(|name| std::env::var(name).ok());
    named.or(file).filter(|name| !name.is_empty()).unwrap_or_else(|| "desk".into())
}
