//! Pushes: what is accepted, what is refused and why, lost answers, copied databases.

use crate::world::{Data, World, fresh_actor, metas, nobody, on_every_store};
use complaint::{Act, ComplaintId, Refusal, Role};
use document::{CaseDocument, Item};
use sync::desk::{Begun, Pass, Step, check};
use sync::message::{FetchedRange, RequestError, Status};
use sync::{Cursor, chain};
use uuid::Uuid;

on_every_store! {
    a_deed_travels_from_one_desk_to_another,
    a_lost_answer_is_given_again_and_changes_nothing,
    a_copied_database_gets_a_life_of_its_own,
    each_wrong_change_is_refused_for_its_own_reason,
    what_builds_on_a_refused_or_unknown_change_says_so,
    nobody_writes_outside_their_store_or_as_somebody_else,
    a_deed_done_again_after_its_answer_was_lost_is_known,
    a_cursor_that_is_not_ours_is_told_before_anything_is_taken_in,
    also_a_cursor_of_a_scope_that_is_not_granted_any_more_is_looked_at,
    an_office_that_is_looked_over_while_it_takes_deeds_in_is_seen_at_one_instant,
}

async fn a_deed_travels_from_one_desk_to_another(data: Data) {
    let world = World::open(data).await;
    let mut clerk = world.desk("LDN04", Role::Clerk, "Sam").await;
    let mut boss = world.desk("LDN04", Role::Supervisor, "Ada").await;
    let first = clerk.record("The kettle leaks");
    assert!(clerk.push_all(vec![first.clone()]).await.iter().all(Status::is_in), "recorded");

    let mut pass = Pass::open(boss.joined.device, 1 << 20);
    let request = boss.request(None);
    let answer = boss.exchange(None).await.expect("an answer");
    let checked = check(&request, answer).expect("an answer to believe");
    let begun = vec![("store:LDN04".parse().expect("a scope"), Begun::Documents(Vec::new()))];
    pass.exchanged(&checked, false, begun);
    let Step::FetchRange(range) = pass.step() else { panic!("the scope is new to this desk") };
    let range: FetchedRange = boss.send("/v1/fetch-range", &range).await.expect("documents");
    let fetched = pass.ranged(range).expect("in order");
    let snapshot = fetched.snapshots.first().expect("one document");
    let document = CaseDocument::load_at(&snapshot.bytes, &snapshot.heads).expect("a whole document");
    assert_eq!(document.row(&metas(&snapshot.metas)).expect("a row"), snapshot.row, "the row is the document's");
    boss.cursors = vec![fetched.cursor.expect("complete")];

    let second = clerk.note(first.doc, "She calls tomorrow");
    clerk.push_all(vec![second.clone()]).await;
    let request = boss.request(None);
    let checked = check(&request, boss.exchange(None).await.expect("an answer")).expect("the chain holds");
    let page = checked.pages.first().expect("a page");
    assert_eq!(page.entries.len(), 1, "only what is new");
    assert_eq!(page.entries[0].changes[0].bytes, second.change, "the very bytes");
    assert_eq!(page.cursor.seq, page.head_seq, "nothing is left");
}

async fn a_lost_answer_is_given_again_and_changes_nothing(data: Data) {
    let world = World::open(data).await;
    let mut desk = world.desk("LDN04", Role::Clerk, "Sam").await;
    let item = desk.record("Cold soup");
    let push = desk.push(vec![item]);
    let first = desk.exchange(Some(push.clone())).await.expect("an answer").ack;
    world.pass(5_000);
    let again = desk.exchange(Some(push)).await.expect("an answer").ack;
    assert_eq!(again, first, "the stored answer, to the last byte");
    let report = server::verify::verify(world.storage.as_ref()).await.expect("readable");
    assert_eq!((report.changes, report.faults), (1, 0), "one change, no fault: {:?}", report.told);
}

