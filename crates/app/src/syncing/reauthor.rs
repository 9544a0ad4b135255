//! A copied or rolled-back database begins a new life: everything unanswered is done again by new actors.

use super::settle::settled;
use crate::session::Hands;
use crate::{App, Error, Result};
use complaint::ComplaintId;
use store::{Change, News, SettledDoc, Told};
use sync::desk::settle::begin_again;
use sync::desk::{Answered, Writing};

impl App {
    /// This database was copied or rolled back: it goes on under a new desk code, and does everything unanswered again.
    pub(super) fn begin_new_life(&self, incarnation: u32, desk_code: String, token: [u8; 16]) -> Result<()> {
        Hands::new(self).forget();
        let mut replica = self.writer();
        let mut desk = self.inner.reader.desk()?.ok_or(Error::NoDesk)?;
        desk.incarnation = incarnation;
        let before = std::mem::replace(&mut desk.desk_code, desk_code);
        let office = desk.office.as_mut().ok_or(Error::Alone)?;
        office.push_token = token;
        office.next_push_id = 1;
        let (mut answered, mut docs) = (Answered::default(), Vec::new());
        for doc in self.documents_waiting()? {
            match self.begin_again(doc) {
                Ok(Some((part, settled))) => {
                    answered.extend(part);
                    docs.push(settled);
                }
                Ok(None) => {}
                Err(error) if error.is_of_one_document() => {
                    tracing::warn!(complaint = %doc, "a complaint cannot be opened; its deeds go out as they are");
                }
                Err(error) => return Err(error),
            }
        }
        let mut settled = settled(answered, docs, self.now());
        let news = News::Copied { before, now: desk.desk_code.clone() };
        settled.told.push(Told { id: self.any_id(), complaint: None, at: settled.at, news });
        let changed = replica.reincarnate(&desk, &settled)?;
        drop(replica);
        self.remember_desk(desk);
        self.tell(changed | Change::Desk);
        tracing::warn!(incarnation, "this desk's database was copied or rolled back; it goes on under a new code");
        Ok(())
    }

    fn begin_again(&self, doc: ComplaintId) -> Result<Option<(Answered, SettledDoc)>> {
        let Some(mut held) = self.find_document(doc)? else { return Ok(None) };
        let answered = begin_again(&mut held, &self.directory(), &mut Hands::new(self))?;
        Ok(Some((answered, self.settled_doc(doc, &held)?)))
    }

    /// Every document with unanswered deeds.
    fn documents_waiting(&self) -> Result<Vec<ComplaintId>> {
        let mut docs = Vec::new();
        loop {
            let query = store::WorklistQuery {
                view: store::View::Waiting,
                stores: None,
                confined: None,
                sort: Some(store::Sort::Newest),
                offset: u32::try_from(docs.len()).unwrap_or(u32::MAX),
                limit: 500,
            };
            let listed = self.inner.reader.worklist(&query)?;
            if listed.rows.is_empty() {
                return Ok(docs);
            }
            docs.extend(listed.rows.iter().map(|listed| listed.row.id));
        }
    }
}
