//! People who are called to a critical complaint and do not answer are written to: real desks, both stores, a real mail server,
//! and a clock moved by hand.

use crate::post::MailServer;
use crate::world::{Data, Desk, World, on_every_store};
use complaint::{Act, ComplaintId, FiringId, PersonId, Role, Timestamp};
use data_encoding::BASE64;
use server::mail::GRACE;
use server::storage::{MailCall, MailOutcome, MailStanding, StorageError};
use server::{Mailer, Post};
use std::collections::BTreeSet;
use std::sync::Arc;
use text::Language;
use uuid::Uuid;

on_every_store! {
    whoever_is_called_to_somebody_at_risk_and_does_not_answer_is_written_to_once,
    nobody_is_written_to_when_somebody_answers_in_time,
    several_calls_are_one_letter,
    a_letter_that_does_not_go_is_told_and_tried_again,
    a_letter_that_waited_until_somebody_took_it_is_not_sent,
    an_office_that_starts_again_writes_to_nobody_twice,
    two_instances_write_one_letter,
    what_an_erased_complaint_called_for_is_forgotten,
    only_people_who_are_known_have_an_address,
    letters_are_claimed_by_one_and_only_for_those_with_an_address,
}

const MINUTE: i64 = 60_000;
/// The supervisor of LDN04, its manager, and quality.
const PEOPLE: [(&str, Role); 3] = [("Ada", Role::Supervisor), ("Max", Role::Manager), ("Quinn", Role::Quality)];

/// An office of which three people have a desk and an address, and a clerk.
async fn shops(data: Data) -> (World, Desk) {
    let world = World::open(data).await;
    for (name, role) in PEOPLE {
        let desk = world.desk("LDN04", role, name).await;
        let address = format!("{}@shops.example", name.to_lowercase());
        world.storage.set_mail_address(desk.joined.person, Some(address)).await.expect("kept");
    }
    let clerk = world.desk("LDN04", Role::Clerk, "Cleo").await;
    (world, clerk)
}

fn mailer(world: &World, server: &MailServer) -> Mailer {
    let post = Post::at(&server.url(), "office@shops.example", "Hartmann").expect("a way to it");
    Mailer::new(Arc::clone(&world.office), post, Language::En)
}

/// A complaint of somebody at risk, at the office.
async fn at_risk(clerk: &mut Desk) -> ComplaintId {
    let mut act = clerk.record_act("The kettle gave Mrs Miller a shock");
    if let Act::Record(record) = &mut act {
        record.fields.insert("safety".into(), "yes".into());
        record.fields.insert("name".into(), "Mrs Miller".into());
    }
    let item = clerk.perform(ComplaintId(Uuid::from_u128(crate::world::unique())), act);
    let id = item.doc;
    clerk.push_all(vec![item]).await;
    id
}

/// Another supervisor takes it on, at a desk that has it from the clerk's.
async fn take(world: &World, clerk: &Desk, id: ComplaintId) {
    let mut desk = world.desk("LDN04", Role::Supervisor, "Ben").await;
    desk.documents.insert(id, clerk.documents.get(&id).expect("written").clone());
    let mut deed = desk.deed(id, Act::Assign { to: Some(desk.joined.person) });
    deed.at = deed.at.plus(MINUTE);
    let item = desk.write(deed);
    desk.push_all(vec![item]).await;
}

/// To whom letters went.
fn recipients(letters: &[String]) -> BTreeSet<String> {
    let to = letters.iter().filter_map(|letter| letter.lines().find_map(|line| line.strip_prefix("To: ")));
    to.map(|to| to.trim().to_owned()).collect()
}

/// Head and text of a letter, whatever it was wrapped in.
fn readable(letter: &str) -> String {
    let (head, body) = letter.split_once("\n\n").expect("a head and a body");
    let is_base64 = head.contains("base64");
    let unfolded: String = body.split_whitespace().collect();
    let decoded = BASE64.decode(unfolded.as_bytes()).ok().filter(|_| is_base64);
    let quoted = || body.replace("=\n", "").replace("=C2=B7", "·").replace("=20", " ").replace("=2E", ".");
    format!("{head}\n\n{}", decoded.map_or_else(quoted, |bytes| String::from_utf8(bytes).expect("text")))
}

