use super::*;
use crate::policy::Policy;
use jiff::civil::{Date, date};

fn read(events: &str) -> ReadHolidays {
    let text = format!("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//test//EN\r\n{events}END:VCALENDAR\r\n");
    holidays_from_ical(&text, 2026..=2028).unwrap()
}

/// An event of these lines, read.
fn event(lines: &[&str]) -> ReadHolidays {
    read(&format!("BEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20260101T000000Z\r\n{}\r\nEND:VEVENT\r\n", lines.join("\r\n")))
}

fn days(read: &ReadHolidays) -> Vec<Date> {
    assert_eq!(read.unread, [], "all of it was read");
    read.holidays.iter().map(|holiday| holiday.date).collect()
}

/// The one thing that was not read, of an event that begins in line 4.
fn unread(lines: &[&str]) -> (usize, UnreadReason) {
    let read = event(lines);
    assert_eq!(read.holidays, [], "no day comes of it");
    let [unread] = read.unread.as_slice() else { panic!("one thing is not read: {:?}", read.unread) };
    assert!(unread.to_string().starts_with(&format!("line {}: ", unread.line)), "it says where: {unread}");
    (unread.line, unread.reason.clone())
}

fn holiday(date: Date, name: &str) -> Holiday {
    Holiday { date, name: name.to_owned() }
}

#[test]
fn an_event_of_a_day_is_a_holiday() {
    let read = event(&["DTSTART;VALUE=DATE:20261225", "DTEND;VALUE=DATE:20261226", "SUMMARY:Christmas Day"]);
    assert_eq!(read.holidays, [holiday(date(2026, 12, 25), "Christmas Day")], "its end is the day after it");
    let read = event(&["DTSTART;VALUE=DATE:20261225", "SUMMARY:Christmas Day"]);
    assert_eq!(days(&read), [date(2026, 12, 25)], "without an end it is one day");
}

#[test]
fn an_event_of_several_days_is_as_many_holidays() {
    let three = [date(2026, 12, 30), date(2026, 12, 31), date(2027, 1, 1)];
    let read = event(&["DTSTART;VALUE=DATE:20261230", "DTEND;VALUE=DATE:20270102", "SUMMARY:Stocktaking"]);
    assert_eq!(days(&read), three, "over the end of the year");
    let read = event(&["DTSTART;VALUE=DATE:20261230", "DURATION:P3D", "SUMMARY:Stocktaking"]);
    assert_eq!(days(&read), three, "by its duration");
    let read = event(&["DTSTART;VALUE=DATE:20261230", "DURATION:P1W", "SUMMARY:Stocktaking"]);
    assert_eq!(days(&read).len(), 7, "a week");
}

#[test]
fn an_event_that_comes_back_every_year_is_followed_through_the_years_asked_for() {
    let rule = |rule: &str| event(&["DTSTART;VALUE=DATE:20201225", "SUMMARY:Christmas Day", &format!("RRULE:{rule}")]);
    let years = |read: &ReadHolidays| days(read).iter().map(|date| date.year()).collect::<Vec<_>>();
    assert_eq!(years(&rule("FREQ=YEARLY")), [2026, 2027, 2028], "without end");
    assert_eq!(years(&rule("FREQ=YEARLY;INTERVAL=4")), [2028], "every fourth");
    assert_eq!(years(&rule("FREQ=YEARLY;COUNT=8")), [2026, 2027], "eight in all, counted from the first");
    assert_eq!(years(&rule("FREQ=YEARLY;UNTIL=20261225")), [2026], "the last day is one of them");
    assert_eq!(years(&rule("FREQ=YEARLY;UNTIL=20261231T235959Z")), [2026], "until an instant");
    assert_eq!(years(&rule("FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=25;WKST=MO")), [2026, 2027, 2028], "its own day");
}

#[test]
fn a_leap_day_comes_back_in_leap_years_and_a_day_taken_out_does_not() {
    let read = event(&["DTSTART;VALUE=DATE:20240229", "SUMMARY:Leap day", "RRULE:FREQ=YEARLY;COUNT=2"]);
    assert_eq!(days(&read), [date(2028, 2, 29)], "2024 and 2028 are the two");
    let read = event(&[
        "DTSTART;VALUE=DATE:20251225",
        "SUMMARY:Christmas Day",
        "RRULE:FREQ=YEARLY",
        "EXDATE;VALUE=DATE:20271225,20281225",
    ]);
    assert_eq!(days(&read), [date(2026, 12, 25)], "two years without");
}

