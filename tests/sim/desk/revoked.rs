//! What a desk does that was told that it is revoked: hand in what waits, then lock or wipe.

use super::naming::status_name;
use super::taking::Todo;
use super::{Desk, Turn};
use crate::office::job::office_key;
use sync::desk::revocation::{Duty, duty, handed_in};
use sync::message::{Ack, Exchange, Push, Revoked};

impl Desk {
    pub(super) fn take_revocation(&mut self, request: Exchange, revoked: Revoked, turn: &mut Turn) {
        let Revoked { order, ack } = revoked;
        let office = office_key().verifying_key().to_bytes();
        if !order.holds(&office, self.disk.device, self.disk.epoch) {
            turn.seen.push("order not believed");
            return self.give_up();
        }
        let Some(passing) = &mut self.mind.passing else { return };
        passing.todo.push_back(Todo::Order(order.wipe));
        match (request.push, ack) {
            (Some(push), Some(ack)) => {
                passing.todo.push_back(Todo::HandedIn(Box::new(push), Box::new(ack)));
            }
            (push, _) => passing.todo.push_back(Todo::Duty(push.is_none())),
        }
    }

    pub(super) fn handed_in(&mut self, push: &Push, ack: &Ack, turn: &mut Turn) {
        let Ok(answered) = handed_in(push, ack, &office_key().verifying_key().to_bytes()) else {
            return self.give_up();
        };
        turn.seen.extend(ack.results.iter().map(|result| status_name(&result.status)));
        let more = !answered.is_empty();
        if !self.disk.settle(push.id, ack.next_token, answered, Vec::new()) {
            return self.give_up();
        }
        if let Some(passing) = &mut self.mind.passing {
            passing.todo.push_back(Todo::Duty(more));
        }
    }

    pub(super) fn do_duty(&mut self, more: bool, turn: &mut Turn) {
        match duty(self.disk.revoked == Some(true), self.disk.outbox.len() as u64) {
            Duty::Deliver if more => {}
            Duty::Wipe => {
                turn.seen.push("wiped");
                turn.destroyed = Some(self.disk.wipe());
                self.crash();
            }
            Duty::Deliver | Duty::Stay => {
                turn.seen.push("locked");
                self.give_up();
            }
        }
    }
}
