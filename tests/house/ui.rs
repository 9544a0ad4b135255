//! Rules for the sources of the window: who imports whom, and what must never be in them.

use crate::sources::{Source, below};

fn all() -> Vec<Source> {
    below(&["ui/src"], &["ts", "tsx"])
}

/// The paths that a source imports, those from its own tree as seen from `ui/src`.
fn imports(source: &Source) -> Vec<String> {
    let folder: Vec<_> = source.path.trim_start_matches("ui/src/").split('/').collect();
    let folder = folder.split_last().map_or(&[][..], |(_, folder)| folder);
    let quoted = source.text.lines().filter(|line| line.contains("import") || line.contains(" from "));
    let quoted = quoted.filter_map(|line| line.split(['"', '\'']).nth(1));
    quoted.map(|path| resolved(folder, path)).collect()
}

fn resolved(folder: &[&str], path: &str) -> String {
    if !path.starts_with('.') {
        return path.trim_start_matches("@/").to_owned();
    }
    let mut parts = folder.to_vec();
    for part in path.split('/') {
        match part {
            "." => {}
            ".." => drop(parts.pop()),
            name => parts.push(name),
        }
    }
    parts.join("/")
}

/// The feature that a path lies in.
fn feature(path: &str) -> Option<&str> {
    path.strip_prefix("features/").and_then(|rest| rest.split('/').next())
}

fn findings(source: &Source) -> Vec<String> {
    let place = source.path.trim_start_matches("ui/src/");
    let wrong = imports(source).into_iter().filter_map(|import| {
        let reason = if import.starts_with("@tauri-apps") && !place.starts_with("ipc/") {
            "src/ipc is the only door to the app, so that everything else runs in any browser"
        } else if feature(place).is_some() && feature(&import).is_some() && feature(place) != feature(&import) {
            "features do not know each other; what two need is a part, what joins them is a view"
        } else if place.starts_with("parts/") && (import.starts_with("features/") || import.starts_with("views/")) {
            "a part serves every feature and knows none"
        } else if place.starts_with("features/") && import.starts_with("views/") {
            "a view puts features together, never the other way round"
        } else {
            return None;
        };
        Some(format!("{} imports {import}: {reason}", source.path))
    });
    let raw =
        ["dangerouslySetInnerHTML", ".innerHTML", "document.write(", "localStorage", "sessionStorage", "indexedDB"];
    let raw = raw.iter().filter(|word| source.text.contains(*word));
    let raw =
        raw.map(|word| format!("{}: {word}: text is never markup, and the replica is the only memory", source.path));
    wrong.chain(raw).collect()
}

#[test]
fn the_window_is_built_of_views_features_and_parts_with_one_door() {
    let of_tests = |source: &Source| source.path.contains(".test.");
    crate::assert_none(&all().iter().filter(|source| !of_tests(source)).flat_map(findings).collect::<Vec<_>>());
}

#[test]
fn wrong_imports_are_found() {
    let check = |path: &str, text: &str, count: usize, why: &str| {
        let found = findings(&Source { path: path.into(), text: text.into() });
        assert_eq!(found.len(), count, "{why}: {found:?}");
    };
    check("ui/src/parts/a.tsx", "import { invoke } from \"@tauri-apps/api/core\";", 1, "a second door");
    check("ui/src/ipc/host.ts", "import { invoke } from \"@tauri-apps/api/core\";", 0, "the door itself");
    check("ui/src/features/case/a.tsx", "import { Row } from \"../worklist/row\";", 1, "feature to feature");
    check("ui/src/features/case/a.tsx", "import { Row } from \"./row\";", 0, "inside one feature");
    check("ui/src/parts/a.tsx", "import { Case } from \"../views/case\";", 1, "part to view");
    check("ui/src/views/a.tsx", "node.innerHTML = text;", 1, "raw markup");
}
