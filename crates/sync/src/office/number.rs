//! Whether a reference number may be used by a device. Desk codes are unique over the whole organisation, so numbers of
//! two desks cannot meet, whichever store they record for.

use complaint::{DeviceId, Number, Record, Refusal};
use std::collections::HashMap;

/// What storage knows about the numbers and desk codes of a batch.
#[derive(Clone, Debug, Default)]
pub struct Numbers {
    /// The complaint that has the number, for those in use.
    pub taken: HashMap<Number, document::DocumentId>,
    /// The device a desk code was given to, for those given.
    pub issued: HashMap<String, DeviceId>,
}

/// The desk part of a number: `K3` in `LDN04-K3-00127-B`.
pub fn desk_code(number: &Number) -> &str {
    number.as_str().split('-').nth(1).unwrap_or_default()
}

impl Numbers {
    /// Checks the number of a new complaint: it opens with the complaint's store, its desk code is nobody else's, and it
    /// is not in use. A code the office never gave (an import, a desk that once worked alone) is allowed.
    ///
    /// # Errors
    /// A refusal of the field `number`: `store`, `not_yours` or `taken`.
    pub fn check(&self, record: &Record, device: DeviceId) -> Result<(), Refusal> {
        let refuse = |problem: &str| Refusal::Field { field: "number".into(), problem: problem.into() };
        if record.number.store() != record.store.as_str() {
            return Err(refuse("store"));
        }
        if self.issued.get(desk_code(&record.number)).is_some_and(|owner| *owner != device) {
            return Err(refuse("not_yours"));
        }
        if self.taken.contains_key(&record.number) {
            return Err(refuse("taken"));
        }
        Ok(())
    }
}