async fn whoever_is_called_to_somebody_at_risk_and_does_not_answer_is_written_to_once(data: Data) {
    let (server, (world, mut clerk)) = (MailServer::start(), shops(data).await);
    let mailer = mailer(&world, &server);
    let id = at_risk(&mut clerk).await;
    mailer.round().await.expect("a round");
    assert_eq!(server.letters(), Vec::<String>::new(), "their desks have 15 minutes");
    world.pass(GRACE + MINUTE);
    mailer.round().await.expect("a round");
    let letters = server.letters();
    let expected = ["ada", "max", "quinn"].map(|name| format!("{name}@shops.example"));
    assert_eq!(recipients(&letters), expected.into(), "everybody whom the ladder of danger names");
    let row = world.storage.mail_row(id).await.expect("read").expect("it is there");
    for letter in &letters {
        let letter = readable(letter);
        for said in [row.number.as_str(), "LDN04", "Hurt or at risk", "incident book", "Hartmann"] {
            assert!(letter.contains(said), "it says {said:?}: {letter}");
        }
        assert!(
            !letter.contains("Miller") && !letter.contains("kettle"),
            "never the customer or their words: {letter}"
        );
    }
    world.pass(GRACE + MINUTE);
    mailer.round().await.expect("a round");
    assert_eq!(server.letters().len(), 3, "once each");
    let standings: BTreeSet<&str> =
        world.storage.mail(10).await.expect("listed").iter().map(|record| record.standing.name()).collect();
    assert_eq!(standings, ["sent"].into(), "and it is noted");
}

async fn nobody_is_written_to_when_somebody_answers_in_time(data: Data) {
    let (server, (world, mut clerk)) = (MailServer::start(), shops(data).await);
    let mailer = mailer(&world, &server);
    let id = at_risk(&mut clerk).await;
    mailer.round().await.expect("a round");
    world.pass(MINUTE);
    take(&world, &clerk, id).await;
    world.pass(GRACE + MINUTE);
    mailer.round().await.expect("a round");
    assert_eq!(server.letters(), Vec::<String>::new(), "somebody has taken it");
    assert_eq!(world.storage.mail(10).await.expect("listed"), [], "nobody was even noted");
}

async fn several_calls_are_one_letter(data: Data) {
    let (server, (world, mut clerk)) = (MailServer::start(), shops(data).await);
    at_risk(&mut clerk).await;
    at_risk(&mut clerk).await;
    world.pass(GRACE + MINUTE);
    mailer(&world, &server).round().await.expect("a round");
    let letters = server.letters();
    assert_eq!(letters.len(), 3, "one for each person");
    assert!(letters.iter().all(|letter| letter.contains("2 critical complaints")), "that tells of both: {letters:?}");
}

async fn a_letter_that_does_not_go_is_told_and_tried_again(data: Data) {
    let (mut server, (world, mut clerk)) = (MailServer::stopped(), shops(data).await);
    let mailer = mailer(&world, &server);
    at_risk(&mut clerk).await;
    world.pass(GRACE + MINUTE);
    mailer.round().await.expect("the office goes on");
    let waiting = world.storage.mail(10).await.expect("listed");
    assert!(waiting.iter().all(|record| record.standing == MailStanding::Waiting && !record.fault.is_empty()), "told");
    server.up();
    mailer.round().await.expect("a round");
    assert_eq!(server.letters().len(), 0, "not before its time");
    world.pass(2 * MINUTE);
    mailer.round().await.expect("a round");
    assert_eq!(server.letters().len(), 3, "as soon as there is somebody to take them");
}

async fn a_letter_that_waited_until_somebody_took_it_is_not_sent(data: Data) {
    let (mut server, (world, mut clerk)) = (MailServer::stopped(), shops(data).await);
    let mailer = mailer(&world, &server);
    let id = at_risk(&mut clerk).await;
    world.pass(GRACE + MINUTE);
    mailer.round().await.expect("the office goes on");
    take(&world, &clerk, id).await;
    server.up();
    world.pass(2 * MINUTE);
    mailer.round().await.expect("a round");
    assert_eq!(server.letters(), Vec::<String>::new(), "nobody is called any more");
    let records = world.storage.mail(10).await.expect("listed");
    assert!(
        records.iter().all(|record| record.standing == MailStanding::Ended),
        "and that is what it says: {records:?}"
    );
}

