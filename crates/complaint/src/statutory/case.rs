//! Which deadlines of the law a case has: the packs that the policy binds to what it is about, as far as they hold where its
//! store lies, with the facts that the case has for them.

use super::{Deadline, Events, Matter, Pack, Rule, WorkingDays, calendar_of, deadlines, find_pack};
use crate::{
    AcknowledgeMethod, Act, Case, Channel, Direction, Facts, Field, Paper, Policy, Proposal, Remedy, Reply, Timestamp,
};
use jiff::civil::Date;

/// The activity whose packs hold for every case; the others in [`Policy::packs`] are named like categories.
pub const GENERAL: &str = "general";

/// A deadline of a case, with what it rests on.
#[derive(Clone, PartialEq, Debug)]
pub struct Statutory {
    /// Code of the pack.
    pub pack: String,
    /// What people call the pack.
    pub title: String,
    /// Where the source says so: section, article or rule.
    pub clause: String,
    /// The deadline, with the arithmetic.
    pub deadline: Deadline,
}

/// All deadlines of a case whose store lies in `zone` (IANA name), in the order of packs and their rules. A pack that is not known
/// here, or that does not hold there, has none.
pub fn of_case(facts: &Facts, case: &Case, policy: &Policy, zone: &str) -> Vec<Statutory> {
    let events = events(facts, case);
    packs_of_case(facts, policy, zone)
        .into_iter()
        .filter_map(|pack| Some((calendar(&pack, zone)?, pack)))
        .flat_map(|(calendar, pack)| {
            let found = deadlines(&pack, &calendar, &events);
            found.into_iter().map(move |deadline| Statutory {
                clause: pack.find_rule(&deadline.rule).map_or_else(String::new, |rule: &Rule| rule.clause.clone()),
                pack: pack.code.clone(),
                title: pack.title.clone(),
                deadline,
            })
        })
        .collect()
}

/// The packs that the policy binds to what a case is about, as far as they hold where its store lies.
pub fn packs_of_case(facts: &Facts, policy: &Policy, zone: &str) -> Vec<Pack> {
    bound(policy, facts.field(Field::Category)).filter(|pack| holds(&pack.jurisdiction, zone)).collect()
}

/// The packs that the policy binds to a case of this category.
fn bound(policy: &Policy, category: Option<&str>) -> impl Iterator<Item = Pack> {
    let codes = |activity: &str| policy.packs.get(activity).cloned().unwrap_or_default();
    let mut all = codes(GENERAL);
    for code in category.filter(|category| *category != GENERAL).map(codes).unwrap_or_default() {
        if !all.contains(&code) {
            all.push(code);
        }
    }
    all.into_iter().filter_map(|code| find_pack(&code))
}

/// True when the law of a jurisdiction holds for a store in that zone. A zone that several countries share is not told apart: an
/// organisation binds no pack of a country where it has no store.
fn holds(jurisdiction: &str, zone: &str) -> bool {
    match jurisdiction {
        "GB" => matches!(zone, "Europe/London" | "Europe/Belfast" | "Europe/Jersey" | "Europe/Guernsey"),
        "ES" => matches!(zone, "Europe/Madrid" | "Atlantic/Canary" | "Africa/Ceuta"),
        "EU" => zone.starts_with("Europe/") && !holds("GB", zone) || matches!(zone, "Atlantic/Canary" | "Asia/Nicosia"),
        "US" => zone.starts_with("America/") || zone == "Pacific/Honolulu",
        _ => true,
    }
}

fn calendar(pack: &Pack, zone: &str) -> Option<WorkingDays> {
    calendar_of(&pack.jurisdiction).or_else(|| WorkingDays::without_holidays(zone).ok())
}

/// What has happened, as far as the case says. What it does not say, such as when goods were delivered, is left out. Laws want
/// acknowledgements and answers in writing: what was only spoken keeps no deadline here, and is shown as owed rather than as done.
fn events(facts: &Facts, case: &Case) -> Events {
    let mut events = Events {
        received_at: facts.received_at(),
        purchased_on: facts.field(Field::PurchasedOn).and_then(|day| day.parse::<Date>().ok()),
        matters: facts
            .field(Field::Category)
            .filter(|code| *code == "billing")
            .map(|_| Matter::Billing)
            .into_iter()
            .collect(),
        ..Events::default()
    };
    let proposal = case.promised.as_ref().map(|promised| &promised.proposal);
    let refunds = |proposal: &Proposal| proposal.lines.iter().any(|line| is_refund(line.remedy));
    for done in &facts.deeds {
        let at = done.instant();
        match &done.deed.act {
            Act::Acknowledge { method, .. } if is_written(*method) => earliest(&mut events.acknowledged_at, at),
            Act::Offer { method, .. } if is_written(*method) => earliest(&mut events.final_response_at, at),
            Act::Print(printing) if printing.paper == Paper::FinalResponse => {
                earliest(&mut events.final_response_at, at);
            }
            Act::Print(printing) if printing.paper == Paper::Holding => earliest(&mut events.delay_response_at, at),
            Act::Print(printing) if printing.paper == Paper::Acknowledgement => {
                earliest(&mut events.acknowledged_at, at);
            }
            Act::Contact(contact) if contact.direction == Direction::Outgoing && is_text(contact.channel) => {
                earliest(&mut events.acknowledged_at, at);
            }
            Act::Answer { reply: Reply::Accepted, .. } => {
                earliest(&mut events.resolved_with_acceptance_at, at);
                if proposal.is_some_and(refunds) {
                    earliest(&mut events.refund_agreed_at, at);
                }
            }
            Act::Fulfil { proposal: id, line, .. } => {
                let promised = case.promised.as_ref().filter(|promised| promised.id == *id);
                let line = promised.zip(usize::try_from(*line).ok()).and_then(|(it, at)| it.proposal.lines.get(at));
                if line.is_some_and(|line| is_refund(line.remedy)) {
                    earliest(&mut events.refunded_at, at);
                }
            }
            Act::Refer { .. } => earliest(&mut events.referred_at, at),
            _ => {}
        }
    }
    events
}

