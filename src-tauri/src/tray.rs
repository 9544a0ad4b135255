//! The tray: the app at work while its window is closed. What waits is said in its menu, since not every system shows
//! more than that.

use crate::counts::{Counts, count};
use crate::shell::Shell;
use crate::{events, screen, windows};
use std::sync::{Mutex, PoisonError};
use tauri::image::Image;
use tauri::menu::{IsMenuItem, Menu, MenuEvent, MenuItem, PredefinedMenuItem};
use tauri::tray::{TrayIcon, TrayIconBuilder};
use tauri::{AppHandle, Manager, Wry};
use text::{Language, Text};

const ID: &str = "redress";
/// Stands between two groups of the menu.
const LINE: (&str, String) = ("", String::new());

/// What the tray says.
#[derive(Clone, PartialEq, Eq, Debug)]
struct Said {
    language: Language,
    /// Absent while no desk is open.
    counts: Option<Counts>,
}

/// What the tray said last, so that nothing is drawn twice.
#[derive(Default)]
struct Last(Mutex<Option<Said>>);

/// Puts the icon into the tray. A desktop without a tray gets none, and the app goes on.
pub fn build(handle: &AppHandle) -> tauri::Result<()> {
    handle.manage(Last::default());
    let (bytes, is_template) = picture(false);
    let tray = TrayIconBuilder::with_id(ID)
        .icon(Image::from_bytes(bytes)?)
        .icon_as_template(is_template)
        .on_menu_event(|handle, event| chosen(handle, &event));
    if let Err(error) = tray.build(handle) {
        tracing::warn!(%error, "there is no tray");
    }
    refresh(handle);
    Ok(())
}

/// True where the icon is in a tray, as far as the system tells.
pub fn is_there(handle: &AppHandle) -> bool {
    handle.tray_by_id(ID).is_some()
}

/// Says what waits, in the language that is set.
pub fn refresh(handle: &AppHandle) {
    let Some(tray) = handle.tray_by_id(ID) else { return };
    let said = said(&handle.state::<Shell>());
    let last = handle.state::<Last>();
    let before = last.0.lock().unwrap_or_else(PoisonError::into_inner).replace(said.clone());
    if before.as_ref() == Some(&said) {
        return;
    }
    if let Err(error) = draw(handle, &tray, &said) {
        tracing::debug!(%error, "the tray does not say what waits");
    }
}

fn said(shell: &Shell) -> Said {
    let language = Language::find(&screen::settings(shell).language).unwrap_or(Language::En);
    let counted = shell.opened().map(|app| {
        let show = contract::Show::of(&app, shell.ports.machine.now())?;
        count(&app, &show, &app.status()?)
    });
    Said { language, counts: counted.map(|counts: app::Result<Counts>| counts.unwrap_or_default()) }
}

fn draw(handle: &AppHandle, tray: &TrayIcon, said: &Said) -> tauri::Result<()> {
    let words = Text::new(said.language);
    let entries = entries(&words, said.counts);
    let mut items: Vec<Box<dyn IsMenuItem<Wry>>> = Vec::new();
    for (id, text) in &entries {
        items.push(match *id {
            "" => Box::new(PredefinedMenuItem::separator(handle)?),
            id => Box::new(MenuItem::with_id(handle, id, text, true, None::<&str>)?),
        });
    }
    let items: Vec<&dyn IsMenuItem<Wry>> = items.iter().map(AsRef::as_ref).collect();
    tray.set_menu(Some(Menu::with_items(handle, &items)?))?;
    tray.set_tooltip(Some(tooltip(&words, said.counts)))?;
    let (bytes, is_template) = picture(asks(said.counts));
    tray.set_icon_with_as_template(Some(Image::from_bytes(bytes)?), is_template)
}

/// The lines of what waits: what each opens, and its words.
fn waiting(words: &Text, counts: Counts) -> Vec<(&'static str, String)> {
    let lines = [
        ("escalations", "nav-escalations", counts.escalations),
        ("attention", "nav-attention", counts.attention),
        ("open", "tray-unsent", counts.unsent),
    ];
    let line = |(id, what, count): (&'static str, &str, u64)| {
        let args = [("what", words.get(what, &[])), ("count", count.to_string())];
        (count > 0).then(|| (id, words.get("tray-counted", &args)))
    };
    lines.into_iter().filter_map(line).collect()
}

