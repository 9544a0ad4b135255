//! A change is read by itself as its document reads it, and the row that follows from it is the document's.

use crate::raw::{self, CHANGE};
use crate::world::{CASE, MONDAY, actor, attach, deed, edit, note, recorded};
use complaint::{
    AcknowledgeMethod, Act, ComplaintId, Decision, DeedId, DeviceId, Field, FieldChange, Meta, PersonId, Role, Row,
    Timestamp, WaitingFor, fold::fold,
};
use document::{CaseDocument, Metas, Written, read_alone};
use proptest::prelude::*;
use uuid::Uuid;

const DESKS: u8 = 3;

/// One step of a random history: which desk acts, whether it has read everything, what it does, and what the office says of it.
#[derive(Clone, Debug)]
struct Step {
    desk: u8,
    reads: bool,
    act: Wish,
    skew: i64,
    received: i64,
}

/// What is to be done; what it refers to is found when it is done.
#[derive(Clone, Debug)]
enum Wish {
    Plain(Act),
    Take,
    Decline,
    Resolve,
    Reopen,
    Close,
    Withdraw,
    Wait,
    Resume,
    Offer,
}

fn person(desk: u8) -> PersonId {
    deed(0, desk, note("")).person
}

fn any_edit() -> impl Strategy<Value = Act> {
    let values = vec!["", "1", "2", "4", "yes", "no", "product", "letter", "grün"];
    // Codes more often than words: they are what is known without the document.
    let coded: Vec<Field> = Field::ALL.iter().copied().filter(|field| field.is_code()).collect();
    let field = prop_oneof![4 => prop::sample::select(coded), 1 => prop::sample::select(Field::ALL.to_vec())];
    let change = (field, prop::sample::select(values))
        .prop_map(|(field, value)| FieldChange { field: field.name().to_owned(), value: value.to_owned() });
    prop::collection::vec(change, 1..4).prop_map(|changes| Act::Edit { changes })
}

fn any_wish() -> impl Strategy<Value = Wish> {
    let method = prop::sample::select(AcknowledgeMethod::ALL.to_vec());
    let plain = prop_oneof![
        5 => any_edit(),
        1 => Just(edit("a_newer_field", "x")),
        2 => prop::option::of(0..DESKS).prop_map(|to| Act::Assign { to: to.map(person) }),
        2 => method.prop_map(|method| Act::Acknowledge { method, text: "told".to_owned() }),
        1 => prop::sample::select(Role::ALL.to_vec()).prop_map(|to| Act::Escalate { to, reason: "a shock".to_owned() }),
        1 => prop::sample::select(vec!["", "She rang."]).prop_map(note),
        1 => any::<bool>().prop_map(|small| attach("kettle.jpg", small)),
    ];
    prop_oneof![
        8 => plain.prop_map(Wish::Plain),
        1 => prop::sample::select(vec![
            Wish::Take, Wish::Decline, Wish::Resolve, Wish::Reopen, Wish::Close, Wish::Withdraw, Wish::Wait, Wish::Resume,
            Wish::Offer,
        ]),
    ]
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let skew = prop::sample::select(vec![0, 0, 0, 0, 3_600_000, -3_600_000]);
    let step = (0..DESKS, prop::bool::weighted(0.85), any_wish(), skew, -30_000..90_000_i64)
        .prop_map(|(desk, reads, act, skew, received)| Step { desk, reads, act, skew, received });
    prop::collection::vec(step, 1..16)
}

fn act(wish: &Wish, document: &CaseDocument) -> Act {
    let case = fold(&document.facts(&Metas::new()).unwrap());
    let (after, text) = (case.lifecycle.clone(), "as agreed".to_owned());
    let escalation = case.escalations.first().map_or(DeedId(Uuid::nil()), |escalation| escalation.id);
    match wish {
        Wish::Plain(act) => act.clone(),
        Wish::Take => Act::Take { escalation },
        Wish::Decline => Act::Decline { escalation, reason: text },
        Wish::Resolve => Act::Resolve { decision: Decision::Upheld, outcome: text, after },
        Wish::Reopen => Act::Reopen { reason: text, after },
        Wish::Close => Act::Close { outcome: text, after },
        Wish::Withdraw => Act::Withdraw { reason: text, after },
        Wish::Wait => Act::Wait { on: WaitingFor::Internal, reason: text, after },
        Wish::Resume => Act::Resume { reason: text, after },
        Wish::Offer => Act::Offer { method: AcknowledgeMethod::Email, text, after },
    }
}

