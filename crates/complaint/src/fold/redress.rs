//! The proposal in force and what became of it.

use super::lifecycle::Lifecycle;
use crate::{Act, Currency, DeedId, Done, Facts, Field, Given, Overruled, Proposal, Proposed, Reply};
use std::collections::{BTreeMap, HashMap};

/// The latest proposal on the way to where the complaint stands, since it was last taken up again.
pub(super) fn proposed(lifecycle: &Lifecycle<'_>, deeds: &[Done]) -> Option<Proposed> {
    let since = lifecycle.path.iter().rposition(|done| matches!(done.deed.act, Act::Reopen { .. })).unwrap_or(0);
    let path = lifecycle.path.get(since..).unwrap_or_default();
    let at = path.iter().rposition(|done| matches!(done.deed.act, Act::Propose { .. }))?;
    let (done, following) = path.get(at..)?.split_first()?;
    what_became(done, following, deeds)
}

/// The latest proposal on that way that the customer accepted, unless they took the complaint back since: what is promised,
/// whatever was proposed after it.
pub(super) fn promised(lifecycle: &Lifecycle<'_>, deeds: &[Done]) -> Option<Proposed> {
    let (mut proposed, mut promised) = (None, None);
    for (at, done) in lifecycle.path.iter().enumerate() {
        match &done.deed.act {
            Act::Propose { .. } => proposed = Some(at),
            Act::Answer { reply: Reply::Accepted, .. } => promised = proposed,
            Act::Withdraw { .. } => promised = None,
            _ => {}
        }
    }
    let (done, following) = lifecycle.path.get(promised?..)?.split_first()?;
    what_became(done, following, deeds).filter(|promised| !promised.waits_for_approval())
}

/// What became of the proposal that a deed is, by the deeds that followed on it.
fn what_became(done: &Done, following: &[&Done], deeds: &[Done]) -> Option<Proposed> {
    let Act::Propose { proposal, .. } = &done.deed.act else { return None };
    Some(Proposed {
        id: done.deed.id,
        by: done.deed.person,
        at: done.instant(),
        proposal: proposal.as_ref().clone(),
        approved: following.iter().find_map(|next| match next.deed.act {
            Act::Approve { proposal, .. } if proposal == done.deed.id => Some((next.deed.person, next.instant())),
            _ => None,
        }),
        reply: following.iter().find_map(|next| match next.deed.act {
            Act::Answer { reply, .. } => Some(reply),
            _ => None,
        }),
        proofs: proofs(done.deed.id, proposal, deeds),
    })
}

/// The first record of each line that was done, of whichever proposal.
fn records(deeds: &[Done]) -> HashMap<(DeedId, u32), &Done> {
    let mut records = HashMap::new();
    for done in deeds {
        if let Act::Fulfil { proposal, line, .. } = &done.deed.act {
            records.entry((*proposal, *line)).or_insert(done);
        }
    }
    records
}

/// For each line the first record of it.
fn proofs(proposed: DeedId, proposal: &Proposal, deeds: &[Done]) -> Vec<Option<String>> {
    let records = records(deeds);
    let proof = |line: u32| match &records.get(&(proposed, line))?.deed.act {
        Act::Fulfil { proof, .. } => Some(proof.clone()),
        _ => None,
    };
    (0..).zip(&proposal.lines).map(|(line, _)| proof(line)).collect()
}

/// What was given in this case, and what is owed by what was promised, in minor units, whatever the currency: every line that
/// was done, whichever proposal it is of and whatever became of that, and what the customer has accepted.
pub(super) fn given(promised: Option<&Proposed>, deeds: &[Done]) -> u64 {
    let records = records(deeds);
    let accepted = |id: DeedId| promised.is_some_and(|promised| promised.id == id);
    let lines = deeds.iter().flat_map(|done| match &done.deed.act {
        Act::Propose { proposal, .. } => {
            proposal.lines.iter().zip(0..).map(|(line, n)| (done.deed.id, n, line.amount)).collect()
        }
        _ => Vec::new(),
    });
    let counted = lines.filter(|(id, line, _)| records.contains_key(&(*id, *line)) || accepted(*id));
    counted.fold(0, |sum, (_, _, amount)| sum.saturating_add(amount))
}

/// Money that the customer got, by currency: every line that was done, whichever proposal it is of, and what the record says was
/// given before the complaint came here. What is promised and not done yet is not in it, and amounts of different currencies are
/// never added.
pub(crate) fn given_by_currency(facts: &Facts) -> Vec<Given> {
    let records = records(&facts.deeds);
    let mut sums: BTreeMap<Currency, u64> = BTreeMap::new();
    let mut add = |currency, amount: u64| {
        let sum = sums.entry(currency).or_default();
        *sum = sum.saturating_add(amount);
    };
    // The record never changes, so nobody can make more of it afterwards.
    if let Some(before) = facts.record.field(Field::ExternalRedress).and_then(|said| said.parse::<Given>().ok()) {
        add(before.currency, before.amount);
    }
    for done in &facts.deeds {
        let Act::Propose { proposal, .. } = &done.deed.act else { continue };
        let lines = proposal.lines.iter().zip(0..).filter(|(_, line)| records.contains_key(&(done.deed.id, *line)));
        lines.for_each(|(line, _)| add(proposal.currency, line.amount));
    }
    let given = sums.into_iter().filter(|(_, amount)| *amount > 0);
    given.map(|(currency, amount)| Given { currency, amount }).collect()
}

/// Records of lines that somebody had done before, or of a proposal that does not stand: what was given twice, or in vain, is
/// told.
pub(super) fn in_vain(lifecycle: &Lifecycle<'_>, overruled: &[Overruled], deeds: &[Done]) -> Vec<Overruled> {
    let records = records(deeds);
    let lost: HashMap<DeedId, DeedId> = overruled.iter().map(|lost| (lost.deed, lost.by)).collect();
    let fulfilled = deeds.iter().filter_map(|done| match &done.deed.act {
        Act::Fulfil { proposal, line, .. } => Some((done.deed.id, *proposal, *line)),
        _ => None,
    });
    let in_vain = fulfilled.filter_map(|(deed, proposal, line)| {
        let first = records.get(&(proposal, line)).map(|done| done.deed.id).filter(|first| *first != deed);
        let by = first.or_else(|| lost.get(&proposal).copied().filter(|_| !lifecycle.is_on_path(proposal)))?;
        Some(Overruled { deed, by })
    });
    in_vain.collect()
}
