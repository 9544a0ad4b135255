//! Every pair of deeds done at the same time on two desks: what becomes of them, proved and written down in docs/MERGING.md.

use crate::permission::judge;
use crate::testing::{
    acknowledge, answer, approve, assign, attach, cause, close, contact, decline, directory, done, edit, escalate,
    facts, find, fulfil, not_investigate, note, offer, person, print, propose, refer, relate, reopen, resolve, resume,
    send_back, set_aside, survey, take, told_by_phone, transfer, unrelate, wait, withdraw,
};
use crate::{
    Act, Aside, Decision, DeedId, Direction, Done, Facts, Paper, RelationKind, Reply, Role, WaitingFor, fold::fold,
};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

const COMMITTED: &str = include_str!("../../../../docs/MERGING.md");

/// A complaint as both authors saw it.
struct Base {
    deeds: Vec<Done>,
    /// The latest lifecycle deed.
    last: u32,
}

/// The deed that proposes, where one does.
const PROPOSED: u32 = 1;
/// The deed that escalates: everywhere there is something to take.
const ESCALATED: u32 = 9;
/// The deed that relates it to another: everywhere, too.
const RELATED: u32 = 8;

fn bases() -> Vec<Base> {
    let proposed = |amount| done(1, 1, propose(Decision::Upheld, &[amount, amount], 5_000, &[0]));
    let offered = || vec![proposed(900), done(2, 1, offer(&[1]))];
    let said = |reply| offered().into_iter().chain([done(3, 1, answer(reply, &[2]))]).collect::<Vec<_>>();
    let one = |act| vec![done(1, 1, act)];
    let base = |mut deeds: Vec<Done>, last| {
        deeds.push(done(RELATED, 1, relate(20, RelationKind::PartOf)));
        deeds.push(done(ESCALATED, 1, escalate(Role::Supervisor)));
        Base { deeds, last }
    };
    vec![
        base(vec![], 0),
        base(one(wait(WaitingFor::Customer, &[0])), 1),
        base(vec![done(1, 1, resolve(&[0])), done(2, 1, reopen(&[1]))], 2),
        base(one(not_investigate(&[0])), 1),
        base(vec![proposed(900)], 1),
        base(vec![proposed(9_000)], 1),
        base(vec![proposed(9_000), done(2, 2, send_back(1, &[1]))], 2),
        base(vec![proposed(9_000), done(2, 2, approve(1, &[1]))], 2),
        base(offered(), 2),
        base(vec![done(1, 1, propose(Decision::NotUpheld, &[], 5_000, &[0])), done(2, 1, offer(&[1]))], 2),
        base(one(assign(2)), 0),
        base(said(Reply::Accepted), 3),
        base(said(Reply::Rejected), 3),
        base(said(Reply::NoReply), 3),
        base(one(refer(&[0])), 1),
        base(one(resolve(&[0])), 1),
        base(vec![done(1, 1, resolve(&[0])), done(2, 1, close(&[1]))], 2),
        base(one(withdraw(&[0])), 1),
        base(one(set_aside(Aside::Duplicate, &[0])), 1),
    ]
}

/// A deed by name; the two of one kind ask for different things.
type Make = fn(&Base, bool) -> Act;

/// Every deed but the record, which is the first of its complaint, so that no other is done at the same time.
const DEEDS: [Make; 32] = [
    |_, _| note(),
    |_, other| attach(u32::from(other) + 1, "kettle.jpg"),
    |_, other| edit("product", if other { "kettle" } else { "toaster" }),
    |_, _| acknowledge(),
    |_, other| assign(if other { 5 } else { 6 }),
    |_, _| escalate(Role::Manager),
    |_, _| take(ESCALATED),
    |_, _| decline(ESCALATED),
    |_, other| transfer(if other { "LDN05" } else { "BER01" }, &[0]),
    |base, other| wait(if other { WaitingFor::Customer } else { WaitingFor::Internal }, &[base.last]),
    |base, _| resume(&[base.last]),
    |base, _| not_investigate(&[base.last]),
    |base, other| propose(Decision::Upheld, &[if other { 1 } else { 2 }], limit(base), &[base.last]),
    |base, _| approve(PROPOSED, &[base.last]),
    |base, _| send_back(PROPOSED, &[base.last]),
    |base, _| offer(&[base.last]),
    |base, other| answer(if other { Reply::Accepted } else { Reply::Rejected }, &[base.last]),
    |_, _| fulfil(PROPOSED, 0),
    |base, _| refer(&[base.last]),
    |base, other| set_aside(if other { Aside::Duplicate } else { Aside::Invalid }, &[base.last]),
    |base, _| resolve(&[base.last]),
    |base, _| close(&[base.last]),
    |base, _| withdraw(&[base.last]),
    |base, _| reopen(&[base.last]),
    |_, _| contact(Direction::Incoming),
    |_, _| told_by_phone(),
    |_, other| relate(if other { 8 } else { 9 }, RelationKind::Follows),
    |_, _| unrelate(RELATED),
    |_, _| find(),
    |_, other| cause(if other { "packaging" } else { "carrier_fault" }),
    |_, other| survey("csat_outcome", if other { 1 } else { 5 }),
    |_, _| print(Paper::Slip),
];

