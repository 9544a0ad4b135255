//! `record`: complaints from JSON, one number printed for each as soon as it is safe.

use crate::failure::Failure;
use crate::output::Output;
use app::App;
use app::request::RecordRequest;
use complaint::{Field, Timestamp};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;
use std::path::Path;

pub fn run(app: &App, file: &Path, output: &mut Output) -> Result<(), Failure> {
    let text = read(file)?;
    let mut count = 0;
    for value in serde_json::Deserializer::from_str(&text).into_iter::<Value>() {
        let value = value.map_err(|error| not_json(&error))?;
        let several = match value {
            Value::Array(values) => values,
            one => vec![one],
        };
        for value in several {
            let recorded = app.record(&request(value)?)?;
            let value = json!({ "id": recorded.id.to_string(), "number": recorded.number.as_str() });
            output.say_now(&value, || format!("Recorded as {}", recorded.number))?;
            count += 1;
        }
    }
    if count == 0 {
        return Err(Failure::Data(format!(
            "{}: no complaint in it, nothing was recorded. An object has at least {{\"description\":\"…\"}}.",
            file.display()
        )));
    }
    Ok(())
}

fn read(file: &Path) -> Result<String, Failure> {
    let failed = |error: std::io::Error| Failure::Data(format!("{}: {error}. Nothing was recorded.", file.display()));
    if file == Path::new("-") {
        return std::io::read_to_string(std::io::stdin()).map_err(failed);
    }
    std::fs::read_to_string(file).map_err(failed)
}

fn not_json(error: &serde_json::Error) -> Failure {
    Failure::Data(format!(
        "this is not JSON: {error}. Numbers printed before are safe; nothing after them was recorded. \
         An object has at least {{\"description\":\"…\"}}."
    ))
}

/// A complaint as JSON becomes a request; a name that is no field is an error, not lost.
fn request(value: Value) -> Result<RecordRequest, Failure> {
    let Value::Object(object) = value else {
        return Err(Failure::Data("a complaint is an object with a description".into()));
    };
    let mut request = RecordRequest::default();
    for (name, value) in object {
        match name.as_str() {
            "description" => request.description = description(value)?,
            "store" => request.store = Some(store(&text(&name, value)?)?),
            "received_at" => request.received_at = instant(&name, &text(&name, value)?)?,
            "fields" => fields(value, &mut request.fields)?,
            _ => field(&name, value, &mut request.fields)?,
        }
    }
    Ok(request)
}

fn description(value: Value) -> Result<String, Failure> {
    match value {
        Value::String(_) | Value::Null => text("description", value),
        _ => Err(Failure::Data("description is a text, in quotes; nothing of this complaint was recorded".into())),
    }
}

fn fields(value: Value, fields: &mut BTreeMap<String, String>) -> Result<(), Failure> {
    let object: Map<String, Value> = match value {
        Value::Object(object) => object,
        Value::Null => return Ok(()),
        _ => return Err(Failure::Data("`fields` is an object".into())),
    };
    object.into_iter().try_for_each(|(name, value)| field(&name, value, fields))
}

fn field(name: &str, value: Value, fields: &mut BTreeMap<String, String>) -> Result<(), Failure> {
    if Field::find(name).is_none() && !name.starts_with("x:") {
        let known: Vec<&str> = Field::ALL.iter().map(|field| field.name()).collect();
        return Err(Failure::Data(format!(
            "there is no field {name:?}; nothing of this complaint was recorded. Fields: {}, or x:NAME of your own",
            known.join(", ")
        )));
    }
    if !value.is_null() {
        fields.insert(name.to_owned(), text(name, value)?);
    }
    Ok(())
}

fn text(name: &str, value: Value) -> Result<String, Failure> {
    match value {
        Value::String(text) => plain(name, &text),
        Value::Number(number) => Ok(number.to_string()),
        Value::Bool(true) => Ok("yes".into()),
        Value::Bool(false) => Ok("no".into()),
        Value::Null => Ok(String::new()),
        Value::Array(_) | Value::Object(_) => Err(Failure::Data(format!("{name} is a text"))),
    }
}

/// A text without control characters; every kind of line break becomes one.
fn plain(name: &str, text: &str) -> Result<String, Failure> {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    match text.chars().find(|c| c.is_control() && !matches!(c, '\n' | '\t')) {
        None => Ok(text),
        Some(found) => Err(Failure::Data(format!(
            "{name} holds the control character U+{:04X}; only line breaks and tabs may be in a text. Nothing of this \
             complaint was recorded.",
            u32::from(found)
        ))),
    }
}

fn store(text: &str) -> Result<complaint::StoreCode, Failure> {
    text.parse().map_err(|error: complaint::id::CodeError| Failure::Data(format!("store: {error}")))
}

fn instant(name: &str, text: &str) -> Result<Option<Timestamp>, Failure> {
    if text.is_empty() {
        return Ok(None);
    }
    let at: Result<jiff::Timestamp, _> = text.parse();
    at.map(|at| Some(Timestamp(at.as_millisecond())))
        .map_err(|_| Failure::Data(format!("{name}: {text:?} is no instant; write 2026-11-22T14:05:00Z")))
}