async fn a_copied_database_gets_a_life_of_its_own(data: Data) {
    let world = World::open(data).await;
    let mut desk = world.desk("LDN04", Role::Clerk, "Sam").await;
    let mut copy = desk.clone();
    let item = desk.record("Cold soup");
    desk.push_all(vec![item]).await;
    let other = copy.record("Warm beer");
    let push = copy.push(vec![other]);
    let told = copy.exchange(Some(push.clone())).await.expect_err("an old token with another push");
    let RequestError::ReplicaForked { incarnation, desk_code, token } = told.clone() else { panic!("{told:?}") };
    assert_eq!(incarnation, 2, "a new life");
    assert_ne!(desk_code, copy.joined.desk_code, "with numbers of its own");
    assert_eq!(copy.exchange(Some(push)).await, Err(told), "a lost answer is given again");
    (copy.incarnation, copy.token, copy.push_id, copy.actor) = (incarnation, token, 0, fresh_actor());
    copy.joined.desk_code = desk_code;
    let again = copy.record("Warm beer");
    assert!(copy.push_all(vec![again]).await[0].is_in(), "the copy goes on under its new life");
    let more = desk.record("Hard bread");
    assert!(desk.push_all(vec![more]).await[0].is_in(), "and so does the original");
}

async fn each_wrong_change_is_refused_for_its_own_reason(data: Data) {
    let world = World::open(data).await;
    let mut desk = world.desk("LDN04", Role::Clerk, "Sam").await;
    let mut other = world.desk("LDN04", Role::Clerk, "Kim").await;
    let good = desk.record("Cold soup");
    let theirs = other.record("Warm beer");
    other.push_all(vec![theirs.clone()]).await;

    let mut large = desk.note(good.doc, "x");
    large.change = vec![0; 300_000];
    let stolen = Item { actor: other.actor, ..theirs.clone() };
    let mut moved = desk.record("For one complaint");
    moved.doc = ComplaintId(Uuid::from_u128(77));
    let mut bent = desk.record("As it was");
    if let Act::Record(record) = &mut bent.deed.act {
        record.description = "As it was not".into();
    }
    let mut noise = desk.record("Noise");
    noise.change[20] ^= 0xff;

    let statuses = desk.push_all(vec![good, large, moved, bent, noise]).await;
    assert!(statuses[0].is_in(), "the good one among them is taken in: {statuses:?}");
    assert_eq!(statuses[1], Status::TooLarge, "300 kB");
    assert!(matches!(statuses[2], Status::InvalidChange { .. }), "for another complaint: {:?}", statuses[2]);
    assert!(matches!(statuses[3], Status::InvalidChange { .. }), "not what the deed says: {:?}", statuses[3]);
    assert!(matches!(statuses[4], Status::InvalidChange { .. }), "not a change: {:?}", statuses[4]);

    let note = other.note(theirs.doc, "by another desk's actor");
    let squat = Item { actor: other.actor, ..note };
    assert_eq!(desk.push_all(vec![squat]).await, [Status::ActorNotYours], "another device's actor");
    assert!(matches!(desk.push_all(vec![stolen]).await[0], Status::Duplicate { .. }), "what is there already is there");
}

async fn what_builds_on_a_refused_or_unknown_change_says_so(data: Data) {
    let world = World::open(data).await;
    let mut desk = world.desk("LDN04", Role::Clerk, "Sam").await;
    let first = desk.record("Cold soup");
    desk.counter -= 1;
    let twin = desk.record("Same number");
    let after = desk.note(twin.doc, "and a note on it");
    let unknown = desk.record("Never sent");
    let orphan = desk.note(unknown.doc, "builds on what was never sent");
    let statuses = desk.push_all(vec![first, twin, after, orphan]).await;
    let taken = Refusal::Field { field: "number".into(), problem: "taken".into() };
    assert_eq!(statuses[1], Status::Refused { refusal: taken }, "the number is in use");
    assert_eq!(statuses[2], Status::DepRefused, "its complaint was refused");
    assert_eq!(statuses[3], Status::DepMissing, "its complaint was never sent");
}

async fn nobody_writes_outside_their_store_or_as_somebody_else(data: Data) {
    let world = World::open(data).await;
    let mut desk = world.desk("LDN04", Role::Clerk, "Sam").await;
    let mut far = world.desk("LDN07", Role::Clerk, "Kim").await;
    let theirs = far.record("Warm beer");
    far.push_all(vec![theirs.clone()]).await;
    desk.documents.insert(theirs.doc, far.documents[&theirs.doc].clone());
    let reach = desk.note(theirs.doc, "from another store");
    let scope = Status::Refused { refusal: Refusal::Scope };
    assert_eq!(desk.push_all(vec![reach]).await, std::slice::from_ref(&scope), "outside the clerk's store");

    let honest = desk.joined.person;
    desk.joined.person = nobody();
    desk.actor = fresh_actor();
    let item = desk.record("As somebody else");
    assert_eq!(desk.push_all(vec![item]).await, [Status::ActorNotYours], "nobody of that name works here");
    desk.joined.person = honest;
    desk.actor = fresh_actor();
    world.storage_disable(honest).await;
    let item = desk.record("After I was disabled");
    assert_eq!(desk.push_all(vec![item]).await, [scope], "disabled people write nothing");
}

