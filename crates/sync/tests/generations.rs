//! A desk meets a rebuilt or erased document: what it shows, what it does again, what it believes.
#![allow(clippy::expect_used, clippy::indexing_slicing, reason = "a test may fail loudly")]

use complaint::{
    Act, ComplaintId, Deed, DeedId, DeviceId, Directory, FieldChange, Hlc, Meta, Number, Person, PersonId, Record,
    Role, Store, StoreCode, Timestamp,
};
use document::{AckedChange, ActorId, DocumentId, Entry, EntryKind, Item};
use std::collections::{BTreeMap, HashMap};
use sync::desk::page::{Brought, Kept, Merged, gather, merge};
use sync::desk::{Held, Settling, Standing, Writing};
use sync::message::Status;
use sync::office::admission::Known;
use sync::office::generation::compact;
use uuid::Uuid;

/// Not everything was read, and nothing speaks against the office.
const AWAY: Standing = Standing { read_all: false, doubted: false };

const DOC: DocumentId = ComplaintId(Uuid::from_u128(0xc0));

fn person() -> PersonId {
    PersonId(Uuid::from_u128(1))
}

fn meta(n: i64) -> Meta {
    Meta { person: person(), device: DeviceId(Uuid::from_u128(2)), received_at: Timestamp(n), skew: 0, seal: None }
}

fn deed(n: u128, act: Act) -> Deed {
    let at = Timestamp(i64::try_from(n).expect("small"));
    let (id, device) = (DeedId(Uuid::from_u128(n)), DeviceId(Uuid::from_u128(2)));
    Deed { id, complaint: DOC, person: person(), device, at, hlc: Hlc(1), act }
}

fn edit(value: &str) -> Act {
    Act::Edit { changes: vec![FieldChange { field: "phone".into(), value: value.into() }] }
}

fn note(text: &str) -> Act {
    Act::Note { text: text.into() }
}

fn store() -> StoreCode {
    "LDN04".parse().expect("a store")
}

fn record() -> Act {
    Act::Record(Box::new(Record {
        number: Number::make(&store(), "K3", 1).expect("a number"),
        store: store(),
        description: "The kettle leaks".into(),
        received_at: Timestamp(0),
        fields: BTreeMap::new(),
    }))
}

/// A document that this desk and the office know, with many edits.
fn acknowledged() -> Held {
    let mut held = Held::blank().expect("a start");
    for n in 0..10 {
        let act = if n == 0 { record() } else { edit(&n.to_string()) };
        let item = held.write(deed(n + 1, act), ActorId([5; 16])).expect("a change");
        held.acked.merge([item.change.as_slice()]).expect("it fits");
        held.metas.insert(item.hash, meta(100));
    }
    held
}

/// What the office makes of it, as a page brings it.
fn rebuilt(held: &Held) -> Brought {
    let known = Known {
        generation: held.generation,
        bytes: held.acked.save(),
        heads: held.acked.heads(),
        metas: held.metas.iter().map(|(hash, meta)| (*hash, *meta)).collect(),
    };
    let new = compact(DOC, &known, ActorId([0xee; 16]), 0, 100).expect("readable").expect("it can be rebuilt");
    let changes = new.changes.into_iter();
    let changes = changes.map(|change| AckedChange { hash: change.hash, bytes: change.bytes, meta: change.meta });
    let (generation, changes) = (new.generation, changes.collect());
    let (snapshot, erasure, chain) = (None, None, [0; 32]);
    let entry = Entry { seq: 2, kind: EntryKind::Rewrite, doc: DOC, generation, changes, snapshot, erasure, chain };
    gather(vec![emptied(held), entry]).remove(0).1
}

/// A line of before, as it is told once the document was rebuilt.
fn emptied(held: &Held) -> Entry {
    let gone = |(hash, meta): (&_, &_)| AckedChange { hash: *hash, bytes: Vec::new(), meta: *meta };
    let changes = held.metas.iter().map(gone).collect();
    let (generation, snapshot, erasure, chain) = (held.generation, None, None, [0; 32]);
    Entry { seq: 1, kind: EntryKind::Put, doc: DOC, generation, changes, snapshot, erasure, chain }
}

