//! One complaint with its whole history, as JSON for a person and for their next provider's programs.

use crate::export::Exported;
use crate::export::instant;
use crate::view::{AttachmentView, CaseView, FiringView, Line, RefusedView};
use complaint::{Act, Directory};
use serde::Serialize;
use serde_json::Value;

/// One complaint with its whole history. Times are RFC 3339 in UTC, money is in minor units.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct History {
    /// The complaint as it stands, with every fact stated, also those to reach the person by.
    #[serde(flatten)]
    complaint: Exported,
    /// Name of its store.
    store_name: String,
    /// Every deed, oldest first.
    history: Vec<Done>,
    /// Deeds of this desk that its office refused; their words are still here.
    refused: Vec<Done>,
    /// Every file, oldest first.
    files: Vec<Attached>,
    /// Colleagues who were told of it because something was due or wrong.
    told: Vec<Told>,
}

#[derive(Clone, PartialEq, Debug, Serialize)]
struct Done {
    deed: String,
    act: String,
    details: Value,
    at: String,
    received_at: Option<String>,
    by: String,
    role: Option<&'static str>,
    desk: Option<String>,
}

#[derive(Clone, PartialEq, Debug, Serialize)]
struct Attached {
    name: String,
    media_type: String,
    kind: &'static str,
    size: u64,
    sha256: String,
    by: String,
    at: String,
    /// Where it lies beside this; nothing where its bytes were not to be had.
    path: Option<String>,
}

#[derive(Clone, PartialEq, Debug, Serialize)]
struct Told {
    name: String,
    r#as: String,
    at: String,
}

impl History {
    /// Of a complaint as it is shown.
    pub(super) fn of(view: &CaseView, directory: &Directory) -> History {
        let done = |line: &Line| done_of_line(line, directory);
        History {
            complaint: Exported::of(&view.facts, &view.case, directory),
            store_name: view.store_name.clone(),
            history: view.timeline.iter().map(done).collect(),
            refused: view.refused.iter().map(|refused| done_of_refused(refused, directory)).collect(),
            files: view.attachments.iter().map(attached).collect(),
            told: view.ladder.fired.iter().flat_map(told).collect(),
        }
    }

    /// As a file. `paths` says where the bytes of each file lie beside it, in their order.
    pub fn to_json(mut self, paths: Vec<Option<String>>) -> String {
        for (file, path) in self.files.iter_mut().zip(paths) {
            file.path = path;
        }
        // Plain data: writing it as JSON cannot fail.
        serde_json::to_string_pretty(&self).unwrap_or_default()
    }
}

fn done_of_line(line: &Line, directory: &Directory) -> Done {
    Done {
        deed: line.deed.to_string(),
        act: line.act.name().to_owned(),
        details: details(&line.act),
        at: instant(line.at),
        received_at: line.received_at.map(instant),
        by: line.person_name.clone(),
        role: directory.person(line.person).map(|person| person.role.name()),
        desk: Some(line.device.to_string()),
    }
}

fn done_of_refused(refused: &RefusedView, directory: &Directory) -> Done {
    Done {
        deed: refused.deed.to_string(),
        act: refused.act.name().to_owned(),
        details: details(&refused.act),
        at: instant(refused.at),
        received_at: None,
        by: refused.person_name.clone(),
        role: directory.person(refused.person).map(|person| person.role.name()),
        desk: None,
    }
}

/// The words of a deed, and nothing of how deeds are kept in order. Of a file its name is enough: it is among the files.
fn details(act: &Act) -> Value {
    if let Act::Attach(file) = act {
        return serde_json::json!({ "name": file.name });
    }
    match serde_json::to_value(act) {
        Ok(Value::Object(mut details)) => {
            details.remove("act");
            details.remove("after");
            Value::Object(details)
        }
        _ => Value::Null,
    }
}

fn attached(view: &AttachmentView) -> Attached {
    Attached {
        name: view.file.name.clone(),
        media_type: view.file.media_type.clone(),
        kind: view.file.kind.name(),
        size: view.file.blob.size,
        sha256: view.file.blob.address.to_string(),
        by: view.by_name.clone(),
        at: instant(view.at),
        path: None,
    }
}

fn told(view: &FiringView) -> Vec<Told> {
    let told = |one: &crate::view::ToldView| Told {
        name: one.name.clone(),
        r#as: one.recipient.to_string(),
        at: instant(one.at),
    };
    view.told.iter().map(told).collect()
}
