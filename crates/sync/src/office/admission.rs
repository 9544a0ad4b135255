//! The admission of one push: every item ends in a status, and what was accepted comes out document by document, ready
//! to be committed. An item is admitted only when its bytes are a well-formed change, its author is who they say, the
//! change does exactly what the deed says, and the rules allow the deed.
//!
//! It must not know where anything is stored. A panic inside Automerge is the caller's to catch; see
//! [`Admission::poisoned`].

mod give_back;
mod rules;

use super::grants::scopes_of;
use super::number::Numbers;
use super::seal::SealKey;
use crate::Scope;
use crate::message::{Registration, Status};
use crate::mutant::{self, Mutant};
use complaint::{Act, Deed, DeedId, DeviceId, Directory, Meta, PersonId, Row, Timestamp};
use document::{ActorId, CaseDocument, ChangeHash, DocumentId, Erasure, Error, Inspected, Item};
use std::collections::{BTreeSet, HashMap, HashSet};
use std::sync::Arc;

/// The largest document, in bytes of its parts (SYNC 6).
pub const MAX_DOCUMENT: usize = 4 << 20;

/// The device that pushes, as the office knows it now.
#[derive(Clone, Debug)]
pub struct Caller {
    /// The device, proved by its signature.
    pub device: DeviceId,
    /// The life of its database.
    pub incarnation: u32,
    /// People enrolled on it.
    pub enrolled: BTreeSet<PersonId>,
    /// Receipt of the push at the office.
    pub received_at: Timestamp,
    /// The device's clock minus the office's, in milliseconds.
    pub skew: i64,
    /// Stores and people as they are now.
    pub directory: Arc<Directory>,
    /// Proves what the office accepted, and checks what comes back.
    pub seals: SealKey,
    /// An actor of the office that nobody used before, for deeds that it must do again.
    pub author: ActorId,
}

/// Whom an actor belongs to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Binding {
    /// The device.
    pub device: DeviceId,
    /// The life of its database.
    pub incarnation: u32,
    /// The person who writes with it.
    pub person: PersonId,
}

/// A document as the office holds it.
#[derive(Clone, PartialEq, Debug)]
pub struct Known {
    /// Its generation.
    pub generation: u32,
    /// Automerge's saved form.
    pub bytes: Vec<u8>,
    /// Its heads.
    pub heads: Vec<ChangeHash>,
    /// Meta of every change, in order of acceptance.
    pub metas: Vec<(ChangeHash, Meta)>,
}

/// What storage knows about everything a push touches.
#[derive(Clone, Debug, Default)]
pub struct Ground {
    /// The documents written to, where they exist.
    pub documents: HashMap<DocumentId, Known>,
    /// Actors that are bound already.
    pub actors: HashMap<ActorId, Binding>,
    /// Deeds of the push that were accepted before, with their document and change: the one that carries the deed now, or the one
    /// that once did, where the deed left with an earlier generation.
    pub deeds: HashMap<DeedId, (DocumentId, ChangeHash)>,
    /// Changes that were refused before.
    pub refused: HashSet<ChangeHash>,
    /// Documents that were erased.
    pub erased: HashMap<DocumentId, Erasure>,
    /// Numbers and desk codes.
    pub numbers: Numbers,
}

/// A change to be committed.
#[derive(Clone, PartialEq, Debug)]
pub struct AcceptedChange {
    /// Its hash.
    pub hash: ChangeHash,
    /// Its author.
    pub actor: ActorId,
    /// Its number among the author's changes in this document.
    pub seq: u64,
    /// The uncompressed chunk.
    pub bytes: Vec<u8>,
    /// The deed, as evidence.
    pub deed: Deed,
    /// Given by the office.
    pub meta: Meta,
}

/// A document with new changes, to be committed.
#[derive(Clone, PartialEq, Debug)]
pub struct ChangedDocument {
    /// Which document.
    pub doc: DocumentId,
    /// Its generation.
    pub generation: u32,
    /// Heads before; `None` when it is new. Whoever commits must find these still in place.
    pub before: Option<Vec<ChangeHash>>,
    /// Heads after.
    pub heads: Vec<ChangeHash>,
    /// Automerge's saved form after.
    pub bytes: Vec<u8>,
    /// Meta of every change after.
    pub metas: Vec<(ChangeHash, Meta)>,
    /// The row after.
    pub row: Row,
    /// The scopes it lies in after. None for one that was rebuilt, which stays where it is.
    pub scopes: BTreeSet<Scope>,
    /// The new changes, in order.
    pub changes: Vec<AcceptedChange>,
}

