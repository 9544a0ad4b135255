//! Who may propose, approve and give, and when.

use super::super::{judge, judge_late};
use crate::testing::{
    answer, approve, directory, done, facts, fulfil, offer, person, propose, refer, reopen, resolve, send_back,
    transfer, wait,
};
use crate::{Act, Decision, Done, Person, Refusal, Reply, Role, WaitingFor, fold::fold};

/// Judges a deed of LDN04's person of that role after these deeds.
fn verdict(by: &Person, act: &Act, following: Vec<Done>) -> Result<(), Refusal> {
    let facts = facts(following);
    judge(by, act, Some((&facts, &fold(&facts))), &directory())
}

fn field(verdict: &Result<(), Refusal>) -> &str {
    match verdict {
        Err(Refusal::Field { field, .. }) => field,
        other => panic!("a field is refused: {other:?}"),
    }
}

fn id(role: Role) -> u128 {
    person(role).id.0.as_u128()
}

/// Proposed by the clerk, who may give fifty alone.
fn proposed(amounts: &[u64]) -> Vec<Done> {
    vec![done(1, id(Role::Clerk), propose(Decision::Upheld, amounts, 5_000, &[0]))]
}

#[test]
fn a_proposal_claims_no_more_than_its_authors_own_limit() {
    let by = |role, limit| verdict(&person(role), &propose(Decision::Upheld, &[100], limit, &[0]), vec![]);
    assert_eq!(by(Role::Clerk, 5_000), Ok(()));
    assert_eq!(field(&by(Role::Clerk, 20_000)), "limit", "a handler's");
    assert_eq!(by(Role::Handler, 20_000), Ok(()));
    assert_eq!(by(Role::Supervisor, 50_000), Ok(()));
    assert_eq!(by(Role::Manager, 500_000), Ok(()));
    assert_eq!(by(Role::Manager, 5_000), Ok(()), "what she said as a clerk is not refused because she rose");
}

#[test]
fn a_limit_is_for_the_whole_case_and_not_for_each_proposal() {
    let clerk = person(Role::Clerk);
    let mut deeds = proposed(&[3_000]);
    deeds.push(done(2, 1, offer(&[1])));
    deeds.push(done(3, 1, answer(Reply::Accepted, &[2])));
    deeds.push(done(4, 1, fulfil(1, 0)));
    deeds.push(done(5, 1, resolve(&[3])));
    deeds.push(done(6, 1, reopen(&[5])));
    let again = |limit| propose(Decision::Upheld, &[3_000], limit, &[6]);
    assert_eq!(field(&verdict(&clerk, &again(5_000), deeds.clone())), "limit", "thirty of fifty are given");
    assert_eq!(verdict(&clerk, &again(2_000), deeds.clone()), Ok(()), "it may be proposed");
    deeds.push(done(7, 1, again(2_000)));
    let facts = facts(deeds);
    assert_eq!(fold(&facts).state, crate::State::ApprovalPending, "and then waits for somebody else");
}

#[test]
fn what_is_above_the_limit_is_approved_by_a_second_person_within_theirs() {
    let by = |role, amounts: &[u64]| verdict(&person(role), &approve(1, &[1]), proposed(amounts));
    assert_eq!(by(Role::Handler, &[20_000]), Ok(()));
    assert_eq!(by(Role::Handler, &[20_001]), Err(Refusal::Limit { amount: 20_001, limit: 20_000 }));
    assert_eq!(by(Role::Supervisor, &[20_001]), Ok(()));
    let own = vec![done(1, id(Role::Manager), propose(Decision::Upheld, &[600_000], 500_000, &[0]))];
    let four_eyes = |deed: &str| Err(Refusal::FourEyes { deed: deed.to_owned() });
    assert_eq!(verdict(&person(Role::Manager), &approve(1, &[1]), own.clone()), four_eyes("approve"));
    assert_eq!(verdict(&person(Role::Manager), &send_back(1, &[1]), own.clone()), four_eyes("return"));
    assert_eq!(verdict(&person(Role::Quality), &approve(1, &[1]), own), Ok(()));
    let another = verdict(&person(Role::Supervisor), &approve(9, &[1]), proposed(&[9_000]));
    assert_eq!(field(&another), "proposal", "an approval is bound to what it approves");
}

