//! What complaints are about: two levels of codes that policies, statistics and forms share. Codes are stable; a retired
//! code stays readable, because [`crate::Field`] keeps words it does not know. Wording lives in the text catalogue.

/// One first-level category with its second level.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Category {
    /// Stable code, as kept under [`crate::Field::Category`].
    pub code: &'static str,
    /// Stable codes, as kept under [`crate::Field::Subcategory`]; unique within the category.
    pub subcategories: &'static [&'static str],
}

/// Code of the category of complaints about staff.
pub const STAFF_CONDUCT: &str = "staff_conduct";

/// The taxonomy shipped by default, in the order people are shown it.
pub const CATEGORIES: &[Category] = &[
    Category {
        code: "product",
        subcategories: &[
            "defect",
            "wrong_item",
            "missing_parts",
            "expiry",
            "transport_damage",
            "not_as_described",
            "unsafe_product",
        ],
    },
    Category {
        code: "price",
        subcategories: &["wrong_price", "wrong_label", "promotion_not_applied", "unclear_price"],
    },
    Category { code: "availability", subcategories: &["out_of_stock", "order_cancelled", "advertised_not_held"] },
    Category { code: "delivery", subcategories: &["late", "not_arrived", "damaged", "wrong_address", "missed_slot"] },
    Category {
        code: "billing",
        subcategories: &["charged_twice", "wrong_amount", "refund_missing", "card_problem", "invoice_wrong", "fees"],
    },
    Category { code: STAFF_CONDUCT, subcategories: &["rude", "ignored", "discrimination", "harassment", "assault"] },
    Category { code: "staff_knowledge", subcategories: &["wrong_advice", "no_answer"] },
    Category { code: "policy", subcategories: &["returns", "warranty", "contract_terms"] },
    Category { code: "process", subcategories: &["waiting_time", "too_many_steps", "sent_around"] },
    Category { code: "system", subcategories: &["website", "app", "till", "account_access"] },
    Category { code: "supplier", subcategories: &["third_party_seller", "repair_partner", "manufacturer"] },
    Category { code: "facility", subcategories: &["cleanliness", "accessibility", "injury", "parking", "security"] },
    Category { code: "communication", subcategories: &["promise_broken", "no_reply", "unclear", "unwanted_contact"] },
    Category { code: "privacy", subcategories: &["shared_wrongly", "kept_too_long", "access_refused", "fraud"] },
    Category { code: "complaint_handling", subcategories: &["too_slow", "no_answer", "outcome"] },
    Category { code: "other", subcategories: &[] },
];

/// The category of that code.
pub fn find(code: &str) -> Option<&'static Category> {
    CATEGORIES.iter().find(|category| category.code == code)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_code_is_unique_on_its_level() {
        let codes: BTreeSet<_> = CATEGORIES.iter().map(|category| category.code).collect();
        assert_eq!(codes.len(), CATEGORIES.len(), "two categories share a code");
        for category in CATEGORIES {
            let below: BTreeSet<_> = category.subcategories.iter().collect();
            assert_eq!(below.len(), category.subcategories.len(), "{} repeats a subcategory", category.code);
        }
    }

    #[test]
    fn a_category_is_found_by_its_code_and_only_by_it() {
        assert_eq!(find("delivery").map(|category| category.code), Some("delivery"), "a known code is found");
        assert_eq!(find("Delivery"), None, "codes are exact");
    }
}
