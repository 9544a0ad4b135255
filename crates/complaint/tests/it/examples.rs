//! The tables of `tests/data/statutory`, each row worked out by hand.

use crate::{at, calendar};
use complaint::statutory::{Deadline, Events, Matter, Repair, deadlines, find_pack, packs};
use jiff::civil::Date;
use serde::Deserialize;
use std::collections::BTreeSet;

macro_rules! tables {
    ($($file:literal),+ $(,)?) => {
        [$(($file, include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/data/statutory/", $file)))),+]
    };
}

const TABLES: [(&str, &str); 6] = tables![
    "es_customer_service.csv",
    "eu_sale_of_goods.csv",
    "gb_consumer_rights_act.csv",
    "gb_fca_disp.csv",
    "iso_10002.csv",
    "us_dot_259_7.csv",
];

#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    pack: String,
    rule: String,
    received_at: String,
    /// Further events, `name=value`, apart by semicolons.
    events: String,
    /// A local day, `none` for a deadline without one, `absent` for no deadline.
    expected_due_on: String,
    expected_due_at: String,
    why: String,
}

fn rows() -> Vec<Row> {
    let read = |(file, text): (&str, &str)| {
        let rows = csv::Reader::from_reader(text.as_bytes()).into_deserialize();
        rows.collect::<Result<Vec<Row>, _>>().unwrap_or_else(|error| panic!("{file}: {error}"))
    };
    TABLES.into_iter().flat_map(read).collect()
}

fn events(row: &Row) -> Result<Events, String> {
    let mut events = Events { received_at: at(&row.received_at), ..Events::default() };
    for event in row.events.split(';').filter(|event| !event.is_empty()) {
        let (name, value) = event.split_once('=').ok_or(format!("{event}: no value"))?;
        let day = |text: &str| text.parse::<Date>().map_err(|error| format!("{event}: {error}"));
        match name {
            "completed_at" => events.completed_at = Some(at(value)),
            "purchased_on" => events.purchased_on = Some(day(value)?),
            "delivered_on" => events.delivered_on = Some(day(value)?),
            "installed_on" => events.installed_on = Some(day(value)?),
            "resolved_with_acceptance_at" => events.resolved_with_acceptance_at = Some(at(value)),
            "summary_resolution_at" => events.summary_resolution_at = Some(at(value)),
            "final_response_at" => events.final_response_at = Some(at(value)),
            "refund_agreed_at" => events.refund_agreed_at = Some(at(value)),
            "matter" => events.matters.push(Matter::find(value).ok_or(format!("{value}: no matter"))?),
            "repair" => {
                let (from, to) = value.split_once('/').map_or((value, None), |(from, to)| (from, Some(to)));
                let returned_on = to.map(day).transpose()?;
                events.repairs.push(Repair { requested_on: day(from)?, returned_on });
            }
            unknown => return Err(format!("{unknown}: no event")),
        }
    }
    Ok(events)
}

/// What is wrong with a row, if anything.
fn check(row: &Row) -> Result<(), String> {
    let pack = find_pack(&row.pack).ok_or(format!("{}: no such pack", row.pack))?;
    pack.find_rule(&row.rule).ok_or(format!("{}: no such rule", row.rule))?;
    if row.why.trim().is_empty() {
        return Err("a row without a reason was not worked out by hand".to_owned());
    }
    let found: Vec<Deadline> = deadlines(&pack, &calendar(&pack), &events(row)?);
    let found = found.iter().find(|deadline| deadline.rule == row.rule);
    let due_on = match found {
        None => "absent".to_owned(),
        Some(deadline) => deadline.due_on.map_or("none".to_owned(), |day| day.to_string()),
    };
    let due_at = found.and_then(|deadline| deadline.due_at);
    let expected_at = Some(row.expected_due_at.as_str()).filter(|text| !text.is_empty()).map(at);
    let context = || format!("{} {} of {}: {}", row.pack, row.rule, row.received_at, row.why);
    if due_on != row.expected_due_on {
        return Err(format!("{}\ndue on {due_on}, expected {}", context(), row.expected_due_on));
    }
    if due_at != expected_at {
        return Err(format!("{}\ndue at {due_at:?}, expected {expected_at:?}", context()));
    }
    Ok(())
}

#[test]
fn every_worked_example_comes_out_as_worked_by_hand() {
    let wrong: Vec<String> = rows().iter().filter_map(|row| check(row).err()).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

#[test]
fn every_rule_of_every_pack_has_a_worked_example() {
    let worked: BTreeSet<(String, String)> = rows().into_iter().map(|row| (row.pack, row.rule)).collect();
    for pack in packs() {
        for rule in &pack.deadlines {
            let named = (pack.code.clone(), rule.code.clone());
            assert!(worked.contains(&named), "{} {}: nobody has worked it out by hand", pack.code, rule.code);
        }
    }
}

#[test]
fn a_table_holds_only_the_pack_it_is_named_for() {
    for (file, text) in TABLES {
        let code = file.trim_end_matches(".csv");
        let strange = text.lines().skip(1).find(|line| !line.starts_with(&format!("{code},")));
        assert_eq!(strange, None, "{file} is for {code}");
    }
}

#[test]
fn a_row_that_is_wrong_is_found() {
    let row = rows().into_iter().find(|row| row.pack == "gb_fca_disp").unwrap();
    assert_eq!(check(&row), Ok(()), "the row itself is right");
    for wrong in [
        Row { pack: "gb_fca_dips".to_owned(), ..row.clone() },
        Row { rule: "late_resolution".to_owned(), ..row.clone() },
        Row { events: "bought_on=2026-01-01".to_owned(), ..row.clone() },
        Row { expected_due_on: "2026-06-12".to_owned(), ..row.clone() },
        Row { expected_due_at: "2026-06-11T23:59:59.999Z".to_owned(), ..row.clone() },
        Row { why: " ".to_owned(), ..row.clone() },
    ] {
        assert!(check(&wrong).is_err(), "{} {} {}", wrong.pack, wrong.rule, wrong.expected_due_on);
    }
}