impl World {
    async fn storage_disable(&self, person: complaint::PersonId) {
        self.storage.set_person_active(person, false).await.expect("disabled");
    }
}

async fn a_deed_done_again_after_its_answer_was_lost_is_known(data: Data) {
    let world = World::open(data).await;
    let mut desk = world.desk("LDN04", Role::Clerk, "Sam").await;
    let first = desk.record("Cold soup");
    desk.push_all(vec![first.clone()]).await;
    let mut again = CaseDocument::start().expect("a start");
    desk.actor = fresh_actor();
    let written = again.perform(&first.deed, desk.actor).expect("a change");
    let item = Item { hash: written.hash, change: written.bytes, actor: desk.actor, ..first.clone() };
    assert_eq!(desk.push_all(vec![item]).await, [Status::DeedKnown { hash: first.hash }], "it was done before");
}

async fn a_cursor_that_is_not_ours_is_told_before_anything_is_taken_in(data: Data) {
    let world = World::open(data).await;
    let mut desk = world.desk("LDN04", Role::Clerk, "Sam").await;
    let item = desk.record("Cold soup");
    let scope: sync::Scope = "store:LDN04".parse().expect("a scope");
    for (seq, chain) in [(1, [7; 32]), (0, [7; 32]), (99, chain::START)] {
        desk.cursors = vec![Cursor { scope: scope.clone(), seq, chain }];
        let told = desk.exchange(Some(desk.push(vec![item.clone()]))).await;
        assert_eq!(told, Err(RequestError::CursorDiverged { scope: scope.clone() }), "cursor at {seq}");
    }
    desk.cursors = Vec::new();
    assert!(matches!(desk.push_all(vec![item]).await[0], Status::Accepted { .. }), "nothing was taken in before");
}

async fn also_a_cursor_of_a_scope_that_is_not_granted_any_more_is_looked_at(data: Data) {
    let world = World::open(data).await;
    let mut desk = world.desk("LDN04", Role::Clerk, "Sam").await;
    let elsewhere: sync::Scope = "store:LDN05".parse().expect("a scope");
    let cursor = |seq, chain| vec![Cursor { scope: elsewhere.clone(), seq, chain }];
    desk.cursors = cursor(3, [7; 32]);
    let told = desk.exchange(None).await;
    assert_eq!(told, Err(RequestError::CursorDiverged { scope: elsewhere.clone() }), "the desk knows of the restore");
    desk.cursors = cursor(0, chain::START);
    let answer = desk.exchange(None).await.expect("everybody's cursor");
    assert!(answer.pages.is_empty(), "and nothing of the scope is told");
}

async fn an_office_that_is_looked_over_while_it_takes_deeds_in_is_seen_at_one_instant(data: Data) {
    let world = World::open(data).await;
    let mut desk = world.desk("LDN04", Role::Supervisor, "Ada").await;
    let first = desk.record("The kettle leaks");
    desk.push_all(vec![first.clone()]).await;
    let still = world.storage.still().await.expect("a reader");
    let before = still.heads().await.expect("readable");
    let note = desk.note(first.doc, "She calls tomorrow");
    desk.push_all(vec![note]).await;
    assert_eq!(still.heads().await.expect("readable"), before, "what came meanwhile is not seen");
    let documents = still.documents(None, 9).await.expect("readable");
    assert_eq!(documents[0].changes.len(), 1, "nor in the documents");
    drop(still);

    let pushing = tokio::spawn(async move {
        for n in 0..40 {
            let items = vec![desk.note(first.doc, &format!("call {n}")), desk.record("Cold soup")];
            desk.push_all(items).await;
        }
    });
    while !pushing.is_finished() {
        let report = server::verify::verify(world.storage.as_ref()).await.expect("readable");
        assert!(report.is_clean(), "nothing is wrong with an office at work: {:?}", report.told);
    }
    pushing.await.expect("every push is answered");
}
