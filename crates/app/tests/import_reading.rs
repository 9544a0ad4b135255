//! What becomes of every row of real files: nothing lost, nothing wrong taken.

#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "helpers of tests may fail the test")]

use app::import::dates::Order;
use app::import::{Circumstances, FileError, Mapping, Note, Reading, Source, Table, read};
use complaint::Timestamp;
use jiff::tz::TimeZone;
use std::collections::BTreeMap;
use std::path::PathBuf;

const IN_2024: Timestamp = Timestamp(1_704_067_200_000);

fn path(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/data").join(name)
}

fn circumstances(order: Option<Order>) -> Circumstances {
    Circumstances { zone: TimeZone::UTC, now: IN_2024, order }
}

fn reading_of(source: &Source, order: Option<Order>) -> Result<Reading, FileError> {
    let mappings = Mapping::shipped()?;
    let table = Table::read(source, &mappings)?;
    let mapping = Mapping::choose(&mappings, &table).expect("a header was found, so a mapping knows it");
    Ok(read(table, mapping, &circumstances(order)))
}

fn file(name: &str) -> Reading {
    reading_of(&Source::open(&path(name)).expect("a text file"), None).expect("a readable table")
}

fn text(text: &str) -> Result<Reading, FileError> {
    reading_of(&Source::read(&mut text.as_bytes())?, None)
}

fn reasons(reading: &Reading) -> BTreeMap<&'static str, usize> {
    let mut reasons = BTreeMap::new();
    reading.set_aside.iter().for_each(|aside| *reasons.entry(aside.reason.name()).or_default() += 1);
    reasons
}