#[test]
fn nobody_has_to_approve_what_is_within_the_limit() {
    let verdict = verdict(&person(Role::Supervisor), &approve(1, &[1]), proposed(&[5_000]));
    assert!(matches!(verdict, Err(Refusal::State { .. })), "{verdict:?}");
}

#[test]
fn after_a_refusal_by_the_customer_somebody_else_proposes() {
    let mut deeds = proposed(&[100]);
    deeds.push(done(2, 1, offer(&[1])));
    deeds.push(done(3, 1, answer(Reply::Rejected, &[2])));
    let by = |role, limit| verdict(&person(role), &propose(Decision::Upheld, &[200], limit, &[3]), deeds.clone());
    assert_eq!(by(Role::Clerk, 5_000), Err(Refusal::FourEyes { deed: "propose".to_owned() }));
    assert_eq!(by(Role::Handler, 20_000), Ok(()));
    let resolved = verdict(&person(Role::Handler), &resolve(&[3]), deeds.clone());
    assert!(matches!(resolved, Err(Refusal::State { .. })), "a refused offer ends nothing: {resolved:?}");
    deeds.push(done(4, 1, wait(WaitingFor::Customer, &[3])));
    let own = verdict(&person(Role::Clerk), &propose(Decision::Upheld, &[200], 5_000, &[4]), deeds.clone());
    assert_eq!(own, Err(Refusal::FourEyes { deed: "propose".to_owned() }), "a wait in between changes nothing");
    let resolved = verdict(&person(Role::Handler), &resolve(&[4]), deeds);
    assert!(matches!(resolved, Err(Refusal::State { .. })), "nor does it here: {resolved:?}");
}

#[test]
fn who_is_alone_may_make_a_second_offer() {
    let facts = facts(vec![
        done(1, id(Role::Clerk), propose(Decision::Upheld, &[100], 5_000, &[0])),
        done(2, 1, offer(&[1])),
        done(3, 1, answer(Reply::Rejected, &[2])),
    ]);
    let mut alone = directory();
    alone.people.retain(|person| person.role == Role::Clerk);
    let act = propose(Decision::Upheld, &[200], 5_000, &[3]);
    assert_eq!(judge(&person(Role::Clerk), &act, Some((&facts, &fold(&facts))), &alone), Ok(()));
}

#[test]
fn what_cannot_be_done_is_proposed_anew_and_no_detour_leaves_it_owed() {
    let clerk = person(Role::Clerk);
    let mut deeds = proposed(&[100, 200]);
    deeds.push(done(2, 1, offer(&[1])));
    deeds.push(done(3, 1, answer(Reply::Accepted, &[2])));
    assert_eq!(verdict(&clerk, &propose(Decision::Upheld, &[300], 4_700, &[3]), deeds.clone()), Ok(()));
    let nothing = propose(Decision::NotUpheld, &[], 0, &[3]);
    let detour = [deeds.clone(), vec![done(4, 2, nothing), done(5, 2, offer(&[4]))]].concat();
    assert_eq!(field(&verdict(&clerk, &resolve(&[5]), detour)), "lines", "a final word that nobody accepted");
    deeds.push(done(4, 2, refer(&[3])));
    assert_eq!(field(&verdict(&clerk, &resolve(&[4]), deeds.clone())), "lines", "also at the ombudsman's");
    let handler = person(Role::Handler);
    assert_eq!(field(&verdict(&handler, &crate::testing::close(&[4]), deeds.clone())), "lines");
    assert_eq!(verdict(&clerk, &fulfil(1, 0), deeds), Ok(()), "but there it can be done");
}

#[test]
fn a_deed_is_done_after_a_few_others_each_named_once() {
    let after = |n: u32| (0..n).collect::<Vec<_>>();
    let by = |act: Act| verdict(&person(Role::Admin), &act, vec![]);
    assert_eq!(by(resolve(&after(32))), Ok(()));
    assert_eq!(field(&by(resolve(&after(33)))), "after");
    assert_eq!(field(&by(resolve(&[0, 0]))), "after");
    let many: Vec<Done> = (1..1_000)
        .map(|n| {
            done(n, 1, if n % 2 == 1 { wait(WaitingFor::Customer, &[n - 1]) } else { crate::testing::resume(&[n - 1]) })
        })
        .collect();
    assert_eq!(field(&verdict(&person(Role::Admin), &crate::testing::resume(&[999]), many)), "after", "the thousandth");
}

