//! Who may do what. One pure function, run on the desk before a deed is written and in the office before it is accepted.
//!
//! | deed | roles | state, as the author saw it |
//! |---|---|---|
//! | record | all but auditor | not recorded yet |
//! | note, attach, edit | all but auditor | any |
//! | acknowledge, escalate | all but auditor | not closed or withdrawn |
//! | assign to oneself | all but auditor | not closed or withdrawn |
//! | assign to others or to nobody | handler and above | not closed or withdrawn |
//! | resolve | all but auditor | open but proposed, approval pending, offered and rejected; what was accepted is done, line by line |
//! | reopen | all but auditor | resolved, closed, withdrawn and their like |
//! | close | handler and above | resolved, not investigated, referred to an outside body; what was accepted is done; of severity 1 and 2 the cause is known |
//! | withdraw | handler and above | open |
//! | transfer to another store | handler and above | open |
//! | wait | all but auditor | received, assessed, investigating, returned, rejected, not investigated, fulfilling |
//! | resume | all but auditor | waiting |
//! | not investigate | handler and above | received, assessed, investigating |
//! | propose | all but auditor; after a refusal by the customer somebody else than before, where there is anybody | open but offered and final response |
//! | approve | handler and above, never the proposer, within the own limit | approval pending |
//! | return | handler and above, never the proposer | approval pending |
//! | offer | all but auditor | proposed |
//! | answer | all but auditor | offered, final response |
//! | fulfil | all but auditor | open, of what the customer accepted |
//! | refer, set aside | handler and above | open |
//! | contact, told by phone, relate, unrelate, find, print | all but auditor | any |
//! | cause | handler and above | any |
//! | survey | all but auditor | resolved, closed, final response |
//! | take back that staff is accused | manager and above | any |
//! | take, decline | at least the role asked | any, while the escalation is open |
//!
//! Everybody needs to be active and to read complaints of that place; an auditor changes nothing. A disabled assignee is no
//! ground for refusal: the assignment was right when it was made. A deed this version does not know is refused.

use crate::facts::ALLEGATIONS;
use crate::field::{FieldError, MAX_VALUE};
use crate::file::{self, MAX_CASE_BYTES, MAX_FILE_BYTES, MAX_FILES, MAX_THUMBNAIL_BYTES};
use crate::{
    AcknowledgeMethod, Act, Case, DeedId, Directory, EscalationStatus, Facts, Field, FieldChange, File, FileKind,
};
use crate::{Person, PersonId, Place, Record, Reply, Role, State, StoreCode};
use serde::{Deserialize, Serialize};
use std::collections::HashSet;

mod redress;
mod state;
mod trace;

/// The longest description, note or reason, in bytes.
pub const MAX_TEXT: usize = 64 * 1024;

/// The most deeds that one is done after: so many people would have to act on one case before they hear of each other.
const MAX_AFTER: usize = 32;

/// The most deeds of one case that begin, end, halt, carry on or move it.
const MAX_STEPS: usize = 1_000;

/// The longest name of a field, in bytes.
const MAX_NAME: usize = 64;

/// Why a deed is refused. Names are stable: they travel in the protocol and select the wording.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, thiserror::Error)]
#[serde(tag = "rule", rename_all = "snake_case")]
pub enum Refusal {
    /// The role may not do this deed.
    #[error("role {role} may not {deed}")]
    Role {
        /// Stable role name.
        role: String,
        /// Stable deed name.
        deed: String,
    },
    /// The person does not reach the complaint's store, or is disabled.
    #[error("outside the person's stores")]
    Scope,
    /// The state does not allow the deed.
    #[error("{deed} is not possible while {state}")]
    State {
        /// Stable deed name.
        deed: String,
        /// Stable state name.
        state: String,
    },
    /// Above what the role may give.
    #[error("{amount} is above the limit of {limit}")]
    Limit {
        /// What is to be given, in minor units.
        amount: u64,
        /// What the role may give, in minor units.
        limit: u64,
    },
    /// It takes a second person: whoever proposed has no say in it.
    #[error("{deed} takes somebody else than the proposer")]
    FourEyes {
        /// Stable deed name.
        deed: String,
    },
    /// A field or text is missing, too long or not a word the field knows.
    #[error("{field}: {problem}")]
    Field {
        /// Stable field name.
        field: String,
        /// `missing`, `too_long`, `too_many`, `value`, `not_editable` or `owed`.
        problem: String,
    },
}

