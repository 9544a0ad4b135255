//! A desk's data comes back from a backup, or lives twice.

use crate::agreed::{self, Done};
use crate::frame::Played;
use redress_tests::{Desk, Office};

crate::frame::tests! {
    a_desk_put_back_from_an_old_backup_sends_all_it_does_afterwards_and_gets_back_what_it_lost,
    a_number_given_twice_by_a_desk_put_back_is_given_anew_and_both_numbers_find_the_complaint,
    two_live_copies_of_one_desk_both_go_on_and_nothing_of_either_is_lost,
}

fn rounds() -> usize {
    if crate::is_long() { 40 } else { 2 }
}

fn a_desk_put_back_from_an_old_backup_sends_all_it_does_afterwards_and_gets_back_what_it_lost() -> Played {
    let folder = tempfile::tempdir().expect("a folder");
    let office = Office::open(folder.path()).expect("an office");
    let desk = Desk::join(folder.path(), &office, "LDN04", "supervisor", "Maya Lindqvist").expect("joined");
    let other = Desk::join(folder.path(), &office, "LDN04", "handler", "Tom Abara").expect("joined");
    let mut done = Done::default();
    let shared = done.record(&desk, "Before", 1).remove(0);
    for round in 0..rounds() {
        done.record(&desk, &format!("Round {round}, not sent when the backup is made"), 2);
        let backup = desk.copy("backup").expect("copied");
        done.record(&desk, &format!("Round {round}, sent and then lost"), 2);
        done.note(&desk, &shared, &format!("round {round}, sent and then lost"));
        agreed::drain(&desk);
        agreed::drain(&other);
        done.note(&other, &shared, &format!("round {round}, meanwhile at the other desk"));

        desk.become_like(&backup).expect("put back");
        // Two wait again that the office has had since. The desk meets the office, and goes on under a new code, before it
        // gives numbers; what becomes of those that it gives before is another test's.
        done.note(&desk, &shared, &format!("round {round}, after it was put back"));
        agreed::drain(&desk);
        done.record(&desk, &format!("Round {round}, after it was put back"), 2);
        agreed::drain(&desk);
        agreed::drain(&other);
    }
    assert_eq!(agreed::status(&desk, "refused"), 0, "the rules allow all of it");
    agreed::check(&office, &[&desk, &other], &done);
    Played::Passed
}

fn a_number_given_twice_by_a_desk_put_back_is_given_anew_and_both_numbers_find_the_complaint() -> Played {
    let folder = tempfile::tempdir().expect("a folder");
    let office = Office::open(folder.path()).expect("an office");
    let desk = Desk::join(folder.path(), &office, "LDN04", "supervisor", "Maya Lindqvist").expect("joined");
    let other = Desk::join(folder.path(), &office, "LDN04", "handler", "Tom Abara").expect("joined");
    let mut done = Done::default();
    let shared = done.record(&desk, "Before", 1).remove(0);
    agreed::drain(&desk);
    let backup = desk.copy("backup").expect("copied");
    let first = done.record(&desk, "Sent and then lost", 1);
    agreed::drain(&desk);

    desk.become_like(&backup).expect("put back");
    let second = desk.record_all(&["Another complaint".to_owned()]).expect("recorded");
    assert_eq!(first, second, "a desk that forgot gives the same number again");
    done.note(&desk, &shared, "after it was put back");
    agreed::check(&office, &[&desk, &other], &done);
    assert_eq!(agreed::status(&desk, "refused"), 0, "a number is no reason to refuse a complaint");
    assert_eq!(
        agreed::status(&desk, "needs_attention"),
        2,
        "it is told that it was put back, and which number was given anew"
    );
    let found = other.run(&["search", &second[0]]).expect("searched");
    assert_eq!(found.as_array().map(Vec::len), Some(2), "what the slip says finds both: {found}");
    done.record(&desk, "Under the new code", 2);
    agreed::check(&office, &[&desk, &other], &done);
    Played::Passed
}

fn two_live_copies_of_one_desk_both_go_on_and_nothing_of_either_is_lost() -> Played {
    let folder = tempfile::tempdir().expect("a folder");
    let office = Office::open(folder.path()).expect("an office");
    let desk = Desk::join(folder.path(), &office, "LDN04", "supervisor", "Maya Lindqvist").expect("joined");
    let other = Desk::join(folder.path(), &office, "LDN04", "handler", "Tom Abara").expect("joined");
    let mut done = Done::default();
    let shared = done.record(&desk, "Before", 1).remove(0);
    agreed::drain(&desk);
    let copy = desk.copy("copy").expect("copied");
    for round in 0..rounds() * 2 {
        for (desk, name) in [(&desk, "the original"), (&copy, "the copy")] {
            done.note(desk, &shared, &format!("round {round} at {name}"));
            agreed::drain(desk);
            done.record(desk, &format!("Round {round} at {name}"), 1);
        }
    }
    agreed::check(&office, &[&desk, &copy, &other], &done);

    let before = agreed::shown(&other).len();
    let twins = [&desk, &copy].map(|desk| desk.copy(&format!("{}-twin", desk.home().display())).expect("copied"));
    let originals = [&desk, &copy];
    for desk in originals.into_iter().chain(&twins) {
        desk.record_all(&["Recorded before the copies met".to_owned()]).expect("recorded");
    }
    let all: Vec<&Desk> = originals.into_iter().chain(&twins).chain([&other]).collect();
    agreed::check(&office, &all, &done);
    let refused: u64 = all.iter().map(|desk| agreed::status(desk, "refused")).sum();
    assert_eq!(
        (agreed::shown(&other).len() - before, refused),
        (4, 0),
        "each of the four is in, under a number of its own"
    );
    Played::Passed
}
