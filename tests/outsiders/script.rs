//! Asking the JavaScript package: one Node process for each question, JSON in and out.

use crate::deeds::Written;
use complaint::Deed;
use data_encoding::HEXLOWER;
use document::CaseDocument;
use redress_tests::airlock::honest;
use redress_tests::workspace_file;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::io::Write;
use std::process::{Command, Stdio};

/// A change that the script is asked to make.
pub struct Script(Value);

impl Script {
    /// Operation by operation, in the order given.
    pub fn exactly(name: &str, deed: &Deed, writes: &[Written], actor: u8) -> Script {
        let write = |write: &Written| json!({ "object": write.object, "key": write.key, "type": write.kind, "value": write.value });
        Script::of(name, deed, actor).with("writes", writes.iter().map(write).collect())
    }

    /// As one object literal put into the document.
    pub fn plainly(name: &str, deed: &Deed, entry: Value) -> Script {
        Script::of(name, deed, 2).with("event", json!(deed.id.to_string())).with("entry", entry)
    }

    fn of(name: &str, deed: &Deed, actor: u8) -> Script {
        let actor = HEXLOWER.encode(&honest::actor(actor).0);
        let time = deed.at.0.div_euclid(1000);
        Script(json!({ "name": name, "actor": actor, "message": deed.act.name(), "time": time }))
    }

    /// The same with something else.
    pub fn with(mut self, field: &str, value: Value) -> Script {
        self.0[field] = value;
        self
    }
}

/// The changes that the package makes on top of a document of ours, by name.
pub fn made(document: &CaseDocument, scripts: impl IntoIterator<Item = Script>) -> BTreeMap<String, Vec<u8>> {
    let changes: Vec<Value> = scripts.into_iter().map(|script| script.0).collect();
    let answer = ask(&json!({ "document": HEXLOWER.encode(&document.save()), "changes": changes }));
    let heads: Vec<_> = document.heads().iter().map(|head| json!(head.to_string())).collect();
    assert_eq!(answer["heads"], Value::from(heads), "the package reads our documents");
    let changes = answer["changes"].as_object().expect("changes by name");
    let bytes = |hex: &Value| HEXLOWER.decode(hex.as_str().expect("hex").as_bytes()).expect("hex");
    changes.iter().map(|(name, hex)| (name.clone(), bytes(hex))).collect()
}

fn ask(question: &Value) -> Value {
    let folder = workspace_file("tests/outsiders");
    let there = folder.join("node_modules/@automerge/automerge").is_dir();
    assert!(there, "run `cargo xtask test`, or `npm ci --ignore-scripts` in tests/outsiders");
    let mut command = Command::new("node");
    command.arg("change.mjs").current_dir(folder).stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut child = command.spawn().expect("Node starts");
    let text = question.to_string();
    child.stdin.take().expect("piped").write_all(text.as_bytes()).expect("it listens");
    let output = child.wait_with_output().expect("it ends");
    assert!(output.status.success(), "the script failed: {}", output.status);
    serde_json::from_slice(&output.stdout).expect("it answers in JSON")
}