#[test]
fn the_record_of_a_till_is_taken_also_from_a_store_that_lost_the_complaint() {
    let mut deeds = proposed(&[100]);
    deeds.push(done(2, 1, offer(&[1])));
    deeds.push(done(3, 1, answer(Reply::Accepted, &[2])));
    deeds.push(done(4, 2, transfer("BER01", &[0])));
    let facts = facts(deeds);
    let late = judge_late(&person(Role::Clerk), &fulfil(1, 0), (&facts, &fold(&facts)), &directory());
    assert_eq!(late, Ok(()), "the money is gone, whoever has the case now");
}

#[test]
fn what_was_accepted_is_done_line_by_line_before_it_counts_as_put_right() {
    let clerk = person(Role::Clerk);
    let mut deeds = proposed(&[100, 200]);
    deeds.push(done(2, 1, offer(&[1])));
    deeds.push(done(3, 1, answer(Reply::Accepted, &[2])));
    assert_eq!(field(&verdict(&clerk, &resolve(&[3]), deeds.clone())), "lines");
    assert_eq!(field(&verdict(&clerk, &fulfil(1, 2), deeds.clone())), "line", "there are two");
    assert_eq!(field(&verdict(&clerk, &fulfil(9, 0), deeds.clone())), "proposal", "another's");
    assert_eq!(verdict(&clerk, &fulfil(1, 1), deeds.clone()), Ok(()));
    deeds.push(done(4, 1, fulfil(1, 1)));
    assert_eq!(field(&verdict(&clerk, &fulfil(1, 1), deeds.clone())), "line", "it is done");
    deeds.push(done(5, 1, fulfil(1, 0)));
    assert_eq!(verdict(&clerk, &resolve(&[3]), deeds), Ok(()));
}

fn free(remedy: crate::Remedy) -> crate::Line {
    crate::Line { remedy, amount: 0, note: String::new() }
}

#[test]
fn a_line_is_a_remedy_of_a_sane_amount_and_there_are_not_too_many() {
    let with = |change: &dyn Fn(&mut crate::Proposal)| {
        let Act::Propose { mut proposal, after } = propose(Decision::Upheld, &[100], 5_000, &[0]) else {
            unreachable!("propose proposes")
        };
        change(&mut proposal);
        verdict(&person(Role::Clerk), &Act::Propose { proposal, after }, vec![])
    };
    assert_eq!(with(&|_| ()), Ok(()));
    assert_eq!(field(&with(&|p| p.reason = " ".to_owned())), "reason");
    assert_eq!(field(&with(&|p| p.lines[0].remedy = crate::Remedy::NoneStated)), "remedy");
    assert_eq!(field(&with(&|p| p.lines[0].amount = crate::redress::MAX_AMOUNT + 1)), "amount");
    assert_eq!(field(&with(&|p| p.lines[0].amount = 0)), "amount", "a refund of nothing needs no approval and is none");
    assert_eq!(with(&|p| p.lines[0] = free(crate::Remedy::Apology)), Ok(()), "an apology costs nothing");
    assert_eq!(field(&with(&|p| p.currency = "GPB".parse().unwrap())), "currency", "a slip of the finger");
    assert_eq!(field(&with(&|p| p.lines = vec![p.lines[0].clone(); 21])), "lines");
}

#[test]
fn an_offer_reaches_the_customer_and_a_refusal_keeps_their_words() {
    let clerk = person(Role::Clerk);
    let slip = Act::Offer { method: crate::AcknowledgeMethod::Slip, text: "half".to_owned(), after: Vec::new() };
    assert_eq!(field(&verdict(&clerk, &slip, proposed(&[100]))), "method", "the slip says nothing of it");
    let mut deeds = proposed(&[100]);
    deeds.push(done(2, 1, offer(&[1])));
    let silent = |reply| Act::Answer { reply, text: String::new(), after: Vec::new() };
    assert_eq!(verdict(&clerk, &silent(Reply::Accepted), deeds.clone()), Ok(()));
    assert_eq!(field(&verdict(&clerk, &silent(Reply::Rejected), deeds.clone())), "text");
    assert_eq!(field(&verdict(&clerk, &silent(Reply::NoReply), deeds)), "text", "what was tried");
}
