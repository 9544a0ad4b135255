//! Deeds on their way: outbox, batches, answers.
#![allow(clippy::expect_used, clippy::indexing_slicing, reason = "a test may fail loudly")]

mod world;

use complaint::State;
use document::Item;
use store::{
    Change, Counter, Draft, DraftId, Error, Imported, Mark, Refusing, Replica, SettingOf, Settled, SettledDoc,
};
use uuid::Uuid;
use world::{at, desk, found, hash, id, item, joined, key, local, meta, notice, page, person, put, row, write};

#[test]
fn a_deed_lies_in_the_outbox_with_row_and_words() {
    let (_place, mut replica) = joined();
    let mut deed = local(1, 1, "The lamp flickers");
    deed.counter = Some(Counter { desk: "K3".to_owned(), value: 1 });
    deed.notices = vec![notice(1, person(2), 1)];
    let changed = replica.commit_deed(&deed).expect("a deed");
    assert!(changed.contains(Change::Cases) && changed.contains(Change::Outbox), "the lists follow");
    assert!(changed.contains(Change::Notices) && !changed.contains(Change::Drafts), "and only what changed");
    let reader = replica.reader();
    let stored = reader.document(id(1)).expect("an answer").expect("a document");
    assert_eq!(stored.pending, vec![deed.item], "change and deed are kept");
    assert!(stored.snapshot.is_none() && stored.tail.is_empty(), "nothing is acknowledged");
    let listed = reader.row(id(1)).expect("an answer").expect("a row");
    assert_eq!(listed.unsent, 1, "one deed waits");
    assert_eq!(found(&replica, "flickers"), [1], "and it is found");
    assert_eq!(replica.next_counter("K3").expect("an answer"), 2, "the counter is used");
}

#[test]
fn a_row_comes_back_as_it_was_but_for_the_words() {
    let (_place, mut replica) = joined();
    let mut deed = local(1, 1, "everything set");
    deed.row.row.owner = Some(person(5));
    deed.row.row.escalated_to = Some(complaint::Role::Manager);
    deed.row.row.acknowledged_at = Some(at(10));
    deed.row.row.first_response_at = Some(at(11));
    deed.row.row.resolved_at = Some(at(12));
    deed.row.row.contested = 2;
    deed.row.row.reopened = 3;
    deed.row.row.phone = "00441".to_owned();
    deed.row.row.receipt = "R-1".to_owned();
    replica.commit_deed(&deed).expect("a deed");
    let expected = complaint::Row { search: String::new(), ..deed.row.row.clone() };
    let listed = replica.reader().row(id(1)).expect("an answer").expect("a row");
    assert_eq!(listed.row, expected, "every column is kept");
    assert_eq!(listed.due_at, deed.row.due_at, "and what this desk adds");

    let mut next = local(1, 2, "everything changed");
    next.row.row.escalated_to = Some(complaint::Role::Quality);
    next.row.row.state = State::Resolved;
    next.row.due_at = None;
    replica.commit_deed(&next).expect("a second deed");
    let expected = complaint::Row { search: String::new(), ..next.row.row.clone() };
    let listed = replica.reader().row(id(1)).expect("an answer").expect("a row");
    assert_eq!(listed.row, expected, "every column is replaced");
    assert_eq!(listed.due_at, None, "no promise runs");
}

#[test]
fn words_of_an_older_text_are_not_found_any_more() {
    let (_place, mut replica) = joined();
    replica.commit_deed(&local(1, 1, "a broken lamp")).expect("a deed");
    replica.commit_deed(&local(1, 2, "a broken chair")).expect("a correction");
    assert_eq!(found(&replica, "lamp"), [0; 0], "the old word is gone");
    assert_eq!(found(&replica, "broken chair"), [1], "the new words are there");
}

#[test]
fn a_counter_is_never_used_twice() {
    let (_place, mut replica) = joined();
    let counter = |value| Some(Counter { desk: "K3".to_owned(), value });
    replica.commit_deed(&store::LocalWrite { counter: counter(1), ..local(1, 1, "one") }).expect("a deed");
    let again = replica.commit_deed(&store::LocalWrite { counter: counter(1), ..local(2, 2, "two") });
    assert!(matches!(again, Err(Error::CounterUsed { counter: 1, last: 1, .. })), "two numbers would be equal");
    assert!(replica.reader().row(id(2)).expect("an answer").is_none(), "and nothing of it was stored");
}

