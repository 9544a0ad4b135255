//! Taking in what the office answered, one transaction a turn.

use super::disk::SettledDoc;
use super::merging::merge_page;
use super::naming::{named, status_name};
use super::{Desk, Hands, Turn};
use crate::chance::Chance;
use crate::office::job::office_key;
use crate::office::{Ask, Reply};
use complaint::{Directory, PersonId, Timestamp};
use document::{DocumentId, Item};
use std::collections::BTreeSet;
use std::rc::Rc;
use sync::desk::give_back::give_back;
use sync::desk::settle::{begin_again, by_document, unopened};
use sync::desk::{
    AnswerError, Answered, Checked, CheckedPage, Held, Portion, Settling, Standing, Writing, agrees, check,
    check_erasures,
};
use sync::message::{Ack, Exchange, Exchanged, Push, RequestError, Status};
use sync::mutant::{self, Mutant};
use sync::{Cursor, Scope};

/// Between comparisons of a scope with the office's digest, in milliseconds.
pub const COMPARE_EVERY: i64 = 10 * 60_000;

/// One thing to do.
#[derive(Clone, Debug)]
pub enum Todo {
    /// Look at an answer.
    Take(Box<Ask>, Box<Reply>),
    /// The office was handed these tombstones.
    Told(Vec<DocumentId>),
    /// The office may have lost something.
    Distrust,
    /// Keep the directory and who is enrolled.
    Directory(Option<Box<Directory>>, Vec<PersonId>),
    /// Keep a page.
    Page(Box<CheckedPage>),
    /// Compare a scope with the office's digest.
    Compare(Scope, [u8; 32]),
    /// Keep the verdict on the batch.
    Settle(Box<Push>, [u8; 16], Vec<Status>),
    /// Note the contact.
    Contact(u64),
    /// The answer is kept: what is next?
    Taken(Box<Checked>, BTreeSet<Scope>, bool),
    /// Keep a portion of a scope.
    Load(Box<Portion>),
    /// The office has revoked this desk: keep its order.
    Order(bool),
    /// Keep what became of a batch that was handed in.
    HandedIn(Box<Push>, Box<Ack>),
    /// Carry the order out; true when the office took something in.
    Duty(bool),
    /// Derive rows again.
    Rows,
    /// Scopes that are gone are dropped, one after the other.
    DropGone,
    /// A scope is dropped.
    Drop(Scope),
    /// What left its last scope is given back first, when the office is doubted.
    GiveBack,
    /// What left its last scope goes.
    Purge,
    /// The pass is complete.
    End,
}

impl Desk {
    /// Does one thing of the list.
    pub fn carry_out(&mut self, todo: Todo, clock: Timestamp, chance: &mut Chance, turn: &mut Turn) {
        match todo {
            Todo::Take(ask, reply) => self.take(*ask, *reply, chance, turn),
            Todo::Told(docs) => self.disk.told(&docs),
            Todo::Distrust => self.disk.distrust(),
            Todo::Directory(directory, enrolled) => self.keep_directory(directory, enrolled),
            Todo::Page(page) => self.keep_page(*page, turn),
            Todo::Compare(scope, digest) => self.compare(&scope, digest, clock, turn),
            Todo::Settle(push, token, results) => self.settle(&push, token, &results, chance, turn),
            Todo::Contact(epoch) => self.disk.epoch = epoch,
            Todo::Taken(checked, granted, moved) => self.taken(*checked, &granted, moved),
            Todo::Load(portion) => self.load(*portion, turn),
            Todo::Order(wipe) => self.disk.revoked = Some(wipe),
            Todo::HandedIn(push, ack) => self.handed_in(&push, &ack, turn),
            Todo::Duty(more) => self.do_duty(more, turn),
            Todo::Rows => self.refresh_rows(turn),
            Todo::DropGone => {
                let Some(passing) = &mut self.mind.passing else { return };
                let gone = passing.memory.gone(self.disk.cursors.keys().cloned());
                gone.into_iter().for_each(|scope| passing.todo.push_front(Todo::Drop(scope)));
            }
            Todo::Drop(scope) => {
                turn.seen.push("scope taken away");
                // The cursor of one that is being read is not sent: nobody said whether the office has lost something of it.
                if self.disk.cursors.get(&scope).is_some_and(|place| place.loading) {
                    self.disk.distrust();
                }
                self.disk.drop_scope(&scope);
            }
            Todo::GiveBack => self.give_back_departed(turn),
            Todo::Purge => self.purge(turn),
            Todo::End => {
                self.mind.passing = None;
                turn.completed = true;
            }
        }
    }

