//! One complaint, loaded: deeds go in, facts come out.

use crate::guard::guarded;
use crate::read::{self, COMPLAINT, EVENTS, FIELDS};
use crate::{ActorId, ChangeHash, Error, event, inspect, start, whole};
use automerge::transaction::{CommitOptions, Transactable, Transaction};
use automerge::{Automerge, Change, LoadOptions, OnPartialLoad, ROOT, ReadDoc, ScalarValue, VerificationMode, hydrate};
use complaint::{Act, ComplaintId, Deed, DeedId, Facts, Meta, Row, fold::fold};
use std::collections::{HashMap, HashSet};
use std::sync::OnceLock;

/// What the office knows of the changes of a document, by hash. Empty for changes that are not acknowledged.
pub type Metas = HashMap<ChangeHash, Meta>;

/// One complaint, loaded.
#[derive(Clone, Debug)]
pub struct CaseDocument {
    doc: Automerge,
    /// Its saved form, while nothing was written since somebody proved that it loads.
    proved: Option<Vec<u8>>,
}

/// A deed, written.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Written {
    /// Hash of the change.
    pub hash: ChangeHash,
    /// The uncompressed change chunk.
    pub bytes: Vec<u8>,
    /// Its author.
    pub actor: ActorId,
}

impl CaseDocument {
    /// A document that holds the constant start only: loaded once, copied ever after.
    ///
    /// # Errors
    /// Never in practice: the start is a constant that a test loads.
    pub fn start() -> Result<Self, Error> {
        static LOADED: OnceLock<Automerge> = OnceLock::new();
        let doc = match LOADED.get() {
            Some(doc) => doc.clone(),
            None => {
                let doc = Automerge::load(start::BYTES).map_err(|error| Error::Damaged(error.to_string()))?;
                LOADED.get_or_init(|| doc).clone()
            }
        };
        Ok(Self { doc, proved: None })
    }

    /// A saved document. Automerge sees it only once [`whole::parse`] has bounded it.
    ///
    /// # Errors
    /// [`Error::Damaged`] when the bytes are cut, altered, or lack changes that others build on; [`Error::TooLarge`] over
    /// a limit of size, operations or depth.
    pub fn load(bytes: &[u8]) -> Result<Self, Error> {
        whole::parse(bytes).map_err(damaged)?;
        let options =
            LoadOptions::new().on_partial_load(OnPartialLoad::Error).verification_mode(VerificationMode::Check);
        let doc = guarded(|| {
            Automerge::load_with_options(bytes, options).map_err(|error| Error::Damaged(error.to_string()))
        })?;
        let document = Self { doc, proved: None };
        if !document.has(start::HASH) || !document.doc.get_missing_deps(&[]).is_empty() {
            return Err(Error::Damaged("changes are missing".to_owned()));
        }
        Ok(document)
    }

    /// A saved document that must have exactly these heads: the only proof that nothing is missing at its end.
    ///
    /// # Errors
    /// As [`CaseDocument::load`], and [`Error::Damaged`] when the heads differ.
    pub fn load_at(bytes: &[u8], heads: &[ChangeHash]) -> Result<Self, Error> {
        let document = Self::load(bytes)?;
        let mut heads = heads.to_vec();
        heads.sort_unstable();
        if document.heads() == heads {
            Ok(document)
        } else {
            Err(Error::Damaged("the saved document has other heads".to_owned()))
        }
    }

