//! Proxies, portals and connections that end too soon: recognised, said, tried again; and the live channel finds a way.

use crate::agreed::{self, Done};
use crate::frame::Played;
use redress_tests::{Desk, Manner, Office, Proxy, Way};
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::{Duration, Instant};

crate::frame::tests! {
    a_live_channel_goes_through_a_proxy_that_passes_everything,
    a_live_channel_falls_back_to_events_where_a_proxy_knows_no_upgrades,
    a_live_channel_falls_back_to_polls_where_a_proxy_collects_answers,
    a_captive_portal_is_told_apart_from_the_office_and_nothing_is_lost,
    an_answer_cut_anywhere_is_asked_for_again_and_nothing_is_lost_or_doubled,
}

/// Less than the pause after which a desk looks by itself: whoever is faster was told.
const TOLD: Duration = Duration::from_secs(20);

fn a_live_channel_goes_through_a_proxy_that_passes_everything() -> Played {
    hears(Manner::Passes, "/v1/live")
}

fn a_live_channel_falls_back_to_events_where_a_proxy_knows_no_upgrades() -> Played {
    hears(Manner::NoUpgrade, "/v1/events")
}

fn a_live_channel_falls_back_to_polls_where_a_proxy_collects_answers() -> Played {
    hears(Manner::Collects, "/v1/poll")
}

fn behind(folder: &Path, office: &Office, proxy: &Proxy, role: &str, name: &str) -> Desk {
    let way = Way { url: proxy.url(), certificate: None, namespace: None };
    Desk::join_by(folder, office, &way, ("LDN04", role, name)).expect("joined")
}

/// A desk behind such a proxy hears at once of what happens at another, by a channel of that path.
fn hears(manner: Manner, path: &str) -> Played {
    let folder = tempfile::tempdir().expect("a folder");
    let office = Office::open(folder.path()).expect("an office");
    let proxy = Proxy::before(office.address(), manner).expect("a proxy");
    let desk = Desk::join(folder.path(), &office, "LDN04", "supervisor", "Maya Lindqvist").expect("joined");
    let far = behind(folder.path(), &office, &proxy, "handler", "Tom Abara");
    agreed::drain(&far);
    let mut watching = Watching::begin(&far);
    agreed::until(&format!("{path} is asked"), Duration::from_secs(60), || proxy.asked(path) > 0);
    watching.await_silence();

    let mut done = Done::default();
    done.record(&desk, "While the other desk listens", 1);
    let sent = Instant::now();
    agreed::drain(&desk);
    watching.await_cases();
    assert!(sent.elapsed() < TOLD, "it was told, and did not look by itself: {:?}", sent.elapsed());
    drop(watching);
    agreed::check(&office, &[&desk, &far], &done);
    Played::Passed
}

/// A desk that keeps in agreement and says what changes.
struct Watching {
    child: Child,
    told: Receiver<String>,
}

impl Watching {
    fn begin(desk: &Desk) -> Watching {
        let mut command = desk.command(&["sync", "--watch"]).expect("built");
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().expect("started");
        let lines = BufReader::new(child.stdout.take().expect("piped")).lines();
        let (tell, told) = channel();
        thread::spawn(move || lines.map_while(Result::ok).try_for_each(|line| tell.send(line)));
        Watching { child, told }
    }

    /// Waits until it has said all that it says at its start.
    fn await_silence(&mut self) {
        while self.told.recv_timeout(Duration::from_secs(2)).is_ok() {}
    }

    fn await_cases(&mut self) {
        while !self.told.recv_timeout(Duration::from_secs(90)).expect("it says that cases changed").contains("cases") {}
    }
}

impl Drop for Watching {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn a_captive_portal_is_told_apart_from_the_office_and_nothing_is_lost() -> Played {
    let folder = tempfile::tempdir().expect("a folder");
    let office = Office::open(folder.path()).expect("an office");
    let proxy = Proxy::before(office.address(), Manner::NoUpgrade).expect("a proxy");
    let desk = behind(folder.path(), &office, &proxy, "supervisor", "Maya Lindqvist");
    let other = Desk::join(folder.path(), &office, "LDN04", "handler", "Tom Abara").expect("joined");
    let mut done = Done::default();
    done.record(&desk, "In a hotel", 2);
    proxy.behave(Manner::Portal);
    for _ in 0..2 {
        let tried = desk.attempt(&["sync"], "").expect("started");
        let told = String::from_utf8_lossy(&tried.stderr).into_owned();
        assert_eq!(tried.status.code(), Some(4), "out of reach: {told}");
        assert!(told.contains("not a Redress office"), "it is told who answers there: {told}");
        assert!(told.contains("safe"), "and that nothing is lost: {told}");
    }
    assert_eq!(agreed::status(&desk, "unsent"), 2, "both wait");
    proxy.behave(Manner::NoUpgrade);
    agreed::check(&office, &[&desk, &other], &done);
    Played::Passed
}

fn an_answer_cut_anywhere_is_asked_for_again_and_nothing_is_lost_or_doubled() -> Played {
    let folder = tempfile::tempdir().expect("a folder");
    let office = Office::open(folder.path()).expect("an office");
    let proxy = Proxy::before(office.address(), Manner::NoUpgrade).expect("a proxy");
    let desk = behind(folder.path(), &office, &proxy, "supervisor", "Maya Lindqvist");
    let other = behind(folder.path(), &office, &proxy, "handler", "Tom Abara");
    let mut done = Done::default();
    let shared = done.record(&desk, "Before", 1).remove(0);
    [&desk, &other].into_iter().for_each(agreed::drain);
    let mut random = fastrand::Rng::with_seed(47);
    let mut failed = 0;
    for round in 0..if crate::is_long() { 200 } else { 8 } {
        done.record(&desk, &format!("Round {round}"), 3);
        done.note(&desk, &shared, &format!("in round {round}"));
        for desk in [&desk, &other] {
            proxy.behave(Manner::Cuts(random.usize(0..2_500)));
            let tried = desk.attempt(&["sync"], "").expect("started");
            let told = String::from_utf8_lossy(&tried.stderr).into_owned();
            assert!(matches!(tried.status.code(), Some(0 | 4)), "it works or is tried again: {told}");
            failed += u32::from(!tried.status.success());
        }
    }
    println!("   {failed} answers were cut");
    assert!(failed > 0, "some answers were cut");
    proxy.behave(Manner::NoUpgrade);
    agreed::check(&office, &[&desk, &other], &done);
    Played::Passed
}
