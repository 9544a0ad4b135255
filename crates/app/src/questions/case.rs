//! One complaint, whole.

mod allowed;

use super::name_of;
use crate::view::{CaseView, Line, Relation, Telling};
use crate::{App, Error, Result};
use complaint::statutory::of_case;
use complaint::{Case, ComplaintId, DeedId, Directory, Done, Due, Timestamp};
use document::Item;
use std::collections::HashSet;
use sync::desk::Read;

impl App {
    /// One complaint as it stands, for whoever works here now.
    ///
    /// # Errors
    /// [`Error::NotFound`] when it is not here or the person may not know of it; the two are not told apart.
    pub fn case(&self, id: ComplaintId) -> Result<CaseView> {
        let person = self.somebody()?;
        let directory = self.directory();
        let kept = self.find_kept(id)?.ok_or(Error::NotFound)?;
        let (read, pending) = (&kept.read, &kept.stored.pending);
        self.expect_readable(&person, read)?;
        let store = read.case.store.clone();
        // At a desk alone nothing waits: there is nobody to send to.
        let waiting = pending.iter().filter(|_| !self.is_alone());
        let unsent: Vec<DeedId> = waiting.map(|item| item.deed.id).collect();
        let row = read.row();
        let zone = self.zone(&store);
        let policies = self.policies();
        let policy = policies.of_row(&row);
        let clocks = complaint::clock::clocks_by(&row, &zone, policy);
        Ok(CaseView {
            id,
            number: read.facts.record.number.clone(),
            store_name: directory.store(&store).map(|found| found.name.clone()).unwrap_or_default(),
            owner_name: read.case.owner.and_then(|owner| name_of(&directory, owner)),
            due_at: next_due(&clocks),
            clocks,
            deadlines: of_case(&read.facts, &read.case, policy, &zone),
            policy: policy.version,
            paused: complaint::clock::stand_still(&read.case.waits, policy),
            timeline: timeline(read, &unsent, &directory),
            allowed: allowed::allowed(&person, read, &directory),
            refused: self.refused_where(|refused| refused.complaint == id)?,
            telling: telling(pending, read, &directory),
            ladder: self.ladder_view(pending, read),
            duty_phone: directory.store(&store).and_then(|store| store.duty_phone.clone()),
            attachments: self.attachments(read, &unsent)?,
            relations: self.relations(&read.case)?,
            may_disclose: self.may_disclose(&person),
            unsent,
            store,
            zone,
            facts: read.facts.clone(),
            case: read.case.clone(),
        })
    }

    fn relations(&self, case: &Case) -> Result<Vec<Relation>> {
        let related = case.relations.iter().map(|related| {
            let is_here = self.find_number(&related.relation.number)? == Some(related.relation.to);
            Ok(Relation { related: related.clone(), is_here })
        });
        related.collect()
    }
}

/// The next of these clocks to fall due: what `complaint::clock::next_due` computes them for once more.
fn next_due(clocks: &[Due]) -> Option<Timestamp> {
    clocks.iter().filter(|due| due.met_at.is_none()).map(|due| due.due_at).min()
}

fn timeline(read: &Read, unsent: &[DeedId], directory: &Directory) -> Vec<Line> {
    let unsent: HashSet<&DeedId> = unsent.iter().collect();
    read.facts.deeds.iter().map(|done| line(done, &read.case, unsent.contains(&done.deed.id), directory)).collect()
}

fn line(done: &Done, case: &Case, unsent: bool, directory: &Directory) -> Line {
    let deed = &done.deed;
    Line {
        deed: deed.id,
        at: done.instant(),
        claimed_at: deed.at,
        received_at: done.meta.map(|meta| meta.received_at),
        person: deed.person,
        person_name: name_of(directory, deed.person).unwrap_or_else(|| deed.person.to_string()),
        device: deed.device,
        act: deed.act.clone(),
        unsent,
        skewed: done.is_skewed(),
        overruled_by: case.overruled.iter().find(|lost| lost.deed == deed.id).map(|lost| lost.by),
    }
}

/// Who can have heard of each open escalation. At a desk alone nobody ever will, so there is nothing to say.
fn telling(pending: &[Item], read: &Read, directory: &Directory) -> Vec<Telling> {
    let duty_phone = directory.store(&read.case.store).and_then(|store| store.duty_phone.clone());
    read.case
        .open_escalations()
        .map(|escalation| Telling {
            escalation: escalation.id,
            to: escalation.to,
            sent: !pending.iter().any(|item| item.deed.id == escalation.id),
            duty_phone: duty_phone.clone(),
        })
        .collect()
}
