//! A desk with its window: what a person does there, in the words that the window shows in English.

use crate::desktop::{self, Desktop};
use crate::programs::program;
use crate::window::{Window, key};
use anyhow::{Context, Result};
use std::path::Path;

/// How the app starts as a desk that works alone, without the questions of the first start.
const ALONE: &[&str] = &["--alone", "--name", "Ines"];

/// A shop PC with the app on it.
pub struct Counter {
    desktop: Desktop,
    words: &'static [&'static str],
    window: Option<Window>,
}

/// What a clerk notes down.
pub struct Told<'told> {
    /// What happened.
    pub description: &'told str,
    /// Name of the customer.
    pub name: &'told str,
    /// Product or service.
    pub product: &'told str,
    /// Requested remedy, as the window words it.
    pub remedy: &'told str,
    /// Whether somebody is hurt or may be.
    pub somebody_at_risk: bool,
}

impl Counter {
    /// Switches a PC on that has never seen the app, and opens it.
    ///
    /// # Errors
    /// When the desktop or the app does not start.
    pub fn open(home: &Path) -> Result<Counter> {
        Counter::open_on(Desktop::start(home)?, &[])
    }

    /// The same for a desk that works alone, without the questions of the first start.
    ///
    /// # Errors
    /// When the desktop or the app does not start.
    pub fn alone(home: &Path) -> Result<Counter> {
        Counter::ready(Counter::open_on(Desktop::start(home)?, ALONE)?)
    }

    /// The same for somebody who works with a screen reader.
    ///
    /// # Errors
    /// When the desktop or the app does not start.
    pub fn alone_for_a_reader(home: &Path) -> Result<Counter> {
        Counter::ready(Counter::open_on(Desktop::start_for_a_reader(home)?, ALONE)?)
    }

    fn ready(self) -> Result<Counter> {
        self.window()?.await_id("status-line")?;
        Ok(self)
    }

    fn open_on(desktop: Desktop, words: &'static [&'static str]) -> Result<Counter> {
        let mut counter = Counter { desktop, words, window: None };
        counter.start()?;
        Ok(counter)
    }

    /// Opens the app.
    ///
    /// # Errors
    /// When it does not start.
    pub fn start(&mut self) -> Result<()> {
        self.window = Some(Window::open(&self.desktop, &program("redress-desktop")?, self.words)?);
        Ok(())
    }

    /// Ends the app as a shut-down does.
    ///
    /// # Errors
    /// When the driver does not answer.
    pub fn stop(&mut self) -> Result<()> {
        self.window.take().map_or(Ok(()), Window::close)
    }

    /// The desktop it runs on.
    pub fn desktop(&self) -> &Desktop {
        &self.desktop
    }

    /// Its window.
    ///
    /// # Errors
    /// When it is not open.
    pub fn window(&self) -> Result<&Window> {
        self.window.as_ref().context("the app is not open")
    }

    /// Joins an office on first start; gives the recovery code that is shown.
    ///
    /// # Errors
    /// When a step does not show.
    pub fn join(&self, url: &str, code: &str, device: &str, person: &str) -> Result<String> {
        let window = self.window()?;
        window.click_words("Continue")?;
        window.click_words("Join an office")?;
        for (label, words) in
            [("Address of the office", url), ("Join code", code), ("Name of this desk", device), ("Your name", person)]
        {
            window.write_labelled(label, words)?;
        }
        window.click_words("Join")?;
        let recovery = window.text("recovery-code")?;
        window.click_words("I have written it down")?;
        window.click_words("Continue")?;
        window.click_words("Look around first")?;
        window.await_id("status-line")?;
        Ok(recovery)
    }

    /// Fills in the sheet of a new complaint.
    ///
    /// # Errors
    /// When a field does not show.
    pub fn note_down(&self, told: &Told) -> Result<()> {
        let window = self.window()?;
        window.press(&[key::CONTROL, 'n'])?;
        window.write("record-description", told.description)?;
        window.write_labelled("Category", "Defect")?;
        window.press(&[key::DOWN])?;
        window.press(&[key::ENTER])?;
        window.write_labelled("Name", told.name)?;
        window.write_labelled("Product or service", told.product)?;
        window.click_words(told.remedy)?;
        window.click_words(if told.somebody_at_risk { "Yes" } else { "No" })?;
        window.run(
            "document.querySelector('[data-testid=record-description]').scrollIntoView({ block: 'center' })",
            &[],
        )?;
        Ok(())
    }

    /// Saves the sheet; gives the number that is shown once it is on disk.
    ///
    /// # Errors
    /// When no number shows.
    pub fn save(&self) -> Result<String> {
        let window = self.window()?;
        window.press(&[key::CONTROL, key::ENTER])?;
        Ok(window.text("recorded-number")?.split_whitespace().collect())
    }

    /// Escalates the case just recorded to the supervisor.
    ///
    /// # Errors
    /// When a step does not show.
    pub fn escalate(&self, reason: &str) -> Result<()> {
        let window = self.window()?;
        window.click_words("Open the case")?;
        window.click_words("Escalate")?;
        window.write_labelled("Why can this not wait?", reason)?;
        window.press(&[key::CONTROL, key::ENTER])?;
        window.await_words("It waits for somebody to take it")
    }

    /// Waits until the status line says these words.
    ///
    /// # Errors
    /// When it does not.
    pub fn await_status(&self, words: &str) -> Result<()> {
        let script = "const e = document.querySelector('[data-testid=status-line]'); \
            return !!e && e.innerText.includes(arguments[0])";
        self.window()?.await_script(&format!("the status line to say {words:?}"), script, &[words.into()])
    }

    /// Waits for a notification and presses it.
    ///
    /// # Errors
    /// When none comes.
    pub fn press_notice(&self) -> Result<()> {
        desktop::await_notice(&self.desktop)?;
        desktop::press_notice(&self.desktop)
    }
}
