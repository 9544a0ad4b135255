//! A city's complaints are replayed as whole lives: what the statistics say of them is what the file says, counted here by other
//! means.

use flate2::read::GzDecoder;
use redress_tests::{Desk, Office};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fs::File;
use std::path::{Path, PathBuf};

fn city() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("data/nyc-dca-2015-2016.csv.gz")
}

/// What the file says, counted row by row.
#[derive(Default)]
struct Counted {
    rows: u64,
    /// By result: rows, cents, and rows by what the customer said.
    results: BTreeMap<String, (u64, u64, BTreeMap<String, u64>)>,
}

impl Counted {
    fn of(file: &Path) -> Counted {
        let mut reader = csv::Reader::from_reader(GzDecoder::new(File::open(file).expect("the file")));
        let names = reader.headers().expect("a header").clone();
        let place = |name: &str| names.iter().position(|other| other.trim() == name).expect("a column");
        let (result, satisfaction, money) = (place("Complaint Result"), place("Satisfaction"), place("Restitution"));
        let mut counted = Counted::default();
        for row in reader.records() {
            let row = row.expect("a row");
            // "707.00": all amounts of this file have two places.
            let cents: u64 = row[money].replace('.', "").parse().expect("an amount");
            counted.rows += 1;
            let entry = counted.results.entry(row[result].to_owned()).or_default();
            entry.0 += 1;
            entry.1 += cents;
            if !row[satisfaction].is_empty() {
                *entry.2.entry(row[satisfaction].to_owned()).or_default() += 1;
            }
        }
        counted
    }

    fn cents(&self) -> u64 {
        self.results.values().map(|(_, cents, _)| cents).sum()
    }

    /// Rows by what the customer said, of all results.
    fn said(&self) -> BTreeMap<String, u64> {
        let mut all = BTreeMap::new();
        for (answer, count) in self.results.values().flat_map(|(_, _, said)| said) {
            *all.entry(answer.clone()).or_default() += count;
        }
        all
    }
}

/// The figure of a measure by value of a dimension; without one, under no value.
fn figures(desk: &Desk, measure: &str, by: Option<&str>) -> BTreeMap<String, Value> {
    let mut words = vec!["stats", "--measure", measure];
    words.extend(by.iter().flat_map(|by| ["--by", by]));
    let told = desk.run(&words).expect("statistics");
    let groups = told["groups"].as_array().expect("groups");
    let line = |group: &Value| {
        let value = group["value"].as_str().unwrap_or_default().to_owned();
        (value, group["figures"][measure].clone())
    };
    groups.iter().map(line).collect()
}

fn counts(figures: &BTreeMap<String, Value>) -> BTreeMap<String, u64> {
    figures.iter().map(|(value, figure)| (value.clone(), figure["count"].as_u64().expect("a count"))).collect()
}

/// How many gave each answer, of how many, and that the shares are those.
fn answers(figure: &Value) -> BTreeMap<String, u64> {
    let of = figure["of"].as_u64().expect("how many");
    let said = figure["answers"].as_object().expect("answers");
    let count = |(answer, told): (&String, &Value)| {
        let (count, share) = (told["count"].as_u64().expect("a count"), told["share"].as_f64().expect("a share"));
        assert!((share - count as f64 / of as f64).abs() < 1e-9, "{answer}: {share} is {count} of {of}");
        (answer.clone(), count)
    };
    said.iter().map(count).collect()
}

#[test]
fn the_statistics_of_a_replayed_city_are_those_of_its_file() {
    let folder = tempfile::tempdir().expect("a folder");
    let desk = Desk::alone(folder.path()).expect("a desk");
    let expected = Counted::of(&city());
    let printed = desk.run(&["import", city().to_str().expect("a plain path")]).expect("imported");
    assert_eq!(printed, json!({ "imported": expected.rows, "unchanged": 0, "set_aside": 0 }), "every row is a life");

    let by_result = counts(&figures(&desk, "volume", Some("result")));
    let rows: BTreeMap<String, u64> =
        expected.results.iter().map(|(result, (rows, ..))| (result.clone(), *rows)).collect();
    assert_eq!(by_result, rows, "as many of each result");

    let total = figures(&desk, "redress_total", None);
    assert_eq!(total[""]["amounts"], json!({ "USD": expected.cents() }), "all the money, in cents");
    for (result, figure) in figures(&desk, "redress_total", Some("result")) {
        let cents = expected.results[&result].1;
        let said = if cents == 0 { json!({}) } else { json!({ "USD": cents }) };
        assert_eq!(figure["amounts"], said, "the money of {result:?}");
    }

    assert_eq!(answers(&figures(&desk, "satisfaction", None)[""]), expected.said(), "what all customers said");
    for (result, figure) in figures(&desk, "satisfaction", Some("result")) {
        assert_eq!(answers(&figure), expected.results[&result].2, "what customers said of {result:?}");
    }

    let open = figures(&desk, "open", None);
    assert_eq!(open[""], json!({ "count": 0 }), "all of them have ended");
    let again = desk.run(&["import", city().to_str().expect("a plain path")]).expect("imported");
    assert_eq!(again, json!({ "imported": 0, "unchanged": expected.rows, "set_aside": 0 }), "a second time: nothing");
    assert_eq!(figures(&desk, "redress_total", None), total, "and no money was given twice");
    desk.run(&["verify"]).expect("the replica is clean");
}