    fn take(&mut self, ask: Ask, reply: Reply, chance: &mut Chance, turn: &mut Turn) {
        match (ask, reply) {
            (Ask::Exchange(request), Reply::Exchanged(answer)) => self.take_answer(&request, *answer, turn),
            (Ask::Range(_), Reply::Ranged(answer)) => self.take_portion(turn, |pass| pass.ranged(*answer).map(Some)),
            (Ask::Manifest(_), Reply::Manifested(answer)) => {
                turn.seen.push("compared");
                self.take_portion(turn, |pass| pass.listed(*answer));
            }
            (Ask::Fetch(_), Reply::Fetched(answer)) => self.take_portion(turn, |pass| pass.fetched(*answer)),
            (Ask::Exchange(_), Reply::Refused(RequestError::CursorDiverged { scope })) => {
                turn.seen.push("cursor diverged");
                self.compare_again(&scope, &[]);
            }
            (Ask::Exchange(_), Reply::Refused(RequestError::ReplicaForked { incarnation, desk_code, token })) => {
                turn.seen.push("replica forked");
                turn.forked = true;
                let may = self.mind.passing.as_mut().is_some_and(|passing| passing.memory.may_fork());
                if may { self.begin_new_life(incarnation, desk_code, token, chance, turn) } else { self.give_up() }
            }
            (Ask::Exchange(request), Reply::Refused(RequestError::DeviceRevoked { revoked: Some(revoked) })) => {
                self.take_revocation(*request, *revoked, turn);
            }
            (_, Reply::Refused(error)) => {
                turn.seen.push(named(&error));
                self.give_up();
            }
            (_, Reply::Exchanged(_) | Reply::Manifested(_) | Reply::Fetched(_) | Reply::Ranged(_)) => self.give_up(),
        }
    }

    fn take_answer(&mut self, request: &Exchange, mut answer: Exchanged, turn: &mut Turn) {
        let directory = answer.directory.take();
        let enrolled = std::mem::take(&mut answer.enrolled);
        let granted: BTreeSet<Scope> = answer.granted.iter().cloned().collect();
        let (epoch, token) = (answer.epoch, answer.ack.as_ref().map(|ack| ack.next_token));
        let older = directory.as_ref().is_some_and(|directory| directory.version < self.disk.directory.version);
        if check_erasures(&answer, &office_key().verifying_key().to_bytes()).is_err() {
            turn.seen.push("answer not believed");
            return self.give_up();
        }
        let mut checked = match check(request, answer) {
            Ok(checked) => checked,
            Err(AnswerError::Gap { scope, .. } | AnswerError::Chain { scope, .. }) => {
                turn.seen.push("answer not believed");
                return self.compare_again(&scope, &[]);
            }
            Err(_) => {
                turn.seen.push("answer not believed");
                return self.give_up();
            }
        };
        let Some(passing) = &mut self.mind.passing else { return };
        passing.todo.push_back(Todo::Told(request.erasures.iter().map(|erasure| erasure.doc).collect()));
        if epoch != self.disk.epoch || older {
            turn.seen.push("office doubted");
            passing.todo.push_back(Todo::Distrust);
            self.mind.compared.clear();
            passing.memory.doubt();
        }
        passing.todo.push_back(Todo::Directory(directory, enrolled));
        let pages = std::mem::take(&mut checked.pages);
        let moved = pages.iter().any(|page| !page.entries.is_empty());
        for page in pages {
            let complete = page.cursor.seq == page.head_seq;
            let (scope, digest) = (page.cursor.scope.clone(), page.digest);
            if !page.entries.is_empty() {
                passing.todo.push_back(Todo::Page(Box::new(page)));
            }
            if complete {
                passing.todo.push_back(Todo::Compare(scope, digest));
            }
        }
        if let (Some(push), Some(token)) = (&request.push, token) {
            let results = std::mem::take(&mut checked.results);
            passing.todo.push_back(Todo::Settle(Box::new(push.clone()), token, results));
        }
        passing.todo.push_back(Todo::Contact(epoch));
        passing.todo.push_back(Todo::Taken(Box::new(checked), granted, moved));
    }

    fn keep_directory(&mut self, directory: Option<Box<Directory>>, enrolled: Vec<PersonId>) {
        if let Some(directory) = directory {
            self.disk.directory = Rc::new(*directory);
        }
        self.disk.enrolled = enrolled.into_iter().collect();
        // An office that answers has not revoked this desk.
        self.disk.revoked = None;
    }

