//! Ladders call people: each desk finds out by itself who is told, and tells each of its people once.

use super::alone::lamp;
use super::office::FakeOffice;
use super::synced::{Desk, agree};
use crate::fake::{FakeToaster, Toasted};
use crate::ports::Toaster;
use crate::request::{ActRequest, RecordRequest};
use crate::view::FiringView;
use crate::watch::Watch;
use complaint::ladder::{Ending, Why};
use complaint::{ComplaintId, FiringId, Role};
use std::sync::Arc;

const MINUTE: i64 = 60_000;
const DAY: i64 = 24 * 60 * MINUTE;

/// A desk and what its desktop shows.
struct Watched {
    desk: Desk,
    toaster: Arc<FakeToaster>,
    watch: Watch,
}

impl Watched {
    async fn join(office: &FakeOffice, seed: u64, code: &str, name: &str) -> Watched {
        let desk = Desk::join(office, seed, code, name).await;
        Watched { desk, toaster: Arc::default(), watch: Watch::default() }
    }

    async fn look(&mut self) -> Vec<Toasted> {
        let toaster: Arc<dyn Toaster> = self.toaster.clone();
        self.desk.app.look_after(&mut self.watch, &toaster).await;
        self.toaster.take()
    }

    fn restart(self) -> Watched {
        Watched { desk: self.desk.restart(), watch: Watch::default(), ..self }
    }

    fn fired(&self, id: ComplaintId) -> Vec<FiringView> {
        self.desk.app.case(id).expect("it is here").ladder.fired
    }

    fn ids(&self, id: ComplaintId) -> Vec<FiringId> {
        self.fired(id).iter().map(|view| view.firing.id).collect()
    }

    fn called(&self) -> Vec<ComplaintId> {
        self.desk.app.calls().expect("asked").iter().map(|call| call.row.id).collect()
    }
}

/// A clerk's desk, a supervisor's and a manager's.
struct Area {
    clerk: Watched,
    boss: Watched,
    manager: Watched,
    office: FakeOffice,
}

impl Area {
    async fn open() -> Area {
        let office = FakeOffice::open();
        let clerk = Watched::join(&office, 1, "clerk@LDN04", "Ada").await;
        let boss = Watched::join(&office, 2, "supervisor@LDN04", "Grace").await;
        let manager = Watched::join(&office, 3, "manager@LDN04", "Margaret").await;
        let area = Area { clerk, boss, manager, office };
        area.sync().await;
        area
    }

    async fn sync(&self) {
        for _ in 0..2 {
            for watched in [&self.clerk, &self.boss, &self.manager] {
                watched.desk.sync().await;
            }
        }
    }

    /// Recorded at the clerk's desk with somebody hurt.
    fn danger(&self) -> ComplaintId {
        let mut request = lamp();
        request.fields.insert("safety".to_owned(), "yes".to_owned());
        self.clerk.desk.app.record(&request).expect("recorded").id
    }

    fn pass(&self, ms: i64) {
        for watched in [&self.clerk, &self.boss, &self.manager] {
            watched.desk.place.machine.pass(ms);
        }
    }
}

fn is_one_toast(shown: &[Toasted]) -> bool {
    matches!(shown, [Toasted::Shown(_)])
}

#[tokio::test]
async fn danger_calls_the_supervisor_once_also_after_a_restart_and_until_somebody_takes_it() {
    let mut area = Area::open().await;
    let id = area.danger();
    let here = area.clerk.fired(id);
    assert!(here.len() == 1 && !here[0].sent, "told in words: nobody outside this desk knows yet");
    assert_eq!(area.clerk.look().await, [], "the clerk is not called");
    area.sync().await;
    assert!(area.clerk.fired(id)[0].sent, "the office has it");
    assert!(is_one_toast(&area.boss.look().await), "the supervisor's desktop shows it");
    assert!(is_one_toast(&area.manager.look().await), "the manager's too");
    area.boss = area.boss.restart();
    assert_eq!(area.boss.look().await, [], "once");
    assert_eq!(area.boss.called(), [id], "the inbox has it");
    assert_eq!(area.boss.desk.app.status().expect("status").unseen_notices, 1);
    let take = ActRequest::Assign { to: area.boss.desk.app.current_person() };
    area.boss.desk.act(id, &take);
    area.sync().await;
    assert!(matches!(area.manager.look().await.as_slice(), [Toasted::Withdrawn(_)]), "the manager need not come");
    assert!(area.manager.called().is_empty() && area.boss.called().is_empty());
    let fired = area.clerk.fired(id);
    let stopped = fired[0].firing.stopped.map(|stopped| stopped.by);
    assert_eq!(
        (stopped, fired[0].stopped_by_name.as_deref()),
        (Some(Ending::Taken), Some("Grace")),
        "the clerk sees who"
    );
}