async fn an_office_that_starts_again_writes_to_nobody_twice(data: Data) {
    let (server, (world, mut clerk)) = (MailServer::start(), shops(data).await);
    at_risk(&mut clerk).await;
    world.pass(GRACE + MINUTE);
    mailer(&world, &server).round().await.expect("a round");
    mailer(&world, &server).round().await.expect("a round of one that knows nothing");
    assert_eq!(server.letters().len(), 3, "what was sent is kept");
}

async fn two_instances_write_one_letter(data: Data) {
    let (server, (world, mut clerk)) = (MailServer::start(), shops(data).await);
    at_risk(&mut clerk).await;
    world.pass(GRACE + MINUTE);
    let (one, other) = (mailer(&world, &server), mailer(&world, &server));
    let (first, second) = tokio::join!(one.round(), other.round());
    first.and(second).expect("both went round");
    assert_eq!(server.letters().len(), 3, "each letter is claimed by one of them");
}

async fn what_an_erased_complaint_called_for_is_forgotten(data: Data) {
    let (server, (world, mut clerk)) = (MailServer::start(), shops(data).await);
    let id = at_risk(&mut clerk).await;
    world.pass(GRACE + MINUTE);
    mailer(&world, &server).round().await.expect("a round");
    let (storage, now) = (world.storage.as_ref(), world.office.now());
    server::office::generation::erase(storage, None, id, "asked for".into(), now).await.expect("erased");
    assert_eq!(world.storage.mail(10).await.expect("listed"), [], "its number as well");
}

async fn only_people_who_are_known_have_an_address(data: Data) {
    let storage = crate::world::found(&data).await;
    let nobody = PersonId(Uuid::from_u128(404));
    let refused = storage.set_mail_address(nobody, Some("x@y.example".into())).await;
    assert!(matches!(refused, Err(StorageError::Missing(_))), "{refused:?}");
}

async fn letters_are_claimed_by_one_and_only_for_those_with_an_address(data: Data) {
    let (world, clerk) = shops(data).await;
    let storage = world.storage.as_ref();
    let known = storage.mail_addresses().await.expect("addresses")[0].0;
    let number = complaint::Number::make(&clerk.joined.store, &clerk.joined.desk_code, 1).expect("a number");
    let doc = ComplaintId(Uuid::from_u128(1));
    let call =
        |person, firing| MailCall { firing: FiringId(Uuid::from_u128(firing)), person, doc, number: number.clone() };
    let calls = vec![call(known, 1), call(clerk.joined.person, 1)];
    storage.note_mail(calls.clone(), Timestamp(5)).await.expect("noted");
    storage.note_mail(calls, Timestamp(9)).await.expect("noted again");
    assert!(storage.claim_mail(Timestamp(4), Timestamp(10), 9).await.expect("asked").is_empty(), "not before its time");
    let claimed = storage.claim_mail(Timestamp(5), Timestamp(10), 9).await.expect("claimed");
    assert_eq!(
        claimed.iter().map(|record| record.call.person).collect::<Vec<_>>(),
        [known],
        "the clerk has no address"
    );
    assert!(storage.claim_mail(Timestamp(9), Timestamp(20), 9).await.expect("asked").is_empty(), "it is somebody's");
    let again = storage.claim_mail(Timestamp(10), Timestamp(20), 9).await.expect("claimed");
    assert_eq!(again[0].tries, 2, "whoever had it died");
    let failed = MailOutcome::Failed { next_at: Timestamp(30), fault: "full".into() };
    storage.settle_mail(again[0].call.clone(), failed, Timestamp(11)).await.expect("noted");
    storage.set_mail_address(known, None).await.expect("taken away");
    assert!(
        storage.claim_mail(Timestamp(30), Timestamp(40), 9).await.expect("asked").is_empty(),
        "no address any more"
    );
    let sent = MailOutcome::Settled(MailStanding::Sent);
    storage.settle_mail(again[0].call.clone(), sent, Timestamp(31)).await.expect("noted");
    let listed = storage.mail(9).await.expect("listed");
    let told = listed.iter().find(|record| record.call.person == known).expect("kept");
    assert_eq!(
        (told.standing, told.settled_at, told.fault.as_str()),
        (MailStanding::Sent, Some(Timestamp(31)), "full"),
        "as it went"
    );
}
