//! Working without a mouse and without eyes: every step is a key, and what matters is what a screen reader is told.

use anyhow::{Context, Result, bail};
use redress_tests::Counter;
use redress_tests::spoken::{Spoken, nameless, tree};
use redress_tests::window::{Window, await_value, key};

/// The name of what keys go to, as the page has it.
const FOCUSED: &str = "const e = document.activeElement; \
    return (e.getAttribute('aria-label') || (e.labels && e.labels[0] && e.labels[0].innerText) || e.innerText || '').trim()";
/// More than any screen has stops.
const STOPS: usize = 80;

#[test]
fn a_complaint_is_recorded_and_escalated_with_keys_alone_and_all_of_it_is_told() {
    let folder = tempfile::tempdir().expect("a folder");
    let counter = Counter::alone_for_a_reader(folder.path()).expect("a desk alone");
    let number = record(&counter).expect("recorded");
    escalate(&counter).expect("escalated");
    worklist(&counter, &number).expect("found in the worklist");
    escalations(&counter, &number).expect("found among the escalations");
}

#[test]
fn a_button_without_a_name_is_noticed() {
    let folder = tempfile::tempdir().expect("a folder");
    let counter = Counter::alone_for_a_reader(folder.path()).expect("a desk alone");
    let window = counter.window().expect("it is open");
    window.run("document.querySelector('main').append(document.createElement('button'))", &[]).expect("appended");
    let found = await_value("the button", || {
        let told = tree(counter.desktop()).ok()?;
        (!nameless(&told).is_empty()).then_some(())
    });
    found.expect("a button without a name must be found, or finding none means nothing");
}

fn record(counter: &Counter) -> Result<String> {
    let window = counter.window()?;
    window.press(&[key::CONTROL, 'n'])?;
    window.await_id("record-description")?;
    window.type_words("The kettle leaks since the second day.")?;
    let told = read(counter, "What happened", |told| told.role == "entry" && told.focused)?;
    named(&told, "push button", "Record")?;
    window.press(&[key::CONTROL, key::ENTER])?;
    let number: String = window.text("recorded-number")?.split_whitespace().collect();
    read(counter, "the number", |told| told.tells(&number))?;
    Ok(number)
}

fn escalate(counter: &Counter) -> Result<()> {
    let window = counter.window()?;
    tab_to(window, "Open the case")?;
    window.press(&[key::ENTER])?;
    window.await_words("What you can do")?;
    let told = read(counter, "the case", |told| told.role == "heading" && !told.name.is_empty())?;
    named(&told, "push button", "Resolve")?;
    call(window, "Escalate")?;
    window.await_words("Why can this not wait?")?;
    let told = read(counter, "the sheet", |told| told.role == "dialog" && !told.name.is_empty())?;
    named(&told, "entry", "Why can this not wait?")?;
    tab_to(window, "Why can this not wait?")?;
    window.type_words("The kitchen floor is wet.")?;
    window.press(&[key::CONTROL, key::ENTER])?;
    window.await_words("It waits for somebody to take it")
}

fn worklist(counter: &Counter, number: &str) -> Result<()> {
    go_to(counter, "Worklist")?;
    read(counter, "the line of the complaint", |told| told.tells(number))?;
    Ok(())
}

fn escalations(counter: &Counter, number: &str) -> Result<()> {
    go_to(counter, "Escalations")?;
    let told = read(counter, "the escalation", |told| told.tells(number))?;
    named(&told, "push button", &format!("Open {number}"))
}

/// Goes to a place by the palette.
fn go_to(counter: &Counter, place: &str) -> Result<()> {
    let window = counter.window()?;
    call(window, place)?;
    let script =
        "return [...document.querySelectorAll('main h1')].some(h => h.offsetParent && h.innerText === arguments[0])";
    window.await_script(place, script, &[place.into()])
}

/// Calls for something by its name in the palette.
fn call(window: &Window, name: &str) -> Result<()> {
    window.press(&[key::CONTROL, 'k'])?;
    window.await_selector("[role=dialog] input")?;
    window.type_words(name)?;
    window.press(&[key::ENTER])
}

/// Moves on until keys go to what has that name.
fn tab_to(window: &Window, name: &str) -> Result<()> {
    let mut passed = Vec::new();
    for _ in 0..STOPS {
        let at = window.run(FOCUSED, &[])?.as_str().unwrap_or_default().to_owned();
        if at.starts_with(name) {
            return Ok(());
        }
        passed.push(at.chars().take(40).collect::<String>());
        window.press(&[key::TAB])?;
    }
    bail!("{name:?} cannot be reached by Tab; passed {passed:?}")
}

/// Reads the screen until something is told that must be; whatever can be acted on has a name.
fn read(counter: &Counter, what: &str, is_it: impl Fn(&Spoken) -> bool) -> Result<Vec<Spoken>> {
    let mut last = Vec::new();
    let told = await_value(what, || {
        last = tree(counter.desktop()).ok()?;
        last.iter().any(&is_it).then(|| last.clone())
    });
    let told = told.with_context(|| format!("told is only {last:#?}"))?;
    let nameless = nameless(&told);
    if !nameless.is_empty() {
        bail!("{what}: nobody who cannot see knows what these do: {nameless:#?}");
    }
    Ok(told)
}

/// Something of that role is told whose name begins like this.
fn named(told: &[Spoken], role: &str, name: &str) -> Result<()> {
    if told.iter().any(|told| told.role == role && told.name.starts_with(name)) {
        return Ok(());
    }
    bail!("no {role} {name:?} is told: {told:#?}")
}
