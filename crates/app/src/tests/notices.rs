//! Escalations become notices, notices become toasts, each once.

use super::office::FakeOffice;
use super::synced::Desk;
use crate::fake::{FakeToaster, Toasted};
use crate::ports::{Click, Press, Toast, Toaster};
use crate::request::{ActRequest, RecordRequest};
use crate::watch::Watch;
use crate::{Event, NoticeMark};
use complaint::{ComplaintId, EscalationStatus, NoticeId, Role};
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;
use tokio::sync::mpsc;

/// A clerk's desk, a supervisor's desk, and what the latter's desktop shows.
struct Shop {
    office: FakeOffice,
    clerk: Desk,
    boss: Desk,
    toaster: Arc<FakeToaster>,
    watch: Watch,
}

impl Shop {
    async fn open() -> Shop {
        let office = FakeOffice::open();
        let clerk = Desk::join(&office, 1, "clerk@LDN04", "Ada").await;
        let boss = Desk::join(&office, 2, "supervisor@LDN04", "Grace").await;
        clerk.sync().await;
        Shop { office, clerk, boss, toaster: Arc::default(), watch: Watch::default() }
    }

    async fn escalate(&self) -> ComplaintId {
        self.escalate_new(&super::alone::lamp()).await
    }

    async fn escalate_danger(&self) -> ComplaintId {
        let mut lamp = super::alone::lamp();
        lamp.fields.insert("safety".to_owned(), "yes".to_owned());
        self.escalate_new(&lamp).await
    }

    async fn escalate_new(&self, complaint: &RecordRequest) -> ComplaintId {
        let id = self.clerk.app.record(complaint).expect("recorded").id;
        self.clerk.act(id, &ActRequest::Escalate { to: Role::Supervisor, reason: "burnt hand".into() });
        self.clerk.sync().await;
        self.boss.sync().await;
        id
    }

    fn pass(&self, span: i64) {
        self.clerk.place.machine.pass(span);
        self.boss.place.machine.pass(span);
    }

    async fn look(&mut self) -> Vec<Toasted> {
        let toaster: Arc<dyn Toaster> = self.toaster.clone();
        self.boss.app.look_after(&mut self.watch, &toaster).await;
        self.toaster.take()
    }

    fn restart(self) -> Shop {
        Shop { boss: self.boss.restart(), watch: Watch::default(), ..self }
    }
}

fn only_toast(shown: &[Toasted]) -> Toast {
    let [Toasted::Shown(toast)] = shown else { panic!("one toast, not {shown:?}") };
    toast.clone()
}

#[tokio::test]
async fn an_escalation_is_shown_once_also_after_a_restart() {
    let mut shop = Shop::open().await;
    shop.escalate().await;
    let toast = only_toast(&shop.look().await);
    assert!(toast.title.contains("LDN04-K1-00001-"), "the number: {}", toast.title);
    assert!(toast.body.contains("Camden"), "the store: {}", toast.body);
    let text = format!("{} {}", toast.title, toast.body);
    assert!(!text.contains("Hopper") && !text.contains("lamp"), "never the customer, never the words: {text}");
    assert_eq!(shop.look().await, [], "not again");
    let mut shop = shop.restart();
    assert_eq!(shop.look().await, [], "nor after a restart");
    let inbox = shop.boss.app.escalations().expect("asked");
    assert!(inbox.len() == 1 && inbox[0].mine && inbox[0].can_take, "the inbox is the truth: {inbox:?}");
    assert_eq!(shop.boss.app.status().expect("status").unseen_notices, 1, "and counted");
    let notice = inbox[0].notice.as_ref().expect("there was a notice").id;
    shop.boss.app.mark_notice(notice, NoticeMark::Seen).expect("seen");
    assert_eq!(shop.boss.app.status().expect("status").unseen_notices, 0, "looked at");
}