fn is_written(method: AcknowledgeMethod) -> bool {
    matches!(method, AcknowledgeMethod::Slip | AcknowledgeMethod::Email | AcknowledgeMethod::Letter)
}

fn is_text(channel: Channel) -> bool {
    matches!(channel, Channel::Email | Channel::Letter)
}

fn is_refund(remedy: Remedy) -> bool {
    matches!(remedy, Remedy::FullRefund | Remedy::PartialRefund | Remedy::PriceReduction)
}

fn earliest(known: &mut Option<Timestamp>, at: Timestamp) {
    *known = Some(known.map_or(at, |before| before.min(at)));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{MONDAY, deed_id, done, facts, print, propose, reopen, resolve, wait, with_fields};
    use crate::{Decision, Done, WaitingFor, fold::fold};

    fn policy(packs: &[(&str, &[&str])]) -> Policy {
        let listed = packs
            .iter()
            .map(|(activity, codes)| ((*activity).to_owned(), codes.iter().map(|code| (*code).to_owned()).collect()));
        Policy { packs: listed.collect(), ..Policy::default() }
    }

    fn found(facts: &Facts, policy: &Policy, zone: &str) -> Vec<Statutory> {
        of_case(facts, &fold(facts), policy, zone)
    }

    fn final_response(following: impl IntoIterator<Item = Done>) -> Deadline {
        let policy = policy(&[(GENERAL, &["gb_fca_disp"])]);
        let all = found(&facts(following), &policy, "Europe/London");
        all.into_iter().find(|one| one.deadline.rule == "final_or_delay_response").expect("DISP has one").deadline
    }

    #[test]
    fn eight_weeks_run_from_the_first_receipt_whatever_waits_or_is_taken_up_again() {
        let due = final_response([]).due_on;
        assert_eq!(due, Some(jiff::civil::date(2026, 3, 2)), "Monday 5 January and eight weeks (DISP 1.6.2R)");
        assert_eq!(final_response([done(1, 1, wait(WaitingFor::Customer, &[0]))]).due_on, due, "no wait stops the law");
        let again = [done(1, 1, resolve(&[0])), done(2, 1, reopen(&[1]))];
        assert_eq!(final_response(again).due_on, due, "the clock runs from the first receipt");
    }

    #[test]
    fn what_answers_finally_keeps_it_and_a_holding_letter_does_as_the_source_says() {
        let proposed = propose(Decision::NotUpheld, &[], 0, &[0]);
        let by = |method| Act::Offer { method, text: "as we see it".to_owned(), after: vec![deed_id(1)] };
        let told = |method| final_response([done(1, 1, proposed.clone()), done(2, 1, by(method))]).met_at;
        assert_eq!(told(AcknowledgeMethod::Letter), Some(MONDAY.plus(2 * 60_000)), "the final letter");
        assert_eq!(told(AcknowledgeMethod::Phone), None, "what was spoken is no written response");
        assert_eq!(final_response([done(1, 1, resolve(&[0]))]).met_at, None, "nor is what was done without a word");
        let held = final_response([done(3, 1, print(Paper::Holding))]);
        assert_eq!(held.met_at, Some(MONDAY.plus(3 * 60_000)), "a delay response with reasons counts by then");
    }

    #[test]
    fn packs_hold_for_what_they_are_bound_to_and_where_their_law_does() {
        let policy =
            policy(&[(GENERAL, &["iso_10002"]), ("billing", &["gb_fca_disp", "iso_10002", "of_a_newer_version"])]);
        let packs = |facts: &Facts, zone: &str| {
            let mut codes: Vec<String> = found(facts, &policy, zone).into_iter().map(|one| one.pack).collect();
            codes.dedup();
            codes
        };
        let bill = with_fields(facts([]), &[("category", "billing")]);
        assert_eq!(packs(&facts([]), "Europe/London"), ["iso_10002"], "not about money");
        assert_eq!(packs(&bill, "Europe/London"), ["iso_10002", "gb_fca_disp"], "each once");
        assert_eq!(packs(&bill, "Europe/Berlin"), ["iso_10002"], "another country");
    }
}
