use crate::world::{CASE, actor, attach, deed, edit, note, record, recorded};
use complaint::policy::{Question, ScaleDirection};
use complaint::{
    AcknowledgeMethod, Act, Answered, Aside, Cause, Channel, ComplaintId, Contact, Decision, DeedId, Direction, Field,
    FieldChange, Finding, Line, Meta, Number, Paper, PersonId, PhoneCall, Printing, Proposal, Relation, RelationKind,
    Remedy, Reply, Role, Timestamp, WaitingFor, Why,
};
use document::{CaseDocument, ChangeHash, Error, Metas};
use uuid::Uuid;

fn proposal(lines: Vec<(Remedy, u64)>) -> Proposal {
    let line = |(remedy, amount)| Line { remedy, amount, note: "the kettle".to_owned() };
    Proposal {
        decision: Decision::Upheld,
        reason: "the heating element".to_owned(),
        currency: "GBP".parse().unwrap(),
        lines: lines.into_iter().map(line).collect(),
        limit: 5_000,
    }
}

fn every_act() -> Vec<Act> {
    let (some, text) = (DeedId(Uuid::from_u128(0xd000)), "words".to_owned());
    let after = vec![some, DeedId(Uuid::from_u128(7))];
    vec![
        note("Rang twice. Ünïcode 🫖"),
        attach("kettle.jpg", false),
        attach("kettle.jpg", true),
        Act::Assign { to: Some(PersonId(Uuid::from_u128(3))) },
        Act::Assign { to: None },
        Act::Acknowledge { method: AcknowledgeMethod::Phone, text: String::new() },
        Act::Escalate { to: Role::Manager, reason: text.clone() },
        Act::Take { escalation: some },
        Act::Decline { escalation: some, reason: text.clone() },
        Act::Resolve { decision: Decision::Partly, outcome: text.clone(), after: after.clone() },
        Act::Reopen { reason: text.clone(), after: after.clone() },
        Act::Close { outcome: text.clone(), after: Vec::new() },
        Act::Withdraw { reason: text.clone(), after: after.clone() },
        Act::Transfer { to: "BER01".parse().unwrap(), reason: text.clone(), after: after.clone() },
        Act::Wait { on: WaitingFor::ThirdParty, reason: text.clone(), after: after.clone() },
        Act::Resume { reason: text.clone(), after: after.clone() },
        Act::NotInvestigate { reason: text.clone(), after: after.clone() },
        Act::Propose { proposal: Box::new(proposal(vec![])), after: after.clone() },
        Act::Propose {
            proposal: Box::new(proposal(vec![(Remedy::FullRefund, 3_999), (Remedy::Apology, 0)])),
            after: vec![],
        },
        Act::Approve { proposal: some, after: after.clone() },
        Act::Return { proposal: some, reason: text.clone(), after: after.clone() },
        Act::Offer { method: AcknowledgeMethod::Letter, text: text.clone(), after: after.clone() },
        Act::Answer { reply: Reply::NoReply, text: text.clone(), after: after.clone() },
        Act::Fulfil { proposal: some, line: 1, proof: text.clone() },
        Act::Refer { body: text.clone(), reason: text.clone(), after: after.clone() },
        Act::SetAside { aside: Aside::Forwarded, reason: text, after },
        Act::Contact(Box::new(Contact {
            direction: Direction::Incoming,
            channel: Channel::Email,
            text: "words".into(),
        })),
        Act::ToldByPhone(Box::new(PhoneCall { whom: "Ida".into(), text: String::new(), escalation: None })),
        Act::ToldByPhone(Box::new(PhoneCall { whom: "Ida".into(), text: "on my way".into(), escalation: Some(some) })),
        Act::Relate(Box::new(Relation {
            kind: RelationKind::RecurrenceOf,
            to: ComplaintId(Uuid::from_u128(0xc000)),
            number: Number::make(&"LDN05".parse().unwrap(), "K3", 12).unwrap(),
        })),
        Act::Unrelate { relation: some },
        Act::Find(Box::new(Finding { text: "a loose wire".into(), evidence: "photo 2".into() })),
        Act::Cause(Box::new(Cause { code: "packaging".into(), reason: "seen in the lot".into(), whys: vec![] })),
        Act::Cause(Box::new(Cause {
            code: "carrier_fault".into(),
            reason: "dropped".into(),
            whys: vec![Why { why: "Why?".into(), answer: "So.".into(), evidence: "a film".into() }],
        })),
        Act::Survey(Box::new(Answered {
            question: Question { code: "ces".into(), min: 1, max: 7, direction: ScaleDirection::LowerIsBetter },
            score: 7,
            text: "slow".into(),
            staff_present: true,
        })),
        Act::Print(Box::new(Printing { paper: Paper::FinalResponse, language: "de".into() })),
        Act::Edit {
            changes: vec![
                FieldChange { field: "name".into(), value: "Ana".into() },
                FieldChange { field: "category".into(), value: String::new() },
            ],
        },
    ]
}

#[test]
fn every_deed_comes_out_as_it_went_in() {
    let (mut document, _) = recorded();
    let mut deeds = vec![deed(0, 1, record())];
    for (n, act) in (1..).zip(every_act()) {
        let deed = deed(n, 2, act);
        document.perform(&deed, actor(2)).unwrap();
        deeds.push(deed);
    }
    let loaded = CaseDocument::load_at(&document.save(), &document.heads()).unwrap();
    let facts = loaded.facts(&Metas::new()).unwrap();
    let found: Vec<_> = facts.deeds.into_iter().map(|done| done.deed).collect();
    assert_eq!(found, deeds, "the document is the only copy of what people did");
}

