//! Deeds: each is judged, written as one change, and committed durably in one transaction before the person is told.

mod act;
mod each;

pub use each::{Each, MOST};

use crate::request::{ActRequest, Performed, RecordRequest, Recorded, Settled};
use crate::{App, Result};
use complaint::permission::judge;
use complaint::{Act, ComplaintId, Deed, DeedId, Hlc, Number, Person, Record, Refusal, Timestamp};
use document::Item;
use store::{Change, Changed, Counter, DraftId, LocalWrite, Replica};
use sync::desk::{Held, Read};
use uuid::Uuid;

/// How far ahead a stated time of receipt may be: clocks differ.
const AHEAD: i64 = 5 * 60_000;
/// 1990-01-01T00:00:00Z: what is said to be older was mistyped.
const OLDEST: Timestamp = Timestamp(631_152_000_000);

impl App {
    /// Takes a complaint down, and puts it right in the same transaction when it was settled at once. The number is given
    /// only once all of it is durable.
    ///
    /// # Errors
    /// [`Error::Refused`] by rule, or the replica's; nothing is kept then but the draft.
    pub fn record(&self, request: &RecordRequest) -> Result<Recorded> {
        let person = self.somebody()?;
        let desk = self.this_desk();
        let mut replica = self.writer();
        let now = self.now();
        if !request.received_at.is_none_or(|at| is_plausible(at, now)) {
            return Err(Refusal::Field { field: "received_at".into(), problem: "value".into() }.into());
        }
        let counter = replica.next_counter(&desk.desk_code)?;
        let store = request.store.clone().unwrap_or_else(|| desk.store.clone());
        let number = Number::make(&store, &desk.desk_code, counter)?;
        let record = Record {
            number: number.clone(),
            store,
            description: request.description.clone(),
            received_at: request.received_at.unwrap_or(now),
            fields: stated(request),
        };
        let id = ComplaintId::from_parts(now.0.unsigned_abs(), &self.random());
        let act = Act::Record(Box::new(record));
        judge(&person, &act, None, &self.directory())?;
        let deed = self.deed(&person, id, act, Hlc::default());
        let mut opened = Held::blank()?;
        let mut write = self.compose(&mut opened, deed)?;
        write.clear_draft = request.draft.map(DraftId);
        write.counter = Some(Counter { desk: desk.desk_code.clone(), value: counter });
        let mut writes = vec![write];
        if let Some(Settled { decision, outcome }) = request.settled.clone() {
            let read = opened.read()?;
            writes.push(self.judged(&person, &mut opened, &read, &ActRequest::Resolve { decision, outcome })?.0);
        }
        self.commit(&mut replica, &writes)?;
        Ok(Recorded { id, number })
    }

    /// Does a deed on a recorded complaint.
    ///
    /// # Errors
    /// [`Error::NotFound`], [`Error::Refused`] by rule, or the replica's; nothing is kept then.
    pub fn perform(&self, complaint: ComplaintId, request: &ActRequest) -> Result<Performed> {
        let person = self.somebody()?;
        self.perform_as(&person, complaint, request)
    }

    /// Does a deed in somebody's name.
    pub(crate) fn perform_as(
        &self,
        person: &Person,
        complaint: ComplaintId,
        request: &ActRequest,
    ) -> Result<Performed> {
        let mut replica = self.writer();
        let (write, undo) = self.written(person, complaint, request)?;
        self.commit(&mut replica, std::slice::from_ref(&write))?;
        Ok(Performed { deed: write.item.deed.id, undo })
    }

    /// A deed on what is read, judged and written into the opened document; what is to be committed, and what undoes it.
    fn judged(
        &self,
        person: &Person,
        opened: &mut Held,
        read: &Read,
        request: &ActRequest,
    ) -> Result<(LocalWrite, Option<ActRequest>)> {
        let policies = self.policies();
        let policy = policies.at(self.now());
        let act = act::of(request, person.role, &read.case, policy, |number| self.find_number(number))?;
        judge(person, &act, Some((&read.facts, &read.case)), &self.directory())?;
        let undo = act::undo(&act, read);
        let done = &read.facts.deeds;
        let seen = done.iter().map(|done| done.deed.hlc).max().unwrap_or_default();
        let deed = self.deed(person, read.facts.id, act, seen);
        let write = self.compose(opened, deed)?;
        let undo = undo.map(|undo| self.may_undo(person, opened, undo)).transpose()?.flatten();
        Ok((write, undo))
    }