/// Two lives, half a cent, and a result that nobody knows.
fn four_rows(folder: &Path) -> PathBuf {
    let rows = "Business Name,Industry,Complaint Type,Mediation Start Date,Mediation Close Date,Complaint Result,Satisfaction,Restitution\n\
                ACME,Tow Truck Company - 124,Billing Dispute - B02,03/23/2016,04/15/2016,Cash Amount - AMT,Yes,707.00\n\
                ACME,Tow Truck Company - 124,Damaged Goods - D01,05/12/2015,05/01/2015,Advised to Sue - ATS,No,0.00\n\
                ACME,Tow Truck Company - 124,Damaged Goods - D01,05/12/2015,05/20/2015,Advised to Sue - ATS,No,12.345\n\
                ACME,Tow Truck Company - 124,Damaged Goods - D01,05/12/2015,05/21/2015,Never Heard Of,No,0.00\n";
    let file = folder.join("four.csv");
    std::fs::write(&file, rows).expect("written");
    file
}

#[test]
fn a_number_leads_to_its_cases_and_a_case_tells_its_life() {
    let folder = tempfile::tempdir().expect("a folder");
    let desk = Desk::alone(folder.path()).expect("a desk");
    let file = four_rows(folder.path());
    let words = ["import", file.to_str().expect("a plain path"), "--dates", "month-first"];
    let printed = desk.attempt(&words, "").expect("imported");
    let told: Vec<Value> = String::from_utf8_lossy(&printed.stdout)
        .lines()
        .map(|line| serde_json::from_str(line).expect("a document a line"))
        .collect();
    let aside: Vec<_> = told[0]["set_aside_rows"].as_array().expect("rows").iter().map(|row| &row["row"]).collect();
    assert_eq!(aside, [4, 5], "half a cent, and a result that nobody knows");
    let early = json!({ "note": "ended_before_it_began", "column": "Mediation Close Date", "rows": [3] });
    assert!(told[0]["notes"].as_array().expect("notes").contains(&early), "one ended too early: {}", told[0]["notes"]);

    let words = ["stats", "--measure", "redress_total", "--by", "result", "--of", "Cash Amount - AMT", "--list"];
    let behind = desk.run(&words).expect("the cases behind it");
    assert_eq!(behind[0]["amounts"], json!({ "USD": 70_700 }), "one case, all of the money");
    let number = behind[0]["number"].as_str().expect("a number");
    let case = desk.run(&["show", number]).expect("the case");
    let acts: Vec<_> = case["timeline"].as_array().expect("a timeline").iter().map(|line| &line["act"]).collect();
    assert_eq!(acts, ["record", "resolve", "close"], "its life");
    assert_eq!(case["facts"]["external_redress"], "707.00 USD", "what was given elsewhere");
    let edit = ["do", "edit", number, "external_redress=70700.00 USD"];
    assert_eq!(desk.attempt(&edit, "").expect("started").status.code(), Some(3), "nobody makes more of it");
    assert_eq!((&case["state"], &case["decision"]), (&json!("closed"), &json!("upheld")));
    let days = |name: &str| case[name].as_str().expect("an instant")[..10].to_owned();
    assert_eq!((days("received_at"), days("resolved_at")), ("2016-03-23".into(), "2016-04-15".into()), "as dated");

    let words = ["stats", "--measure", "redress_totl"];
    let output = desk.command(&words).expect("built").output().expect("started");
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(2), "wrong usage");
    assert!(said.contains("measures are volume"), "it names those there are: {said}");
}

#[test]
fn what_desks_import_apart_is_done_once() {
    let folder = tempfile::tempdir().expect("a folder");
    let office = Office::open(folder.path()).expect("an office");
    let desk = |role, name| Desk::join(folder.path(), &office, "LDN04", role, name).expect("joined");
    let (ada, ben, cleo) = (desk("quality", "Ada"), desk("manager", "Ben"), desk("handler", "Cleo"));
    let file = four_rows(folder.path());
    let words = ["import", file.to_str().expect("a plain path"), "--dates", "month-first"];
    let sum = |imported, set_aside| json!({ "imported": imported, "unchanged": 0, "set_aside": set_aside });
    assert_eq!(ada.run(&words).expect("imported"), sum(2, 2));
    assert_eq!(ben.run(&words).expect("imported"), sum(2, 2), "he has not heard of hers");
    assert_eq!(
        cleo.run(&words).expect("imported"),
        sum(2, 2),
        "nor she; that others gave money is above nobody's limit"
    );
    for desk in [&ada, &ben, &cleo, &ada, &ben, &cleo] {
        desk.run(&["sync"]).expect("exchanged");
    }
    for desk in [&ada, &ben, &cleo] {
        let status = desk.run(&["status"]).expect("status");
        assert_eq!((&status["unsent"], &status["needs_attention"]), (&json!(0), &json!(0)), "nothing was refused");
        assert_eq!(counts(&figures(desk, "volume", None))[""], 2, "each complaint once");
        assert_eq!(figures(desk, "redress_total", None)[""]["amounts"], json!({ "USD": 70_700 }), "and given once");
        desk.run(&["verify"]).expect("the replica is clean");
    }
}