#[tokio::test]
async fn an_escalation_that_comes_late_is_told_also_when_newer_deeds_are_here_already() {
    let mut shop = Shop::open().await;
    let late = Desk::join(&shop.office, 3, "clerk@LDN04", "Edsger").await;
    let id = shop.escalate().await;
    late.sync().await;
    late.act(id, &ActRequest::Escalate { to: Role::Supervisor, reason: "the burn is worse".into() });
    shop.boss.place.machine.pass(3_600_000);
    shop.boss.note(id, "Called the customer an hour later.");
    shop.boss.sync().await;
    only_toast(&shop.look().await);
    late.sync().await;
    shop.boss.sync().await;
    let case = shop.boss.app.case(id).expect("there");
    assert_eq!(case.timeline.last().map(|line| line.act.name()), Some("note"), "the note is still the newest deed");
    only_toast(&shop.look().await);
    assert_eq!(shop.boss.app.status().expect("status").unseen_notices, 2, "told of both");
}

#[tokio::test]
async fn one_complaint_that_cannot_be_read_does_not_silence_the_others() {
    let mut shop = Shop::open().await;
    let damaged = shop.escalate().await;
    let told = only_toast(&shop.look().await);
    shop.boss.app.write(|replica| replica.replace_snapshot(damaged, b"damaged")).expect("written");
    assert!(matches!(shop.boss.app.case(damaged), Err(crate::Error::Document(_))), "it cannot be opened");
    let mut shop = shop.restart();
    shop.escalate().await;
    let shown = only_toast(&shop.look().await);
    assert_ne!(shown.id, told.id, "the other one is told, and the notice of the damaged one is not taken back");
}

#[tokio::test]
async fn the_clerk_who_escalates_is_not_told() {
    let shop = Shop::open().await;
    shop.escalate().await;
    let toaster: Arc<dyn Toaster> = shop.toaster.clone();
    shop.clerk.app.look_after(&mut Watch::default(), &toaster).await;
    assert_eq!(shop.toaster.take(), [], "a clerk is not asked");
}

#[tokio::test]
async fn taking_it_elsewhere_withdraws_the_toast() {
    let mut shop = Shop::open().await;
    let id = shop.escalate().await;
    let toast = only_toast(&shop.look().await);
    shop.boss.act(id, &ActRequest::Take { escalation: None });
    assert_eq!(shop.look().await, [Toasted::Withdrawn(toast.id)], "it lost its object");
    let inbox = shop.boss.app.escalations().expect("asked");
    assert_eq!(inbox[0].taken_by_name.as_deref(), Some("Grace"), "and the inbox says who has it");
}

#[tokio::test]
async fn more_than_three_within_a_minute_become_one() {
    let mut shop = Shop::open().await;
    for _ in 0..5 {
        shop.escalate().await;
    }
    let toast = only_toast(&shop.look().await);
    assert!(toast.title.contains('5'), "all five: {}", toast.title);
    assert_eq!(toast.actions.len(), 1, "nothing can be taken from a crowd");
    shop.escalate().await;
    let more = only_toast(&shop.look().await);
    assert!(more.id == toast.id && more.title.contains('6'), "it grows in place: {more:?}");
    shop.boss.place.machine.pass(61_000);
    shop.escalate().await;
    assert_eq!(only_toast(&shop.look().await).actions.len(), 3, "a minute later each stands for itself again");
}

#[tokio::test]
async fn a_merged_toast_goes_only_when_none_of_its_cases_calls_any_more() {
    let mut shop = Shop::open().await;
    let mut cases = Vec::new();
    for _ in 0..5 {
        cases.push(shop.escalate().await);
    }
    let toast = only_toast(&shop.look().await);
    for left in (1..5).rev() {
        shop.boss.act(cases.remove(0), &ActRequest::Take { escalation: None });
        let fewer = only_toast(&shop.look().await);
        assert_eq!(fewer.id, toast.id, "it shrinks in place");
        let says = if left == 1 { "One".to_owned() } else { left.to_string() };
        assert!(fewer.title.contains(&says), "{left} call still: {}", fewer.title);
    }
    shop.boss.act(cases.remove(0), &ActRequest::Take { escalation: None });
    assert_eq!(shop.look().await, [Toasted::Withdrawn(toast.id)], "nobody is called any more");
    shop.escalate().await;
    assert_eq!(only_toast(&shop.look().await).actions.len(), 3, "what comes next stands for itself");
}

