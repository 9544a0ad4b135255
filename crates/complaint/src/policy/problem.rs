//! Why a policy is refused, and where. The sentences here are for logs and files; what people read comes from the text
//! catalogue, by the name of the reason.

use crate::classify::words;
use serde::{Deserialize, Serialize};
use std::fmt;

/// One thing that is wrong with a policy.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, thiserror::Error)]
#[error("{place}: {reason}")]
pub struct Problem {
    /// Where: the path as in the file, `calendars.london.week.monday[1]`; a line where the file is none.
    pub place: String,
    /// What is wrong there.
    pub reason: Reason,
}

words!(
    /// What should have been written.
    Expected {
        /// A list.
        List = "list",
        /// A section with keys.
        Section = "section",
        /// Words.
        Text = "text",
        /// A whole number that is not negative.
        Number = "number",
        /// A whole number of minor units of a currency.
        Amount = "amount",
        /// Yes or no.
        YesNo = "yes_no",
        /// A length of time.
        Span = "span",
        /// A service target.
        Target = "target",
        /// Opening hours.
        Hours = "hours",
        /// A date.
        Date = "date",
        /// An instant.
        Instant = "instant",
        /// A trigger of a ladder.
        Trigger = "trigger",
        /// A role.
        Role = "role",
        /// A store's code.
        Store = "store",
    }
);

impl fmt::Display for Expected {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Expected::List => "a list",
            Expected::Section => "a section with keys",
            Expected::Text => "words in quotation marks",
            Expected::Number => "a whole number from 0 up",
            Expected::Amount => "a whole number of minor units (cents, pence)",
            Expected::YesNo => "true or false",
            Expected::Span => "a span such as \"30 min\", \"4 h\" or \"2 d\"",
            Expected::Target => "a target such as \"30 min\", \"2 business hours\" or \"5 business days\"",
            Expected::Hours => "hours such as \"09:00-18:00\"",
            Expected::Date => "a date such as \"2026-12-25\"",
            Expected::Instant => "an instant such as \"2026-03-01T00:00:00Z\"",
            Expected::Trigger => {
                "a trigger such as \"75 %\", \"severity 1\", \"flag safety\", \"3 complaints in 90 d\", \
                 \"5 similar in 30 d\", \"score 2\" or \"manual\""
            }
            Expected::Role => "a role",
            Expected::Store => "a store's code, 2 to 8 capitals and digits",
        })
    }
}

