//! The real keychain service and the real notification protocol. Runs inside a session of its own, which
//! `cargo xtask test` provides: it locks the keyring it finds.

#![allow(clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail")]

mod desktop;

use app::ports::{Click, Press, Secret, Toast, Toaster, Vault, VaultError, VaultState};
use complaint::NoticeId;
use desktop::{Asked, PATIENCE, Recorder, on_a_bare_bus, without_a_bus};
use platform::{DesktopToaster, Keychain};
use std::time::Duration;
use tokio::sync::mpsc::{UnboundedReceiver, unbounded_channel};
use zbus::zvariant::OwnedObjectPath;

fn keychain() -> Keychain {
    Keychain::new("org.redress.test")
}

#[test]
fn a_secret_is_absent_then_kept_then_locked_away_and_never_taken_for_absent() {
    assert!(
        std::env::var_os("DBUS_SESSION_BUS_ADDRESS").is_some(),
        "this test needs a session bus with a keychain service: run it with `cargo xtask test`"
    );
    let (vault, account) = (keychain(), format!("desk-{}", std::process::id()));
    let state = vault.read(&account);
    assert!(matches!(state, VaultState::Absent), "an open keychain without the secret: {state:?}");

    vault.store(&account, &Secret([9; 32])).expect("an open keychain keeps it");
    let state = vault.read(&account);
    assert!(matches!(&state, VaultState::Found(secret) if secret.0 == [9; 32]), "it is found again: {state:?}");

    vault.store(&account, &Secret([8; 32])).expect("and can be replaced");
    let state = vault.read(&account);
    assert!(matches!(&state, VaultState::Found(secret) if secret.0 == [8; 32]), "by the newer one: {state:?}");

    let wiped = format!("{account}-wiped");
    vault.store(&wiped, &Secret([6; 32])).expect("of a desk that is wiped later");
    for time in ["removed", "and it is as good that there is none"] {
        assert_eq!(vault.remove(&wiped), Ok(()), "{time}");
        let state = vault.read(&wiped);
        assert!(matches!(state, VaultState::Absent), "{time}: {state:?}");
    }
    assert!(matches!(vault.read(&account), VaultState::Found(_)), "other desks keep theirs");

    lock_the_keyring();
    let state = vault.read(&account);
    assert!(matches!(state, VaultState::Locked), "a locked keychain must never look like an empty one: {state:?}");
    let state = vault.read("another-account");
    assert!(matches!(state, VaultState::Locked), "not even for a secret it never held: {state:?}");
    let kept = vault.store(&account, &Secret([7; 32]));
    assert_eq!(kept, Err(VaultError::Locked), "and nothing is written over what it holds");
    assert_eq!(vault.remove(&account), Err(VaultError::Locked), "or taken away and said to be gone");
}

/// Locks the default keyring, as the desktop does when the person goes away.
fn lock_the_keyring() {
    let bus = zbus::blocking::Connection::session().expect("a session bus");
    let call =
        |member: &str, body: &dyn Fn(&str) -> zbus::Result<zbus::Message>| body(member).expect("the keyring obeys");
    let (name, path, face) =
        (Some("org.freedesktop.secrets"), "/org/freedesktop/secrets", Some("org.freedesktop.Secret.Service"));
    let answer = call("ReadAlias", &|member| bus.call_method(name, path, face, member, &"default"));
    let collection: OwnedObjectPath = answer.body().deserialize().expect("a path");
    call("Lock", &|member| bus.call_method(name, path, face, member, &vec![&collection]));
}

#[test]
fn no_keychain_service_is_unavailable_and_not_absent() {
    on_a_bare_bus("no_keychain_service_is_unavailable_and_not_absent", || {
        let state = keychain().read("desk");
        assert!(matches!(state, VaultState::Unavailable { .. }), "nobody serves secrets here: {state:?}");
        let kept = keychain().store("desk", &Secret([1; 32]));
        assert!(matches!(kept, Err(VaultError::Unavailable { .. })), "so nothing is kept: {kept:?}");
    });
}

#[test]
fn no_bus_is_an_unavailable_keychain_and_a_counted_toast() {
    without_a_bus("no_bus_is_an_unavailable_keychain_and_a_counted_toast", || {
        let state = keychain().read("desk");
        assert!(matches!(state, VaultState::Unavailable { .. }), "without a bus there is no keychain: {state:?}");
        a_failed_toast_is_counted();
    });
}

#[test]
fn no_notification_daemon_is_a_counted_failure() {
    on_a_bare_bus("no_notification_daemon_is_a_counted_failure", a_failed_toast_is_counted);
}

