//! How an imported complaint went on: the deeds that its row stands for, dated as the row dates them. What the rules refuse here
//! they refuse when it is done by hand, and the office refuses it likewise. Money that somebody else gave, before the complaint came
//! here, is no deed of whoever imports: the record states it ([`complaint::Field::ExternalRedress`]).

use super::identity;
use super::mapping::End;
use super::reading::Ready;
use complaint::fold::fold;
use complaint::permission::judge;
use complaint::{
    Act, Aside, Deed, DeedId, Directory, Done, Facts, Person, Record, Refusal, Register, Timestamp, Variant,
};

/// How a complaint ended, as its row says.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Life {
    /// When.
    pub ended_at: Timestamp,
    /// How, in the words of the other system.
    pub result: String,
    /// What that is in ours.
    pub end: End,
}

/// Everything that was done about the complaint of a row, each deed judged as whoever imports would be. `recorded` is the recording
/// deed; what follows is done at the same desk by the same person, a millisecond apart, so that its order is certain.
///
/// # Errors
/// The first rule that refuses a deed.
pub fn deeds(
    row: &Ready,
    source: &str,
    recorded: Deed,
    person: &Person,
    directory: &Directory,
) -> Result<Vec<Deed>, Refusal> {
    judge(person, &recorded.act, None, directory)?;
    let (Some(life), Act::Record(record)) = (&row.life, &recorded.act) else { return Ok(vec![recorded]) };
    let record = record.as_ref().clone();
    let at = life.ended_at.max(row.received_at.plus(1));
    let facts = first_facts(Deed { at: row.received_at, ..recorded }, record);
    let mut telling = Telling { row, source, person, directory, at, facts };
    telling.tell(life)?;
    Ok(telling.facts.deeds.into_iter().map(|done| done.deed).collect())
}

/// The facts of a complaint of which no more is known than its record.
fn first_facts(recorded: Deed, record: Record) -> Facts {
    let by = |value: &String| Variant { value: value.clone(), person: Some(recorded.person), at: Some(recorded.at) };
    let register = |value| Register { variants: vec![by(value)] };
    let fields = record.fields.iter().map(|(name, value)| (name.clone(), register(value))).collect();
    let id = recorded.complaint;
    let done = Done { deed: recorded, meta: None };
    Facts { id, record, recorded: done.clone(), fields, deeds: vec![done] }
}

/// One complaint, deed by deed.
struct Telling<'a> {
    row: &'a Ready,
    source: &'a str,
    person: &'a Person,
    directory: &'a Directory,
    /// When the next deed is done.
    at: Timestamp,
    facts: Facts,
}

impl Telling<'_> {
    fn tell(&mut self, life: &Life) -> Result<(), Refusal> {
        let words = || life.result.clone();
        match &life.end {
            End::Withdraw => return self.act(|after| Act::Withdraw { reason: words(), after }),
            End::Forward => return self.set_aside(Aside::Forwarded, words()),
            End::Invalid => return self.set_aside(Aside::Invalid, words()),
            End::Refer { body } => self.act(|after| Act::Refer { body: body.clone(), reason: words(), after })?,
            End::NotInvestigate => self.act(|after| Act::NotInvestigate { reason: words(), after })?,
            End::Resolve { decision } => {
                self.act(|after| Act::Resolve { decision: *decision, outcome: words(), after })?;
            }
        }
        self.act(|after| Act::Close { outcome: words(), after })
    }

    fn set_aside(&mut self, aside: Aside, reason: String) -> Result<(), Refusal> {
        self.act(|after| Act::SetAside { aside, reason, after })
    }

    /// One more deed, made with the lifecycle deeds that stand. No life has two of one name: so its name makes its id, and two
    /// desks that import one file do the same deeds.
    fn act(&mut self, make: impl FnOnce(Vec<DeedId>) -> Act) -> Result<(), Refusal> {
        let case = fold(&self.facts);
        let act = make(case.lifecycle.clone());
        judge(self.person, &act, Some((&self.facts, &case)), self.directory)?;
        let id = identity::step(self.source, &self.row.external_id, act.name());
        let deed = Deed { id, at: self.at, act, ..self.facts.recorded.deed.clone() };
        self.at = self.at.plus(1);
        self.facts.deeds.push(Done { deed, meta: None });
        Ok(())
    }
}