/// Judges a deed. Role and scope are judged as they are now; `seen` is the complaint as its author saw it (`None` before
/// it is recorded). The fold alone settles concurrency, so arrival order never refuses a legitimate deed.
///
/// # Errors
/// The [`Refusal`] that names the first rule broken.
pub fn judge(person: &Person, act: &Act, seen: Option<(&Facts, &Case)>, directory: &Directory) -> Result<(), Refusal> {
    if !person.active {
        return Err(Refusal::Scope);
    }
    if person.role < least_role(person, act) || person.role == Role::Auditor {
        return Err(Refusal::role(person, act));
    }
    match (act, seen) {
        (Act::Record(record), None) => judge_record(person, record, directory),
        (_, None) => Err(Refusal::state(act, State::Draft)),
        (_, Some((facts, case))) => {
            judge_place(person, &Place::of(facts, case), directory)?;
            state::judge(act, case.state)?;
            judge_after(act, facts)?;
            judge_content(person, act, facts, case, directory)
        }
    }
}

/// Judges by where the complaint is *now* a deed whose author saw it somewhere else. What somebody adds to the file who has
/// lost the complaint meanwhile is taken late: notes, files, words with the customer and what was printed decide nothing, and a line of redress
/// that was done is done. Everything else needs its author, and whoever
/// it is given to, to read the complaint as it is.
///
/// # Errors
/// [`Refusal::Scope`], or the assignee.
pub fn judge_late(
    person: &Person,
    act: &Act,
    (facts, case): (&Facts, &Case),
    directory: &Directory,
) -> Result<(), Refusal> {
    let place = Place::of(facts, case);
    match act {
        Act::Note { .. }
        | Act::Attach(_)
        | Act::Fulfil { .. }
        | Act::Contact(_)
        | Act::ToldByPhone(_)
        | Act::Survey(_)
        | Act::Print(_) => Ok(()),
        Act::Assign { to: Some(to) } => {
            judge_place(person, &place, directory)?;
            judge_assignee(*to, &place, directory)
        }
        _ => judge_place(person, &place, directory),
    }
}

impl Refusal {
    fn role(person: &Person, act: &Act) -> Self {
        Self::Role { role: person.role.name().to_owned(), deed: act.name().to_owned() }
    }

    fn state(act: &Act, state: State) -> Self {
        Self::State { deed: act.name().to_owned(), state: state.name().to_owned() }
    }

    fn four_eyes(act: &Act) -> Self {
        Self::FourEyes { deed: act.name().to_owned() }
    }

    fn field(field: &str, problem: &str) -> Self {
        Self::Field { field: field.to_owned(), problem: problem.to_owned() }
    }
}

/// The least role for a deed, as far as the deed alone tells.
fn least_role(person: &Person, act: &Act) -> Role {
    match act {
        Act::Record(_)
        | Act::Note { .. }
        | Act::Attach(_)
        | Act::Edit { .. }
        | Act::Acknowledge { .. }
        | Act::Escalate { .. }
        | Act::Resolve { .. }
        | Act::Reopen { .. }
        | Act::Wait { .. }
        | Act::Resume { .. }
        | Act::Propose { .. }
        | Act::Offer { .. }
        | Act::Answer { .. }
        | Act::Fulfil { .. }
        | Act::Contact(_)
        | Act::ToldByPhone(_)
        | Act::Relate(_)
        | Act::Unrelate { .. }
        | Act::Find(_)
        | Act::Survey(_)
        | Act::Print(_)
        | Act::Unknown { .. } => Role::Clerk,
        Act::Assign { to } if *to == Some(person.id) => Role::Clerk,
        Act::Assign { .. }
        | Act::Close { .. }
        | Act::Withdraw { .. }
        | Act::Transfer { .. }
        | Act::NotInvestigate { .. }
        | Act::Approve { .. }
        | Act::Return { .. }
        | Act::Refer { .. }
        | Act::SetAside { .. }
        | Act::Take { .. }
        | Act::Decline { .. }
        | Act::Cause(_) => Role::Handler,
    }
}

/// A deed is done after a few others, each named once, and a case has only so many that begin or end something: whoever forges more
/// would keep everybody busy who reads it.
fn judge_after(act: &Act, facts: &Facts) -> Result<(), Refusal> {
    let Some(after) = act.after().or_else(|| act.placed_after()) else { return Ok(()) };
    let named: HashSet<&DeedId> = after.iter().collect();
    let steps =
        || facts.deeds.iter().filter(|done| done.deed.act.after().is_some() || done.deed.act.placed_after().is_some());
    if after.len() > MAX_AFTER || named.len() < after.len() || steps().count() >= MAX_STEPS {
        return Err(Refusal::field("after", "too_many"));
    }
    Ok(())
}