fn meta(step: &Step, n: u32) -> Meta {
    Meta {
        person: person(step.desk),
        device: DeviceId(Uuid::from_u128(1)),
        received_at: Timestamp(MONDAY + i64::from(n) * 60_000 + step.received),
        skew: step.skew,
        seal: None,
    }
}

fn bytes(row: &Row) -> Vec<u8> {
    let mut bytes = Vec::new();
    ciborium::into_writer(row, &mut bytes).unwrap();
    bytes
}

/// The observer takes a change in; gives the row made of the row before, where there is one, which is the document's then.
fn take(observer: &mut CaseDocument, metas: &mut Metas, act: &Act, written: &Written, meta: Meta) -> Option<Row> {
    let (before, heads) = (observer.row(metas).unwrap(), observer.heads());
    let alone = read_alone(&written.bytes, CASE);
    metas.insert(written.hash, meta);
    observer.merge([written.bytes.as_slice()]).unwrap();
    let Some(alone) = alone else {
        // Where several wrote a field at once, Automerge writes a value that stands there already by taking the others out.
        assert!(matches!(act, Act::Edit { .. }), "nothing else that this program writes needs the document to be read");
        return None;
    };
    let facts = observer.facts(metas).unwrap();
    let done = facts.deeds.iter().find(|done| done.deed.id == alone.deed.id).unwrap();
    assert_eq!(alone.deed, done.deed, "the deed that the document reads");
    assert_eq!(alone.hash, written.hash, "its hash");
    let mut deps = alone.deps.clone();
    deps.sort_unstable();
    if deps != heads {
        return None;
    }
    let found = before.after(done, &alone.writes)?;
    assert_eq!(bytes(&found), bytes(&observer.row(metas).unwrap()), "the row travels as bytes");
    assert_eq!(observer.heads(), [written.hash], "and the change is the one head");
    Some(found)
}

/// Desks that mostly have read everything write one after the other, and an observer takes it all in; gives how often it need
/// not have opened the document.
fn watch(steps: &[Step]) -> usize {
    let (mut observer, first) = recorded();
    let mut metas = Metas::from([(first.hash, meta(&steps[0], 0))]);
    let mut desks: Vec<CaseDocument> = (0..DESKS).map(|_| observer.clone()).collect();
    let mut unopened = 0;
    for (n, step) in (1..).zip(steps) {
        let desk = &mut desks[usize::from(step.desk)];
        if step.reads {
            desk.merge(observer.changes().iter().map(|(_, bytes)| bytes.as_slice())).unwrap();
        }
        let deed = deed(n, step.desk, act(&step.act, desk));
        let written = desk.perform(&deed, actor(step.desk + 10)).unwrap();
        unopened += usize::from(take(&mut observer, &mut metas, &deed.act, &written, meta(step, n)).is_some());
    }
    unopened
}

#[test]
fn an_answer_that_stands_there_already_settles_a_question_and_is_left_to_the_document() {
    let step =
        |desk, reads, value| Step { desk, reads, act: Wish::Plain(edit("language", value)), skew: 0, received: 0 };
    watch(&[step(2, false, "de"), step(0, false, ""), step(0, true, "de")]);
    watch(&[step(2, false, "de"), step(0, false, ""), step(0, true, "")]);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 192, ..ProptestConfig::default() })]

    #[test]
    fn the_row_after_every_change_is_the_documents(steps in steps()) {
        watch(&steps);
    }
}

