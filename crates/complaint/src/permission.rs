//! Who may do what. One pure function, run on the desk before a deed is written and in the office before it is accepted.
//!
//! | deed | roles | state, as the author saw it |
//! |---|---|---|
//! | record | all but auditor | not recorded yet |
//! | note, attach, edit | all but auditor | any |
//! | acknowledge, escalate | all but auditor | not closed or withdrawn |
//! | assign to oneself | all but auditor | not closed or withdrawn |
//! | assign to others or to nobody | handler and above | not closed or withdrawn |
//! | resolve | all but auditor | open |
//! | reopen | all but auditor | resolved, closed, withdrawn and their like |
//! | close | handler and above | resolved, not investigated, referred to an outside body |
//! | withdraw | handler and above | open |
//! | take, decline | at least the role asked | any, while the escalation is open |
//!
//! Everybody needs to be active and to reach the complaint's store; an auditor changes nothing. A disabled assignee is no
//! ground for refusal: the assignment was right when it was made. A deed this version does not know is refused.

use crate::field::{FieldError, MAX_VALUE};
use crate::file::{self, MAX_CASE_BYTES, MAX_FILE_BYTES, MAX_FILES, MAX_THUMBNAIL_BYTES};
use crate::{
    AcknowledgeMethod, Act, Case, DeedId, Directory, EscalationStatus, Facts, Field, FieldChange, File, FileKind,
};
use crate::{Person, PersonId, Record, Role, State, StoreCode};
use serde::{Deserialize, Serialize};
use std::collections::HashSet;

/// The longest description, note or reason, in bytes.
pub const MAX_TEXT: usize = 64 * 1024;

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
    /// A field or text is missing, too long or not a word the field knows.
    #[error("{field}: {problem}")]
    Field {
        /// Stable field name.
        field: String,
        /// `missing`, `too_long`, `too_many`, `value` or `not_editable`.
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
            judge_reach(person, &facts.record.store, directory)?;
            judge_state(act, case.state)?;
            judge_content(person, act, facts, case, directory)
        }
    }
}

impl Refusal {
    fn role(person: &Person, act: &Act) -> Self {
        Self::Role { role: person.role.name().to_owned(), deed: act.name().to_owned() }
    }

    fn state(act: &Act, state: State) -> Self {
        Self::State { deed: act.name().to_owned(), state: state.name().to_owned() }
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
        | Act::Unknown { .. } => Role::Clerk,
        Act::Assign { to } if *to == Some(person.id) => Role::Clerk,
        Act::Assign { .. } | Act::Close { .. } | Act::Withdraw { .. } | Act::Take { .. } | Act::Decline { .. } => {
            Role::Handler
        }
    }
}

fn judge_reach(person: &Person, store: &StoreCode, directory: &Directory) -> Result<(), Refusal> {
    if directory.reaches(person, store) { Ok(()) } else { Err(Refusal::Scope) }
}

/// May the deed be done while the case stands there?
fn judge_state(act: &Act, state: State) -> Result<(), Refusal> {
    let ended = !state.is_open() && state != State::Resolved;
    let fits = match act {
        Act::Record(_) => false,
        Act::Note { .. }
        | Act::Attach(_)
        | Act::Edit { .. }
        | Act::Take { .. }
        | Act::Decline { .. }
        | Act::Unknown { .. } => true,
        Act::Assign { .. } | Act::Acknowledge { .. } | Act::Escalate { .. } => !ended,
        Act::Resolve { .. } | Act::Withdraw { .. } => state.is_open(),
        Act::Reopen { .. } => !state.is_open() && state != State::Draft,
        Act::Close { .. } => matches!(state, State::Resolved | State::NotInvestigated | State::ReferredExternal),
    };
    if fits { Ok(()) } else { Err(Refusal::state(act, state)) }
}

