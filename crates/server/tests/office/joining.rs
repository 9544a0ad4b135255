//! Join codes: wrong, late, used, guessed, lost on the way.

use crate::world::{DAY, Data, Desk, World, join, key, on_every_store};
use complaint::Role;
use sync::message::{Join, PROTOCOL, RequestError};

on_every_store! {
    a_code_lets_one_device_in_and_a_lost_answer_is_given_again,
    an_expired_code_is_named_as_expired,
    guessing_is_stopped_after_ten_wrong_codes,
    a_second_person_joins_on_the_same_desk,
    managers_hold_their_area_and_clerks_their_store,
}

async fn a_code_lets_one_device_in_and_a_lost_answer_is_given_again(data: Data) {
    let world = World::open(data).await;
    let code = world.code("LDN04", Role::Clerk, "Sam").await;
    let (first, other) = (key(), key());
    let joined = join(world.address, &first, &code.to_lowercase()).await.expect("the code is good");
    assert_eq!(joined.store.as_str(), "LDN04", "the desk belongs to the code's store");
    assert_eq!(join(world.address, &first, &code).await, Ok(joined), "the same key gets the same answer");
    assert_eq!(join(world.address, &other, &code).await, Err(RequestError::CodeUsed), "anybody else does not");
}

async fn an_expired_code_is_named_as_expired(data: Data) {
    let world = World::open(data).await;
    let code = world.code("LDN04", Role::Clerk, "Sam").await;
    world.pass(8 * DAY);
    assert_eq!(join(world.address, &key(), &code).await, Err(RequestError::CodeExpired), "older than its term");
}

async fn guessing_is_stopped_after_ten_wrong_codes(data: Data) {
    let world = World::open(data).await;
    let code = world.code("LDN04", Role::Clerk, "Sam").await;
    for _ in 0..10 {
        assert_eq!(join(world.address, &key(), "00000-00000").await, Err(RequestError::CodeUnknown), "wrong");
    }
    let stopped = join(world.address, &key(), &code).await;
    assert!(matches!(stopped, Err(RequestError::TooManyAttempts { .. })), "even a right code waits now: {stopped:?}");
    world.pass(60_000);
    assert!(join(world.address, &key(), &code).await.is_ok(), "after a minute the right code works");
}

async fn a_second_person_joins_on_the_same_desk(data: Data) {
    let world = World::open(data).await;
    let desk = world.desk("LDN04", Role::Clerk, "Sam").await;
    world.pass(1);
    let code = world.code("LDN04", Role::Supervisor, "Ada").await;
    let request = Join {
        proto: PROTOCOL,
        code,
        device_key: desk.key.verifying_key().to_bytes(),
        device: Some(desk.joined.device),
        device_name: String::new(),
        person_name: String::new(),
    };
    let joined: sync::message::Joined = desk.send("/v1/join", &request).await.expect("joined");
    assert_eq!(joined.device, desk.joined.device, "it is the same desk");
    assert_ne!(joined.person, desk.joined.person, "with one more person");
    let answer = desk.exchange(None).await.expect("an answer");
    assert_eq!(answer.enrolled, vec![desk.joined.person, joined.person], "both may use it");
}

async fn managers_hold_their_area_and_clerks_their_store(data: Data) {
    let world = World::open(data).await;
    let scopes = async |desk: Desk| {
        let granted = desk.exchange(None).await.expect("an answer").granted;
        granted.iter().map(ToString::to_string).collect::<Vec<_>>()
    };
    let clerk = scopes(world.desk("LDN04", Role::Clerk, "Sam").await).await;
    assert_eq!(clerk, ["store:LDN04"], "own store");
    let manager = scopes(world.desk("LDN04", Role::Manager, "Ada").await).await;
    assert_eq!(manager, ["store:LDN04", "store:LDN07", "area:LDN/restricted"], "all stores of the area");
}
