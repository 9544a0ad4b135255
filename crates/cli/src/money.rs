//! Amounts as people write them on a command line: `12.50`, in units of the currency, with a point.

use complaint::{Currency, Given};

/// An amount in minor units, as it is written.
pub fn written(amount: u64, currency: Currency) -> String {
    Given { currency, amount }.to_string()
}

/// An amount in minor units; `None` for what is none, or has more places than the currency.
pub fn read(text: &str, currency: Currency) -> Option<u64> {
    Given::read(text, currency).map(|given| given.amount)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_is_read_as_it_is_written() {
        let pounds: Currency = "GBP".parse().unwrap();
        for (text, amount) in [("12.50", 1_250), ("12.5", 1_250), ("12", 1_200), ("0.05", 5)] {
            assert_eq!(read(text, pounds), Some(amount), "{text}");
        }
        assert_eq!(written(1_250, pounds), "12.50 GBP");
        assert_eq!(written(5, pounds), "0.05 GBP");
        let (yen, dinar): (Currency, Currency) = ("JPY".parse().unwrap(), "KWD".parse().unwrap());
        assert_eq!((read("1200", yen), written(1_200, yen)), (Some(1_200), "1200 JPY".to_owned()), "no minor unit");
        assert_eq!((read("1.25", dinar), written(1_250, dinar)), (Some(1_250), "1.250 KWD".to_owned()), "three places");
    }

    #[test]
    fn what_is_no_amount_is_none() {
        let pounds: Currency = "GBP".parse().unwrap();
        for text in ["", ".", "-5", "1,50", "1.234", "ten", "1.2.3", "99999999999999999999"] {
            assert_eq!(read(text, pounds), None, "{text:?}");
        }
    }
}