/// Are the deed's own words complete, and does what it points at exist?
fn judge_content(person: &Person, act: &Act, facts: &Facts, case: &Case, directory: &Directory) -> Result<(), Refusal> {
    match act {
        Act::Record(_) => Err(Refusal::state(act, case.state)),
        Act::Note { text } => required("text", text),
        Act::Attach(file) => judge_file(file, facts),
        Act::Assign { to } => to.map_or(Ok(()), |to| judge_assignee(to, &facts.record.store, directory)),
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
        Act::Resolve { outcome, .. } | Act::Close { outcome, .. } => required("outcome", outcome),
        Act::Reopen { reason, .. } | Act::Withdraw { reason, .. } => required("reason", reason),
        Act::Edit { changes } => judge_changes(changes),
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

/// The assignee is somebody who can open the case and work on it.
fn judge_assignee(to: PersonId, store: &StoreCode, directory: &Directory) -> Result<(), Refusal> {
    let able = |assignee: &&Person| assignee.role != Role::Auditor && directory.reaches(assignee, store);
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
        let field = Field::find(&change.field).ok_or_else(|| Refusal::field(&change.field, "not_editable"))?;
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
mod tests {
    use super::*;
    use crate::testing::{
        assign, attach, close, decline, deed_id, directory, done, escalate, facts, note, person, record, reopen,
        resolve, store, take, withdraw,
    };
    use crate::{Decision, Done, Number, fold::fold};

    /// Judges a deed of LDN04's person of that role after these deeds.
    fn verdict(role: Role, act: &Act, following: Vec<Done>) -> Result<(), Refusal> {
        let facts = facts(following);
        judge(&person(role), act, Some((&facts, &fold(&facts))), &directory())
    }

    fn rule(verdict: &Result<(), Refusal>) -> &'static str {
        match verdict {
            Ok(()) => "ok",
            Err(Refusal::Role { .. }) => "role",
            Err(Refusal::Scope) => "scope",
            Err(Refusal::State { .. }) => "state",
            Err(Refusal::Field { .. }) => "field",
        }
    }

    fn edit(field: &str, value: &str) -> Act {
        Act::Edit { changes: vec![FieldChange { field: field.to_owned(), value: value.to_owned() }] }
    }

    fn acknowledge() -> Act {
        Act::Acknowledge { method: AcknowledgeMethod::Phone, text: String::new() }
    }

    #[test]
    fn the_table_of_roles_holds_for_every_role_and_deed() {
        let resolved = || vec![done(1, 1, resolve(&[0]))];
        let escalated = || vec![done(1, 1, escalate(Role::Supervisor))];
        // Columns: clerk, handler, supervisor, manager, quality, admin, auditor.
        let table: [(Act, Vec<Done>, [bool; 7]); 12] = [
            (note(), vec![], [true, true, true, true, true, true, false]),
            (attach(1, "kettle.jpg"), vec![], [true, true, true, true, true, true, false]),
            (edit("name", "Ana"), vec![], [true, true, true, true, true, true, false]),
            (acknowledge(), vec![], [true, true, true, true, true, true, false]),
            (escalate(Role::Manager), vec![], [true, true, true, true, true, true, false]),
            (assign(2), vec![], [false, true, true, true, true, true, false]),
            (resolve(&[0]), vec![], [true, true, true, true, true, true, false]),
            (reopen(&[1]), resolved(), [true, true, true, true, true, true, false]),
            (close(&[1]), resolved(), [false, true, true, true, true, true, false]),
            (withdraw(&[0]), vec![], [false, true, true, true, true, true, false]),
            (take(1), escalated(), [false, false, true, true, true, true, false]),
            (decline(1), escalated(), [false, false, true, true, true, true, false]),
        ];
        for (act, following, allowed) in table {
            for (role, allowed) in Role::ALL.into_iter().zip(allowed) {
                let verdict = verdict(role, &act, following.clone());
                let expected = if allowed { "ok" } else { "role" };
                assert_eq!(rule(&verdict), expected, "{} by {}: {verdict:?}", act.name(), role.name());
            }
        }
    }

    #[test]
    fn a_clerk_may_assign_to_nobody_but_oneself() {
        let own = Act::Assign { to: Some(person(Role::Clerk).id) };
        assert_eq!(rule(&verdict(Role::Clerk, &own, vec![])), "ok");
        assert_eq!(rule(&verdict(Role::Clerk, &Act::Assign { to: None }, vec![])), "role");
    }

    #[test]
    fn a_case_is_given_only_to_somebody_who_can_open_it_and_work_on_it() {
        assert_eq!(rule(&verdict(Role::Handler, &assign(99), vec![])), "field", "unknown person");
        let auditor = Act::Assign { to: Some(person(Role::Auditor).id) };
        assert_eq!(rule(&verdict(Role::Handler, &auditor, vec![])), "field");
    }

    #[test]
    fn the_table_of_states_holds() {
        let resolved = done(1, 1, resolve(&[0]));
        let open = vec![];
        let ended = vec![resolved.clone(), done(2, 1, close(&[1]))];
        let withdrawn = vec![done(1, 1, withdraw(&[0]))];
        let resolved = vec![resolved];
        // Columns: open, resolved, closed, withdrawn.
        let table: [(Act, [bool; 4]); 9] = [
            (note(), [true, true, true, true]),
            (attach(1, "kettle.jpg"), [true, true, true, true]),
            (edit("name", "Ana"), [true, true, true, true]),
            (acknowledge(), [true, true, false, false]),
            (assign(2), [true, true, false, false]),
            (escalate(Role::Manager), [true, true, false, false]),
            (resolve(&[]), [true, false, false, false]),
            (withdraw(&[]), [true, false, false, false]),
            (close(&[]), [false, true, false, false]),
        ];
        for (act, allowed) in table {
            for (following, allowed) in [&open, &resolved, &ended, &withdrawn].into_iter().zip(allowed) {
                let verdict = verdict(Role::Admin, &act, following.clone());
                assert_eq!(
                    rule(&verdict),
                    if allowed { "ok" } else { "state" },
                    "{} after {}",
                    act.name(),
                    following.len()
                );
            }
        }
        for (following, allowed) in [(open, false), (resolved, true), (ended, true), (withdrawn, true)] {
            assert_eq!(rule(&verdict(Role::Clerk, &reopen(&[]), following)) == "ok", allowed);
        }
    }

    #[test]
    fn only_open_escalations_are_taken_by_a_role_as_high_as_asked() {
        let asked = |role| vec![done(1, 1, escalate(role))];
        assert_eq!(rule(&verdict(Role::Supervisor, &take(1), asked(Role::Manager))), "role");
        assert_eq!(rule(&verdict(Role::Handler, &take(1), asked(Role::Handler))), "ok");
        assert_eq!(rule(&verdict(Role::Supervisor, &take(9), asked(Role::Supervisor))), "field", "no such escalation");
        let taken = vec![done(1, 1, escalate(Role::Supervisor)), done(2, 3, take(1))];
        assert_eq!(rule(&verdict(Role::Supervisor, &take(1), taken)), "state");
    }

    #[test]
    fn an_escalation_open_on_a_closed_case_can_still_be_taken() {
        let deeds = vec![done(1, 1, escalate(Role::Supervisor)), done(2, 1, resolve(&[0])), done(3, 1, close(&[2]))];
        assert_eq!(rule(&verdict(Role::Supervisor, &take(1), deeds)), "ok");
    }

    #[test]
    fn nobody_acts_outside_their_stores_or_once_disabled() {
        let facts = facts([]);
        let seen = fold(&facts);
        let judge_as = |person: &Person| rule(&judge(person, &note(), Some((&facts, &seen)), &directory()));
        let elsewhere = |role, code| Person { store: Some(store(code)), ..person(role) };
        assert_eq!(judge_as(&elsewhere(Role::Supervisor, "LDN05")), "scope");
        assert_eq!(judge_as(&elsewhere(Role::Manager, "LDN05")), "ok", "the same area");
        let other_area = Person { area: None, ..elsewhere(Role::Manager, "BER01") };
        assert_eq!(judge_as(&other_area), "scope");
        assert_eq!(judge_as(&elsewhere(Role::Quality, "BER01")), "ok");
        assert_eq!(judge_as(&Person { active: false, ..person(Role::Admin) }), "scope");
    }

    #[test]
    fn a_record_is_complete_and_belongs_to_its_store() {
        let verdict = |change: &dyn Fn(&mut Record)| {
            let mut record = record();
            change(&mut record);
            rule(&judge(&person(Role::Clerk), &Act::Record(Box::new(record)), None, &directory()))
        };
        let set = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        assert_eq!(verdict(&|_| ()), "ok");
        assert_eq!(verdict(&|record| record.store = store("LDN05")), "scope");
        assert_eq!(verdict(&|r| r.number = Number::make(&store("LDN05"), "K3", 1).unwrap()), "field", "foreign number");
        assert_eq!(verdict(&|record| record.description = " \n".to_owned()), "field");
        assert_eq!(verdict(&|record| record.description = "x".repeat(MAX_TEXT)), "ok");
        assert_eq!(verdict(&|record| record.description = "x".repeat(MAX_TEXT + 1)), "field");
        assert_eq!(verdict(&|record| record.fields.extend([set("severity", "5")])), "field");
        assert_eq!(verdict(&|record| record.fields.extend([set("colour", "red")])), "ok", "an unknown field is kept");
        assert_eq!(verdict(&|r| r.fields.extend([set("colour", &"x".repeat(MAX_VALUE + 1))])), "field");
    }

    #[test]
    fn a_complaint_is_recorded_once_and_before_all_else() {
        let act = Act::Record(Box::new(record()));
        assert_eq!(rule(&verdict(Role::Clerk, &act, vec![])), "state");
        assert_eq!(rule(&judge(&person(Role::Clerk), &note(), None, &directory())), "state");
    }

    #[test]
    fn required_words_are_not_blank() {
        let blank = " \t".to_owned();
        let resolved = || vec![done(1, 1, resolve(&[0]))];
        let escalated = || vec![done(1, 1, escalate(Role::Handler))];
        let after = Vec::new;
        let acts = [
            (Act::Note { text: blank.clone() }, vec![]),
            (Act::Acknowledge { method: AcknowledgeMethod::CannotReach, text: blank.clone() }, vec![]),
            (Act::Escalate { to: Role::Manager, reason: blank.clone() }, vec![]),
            (Act::Decline { escalation: deed_id(1), reason: blank.clone() }, escalated()),
            (Act::Resolve { decision: Decision::Upheld, outcome: blank.clone(), after: after() }, vec![]),
            (Act::Reopen { reason: blank.clone(), after: after() }, resolved()),
            (Act::Close { outcome: blank.clone(), after: after() }, resolved()),
            (Act::Withdraw { reason: blank, after: after() }, vec![]),
            (Act::Edit { changes: Vec::new() }, vec![]),
        ];
        for (act, following) in acts {
            let verdict = verdict(Role::Admin, &act, following);
            let missing = matches!(&verdict, Err(Refusal::Field { problem, .. }) if problem == "missing");
            assert!(missing, "{}: {verdict:?}", act.name());
        }
    }

    #[test]
    fn an_edit_names_known_fields_once_with_values_they_know() {
        assert_eq!(rule(&verdict(Role::Clerk, &edit("mood", "angry"), vec![])), "ok");
        assert_eq!(rule(&verdict(Role::Clerk, &edit("mood", ""), vec![])), "ok", "not stated");
        assert_eq!(rule(&verdict(Role::Clerk, &edit("mood", "hungry"), vec![])), "field");
        assert_eq!(rule(&verdict(Role::Clerk, &edit("description", "other words"), vec![])), "field", "evidence");
        let change = FieldChange { field: "name".to_owned(), value: "Ana".to_owned() };
        let twice = Act::Edit { changes: vec![change.clone(), change] };
        assert_eq!(rule(&verdict(Role::Clerk, &twice, vec![])), "field");
    }

    /// A photo, altered.
    fn altered(change: impl Fn(&mut File)) -> Act {
        let Act::Attach(mut file) = attach(1, "kettle.jpg") else { unreachable!("attach attaches") };
        change(&mut file);
        Act::Attach(file)
    }

    #[test]
    fn a_file_is_what_its_name_says_and_within_bounds() {
        let verdict = |change: &dyn Fn(&mut File)| rule(&verdict(Role::Clerk, &altered(change), vec![]));
        assert_eq!(verdict(&|_| ()), "ok");
        assert_eq!(verdict(&|file| file.name = "../kettle.jpg".to_owned()), "field", "a name that leads elsewhere");
        assert_eq!(verdict(&|file| file.name = "kettle.pdf".to_owned()), "field", "a name of another kind");
        assert_eq!(
            verdict(&|file| file.media_type = "text/html".to_owned()),
            "field",
            "a kind that may not be attached"
        );
        assert_eq!(verdict(&|file| file.blob.size = 0), "field", "nothing in it");
        assert_eq!(verdict(&|file| file.blob.size = MAX_FILE_BYTES), "ok");
        assert_eq!(verdict(&|file| file.blob.size = MAX_FILE_BYTES + 1), "field");
        let small = |size| Some(crate::Blob { address: crate::FileAddress([9; 32]), size });
        assert_eq!(verdict(&|file| file.thumbnail = small(MAX_THUMBNAIL_BYTES)), "ok");
        assert_eq!(verdict(&|file| file.thumbnail = small(MAX_THUMBNAIL_BYTES + 1)), "field");
        assert_eq!(verdict(&|file| file.thumbnail = Some(file.blob)), "field", "the same bytes are no thumbnail");
        let pdf = |file: &mut File| {
            file.name = "receipt.pdf".to_owned();
            file.media_type = "application/pdf".to_owned();
        };
        assert_eq!(verdict(&pdf), "field", "a PDF is no photo");
    }

    #[test]
    fn a_complaint_holds_only_so_many_files_and_bytes() {
        let many = |count: usize| (1..=count as u32).map(|n| done(n, 1, attach(n, "kettle.jpg"))).collect::<Vec<_>>();
        assert_eq!(rule(&verdict(Role::Clerk, &attach(0, "kettle.jpg"), many(MAX_FILES - 1))), "ok");
        assert_eq!(rule(&verdict(Role::Clerk, &attach(0, "kettle.jpg"), many(MAX_FILES))), "field");
        let large = |n| done(n, 1, altered(|file| file.blob.size = MAX_FILE_BYTES));
        let full: Vec<Done> = (1..=(MAX_CASE_BYTES / MAX_FILE_BYTES) as u32).map(large).collect();
        assert_eq!(rule(&verdict(Role::Clerk, &attach(0, "kettle.jpg"), full)), "field");
    }

    #[test]
    fn a_deed_of_a_newer_version_is_refused() {
        let act = Act::Unknown { name: "teleport".to_owned() };
        assert_eq!(rule(&verdict(Role::Admin, &act, vec![])), "field");
    }

    #[test]
    fn an_escalation_asks_somebody_who_can_take_it() {
        for (role, verdict_expected) in [(Role::Clerk, "field"), (Role::Auditor, "field"), (Role::Quality, "ok")] {
            assert_eq!(rule(&verdict(Role::Clerk, &escalate(role), vec![])), verdict_expected);
        }
    }
}
