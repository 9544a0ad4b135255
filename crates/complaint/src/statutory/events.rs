//! What has happened in a case, as far as the law asks.

use crate::Timestamp;
use crate::classify::words;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

words!(
    /// A fact that starts a period or keeps it.
    Moment {
        /// The complaint reached us for the first time.
        Received = "received",
        /// The complaint was complete: received, or completed by the complainant when asked to.
        Complete = "complete",
        /// The goods were delivered, or bought and taken along.
        Delivered = "delivered",
        /// The goods were the customer's, delivered, and where it was owed installed: the latest of the three.
        HandedOver = "handed_over",
        /// Receipt was acknowledged.
        Acknowledged = "acknowledged",
        /// The complainant accepted a response.
        ResolvedWithAcceptance = "resolved_with_acceptance",
        /// A summary resolution communication was sent.
        SummaryResolution = "summary_resolution",
        /// A response that says why the final one takes longer was sent.
        DelayResponse = "delay_response",
        /// The final response was sent.
        FinalResponse = "final_response",
        /// The trader agreed that a refund is owed.
        RefundAgreed = "refund_agreed",
        /// The money was given back.
        Refunded = "refunded",
        /// The customer rejected the goods.
        Rejected = "rejected",
        /// Repair or replacement was first asked for or agreed.
        RepairRequested = "repair_requested",
        /// Repaired or replacement goods first came back to the customer.
        Repaired = "repaired",
        /// The complaint was referred to the ombudsman.
        Referred = "referred",
    }
);

words!(
    /// What a complaint is about, where a law treats it apart.
    Matter {
        /// A bill, or money taken without being owed.
        Billing = "billing",
    }
);

/// One repair or replacement.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
pub struct Repair {
    /// The day on which the customer asked for it or agreed to it.
    pub requested_on: Date,
    /// The day on which the customer had the goods back; `None` while they are away.
    pub returned_on: Option<Date>,
}

/// The facts of a case that deadlines look at. What is known by the day only is a local date of the jurisdiction.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Events {
    /// When the complaint reached us for the first time. A reopened case keeps it.
    pub received_at: Timestamp,
    /// When an incomplete complaint was completed.
    pub completed_at: Option<Timestamp>,
    /// The day of purchase. Alone it says that the goods were taken along.
    pub purchased_on: Option<Date>,
    /// The day of delivery.
    pub delivered_on: Option<Date>,
    /// The day on which the trader said that the goods owed to be installed are ready for use.
    pub installed_on: Option<Date>,
    /// When receipt was acknowledged.
    pub acknowledged_at: Option<Timestamp>,
    /// When the complainant accepted a response.
    pub resolved_with_acceptance_at: Option<Timestamp>,
    /// When the summary resolution communication was sent.
    pub summary_resolution_at: Option<Timestamp>,
    /// When the delay response was sent.
    pub delay_response_at: Option<Timestamp>,
    /// When the final response was sent.
    pub final_response_at: Option<Timestamp>,
    /// When the trader agreed that a refund is owed.
    pub refund_agreed_at: Option<Timestamp>,
    /// When the money was given back.
    pub refunded_at: Option<Timestamp>,
    /// When the customer rejected the goods.
    pub rejected_at: Option<Timestamp>,
    /// When the complaint was referred to the ombudsman.
    pub referred_at: Option<Timestamp>,
    /// Repairs and replacements, in any order.
    pub repairs: Vec<Repair>,
    /// What the complaint is about.
    pub matters: Vec<Matter>,
}

/// An instant, or a day of which nothing closer is known.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum When {
    /// An instant.
    At(Timestamp),
    /// A local day.
    On(Date),
}

impl Events {
    /// When a moment was, if it was.
    pub(super) fn find(&self, moment: Moment) -> Option<When> {
        match moment {
            Moment::Received => Some(When::At(self.received_at)),
            Moment::Complete => Some(When::At(self.completed_at.unwrap_or(self.received_at))),
            Moment::Delivered => self.delivered_on.or(self.purchased_on).map(When::On),
            Moment::HandedOver => self.handed_over_on().map(When::On),
            Moment::Acknowledged => self.acknowledged_at.map(When::At),
            Moment::ResolvedWithAcceptance => self.resolved_with_acceptance_at.map(When::At),
            Moment::SummaryResolution => self.summary_resolution_at.map(When::At),
            Moment::DelayResponse => self.delay_response_at.map(When::At),
            Moment::FinalResponse => self.final_response_at.map(When::At),
            Moment::RefundAgreed => self.refund_agreed_at.map(When::At),
            Moment::Refunded => self.refunded_at.map(When::At),
            Moment::Rejected => self.rejected_at.map(When::At),
            Moment::RepairRequested => self.repairs.iter().map(|repair| repair.requested_on).min().map(When::On),
            Moment::Repaired => self.repairs.iter().filter_map(|repair| repair.returned_on).min().map(When::On),
            Moment::Referred => self.referred_at.map(When::At),
        }
    }

    /// The latest of purchase, delivery and installation, as far as they are known.
    fn handed_over_on(&self) -> Option<Date> {
        [self.purchased_on, self.delivered_on, self.installed_on].into_iter().flatten().max()
    }
}
