//! What is known of the page: whether it has come up, and whether it answers.

use std::sync::atomic::{AtomicBool, Ordering};
use tokio::sync::watch;

/// What is known of the page.
pub struct Page {
    has_come: AtomicBool,
    is_ready: AtomicBool,
    heard: watch::Sender<u64>,
    is_silent: AtomicBool,
}

impl Page {
    /// A page of which nothing was heard.
    pub fn new() -> Page {
        Page {
            has_come: AtomicBool::new(false),
            is_ready: AtomicBool::new(false),
            heard: watch::Sender::new(0),
            is_silent: AtomicBool::new(false),
        }
    }

    /// The page runs: it has asked something.
    pub fn come(&self) {
        self.has_come.store(true, Ordering::Relaxed);
    }

    /// True once the page runs.
    pub fn has_come(&self) -> bool {
        self.has_come.load(Ordering::Relaxed)
    }

    /// The page shows a screen.
    pub fn be_ready(&self) {
        self.is_ready.store(true, Ordering::Relaxed);
    }

    /// True once the page shows a screen.
    pub fn is_ready(&self) -> bool {
        self.is_ready.load(Ordering::Relaxed)
    }

    /// The page has taken up the question how to close.
    pub fn hear(&self) {
        self.is_silent.store(false, Ordering::Relaxed);
        self.heard.send_modify(|times| *times += 1);
    }

    /// Changes when the page next takes a question up.
    pub fn heard(&self) -> watch::Receiver<u64> {
        self.heard.subscribe()
    }

    /// The page did not answer; says whether it had not answered the time before either.
    pub fn fall_silent(&self) -> bool {
        self.is_silent.swap(true, Ordering::Relaxed)
    }
}

#[cfg(test)]
mod tests {
    use super::Page;

    #[test]
    fn a_page_that_answers_again_is_not_given_up() {
        let page = Page::new();
        assert!(!page.fall_silent(), "the first time");
        assert!(page.fall_silent(), "the second time on end");
        let heard = page.heard();
        page.hear();
        assert!(heard.has_changed().expect("the page lives"), "whoever waits hears it");
        assert!(!page.fall_silent(), "it was only slow");
    }
}