#[test]
fn a_record_sets_the_registers_and_names_their_author() {
    let (document, _) = recorded();
    let facts = document.facts(&Metas::new()).unwrap();
    assert_eq!(facts.id, CASE);
    assert_eq!(facts.field(Field::Category), Some("product"));
    assert_eq!(facts.fields["colour_of_lid"].value(), Some("grün"), "an unknown field survives");
    let variant = &facts.fields["phone"].variants[0];
    assert_eq!((variant.person, variant.at), (Some(facts.recorded.deed.person), Some(facts.recorded.deed.at)));
}

#[test]
fn values_written_at_the_same_time_are_all_kept_and_the_next_write_settles() {
    let (mut ours, _) = recorded();
    let mut theirs = ours.clone();
    let (one, two) = (deed(1, 1, edit("name", "Ana")), deed(2, 2, edit("name", "Anna")));
    let change = theirs.perform(&two, actor(2)).unwrap();
    ours.perform(&one, actor(3)).unwrap();
    ours.merge([change.bytes.as_slice()]).unwrap();
    let facts = ours.facts(&Metas::new()).unwrap();
    let mut variants: Vec<_> = facts.fields["name"].variants.iter().map(|v| (v.value.clone(), v.person)).collect();
    variants.sort();
    let expected = vec![("Ana".to_owned(), Some(one.person)), ("Anna".to_owned(), Some(two.person))];
    assert_eq!(variants, expected, "each value with the person who wrote it");
    assert_eq!(ours.row(&Metas::new()).unwrap().contested, 1);

    ours.perform(&deed(3, 1, edit("name", "Anna")), actor(3)).unwrap();
    assert_eq!(ours.row(&Metas::new()).unwrap().contested, 0, "writing again settles, even the same value");
}

#[test]
fn the_same_value_written_twice_at_the_same_time_is_no_dispute() {
    let (mut ours, _) = recorded();
    let mut theirs = ours.clone();
    let change = theirs.perform(&deed(2, 2, edit("name", "Ana")), actor(2)).unwrap();
    ours.perform(&deed(1, 1, edit("name", "Ana")), actor(3)).unwrap();
    ours.merge([change.bytes.as_slice()]).unwrap();
    assert!(!ours.facts(&Metas::new()).unwrap().fields["name"].is_contested());
}

#[test]
fn facts_at_the_heads_of_an_author_are_what_the_author_saw() {
    let (mut document, first) = recorded();
    let before = document.facts(&Metas::new()).unwrap();
    document.perform(&deed(1, 1, edit("name", "Ana")), actor(1)).unwrap();
    let seen = document.facts_at(&[first.hash], &Metas::new()).unwrap();
    assert_eq!(seen, Some(before));
    let start = CaseDocument::start().unwrap().heads();
    assert_eq!(document.facts_at(&start, &Metas::new()).unwrap(), None, "not recorded then");
    let unknown = ChangeHash([9; 32]);
    let error = document.facts_at(&[unknown], &Metas::new()).unwrap_err();
    assert_eq!(error, Error::MissingDependency(unknown));
}

#[test]
fn what_the_office_knows_of_a_change_reaches_its_deed() {
    let (mut document, _) = recorded();
    let written = document.perform(&deed(1, 2, note("late")), actor(2)).unwrap();
    let meta = Meta {
        person: PersonId(Uuid::from_u128(1)),
        device: complaint::DeviceId(Uuid::from_u128(2)),
        received_at: Timestamp(crate::world::MONDAY + 1),
        skew: 0,
        seal: None,
    };
    let facts = document.facts(&Metas::from([(written.hash, meta)])).unwrap();
    let metas: Vec<_> = facts.deeds.iter().map(|done| done.meta).collect();
    assert_eq!(metas, [None, Some(meta)], "only the acknowledged change has one");
}

#[test]
fn a_deed_is_refused_where_it_does_not_belong() {
    let (mut document, _) = recorded();
    let mut foreign = deed(1, 1, note("for another"));
    foreign.complaint = complaint::ComplaintId(Uuid::from_u128(1));
    let done_before = deed(0, 1, note("id used"));
    let unknown = deed(2, 1, Act::Unknown { name: "teleport".into() });
    for wrong in [foreign, done_before, unknown, deed(3, 1, record())] {
        let heads = document.heads();
        let error = document.perform(&wrong, actor(1)).unwrap_err();
        assert!(matches!(error, Error::NotTheDeed(_)), "{} gave {error}", wrong.act.name());
        assert_eq!(document.heads(), heads, "a refused deed leaves no trace");
    }
    let mut empty = CaseDocument::start().unwrap();
    assert!(matches!(empty.perform(&deed(1, 1, note("too early")), actor(1)), Err(Error::NotTheDeed(_))));
}

#[test]
fn a_saved_document_that_was_cut_or_altered_does_not_load() {
    let (mut document, _) = recorded();
    document.perform(&deed(1, 2, note("one more")), actor(2)).unwrap();
    let saved = document.save();
    for length in 0..saved.len() {
        assert!(CaseDocument::load(&saved[..length]).is_err(), "cut to {length} of {} bytes", saved.len());
    }
    for at in 0..saved.len() {
        let mut altered = saved.clone();
        altered[at] ^= 0x10;
        assert!(CaseDocument::load(&altered).is_err(), "byte {at} altered");
    }
    let (older, _) = recorded();
    assert!(CaseDocument::load_at(&older.save(), &document.heads()).is_err(), "whole, but not the newest");
}
