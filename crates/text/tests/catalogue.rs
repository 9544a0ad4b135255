//! Every language says everything, with the same arguments, and the window asks for nothing that nobody wrote.

#![allow(clippy::expect_used, clippy::panic, reason = "the helpers of a test may fail loudly, as its body may")]

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

type Messages = BTreeMap<String, BTreeSet<String>>;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("catalogue")
}

fn files(folder: &Path, ending: &[&str]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("the folder can be read").flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(files(&path, ending));
        } else if path.extension().is_some_and(|it| ending.iter().any(|wanted| it == *wanted)) {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// Every message of a language with the names of its arguments; any error of syntax or any id said twice fails.
fn messages(tag: &str) -> Messages {
    let mut all = Messages::new();
    for file in files(&root().join(tag), &["ftl"]) {
        let source = fs::read_to_string(&file).expect("the file can be read");
        let resource = fluent_syntax::parser::parse(source)
            .unwrap_or_else(|(_, errors)| panic!("{} has errors: {errors:?}", file.display()));
        for entry in resource.body {
            let Entry::Message(message) = entry else { continue };
            let mut names = BTreeSet::new();
            visit(&message.value.expect("a message has words"), &mut names);
            let earlier = all.insert(message.id.name.clone(), names);
            assert!(earlier.is_none(), "{tag}: {} is written twice", message.id.name);
        }
    }
    all
}

fn visit(pattern: &Pattern<String>, names: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        match expression {
            Expression::Inline(inline) => name(inline, names),
            Expression::Select { selector, variants } => {
                name(selector, names);
                variants.iter().for_each(|variant| visit(&variant.value, names));
            }
        }
    }
}

fn name(inline: &InlineExpression<String>, names: &mut BTreeSet<String>) {
    if let InlineExpression::VariableReference { id } = inline {
        names.insert(id.name.clone());
    }
}

#[test]
fn every_language_has_every_message_with_the_same_arguments() {
    let english = messages("en");
    for tag in text::Language::ALL.map(text::Language::tag) {
        let other = messages(tag);
        let missing: Vec<_> = english.keys().filter(|id| !other.contains_key(*id)).collect();
        let extra: Vec<_> = other.keys().filter(|id| !english.contains_key(*id)).collect();
        assert!(missing.is_empty() && extra.is_empty(), "{tag} lacks {missing:?} and alone has {extra:?}");
        let unequal: Vec<_> = english.iter().filter(|(id, names)| other.get(*id) != Some(*names)).collect();
        assert!(unequal.is_empty(), "{tag} takes other arguments than English: {unequal:?}");
    }
}

#[test]
fn every_file_of_the_catalogue_is_built_into_the_program() {
    let text = text::Text::new(text::Language::En);
    for id in messages("en").keys() {
        assert!(text.has(id), "{id} is in a file that the program does not carry");
    }
}

/// Texts between `open` and the next `close` in a source.
fn quoted<'a>(source: &'a str, open: &'a str, close: char) -> impl Iterator<Item = &'a str> {
    source.split(open).skip(1).filter_map(move |rest| rest.split(close).next())
}

#[test]
fn the_window_asks_only_for_messages_that_exist() {
    let english = messages("en");
    let sources = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../ui/src");
    let mut asked = 0;
    for file in files(&sources, &["ts", "tsx"]) {
        let source = fs::read_to_string(&file).expect("the file can be read");
        for id in quoted(&source, "t(\"", '"') {
            if !id.contains('-') {
                continue;
            }
            asked += 1;
            assert!(english.contains_key(id), "{} asks for {id}, which nobody wrote", file.display());
        }
        for id in quoted(&source, "t(`", '`').filter(|id| id.contains("${")) {
            let prefix = id.split("${").next().unwrap_or_default();
            asked += 1;
            let known = english.keys().any(|key| key.starts_with(prefix));
            assert!(known, "{} asks for {id}, of which nothing is written", file.display());
        }
    }
    assert!(asked > 200, "the scan found only {asked} uses: it does not look where the window is any more");
}
