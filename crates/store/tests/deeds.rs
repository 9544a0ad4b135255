//! Deeds on their way: outbox, batches, answers, pages.
#![allow(clippy::expect_used, clippy::indexing_slicing, reason = "a test may fail loudly")]

mod world;

use complaint::State;
use document::Item;
use store::{
    Body, Change, Counter, DocWrite, Draft, DraftId, Error, Imported, LoadWrite, Loading, Mark, PageWrite, Refusing,
    Replica, RowWrite, SearchQuery, SettingOf, Settled, SettledDoc,
};
use uuid::Uuid;
use world::{acked, at, desk, hash, id, item, key, local, meta, notice, person, replica, row, snapshot, write};

fn joined() -> (world::Place, Replica) {
    let (place, mut replica) = replica();
    replica.replace_desk(&desk()).expect("a desk");
    (place, replica)
}

fn found(replica: &Replica, text: &str) -> Vec<u128> {
    let query = SearchQuery { text: text.to_owned(), typing: false, stores: None, limit: 100 };
    let rows = replica.reader().search(&query).expect("an answer");
    rows.into_iter().map(|listed| listed.row.id.0.as_u128() & u128::from(u64::MAX)).collect()
}

fn page(docs: Vec<DocWrite>, seq: u64) -> PageWrite {
    PageWrite { scope: "store:LDN04".to_owned(), seq, chain: [seq as u8; 32], docs, removed: vec![], notices: vec![] }
}

fn put(n: u128, changes: &[u64], text: &str) -> DocWrite {
    DocWrite {
        doc: id(n),
        generation: 0,
        body: Body::Changes(changes.iter().map(|n| acked(*n, text)).collect()),
        heads: changes.last().map(|n| hash(*n)).into_iter().collect(),
        row: write(row(n, text)),
    }
}

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
    replica.dismiss_refused(refused[0].deed.id, at(10)).expect("dismissed");
    assert!(replica.reader().refused().expect("an answer").is_empty(), "until somebody dismisses it");
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
    let again = Item { hash: hash(11), ..item(1, 1, "deed") };
    replica.reincarnate(&new, std::slice::from_ref(&again)).expect("a new life");
    let batch = replica.next_batch(10, 1_000_000).expect("an answer").expect("a batch");
    assert_eq!((batch.push_id, batch.token, batch.items), (1, [8; 16], vec![again]), "all of it is new");
}

#[test]
fn a_page_read_twice_changes_nothing() {
    let (_place, mut replica) = joined();
    let one = page(vec![put(1, &[1, 2], "from the office")], 2);
    replica.apply_page(&one).expect("the page");
    let before = replica.reader().document(id(1)).expect("an answer");
    replica.apply_page(&one).expect("the page again");
    assert_eq!(replica.reader().document(id(1)).expect("an answer"), before, "no change is kept twice");
    replica.apply_page(&page(vec![put(1, &[1, 2, 3], "later")], 3)).expect("the next page");
    assert!(replica.apply_page(&one).expect("an old page").is_empty(), "an old page does not move the cursor back");
    assert_eq!(replica.reader().cursors().expect("an answer")[0].seq, 3, "the cursor stands");
    let stored = replica.reader().document(id(1)).expect("an answer").expect("a document");
    assert_eq!(
        stored.tail.iter().map(|change| change.hash).collect::<Vec<_>>(),
        [hash(1), hash(2), hash(3)],
        "in order"
    );
}

#[test]
fn a_tail_is_folded_into_a_snapshot_without_losing_meta() {
    let (_place, mut replica) = joined();
    replica.apply_page(&page(vec![put(1, &[1, 2], "text")], 2)).expect("the page");
    let before = replica.reader().document(id(1)).expect("an answer").expect("a document");
    replica.replace_snapshot(id(1), b"saved").expect("folded");
    let after = replica.reader().document(id(1)).expect("an answer").expect("a document");
    assert!(after.tail.is_empty() && after.snapshot.as_deref() == Some(b"saved"), "the tail is in the snapshot");
    assert_eq!((after.metas, after.heads), (before.metas, before.heads), "nothing else moved");
}

