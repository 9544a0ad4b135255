//! The office's verdict on a batch, document by document: accepted changes become part of the acknowledged document, refused
//! deeds are set aside with their reason, and what was built on them is done again without them.

use super::give_back::give_back;
use super::held::Held;
use super::reauthor::{Rebuilt, Writing, reauthor};
use crate::message::{Push, Status};
use crate::mutant::{self, Mutant};
use complaint::{Act, DeedId, DeviceId, Directory, Meta, Number, Refusal};
use document::{ChangeHash, DocumentId, Erasure, Error, Item};
use std::collections::{BTreeMap, HashMap};

/// Times a deed is done again in one pass before it is set aside: more would go round in circles.
const MOST_AGAIN: u32 = 3;

/// Numbers passed over where the next one is taken too, and again as many times that many: a copy of the desk may have given
/// thousands.
const PASSED_OVER: u32 = 64;

/// Why a deed was set aside for a person to look at.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Reason {
    /// The office's status, or the same rule applied here.
    Status(Status),
    /// It would have to be done again in a document that cannot be opened. The desk's own word: no office says it.
    Unopened,
}

/// What became of the pushed deeds of a document.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Answered {
    /// Accepted or already known, with the office's meta, in order.
    pub accepted: Vec<(ChangeHash, Meta)>,
    /// To be kept with their reason until a person has seen them.
    pub aside: Vec<(ChangeHash, Reason)>,
    /// The same deed is acknowledged under another change: these leave without a trace.
    pub superseded: Vec<ChangeHash>,
    /// Deeds done again; each takes the place of the item with the same deed.
    pub reauthored: Vec<Item>,
    /// Everything acknowledged of a document of which the office has lost something: it leaves the document, and is given
    /// back before whatever else waits.
    pub given_back: Vec<Item>,
    /// Complaints that were given another number.
    pub renumbered: Vec<Renumbered>,
    /// Documents that were erased for good: everything about them leaves this desk.
    pub erased: Vec<Erasure>,
}

/// A complaint whose number was given twice, by two copies of one desk that had not met.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Renumbered {
    /// The deed that recorded it.
    pub deed: DeedId,
    /// The complaint.
    pub doc: DocumentId,
    /// What the customer's slip says.
    pub printed: Number,
    /// Its number now.
    pub number: Number,
}

/// What is to be done with one pushed item.
enum Verdict {
    /// It is in the office's history.
    Keep(Meta),
    /// A person must look at it.
    SetAside,
    /// Nothing is wrong with the deed; its change stands on what is not there.
    DoAgain,
    /// The same, because the document was rebuilt: on the new one, once it is here.
    DoAgainOnNew,
    /// The document was erased.
    Erased(Erasure),
    /// The deed is in the office's history under this other change.
    Superseded(ChangeHash),
    /// The office did not decide.
    Wait,
}

fn verdict(status: &Status) -> Verdict {
    match status {
        Status::Accepted { meta } | Status::Duplicate { meta } => Verdict::Keep(*meta),
        Status::Refused { .. } | Status::InvalidChange { .. } | Status::TooLarge | Status::Quarantined => {
            Verdict::SetAside
        }
        Status::OldGeneration => Verdict::DoAgainOnNew,
        Status::DocErased { erasure } => Verdict::Erased(*erasure),
        Status::DepRefused | Status::DepMissing | Status::ActorNotYours | Status::SeqConflict => Verdict::DoAgain,
        Status::DeedKnown { hash } => Verdict::Superseded(*hash),
        Status::Retry => Verdict::Wait,
    }
}

/// The items of a push with their results, document by document.
pub fn by_document<'a>(push: &'a Push, results: &'a [Status]) -> BTreeMap<DocumentId, Vec<(&'a Item, &'a Status)>> {
    let mut by_document: BTreeMap<DocumentId, Vec<(&Item, &Status)>> = BTreeMap::new();
    for (item, status) in push.items.iter().zip(results) {
        by_document.entry(item.doc).or_default().push((item, status));
    }
    by_document
}

/// What settling needs besides the documents.
pub struct Settling<'a> {
    /// This desk.
    pub device: DeviceId,
    /// Stores and people as last heard.
    pub directory: &'a Directory,
    /// For what is done again.
    pub writing: &'a mut dyn Writing,
    /// How often each deed was done again in this pass.
    pub again: &'a mut HashMap<DeedId, u32>,
    /// How desk and office stand.
    pub standing: Standing,
}

/// How desk and office stand when an answer is taken in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Standing {
    /// Everything that this desk is granted has been read: what is not here does not come.
    pub read_all: bool,
    /// The office may have lost what it acknowledged.
    pub doubted: bool,
}

