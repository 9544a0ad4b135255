//! People who are called to a critical complaint and do not answer are written to: real desks, both stores, a real mail server,
//! and a clock moved by hand.

use crate::cluster;
use crate::post::MailServer;
use crate::world::{DAY, Data, Desk, Kind, World, on_every_store};
use complaint::{Act, ComplaintId, FiringId, PersonId, Role, Timestamp};
use data_encoding::BASE64;
use server::mail::GRACE;
use server::storage::{MailCall, MailOutcome, MailRecord, MailStanding, StorageError};
use server::{Mailer, Post};
use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;
use text::Language;
use uuid::Uuid;

on_every_store! {
    whoever_is_called_to_somebody_at_risk_and_does_not_answer_is_written_to_once,
    nobody_is_written_to_when_somebody_answers_in_time,
    danger_calls_for_letters_also_when_the_case_was_resolved_at_the_counter,
    whoever_passes_it_on_leaves_the_others_called,
    of_an_allegation_against_staff_neither_category_nor_the_stores_telephone_is_told,
    a_complaint_that_cannot_be_read_keeps_nobody_from_being_written_to,
    what_waits_too_long_ends_and_what_is_long_over_is_forgotten,
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
    at_risk_with(clerk, &[]).await
}

async fn at_risk_with(clerk: &mut Desk, more: &[(&str, &str)]) -> ComplaintId {
    let mut act = clerk.record_act("The kettle gave Mrs Miller a shock");
    if let Act::Record(record) = &mut act {
        record.fields.insert("safety".into(), "yes".into());
        record.fields.insert("name".into(), "Mrs Miller".into());
        record.fields.extend(more.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
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

/// A deed of the clerk's, a minute after the recording.
async fn later(world: &World, desk: &mut Desk, id: ComplaintId, act: Act) {
    world.pass(MINUTE);
    let mut deed = desk.deed(id, act);
    deed.at = deed.at.plus(MINUTE);
    let item = desk.write(deed);
    desk.push_all(vec![item]).await;
}

async fn danger_calls_for_letters_also_when_the_case_was_resolved_at_the_counter(data: Data) {
    let (server, (world, mut clerk)) = (MailServer::start(), shops(data).await);
    let id = at_risk_with(&mut clerk, &[("severity", "1"), ("urgency", "1")]).await;
    let after = clerk.documents[&id].facts(&HashMap::new()).map(|facts| complaint::fold::fold(&facts).lifecycle);
    let (decision, outcome) = (complaint::Decision::Upheld, "Given another kettle".into());
    later(&world, &mut clerk, id, Act::Resolve { decision, outcome, after: after.expect("read") }).await;
    let row = world.storage.mail_row(id).await.expect("read").expect("there");
    assert!(!row.state.is_open(), "it is resolved: {:?}", row.state);
    world.pass(GRACE + MINUTE);
    mailer(&world, &server).round().await.expect("a round");
    assert_eq!(server.letters().len(), 3, "the lot is still on the shelf");
}

async fn whoever_passes_it_on_leaves_the_others_called(data: Data) {
    let (server, (world, mut clerk)) = (MailServer::start(), shops(data).await);
    let id = at_risk(&mut clerk).await;
    let mut ben = world.desk("LDN04", Role::Supervisor, "Ben").await;
    world.storage.set_mail_address(ben.joined.person, Some("ben@shops.example".into())).await.expect("kept");
    ben.documents.insert(id, clerk.documents[&id].clone());
    later(&world, &mut ben, id, Act::Escalate { to: Role::Manager, reason: "I am away".into() }).await;
    world.pass(GRACE + MINUTE);
    mailer(&world, &server).round().await.expect("a round");
    let to = recipients(&server.letters());
    assert!(to.contains("ada@shops.example") && !to.contains("ben@shops.example"), "nobody has answered: {to:?}");
}

async fn of_an_allegation_against_staff_neither_category_nor_the_stores_telephone_is_told(data: Data) {
    let (server, (world, mut clerk)) = (MailServer::start(), shops(data).await);
    carry_out(&world, "UPDATE store SET duty_phone = '020 7946 0001'").await;
    let mailer = mailer(&world, &server);
    at_risk_with(&mut clerk, &[("staff_conduct", "yes"), ("category", "staff_conduct")]).await;
    world.pass(GRACE + MINUTE);
    mailer.round().await.expect("a round");
    let letters = server.letters();
    assert!(!letters.is_empty(), "somebody who may know of it is written to");
    for letter in letters.iter().map(|letter| readable(letter)) {
        assert!(!letter.contains("7946") && !letter.contains("onduct"), "neither is told: {letter}");
    }
    at_risk(&mut clerk).await;
    world.pass(GRACE + MINUTE);
    mailer.round().await.expect("a round");
    let told = |letter: &String| readable(letter).contains("7946") && readable(letter).contains("Product");
    let letters = server.letters();
    assert!(letters.iter().any(told), "of any other both are: {letters:?}");
}

/// Changes the data behind the office's back.
async fn carry_out(world: &World, sql: &str) {
    match world.data.kind {
        Kind::Sqlite => {
            let file = rusqlite::Connection::open(world.data.path().join("office.db")).expect("the file");
            file.execute_batch(&sql.replace("'\\x", "x'")).expect("changed");
        }
        Kind::Postgres => {
            let client = cluster::client(&world.data.url, world.data.folder.path()).await;
            client.batch_execute(sql).await.expect("changed");
        }
    }
}

async fn a_complaint_that_cannot_be_read_keeps_nobody_from_being_written_to(data: Data) {
    let (server, (world, mut clerk)) = (MailServer::start(), shops(data).await);
    let (spoilt, other) = (at_risk(&mut clerk).await, at_risk(&mut clerk).await);
    let broken = at_risk(&mut clerk).await;
    for (column, doc) in [("row", spoilt), ("metas", broken)] {
        let doc = doc.0.simple();
        carry_out(&world, &format!("UPDATE doc SET {column} = '\\xff' WHERE doc = '\\x{doc}'")).await;
    }
    world.pass(GRACE + MINUTE);
    mailer(&world, &server).round().await.expect("a round");
    let number = world.storage.mail_row(other).await.expect("read").expect("there").number;
    let letters = server.letters();
    assert_eq!(letters.len(), 3, "of the one that can be read");
    assert!(letters.iter().all(|letter| readable(letter).contains(number.as_str())), "{letters:?}");
}

async fn what_waits_too_long_ends_and_what_is_long_over_is_forgotten(data: Data) {
    let (server, (world, mut clerk)) = (MailServer::start(), shops(data).await);
    let mailer = mailer(&world, &server);
    let addresses = world.storage.mail_addresses().await.expect("addresses");
    for (person, _) in &addresses {
        world.storage.set_mail_address(*person, None).await.expect("taken away");
    }
    at_risk(&mut clerk).await;
    world.pass(GRACE + MINUTE);
    mailer.round().await.expect("a round");
    assert_eq!(world.storage.mail(10).await.expect("listed").len(), 3, "it is told that nobody has an address");
    let noted_at = world.office.now();
    let first = |records: Vec<MailRecord>| {
        let first = records.into_iter().filter(|record| record.noted_at == noted_at);
        first.map(|record| record.standing).collect::<Vec<_>>()
    };
    world.pass(8 * DAY);
    mailer.round().await.expect("a round");
    assert_eq!(first(world.storage.mail(10).await.expect("listed")), [MailStanding::Ended; 3], "too late");
    world.pass(31 * DAY);
    mailer.round().await.expect("a round");
    assert_eq!(first(world.storage.mail(10).await.expect("listed")), [], "names and numbers are not kept for ever");
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
    let (world, mut clerk) = shops(data).await;
    let storage = world.storage.as_ref();
    let known = storage.mail_addresses().await.expect("addresses")[0].0;
    let number = complaint::Number::make(&clerk.joined.store, &clerk.joined.desk_code, 1).expect("a number");
    let doc = at_risk(&mut clerk).await;
    let call = |person, doc| MailCall { firing: FiringId(Uuid::from_u128(1)), person, doc, number: number.clone() };
    let nowhere = ComplaintId(Uuid::from_u128(404));
    let calls = vec![call(known, doc), call(clerk.joined.person, doc), call(world_person(&world).await, nowhere)];
    storage.note_mail(calls.clone(), Timestamp(5)).await.expect("noted");
    storage.note_mail(calls, Timestamp(9)).await.expect("noted again");
    assert_eq!(storage.mail(9).await.expect("listed").len(), 2, "what was erased meanwhile is not noted");
    assert!(storage.mail_people(Timestamp(4), 9).await.expect("asked").is_empty(), "not before its time");
    assert_eq!(storage.mail_people(Timestamp(5), 9).await.expect("asked"), [known], "the clerk has no address");
    let claim = |now, until| storage.claim_mail(known, Timestamp(now), Timestamp(until));
    let claimed = claim(5, 10).await.expect("claimed");
    assert_eq!(claimed.len(), 1, "theirs");
    assert!(claim(9, 20).await.expect("asked").is_empty(), "it is somebody's");
    let again = claim(10, 20).await.expect("claimed");
    assert_eq!(again[0].tries, 2, "whoever had it was too slow");
    let sent = || MailOutcome::Settled(MailStanding::Sent);
    storage.settle_mail(claimed[0].clone(), sent(), Timestamp(11)).await.expect("noted");
    let standing = |records: Vec<MailRecord>| {
        let told = records.into_iter().find(|record| record.call.person == known).expect("kept");
        (told.standing, told.settled_at, told.fault)
    };
    let waiting = (MailStanding::Waiting, None, String::new());
    assert_eq!(standing(storage.mail(9).await.expect("listed")), waiting, "whoever was too slow says nothing of it");
    let failed = MailOutcome::Failed { next_at: Timestamp(30), fault: "full".into() };
    storage.settle_mail(again[0].clone(), failed, Timestamp(12)).await.expect("noted");
    assert!(claim(29, 40).await.expect("asked").is_empty(), "not before it is tried again");
    storage.settle_mail(again[0].clone(), sent(), Timestamp(31)).await.expect("noted");
    let told = (MailStanding::Sent, Some(Timestamp(31)), "full".to_owned());
    assert_eq!(standing(storage.mail(9).await.expect("listed")), told, "as it went");
}

/// Somebody who is known and has no call yet.
async fn world_person(world: &World) -> PersonId {
    world.desk("LDN07", Role::Supervisor, "Zoe").await.joined.person
}