/// What either author may give alone: quality and administrators may give alike.
fn limit(base: &Base) -> u64 {
    crate::redress::left(Role::Quality, "GBP".parse().unwrap(), &fold(&facts(base.deeds.clone())))
}

/// Fails to compile when a deed is added, so that whoever adds it comes here and to [`DEEDS`].
fn is_paired(act: &Act) -> bool {
    match act {
        Act::Record(_) | Act::Unknown { .. } => false,
        Act::Note { .. }
        | Act::Attach(_)
        | Act::Edit { .. }
        | Act::Acknowledge { .. }
        | Act::Assign { .. }
        | Act::Escalate { .. }
        | Act::Take { .. }
        | Act::Decline { .. }
        | Act::Transfer { .. }
        | Act::Wait { .. }
        | Act::Resume { .. }
        | Act::NotInvestigate { .. }
        | Act::Propose { .. }
        | Act::Approve { .. }
        | Act::Return { .. }
        | Act::Offer { .. }
        | Act::Answer { .. }
        | Act::Fulfil { .. }
        | Act::Refer { .. }
        | Act::SetAside { .. }
        | Act::Resolve { .. }
        | Act::Close { .. }
        | Act::Withdraw { .. }
        | Act::Reopen { .. }
        | Act::Contact(_)
        | Act::ToldByPhone(_)
        | Act::Relate(_)
        | Act::Unrelate { .. }
        | Act::Find(_)
        | Act::Cause(_)
        | Act::Survey(_)
        | Act::Print(_) => true,
    }
}

/// Which of two deeds stands.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
enum Stands {
    Both,
    First,
    Second,
}

/// What becomes of two deeds on a complaint: when the first was done a minute earlier, and when the second was. `None` where
/// one of them may not be done there.
fn outcome(base: &Base, first: Make, second: Make) -> Option<[Stands; 2]> {
    let (one, other) = (first(base, false), second(base, true));
    let seen = facts(base.deeds.clone());
    let may = |role, act| judge(&person(role), act, Some((&seen, &fold(&seen))), &directory()).is_ok();
    if !may(Role::Quality, &one) || !may(Role::Admin, &other) {
        return None;
    }
    let by = |n, role: Role, act: &Act| done(n, person(role).id.0.as_u128(), act.clone());
    let after = |at_first: u32, at_second: u32| {
        let (one, other) = (by(at_first, Role::Quality, &one), by(at_second, Role::Admin, &other));
        let ids = (one.deed.id, other.deed.id);
        stands(&facts(base.deeds.iter().cloned().chain([one, other])), ids)
    };
    Some([after(30, 31), after(31, 30)])
}

fn stands(facts: &Facts, (first, second): (DeedId, DeedId)) -> Stands {
    let case = fold(facts);
    let lost = |id| case.overruled.iter().any(|overruled| overruled.deed == id);
    match (lost(first), lost(second)) {
        (false, false) => Stands::Both,
        (false, true) => Stands::First,
        (true, false) => Stands::Second,
        (true, true) => panic!("one of two stands"),
    }
}

fn words(outcome: [Stands; 2], first: &str, second: &str) -> String {
    let stands = |stands| match stands {
        Stands::Both => "both hold".to_owned(),
        Stands::First => format!("`{first}` stands"),
        Stands::Second => format!("`{second}` stands"),
    };
    match outcome {
        [one, other] if one == other => stands(one),
        [Stands::First, Stands::Second] => "the earlier stands".to_owned(),
        [Stands::Second, Stands::First] => "the later stands".to_owned(),
        [one, other] => format!("{} where `{first}` is the earlier, else {}", stands(one), stands(other)),
    }
}

/// What becomes of a pair, wherever both may be done.
fn pair(first: Make, second: Make) -> String {
    let names = names(first, second);
    let outcomes: BTreeSet<_> = bases().iter().filter_map(|base| outcome(base, first, second)).collect();
    let said: Vec<String> = outcomes.into_iter().map(|outcome| words(outcome, &names.0, &names.1)).collect();
    if said.is_empty() { "never possible together".to_owned() } else { said.join("; or ") }
}

