//! Invented words around real complaints.

/// Customers.
pub const CUSTOMERS: [&str; 40] = [
    "Amelia Thornton",
    "Bilal Hussain",
    "Catriona Boyd",
    "Daniel Osei",
    "Elif Yilmaz",
    "Frank Dobbs",
    "Gita Sharma",
    "Harold Pinner",
    "Isla Murray",
    "Jorge Medina",
    "Katherine Ashby",
    "Lorenzo Bianchi",
    "Margaret Oyelaran",
    "Nikhil Rao",
    "Olga Petrenko",
    "Patrick Dunne",
    "Qian Liu",
    "Rosa Delgado",
    "Samuel Pike",
    "Tamsin Carew",
    "Umar Siddiqui",
    "Violet Hargreaves",
    "Wendy Sutcliffe",
    "Xavier Laurent",
    "Yasmin Haddad",
    "Zoe Chambers",
    "Alan Prowse",
    "Beatrice Lamb",
    "Chidi Eze",
    "Dorothy Kells",
    "Ewan Gillespie",
    "Farah Aziz",
    "Graham Tull",
    "Hilda Brandt",
    "Ian Mossop",
    "Joan Tredwell",
    "Kemal Demir",
    "Lucy Farrant",
    "Martin Speke",
    "Nora Feeney",
];

/// Notes of those who work on it.
pub const NOTES: [&str; 10] = [
    "Rang the customer: they will send two photographs.",
    "Looked at the stock: two more of the same lot on the shelf.",
    "Supplier asked; answer promised for tomorrow.",
    "Customer came back in with the receipt.",
    "Payment checked with the till: charged once only.",
    "Left a message on the voicemail.",
    "The driver says that nobody was at home.",
    "Replacement is in stock at another branch.",
    "Customer prefers to be called after 17:00.",
    "Terms of the agreement read with the customer.",
];

/// Why it goes up.
pub const REASONS: [&str; 6] = [
    "Customer stands at the counter and asks for whoever is in charge",
    "Third time this month with the same product",
    "Refund is above what I may give",
    "Threatens to go to the press",
    "Promised call-back was missed twice",
    "Card was charged twice, the account is overdrawn",
];

/// How it was put right.
pub const OUTCOMES: [&str; 8] = [
    "Replaced from stock and delivered free of charge",
    "Refunded in full to the card",
    "Apologised and explained the terms in writing",
    "Repaired at no cost, loan unit given meanwhile",
    "Charge taken back and confirmed by letter",
    "Part refund for the delay, accepted by the customer",
    "Delivery arranged again for a day of the customer's choice",
    "Looked into: the product was used against its instructions; explained kindly",
];

/// How it ended.
pub const ENDS: [&str; 3] = [
    "Customer content, told about the ways that remain open",
    "No further word from the customer after two calls",
    "Agreed with the customer by telephone",
];

/// Why it came back.
pub const RETURNS: [&str; 3] =
    ["The replacement failed too", "The refund never arrived", "Customer does not accept the answer"];
