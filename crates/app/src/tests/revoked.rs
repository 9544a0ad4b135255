//! A desk that its office revoked: what was unsent is handed in, then the order is carried out, and only the office's own.

use super::alone::lamp;
use super::office::FakeOffice;
use super::synced::Desk;
use crate::fake::Mood;
use crate::request::{Guard, JoinRequest, Unlock};
use crate::view::Connectivity;
use crate::wipe::{STEPS, Wipe};
use crate::{App, Error, Home, LockReason, Opened};
use complaint::Timestamp;
use std::path::PathBuf;

/// A desk whose outbox holds a complaint with a note, and a second complaint.
async fn with_unsent(office: &FakeOffice) -> Desk {
    let desk = Desk::join(office, 1, "clerk@LDN04", "Ada").await;
    desk.record("The kettle leaks");
    desk.sync().await;
    let lamp = desk.record("The lamp sparked");
    desk.note(lamp, "Asked for the receipt.");
    desk.app.save_draft(uuid::Uuid::from_u128(7), "half a sentence").expect("a draft");
    desk
}

impl Desk {
    fn revoke(&self, office: &FakeOffice, wipe: bool) {
        office.revoke(self.app.this_desk().device, wipe);
    }

    async fn meet(&self) -> Error {
        self.app.sync_once().await.expect_err("a revoked desk exchanges nothing more")
    }

    /// Names of the files in the desk's folder.
    fn files(&self) -> Vec<String> {
        let found = std::fs::read_dir(self.place.folder.path()).expect("the folder");
        let names = found.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned());
        let mut names: Vec<String> = names.filter(|name| name != "logs").collect();
        names.sort();
        names
    }

    fn secrets(&self) -> usize {
        self.place.vault.secrets.lock().expect("no panic while held").len()
    }

    fn open(&self) -> Result<Opened, Error> {
        App::open(self.place.folder.path(), &self.place.ports, None)
    }
}

fn is_wiped(opened: &Result<Opened, Error>) -> bool {
    matches!(opened, Ok(Opened::Locked(LockReason::Wiped)))
}

#[tokio::test]
async fn what_was_unsent_is_handed_in_and_then_everything_is_destroyed() {
    let office = FakeOffice::open();
    let desk = with_unsent(&office).await;
    desk.revoke(&office, true);
    let told = desk.meet().await;
    assert!(matches!(told, Error::Locked(LockReason::Wiped)), "{told:?}");
    assert_eq!(office.quarantined(), ["record", "note"], "what the office did not have, and no more");
    assert_eq!((desk.files(), desk.secrets()), (vec!["wiped".to_owned()], 0), "neither data nor keys are left");
    let refused = desk.app.record(&lamp());
    assert!(matches!(refused, Err(Error::Locked(LockReason::Wiped))), "the open app shows nothing more: {refused:?}");
    let status = desk.app.status().expect("but says so");
    assert_eq!((status.complaints, status.locked), (0, Some(LockReason::Wiped)), "in words");
    assert!(is_wiped(&desk.open()), "and so does the next start");
    assert!(is_wiped(&desk.open()), "and the one after");
}

#[tokio::test]
async fn without_wipe_the_desk_is_locked_and_what_lies_on_it_stays_encrypted() {
    let office = FakeOffice::open();
    let desk = with_unsent(&office).await;
    desk.revoke(&office, false);
    let told = desk.meet().await;
    assert!(matches!(told, Error::Locked(LockReason::Revoked)), "{told:?}");
    assert_eq!(office.quarantined(), ["record", "note"], "handed in all the same");
    let status = desk.app.status().expect("status");
    assert_eq!((status.unsent, status.locked.clone()), (0, Some(LockReason::Revoked)), "nothing waits any more");
    assert_eq!(status.connection, Connectivity::Refused { reason: "revoked" }, "told as before");
    let desk = desk.restart();
    let refused = desk.app.record(&lamp());
    assert!(matches!(refused, Err(Error::Locked(LockReason::Revoked))), "also after a restart: {refused:?}");
    assert!(desk.files().contains(&"redress.db".to_owned()), "nothing was destroyed");
    desk.revoke(&office, true);
    assert!(matches!(desk.meet().await, Error::Locked(LockReason::Wiped)), "which can be ordered later");
    assert_eq!(desk.files(), ["wiped"], "and is done then");
}