fn a_failed_toast_is_counted() {
    runtime().block_on(async {
        let (toaster, _clicks) = toaster();
        let shown = toaster.show(toast(1)).await;
        assert!(shown.is_err(), "nobody can show it");
        toaster.withdraw(notice(1)).await;
        let health = toaster.health();
        assert_eq!((health.shown, health.failed), (0, 1), "it is counted once");
        assert!(health.last_failure.is_some(), "and the reason is kept for diagnostics");
    });
}

#[test]
fn a_toast_carries_its_words_and_every_action() {
    on_a_bare_bus("a_toast_carries_its_words_and_every_action", || {
        let daemon = Recorder::start();
        runtime().block_on(async {
            let (toaster, _clicks) = toaster();
            toaster.show(toast(1)).await.expect("it is shown");
            let told = daemon.told();
            assert_eq!(told.title, "LDN04-K3-00127-M", "the title arrives");
            assert_eq!(told.body, "London &lt;4&gt;", "the body arrives as text, not as markup");
            let actions = ["default", "Open", "take", "Take", "snooze", "Snooze"];
            assert_eq!(told.actions, actions, "a click on the body opens, and each button has its name");
            assert_eq!(toaster.health().shown, 1, "it is counted");
        });
    });
}

#[test]
fn each_press_comes_back_with_its_notice() {
    on_a_bare_bus("each_press_comes_back_with_its_notice", || {
        let daemon = Recorder::start();
        runtime().block_on(async {
            let (toaster, mut clicks) = toaster();
            for (number, press) in [(1, Press::Open), (2, Press::Take), (3, Press::Snooze)] {
                toaster.show(toast(number)).await.expect("it is shown");
                let id = daemon.told().id;
                let click = press_until_heard(&daemon, id, press.name(), &mut clicks).await;
                assert_eq!(click, Click { id: notice(number), press }, "the right press on the right toast");
            }
        });
    });
}

#[test]
fn a_toast_of_the_same_notice_takes_the_place_of_the_earlier_one() {
    on_a_bare_bus("a_toast_of_the_same_notice_takes_the_place_of_the_earlier_one", || {
        let daemon = Recorder::start();
        runtime().block_on(async {
            let (toaster, mut clicks) = toaster();
            toaster.show(toast(1)).await.expect("it is shown");
            let first = daemon.told();
            toaster.show(toast(1)).await.expect("it is shown again");
            let second = daemon.told();
            assert_eq!((first.replaces, second.replaces), (0, first.id), "one notice, one toast on the screen");
            press_until_heard(&daemon, second.id, "take", &mut clicks).await;
            assert!(clicks.try_recv().is_err(), "the watcher of the first is gone: one press is heard once");
        });
    });
}

#[test]
fn a_withdrawn_toast_leaves_the_screen() {
    on_a_bare_bus("a_withdrawn_toast_leaves_the_screen", || {
        let daemon = Recorder::start();
        runtime().block_on(async {
            let (toaster, _clicks) = toaster();
            toaster.show(toast(1)).await.expect("it is shown");
            let id = daemon.told().id;
            toaster.withdraw(notice(1)).await;
            assert_eq!(daemon.next(), Asked::Close(id), "somebody else took it: nothing is left to press");
        });
    });
}

#[test]
fn the_oldest_of_too_many_toasts_gives_way() {
    on_a_bare_bus("the_oldest_of_too_many_toasts_gives_way", || {
        let daemon = Recorder::start();
        runtime().block_on(async {
            let (toaster, _clicks) = toaster();
            for number in 1..=17 {
                toaster.show(toast(number)).await.expect("it is shown");
            }
            let shown: Vec<u32> = (1..=17).map(|_| daemon.told().id).collect();
            assert_eq!(daemon.next(), Asked::Close(shown[0]), "sixteen are watched, and the inbox has them all");
        });
    });
}

async fn press_until_heard(daemon: &Recorder, id: u32, action: &str, clicks: &mut UnboundedReceiver<Click>) -> Click {
    let pressing = async {
        loop {
            daemon.press(id, action).await;
            if let Ok(click) = tokio::time::timeout(Duration::from_millis(50), clicks.recv()).await {
                return click.expect("the toaster lives");
            }
        }
    };
    tokio::time::timeout(PATIENCE, pressing).await.expect("the press is heard")
}

fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().expect("a runtime")
}

fn toaster() -> (DesktopToaster, UnboundedReceiver<Click>) {
    let (tell, told) = unbounded_channel();
    (DesktopToaster::new(tell), told)
}

fn notice(number: u8) -> NoticeId {
    NoticeId::from_parts(u64::from(number), &[number; 10])
}

fn toast(number: u8) -> Toast {
    Toast {
        id: notice(number),
        title: "LDN04-K3-00127-M".to_owned(),
        body: "London <4>".to_owned(),
        actions: vec![
            (Press::Open, "Open".to_owned()),
            (Press::Take, "Take".to_owned()),
            (Press::Snooze, "Snooze".to_owned()),
        ],
    }
}
