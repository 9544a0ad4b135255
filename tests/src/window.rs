//! The real window of the desktop app, on a desktop of its own, used as a person uses it: by what can be seen and pressed.

use crate::desktop::Desktop;
use crate::webdriver::Session;
use anyhow::{Context, Result, bail};
use data_encoding::BASE64;
use serde_json::{Value, json};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// How long anything may take to show. A desk knocks at an office that was away once in a minute and a half, at a moment
/// left to chance, and a busy machine needs time to send and to paint.
const PATIENCE: Duration = Duration::from_secs(150);
/// Pause between two looks.
const PAUSE: Duration = Duration::from_millis(50);

/// What a script in the page has marked.
const MARKED: &str = "[data-marked]";
/// Finds what can be pressed by its name: exactly that, or else beginning with it.
const NAMED: &str = "(() => { \
    const kinds = 'button, a, label, [role=button], [role=tab], [role=option], [role=radio], [role=row]'; \
    const all = [...document.querySelectorAll(kinds)].filter(seen); \
    const name = e => (e.getAttribute('aria-label') || e.innerText || '').trim(); \
    return all.find(e => name(e) === words) || all.find(e => name(e).startsWith(words)); })()";
/// Finds a field by its label.
const LABELLED: &str = "(() => { \
    const label = [...document.querySelectorAll('label')].filter(seen).find(e => e.innerText.trim().startsWith(words)); \
    return label && (label.control || document.getElementById(label.htmlFor)); })()";

/// Keys by the names that WebDriver gives them.
pub mod key {
    /// Moves the focus on.
    pub const TAB: char = '\u{e004}';
    /// Enter.
    pub const ENTER: char = '\u{e007}';
    /// Held with other keys.
    pub const SHIFT: char = '\u{e008}';
    /// Held with other keys.
    pub const CONTROL: char = '\u{e009}';
    /// Closes what floats.
    pub const ESCAPE: char = '\u{e00c}';
    /// Next in a list.
    pub const DOWN: char = '\u{e015}';
}

/// A running app with its window.
pub struct Window {
    driver: Child,
    session: Session,
}

impl Window {
    /// Starts the app on that desktop and waits until its page is there.
    ///
    /// # Errors
    /// When the driver or the app does not start.
    pub fn open(desktop: &Desktop, program: &Path, words: &[&str]) -> Result<Window> {
        let port = free_port()?;
        let mut command = desktop.command("WebKitWebDriver");
        command.arg(format!("--port={port}")).env("TAURI_WEBVIEW_AUTOMATION", "true");
        command.stdin(Stdio::null()).stdout(Stdio::null());
        command.stderr(std::fs::File::create(desktop.home().join("app.log"))?);
        let mut driver = command.spawn().context("WebKitWebDriver does not start")?;
        let session = await_value("the driver", || TcpStream::connect(("127.0.0.1", port)).ok())
            .and_then(|_| Session::start(port, program, words));
        match session {
            Ok(session) => Ok(Window { driver, session }),
            Err(problem) => {
                driver.kill()?;
                driver.wait()?;
                Err(problem)
            }
        }
    }

    /// Waits until the element of that test id shows.
    ///
    /// # Errors
    /// When it does not.
    pub fn await_id(&self, id: &str) -> Result<()> {
        self.await_selector(&by_id(id))
    }

    /// Waits until something that the CSS selector finds shows.
    ///
    /// # Errors
    /// When nothing does.
    pub fn await_selector(&self, selector: &str) -> Result<()> {
        let script = "const e = document.querySelector(arguments[0]); return !!e && e.getClientRects().length > 0";
        self.await_script(&format!("{selector} to show"), script, &[json!(selector)])
    }

    /// Waits until the page shows these words.
    ///
    /// # Errors
    /// When it does not.
    pub fn await_words(&self, words: &str) -> Result<()> {
        let script = "return document.body.innerText.includes(arguments[0])";
        self.await_script(&format!("the words {words:?}"), script, &[json!(words)])
    }

    /// Waits until a script in the page says yes.
    ///
    /// # Errors
    /// When it does not; the message holds what the page shows instead.
    pub fn await_script(&self, what: &str, script: &str, arguments: &[Value]) -> Result<()> {
        let yes = || (self.session.run(script, arguments).ok()? == Value::Bool(true)).then_some(());
        await_value(what, yes).with_context(|| format!("the page shows: {}", self.words().unwrap_or_default()))
    }

    /// All words on the page.
    ///
    /// # Errors
    /// When the page does not answer.
    pub fn words(&self) -> Result<String> {
        Ok(self.session.run("return document.body.innerText", &[])?.as_str().unwrap_or_default().to_owned())
    }

