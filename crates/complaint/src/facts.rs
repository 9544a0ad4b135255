//! The facts of a complaint, as a document holds them. Nothing here is derived; [`crate::fold`] derives.

use crate::{Act, Attachment, ComplaintId, Deed, DeviceId, Field, PersonId, Record, Timestamp, category};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What the office knows about a change: given once, at acceptance, and covered by the feed's chain.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Meta {
    /// The person the actor is registered for.
    pub person: PersonId,
    /// The device it came from.
    pub device: DeviceId,
    /// Receipt at the office.
    pub received_at: Timestamp,
    /// The device's clock minus the office's, in milliseconds.
    pub skew: i64,
    /// With which a desk can prove it; `None` where the office keeps it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seal: Option<Seal>,
}

/// The office's proof that it gave a meta to a change. Only the office can make or check one; nothing is derived from it.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Seal(#[serde(with = "serde_bytes")] pub [u8; 16]);

impl Meta {
    /// The same without its proof.
    #[must_use]
    pub fn unsealed(self) -> Meta {
        Meta { seal: None, ..self }
    }
}

/// One value of a register, with its author where a deed names it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Variant {
    /// The value; empty means "not stated".
    pub value: String,
    /// Who wrote it.
    pub person: Option<PersonId>,
    /// When, by the author's clock.
    pub at: Option<Timestamp>,
}

/// One editable fact. More than one variant means that people wrote it at the same time; the first is shown until
/// somebody settles it by writing again.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Register {
    /// The values, the one shown first; equal on every replica.
    pub variants: Vec<Variant>,
}

impl Register {
    /// The value shown, if stated.
    pub fn value(&self) -> Option<&str> {
        self.variants.first().map(|variant| variant.value.as_str()).filter(|value| !value.is_empty())
    }

    /// True while people disagree.
    pub fn is_contested(&self) -> bool {
        self.variants.len() > 1
    }
}

/// A deed found in a document, with what the office knows of its change (nothing before it is acknowledged).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Done {
    /// The deed.
    pub deed: Deed,
    /// The office's meta, once acknowledged.
    pub meta: Option<Meta>,
}

impl Done {
    /// The instant used for order and clocks: the claimed one, never later than receipt at the office, and corrected to
    /// receipt when the device's clock was more than five minutes off (DOMAIN: skew over 5 minutes is flagged).
    pub fn instant(&self) -> Timestamp {
        match self.meta {
            Some(meta) if meta.skew.saturating_abs() > MAX_SKEW => {
                Timestamp(self.deed.at.0.saturating_sub(meta.skew)).min(meta.received_at)
            }
            Some(meta) => self.deed.at.min(meta.received_at),
            None => self.deed.at,
        }
    }

    /// True when the author's clock was too far off to be believed.
    pub fn is_skewed(&self) -> bool {
        self.meta.is_some_and(|meta| meta.skew.saturating_abs() > MAX_SKEW)
    }
}

/// Clock skew from which a deed is flagged, in milliseconds.
pub const MAX_SKEW: i64 = 5 * 60 * 1000;

/// What says that staff is accused: a field, and the value by which it says so.
pub const ALLEGATIONS: [(Field, &str); 2] = [(Field::StaffConduct, "yes"), (Field::Category, category::STAFF_CONDUCT)];

/// All facts of one complaint.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Facts {
    /// Which complaint.
    pub id: ComplaintId,
    /// What intake recorded.
    pub record: Record,
    /// The recording deed.
    pub recorded: Done,
    /// Current registers, by stable name.
    pub fields: BTreeMap<String, Register>,
    /// Every deed, in the one order all replicas agree on: instant, then device, then id.
    pub deeds: Vec<Done>,
}

impl Facts {
    /// The current value of a field, if stated.
    pub fn field(&self, field: Field) -> Option<&str> {
        self.fields.get(field.name()).and_then(Register::value)
    }

    /// When it reached us, as far as it can be believed: never later than the recording deed itself, and corrected with it
    /// when "just now" was read off a clock that was too far off.
    pub fn received_at(&self) -> Timestamp {
        let (claimed, recorded) = (self.record.received_at, &self.recorded);
        if recorded.is_skewed() && claimed.since(recorded.deed.at).saturating_abs() <= MAX_SKEW {
            recorded.instant()
        } else {
            claimed.min(recorded.instant())
        }
    }

    /// Every file attached, oldest first.
    pub fn attachments(&self) -> impl Iterator<Item = Attachment<'_>> {
        self.deeds.iter().filter_map(|done| match &done.deed.act {
            Act::Attach(file) => {
                Some(Attachment { deed: done.deed.id, file, by: done.deed.person, at: done.instant() })
            }
            _ => None,
        })
    }

    /// True when this is one of the values of a field, also where people disagree.
    pub fn says(&self, field: Field, value: &str) -> bool {
        let variants = self.fields.get(field.name()).map_or(&[][..], |register| &register.variants);
        variants.iter().any(|variant| variant.value == value)
    }

    /// True when staff is accused. While people disagree about it, it is so.
    pub fn accuses_staff(&self) -> bool {
        ALLEGATIONS.into_iter().any(|(field, value)| self.says(field, value))
    }

    /// True when a yes/no field says yes.
    pub fn flag(&self, field: Field) -> bool {
        self.field(field) == Some("yes")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{MONDAY, facts, person_id};
    use uuid::Uuid;

    const TEN_YEARS: i64 = 3_652 * 86_400_000;

    /// A complaint recorded "just now" on a desk whose clock is `skew` off, and acknowledged a second later.
    fn recorded_with(skew: i64) -> Facts {
        let mut facts = facts([]);
        facts.recorded.deed.at = MONDAY.plus(skew);
        facts.record.received_at = MONDAY.plus(skew);
        let device = DeviceId(Uuid::from_u128(1));
        facts.recorded.meta =
            Some(Meta { person: person_id(1), device, received_at: MONDAY.plus(1_000), skew, seal: None });
        facts
    }

    #[test]
    fn a_clock_ten_years_off_either_way_does_not_move_the_receipt() {
        for skew in [TEN_YEARS, -TEN_YEARS] {
            assert_eq!(recorded_with(skew).received_at(), MONDAY, "the office knows by how much the clock was off");
        }
    }

    #[test]
    fn a_clock_at_either_end_of_time_is_not_believed() {
        for skew in [i64::MIN, i64::MAX] {
            let facts = recorded_with(skew);
            assert!(facts.recorded.is_skewed(), "no clock is further off than {skew} ms");
            let received = facts.recorded.meta.map(|meta| meta.received_at);
            assert!(Some(facts.recorded.instant()) <= received, "and it moves nothing past its receipt");
        }
    }

    #[test]
    fn a_receipt_long_before_it_was_entered_is_believed() {
        let mut facts = recorded_with(0);
        facts.record.received_at = MONDAY.plus(-TEN_YEARS);
        assert_eq!(facts.received_at(), MONDAY.plus(-TEN_YEARS), "a letter may lie for years");
    }

    #[test]
    fn nothing_is_received_after_it_was_recorded() {
        let mut facts = recorded_with(0);
        facts.record.received_at = MONDAY.plus(TEN_YEARS);
        assert_eq!(facts.received_at(), MONDAY, "a slip of the finger does not grant ten years");
    }
}
