//! What a revoked device hands in: nothing of it is judged or applied. What is not in history yet is kept apart as it came,
//! for an administrator to look at.

use super::admission::Ground;
use crate::message::{Ack, ItemResult, Push, Status};
use document::Item;

/// The answer to a push of a revoked device, and which of its items are to be kept apart. The token stays: no push of this
/// device is ever taken for history again, so it does not matter which copy of its database speaks.
pub fn take_in<'a>(push: &'a Push, ground: &Ground) -> (Ack, Vec<&'a Item>) {
    let mut kept = Vec::new();
    let mut results = Vec::with_capacity(push.items.len());
    for item in &push.items {
        let status = match (ground.erased.get(&item.doc), ground.deeds.get(&item.deed.id)) {
            (Some(erasure), _) => Status::DocErased { erasure: *erasure },
            (None, Some((_, hash))) => Status::DeedKnown { hash: *hash },
            (None, None) => {
                kept.push(item);
                Status::Quarantined
            }
        };
        results.push(ItemResult { hash: item.hash, status });
    }
    (Ack { id: push.id, next_token: push.token, results }, kept)
}