/// An item that was not admitted; kept so that somebody can look into it.
#[derive(Clone, PartialEq, Debug)]
pub struct RefusedItem {
    /// The item as it was sent.
    pub item: Item,
    /// Why.
    pub status: Status,
}

/// A document in work.
struct Working {
    base: Option<Known>,
    generation: u32,
    /// Absent until first needed, and after a panic.
    open: Option<CaseDocument>,
    metas: document::Metas,
    accepted: Vec<AcceptedChange>,
}

/// The admission of one push.
pub struct Admission {
    caller: Caller,
    ground: Ground,
    working: HashMap<DocumentId, Working>,
    touched: Vec<DocumentId>,
    bound: Vec<(ActorId, Binding)>,
    refused: HashSet<ChangeHash>,
}

/// What an admission comes to.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Admitted {
    /// Documents with new changes, in the order first touched.
    pub documents: Vec<ChangedDocument>,
    /// Actors bound for the first time.
    pub actors: Vec<(ActorId, Binding)>,
}

impl Admission {
    /// Opens the admission of a push of `caller`, who registers these actors.
    pub fn open(caller: Caller, ground: Ground, registrations: &[Registration]) -> Admission {
        let mut admission = Admission {
            caller,
            ground,
            working: HashMap::new(),
            touched: Vec::new(),
            bound: Vec::new(),
            refused: HashSet::new(),
        };
        for registration in registrations {
            admission.register(registration);
        }
        admission
    }

    /// Binds an actor that is free to an enrolled person. One that is taken stays with its owner: its changes are then
    /// answered one by one with [`Status::ActorNotYours`].
    fn register(&mut self, registration: &Registration) {
        let Caller { device, incarnation, .. } = self.caller;
        let free = !self.ground.actors.contains_key(&registration.actor);
        if free && self.caller.enrolled.contains(&registration.person) {
            let binding = Binding { device, incarnation, person: registration.person };
            self.ground.actors.insert(registration.actor, binding);
            self.bound.push((registration.actor, binding));
        }
    }

    /// Decides about the next item of the push.
    pub fn admit(&mut self, item: &Item) -> Status {
        let mut status = self.decide(item).unwrap_or_else(|status| status);
        if mutant::on(Mutant::UnknownDepAccepted) && matches!(status, Status::DepMissing | Status::DepRefused) {
            status = self.accepted(item, self.meta(item.deed.person));
        }
        if !status.is_in() {
            self.refused.insert(item.hash);
        }
        status
    }

    /// To be called when [`Admission::admit`] panicked: the opened document is thrown away, nothing of it is kept, and
    /// the item is refused. The other items go on.
    pub fn poisoned(&mut self, item: &Item) -> Status {
        if let Some(working) = self.working.get_mut(&item.doc) {
            working.open = None;
        }
        self.refused.insert(item.hash);
        Status::InvalidChange { problem: "the change cannot be applied".into() }
    }

    fn decide(&mut self, item: &Item) -> Result<Status, Status> {
        if let Some(erasure) = self.ground.erased.get(&item.doc).filter(|_| !mutant::on(Mutant::ErasedAccepted)) {
            return Err(Status::DocErased { erasure: *erasure });
        }
        if let Some(meta) = self.meta_of(item) {
            return Ok(Status::Duplicate { meta: self.sealed(item, meta) });
        }
        if let Some(meta) = self.proved(item) {
            return self.take_back(item, meta);
        }
        let inspected = document::parse_chunk(&item.change).map_err(|error| self.status_of(&error))?;
        envelope(item, &inspected)?;
        self.check_deed_is_new(item)?;
        let person = self.author(item)?;
        self.check_known(item, &inspected)?;
        if self.open_document(item)? != item.generation {
            let accepted = mutant::on(Mutant::OldGenerationAccepted);
            return if accepted { Ok(self.accepted(item, self.meta(person))) } else { Err(Status::OldGeneration) };
        }
        let after = self.check_change(item)?;
        self.check_rules(item, &inspected, person)?;
        self.accept(item, &inspected, after, self.meta(person))
    }

