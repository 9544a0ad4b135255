//! All wording: one Fluent catalogue.