/// Declares reasons with their stable names and sentences at one place.
macro_rules! reasons {
    ($($(#[$doc:meta])* $reason:ident = $name:literal $sentence:literal { $($(#[$field_doc:meta])* $field:ident: $type:ty),* $(,)? })+) => {
        /// What is wrong. Names are stable: they select the wording.
        #[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, thiserror::Error)]
        #[serde(tag = "reason")]
        pub enum Reason { $(
            $(#[$doc])*
            #[serde(rename = $name)]
            #[error($sentence)]
            $reason { $($(#[$field_doc])* $field: $type),* },
        )+ }

        impl Reason {
            /// The stable name of every reason.
            pub const NAMES: &'static [&'static str] = &[$($name),+];

            /// The stable name.
            pub fn name(&self) -> &'static str {
                match self { $(Reason::$reason { .. } => $name),+ }
            }
        }
    };
}

reasons! {
    /// The text is no TOML; the place says in which line.
    NotToml = "not_toml" "This is no TOML: {message}." {
        /// What the reader of TOML says, in English.
        message: String,
    }
    /// The file is longer than any policy needs.
    TooLong = "too_long" "The file has {bytes} bytes; a policy has {most} at the most." {
        /// Length of the file.
        bytes: u64,
        /// The most that is taken.
        most: u64,
    }
    /// Number or date in the file are others than those it was published under.
    NotAsPublished = "not_as_published" "It was published as version {version}, with another date or number than the file has." {
        /// The number it was published under.
        version: u32,
    }
    /// Nothing of that name belongs here.
    UnknownKey = "unknown_key" "There is nothing of that name here." {}
    /// Something is left out.
    MissingKey = "missing_key" "This has to be stated." {}
    /// Another kind of value is needed.
    WrongKind = "wrong_kind" "This has to be {expected}, and {found} is given." {
        /// What is needed.
        expected: Expected,
        /// TOML's word for what is there.
        found: String,
    }
    /// Words that cannot be read as what they should be.
    NotReadable = "not_readable" "{text:?} is not {expected}." {
        /// What is written.
        text: String,
        /// What is needed.
        expected: Expected,
    }
    /// None of the words that fit here.
    UnknownWord = "unknown_word" "{word:?} is not known here; known are {known}." {
        /// What is written.
        word: String,
        /// What might be, separated by commas.
        known: String,
    }
    /// No role of that name.
    UnknownRole = "unknown_role" "There is no role {role:?}." {
        /// What is written.
        role: String,
    }
    /// No field of that name.
    UnknownField = "unknown_field" "A complaint has no field {field:?}." {
        /// What is written.
        field: String,
    }
    /// A matrix has four rows of four.
    MatrixGap = "matrix_gap" "The matrix needs four entries here, and has {found}." {
        /// How many there are.
        found: usize,
    }
    /// A priority is 1 to 4.
    NotAPriority = "not_a_priority" "A priority is 1, 2, 3 or 4, not {value}." {
        /// What is given.
        value: u8,
    }
    /// Only a field that answers yes or no can lift a priority.
    NotAFlag = "not_a_flag" "The field {field:?} does not answer yes or no, so it cannot lift a priority." {
        /// Stable name of the field.
        field: String,
    }
    /// Thresholds rise.
    ThresholdsNotAscending = "thresholds_not_ascending" "{percent} % has to be more than what stands before it." {
        /// The percentage that does not fit.
        percent: u32,
    }
    /// Opening hours that end before or as they begin.
    HoursReversed = "hours_reversed" "The hours end at {to}, which is not after {from}." {
        /// Opening time.
        from: String,
        /// Closing time.
        to: String,
    }
    /// A day ends at 24:00.
    HoursBeyondDay = "hours_beyond_day" "A day ends at 24:00, so {time} is not in it." {
        /// The time that is too late.
        time: String,
    }
    /// Two openings of a day at the same time.
    HoursOverlap = "hours_overlap" "{later} begins before {earlier} has ended." {
        /// What stands first.
        earlier: String,
        /// What overlaps it.
        later: String,
    }
    /// Openings of a day in the wrong order.
    HoursOutOfOrder = "hours_out_of_order" "{later} stands behind {earlier}, but comes before it." {
        /// What stands first.
        earlier: String,
        /// What stands behind it.
        later: String,
    }
    /// No time zone of that name.
    UnknownZone = "unknown_zone" "There is no time zone {zone:?}." {
        /// What is written.
        zone: String,
    }
    /// A holiday needs a name: it explains why something is not due.
    NamelessHoliday = "nameless_holiday" "This holiday has no name." {}
    /// No calendar of that name in the policy.
    UnknownCalendar = "unknown_calendar" "There is no calendar {calendar:?} in this policy." {
        /// What is written.
        calendar: String,
    }
    /// No such store in the directory.
    UnknownStore = "unknown_store" "The organisation has no store {store:?}." {
        /// Its code.
        store: String,
    }
    /// Business time is promised where the store is never open.
    NeverOpens = "never_opens" "This calendar never opens, so nothing promised in business time would ever be due." {}
    /// Something has to take time, and takes none.
    EmptySpan = "empty_span" "This has to take longer than no time." {}
    /// Nobody would be told.
    NobodyTold = "nobody_told" "This level tells nobody: it has neither a recipient nor a fallback." {}
    /// A case without owner would go nowhere.
    OwnerOnly = "owner_only" "This level tells the owner only, so a case without owner needs a fallback." {}
    /// A percentage of which clock?
    ClockMissing = "clock_missing" "A percentage needs the clock that it is of." {}
    /// A clock where nothing is a percentage.
    ClockNotUsed = "clock_not_used" "Only a percentage has a clock; {trigger:?} has none." {
        /// The trigger.
        trigger: String,
    }
    /// A percentage at which nothing happens.
    UnknownThreshold = "unknown_threshold" "{percent} % is not among the thresholds of this policy." {
        /// The percentage.
        percent: u32,
    }
    /// Levels of a ladder rise.
    LevelsNotAscending = "levels_not_ascending" "{later:?} does not come after the level before it, {earlier:?}." {
        /// Trigger and offset of the level before.
        earlier: String,
        /// Trigger and offset of this level.
        later: String,
    }
    /// An auditor reads all and changes nothing.
    RoleChangesNothing = "role_changes_nothing" "The role {role} changes nothing, so it can neither take a case nor spend." {
        /// Stable role name.
        role: String,
    }
    /// Nobody in the directory is told.
    NobodyHoldsRole = "nobody_holds_role" "Nobody in the organisation holds one of these roles: {roles}." {
        /// Stable role names, separated by commas.
        roles: String,
    }
    /// No currency of that code.
    UnknownCurrency = "unknown_currency" "There is no currency {currency:?} in ISO 4217." {
        /// What is written.
        currency: String,
    }
    /// Whoever answers for more may not spend less.
    LimitDecreases = "limit_decreases" "{role} may spend {amount} here, which is less than the {lower_amount} of {lower}." {
        /// Stable name of the higher role.
        role: String,
        /// Its limit in minor units.
        amount: i64,
        /// Stable name of the lower role.
        lower: String,
        /// Its limit in minor units.
        lower_amount: i64,
    }
    /// Money spent is not negative.
    NegativeLimit = "negative_limit" "A limit cannot be less than nothing; {amount} is given." {
        /// Minor units.
        amount: i64,
    }
    /// What is allowed on one case could never be spent.
    YearBelowCase = "year_below_case" "The limit of a year, {year}, is less than that of one case, {case}." {
        /// Limit of one case in minor units.
        case: i64,
        /// Limit of a year in minor units.
        year: i64,
    }
    /// No category of that code in the policy.
    UnknownCategory = "unknown_category" "There is no category {category:?} in this policy." {
        /// What is written.
        category: String,
    }
    /// The same twice.
    Duplicate = "duplicate" "{code:?} is listed twice." {
        /// The code or word.
        code: String,
    }
    /// Codes are small letters, digits and `_`.
    NotACode = "not_a_code" "A code has 1 to 64 small letters, digits and underscores; {code:?} has others." {
        /// What is written.
        code: String,
    }
    /// A scale that has no steps.
    ScaleReversed = "scale_reversed" "The scale ends at {max}, which is not above {min}." {
        /// Lowest answer.
        min: u32,
        /// Highest answer.
        max: u32,
    }
    /// What was promised yesterday cannot be changed today.
    EffectiveInPast = "effective_in_past" "It would apply from {effective_from}, which has passed; it is {now}." {
        /// From when it applies.
        effective_from: String,
        /// The present.
        now: String,
    }
    /// Versions rise.
    VersionNotAbove = "version_not_above" "Version {version} is not above version {previous}, which it follows." {
        /// Of this policy.
        version: u32,
        /// Of the one before.
        previous: u32,
    }
    /// A version applies after the one that it follows.
    EffectiveNotAfter = "effective_not_after" "It would apply from {effective_from}, not after its predecessor, which does from {previous}." {
        /// From when this policy applies.
        effective_from: String,
        /// From when the one before does.
        previous: String,
    }
    /// Old cases bear codes that have to stay readable.
    CodeVanished = "code_vanished" "{code:?} was a code before: retire it, so that old cases stay readable." {
        /// The code.
        code: String,
    }
}

/// Problems found, in the order of the policy.
#[derive(Default)]
pub(super) struct Findings(pub(super) Vec<Problem>);

impl Findings {
    pub(super) fn add(&mut self, place: impl Into<String>, reason: Reason) {
        self.0.push(Problem { place: place.into(), reason });
    }
}

/// The place of a key within another place. Keys that TOML wants quoted are quoted.
pub(super) fn at(place: &str, key: &str) -> String {
    let bare = !key.is_empty() && key.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-');
    let key = if bare { key.to_owned() } else { format!("{key:?}") };
    if place.is_empty() { key } else { format!("{place}.{key}") }
}

/// The place of an entry of a list, counted from 0.
pub(super) fn nth(place: &str, index: usize) -> String {
    format!("{place}[{index}]")
}
