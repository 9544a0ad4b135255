//! What the documents refer to is there.

use crate::sources::{Source, below};
use std::path::Path;

/// What is wrong with the links of one document.
fn faults(source: &Source) -> Vec<String> {
    let folder = crate::root().join(&source.path);
    let folder = folder.parent().unwrap_or(Path::new(""));
    let fault = |target: &str| {
        let (path, anchor) = target.split_once('#').unwrap_or((target, ""));
        let text = match path {
            "" => source.text.clone(),
            _ if !folder.join(path).exists() => return Some(format!("{}: {target} is not there", source.path)),
            _ => std::fs::read_to_string(folder.join(path)).unwrap_or_default(),
        };
        let is_there = anchor.is_empty() || text.lines().filter_map(anchor_of).any(|found| found == anchor);
        (!is_there).then(|| format!("{}: {target} has no such heading", source.path))
    };
    targets(&source.text).into_iter().filter(|target| !target.contains("://")).filter_map(fault).collect()
}

/// Where the links and pictures of a document point to.
fn targets(text: &str) -> Vec<&str> {
    text.split("](").skip(1).filter_map(|rest| rest.split_once(')')).map(|(target, _)| target).collect()
}

/// The anchor that a heading is given: small letters, hyphens for spaces, nothing else.
fn anchor_of(line: &str) -> Option<String> {
    let words = line.strip_prefix('#')?.trim_start_matches('#').trim().to_lowercase();
    let kept = words.chars().filter(|letter| letter.is_alphanumeric() || matches!(letter, ' ' | '-' | '_'));
    Some(kept.map(|letter| if letter == ' ' { '-' } else { letter }).collect())
}

#[test]
fn every_link_of_a_document_leads_somewhere() {
    let mut documents = below(&["docs"], &["md"]);
    for path in ["README.md", "CHANGELOG.md"] {
        let text = std::fs::read_to_string(crate::root().join(path)).expect("it is there");
        documents.push(Source { path: path.into(), text });
    }
    assert!(documents.iter().any(|document| !targets(&document.text).is_empty()), "links are found at all");
    crate::assert_none(&documents.iter().flat_map(faults).collect::<Vec<_>>());
}

#[test]
fn a_link_to_nowhere_is_noticed() {
    let text = "# One\n[a](CLI.md) [b](#one) [c](nowhere.md) [d](#two) [e](https://example.org/x)";
    let found = faults(&Source { path: "docs/invented.md".into(), text: text.into() });
    assert_eq!(found.len(), 2, "a file and a heading that are not there: {found:?}");
}
