//! One module per table: its rows, its readers, its writers. Transactions are made by their callers.

pub(crate) mod blob;
pub(crate) mod census;
pub(crate) mod complaint;
pub(crate) mod cursor;
pub(crate) mod desk;
pub(crate) mod directory;
pub(crate) mod document;
pub(crate) mod draft;
pub(crate) mod enrolled;
pub(crate) mod erased;
pub(crate) mod figures;
pub(crate) mod imported;
pub(crate) mod membership;
pub(crate) mod notification;
pub(crate) mod outbox;
pub(crate) mod policy;
pub(crate) mod refused;
pub(crate) mod search;
pub(crate) mod setting;
pub(crate) mod tail;
pub(crate) mod told;
