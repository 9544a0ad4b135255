//! The chain of shops in which `cargo xtask run` plays: six shops with their people and 500 real complaints, told at one
//! desk in the names of all of them and brought to the office like anything else.

use crate::desk::Desk;
use crate::office::Office;
use anyhow::{Context, Result};
use std::path::Path;

/// The shops beyond the two that every office here has: code, name, area, time zone.
const SHOPS: &[(&str, &str, &str, &str)] = &[
    ("BRI02", "Bristol Harbourside", "LDN", "Europe/London"),
    ("MAN01", "Manchester Deansgate", "NTH", "Europe/London"),
    ("LDS03", "Leeds Briggate", "NTH", "Europe/London"),
    ("EDI05", "Edinburgh Princes Street", "NTH", "Europe/London"),
];
/// Clerk, handler and supervisor of each shop.
const STAFF: &[(&str, [&str; 3])] = &[
    ("LDN04", ["Asha Okafor", "Ben Whitlock", SHIFT]),
    ("LDN07", ["Callum Reid", "Priya Nair", "George Halloran"]),
    ("BRI02", ["Sophie Tran", "Omar Farouk", "Helen Marsh"]),
    ("MAN01", ["Dev Patel", "Grace Adeyemi", "Stephen Fairclough"]),
    ("LDS03", ["Kasia Nowak", "Hannah Cole", "Imran Qureshi"]),
    ("EDI05", ["Rory Sinclair", "Mei Chen", "Fiona Macrae"]),
];
/// Who answers for Camden before somebody else does.
const SHIFT: &str = "Maya Lindqvist";

/// Adds shops and people to a new office and brings it the complaints. Gives the desk they were told at.
///
/// # Errors
/// When a verb fails.
pub fn fill(folder: &Path, office: &Office) -> Result<Desk> {
    for (code, name, area, zone) in SHOPS {
        office.verb(&["store", "add", code, "--name", name, "--area", area, "--zone", zone])?;
    }
    let desk = Desk::join(folder, office, "LDN04", "quality", "Clara Hartmann")?;
    for (store, names) in STAFF {
        for (role, name) in ["clerk", "handler", "supervisor"].iter().zip(names) {
            desk.run(&["enrol", &office.join_code(store, role, name)?])?;
        }
    }
    desk.run(&["demo"])?;
    desk.run(&["sync"])?;
    Ok(desk)
}

/// Whoever had the shift in Camden takes what was escalated there, so that nothing old waits for the next one.
///
/// # Errors
/// When a verb fails.
pub fn end_shift(desk: &Desk) -> Result<()> {
    let escalated = desk.run(&["--person", SHIFT, "list", "--view", "escalated"])?;
    for row in escalated.as_array().context("list prints an array")? {
        if row["escalated_to"] == "supervisor" && row["store"] == "LDN04" {
            let number = row["number"].as_str().context("a row has a number")?;
            desk.run(&["--person", SHIFT, "do", "take", number])?;
        }
    }
    desk.run(&["sync"]).map(drop)
}
