//! Links from outside, `redress://case/NUMBER`: they lead to a case and never do a deed.
//!
//! Whatever else they hold is not looked at. A link waits until somebody is at the desk and the page asks for it.

use crate::rows;
use crate::shell::{Answer, Shell};
use crate::{events, windows};
use complaint::Number;
use contract::LinkView;
use tauri::{AppHandle, Manager};

const SCHEME: &str = "redress:";
/// The longest link that is read, in bytes; the longest number has 20 characters.
const LONGEST: usize = 100;

/// True for what the system hands over as a link, well-formed or not.
pub fn is_link(argument: &str) -> bool {
    argument.get(..SCHEME.len()).is_some_and(|start| start.eq_ignore_ascii_case(SCHEME))
}

/// The number of the case that a link leads to.
fn number(link: &str) -> Option<Number> {
    if link.len() > LONGEST || !is_link(link) {
        return None;
    }
    let path = link.get(SCHEME.len()..)?.strip_prefix("//")?;
    let (place, number) = path.split_once('/')?;
    // Browsers end an address with a slash.
    let number = number.strip_suffix('/').unwrap_or(number);
    place.eq_ignore_ascii_case("case").then(|| number.parse().ok()).flatten()
}

/// Somebody follows a link: the page is told that one waits, and comes up.
pub fn follow(handle: &AppHandle, link: String) {
    handle.state::<Shell>().keep_link(link);
    windows::show(handle);
    events::emit(handle, "link_waits", ());
}

/// The link that waits, looked up for whoever is at the desk. It waits on while nobody is, or a customer has the screen.
pub fn take(shell: &Shell) -> Answer<Option<LinkView>> {
    if shell.handed_over().is_some() {
        return Ok(None);
    }
    let app = shell.attended()?;
    let Some(link) = shell.take_link() else { return Ok(None) };
    let Some(number) = number(&link) else { return Ok(Some(LinkView::Malformed)) };
    Ok(Some(match shell.told(rows::find(&app, &number))? {
        Some(row) => LinkView::Case { id: row.id.to_string() },
        None => LinkView::Unknown { number: number.to_string() },
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn a_number() -> Number {
        Number::make(&"LDN04".parse().expect("a store"), "K3", 127).expect("a number")
    }

    #[test]
    fn a_link_leads_to_the_case_of_its_number() {
        let right = a_number();
        let small = right.as_str().to_lowercase();
        for link in
            [format!("redress://case/{right}"), format!("redress://case/{right}/"), format!("REDRESS://Case/{small}")]
        {
            assert_eq!(number(&link), Some(right.clone()), "{link}");
        }
    }

    #[test]
    fn whatever_else_a_link_holds_leads_nowhere() {
        let right = a_number();
        for link in [
            String::new(),
            "redress:".to_owned(),
            format!("redress:case/{right}"),
            format!("redress://cases/{right}"),
            format!("redress://case/{right}?act=close"),
            format!("redress://case/{right}#close"),
            format!("redress://case/{right}/close"),
            format!("redress://someone@case/{right}"),
            format!("https://case/{right}"),
            "redress://case/../../etc/passwd".to_owned(),
            "redress://case/LDN04-K3-00127-?".to_owned(),
            format!("redress://case/{}", "9".repeat(LONGEST)),
        ] {
            assert_eq!(number(&link), None, "{link}");
        }
    }

    #[test]
    fn only_the_scheme_makes_a_link() {
        assert!(is_link("redress://anything") && is_link("REDRESS:"), "the system hands these over");
        assert!(!is_link("--redress://x") && !is_link("redres") && !is_link("é"), "these are something else");
    }
}