    /// The inverse deed, where the person may do it to what the document says now.
    fn may_undo(&self, person: &Person, opened: &Held, undo: ActRequest) -> Result<Option<ActRequest>> {
        let (read, policies) = (opened.read()?, self.policies());
        let policy = policies.at(self.now());
        let find = |number: &Number| self.find_number(number);
        let may = act::of(&undo, person.role, &read.case, policy, find)
            .is_ok_and(|act| judge(person, &act, Some((&read.facts, &read.case)), &self.directory()).is_ok());
        Ok(may.then_some(undo))
    }

    /// Puts away what needed attention, by its [`crate::view::AttentionView::id`]: a deed that the office refused, once its
    /// author has read why, or what somebody was told.
    ///
    /// # Errors
    /// [`Error::NobodyHere`], or the replica's.
    pub fn put_away(&self, id: Uuid) -> Result<()> {
        self.somebody()?;
        let now = self.now();
        self.write(|replica| replica.dismiss(id, now))
    }

    /// A deed of now, at this desk.
    pub(crate) fn deed(&self, person: &Person, complaint: ComplaintId, act: Act, seen: Hlc) -> Deed {
        let at = self.now();
        let hlc = self.tick(at, seen);
        let id = DeedId::from_parts(at.0.unsigned_abs(), &in_order(hlc, self.random()));
        Deed { id, complaint, person: person.id, device: self.this_desk().device, at, hlc, act }
    }

    /// Writes a deed into an opened document; what is to be committed.
    pub(crate) fn compose(&self, opened: &mut Held, deed: Deed) -> Result<LocalWrite> {
        let item = self.author(opened, deed)?;
        let read = opened.read()?;
        Ok(LocalWrite {
            item,
            row: self.row_write(&read.facts, &read.case),
            clear_draft: None,
            counter: None,
            notices: Vec::new(),
            imported: None,
        })
    }

    /// Writes a deed into an opened document as a change of its author's actor in this process.
    pub(crate) fn author(&self, opened: &mut Held, deed: Deed) -> Result<Item> {
        let actor = self.actor(deed.person);
        Ok(opened.write(deed, actor)?)
    }

    /// Commits all or nothing, tells, and wakes the sync. A commit that was answered with an I/O error is looked up, not
    /// guessed.
    pub(crate) fn commit(&self, replica: &mut Replica, writes: &[LocalWrite]) -> Result<()> {
        // Between the first look and now the office may have spoken: a revoked desk records nothing any more.
        self.check_unlocked()?;
        let changed = match replica.commit_deeds(writes) {
            Err(store::Error::CommitUnknown(_)) if self.have_landed(writes)? => Change::Cases | Change::Outbox,
            outcome => outcome?,
        };
        self.tell_deed(changed);
        Ok(())
    }

    /// Tells that deeds were committed, and wakes the sync.
    pub(crate) fn tell_deed(&self, changed: Changed) {
        self.tell(changed);
        self.inner.wake.notify_one();
    }

    /// One transaction: where the last is, all are.
    fn have_landed(&self, writes: &[LocalWrite]) -> Result<bool> {
        let Some(LocalWrite { item, .. }) = writes.last() else { return Ok(true) };
        let stored = self.inner.reader.document(item.doc)?;
        Ok(stored.is_some_and(|stored| stored.pending.iter().any(|other| other.hash == item.hash)))
    }
}

/// A time of receipt that somebody stated. An import has a rule of its own.
fn is_plausible(at: Timestamp, now: Timestamp) -> bool {
    (OLDEST..=now.plus(AHEAD)).contains(&at)
}

/// Deeds of one desk within one millisecond keep their order: their ids begin with the hybrid clock's counter.
fn in_order(hlc: Hlc, mut random: [u8; 10]) -> [u8; 10] {
    let [first, second, ..] = &mut random;
    [*first, *second] = (hlc.0 as u16).min(0x0fff).to_be_bytes();
    random
}

/// The fields that were stated; an empty answer is no answer.
fn stated(request: &RecordRequest) -> std::collections::BTreeMap<String, String> {
    let trimmed = request.fields.iter().map(|(name, value)| (name.clone(), value.trim().to_owned()));
    trimmed.filter(|(_, value)| !value.is_empty()).collect()
}
