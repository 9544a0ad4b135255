//! The facts that may be edited: one register each, addressed by a stable name.
//!
//! Everything in a document is kept as text under these names. A name or value that this version does not know
//! survives and is shown, never dropped.

use crate::classify::words;

words!(
    /// An editable fact of a complaint.
    Field {
        /// Complaint, feedback, compliment or query: a [`crate::Kind`].
        Kind = "kind",
        /// How it reached us: a [`crate::Channel`].
        Channel = "channel",
        /// Category code, first level.
        Category = "category",
        /// Category code, second level.
        Subcategory = "subcategory",
        /// 1 to 4, see [`crate::Severity`].
        Severity = "severity",
        /// 1 to 4, see [`crate::Urgency`].
        Urgency = "urgency",
        /// Somebody is hurt or at risk: `yes` or `no`.
        Safety = "safety",
        /// A legal claim is threatened or made: `yes` or `no`.
        Legal = "legal",
        /// The press or a public post is involved: `yes` or `no`.
        Media = "media",
        /// Alleged misconduct of staff: `yes` or `no`.
        StaffConduct = "staff_conduct",
        /// The customer is vulnerable: `yes` or `no`.
        Vulnerable = "vulnerable",
        /// The customer wants to stay anonymous: `yes` or `no`.
        Anonymous = "anonymous",
        /// Name of the customer.
        Name = "name",
        /// Telephone of the customer.
        Phone = "phone",
        /// E-mail of the customer.
        Email = "email",
        /// Postal address of the customer.
        Address = "address",
        /// Language of the customer, a BCP 47 tag.
        Language = "language",
        /// The person it is reported on behalf of.
        OnBehalfOf = "on_behalf_of",
        /// Product as named by people.
        Product = "product",
        /// Product code: EAN or SKU.
        ProductCode = "product_code",
        /// Serial number.
        Serial = "serial",
        /// Lot or batch.
        Lot = "lot",
        /// Receipt or order number.
        Receipt = "receipt",
        /// Date of purchase, `YYYY-MM-DD`.
        PurchasedOn = "purchased_on",
        /// Company complained about, where it is not our own.
        Company = "company",
        /// Department of the store.
        Department = "department",
        /// What the customer wants: a remedy code, or `none_stated`.
        Remedy = "remedy",
        /// Mood seen: calm, upset or angry.
        Mood = "mood",
        /// What was done at once at the counter.
        ImmediateAction = "immediate_action",
        /// Number of the same case in another system.
        ExternalId = "external_id",
        /// The system `external_id` belongs to.
        ExternalSource = "external_source",
        /// How it ended, in the words of the system `external_id` belongs to.
        ExternalResult = "external_result",
        /// Money that was given before the complaint came here, as [`crate::Given`] is written: `707.00 USD`. Stated by the record
        /// alone.
        ExternalRedress = "external_redress",
        /// Whether the customer was satisfied, in the words of whoever asked. Only an import states it.
        Satisfaction = "satisfaction",
        /// Number on the customer's slip, where another complaint bears the same one.
        PrintedNumber = "printed_number",
    }
);

/// Why a value does not fit a field.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FieldError {
    /// The value is none of the words the field knows.
    #[error("{field} cannot be {value:?}")]
    Value {
        /// Stable name of the field.
        field: &'static str,
        /// What was given.
        value: String,
    },
    /// The value is longer than [`MAX_VALUE`] bytes.
    #[error("{field} is {length} bytes long; {MAX_VALUE} is the most")]
    TooLong {
        /// Stable name of the field.
        field: &'static str,
        /// Length given, in bytes.
        length: usize,
    },
}

/// The longest value of one field, in bytes.
pub const MAX_VALUE: usize = 4_000;

impl Field {
    /// True for fields that answer yes or no.
    pub fn is_flag(self) -> bool {
        matches!(
            self,
            Field::Safety | Field::Legal | Field::Media | Field::StaffConduct | Field::Vulnerable | Field::Anonymous
        )
    }

    /// True for fields whose value is a code of ours, not a word of the customer's or the clerk's.
    pub fn is_code(self) -> bool {
        self.is_flag()
            || matches!(
                self,
                Field::Kind
                    | Field::Channel
                    | Field::Category
                    | Field::Subcategory
                    | Field::Severity
                    | Field::Urgency
                    | Field::Language
                    | Field::Remedy
                    | Field::Mood
                    | Field::ExternalSource
            )
    }

    /// Checks a new value. Empty text means "not stated" and always fits.
    pub fn check(self, value: &str) -> Result<(), FieldError> {
        if value.len() > MAX_VALUE {
            return Err(FieldError::TooLong { field: self.name(), length: value.len() });
        }
        let fits = value.is_empty()
            || match self {
                Field::Kind => crate::Kind::find(value).is_some(),
                Field::Channel => crate::Channel::find(value).is_some(),
                Field::Severity | Field::Urgency => matches!(value, "1" | "2" | "3" | "4"),
                Field::Mood => matches!(value, "calm" | "upset" | "angry"),
                Field::ExternalRedress => value.parse::<crate::Given>().is_ok(),
                Field::PurchasedOn => value.parse::<jiff::civil::Date>().is_ok(),
                flag if flag.is_flag() => matches!(value, "yes" | "no"),
                _ => true,
            };
        if fits { Ok(()) } else { Err(FieldError::Value { field: self.name(), value: value.to_owned() }) }
    }
}
