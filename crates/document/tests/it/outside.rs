//! What others found: the inputs on which Automerge's own tests once failed, and documents of other programs.

use crate::raw::{CHANGE, DOCUMENT, chunk};
use crate::world::{actor, deed, item, note, recorded};
use document::{CaseDocument, Metas, check, parse_chunk};
use std::path::Path;

/// Automerge's fuzz crashers and fixtures; tests/data/README.md says where they come from.
fn inputs() -> Vec<(String, Vec<u8>)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/data/automerge");
    let mut inputs = Vec::new();
    for folder in ["crashers", "fixtures"] {
        for entry in std::fs::read_dir(root.join(folder)).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            inputs.push((name, std::fs::read(&path).unwrap()));
        }
    }
    assert_eq!(inputs.len(), 17, "every one of them is looked at");
    inputs
}

/// The input itself, and its body under every chunk type with a length and checksum that fit: an attacker can count.
fn variants(bytes: &[u8]) -> Vec<Vec<u8>> {
    let body = bytes.get(9..).unwrap_or_default();
    let longer = bytes.get(10..).unwrap_or_default();
    let kinds = [DOCUMENT, CHANGE, 2, 3];
    let mended = kinds.into_iter().flat_map(|kind| [chunk(kind, body), chunk(kind, longer)]);
    std::iter::once(bytes.to_vec()).chain(mended).collect()
}

#[test]
fn nothing_that_once_crashed_automerge_is_admitted_or_ends_the_office() {
    let (office, _) = recorded();
    let deed = deed(1, 2, note("honest"));
    let written = office.clone().perform(&deed, actor(2)).unwrap();
    for (name, bytes) in inputs() {
        for change in variants(&bytes) {
            let mut pushed = item(deed.clone(), &written);
            if let Ok(inspected) = parse_chunk(&change) {
                (pushed.hash, pushed.actor) = (inspected.hash, inspected.actor);
            }
            pushed.change = change;
            let told = check(&office, &pushed);
            assert!(told.is_err(), "{name} does not do what the deed says");
        }
    }
}

#[test]
fn nothing_that_once_crashed_automerge_passes_for_a_complaint_at_the_desk() {
    for (name, bytes) in inputs() {
        for bytes in variants(&bytes) {
            assert!(CaseDocument::load(&bytes).is_err(), "{name} is no complaint's document");
            let mut replica = recorded().0;
            if replica.merge([bytes.as_slice()]).is_ok() {
                let read = CaseDocument::load(&replica.save()).and_then(|loaded| loaded.facts(&Metas::new()));
                assert!(read.is_ok(), "{name} was merged, so the complaint can still be saved and read");
            }
        }
    }
}