    fn keep_page(&mut self, page: CheckedPage, turn: &mut Turn) {
        let cursor = page.cursor.clone();
        if mutant::on(Mutant::CursorFirst) && self.disk.complete_cursors().iter().all(|at| *at != cursor) {
            self.disk.move_cursor(&cursor);
            if let Some(passing) = &mut self.mind.passing {
                passing.todo.push_front(Todo::Page(Box::new(page)));
            }
            return;
        }
        match merge_page(&self.disk, page) {
            Ok(merged) => {
                turn.touched.extend(merged.docs.iter().map(|(doc, _)| *doc));
                let removed = merged.removed.clone();
                turn.seen.extend(merged.erased.iter().map(|_| "erasure read"));
                turn.seen.extend(merged.appended.iter().map(|_| "added unopened"));
                turn.seen
                    .extend(merged.docs.iter().filter(|(_, m)| !m.given_back.is_empty()).map(|_| "lost by rebuilding"));
                self.disk.apply_page(&cursor, merged);
                if mutant::on(Mutant::PurgeOnRemove) {
                    self.purge_at_once(&removed);
                }
            }
            Err(unfit) => {
                turn.seen.push("page does not fit");
                // Nothing is compared that was not kept.
                if let Some(passing) = &mut self.mind.passing
                    && matches!(passing.todo.front(), Some(Todo::Compare(..)))
                {
                    passing.todo.pop_front();
                }
                self.compare_again(&cursor.scope, &unfit);
            }
        }
    }

    fn purge_at_once(&mut self, removed: &[DocumentId]) {
        for doc in removed {
            self.disk.complaints.remove(doc);
            self.disk.outbox.retain(|line| line.item.doc != *doc);
        }
    }

    fn compare(&mut self, scope: &Scope, digest: [u8; 32], clock: Timestamp, turn: &mut Turn) {
        // An office that must be handed tombstones first still has what was erased here.
        if !self.disk.untold().is_empty() {
            return;
        }
        let due = self.mind.compared.get(scope).is_none_or(|last| clock.since(*last).abs() >= COMPARE_EVERY);
        if !due {
            return;
        }
        self.mind.compared.insert(scope.clone(), clock);
        if !agrees(self.disk.scope_heads(scope), digest) {
            turn.seen.push("digests differ");
            self.compare_again(scope, &[]);
        }
    }

    /// A scope does not fit: it is compared, and documents that do not fit are fetched whole.
    pub(super) fn compare_again(&mut self, scope: &Scope, unfit: &[DocumentId]) {
        self.disk.doubt_scope(scope, unfit);
        let may = self.mind.passing.as_mut().is_some_and(|passing| passing.memory.give_up(scope).is_ok());
        if !may {
            self.give_up();
        }
    }

    fn settle(&mut self, push: &Push, next_token: [u8; 16], results: &[Status], chance: &mut Chance, turn: &mut Turn) {
        let mut answered = Answered::default();
        let mut docs = Vec::new();
        let mut counter = self.disk.counter();
        turn.seen.extend(results.iter().map(status_name));
        let standing = Standing { read_all: self.has_read_all(), doubted: self.disk.doubted };
        for (doc, results) in by_document(push, results) {
            turn.touched.insert(doc);
            match self.settle_document(doc, &results, standing, chance, &mut counter) {
                Ok((part, settled)) => {
                    answered.extend(part);
                    docs.push(settled);
                }
                Err(_) => {
                    turn.seen.push("settled unopened");
                    answered.extend(unopened(&results));
                }
            }
        }
        if !answered.reauthored.is_empty() {
            turn.seen.push("done again");
        }
        if !answered.renumbered.is_empty() {
            turn.seen.push("renumbered");
        }
        let moved = !answered.is_empty();
        if !self.disk.settle(push.id, next_token, answered, docs) {
            return self.give_up();
        }
        self.disk.counters.extend([counter]);
        let taken = self.mind.passing.as_mut().and_then(|passing| passing.todo.back_mut());
        if let Some(Todo::Taken(_, _, also)) = taken {
            *also |= moved;
        }
    }

    /// Everything granted was read with this answer.
    fn has_read_all(&self) -> bool {
        let Some(passing) = &self.mind.passing else { return false };
        let taken = passing.todo.iter().find_map(|todo| match todo {
            Todo::Taken(checked, ..) => Some(checked),
            _ => None,
        });
        taken.is_some_and(|checked| passing.memory.has_read_all(checked))
    }