/// One actor after the other.
struct Hands(u8);

impl Writing for Hands {
    fn actor(&mut self, _: PersonId) -> ActorId {
        ActorId([self.0; 16])
    }

    fn forget(&mut self) {
        self.0 += 1;
    }

    fn number(&mut self, _: &StoreCode, _: u32) -> Option<Number> {
        None
    }
}

fn directory() -> Directory {
    let area = "LDN".parse().expect("an area");
    let home = Store { code: store(), name: "Camden".into(), area, zone: "UTC".into(), duty_phone: None };
    let (name, role) = ("Sam".into(), Role::Handler);
    let sam = Person { id: person(), name, role, store: Some(store()), area: None, active: true };
    Directory { version: 1, organisation: "Hartmann".into(), stores: vec![home], people: vec![sam] }
}

#[test]
fn lines_whose_content_is_gone_bring_nothing() {
    assert_eq!(gather(vec![emptied(&acknowledged())]), [], "a later line says why");
    let brought = rebuilt(&acknowledged());
    assert!(brought.rebuilt && brought.changes.len() < 5, "only the rebuilt document is brought: {brought:?}");
}

#[test]
fn a_deed_that_waits_is_shown_on_the_rebuilt_document_and_done_again_on_it() {
    let mut held = acknowledged();
    let brought = rebuilt(&held);
    let waits: Vec<Item> = [note("She rang"), edit("99")]
        .into_iter()
        .zip(50..)
        .map(|(act, n)| held.write(deed(n, act), ActorId([6; 16])).expect("a change"))
        .collect();
    held.pending = waits.clone();
    let merged = merge(held, brought, false).expect("it fits");
    let words = |facts: &complaint::Facts| facts.fields["phone"].value().map(str::to_owned);
    assert_eq!(words(&merged.read.facts).as_deref(), Some("99"), "what waits is shown at once");
    assert_eq!(merged.given_back, [], "and nothing is missing in the rebuilt document");
    let Kept::Whole { snapshot, metas } = merged.kept else { panic!("the whole document is kept") };
    let metas = metas.into_iter().collect();
    let mut held = Held::open(Some(&snapshot), &[], metas, merged.generation, waits.clone()).expect("it opens");
    assert_eq!(held.read().expect("it reads").facts, merged.read.facts, "and shows the same each time");
    let (directory, mut hands, mut again) = (directory(), Hands(30), HashMap::new());
    let device = DeviceId(Uuid::from_u128(2));
    let mut settling =
        Settling { device, directory: &directory, writing: &mut hands, again: &mut again, standing: AWAY };
    let told: Vec<_> = waits.iter().map(|item| (item, &Status::OldGeneration)).collect();
    let answered = settling.settle(&mut held, &told).expect("settled");
    let ids: Vec<DeedId> = answered.reauthored.iter().map(|item| item.deed.id).collect();
    assert_eq!(ids, waits.iter().map(|item| item.deed.id).collect::<Vec<_>>(), "under their old ids, in their order");
    assert!(answered.reauthored.iter().all(|item| item.generation == merged.generation), "on the new generation");
    assert_eq!(answered.aside, [], "nobody has to do anything");
}

#[test]
fn before_the_rebuilt_document_is_here_a_deed_on_the_old_one_waits() {
    let mut held = acknowledged();
    let item = held.write(deed(50, note("She rang")), ActorId([6; 16])).expect("a change");
    held.pending = vec![item.clone()];
    let (directory, mut hands, mut again) = (directory(), Hands(30), HashMap::new());
    let device = DeviceId(Uuid::from_u128(2));
    let mut settling =
        Settling { device, directory: &directory, writing: &mut hands, again: &mut again, standing: AWAY };
    let answered = settling.settle(&mut held, &[(&item, &Status::OldGeneration)]).expect("settled");
    assert!(answered.is_empty() && held.pending == [item], "nothing is lost and nothing done in vain");
}

