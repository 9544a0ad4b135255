//! Redress: what is proposed, offered and done for a customer (DOMAIN 8). Money is whole minor units of one currency; the
//! product never pays, it records what the till or the ledger did.

use crate::classify::words;
use crate::{Case, Decision, DeedId, PersonId, Policy, Remedy, Role, Timestamp};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// The most lines of one proposal.
pub const MAX_LINES: usize = 20;

/// The largest amount of one line, in minor units: ten million of a currency with cents.
pub const MAX_AMOUNT: u64 = 1_000_000_000;

words!(
    /// On whom a complaint waits.
    WaitingFor {
        /// The customer, for an answer or a thing of theirs.
        Customer = "customer",
        /// Somebody outside: a supplier, a carrier, a workshop.
        ThirdParty = "third_party",
        /// Somebody of our own.
        Internal = "internal",
    }
);

words!(
    /// Why nobody works on a complaint any more though nothing was put right.
    Aside {
        /// The same as another.
        Duplicate = "duplicate",
        /// Given to somebody else to answer.
        Forwarded = "forwarded",
        /// Not a complaint.
        Invalid = "invalid",
    }
);

words!(
    /// What the customer said to an offer.
    Reply {
        /// Yes.
        Accepted = "accepted",
        /// No.
        Rejected = "rejected",
        /// Nothing, after all attempts.
        NoReply = "no_reply",
    }
);

/// A currency: three capital letters of ISO 4217.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Currency([u8; 3]);

/// Three capital letters make a currency; this has others.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is not a currency of three capital letters, such as GBP")]
pub struct NoCurrency(String);

impl Currency {
    /// The euro.
    pub const EURO: Currency = Currency(*b"EUR");

    /// Places of its minor unit (ISO 4217, table A.1): 2 but for the few that have none or three.
    pub fn digits(&self) -> u32 {
        match self.code() {
            "BIF" | "CLP" | "DJF" | "GNF" | "ISK" | "JPY" | "KMF" | "KRW" | "PYG" | "RWF" | "UGX" | "UYI" | "VND"
            | "VUV" | "XAF" | "XOF" | "XPF" => 0,
            "BHD" | "IQD" | "JOD" | "KWD" | "LYD" | "OMR" | "TND" => 3,
            _ => 2,
        }
    }

    /// The three letters.
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }
}

impl FromStr for Currency {
    type Err = NoCurrency;

    fn from_str(text: &str) -> Result<Self, NoCurrency> {
        let letters: [u8; 3] = text.as_bytes().try_into().map_err(|_| NoCurrency(text.to_owned()))?;
        if letters.iter().all(u8::is_ascii_uppercase) { Ok(Self(letters)) } else { Err(NoCurrency(text.to_owned())) }
    }
}

impl TryFrom<String> for Currency {
    type Error = NoCurrency;

    fn try_from(text: String) -> Result<Self, NoCurrency> {
        text.parse()
    }
}

impl From<Currency> for String {
    fn from(currency: Currency) -> String {
        currency.code().to_owned()
    }
}

/// One thing done for the customer.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Line {
    /// What; [`Remedy::NoneStated`] is none.
    pub remedy: Remedy,
    /// What it costs, in minor units of the proposal's currency; 0 for what costs nothing.
    pub amount: u64,
    /// Which article, or what else is to be known.
    pub note: String,
}

impl Line {
    /// True for what is nothing without an amount.
    pub fn needs_amount(&self) -> bool {
        matches!(
            self.remedy,
            Remedy::FullRefund | Remedy::PartialRefund | Remedy::CreditNote | Remedy::Voucher | Remedy::PriceReduction
        )
    }
}

/// Money given, in minor units of one currency. Written as people write it: `707.00 USD`.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Given {
    /// Of which currency.
    pub currency: Currency,
    /// How much.
    pub amount: u64,
}

impl Given {
    /// An amount in units of the currency, with a point: no more places than the currency has, because what is rounded is not
    /// known. `None` for what is none.
    pub fn read(text: &str, currency: Currency) -> Option<Given> {
        let (units, places) = text.split_once('.').unwrap_or((text, ""));
        let digits = currency.digits() as usize;
        let (kept, beyond) = places.split_at_checked(digits.min(places.len()))?;
        let is_number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        if units.is_empty() || !is_number(units) || !is_number(kept) || !beyond.bytes().all(|byte| byte == b'0') {
            return None;
        }
        let amount = format!("{units}{kept:0<digits$}").parse().ok()?;
        Some(Given { currency, amount })
    }
}

