//! Needs attention: deeds the office refused, facts on which people disagree, and what somebody must be told once.

use super::{Reach, name_of};
use crate::view::{AttentionView, ContestedValue, RefusedView, RowView};
use crate::{App, Result};
use complaint::{Act, DeedId, Directory, Person, Refusal, Register, Variant};
use store::{ListedRow, News, Refused, Told, WorklistQuery};
use sync::message::Status;

/// Contested complaints shown at the most.
const MOST: u32 = 200;

impl App {
    /// What waits for a person's judgement; refused deeds first, the newest first.
    ///
    /// # Errors
    /// [`crate::Error::NobodyHere`], or the replica's.
    pub fn needs_attention(&self) -> Result<Vec<AttentionView>> {
        let Reach { stores, confined } = self.my_reach()?;
        let query = WorklistQuery {
            view: store::View::Contested,
            stores,
            confined,
            sort: Some(store::Sort::Newest),
            offset: 0,
            limit: MOST,
        };
        let refused = self.all_refused()?.into_iter().map(|refused| AttentionView::Refused(Box::new(refused)));
        let mut views: Vec<AttentionView> = refused.collect();
        for listed in self.inner.reader.worklist(&query)?.rows {
            views.extend(self.contested(&listed)?);
        }
        for told in self.inner.reader.told()? {
            views.extend(self.told(told)?);
        }
        Ok(views)
    }

    /// News of this desk, for whoever works here.
    fn told(&self, told: Told) -> Result<Option<AttentionView>> {
        let Told { id, complaint, at, news } = told;
        if let News::Copied { before, now } = news {
            return Ok(Some(AttentionView::Copied { id, before, now, at }));
        }
        let Some(listed) = complaint.map(|id| self.inner.reader.row(id)).transpose()?.flatten() else {
            return Ok(None);
        };
        if !self.may_read(&self.somebody()?, &listed.row.place()) {
            return Ok(None);
        }
        let row = Box::new(self.row_view(listed.clone(), &self.directory()));
        match news {
            News::Renumbered { printed, .. } => Ok(Some(AttentionView::Renumbered { id, row, printed, at })),
            News::Overruled => self.overruled(row, DeedId(id)),
            News::Copied { .. } => Ok(None),
        }
    }

    fn overruled(&self, row: Box<RowView>, deed: DeedId) -> Result<Option<AttentionView>> {
        let Some((_, read)) = self.find_read(row.id)? else { return Ok(None) };
        let Some(overruled) = read.case.overruled.iter().find(|overruled| overruled.deed == deed) else {
            return Ok(None);
        };
        let find = |id: DeedId| read.facts.deeds.iter().find(|done| done.deed.id == id).map(|done| done.deed.clone());
        let both = find(deed).zip(find(overruled.by));
        Ok(both.map(|(deed, by)| AttentionView::Overruled { row, deed: Box::new(deed), by: Box::new(by) }))
    }

    /// Every deed the office refused and nobody has dismissed. They are of this desk, so whoever works here sees them, unless
    /// they are, or may be, about a complaint that is closed to them.
    pub(crate) fn all_refused(&self) -> Result<Vec<RefusedView>> {
        self.refused_where(|_| true)
    }

    /// Those of them that are wanted.
    pub(crate) fn refused_where(&self, is_wanted: impl Fn(&Refused) -> bool) -> Result<Vec<RefusedView>> {
        let (person, directory) = (self.somebody()?, self.directory());
        let mut views = Vec::new();
        for refused in self.inner.reader.refused()? {
            if is_wanted(&refused) && self.may_see_refused(&person, &refused)? {
                views.push(self.refused_view(refused, &directory)?);
            }
        }
        Ok(views)
    }

    /// A deed on a complaint that left this desk may have been about staff: nobody knows it here any more. Its author sees
    /// it, and whoever may read such complaints.
    fn may_see_refused(&self, person: &Person, refused: &Refused) -> Result<bool> {
        if refused.deed.person == person.id || person.role.reads_restricted() {
            return Ok(true);
        }
        if let Some(listed) = self.inner.reader.row(refused.complaint)? {
            return Ok(!listed.row.restricted || listed.row.recorded_by == person.id);
        }
        Ok(matches!(&refused.deed.act, Act::Record(record) if !record.accuses_staff()))
    }

    fn refused_view(&self, refused: Refused, directory: &Directory) -> Result<RefusedView> {
        let number = match &refused.deed.act {
            Act::Record(record) => Some(record.number.clone()),
            _ => self.inner.reader.row(refused.complaint)?.map(|listed| listed.row.number),
        };
        let (reason, rule) = reason(&refused.status);
        Ok(RefusedView {
            deed: refused.deed.id,
            complaint: refused.complaint,
            number,
            person: refused.deed.person,
            person_name: name_of(directory, refused.deed.person).unwrap_or_else(|| refused.deed.person.to_string()),
            at: refused.deed.at,
            refused_at: refused.at,
            reason,
            rule,
            act: refused.deed.act,
        })
    }

    fn contested(&self, listed: &ListedRow) -> Result<Vec<AttentionView>> {
        let Some((_, read)) = self.find_read(listed.row.id)? else { return Ok(Vec::new()) };
        let directory = self.directory();
        let view = |(field, register): (String, Register)| AttentionView::Contested {
            row: Box::new(self.row_view(listed.clone(), &directory)),
            field,
            values: register.variants.into_iter().map(|variant| value(variant, &directory)).collect(),
        };
        Ok(read.facts.fields.into_iter().filter(|(_, register)| register.is_contested()).map(view).collect())
    }
}

fn value(variant: Variant, directory: &Directory) -> ContestedValue {
    ContestedValue {
        person_name: variant.person.and_then(|person| name_of(directory, person)),
        value: variant.value,
        at: variant.at,
    }
}

/// The stable name of a refusal, and the rule where one was named. A status of a newer office keeps its own name.
fn reason(status: &str) -> (String, Option<Refusal>) {
    match serde_json::from_str::<Status>(status) {
        Ok(Status::Refused { refusal }) => {
            let name = match &refusal {
                Refusal::Role { .. } => "role",
                Refusal::Scope => "scope",
                Refusal::State { .. } => "state",
                Refusal::Limit { .. } => "limit",
                Refusal::FourEyes { .. } => "four_eyes",
                Refusal::Field { .. } => "field",
            };
            (name.to_owned(), Some(refusal))
        }
        _ => {
            let named: serde_json::Value = serde_json::from_str(status).unwrap_or_default();
            let name = named.get("status").and_then(serde_json::Value::as_str).unwrap_or("unknown");
            (name.to_ascii_lowercase(), None)
        }
    }
}
