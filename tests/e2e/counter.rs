//! What people do at the window.

use redress_tests::printers::ReceiptPrinter;
use redress_tests::window::key;
use redress_tests::{Counter, story};
use std::fs;

#[test]
fn a_complaint_travels_from_the_counter_to_the_supervisor() {
    let folder = tempfile::tempdir().expect("a folder");
    story::play(&folder.path().join("story")).expect("every step of the story happens");
}

#[test]
fn a_complaint_typed_with_the_keyboard_alone_is_there_after_a_restart() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut counter = Counter::alone(folder.path()).expect("a desk alone");
    let number = typed(&counter).expect("typed and saved without a mouse");
    counter.stop().expect("the app ends");
    counter.start().expect("the app starts again");
    let window = counter.window().expect("it is open");
    window.await_words(&number).expect("the worklist holds the complaint");
    window.await_words("The kettle leaks").expect("with the words that were typed");
}

#[test]
fn the_slip_is_out_before_the_customer_has_asked() {
    let folder = tempfile::tempdir().expect("a folder");
    let counter = Counter::alone(folder.path()).expect("a desk alone");
    let printer = ReceiptPrinter::on().expect("a printer");
    // As an administrator rolls it out.
    let choice = format!(r#"{{"address":"{}","paper":"80mm","at_once":true}}"#, printer.address());
    let desk = counter.desktop().home().join(".local/share/redress");
    fs::write(desk.join("printer.json"), choice).expect("written");
    typed(&counter).expect("typed and saved without a mouse");
    let slip = printer.job().expect("a slip by itself");
    assert!(slip.starts_with(b"\x1b@\x1dv0") && slip.ends_with(b"\x1dVB\0"), "start, dots, cut");
    let window = counter.window().expect("it is open");
    window.await_words("The slip was handed to the printer.").expect("the window says so");
    window.press(&[key::CONTROL, 'p']).expect("pressed");
    let copy = printer.job().expect("another one");
    assert_ne!(copy, slip, "it says that it is a copy");
}

fn typed(counter: &Counter) -> anyhow::Result<String> {
    let window = counter.window()?;
    window.press(&[key::CONTROL, 'n'])?;
    window.await_id("record-description")?;
    window.type_words("The kettle leaks since the second day.")?;
    for _ in 0..3 {
        window.press(&[key::TAB])?;
    }
    counter.save()
}