#[test]
fn what_needs_no_document_is_taken_without_it() {
    let plain = |act| Step { desk: 1, reads: true, act: Wish::Plain(act), skew: 0, received: 1_000 };
    let steps = [
        plain(edit("category", "service")),
        plain(edit("remedy", "apology")),
        plain(Act::Acknowledge { method: AcknowledgeMethod::Phone, text: "told".to_owned() }),
        plain(Act::Escalate { to: Role::Supervisor, reason: "a shock".to_owned() }),
        plain(attach("kettle.jpg", true)),
        plain(edit("safety", "yes")),
    ];
    assert_eq!(watch(&steps), steps.len(), "every one of them");
}

#[test]
fn a_value_that_was_there_before_is_not_written_again() {
    let (mut document, _) = recorded();
    document.perform(&deed(1, 1, edit("mood", "calm")), actor(1)).unwrap();
    let twice = Act::Edit {
        changes: [("mood", "calm"), ("category", "service"), ("category", "product")]
            .map(|(field, value)| FieldChange { field: field.to_owned(), value: value.to_owned() })
            .to_vec(),
    };
    let written = document.perform(&deed(2, 1, twice), actor(1)).unwrap();
    let alone = read_alone(&written.bytes, CASE).unwrap();
    let set = |field: &str| {
        alone.writes.iter().filter(|(name, _)| name == field).map(|(_, value)| value.as_str()).next_back()
    };
    assert_eq!(set("mood"), None, "it stands as it was");
    assert_eq!(set("category"), Some("product"), "the last one counts");
}

#[test]
fn a_record_is_left_to_the_document_and_any_other_deed_is_of_the_complaint_named() {
    let (mut document, first) = recorded();
    assert_eq!(read_alone(&first.bytes, CASE), None, "it also says which complaint it is");
    let written = document.perform(&deed(1, 1, note("hello")), actor(1)).unwrap();
    let other = ComplaintId(Uuid::from_u128(1));
    let read = read_alone(&written.bytes, other).unwrap();
    assert_eq!(read.deed.complaint, other, "whose change it is, is not in the change: its place in the feed says so");
}

/// The body of a change, after magic, checksum, type and length.
fn body(change: &[u8]) -> &[u8] {
    let length = change[9..].iter().take_while(|byte| **byte & 0x80 != 0).count() + 1;
    &change[9 + length..]
}

#[test]
fn whatever_is_in_a_change_reading_it_ends() {
    let (mut document, _) = recorded();
    let changes = vec![
        FieldChange { field: "category".to_owned(), value: "service".to_owned() },
        FieldChange { field: "mood".to_owned(), value: "calm".to_owned() },
    ];
    let written = document.perform(&deed(1, 1, Act::Edit { changes }), actor(1)).unwrap();
    let sound = body(&written.bytes);
    assert!(read_alone(&raw::chunk(CHANGE, sound), CASE).is_some(), "sealed anew it is the same");
    for at in 0..sound.len() {
        for value in [0, 1, 0x3f, 0x40, 0x7f, 0x80, 0xff, sound[at] ^ 1, sound[at].wrapping_add(1)] {
            let mut altered = sound.to_vec();
            altered[at] = value;
            // Whether it is read or not, nothing panics and nothing is endless.
            let _ = read_alone(&raw::chunk(CHANGE, &altered), CASE);
        }
    }
    for length in 0..sound.len() {
        assert_eq!(read_alone(&raw::chunk(CHANGE, &sound[..length]), CASE), None, "cut off at {length}");
    }
}

#[test]
fn what_another_program_writes_is_left_to_the_document() {
    use automerge::transaction::{CommitOptions, Transactable};
    use automerge::{Automerge, ROOT, ReadDoc};
    let (document, _) = recorded();
    let mut doc = Automerge::load(&document.save()).unwrap();
    doc.set_actor(automerge::ActorId::from([5; 16].as_slice()));
    let mut transaction = doc.transaction();
    transaction.put(ROOT, "stray", "a key").unwrap();
    let (hash, _) = transaction.commit_with(CommitOptions::default().with_message("edit").with_time(0));
    let change = doc.get_change_by_hash(&hash.unwrap()).unwrap();
    assert_eq!(read_alone(change.raw_bytes(), CASE), None, "it does more than a deed");
}