fn judge_reach(person: &Person, store: &StoreCode, directory: &Directory) -> Result<(), Refusal> {
    if directory.reaches(person, store) { Ok(()) } else { Err(Refusal::Scope) }
}

fn judge_place(person: &Person, place: &Place, directory: &Directory) -> Result<(), Refusal> {
    if directory.reads(person, place) { Ok(()) } else { Err(Refusal::Scope) }
}

/// Are the deed's own words complete, and does what it points at exist?
fn judge_content(person: &Person, act: &Act, facts: &Facts, case: &Case, directory: &Directory) -> Result<(), Refusal> {
    match act {
        Act::Record(_) => Err(Refusal::state(act, case.state)),
        Act::Note { text } => required("text", text),
        Act::Attach(file) => judge_file(file, facts),
        Act::Assign { to } => to.map_or(Ok(()), |to| judge_assignee(to, &Place::of(facts, case), directory)),
        Act::Acknowledge { method: AcknowledgeMethod::CannotReach, text } => required("text", text),
        Act::Acknowledge { text, .. } => not_too_long("text", text),
        Act::Escalate { to, reason } => {
            if !matches!(to, Role::Handler | Role::Supervisor | Role::Manager | Role::Quality) {
                return Err(Refusal::field("to", "value"));
            }
            required("reason", reason)
        }
        Act::Take { escalation } => judge_escalation(person, act, *escalation, case),
        Act::Decline { escalation, reason } => {
            judge_escalation(person, act, *escalation, case)?;
            required("reason", reason)
        }
        Act::Resolve { outcome, .. } | Act::Close { outcome, .. } => {
            redress::judge_done(act, case)?;
            trace::judge_cause(act, facts, case)?;
            required("outcome", outcome)
        }
        Act::Reopen { reason, .. }
        | Act::Withdraw { reason, .. }
        | Act::Wait { reason, .. }
        | Act::Resume { reason, .. }
        | Act::NotInvestigate { reason, .. }
        | Act::SetAside { reason, .. } => required("reason", reason),
        Act::Refer { body, reason, .. } => {
            required("body", body)?;
            required("reason", reason)
        }
        Act::Propose { proposal, .. } => redress::judge_proposal(person, act, proposal, (facts, case), directory),
        Act::Approve { proposal, .. } => redress::judge_approval(person, act, *proposal, case),
        Act::Return { proposal, reason, .. } => {
            redress::judge_second(person, act, *proposal, case)?;
            required("reason", reason)
        }
        Act::Offer { method, text, .. } => {
            if matches!(method, AcknowledgeMethod::Slip | AcknowledgeMethod::CannotReach) {
                return Err(Refusal::field("method", "value"));
            }
            redress::judge_offer(case)?;
            required("text", text)
        }
        Act::Answer { reply: Reply::Accepted, text, .. } => not_too_long("text", text),
        Act::Answer { text, .. } => required("text", text),
        Act::Fulfil { proposal, line, proof } => {
            redress::judge_line(*proposal, *line, case)?;
            required("proof", proof)
        }
        Act::Transfer { to, reason, .. } => {
            if *to == case.store || directory.store(to).is_none() {
                return Err(Refusal::field("store", "value"));
            }
            required("reason", reason)
        }
        Act::Edit { changes } => {
            judge_changes(changes)?;
            let opens = case.restricted && !still_accuses(changes, facts);
            if opens && !person.role.reads_restricted() { Err(Refusal::role(person, act)) } else { Ok(()) }
        }
        Act::Contact(_)
        | Act::ToldByPhone(_)
        | Act::Relate(_)
        | Act::Unrelate { .. }
        | Act::Find(_)
        | Act::Cause(_)
        | Act::Survey(_)
        | Act::Print(_) => trace::judge(act, facts, case),
        Act::Unknown { .. } => Err(Refusal::field("act", "value")),
    }
}

/// The office must be able to place the complaint, and its number must say the same store.
fn judge_record(person: &Person, record: &Record, directory: &Directory) -> Result<(), Refusal> {
    judge_reach(person, &record.store, directory)?;
    if directory.store(&record.store).is_none() {
        return Err(Refusal::field("store", "value"));
    }
    if record.number.store() != record.store.as_str() {
        return Err(Refusal::field("number", "value"));
    }
    required("description", &record.description)?;
    record.fields.iter().try_for_each(|(name, value)| match Field::find(name) {
        Some(field) => fits(field, value),
        None if name.is_empty() || name.len() > MAX_NAME || value.len() > MAX_VALUE => {
            Err(Refusal::field(name, "too_long"))
        }
        None => Ok(()),
    })
}