fn names(first: Make, second: Make) -> (String, String) {
    let base = Base { deeds: vec![], last: 0 };
    (first(&base, false).name().to_owned(), second(&base, true).name().to_owned())
}

fn page() -> String {
    let mut by_words: BTreeMap<String, Vec<(String, String)>> = BTreeMap::new();
    for (at, first) in DEEDS.into_iter().enumerate() {
        for second in DEEDS.into_iter().skip(at) {
            by_words.entry(pair(first, second)).or_default().push(names(first, second));
        }
    }
    let mut page = String::from(HEAD);
    for (said, pairs) in by_words {
        let mut firsts: Vec<(&str, Vec<&str>)> = Vec::new();
        for (first, second) in &pairs {
            match firsts.last_mut() {
                Some((name, seconds)) if name == first => seconds.push(second),
                _ => firsts.push((first, vec![second])),
            }
        }
        let _ = write!(page, "\n## {} ({})\n\n", capital(&said), pairs.len());
        for (first, seconds) in firsts {
            let _ = writeln!(
                page,
                "- `{first}` with {}",
                seconds.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
            );
        }
    }
    page
}

fn capital(words: &str) -> String {
    words.char_indices().map(|(at, letter)| if at == 0 { letter.to_ascii_uppercase() } else { letter }).collect()
}

const HEAD: &str = "\
# Merging

What becomes of two deeds that were done on one complaint at the same time, at two desks that did not know of each other. Every pair is
listed once, under what becomes of it, with the number of pairs in brackets. Which of them reaches the office first decides nothing but
for an assignment and a transfer ([where a complaint lies](decisions/0016-where-a-complaint-lies.md)), and where the office has to correct a clock.
`crates/complaint/src/fold/pairs.rs` plays each pair on a complaint in every state that lets other deeds be done, wherever both may be,
with either clock ahead and before the office has anything of them; this page is what it found, and a page that does not say it fails the test.

- *Stands* means that the other deed has no effect. It stays in the history, marked as such, and whoever did it is told.
- *Earlier* and *later* go by the time of the deeds, corrected by what the office knows of the desks' clocks; of two at the same
  millisecond the device and the deed decide, everywhere alike.
- Two deeds of one kind ask for different things here where they can (two people, two stores, yes and no). Where two assign, transfer, wait, resume,
  reopen, withdraw, approve, return, answer, set aside or decide not to investigate alike, both hold.
- `record` is the first deed of its complaint, so none is done at the same time.
- Where somebody went on before they heard of the other, the whole branch counts for the highest of its deeds: what was built on a
  reopening holds against a close that did not know of it (`crates/complaint/src/fold/lifecycle.rs` and its tests).
- The office judges each deed besides, and may refuse one whose author lost the complaint meanwhile.
- Two values that were written into one field are both kept and shown until somebody writes again: that is the document's rule, and
  `values_written_at_the_same_time_are_all_kept_and_the_next_write_settles` proves it.
";

#[test]
fn the_page_says_what_becomes_of_every_pair() {
    let page = page();
    assert!(COMMITTED == page, "docs/MERGING.md is stale; read what changed, and let it say:\n{page}");
}

#[test]
fn every_deed_is_paired_and_may_be_done_somewhere() {
    let mut paired = BTreeSet::new();
    for make in DEEDS {
        let possible: Vec<Act> = bases()
            .iter()
            .filter(|base| {
                let seen = facts(base.deeds.clone());
                judge(&person(Role::Admin), &make(base, true), Some((&seen, &fold(&seen))), &directory()).is_ok()
            })
            .map(|base| make(base, true))
            .collect();
        let act = possible.first().unwrap_or_else(|| panic!("{} is played nowhere", names(make, make).0));
        assert!(is_paired(act), "{} is a deed like others", act.name());
        assert!(paired.insert(act.name().to_owned()), "{} is there twice", act.name());
    }
}

#[test]
fn what_the_trade_expects_of_two_deeds_at_the_same_time() {
    let find = |name: &str| {
        let found = DEEDS.into_iter().find(|make| names(*make, *make).0 == name);
        found.unwrap_or_else(|| panic!("{name} is a deed"))
    };
    for (first, second, expected) in [
        ("close", "reopen", "`reopen` stands"),
        ("resolve", "reopen", "never possible together"),
        ("escalate", "resolve", "both hold"),
        ("assign", "assign", "the later stands"),
        ("approve", "approve", "both hold"),
        ("approve", "return", "`return` stands"),
        ("answer", "answer", "the earlier stands"),
        ("fulfil", "fulfil", "the earlier stands"),
        ("take", "take", "the earlier stands"),
        ("note", "withdraw", "both hold"),
    ] {
        assert_eq!(pair(find(first), find(second)), expected, "{first} and {second}");
    }
}