/// The menu: what each entry does, and its words.
fn entries(words: &Text, counts: Option<Counts>) -> Vec<(&'static str, String)> {
    let entry = |id: &'static str, text: &str| (id, words.get(text, &[]));
    let mut entries = Vec::new();
    if let Some(counts) = counts {
        entries.extend(waiting(words, counts));
        if !entries.is_empty() {
            entries.push(LINE);
        }
    }
    entries.push(entry("show", "tray-show"));
    if counts.is_some() {
        entries.extend([entry("record", "nav-record"), entry("sync", "palette-sync")]);
    }
    entries.extend([LINE, entry("quit", "tray-quit")]);
    entries
}

fn tooltip(words: &Text, counts: Option<Counts>) -> String {
    let waiting = counts.map(|counts| waiting(words, counts)).unwrap_or_default();
    let lines = waiting.into_iter().map(|(_, line)| line);
    std::iter::once(words.get("tray-tooltip", &[])).chain(lines).collect::<Vec<_>>().join("\n")
}

/// True while something asks for a person.
fn asks(counts: Option<Counts>) -> bool {
    counts.is_some_and(|counts| counts.attention + counts.escalations > 0)
}

/// The icon, and whether the system colours it.
fn picture(asks: bool) -> (&'static [u8], bool) {
    match asks {
        true => (include_bytes!("../../icons/tray-attention.png"), false),
        false if cfg!(target_os = "macos") => (include_bytes!("../../icons/tray-template.png"), true),
        false => (include_bytes!("../../icons/tray.png"), false),
    }
}

fn chosen(handle: &AppHandle, event: &MenuEvent) {
    let shell = handle.state::<Shell>();
    match event.id().as_ref() {
        "quit" => handle.exit(0),
        "sync" => drop(shell.opened().inspect(app::App::sync_now)),
        place => {
            windows::show(handle);
            let event = match place {
                "record" => "open_record",
                "escalations" => "open_escalations",
                "attention" => "open_attention",
                _ => return,
            };
            // A customer has the screen: it leads nowhere else.
            if shell.handed_over().is_none() {
                events::emit(handle, event, ());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BUSY: Counts = Counts { unsent: 3, attention: 1, escalations: 2 };

    fn menu(language: Language, counts: Option<Counts>) -> Vec<String> {
        entries(&Text::new(language), counts).into_iter().map(|(_, text)| text).collect()
    }

    #[test]
    fn the_menu_tells_what_waits_and_nothing_of_what_does_not() {
        let busy = menu(Language::En, Some(BUSY));
        assert_eq!(busy[..4], ["Escalations: 2", "Needs attention: 1", "Waiting to be sent: 3", ""], "at the top");
        let calm = menu(Language::En, Some(Counts { unsent: 0, ..Counts::default() }));
        assert_eq!(calm[0], "Open Redress", "nothing waits");
        assert_eq!(calm.last().map(String::as_str), Some("Quit Redress"), "the last one ends it");
    }

    #[test]
    fn before_a_desk_is_open_the_menu_offers_only_what_works() {
        assert_eq!(menu(Language::En, None), ["Open Redress", "", "Quit Redress"], "nothing to record into");
    }

    #[test]
    fn the_menu_speaks_every_language() {
        let english = menu(Language::En, Some(BUSY));
        for language in [Language::De, Language::Es, Language::Ar] {
            let menu = menu(language, Some(BUSY));
            let same = menu.iter().zip(&english).filter(|(one, other)| one == other && !one.is_empty());
            assert_eq!(same.count(), 0, "{language:?}: {menu:?}");
        }
        let german = tooltip(&Text::new(Language::De), Some(BUSY));
        assert_eq!(german, "Redress\nEskalationen: 2\nZu klären: 1\nWarten aufs Senden: 3", "where tooltips show");
    }

    #[test]
    fn the_icon_calls_only_while_somebody_is_asked() {
        assert!(!asks(None) && !asks(Some(Counts { unsent: 9, ..Counts::default() })), "unsent work asks nobody");
        assert!(asks(Some(BUSY)), "this does");
        for asks in [true, false] {
            Image::from_bytes(picture(asks).0).expect("a picture");
        }
    }
}
