//! A revoked desk: what it had not sent goes into the office's quarantine, batch by batch, and only then is anything
//! destroyed. Whether an order may be believed is [`Order::holds`].
//!
//! [`Order::holds`]: crate::message::Order::holds

use super::answer::{AnswerError, check_ack, check_told};
use super::settle::{Answered, Reason};
use crate::message::{Ack, Push, Status};
use crate::mutant::{self, Mutant};

/// What a revoked desk has to do next.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Duty {
    /// Hand in what waits.
    Deliver,
    /// Destroy everything.
    Wipe,
    /// Stay locked.
    Stay,
}

/// What comes next at a desk with so many unanswered deeds, whose office ordered to wipe it or only to lock it.
pub fn duty(wipe: bool, unsent: u64) -> Duty {
    match (wipe, unsent) {
        (true, 1..) if mutant::on(Mutant::WipeUnanswered) => Duty::Wipe,
        (_, 1..) => Duty::Deliver,
        (true, 0) => Duty::Wipe,
        (false, 0) => Duty::Stay,
    }
}

/// What becomes of a batch that was handed in: what the office keeps apart leaves the outbox and is set aside as it is;
/// what it knew already leaves without a trace. Nothing is done again, because a revoked desk does nothing any more, and
/// later deeds go into quarantine as they were done.
///
/// # Errors
/// [`AnswerError`] when the answer is not about this push, or tells of an erasure that `office`, the key of the desk's office,
/// did not sign.
pub fn handed_in(push: &Push, ack: &Ack, office: &[u8; 32]) -> Result<Answered, AnswerError> {
    check_told(Some(ack), office)?;
    let results = check_ack(Some(push), Some(ack.clone()))?;
    let mut done = Answered::default();
    for (item, status) in push.items.iter().zip(results) {
        match status {
            Status::Retry => {}
            Status::DeedKnown { .. } | Status::Accepted { .. } | Status::Duplicate { .. } => {
                done.superseded.push(item.hash);
            }
            Status::Quarantined
            | Status::Refused { .. }
            | Status::DepRefused
            | Status::DepMissing
            | Status::ActorNotYours
            | Status::SeqConflict
            | Status::InvalidChange { .. }
            | Status::TooLarge
            | Status::OldGeneration => done.aside.push((item.hash, Reason::Status(status))),
            Status::DocErased { erasure } => {
                done.erased.push(erasure);
                done.aside.push((item.hash, Reason::Status(status)));
            }
        }
    }
    Ok(done)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_destroyed_before_everything_was_handed_in() {
        assert_eq!(duty(true, 3), Duty::Deliver, "three deeds wait");
        assert_eq!(duty(true, 0), Duty::Wipe, "none waits");
        assert_eq!(duty(false, 3), Duty::Deliver, "also where nothing is to be destroyed");
        assert_eq!(duty(false, 0), Duty::Stay, "locked");
    }
}
