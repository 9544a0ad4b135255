//! `attention`: what waits for a person's judgement, and what somebody must be told once.

use crate::failure::{self, Failure};
use crate::output::Output;
use crate::shape;
use app::App;
use app::view::{AttentionView, RefusedView};
use serde_json::Value;
use text::Text;

pub fn run(app: &App, put_away: Option<&str>, output: &mut Output) -> Result<(), Failure> {
    if let Some(id) = put_away {
        let known =
            id.parse().map_err(|_| Failure::Usage(format!("{id:?} is no id that `redress attention` lists")))?;
        app.put_away(known)?;
    }
    let items = app.needs_attention()?;
    output.say(&items.iter().map(shape::attention).collect::<Value>(), || {
        let words = Text::new(failure::language());
        if items.is_empty() {
            return words.get("attention-empty", &[]);
        }
        let mut lines: Vec<String> = items.iter().map(|item| said(item, &words)).collect();
        lines.push(words.get("attention-nothing-lost", &[]));
        lines.join("\n")
    })
}

/// One item: what it is, about which complaint, the handle by which it is put away, and why.
fn said(item: &AttentionView, words: &Text) -> String {
    let get = |id: &str| words.get(id, &[]);
    let deed = |act: &complaint::Act| words.word("deed", act.name());
    let (title, number, why) = match item {
        AttentionView::Refused(refused) => {
            let number = refused.number.as_ref().map(ToString::to_string).unwrap_or_default();
            (get("attention-refused"), number, format!("{}: {}", deed(&refused.act), reason(refused, words)))
        }
        AttentionView::Contested { row, field, values } => {
            let values: Vec<&str> = values.iter().map(|value| value.value.as_str()).collect();
            let why = format!("{}: {}", words.word("field", field), values.join(" / "));
            (get("attention-contested"), row.number.to_string(), why)
        }
        AttentionView::Overruled { row, deed: done, by } => {
            (get("attention-overruled"), row.number.to_string(), format!("{} / {}", deed(&done.act), deed(&by.act)))
        }
        AttentionView::Renumbered { row, printed, .. } => {
            let both = [("printed", printed.to_string()), ("number", row.number.to_string())];
            (get("attention-renumbered"), row.number.to_string(), words.get("attention-renumbered-explain", &both))
        }
        AttentionView::Copied { before, now, .. } => {
            let codes = [("before", before.clone()), ("now", now.clone())];
            (get("attention-copied"), String::new(), words.get("attention-copied-explain", &codes))
        }
    };
    let id = item.id().map(|id| format!("  [{id}]")).unwrap_or_default();
    let number = if number.is_empty() { number } else { format!("  {number}") };
    format!("{title}{number}{id}\n  {why}")
}

/// Why the office refused, in words.
fn reason(refused: &RefusedView, words: &Text) -> String {
    match &refused.rule {
        Some(rule) => failure::sentence(rule, words.language()),
        None => {
            let id = format!("refusal-{}", refused.reason);
            let known = if words.has(&id) { id } else { "refusal-other".to_owned() };
            words.get(&known, &[("code", refused.reason.clone())])
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use text::Language;

    /// The protocol's statuses in small letters, and the desk's own word.
    const REASONS: [&str; 10] = [
        "dep_refused",
        "dep_missing",
        "actor_not_yours",
        "seq_conflict",
        "invalid_change",
        "too_large",
        "old_generation",
        "doc_erased",
        "quarantined",
        "unopened",
    ];

    #[test]
    fn every_reason_has_words_in_every_language() {
        for language in Language::ALL {
            let words = Text::new(language);
            for reason in REASONS {
                let id = format!("refusal-{reason}");
                assert_ne!(words.get(&id, &[]), id, "{language:?} lacks words");
            }
            for problem in ["missing", "too_long", "value", "not_editable", "taken", "not_yours", "store"] {
                assert_ne!(words.word("refusal-field", problem), problem, "{language:?} lacks a word");
            }
        }
    }
}
