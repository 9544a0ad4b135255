//! How a row says that its complaint went on.

use super::super::life::Life;
use super::{Note, Proper, Reason, RowReader};
use crate::import::table::Line;
use complaint::{Given, Timestamp};

/// Rows that end before they begin.
#[derive(Default)]
pub(super) struct Early(Vec<u64>);

impl RowReader<'_> {
    /// How the complaint of a row went on; `None` where the mapping or the row says nothing of it. One that ended before it
    /// began ended when it began, as far as anybody can tell: its row is noted.
    pub(super) fn life(
        &mut self,
        line: &Line,
        proper: &Proper,
        received_at: Timestamp,
    ) -> Result<Option<Life>, Reason> {
        let Some(rule) = &self.mapping.life else { return Ok(None) };
        let place = |name: &str| self.plan.places.get(name).copied();
        let (Some(ended), Some(result)) = (place(&rule.ended), place(&rule.result)) else { return Ok(None) };
        let words = self.stated(proper, &rule.result);
        let Some(words) = words else {
            let missing = Reason::Missing { column: self.name(result) };
            return if self.stated(proper, &rule.ended).is_none() { Ok(None) } else { Err(missing) };
        };
        let wrong = |expected: &str| Reason::WrongKind { column: self.name(result), expected: expected.to_owned() };
        let ending = rule.ending(words).ok_or_else(|| wrong("a result that the mapping names"))?;
        let ended_at = self.instant(ended, line)?;
        let life = Life { ended_at: ended_at.max(received_at), result: words.to_owned(), end: ending.end.clone() };
        if ended_at < received_at {
            self.early.0.push(line.row);
        }
        Ok(Some(life))
    }

    /// The money that was given, as the row has it; none where it states none.
    pub(super) fn given(&self, proper: &Proper) -> Result<Option<Given>, Reason> {
        let Some((rule, column)) = self.mapping.life.as_ref().and_then(|rule| Some((rule, rule.amount.as_ref()?)))
        else {
            return Ok(None);
        };
        let Some(text) = self.stated(proper, column) else { return Ok(None) };
        let plain: String = text.chars().filter(|c| !matches!(c, '$' | '€' | '£' | ',' | ' ')).collect();
        let wrong = || Reason::WrongKind {
            column: self.plan.places.get(column).map(|place| self.name(*place)).unwrap_or_default(),
            expected: format!("an amount in {}", rule.currency.code()),
        };
        let given = Given::read(&plain, rule.currency).ok_or_else(wrong)?;
        Ok((given.amount > 0).then_some(given))
    }

    pub(super) fn early_note(&self) -> Option<Note> {
        let column = self.plan.places.get(&self.mapping.life.as_ref()?.ended).map(|place| self.name(*place))?;
        (!self.early.0.is_empty()).then(|| Note::EndedBeforeItBegan { column, rows: self.early.0.clone() })
    }
}