/// Money is written as an amount and a currency, such as `707.00 USD`; this is not.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is not an amount and a currency, such as 707.00 USD")]
pub struct NoMoney(String);

impl FromStr for Given {
    type Err = NoMoney;

    fn from_str(text: &str) -> Result<Self, NoMoney> {
        let read = || {
            let (amount, currency) = text.split_once(' ')?;
            Given::read(amount, currency.parse().ok()?)
        };
        read().ok_or_else(|| NoMoney(text.to_owned()))
    }
}

impl fmt::Display for Given {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (digits, code) = (self.currency.digits(), self.currency.code());
        let unit = 10_u64.pow(digits);
        match digits {
            0 => write!(f, "{} {code}", self.amount),
            _ => write!(f, "{}.{:0width$} {code}", self.amount / unit, self.amount % unit, width = digits as usize),
        }
    }
}

/// What somebody proposes to decide and to do. Its identity is that of the deed, which never changes: an approval that names
/// the deed is bound to every word and amount of it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Proposal {
    /// What is decided.
    pub decision: Decision,
    /// Why, in words.
    pub reason: String,
    /// Currency of all amounts.
    pub currency: Currency,
    /// What is done. Goodwill stands beside the decision: a gesture does not make a complaint upheld.
    pub lines: Vec<Line>,
    /// The most its author may give without anybody's approval, in minor units, as it was when it was proposed.
    pub limit: u64,
}

impl Proposal {
    /// What all lines cost together, in minor units.
    pub fn total(&self) -> u64 {
        self.lines.iter().fold(0, |sum, line| sum.saturating_add(line.amount))
    }

    /// True when somebody of a higher limit has to approve it.
    pub fn needs_approval(&self) -> bool {
        self.total() > self.limit
    }
}

/// What a role may still give in a case without anybody's approval, in minor units: its limit by the policy that ships, less
/// what was given in this case before or is owed.
pub fn left(role: Role, currency: Currency, case: &Case) -> u64 {
    let limit = Policy::shipped().limit(currency, role).case;
    u64::try_from(limit).unwrap_or(0).saturating_sub(case.given)
}

/// What became of a proposal.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Proposed {
    /// The proposing deed.
    pub id: DeedId,
    /// Who proposed.
    pub by: PersonId,
    /// When.
    pub at: Timestamp,
    /// What.
    pub proposal: Proposal,
    /// Who approved it, and when; `None` where nobody had to, or has not yet.
    pub approved: Option<(PersonId, Timestamp)>,
    /// What the customer said.
    pub reply: Option<Reply>,
    /// For each line the record of the till or the ledger, the first that was given; as many as there are lines.
    pub proofs: Vec<Option<String>>,
}

impl Proposed {
    /// True while somebody of a higher limit has to approve it.
    pub fn waits_for_approval(&self) -> bool {
        self.proposal.needs_approval() && self.approved.is_none()
    }

    /// True when every line is done.
    pub fn is_fulfilled(&self) -> bool {
        self.proofs.iter().all(Option::is_some)
    }
}

/// A span during which the case waited; `until` is missing while it does.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Wait {
    /// On whom.
    pub on: WaitingFor,
    /// Since when.
    pub from: Timestamp,
    /// Until when.
    pub until: Option<Timestamp>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn money_is_read_exactly_or_not_at_all_and_as_it_is_written() {
        let read = |text: &str| text.parse::<Given>().ok();
        for (text, amount) in [("707.00 USD", 70_700), ("0.05 USD", 5), ("1200 JPY", 1_200), ("1.250 KWD", 1_250)] {
            assert_eq!(read(text).map(|money| money.amount), Some(amount), "{text}");
            assert_eq!(read(text).map(|money| money.to_string()).as_deref(), Some(text), "written as it is read");
        }
        for (text, amount) in [("12 USD", 1_200), ("3.1000 USD", 310), ("1200.00 JPY", 1_200)] {
            assert_eq!(read(text).map(|money| money.amount), Some(amount), "{text}");
        }
        for text in
            ["", "5", "-5.00 USD", "1.005 USD", "five USD", "1.2.3 USD", ".5 USD", "5 usd", "99999999999999999999 USD"]
        {
            assert_eq!(read(text), None, "{text:?} is not certain");
        }
    }
}