#[test]
fn a_deed_that_an_office_of_before_the_rebuilding_took_in_waits_for_its_document() {
    let mut old = acknowledged();
    let item = old.write(deed(50, note("She rang")), ActorId([6; 16])).expect("a change");
    let mut held = opened(merge(acknowledged(), rebuilt(&acknowledged()), false).expect("it fits"));
    held.pending = vec![item.clone()];
    let (directory, mut hands, mut again) = (directory(), Hands(30), HashMap::new());
    let device = DeviceId(Uuid::from_u128(2));
    let mut settling =
        Settling { device, directory: &directory, writing: &mut hands, again: &mut again, standing: AWAY };
    let told = [(&item, &Status::Accepted { meta: meta(300) })];
    let answered = settling.settle(&mut held, &told).expect("settled");
    assert!(answered.is_empty() && held.pending == [item.clone()], "it is shown here until the document has it");
    settling.standing.read_all = true;
    let answered = settling.settle(&mut held, &told).expect("settled");
    assert_eq!(answered.superseded, [item.hash], "with everything read, the office has it or what replaced it");
    let shown = held.read().expect("it reads").facts.deeds;
    assert!(shown.iter().all(|done| done.deed.id != item.deed.id), "and nothing is shown that is not in the document");
}

#[test]
fn a_deed_that_a_doubted_office_lost_goes_back_with_its_proof_and_is_neither_done_again_nor_refused() {
    let mut held = acknowledged();
    let item = held.write(deed(50, note("She rang")), ActorId([6; 16])).expect("a change");
    held.acked.merge([item.change.as_slice()]).expect("it fits");
    held.metas.insert(item.hash, meta(200));
    let refusal = complaint::Refusal::Scope;
    for status in [Status::ActorNotYours, Status::SeqConflict, Status::Refused { refusal }] {
        let (directory, mut hands, mut again) = (directory(), Hands(30), HashMap::new());
        let device = DeviceId(Uuid::from_u128(2));
        let standing = Standing { doubted: true, ..AWAY };
        let mut settling = Settling { device, directory: &directory, writing: &mut hands, again: &mut again, standing };
        let answered = settling.settle(&mut held.clone(), &[(&item, &status)]).expect("settled");
        assert!(answered.given_back.iter().any(|back| back.hash == item.hash && back.meta == Some(meta(200))));
        assert_eq!((answered.aside.len(), answered.reauthored.len()), (0, 0), "{status:?}");
    }
}

/// A change on a document, acknowledged.
fn acknowledged_on(held: &mut Held, n: u128, act: Act) -> AckedChange {
    let item = held.write(deed(n, act), ActorId([7; 16])).expect("a change");
    AckedChange { hash: item.hash, bytes: item.change, meta: meta(200) }
}

fn opened(merged: Merged) -> Held {
    let whole = match merged.kept {
        Kept::Whole { snapshot, metas } => Some((snapshot, metas)),
        _ => None,
    };
    let (snapshot, metas) = whole.expect("the whole document is kept");
    Held::open(Some(&snapshot), &[], metas.into_iter().collect(), merged.generation, Vec::new()).expect("it opens")
}

#[test]
fn a_document_that_comes_into_another_scope_rebuilt_takes_the_place_of_the_one_held() {
    let held = acknowledged();
    let begins = rebuilt(&held);
    let mut later = opened(merge(held.clone(), begins.clone(), false).expect("it fits"));
    let fresh = acknowledged_on(&mut later, 60, note("It is ours now"));
    let mut enters = begins.clone();
    enters.rebuilt = false;
    enters.changes.push(fresh.clone());
    let merged = merge(held, enters, false).expect("it fits");
    assert_eq!(merged.heads, later.whole.heads(), "all of it is there, and nothing of the generation of before");
    assert_eq!(merged.given_back, [], "and nothing is missing in it");
    let here = opened(merged);
    let merged = merge(here, begins, false).expect("it fits");
    assert_eq!(merged.heads, later.whole.heads(), "the line that began it is read afterwards and takes nothing away");
    assert_eq!(merged.given_back, [], "nor is anything given back for it");
}
