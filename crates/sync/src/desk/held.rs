//! A document as a desk holds it, opened: what the office has acknowledged, and this desk's unanswered deeds on top.

use complaint::{Act, Case, Deed, DeedId, Facts, Field, Number, Row, fold};
use document::{AckedChange, ActorId, CaseDocument, ChangeHash, Error, Item, Metas};

/// Generation of a document that was never rebuilt.
pub const FIRST_GENERATION: u32 = 1;

/// A document, opened.
#[derive(Clone, Debug)]
pub struct Held {
    /// What the office has acknowledged.
    pub acked: CaseDocument,
    /// The same with this desk's unanswered deeds.
    pub whole: CaseDocument,
    /// What the office knows of the acknowledged changes.
    pub metas: Metas,
    /// Its generation.
    pub generation: u32,
    /// The unanswered deeds, in the order done.
    pub pending: Vec<Item>,
}

/// A document, read.
#[derive(Clone, Debug)]
pub struct Read {
    /// What it holds.
    pub facts: Facts,
    /// What that amounts to.
    pub case: Case,
}

impl Held {
    /// A document nobody has written to.
    ///
    /// # Errors
    /// As [`CaseDocument::start`].
    pub fn blank() -> Result<Held, Error> {
        let start = CaseDocument::start()?;
        Ok(Held {
            acked: start.clone(),
            whole: start,
            metas: Metas::new(),
            generation: FIRST_GENERATION,
            pending: Vec::new(),
        })
    }

    /// Opens a document from its parts: the saved form, the acknowledged changes after it, what the office knows of both,
    /// and the unanswered deeds.
    ///
    /// # Errors
    /// [`Error`] when the parts do not make a document.
    pub fn open(
        snapshot: Option<&[u8]>,
        tail: &[AckedChange],
        metas: Metas,
        generation: u32,
        pending: Vec<Item>,
    ) -> Result<Held, Error> {
        let mut acked = match snapshot {
            Some(bytes) => CaseDocument::load(bytes)?,
            None => CaseDocument::start()?,
        };
        acked.merge(tail.iter().map(|change| change.bytes.as_slice()))?;
        let whole = with_pending(&acked, &pending, generation)?;
        Ok(Held { acked, whole, metas, generation, pending })
    }

    /// The whole document, read.
    ///
    /// # Errors
    /// As [`CaseDocument::facts`].
    pub fn read(&self) -> Result<Read, Error> {
        Read::of(&self.whole, &self.metas)
    }

    /// Writes a deed as a change of `actor` and gives what is to be sent; whoever keeps it adds it to `pending`.
    ///
    /// # Errors
    /// As [`CaseDocument::perform`].
    pub fn write(&mut self, deed: Deed, actor: ActorId) -> Result<Item, Error> {
        let written = self.whole.perform(&deed, actor)?;
        Ok(Item {
            doc: deed.complaint,
            generation: self.generation,
            hash: written.hash,
            change: written.bytes,
            actor: written.actor,
            deed,
            meta: None,
        })
    }

    /// The deed is in the acknowledged document.
    pub(crate) fn has_acknowledged(&self, deed: DeedId) -> Result<bool, Error> {
        self.acked.has_deed(deed)
    }

    /// Shows what waits now, and nothing that was answered.
    pub(crate) fn show_pending(&mut self) -> Result<(), Error> {
        self.whole = with_pending(&self.acked, &self.pending, self.generation)?;
        Ok(())
    }

    /// Something that the office may have lost waits to be given back.
    pub(crate) fn gives_back(&self) -> bool {
        self.pending.iter().any(|item| item.meta.is_some())
    }

    /// A change that is given back becomes a deed of this desk, to be done again.
    pub(crate) fn becomes_own(&mut self, hash: ChangeHash) {
        self.pending.iter_mut().filter(|item| item.hash == hash).for_each(|item| item.meta = None);
    }

    /// A complaint that waits is recorded under another number; it keeps the first one printed as a fact.
    pub(crate) fn renumber(&mut self, hash: ChangeHash, number: &Number) {
        for item in self.pending.iter_mut().filter(|item| item.hash == hash) {
            item.meta = None;
            if let Act::Record(record) = &mut item.deed.act {
                let printed = std::mem::replace(&mut record.number, number.clone());
                let name = Field::PrintedNumber.name().to_owned();
                record.fields.entry(name).or_insert_with(|| printed.as_str().to_owned());
            }
        }
    }

    /// An unanswered deed is no longer waiting.
    pub(crate) fn answered(&mut self, hash: ChangeHash) {
        self.pending.retain(|item| item.hash != hash);
    }
}

impl Read {
    /// The facts of a document and what they amount to.
    ///
    /// # Errors
    /// As [`CaseDocument::facts`].
    pub fn of(document: &CaseDocument, metas: &Metas) -> Result<Read, Error> {
        let facts = document.facts(metas)?;
        let case = fold::fold(&facts);
        Ok(Read { facts, case })
    }

    /// The line in lists.
    pub fn row(&self) -> Row {
        Row::of(&self.facts, &self.case)
    }
}

/// The document with the unanswered deeds. What is given back may stand on what was done again since under another change:
/// then neither it nor what stands on it is shown, until the office has answered. Deeds of this desk on an earlier generation
/// are shown as they will be done again, and go out as they are: the office answers what is to become of them.
pub(crate) fn with_pending(acked: &CaseDocument, pending: &[Item], generation: u32) -> Result<CaseDocument, Error> {
    let mut whole = acked.clone();
    if pending.iter().all(|item| item.meta.is_none() && item.generation == generation) {
        whole.merge(pending.iter().map(|item| item.change.as_slice()))?;
        return Ok(whole);
    }
    let rebuilt = pending.iter().any(|item| item.generation != generation);
    for item in pending {
        let merged = match item.generation == generation {
            true => whole.merge([item.change.as_slice()]),
            false => Err(Error::NotTheDeed("it is of another generation".to_owned())),
        };
        match merged {
            Ok(()) => {}
            Err(Error::MissingDependency(_) | Error::NotTheDeed(_)) if item.meta.is_none() && rebuilt => {
                whole = shown(whole, item);
            }
            Err(Error::MissingDependency(_) | Error::NotTheDeed(_)) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(whole)
}

/// The document with a deed that cannot be merged, if it still fits. The change that this makes never leaves the desk: its author is
/// nobody, and always the same nobody, so that the document is the same each time it is opened.
fn shown(whole: CaseDocument, item: &Item) -> CaseDocument {
    let mut with = whole.clone();
    let nobody = ActorId(item.actor.0.map(|byte| !byte));
    match with.perform(&item.deed, nobody) {
        Ok(_) => with,
        Err(_) => whole,
    }
}
