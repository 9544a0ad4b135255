//! Public holidays by rule. A rule knows what recurs; a day proclaimed once (a jubilee, a coronation, a state funeral) has
//! to be added to the calendar by whoever learns of it.

use jiff::civil::{Date, Weekday};

/// Bank holidays of England and Wales, with substitute days, and Good Friday and Christmas Day, which are holidays at
/// common law (Banking and Financial Dealings Act 1971 for the others). Right from 1978, when the early May holiday
/// began, except for days proclaimed or moved once, as in 1995, 1999, 2002, 2011, 2012, 2020, 2022 and 2023.
pub(super) fn england_and_wales(year: i16) -> Vec<(Date, &'static str)> {
    let easter = easter_sunday(year);
    let monday = |month, nth| Date::new(year, month, 1).ok()?.nth_weekday_of_month(nth, Weekday::Monday).ok();
    let days = [
        substituted(year, 1, 1, "New Year’s Day", "New Year’s Day (substitute day)"),
        easter.and_then(|day| after(day, -2)).map(|day| (day, "Good Friday")),
        easter.and_then(|day| after(day, 1)).map(|day| (day, "Easter Monday")),
        monday(5, 1).map(|day| (day, "Early May bank holiday")),
        monday(5, -1).map(|day| (day, "Spring bank holiday")),
        monday(8, -1).map(|day| (day, "Summer bank holiday")),
        substituted(year, 12, 25, "Christmas Day", "Christmas Day (substitute day)"),
        substituted(year, 12, 26, "Boxing Day", "Boxing Day (substitute day)"),
    ];
    days.into_iter().flatten().collect()
}

/// A day that, on a weekend, is made up for. The two days of Christmas are made up for by the two days after them, so
/// that 25 December, a Sunday, moves past Boxing Day.
fn substituted(
    year: i16,
    month: i8,
    day: i8,
    name: &'static str,
    substitute: &'static str,
) -> Option<(Date, &'static str)> {
    let date = Date::new(year, month, day).ok()?;
    let later = match (date.weekday(), month) {
        (Weekday::Saturday | Weekday::Sunday, 12) => 2,
        (Weekday::Saturday, _) => 2,
        (Weekday::Sunday, _) => 1,
        (Weekday::Monday | Weekday::Tuesday | Weekday::Wednesday | Weekday::Thursday | Weekday::Friday, _) => {
            return Some((date, name));
        }
    };
    Some((after(date, later)?, substitute))
}

/// Holidays of the whole of Spain (Real Decreto 2001/1983, art. 45, as the labour ministry's yearly resolution applies
/// it). Epiphany may be replaced by a region and so far is not. A holiday on a Sunday may be moved to Monday by a region:
/// that is no national day, and neither are Maundy Thursday, regional and local days. Leaving those out can only make a
/// deadline earlier.
pub(super) fn spain(year: i16) -> Vec<(Date, &'static str)> {
    let fixed = [
        (1, 1, "Año Nuevo"),
        (1, 6, "Epifanía del Señor"),
        (5, 1, "Fiesta del Trabajo"),
        (8, 15, "Asunción de la Virgen"),
        (10, 12, "Fiesta Nacional de España"),
        (11, 1, "Todos los Santos"),
        (12, 6, "Día de la Constitución Española"),
        (12, 8, "Inmaculada Concepción"),
        (12, 25, "Natividad del Señor"),
    ];
    let fixed = fixed.into_iter().filter_map(|(month, day, name)| Some((Date::new(year, month, day).ok()?, name)));
    let good_friday = easter_sunday(year).and_then(|day| after(day, -2)).map(|day| (day, "Viernes Santo"));
    fixed.chain(good_friday).collect()
}

/// Easter Sunday of the Gregorian calendar (the anonymous algorithm of 1876, as in Meeus, Astronomical Algorithms, ch. 8).
fn easter_sunday(year: i16) -> Option<Date> {
    let y = i32::from(year);
    let (a, b, c) = (y % 19, y / 100, y % 100);
    let (d, e) = (b / 4, b % 4);
    let g = (b - (b + 8) / 25 + 1) / 3;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let n = h + l - 7 * m + 114;
    Date::new(year, i8::try_from(n / 31).ok()?, i8::try_from(n % 31 + 1).ok()?).ok()
}

fn after(day: Date, days: i64) -> Option<Date> {
    day.checked_add(jiff::Span::new().try_days(days).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn days(holidays: Vec<(Date, &'static str)>) -> Vec<String> {
        let mut days: Vec<String> = holidays.into_iter().map(|(day, _)| day.to_string()).collect();
        days.sort();
        days
    }

    #[test]
    fn easter_falls_where_the_tables_say() {
        for (year, month, day) in [
            (1961, 4, 2),
            (2000, 4, 23),
            (2008, 3, 23),
            (2019, 4, 21),
            (2024, 3, 31),
            (2025, 4, 20),
            (2026, 4, 5),
            (2027, 3, 28),
            (2028, 4, 16),
            (2038, 4, 25),
        ] {
            assert_eq!(easter_sunday(year), Some(date(year, month, day)), "Easter {year}");
        }
    }

    #[test]
    fn the_bank_holidays_of_england_and_wales_are_the_listed_ones() {
        for (year, listed) in [
            (2024, ["01-01", "03-29", "04-01", "05-06", "05-27", "08-26", "12-25", "12-26"]),
            (2025, ["01-01", "04-18", "04-21", "05-05", "05-26", "08-25", "12-25", "12-26"]),
            (2026, ["01-01", "04-03", "04-06", "05-04", "05-25", "08-31", "12-25", "12-28"]),
            (2027, ["01-01", "03-26", "03-29", "05-03", "05-31", "08-30", "12-27", "12-28"]),
            (2028, ["01-03", "04-14", "04-17", "05-01", "05-29", "08-28", "12-25", "12-26"]),
        ] {
            let listed: Vec<String> = listed.iter().map(|day| format!("{year}-{day}")).collect();
            assert_eq!(days(england_and_wales(year)), listed, "holidays of {year}");
        }
    }

    #[test]
    fn christmas_on_a_sunday_moves_past_boxing_day() {
        let christmas = days(england_and_wales(2033));
        assert_eq!(&christmas[6..], ["2033-12-26", "2033-12-27"], "25 December 2033 is a Sunday");
    }

    #[test]
    fn the_national_holidays_of_spain_are_the_listed_ones_and_in_2026_those_of_the_resolution() {
        let of_2026 = days(spain(2026));
        let listed = [
            "2026-01-01",
            "2026-01-06",
            "2026-04-03",
            "2026-05-01",
            "2026-08-15",
            "2026-10-12",
            "2026-11-01",
            "2026-12-08",
            "2026-12-25",
        ];
        assert!(listed.iter().all(|day| of_2026.iter().any(|found| found == day)), "the nine of 2026: {of_2026:?}");
        let more: Vec<_> = of_2026.iter().filter(|day| !listed.contains(&day.as_str())).collect();
        assert_eq!(more, ["2026-12-06"], "only the day that is a Sunday in 2026, which the list leaves to the regions");
        for (year, good_friday) in [(2024, "03-29"), (2025, "04-18"), (2027, "03-26"), (2028, "04-14")] {
            let listed = ["01-01", "01-06", good_friday, "05-01", "08-15", "10-12", "11-01", "12-06", "12-08", "12-25"];
            let listed: Vec<String> = listed.iter().map(|day| format!("{year}-{day}")).collect();
            assert_eq!(days(spain(year)), listed, "holidays of {year}");
        }
    }
}