#[test]
fn a_draft_goes_with_its_deed() {
    let (_place, mut replica) = joined();
    let draft = Draft { id: DraftId(Uuid::from_u128(1)), person: person(1), body: "{}".to_owned(), saved_at: at(0) };
    replica.save_draft(&draft).expect("a draft");
    assert_eq!(
        replica.reader().drafts(person(1)).expect("an answer"),
        std::slice::from_ref(&draft),
        "it is the person's"
    );
    assert!(replica.reader().drafts(person(2)).expect("an answer").is_empty(), "and nobody else's");
    let deed = store::LocalWrite { clear_draft: Some(draft.id), ..local(1, 1, "one") };
    assert!(replica.commit_deed(&deed).expect("a deed").contains(Change::Drafts), "the draft list follows");
    assert!(replica.reader().draft(draft.id).expect("an answer").is_none(), "the draft became a complaint");
}

#[test]
fn a_batch_stays_the_same_until_it_is_answered() {
    let (place, mut replica) = joined();
    for n in 1..=3 {
        replica.commit_deed(&local(n, n, "deed")).expect("a deed");
    }
    let first = replica.next_batch(2, 1_000_000).expect("an answer").expect("a batch");
    assert_eq!(first.items.len(), 2, "no more than asked for");
    replica.commit_deed(&local(4, 4, "later")).expect("a deed");
    drop(replica);
    let mut replica = Replica::open(&place.path, &key()).expect("after a restart");
    let again = replica.next_batch(100, 1_000_000).expect("an answer").expect("a batch");
    assert_eq!(again, first, "the same number, token and deeds");
}

#[test]
fn a_batch_holds_one_deed_at_least_however_large() {
    let (_place, mut replica) = joined();
    replica.commit_deed(&local(1, 1, &"x".repeat(5_000))).expect("a deed");
    replica.commit_deed(&local(2, 2, "small")).expect("a deed");
    let batch = replica.next_batch(10, 100).expect("an answer").expect("a batch");
    assert_eq!(batch.items.len(), 1, "or it would never be sent");
}

/// The answer that accepts these items as batch 1.
fn accepting(items: &[Item]) -> Settled {
    Settled {
        push_id: 1,
        next_token: [5; 16],
        accepted: items.iter().map(|item| (item.hash, meta(500))).collect(),
        docs: items
            .iter()
            .map(|item| SettledDoc {
                doc: item.doc,
                heads: vec![item.hash],
                row: Some(write(row(item.doc.0.as_u128() & 0xffff, "accepted"))),
            })
            .collect(),
        ..Settled::default()
    }
}

#[test]
fn an_accepted_deed_moves_from_the_outbox_to_its_document() {
    let (_place, mut replica) = joined();
    replica.commit_deed(&local(1, 1, "deed")).expect("a deed");
    let batch = replica.next_batch(10, 1_000_000).expect("an answer").expect("a batch");
    let settled = accepting(&batch.items);
    replica.settle(&settled).expect("the answer");
    let stored = replica.reader().document(id(1)).expect("an answer").expect("a document");
    assert!(stored.pending.is_empty(), "nothing waits");
    assert_eq!(stored.tail.len(), 1, "the change is acknowledged");
    assert_eq!(stored.metas, [(hash(1), meta(500))], "with the office's meta");
    assert_eq!(stored.heads, [hash(1)], "and the heads follow");
    let office = replica.reader().desk().expect("an answer").expect("a desk").office.expect("an office");
    assert_eq!((office.push_token, office.next_push_id), ([5; 16], 2), "the next push has another token");
    assert!(replica.next_batch(10, 1_000).expect("an answer").is_none(), "nothing is left to send");
    let again = replica.settle(&settled);
    assert!(matches!(again, Err(Error::NotPushed { got: 1, expected: None })), "one answer for one batch");
}

#[test]
fn a_change_that_a_page_brought_before_the_answer_is_kept_once() {
    let (_place, mut replica) = joined();
    replica.commit_deed(&local(1, 1, "deed")).expect("a deed");
    let batch = replica.next_batch(10, 1_000_000).expect("an answer").expect("a batch");
    replica.apply_page(&page(vec![put(1, &[1], "deed")], 1)).expect("the page");
    let stored = replica.reader().document(id(1)).expect("an answer").expect("a document");
    assert!(stored.pending.is_empty() && stored.tail.len() == 1, "it is not applied twice");
    assert_eq!(replica.reader().unsent().expect("an answer").count, 1, "but it leaves on the answer alone");
    let settled = accepting(&batch.items);
    replica.settle(&settled).expect("the answer");
    let stored = replica.reader().document(id(1)).expect("an answer").expect("a document");
    assert_eq!(stored.tail.len(), 1, "still once");
}

