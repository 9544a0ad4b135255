//! Days and times in words, as a letter says them: a number could be read as day and month or as month and day.

use complaint::Timestamp;
use jiff::Zoned;
use jiff::civil::Date;
use jiff::tz::{TimeZone, TimeZoneDatabase};
use text::Text;

/// Where the paper is read.
pub(crate) struct When(TimeZone);

impl When {
    /// The clock of an IANA zone.
    pub(crate) fn new(zone: &str) -> When {
        When(TimeZoneDatabase::bundled().get(zone).unwrap_or(TimeZone::UTC))
    }

    fn local(&self, at: Timestamp) -> Zoned {
        jiff::Timestamp::from_millisecond(at.0).unwrap_or(jiff::Timestamp::UNIX_EPOCH).to_zoned(self.0.clone())
    }

    /// The local day.
    pub(crate) fn date(&self, at: Timestamp) -> Date {
        self.local(at).date()
    }

    /// "Friday, 27 November 2026".
    pub(crate) fn day(&self, at: Timestamp, text: &Text) -> String {
        day(self.date(at), text)
    }

    /// "Friday, 27 November 2026, 14:05".
    pub(crate) fn instant(&self, at: Timestamp, text: &Text) -> String {
        let local = self.local(at);
        said(text, "paper-instant", &[("day", day(local.date(), text)), ("time", time(&local))])
    }

    /// "27 November 2026, 14:05", for lists.
    pub(crate) fn short(&self, at: Timestamp, text: &Text) -> String {
        let local = self.local(at);
        said(text, "paper-instant", &[("day", plain_day(local.date(), text)), ("time", time(&local))])
    }
}

/// "Friday, 27 November 2026".
pub(crate) fn day(date: Date, text: &Text) -> String {
    let weekday = text.get(&format!("weekday-{}", date.weekday().to_monday_one_offset()), &[]);
    said(text, "paper-weekday-day", &[("weekday", weekday), ("day", plain_day(date, text))])
}

/// "27 November 2026".
pub(crate) fn plain_day(date: Date, text: &Text) -> String {
    let month = text.get(&format!("month-{}", date.month()), &[]);
    said(text, "paper-day", &[("day", date.day().to_string()), ("month", month), ("year", date.year().to_string())])
}

/// A message without isolating marks. A day within a sentence is isolated as a whole by whoever says the sentence; were its parts
/// isolated too, its first letter with a direction would be hidden (rule P2) and an Arabic day would run from left to right.
fn said(text: &Text, id: &str, args: &[(&str, String)]) -> String {
    text.get(id, args).replace(['\u{2068}', '\u{2069}'], "")
}

fn time(local: &Zoned) -> String {
    format!("{:02}:{:02}", local.hour(), local.minute())
}

#[cfg(test)]
mod tests {
    use super::*;
    use text::Language;

    #[test]
    fn a_day_is_said_in_words_at_the_local_hour() {
        let at = Timestamp(1_767_607_200_000);
        let said = |zone, language| When::new(zone).instant(at, &Text::new(language));
        assert_eq!(said("Europe/London", Language::En), "Monday, 5 January 2026, 10:00");
        assert_eq!(said("Europe/Berlin", Language::De), "Montag, 5. Januar 2026, 11:00 Uhr");
        assert_eq!(said("Europe/Madrid", Language::Es), "lunes, 5 de enero de 2026, 11:00 h");
        assert_eq!(said("Nowhere/Atall", Language::En), "Monday, 5 January 2026, 10:00", "UTC rather than nothing");
        assert_eq!(said("Asia/Dubai", Language::Ar), "الاثنين 5 يناير 2026، الساعة 14:00");
    }
}