    fn settle_document(
        &mut self,
        doc: DocumentId,
        results: &[(&Item, &Status)],
        standing: Standing,
        chance: &mut Chance,
        counter: &mut (String, u32),
    ) -> Result<(Answered, SettledDoc), document::Error> {
        let missing = || document::Error::Schema("the complaint is not here".into());
        let mut held = self.disk.open(doc)?.ok_or_else(missing)?;
        let Some(passing) = &mut self.mind.passing else { return Err(missing()) };
        let mut hands = Hands { actors: &mut self.mind.actors, chance, counter: counter.clone() };
        let mut settling = Settling {
            device: self.disk.device,
            directory: &self.disk.directory,
            writing: &mut hands,
            again: &mut passing.memory.again,
            standing,
        };
        let answered = settling.settle(&mut held, results)?;
        *counter = hands.counter;
        Ok((answered, settled_doc(doc, &held)?))
    }

    fn taken(&mut self, mut checked: Checked, granted: &BTreeSet<Scope>, moved: bool) {
        let waiting = !self.disk.outbox.is_empty();
        // An office that grants nothing is not believed.
        if !granted.is_empty() {
            self.heard = granted.clone();
        }
        let Some(passing) = &mut self.mind.passing else { return };
        if !mutant::on(Mutant::ErasureKept) {
            passing.memory.tell(self.disk.untold().iter().map(|erasure| erasure.doc));
        }
        passing.memory.answered(&mut checked, granted);
        let goes_on = passing.memory.goes_on(waiting, moved);
        let begun = checked.fetch.iter().map(|scope| (scope.clone(), self.disk.begun(scope))).collect();
        passing.pass.exchanged(&checked, goes_on, begun);
    }

    /// The end of a pass: what is in no scope any more is given back before it may leave, where the office may have lost it.
    fn give_back_departed(&mut self, turn: &mut Turn) {
        let Some(passing) = &mut self.mind.passing else { return };
        let doubted = std::mem::take(&mut self.disk.doubted);
        let mut items = Vec::new();
        for doc in passing.memory.returning(&self.disk.departed(), doubted) {
            turn.touched.insert(doc);
            let Ok(Some(mut held)) = self.disk.open(doc) else { continue };
            items.extend(give_back(&mut held, doc).unwrap_or_default());
        }
        if items.is_empty() {
            passing.todo.extend([Todo::Purge, Todo::End]);
            return;
        }
        turn.seen.push("departed given back");
        passing.pass.go_on();
        passing.todo.push_back(Todo::Rows);
        self.disk.give_all_back(items);
    }

    fn refresh_rows(&mut self, turn: &mut Turn) {
        let stale = self.disk.complaints.iter().filter(|(_, complaint)| complaint.stale).map(|(doc, _)| *doc);
        let stale: Vec<DocumentId> = stale.collect();
        // A document that cannot be read keeps its old line.
        let read = |doc: &DocumentId| Some((*doc, self.disk.open(*doc).ok()??.read().ok()?.row()));
        let rows: Vec<_> = stale.iter().filter_map(read).collect();
        turn.touched.extend(rows.iter().map(|(doc, _)| *doc));
        self.disk.replace_rows(rows);
    }

    fn purge(&mut self, turn: &mut Turn) {
        let Some(passing) = &self.mind.passing else { return };
        let departed = self.disk.departed();
        let count = departed.len();
        turn.held = self.disk.complaints.len();
        turn.purged = passing.memory.leaving(departed, turn.held as u64);
        self.disk.purge(&turn.purged);
        if turn.purged.len() < count {
            turn.seen.push("too many leave");
        }
        if !turn.purged.is_empty() {
            turn.seen.push("purged");
        }
    }

    fn begin_new_life(
        &mut self,
        incarnation: u32,
        desk_code: String,
        token: [u8; 16],
        chance: &mut Chance,
        turn: &mut Turn,
    ) {
        let mut hands = Hands { counter: self.disk.counter(), actors: &mut self.mind.actors, chance };
        hands.forget();
        let waiting: BTreeSet<DocumentId> = self.disk.outbox.iter().map(|line| line.item.doc).collect();
        let (mut done, mut docs) = (Answered::default(), Vec::new());
        for doc in waiting {
            turn.touched.insert(doc);
            let Ok(Some(mut held)) = self.disk.open(doc) else { continue };
            let Ok(part) = begin_again(&mut held, &self.disk.directory, &mut hands) else { continue };
            done.extend(part);
            docs.extend(settled_doc(doc, &held));
        }
        self.disk.reincarnate((incarnation, desk_code, token), done, docs);
    }

    /// What the desk holds of a scope, as a cursor.
    pub fn cursor(&self, scope: &Scope) -> Option<Cursor> {
        self.disk.complete_cursors().into_iter().find(|cursor| cursor.scope == *scope)
    }
}

fn settled_doc(doc: DocumentId, held: &Held) -> Result<SettledDoc, document::Error> {
    let row = if held.whole.id().is_some() { Some(held.read()?.row()) } else { None };
    Ok(SettledDoc { doc, heads: held.acked.heads(), row })
}
