//! The commands of the page, by noun: each reads what was asked, lets the app do it, and shows the answer.
#![allow(clippy::needless_pass_by_value, reason = "Tauri hands commands owned arguments")]

mod attention;
mod cases;
mod desk;
mod escalations;
mod figures;
mod paper;
mod people;
mod policies;
mod printers;
mod privacy;
mod recording;
mod starting;
mod worklist;

use tauri::Wry;
use tauri::ipc::Invoke;

macro_rules! commands {
    ($($noun:ident: $($name:ident),+;)+) => {
        /// Every command, as registered.
        #[cfg(test)]
        const NAMES: &[&str] = &[$($(stringify!($name)),+),+];

        /// Answers the page.
        pub fn handler() -> impl Fn(Invoke<Wry>) -> bool + Send + Sync + 'static {
            tauri::generate_handler![$($($noun::$name),+),+]
        }
    };
}

commands! {
    starting: start, page_ready, join, try_alone, unlock;
    people: people, switch_person, lock, set_pin, add_person;
    recording: save_draft, drafts, discard_draft, kept_texts, keep_text, record, similar;
    worklist: worklist, search;
    cases: case_get, perform, perform_each, attach, attachment;
    paper: paper, print_paper, save_paper, open_paper;
    printers: printer, printers, set_printer;
    escalations: escalations, calls, mark_notice;
    attention: needs_attention, put_away;
    figures: figures, behind;
    policies: policies, policy, policy_draft, keep_policy_draft, check_policy, preview_policy, publish_policy, save_policy_file;
    privacy: held_on, save_held;
    desk: status, desk, set_settings, sync_now, hand_over, take_link, starts_at_login, set_starts_at_login, close_heard, close_window;
}

#[cfg(test)]
mod tests {
    use super::NAMES;
    use contract::COMMANDS;
    use std::collections::BTreeSet;

    #[test]
    fn registered_permitted_and_promised_commands_are_the_same() {
        let registered: BTreeSet<&str> = NAMES.iter().copied().collect();
        let promised: BTreeSet<&str> = COMMANDS.iter().map(|command| command.name).collect();
        assert_eq!(registered, promised, "the contract promises what the shell registers");
        let file: toml::Value = toml::from_str(include_str!("../permissions/desk.toml")).expect("TOML");
        let allowed = file["permission"][0]["commands"]["allow"].as_array().expect("a list");
        let permitted: BTreeSet<&str> = allowed.iter().filter_map(toml::Value::as_str).collect();
        assert_eq!(permitted, registered, "the permissions list every command and no other");
    }

    #[test]
    fn installers_tell_the_system_whose_links_these_are() {
        let config: serde_json::Value = serde_json::from_str(include_str!("../../tauri.conf.json")).expect("JSON");
        let schemes = &config["plugins"]["deep-link"]["desktop"]["schemes"];
        assert_eq!(schemes, &serde_json::json!(["redress"]), "and no others");
        assert!(crate::link::is_link("redress://case/"), "the app takes them");
    }

    #[test]
    fn the_window_trusts_nothing_from_elsewhere() {
        let config: serde_json::Value = serde_json::from_str(include_str!("../../tauri.conf.json")).expect("JSON");
        let security = &config["app"]["security"];
        let policy = security["csp"].as_str().expect("a policy");
        for rule in ["default-src 'self'", "frame-src 'none'", "object-src 'none'", "base-uri 'none'"] {
            assert!(policy.contains(rule), "{rule} is missing from the policy");
        }
        for hole in ["unsafe", "https:", "*"] {
            assert!(!policy.contains(hole), "{hole} would open the page to the outside");
        }
        assert_eq!(security["freezePrototype"], true, "a page's prototypes cannot be bent");
        let capability: serde_json::Value =
            serde_json::from_str(include_str!("../capabilities/main.json")).expect("JSON");
        assert!(capability.get("remote").is_none(), "no other origin may call a command");
    }
}