    /// The meta of a change that is in the office's history already.
    fn meta_of(&self, item: &Item) -> Option<Meta> {
        if let Some(working) = self.working.get(&item.doc) {
            return working.metas.get(&item.hash).copied();
        }
        let known = self.ground.documents.get(&item.doc)?;
        known.metas.iter().find(|(hash, _)| *hash == item.hash).map(|(_, meta)| *meta)
    }

    fn check_deed_is_new(&self, item: &Item) -> Result<(), Status> {
        match self.ground.deeds.get(&item.deed.id) {
            None => Ok(()),
            Some(_) if mutant::on(Mutant::DeedTwice) => Ok(()),
            Some((doc, hash)) if *doc == item.doc => Err(Status::DeedKnown { hash: *hash }),
            Some(_) => Err(invalid("the deed belongs to another complaint")),
        }
    }

    /// The person who wrote the item, once it is sure that the actor is theirs on this device.
    fn author(&self, item: &Item) -> Result<PersonId, Status> {
        let binding = self.ground.actors.get(&item.actor).ok_or(Status::ActorNotYours)?;
        let ours = binding.device == self.caller.device
            && binding.incarnation == self.caller.incarnation
            && self.caller.enrolled.contains(&binding.person);
        let sealed = item.deed.person == binding.person && item.deed.device == binding.device;
        if ours && sealed { Ok(binding.person) } else { Err(Status::ActorNotYours) }
    }

    /// A document the office does not have can only begin with its recording.
    fn check_known(&self, item: &Item, inspected: &Inspected) -> Result<(), Status> {
        let begun = self.working.get(&item.doc).is_some_and(|w| w.base.is_some() || !w.accepted.is_empty());
        if begun || self.ground.documents.contains_key(&item.doc) || matches!(item.deed.act, Act::Record(_)) {
            return Ok(());
        }
        let refused = inspected.deps.iter().any(|dep| self.was_refused(*dep));
        Err(if refused { Status::DepRefused } else { Status::DepMissing })
    }

    fn was_refused(&self, hash: ChangeHash) -> bool {
        self.refused.contains(&hash) || self.ground.refused.contains(&hash)
    }

    /// Makes the document ready to be read and gives its generation; it is opened once a push, and once more after a panic.
    fn open_document(&mut self, item: &Item) -> Result<u32, Status> {
        let base = self.ground.documents.get(&item.doc);
        let generation = base.map_or(item.generation, |known| known.generation);
        let working = self.working.entry(item.doc).or_insert_with(|| Working {
            base: base.cloned(),
            generation,
            open: None,
            metas: base.map(|known| known.metas.iter().copied().collect()).unwrap_or_default(),
            accepted: Vec::new(),
        });
        if working.open.is_none() {
            let opened = working.reopen().map_err(|_| Status::Retry)?;
            working.open = Some(opened);
        }
        Ok(working.generation)
    }

    /// The document with the change, when the change does exactly what its deed says.
    fn check_change(&self, item: &Item) -> Result<CaseDocument, Status> {
        let working = self.working.get(&item.doc).ok_or(Status::Retry)?;
        let before = working.open.as_ref().ok_or(Status::Retry)?;
        if working.size() + item.change.len() > MAX_DOCUMENT {
            return Err(Status::TooLarge);
        }
        document::check(before, item).map_err(|error| self.status_of(&error))
    }

    fn meta(&self, person: PersonId) -> Meta {
        let Caller { device, received_at, skew, .. } = self.caller;
        Meta { person, device, received_at, skew, seal: None }
    }

    fn sealed(&self, item: &Item, meta: Meta) -> Meta {
        self.caller.seals.sealed(item.doc, item.generation, item.hash, meta)
    }

    fn accepted(&self, item: &Item, meta: Meta) -> Status {
        Status::Accepted { meta: self.sealed(item, meta) }
    }

