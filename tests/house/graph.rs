//! Which package uses which, as Cargo resolved it. Only what ships counts: neither build nor test dependencies.

use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

/// Packages by name, each with the names that it uses directly.
pub struct Graph {
    /// Packages of this workspace.
    pub ours: BTreeSet<String>,
    /// Everything, with direct uses.
    pub uses: BTreeMap<String, BTreeSet<String>>,
}

impl Graph {
    /// The real one.
    pub fn of_the_workspace() -> Graph {
        let output = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
            .args(["metadata", "--format-version", "1", "--locked"])
            .current_dir(crate::root())
            .output()
            .expect("cargo metadata starts");
        assert!(output.status.success(), "cargo metadata: {}", String::from_utf8_lossy(&output.stderr));
        Graph::read(&serde_json::from_slice(&output.stdout).expect("cargo metadata prints JSON"))
    }

    /// Reads `cargo metadata`.
    fn read(metadata: &Value) -> Graph {
        let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let names: BTreeMap<String, String> =
            list(&metadata["packages"]).iter().map(|package| (text(&package["id"]), text(&package["name"]))).collect();
        let ships = |dep: &Value| list(&dep["dep_kinds"]).iter().any(|kind| kind["kind"].is_null());
        let mut uses: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for node in list(&metadata["resolve"]["nodes"]) {
            let deps = list(&node["deps"]);
            let used = deps.iter().filter(|dep| ships(dep)).map(|dep| names[&text(&dep["pkg"])].clone());
            uses.entry(names[&text(&node["id"])].clone()).or_default().extend(used);
        }
        let ours = list(&metadata["workspace_members"]).iter().map(|id| names[&text(id)].clone()).collect();
        Graph { ours, uses }
    }

    /// A graph made by hand, to see whether a rule can fail.
    pub fn made(arrows: &[(&str, &[&str])]) -> Graph {
        let uses: BTreeMap<String, BTreeSet<String>> = arrows
            .iter()
            .map(|(package, used)| ((*package).into(), used.iter().map(|name| (*name).into()).collect()))
            .collect();
        Graph { ours: uses.keys().cloned().collect(), uses }
    }

    /// What `package` uses directly.
    pub fn direct(&self, package: &str) -> impl Iterator<Item = &str> {
        self.uses.get(package).into_iter().flatten().map(String::as_str)
    }

    /// What `package` uses directly or through others, each with a way that leads there.
    pub fn reached(&self, package: &str) -> BTreeMap<String, String> {
        let mut reached = BTreeMap::new();
        let mut ahead = vec![(package.to_owned(), package.to_owned())];
        while let Some((at, way)) = ahead.pop() {
            for next in self.direct(&at) {
                if !reached.contains_key(next) {
                    let way = format!("{way} → {next}");
                    reached.insert(next.to_owned(), way.clone());
                    ahead.push((next.to_owned(), way));
                }
            }
        }
        reached
    }
}
