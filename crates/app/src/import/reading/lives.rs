//! How a row says that its complaint went on.

use super::super::life::Life;
use super::super::mapping::LifeRule;
use super::{Note, Proper, Reason, RowReader};
use crate::import::table::Line;
use complaint::{Currency, Timestamp};

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
        let life = Life {
            ended_at: ended_at.max(received_at),
            result: words.to_owned(),
            ending: ending.clone(),
            amount: self.amount(rule, proper)?,
            currency: rule.currency,
            told_by: rule.told_by,
            remedy_else: rule.remedy_else,
        };
        if ended_at < received_at {
            self.early.0.push(line.row);
        }
        Ok(Some(life))
    }

    /// The money of a row, in minor units; none where none is stated.
    fn amount(&self, rule: &LifeRule, proper: &Proper) -> Result<u64, Reason> {
        let Some(column) = &rule.amount else { return Ok(0) };
        let Some(text) = self.stated(proper, column) else { return Ok(0) };
        let name = || self.plan.places.get(column).map(|place| self.name(*place)).unwrap_or_default();
        minor_units(text, rule.currency).ok_or_else(|| Reason::WrongKind {
            column: name(),
            expected: format!("an amount in {}", rule.currency.code()),
        })
    }

    pub(super) fn early_note(&self) -> Option<Note> {
        let column = self.plan.places.get(&self.mapping.life.as_ref()?.ended).map(|place| self.name(*place))?;
        (!self.early.0.is_empty()).then(|| Note::EndedBeforeItBegan { column, rows: self.early.0.clone() })
    }
}

/// An amount as it stands in a spreadsheet, in minor units. No more places than the currency has: what is rounded is not known.
fn minor_units(text: &str, currency: Currency) -> Option<u64> {
    let plain: String = text.chars().filter(|c| !matches!(c, '$' | '€' | '£' | ',' | ' ')).collect();
    let (units, places) = plain.split_once('.').unwrap_or((&plain, ""));
    let digits = currency.digits() as usize;
    let (kept, beyond) = places.split_at_checked(digits.min(places.len()))?;
    let is_number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if units.is_empty() || !is_number(units) || !is_number(kept) || !beyond.bytes().all(|byte| byte == b'0') {
        return None;
    }
    format!("{units}{kept:0<digits$}").parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_is_read_exactly_or_not_at_all() {
        let read = |text: &str, code: &str| minor_units(text, code.parse().expect("a currency"));
        for (text, amount) in [("707.00", 70_700), ("0.00", 0), ("$1,250.5", 125_050), ("12", 1_200), ("3.1000", 310)] {
            assert_eq!(read(text, "USD"), Some(amount), "{text}");
        }
        assert_eq!(read("1200.00", "JPY"), Some(1_200), "no minor unit");
        for text in ["", "-5.00", "1.005", "five", "1.2.3", ".5", "99999999999999999999"] {
            assert_eq!(read(text, "USD"), None, "{text:?} is not certain");
        }
    }
}
