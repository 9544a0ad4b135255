//! What people do at the window.

use redress_tests::window::key;
use redress_tests::{Counter, story};

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
