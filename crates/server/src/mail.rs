//! E-mail of the office: whoever is called to a critical complaint and does not answer is written to (DOMAIN 6).
//!
//! Which calls there are is derived from the complaint, as at every desk; what is kept is only who was to be written to and what
//! became of it, so that nobody is written to twice about one call, whichever instance of the office finds it out. A letter names
//! numbers, stores and colleagues, never a customer or what anybody wrote: mail lies open on its way.

mod due;
mod letter;
mod post;
mod round;
mod watch;

pub use due::GRACE;
pub use letter::Letter;
pub use post::{Post, PostError, address};

use crate::Office;
use std::sync::Arc;
use std::time::Duration;
use text::{Language, Text};
use tokio::sync::Mutex;
use watch::Watch;

/// How often the office looks when nothing new comes: time alone makes a call due.
const EVERY: Duration = Duration::from_secs(15);

/// Writes to people whom nobody else reached.
pub struct Mailer {
    office: Arc<Office>,
    post: Post,
    text: Text,
    watch: Mutex<Watch>,
}

impl Mailer {
    /// Letters of this office, in that language.
    pub fn new(office: Arc<Office>, post: Post, language: Language) -> Self {
        Self { office, post, text: Text::new(language), watch: Mutex::default() }
    }

    /// Goes its rounds for as long as it is polled.
    pub async fn run(&self) {
        let mut ticks = tokio::time::interval(EVERY);
        ticks.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
        loop {
            ticks.tick().await;
            if let Err(error) = self.round().await {
                tracing::warn!(%error, "nobody could be written to; the office tries again");
            }
        }
    }
}