    /// Merges changes that were admitted before: any order, any repetition.
    ///
    /// # Errors
    /// [`Error::MissingDependency`] and [`Error::InvalidChange`] leave the document as it was. After
    /// [`Error::Damaged`] throw it away.
    pub fn merge<'a>(&mut self, changes: impl IntoIterator<Item = &'a [u8]>) -> Result<(), Error> {
        let mut new = Vec::new();
        let mut hashes = HashSet::new();
        for bytes in changes {
            let inspected = inspect::parse_chunk(bytes)?;
            if !self.has(inspected.hash) && hashes.insert(inspected.hash) {
                new.push((inspected, bytes));
            }
        }
        let dependencies = new.iter().flat_map(|(inspected, _)| &inspected.deps);
        if let Some(missing) = dependencies.into_iter().find(|dep| !hashes.contains(dep) && !self.has(**dep)) {
            return Err(Error::MissingDependency(*missing));
        }
        self.proved = None;
        let doc = &mut self.doc;
        guarded(|| {
            let changes: Vec<Change> = new.iter().map(|(_, bytes)| read_change(bytes)).collect::<Result<_, _>>()?;
            doc.apply_changes(changes).map_err(|error| Error::Damaged(error.to_string()))
        })?;
        match new.iter().find(|(inspected, _)| !self.has(inspected.hash)) {
            Some((inspected, _)) => Err(Error::Damaged(format!("change {} was not taken in", inspected.hash))),
            None => Ok(()),
        }
    }

    /// Writes a deed as one change.
    ///
    /// # Errors
    /// [`Error::NotTheDeed`] when the deed is for another complaint, was done before, records twice, or is of a kind this
    /// version does not know; [`Error::TooLarge`] when the office would refuse the change: throw the document away then.
    pub fn perform(&mut self, deed: &Deed, actor: ActorId) -> Result<Written, Error> {
        let hash = self.write(deed, actor)?;
        let change = self.doc.get_change_by_hash(&automerge::ChangeHash(hash.0));
        let change = change.ok_or_else(|| Error::Damaged("the change was not kept".to_owned()))?;
        inspect::within_limits(change.raw_bytes().len(), change.len(), change.deps().len())?;
        Ok(Written { hash, bytes: change.raw_bytes().to_vec(), actor })
    }

    /// Writes a deed as if it had been done right after the complaint was recorded: whatever was written since is newer. The
    /// document stays as it is.
    ///
    /// # Errors
    /// As [`CaseDocument::perform`], and when `actor` has written in the document since.
    pub fn perform_late(&self, deed: &Deed, actor: ActorId) -> Result<Written, Error> {
        let recorded = read::recording(&self.doc)?.ok_or_else(|| Error::Schema("there is no record".to_owned()))?;
        if self.has_deed(deed.id)? {
            return Err(Error::NotTheDeed("the deed was done before".to_owned()));
        }
        self.at(&[recorded])?.perform(deed, actor)
    }

    /// The document as Automerge holds it.
    pub(crate) fn automerge(&self) -> &Automerge {
        &self.doc
    }

    /// The uncompressed chunk of a change.
    pub(crate) fn find_change(&self, hash: ChangeHash) -> Option<Vec<u8>> {
        self.doc.get_change_by_hash(&automerge::ChangeHash(hash.0)).map(|change| change.raw_bytes().to_vec())
    }

    /// Writes a deed as one change and gives its hash only: the change itself costs a walk over all operations.
    pub(crate) fn write(&mut self, deed: &Deed, actor: ActorId) -> Result<ChangeHash, Error> {
        self.expect_fitting(deed)?;
        let parts = event::encode(deed)?;
        let events = read::root(&self.doc, EVENTS)?;
        let fields = read::root(&self.doc, FIELDS)?;
        self.proved = None;
        self.doc.set_actor(automerge::ActorId::from(actor.0.as_slice()));
        let mut transaction = self.doc.transaction();
        write(&mut transaction, deed, parts, &events, &fields).map_err(|error| Error::Schema(error.to_string()))?;
        let options = CommitOptions::default().with_message(deed.act.name()).with_time(deed.at.0.div_euclid(1000));
        let (hash, _) = transaction.commit_with(options);
        hash.map(|hash| ChangeHash(hash.0)).ok_or_else(|| Error::Damaged("the change was not kept".to_owned()))
    }

    /// Is the deed one for this document, and a new one?
    fn expect_fitting(&self, deed: &Deed) -> Result<(), Error> {
        let refuse = |why: &str| Err(Error::NotTheDeed(why.to_owned()));
        match (&deed.act, self.id()) {
            (Act::Record(_), Some(_)) => return refuse("the complaint is recorded already"),
            (Act::Record(_), None) => {}
            (_, Some(id)) if id == deed.complaint => {}
            (_, Some(_)) => return refuse("the deed is for another complaint"),
            (_, None) => return refuse("the complaint is not recorded"),
        }
        if self.has_deed(deed.id)? { refuse("the deed was done before") } else { Ok(()) }
    }

    /// True when a deed of that id is in the document.
    ///
    /// # Errors
    /// [`Error::Schema`] when it is no complaint document.
    pub fn has_deed(&self, deed: DeedId) -> Result<bool, Error> {
        let events = read::root(&self.doc, EVENTS)?;
        let found = self.doc.get(events, deed.to_string()).map_err(|error| Error::Schema(error.to_string()))?;
        Ok(found.is_some())
    }

    /// Automerge's saved form.
    pub fn save(&self) -> Vec<u8> {
        self.proved.clone().unwrap_or_else(|| self.doc.save())
    }

    /// The same document, which remembers these bytes as its saved form.
    pub(crate) fn proved_by(self, saved: Vec<u8>) -> Self {
        Self { proved: Some(saved), ..self }
    }

    /// The heads, ascending.
    pub fn heads(&self) -> Vec<ChangeHash> {
        let mut heads: Vec<ChangeHash> = self.doc.get_heads().into_iter().map(|hash| ChangeHash(hash.0)).collect();
        heads.sort_unstable();
        heads
    }

    /// True when the change is in the document.
    pub fn has(&self, hash: ChangeHash) -> bool {
        self.doc.get_missing_deps(&[automerge::ChangeHash(hash.0)]).is_empty()
    }

    /// Every change but the constant start, each after those it builds on: hash and uncompressed chunk.
    pub fn changes(&self) -> Vec<(ChangeHash, Vec<u8>)> {
        let changes = self.doc.get_changes(&[]).into_iter();
        let pairs = changes.map(|change| (ChangeHash(change.hash().0), change.raw_bytes().to_vec()));
        pairs.filter(|(hash, _)| *hash != start::HASH).collect()
    }

    /// The same, hashes only.
    pub(crate) fn hashes(&self) -> Vec<ChangeHash> {
        let all = self.doc.get_changes_meta(&[]).into_iter().map(|change| ChangeHash(change.hash.0));
        all.filter(|hash| *hash != start::HASH).collect()
    }

    /// The number that the actor's next change has, from 1.
    pub fn next_seq(&self, actor: ActorId) -> u64 {
        let all = self.doc.get_changes_meta(&[]).into_iter();
        let own = all.filter(|change| change.actor.to_bytes() == actor.0.as_slice());
        own.map(|change| change.seq).max().unwrap_or(0) + 1
    }

    /// The complaint this document holds; `None` before it is recorded.
    pub fn id(&self) -> Option<ComplaintId> {
        read::complaint(&self.doc)
    }

    /// The facts.
    ///
    /// # Errors
    /// [`Error::Schema`] when the complaint is not recorded, or a part is missing or of the wrong type.
    pub fn facts(&self, metas: &Metas) -> Result<Facts, Error> {
        read::facts(&self.doc, metas)?.ok_or_else(|| Error::Schema("there is no record".to_owned()))
    }

    /// The facts as they stood at `heads`, that is, as the author of a change with these dependencies saw them; `None`
    /// before the complaint was recorded.
    ///
    /// # Errors
    /// [`Error::MissingDependency`] when a head is not in the document; otherwise as [`CaseDocument::facts`].
    pub fn facts_at(&self, heads: &[ChangeHash], metas: &Metas) -> Result<Option<Facts>, Error> {
        if self.are_heads(heads) {
            return read::facts(&self.doc, metas);
        }
        read::facts(&self.at(heads)?.doc, metas)
    }

    /// The document as it stood at `heads`.
    pub(crate) fn at(&self, heads: &[ChangeHash]) -> Result<Self, Error> {
        if let Some(missing) = heads.iter().find(|hash| !self.has(**hash)) {
            return Err(Error::MissingDependency(*missing));
        }
        if self.are_heads(heads) {
            return Ok(self.clone());
        }
        let heads: Vec<_> = heads.iter().map(|hash| automerge::ChangeHash(hash.0)).collect();
        let doc = self.doc.fork_at(&heads).map_err(|error| Error::Damaged(error.to_string()))?;
        Ok(Self { doc, proved: None })
    }

    /// True when the document's heads are these.
    pub(crate) fn are_heads(&self, hashes: &[ChangeHash]) -> bool {
        let heads = self.doc.get_heads();
        heads.len() == hashes.len() && heads.iter().all(|head| hashes.contains(&ChangeHash(head.0)))
    }

    /// The row.
    ///
    /// # Errors
    /// As [`CaseDocument::facts`].
    pub fn row(&self, metas: &Metas) -> Result<Row, Error> {
        let facts = self.facts(metas)?;
        Ok(Row::of(&facts, &fold(&facts)))
    }
}

