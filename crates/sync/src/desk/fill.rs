//! The first sync of a scope: the office's file, range by range. What was read and stored is not asked for again, also by
//! another pass, as long as the office has the same file; else it is read from the start of another.

use super::answer::AnswerError;
use super::pass::{Portion, Step};
use crate::message::{FetchRange, FetchedRange, FileName};
use crate::mutant::{self, Mutant};
use crate::{Cursor, Scope, file};
use complaint::DeviceId;
use document::DocumentId;

/// Files begun in one pass before it is given up: an office that has another one at every request sends none to its end.
const MOST_FILES: u32 = 4;

/// Where the reading of a file stands.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Place {
    /// Which file.
    pub file: FileName,
    /// How much of it is stored, in bytes.
    pub offset: u64,
    /// Where the scope stood when it was made.
    pub cursor: Cursor,
    /// The last document stored.
    pub after: Option<DocumentId>,
}

/// A scope on its way.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Filling {
    pub(super) scope: Scope,
    place: Option<Place>,
    received: u64,
    files: u32,
}

impl Filling {
    pub(super) fn open(scope: Scope, place: Option<Place>) -> Filling {
        Filling { scope, place, received: 0, files: 0 }
    }

    pub(super) fn step(&self, device: DeviceId, max_bytes: u32) -> Step {
        let file = self.place.as_ref().map(|place| place.file);
        let offset = self.place.as_ref().map_or(0, |place| place.offset);
        Step::FetchRange(FetchRange { device, scope: self.scope.clone(), file, offset, max_bytes })
    }

    /// A range came.
    pub(super) fn ranged(&mut self, answer: FetchedRange) -> Result<Portion, AnswerError> {
        let wrong = || AnswerError::Order(self.scope.clone());
        let begun = self.place.take_if(|place| place.file == answer.file);
        let afresh = begun.is_none();
        // The same bytes may stand at another line, also of an office that was put back: they hold the same documents, and what
        // is read again from there changes nothing.
        let (offset, after) = begun.map_or((0, None), |place| (place.offset, place.after));
        if answer.offset != offset && !mutant::on(Mutant::OffsetUnchecked) {
            return Err(wrong());
        }
        self.files += u32::from(afresh);
        let snapshots = file::read(&answer.bytes).map_err(|_| wrong())?;
        let mut last = after;
        for snapshot in &snapshots {
            if last.is_some_and(|last| snapshot.doc <= last) {
                return Err(wrong());
            }
            last = Some(snapshot.doc);
        }
        let offset = answer.offset + answer.bytes.len() as u64;
        let more = offset < answer.length;
        if offset > answer.length || (more && snapshots.is_empty()) || self.files > MOST_FILES {
            return Err(wrong());
        }
        self.received += snapshots.len() as u64;
        let place = Place { file: answer.file, offset, cursor: answer.cursor.clone(), after: last };
        self.place = more.then(|| place.clone());
        Ok(Portion {
            scope: self.scope.clone(),
            snapshots,
            changed: Vec::new(),
            left: Vec::new(),
            afresh,
            cursor: (!more).then(|| answer.cursor.clone()),
            start: answer.cursor,
            place: more.then_some(place),
            from_file: true,
            progress: (self.received, answer.total.max(self.received)),
        })
    }
}
