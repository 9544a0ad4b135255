//! The story that `cargo xtask run` plays where there is no display: one complaint, from the counter to the supervisor.

use crate::chain;
use crate::counter::{Counter, Told};
use crate::desktop;
use crate::office::Office;
use anyhow::Result;
use std::fs;
use std::path::Path;

const TOLD: Told<'static> = Told {
    description: "The lamp was delivered with a cracked glass shade, and the cable gets hot after ten minutes. My daughter \
                  touched it. I want it fetched today.",
    name: "Amara Okafor",
    product: "Floor lamp Halden, brass",
    remedy: "Replacement",
    somebody_at_risk: true,
};
const REASON: &str = "The cable gets hot: somebody may be hurt, and we sold eleven of these this week.";

/// Plays it in `folder`, saying each step; pictures are left there.
///
/// # Errors
/// When any step does not happen.
pub fn play(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    fs::create_dir_all(folder)?;
    let mut steps = Steps { folder, told: 0 };
    let mut office = Office::open(folder)?;
    chain::end_shift(&chain::fill(folder, &office)?)?;
    steps.tell(&format!("The office of a chain of six shops, with 500 complaints, listens on {}.", office.url()));

    let clerk = join(folder, &office, "Counter 2", "clerk", "Ines")?;
    steps.tell("Ines, clerk in Camden, starts the app for the first time and joins by a one-time code.");
    let supervisor = join(folder, &office, "Back office", "supervisor", "Tom")?;
    steps.tell("Tom, her supervisor, does the same at his own desk.");

    office.kill()?;
    steps.tell("The network is cut.");
    let number = record(&steps, &clerk)?;
    steps.tell(&format!("A customer stands at the counter. Ines records the complaint: {number}, safely on her disk."));
    clerk.escalate(REASON)?;
    clerk.await_status("waiting")?;
    steps.picture(&clerk, "waiting")?;
    steps.tell("She escalates it. Two deeds wait for the network, and the status line says so.");

    // What called him about older cases when he joined is not what this is about.
    desktop::put_notices_away(supervisor.desktop())?;
    office.serve()?;
    steps.tell("The network is back.");
    clerk.await_status("All sent")?;
    steps.tell("Ines’s desk has sent everything.");
    desktop::await_notice(supervisor.desktop())?;
    desktop::picture(supervisor.desktop(), &folder.join("notification.png"))?;
    steps.tell("On Tom’s desk a notification appears.");
    take(&steps, &supervisor, &number)?;
    steps.tell("He presses it, sees the case as it is now, and takes it.");
    clerk.window()?.await_words("Tom")?;
    steps.picture(&clerk, "taken")?;
    steps.tell("At the counter Ines sees who has it.");
    println!("\nThe pictures lie in {}.", folder.display());
    Ok(())
}

fn join(folder: &Path, office: &Office, device: &str, role: &str, person: &str) -> Result<Counter> {
    let counter = Counter::open(&folder.join(person.to_lowercase()))?;
    counter.window()?.await_words("Your language")?;
    // Of the desktop: where nothing on a page has moved yet, the driver of WebKitGTK waits for a frame that never comes.
    desktop::picture(counter.desktop(), &folder.join(format!("first-run-{}.png", person.to_lowercase())))?;
    counter.join(&office.url(), &office.join_code("LDN04", role, person)?, device, person)?;
    Ok(counter)
}

fn record(steps: &Steps, clerk: &Counter) -> Result<String> {
    clerk.note_down(&TOLD)?;
    steps.picture(clerk, "record")?;
    let number = clerk.save()?;
    steps.picture(clerk, "number")?;
    Ok(number)
}

fn take(steps: &Steps, supervisor: &Counter, number: &str) -> Result<()> {
    desktop::press_notice(supervisor.desktop())?;
    let window = supervisor.window()?;
    window.await_words("cracked glass shade")?;
    steps.picture(supervisor, "case")?;
    window.click_words("Escalations")?;
    window.await_id("escalation-take")?;
    steps.picture(supervisor, "escalation")?;
    window.click_words(&format!("Take {number}"))?;
    window.await_words(&format!("You have {number} now."))?;
    window.click_words("Worklist")?;
    window.await_words(number)?;
    steps.picture(supervisor, "worklist")
}

/// The steps as they are told, and their pictures.
struct Steps<'folder> {
    folder: &'folder Path,
    told: u32,
}

impl Steps<'_> {
    fn tell(&mut self, words: &str) {
        self.told += 1;
        println!("{:>2}. {words}", self.told);
    }

    fn picture(&self, counter: &Counter, name: &str) -> Result<()> {
        counter.window()?.picture(&self.folder.join(name).with_extension("png"))
    }
}