/// What is wrong with a chunk is damage when the chunk was to be a document.
fn damaged(error: Error) -> Error {
    if let Error::InvalidChange(why) = error { Error::Damaged(why) } else { error }
}

fn read_change(bytes: &[u8]) -> Result<Change, Error> {
    Change::from_bytes(bytes.to_vec()).map_err(|error| Error::InvalidChange(error.to_string()))
}

/// The operations of a deed: its entry first, keys ascending, then the registers an edit sets; what a record states is a
/// register's value until an edit. The order is part of the format. An entry is made whole: Automerge takes several times as
/// long for one scalar after the other.
fn write(
    transaction: &mut Transaction<'_>,
    deed: &Deed,
    parts: Vec<(&'static str, ScalarValue)>,
    events: &automerge::ObjId,
    fields: &automerge::ObjId,
) -> Result<(), automerge::AutomergeError> {
    let entry: HashMap<&str, hydrate::Value> = parts.into_iter().map(|(key, value)| (key, value.into())).collect();
    transaction.batch_create_object(events, deed.id.to_string(), &entry.into(), false)?;
    match &deed.act {
        Act::Record(_) => transaction.put(ROOT, COMPLAINT, deed.complaint.0.as_bytes().to_vec()),
        Act::Edit { changes } => {
            changes.iter().try_for_each(|change| transaction.put(fields, &change.field, change.value.as_str()))
        }
        _ => Ok(()),
    }
}