#[tokio::test]
async fn desks_that_are_cut_off_find_out_one_firing_and_tell_each_person_once() {
    let mut area = Area::open().await;
    let id = area.clerk.desk.record("The lamp flickers.");
    area.sync().await;
    area.office.cut(true);
    area.pass(3 * DAY);
    area.clerk.desk.note(id, "She rang again.");
    area.manager.desk.note(id, "Asked the supplier.");
    let (clerk, boss, manager) = (area.clerk.ids(id), area.boss.ids(id), area.manager.ids(id));
    assert!(!clerk.is_empty() && clerk == boss && boss == manager, "each found it out alone: {clerk:?} {boss:?}");
    assert!(is_one_toast(&area.boss.look().await), "offline too");
    area.office.cut(false);
    area.sync().await;
    agree(&area.clerk.desk, &area.boss.desk, id);
    assert_eq!((area.clerk.ids(id), area.manager.ids(id)), (boss.clone(), boss), "merged it is the same, once");
    assert_eq!(area.boss.look().await, [], "nobody is told again");
    let late = Watched::join(&area.office, 4, "quality@LDN04", "Edsger").await;
    late.desk.place.machine.pass(3 * DAY);
    late.desk.sync().await;
    assert_eq!(late.ids(id), area.boss.ids(id), "a desk that has the office's copy finds out the same");
}

#[tokio::test]
async fn nobody_answers_in_time_and_the_case_says_so() {
    let mut area = Area::open().await;
    Watched::join(&area.office, 4, "quality@LDN04", "Edsger").await;
    let mut admin = Watched::join(&area.office, 5, "admin@LDN04", "Barbara").await;
    let id = area.danger();
    area.sync().await;
    admin.desk.sync().await;
    assert_eq!(admin.look().await, [], "not yet");
    admin.desk.place.machine.pass(16 * MINUTE);
    assert!(is_one_toast(&admin.look().await), "time alone calls the next");
    let fired = admin.fired(id);
    let last = fired[0].told.last().expect("somebody");
    assert_eq!((last.name.as_str(), last.why), ("Barbara", Why::Unanswered));
    assert!(area.boss.look().await.len() == 1, "and the supervisor is called all the same");
}

#[tokio::test]
async fn whoever_passes_it_on_is_called_no_more() {
    let mut area = Area::open().await;
    let id = area.danger();
    area.sync().await;
    area.boss.look().await;
    area.boss.desk.act(id, &ActRequest::Escalate { to: Role::Manager, reason: "on leave".into() });
    assert!(matches!(area.boss.look().await.as_slice(), [Toasted::Withdrawn(_)]), "their part is done");
    assert!(area.boss.called().is_empty());
}

#[tokio::test]
async fn a_call_of_long_ago_raises_no_notice_at_a_desk_that_hears_of_it_now() {
    let mut area = Area::open().await;
    let id = area.clerk.desk.record("The lamp flickers.");
    area.sync().await;
    area.pass(12 * DAY);
    assert!(!area.boss.fired(id).is_empty(), "the case says who was told");
    assert_eq!(area.boss.look().await, [], "but days later it is no news");
}

#[tokio::test]
async fn what_is_settled_at_the_counter_calls_for_nobody_but_for_danger() {
    let mut area = Area::open().await;
    let settled = crate::request::Settled::at_the_counter("a new lamp".into());
    let id =
        area.clerk.desk.app.record(&RecordRequest { settled: Some(settled.clone()), ..lamp() }).expect("recorded").id;
    assert!(area.clerk.fired(id).is_empty());
    let mut request = RecordRequest { settled: Some(settled), ..lamp() };
    request.fields.insert("safety".to_owned(), "yes".to_owned());
    area.clerk.desk.app.record(&request).expect("recorded");
    area.sync().await;
    assert!(is_one_toast(&area.boss.look().await), "is the shelf cleared?");
}