#[test]
fn folded_lines_and_escapes_are_read_as_what_they_mean() {
    let read = event(&[
        "DTSTART;VALUE=DATE:202612",
        " 25",
        "SUMMARY;LANGUAGE=\"en:GB\":Christ",
        "\tmas\\, \\nthe",
        "  day\\; a \\\\",
    ]);
    assert_eq!(read.holidays, [holiday(date(2026, 12, 25), "Christmas, the day; a \\")], "on one line");
    assert_eq!(read.unread, [], "all of it was read");
}

#[test]
fn endings_of_lines_and_a_mark_at_the_beginning_do_not_matter() {
    let text = "\u{feff}begin:vcalendar\nBEGIN:VEVENT\n\nDTSTART:20261225\nsummary:X\nEND:VEVENT\nEND:VCALENDAR";
    let read = holidays_from_ical(text, 2026..=2026).unwrap();
    assert_eq!(read.holidays, [holiday(date(2026, 12, 25), "X")], "as other programs write it");
    assert_eq!(read.unread, [], "all of it was read");
}

#[test]
fn time_zones_and_alarms_are_no_events() {
    let read = read(
        "BEGIN:VTIMEZONE\r\nTZID:Europe/London\r\nBEGIN:STANDARD\r\nDTSTART:19701025T020000\r\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\n\
         END:STANDARD\r\nEND:VTIMEZONE\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20261225\r\nSUMMARY:X\r\n\
         BEGIN:VALARM\r\nSUMMARY:Y\r\nDURATION:PT5M\r\nEND:VALARM\r\nEND:VEVENT\r\n",
    );
    assert_eq!(read.holidays, [holiday(date(2026, 12, 25), "X")], "the alarm says nothing about the day");
    assert_eq!(read.unread, [], "and nothing is missing");
}

#[test]
fn the_same_holiday_twice_is_one_and_all_are_in_order() {
    let two = |first: &str, second: &str| {
        let event = |day: &str| format!("BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:{day}\r\nSUMMARY:X\r\nEND:VEVENT\r\n");
        days(&read(&format!("{}{}", event(first), event(second))))
    };
    assert_eq!(two("20261225", "20261225"), [date(2026, 12, 25)], "once");
    assert_eq!(two("20261226", "20261225"), [date(2026, 12, 25), date(2026, 12, 26)], "by date");
}

#[test]
fn what_cannot_be_read_is_listed_with_its_line() {
    let day = "DTSTART;VALUE=DATE:20261225";
    let not_understood = |property: &str, value: &str| UnreadReason::NotUnderstood {
        property: property.to_owned(),
        value: value.to_owned(),
    };
    for (lines, line, reason) in [
        (vec!["SUMMARY:X"], 4, UnreadReason::NoStart),
        (vec![day], 4, UnreadReason::NoName),
        (vec![day, "SUMMARY: \\n "], 4, UnreadReason::NoName),
        (
            vec!["SUMMARY:X", "DTSTART:20261225T090000Z"],
            8,
            UnreadReason::NotAllDay { value: "20261225T090000Z".into() },
        ),
        (vec!["SUMMARY:X", "DTSTART;VALUE=DATE:20261325"], 8, UnreadReason::NoDate { value: "20261325".into() }),
        (vec!["SUMMARY:X", "DTSTART;VALUE=DATE:Xmas"], 8, UnreadReason::NoDate { value: "Xmas".into() }),
        (vec![day, "SUMMARY:X", "DTEND;VALUE=DATE:20261225"], 9, UnreadReason::NoLength),
        (vec![day, "SUMMARY:X", "DTEND;VALUE=DATE:20281225"], 9, UnreadReason::NoLength),
        (vec![day, "SUMMARY:X", "DURATION:PT8H"], 9, not_understood("DURATION", "PT8H")),
        (vec![day, "SUMMARY:X", "RRULE:FREQ=MONTHLY"], 9, not_understood("RRULE", "FREQ=MONTHLY")),
        (
            vec![day, "SUMMARY:X", "RRULE:FREQ=YEARLY;BYMONTH=5;BYDAY=1MO"],
            9,
            not_understood("RRULE", "FREQ=YEARLY;BYMONTH=5;BYDAY=1MO"),
        ),
        (vec![day, "SUMMARY:X", "RRULE:COUNT=2"], 9, not_understood("RRULE", "COUNT=2")),
        (vec![day, "SUMMARY:X", "RDATE;VALUE=DATE:20271225"], 9, not_understood("RDATE", "20271225")),
        (vec![day, "SUMMARY:X", "SUMMARY:Y"], 9, not_understood("SUMMARY", "Y")),
        (vec![day, "SUMMARY:X", "STATUS:CANCELLED"], 9, UnreadReason::Cancelled),
    ] {
        assert_eq!(unread(&lines), (line, reason), "{lines:?}");
    }
}