impl Settling<'_> {
    /// Takes the results for one document in; `held` shows the outcome.
    ///
    /// # Errors
    /// [`Error`] when the document cannot take them: throw `held` away and see [`unopened`].
    pub fn settle(&mut self, held: &mut Held, answered: &[(&Item, &Status)]) -> Result<Answered, Error> {
        let mut done = Answered::default();
        let mut again = false;
        let waits = answered.iter().any(|(_, status)| self.is_on_its_way(held, status));
        let mut lost = false;
        for (item, status) in answered {
            // What stands on a deed that is still on its way waits with it, and was not done in vain.
            if waits && matches!(verdict(status), Verdict::DoAgain) {
                continue;
            }
            // A page brought it, and the office that was put back to before it neither has it nor takes it for a new one: all of it
            // goes back. As long as nothing speaks for that, a page of this answer may be newer than the status.
            if self.standing.doubted
                && held.acked.has(item.hash)
                && matches!(verdict(status), Verdict::DoAgain | Verdict::SetAside)
            {
                lost = true;
                continue;
            }
            // What stands on what the office has lost waits too.
            if is_for_want_of_another(item, status) && (held.gives_back() || has_what_it_builds_on(held, item)) {
                lost |= !held.gives_back();
                continue;
            }
            again |= self.settle_item(held, item, status, &mut done)?;
        }
        if lost && let Some((item, _)) = answered.first() {
            done.given_back = give_back(held, item.doc)?;
        }
        if again && !mutant::on(Mutant::SkipReauthor) {
            self.do_again(held, &mut done)?;
        }
        Ok(done)
    }

    /// The deed is in the office's history under a change that is not here yet.
    fn is_on_its_way(&self, held: &Held, status: &Status) -> bool {
        matches!(verdict(status), Verdict::Superseded(by) if !held.acked.has(by) && !self.standing.read_all)
    }

    /// True when the deeds that remain must be done again.
    fn settle_item(
        &mut self,
        held: &mut Held,
        item: &Item,
        status: &Status,
        done: &mut Answered,
    ) -> Result<bool, Error> {
        match verdict(status) {
            // The document was rebuilt since, with this deed or what replaced it; or an office that was put back to before that
            // took it in, and its document is still to come.
            Verdict::Keep(_) if item.generation != held.generation && held.acked.id().is_some() => {
                if self.standing.read_all || held.has_acknowledged(item.deed.id)? {
                    held.answered(item.hash);
                    held.show_pending()?;
                    done.superseded.push(item.hash);
                }
                return Ok(false);
            }
            Verdict::Keep(meta) => {
                held.acked.merge([item.change.as_slice()])?;
                // What a page brought before stays as it was kept: another meta comes with the page of that history.
                held.metas.entry(item.hash).or_insert(meta);
                held.answered(item.hash);
                done.accepted.push((item.hash, meta));
                return Ok(false);
            }
            Verdict::SetAside => {
                if !self.renumber(held, item, status, done) {
                    set_aside(held, item, status, done);
                }
            }
            Verdict::Erased(erasure) => {
                set_aside(held, item, status, done);
                done.erased.push(erasure);
                return Ok(false);
            }
            Verdict::DoAgainOnNew if item.generation != held.generation => {
                if mutant::on(Mutant::PendingDropped) {
                    held.answered(item.hash);
                    done.superseded.push(item.hash);
                }
            }
            // The new generation does not come: the complaint left the scopes that are granted here.
            Verdict::DoAgainOnNew if self.standing.read_all => set_aside(held, item, status, done),
            Verdict::DoAgainOnNew => return Ok(false),
            // Without its proof, or without its complaint, it is a deed as any other: of this desk, or of nobody here.
            Verdict::DoAgain if item.meta.is_some() => {
                if item.deed.device == self.device {
                    held.becomes_own(item.hash);
                } else {
                    set_aside(held, item, status, done);
                }
            }
            Verdict::DoAgain => {
                if !self.may_do_again(item.deed.id) {
                    set_aside(held, item, status, done);
                }
            }
            // In a scope that is not granted here the deed is safe, and its change never comes.
            Verdict::Superseded(by) if held.acked.has(by) || self.standing.read_all => {
                held.answered(item.hash);
                done.superseded.push(item.hash);
            }
            // The other change is still on its way with the feed; until it is here, this one stays.
            Verdict::Superseded(_) | Verdict::Wait => return Ok(false),
        }
        Ok(true)
    }

    fn may_do_again(&mut self, deed: DeedId) -> bool {
        let times = self.again.entry(deed).or_default();
        *times += 1;
        *times <= MOST_AGAIN
    }

    /// A number that another complaint bears is no reason to refuse one: it gets another number and keeps the printed one as
    /// a fact, by which it is found. False when there is another reason.
    fn renumber(&mut self, held: &mut Held, item: &Item, status: &Status, done: &mut Answered) -> bool {
        let Act::Record(record) = &item.deed.act else { return false };
        // What is given back for another desk is that desk's to do again.
        let ours = item.meta.is_none() || item.deed.device == self.device;
        if !is_of_another(status) || !ours || !self.may_do_again(item.deed.id) {
            return false;
        }
        let over = self.again.get(&item.deed.id).map_or(0, |times| PASSED_OVER.saturating_pow(times - 1) - 1);
        let Some(number) = self.writing.number(&record.store, over) else { return false };
        let printed = record.number.clone();
        done.renumbered.push(Renumbered { deed: item.deed.id, doc: item.doc, printed, number: number.clone() });
        held.renumber(item.hash, &number);
        true
    }

    /// The remaining deeds, done again under their old ids by new actors on the acknowledged document.
    fn do_again(&mut self, held: &mut Held, done: &mut Answered) -> Result<(), Error> {
        self.writing.forget();
        done.extend(begin_again(held, self.directory, self.writing)?);
        Ok(())
    }
}