#[tokio::test]
async fn a_merged_toast_counts_what_was_shown_one_by_one_within_the_minute() {
    let mut shop = Shop::open().await;
    let first = shop.escalate().await;
    let alone = only_toast(&shop.look().await);
    for _ in 0..3 {
        shop.escalate().await;
    }
    let merged = only_toast(&shop.look().await);
    assert!(merged.title.contains('4'), "all four: {}", merged.title);
    shop.boss.act(first, &ActRequest::Take { escalation: None });
    let shown = shop.look().await;
    let [Toasted::Withdrawn(gone), Toasted::Shown(fewer)] = shown.as_slice() else { panic!("both change: {shown:?}") };
    assert_eq!((*gone, fewer.id), (alone.id, merged.id), "its own goes, the other stays");
    assert!(fewer.title.contains('3'), "one less: {}", fewer.title);
}

#[tokio::test]
async fn a_snoozed_notice_comes_back_once_after_a_quarter_of_an_hour() {
    let mut shop = Shop::open().await;
    shop.escalate().await;
    let toast = only_toast(&shop.look().await);
    shop.boss.app.mark_notice(toast.id, NoticeMark::Snooze).expect("snoozed");
    shop.boss.place.machine.pass(14 * 60_000);
    let mut shop = shop.restart();
    assert_eq!(shop.look().await, [], "still quiet, also after a restart");
    shop.boss.place.machine.pass(2 * 60_000);
    assert_eq!(only_toast(&shop.look().await).id, toast.id, "here it is again");
    assert_eq!(shop.look().await, [], "once");
}

/// How long after the desks were set up Camden has closed for the night, and how long until it opens again, in milliseconds.
const UNTIL_NIGHT: i64 = 14 * 3_600_000;
const UNTIL_MORNING: i64 = 10 * 3_600_000;

#[tokio::test]
async fn while_its_store_is_closed_a_notice_waits_and_is_shown_when_it_opens() {
    let mut shop = Shop::open().await;
    shop.pass(UNTIL_NIGHT);
    shop.escalate().await;
    assert_eq!(shop.look().await, [], "nobody is woken");
    assert_eq!(shop.boss.app.status().expect("status").unseen_notices, 1, "the inbox has it");
    let mut shop = shop.restart();
    shop.pass(UNTIL_MORNING);
    only_toast(&shop.look().await);
    assert_eq!(shop.look().await, [], "once");
}

#[tokio::test]
async fn what_is_critical_is_told_at_any_hour() {
    let mut shop = Shop::open().await;
    shop.pass(UNTIL_NIGHT);
    shop.escalate_danger().await;
    assert!(!shop.look().await.is_empty(), "somebody may be hurt");
}

#[tokio::test]
async fn a_desk_can_be_told_of_everything_at_any_hour() {
    let shop = Shop::open().await;
    shop.pass(UNTIL_NIGHT);
    shop.escalate().await;
    shop.boss.app.set_quiet_hours(false).expect("kept");
    let mut shop = shop.restart();
    only_toast(&shop.look().await);
}

#[tokio::test]
async fn a_snooze_that_ends_while_the_store_is_closed_lasts_until_it_opens() {
    let mut shop = Shop::open().await;
    shop.escalate().await;
    let toast = only_toast(&shop.look().await);
    shop.boss.app.mark_notice(toast.id, NoticeMark::Snooze).expect("snoozed");
    shop.pass(UNTIL_NIGHT);
    assert_eq!(shop.look().await, [], "nobody is woken");
    shop.pass(UNTIL_MORNING);
    // By now the complaint is overdue, too.
    let shown = shop.look().await;
    let again = shown.iter().any(|shown| matches!(shown, Toasted::Shown(other) if other.id == toast.id));
    assert!(again, "here it is again: {shown:?}");
    assert_eq!(shop.look().await, [], "once");
}

