//! The proposal in force and what became of it.

use super::lifecycle::Lifecycle;
use crate::{Act, DeedId, Done, Overruled, Proposal, Proposed, Reply};
use std::collections::HashMap;

/// The latest proposal on the way to where the complaint stands, since it was last taken up again.
pub(super) fn proposed(lifecycle: &Lifecycle<'_>, deeds: &[Done]) -> Option<Proposed> {
    let since = lifecycle.path.iter().rposition(|done| matches!(done.deed.act, Act::Reopen { .. })).unwrap_or(0);
    let path = lifecycle.path.get(since..).unwrap_or_default();
    let at = path.iter().rposition(|done| matches!(done.deed.act, Act::Propose { .. }))?;
    let (done, following) = path.get(at..)?.split_first()?;
    let Act::Propose { proposal, .. } = &done.deed.act else { return None };
    Some(Proposed {
        id: done.deed.id,
        by: done.deed.person,
        at: done.instant(),
        proposal: proposal.as_ref().clone(),
        approved: following.iter().find_map(|next| match next.deed.act {
            Act::Approve { .. } => Some((next.deed.person, next.instant())),
            _ => None,
        }),
        reply: following.iter().find_map(|next| match next.deed.act {
            Act::Answer { reply, .. } => Some(reply),
            _ => None,
        }),
        proofs: proofs(done.deed.id, proposal, deeds),
    })
}

/// For each line the first record of it.
fn proofs(proposed: DeedId, proposal: &Proposal, deeds: &[Done]) -> Vec<Option<String>> {
    let first = |wanted: usize| {
        deeds.iter().find_map(|done| match &done.deed.act {
            Act::Fulfil { proposal, line, proof } if *proposal == proposed && *line as usize == wanted => {
                Some(proof.clone())
            }
            _ => None,
        })
    };
    (0..proposal.lines.len()).map(first).collect()
}

/// The sum of every proposal that the customer accepted, in minor units.
pub(super) fn given(lifecycle: &Lifecycle<'_>) -> u64 {
    let (mut offered, mut given) = (0, 0_u64);
    for done in &lifecycle.path {
        match &done.deed.act {
            Act::Propose { proposal, .. } => offered = proposal.total(),
            Act::Answer { reply: Reply::Accepted, .. } => given = given.saturating_add(std::mem::take(&mut offered)),
            _ => {}
        }
    }
    given
}

/// Lines that somebody did though somebody else had: what was given twice is told.
pub(super) fn done_again(deeds: &[Done]) -> Vec<Overruled> {
    let mut first: HashMap<(DeedId, u32), DeedId> = HashMap::new();
    let mut again = Vec::new();
    for done in deeds {
        let Act::Fulfil { proposal, line, .. } = &done.deed.act else { continue };
        let by = *first.entry((*proposal, *line)).or_insert(done.deed.id);
        if by != done.deed.id {
            again.push(Overruled { deed: done.deed.id, by });
        }
    }
    again
}