/// True when staff is accused also after these changes.
fn still_accuses(changes: &[FieldChange], facts: &Facts) -> bool {
    ALLEGATIONS.into_iter().any(|(field, value)| match changes.iter().find(|change| change.field == field.name()) {
        Some(change) => change.value == value,
        None => facts.says(field, value),
    })
}

/// The assignee is somebody who can open the case and work on it.
fn judge_assignee(to: PersonId, place: &Place, directory: &Directory) -> Result<(), Refusal> {
    let able = |assignee: &&Person| assignee.role != Role::Auditor && directory.reads(assignee, place);
    match directory.person(to).filter(able) {
        Some(_) => Ok(()),
        None => Err(Refusal::field("owner", "value")),
    }
}

/// The escalation is there, open, and asks for no higher role.
fn judge_escalation(person: &Person, act: &Act, escalation: DeedId, case: &Case) -> Result<(), Refusal> {
    let Some(found) = case.escalations.iter().find(|found| found.id == escalation) else {
        return Err(Refusal::field("escalation", "value"));
    };
    if found.status != EscalationStatus::Open {
        return Err(Refusal::state(act, case.state));
    }
    if person.role < found.to { Err(Refusal::role(person, act)) } else { Ok(()) }
}

/// At least one change, each to a field people may edit, none twice.
fn judge_changes(changes: &[FieldChange]) -> Result<(), Refusal> {
    if changes.is_empty() {
        return Err(Refusal::field("changes", "missing"));
    }
    let mut seen = HashSet::new();
    changes.iter().try_for_each(|change| {
        // What was given elsewhere is no money of ours: nobody makes more of it here.
        let field = Field::find(&change.field).filter(|field| *field != Field::ExternalRedress);
        let field = field.ok_or_else(|| Refusal::field(&change.field, "not_editable"))?;
        if !seen.insert(field) {
            return Err(Refusal::field(&change.field, "value"));
        }
        fits(field, &change.value)
    })
}

/// The file is of a kind that may be attached, is called accordingly, and there is room for it.
fn judge_file(file: &File, facts: &Facts) -> Result<(), Refusal> {
    if !file::is_name(&file.name) {
        return Err(Refusal::field("name", "value"));
    }
    if !file::goes_by(&file.name, &file.media_type) {
        return Err(Refusal::field("media_type", "value"));
    }
    if file.kind != FileKind::Document && !file.media_type.starts_with("image/") {
        return Err(Refusal::field("kind", "value"));
    }
    within("size", file.blob.size, MAX_FILE_BYTES)?;
    if let Some(thumbnail) = &file.thumbnail {
        within("thumbnail", thumbnail.size, MAX_THUMBNAIL_BYTES)?;
        if thumbnail.address == file.blob.address {
            return Err(Refusal::field("thumbnail", "value"));
        }
    }
    let there = facts
        .attachments()
        .fold((0, 0_u64), |(count, bytes), attached| (count + 1, bytes.saturating_add(attached.file.blob.size)));
    if there.0 >= MAX_FILES || there.1.saturating_add(file.blob.size) > MAX_CASE_BYTES {
        return Err(Refusal::field("files", "too_many"));
    }
    Ok(())
}

fn within(field: &str, size: u64, most: u64) -> Result<(), Refusal> {
    match size {
        0 => Err(Refusal::field(field, "missing")),
        size if size > most => Err(Refusal::field(field, "too_long")),
        _ => Ok(()),
    }
}

fn fits(field: Field, value: &str) -> Result<(), Refusal> {
    field.check(value).map_err(|error| match error {
        FieldError::Value { field, .. } => Refusal::field(field, "value"),
        FieldError::TooLong { field, .. } => Refusal::field(field, "too_long"),
    })
}

fn required(field: &str, text: &str) -> Result<(), Refusal> {
    if text.trim().is_empty() { Err(Refusal::field(field, "missing")) } else { not_too_long(field, text) }
}

fn not_too_long(field: &str, text: &str) -> Result<(), Refusal> {
    if text.len() > MAX_TEXT { Err(Refusal::field(field, "too_long")) } else { Ok(()) }
}

#[cfg(test)]
mod tests;