/// Rows ready, and rows set aside by reason.
fn outcome(name: &str) -> (usize, Vec<(&'static str, usize)>) {
    let reading = file(name);
    (reading.ready.len(), reasons(&reading).into_iter().collect())
}

#[test]
fn log_lines_above_the_header_are_passed_over_and_every_row_is_read() {
    let reading = file("messy/01-unzip-log-preamble.csv.gz");
    assert_eq!((reading.ready.len(), reading.set_aside.len()), (120, 0), "120 rows under the header");
    assert!(reading.notes.contains(&Note::LinesBeforeHeader { lines: 2 }), "the log is mentioned");
    let first = reading.ready.first().expect("rows");
    assert_eq!((first.line.row, first.external_id.as_str()), (4, "3571115"), "rows are counted as a spreadsheet does");
}

#[test]
fn a_file_that_ends_inside_a_row_costs_that_row_only() {
    assert_eq!(outcome("messy/02-truncated-inside-row.csv"), (59, vec![("truncated", 1)]), "59 whole rows, one cut");
}

#[test]
fn line_feeds_inside_cells_stay_and_python_none_says_nothing() {
    let reading = file("messy/03-crlf-rows-lf-in-cells-None-strings.csv.gz");
    assert_eq!((reading.ready.len(), reading.set_aside.len()), (60, 0), "60 rows");
    let first = reading.ready.first().expect("rows");
    assert!(first.description.contains("not clear. \n\nThis account"), "the paragraphs are kept");
    assert!(!first.fields.contains_key("x:sub_issue"), "None is no sub-issue");
    assert_eq!(first.fields.get("x:consumer_disputed").map(String::as_str), Some("N/A"), "N/A is a value");
}

#[test]
fn the_same_rows_in_three_date_formats_are_the_same_complaints() {
    let said = |name| -> Vec<_> {
        file(name).ready.into_iter().map(|ready| (ready.complaint, ready.received_at, ready.content)).collect()
    };
    let iso = said("messy/04-dates-iso.csv.gz");
    assert_eq!(iso.len(), 100, "100 complaints");
    assert_eq!(iso, said("messy/04-dates-m-d-yy.csv.gz"), "month first, two-digit years, ZIPs without zeros, CRLF");
    assert_eq!(iso, said("messy/04-dates-y-slash-m-d.csv.gz"), "year first with slashes");
}

#[test]
fn leading_zeros_a_spreadsheet_ate_are_restored_and_mentioned() {
    let reading = file("messy/04-dates-m-d-yy.csv.gz");
    let restored = Note::ZerosRestored { column: "ZIP code".into(), rows: 2 };
    assert!(reading.notes.contains(&restored), "{:?}", reading.notes);
}

#[test]
fn day_first_dates_are_proved_by_the_file() {
    let reading = file("messy/05-dates-dd-mm-yyyy-underscore-headers.csv.gz");
    assert_eq!((reading.ready.len(), reading.set_aside.len()), (100, 0), "100 rows");
    let proved = Note::DateOrder { column: "Date_received".into(), order: "day_first", proved_by_row: Some(2) };
    assert!(reading.notes.contains(&proved), "{:?}", reading.notes);
}

#[test]
fn a_column_that_only_counts_rows_is_left_out() {
    let reading = file("messy/06-unnamed-index-column.csv");
    assert_eq!((reading.ready.len(), reading.set_aside.len()), (100, 0), "100 rows");
    assert!(reading.notes.contains(&Note::CounterDropped { place: 1 }), "{:?}", reading.notes);
    let boston = reading.ready.iter().find(|ready| ready.external_id == "1290564").expect("the third row");
    assert_eq!(boston.fields.get("x:zip_code").map(String::as_str), Some("02127"), "a ZIP of Massachusetts");
}

#[test]
fn columns_shifted_from_their_headers_are_never_taken_for_complaints() {
    let outcome = outcome("messy/07-shifted-columns-no-quotes.csv.gz");
    assert_eq!(outcome, (0, vec![("column_missing", 1099)]), "no day, no number, issues under the narrative's name");
}

#[test]
fn two_captures_of_one_complaint_compare_by_what_they_say() {
    let said = |name| -> BTreeMap<_, _> {
        file(name).ready.into_iter().map(|ready| (ready.external_id, ready.content)).collect()
    };
    let (a, b) = (said("messy/08-same-ids-capture-A.csv"), said("messy/08-same-ids-capture-B.csv"));
    assert_eq!((a.len(), b.len()), (11, 11), "eleven numbers in both");
    let same: Vec<_> =
        a.iter().filter(|(id, content)| b.get(*id) == Some(content)).map(|(id, _)| id.as_str()).collect();
    assert_eq!(same, ["7273401", "7275721", "7277424"], "three differ in spelling only, eight in what they say");
}

#[test]
fn quotes_inside_cells_are_characters() {
    assert_eq!(
        outcome("messy/09-stray-quotes-day-first.csv"),
        (20, vec![]),
        "eleven rows with quotes and nine without"
    );
}

#[test]
fn records_of_the_api_are_the_same_complaints_as_the_export() {
    let reading = file("cfpb-api.json.gz");
    assert_eq!((reading.ready.len(), reading.set_aside.len()), (40, 0), "NaN is read as nothing");
    let first = reading.ready.first().expect("records");
    assert_eq!(first.received_at, Timestamp(1_685_966_400_000), "noon of the day, not the API's placeholder");
    assert!(!first.fields.contains_key("x:tags"), "NaN is no tag");
    assert_eq!(first.fields.get("x:submitted_via").map(String::as_str), Some("Web"), "the word itself is kept");
}

#[test]
fn json_arrays_lines_and_index_dumps_are_read() {
    assert_eq!(outcome("from_s3.json"), outcome("from_s3.ndjson"), "the same records in two shapes");
    assert_eq!(outcome("from_s3.json"), (8, vec![("missing", 2)]), "one lacks its number, one its day");
    let dump = file("exp_socrata.ndjson");
    assert!(dump.ready.is_empty(), "the dump's dates are of 2099");
    let expected = BTreeMap::from([("in_future", 9), ("missing", 1)]);
    assert_eq!(reasons(&dump), expected, "nine are of a day to come, one has no day");
}

#[test]
fn rows_without_numbers_are_known_by_what_they_say() {
    let reading = file("nyc-dca.csv.gz");
    assert_eq!((reading.ready.len(), reading.set_aside.len()), (300, 0), "300 rows");
    let ids: std::collections::HashSet<_> = reading.ready.iter().map(|ready| ready.complaint).collect();
    assert_eq!(ids.len(), 300, "each is one complaint");
    let first = reading.ready.first().expect("rows");
    assert_eq!(first.description, "Billing Dispute - B02. Tow Truck Company - 124.", "made from what the row says");
    assert_eq!(first.fields.get("x:restitution").map(String::as_str), Some("707.00"), "nothing is dropped");
}

#[test]
fn equal_rows_without_numbers_are_each_kept_and_stable() {
    let row = "2020-01-01,Mortgage,Fees\n";
    let ids = |reading: &Reading| reading.ready.iter().map(|ready| ready.complaint).collect::<Vec<_>>();
    let twice = text(&format!("date_received,product,issue\n{row}{row}")).expect("a table");
    let once = text(&format!("date_received,product,issue\n{row}")).expect("a table");
    assert_eq!(ids(&twice).len(), 2, "two complaints that say the same");
    assert_ne!(ids(&twice).first(), ids(&twice).last(), "and are not one");
    assert_eq!(ids(&twice).first(), ids(&once).first(), "the first is the same in both files");
}

#[test]
fn dates_that_prove_nothing_are_set_aside_unless_the_caller_says() {
    let csv = "date_received,product,issue\n03/04/2020,A,B\n05/05/2020,C,D\n";
    let reading = text(csv).expect("a table");
    assert_eq!((reading.ready.len(), reasons(&reading)), (1, BTreeMap::from([("ambiguous_date", 1)])), "no guess");
    let source = Source::read(&mut csv.as_bytes()).expect("text");
    let said = reading_of(&source, Some(Order::DayFirst)).expect("a table");
    assert_eq!(said.ready.len(), 2, "the caller knows");
}

#[test]
fn another_column_of_the_file_can_prove_the_order() {
    let reading =
        text("date_received,product,issue,date_sent_to_company\n03/04/2020,A,B,13/04/2020\n").expect("a table");
    let received = reading.ready.first().map(|ready| ready.received_at);
    assert_eq!(received, Some(Timestamp(1_585_915_200_000)), "3 April 2020, noon");
}

#[test]
fn a_quote_that_never_closes_costs_one_row_not_the_rest_of_the_file() {
    let csv = "complaint_id,date_received,product,issue\n1,2020-01-01,\"A,B\n2,2020-01-02,C,D\n3,2020-01-03,E,F\n";
    let reading = text(csv).expect("a table");
    let ids: Vec<_> = reading.ready.iter().map(|ready| ready.external_id.as_str()).collect();
    assert_eq!(ids, ["2", "3"], "good rows after the bad one are not lost");
    assert_eq!(reasons(&reading), BTreeMap::from([("cell_count", 1)]), "the bad one is set aside");
}

#[test]
fn a_shifted_row_is_seen_by_what_its_columns_hold() {
    let csv = "complaint_id,date_received,product,issue,timely\n1,2020-01-01,A,B,Yes\nA,2,2020-01-02,B,Yes\n3,2020-01-03,A,B,x\n";
    let reading = text(csv).expect("a table");
    assert_eq!((reading.ready.len(), reasons(&reading)), (1, BTreeMap::from([("wrong_kind", 2)])), "one fits");
}

#[test]
fn a_number_cut_short_at_the_end_of_the_file_is_not_taken_for_another() {
    let csv = "date_received,product,issue,complaint_id\n2020-01-01,A,B,3571115\n2020-01-02,A,B,35711";
    let reading = text(csv).expect("a table");
    assert_eq!((reading.ready.len(), reasons(&reading)), (1, BTreeMap::from([("truncated", 1)])), "35711 is doubtful");
    let whole = text(&format!("{csv}16")).expect("a table");
    assert_eq!(whole.ready.len(), 2, "a missing last line break alone is no fault");
}

#[test]
fn separators_marks_and_old_line_ends_are_recognised() {
    for csv in [
        "\u{feff}complaint_id;date_received;product;issue\n1;2020-01-01;A;B\n",
        "complaint_id\tdate_received\tproduct\tissue\r1\t2020-01-01\tA\tB\r",
        "\n\ncomplaint_id,date_received,product,issue\r\n1,2020-01-01,A,B\r\n\r\n",
    ] {
        assert_eq!(text(csv).expect("a table").ready.len(), 1, "{csv:?}");
    }
}

#[test]
fn a_row_that_is_not_utf8_is_set_aside_alone() {
    let bytes = b"complaint_id,date_received,product,issue\n1,2020-01-01,Caf\xe9,B\n2,2020-01-01,Bar,B\n";
    let source = Source::read(&mut bytes.as_slice()).expect("mostly text");
    let reading = reading_of(&source, None).expect("a table");
    assert_eq!((reading.ready.len(), reasons(&reading)), (1, BTreeMap::from([("not_utf8", 1)])), "one is UTF-8");
}

#[test]
fn a_broken_record_of_json_costs_that_record() {
    let lines = "{\"complaint_id\":\"1\",\"date_received\":\"2020-01-01\",\"product\":\"A\",\"issue\":\"B\"}\nnonsense\n{\"complaint_id\":\"2\",\"date_rec";
    let reading = text(lines).expect("records");
    let expected = BTreeMap::from([("not_an_object", 1), ("truncated", 1)]);
    assert_eq!((reading.ready.len(), reasons(&reading)), (1, expected), "one is whole");
}

#[test]
fn what_is_no_table_is_refused_with_what_it_is() {
    let refusal = |bytes: &[u8]| {
        let read = Source::read(&mut &*bytes).and_then(|source| reading_of(&source, None));
        read.err().map(|error| error.to_string()).expect("refused")
    };
    assert!(refusal(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR").contains("PNG"), "a picture named .csv");
    assert!(refusal(b"PK\x03\x04\x14\0").contains("ZIP"), "an archive");
    assert!(refusal(b"").contains("empty"), "nothing");
    assert!(refusal(b" \r\n\n").contains("empty"), "nothing but blanks");
    assert!(refusal(b"\xff\xfeC\0o\0m\0").contains("UTF-16"), "Excel's Unicode text");
    assert!(refusal(b"C\0o\0m\0p\0l\0a\0i\0n\0t\0").contains("UTF-16"), "the same without a mark");
    assert!(refusal(&[7, 0, 1, 200, 3, 0, 9, 1]).contains("binary"), "bytes");
    assert!(refusal(b"once,upon\na,time\n").contains("once,upon"), "a table of something else");
}

#[test]
fn a_packed_file_that_was_cut_gives_what_is_whole() {
    let mut packed = std::fs::read(path("messy/04-dates-iso.csv.gz")).expect("a slice");
    packed.truncate(packed.len() / 2);
    let source = Source::read(&mut packed.as_slice()).expect("half of it");
    let reading = reading_of(&source, None).expect("a table");
    assert!(source.cut && reading.ready.len() > 20, "the first half is there: {}", reading.ready.len());
    assert_eq!(reasons(&reading), BTreeMap::from([("truncated", 1)]), "the row at the cut is not trusted");
}
