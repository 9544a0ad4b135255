//! What a customer may want and what may be done for them.

use crate::classify::words;

words!(
    /// A remedy asked for at intake; [`crate::Field::Remedy`] keeps its name.
    Remedy {
        /// The customer named none.
        NoneStated = "none_stated",
        /// Say sorry.
        Apology = "apology",
        /// Say why.
        Explanation = "explanation",
        /// Say how things stand.
        Information = "information",
        /// Another one.
        Replacement = "replacement",
        /// Mend it.
        Repair = "repair",
        /// All the money back.
        FullRefund = "full_refund",
        /// Some of the money back.
        PartialRefund = "partial_refund",
        /// Credit for later.
        CreditNote = "credit_note",
        /// A voucher.
        Voucher = "voucher",
        /// A gesture without owing it.
        Goodwill = "goodwill",
        /// Keep it for less.
        PriceReduction = "price_reduction",
        /// Undo the contract.
        Cancellation = "cancellation",
        /// Somebody else has to act.
        ThirdParty = "third_party",
    }
);