#[tokio::test]
async fn a_lost_answer_is_asked_for_again_and_nothing_is_handed_in_twice_or_lost() {
    let office = FakeOffice::open();
    let desk = with_unsent(&office).await;
    office.lose_answers(1);
    assert!(matches!(desk.meet().await, Error::Office(_)), "the office took the batch in; the desk never heard of it");
    desk.revoke(&office, true);
    assert!(matches!(desk.meet().await, Error::Locked(LockReason::Wiped)), "the same batch again");
    assert_eq!(office.quarantined(), Vec::<String>::new(), "all of it was accepted before");
    assert_eq!(office.documents(), 2, "and is in history");
}

#[tokio::test]
async fn nothing_is_destroyed_while_the_office_has_no_room_for_what_is_handed_in() {
    let office = FakeOffice::open();
    let desk = with_unsent(&office).await;
    desk.revoke(&office, true);
    office.be_full(true);
    assert!(matches!(desk.meet().await, Error::Locked(LockReason::Revoked)), "locked, for it is revoked");
    assert_eq!(desk.app.status().expect("status").unsent, 2, "but what waits is still here");
    let desk = desk.restart();
    office.be_full(false);
    assert!(matches!(desk.meet().await, Error::Locked(LockReason::Wiped)), "once it is handed in");
    assert_eq!(office.quarantined(), ["record", "note"], "it is all there");
}

#[tokio::test]
async fn another_key_than_the_offices_neither_wipes_nor_locks_a_desk() {
    let office = FakeOffice::open();
    let desk = with_unsent(&office).await;
    desk.revoke(&office, true);
    office.sign_with_a_false_key(true);
    let told = desk.meet().await;
    assert!(matches!(told, Error::Office(_)), "nobody the desk knows said so: {told:?}");
    let status = desk.app.status().expect("status");
    assert_eq!((status.unsent, status.locked), (2, None), "nothing left the outbox, and work goes on");
    desk.record("It is still a desk");
    office.sign_with_a_false_key(false);
    assert!(matches!(desk.meet().await, Error::Locked(LockReason::Wiped)), "the office itself is heard");
}

#[tokio::test]
async fn an_order_that_was_heard_is_carried_out_at_the_next_start_without_the_office() {
    let office = FakeOffice::open();
    let desk = with_unsent(&office).await;
    desk.revoke(&office, false);
    desk.meet().await;
    let order = sync::message::Order { epoch: 1, at: Timestamp(5), wipe: true, signature: [0; 64] };
    desk.app.keep_order(&mut desk.app.writer(), &order).expect("the process ends right after it was kept");
    let Desk { place, app } = desk;
    drop(app);
    let opened = App::open(place.folder.path(), &place.ports, None);
    assert!(is_wiped(&opened), "nothing waits, so it is done: {opened:?}");
    assert!(!place.folder.path().join("redress.db").exists(), "really");
}

#[tokio::test]
async fn a_wipe_that_is_cut_off_after_any_step_is_finished_at_the_next_start() {
    for done in 0..=STEPS.len() {
        let office = FakeOffice::open();
        let desk = with_unsent(&office).await;
        let aside = desk.place.folder.path().join("set-aside-20260302T100000Z.json");
        std::fs::write(aside, "{\"name\":\"Grace Hopper\"}").expect("an import left something");
        let Desk { place, app } = desk;
        drop(app);
        let home = Home::new(place.folder.path());
        let mut wipe = Wipe::begin(&home, Timestamp(1)).expect("marked");
        for step in STEPS.iter().take(done) {
            wipe.carry_out(*step, &home, &place.ports).expect("done");
        }
        let opened = App::open(place.folder.path(), &place.ports, None);
        assert!(is_wiped(&opened), "cut off after {done} steps: {opened:?}");
        let left = home.files(&[""]).expect("the folder");
        let logs = |path: &PathBuf| path.ends_with("logs") || path.ends_with("wiped");
        assert!(left.iter().all(logs), "cut off after {done} steps, this is left: {left:?}");
        assert!(place.vault.secrets.lock().expect("no panic while held").is_empty(), "no key after {done} steps");
    }
}

