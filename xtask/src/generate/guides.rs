//! The pictures in the guides: screens of the window on its invented host, scaled and stripped.

use crate::setup::{self, Purpose, node, packages};
use crate::workspace::{command, heading, root, run, ui};
use anyhow::{Context, Result, bail};
use std::fs;

/// A look of the window, and the screens that the guides show in it.
const CHOSEN: &[(&str, &[&str])] = &[
    (
        "light",
        &[
            "alike",
            "approval-pending",
            "approve",
            "attention",
            "contact",
            "desk",
            "escalations",
            "explained",
            "find",
            "handed-over",
            "held",
            "insights",
            "join",
            "offered",
            "policies",
            "print",
            "record",
            "recovery-code",
            "worklist-marked",
        ],
    ),
    ("dark-de", &["escalations"]),
    ("ar", &["alike"]),
];

/// The widest that a picture is, in pixels.
const WIDEST: &str = "1280x>";

/// Plays the chosen screens and copies their pictures to docs/pictures/guides; those of other screens are removed.
pub fn draw() -> Result<()> {
    packages::install_missing(Purpose::Headless)?;
    let node = node::find_or_fetch()?;
    setup::ui::install(&node)?;
    heading("Pictures for the guides");
    run(setup::ui::npm(&node).args(["run", "--silent", "build:fake"]))?;
    let pictures = root().join("docs/pictures/guides");
    if pictures.exists() {
        fs::remove_dir_all(&pictures)?;
    }
    fs::create_dir_all(&pictures)?;
    for (look, screens) in CHOSEN {
        let mut flows = node.command("node");
        run(flows.current_dir(ui()).arg("flows/run.mjs").args(*screens).env("LOOKS", look))
            .with_context(|| format!("the screens in the look {look:?}"))?;
        for screen in *screens {
            let name = format!("{screen}-{look}.png");
            let from = ui().join("flows/shots").join(&name);
            if !from.exists() {
                bail!("{} is missing: is {screen:?} a screen of ui/flows/screens.mjs?", from.display());
            }
            let how = ["-resize", WIDEST, "-strip", "-colors", "128"];
            run(command("convert").arg(from).args(how).arg(pictures.join(name)))?;
        }
    }
    Ok(())
}