#[test]
fn a_first_sync_goes_on_where_it_stopped() {
    let (_place, mut replica) = joined();
    let load = |numbers: std::ops::RangeInclusive<u128>, seq, more| LoadWrite {
        scope: "store:LDN04".to_owned(),
        seq,
        chain: [1; 32],
        snapshots: numbers.map(|n| (snapshot(n, &format!("loaded {n}")), None)).collect(),
        more,
    };
    replica.load_snapshots(&load(1..=3, 10, true)).expect("a portion");
    let cursor = &replica.reader().cursors().expect("an answer")[0];
    assert_eq!((cursor.seq, cursor.loading), (10, Some(Loading { after: Some(id(3)) })), "it is under way");
    replica.load_snapshots(&load(4..=5, 12, false)).expect("the last portion");
    let cursor = &replica.reader().cursors().expect("an answer")[0];
    assert_eq!((cursor.seq, cursor.loading), (10, None), "Exchange goes on from the first portion's cursor");
    assert_eq!(found(&replica, "loaded"), [5, 4, 3, 2, 1], "rows and words came without opening a document");
    assert_eq!(replica.reader().scope_heads("store:LDN04").expect("an answer").len(), 5, "all belong to the scope");
    assert!(replica.load_snapshots(&load(1..=1, 9, false)).expect("a late portion").is_empty(), "it is complete");
}

#[test]
fn a_pull_never_touches_a_pending_edit() {
    let (_place, mut replica) = joined();
    replica.commit_deed(&local(1, 77, "my own words")).expect("a deed");
    let load = LoadWrite {
        scope: "store:LDN04".to_owned(),
        seq: 1,
        chain: [1; 32],
        snapshots: vec![(snapshot(1, "the office's words"), None)],
        more: false,
    };
    replica.load_snapshots(&load).expect("a portion");
    let stored = replica.reader().document(id(1)).expect("an answer").expect("a document");
    assert_eq!(stored.pending, [item(1, 77, "my own words")], "the deed waits as before");
    assert_eq!(stored.snapshot.as_deref(), Some(&b"the office's words"[..]), "beside what was acknowledged");
    assert_eq!(found(&replica, "own"), [1], "the row still shows the edit");
    assert_eq!(replica.reader().stale_rows(10).expect("an answer"), [id(1)], "until it is derived from both");
    replica.replace_rows(&[write(row(1, "both words"))]).expect("derived");
    assert!(replica.reader().stale_rows(10).expect("an answer").is_empty(), "then it is right");
}

#[test]
fn a_row_of_another_version_is_to_be_derived_here() {
    let (_place, mut replica) = joined();
    let mut old = row(1, "old");
    old.version = 0;
    let written = DocWrite { row: RowWrite { row: old, due_at: None }, ..put(1, &[1], "old") };
    replica.apply_page(&page(vec![written], 1)).expect("the page");
    assert_eq!(replica.reader().stale_rows(10).expect("an answer"), [id(1)], "it is not trusted");
}

#[test]
fn a_document_that_left_is_purged_only_with_nothing_pending() {
    let (_place, mut replica) = joined();
    replica
        .apply_page(&page(vec![put(1, &[1], "one"), put(2, &[2], "two"), put(3, &[3], "three")], 3))
        .expect("a page");
    replica.commit_deed(&local(2, 99, "mine")).expect("a deed");
    replica.apply_page(&PageWrite { removed: vec![id(1), id(2)], ..page(vec![], 5) }).expect("a page");
    assert_eq!(replica.reader().departing().expect("an answer"), 2, "two left");
    assert!(replica.reader().row(id(1)).expect("an answer").is_some(), "a removal deletes nothing by itself");
    assert_eq!(replica.purge().expect("a purge").0, 1, "one can go");
    assert!(replica.reader().row(id(1)).expect("an answer").is_none(), "the one without a pending deed");
    assert!(replica.reader().row(id(2)).expect("an answer").is_some(), "not the other");
    assert!(replica.reader().row(id(3)).expect("an answer").is_some(), "and not one that is still granted");
}

#[test]
fn a_document_that_came_back_is_not_purged() {
    let (_place, mut replica) = joined();
    replica.apply_page(&page(vec![put(1, &[1], "one")], 1)).expect("a page");
    replica.drop_scope("store:LDN04").expect("a scope that is read again");
    assert!(replica.reader().cursors().expect("an answer").is_empty(), "it begins anew");
    replica.apply_page(&page(vec![put(1, &[1], "one")], 1)).expect("a page");
    assert_eq!(replica.purge().expect("a purge").0, 0, "it is in a scope again");
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
fn an_older_directory_does_not_replace_a_newer_one() {
    let (_place, mut replica) = joined();
    let directory = |version| complaint::Directory { version, ..complaint::Directory::default() };
    assert_eq!(replica.reader().directory().expect("an answer").version, 0, "nothing known yet");
    assert!(!replica.replace_directory(&directory(2)).expect("a directory").is_empty(), "newer");
    assert!(replica.replace_directory(&directory(1)).expect("a directory").is_empty(), "older");
    assert_eq!(replica.reader().directory().expect("an answer").version, 2, "the newer one stays");
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