#[tokio::test]
async fn the_keys_go_first_so_that_what_a_cut_off_wipe_leaves_cannot_be_opened() {
    let office = FakeOffice::open();
    let place = crate::fake::Place::reaching(1, Some(std::sync::Arc::new(office.clone())));
    let created = App::join(place.folder.path(), &place.ports, &join("clerk@LDN04", Guard::Keychain)).await;
    let created = created.expect("joined");
    drop(created.app);
    let home = Home::new(place.folder.path());
    let mut wipe = Wipe::begin(&home, Timestamp(1)).expect("marked");
    for step in STEPS.iter().take(3) {
        wipe.carry_out(*step, &home, &place.ports).expect("done");
    }
    assert!(home.database().exists(), "the database is still there");
    std::fs::remove_file(home.wiped()).expect("somebody takes the mark away");
    let code = Unlock::RecoveryCode(created.recovery_code);
    let opened = App::open(place.folder.path(), &place.ports, Some(&code));
    assert!(matches!(opened, Err(Error::KeysDamaged { .. })), "not even the recovery code opens it: {opened:?}");
}

fn join(code: &str, guard: Guard) -> JoinRequest {
    JoinRequest {
        url: "http://127.0.0.1:1".into(),
        code: code.into(),
        device_name: "Counter".into(),
        person_name: "Ada".into(),
        certificate: None,
        language: "en".into(),
        guard,
    }
}

#[tokio::test]
async fn a_locked_keychain_does_not_save_a_desk_and_is_emptied_when_it_opens() {
    let office = FakeOffice::open();
    let desk = with_unsent(&office).await;
    desk.revoke(&office, true);
    desk.place.vault.be(Mood::Locked);
    assert!(matches!(desk.meet().await, Error::Locked(LockReason::Wiped)), "the sealed keys are gone");
    assert_eq!((desk.files(), desk.secrets()), (vec!["wiped".to_owned()], 1), "the secret opens nothing more");
    desk.place.vault.be(Mood::Open);
    assert!(is_wiped(&desk.open()), "the next start");
    assert_eq!(desk.secrets(), 0, "empties the keychain too");
}

#[tokio::test]
async fn a_key_file_goes_when_it_was_made_for_this_desk_and_stays_when_it_was_not() {
    for made_here in [true, false] {
        let office = FakeOffice::open();
        let place = crate::fake::Place::reaching(1, Some(std::sync::Arc::new(office.clone())));
        let elsewhere = tempfile::tempdir().expect("a folder");
        let file = elsewhere.path().join("desk.key");
        if !made_here {
            std::fs::write(&file, "a picture of a cat, thirty-two bytes").expect("written");
        }
        let request = join("clerk@LDN04", Guard::KeyFile(file.clone()));
        let app = App::join(place.folder.path(), &place.ports, &request).await.expect("joined").app;
        office.revoke(app.this_desk().device, true);
        assert!(matches!(app.sync_once().await, Err(Error::Locked(LockReason::Wiped))), "wiped");
        assert_eq!(file.exists(), !made_here, "made here: {made_here}");
        assert!(!place.folder.path().join("keys.json").exists(), "what it opened is gone either way");
    }
}

#[tokio::test]
async fn where_a_desk_was_wiped_another_can_join_and_is_left_alone() {
    let office = FakeOffice::open();
    let desk = with_unsent(&office).await;
    desk.revoke(&office, true);
    desk.meet().await;
    let Desk { place, app } = desk;
    let request = join("clerk@LDN04", Guard::Keychain);
    let anew = App::join(place.folder.path(), &place.ports, &request).await.expect("a new desk").app;
    anew.record(&lamp()).expect("it works");
    drop((anew, app));
    let opened = App::open(place.folder.path(), &place.ports, None);
    assert!(matches!(opened, Ok(Opened::Ready(_))), "the old order does not concern it: {opened:?}");
}

#[tokio::test]
async fn an_office_that_answers_again_unlocks_a_locked_desk() {
    let office = FakeOffice::open();
    let desk = with_unsent(&office).await;
    desk.revoke(&office, false);
    desk.meet().await;
    office.forget_revocations();
    desk.sync().await;
    assert_eq!(desk.app.status().expect("status").locked, None, "whoever answers has not revoked this desk");
    desk.record("The kettle leaks again");
}
