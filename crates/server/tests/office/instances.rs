//! Several instances of one office on one PostgreSQL database.

use crate::cluster::{self, Cluster};
use crate::live::Channel;
use crate::storage::read_on;
use crate::wire::{nonce, raw, request, signed};
use crate::world::{Data, Desk, Kind, World, join, key};
use complaint::Role;
use server::verify::verify;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};
use sync::message::{Ack, Push, RequestError};
use sync::{Cursor, chain, codec};

const PATIENCE: Duration = Duration::from_secs(120);

async fn world() -> World {
    World::open(Data::fresh(Kind::Postgres).await).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_push_at_one_instance_pokes_the_desks_of_the_other_once() {
    let world = world().await;
    let other = world.instance().await;
    let mut clerk = world.desk("LDN04", Role::Clerk, "Sam").await;
    let mut there = clerk.clone();
    let boss = world.desk("LDN04", Role::Supervisor, "Ada").await;
    let (mut near, _) = Channel::open(world.address, &boss, "").await;
    let (mut far, _) = Channel::open(other, &boss, "").await;
    let item = clerk.record("Cold soup");
    clerk.push_all(vec![item]).await;
    // The same desk goes on at the other instance, as behind a load balancer.
    (there.address, there.token, there.push_id, there.counter) = (other, clerk.token, clerk.push_id, clerk.counter);
    there.actor = crate::world::fresh_actor();
    let item = there.record("Warm beer");
    there.push_all(vec![item]).await;
    for (channel, at) in [(&mut near, "the first instance"), (&mut far, "the second")] {
        let told = [channel.poke().await.head_seq, channel.poke().await.head_seq];
        assert_eq!(told, [1, 2], "{at} tells of each line once, whoever took it in");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn pokes_come_again_after_the_listening_connection_was_killed() {
    let world = world().await;
    let other = world.instance().await;
    let mut clerk = world.desk("LDN04", Role::Clerk, "Sam").await;
    let boss = world.desk("LDN04", Role::Supervisor, "Ada").await;
    let (mut far, _) = Channel::open(other, &boss, "").await;
    let item = clerk.record("Cold soup");
    clerk.push_all(vec![item]).await;
    assert_eq!(far.poke().await.head_seq, 1, "before");
    let admin = cluster::client(&world.data.url, Path::new("")).await;
    let kill = "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
                WHERE datname = current_database() AND query LIKE 'LISTEN%'";
    let killed: i64 = admin.query_one(kill, &[]).await.expect("killed").get(0);
    assert_eq!(killed, 2, "each instance listens by one connection");
    let item = clerk.record("Warm beer");
    clerk.push_all(vec![item]).await;
    // Told by the notification, or by the look at everything after it was missed.
    while far.poke().await.head_seq < 2 {}
    let item = clerk.record("Hard bread");
    clerk.push_all(vec![item]).await;
    while far.poke().await.head_seq < 3 {}
}

#[tokio::test(flavor = "multi_thread")]
async fn a_nonce_of_one_instance_is_good_at_the_other_and_only_once() {
    let world = world().await;
    let other = world.instance().await;
    let desk = world.desk("LDN04", Role::Clerk, "Sam").await;
    let device = desk.joined.device.to_string();
    let body = codec::encode(&desk.request(None)).expect("a message");
    let nonce = nonce(world.address, &device).await;
    let headers = signed(&desk.key, "POST", "/v1/exchange", &body, &device, &nonce);
    let headers: Vec<_> = headers.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let signed = request("POST", "/v1/exchange", &headers, &body);
    assert_eq!(raw(other, &signed).await.status, 200, "given by one, taken by the other");
    assert_eq!(raw(world.address, &signed).await.status, 401, "and then used up at both");
}

#[tokio::test(flavor = "multi_thread")]
async fn wrong_join_codes_are_counted_over_all_instances() {
    let world = world().await;
    let other = world.instance().await;
    for n in 0..10 {
        let at = if n % 2 == 0 { world.address } else { other };
        assert_eq!(join(at, &key(), "00000-00000").await, Err(RequestError::CodeUnknown), "wrong");
    }
    let code = world.code("LDN04", Role::Clerk, "Sam").await;
    for at in [world.address, other] {
        let stopped = join(at, &key(), &code).await;
        assert!(matches!(stopped, Err(RequestError::TooManyAttempts { .. })), "even a right code waits: {stopped:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn two_instances_that_meet_one_copied_database_give_it_one_life() {
    let world = world().await;
    let mut desk = world.desk("LDN04", Role::Clerk, "Sam").await;
    let mut copy = desk.clone();
    let item = desk.record("Cold soup");
    desk.push_all(vec![item]).await;
    let other = copy.record("Warm beer");
    let push = copy.push(vec![other]);
    let mut there = copy.clone();
    there.address = world.instance().await;
    let (here, there) = tokio::join!(copy.exchange(Some(push.clone())), there.exchange(Some(push)));
    assert!(matches!(here, Err(RequestError::ReplicaForked { incarnation: 2, .. })), "a new life: {here:?}");
    assert_eq!(here, there, "the same at both");
}

/// Pushes until it is answered.
async fn insist(desk: &Desk, push: &Push) -> Ack {
    let begun = Instant::now();
    loop {
        match desk.exchange(Some(push.clone())).await {
            Ok(answer) => return answer.ack.expect("an ack"),
            Err(RequestError::Busy { .. } | RequestError::Internal { .. }) if begun.elapsed() < PATIENCE => {
                tokio::time::sleep(Duration::from_millis(50)).await;
            }
            Err(error) => panic!("the office does not come back: {error:?}"),
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn writers_at_two_instances_meet_in_one_document_and_no_line_is_missed() {
    const WRITERS: usize = 12;
    const ROUNDS: usize = 8;
    let world = world().await;
    let at = [world.address, world.instance().await];
    let mut first = world.desk("LDN04", Role::Supervisor, "Ada").await;
    let shared = first.record("Everybody writes on this one");
    first.push_all(vec![shared.clone()]).await;
    let mut writers = tokio::task::JoinSet::new();
    for n in 0..WRITERS {
        let mut desk = world.desk("LDN04", Role::Supervisor, &format!("Sam {n}")).await;
        desk.documents.insert(shared.doc, first.documents[&shared.doc].clone());
        desk.address = at[n % 2];
        writers.spawn(async move {
            for round in 0..ROUNDS {
                let items = vec![desk.note(shared.doc, &format!("{n}, {round}")), desk.record("One of my own")];
                let push = desk.push(items);
                let ack = insist(&desk, &push).await;
                assert!(ack.results.iter().all(|result| result.status.is_in()), "taken in: {:?}", ack.results);
                (desk.token, desk.push_id) = (ack.next_token, ack.id);
            }
        });
    }
    let scope = "store:LDN04".parse().expect("a scope");
    let mut cursors = [Cursor { scope, seq: 0, chain: chain::START }];
    loop {
        let finished = writers.is_empty();
        if read_on(world.storage.as_ref(), &mut cursors).await == 0 && finished {
            break;
        }
        while let Some(done) = writers.try_join_next() {
            done.expect("every writer ends well");
        }
    }
    let changes = 1 + 2 * WRITERS * ROUNDS;
    assert_eq!(cursors[0].seq, changes as u64, "a line for each document and push, none missed");
    let report = verify(world.storage.as_ref()).await.expect("readable");
    assert_eq!((report.changes, report.faults), (changes as u64, 0), "{:?}", report.told);
    let admin = cluster::client(&world.data.url, Path::new("")).await;
    let sql = "SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()";
    let deadlocks: i64 = admin.query_one(sql, &[]).await.expect("statistics").get(0);
    assert_eq!(deadlocks, 0, "instances wait for each other and never in a circle");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_database_server_that_falls_in_mid_push_loses_nothing_acknowledged() {
    const PUSHES: usize = 40;
    let cluster = Cluster::start();
    let world = World::open(Data::on(Kind::Postgres, || &cluster).await).await;
    let mut desk = world.desk("LDN04", Role::Clerk, "Sam").await;
    let count = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&count);
    let pushing = tokio::spawn(async move {
        let mut acknowledged = Vec::new();
        for _ in 0..PUSHES {
            let item = desk.record("Under load");
            acknowledged.push(item.hash);
            let push = desk.push(vec![item]);
            let ack = insist(&desk, &push).await;
            assert!(ack.results[0].status.is_in(), "acknowledged");
            assert_eq!(insist(&desk, &push).await, ack, "and the same answer when it is sent again");
            (desk.token, desk.push_id) = (ack.next_token, ack.id);
            counted.fetch_add(1, Ordering::Relaxed);
        }
        acknowledged
    });
    for fall in 1..=3 {
        let begun = Instant::now();
        while count.load(Ordering::Relaxed) < fall * 10 {
            assert!(begun.elapsed() < PATIENCE, "pushes go on before fall {fall}");
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        cluster.stop();
        cluster.start_again();
    }
    let acknowledged = pushing.await.expect("every push was answered");
    let documents = world.storage.still().await.expect("a reader").documents(None, 1000).await.expect("readable");
    let kept: Vec<_> = documents.iter().flat_map(|document| &document.changes).map(|change| change.hash).collect();
    assert!(acknowledged.iter().all(|hash| kept.contains(hash)), "every acknowledged deed is there");
    let report = verify(world.storage.as_ref()).await.expect("readable");
    assert_eq!((report.changes, report.faults), (PUSHES as u64, 0), "once, and whole: {:?}", report.told);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_instance_whose_database_was_exchanged_while_it_ran_tells_the_new_epoch() {
    let world = world().await;
    let desk = world.desk("LDN04", Role::Clerk, "Sam").await;
    assert_eq!(desk.exchange(None).await.expect("an answer").epoch, 1, "before");
    let admin = cluster::client(&world.data.url, Path::new("")).await;
    // As after a standby took over: the connections break, and what answers then is on another timeline.
    let exchange = "UPDATE sync_epoch SET timeline = timeline - 1;
        SELECT pg_terminate_backend(pid) FROM pg_stat_activity
          WHERE datname = current_database() AND pid <> pg_backend_pid()";
    admin.batch_execute(exchange).await.expect("exchanged");
    let begun = Instant::now();
    loop {
        match desk.exchange(None).await {
            Ok(answer) if answer.epoch == 2 => break,
            Ok(_) | Err(RequestError::Busy { .. } | RequestError::Internal { .. }) => {}
            Err(error) => panic!("the office does not come back: {error:?}"),
        }
        assert!(begun.elapsed() < PATIENCE, "the epoch was never raised");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}
