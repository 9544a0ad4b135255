//! Limits, four eyes, and what is owed.

use super::{Refusal, not_too_long, required};
use crate::policy::is_currency;
use crate::redress::{MAX_AMOUNT, MAX_LINES, left};
use crate::{Act, Case, DeedId, Directory, Facts, Line, Person, Place, Proposal, Proposed, Remedy, Reply, Role, State};

/// A proposal is whole, claims no more than its author's own limit, and is not the second of somebody whom the customer refused.
pub(super) fn judge_proposal(
    person: &Person,
    act: &Act,
    proposal: &Proposal,
    (facts, case): (&Facts, &Case),
    directory: &Directory,
) -> Result<(), Refusal> {
    required("reason", &proposal.reason)?;
    if proposal.lines.len() > MAX_LINES {
        return Err(Refusal::field("lines", "too_many"));
    }
    proposal.lines.iter().try_for_each(judge_content)?;
    if !is_currency(proposal.currency.code()) {
        return Err(Refusal::field("currency", "value"));
    }
    if proposal.limit > left(person.role, proposal.currency, case) {
        return Err(Refusal::field("limit", "value"));
    }
    let refused = case.proposed.as_ref().filter(|proposed| proposed.reply == Some(Reply::Rejected));
    if refused.is_some_and(|refused| refused.by == person.id)
        && is_somebody_else(person, &Place::of(facts, case), directory)
    {
        return Err(Refusal::four_eyes(act));
    }
    Ok(())
}

/// True when there is anybody else who could propose: at a desk alone there is not.
fn is_somebody_else(person: &Person, place: &Place, directory: &Directory) -> bool {
    let able = |other: &Person| other.active && other.role != Role::Auditor && directory.reads(other, place);
    directory.people.iter().any(|other| other.id != person.id && able(other))
}

fn judge_content(line: &Line) -> Result<(), Refusal> {
    if line.remedy == Remedy::NoneStated {
        return Err(Refusal::field("remedy", "value"));
    }
    if line.needs_amount() && line.amount == 0 {
        return Err(Refusal::field("amount", "missing"));
    }
    if line.amount > MAX_AMOUNT {
        return Err(Refusal::field("amount", "too_long"));
    }
    not_too_long("note", &line.note)
}

/// The proposal that waits is approved by a second person within their own limit.
pub(super) fn judge_approval(person: &Person, act: &Act, proposal: DeedId, case: &Case) -> Result<(), Refusal> {
    let proposed = judge_second(person, act, proposal, case)?;
    let (amount, limit) = (proposed.proposal.total(), left(person.role, proposed.proposal.currency, case));
    if amount > limit { Err(Refusal::Limit { amount, limit }) } else { Ok(()) }
}

/// The proposal is the one in force, and somebody else's.
pub(super) fn judge_second<'a>(
    person: &Person,
    act: &Act,
    proposal: DeedId,
    case: &'a Case,
) -> Result<&'a Proposed, Refusal> {
    let proposed = in_force(proposal, case)?;
    if proposed.by == person.id { Err(Refusal::four_eyes(act)) } else { Ok(proposed) }
}

/// The line is one of what the customer was promised, and not done yet.
pub(super) fn judge_line(proposal: DeedId, line: u32, case: &Case) -> Result<(), Refusal> {
    let promised = case.promised.as_ref().filter(|promised| promised.id == proposal);
    match promised.ok_or_else(|| Refusal::field("proposal", "value"))?.proofs.get(line as usize) {
        Some(None) => Ok(()),
        Some(Some(_)) | None => Err(Refusal::field("line", "value")),
    }
}

/// What was promised is done before the complaint ends, and what was refused is not put right.
pub(super) fn judge_done(act: &Act, case: &Case) -> Result<(), Refusal> {
    if case.promised.as_ref().is_some_and(|promised| !promised.is_fulfilled()) {
        return Err(Refusal::field("lines", "owed"));
    }
    match case.proposed.as_ref().and_then(|proposed| proposed.reply) {
        Some(Reply::Rejected) if matches!(act, Act::Resolve { .. }) => Err(Refusal::state(act, State::Rejected)),
        _ => Ok(()),
    }
}

/// There is something to offer.
pub(super) fn judge_offer(case: &Case) -> Result<(), Refusal> {
    if case.proposed.is_some() { Ok(()) } else { Err(Refusal::field("proposal", "missing")) }
}

fn in_force(proposal: DeedId, case: &Case) -> Result<&Proposed, Refusal> {
    case.proposed.as_ref().filter(|proposed| proposed.id == proposal).ok_or_else(|| Refusal::field("proposal", "value"))
}

#[cfg(test)]
mod tests;
