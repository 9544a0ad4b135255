//! The X of the window: it always does something, unless a customer has the screen.

use crate::shell::{Phase, Shell};
use crate::{events, screen, tray, windows};
use std::time::Duration;
use tauri::{AppHandle, Manager, async_runtime};
use tokio::time::timeout;

/// How long the page may take to take the question up, and the desk to say how it stands.
const PATIENCE: Duration = Duration::from_secs(2);

/// What the X does.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Way {
    /// Nothing: a customer has the screen, and only a PIN brings the desk back.
    Stay,
    /// The page asks the person.
    Ask,
    /// The window goes; the app works on in the tray.
    Hide,
    /// The app ends.
    Quit,
}

/// How the desk stands when the X is pressed.
struct Standing {
    is_open: bool,
    is_handed_over: bool,
    on_close: String,
}

/// The X was pressed.
pub async fn pressed(handle: &AppHandle) {
    let looking = handle.clone();
    // The desk may be busy opening for long; the X cannot wait for that.
    let standing = timeout(PATIENCE, async_runtime::spawn_blocking(move || look(&looking.state::<Shell>()))).await;
    let way = standing.ok().and_then(Result::ok).map_or(Way::Quit, |standing| way(&standing));
    go(handle, if way == Way::Ask { ask(handle).await } else { way });
}

fn look(shell: &Shell) -> Standing {
    let is_open = matches!(&*shell.phase(), Phase::Ready(_));
    Standing { is_open, is_handed_over: shell.handed_over().is_some(), on_close: screen::settings(shell).on_close }
}

fn way(standing: &Standing) -> Way {
    match standing.on_close.as_str() {
        // What is not open has nothing to do in the tray.
        _ if !standing.is_open => Way::Quit,
        _ if standing.is_handed_over => Way::Stay,
        "quit" => Way::Quit,
        "tray" => Way::Hide,
        _ => Way::Ask,
    }
}

/// Lets the page ask; gives what is done where it does not.
async fn ask(handle: &AppHandle) -> Way {
    let shell = handle.state::<Shell>();
    let mut heard = shell.page.heard();
    events::emit(handle, "close_asked", ());
    if timeout(PATIENCE, heard.changed()).await.is_ok() {
        return Way::Stay;
    }
    let way = unanswered(tray::is_there(handle), shell.page.fall_silent());
    tracing::warn!(?way, "the page does not take up the question how to close");
    way
}

/// A page that is silent for the second time does not come back by itself, so the app ends rather than show it again.
fn unanswered(has_tray: bool, was_silent: bool) -> Way {
    if has_tray && !was_silent { Way::Hide } else { Way::Quit }
}

fn go(handle: &AppHandle, way: Way) {
    match way {
        Way::Stay | Way::Ask => {}
        Way::Hide => windows::hide(handle),
        Way::Quit => handle.exit(0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pressed(is_open: bool, is_handed_over: bool, on_close: &str) -> Way {
        way(&Standing { is_open, is_handed_over, on_close: on_close.to_owned() })
    }

    #[test]
    fn the_x_ends_an_app_that_has_no_open_desk() {
        for on_close in ["ask", "tray", "quit"] {
            assert_eq!(pressed(false, false, on_close), Way::Quit, "first run, locked, failed: {on_close}");
            assert_eq!(
                pressed(false, true, on_close),
                Way::Quit,
                "a desk that went meanwhile holds nobody: {on_close}"
            );
        }
    }

    #[test]
    fn the_x_does_what_was_chosen_and_asks_where_nothing_was() {
        assert_eq!(pressed(true, false, "quit"), Way::Quit, "chosen");
        assert_eq!(pressed(true, false, "tray"), Way::Hide, "chosen");
        assert_eq!(pressed(true, false, "ask"), Way::Ask, "not chosen yet");
    }

    #[test]
    fn the_x_is_nothing_to_a_customer_who_has_the_screen() {
        for on_close in ["ask", "tray", "quit"] {
            assert_eq!(pressed(true, true, on_close), Way::Stay, "only the PIN brings the desk back: {on_close}");
        }
    }

    #[test]
    fn a_page_that_does_not_answer_closes_all_the_same() {
        assert_eq!(unanswered(true, false), Way::Hide, "it may be slow only");
        assert_eq!(unanswered(true, true), Way::Quit, "it is gone");
        assert_eq!(unanswered(false, false), Way::Quit, "without a tray nothing would bring it up again");
    }
}
