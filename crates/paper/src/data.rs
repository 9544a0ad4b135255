//! What people wrote, made ready to be set: paragraphs with their own direction, and places where a line may end.

use typst::foundations::{Array, Dict, IntoValue, Value, dict};

/// Longer than this, in letters of usual width, a run without a blank may be wider than the narrowest paper.
const WIDEST: f32 = 34.0;
/// So many letters stay together in such a run.
const TOGETHER: usize = 12;
const SOFT_HYPHEN: char = '\u{ad}';
const NO_WIDTH: char = '\u{200b}';

/// Paragraphs of a text: each its lines, and whether it runs from right to left.
pub(crate) fn words(text: &str) -> Value {
    let text = text.replace("\r\n", "\n").replace('\t', " ");
    let paragraphs =
        text.split("\n\n").map(|paragraph| paragraph.trim_matches('\n')).filter(|it| !it.trim().is_empty());
    paragraphs.map(|paragraph| paragraph_of(paragraph).into_value()).collect::<Array>().into_value()
}

fn paragraph_of(text: &str) -> Dict {
    let lines: Array = text.lines().map(|line| breakable(line).into_value()).collect();
    let rtl = runs_right_to_left(text).map_or(Value::None, IntoValue::into_value);
    dict! { "rtl" => rtl, "lines" => lines }
}

/// A fact: its label and its value.
pub(crate) fn fact(label: &str, value: &str) -> Value {
    dict! { "label" => label, "value" => words(value) }.into_value()
}

/// By the first letter that has a direction, past what is isolated (Unicode Bidirectional Algorithm, rules P2 and P3). `None` when all
/// its letters are isolated: then it is a sentence of the page. Without any letter it is a number, whose groups run from the left.
pub(crate) fn runs_right_to_left(text: &str) -> Option<bool> {
    let right = |c: char| matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}');
    let mut isolated = 0_u32;
    for letter in text.chars() {
        match letter {
            '\u{2066}'..='\u{2068}' => isolated += 1,
            '\u{2069}' => isolated = isolated.saturating_sub(1),
            letter if isolated == 0 && letter.is_alphabetic() => return Some(right(letter)),
            _ => {}
        }
    }
    if text.chars().any(char::is_alphabetic) { None } else { Some(false) }
}

/// The same with places where a run without blanks may be broken: words by a hyphen, anything else without.
pub(crate) fn breakable(line: &str) -> String {
    line.split_inclusive(char::is_whitespace)
        .map(|run| if width(run) > WIDEST { broken(run) } else { run.to_owned() })
        .collect()
}

fn width(run: &str) -> f32 {
    run.chars().map(|c| if c.is_uppercase() || c.is_numeric() { 1.4 } else { 1.0 }).sum()
}

fn broken(run: &str) -> String {
    let word = run.chars().all(|c| c.is_alphabetic() || c.is_whitespace() || ",.;:!?".contains(c));
    let place = if word { SOFT_HYPHEN } else { NO_WIDTH };
    let mut broken = String::with_capacity(run.len() + run.len() / TOGETHER * 3);
    for (at, letter) in run.chars().enumerate() {
        if at > 0 && at.is_multiple_of(TOGETHER) {
            broken.push(place);
        }
        broken.push(letter);
    }
    broken
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_may_not_fit_across_gets_places_to_break() {
        let ordinary = "The Kundenzufriedenheitsbefragung came twice.";
        assert_eq!(breakable(ordinary), ordinary, "hyphenation of the language knows better where");
        assert!(breakable(&"a".repeat(60)).contains(SOFT_HYPHEN));
        let address = format!("see https://example.org/{} there", "x1".repeat(30));
        let broken = breakable(&address);
        assert!(broken.contains(NO_WIDTH) && !broken.contains(SOFT_HYPHEN), "a hyphen would change an address");
        assert_eq!(broken.replace(NO_WIDTH, ""), address, "nothing else is touched");
    }

    #[test]
    fn a_text_runs_the_way_of_its_first_letter() {
        assert_eq!(runs_right_to_left("3 × المصباح broken"), Some(true));
        assert_eq!(runs_right_to_left("Lamp مكسور"), Some(false));
        assert_eq!(runs_right_to_left("020 7946 0018"), Some(false), "nobody dials a number from its end");
        assert_eq!(
            runs_right_to_left("\u{2068}Sam\u{2069}، \u{2068}5\u{2069}"),
            None,
            "a sentence of the page around a name"
        );
        assert_eq!(
            runs_right_to_left("\u{2068}Sam\u{2069}، أضافه"),
            Some(true),
            "a name put in does not turn a sentence"
        );
    }
}
