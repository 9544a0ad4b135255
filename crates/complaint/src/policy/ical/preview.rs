//! What taking holidays from a file would do to a calendar, shown before it is done.

use super::{ReadHolidays, Unread};
use crate::policy::{Holiday, OpeningHours};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A day that bears two names.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Collision {
    /// The day.
    pub date: Date,
    /// The name that it has in the calendar, or first in the file.
    pub present: String,
    /// The name that the file gives it.
    pub offered: String,
}

/// What a file would bring to a calendar.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct HolidayPreview {
    /// Days that would become holidays.
    pub new: Vec<Holiday>,
    /// Days that are holidays of that name already.
    pub known: Vec<Holiday>,
    /// Days that bear another name already; they stay as they are.
    pub colliding: Vec<Collision>,
    /// What could not be read.
    pub unread: Vec<Unread>,
}

impl HolidayPreview {
    /// What these holidays would bring to this calendar.
    pub fn of(read: ReadHolidays, calendar: &OpeningHours) -> HolidayPreview {
        let mut preview = HolidayPreview { unread: read.unread, ..HolidayPreview::default() };
        let mut taken: BTreeMap<Date, String> = BTreeMap::new();
        for holiday in read.holidays {
            let present = calendar.holidays.get(&holiday.date);
            match present.or_else(|| taken.get(&holiday.date)).cloned() {
                None => {
                    taken.insert(holiday.date, holiday.name.clone());
                    preview.new.push(holiday);
                }
                Some(present) if present == holiday.name => preview.known.push(holiday),
                Some(present) => {
                    preview.colliding.push(Collision { date: holiday.date, present, offered: holiday.name });
                }
            }
        }
        preview
    }

    /// Takes what is new; everything else of the calendar stays as it is.
    pub fn take(&self, calendar: &mut OpeningHours) {
        let new = self.new.iter().map(|holiday| (holiday.date, holiday.name.clone()));
        calendar.holidays.extend(new);
    }
}