#[test]
fn a_broken_line_a_task_and_a_part_without_end_are_listed_too() {
    let listed =
        |text: &str| read(text).unread.into_iter().map(|unread| (unread.line, unread.reason)).collect::<Vec<_>>();
    assert_eq!(listed("nonsense\r\n"), [(4, UnreadReason::BrokenLine)], "no colon");
    let task = UnreadReason::NoEvent { component: "VTODO".into() };
    assert_eq!(listed("BEGIN:VTODO\r\nDUE:20261225\r\nEND:VTODO\r\n"), [(4, task)], "a task is no holiday");
    let open = UnreadReason::NotEnded { component: "VEVENT".into() };
    let event = "BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20261225\r\nSUMMARY:X\r\n";
    assert_eq!(listed(event), [(4, open.clone())], "an event that does not end");
    let both = read(&format!("{event}{event}END:VEVENT\r\n"));
    assert_eq!(both.unread, [Unread { line: 4, reason: open }], "the first of two does not end");
    assert_eq!(both.holidays.len(), 1, "the second does");
    let stray = UnreadReason::NotEnded { component: "VEVENT".into() };
    assert_eq!(listed("END:VEVENT\r\n"), [(4, stray)], "an end without a beginning");
    let cut = holidays_from_ical(&format!("BEGIN:VCALENDAR\r\n{event}"), 2026..=2026).unwrap();
    assert_eq!(cut.unread.len(), 2, "a file that was cut off ends neither: {:?}", cut.unread);
}

#[test]
fn what_is_no_calendar_or_brings_too_much_is_refused() {
    for text in ["", "Date,Name\n2026-12-25,Christmas", "BEGIN:VCARD\nEND:VCARD"] {
        assert_eq!(holidays_from_ical(text, 2026..=2026), Err(ICalError::NoCalendar), "{text:?}");
    }
    let text = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:00010101\nDURATION:P366D\nSUMMARY:X\nRRULE:FREQ=YEARLY\nEND:VEVENT\nEND:VCALENDAR";
    assert_eq!(holidays_from_ical(text, 1..=9999), Err(ICalError::TooMany), "three million days");
}

#[test]
fn a_preview_says_what_is_new_known_and_colliding_and_takes_the_new() {
    let mut calendar = Policy::default().calendars["standard"].clone();
    calendar.holidays.insert(date(2026, 12, 25), "Christmas Day".to_owned());
    calendar.holidays.insert(date(2026, 12, 26), "Boxing Day".to_owned());
    let unread = Unread { line: 7, reason: UnreadReason::Cancelled };
    let holidays = vec![
        holiday(date(2026, 12, 25), "Christmas Day"),
        holiday(date(2026, 12, 26), "St Stephen's Day"),
        holiday(date(2027, 1, 1), "New Year"),
        holiday(date(2027, 1, 1), "New Year's Day"),
    ];
    let preview = HolidayPreview::of(ReadHolidays { holidays, unread: vec![unread.clone()] }, &calendar);
    assert_eq!(preview.new, [holiday(date(2027, 1, 1), "New Year")], "what is not there yet");
    assert_eq!(preview.known, [holiday(date(2026, 12, 25), "Christmas Day")], "what is there by that name");
    let collision =
        |date, present: &str, offered: &str| Collision { date, present: present.into(), offered: offered.into() };
    let collisions = [
        collision(date(2026, 12, 26), "Boxing Day", "St Stephen's Day"),
        collision(date(2027, 1, 1), "New Year", "New Year's Day"),
    ];
    assert_eq!(preview.colliding, collisions, "what is there by another name, also within the file");
    assert_eq!(preview.unread, [unread], "what could not be read is handed on");
    preview.take(&mut calendar);
    assert_eq!(calendar.holidays.len(), 3, "one more");
    assert_eq!(calendar.holidays[&date(2026, 12, 26)], "Boxing Day", "what collides stays as it is");
    let again = ReadHolidays { holidays: preview.new.clone(), unread: Vec::new() };
    assert_eq!(HolidayPreview::of(again, &calendar).new, [], "taking it twice changes nothing");
}
