//! Amounts as a letter says them.

use complaint::Currency;
use text::{Language, Text};

/// An amount in minor units: "1,234.50 GBP", in German and Spanish "1.234,50 EUR".
pub(crate) fn said(amount: u64, currency: Currency, text: &Text) -> String {
    let (point, group) = match text.language() {
        Language::De | Language::Es => (',', '.'),
        Language::En | Language::Ar => ('.', ','),
    };
    let unit = 10_u64.pow(currency.digits());
    let whole = (amount / unit).to_string();
    let mut said = String::new();
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            said.push(group);
        }
        said.push(digit);
    }
    if unit > 1 {
        said.push(point);
        said.push_str(&format!("{:0width$}", amount % unit, width = currency.digits() as usize));
    }
    format!("\u{2066}{said}\u{a0}{}\u{2069}", currency.code())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_has_the_point_of_its_language_and_the_places_of_its_currency() {
        let said = |amount, code: &str, language| {
            let said = said(amount, code.parse().unwrap(), &Text::new(language));
            said.replace(['\u{2066}', '\u{2069}'], "").replace('\u{a0}', " ")
        };
        assert_eq!(said(123_450, "GBP", Language::En), "1,234.50 GBP");
        assert_eq!(said(123_450, "EUR", Language::De), "1.234,50 EUR");
        assert_eq!(said(5, "EUR", Language::De), "0,05 EUR");
        assert_eq!(said(123_450, "EUR", Language::Es), "1.234,50 EUR");
        assert_eq!(said(1_000_000, "JPY", Language::En), "1,000,000 JPY");
    }
}
