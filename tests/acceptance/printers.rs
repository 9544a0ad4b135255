//! Paper that goes to printers: a receipt printer on the network, and a real print server.

use redress_tests::Desk;
use redress_tests::printers::{PrintServer, ReceiptPrinter};
use serde_json::{Value, json};

/// A desk with one complaint; its number.
fn desk(folder: &std::path::Path) -> (Desk, String) {
    let desk = Desk::alone(folder).expect("a desk");
    let number = desk.record("The kettle gave her a shock").expect("recorded");
    (desk, number)
}

fn slips(desk: &Desk, number: &str) -> Value {
    desk.run(&["show", number]).expect("shown")["slips"].clone()
}

#[test]
fn a_slip_comes_out_of_a_receipt_printer_and_the_case_says_so() {
    let folder = tempfile::tempdir().expect("a folder");
    let (desk, number) = desk(folder.path());
    let without = desk.attempt(&["slip", &number, "--print"], "").expect("the program starts");
    assert_eq!(without.status.code(), Some(2), "no printer was chosen");

    let printer = ReceiptPrinter::on().expect("a printer");
    // Nobody said what is in it: what is sent bytes has a roll.
    desk.run(&["printer", "set", &printer.address()]).expect("chosen");
    let said = desk.run(&["slip", &number, "--print"]).expect("printed");
    assert_eq!((&said["printer"], &said["copy"]), (&json!(printer.address()), &json!(false)));
    let job = printer.job().expect("a slip");
    assert!(job.starts_with(b"\x1b@\x1dv0") && job.ends_with(b"\x1dVB\0"), "start, dots, cut");
    assert_eq!(slips(&desk, &number), 1);
    assert_eq!(desk.run(&["slip", &number, "--print"]).expect("printed")["copy"], true, "the second is a copy");

    let file = folder.path().join("letter.pdf");
    let words = ["letter", &number, "--kind", "acknowledgement", "--print", "--pdf", file.to_str().expect("a path")];
    let letter = desk.attempt(&words, "").expect("started");
    assert_eq!(letter.status.code(), Some(2), "a receipt printer prints slips only");
    assert!(!file.exists(), "what is refused leaves nothing behind");
}

#[test]
fn a_printer_that_is_off_leaves_nothing_on_the_case() {
    let folder = tempfile::tempdir().expect("a folder");
    let (desk, number) = desk(folder.path());
    // A port that nobody listens at.
    let off = std::net::TcpListener::bind("127.0.0.1:0").and_then(|port| port.local_addr()).expect("a port");
    desk.run(&["printer", "set", &format!("socket://{off}"), "--paper", "80mm"]).expect("chosen");
    let output = desk.attempt(&["slip", &number, "--print"], "").expect("the program starts");
    let problem = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(5), "{problem}");
    assert!(problem.contains("does not answer") && problem.contains("Nothing was printed"), "{problem}");
    assert_eq!(slips(&desk, &number), 0, "nobody has a slip");
}

#[test]
fn a_print_server_is_found_prints_and_says_no() {
    let folder = tempfile::tempdir().expect("a folder");
    let (desk, number) = desk(folder.path());
    let server = PrintServer::start(folder.path()).expect("a print server");
    let listed = desk.run(&["printer", "list", "--server", &server.address()]).expect("listed");
    let till = &listed["printers"][0];
    assert_eq!((&till["name"], &till["default"], &till["accepts"]), (&json!("Till 2"), &json!(true), &json!(true)));

    desk.run(&["printer", "set", till["address"].as_str().expect("an address")]).expect("chosen");
    desk.run(&["slip", &number, "--print"]).expect("printed");
    desk.run(&["letter", &number, "--kind", "acknowledgement", "--print"]).expect("printed");
    let jobs = server.jobs().expect("readable");
    assert_eq!(jobs.len(), 2);
    assert!(jobs.iter().all(|job| job.starts_with(b"%PDF-")), "sheets go as PDF");
    assert_eq!(slips(&desk, &number), 1);

    server.pause().expect("paused");
    let output = desk.attempt(&["slip", &number, "--print"], "").expect("the program starts");
    let problem = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(5), "{problem}");
    assert!(problem.contains("the printer refused"), "{problem}");
    assert_eq!((slips(&desk, &number), server.jobs().expect("readable").len()), (json!(1), 2));
}

#[test]
fn what_answers_and_is_no_printer_is_said_so() {
    let folder = tempfile::tempdir().expect("a folder");
    let (desk, number) = desk(folder.path());
    let page = redress_tests::Proxy::before("127.0.0.1:1", redress_tests::Manner::Portal).expect("a portal");
    let address = page.url().replace("http://", "ipp://");
    desk.run(&["printer", "set", &address]).expect("chosen");
    let output = desk.attempt(&["slip", &number, "--print"], "").expect("the program starts");
    let problem = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(5), "{problem}");
    assert!(problem.contains("is no printer"), "{problem}");
}
