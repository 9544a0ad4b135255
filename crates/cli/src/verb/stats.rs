//! `stats`: what the complaints come to, how each number is defined, and the cases behind it.

mod say;

use crate::arguments::StatsArguments;
use crate::desk::Door;
use crate::failure::{Failure, language};
use crate::output::{Output, table};
use app::insight::{Definition, Dimension, find, measures};
use app::request::FiguresRequest;
use app::view::{BehindView, FiguresView};
use complaint::Kind;
use serde_json::{Map, Value, json};
use text::Text;

pub fn run(door: &Door, arguments: &StatsArguments, output: &mut Output) -> Result<(), Failure> {
    let measure = arguments.measure.as_deref().map(measure).transpose()?;
    let by = arguments.by.as_deref().map(dimension).transpose()?;
    let kind = kind(&arguments.kind)?;
    let of = by.zip(arguments.of.as_deref());
    let app = door.open()?;
    if let Some(measure) = measure.filter(|_| arguments.list) {
        return list(&app.behind(measure, kind, of)?, measure, output);
    }
    let mut view = app.figures(&FiguresRequest { measure, by, kind })?;
    view.groups.retain(|group| arguments.of.as_ref().is_none_or(|of| *of == group.value));
    let words = Text::new(language());
    output.say(&value(&view, &words), || tables(&view, &words))
}

fn measure(name: &str) -> Result<&'static Definition, Failure> {
    let names = || measures().iter().map(|measure| measure.name.as_str()).collect::<Vec<_>>().join(", ");
    find(name).ok_or_else(|| Failure::Usage(format!("there is no measure {name:?}; measures are {}", names())))
}

fn dimension(name: &str) -> Result<Dimension, Failure> {
    let names = || Dimension::ALL.map(Dimension::name).join(", ");
    Dimension::find(name)
        .ok_or_else(|| Failure::Usage(format!("there is no dimension {name:?}; dimensions are {}", names())))
}

fn kind(name: &str) -> Result<Kind, Failure> {
    let names = || Kind::ALL.iter().map(|kind| kind.name()).collect::<Vec<_>>().join(", ");
    Kind::find(name).ok_or_else(|| Failure::Usage(format!("there is no kind {name:?}; kinds are {}", names())))
}

/// A definition with its words.
fn definition(measure: &Definition, words: &Text) -> Value {
    json!({
        "measure": measure.name,
        "version": measure.version,
        "title": words.word("measure", &measure.name),
        "says": words.get(&format!("measure-{}-says", measure.name), &[]),
        "shows": measure.shows,
        "of": measure.of,
        "having": measure.having,
        "to": measure.to,
    })
}

fn value(view: &FiguresView, words: &Text) -> Value {
    let definitions: Vec<Value> = view.measures.iter().map(|measure| definition(measure, words)).collect();
    let groups = view.groups.iter().map(|group| {
        let figures = view.measures.iter().zip(&group.figures);
        let figures: Map<String, Value> =
            figures.map(|(measure, figure)| (measure.name.clone(), say::figure(figure))).collect();
        let value = view.by.map(|_| group.value.as_str()).filter(|value| !value.is_empty());
        json!({ "value": value, "figures": figures })
    });
    json!({
        "kind": view.kind,
        "by": view.by.map(Dimension::name),
        "as_of": crate::shape::instant(view.as_of),
        "measures": definitions,
        "groups": groups.collect::<Vec<_>>(),
    })
}

/// One table a measure, under its definition; one table of all measures where complaints are not told apart.
fn tables(view: &FiguresView, words: &Text) -> String {
    let mut text = String::new();
    for (at, measure) in view.measures.iter().enumerate() {
        let title = words.word("measure", &measure.name);
        let says = words.get(&format!("measure-{}-says", measure.name), &[]);
        text.push_str(&format!("{title} ({}, version {}): {says}\n", measure.name, measure.version));
        let lines: Vec<Vec<String>> = view
            .groups
            .iter()
            .filter_map(|group| {
                let told = if view.by.is_none() { "all" } else { group.value.as_str() };
                let first = if told.is_empty() { "–" } else { told };
                Some([vec![first.to_owned()], say::cells(group.figures.get(at)?)].concat())
            })
            .collect();
        let header = [&[view.by.map_or("Of", Dimension::name)], say::header(measure.shows)].concat();
        text.push_str(&format!("{}\n\n", table(&header, &lines)));
    }
    text
}

/// The cases behind a number, each with what it gives to it.
fn list(behind: &[BehindView], measure: &Definition, output: &mut Output) -> Result<(), Failure> {
    let value = |case: &BehindView| {
        let mut value = json!({ "id": case.id.to_string(), "number": case.number.as_str() });
        if let (Some(into), Value::Object(part)) = (value.as_object_mut(), say::part(&case.part)) {
            into.extend(part);
        }
        value
    };
    output.say(&Value::Array(behind.iter().map(value).collect()), || {
        if behind.is_empty() {
            return "Nothing found.".into();
        }
        let lines: Vec<Vec<String>> =
            behind.iter().map(|case| vec![case.number.to_string(), say::part_cell(&case.part)]).collect();
        format!("{}\n{} cases", table(&["Number", &measure.name], &lines), behind.len())
    })
}
