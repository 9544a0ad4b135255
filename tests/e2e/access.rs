//! Whether everybody can use each screen: axe, in the web view that people have.

use anyhow::{Context, Result};
use redress_tests::window::{Window, key};
use redress_tests::{Counter, workspace_file};

/// Runs axe on the page and gives what it found, one line for each.
const AXE: &str = "return axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => \
    violations.map(({ id, help, nodes }) => id + ': ' + help + ': ' + nodes.map(n => n.html).join(' ')))";

#[test]
fn axe_finds_nothing_on_any_screen() {
    let folder = tempfile::tempdir().expect("a folder");
    let counter = Counter::alone(folder.path()).expect("a desk alone");
    let found = every_screen(&counter).expect("every screen can be reached");
    assert!(found.is_empty(), "these keep somebody from using the window:\n{}", found.join("\n"));
}

#[test]
fn axe_finds_nothing_on_the_first_start() {
    let folder = tempfile::tempdir().expect("a folder");
    let counter = Counter::open(folder.path()).expect("a desk that was never used");
    let window = counter.window().expect("it is open");
    window.await_words("Your language").expect("the first question");
    let found = violations(window, "first start").expect("axe runs");
    assert!(found.is_empty(), "these keep somebody from using the window:\n{}", found.join("\n"));
}

#[test]
fn axe_can_find_something() {
    let folder = tempfile::tempdir().expect("a folder");
    let counter = Counter::alone(folder.path()).expect("a desk alone");
    let window = counter.window().expect("it is open");
    window.run("document.body.append(document.createElement('input'))", &[]).expect("a field without a label");
    let found = violations(window, "spoilt").expect("axe runs");
    assert!(!found.is_empty(), "a field without a label must be found, or finding nothing means nothing");
}

fn every_screen(counter: &Counter) -> Result<Vec<String>> {
    let window = counter.window()?;
    window.press(&[key::CONTROL, 'n'])?;
    window.write("record-description", "The kettle leaks since the second day.")?;
    let mut found = violations(window, "record")?;
    counter.save()?;
    found.extend(violations(window, "number")?);
    window.click_words("Open the case")?;
    window.await_words("What you can do")?;
    found.extend(violations(window, "case")?);
    for place in ["Worklist", "Escalations", "Needs attention", "This desk"] {
        window.click_words(place)?;
        window.await_script(
            place,
            // The screen itself, not only its name in the rail: what is still hidden is not looked at.
            "return [...document.querySelectorAll('main h1')].some(h => h.offsetParent && h.innerText === arguments[0])",
            &[place.into()],
        )?;
        found.extend(violations(window, place)?);
    }
    Ok(found)
}

fn violations(window: &Window, screen: &str) -> Result<Vec<String>> {
    let axe = std::fs::read_to_string(workspace_file("ui/node_modules/axe-core/axe.min.js")).context("axe-core")?;
    window.run(&format!("if (!window.axe) {{ {axe} }}"), &[])?;
    let found = window.run(AXE, &[])?;
    let found = found.as_array().context("axe gives a list")?;
    Ok(found.iter().map(|line| format!("{screen}: {}", line.as_str().unwrap_or_default())).collect::<Vec<_>>())
}