    /// The words that the element of that test id shows.
    ///
    /// # Errors
    /// When it does not show.
    pub fn text(&self, id: &str) -> Result<String> {
        self.await_id(id)?;
        self.session.find(&by_id(id))?.text()
    }

    /// Clicks the element of that test id.
    ///
    /// # Errors
    /// When it does not show or is covered.
    pub fn click(&self, id: &str) -> Result<()> {
        self.click_selector(&by_id(id))
    }

    /// Clicks what the CSS selector finds.
    ///
    /// # Errors
    /// When it does not show or is covered.
    pub fn click_selector(&self, selector: &str) -> Result<()> {
        self.await_selector(selector)?;
        let mut refused = None;
        let click =
            || self.session.find(selector).and_then(|element| element.click()).map_err(|why| refused = Some(why)).ok();
        await_value(&format!("{selector} to take a click"), click).with_context(|| format!("{refused:?}"))
    }

    /// Clicks the button, tab or option of that name.
    ///
    /// # Errors
    /// When there is none.
    pub fn click_words(&self, words: &str) -> Result<()> {
        self.mark(&format!("a button {words:?}"), NAMED, words)?;
        self.click_selector(MARKED)
    }

    /// Types into the element of that test id.
    ///
    /// # Errors
    /// When it does not show or takes no text.
    pub fn write(&self, id: &str, text: &str) -> Result<()> {
        self.await_id(id)?;
        self.session.find(&by_id(id))?.write(text)
    }

    /// Types into the field whose label begins with these words.
    ///
    /// # Errors
    /// When there is none, or it takes no text.
    pub fn write_labelled(&self, label: &str, text: &str) -> Result<()> {
        self.mark(&format!("a field {label:?}"), LABELLED, label)?;
        self.session.find(MARKED)?.write(text)
    }

    /// Marks the element that a script finds by some words, so that it can be pressed or typed into.
    fn mark(&self, what: &str, finder: &str, words: &str) -> Result<()> {
        let script = format!(
            "document.querySelectorAll('{MARKED}').forEach(e => e.removeAttribute('data-marked')); \
             const seen = e => e.getClientRects().length > 0; const words = arguments[0]; \
             const e = {finder}; if (e) {{ e.setAttribute('data-marked', ''); e.scrollIntoView({{ block: 'center' }}); }} return !!e"
        );
        self.await_script(what, &script, &[json!(words)])
    }

    /// Presses keys together, wherever the focus is: modifiers first.
    ///
    /// # Errors
    /// When the driver refuses.
    pub fn press(&self, keys: &[char]) -> Result<()> {
        self.session.press(keys)
    }

    /// Types words wherever the focus is.
    ///
    /// # Errors
    /// When the driver refuses.
    pub fn type_words(&self, words: &str) -> Result<()> {
        words.chars().try_for_each(|character| self.session.press(&[character]))
    }

    /// Runs a function body in the page.
    ///
    /// # Errors
    /// When it throws.
    pub fn run(&self, script: &str, arguments: &[Value]) -> Result<Value> {
        self.session.run(script, arguments)
    }

    /// Saves a picture of the page as it is now: two frames are awaited, since a picture may show the one before.
    ///
    /// # Errors
    /// When the driver refuses or the file cannot be written.
    pub fn picture(&self, file: &Path) -> Result<()> {
        let frames = "return new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))";
        self.session.run(frames, &[])?;
        std::fs::write(file, BASE64.decode(self.session.picture()?.as_bytes())?)?;
        Ok(())
    }

    /// Closes the app as a shut-down does.
    ///
    /// # Errors
    /// When the driver does not answer.
    pub fn close(self) -> Result<()> {
        self.session.end()
    }
}

impl Drop for Window {
    fn drop(&mut self) {
        let _ = self.session.end();
        let _ = self.driver.kill();
        let _ = self.driver.wait();
    }
}

fn by_id(id: &str) -> String {
    format!("[data-testid={id:?}]")
}

/// A port that nobody listens on.
fn free_port() -> Result<u16> {
    Ok(TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port())
}

/// Looks again and again until there is a value.
///
/// # Errors
/// When there is none in time.
pub fn await_value<T>(what: &str, mut look: impl FnMut() -> Option<T>) -> Result<T> {
    let deadline = Instant::now() + PATIENCE;
    loop {
        if let Some(value) = look() {
            return Ok(value);
        }
        if Instant::now() > deadline {
            bail!("waited {PATIENCE:?} for {what}");
        }
        thread::sleep(PAUSE);
    }
}