/// The office refused a complaint because its number belongs to another one, or to another desk.
fn is_of_another(status: &Status) -> bool {
    let Status::Refused { refusal: Refusal::Field { field, problem } } = status else { return false };
    field == "number" && matches!(problem.as_str(), "taken" | "not_yours")
}

/// The change of this desk was not taken in because one that it builds on is not there.
fn is_for_want_of_another(item: &Item, status: &Status) -> bool {
    item.meta.is_none() && matches!(status, Status::DepMissing | Status::DepRefused)
}

/// Everything that the change builds on was acknowledged by the office.
fn has_what_it_builds_on(held: &Held, item: &Item) -> bool {
    let acknowledged =
        |change: document::Inspected| change.deps.iter().all(|dep| held.acked.has(*dep)) && held.acked.id().is_some();
    document::parse_chunk(&item.change).is_ok_and(acknowledged)
}

/// Does every unanswered deed of a document again, because nothing of it can be sent as it is: a refused change is below it,
/// or the database was copied.
///
/// # Errors
/// As [`reauthor`].
pub fn begin_again(held: &mut Held, directory: &Directory, writing: &mut dyn Writing) -> Result<Answered, Error> {
    let Rebuilt { items, refused, superseded } = reauthor(held, directory, writing)?;
    let aside = |(item, refusal): (Item, _)| (item.hash, Reason::Status(Status::Refused { refusal }));
    let aside = refused.into_iter().map(aside).collect();
    Ok(Answered { aside, superseded, reauthored: items, ..Answered::default() })
}

fn set_aside(held: &mut Held, item: &Item, status: &Status, done: &mut Answered) {
    held.answered(item.hash);
    if mutant::on(Mutant::RefusedForgotten) {
        return done.superseded.push(item.hash);
    }
    done.aside.push((item.hash, Reason::Status(status.clone())));
}

/// What can be settled of a document that cannot be opened: what the office has is the office's, and what would have to be
/// done again is set aside with its text. The document itself stays as it is until it is fetched whole.
pub fn unopened(answered: &[(&Item, &Status)]) -> Answered {
    let mut done = Answered::default();
    for (item, status) in answered {
        match verdict(status) {
            Verdict::Keep(meta) => done.accepted.push((item.hash, meta)),
            Verdict::SetAside => done.aside.push((item.hash, Reason::Status((*status).clone()))),
            Verdict::DoAgain | Verdict::DoAgainOnNew => done.aside.push((item.hash, Reason::Unopened)),
            Verdict::Erased(erasure) => {
                done.aside.push((item.hash, Reason::Status((*status).clone())));
                done.erased.push(erasure);
            }
            Verdict::Superseded(_) => done.superseded.push(item.hash),
            Verdict::Wait => {}
        }
    }
    done
}

impl Answered {
    /// True when nothing was decided.
    pub fn is_empty(&self) -> bool {
        let Answered { accepted, aside, superseded, reauthored, given_back, renumbered, erased } = self;
        let kept = accepted.is_empty() && aside.is_empty() && superseded.is_empty() && renumbered.is_empty();
        let kept = kept && erased.is_empty();
        kept && reauthored.is_empty() && given_back.is_empty()
    }

    /// Adds what became of another document's deeds.
    pub fn extend(&mut self, other: Answered) {
        self.accepted.extend(other.accepted);
        self.aside.extend(other.aside);
        self.superseded.extend(other.superseded);
        self.reauthored.extend(other.reauthored);
        self.given_back.extend(other.given_back);
        self.renumbered.extend(other.renumbered);
        self.erased.extend(other.erased);
    }
}