#[tokio::test]
async fn a_desk_that_is_locked_takes_back_what_it_told_and_tells_nobody_more() {
    let mut shop = Shop::open().await;
    shop.escalate().await;
    let toast = only_toast(&shop.look().await);
    shop.boss.place.machine.pass(31 * 24 * 3_600_000);
    assert_eq!(shop.look().await, [Toasted::Withdrawn(toast.id)], "the lease is over");
    let mut shop = shop.restart();
    assert_eq!(shop.look().await, [], "not even what is overdue by now");
}

#[tokio::test]
async fn a_desktop_without_notifications_is_counted_and_the_inbox_has_it() {
    let mut shop = Shop::open().await;
    shop.toaster.broken.store(true, Ordering::Relaxed);
    shop.escalate().await;
    assert_eq!(shop.look().await, [], "nothing could be shown");
    assert_eq!(shop.boss.app.status().expect("status").failed_toasts, 1, "counted");
    assert_eq!(shop.boss.app.escalations().expect("asked").len(), 1, "in the inbox");
}

/// Runs the watcher until `press` on the first toast has led to an event of the desk or `done` says so.
async fn press(shop: &Shop, press: Press, done: impl Fn() -> bool) -> Option<Event> {
    let (clicks, presses) = mpsc::unbounded_channel();
    let mut events = shop.boss.app.events();
    let toaster: Arc<dyn Toaster> = shop.toaster.clone();
    let watcher = tokio::spawn({
        let app = shop.boss.app.clone();
        async move { app.watch(toaster, presses).await }
    });
    let mut pressed: Option<NoticeId> = None;
    let outcome = tokio::time::timeout(Duration::from_secs(20), async {
        loop {
            if pressed.is_none()
                && let Some(Toasted::Shown(toast)) = shop.toaster.take().first()
            {
                pressed = Some(toast.id);
                clicks.send(Click { id: toast.id, press }).expect("the watcher listens");
            }
            if done() {
                return None;
            }
            let heard = tokio::time::timeout(Duration::from_millis(10), events.recv()).await;
            if let Ok(Ok(event @ (Event::OpenCase(_) | Event::OpenInbox))) = heard {
                return Some(event);
            }
        }
    })
    .await
    .expect("within twenty seconds");
    watcher.abort();
    outcome
}

fn is_taken(shop: &Shop, id: ComplaintId) -> bool {
    let escalations = shop.boss.app.case(id).map(|case| case.case.escalations).unwrap_or_default();
    escalations.first().is_some_and(|found| matches!(found.status, EscalationStatus::Taken { .. }))
}

#[tokio::test]
async fn pressing_the_toast_opens_the_case_as_it_is_now() {
    let shop = Shop::open().await;
    let id = shop.escalate().await;
    assert_eq!(press(&shop, Press::Open, || false).await, Some(Event::OpenCase(id)), "the case");
    assert!(!is_taken(&shop, id), "looking is not taking");
}

#[tokio::test]
async fn pressing_take_takes_it_in_the_name_of_the_person_told() {
    let shop = Shop::open().await;
    let id = shop.escalate().await;
    assert_eq!(press(&shop, Press::Take, || is_taken(&shop, id)).await, None, "no window is needed");
    let grace = shop.boss.app.current_person();
    assert_eq!(shop.boss.app.case(id).expect("there").case.owner, grace, "whoever takes it has it");
}

#[tokio::test]
async fn pressing_take_at_a_locked_screen_only_opens_the_case() {
    let shop = Shop::open().await;
    let id = shop.escalate().await;
    let grace = shop.boss.app.current_person().expect("Grace");
    shop.boss.app.lock();
    assert_eq!(press(&shop, Press::Take, || false).await, Some(Event::OpenCase(id)), "whoever it is must say so first");
    shop.boss.app.switch_person(grace, None).expect("no PIN");
    assert!(!is_taken(&shop, id), "nobody acts in another's name");
}