    fn accept(
        &mut self,
        item: &Item,
        inspected: &Inspected,
        after: CaseDocument,
        meta: Meta,
    ) -> Result<Status, Status> {
        let working = self.working.get_mut(&item.doc).ok_or(Status::Retry)?;
        working.metas.insert(item.hash, meta);
        working.open = Some(after);
        if working.accepted.is_empty() {
            self.touched.push(item.doc);
        }
        working.accepted.push(AcceptedChange {
            hash: item.hash,
            actor: item.actor,
            seq: inspected.seq,
            bytes: item.change.clone(),
            deed: item.deed.clone(),
            meta,
        });
        self.ground.deeds.insert(item.deed.id, (item.doc, item.hash));
        if let Act::Record(record) = &item.deed.act {
            self.ground.numbers.taken.insert(record.number.clone(), item.doc);
        }
        Ok(self.accepted(item, meta))
    }

    /// The status that names what is wrong with a change.
    fn status_of(&self, error: &Error) -> Status {
        match error {
            Error::TooLarge { .. } => Status::TooLarge,
            Error::MissingDependency(hash) if self.was_refused(*hash) => Status::DepRefused,
            Error::MissingDependency(_) => Status::DepMissing,
            Error::Sequence { .. } => Status::SeqConflict,
            Error::InvalidChange(_) => invalid("not a plain change chunk"),
            Error::Schema(_) => invalid("breaks the schema"),
            Error::NotTheDeed(_) => invalid("does not do what its deed says"),
            Error::Damaged(_) => invalid("the document could not be loaded again"),
        }
    }

    /// What is to be committed. Saving and the row are made here, once for each document.
    ///
    /// # Errors
    /// When a document that was opened before cannot be read now: nothing may be committed then.
    pub fn finish(mut self) -> Result<Admitted, Error> {
        let mut documents = Vec::with_capacity(self.touched.len());
        for doc in &self.touched {
            if let Some(working) = self.working.remove(doc) {
                documents.push(working.finish(*doc, &self.caller.directory)?);
            }
        }
        let used: HashSet<ActorId> = documents.iter().flat_map(|d| &d.changes).map(|change| change.actor).collect();
        let actors = self.bound.into_iter().filter(|(actor, _)| used.contains(actor)).collect();
        Ok(Admitted { documents, actors })
    }
}

impl Working {
    /// The document from what is certain: the office's copy and what this push added to it.
    fn reopen(&self) -> Result<CaseDocument, Error> {
        let mut document = match &self.base {
            Some(known) => CaseDocument::load_at(&known.bytes, &known.heads)?,
            None => CaseDocument::start()?,
        };
        document.merge(self.accepted.iter().map(|change| change.bytes.as_slice()))?;
        Ok(document)
    }

    fn size(&self) -> usize {
        let base = self.base.as_ref().map_or(0, |known| known.bytes.len());
        base + self.accepted.iter().map(|change| change.bytes.len()).sum::<usize>()
    }

    fn finish(self, doc: DocumentId, directory: &Directory) -> Result<ChangedDocument, Error> {
        let document = match self.open {
            Some(document) => document,
            None => self.reopen()?,
        };
        let mut metas = self.base.as_ref().map(|known| known.metas.clone()).unwrap_or_default();
        metas.extend(self.accepted.iter().map(|change| (change.hash, change.meta)));
        let row = document.row(&self.metas)?;
        Ok(ChangedDocument {
            doc,
            generation: self.generation,
            before: self.base.map(|known| known.heads),
            heads: document.heads(),
            bytes: document.save(),
            scopes: scopes_of(&row.store, row.restricted, directory),
            row,
            metas,
            changes: self.accepted,
        })
    }
}

/// The envelope names the change, the actor and the complaint that the change and the deed name themselves.
fn envelope(item: &Item, inspected: &Inspected) -> Result<(), Status> {
    if inspected.hash != item.hash {
        return Err(invalid("the hash is another"));
    }
    if inspected.actor != item.actor {
        return Err(Status::ActorNotYours);
    }
    if item.deed.complaint != item.doc {
        return Err(invalid("the deed belongs to another complaint"));
    }
    Ok(())
}

fn invalid(problem: &str) -> Status {
    Status::InvalidChange { problem: problem.into() }
}