#[test]
fn a_refused_deed_is_kept_with_its_reason_and_later_ones_are_done_again() {
    let (_place, mut replica) = joined();
    replica.commit_deed(&local(1, 1, "record")).expect("a deed");
    let batch = replica.next_batch(10, 1_000_000).expect("an answer").expect("a batch");
    let settled = accepting(&batch.items);
    replica.settle(&settled).expect("the answer");
    for deed in 2..=3 {
        replica.commit_deed(&local(1, deed, &format!("deed {deed}"))).expect("a deed");
    }
    replica.next_batch(1, 1_000_000).expect("an answer").expect("a batch of deed 2");
    let again = Item { hash: hash(33), change: b"again".to_vec(), ..item(1, 3, "deed 3") };
    let changed = replica
        .settle(&Settled {
            push_id: 2,
            next_token: [6; 16],
            refused: vec![Refusing { hash: hash(2), status: r#"{"status":"REFUSED"}"#.to_owned(), at: at(9) }],
            reauthored: vec![again.clone()],
            docs: vec![SettledDoc { doc: id(1), heads: vec![hash(1)], row: Some(write(row(1, "without two"))) }],
            ..Settled::default()
        })
        .expect("the answer");
    assert!(changed.contains(Change::Attention), "a person must look");
    let stored = replica.reader().document(id(1)).expect("an answer").expect("a document");
    assert_eq!(stored.pending, [again], "the later deed waits in its new form");
    let refused = replica.reader().refused().expect("an answer");
    assert_eq!(refused.len(), 1, "the refused one is set aside");
    assert_eq!(refused[0].deed, item(1, 2, "deed 2").deed, "with everything it said");
    replica.dismiss(refused[0].deed.id.0, at(10)).expect("dismissed");
    assert!(replica.reader().refused().expect("an answer").is_empty(), "until somebody dismisses it");
}

#[test]
fn a_deed_that_is_not_of_the_batch_is_set_aside_with_what_it_stood_on() {
    let (_place, mut replica) = joined();
    for deed in 1..=3 {
        replica.commit_deed(&local(1, deed, &format!("deed {deed}"))).expect("a deed");
    }
    replica.next_batch(1, 1_000_000).expect("an answer").expect("a batch of deed 1");
    let refusing = |n| Refusing { hash: hash(n), status: "{}".to_owned(), at: at(9) };
    replica
        .settle(&Settled {
            push_id: 1,
            refused: vec![refusing(1), refusing(2)],
            superseded: vec![hash(3)],
            docs: vec![SettledDoc { doc: id(1), heads: vec![], row: None }],
            ..Settled::default()
        })
        .expect("the answer");
    assert_eq!(replica.reader().unsent().expect("an answer").count, 0, "none of them stays as it was");
    assert_eq!(replica.reader().refused().expect("an answer").len(), 2, "two are kept for a person");
    assert!(replica.reader().row(id(1)).expect("an answer").is_none(), "nothing of the complaint is left");
}

#[test]
fn an_accepted_complaint_in_no_scope_has_departed_until_its_page_comes() {
    let (_place, mut replica) = joined();
    replica.commit_deed(&local(1, 1, "record")).expect("a deed");
    let batch = replica.next_batch(10, 1_000_000).expect("an answer").expect("a batch");
    replica.settle(&accepting(&batch.items)).expect("the answer");
    assert_eq!(replica.reader().departed().expect("an answer").len(), 1, "its page may never come");
    replica.apply_page(&page(vec![put(1, &[1], "record")], 1)).expect("the page");
    assert!(replica.reader().departed().expect("an answer").is_empty(), "it came");
}

#[test]
fn a_complaint_whose_record_was_refused_leaves_the_lists_but_not_the_desk() {
    let (_place, mut replica) = joined();
    replica.commit_deed(&local(1, 1, "record nobody wanted")).expect("a deed");
    replica.next_batch(10, 1_000_000).expect("an answer").expect("a batch");
    replica
        .settle(&Settled {
            push_id: 1,
            refused: vec![Refusing { hash: hash(1), status: "{}".to_owned(), at: at(9) }],
            docs: vec![SettledDoc { doc: id(1), heads: vec![], row: None }],
            ..Settled::default()
        })
        .expect("the answer");
    assert!(replica.reader().row(id(1)).expect("an answer").is_none(), "no complaint is left");
    assert_eq!(found(&replica, "nobody"), [0; 0], "nor its words");
    assert_eq!(replica.reader().refused().expect("an answer").len(), 1, "the deed is kept");
}

#[test]
fn what_is_neither_accepted_nor_refused_is_sent_again() {
    let (_place, mut replica) = joined();
    replica.commit_deed(&local(1, 1, "deed")).expect("a deed");
    let first = replica.next_batch(10, 1_000_000).expect("an answer").expect("a batch");
    replica.settle(&Settled { push_id: 1, next_token: [5; 16], ..Settled::default() }).expect("RETRY");
    let second = replica.next_batch(10, 1_000_000).expect("an answer").expect("a batch");
    assert_eq!((second.push_id, second.token, second.items), (2, [5; 16], first.items), "under a new number");
}

#[test]
fn a_new_life_forgets_the_batch_and_does_the_deeds_again() {
    let (_place, mut replica) = joined();
    replica.commit_deed(&local(1, 1, "deed")).expect("a deed");
    replica.next_batch(10, 1_000_000).expect("an answer").expect("a batch");
    let mut new = desk();
    (new.incarnation, new.desk_code) = (2, "Z9".to_owned());
    if let Some(office) = &mut new.office {
        office.push_token = [8; 16];
    }
    replica.commit_deed(&local(1, 2, "one that fits no more")).expect("a deed");
    let again = Item { hash: hash(11), ..item(1, 1, "deed") };
    let refused = vec![Refusing { hash: hash(2), status: "{}".to_owned(), at: at(9) }];
    let done = Settled { reauthored: vec![again.clone()], refused, ..Settled::default() };
    replica.reincarnate(&new, &done).expect("a new life");
    let batch = replica.next_batch(10, 1_000_000).expect("an answer").expect("a batch");
    assert_eq!((batch.push_id, batch.token, batch.items), (1, [8; 16], vec![again]), "all of it is new");
}

#[test]
fn a_person_is_told_of_an_event_once_also_after_a_restart() {
    let (place, mut replica) = joined();
    let (new, _) = replica.insert_notices(&[notice(1, person(2), 7), notice(2, person(3), 7)]).expect("notices");
    assert_eq!(new.len(), 2, "two people, one event");
    replica.mark_notice(new[0], Mark::Shown, at(3)).expect("a toast");
    drop(replica);
    let mut replica = Replica::open(&place.path, &key()).expect("after a restart");
    let (new, changed) = replica.insert_notices(&[notice(9, person(2), 7)]).expect("notices");
    assert!(new.is_empty() && changed.is_empty(), "told before");
    let unshown = replica.reader().unshown_notices().expect("an answer");
    assert_eq!(unshown.iter().map(|notice| notice.person).collect::<Vec<_>>(), [person(3)], "one toast is owed");
    assert!(
        replica.mark_notice(unshown[0].id, Mark::Withdrawn, at(4)).expect("taken").contains(Change::Notices),
        "told"
    );
    assert!(replica.reader().unshown_notices().expect("an answer").is_empty(), "nothing is owed");
}

#[test]
fn desk_people_and_settings_are_kept() {
    let (_place, mut replica) = joined();
    assert_eq!(replica.reader().desk().expect("an answer"), Some(desk()), "the desk");
    replica.replace_enrolled(&[person(1), person(2)]).expect("two people");
    replica.replace_slot(person(1), Some(b"verifier")).expect("a PIN");
    replica.replace_enrolled(&[person(1), person(3)]).expect("one goes, one comes");
    let enrolled = replica.reader().enrolled().expect("an answer");
    let slots: Vec<_> = enrolled.iter().map(|enrolled| (enrolled.person, enrolled.slot.clone())).collect();
    assert_eq!(slots, [(person(1), Some(b"verifier".to_vec())), (person(3), None)], "who stays keeps the PIN");
    replica.replace_setting(SettingOf::Person(person(1)), "theme", "\"dark\"").expect("a setting");
    let reader = replica.reader();
    let theme = |of| reader.setting(of, "theme").expect("an answer");
    assert_eq!(theme(SettingOf::Person(person(1))).as_deref(), Some("\"dark\""), "it is the person's");
    assert_eq!(theme(SettingOf::Desk), None, "and not the desk's");
}

#[test]
fn the_office_may_go_back_to_an_older_directory() {
    let (_place, mut replica) = joined();
    let directory = |version| complaint::Directory { version, ..complaint::Directory::default() };
    assert_eq!(replica.reader().directory().expect("an answer").version, 0, "nothing known yet");
    assert!(!replica.replace_directory(&directory(2)).expect("a directory").is_empty(), "newer");
    assert!(replica.replace_directory(&directory(2)).expect("a directory").is_empty(), "the same");
    assert!(!replica.replace_directory(&directory(1)).expect("a directory").is_empty(), "restored from a backup");
    assert_eq!(replica.reader().directory().expect("an answer").version, 1, "the office's is the one that counts");
}

#[test]
fn an_imported_row_is_known_again() {
    let (_place, mut replica) = joined();
    let origin = Imported {
        source: "cfpb".to_owned(),
        external_id: "3113087".to_owned(),
        complaint: id(1),
        content_hash: [2; 32],
    };
    let deed = store::LocalWrite { imported: Some(origin.clone()), ..local(1, 1, "from a file") };
    replica.commit_deed(&deed).expect("a deed");
    assert_eq!(replica.reader().imported("cfpb", "3113087").expect("an answer"), Some(origin), "it was imported");
    assert_eq!(replica.reader().imported("cfpb", "1").expect("an answer"), None, "this was not");
}
